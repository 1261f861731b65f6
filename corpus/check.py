"""The check of an archive: every span slices back, counts and checksums agree."""

from __future__ import annotations

import itertools
import json
import sqlite3
import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from corpus.article import Article, checksum
from corpus.meetings import Meeting
from corpus.schema import ENCODER
from corpus.span import Span
from corpus.store import Passage, Store

# Rounding to fp16 moves the squared length of a unit vector by less than this.
_ROUNDING = 0.01


def check_archive(store: Store) -> list[str]:
    """Return what is wrong with an archive, a line each; nothing for a sound one.

    A passage that still lacks its vectors is no damage: an interrupted `add` leaves some, and the next one makes them.
    """
    problems: list[str] = []
    try:
        problems += store.integrity_problems()
        dim = _encoder_dimension(store)
        if dim is None and store.vectors_state()[1]:
            problems.append("there are vectors, but no encoder is recorded for them")
        for article_id in store.article_ids():
            problems += (f"article {article_id}: {problem}" for problem in _check_article(store, article_id, dim))
    except sqlite3.DatabaseError as error:
        problems.append(f"the database cannot be read further: {error}")
    return problems


def _encoder_dimension(store: Store) -> int | None:
    try:
        return int(json.loads(store.setting(ENCODER) or "null")["dim"])
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
        *_check_timexes(store, article, sentences),
        *_check_meetings(store, article, sentences),
    ]


def _check_texts(store: Store, article: Article) -> Iterator[str]:
    if (known := store.checksums(article.id)) is None:  # removed since it was read
        return
    text, body = known
    if checksum(article.text) != text:
        yield "its text has another checksum than when it was added: add its file again"
    if checksum(article.body_text) != body:
        yield "its paragraphs have another checksum than when it was added: add its file again"


def _check_sentences(article: Article, sentences: Sequence[Span]) -> Iterator[str]:
    for before, after in itertools.pairwise(sentences):
        if after.start < before.end:
            yield f"the sentences {_write(before)} and {_write(after)} are out of order"
    inside: dict[Span, int] = dict.fromkeys(article.blocks, 0)
    for sentence in sentences:
        block = _holding(article.blocks, sentence)
        if block is None:
            yield f"the sentence {_write(sentence)} lies in no paragraph"
        else:
            inside[block] += _visible(sentence.of(article.text))
    for block, within in inside.items():
        if within != _visible(block.of(article.text)):
            yield f"the paragraph {_write(block)} is not covered by its sentences"


def _visible(text: str) -> int:
    """Return the number of characters that are no white space."""
    return len("".join(text.split()))


def _check_passages(
    store: Store, sentences: Sequence[Span], passages: Sequence[Passage], dim: int | None
) -> Iterator[str]:
    covered = {place for p in passages for place in range(p.first_sentence, p.last_sentence + 1)}
    if covered != set(range(len(sentences))):
        yield "its passages do not hold each of its sentences"
    ids = [passage.id for passage in passages]
    try:
        vectors, terms = store.vectors(ids), store.terms(ids)
    except ValueError as error:
        yield f"the keyword index of its passages cannot be read: {error}"
        return
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


def _check_timexes(store: Store, article: Article, sentences: Sequence[Span]) -> Iterator[str]:
    try:
        timexes = store.timexes(article.id)
    except (ValueError, TypeError) as error:  # spans that leave the text, days that are none
        yield f"its timexes cannot be read: {error}"
        return
    for timex in timexes:
        if not _holding(sentences, timex.span):
            yield f"the timex {_write(timex.span)} lies in no sentence"
        if timex.anchor and not _holding(sentences, timex.anchor.span):
            yield f"the anchor {_write(timex.anchor.span)} of a timex lies in no sentence"


def _check_meetings(store: Store, article: Article, sentences: Sequence[Span]) -> Iterator[str]:
    try:
        meetings = store.meetings_of(article.id)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"]) or "the record"
        yield f"its meetings cannot be read: {where}: {problem['msg']}"
        return
    for meeting in meetings:
        yield from _check_meeting(meeting, article.text, sentences)


def _check_meeting(meeting: Meeting, text: str, sentences: Sequence[Span]) -> Iterator[str]:
    told = meeting.evidence  # of one sentence, or up to that which calls the meeting off
    if not all(_holding(sentences, Span(at, at + 1)) for at in (told.start, told.end - 1)):
        yield f"the evidence {_write(told)} of a meeting does not begin and end in sentences"
    proof = meeting.place_evidence  # a dateline too, which is in no sentence
    if proof and proof.end > len(text):
        yield f"the place evidence {_write(proof)} of a meeting leaves the text"
    expression = meeting.expression
    for part in (expression, expression.anchor if expression else None):
        if part and text[part.span.start : part.span.end] != part.text:
            yield f"a meeting's {part.text!r} is not at {_write(part.span)}"


def _holding(ordered: Sequence[Span], span: Span) -> Span | None:
    """Return which of the spans, in order, holds another."""
    place = bisect_right(ordered, span.start, key=lambda one: one.start)
    return ordered[place - 1] if place and ordered[place - 1].contains(span) else None


def _write(span: Span) -> str:
    return f"[{span.start}, {span.end})"
