"""The analysis of an article: its sentences, the timexes in them, and the meetings that these tell.

What the archive keeps, what is measured and what is tested is found by the same steps, here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.meetings import Meeting, find_meetings
from corpus.sentences import split_sentences
from corpus.timex import Timex, find_timexes

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.meetings.recogniser import Recogniser
    from corpus.span import Span


@dataclass(frozen=True, slots=True)
class TextAnalysis:
    """What is found in an article's text, in the order of the text."""

    sentences: tuple[Span, ...]
    timexes: tuple[Timex, ...]
    meetings: tuple[Meeting, ...]


def sentences_of(article: Article) -> tuple[Span, ...]:
    """Split an article into sentences; none reaches over the end of a block."""
    return tuple(
        sentence
        for block in article.blocks
        for sentence in split_sentences(article.text, article.language, within=block)
    )


def analyse_text(article: Article, recogniser: Recogniser | None = None) -> TextAnalysis:
    """Find an article's sentences, timexes and meetings; without a recogniser, meetings by the triggers alone."""
    sentences = sentences_of(article)
    timexes = find_timexes(article.text, sentences, article.language, article.published)
    return TextAnalysis(sentences, timexes, find_meetings(article, sentences, timexes, recogniser))


def meetings_of(article: Article, recogniser: Recogniser | None = None) -> tuple[Meeting, ...]:
    """Return the meetings of an article's analysis."""
    return analyse_text(article, recogniser).meetings
