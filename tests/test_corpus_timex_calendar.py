"""Holidays, periods and folding."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.span import Days
from corpus.timex.holidays import HOLIDAYS, easter, holiday
from corpus.timex.model import Grain
from corpus.timex.normalise import fold
from corpus.timex.periods import OutOfCalendar, nth_week, part_of, period
from corpus.timex.roman import roman


@pytest.mark.parametrize(
    "day",
    [
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2022-04-17",
        "2024-03-31",
        "2038-04-25",
    ],
)
def test_easter_of_known_years(day: str) -> None:
    assert easter(int(day[:4])) == date.fromisoformat(day)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2021-11-25"),
        ("labor", "2021-09-06"),
        ("memorial", "2021-05-31"),
        ("martin_luther_king", "2022-01-17"),
        ("ascension", "2022-05-26"),
        ("whit_monday", "2022-06-06"),
        ("mardi_gras", "2022-03-01"),
    ],
)
def test_moving_holidays(name: str, day: str) -> None:
    assert holiday(name, int(day[:4])) == date.fromisoformat(day)


@given(st.sampled_from(sorted(HOLIDAYS)), st.integers(1900, 2100))
def test_every_holiday_is_in_its_year(name: str, year: int) -> None:
    assert holiday(name, year).year == year


@given(
    st.dates(date(1000, 1, 1), date(3000, 1, 1)),
    st.sampled_from(["day", "week", "month", "quarter", "semester", "season", "year", "decade", "century"]),
    st.integers(-8, 8),
)
def test_periods_hold_their_day_and_follow_each_other(day: date, grain: Grain, steps: int) -> None:
    assert period(day, grain).first_day <= day <= period(day, grain).last_day
    here, following = period(day, grain, steps), period(day, grain, steps + 1)
    assert here.last_day + timedelta(days=1) == following.first_day


def test_weeks_begin_on_monday_and_winter_in_december() -> None:
    assert period(date(2022, 1, 21), "week") == Days(date(2022, 1, 17), date(2022, 1, 23))
    assert period(date(2022, 1, 21), "season") == Days(date(2021, 12, 1), date(2022, 2, 28))
    assert period(date(2000, 1, 1), "century") == Days(date(1901, 1, 1), date(2000, 12, 31))


def test_nth_week_goes_by_its_thursday() -> None:
    assert nth_week(Days.of_month(2022, 3), 1) == Days(date(2022, 2, 28), date(2022, 3, 6))
    assert nth_week(Days.of_month(2022, 4), 1) == Days(date(2022, 4, 4), date(2022, 4, 10))
    assert nth_week(Days.of_month(2022, 3), -1) == Days(date(2022, 3, 28), date(2022, 4, 3))


def test_parts_of_a_month() -> None:
    january = Days.of_month(2022, 1)
    assert [part_of(january, "month", part).first_day.day for part in ("start", "middle", "end")] == [
        1,
        11,
        21,
    ]
    assert part_of(january, "year", "end") == january


def test_the_calendar_has_ends() -> None:
    with pytest.raises(OutOfCalendar):
        period(date(9999, 12, 31), "year", 1)
    with pytest.raises(OutOfCalendar):
        period(date(1, 1, 1), "day", -1)


@given(st.text())
def test_folding_keeps_one_length_and_leads_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.cased) == len(folded.accented) == len(folded.plain)
    for start in range(len(folded.plain)):
        span = folded.original(start, start + 1)
        assert fold(span.of(text)).plain[:1] == folded.plain[start : start + 1] or len(span) > 1


def test_roman_numerals() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 19, 21)] == ["i", "iv", "ix", "xiv", "xix", "xxi"]
