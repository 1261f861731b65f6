"""Answer spans: from the reader's logits of first and last tokens to the words and sentences that may answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from corpus.span import Span
from embeddings.reader_network import IMPOSSIBLE, PairLogits
from embeddings.reader_pairs import Pair

MAX_ANSWER_TOKENS = 30  # 98 % of the annotated answers of the training documents are at most this long
_CONSIDERED_SPANS = 40
ANSWERS = 3
# "trois heures | et demie": an amount without its half is another one.
_FRACTION = re.compile(r"\s(?:et (?:demie?|quart|trois quarts)|and (?:a|one) (?:half|quarter))\b", re.IGNORECASE)
_STOPS = " \u00a0\u202f.,;:"
_DOTTED_END = re.compile(r"\b(?:\w\.){2,}$|(?<!\w)(?:Jr|Sr|Inc|Ltd|Corp|Co|Bros|etc|No)\.$")
_JOINTS = "-‑.,"  # within a word; the last two within a number


@dataclass(frozen=True, slots=True)
class AnswerSpan:
    """Words that may answer: a span of the passage's text; `score` is comparable between a question's passages."""

    span: Span
    score: float


def span_scores(sentences: Sequence[Span], pair: Pair, logits: PairLogits) -> torch.Tensor:
    """Return the score of each first and last token of an answer, shape (tokens, tokens).

    An answer is short and stays within one sentence, where sentences are given; an impossible one is far below.
    """
    scores = logits.starts[:, None] + logits.ends[None, :]
    possible = torch.ones_like(scores, dtype=torch.bool).triu().tril(MAX_ANSWER_TOKENS - 1)
    if sentences:
        within = torch.from_numpy(_sentence_of_token(sentences, pair))
        possible &= within[:, None] == within[None, :]
    return scores.masked_fill(~possible, 3 * IMPOSSIBLE)


def _sentence_of_token(sentences: Sequence[Span], pair: Pair) -> np.ndarray:
    """The number of the last sentence that begins before each token's end; shape (tokens,)."""
    starts = np.array([sentence.start for sentence in sentences])
    return np.searchsorted(starts, pair.offsets[:, 1], side="left")


def best_answers(text: str, sentences: Sequence[Span], pair: Pair, scores: torch.Tensor) -> tuple[AnswerSpan, ...]:
    """Return the best spans, none of which overlaps a better one."""
    best = scores.flatten().topk(min(_CONSIDERED_SPANS, scores.numel()))
    found: list[AnswerSpan] = []
    for score, place in zip(best.values.tolist(), best.indices.tolist(), strict=True):
        first, last = divmod(place, len(pair))
        if score <= IMPOSSIBLE or len(found) == ANSWERS:
            break
        span = _within_sentence(
            whole_words(text, int(pair.offsets[first, 0]), int(pair.offsets[last, 1])), sentences
        )
        span = span and _without_stop(text, span)
        if span and not any(span.overlaps(better.span) for better in found):
            found.append(AnswerSpan(span, score))
    return tuple(found)


def _within_sentence(span: Span | None, sentences: Sequence[Span]) -> Span | None:
    """A span without what it took from the sentence before or behind, as in a glued text ("signedThe")."""
    if span is None:
        return None
    overlaps = [Span(max(span.start, s.start), min(span.end, s.end)) for s in sentences if s.overlaps(span)]
    return max(overlaps, key=len, default=span)


def _without_stop(text: str, span: Span) -> Span | None:
    """A span without the punctuation that ends its sentence or clause; "9 a.m." keeps its own."""
    words = span.of(text)
    if _DOTTED_END.search(words):
        return span
    kept = words.rstrip(_STOPS)
    return Span(span.start, span.start + len(kept)) if kept else None


def whole_words(text: str, start: int, end: int) -> Span | None:
    """Return the span widened to whole words, numbers and amounts, without white space at its ends.

    A token takes the space before it along, and may end within a word ("Quarante-deux") or before its last accent.
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start >= end:
        return None
    while _joined(text, start):
        start -= 1
    while _joined(text, end):
        end += 1
    fraction = _FRACTION.match(text, end)
    return Span(start, fraction.end() if fraction else end)


def _joined(text: str, place: int) -> bool:
    """Whether the characters before and after a place are of one word or number."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if _of_word(before) and _of_word(after):
        return True
    if before in _JOINTS:
        return place > 1 and _joins(before, text[place - 2], after)
    return after in _JOINTS and place + 1 < len(text) and _joins(after, before, text[place + 1])


def _of_word(character: str) -> bool:
    return character.isalnum() or bool(unicodedata.combining(character))


def _joins(joint: str, before: str, after: str) -> bool:
    if joint in ".,":
        return before.isdigit() and after.isdigit()
    return _of_word(before) and _of_word(after)


def sentence_scores(sentences: Sequence[Span], pair: Pair, scores: torch.Tensor) -> torch.Tensor:
    """Return the log-probability of each sentence, shape (sentences,): the mass of the answer spans within it."""
    masses = torch.full((len(sentences),), 3 * IMPOSSIBLE)
    for index, sentence in enumerate(sentences):
        if (inside := pair.tokens_of(sentence)) is not None:
            own = slice(inside[0], inside[1] + 1)
            masses[index] = scores[own, own].flatten().logsumexp(0)
    return masses.log_softmax(0)
