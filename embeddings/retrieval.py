"""Retrieval: from a query to ranked passages, by meaning and by words together."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import get_args

import numpy as np

from corpus.span import Days, Language
from corpus.store import Passage, Store
from corpus.terms import QueryTerm, query_terms
from embeddings.defaults import READ_AT_MOST
from embeddings.encoder import Encoder, Vectors
from embeddings.hit import Hit
from embeddings.identity import check_encoder
from embeddings.ranking import read_hits
from embeddings.reader import PassageReader
from embeddings.relevance import CROSSED_SHIFT, answer_probability
from embeddings.vector_index import VectorIndex

# The best of each index that are scored in full.
CANDIDATES = 50
# BM25 takes some 6 µs for each passage that a term occurs in. In a large archive the words that occur everywhere are
# left to the vectors; up to this many occurrences (any archive of some thousand passages) every word counts.
MOST_MATCHES = 8_000

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
class Scope:
    """What part of an archive is searched, and the days that its passages are held against.

    Attributes:
        published: Only passages of articles that may have appeared in these days.
        articles: Only passages of these articles, where any are given, whenever they appeared.
        about: Only passages that speak of one of these, or whose article may have appeared then.
        told_of: The days that what is read is held against, where they are not those of `about`.
    """

    published: Days | None = None
    articles: tuple[str, ...] = ()
    about: tuple[Days, ...] = ()
    told_of: tuple[Days, ...] = ()


WHOLE_ARCHIVE = Scope()


class Retriever:
    """Searches an archive. Safe to use from several threads.

    Raises:
        EncoderMismatch: The archive was encoded by another encoder.
    """

    def __init__(self, store: Store, encoder: Encoder, reader: PassageReader | None = None) -> None:
        check_encoder(store, encoder.identity)
        self._store = store
        self._encoder = encoder
        self._reader = reader
        self._index = VectorIndex(store, encoder.identity.dim)
        self._lock = threading.Lock()
        self._index.refresh()

    def search(
        self,
        query: str,
        language: Language,
        k: int,
        scope: Scope = WHOLE_ARCHIVE,
        *,
        words: str | None = None,
        read: int = READ_AT_MOST,
    ) -> list[Hit]:
        """Return the `k` best passages for a query, best first.

        Args:
            query: The query's words, in `language`.
            language: The query's language, which decides its stop words.
            k: The most hits to return.
            scope: Which passages are searched.
            words: What to look up in the keyword index, where it is not the query (its dates left out, say).
            read: The most passages that the reader reads, where there is one.
        """
        check_encoder(self._store, self._encoder.identity)  # another process may have encoded anew
        vector = self._encoder.encode_query(query)
        terms = query_terms(query if words is None else words, language)
        frequencies = self._store.document_frequencies(sorted(set().union(*(term.all_terms for term in terms))))
        dated = self._passages_about(scope.about)
        with self._lock:
            self._index.refresh()
            matches = _match_expressions(terms, frequencies, language, self._index.languages)
            keywords = self._keyword_scores(matches, None if scope.articles else scope.published)
            if scope.articles:
                similarities, found = {}, [p.id for id_ in scope.articles for p in self._store.passages_of(id_)]
            else:
                similarities = dict(self._index.search(vector, CANDIDATES, scope.published, dated))
                found = [
                    id_ for scores in keywords for id_ in nlargest(CANDIDATES, scores, key=scores.__getitem__)
                ]
            unseen = [id_ for id_ in found if id_ not in similarities and (dated is None or id_ in dated)]
            similarities |= self._index.similarities(vector, unseen)
        weighed = self._weigh(terms, frequencies, language, dated)
        keyword_scores = {id_: score for scores in keywords for id_, score in scores.items()}
        found_hits = self._score(vector, similarities, keyword_scores, weighed)
        hits = sorted(found_hits, key=lambda hit: (-hit.score, hit.passage.id))
        if self._reader and read and terms:  # a query of dates alone asks for whatever happened then
            asked = " ".join((query if words is None else words).split())  # articles say "two days later"
            hits = read_hits(
                asked, hits[: max(k, read)], self._store, self._reader, read, scope.told_of or scope.about
            )
        return hits[:k]

    def _keyword_scores(
        self, matches: Mapping[Language | None, str], published: Days | None
    ) -> list[dict[int, float]]:
        """Score all passages that match by BM25, those of each language by its own expression."""
        return [self._store.keyword_scores(match, published, language) for language, match in matches.items()]

    def _passages_about(self, about: Sequence[Days]) -> dict[int, set[int]] | None:
        if not about:
            return None
        dated: dict[int, set[int]] = {}
        for days in about:
            for id_, sentences in self._store.passages_about(days).items():
                dated.setdefault(id_, set()).update(sentences)
        return dated

    def _score(
        self, vector: Vectors, similarities: dict[int, float], keywords: dict[int, float], weighed: WeighedQuery
    ) -> Iterator[Hit]:
        candidates = list(similarities)
        terms = self._store.terms(candidates)
        sentence_vectors = self._store.sentence_vectors(candidates)
        for id_, passage in self._store.passages(candidates).items():
            if id_ not in sentence_vectors or id_ not in terms:  # removed since the search
                continue
            cosines = np.frombuffer(sentence_vectors[id_], "<f2").reshape(-1, len(vector)) @ vector
            covered = [
                weighed.coverage(found, passage, place)
                for place, found in enumerate(terms[id_].sentences, start=passage.first_sentence)
            ]
            sentence_scores = cosines + SENTENCE_COVERAGE_WEIGHT * np.array(covered)
            crossed = passage.language != weighed.language
            shift = CROSSED_SHIFT if crossed else 0.0
            yield Hit(
                passage=passage,
                score=PASSAGE_WEIGHT * (similarities[id_] + shift)
                + SENTENCE_WEIGHT * (float(sentence_scores.max()) + shift)
                + KEYWORD_WEIGHT * keywords.get(id_, 0.0),
                sentence_scores=tuple(sentence_scores.tolist()),
                probability=0.0
                if weighed.names_a_stranger or weighed.asks_for_nothing
                else answer_probability(
                    similarities[id_],
                    float(cosines.max()),
                    weighed.coverage(terms[id_].all, passage),
                    len(self._index),
                    crossed=crossed,
                ),
                lacks=tuple(
                    term
                    for term in weighed.terms
                    if term.is_person_like
                    and not term.terms_in(passage.language, weighed.language) & terms[id_].all
                ),
            )

    def _weigh(
        self,
        terms: Sequence[QueryTerm],
        frequencies: dict[str, int],
        language: Language,
        dated: dict[int, set[int]] | None,
    ) -> WeighedQuery:
        """Weigh the words of a query, and its dates, by how rare they are in the archive."""

        def weigh(sought: frozenset[str]) -> tuple[float, frozenset[str]]:
            return self._rarity(_frequency(sought, frequencies)), sought

        return WeighedQuery(
            language=language,
            terms=tuple(terms),
            sought={
                of_passage: tuple(
                    weigh(term.terms_in(of_passage, language))
                    for term in terms
                    if term.is_known_in(of_passage, language)
                )
                for of_passage in get_args(Language)
            },
            dated=dated or {},
            date_weight=self._rarity(len(dated)) if dated is not None else 0.0,
            names_a_stranger=any(term.is_stranger(frequencies) for term in terms),
        )

    def _rarity(self, passages: int) -> float:
        return math.log(1 + len(self._index) / (0.5 + passages))


@dataclass(frozen=True, slots=True)
class WeighedQuery:
    """What a query asks for: its words and its dates, with weights.

    `sought` holds, for the passages of each language, the terms that each word may have there with its weight; words
    that cannot be looked for there are left out. `dated` holds the passages that its dates lead to, each with the
    sentences that speak of those days. A query that `names_a_stranger` asks about somebody whom the archive never
    names, nor translates: whatever is close is about others. Of PIAF's answerable questions 1.8 % do so, most of them
    by a misspelling.
    """

    language: Language
    terms: tuple[QueryTerm, ...]
    sought: Mapping[Language, tuple[tuple[float, frozenset[str]], ...]]
    dated: dict[int, set[int]]
    date_weight: float
    names_a_stranger: bool

    @property
    def asks_for_nothing(self) -> bool:
        """Whether the query has neither a word that says what it is about nor a date: nothing can answer it."""
        return not self.terms and not self.date_weight

    def coverage(self, found: frozenset[str], passage: Passage, sentence: int | None = None) -> float:
        """Return the part of the query, by weight, that a passage or one of its sentences has; 0 to 1.

        In a passage of another language only names, dates and the words that the lexicon knows can be looked for; a
        query that has none is covered by half, which says nothing either way.
        """
        total = covered = 0.0
        for weight, terms in self.sought[passage.language]:
            total += weight
            covered += weight if terms & found else 0.0
        about = self.dated.get(passage.id)
        if self.date_weight:
            total += self.date_weight
            covered += self.date_weight if about is not None and (sentence is None or sentence in about) else 0.0
        if not total:
            return 0.0 if passage.language == self.language else 0.5
        return covered / total


def _frequency(alternatives: Iterable[str], frequencies: Mapping[str, int]) -> int:
    """In how many passages a term occurs, under the alternative that most of them use."""
    return max(frequencies.get(alternative, 0) for alternative in alternatives)


def _match_expressions(
    terms: Sequence[QueryTerm], frequencies: Mapping[str, int], language: Language, languages: Sequence[Language]
) -> dict[Language | None, str]:
    """Write the FTS5 expression of a query for the passages of each language; None stands for the only one."""
    expressions = {
        of_passages: _match_expression([term.terms_in(of_passages, language) for term in terms], frequencies)
        for of_passages in languages
    }
    return {
        of_passages if len(languages) > 1 else None: expression
        for of_passages, expression in expressions.items()
        if expression
    }


def _match_expression(words: Iterable[frozenset[str]], frequencies: Mapping[str, int]) -> str:
    """Write an FTS5 expression that any of the words fulfils, each given as its terms; "" where no passage has one.

    The rarest are taken that together occur in no more passages than BM25 can look at in time, one at least. Quoted, a
    term is never an operator.
    """
    chosen: list[str] = []
    total = 0
    for terms in sorted(words, key=lambda terms: _frequency(terms, frequencies)):
        occurring = [term for term in terms if term in frequencies]
        total += sum(frequencies[term] for term in occurring)
        if chosen and total > MOST_MATCHES:
            break
        chosen += occurring
    return " OR ".join(f'"{term}"' for term in sorted(set(chosen)))
