"""The timexes of a text, as the command `dates` shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.answer import AnchorText
from corpus.language import detect_article_language
from corpus.sentences import split_sentences
from corpus.span import Days, Language
from corpus.timex import Grain, Timex, find_question_timexes, find_timexes


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
    anchor: AnchorText | None


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
        anchor=AnchorText(anchor.text, anchor.span.start, anchor.span.end) if anchor else None,
    )
