"""English pattern pieces and builders that several rules share."""

from __future__ import annotations

from corpus.calendar_words import ENGLISH_MONTH, ENGLISH_WEEKDAY
from corpus.timex.rules import Captured

# "Monday morning", "late Tuesday"
DAYPART = r"(?:(?: in the| at)? ?(?:morning|afternoon|evening|night|noon|midday|lunchtime|midnight))?"


YEAR = r"(?: ?, ?| of | )<year>(?![-/:]?\d| ?%)"


# Behind "the week before last": "the week before last month's vote" hangs on that vote.
BEFORE_LAST = (
    rf"(?! (?:week|month|year|night|quarter|spring|summer|autumn|fall|winter|christmas|easter|{ENGLISH_WEEKDAY}"
    rf"|{ENGLISH_MONTH})(?!\w))"
)


def is_list(c: Captured) -> bool:
    """Tell whether the words only join two periods ("March and June"), which then are two expressions."""
    return c.text("joint").strip() in ("and", "or") and not c.match[0].startswith("between")


def step(c: Captured, slot: str = "side") -> int:
    """Return -1 for "last", 0 for "this", 1 for "next"."""
    return {"last": -1, "this": 0, "next": 1}[c.word(slot)]
