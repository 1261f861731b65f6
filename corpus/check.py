"""The check of an archive: every span slices back, counts and checksums agree."""

from __future__ import annotations

import hashlib
import itertools
import json
import sqlite3
import struct
from collections.abc import Iterator, Sequence

from corpus.article import Article
from corpus.span import Span
from corpus.store import Passage, Store

# Rounding to fp16 moves the squared length of a unit vector by less than this.
_ROUNDING = 0.01


def check_archive(store: Store) -> list[str]:
    """Return what is wrong with an archive, a line each; nothing for a sound one."""
    problems: list[str] = []
    try:
        problems += store.integrity_problems()
        dim = _encoder_dimension(store)
        if dim is None and store.vectors_state()[1]:
            problems.append("there are vectors, but no encoder is recorded for them")
        pending = store.counts().pending
        if pending:
            problems.append(f"{pending} passages have no vector yet; the next add or ask makes them")
        for article_id in store.article_ids():
            problems += (f"article {article_id}: {problem}" for problem in _check_article(store, article_id, dim))
    except sqlite3.DatabaseError as error:
        problems.append(f"the database cannot be read further: {error}")
    return problems


def _encoder_dimension(store: Store) -> int | None:
    try:
        return int(json.loads(store.setting("encoder") or "null")["dim"])
    except (ValueError, TypeError, KeyError):
        return None


def _check_article(store: Store, article_id: str, dim: int | None) -> list[str]:
    try:
        article = store.article(article_id)
        if article is None:  # removed since the list was made
            return []
        sentences = store.sentences(article_id)
        passages = store.passages_of(article_id)
    except (ValueError, TypeError) as error:  # spans and days that are none, JSON that is none
        return [f"it cannot be read: {error}"]
    return [
        *_check_texts(store, article),
        *_check_sentences(article, sentences),
        *_check_passages(store, sentences, passages, dim),
    ]


def _check_texts(store: Store, article: Article) -> Iterator[str]:
    text, body = store.checksums(article.id)
    if _sha256(article.text) != text:
        yield "its text has another checksum than when it was added"
    if _sha256(article.body_text) != body:
        yield "its paragraphs have another checksum than when it was added"


def _check_sentences(article: Article, sentences: Sequence[Span]) -> Iterator[str]:
    for before, after in itertools.pairwise(sentences):
        if after.start < before.end:
            yield f"the sentences [{before.start}, {before.end}) and [{after.start}, {after.end}) are out of order"
    for sentence in sentences:
        if not any(block.contains(sentence) for block in article.blocks):
            yield f"the sentence [{sentence.start}, {sentence.end}) lies in no paragraph"
    for block in article.blocks:
        within = sum(len("".join(s.of(article.text).split())) for s in sentences if block.contains(s))
        if within != len("".join(block.of(article.text).split())):
            yield f"the paragraph [{block.start}, {block.end}) is not covered by its sentences"


def _check_passages(
    store: Store, sentences: Sequence[Span], passages: Sequence[Passage], dim: int | None
) -> Iterator[str]:
    covered = {place for p in passages for place in range(p.first_sentence, p.last_sentence + 1)}
    if covered != set(range(len(sentences))):
        yield "its passages do not hold each of its sentences"
    ids = [passage.id for passage in passages]
    vectors, terms = store.vectors(ids), store.terms(ids)
    for passage in passages:
        inside = sentences[passage.first_sentence : passage.last_sentence + 1]
        if not inside or (inside[0].start, inside[-1].end) != (passage.span.start, passage.span.end):
            yield f"passage {passage.id} does not end where its sentences do"
        if passage.id not in terms:
            yield f"passage {passage.id} is not in the keyword index"
        elif len(terms[passage.id].sentences) != len(inside):
            yield f"passage {passage.id} has another number of sentences in the keyword index"
        if dim is not None and passage.id in vectors:
            yield from _check_vectors(passage.id, *vectors[passage.id], dim=dim, sentences=len(inside))


def _check_vectors(
    passage_id: int, passage: bytes, of_sentences: bytes, *, dim: int, sentences: int
) -> Iterator[str]:
    if (len(passage), len(of_sentences)) != (2 * dim, 2 * dim * sentences):
        yield f"passage {passage_id} has vectors of another dimension than {dim}"
    elif not abs(sum(x * x for x in struct.unpack(f"<{dim}e", passage)) - 1) < _ROUNDING:
        yield f"passage {passage_id} has a vector that is not of length 1"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
