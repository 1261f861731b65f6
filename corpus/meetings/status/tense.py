"""Tense: what the form of a trigger's verb, and a negation without "pas" or "not", say of the meeting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from corpus.meetings.words.cues import AUXILIARY_FR, PARTICIPLE_FR, PAST_EN, PAST_FR, PLANNED
from corpus.meetings.words.openers import THAT

if TYPE_CHECKING:
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

Tense = Literal["held", "present"]

#: "est reçu par": a passive in the present, where "s'est réuni" is a past.
_PASSIVE_FR = re.compile(r"(?<![Ss]')(?<![Ss]e )\b(?:est|sont) (?:\w+ ){0,2}$")
_HAD_FR = re.compile(r" (?:\w+ ){0,3}?eu\b")


#: What has gone on since a day has been: "est depuis mardi l'hôte de Y".
_SINCE_FR = re.compile(r"\bdepuis\b")


def french_tense(text: str, ahead: str, verb: str, match: TriggerMatch, sides: Sides) -> Tense | None:
    """Return what the form of a verb tells: it was held where a past or an auxiliary says so, else it is present."""
    helped = AUXILIARY_FR.search(ahead) or AUXILIARY_FR.search(text[max(0, match.start - 30) : match.start])
    if not PARTICIPLE_FR.search(verb):
        past = PAST_FR.search(verb) or (verb == "fait" and helped) or _HAD_FR.match(text[match.end :])
        return "held" if past or _SINCE_FR.search(text, sides.start, match.end) else "present"
    passive = match.trigger.receives and re.search(r"\bpar\b", text[match.end : sides.end])
    if passive and (not helped or _PASSIVE_FR.search(ahead)):
        return "held" if not helped and _is_past_beside_fr(text, match) else "present"
    return "held" if helped else None


#: "X, reçu lundi par Y, ...": a participle in apposition.
_APPOSED_FR = re.compile(r", (?:\w+ment |ensuite |aussi |lui-même |elle-même )?$")
_PAST_BESIDE_FR = re.compile(
    r"\b(?:a|ont|avait|avaient|est|sont|était|s'est|s'était|se sont|fut) (?:\w+ ){0,2}?"
    r"\w*(?:é|i|u|is|it|ert)(?:e|s|es)?\b"
)


def _is_past_beside_fr(text: str, match: TriggerMatch) -> bool:
    """Tell whether a participle is apposed to a main clause in the past, behind it or, where none is, before it."""
    if not _APPOSED_FR.search(text[: match.start]):
        return False
    main = text[match.end :].partition(", ")[2] or text[: match.start]
    return bool(_PAST_BESIDE_FR.search(main)) and not PLANNED.search(main)


_NE = re.compile(r"\b(?:[Nn]e |[Nn]'(?=[a-zéêy]))[^,;.]{0,25}$")
_NOBODY_AFTER = re.compile(r" (?:\w+ )?(?:ni|aucune?|personne|pas|jamais)\b(?! qu[e'])")
_SAVE = re.compile(r"[^,;.]{0,40}\bqu(?:e |')")


def is_negated_fr(text: str, ahead: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether "ne" negates a verb without "pas": "ni X ni Y n'ont reçu", "n'a reçu ni X", "personne n'a reçu".

    "N'a reçu que X" restricts, and the "ne" of "avant qu'il ne reçoive" says nothing.
    """
    if not _NE.search(ahead):
        return False
    behind = text[match.end :]
    if _NOBODY_AFTER.match(behind):
        return True
    return sides.opener not in THAT and not _SAVE.match(behind)


#: A meeting told by a preposition ("flew to Bali for dinner with Y") is of the tense of its verb.
_PREPOSITIONAL = frozenset({"for", "over"})


def english_tense(clause: str, ahead: str, verb: str) -> Tense:
    """Return what the form of a verb tells: it was held where a past or an auxiliary says so, else it is present."""
    if verb in _PREPOSITIONAL:
        return "held" if any(PAST_EN.fullmatch(one) for one in clause.split()) else "present"
    if PAST_EN.fullmatch(verb):
        return "present" if re.search(r"\b(?:is|are) (?:\w+ )?$", ahead) else "held"
    return "held" if re.search(r"\b(?:did|has|had|have)\b", ahead) else "present"


_NEITHER_AFTER = re.compile(r" (?:by )?(?:neither|nobody|no one|none)\b")
_NEITHER_BEFORE = re.compile(
    r"\b[Nn]either\b[^,;]* nor\b"
    # "Never has X met Y", "At no point, he said, did X meet Y"
    r"|\b(?:[Nn]or|[Nn]either|[Nn]ever|[Aa]t no (?:time|point|stage|moment)|[Oo]n no occasion|[Nn]ot once|[Ii]n no way"
    r"|[Uu]nder no circumstances|[Nn]owhere)(?:,[^,;:.]{1,60},)? (?:do|does|did|has|have|had|will|would|was|were)\b"
)


def is_negated_en(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether those met, or those who met, are none: "met neither X nor Y", "neither X nor Y met Z"."""
    before = text[sides.start : match.start]
    return bool(_NEITHER_AFTER.match(text[match.end :]) or _NEITHER_BEFORE.search(before))
