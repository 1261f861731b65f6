"""Questions and passages as token pairs, and the way back from tokens to code points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.utils.rnn import pad_sequence

from corpus.span import Span
from embeddings.packaged_e5 import PROMPTS
from embeddings.reader_network import PairBatch, PairLogits
from embeddings.shared_tokenizer import SharedTokenizer

MAX_QUESTION_TOKENS = 64
MAX_TITLE_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a passage as one input.

    Shape: `ids` (tokens,); `readable` (tokens,), true for tokens of the passage's own text; `offsets` (tokens, 2),
    the code points of that text that a readable token covers.
    """

    ids: np.ndarray
    readable: np.ndarray
    offsets: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)

    def tokens_of(self, span: Span) -> tuple[int, int] | None:
        """Return the first and last token that overlap a span of the passage, or None where it was cut off."""
        inside = self.readable & (self.offsets[:, 0] < span.end) & (self.offsets[:, 1] > span.start)
        touched = np.flatnonzero(inside)
        return (int(touched[0]), int(touched[-1])) if len(touched) else None


def pair_up(
    tokenizer: SharedTokenizer, question: str, passages: Sequence[tuple[str | None, str]], max_tokens: int
) -> list[Pair]:
    """Pair a question with passages, given as (title, text); what is beyond `max_tokens` is cut off."""
    if not passages:
        return []
    asked = tokenizer(PROMPTS["query"] + question, truncation=True, max_length=MAX_QUESTION_TOKENS)["input_ids"]
    contexts = [
        PROMPTS["document"] + (f"{title[:MAX_TITLE_CHARACTERS]}\n" if title else "") for title, _ in passages
    ]
    encoded = tokenizer(
        [context + text for context, (_, text) in zip(contexts, passages, strict=True)],
        truncation=True,
        max_length=max_tokens - len(asked),
        return_offsets_mapping=True,
    )
    return [
        _pair([*asked, tokenizer.separator, *ids[1:]], len(asked), np.array(offsets[1:]) - len(context))
        for ids, offsets, context in zip(encoded["input_ids"], encoded["offset_mapping"], contexts, strict=True)
    ]


def _pair(ids: list[int], asked: int, offsets: np.ndarray) -> Pair:
    in_text = np.zeros((len(ids), 2), dtype=np.int64)
    in_text[asked + 1 :] = np.maximum(offsets, 0)
    return Pair(np.array(ids), in_text[:, 1] > 0, in_text)


def read_pairs(
    network: Callable[[PairBatch], PairLogits], pairs: Sequence[Pair], at_once: int
) -> list[PairLogits]:
    """Return the logits of each pair's own tokens, in the order of the pairs; pairs of like length run together."""
    read: dict[int, PairLogits] = {}
    for block, batch in batches_of_like_length(pairs, at_once):
        logits = network(batch)
        for row, index in enumerate(block):
            own = slice(len(pairs[index]))
            read[index] = PairLogits(logits.relevance[row], logits.starts[row, own], logits.ends[row, own])
    return [read[index] for index in range(len(pairs))]


def batches_of_like_length(pairs: Sequence[Pair], at_once: int) -> Iterator[tuple[list[int], PairBatch]]:
    """Yield the pairs in batches of `at_once` at most, shortest first, so that little is padding.

    Each comes after the places that its pairs have in `pairs`.
    """
    order = sorted(range(len(pairs)), key=lambda index: len(pairs[index]))
    for first in range(0, len(order), at_once):
        block = order[first : first + at_once]
        yield block, batch_pairs([pairs[index] for index in block])


def batch_pairs(pairs: Sequence[Pair]) -> PairBatch:
    """Pad pairs to the longest of them."""
    return PairBatch(
        ids=pad_sequence([torch.from_numpy(pair.ids) for pair in pairs], batch_first=True),
        present=pad_sequence([torch.ones(len(pair), dtype=torch.bool) for pair in pairs], batch_first=True),
        readable=pad_sequence([torch.from_numpy(pair.readable) for pair in pairs], batch_first=True),
    )
