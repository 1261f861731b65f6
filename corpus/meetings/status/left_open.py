"""Left open: words that tell of no meeting that was, called off or to come, but of one asked, wished or refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.meetings.status.doubts import is_suspected, is_unreal
from corpus.meetings.status.refusals import is_refused
from corpus.meetings.triggers import find_triggers
from corpus.meetings.words.cues import WISH

if TYPE_CHECKING:
    from corpus.meetings.triggers import TriggerMatch
    from corpus.span import Language

#: A condition: nothing was met in it.
IF = re.compile(
    r"(?:^|[^\w'])(?:[Ss]i|[Ss]'ils?|[Ss]'elles?|[Ii]f|[Ww]hether|[Uu]nless)\b[^,;.]*$"
    r"|\b[Ww]hether\b(?:[^,;.]|, [^,;.]{1,60}, )*$"
)
#: "souhaite que « tous se rencontrent »", "denied that he had refused to meet Y": whether they met is not told.
NOT_TOLD = re.compile(
    r"\b(?:not|neither|nor|n't) (?:\w+ )?confirm(?:s|ed)? n?or den(?:y|ies|ied)\b"
    r"|\bn(?:e |'(?:a|ont) )(?:\w+ )?ni (?:confirm|dément|infirm)\w* ni (?:confirm|dément|infirm)\w*|"
    r"\b(?:souhait|voudr|voulai|veu(?:t|lent)|espèr|espér|rêv|demand|exig|réclam|propos)\w* (?:que |qu')"
    r"(?:[«\"] ?)?[^,;.:«]*$"
    r"|\b(?:wish|hope|want|demand|insist|suggest|propos)\w* (?:that )?\"[^,;.:\"]*$"
    r"|\bhop(?:es?|ed|ing) (?!to\b)[^,;.:\"]*\b(?:will|would|can|could|may|might)\b[^,;.:\"]*$"
    r"|\b(?:demand|propos|request|recommend|urg)\w* that (?:(?!\b(?:had|has|was|were|did)\b)[^,;.:\"])*$"
    r"|\b(?:denied|denies|denying|dément\w*|ni(?:e|é|ait)) [^.;:]{0,50}"
    r"\b(?:refus\w+|declin\w+|snubb\w+|turn(?:ed|ing) down)\b[^.;:,]{0,40}$"
)


#: What was done in its place: "Rather than meet Y, X chained herself", "Au lieu de rencontrer Y".
IN_PLACE_OF = re.compile(
    r"\b(?:(?:[Rr]ather than|[Ii]nstead of|[Aa]u lieu de|[Pp]lutôt que(?: de)?) |(?:[Aa]u lieu|[Pp]lutôt que) d')"
    r"(?:\w+ )?$"
)


def leaves_open(text: str, language: Language) -> bool:
    """Tell whether every meeting that a text tells of is only asked about, imagined, wished or refused.

    "Would not say whether she met Y in York" has a place, and tells of no meeting there.
    """
    found = find_triggers(text, language)
    return bool(found) and all(_is_open(text, one) for one in found)


_CLAUSE_ENDS = re.compile(r"[,;:.]")


def _is_open(text: str, match: TriggerMatch) -> bool:
    ahead = text[: match.start]
    if text.rstrip().endswith("?") or any(one.search(ahead) for one in (IF, NOT_TOLD, IN_PLACE_OF)):
        return True
    if WISH.search(_CLAUSE_ENDS.split(ahead)[-1]):
        return True
    refused = is_refused(ahead, text[match.end :], noun=match.trigger.frame == "noun")
    return refused or is_suspected(ahead) or is_unreal(text[: match.end])
