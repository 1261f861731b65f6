"""Questions: the same expressions, with sides left open."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.span import Language
from corpus.timex import find_days_of_any_year, find_impossible_day, find_question_timexes

TODAY = date(2022, 1, 21)


@pytest.mark.parametrize(
    ("language", "question", "text", "first_day", "last_day"),
    [
        ("fr", "Qui Lavrov a-t-il rencontré depuis mardi ?", "depuis mardi", "2022-01-18", None),
        ("fr", "Que s'est-il passé avant le 13 janvier ?", "avant le 13 janvier", None, "2022-01-12"),
        ("fr", "Que s'est-il passé après le 13 janvier ?", "après le 13 janvier", "2022-01-14", None),
        ("fr", "Qui s'est vu à partir du 10 janvier ?", "à partir du 10 janvier", "2022-01-10", None),
        ("en", "Who did Lavrov meet on Tuesday?", "Tuesday", "2022-01-18", "2022-01-18"),
        ("en", "Who will Lavrov meet on Tuesday?", "Tuesday", "2022-01-25", "2022-01-25"),
        ("en", "Has Lavrov met Blinken since Tuesday?", "since Tuesday", "2022-01-18", None),
        ("fr", "Qui a été reçu jusqu’à jeudi ?", "jusqu’à jeudi", None, "2022-01-20"),
        ("fr", "Qui sera reçu jusqu'en mars ?", "jusqu'en mars", None, "2022-03-31"),
        ("fr", "Quels sommets d'ici la fin du mois ?", "d'ici la fin du mois", None, "2022-01-31"),
        (
            "fr",
            "Qui s'est vu entre le 10 et le 13 janvier ?",
            "entre le 10 et le 13 janvier",
            "2022-01-10",
            "2022-01-13",
        ),
        (
            "fr",
            "Quoi de neuf la semaine du 10 janvier 2022 ?",
            "la semaine du 10 janvier 2022",
            "2022-01-10",
            "2022-01-16",
        ),
        ("fr", "Qui a vu qui en janvier 2022 ?", "janvier 2022", "2022-01-01", "2022-01-31"),
        (
            "fr",
            "Qui a vu qui ces trois derniers jours ?",
            "ces trois derniers jours",
            "2022-01-19",
            "2022-01-21",
        ),
        ("fr", "Que s'est-il passé le 17 décembre ?", "le 17 décembre", "2021-12-17", "2021-12-17"),
        ("fr", "Qui verra Macron lundi ?", "lundi", "2022-01-24", "2022-01-24"),
        ("fr", "Qui a vu Macron lundi ?", "lundi", "2022-01-17", "2022-01-17"),
        (
            "fr",
            "Que s'est-il passé deux jours après le 10 janvier ?",
            "deux jours après",
            "2022-01-12",
            "2022-01-12",
        ),
        ("en", "Who met after 10 January 2022?", "after 10 January 2022", "2022-01-11", None),
        ("en", "Who has met Putin since 2021?", "since 2021", "2021-01-01", None),
        ("en", "Who will he meet until March?", "until March", None, "2022-03-31"),
        ("en", "Who met before January 13?", "before January 13", None, "2022-01-12"),
        ("en", "Who met before the end of December?", "before the end of December", None, "2021-12-31"),
        (
            "en",
            "What happened in the first week of March 2021?",
            "the first week of March 2021",
            "2021-03-01",
            "2021-03-07",
        ),
        ("en", "Who met from 10 to 13 January?", "from 10 to 13 January", "2022-01-10", "2022-01-13"),
        ("en", "What happened in the last three days?", "in the last three days", "2022-01-19", "2022-01-21"),
        ("en", "Whom will the mayor of Hobart meet on December 3?", "December 3", "2022-12-03", "2022-12-03"),
        ("en", "Whom will the mayor meet at Easter?", "Easter", "2022-04-17", "2022-04-17"),
        ("en", "On March 4, who met the mayor?", "March 4", "2021-03-04", "2021-03-04"),
        ("fr", "Le 4 mars, qui a vu le maire ?", "Le 4 mars", "2021-03-04", "2021-03-04"),
        ("en", "what happened on december 17", "december 17", "2021-12-17", "2021-12-17"),
    ],
)
def test_questions(
    language: Language, question: str, text: str, first_day: str | None, last_day: str | None
) -> None:
    (one,) = find_question_timexes(question, language, TODAY)
    days = [str(day) if day else None for day in (one.first_day, one.last_day)]
    assert (one.text, days) == (text, [first_day, last_day])
    assert one.span.of(question) == text


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Quand se sont-ils vus pour la dernière fois ?"),
        ("fr", "Depuis quand Poutine est-il président ?"),
        ("en", "When was the last time they met?"),
        ("en", "How long did the talks last?"),
        ("other", "¿Quién se reunió el 10 de enero?"),
    ],
)
def test_questions_without_a_date(language: Language, question: str) -> None:
    assert find_question_timexes(question, language, TODAY) == ()


@pytest.mark.parametrize(
    ("language", "question", "text", "first_day", "last_day"),
    [
        ("fr", "Quels sommets des années 1980 ont eu lieu ?", "années 1980", "1980-01-01", "1989-12-31"),
        ("fr", "Quels sommets des annees 1980 ?", "annees 1980", "1980-01-01", "1989-12-31"),
        ("fr", "Les accords des années 90 ?", "années 90", "1990-01-01", "1999-12-31"),
        (
            "fr",
            "Les réunions des 11 et 12 octobre 2021 ?",
            "des 11 et 12 octobre 2021",
            "2021-10-11",
            "2021-10-12",
        ),
        ("fr", "Qui s'est vu dès les années 1980 ?", "dès les années 1980", "1980-01-01", None),
        ("fr", "Qui s'est vu dès 2003 ?", "dès 2003", "2003-01-01", None),
        ("fr", "QUI S'EST VU DÈS 2003 ?", "DÈS 2003", "2003-01-01", None),
        ("fr", "Qui s'est vu des le 3 mars 2021 ?", "des le 3 mars 2021", "2021-03-03", None),
        ("fr", "Qui s'est vu des janvier 2022 ?", "des janvier 2022", "2022-01-01", None),
        ("en", "Which were the meetings from January 2022?", "January 2022", "2022-01-01", "2022-01-31"),
        ("en", "Which summits from the 1980s are told?", "the 1980s", "1980-01-01", "1989-12-31"),
        ("en", "List the talks from 2021", "2021", "2021-01-01", "2021-12-31"),
        ("en", "The meetings from January 2022 onwards?", "from January 2022", "2022-01-01", None),
        ("en", "From January 2022, who met Putin?", "From January 2022", "2022-01-01", None),
        ("en", "Who has Putin met from January 2022?", "from January 2022", "2022-01-01", None),
    ],
)
def test_a_side_opens_only_by_its_own_word(
    language: Language, question: str, text: str, first_day: str, last_day: str | None
) -> None:
    (timex,) = find_question_timexes(question, language, TODAY)
    assert timex.text == text
    assert timex.first_day is not None
    assert timex.first_day.isoformat() == first_day
    assert (timex.last_day.isoformat() if timex.last_day else None) == last_day


def test_a_numbered_resolution_is_asked_about_without_a_day() -> None:
    assert find_question_timexes("Que dit la résolution 1701 ?", "fr", TODAY) == ()


@pytest.mark.parametrize(
    ("language", "question", "days"),
    [
        ("fr", "Qui a ouvert le bal à Noël ?", ["2001-12-25..2001-12-25", "2002-12-25..2002-12-25"]),
        ("fr", "Que coûte le bac à partir d'octobre ?", ["2001-10-01..2001-12-31", "2002-10-01..2002-12-31"]),
        ("fr", "Qui a vu le loup avant le 3 mars ?", ["2001-01-01..2001-03-02", "2002-01-01..2002-03-02"]),
        ("fr", "Qui a parlé le 9 mai ?", ["2001-05-09..2001-05-09", "2002-05-09..2002-05-09"]),
        ("fr", "Qui a parlé début mai ?", ["2001-05-01..2001-05-10", "2002-05-01..2002-05-10"]),
        ("en", "Who sang at Easter?", ["2001-04-15..2001-04-15", "2002-03-31..2002-03-31"]),
        ("en", "Who sang between 3 and 7 June?", ["2001-06-03..2001-06-07", "2002-06-03..2002-06-07"]),
        ("fr", "Qui a chanté ?", []),
        # What counts from today, or has its year, is of no other year.
        ("fr", "Qui a parlé hier ?", []),
        ("fr", "Qui a parlé mardi ?", []),
        ("fr", "Qui a parlé en mai dernier ?", []),
        ("fr", "Qui parlera cet été ?", []),
        ("fr", "Qui a parlé en mai 1999 ?", []),
        ("fr", "Qui a parlé en mai puis le 3 juin 1999 ?", []),
        ("en", "Who sang last week?", []),
        ("en", "Who sang last May?", []),
        ("other", "Wer sang im Mai?", []),
    ],
)
def test_days_that_leave_the_year_out_are_those_of_any_year(
    language: Language, question: str, days: list[str]
) -> None:
    found = {
        f"{one.first_day}..{one.last_day}" for one in find_days_of_any_year(question, language, range(2000, 2004))
    }
    assert set(days) <= found
    assert bool(days) == bool(found)


def test_the_twenty_ninth_of_february_is_there_where_the_calendar_has_it() -> None:
    found = find_days_of_any_year("Qui est né le 29 février ?", "fr", range(1999, 2002))
    assert date(2000, 2, 29) in {one.first_day for one in found}


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        ("Qui a vu Chirac le 31 février 2003 ?", "fr", "31 février 2003"),
        ("Qui a vu Chirac le 31 avril ?", "fr", "31 avril"),
        ("Qui a vu Chirac le 29 fevrier 2003 ?", "fr", "29 fevrier 2003"),
        ("Who met Bush on the 31st of June, 2004?", "en", "31st of June, 2004"),
        ("Qui a vu Chirac le 29 février 2004 ?", "fr", None),
        ("Qui a vu Chirac le 29 février ?", "fr", None),
        ("Qui a vu Chirac le 1er mars 2003 ?", "fr", None),
        ("Who met Bush on 30 June 2004?", "en", None),
        ("Qui a vu 45 avions en mai 2004 ?", "fr", None),
        ("What happened on February 30, 2003?", "en", "February 30, 2003"),
        ("What happened in May 1968?", "en", None),
        ("Why did 40 march on the capitol?", "en", None),
        ("How many of the 60 may vote?", "en", None),
    ],
)
def test_a_day_that_no_calendar_has_is_found(question: str, language: Language, words: str | None) -> None:
    assert find_impossible_day(question, language) == words
