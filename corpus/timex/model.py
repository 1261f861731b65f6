"""What a time expression is, once resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.span import Days, Span

Grain = Literal["day", "weekend", "week", "month", "quarter", "semester", "season", "year", "decade", "century"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The expression that a timex was resolved through."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression and the days that it stands for.

    `first_day` and `last_day` are both included; `None` is an open side, which only questions have.
    `ambiguous` marks an expression that can be read as other days too ("03/04/2022" in English).

    Raises:
        ValueError: The interval is reversed, or open on both sides.
    """

    span: Span
    text: str
    first_day: date | None
    last_day: date | None
    grain: Grain
    ambiguous: bool = False
    anchor: Anchor | None = None

    def __post_init__(self) -> None:
        if self.first_day is None and self.last_day is None:
            raise ValueError(f"{self.text!r}: a timex is open on one side at most")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError(f"{self.text!r}: {self.first_day} is after {self.last_day}")

    @property
    def days(self) -> Days:
        """The days of a timex of an article, which has no open side.

        Raises:
            ValueError: A side is open, as only a question's may be.
        """
        if self.first_day is None or self.last_day is None:
            raise ValueError(f"{self.text!r}: a timex of an article has no open side")
        return Days(self.first_day, self.last_day)

    @property
    def reach(self) -> Days:
        """The days, an open side reaching as far as the calendar."""
        return Days(self.first_day or date.min, self.last_day or date.max)
