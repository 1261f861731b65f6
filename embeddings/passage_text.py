"""The text of a passage, as the encoder and the reader take it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Article
from corpus.span import Span
from corpus.store import Passage, Store


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage to encode or to read: its article's title, its text, and its sentences as spans of that text."""

    title: str | None
    text: str
    sentences: tuple[Span, ...]


def passage_text(passage: Passage, article: Article, sentences: Sequence[Span]) -> PassageText:
    """Return the text of a passage; `sentences` are all those of its article, as spans of the article's text."""
    inside = sentences[passage.first_sentence : passage.last_sentence + 1]
    return PassageText(
        title=article.title_text,
        text=passage.span.of(article.text),
        sentences=tuple(sentence.shifted(-passage.span.start) for sentence in inside),
    )


def load_passage_text(store: Store, passage: Passage) -> PassageText | None:
    """Return the text of a stored passage; None where its article was removed since the search."""
    article = store.article(passage.article_id)
    return passage_text(passage, article, store.sentences(article.id)) if article else None
