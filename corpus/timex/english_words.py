"""English words of time: what the rules' slots match and what they stand for."""

from __future__ import annotations

from corpus.calendar_words import ENGLISH_MONTHS, ENGLISH_SHORT_MONTHS, ENGLISH_WEEKDAYS, month_numbers
from corpus.timex.rules import TimeVocabulary, alternatives

_SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
}
_UNITS = {
    "day": "day",
    "week": "week",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "semester": "semester",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "centurie": "century",
    "hour": "hour",
}
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
]
_DECADES = {f"{word[:-1]}ies": ten for ten, word in _TENS.items()}
_HOLIDAYS = {
    "christmas": "christmas",
    "christmas day": "christmas",
    "christmas eve": "christmas_eve",
    "boxing day": "boxing_day",
    "new year's eve": "new_year_eve",
    "new year's day": "new_year",
    "new year": "new_year",
    "valentine's day": "valentine",
    "st patrick's day": "saint_patrick",
    "st. patrick's day": "saint_patrick",
    "saint patrick's day": "saint_patrick",
    "ash wednesday": "ash_wednesday",
    "palm sunday": "palm_sunday",
    "maundy thursday": "maundy_thursday",
    "good friday": "good_friday",
    "easter sunday": "easter",
    "easter monday": "easter_monday",
    "easter": "easter",
    "ascension day": "ascension",
    "whit monday": "whit_monday",
    "pentecost": "pentecost",
    "may day": "may_day",
    "memorial day": "memorial",
    "independence day": "independence",
    "fourth of july": "independence",
    "bastille day": "bastille",
    "labor day": "labor",
    "columbus day": "columbus",
    "halloween": "halloween",
    "all saints' day": "all_saints",
    "veterans day": "armistice",
    "armistice day": "armistice",
    "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving",
    "martin luther king day": "martin_luther_king",
}
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}


def _numbers() -> dict[str, int]:
    """Return the number words from one to ninety-nine, hyphens as spaces."""
    words = {word: value for value, word in enumerate(_SMALL) if value}
    for base, ten in _TENS.items():
        words[ten] = base
        words |= {f"{ten} {_SMALL[unit]}": base + unit for unit in range(1, 10)}
    return words | {"a": 1, "an": 1, "a couple of": 2, "hundred": 100, "a hundred": 100, "a dozen": 12}


_COUNTS = _numbers()
_ORDINAL_VALUES = {word.replace("-", " "): number for number, word in enumerate(_ORDINALS, 1)}

ENGLISH_WORDS = TimeVocabulary(
    slots={
        "month": rf"{alternatives(ENGLISH_MONTHS)}|(?:{alternatives(ENGLISH_SHORT_MONTHS)})\b\.?",
        "fullmonth": alternatives(ENGLISH_MONTHS),
        "weekday": alternatives(ENGLISH_WEEKDAYS),
        "shortday": rf"(?:{alternatives(_SHORT_WEEKDAYS)})\b\.?",
        "dom": r"(?:[12]\d|3[01]|0?[1-9])",
        "nth": rf"(?:[12][0-9]|3[01]|0?[1-9]) ?(?:st|nd|rd|th)|{alternatives(_ORDINAL_VALUES)}",
        "year": r"(?:1\d|20|21)\d\d",
        "count": rf"(?:{alternatives(_COUNTS)}|\d{{1,3}})",
        "unit": r"day|week|fortnight|month|quarter|semester|year|decade|century|centurie|hour",
        "ordinal": r"(?:second|next)[ -]to[ -]last|second[ -]last|penultimate|1st|2nd|3rd|[4-5]th|first|second|third|fourth|fifth|last|final",
        "season": alternatives(_SEASONS),
        "decade": alternatives(_DECADES),
        "holiday": alternatives(_HOLIDAYS),
        "part": r"the very beginning|the beginning|beginning|start|the start|the end|the middle|early|earlier|later|late|mid|the close|end",
        "side": r"last|past|next|this past|this coming|this|coming|the current|current",
    },
    values={
        "month": month_numbers(ENGLISH_MONTHS) | ENGLISH_SHORT_MONTHS,
        "fullmonth": month_numbers(ENGLISH_MONTHS),
        "weekday": {word: number for number, word in enumerate(ENGLISH_WEEKDAYS)},
        "shortday": _SHORT_WEEKDAYS,
        "nth": {
            f"{digits}{gap}{ending}": number
            for number in range(1, 32)
            for digits in {f"{number}", f"{number:02}"}
            for gap in ("", " ")
            for ending in ("st", "nd", "rd", "th")
        }
        | _ORDINAL_VALUES,
        "count": _COUNTS,
        "unit": _UNITS,
        "ordinal": {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1, "final": -1}
        | {"second to last": -2, "next to last": -2, "second last": -2, "penultimate": -2}
        | {word: number for number, word in enumerate(_ORDINALS[:5], 1)},
        "season": _SEASONS,
        "decade": _DECADES,
        "holiday": _HOLIDAYS,
        "part": {
            "the very beginning": "start",
            "the beginning": "start",
            "the start": "start",
            "beginning": "start",
            "start": "start",
            "early": "start",
            "mid": "middle",
            "the middle": "middle",
            "the end": "end",
            "the close": "end",
            "end": "end",
            "late": "end",
            "earlier": "whole",
            "later": "whole",
        },
        "side": {
            "last": "last",
            "past": "last",
            "this past": "last",
            "this": "this",
            "current": "this",
            "the current": "this",
            "next": "next",
            "this coming": "next",
            "coming": "next",
        },
    },
)
