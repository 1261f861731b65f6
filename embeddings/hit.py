"""A hit: a passage that retrieval found, with its score."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.span import Span
from corpus.store import Passage
from corpus.terms import QueryTerm
from embeddings.relevance import ANSWER_THRESHOLD


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score, and what the score is made of.

    Attributes:
        passage: The passage.
        score: Higher is better; comparable within one search only.
        sentence_scores: How well each sentence of the passage fits the query; where there are answer spans, their
            softmax is the chance of each that the answer stands in it.
        probability: The chance that the passage answers, see `embeddings.relevance`.
        lacks: The names of people in the query that the passage does not have.
        answer_spans: The words that may answer, best first, as spans of the article's text; none without a reader.
    """

    passage: Passage
    score: float
    sentence_scores: tuple[float, ...]
    probability: float
    lacks: tuple[QueryTerm, ...] = ()
    answer_spans: tuple[Span, ...] = ()

    @property
    def answers(self) -> bool:
        """Whether the passage may be shown as an answer."""
        return self.probability >= ANSWER_THRESHOLD
