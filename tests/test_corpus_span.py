"""Spans and days keep their invariants."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.span import Days, Span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 3), (-1, 2), (-3, -1)])
def test_a_span_is_neither_empty_nor_reversed_nor_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_a_span_counts_code_points() -> None:
    text = "e\u0301té 🇫🇷 à Genève"
    assert Span(0, 2).of(text) == "e\u0301"
    assert Span(5, 7).of(text) == "🇫🇷"
    assert len(Span(5, 7)) == 2


def test_a_span_must_lie_within_its_text() -> None:
    assert Span(0, 6).of("Genève") == "Genève"
    with pytest.raises(ValueError, match="6 code points"):
        Span(0, 7).of("Genève")


def test_a_span_moves_as_a_whole() -> None:
    assert Span(2, 5).shifted(10) == Span(12, 15)
    with pytest.raises(ValueError, match="0 <= start"):
        Span(2, 5).shifted(-3)


@pytest.mark.parametrize(
    ("left", "right", "contains", "overlaps"),
    [
        (Span(2, 6), Span(2, 6), True, True),
        (Span(2, 6), Span(3, 5), True, True),
        (Span(3, 5), Span(2, 6), False, True),
        (Span(2, 6), Span(5, 9), False, True),
        (Span(2, 6), Span(6, 9), False, False),
        (Span(2, 6), Span(0, 2), False, False),
    ],
)
def test_half_open_ends_do_not_touch(left: Span, right: Span, contains: bool, overlaps: bool) -> None:
    assert left.contains(right) is contains
    assert left.overlaps(right) is overlaps
    assert right.overlaps(left) is overlaps


@given(st.text(min_size=1), st.data())
def test_a_span_slices_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(start, end)
    assert span.of(text) == text[start:end]
    assert len(span.of(text)) == len(span)


def test_days_include_both_ends() -> None:
    week = Days(date(2022, 1, 10), date(2022, 1, 16))
    assert week.contains(Days.of_day(date(2022, 1, 10)))
    assert week.contains(Days.of_day(date(2022, 1, 16)))
    assert not week.contains(Days.of_day(date(2022, 1, 17)))
    assert week.overlaps(Days(date(2022, 1, 16), date(2022, 1, 20)))
    assert not week.overlaps(Days(date(2022, 1, 17), date(2022, 1, 20)))
    assert not week.is_day


def test_days_are_not_reversed() -> None:
    with pytest.raises(ValueError, match="first_day <= last_day"):
        Days(date(2022, 1, 21), date(2022, 1, 20))


@pytest.mark.parametrize(
    ("year", "month", "last"), [(2022, 1, 31), (2022, 2, 28), (2024, 2, 29), (1900, 2, 28), (2022, 12, 31)]
)
def test_a_month_ends_on_its_last_day(year: int, month: int, last: int) -> None:
    assert Days.of_month(year, month) == Days(date(year, month, 1), date(year, month, last))


@given(st.dates(), st.integers(0, 400), st.dates(), st.integers(0, 400))
def test_overlap_is_a_shared_day(first: date, length: int, other: date, other_length: int) -> None:
    try:
        left = Days(first, first + timedelta(length))
        right = Days(other, other + timedelta(other_length))
    except OverflowError:
        return
    shared = max(left.first_day, right.first_day) <= min(left.last_day, right.last_day)
    assert left.overlaps(right) is right.overlaps(left) is shared
    assert left.contains(right) is (right.first_day >= left.first_day and right.last_day <= left.last_day)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_a_gap_is_the_way_between_the_nearest_days(first: date, second: date, third: date, fourth: date) -> None:
    left, right = Days(min(first, second), max(first, second)), Days(min(third, fourth), max(third, fourth))
    assert left.gap_to(right) == right.gap_to(left)
    assert (left.gap_to(right) == timedelta()) is left.overlaps(right)


def test_days_in_a_row_are_one_day_apart() -> None:
    week = Days(date(2022, 1, 10), date(2022, 1, 16))
    assert week.gap_to(Days.of_day(date(2022, 1, 17))) == timedelta(days=1)
    assert week.gap_to(Days(date(2021, 12, 1), date(2022, 1, 7))) == timedelta(days=3)
