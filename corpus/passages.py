"""Passages: overlapping windows of whole sentences, what the encoder sees at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.span import Span


@dataclass(frozen=True, slots=True)
class Window:
    """A passage as a run of sentences, `first` to `last`, both included, by their place in the article."""

    first: int
    last: int


def split_passages(text: str, sentences: Sequence[Span], tokens: Sequence[int], limit: int) -> list[Window]:
    """Cut an article's sentences into windows of at most `limit` tokens, neighbours sharing about a quarter.

    A window never bridges text that belongs to no sentence (a tag line between two paragraphs), and a sentence
    longer than the limit is a window of its own.

    Args:
        text: The article's text.
        sentences: Its sentences, spans of `text`, in reading order.
        tokens: The number of encoder tokens of each sentence.
        limit: The most tokens that a window may hold.
    """
    windows: list[Window] = []
    first = 0
    while first < len(sentences):
        last, total = first, tokens[first]
        while (
            last + 1 < len(sentences)
            and total + tokens[last + 1] <= limit
            and _are_adjacent(text, sentences[last], sentences[last + 1])
        ):
            last += 1
            total += tokens[last]
        windows.append(Window(first, last))
        reached_end = last + 1 == len(sentences) or not _are_adjacent(text, sentences[last], sentences[last + 1])
        if reached_end:  # noqa: SIM108 - the reason needs its place
            first = last + 1
        else:  # what is shared leaves room for a sentence more, or the next window would lie within this one
            first = _next_start(tokens, first, last, min(limit // 4, limit - tokens[last + 1]))
    return windows


def _next_start(tokens: Sequence[int], first: int, last: int, overlap: int) -> int:
    """The sentence at which the next window starts: as many of the last ones as fit into `overlap` tokens."""
    start, shared = last + 1, 0
    while start - 1 > first and shared + tokens[start - 1] <= overlap:
        start -= 1
        shared += tokens[start]
    return start


def _are_adjacent(text: str, left: Span, right: Span) -> bool:
    return not text[left.end : right.start].strip()
