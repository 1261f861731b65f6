"""What the rules of both languages build alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import cast

from corpus.span import Days
from corpus.timex.expressions import (
    Absolute,
    Base,
    DayAgo,
    Expression,
    Impossible,
    InYear,
    OfShortYear,
    PartOf,
    Shift,
    ShiftFromNext,
)
from corpus.timex.model import Grain
from corpus.timex.periods import (
    Month,
    MonthDay,
    OutOfCalendar,
    Part,
    Yearly,
    months_from,
    part_of,
    period,
)
from corpus.timex.rules import Captured

# Two-digit years: 68 and less are of this century. Source: POSIX strptime %y.
_LAST_OF_THIS_CENTURY = 68
_MONTH_WEEKS = 52 / 12
_DAY_HOURS = 24


def full_year(year: int) -> int:
    """Return a year of two or four digits in full."""
    if year > 99:
        return year
    return year + (2000 if year <= _LAST_OF_THIS_CENTURY else 1900)


def dated(yearly: Yearly, year: int | None, weekday: int | None = None) -> Expression | None:
    """Return a period of a year, absolute where the year is given; None where that year has none."""
    if year is None:
        return InYear(yearly, weekday)
    days = yearly.in_year(year)
    return Absolute(days, yearly.grain) if days else None


def calendar_day(day: int, month: int, year: int | None, weekday: int | None = None) -> Expression:
    """Return a day of a month; `Impossible` where the year, or every year, is without it."""
    if not 1 <= month <= 12 or MonthDay(month, day).in_year(2000) is None:
        return Impossible()
    return dated(MonthDay(month, day), year, weekday) or Impossible()


def whole(year: int, grain: Grain) -> Absolute:
    """Return the period of a grain that begins with a year."""
    return Absolute(period(date(year, 1, 1), grain), grain)


def years(first: int, last: int, *, season: bool) -> Expression | None:
    """Return an interval of years; None where it is reversed, or a `season` ("2021/22") of more than two years."""
    if last < first or (season and last != first + 1):
        return None
    return Absolute(Days(date(first, 1, 1), date(last, 12, 31)), "year")


def century(number: int) -> Expression | None:
    """Return a century counted from 1."""
    if not 1 <= number <= 30:
        return None
    try:
        return Absolute(months_from((number - 1) * 100 + 1, 1, 1200), "century")
    except OutOfCalendar:
        return None


def shift(unit: str, count: int, base: Base = "publication") -> Expression | None:
    """Return a shift by so many units; hours count where they make whole days."""
    if unit == "hour":
        days, rest = divmod(abs(count), _DAY_HOURS)
        return Shift("day", days if count > 0 else -days, base) if days and not rest else None
    if unit == "fortnight":
        return Shift("week", 2 * count, base)
    return Shift(cast(Grain, unit), count, base)


def day_ago(unit: str, count: int, after: int = 0) -> Expression | None:
    """Return the very day so many units before one so many days `after` publication; a number of hours is none."""
    if unit == "hour":
        return None
    return DayAgo("week", 2 * count, after) if unit == "fortnight" else DayAgo(cast(Grain, unit), count, after)


def to_the_day(captured: Captured) -> Expression | None:
    """Return a shift to the very day, back unless the slot `after` or `later` takes part.

    It goes from the day last mentioned with `later` or `earlier`, else from the next one ("after the crash of May 3").
    """
    ahead = captured.has("after") or captured.has("later")
    made = shift(captured.word("unit"), (1 if ahead else -1) * captured.number("count"), "anchor")
    if not isinstance(made, Shift):
        return None
    if captured.has("later") or captured.has("earlier"):
        return replace(made, exact=True)
    return ShiftFromNext(made.grain, made.steps, exact=True)


def half_more(unit: str, count: int, base: Base = "publication") -> Expression | None:
    """Return a shift by so many years or months and half of one more, back where `count` is negative."""
    sign, whole_units = (-1, -count) if count < 0 else (1, count)
    if unit == "year":
        return Shift("month", sign * (12 * whole_units + 6), base)
    return Shift("week", sign * round((whole_units + 0.5) * _MONTH_WEEKS), base) if unit == "month" else None


def part(name: str, inner: Expression) -> Expression:
    """Return the start, middle or end of an expression; "whole" changes nothing."""
    if name == "whole":
        return inner
    which = cast(Part, name)
    if isinstance(inner, InYear) and isinstance(inner.period, Month):
        return replace(inner, period=replace(inner.period, part=which))
    if isinstance(inner, Absolute):
        return replace(inner, days=part_of(inner.days, inner.grain, which))
    return PartOf(which, inner)


def is_month(inner: Expression) -> bool:
    """Tell whether an expression is a month."""
    if isinstance(inner, Absolute):
        return inner.grain == "month"
    return (isinstance(inner, InYear) and inner.period.grain == "month") or (
        isinstance(inner, Shift) and inner.grain == "month"
    )


def has_parts(inner: Expression) -> bool:
    """Tell whether the start or end of an expression is a period ("fin 2021", not "fin mardi")."""
    if isinstance(inner, Absolute):
        return inner.grain not in ("day", "weekend")
    if isinstance(inner, InYear):
        return inner.period.grain != "day"
    if isinstance(inner, OfShortYear):
        return inner.period is None or inner.period.grain != "day"
    return isinstance(inner, Shift) and inner.grain != "day"
