"""Calendar arithmetic: the period of a grain around a day, its neighbours, and the periods of a year."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, Protocol

from corpus.span import Days
from corpus.timex.holidays import holiday, nth_weekday
from corpus.timex.model import Grain

Part = Literal["start", "middle", "end"]

_MONTHS_OF: dict[Grain, int] = {
    "month": 1,
    "quarter": 3,
    "semester": 6,
    "season": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
# Seasons are meteorological: winter begins in December.
_FIRST_MONTH_OF_SEASON = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SATURDAY, _THURSDAY = 5, 3

RANK: dict[Grain, int] = {
    "day": 0,
    "weekend": 1,
    "week": 2,
    "month": 3,
    "season": 4,
    "quarter": 4,
    "semester": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}


class OutOfCalendar(ValueError):
    """A day falls outside the years 1 to 9999."""


def months_from(year: int, month: int, count: int) -> Days:
    """Return the interval of `count` months from the first of a month (month may leave 1-12)."""
    first, last = year * 12 + month - 1, year * 12 + month - 2 + count
    if not (first >= MINYEAR * 12 and last < (MAXYEAR + 1) * 12):
        raise OutOfCalendar(f"{year}-{month} and {count} months")
    last_year, last_month = last // 12, last % 12 + 1
    return Days(
        date(first // 12, first % 12 + 1, 1),
        date(last_year, last_month, monthrange(last_year, last_month)[1]),
    )


def add_days(day: date, count: int) -> date:
    """Return the day `count` days later."""
    try:
        return day + timedelta(days=count)
    except OverflowError as error:
        raise OutOfCalendar(f"{day} and {count} days") from error


def period(day: date, grain: Grain, steps: int = 0) -> Days:
    """Return the period of a grain that holds `day`, or the one `steps` periods later.

    A weekend is the one of the day's week. A century runs from year 1 to year 100.
    """
    if grain == "day":
        return Days.of_day(add_days(day, steps))
    if grain in ("week", "weekend"):
        monday = add_days(day, 7 * steps - day.weekday())
        first = add_days(monday, _SATURDAY if grain == "weekend" else 0)
        return Days(first, add_days(monday, 6))
    span = _MONTHS_OF[grain]
    shift = {"season": 1, "century": -12}.get(grain, 0)
    index = (day.year * 12 + day.month - 1 + shift) // span + steps
    return months_from(0, index * span - shift + 1, span)


def moved(day: date, grain: Grain, count: int) -> date:
    """Return the day so many units later; where a month is too short, its last day."""
    if grain in ("day", "week", "weekend"):
        return add_days(day, count * (1 if grain == "day" else 7))
    month = months_from(day.year, day.month + count * _MONTHS_OF[grain], 1)
    return month.first_day.replace(day=min(day.day, month.last_day.day))


def part_of(days: Days, grain: Grain, part: Part) -> Days:
    """Return the start, middle or end of a month (days 1-10, 11-20, 21-last).

    Other periods are returned whole: no common convention says where their parts end.
    """
    if grain != "month":
        return days
    first = days.first_day
    return {
        "start": Days(first, first.replace(day=10)),
        "middle": Days(first.replace(day=11), first.replace(day=20)),
        "end": Days(first.replace(day=21), days.last_day),
    }[part]


def nth_week(days: Days, nth: int) -> Days | None:
    """Return the nth week (Monday first) of a month or year; -1 is the last.

    Source: ISO 8601, which gives a week to the year (here: or month) that holds its Thursday.
    """
    first = days.first_day
    if nth > 0:
        thursday = add_days(nth_weekday(first.year, first.month, _THURSDAY, 1), 7 * (nth - 1))
    else:
        last = days.last_day
        thursday = nth_weekday(last.year, last.month, _THURSDAY, nth)
    return period(thursday, "week") if days.first_day <= thursday <= days.last_day else None


class Yearly(Protocol):
    """A period that comes back every year."""

    @property
    def grain(self) -> Grain:
        """Its grain."""
        ...

    def in_year(self, year: int) -> Days | None:
        """Return its days in a year, None where that year has none."""
        ...


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month ("10 janvier")."""

    month: int
    day: int

    @property
    def grain(self) -> Grain:
        """Its grain."""
        return "day"

    def in_year(self, year: int) -> Days | None:
        """Return the day, None for 29 February of a common year."""
        try:
            return Days.of_day(date(year, self.month, self.day))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Month:
    """A month, or a part of it ("janvier", "fin janvier")."""

    month: int
    part: Part | None = None

    @property
    def grain(self) -> Grain:
        """Its grain."""
        return "month"

    def in_year(self, year: int) -> Days | None:
        """Return the days of the month or part."""
        days = months_from(year, self.month, 1)
        return part_of(days, "month", self.part) if self.part else days


@dataclass(frozen=True, slots=True)
class Block:
    """A quarter or semester, counted from 1."""

    grain: Grain
    number: int

    def in_year(self, year: int) -> Days | None:
        """Return its days."""
        count = _MONTHS_OF[self.grain]
        return months_from(year, (self.number - 1) * count + 1, count)


@dataclass(frozen=True, slots=True)
class Season:
    """A meteorological season; the winter of a year begins in its December."""

    name: str

    @property
    def grain(self) -> Grain:
        """Its grain."""
        return "season"

    def in_year(self, year: int) -> Days | None:
        """Return its days."""
        return months_from(year, _FIRST_MONTH_OF_SEASON[self.name], 3)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday by its name in `holidays`."""

    name: str

    @property
    def grain(self) -> Grain:
        """Its grain."""
        return "day"

    def in_year(self, year: int) -> Days | None:
        """Return its day."""
        return Days.of_day(holiday(self.name, year))


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one period of a year to another, over its turn where need be ("du 28 décembre au 3 janvier")."""

    first: Yearly
    last: Yearly

    @property
    def grain(self) -> Grain:
        """The finer grain of the two."""
        return min(self.first.grain, self.last.grain, key=RANK.__getitem__)

    def in_year(self, year: int) -> Days | None:
        """Return the days of the stretch that ends in a year."""
        last = self.last.in_year(year)
        firsts = [days for shift in (0, 1) if (days := self.first.in_year(year - shift))]
        before = [days for days in firsts if last and days.first_day <= last.last_day]
        return Days(before[0].first_day, last.last_day) if last and before else None
