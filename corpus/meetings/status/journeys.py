"""Journeys: who went somewhere to meet somebody has met, who is on the way there has not yet."""

from __future__ import annotations

import re
from typing import Literal

from corpus.meetings.words.openers import IN_ORDER_TO

Told = Literal["held", "planned"]

_PURPOSE_FR = r"pour (?:y )?(?:un|une|des|de|l'|d'|le|la)? ?(?:[\w'-]+ ){0,3}$"
_PURPOSE_EN = r"for (?:[\w'-]+ ){0,4}$"

#: The journey was made, in the words of the press: "s'est rendu à Berlin pour", "flew to Berlin to".
WENT = re.compile(
    r"\bs'(?:est|était|étaient) (?:\w+ )?(?:rendue?s?|déplacée?s?|arrêtée?s?)\b"
    r"|\b(?:est|était|sont|étaient) (?:\w+ )?(?:allée?s?|venue?s?|passée?s?)\b"
    r"|\b(?:a|ont|avait|avaient) (?:\w+ )?(?:fait (?:[\w'-]+ )?(?:déplacement|voyage|détour|crochet|escale|halte"
    r"|étape|saut|arrêt)"
    r"|profité|mis à profit)\b"
    r"|\ba (?:ensuite )?(?:gagné|rejoint|rallié|poursuivi sa (?:route|tournée))\b"
    r"|\b(?:been|went|gone|came|flew|moved on|travelled on|continued|crossed|travelled|traveled|drove|sailed"
    r"|returned|stopped|stayed (?:on|behind)|made the (?:trip|journey)"
    r"|took a (?:train|plane))\b"
)
#: Somebody was somewhere: with "pour des entretiens avec", "for talks with", those took place.
WAS_THERE = re.compile(
    r"\b(?:était|étaient|fut|se trouvait|se trouvaient) (?=[^.;]{0,40}\b(?:à|au|en|dans)\b)"
    r"|\b(?:was|were|had been) (?=(?:\w+ )?(?:in|at)\b)|\b(?:joined|stayed|visited)\b"
)
_WAS = re.compile(
    r"\b(?:était|étaient|fut) (?=(?:\w+ )?(?:à|au|en|dans)\b)|\b(?:was|were|had been) (?=(?:\w+ )?(?:in|at)\b)"
)
#: The journey is under way, or ahead.
GOING = re.compile(
    r"\b(?:se rend|se rendent|part|partent|s'envole|s'envolent|arrive|arrivent|gagne|rejoint|quitte)\b"
    r"|\b(?:est|sont|était|étaient) (?:\w+ )?(?:arrivée?s?|attendue?s?|partie?s?|en route)\b"
    r"|\ba (?:atterri|débarqué|décollé|quitté)\b|\bs'(?:est|était) envolée?s?\b"
    r"|\b(?:est|sont) (?=(?:\w+ )?(?:à|au|en)\b)|\b(?:is|are) (?=(?:in|at)\b)"
    r"|\b(?:ir|(?:re)?viendr|(?:re)?monter|(?:re)?descendr|(?:re)?partir|rendr|envoler|retourner|arriver|ser|fer"
    r"|gagner|rejoindr|rallier|passer|arrêter|poursuivr|débarquer|atterrir)(?:a|ont)\b"
    r"|\b(?:flies|fly|travels?|heads?|goes|leaves|arrives?|arrived|landed|departs?|departed|left|bound"
    r"|(?:is|are) (?:\w+ )?(?:flying|travelling|traveling|heading|going|expected|due))\b"
)
#: What stood in the way was overcome: "a pu rencontrer", "venait de recevoir", "managed to see".
MANAGED = re.compile(
    r"\b(?:a|ont|avait|avaient) (?:\w+ )?(?:pu|réussi à|fini par|tenu à|eu l'occasion de|obtenu de)\b[^.;,]{0,30}$"
    r"|\bv(?:ient|iennent|enait|enaient) (?:\w+ )?(?:de |d')(?:se |s')?$"
    r"|\b(?:a|ont|avait|avaient) (?:\w+ )?(?:profité|saisi) d[^.;]{1,60} pour (?:\w+ )?(?:se |s')?$"
    r"|\b(?:managed|got|was able|were able|found time|took the opportunity|took advantage of [\w' -]{1,40}"
    r"|used [\w' -]{1,40}) to (?:\w+ )?\w+$"
)
_IN_ORDER_EN = re.compile(r"\bto (?:also |privately |briefly )?\w+$")


def met_on_journey(ahead: str, opener: str) -> Told | None:
    """Return what an infinitive after a journey tells: "held", "planned", or None where none governs it.

    Args:
        ahead: The sentence up to the trigger's end in English, to its clause in French.
        opener: What opens the clause of the trigger.
    """
    if not (opener in IN_ORDER_TO or _IN_ORDER_EN.search(ahead)):
        return None
    return "held" if _WAS.search(ahead) else _last_journey(ahead)


def talks_on_journey(before: str) -> Told | None:
    """Return what "for talks with" tells after a journey, given the clause before the noun."""
    purpose = re.search(rf"\b(?:{_PURPOSE_FR}|{_PURPOSE_EN})", before)
    if purpose is None:
        return None
    ahead = before[: purpose.start()]
    return "held" if WAS_THERE.search(ahead) else _last_journey(ahead)


def _last_journey(text: str) -> Told | None:
    went = max((match.start() for match in WENT.finditer(text)), default=-1)
    going = max((match.start() for match in GOING.finditer(text)), default=-1)
    if went == going:
        return None
    return "held" if went > going else "planned"
