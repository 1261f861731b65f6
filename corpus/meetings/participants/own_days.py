"""Own days: who of several was met on a day of his own, as in "a reçu lundi X et mardi Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.meetings.words.honorifics import TITLED

if TYPE_CHECKING:
    from corpus.meetings.naming.mention import Mention


#: A verb right behind a name.
ACTS = re.compile(
    r" (?:n'|ne |s'|se |l'|les? |la |lui |leur |y |en ){0,2}(?:a(?! (?:day|week|month)\b)|ont|est|sont|avait"
    r"|avaient|était|étaient"
    r"|has|had|have|is|was|were|will|did|met|saw)\b"
)

_A_DAY = (
    rf"(?:le |on |ce |the )?(?:{FRENCH_WEEKDAY}|lendemain|surlendemain|\w+day"
    r"|next day|following day|day after|(?:a|one|two|three) days? later|\d{1,2}(?:er)?(?: [a-zéû]+)?)(?: soir"
    r"| matin| après-midi| morning| evening| afternoon)?"
)

AND_THEN = r"(?:,| et| puis| and| then|, et|, puis|, and|, then)"

TITLED_NOUN = (
    rf"(?:[Ll][ea] |[Ll]'|the )?{TITLED}(?:(?!(?:will|ha[sd]|have|is|was|were|met|saw|a|ont|est|sont|va|vont"
    r"|doi(?:t|vent)|avai(?:t|ent)|\w+r(?:a|ont))\b)[a-zà-ÿ'-]+ ){0,4}"
)

#: "Ghanaian President", "Prime Minister".
_OFFICE = (
    r"(?:(?:[A-Z][a-z]+ ){0,3}(?:President|Premier|Minister|Chancellor|Secretary|Governor|Senator|Ambassador) )?"
)

#: "à Vannes", "in Abu Dhabi": where one of them was met.
_IN_TOWN = r"(?: (?:à|au|aux|en|in|at) (?:la |le |l'|the )?[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+){0,2})?"

#: What stands between two who were met on days of their own: "a reçu lundi X | et mardi | Y", "X | lundi et | Y mardi".
_NEXT_DAY = re.compile(rf"{_IN_TOWN}{AND_THEN} (?P<day>{_A_DAY}),? (?:avec |with )?{TITLED_NOUN}{_OFFICE}")

_DAY_BEHIND = re.compile(rf"{_IN_TOWN} {_A_DAY}{_IN_TOWN}{AND_THEN} (?:avec |with )?{TITLED_NOUN}{_OFFICE}")

_ITS_DAY = re.compile(rf"{_IN_TOWN} (?P<day>{_A_DAY})(?!\w)")


def own_day(text: str, end: int, mention: Mention) -> re.Match[str] | None:
    """Return the day of its own on which somebody was met, who stands behind another one that ends at `end`."""
    before = _NEXT_DAY.fullmatch(text, end, mention.start)
    return before or (
        _ITS_DAY.match(text, mention.end) if _DAY_BEHIND.fullmatch(text, end, mention.start) else None
    )
