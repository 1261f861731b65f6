"""English pattern pieces and builders that several rules share."""

from __future__ import annotations

from corpus.timex.rules import Captured

# "Monday morning", "late Tuesday"
DAYPART = r"(?:(?: in the| at)? ?(?:morning|afternoon|evening|night|noon|midday|lunchtime|midnight))?"


YEAR = r"(?: ?, ?| of | )<year>(?![-/:]?\d| ?%)"


def is_list(c: Captured) -> bool:
    """Tell whether the words only join two periods ("March and June"), which then are two expressions."""
    return c.text("joint").strip() in ("and", "or") and not c.match[0].startswith("between")


def step(c: Captured, slot: str = "side") -> int:
    """Return -1 for "last", 0 for "this", 1 for "next"."""
    return {"last": -1, "this": 0, "next": 1}[c.word(slot)]
