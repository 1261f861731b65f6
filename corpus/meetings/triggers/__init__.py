"""Triggers: finding the words that a meeting is told with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus.meetings.triggers.english import ENGLISH
from corpus.meetings.triggers.english_phrases import ENGLISH_PHRASES
from corpus.meetings.triggers.french import FRENCH
from corpus.meetings.triggers.french_phrases import FRENCH_PHRASES

if TYPE_CHECKING:
    from corpus.meetings.triggers.trigger import Trigger
    from corpus.span import Language

TRIGGERS = (*FRENCH_PHRASES, *FRENCH, *ENGLISH_PHRASES, *ENGLISH)


@cache
def compiled(trigger: Trigger) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Return the compiled pattern of a trigger and what must stand before it."""
    flags = re.IGNORECASE if trigger.frame == "noun" else 0
    return re.compile(trigger.pattern, flags), re.compile(trigger.before) if trigger.before else None


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A trigger found in a sentence, at [start, end) of its reading."""

    trigger: Trigger
    start: int
    end: int


def find_triggers(text: str, language: Language) -> list[TriggerMatch]:
    """Return the triggers of a sentence in reading order; of two at one place, the first of the table."""
    found: list[TriggerMatch] = []
    for trigger in TRIGGERS:
        if trigger.language != language:
            continue
        pattern, before = compiled(trigger)
        for match in pattern.finditer(text):
            if before is not None and not before.search(text[: match.start()]):
                continue
            if any(
                one.start < match.end() and match.start() < one.end and not one.trigger.yields for one in found
            ):
                continue
            found = [one for one in found if one.end <= match.start() or match.end() <= one.start]
            found.append(TriggerMatch(trigger, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)
