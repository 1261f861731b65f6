"""The English phrases that tell a meeting without a verb of meeting. Data: each carries its own examples."""

from __future__ import annotations

from corpus.meetings.triggers.trigger import Trigger

ENGLISH_PHRASES = (
    Trigger(
        "open the doors", "en", "verb",
        r"\b(?:open(?:s|ed|ing)?|roll(?:s|ed|ing)? out|threw open)\b (?:the |its |his |her )?(?:doors|gates"
        r"|red carpet)\b"
            r"(?=[^.;:]{0,80}\b(?:to|for)\b)",
        ("Biden rolled out the red carpet for Xi.", "Biden opened the doors of the White House to Xi."),
        ("The museum opened its doors to visitors.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "grant an audience", "en", "verb",
        r"\b(?:grant(?:s|ed)?|gave|give|gives|given|accord(?:s|ed)?)\b(?=[^.;:]{0,60}\b(?:an|a|his|her|one)"
            r" (?:[\w-]+ )?(?:audience|hour|interview(?= in private))\b)",
        ("The pope granted an audience to Xi.", "The pope gave Xi a private audience."),
        ("The show gave Biden an audience of millions.",),
        not_after=r"^ an audience of\b",
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "have a visit", "en", "verb",
        r"\b(?:ha[ds]|have|received|got)\b(?= (?:[\w-]+ ){0,3}visit from\b)|\bplay(?:s|ed|ing)? host to\b",
        ("Biden had a visit from Xi.", "Biden played host to Xi in Bali."),
        ("The school had a visit from a clown.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "join for talks", "en", "verb",
        r"\bjoin(?:s|ed|ing)?\b(?=[^.;:]{2,60}\b(?:for|in|at) (?:[\w-]+ ){0,3}(?:talks|meeting|lunch|dinner|breakfast"
            r"|discussions|negotiations|summit)\b)",
        ("Biden joined Xi for talks in Bali.",),
        ("Joe Biden joined the picket line.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "meeting up front", "en", "verb",
        r"^Meeting\b(?= (?:in|at|on|for|with|behind|face|privately|near|outside)\b)",
        ("Meeting in Bali on Monday, Joe Biden and Xi Jinping agreed to talk.",),
        ("Meeting in secret is what Joe Biden and spies do.",),
        weak=True,
    ),
    Trigger(
        "get together", "en", "verb",
        r"\b(?:g[eo]t|gets|getting) together\b",
        ("Biden got together with Xi in Bali.", "Biden and Xi got together in Bali."),
        ("The band got together in 1994.",),
        weak=True,
    ),
    Trigger(
        "spend time with", "en", "verb",
        r"\bspen(?:ds?|t|ding)\b (?:[\w-]+ ){1,5}?(?:minutes?|hours?|afternoon|evening|morning)"
            r" (?:\w+ ){0,3}?(?:with|in the company of)\b",
        ("Biden spent two hours with Xi in Bali.", "Biden spent the afternoon in talks with Xi."),
        ("Joe Biden spent two hours with the troops.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "exchange views", "en", "verb",
        r"\b(?:exchang(?:e[ds]?|ing) (?:views|notes)|compar(?:e[ds]?|ing) notes)\b",
        ("Biden exchanged views with Xi in Bali.",),
        ("The markets exchanged notes for coins.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "run into", "en", "verb",
        r"\b(?:(?:ran|run|runs|bump(?:s|ed)?|bumping) into|came across|caught up with|made the acquaintance of)\b"
            r"(?= (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z]|the [a-z]))",
        ("Biden ran into Xi in Bali.", "Biden made the acquaintance of Xi in Bali.",
         "Biden caught up with Xi in Bali."),
        ("Biden ran into Republican opposition in Texas.", "The police caught up with Joe Biden's driver."),
        weak=True,
        mutual=False,
        vague=True,
    ),
    Trigger(
        "pay a visit", "en", "verb",
        r"\b(?:paid|pay|pays|paying)\b(?= (?:[A-Z][\w'’.-]* "
        r"|the [a-z]+ (?:[a-z]+ ){0,2}?){1,4}?an? (?:\w+ ){0,2}?visit\b| (?:him|her) an? (?:\w+ ){0,2}?visit\b)",
        ("Biden paid Xi a visit in Bali.", "Biden is to pay Xi a visit."),
        ("Joe Biden paid the museum a visit.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "show round", "en", "verb",
        r"\b(?:gave|give|gives|given|showed|shown|shows|show)\b"
            r"(?= (?:[A-Z][\w'’.-]* ){1,4}?(?:an? (?:[\w-]+ ){0,2}?tour\b(?! of duty)|a?round (?:the|his|her"
            r"|its|their)\b))",
        ("Biden gave Xi a tour of the plant.", "Biden showed Xi round the plant in Bali."),
        ("Joe Biden gave the press a tour of the plant.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "on the phone", "en", "verb",
        r"\b(?:got|had)\b(?= (?:[A-Z][\w'’.-]* ){1,4}?on the (?:tele)?phone\b)"
            r"|\b(?:was|were|been)\b(?= (?:\w+ ){0,2}?on the (?:tele)?phone (?!to\b|with\b))",
        ("Biden got Xi on the phone.", "Biden and Xi were on the phone for an hour."),
        ("Joe Biden was on the phone when it happened.",),
        kind="phone",
        weak=True,
    ),
    Trigger(
        "give a call", "en", "verb",
        r"\b(?:gave|give|gives)\b(?= (?:[A-Z][\w'’.-]* ){1,4}?an? (?:[\w-]+ )?(?:call|ring)\b)",
        ("Biden gave Xi a call.", "Biden gave Xi a brief call on Monday."),
        ("Joe Biden gave the country a wake-up call.",),
        kind="phone",
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "reach by telephone", "en", "verb",
        r"\b(?:(?:reach|contact|consult|inform|warn|congratulat|thank|reassur)(?:es|ed|s)|(?<=\bwas )told"
            r"|(?<=\bwere )told)\b"
            r"(?=[^.;:\"]{0,60}\b(?:by|over the|on the) (?:tele)?phone\b)",
        ("Biden reached Xi by telephone.", "Xi was told by phone on Monday by Biden."),
        ("Joe Biden told Xi Jinping's paper by telephone.", "Biden reached Xi by letter."),
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "be telephoned", "en", "verb",
        r"\b(?:was|were|been|being) (?:tele)?phoned\b|\b(?:was|were|been) rung(?: up)?\b",
        ("Xi was telephoned by Biden.", "Xi had been phoned on Monday by Biden."),
        ("The bells of Berlin were rung.",),
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "be together", "en", "verb",
        r"\bspen(?:t|d|ding)\b (?:[\w-]+ ){1,5}?(?:minutes?|hours?|afternoon|evening|morning|day"
        r"|night) (?:[\w-]+ )?together\b"
            r"|\bexchang(?:e[ds]?|ing) (?:(?:a few|some|brief|warm|kind|only) ){0,2}(?:words|pleasantries|greetings)\b",
        ("Biden and Xi spent two hours together in Bali.", "Biden exchanged a few words with Xi in Bali."),
        ("Biden and Xi exchanged harsh words over trade.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "join a call", "en", "verb",
        r"\bjoin(?:s|ed|ing)?\b(?= (?:[A-Z][\w'’.-]* ){1,4}?(?:on|for|in) an? (?:[\w-]+ )?(?:call"
        r"|video ?conference)\b)",
        ("Biden joined Xi on a video call.",),
        ("Joe Biden joined Xi Jinping's party.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "discuss with", "en", "verb",
        r"(?:\b(?:discuss(?:ed|es)?|raised|review(?:ed|s)|went over|t(?:ook|akes) stock)"
            r"|(?<=\bto )(?:go over|work on|talk through|thrash out|hammer out|iron out|finali[sz]e|settle|plan"
            r"|prepare))\b"
            r"(?: [\w',-]+){1,8}? with\b",
        ("Biden discussed the truce with Xi in Bali.",
         "Biden will fly to Bali on Friday to go over the truce with Xi."),
        ("Joe Biden raised the matter with aides.",),
        weak=True,
        vague=True,
        mutual=False,
    ),
    Trigger(
        "sit at a table", "en", "verb",
        r"\b(?:s[ai]t|sitting|seated|gathered) (?:\w+ )?(?:a?round|at|across) (?:the|a) (?:same |negotiating "
        r"|conference )?"
            r"table(?: (?:with|from|as))?\b",
        ("Biden and Xi sat around the table in Bali.", "Biden sat across the table from Xi."),
        ("The family sat around the table.",),
        weak=True,
    ),
    Trigger(
        "be expecting", "en", "verb",
        r"(?:(?<=\bis )|(?<=\bare ))expecting\b",
        ("Biden is expecting Xi in Bali on Friday.",),
        ("Joe Biden is expecting a reply from Xi Jinping.",),
        weak=True,
        mutual=False,
        vague=True,
        ahead=True,
    ),
    Trigger(
        "have an appointment", "en", "verb",
        r"\b(?:appointment|date|meeting) (?=(?:[\w'-]+ ){0,3}with\b)",
        ("Biden has an appointment with Xi in Bali.",),
        ("Joe Biden has a date with destiny.",),
        before=r"\b(?:has|have) an? (?:\w+ )?$",
        ahead=True,
        mutual=False,
        weak=True,
    ),
    Trigger(
        "be introduced to", "en", "verb",
        r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bbeen ))introduced to\b",
        ("Biden was introduced to Xi in Bali.",),
        ("The bill was introduced to Congress.", "The bill was introduced to Parliament on Monday."),
        weak=True,
        mutual=False,
    ),
)  # fmt: skip
