"""Time expressions (timexes) of French and English press text, resolved to days.

The rules take half a second to compile; what only reads stored timexes (an open console) does without them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from corpus.span import Days, Language, Span
from corpus.timex.model import Anchor, Grain, Timex

__all__ = [
    "Anchor",
    "Grain",
    "Timex",
    "find_days_of_any_year",
    "find_impossible_day",
    "find_question_timexes",
    "find_timexes",
]


def find_timexes(
    text: str, sentences: Sequence[Span], language: Language, published: Days | None
) -> tuple[Timex, ...]:
    """Return the timexes of an article; see `corpus.timex.articles`."""
    from corpus.timex import articles

    return articles.find_timexes(text, sentences, language, published)


def find_question_timexes(question: str, language: Language, today: date) -> tuple[Timex, ...]:
    """Return the timexes of a question; see `corpus.timex.questions`."""
    from corpus.timex import questions

    return questions.find_question_timexes(question, language, today)


def find_days_of_any_year(question: str, language: Language, years: Iterable[int]) -> tuple[Days, ...]:
    """Return the days of a question that leaves the year out, in each of those; see `corpus.timex.questions`."""
    from corpus.timex import questions

    return questions.find_days_of_any_year(question, language, years)


def find_impossible_day(question: str, language: Language) -> str | None:
    """Return the words of a question that name a day which no calendar has; see `corpus.timex.questions`."""
    from corpus.timex import questions

    return questions.find_impossible_day(question, language)
