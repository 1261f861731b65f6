"""Openers: where a clause begins anew, the words that it begins with, and which of these mean alike."""

from __future__ import annotations

import re

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import UPPER

#: What may stand between "and" and the pronoun of another clause: ", and on Tuesday he met Y", ", et mardi il a vu Y".
_THEN_FR = (
    rf"le (?:lendemain|surlendemain|soir|matin|même|\d+)|la veille|{FRENCH_WEEKDAY}|hier|en|à|au|dès|depuis|ce|cette"
    r"|ensuite|plus|deux|trois|quelques"
)
_THEN_EN = r"on|in|at|by|last|later|this|next|the (?:next|same|following)|two|three|earlier|yesterday|\w+day"

#: What was said or done beside an event: "en marge | du sommet", "on the margins | of the summit".
_SIDELINES = ("sidelines", "margins", "fringes", "fringe")
SIDELINES_FR = "en marge"
SIDELINES_EN = rf"on the (?:{'|'.join(_SIDELINES)})"

#: "that", but for "met that night": it opens no clause there.
THAT_CLAUSE = (
    r"that\b(?! (?:first |same |very |previous )?(?:day|night|time|week|weekend|month|year|evening|morning|afternoon"
    r"|noon|lunchtime|summer|winter|spring|autumn|fall|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)

#: Behind an office or a name, somebody's party or country: "la sénatrice (PS) X", "Y (Labour)"; it opens no clause.
PARTY = rf"\([{UPPER}][\w'’/-]{{0,20}}\)"

#: Where a clause begins anew: what stands before belongs to another verb.
CLAUSE_START = {
    "fr": re.compile(
        rf"[;:«»]|(?!{PARTY})\(|\boù\b|\bqui\b"
        r"|(?<!pas plus )(?<!ainsi )(?:\bqu'(?!une (?:seule )?fois\b)|\bque\b(?! (?:deux|trois) fois\b))|\bpuis\b"
        r"|\b(?:alors |tandis |lors)qu(?:e\b|')"
        r"|\bavant (?=d[e'])|\baprès (?=avoir|s'être|une?\b|des\b|ses\b|sa\b|son\b)"
        r"|\bafin d(?:e |')|\bmais\b|\bdont\b"
        r"|\bpour (?! ?la \w+ fois)(?=(?:y |s'y |s'|se |le |les |la )*\w+(?:er|ir|oir|re)\b)"
        r"|\bparce\b|\bquand\b|\bcar\b|\bcomment\b(?! (?:va|vont)\b)"
        r"|\bet (?=(?:n'|ne |y |s'|se |l'(?=(?:a|ont|avai(?:t|ent)|aur[a-z]+) )|les (?=a |ont |y |avai)|a |ont |est "
        r"|doit |sera |avait |devait |va )+)|, (?=(?:a|ont|est|sont|avait|doit) )"
        rf"|(?<=, )et (?=(?:{_THEN_FR}) (?:[\w'-]+ ){{0,3}}?(?:ils?|elles?) )"
        rf"|\b{SIDELINES_FR} d|\blors d|\bdepuis (?=leurs? )"
        rf"|, (?=(?:le |la |l'|les |M\. ?|Mme |[{UPPER}])[^,;:.]{{2,70}}? (?:n'|s')?(?:ét|ay)ant )"
    ),
    "en": re.compile(
        rf"[;:\"]|(?!{PARTY})\(|\bwho\b|\bwhose\b|\bwhich\b|\b{THAT_CLAUSE}\b|\bwhere\b|\bwhen\b|\bwhile\b|\bbefore\b|\bafter\b"
        r"|\bas (?=[A-Z]|he|she|they|the)|\bbut\b|(?<!\b[Hh]e )(?<!\b[Ss]he )(?<!\b[Tt]hey )\bthen\b|\bbecause\b"
        r"|\bwhom\b|\band (?=(?:then|instead|will|is|has|had|was|met|saw|held|sat|are|were|said|received"
        rf"|hosted|also|they|he|she)\b)|\b{SIDELINES_EN}\b"
        rf"|(?<=, )and (?=(?:{_THEN_EN}) (?:[\w'-]+ ){{0,3}}?(?:he|she|they) )"
        r"|(?<=, )having (?=(?:\w+ )?(?:met|seen|received|hosted|held|spoken|talked|visited)\b)"
        r"|\bwhether\b|\bif\b|\bsince\b|\balthough\b|\bthough\b"
        r"|, (?=(?:the |M(?:r|s|rs) )?[A-Z][^,;:.]{2,50}? (?:having|being) )"
    ),
}

#: What stands for an opener where no word opens one: a main clause behind another ("Après avoir vu X, | Y a vu Z"),
#: one that goes on behind a comma, and what somebody says without "that".
MAIN = "main clause"
COMMA = ","
SAID = "says"

AND = frozenset({"et", "and"})
THEN = frozenset({"puis", "then"})
BEFORE = frozenset({"avant", "before"})
AFTER = frozenset({"après", "after", "having"})
#: "X left on Friday after talks with Y", "a signé lundi, lors d'un entretien": the talks were that day, or ended on it.
AFTERWARDS = AFTER | {"lors d"}
WHEN = frozenset({"quand", "lorsque", "lorsqu'", "when"})
WHILE = frozenset({"alors que", "alors qu'", "tandis que", "tandis qu'", "while", "as"})
WHERE = frozenset({"où", "where"})
WHO = frozenset({"qui", "who"})
IN_ORDER_TO = frozenset({"pour", "afin de", "afin d'"})

#: What opens a clause that the words before it may tell, doubt or deny.
THAT = frozenset({"que", "qu'", "that"})

#: A relative clause that tells of somebody, and that a comma closes: "X, qui dirige Y, a rencontré Z".
RELATIVE = WHO | {"dont", "whose", "which"}
#: One whose subject is not of whom it tells, but somebody or something of his: "X, dont le père a rencontré Y".
OF_HIS = frozenset({"dont", "whose"})

#: What brings a meeting as the setting of something that happened.
SETTING = AFTER | {
    "lors d",
    f"{SIDELINES_FR} d",
    "depuis",
    "since",
    *(f"on the {beside}" for beside in _SIDELINES),
}
