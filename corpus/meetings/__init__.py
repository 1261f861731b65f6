"""Meetings: who met whom, where and when, as articles report it.

The rules and their tables take a while to load; what only reads stored meetings does without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.meetings.model import Kind, Meeting, Participant, Status

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.meetings.recogniser import Recogniser
    from corpus.span import Span
    from corpus.timex import Timex

__all__ = ["Kind", "Meeting", "Participant", "Status", "find_meetings"]


def find_meetings(
    article: Article, sentences: Sequence[Span], timexes: Sequence[Timex], recogniser: Recogniser | None
) -> tuple[Meeting, ...]:
    """Return the meetings of an article; see `corpus.meetings.extract`."""
    from corpus.meetings import extract

    return extract.find_meetings(article, sentences, timexes, recogniser)
