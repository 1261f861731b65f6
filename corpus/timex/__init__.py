"""Time expressions (timexes) of French and English press text, resolved to days.

The rules take half a second to compile; what only reads stored timexes (an open console) does without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.span import Days, Language, Span
from corpus.timex.model import Anchor, Grain, Timex

__all__ = ["Anchor", "Grain", "Timex", "find_question_timexes", "find_timexes"]


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
