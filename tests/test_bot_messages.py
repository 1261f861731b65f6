"""Messages: everything is said in both languages, and days are written out."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import _MESSAGES, say, write_day, write_days, write_published
from bot.telegram import messages as telegram_messages
from corpus.span import Days


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


def blanks(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


@pytest.mark.parametrize("key", _MESSAGES)
def test_every_message_is_in_both_languages_with_the_same_blanks(key: str) -> None:
    texts = _MESSAGES[key]
    assert texts.keys() == {"fr", "en"}
    assert texts["fr"] != texts["en"]
    assert blanks(texts["fr"]) == blanks(texts["en"])


@pytest.mark.parametrize("key", telegram_messages._MESSAGES)
def test_every_message_of_telegram_is_in_both_languages_with_the_same_blanks(key: str) -> None:
    texts = telegram_messages._MESSAGES[key]
    assert texts.keys() == {"fr", "en"}
    assert blanks(texts["fr"]) == blanks(texts["en"])


def test_blanks_are_filled_and_not_read_again() -> None:
    said = say("introduction", "fr", publisher="{published} {x}", published="1er mai 2022")
    assert said == "Selon {published} {x}, 1er mai 2022 :"


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        ("2022-01-21", "21 janvier 2022", "21 January 2022"),
        ("2022-02-01", "1er février 2022", "1 February 2022"),
        ("2021-08-11", "11 août 2021", "11 August 2021"),
        ("1945-12-31", "31 décembre 1945", "31 December 1945"),
    ],
)
def test_a_day_is_written_out(day: str, french: str, english: str) -> None:
    assert write_day(date.fromisoformat(day), "fr") == french
    assert write_day(date.fromisoformat(day), "en") == english


@pytest.mark.parametrize(
    ("interval", "french", "english"),
    [
        (("2022-01-21", "2022-01-21"), "21 janvier 2022", "21 January 2022"),
        (("2022-01-01", "2022-01-31"), "janvier 2022", "January 2022"),
        (("2024-02-01", "2024-02-29"), "février 2024", "February 2024"),
        (("2024-02-01", "2024-02-28"), "du 1er au 28 février 2024", "1 to 28 February 2024"),
        (("1986-01-01", "1986-12-31"), "1986", "1986"),
        (("1980-01-01", "1989-12-31"), "1980–1989", "1980–1989"),
        (("1986-10-11", "1986-10-12"), "du 11 au 12 octobre 1986", "11 to 12 October 1986"),
        (("2022-01-31", "2022-02-01"), "du 31 janvier au 1er février 2022", "31 January to 1 February 2022"),
        (
            ("2021-12-31", "2022-01-01"),
            "du 31 décembre 2021 au 1er janvier 2022",
            "31 December 2021 to 1 January 2022",
        ),
    ],
)
def test_an_interval_is_written_out(interval: tuple[str, str], french: str, english: str) -> None:
    assert write_days(days(*interval), "fr") == french
    assert write_days(days(*interval), "en") == english


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
def test_any_interval_names_its_years(one: date, other: date) -> None:
    interval = Days(min(one, other), max(one, other))
    for language in ("fr", "en"):
        written = write_days(interval, language)
        assert str(interval.last_day.year) in written
        assert str(interval.first_day.year) in written


def test_an_unknown_publication_is_said() -> None:
    assert write_published(None, "fr") == "date de publication inconnue"
    assert write_published(None, "en") == "publication date unknown"
    assert write_published(Days.of_month(2022, 1), "fr") == "janvier 2022"
