"""Relative clauses behind a noun for a meeting: "l'entretien que X devait avoir avec Y", "the talks X held with Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.span import Span

if TYPE_CHECKING:
    from corpus.meetings.triggers import TriggerMatch


@dataclass(frozen=True, slots=True)
class Relative:
    """The clause behind a noun that tells whose meeting it is.

    `owner` spans the subject of the clause, `end` is where those are named from whom its verb brings. There is no owner
    where both sides follow the verb: "l'entretien que devaient avoir lundi X et Y".
    """

    owner: Span | None
    end: int


#: Verbs that a meeting is the object of, and that bring its other side; finite forms need no auxiliary.
_INFINITIVE_FR = r"(?:avoir|tenir|mener|partager|offrir|donner|accorder|rendre|organiser)"
_PARTICIPLE_FR = r"(?:eue?s?|tenue?s?|menée?s?|partagée?s?|offerte?s?|donnée?s?|accordée?s?|rendue?s?|organisée?s?)"
_PRESENT_FR = (
    r"(?:aur(?:a|ont)|tien(?:t|nent)|tiendr(?:a|ont)|mène(?:nt)?|mèner(?:a|ont)|partage(?:nt|ra|ront)?"
    r"|offr(?:e|ent|ira|iront)|donne(?:nt|ra|ront)?|accorde(?:nt|ra|ront)?|rend(?:ent|ra|ront)?)"
)
_DUE_FR = (
    r"(?:devai(?:t|ent)|doi(?:t|vent)|devr(?:a|ont|ait|aient)|comptai(?:t|ent)|compte(?:nt)?|allai(?:t|ent)|va|vont"
    r"|pensai(?:t|ent)|prévoyai(?:t|ent) d')"
)
_HAVING_FR = r"(?:a|ont|avai(?:t|ent)|aur(?:a|ont|ait|aient))"
_VERB_FR = (
    rf"(?:{_DUE_FR} ?(?:\w+ ){{0,3}}?{_INFINITIVE_FR}|{_HAVING_FR} (?:\w+ ){{0,2}}?{_PARTICIPLE_FR}|{_PRESENT_FR})\b"
)
_FORM_EN = r"(?:have|hold|attend|give|host|share)"
_VERB_EN = (
    r"(?:(?:was|were|is|are|had been|has been) (?:\w+ )?(?:(?:due|set|scheduled|supposed|meant|expected|booked) )?to"
    rf" {_FORM_EN}|(?:had planned|planned|plans?|hoped|will|would|may|might) (?:to )?{_FORM_EN}"
    r"|(?:(?:has|have|had) (?:\w+ )?)?(?:had|held|gave|given|hosted|shared))\b"
)
# What may stand between the noun and its clause: an adjective, a comma.
_ADJECTIVES = r"(?: [a-zà-ÿ-]+){0,2}?,?"
_WORDS = r"(?:(?!\b(?:qui|que|dont|who|which|that|avec|with|entre|between)\b)[^.;:«»\"()]){1,110}?"
_RELATIVE_FR = re.compile(rf"{_ADJECTIVES} (?:que |qu')(?P<owner>{_WORDS}) ?\b{_VERB_FR}")
_RELATIVE_EN = re.compile(
    rf"{_ADJECTIVES} (?:(?:that|which) |(?=[A-Z]|(?:he|she|they|the|his|her) ))(?P<owner>{_WORDS}) {_VERB_EN}"
)
_BOTH_BEHIND = re.compile(rf"{_ADJECTIVES} (?:que |qu'){_VERB_FR}")


def relative_of(text: str, match: TriggerMatch) -> Relative | None:
    """Return the clause right behind a noun that tells whose meeting it is; None where there is none."""
    if match.trigger.frame != "noun":
        return None
    if match.trigger.language == "fr" and (both := _BOTH_BEHIND.match(text, match.end)):
        return Relative(None, both.end())
    found = (_RELATIVE_FR if match.trigger.language == "fr" else _RELATIVE_EN).match(text, match.end)
    return Relative(Span(*found.span("owner")), found.end()) if found else None
