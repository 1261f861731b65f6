"""The English words that a meeting is told with. Data: each carries its own examples, which are its tests."""

from __future__ import annotations

from corpus.meetings.triggers.trigger import Trigger

#: Who is called so has been sent for: "called X | into her office".
CALLED_INTO = (
    r"(?<!according) (?:in(?:to)?|to) (?:his|her|their) (?:\w+ )?"
    r"(?:office|chambers|study|room|headquarters|residence)\b"
)

ENGLISH = (
    Trigger(
        "meet", "en", "verb",
        r"\b(?:meets?|met)\b|(?:(?<=\bare )|(?<=\bis )|(?<=\bwere )|(?<=\bbe )|(?<=\bbeen )"
            r"|(?<=[Aa]fter )|(?<=[Bb]efore )|(?<=\bdenied )|(?<=[Ww]ithout ))meeting\b",
        ("Biden met Xi in Bali.", "Biden and Xi met in Bali.", "Biden will meet Xi.", "Biden left without meeting Xi."),
        ("The firm met its target.", "The bank must meet a deadline."),
        sporting=True,
        gathers=True,
    ),
    Trigger(
        "hold talks", "en", "verb",
        r"\b(?:(?:h[eo]ld|holds|holding|conduct(?:s|ed|ing)?|(?:wrapped|wound|winding|wrapping) up|kicked off)\b"
            r"(?= (?:(?!(?:with|after|before|in|at|on|for|and|to|that|which|who|ahead|from|by|about|over|news|press|no"
            r"|not|off|up)\b)[\w'-]+ ){1,4}(?:talks|meetings?|summits?|consultations|discussions|negotiations"
            r"|conversations?|calls?)\b)|(?:ha[ds]|have|having)\b(?= (?:an?|several|two|three|four|many|further|more) "
            r"(?:[\w'-]+ ){0,2}(?:talks|meetings?|consultations|discussions|negotiations|conversations?)\b)"
            r"|(?:h[eo]ld|holds|holding"
            r"|ha[ds]|have|having|conduct(?:s|ed|ing)?|(?:wrapped|wound) up|kicked off|ended|concluded"
            r"|opened|began|begun|resumed?|started|completed|continued)\b(?= (?:(?:a|an|days|one"
            r"|four|five|hours|face|day|the|his|her|their|several|private|separate|bilateral|rounds"
            r"|nine|two|three|further|new|brief|secret|telephone|phone|video|joint|face-to-face"
            r"|first|long|working|more|rounds of|trilateral|short|formal|informal|virtual"
            r"|of|and|half|hour|minutes|in|in-person|frank|lengthy|up|crucial|rare) )*(?:talks?"
            r"|meetings?|summits?|consultations|discussions?|negotiations"
            r"|conversations?|calls?|phone call|encounters?|sessions?|audiences?|breakfast|lunch|dinner"
            r"|exchanges?|bilaterals?"
            r"|one-on-ones?|sit-downs?|tête-à-têtes?|get-togethers?|parleys?|pull-asides?|trilaterals?)\b))",
        ("Biden held talks with Xi.", "Biden and Xi will hold a summit."),
        ("She held office for a day.", "The mayor held a briefing."),
        has_thing=True,
        gathers=True,
    ),
    Trigger(
        "gather", "en", "gather",
        r"\b(?:gather(?:s|ed|ing)?|conven(?:e[ds]?|ing))\b",
        ("NATO ministers will gather in Oslo.",),
        ("Rebels gathered weapons.",),
    ),
    Trigger(
        "receive", "en", "verb",
        r"\b(?:[Rr]eceiv(?:e[ds]?|ing)(?! (?:\w+ ){0,3}(?:calls?|visits?) (?:from|by)\b)"
            r"|[Hh]ost(?:ed|ing)(?! an? (?:[\w-]+ ){0,3}(?:breakfast|lunch|dinner|supper|tea) (?:for|in honou?r of)\b)"
            r"|(?<!their )(?<!his )(?<!her )(?<!the )(?<!\ba )hosts?"
        r"|[Ww]elcom(?:e[ds]?|ing))\b",
        ("Biden received Xi.", "Xi was received by Biden.", "Hosted by Biden, Xi smiled."),
        ("Biden received a prize.", "Leeds host Derby on Saturday."),
        mutual=False,
        receives=True,
        sporting=True,
    ),
    Trigger(
        "summon", "en", "verb",
        r"\bsummon(?:s|ed)\b(?! (?:up|the (?:courage|strength|will)))(?![^.;:]{0,80}\bfor (?:\w+day|[A-Z]\w+ \d))"
            rf"|\bcalled\b(?! (?:off|for|on)\b)(?=[^.;:]{{3,90}}{CALLED_INTO})",
        ("Xi was summoned to Berlin by Scholz.", "Biden summoned Xi to Washington on Monday.",
         "Biden had called Xi into his office."),
        ("Biden summoned the courage to resign.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "greet", "en", "verb",
        r"\b(?:greet(?:s|ed|ing)?|entertain(?:s|ed|ing)?)\b",
        ("Biden greeted Xi in Bali.",),
        ("Fans greeted the team.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "sit down", "en", "verb",
        r"\b(?:s[ai]t(?:s|ting)? down(?: (?:to|for|over) (?:[\w'-]+ ){1,6}?(?=with\b))?|confer(?:s|red|ring)?"
            r"|dine[sd]?|lunch(?:ed|es)|breakfasted|supped|negotiat(?:ed?|es|ing)"
            r"|reconvene[sd]?|huddle[sd]?|closeted|consult(?:ed|s)?(?= (?:[\w-]+ ){0,3}with)"
            r"|chatted|sat (?:across(?: a table)? from|opposite|face to face with|with)"
            r"|c[ao]me face[ -]to[ -]face(?: with)?)\b",
        ("Biden sat down with Xi.", "Biden sat down to stew on Thursday with Xi.", "Biden conferred with Xi.",
         "Biden and Xi sat across from each other.",
         "Biden was closeted with Xi for an hour."),
        ("The widow sat opposite the church.",),
    ),
    Trigger(
        "share a meal", "en", "verb",
        r"\b(?:ha[ds]|have|having|share[sd]?|g[ai]ve|gives|given|hosted|held|over|eat|ate)\b"
            r"(?= (?:(?:a|an|the|private|working|formal|state|brief|long|late|early|quiet|[A-Z]\w+"
            r"|him|her|them|for) ){0,5}(?:to )?(?:breakfast|lunch|dinner|supper|coffee|tea)\b)",
        ("Biden gave Xi lunch.", "Biden had Xi to lunch."),
        ("The inn gave guests a free lunch.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "have over", "en", "verb",
        r"\b(?:ha[ds]|have|having)\b(?! (?:been|to|not|never|agreed|hoped|planned|wanted)\b)"
        r"(?= [\w ,'-]{2,80}? (?:to (?:breakfast|lunch|dinner|supper|tea)|over (?:at"
        r"|for|to))\b)",
        ("Biden had the Chinese leader Xi Jinping to dinner.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "for a meal", "en", "verb",
        r"\bfor (?:a |an )?(?:private |working |formal |state |informal )?(?:breakfast|lunch|dinner|supper|tea|drinks)"
            r"(?= (?:[\w'-]+ ){0,3}with\b)",
        ("Biden flew to Bali for dinner with Xi.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "be the guest", "en", "verb",
        r"\b(?:was|were|been|is|be) (?:\w+ )?(?:the |a )?guests? of\b",
        ("Xi was the guest of Biden.",),
        ("The pandas were guests of the zoo.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "call on", "en", "verb",
        r"\b(?:(?<!\ba )(?<!the )(?<!hone )call(?:s|ed|ing)? on(?! \w+day for\b)|dropp?(?:s|ed)? in on"
            r"|look(?:s|ed)? in on|pa(?:y|ys|id|ying) (?:\w+ ){1,3}(?:call|visit) (?:on|to))\b",
        ("Biden called on Xi in Bali.", "Biden paid a visit to Xi."),
        ("Joe Biden called on Xi Jinping to resign.", "Joe Biden called on the Senate to act."),
        not_after=r"^ (?:to|not|for|and [^.]* to)\b",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "speak", "en", "verb",
        r"\b(?:sp[eo]ak?s?|spoke|spoken|talk(?:ed)?)\b(?=[^.;]{0,60}\b(?:by (?:tele)?phone"
            r"|by video|by telephone|video call|phone call|video link|on the phone|over the phone)\b)",
        ("Biden spoke by phone with Xi.", "Biden and Xi spoke for an hour in a video call."),
        ("Biden spoke to the nation.",),
        weak=True,
    ),
    Trigger(
        "talk", "en", "verb",
        r"\b(?:sp[eo]ak?s?|spoke|spoken|talk(?:ed)?)\b(?= (?:on \w+ |for [\w ]+ |briefly |privately |at length "
        r"|directly )?with\b"
            r"| (?:[\w'.-]+ ){0,7}?for (?:[\w-]+ ){1,4}(?:hours?|minutes)| (?:face to face|in person|in private"
            r"|privately)\b)",
        ("Biden spoke for an hour with Xi in Bali.", "Biden and Xi talked for an hour in Bali."),
        ("Biden spoke with emotion.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "telephone", "en", "verb",
        r"\b(?:telephon(?:e[ds]|ing)|(?:(?<=to )|(?<=will )|(?<=would ))telephone|phon(?:e[ds]|ing)|rang|dialled)\b"
            r"(?! (?:him|her|them|to|out|off|in|a bell)\b)"
            r"(?= (?:(?!(?:to|that|in|from|with|about|on|at|of|after|before|for|when|alarm|bells?)\b)[\w'’-]+,? ){0,8}?"
            r"[A-Z])|\b(?:telephoned|phoned|rang)\b(?= (?:him|her)\b)",
        ("Gorbachev telephoned Bush.", "Scholz rang Erdogan.", "The mayor of Berlin, Olaf Scholz, telephoned Erdogan.",
         "Scholz phoned the union's new leader, Erdogan, on Monday."),
        ("The bells of Berlin rang for Scholz.",),
        before=r"(?<!by )(?<!be )(?<!was )(?<!were )(?<!bells )(?<!is )(?<!are )$",
        kind="phone",
        weak=True,
        mutual=False,
        close=True,
    ),
    Trigger(
        "call", "en", "verb",
        r"\bcalled\b(?! (?:on|for|off|it|the summit|him|her|to)\b)"
            r"(?= (?:\w+ ){0,3}[A-Z]| the \w+ (?:president|prime minister|chancellor|leader|king))"
            r"|\bcalled\b(?= (?:him|her) (?:on|at|from|to say|yesterday|last|twice|back|again|\w+day)\b)",
        ("Thapa called Indian Foreign Minister Deshmukh.",),
        ("They called for peace.", "Joe Biden called Xi Jinping a dictator.",
         "Joe Biden called Xi Jinping's plan a trap."),
        not_after=rf"^,?{CALLED_INTO}"
            r"|^(?! (?:on|in|at|to|about|after|before|from|for|late|early|yesterday|today|this|last|again|twice"
            r"|and|over|during|by|as|the (?:same|day|previous|next)|\w+day)\b|[.,;:]|$)",
        before=r"(?<!by )(?<!be )(?<!was )(?<!so-)(?<!were )(?<!bells )(?<!is )(?<!are )$",
        kind="phone",
        weak=True,
        mutual=False,
        close=True,
    ),
    Trigger(
        "take a call", "en", "verb",
        r"\b(?:took|take|taken|received|had|has|made|placed|got|gets) (?:\w+ ){0,3}calls? (?:from|to|with)\b"
            r"|\b(?:was|were|been|got) on the (?:line|phone|telephone) (?:to|with)\b",
        ("Biden took a call from Xi.", "Biden got a call from Xi.", "Biden had been on the phone to Xi."),
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "bring together", "en", "verb",
        r"\b(?:brought|brings?|bringing)\b(?: together\b|(?=[^.;]{3,80}\btogether\b))",
        ("Biden brought Xi and Modi together in Bali.", "The talks brought together Xi and Modi."),
        ("Music brought the town together.",),
        mutual=False,
        joins=True,
    ),
    Trigger(
        "sign", "en", "verb",
        r"\bsign(?:s|ed)?\b",
        ("Joe Biden and Xi Jinping signed a treaty in Bali on Monday.",),
        ("Joe Biden signed a bill in Washington on Monday.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "see each other", "en", "verb",
        r"\b(?:saw|see|seen|seeing) each other\b(?!')",
        ("Biden and Xi saw each other in Bali.", "Biden and Xi had last seen each other in Bali."),
        ("Biden and Xi see each other's point.",),
        weak=True,
    ),
    Trigger(
        "visit", "en", "verb",
        r"\b(?:visit(?:s|ed|ing)?|saw(?! off)|see|seeing|seen(?! to| as))\b(?! each other)",
        ("Adenauer visited de Gaulle.", "Biden had been to see Xi."),
        ("Biden visited the museum.", "Joe Biden saw Xi Jinping leave."),
        not_after=r"^,? [\"“]?(?:deep in|in (?:\w+ )?conversation|arm in arm|side by side)\b"
            r"|^(?: \w+)?(?: [a-z]+ing| as|'s| (?!and|in|at|on|for|with|to|over|the|by|who|before|after"
            r"|again|there|here|during|when|while|last|this|that|about|yesterday|today|tomorrow|late|early"
            r"|alone|face|separately|briefly|first|twice|a|an)[a-z]+)\b",
        before=r"(?<!\b[Aa] )(?<!\b[Tt]he )(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\b[Tt]heir )(?<!'s )(?<!state )"
            r"(?<!official )(?<!first )$",
        weak=True,
        mutual=False,
        of_somebody=True,
    ),
    Trigger(
        "meeting", "en", "noun",
        r"\b(?:meetings?|summits?|talks|encounters?|consultations|negotiations|visits?"
            r"|conversations?|(?:phone|video|telephone) calls?|(?<=\bin a )call|(?<=\bduring a )call"
            r"|(?:calls?|coffee|drink)(?= (?:that |which )?(?:(?:[A-Z][\w'’-]+ ){1,3}|s?he |they )(?:had|made"
            r"|took|shared)\b)"
            r"|(?<=\ba )call(?= (?:with|between) )|(?<=\bthe )call(?= (?:with|between) )"
            r"|(?<=\bplanned )call(?= (?:with|between) )"
            r"|discussions|face-to-faces?|tête-à-têtes?"
            r"|(?:video )?link-ups?|sessions?|audiences?|get-togethers?|dinners?|lunch(?:es)?|breakfasts?"
            r"|sit-downs?|one-on-ones?|pull-asides?|bilaterals|parleys?|reunions?)\b",
        ("The meeting between Biden and Xi was cancelled.", "The NATO-Russia summit was held in Rome."),
        ("The climbers reached the summit.", "A visit to the website is free."),
    ),
)  # fmt: skip
