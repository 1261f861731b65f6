"""Relevance: a probability that moves the way it must."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.relevance import ANSWER_THRESHOLD, answer_probability

cosines = st.floats(-1, 1)
shares = st.floats(0, 1)
sizes = st.integers(0, 10_000_000)


@given(cosines, cosines, shares, sizes)
def test_it_is_a_probability(similarity: float, sentence: float, coverage: float, passages: int) -> None:
    assert 0 <= answer_probability(similarity, sentence, coverage, passages) <= 1


@given(cosines, cosines, shares, sizes, st.floats(0, 0.5))
def test_what_is_closer_answers_rather(
    similarity: float, sentence: float, coverage: float, passages: int, more: float
) -> None:
    base = answer_probability(similarity, sentence, coverage, passages)
    assert answer_probability(similarity + more, sentence, coverage, passages) >= base
    assert answer_probability(similarity, sentence + more, coverage, passages) >= base
    assert answer_probability(similarity, sentence, coverage + more, passages) >= base


@given(cosines, cosines, shares, sizes, st.integers(1, 1000))
def test_among_many_the_best_is_close_by_chance(
    similarity: float, sentence: float, coverage: float, passages: int, more: int
) -> None:
    few = answer_probability(similarity, sentence, coverage, passages)
    assert answer_probability(similarity, sentence, coverage, passages + more) <= few


@pytest.mark.parametrize("passages", [1, 100, 10_000])
def test_all_words_found_close_by_is_an_answer_and_nothing_found_is_none(passages: int) -> None:
    assert answer_probability(0.93, 0.94, 1.0, passages) >= ANSWER_THRESHOLD
    assert answer_probability(0.78, 0.79, 0.0, passages) < ANSWER_THRESHOLD
