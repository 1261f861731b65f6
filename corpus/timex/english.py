"""The English grammar."""

from __future__ import annotations

from corpus.timex.english_dates import DATE_RULES
from corpus.timex.english_periods import PERIOD_RULES, PREFIXES
from corpus.timex.english_relative import RELATIVE_RULES
from corpus.timex.english_words import ENGLISH_WORDS
from corpus.timex.moving import MOVED_EN, PUT_OFF_EN
from corpus.timex.rules import Grammar, Joints
from corpus.timex.tense_english import ENGLISH_TENSES

_STARTERS = (
    rf"\d|the |in |from |between |today|tonight|yesterday|tomorrow|this |last |next |past |coming |that |earl|later? |mid|sometime |some "
    rf"|about |around |roughly |nearly |almost |just |exactly |only |barely |more than |over |less than |week|weekend|year|month|end"
    rf"|overnight|[qh][1-4] |'\d\d|{'|'.join(ENGLISH_WORDS.slots[slot] for slot in ('month', 'weekday', 'shortday', 'count', 'nth', 'ordinal', 'season', 'decade', 'holiday'))}"
    rf"|morning|afternoon|evening|night|eve|second|final|the current|current|beginning|start"
)


_RANGES = (
    (r"from (?=\w)", r" (?:to|until|till|through|up to) "),
    (r"between (?=\w)", r" and "),
)


# "Two days after the attack on 7 October", "a week after the October 7 attack"; what somebody says, as in "two days after
# he said he would fly on Sunday", has a day of its own.
_SAYING = r"(?:said|says|told|warned|claimed|(?:promised|vowed|pledged|agreed|decided|threatened) to)(?!\w)"
_LINK = (
    r" ?(?:the |that |this |its |their |his |her )?"
    rf"|(?:(?!(?<!\w){_SAYING})[^.,;:!?\"()])* (?:of|on|in|from|the)(?: the)? "
)


# "1601 BC", "44 B.C.E."
_ERA = r" ?(?:b\.? ?c\b(?:\.? ?e\b)?|bce|before christ|before the common era)"
# "As every year" tells of this one.
_RECURRING = r"(?<!as )(?<!like )(?:(?:every|each) (?:year|summer|winter|spring|autumn|fall|month)|annually|year after year)"
_JOINS = r"in|at|on|during|around|through|from|until|by|the|early|late|mid|and"


ENGLISH = Grammar(
    ENGLISH_WORDS,
    (*DATE_RULES, *RELATIVE_RULES, *PERIOD_RULES),
    PREFIXES,
    ENGLISH_TENSES,
    Joints(
        starters=_STARTERS,
        ranges=_RANGES,
        link=_LINK,
        era=_ERA,
        recurring=_RECURRING,
        joins=_JOINS,
        when=r"in|on|during",
        moved=MOVED_EN,
        move=r"from",
        to=r"to|until|till",
        put_off=rf"{PUT_OFF_EN} (?:[\w-]+ ){{0,3}}(?:to|until|till)",
        set_for=r"(?:scheduled|planned|set|slated|due|expected)(?: (?:originally|initially|for|on|to (?:be held|take place)))*",
    ),
)
