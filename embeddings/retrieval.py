"""Retrieval: from a query to ranked passages, by meaning and by words together."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.span import Days, Language
from corpus.store import Passage, Store
from corpus.terms import query_terms
from embeddings.encoder import Encoder, Vectors
from embeddings.identity import check_encoder
from embeddings.relevance import ANSWER_THRESHOLD, answer_probability
from embeddings.vector_index import VectorIndex

# The best of each index that are scored in full.
CANDIDATES = 50

# Weights of the fused score: cosines lie within a few hundredths of one another, BM25 within some ten points.
# Chosen on the PIAF documents that are not kept for the final figures, where they give R@1 .781 and MRR@10 .842;
# z-scoring each part over the archive gives .780 and .841, and needs the whole archive scored.
PASSAGE_WEIGHT = 20.0
SENTENCE_WEIGHT = 40.0
KEYWORD_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score, and what the score is made of.

    Attributes:
        passage: The passage.
        score: Higher is better; comparable within one search only.
        similarity: Cosine of query and passage.
        sentence_similarities: Cosine of query and each sentence of the passage.
        keyword: BM25 of the query's terms.
        coverage: The part of the query's terms, weighed by rarity, that the passage or its title has; 0 to 1.
        probability: The chance that the passage answers, see `embeddings.relevance`.
    """

    passage: Passage
    score: float
    similarity: float
    sentence_similarities: tuple[float, ...]
    keyword: float
    coverage: float
    probability: float

    @property
    def answers(self) -> bool:
        """Whether the passage may be shown as an answer."""
        return self.probability >= ANSWER_THRESHOLD


class Retriever:
    """Searches an archive. Safe to use from several threads.

    Raises:
        EncoderMismatch: The archive was encoded by another encoder.
    """

    def __init__(self, store: Store, encoder: Encoder) -> None:
        check_encoder(store, encoder.identity)
        self._store = store
        self._encoder = encoder
        self._index = VectorIndex(store, encoder.identity.dim)
        self._lock = threading.Lock()
        self._index.refresh()

    def search(self, query: str, language: Language, k: int, published: Days | None = None) -> list[Hit]:
        """Return the `k` best passages for a query, best first.

        Args:
            query: The query's words, in `language`.
            language: The query's language, which decides its stop words.
            k: The most hits to return.
            published: Only passages of articles that may have appeared in these days.
        """
        vector = self._encoder.encode_query(query)
        terms = query_terms(query, language)
        match = _match_expression(terms)
        with self._lock:
            self._index.refresh()
            similarities = dict(self._index.search(vector, CANDIDATES, published))
            keywords = self._store.keyword_scores(match, CANDIDATES, published) if match else {}
            unseen = [passage_id for passage_id in keywords if passage_id not in similarities]
            similarities |= zip(unseen, self._index.similarities(vector, unseen), strict=True)
        candidates = list(similarities)
        if match:
            keywords = self._store.keyword_scores(match, len(candidates), among=candidates)
        passages = self._store.passages(candidates)
        sentences = self._sentence_similarities(list(passages), vector)
        coverage = self._coverage(list(passages), terms)
        hits = [
            Hit(
                passage=passage,
                score=_fuse(similarities[id_], max(sentences[id_]), keywords.get(id_, 0.0)),
                similarity=similarities[id_],
                sentence_similarities=sentences[id_],
                keyword=keywords.get(id_, 0.0),
                coverage=coverage[id_],
                probability=answer_probability(
                    similarities[id_], max(sentences[id_]), coverage[id_], len(self._index)
                ),
            )
            for id_, passage in passages.items()
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))[:k]

    def _sentence_similarities(self, passage_ids: Sequence[int], vector: Vectors) -> dict[int, tuple[float, ...]]:
        stored = self._store.sentence_vectors(passage_ids)
        return {
            id_: tuple(float(s) for s in np.frombuffer(data, "<f2").reshape(-1, len(vector)) @ vector)
            for id_, data in stored.items()
        }

    def _coverage(self, passage_ids: Sequence[int], terms: Sequence[frozenset[str]]) -> dict[int, float]:
        """The part of the query's words that each passage has, a rare word weighing more."""
        frequencies = self._store.document_frequencies(sorted(frozenset().union(*terms)))
        weights = [
            math.log(1 + len(self._index) / (0.5 + sum(frequencies.get(term, 0) for term in alternatives)))
            for alternatives in terms
        ]
        total = sum(weights) or 1.0
        return {
            id_: sum(weight for weight, alternatives in zip(weights, terms, strict=True) if alternatives & found)
            / total
            for id_, found in self._store.terms(passage_ids).items()
        }


def _fuse(similarity: float, sentence_similarity: float, keyword: float) -> float:
    return PASSAGE_WEIGHT * similarity + SENTENCE_WEIGHT * sentence_similarity + KEYWORD_WEIGHT * keyword


def _match_expression(terms: Sequence[frozenset[str]]) -> str:
    """Write an FTS5 expression that any of the terms fulfils; quoted, a term is never an operator."""
    return " OR ".join(f'"{term}"' for term in sorted(frozenset().union(*terms)))
