"""The holidays that the press uses as dates."""

from __future__ import annotations

from datetime import date, timedelta

_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "saint_patrick": (3, 17),
    "may_day": (5, 1),
    "victory_1945": (5, 8),
    "independence": (7, 4),
    "bastille": (7, 14),
    "assumption": (8, 15),
    "halloween": (10, 31),
    "all_saints": (11, 1),
    "armistice": (11, 11),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_year_eve": (12, 31),
}

# (month, weekday from Monday 0, which one; -1 is the last)
_NTH_WEEKDAY = {
    "martin_luther_king": (1, 0, 3),
    "memorial": (5, 0, -1),
    "labor": (9, 0, 1),
    "columbus": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
}

_FROM_EASTER = {
    "mardi_gras": -47,
    "ash_wednesday": -46,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "good_friday": -2,
    "easter": 0,
    "easter_monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit_monday": 50,
}

HOLIDAYS = frozenset(_FIXED) | frozenset(_NTH_WEEKDAY) | frozenset(_FROM_EASTER)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth weekday (Monday is 0) of a month; nth -1 is the last one."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    next_month = date(year + month // 12, month % 12 + 1, 1)
    last = next_month - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))


def holiday(name: str, year: int) -> date:
    """Return the day of a holiday in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH_WEEKDAY:
        return nth_weekday(year, *_NTH_WEEKDAY[name])
    return easter(year) + timedelta(days=_FROM_EASTER[name])
