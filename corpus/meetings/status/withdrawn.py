"""Withdrawn: a sentence that takes back, contradicts or laughs off what somebody has just told.

"X dit avoir vu Y lundi. Elle assure le contraire.", "Y met X, the paper reported. It has since retracted the story." It
says nothing of a meeting that the article tells in its own words: "Y met X. The ministry withdrew its report."
"""

from __future__ import annotations

import re

from corpus.meetings.status.taken_back import ENDS

#: Whoever it is: a few words without a clause of their own.
_WHO = r"^\W*(?:(?:Mais|But|Or|However|Toutefois) )?(?:[^,;:.]{1,40}, )?[^,;:.]{1,60}? "
_STORY = r"(?:statement|story|claim|report|article|account|testimony|remarks?|allegations?)"
_PATTERNS = (
    # "Elle assure le contraire", "She says he did not", "His office says otherwise"
    rf"{_WHO}(?:assure|affirme|soutient|jure|prétend|dit|répond|déclare)(?:nt)? (?:\w+ment )?"
    rf"(?:le contraire|que non|qu'il n'en est rien){ENDS}",
    rf"{_WHO}(?:says?|said|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|swears?|swore) (?:that )?"
    r"(?:otherwise|the (?:opposite|contrary|reverse)|(?:s?he|they|it|this|that) (?:(?:did|had|has|was|is) not|didn't"
    r"|hadn't"
    rf"|never did)(?: (?:so|true|happen))?){ENDS}",
    r"\b(?:has|have|'s) never (?:set eyes on|met|seen|heard of|spoken to|been in a room with) (?:him|her|them|the man"
    r"|the woman"
    r"|each other)\b(?! (?:before|until|since)\b)",
    r"\bne l'ai? (?:\w+ ){0,2}?jamais (?:rencontré|vu|approché|croisé)|\bn'avoir jamais (?:rencontré|vu|croisé|échangé"
    r"|adressé)",
    r"^\W*(?:[Hh]e|[Ss]he|[Tt]hey) (?:now |later |since )(?:says?|said|admits?|admitted) (?:that )?(?:s?he|they)"
    r" (?:was|were|had been) mistaken\b",
    r"^\W*(?:[Hh]e|[Ss]he|[Tt]hey) (?:did not|didn't|never) (?:attend|take part in) (?:the|that|any|this) (?:such )?"
    r"(?:meeting|talks|dinner|lunch)\b",
    rf"{_WHO}(?:withdrew|(?:has |have )?(?:since |later )?(?:withdrawn|retracted|disowned)|took back) (?:the|his|her"
    r"|its"
    rf"|their|that) (?:\w+ )?{_STORY}{ENDS}",
    r"\b(?:s'est|s'était) (?:\w+ )?rétractée?\b|\best revenue? (?:\w+ )?sur ses (?:propos|déclarations|dires|aveux)\b",
    rf"{_WHO}(?:a|ont) (?:\w+ )?(?:retiré|supprimé|dépublié) (?:l'|son |leur |cet )(?:article|information|témoignage"
    r"|récit)(?= ?(?:[.,;]|$)| et )",
    r"^\W*(?:C'était|Ce n'était qu'|Il s'agissait d'|It was|This was) ?(?:an? |une? )?(?:canular|poisson d'avril"
    r"|plaisanterie"
    r"|mise en scène|hoax|joke|prank)\b",
    rf"^\W*(?:They|These|Both|All) (?:are|were) (?:\w+ )?(?:false|untrue|fake|lies|inventions){ENDS}",
    rf"{_WHO}call(?:s|ed)? the (?:report|claim|story|account|allegation)s? (?:\w+ )?(?:false|untrue|a lie|lies"
    r"|nonsense|fake"
    rf"|baseless|fabricated|an invention){ENDS}",
)
_WITHDRAWN = re.compile("|".join(_PATTERNS))


def is_withdrawn(text: str) -> bool:
    """Tell whether a sentence takes back or contradicts what somebody told in the one before it."""
    return _WITHDRAWN.search(text) is not None
