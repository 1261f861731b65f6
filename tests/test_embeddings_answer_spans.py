"""Answer spans: whole words, short, and within one sentence."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from corpus.span import Span
from embeddings.answer_spans import best_answers, sentence_scores, span_scores, whole_words
from embeddings.reader_network import PairLogits
from embeddings.reader_pairs import Pair


def pair_of(tokens: int) -> Pair:
    """A passage whose tokens are its characters, without any question."""
    starts = np.arange(tokens)
    return Pair(
        np.zeros(tokens, dtype=np.int64), np.ones(tokens, dtype=bool), np.stack([starts, starts + 1], axis=1)
    )


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("à Dakar.", 1, 7, "Dakar"),
        ("cafe\u0301 noir", 0, 4, "cafe\u0301"),  # the accent is a code point of its own
        ("a\u00a0b", 1, 2, None),
        ("Quarante-deux ministres", 0, 8, "Quarante-deux"),
        ("près de 1,5 million", 7, 9, "1,5"),
        ("deux millions", 0, 3, "deux"),
        ("a duré trois heures et demie.", 8, 20, "trois heures et demie"),
        ("for two years and a half, he", 4, 13, "two years and a half"),
        ("à Genève.La ville", 1, 8, "Genève"),
        ("en 1931.", 2, 7, "1931"),
        ("l’été", 2, 5, "été"),
    ],
)
def test_answers_have_whole_letters_and_no_space_at_their_ends(
    text: str, start: int, end: int, words: str | None
) -> None:
    span = whole_words(text, start, end)
    assert (span.of(text) if span else None) == words


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=60))
def test_an_answer_ends_after_it_starts_and_is_short(logits: list[float]) -> None:
    values = torch.tensor(logits)
    pair = pair_of(len(logits))
    scores = span_scores((), pair, PairLogits(values.new_zeros(()), values, values.flip(0)))
    first, last = divmod(int(scores.argmax()), len(logits))
    assert 0 <= last - first < 30


def test_an_answer_stays_within_its_sentence() -> None:
    text = "Vu par MaoLe soir"
    sentences = (Span(0, 10), Span(10, 17))
    wanted = torch.zeros(len(text))
    wanted[7], wanted[11] = 4.0, 0.0  # begins with "Mao"
    ends = torch.zeros(len(text))
    ends[11], ends[9] = 4.0, 3.0  # would best end behind "Le", but for the sentence
    pair = pair_of(len(text))
    scores = span_scores(sentences, pair, PairLogits(torch.zeros(()), wanted, ends))
    assert best_answers(text, sentences, pair, scores)[0].span.of(text) == "Mao"
    assert sentence_scores(sentences, pair, scores)[0] > sentence_scores(sentences, pair, scores)[1]


@pytest.mark.parametrize(
    ("text", "last", "words"),
    [
        ("une part de 12 %.", 16, "12 %"),
        ("on Monday, December 1.", 21, "December 1"),
        ("le 6 janvier 2012, à", 17, "6 janvier 2012"),
        ("It opens at 9 a.m.", 17, "9 a.m."),
        ("bought by Acme Inc.", 18, "Acme Inc."),
        ("de 600 millions ; il", 16, "600 millions"),
    ],
)
def test_an_answer_ends_before_what_closes_its_sentence(text: str, last: int, words: str) -> None:
    starts, ends = torch.zeros(len(text)), torch.zeros(len(text))
    starts[text.index(words)], ends[last] = 4.0, 4.0
    pair = pair_of(len(text))
    scores = span_scores((), pair, PairLogits(torch.zeros(()), starts, ends))
    assert best_answers(text, (), pair, scores)[0].span.of(text) == words
