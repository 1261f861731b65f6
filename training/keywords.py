"""BM25 over the passages, plain: it only has to find wrong passages that look right, for many made questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

_K1, _B = 1.2, 0.75
_STEM = 6  # words cut to six letters stand in for stems, in both languages


class Keywords:
    """An inverted index of passages."""

    def __init__(self, passages: Sequence[str]) -> None:
        counts = [Counter(_words(passage)) for passage in passages]
        lengths = np.array([counter.total() for counter in counts], dtype=np.float64)
        self._size = len(counts)
        found: dict[str, list[tuple[int, float]]] = {}
        for index, (counter, length) in enumerate(zip(counts, lengths / lengths.mean(), strict=True)):
            for word, count in counter.items():
                weight = count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length))
                found.setdefault(word, []).append((index, weight))
        self._postings = {
            word: (np.array([i for i, _ in rows]), np.array([w for _, w in rows])) for word, rows in found.items()
        }

    def scores(self, question: str) -> np.ndarray:
        """Return the BM25 score of every passage, shape (passages,)."""
        scores = np.zeros(self._size)
        for word in set(_words(question)) & self._postings.keys():
            passages, weights = self._postings[word]
            scores[passages] += weights * np.log(1 + (self._size - len(passages) + 0.5) / (len(passages) + 0.5))
        return scores


def _words(text: str) -> list[str]:
    return [word[:_STEM] for word in re.findall(r"\w+", text.lower()) if len(word) > 1]
