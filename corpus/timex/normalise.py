"""A folded copy of a text for matching, with the way back to the offsets of the original."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass

from corpus.sentence_words import DOTTED
from corpus.span import Span

# What composes with the character before it, or is not seen at all.
_UNSTABLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_PUNCTUATION = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"} | dict.fromkeys("‐‑‒–—―−", "-")


def _lowered(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


def _plain(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0]
    return base if base.isalpha() and base.isascii() else char


def _tables() -> tuple[dict[int, str], dict[int, str]]:
    """Return the tables that lower characters and take accents off, one character for one."""
    lowering, plain = {}, {}
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if code > 0x2FFF and not char.isspace():
            break
        lower = " " if char.isspace() else _PUNCTUATION.get(char, _lowered(char))
        if lower != char:
            lowering[code] = lower
        if (bare := _plain(lower)) != char:
            plain[code] = bare
    return lowering, plain


_LOWERING, _PLAIN = _tables()


@dataclass(frozen=True, slots=True)
class Folded:
    """Copies of a text, all of one length: `cased` has capitals, `accented` none, `plain` no accents either.

    `starts` gives the original offset of each character, and the original length at its end; None where no
    character moved.
    """

    cased: str
    accented: str
    plain: str
    starts: tuple[int, ...] | None

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text that a span of the copy stands for."""
        if self.starts is None:
            return Span(start, end)
        return Span(self.starts[start], self.starts[end])

    def position(self, offset: int) -> int:
        """Return the position in the copy of an offset of the original text."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


def fold(text: str) -> Folded:
    """Fold a text: compose accents, drop invisible characters, make spaces, apostrophes, dashes and "U.N." plain."""
    cased, starts = text, None
    if _UNSTABLE.search(text):
        cased, starts = _composed(text)
    cased = DOTTED.sub(lambda letters: letters[0].replace(".", "-"), cased)  # no full stops
    return Folded(cased, cased.translate(_LOWERING), cased.translate(_PLAIN), starts)


def set_apart(folded: Folded, positions: Collection[int]) -> Folded:
    """Return the copies with a space before each position: where a sentence is glued to the one before.

    What stands there before is lost to the copy, so it serves for the sentences behind the positions only.
    """
    if not positions:
        return folded
    cased = list(folded.cased)
    for position in positions:
        cased[position - 1] = " "
    text = "".join(cased)
    return Folded(text, text.translate(_LOWERING), text.translate(_PLAIN), folded.starts)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Compose accents and drop invisible characters; every character keeps the offset where it began."""
    chars: list[str] = []
    starts: list[int] = []
    for offset, char in enumerate(text):
        if chars and unicodedata.combining(char):
            composed = unicodedata.normalize("NFC", chars[-1] + char)
            if len(composed) == 1:
                chars[-1] = composed
            continue
        if char in _INVISIBLE:
            continue
        chars.append(char)
        starts.append(offset)
    return "".join(chars), (*starts, len(text))
