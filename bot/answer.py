"""An answer, as a value: what the console, Telegram and `--json` show, and nothing that they do not.

The field names are those of the JSON documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.quote import Quote
from corpus.span import Days, ReadLanguage

QuestionType = Literal["who", "where", "when", "yes_no", "count", "list", "other"]
Status = Literal["answered", "not_found"]

# The quotes that one question fetches in a conversation, where "more" shows what the answer does not.
_FETCHED = 12


@dataclass(frozen=True, slots=True)
class NameSlot:
    """A person, organisation or place: `name` in the answer's language, `text` as the source has it."""

    name: str
    text: str
    quote: int
    meeting: str | None


@dataclass(frozen=True, slots=True)
class AnchorText:
    """The expression that a day was resolved through, with its span in the source."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WhenSlot:
    """Days that answer, and the expression that says them."""

    first_day: date
    last_day: date
    text: str
    anchor: AnchorText | None
    quote: int
    meeting: str | None


@dataclass(frozen=True, slots=True)
class Slots:
    """Who, where and when; a slot that the sources leave open is empty."""

    who: tuple[NameSlot, ...] = ()
    where: tuple[NameSlot, ...] = ()
    when: tuple[WhenSlot, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    `nearest` are the closest passages where nothing answers, never presented as an answer. `probability` is the
    calibrated chance that the archive answers.
    """

    question: str
    language: ReadLanguage
    type: QuestionType
    status: Status
    answer: str
    verdict: Literal["yes", "no"] | None = None
    count: int | None = None
    meetings: tuple[str, ...] = ()
    slots: Slots = Slots()
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Quote, ...] = ()
    probability: float = 0.0
    seconds: float = 0.0

    @property
    def shown(self) -> tuple[Quote, ...]:
        """What is shown below the answer: its quotes, or the closest passages where it has none."""
        return self.quotes or self.nearest


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A ranked passage."""

    article: str
    source: str
    start: int
    end: int
    text: str
    score: float
    published: Days | None


def quotes_to_fetch(shown: int) -> int:
    """Return how many quotes to fetch for an answer that shows at most `shown` of them at first."""
    return max(shown, _FETCHED)
