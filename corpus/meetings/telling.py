"""Telling: how a sentence tells a meeting, and the day and place that it is set in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.meetings.model import Kind
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.status.verdict import Verdict
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.span import Days, Span
    from corpus.timex import Timex


@dataclass(frozen=True, slots=True)
class Telling:
    """A trigger in its sentence, with its clause and what the words say of the meeting."""

    sentence: Sentence
    match: TriggerMatch
    sides: Sides
    verdict: Verdict
    kind: Kind


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where; `place_span` is the sentence of the reading that names the place, where it is another."""

    days: Days | None
    expression: Timex | None
    place: Place | None
    place_span: Span | None
