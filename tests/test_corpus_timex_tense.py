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
        ("fr", "C'est le temps qu'aura duré, dimanche, leur entretien.", "2012-08-19"),
        ("fr", "Il aura fallu attendre samedi pour un accord.", "2012-08-18"),
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
        ("fr", "Dès que le Parlement aura voté, jeudi, la loi sera publiée.", "2012-08-23"),
        ("fr", "Le chantier aura été achevé d'ici vendredi.", "2012-08-24"),
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
        ("fr", "L'accord fixe les élections au 3 mars.", "2013-03-03"),
        ("fr", "Le texte prévoit le retour des familles séparées vers le 15 juillet.", "2013-07-15"),
        ("fr", "Le syndicat appelle les agents à la grève mardi.", "2012-08-21"),
        ("en", "The declaration provides for reunions of separated families around July 15.", "2013-07-15"),
        ("en", "The accord foresees elections in March.", "2013-03-01"),
        ("en", "The calendar sets the vote for May 3.", "2013-05-03"),
        ("en", "The union calls for a strike on Tuesday.", "2012-08-21"),
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


@pytest.mark.parametrize(
    ("language", "text", "published", "expected"),
    [
        ("fr", "La loi est entrée en vigueur en janvier.", "2005-12-30", "2005-01-01"),
        ("fr", "Les prix ont doublé depuis janvier.", "2005-12-30", "2005-01-01"),
        ("fr", "Depuis février, il pleut.", "2005-12-30", "2005-02-01"),
        ("en", "Smith died on January 3 in Leeds.", "2005-12-28", "2005-01-03"),
        ("en", "Nobody has come since January.", "2005-12-30", "2005-01-01"),
        ("en", "The law took effect on June 3.", "2005-05-30", "2004-06-03"),
        ("en", "The contract may be signed on January 3.", "2005-12-28", "2006-01-03"),
    ],
)
def test_what_a_verb_close_by_tells_as_past_is_not_of_the_days_to_come(
    language: Language, text: str, published: str, expected: str
) -> None:
    assert days(language, text, published) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le ministre a jusqu'au 30 novembre pour répondre.", "2012-11-30"),
        ("fr", "Ils ont désormais jusqu'à la fin mars.", "2013-03-21"),
        ("fr", "La frontière est fermée jusqu'au 30 juin.", "2013-06-30"),
        ("fr", "Il est sous contrat jusqu'en juin.", "2013-06-01"),
        ("fr", "Le joueur a été suspendu jusqu'au 30 juin.", "2013-06-30"),
        ("fr", "Le délai a été prolongé jusqu'à vendredi.", "2012-08-24"),
        ("fr", "Il a travaillé jusqu'à vendredi.", "2012-08-17"),
        ("fr", "L'ouverture est annoncée pour le 1er avril.", "2013-04-01"),
        ("fr", "Elle a invité son collègue à Pula le 11 mai.", "2013-05-11"),
        ("fr", "Le préfet a convié les syndicats samedi.", "2012-08-25"),
        ("fr", "Le préfet a convié samedi les syndicats.", "2012-08-18"),
        ("fr", "Le cirque repart mercredi pour Nice.", "2012-08-22"),
        ("en", "The border will remain closed until June 30.", "2013-06-30"),
        ("en", "Schools will stay shut through at least February 20.", "2013-02-20"),
        ("en", "The player has been suspended until June 30.", "2013-06-30"),
        ("en", "The deadline was extended to Friday.", "2012-08-24"),
        ("en", "The rebels have until the weekend to answer.", "2012-08-25"),
        ("en", "He worked until Friday.", "2012-08-17"),
        ("en", "Rain is forecast for the weekend.", "2012-08-25"),
    ],
)
def test_what_lasts_until_a_day_looks_ahead_but_where_it_is_over(
    language: Language, text: str, expected: str
) -> None:
    assert days(language, text, MONDAY) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Les pourparlers devaient reprendre mercredi à Djedda.", "2012-08-22"),
        ("fr", "Il devait parler samedi à Lyon.", "2012-08-18"),
        ("en", "Talks were due to resume on Wednesday.", "2012-08-22"),
        ("en", "He had been due to speak on Saturday.", "2012-08-18"),
    ],
)
def test_what_was_to_be_on_a_weekday_was_to_be_on_the_nearest(
    language: Language, text: str, expected: str
) -> None:
    assert days(language, text, MONDAY) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le match est repoussé du 3 août au 10 octobre.", ["2012-08-03", "2012-10-10"]),
        ("en", "The match was postponed from August 3 to October 10.", ["2012-08-03", "2012-10-10"]),
        ("fr", "Le musée sera fermé du 3 au 10 octobre.", ["2012-10-03"]),
        (
            "fr",
            "Née en 1950, elle se maria l'année suivante, le 2 juin.",
            ["1950-01-01", "1951-06-02", "1951-06-02"],
        ),
        ("en", "He left in 1998 and died two years later, in March.", ["1998-01-01", "2000-03-01", "2000-03-01"]),
        ("fr", "Parti le 3 mars 1998, il revint le 6 juin suivant.", ["1998-03-03", "1998-06-06"]),
        ("en", "It came a day after the city won the 2012 Olympics.", ["2012-01-01"]),
        ("en", "Sheffield Wednesday won, USA Today reported.", []),
        ("en", "A 20th Century Fox film.", []),
        ("fr", "Le « jeudi noir » de Wall Street.", []),
    ],
)
def test_moves_stretches_and_names_are_told_apart(language: Language, text: str, expected: list[str]) -> None:
    assert days(language, text, MONDAY) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "L'examen du texte, suspendu vendredi, reprendra mercredi.", ["2012-08-17", "2012-08-22"]),
        ("fr", "Les Bleus, vainqueurs samedi, joueront mardi.", ["2012-08-18", "2012-08-21"]),
        ("fr", "Les mineurs tués vendredi seront inhumés mardi.", ["2012-08-17", "2012-08-21"]),
        ("fr", "Le tour, qui devait avoir lieu le 22 mai, a lieu dimanche.", ["2012-05-22", "2012-08-26"]),
        ("fr", "Le texte serait voté d'ici au printemps.", ["2013-03-01"]),
        ("fr", "Les chauffeurs ont reconduit la grève jusqu'à vendredi.", ["2012-08-24"]),
        ("fr", "La vente, prévue le 16 juin, a été reportée au 20 octobre.", ["2012-06-16", "2012-10-20"]),
        ("en", "Brazil, who beat Croatia on Friday, play Italy on Sunday.", ["2012-08-17", "2012-08-26"]),
        ("en", "Italy voted on Friday and weddings are likely in the spring.", ["2012-08-17", "2013-03-01"]),
        ("en", "The fall had been forecast at the end of May.", ["2012-05-21"]),
    ],
)
def test_what_has_been_and_what_will_be_stand_side_by_side(
    language: Language, text: str, expected: list[str]
) -> None:
    assert days(language, text, MONDAY) == expected
