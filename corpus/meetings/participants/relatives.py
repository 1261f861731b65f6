"""What follows a noun and tells whose meeting it is: "l'entretien que X devait avoir avec Y", "talks held by X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.letters import LOWER
from corpus.span import Span

if TYPE_CHECKING:
    from corpus.meetings.triggers import TriggerMatch


@dataclass(frozen=True, slots=True)
class Relative:
    """The clause or participle behind a noun that tells whose meeting it is.

    Of "l'entretien que X devait avoir avec Y", `owner` is the span of X, and `end` where "avec Y" begins. There is
    no owner where both sides follow: "l'entretien que devaient avoir lundi X et Y".
    """

    owner: Span | None
    end: int


# Verbs that a meeting is the object of, and that bring its other side.
_INFINITIVE_FR = r"(?:avoir|tenir|mener|partager|prendre|passer|offrir|donner|fixer|accorder|rendre|organiser)"
_PARTICIPLE_FR = (
    r"(?:eue?s?|tenue?s?|menée?s?|partagée?s?|prise?s?|passée?s?|offerte?s?|donnée?s?|fixée?s?|accordée?s?|rendue?s?"
    r"|organisée?s?)"
)
_PRESENT_FR = (
    r"(?:aur(?:a|ont)|tien(?:t|nent)|tiendr(?:a|ont)|mène(?:nt)?|mèner(?:a|ont)|partage(?:nt|ra|ront)?"
    r"|offr(?:e|ent|ira|iront)|donne(?:nt|ra|ront)?|accorde(?:nt|ra|ront)?|rend(?:ent|ra|ront)?"
    r"|présid(?:e|ent|era|eront|ait))"
)
_DUE_FR = (
    r"(?:devai(?:t|ent)|doi(?:t|vent)|devr(?:a|ont|ait|aient)|comptai(?:t|ent)|compte(?:nt)?|allai(?:t|ent)|va|vont"
    r"|pensai(?:t|ent)|prévoyai(?:t|ent) d')"
)
_HAVING_FR = r"(?:a|ont|avai(?:t|ent)|aur(?:a|ont|ait|aient))"
_VERB_FR = (
    rf"(?:{_DUE_FR} ?(?:\w+ ){{0,3}}?{_INFINITIVE_FR}|{_HAVING_FR} (?:\w+ ){{0,2}}?{_PARTICIPLE_FR}|{_PRESENT_FR})"
    r"\b"
)
_FORM_EN = r"(?:have|hold|attend|give|host|share|pay|make)"
_PAST_EN = r"(?:had(?! (?:not |never |also )?(?:[a-z]+ed|been|sought)\b)|held|gave|given|hosted|shared|paid|made)"
_VERB_EN = (
    r"(?:(?:was|were|is|are|had been|has been) (?:\w+ )?(?:(?:due|set|scheduled|supposed|meant|expected|booked) )?to"
    rf" {_FORM_EN}|(?:had planned|planned|plans?|hoped|will|would|may|might) (?:to )?{_FORM_EN}"
    rf"|(?:(?:has|have|had) (?:\w+ )?)?{_PAST_EN})\b"
)
# "à laquelle participaient X et Y", "auquel X avait convié Y", "which X and Y attended".
_TO_WHICH_FR = r"(?:à laquelle|auxquel(?:le)?s|auquel)"
_TOOK_PART_FR = (
    r"(?:(?:ont |avaient |doivent |devaient )?(?:(?:également |aussi )?particip\w+|assist\w+)"
    r"|(?:ont |avaient )pris part|prenaient part|prendront part)\b"
)
_INVITED_FR = r"(?:avait|a|avaient|ont) (?:\w+ )?(?:convié|invité)e?s?\b"
# A meeting that only takes place: those who meet come behind.
_HAPPENED_FR = (
    r"(?:s'(?:est|était) (?:tenu|déroulé)e?s?|se sont (?:tenu|déroulé)e?s|se (?:tenait|déroulait|tient|tiendra"
    r"|tiendront|déroulera)|(?:a|ont|avait|avaient) (?:eu|pris) (?:lieu|place)|(?:aura|auront|avait|avaient) lieu"
    r"|(?:devait|devaient|doit|doivent|devrait|devraient) (?:se tenir|avoir lieu|se dérouler)"
    r"|(?:est|était|sont|étaient) (?:prévu|programmé|fixé|organisé|annoncé|inscrit|planifié|envisagé|convenu)e?s?)\b"
)
_HAPPENED_EN = (
    r"(?:(?:took|takes|will take|had taken|has taken|was to take|is to take|was due to take) place"
    r"|(?:was|were|is|are|had been|has been|will be|was to be|is to be) (?:\w+ )?(?:held|planned|scheduled|due|set"
    r"|arranged|listed|slated|booked|pencilled in))\b"
)
_GIVEN_FR = r"(?:accordé|offert|donné|tenu|mené|organisé|pris|servi|partagé|présidé|passé|conduit)e?s?\b"
_GIVEN_EN = r"(?:held|hosted|given|granted|attended|arranged|chaired|thrown)\b"

# What may stand between the noun and its clause: an adjective, a comma.
_ADJECTIVES = rf"(?: [{LOWER}-]+){{0,2}}?,?"
_WORDS = r"(?:(?!\b(?:qui|que|dont|who|which|that|avec|with|entre|between)\b)[^.;:«»\"()]){1,110}?"
_FEW = r"(?:(?!\b(?:qui|que|dont|who|which|that|avec|with|entre|between)\b)[^.;:«»\"()]){0,60}?"

_FRENCH = tuple(
    re.compile(_ADJECTIVES + " " + pattern)
    for pattern in (
        rf"(?:que |qu'){_VERB_FR}",
        rf"(?:que |qu')(?P<owner>{_WORDS}) ?\b{_VERB_FR}",
        rf"(?<!, ){_TO_WHICH_FR} {_TOOK_PART_FR}",
        rf"{_TO_WHICH_FR} (?P<owner>{_WORDS}) (?:{_TOOK_PART_FR}|{_INVITED_FR})",
        rf"qui {_HAPPENED_FR}",
        rf"{_GIVEN_FR}{_FEW} par (?P<owner>{_WORDS}) (?=(?:à|au|aux|avec|pour|en l'honneur)\b)",
    )
)
_ENGLISH = tuple(
    re.compile(_ADJECTIVES + " " + pattern)
    for pattern in (
        rf"(?:that|which) {_HAPPENED_EN}",
        rf"(?:(?:that|which) |(?=[A-Z]|(?:he|she|they|the|his|her) ))(?P<owner>{_WORDS}) {_VERB_EN}",
        rf"{_GIVEN_EN}{_FEW} by (?P<owner>{_WORDS}) (?=(?:to|for|with|in honou?r)\b)",
        rf"{_GIVEN_EN}{_FEW} by\b",
    )
)


def relative_of(text: str, match: TriggerMatch) -> Relative | None:
    """Return the clause or participle right behind a meeting noun that tells who holds it; None where there is none.

    "L'entretien | que X a eu | avec Y", "talks | held by X | with Y".
    """
    if match.trigger.frame != "noun":
        return None
    patterns = _FRENCH if match.trigger.language == "fr" else _ENGLISH
    found = next((found for pattern in patterns if (found := pattern.match(text, match.end))), None)
    if found is None:
        return None
    owned = "owner" in found.re.groupindex and found["owner"] is not None
    return Relative(Span(*found.span("owner")) if owned else None, found.end())
