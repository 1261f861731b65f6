"""Calling off: whether what a sentence plans is called off in it, before the plan or after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.meetings.cues import CANCELLED

if TYPE_CHECKING:
    from corpus.meetings.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

_BUT = re.compile(r"\b(?:but|mais|avant d'être|before being|however|until it was)\b[^.]*")
#: A relative clause with the plan, which the main clause calls off: "la visite, où il devait voir Y, a été annulée".
_CLOSED_BY = re.compile(r", (?:n')?(?:a|ont|est|sont|sera|avait|was|were|has|have|had|will|is)\b")
_RELATIVE = frozenset({"où", "qui", "where", "who", "which", "que", "qu'", "that", "("})
#: Who does not go there meets nobody there.
_STAYS_AWAY = re.compile(
    r"\bn(?:e |')(?:se )?(?:ira|iront|irait|viendra|viendrait|rendra|rendrait|participera|assistera)\w* (?:\w+ )?pas\b"
    r"|\b(?:will|would|does|did) not (?:\w+ )?(?:go|travel|attend|come|fly|make the trip)\b"
    r"|\b(?:won't|wouldn't) (?:\w+ )?(?:go|travel|attend|come|fly|make the trip)\b"
    r"|\bskip(?:s|ped)\b|\bséchera\b|\ba boudé\b"
)
_ABSENT = re.compile(
    r"\b(?:stayed (?:at )?home|stayed away|never (?:came|arrived|showed up)|did not (?:come|show up|turn up|appear)"
    r"|didn't (?:come|show up|turn up)|n'est (?:pas|jamais) venue?|ne s'est pas présentée?|est restée? (?:chez|à))\b"
)
#: The day of what did not happen then is behind: "prévu lundi, n'a pas eu lieu".
_FELL_THROUGH = re.compile(
    r"\bn'(?:a|ont|avait) (?:finalement |jamais )?(?:pas |jamais )?eu lieu|\b(?:never|did not|didn't) (?:take"
    r"|took|happen)\w*"
    r"|\bfaux bond\b|\bà la dernière minute\b|\bat the last minute\b|\binitialement\b|\boriginally\b"
)
#: A plan that its own verb gives up: "a renoncé à rencontrer", "dropped plans to meet".
_GIVEN_UP = re.compile(
    r"\b(?:renonc\w+|ne (?:\w+ )?plus) à (?:se |s'|y |le |la )?(?:\w+ )?$"
    r"|\b(?:dropp(?:ed|ing)|drops|scrapp(?:ed|ing)|abandon(?:ed|s)|cancel(?:led|ed|s)|shelved|ditched) "
    r"(?:his |her |their |a |the |all )?(?:plans? |visit |trip )?to (?:\w+ )?$"
    r"|\bdécid\w+ (?:finalement )?de ne (?:pas|plus) (?:se |y )?$|\b(?:decided|chose|opted) not to $"
    r"|\b(?:ne|n') ?(?:\w+ )?finalement (?:pas|plus) $"
)


def is_given_up(ahead: str) -> bool:
    """Tell whether the words before a verb give up what it plans."""
    return bool(_GIVEN_UP.search(ahead))


def fell_through(text: str) -> bool:
    """Tell whether a plan is told as one that came to nothing when its day had come."""
    return bool(_FELL_THROUGH.search(text) or _ABSENT.search(text))


def is_called_off(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a plan is in a sentence that calls it off: "a annulé son voyage, où il devait rencontrer Y"."""
    before, after = text[: match.start], text[match.end :]
    but = _BUT.search(after)
    if CANCELLED.search(before) or (but and (CANCELLED.search(but[0]) or _ABSENT.search(but[0]))):
        return True
    if _FELL_THROUGH.search(after) and not re.search(r"\b(?:initialement|originally)\b", after):
        return True
    if sides.opener not in _RELATIVE:
        return False
    closed = _CLOSED_BY.search(after)
    return bool(_STAYS_AWAY.search(before) or (closed and CANCELLED.search(after[closed.start() :])))
