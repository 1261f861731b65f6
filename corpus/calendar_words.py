"""The words of the calendar: weekdays and months in French and English, in lower case and without accents."""

from __future__ import annotations

from typing import Final

FRENCH_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
ENGLISH_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

FRENCH_MONTHS: Final = tuple(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
ENGLISH_MONTHS: Final = tuple(
    "january february march april may june july august september october november december".split()
)

FRENCH_SHORT_MONTHS: Final = {
    "jan": 1,
    "janv": 1,
    "fev": 2,
    "fevr": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""Abbreviated months, without their full stop, and their numbers."""
ENGLISH_SHORT_MONTHS: Final = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

FRENCH_WEEKDAY: Final = "|".join(FRENCH_WEEKDAYS)
"""Each of these four is a pattern of any such word, to be put in a group."""
ENGLISH_WEEKDAY: Final = "|".join(ENGLISH_WEEKDAYS)
FRENCH_MONTH: Final = "|".join(FRENCH_MONTHS)
ENGLISH_MONTH: Final = "|".join(ENGLISH_MONTHS)


def month_numbers(months: tuple[str, ...]) -> dict[str, int]:
    """Return the numbers of months, from 1, by their names."""
    return {name: number for number, name in enumerate(months, start=1)}
