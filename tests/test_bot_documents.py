"""The documents of `--json`, and what tables write of them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.documents import describe_days
from corpus.span import Days


@pytest.mark.parametrize(
    ("first_day", "last_day", "written"),
    [
        (date(2022, 1, 21), date(2022, 1, 21), "2022-01-21"),
        (date(2022, 1, 1), date(2022, 1, 31), "2022-01"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(1978, 1, 1), date(1980, 12, 31), "1978 – 1980"),
        (date(2022, 1, 17), date(2022, 1, 23), "2022-01-17 – 2022-01-23"),
        (date(2022, 1, 1), date(2022, 3, 31), "2022-01-01 – 2022-03-31"),
    ],
)
def test_days_are_written_as_long_as_they_are(first_day: date, last_day: date, written: str) -> None:
    assert describe_days(Days(first_day, last_day)) == written


def test_days_that_nobody_knows_are_a_question_mark() -> None:
    assert describe_days(None) == "?"
