"""What plain words after /meetings and /timeline are read as."""

from __future__ import annotations

from datetime import date

import pytest

from bot.service import Service
from bot.telegram.words import Words, as_question, meetings_matching, participants_in, read_words
from corpus.span import Days, ReadLanguage

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "interface", "expected"),
    [
        ("", "fr", Words("", "fr")),
        ("Lavrov", "en", Words("Lavrov", "en")),
        ("Lavrov janvier 2022", "fr", Words("Lavrov", "fr", Days.of_month(2022, 1), "janvier 2022")),
        ("Lavrov janvier 2022", "en", Words("Lavrov", "fr", Days.of_month(2022, 1), "janvier 2022")),
        ("Kennedy June 1961", "fr", Words("Kennedy", "en", Days.of_month(1961, 6), "June 1961")),
        ("Reagan 1986", "en", Words("Reagan", "en", Days(date(1986, 1, 1), date(1986, 12, 31)), "1986")),
    ],
)
def test_names_and_a_time_are_told_apart(text: str, interface: ReadLanguage, expected: Words) -> None:
    assert read_words(text, TODAY, interface) == expected


@pytest.mark.parametrize(
    ("text", "interface", "people", "question"),
    [
        ("Lavrov janvier 2022", "fr", "Lavrov", "Qui a rencontré Lavrov en janvier 2022 ?"),
        ("Lavrov à Genève", "fr", "Lavrov", "Qui a rencontré Lavrov à Genève ?"),
        ("Geneva 1985", "en", "", "Who met in Geneva in 1985?"),
        ("", "fr", "", "Qui s’est rencontré ?"),
        ("Reagan 11 octobre 1986", "fr", "Reagan", "Qui a rencontré Reagan le 11 octobre 1986 ?"),
    ],
)
def test_the_question_behind_a_list_says_its_time(
    text: str, interface: ReadLanguage, people: str, question: str
) -> None:
    assert as_question(read_words(text, TODAY, interface), people) == question


@pytest.mark.parametrize(
    ("text", "people"), [("Reagan Genève", "Reagan"), ("Kennedy Vienne", "Kennedy"), ("Genève", "")]
)
def test_the_words_that_name_people_are_known_by_the_meetings(
    sample_service: Service, text: str, people: str
) -> None:
    words = read_words(text, TODAY, "fr")
    found = meetings_matching(sample_service, words)
    assert found
    assert participants_in(words, found) == people
