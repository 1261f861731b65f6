"""Passages: windows of whole sentences that leave none out."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from corpus.passages import split_passages
from corpus.span import Span


def lay_out(lengths: list[int], separators: list[str]) -> tuple[str, list[Span]]:
    """Write a sentence of x for each length, with a separator after each."""
    text, spans = "", []
    for length, separator in zip(lengths, separators, strict=True):
        spans.append(Span(len(text), len(text) + length))
        text += "x" * length + separator
    return text, spans


def cut(tokens: list[int], limit: int, separators: list[str] | None = None) -> list[tuple[int, int]]:
    text, spans = lay_out([3] * len(tokens), separators or [" "] * len(tokens))
    return [(window.first, window.last) for window in split_passages(text, spans, tokens, limit)]


def test_a_short_article_is_one_passage() -> None:
    assert cut([10, 20, 30], 100) == [(0, 2)]


def test_no_sentence_no_passage() -> None:
    assert split_passages("", [], [], 100) == []


def test_neighbours_share_about_a_quarter() -> None:
    assert cut([25] * 7, 100) == [(0, 3), (3, 6)]


def test_neighbours_share_nothing_where_the_last_sentence_is_long() -> None:
    assert cut([30, 60, 30, 60], 100) == [(0, 1), (2, 3)]


def test_a_sentence_beyond_the_limit_stands_alone() -> None:
    assert cut([10, 500, 10], 100) == [(0, 0), (1, 1), (2, 2)]


def test_a_passage_does_not_bridge_foreign_text() -> None:
    assert cut([10, 10, 10], 100, [" ", "\nrussie, otan\n", ""]) == [(0, 1), (2, 2)]


def test_white_space_and_glued_sentences_are_bridged() -> None:
    assert cut([10, 10, 10, 10], 100, ["\r\n\r\n", "", "\u00a0", ""]) == [(0, 3)]


sentences = st.tuples(st.integers(1, 80), st.sampled_from(["", " ", "\n", "\n\u00a0", "\ntag, tag\n", " # "]))


@given(st.lists(sentences, max_size=40), st.integers(1, 120))
def test_windows_cover_every_sentence_within_the_limit(drawn: list[tuple[int, str]], limit: int) -> None:
    tokens = [count for count, _ in drawn]
    text, spans = lay_out([2] * len(drawn), [separator for _, separator in drawn])
    windows = split_passages(text, spans, tokens, limit)
    assert {place for w in windows for place in range(w.first, w.last + 1)} == set(range(len(drawn)))
    for window in windows:
        inside = range(window.first, window.last + 1)
        assert len(inside) == 1 or sum(tokens[place] for place in inside) <= limit
        for left, right in itertools.pairwise(inside):
            assert not text[spans[left].end : spans[right].start].strip()
    for before, after in itertools.pairwise(windows):
        assert before.first < after.first
        assert before.last < after.last
        shared = range(after.first, before.last + 1)
        assert sum(tokens[place] for place in shared) <= limit / 4
