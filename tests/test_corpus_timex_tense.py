"""What the verbs around an expression say of its side, where a form by itself misleads."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.span import Days, Language, Span
from corpus.timex import find_timexes

MONDAY = "2012-08-20"


def days(language: Language, text: str, published: str) -> list[str]:
    """Return the first days of the timexes of one sentence."""
    found = find_timexes(text, [Span(0, len(text))], language, Days.of_day(date.fromisoformat(published)))
    return [str(timex.first_day) for timex in found]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Le feu a été fixé dimanche vers 18 heures.", "2012-08-19"),
        ("fr", "Il a été convoqué vendredi par le juge.", "2012-08-17"),
        ("fr", "La rencontre prévue dimanche a eu lieu.", "2012-08-19"),
        ("fr", "La réunion prévue mardi n'a pas eu lieu.", "2012-08-14"),
        ("fr", "Le suspect, attendu dimanche, s'est enfui.", "2012-08-19"),
        ("fr", "La rencontre était prévue dimanche.", "2012-08-19"),
        ("en", "The talks scheduled for Sunday took place in Rome.", "2012-08-19"),
        ("en", "The suspect, expected on Sunday, fled the country.", "2012-08-19"),
    ],
)
def test_what_was_planned_looks_back_once_its_day_is_told(language: Language, text: str, day: str) -> None:
    assert days(language, text, MONDAY) == [day]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Le sommet a été fixé à dimanche.", "2012-08-26"),
        ("fr", "En mars, le ministre ira à Rome.", "2013-03-01"),
        ("fr", "En mars, il servira la soupe.", "2013-03-01"),
        ("en", "The concert was put off until September 3.", "2012-09-03"),
        ("en", "Talks were moved to July 12.", "2013-07-12"),
        ("fr", "Il a été convoqué pour samedi.", "2012-08-25"),
        ("fr", "Une réunion a été fixée au 3 novembre.", "2012-11-03"),
        ("fr", "Un concert est prévu samedi à Corte.", "2012-08-25"),
        ("fr", "Le match prévu samedi a été annulé.", "2012-08-25"),
        ("fr", "Il a annoncé une rencontre prévue mardi.", "2012-08-21"),
        ("fr", "Les résultats attendus jeudi permettront de trancher.", "2012-08-23"),
        ("en", "The talks scheduled for Sunday were postponed.", "2012-08-26"),
        ("fr", "La visite a été repoussée à vendredi, sans explication.", "2012-08-24"),
        ("en", "The visit was put off until Friday.", "2012-08-24"),
    ],
)
def test_what_is_planned_looks_ahead_where_nothing_says_that_it_is_over(
    language: Language, text: str, day: str
) -> None:
    assert days(language, text, MONDAY) == [day]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The contract saves 900 jobs that were to go at Christmas.", "1998-12-25"),
        ("en", "The yard was to close in December.", "1998-12-01"),
        ("en", "The yard was due to close in December.", "1998-12-01"),
        ("fr", "L'usine devait fermer à Noël.", "1998-12-25"),
        ("fr", "L'usine allait fermer en décembre.", "1998-12-01"),
        ("fr", "L'usine était censée fermer en décembre.", "1998-12-01"),
        # What has only just gone by is what was meant.
        ("en", "The yard was to close in September.", "1998-09-01"),
        ("fr", "L'usine devait fermer en septembre.", "1998-09-01"),
        ("en", "The yard was to have closed in December.", "1997-12-01"),
        # A weekday says too little to be moved into the future.
        ("fr", "Le président devait rencontrer lundi son homologue.", "1998-10-19"),
    ],
)
def test_the_future_of_the_past_is_the_nearest_time(language: Language, text: str, day: str) -> None:
    assert days(language, text, "1998-10-22") == [day]


def test_the_purpose_of_what_happened_does_not_look_ahead() -> None:
    text = "Ivanov received the ambassador, Alexander Vershbow, on Sunday to reject the charges."
    assert days("en", text, MONDAY) == ["2012-08-19"]
    assert days("en", "They want to meet on Sunday.", MONDAY) == ["2012-08-26"]


def test_a_plan_that_another_day_replaced_is_over() -> None:
    assert days("en", "They were to meet on Monday but met on Tuesday instead.", "1998-10-22") == [
        "1998-10-19",
        "1998-10-20",
    ]
