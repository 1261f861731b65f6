"""The sentence that tells a meeting: who, where and when, as each language says it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.meetings.sentences import tell_dispute, tell_meeting
from corpus.article import Article
from corpus.meeting_reports import MergedMeeting, merge_meetings
from corpus.meetings import Kind, Meeting, Participant, Status
from corpus.places import place_of
from corpus.span import Days, ReadLanguage, Span

DAY = Days.of_day(date(2022, 1, 21))


def met(
    names: list[str],
    place: str,
    attributed_to: str | None = None,
    status: Status = "held",
    kind: Kind = "in_person",
) -> MergedMeeting:
    article = Article("a.txt", 0, "a", (Span(0, 1),), None, None, None, DAY, "fr")
    people = tuple(Participant(name, "person") for name in names)
    meeting = Meeting(people, place_of(place, "fr"), DAY, None, status, kind, attributed_to, Span(0, 1))
    (merged,) = merge_meetings([(article, meeting)])
    return merged


@pytest.mark.parametrize(
    ("place", "language", "where"),
    [
        ("Genève", "fr", " à Genève "),
        ("Le Caire", "fr", " au Caire "),
        ("Caire", "fr", " au Caire "),
        ("Mans", "fr", " au Mans "),
        ("Le Mans", "fr", " au Mans "),
        ("Mans", "en", " in Le Mans "),
        ("La Haye", "fr", " à La Haye "),
        ("Sables-d'Olonne", "fr", " aux Sables-d'Olonne "),
        ("Rome", "fr", " à Rome "),
        ("Genève", "en", " in Geneva "),
        ("Bavière", "fr", " (Bavière) "),
        ("Texas", "fr", " (Texas) "),
        ("Bavière", "en", " in Bavaria "),
        ("Pouilles", "fr", " (Pouilles) "),
        ("Bureau ovale", "fr", " (Bureau ovale) "),
        ("Delle", "fr", " à Delle "),
        ("Clarence House", "en", " at Clarence House "),
        ("State Department", "en", " at the State Department "),
    ],
)
def test_a_place_has_the_preposition_of_its_language(place: str, language: ReadLanguage, where: str) -> None:
    assert where in tell_meeting(met(["Olaf Scholz", "Donald Tusk"], place), language)


@pytest.mark.parametrize(
    ("office", "head"),
    [("le Premier ministre", "Le Premier ministre et "), ("l'émir", "L'émir et "), ("eBay", "eBay et ")],
)
def test_a_sentence_begins_with_a_capital_unless_a_name_does_not(office: str, head: str) -> None:
    assert tell_meeting(met([office, "Olaf Scholz"], "Rome"), "fr").startswith(head)


def test_behind_its_source_a_sentence_begins_small() -> None:
    told = tell_meeting(met(["l'émir", "Olaf Scholz"], "Rome", attributed_to="Angela Merkel"), "fr")
    assert " l'émir et Olaf Scholz " in told


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Angela Merkel", "Giorgia Meloni"], "se sont rencontrées"),
        (["Angela Merkel", "Olaf Scholz"], "se sont rencontrés"),
    ],
)
def test_women_have_met_as_women(names: list[str], said: str) -> None:
    assert said in tell_meeting(met(names, "Rome"), "fr")


@pytest.mark.parametrize(
    ("source", "language", "said"),
    [
        ("Un ancien conseiller", "fr", "Selon un ancien conseiller, Olaf Scholz et "),
        ("L'Express", "fr", "Selon L'Express, Olaf Scholz et "),
        ("", "fr", "D’après une source non précisée, Olaf Scholz et "),
        ("", "en", "According to an unnamed source, Olaf Scholz and "),
        ("The Times", "en", "According to The Times, Olaf Scholz and "),
        ("A former aide", "en", "According to “a former aide”, Olaf Scholz and "),
    ],
)
def test_a_source_is_told_within_a_sentence(source: str, language: ReadLanguage, said: str) -> None:
    told = tell_meeting(met(["Olaf Scholz", "Donald Tusk"], "Rome", source), language)
    assert told.replace("\u00a0", " ").startswith(said)


@pytest.mark.parametrize(
    ("status", "kind", "language", "said"),
    [
        ("planned", "in_person", "fr", "Selon L'Express, une rencontre entre Olaf Scholz"),
        ("cancelled", "in_person", "fr", "Selon L'Express, la rencontre prévue entre Olaf Scholz"),
        ("held", "phone", "fr", "Selon L'Express, entretien téléphonique "),
        ("planned", "in_person", "en", "According to L'Express, a meeting between Olaf Scholz"),
        ("cancelled", "in_person", "en", "According to L'Express, the planned meeting between Olaf Scholz"),
        ("planned", "video", "en", "According to L'Express, video call announced "),
    ],
)
def test_a_sentence_goes_on_in_small_letters_behind_its_source(
    status: Status, kind: Kind, language: ReadLanguage, said: str
) -> None:
    told = tell_meeting(met(["Olaf Scholz", "Donald Tusk"], "Rome", "L'Express", status, kind), language)
    assert told.startswith(said)


def test_without_a_source_it_opens_with_a_capital() -> None:
    told = tell_meeting(met(["Olaf Scholz", "Donald Tusk"], "Rome", status="planned"), "fr")
    assert told.startswith("Une rencontre entre ")


def reported(*reports: tuple[str | None, str | None, int]) -> MergedMeeting:
    """One meeting as papers report it, each with its place and how many days before its article."""
    records = []
    for number, (publisher, place, before) in enumerate(reports):
        published = Days.of_day(DAY.first_day + timedelta(days=number))
        days = Days.of_day(DAY.first_day - timedelta(days=before))
        text = f"{number} " * 9
        article = Article(f"{number}.txt", 0, text, (Span(0, 1),), None, None, publisher, published, "fr")
        people = (Participant("Anne Duval", "person"), Participant("Boris Klein", "person"))
        where = place_of(place, "fr") if place else None
        records.append((article, Meeting(people, where, days, None, "held", "in_person", None, Span(0, 1))))
    (merged,) = merge_meetings(records)
    return merged


@pytest.mark.parametrize(
    ("reports", "language", "said"),
    [
        (
            (("Le Fil", "Rome", 2), ("The Wire", "Rome", 1)),
            "fr",
            "Les sources ne s’accordent pas : le 19 janvier 2022 selon Le Fil ; le 20 janvier 2022 selon The Wire.",
        ),
        (
            (("Le Fil", "Rome", 2), ("The Wire", "Rome", 1)),
            "en",
            "The sources disagree: on 19 January 2022 according to Le Fil; on 20 January 2022 according to The Wire.",
        ),
        (
            (("Le Fil", "Rome", 2), ("The Wire", "Berne", 2)),
            "en",
            "The sources disagree: in Rome according to Le Fil; in Bern according to The Wire.",
        ),
        (
            (("Le Fil", "Rome", 2), ("Le Fil", "Rome", 1)),
            "fr",
            "Les sources ne s’accordent pas : le 19 janvier 2022 selon Le Fil (21 janvier 2022) ;"
            " le 20 janvier 2022 selon Le Fil (22 janvier 2022).",
        ),
        (
            (("Le Fil", "Rome", 2), (None, "Rome", 2), ("The Wire", "Rome", 1)),
            "fr",
            "Les sources ne s’accordent pas : le 19 janvier 2022 selon Le Fil et une source sans nom ;"
            " le 20 janvier 2022 selon The Wire.",
        ),
    ],
)
def test_a_dispute_names_what_each_source_says(
    reports: tuple[tuple[str | None, str | None, int], ...], language: ReadLanguage, said: str
) -> None:
    told = tell_dispute(reported(*reports), language)
    assert told is not None
    assert told.replace("\u00a0", " ") == said


@pytest.mark.parametrize("other", [("The Wire", "Rome", 2), ("The Wire", None, 2)])
def test_who_says_the_same_or_less_disputes_nothing(other: tuple[str, str | None, int]) -> None:
    assert tell_dispute(reported(("Le Fil", "Rome", 2), other), "fr") is None
