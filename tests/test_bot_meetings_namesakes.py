"""Namesakes: sharing words with those who met, or with the place, is not having met."""

from __future__ import annotations

import pytest

from bot.meetings.namesakes import is_another
from corpus.meetings import Participant


@pytest.mark.parametrize(
    ("name", "met", "another"),
    [
        ("Kim Jong-un", "Kim Yo-jong", True),
        ("Christiane Lambert", "Christian Lambert", True),
        ("Donald Trump", "Donald Trump Jr", True),
        ("Donald Trump Jr.", "Donald Trump Jr", False),
        ("Donald Trump Jr.", "Trump", False),
        ("Kim Yo-jong", "Kim Yo-jong", False),
        ("Volodymyr Zelenskyy", "Volodimir Zelensky", False),
        ("Orbán Viktor", "Viktor Orbán", False),
        ("Antony Blinken", "Blinken", False),
        ("Anne Roux", "Luc Dumas", False),
    ],
)
def test_who_only_shares_words_is_another(name: str, met: str, *, another: bool) -> None:
    assert is_another(name, [Participant(met, "person")], ()) is another


def test_an_airport_is_nobody() -> None:
    place = {"ronald", "reagan", "national", "airport"}
    assert is_another("Ronald Reagan", [Participant("Pete Buttigieg", "person")], place)
