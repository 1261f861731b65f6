"""Located: a time expression where a sentence, as the rules read it, has it."""

from __future__ import annotations

from typing import NamedTuple

from corpus.timex import Timex


class Located(NamedTuple):
    """A timex at [start, end) of its sentence, in code points."""

    start: int
    end: int
    timex: Timex
