"""Relevance: the chance that a passage answers a query, from what retrieval measured."""

from __future__ import annotations

import math

# Logistic regression on PIAF questions (documents not kept for the final figures), each asked of archives of 1, 5,
# 30, 200 and 1,000 passages, once with the passage that answers and once without its whole article; see
# benchmarks/not_found.py. The more passages, the closer the best of them is by chance, hence the last weight.
SIMILARITY_WEIGHT = 37.65
SENTENCE_WEIGHT = 38.66
COVERAGE_WEIGHT = 6.05
SIZE_WEIGHT = -1.49
INTERCEPT = -62.61

# A question and a passage in two languages are a little further apart than in one.
CROSSED_SHIFT = 0.02

# From here on a passage is shown as an answer. On the half of the questions that fitted nothing, unanswerable ones
# answered / answerable ones refused: 1 passage 1.4 / 4.6 %, 5: 3.0 / 6.8 %, 30: 4.4 / 9.6 %, 200: 7.8 / 13.8 %,
# 1,000: 12.2 / 19.4 %.
ANSWER_THRESHOLD = 0.5

_SURE = 1e-6  # a chance is kept this far from 0 and 1 before its log-odds are taken


def answer_probability(
    similarity: float, sentence_similarity: float, coverage: float, passages: int, *, crossed: bool
) -> float:
    """Return the chance that the best passage of an archive of that many answers, 0 to 1.

    Args:
        similarity: Cosine of query and passage.
        sentence_similarity: Cosine of query and the passage's closest sentence.
        coverage: The part of the query's words, weighed by rarity, that the passage has.
        passages: How many passages the archive holds.
        crossed: Whether query and passage are in different languages.
    """
    shift = CROSSED_SHIFT if crossed else 0.0
    log_odds = (
        SIMILARITY_WEIGHT * (similarity + shift)
        + SENTENCE_WEIGHT * (sentence_similarity + shift)
        + COVERAGE_WEIGHT * coverage
        + SIZE_WEIGHT * math.log10(max(passages, 1))
        + INTERCEPT
    )
    return chance_of(log_odds)


def chance_of(log_odds: float) -> float:
    """Return log-odds as a chance, 0 to 1."""
    return 1 / (1 + math.exp(-log_odds))


def log_odds_of(chance: float) -> float:
    """Return a chance as log-odds, within bounds."""
    within = min(max(chance, _SURE), 1 - _SURE)
    return math.log(within / (1 - within))
