"""The timexes of a text, as the command `dates` shows them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from corpus.language import detect_article_language
from corpus.sentences import split_sentences
from corpus.span import Days, Language
from corpus.timex import Grain, Timex, find_question_timexes, find_timexes

_PUBLISHED = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class AnchorDocument:
    """The expression that a timex was resolved through."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimexDocument:
    """A timex; an open side (questions only) is null."""

    text: str
    start: int
    end: int
    first_day: date | None
    last_day: date | None
    grain: Grain
    ambiguous: bool
    anchor: AnchorDocument | None


def parse_published(value: object) -> Days | None:
    """Read a publication day (2022-01-21) or month (2022-01); None stays None.

    Raises:
        ValueError: It is neither.
    """
    if value is None or isinstance(value, Days):
        return value
    match = _PUBLISHED.fullmatch(str(value))
    if match is None:
        raise ValueError(f"{value!r} is not a day (2022-01-21) or a month (2022-01)")
    year, month, day = match.groups()
    if not (1 <= int(month) <= 12 and int(year) >= 1):
        raise ValueError(f"{value!r} is not a month of the calendar")
    if day is None:
        return Days.of_month(int(year), int(month))
    if not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
        raise ValueError(f"{value!r} is not a day of the calendar")
    return Days.of_day(date(int(year), int(month), int(day)))


class BatchText(BaseModel):
    """A line of `dates --batch`; for a question, `published` is the day that it is asked on.

    What a line leaves out is as the command's options say.
    """

    model_config = ConfigDict(extra="ignore", arbitrary_types_allowed=True)

    id: str | int
    lang: Language | None = None
    text: str
    published: Annotated[Days | None, BeforeValidator(parse_published)] = None
    question: bool | None = None


def date_text(
    text: str, language: Language | None, published: Days | None, *, question: bool
) -> tuple[TimexDocument, ...]:
    """Find the timexes of a text.

    Args:
        text: An article's text, or a question.
        language: The text's language; detected where it is not given.
        published: When it was published; for a question, the day it is asked on (today where not given).
        question: Whether to read it as a question, whose dates may be open on one side.
    """
    lang = language or detect_article_language(text)
    if question:
        today = published.last_day if published else date.today()
        return tuple(map(_document, find_question_timexes(text, lang, today)))
    return tuple(map(_document, find_timexes(text, split_sentences(text, lang), lang, published)))


def _document(timex: Timex) -> TimexDocument:
    anchor = timex.anchor
    return TimexDocument(
        text=timex.text,
        start=timex.span.start,
        end=timex.span.end,
        first_day=timex.first_day,
        last_day=timex.last_day,
        grain=timex.grain,
        ambiguous=timex.ambiguous,
        anchor=AnchorDocument(anchor.text, anchor.span.start, anchor.span.end) if anchor else None,
    )
