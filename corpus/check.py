"""The check of an archive: every span slices back, counts and checksums agree."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from corpus.article import Article
from corpus.store import Store


def check_archive(store: Store) -> list[str]:
    """Return what is wrong with an archive, a line each; nothing for a sound one."""
    problems = list(store.integrity_problems())
    setting = store.setting("encoder")
    dim = json.loads(setting)["dim"] if setting else None
    for article in store.articles():
        problems += (f"article {article.id}: {problem}" for problem in _check_article(store, article, dim))
    return problems


def _check_article(store: Store, article: Article, dim: int | None) -> Iterator[str]:
    if hashlib.sha256(article.text.encode()).hexdigest() != store.text_sha256(article.id):
        yield "its text has another checksum than when it was added"
    sentences = store.sentences(article.id)
    for sentence in sentences:
        if not any(block.contains(sentence) for block in article.blocks):
            yield f"the sentence [{sentence.start}, {sentence.end}) lies in no paragraph"
    passages = store.passages_of(article.id)
    ids = [passage.id for passage in passages]
    vectors, terms = store.vector_sizes(ids), store.terms(ids)
    for passage in passages:
        inside = sentences[passage.first_sentence : passage.last_sentence + 1]
        if not inside or (inside[0].start, inside[-1].end) != (passage.span.start, passage.span.end):
            yield f"passage {passage.id} does not end where its sentences do"
        if passage.id not in terms:
            yield f"passage {passage.id} is not in the keyword index"
        if passage.id not in vectors:
            yield f"passage {passage.id} has no vector"
        elif dim is not None and vectors[passage.id] != (2 * dim, 2 * dim * len(inside)):
            yield f"passage {passage.id} has vectors of another dimension than {dim}"
