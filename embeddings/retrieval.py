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
from embeddings.encoder import Encoder
from embeddings.identity import check_encoder
from embeddings.relevance import ANSWER_THRESHOLD, answer_probability
from embeddings.vector_index import VectorIndex

# The best of each index that are scored in full.
CANDIDATES = 50

# Weights of the fused score: cosines lie within a few hundredths of one another, BM25 within some ten points.
# Chosen on the PIAF documents that are not kept for the final figures (1,500 questions): R@1 .788, MRR@10 .846,
# against .773 and .837 without the words of the single sentence. See benchmarks/retrieval.py.
PASSAGE_WEIGHT = 20.0
SENTENCE_WEIGHT = 40.0
KEYWORD_WEIGHT = 0.2
# What a sentence gains over its cosine when it has all of the query's words. Of the passages that answer, the best
# sentence then holds the answer in .718 of the questions, against .614 by the cosine alone.
SENTENCE_COVERAGE_WEIGHT = 0.06


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score, and what the score is made of.

    Attributes:
        passage: The passage.
        score: Higher is better; comparable within one search only.
        sentence_scores: How well each sentence of the passage fits the query.
        probability: The chance that the passage answers, see `embeddings.relevance`.
    """

    passage: Passage
    score: float
    sentence_scores: tuple[float, ...]
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

    def search(
        self,
        query: str,
        language: Language,
        k: int,
        published: Days | None = None,
        articles: Sequence[str] = (),
    ) -> list[Hit]:
        """Return the `k` best passages for a query, best first.

        Args:
            query: The query's words, in `language`.
            language: The query's language, which decides its stop words.
            k: The most hits to return.
            published: Only passages of articles that may have appeared in these days.
            articles: Only passages of these articles, where any are given.
        """
        vector = self._encoder.encode_query(query)
        terms = query_terms(query, language)
        match = _match_expression(terms)
        with self._lock:
            self._index.refresh()
            if articles:
                similarities, unseen = {}, [p.id for a in articles for p in self._store.passages_of(a)]
            else:
                similarities = dict(self._index.search(vector, CANDIDATES, published))
                keywords = self._store.keyword_scores(match, CANDIDATES, published) if match else {}
                unseen = [passage_id for passage_id in keywords if passage_id not in similarities]
            unseen = self._index.holding(unseen)
            similarities |= zip(unseen, self._index.similarities(vector, unseen), strict=True)
        candidates = list(similarities)
        keywords = self._store.keyword_scores(match, len(candidates), among=candidates) if match else {}
        passages = self._store.passages(candidates)
        weighed = self._weigh(terms)
        stored_terms = self._store.terms(candidates)
        sentence_vectors = self._store.sentence_vectors(candidates)
        hits = []
        for id_, passage in passages.items():
            cosines = np.frombuffer(sentence_vectors[id_], "<f2").reshape(-1, len(vector)) @ vector
            covered = [weighed.coverage(sentence) for sentence in stored_terms[id_].sentences]
            sentence_scores = cosines + SENTENCE_COVERAGE_WEIGHT * np.array(covered)
            hits.append(
                Hit(
                    passage=passage,
                    score=PASSAGE_WEIGHT * similarities[id_]
                    + SENTENCE_WEIGHT * float(sentence_scores.max())
                    + KEYWORD_WEIGHT * keywords.get(id_, 0.0),
                    sentence_scores=tuple(sentence_scores.tolist()),
                    probability=answer_probability(
                        similarities[id_],
                        float(cosines.max()),
                        weighed.coverage(stored_terms[id_].all),
                        len(self._index),
                    ),
                )
            )
        return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))[:k]

    def _weigh(self, terms: Sequence[frozenset[str]]) -> WeighedTerms:
        """Weigh the words of a query by how rare they are in the archive."""
        frequencies = self._store.document_frequencies(sorted(frozenset().union(*terms)))
        weights = [
            math.log(1 + len(self._index) / (0.5 + sum(frequencies.get(term, 0) for term in alternatives)))
            for alternatives in terms
        ]
        return WeighedTerms(tuple(terms), tuple(weights))


@dataclass(frozen=True, slots=True)
class WeighedTerms:
    """The words of a query, each as the terms that it may be indexed under, with a weight each."""

    terms: tuple[frozenset[str], ...]
    weights: tuple[float, ...]

    def coverage(self, found: frozenset[str]) -> float:
        """Return the part of the query's words, by weight, that are among the terms found; 0 to 1."""
        total = sum(self.weights)
        if not total:
            return 0.0
        return (
            sum(w for w, alternatives in zip(self.weights, self.terms, strict=True) if alternatives & found)
            / total
        )


def _match_expression(terms: Sequence[frozenset[str]]) -> str:
    """Write an FTS5 expression that any of the terms fulfils; quoted, a term is never an operator."""
    return " OR ".join(f'"{term}"' for term in sorted(frozenset().union(*terms)))
