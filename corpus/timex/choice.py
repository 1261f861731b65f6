"""Which of the years around is meant where an expression leaves its year out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from corpus.span import Days
from corpus.timex.build import full_year
from corpus.timex.expressions import InYear
from corpus.timex.periods import Yearly
from corpus.timex.tense import ClauseTense

# Years around the reference that an expression without a year may lie in. A weekday picks the year among
# fewer: further off, a slip of the pen is likelier.
YEARS_AROUND, YEARS_FOR_WEEKDAY = 2, 1
# A period that the tense points to but that is LONG away gives way to one that is NEAR where the verb stands far,
# and to one that is VERY_NEAR but where a verb close by tells what has been ("died on January 3", told in December).
# Set on the tuning part of tests/data.
LONG, NEAR, VERY_NEAR = timedelta(days=200), timedelta(days=75), timedelta(days=14)


# Years ahead of publication that a marked year of two digits may name ("by '26"), and the first that two centuries
# share where it is not marked: "août 14", told in 2016, may be of either.
MARKED_AHEAD, FIRST_SHARED = 5, 2010


def past_year(short: int, published: date | None, *, marked: bool) -> int | None:
    """Return the year that two digits stand for in a text of `published`, None where two centuries may be meant."""
    if published is None:
        return full_year(short) if full_year(short) < FIRST_SHARED - 10 else None
    last = published.year + (MARKED_AHEAD if marked else 0)
    year = last - (last - short) % 100
    return None if year >= FIRST_SHARED and not marked else year


def occurrences(yearly: Yearly, reference: date, around: int) -> Iterable[Days]:
    """Yield the days of a period in the years around a reference."""
    for year in range(reference.year - around, reference.year + around + 1):
        if 1 < year < date.max.year and (days := yearly.in_year(year)):
            yield days


def chosen(
    candidates: list[Days], reference: date, expression: InYear, clause: ClauseTense, latest: date | None
) -> Days | None:
    """Return the candidate that a direction, or else the tense, points to.

    Where only the month of publication is known, `reference` is its first day or its last, and `latest` the last.
    """
    if not candidates:
        return None
    if expression.direction == "last":
        return next((days for days in reversed(candidates) if days.last_day < reference), None)
    if expression.direction == "next":
        return next((days for days in candidates if days.first_day > reference), None)
    closest, day = nearest(candidates, reference), Days.of_day(reference)
    if clause.tense in (None, "present", "planned") or closest.overlaps(day):
        return closest
    if clause.tense == "future":
        by_tense = next((days for days in candidates if days.last_day >= reference), closest)
    else:
        by_tense = next((days for days in reversed(candidates) if days.first_day <= reference), closest)
    told_past = clause.looks_back and clause.sure and not clause.bare
    told_past = told_past and (latest is None or closest.first_day > latest)
    is_long = day.gap_to(by_tense) > LONG
    if not told_past and is_long and day.gap_to(closest) < VERY_NEAR:
        return closest
    weak = not clause.sure and is_long and day.gap_to(closest) < NEAR
    return closest if weak else by_tense


def nearest(candidates: list[Days], reference: date) -> Days:
    """Return the candidate nearest to a reference."""
    day = Days.of_day(reference)
    return min(candidates, key=day.gap_to)
