"""Spans of text and intervals of days: the two values that everything else is made of."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

ReadLanguage = Literal["fr", "en"]
"""A language whose words the program knows, in which it is asked and answers."""
LANGUAGES: tuple[ReadLanguage, ...] = get_args(ReadLanguage)
Language = Literal[ReadLanguage, "other"]
"""The language of an article."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open interval `[start, end)` in Unicode code points of a text.

    Raises:
        ValueError: The interval is empty, reversed or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of `text` that the span stands for.

        Raises:
            ValueError: The text ends before the span does.
        """
        if self.end > len(text):
            raise ValueError(f"span [{self.start}, {self.end}) leaves a text of {len(text)} code points")
        return text[self.start : self.end]

    def shifted(self, offset: int) -> Span:
        """Return the span moved by `offset` code points."""
        return Span(self.start + offset, self.end + offset)

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


def blank(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with spaces for the code points of the spans; its length stays."""
    for span in spans:
        text = f"{text[: span.start]}{' ' * len(span)}{text[span.end :]}"
    return text


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A closed interval of days, `first_day` to `last_day`, both included.

    Raises:
        ValueError: The interval is reversed.
    """

    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError(f"days need first_day <= last_day, got {self.first_day} > {self.last_day}")

    @classmethod
    def of_day(cls, day: date) -> Days:
        """Return the interval of a single day."""
        return cls(day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> Days:
        """Return the interval of a whole month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @property
    def is_day(self) -> bool:
        """Whether the interval is a single day."""
        return self.first_day == self.last_day

    @property
    def is_month(self) -> bool:
        """Whether the interval is one whole month."""
        return self == Days.of_month(self.first_day.year, self.first_day.month)

    @property
    def is_years(self) -> bool:
        """Whether the interval is a whole year, or several."""
        return (self.first_day.month, self.first_day.day, self.last_day.month, self.last_day.day) == (1, 1, 12, 31)

    def contains(self, other: Days) -> bool:
        """Tell whether `other` lies within this interval."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def overlaps(self, other: Days) -> bool:
        """Tell whether the two intervals share at least one day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def gap_to(self, other: Days) -> timedelta:
        """Return how far apart the intervals lie, from last to first day: none where they overlap, 1 day in a row."""
        return max(self.first_day - other.last_day, other.first_day - self.last_day, timedelta())
