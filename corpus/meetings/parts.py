"""Parts: what of an overlong sentence is read for meetings at a time.

What goes on without an end (a table, a list of names in one line) is one sentence; the rules look from each trigger
over all of its sentence, and would take minutes for a long one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Code points that are read at a time: the longest of 50,000 press and encyclopedic sentences has 740.
MOST_AT_A_TIME = 1000

_PAUSES = [regex.compile(rf"(?r){pause}") for pause in (r"(?<=;)\s", r"(?<=,)\s", r"\s", r"(?=\P{M})")]


def parts_of(text: str, sentence: Span) -> Iterator[Span]:
    """Yield a sentence, an overlong one in parts that end with their last semicolon, else comma, else space."""
    start = sentence.start
    while sentence.end - start > MOST_AT_A_TIME:
        latest = start + MOST_AT_A_TIME
        found = (pause.search(text, latest - MOST_AT_A_TIME // 2, latest) for pause in _PAUSES)
        pause = next((one.end() for one in found if one), latest)
        yield Span(start, pause)
        start = pause
    yield Span(start, sentence.end)
