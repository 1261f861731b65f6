"""Roman numerals, for centuries."""

from __future__ import annotations

_VALUES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(number: int) -> str:
    """Return a number below 40 in lower-case Roman numerals."""
    letters = ""
    for value, numeral in _VALUES:
        count, number = divmod(number, value)
        letters += numeral * count
    return letters


def roman_numerals(highest: int) -> dict[str, int]:
    """Return the numerals from 1 to `highest` with their values."""
    return {roman(number): number for number in range(1, highest + 1)}
