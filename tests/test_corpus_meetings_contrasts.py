"""Contrasts: who is told to have met somebody, who is told not to, and on which of two days it was."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.span import Language

ANN, BEN, EVE = "Ann Wood", "Ben Hart", "Eve Lund"
HELD, DENIED = ({ANN, EVE}, "05-14", "held"), ({BEN, EVE}, "05-14", "denied")


def told_in(text: str, language: Language) -> list[tuple[set[str], str | None, str]]:
    return [
        (
            {one.name for one in meeting.participants},
            f"{meeting.days.first_day:%m-%d}" if meeting.days else None,
            meeting.status,
        )
        for meeting in meetings_in(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ce n'est pas le directeur, Ben Hart, qui a reçu mardi Eve Lund, mais son adjointe, Ann Wood.", "fr"),
        ("Ce n'est pas Ben Hart qui a reçu Eve Lund mardi, mais Ann Wood.", "fr"),
        ("Ce n'est pas Ben Hart mais Ann Wood qui a rencontré Eve Lund mardi.", "fr"),
        ("C'est Ann Wood, et non Ben Hart, qui a reçu mardi Eve Lund.", "fr"),
        ("C'est Ann Wood qui a reçu mardi Eve Lund, et non Ben Hart.", "fr"),
        ("Ce n'est pas avec Ben Hart qu'Eve Lund a déjeuné mardi, mais avec Ann Wood.", "fr"),
        ("Eve Lund a été reçue mardi par Ann Wood, et non par Ben Hart.", "fr"),
        ("It was not the chairman, Ben Hart, who met Eve Lund on Tuesday but his deputy, Ann Wood.", "en"),
        ("It was Ann Wood, not Ben Hart, who met Eve Lund on Tuesday.", "en"),
        ("It was Ann Wood who met Eve Lund on Tuesday, not Ben Hart.", "en"),
        ("It was not Ben Hart but Ann Wood who received Eve Lund on Tuesday.", "en"),
        ("It was with Ann Wood, not Ben Hart, that Eve Lund had lunch on Tuesday.", "en"),
        ("Eve Lund met Ann Wood on Tuesday, but not Ben Hart.", "en"),
    ],
)
def test_one_met_her_and_the_other_did_not(text: str, language: Language) -> None:
    assert sorted(told_in(text, language), key=lambda told: told[2]) == [DENIED, HELD]


def test_who_comes_instead_is_still_to_come() -> None:
    told = told_in("Ce n'est pas Ben Hart qui recevra jeudi Eve Lund, mais Ann Wood.", "fr")
    assert told == [({BEN, EVE}, "05-16", "denied"), ({ANN, EVE}, "05-16", "planned")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ce n'est pas lundi qu'Ann Wood a reçu Eve Lund, mais mardi.", "fr"),
        ("C'est mardi, et non lundi, qu'Ann Wood a reçu Eve Lund.", "fr"),
        ("Ann Wood a reçu Eve Lund mardi, et non lundi.", "fr"),
        ("Ce n'est pas par hasard qu'Ann Wood a rencontré Eve Lund mardi.", "fr"),
        ("Ce n'est pas Ben Hart qui le dit : Ann Wood a rencontré mardi Eve Lund.", "fr"),
        ("It was not on Monday that Ann Wood met Eve Lund, but on Tuesday.", "en"),
        ("Ann Wood met Eve Lund on Tuesday, not on Monday.", "en"),
        ("Ann Wood met Eve Lund on Tuesday, not Monday.", "en"),
        ("It was not by chance that Ann Wood met Eve Lund on Tuesday.", "en"),
    ],
)
def test_a_contrast_of_days_or_reasons_denies_no_meeting(text: str, language: Language) -> None:
    assert told_in(text, language) == [HELD]


@pytest.mark.parametrize(
    ("text", "language", "days", "places"),
    [
        (
            "Ben Hart n'a pas rencontré Eve Lund à Berlin lundi, mais à Potsdam, mardi.",
            "fr",
            ("05-13", "05-14"),
            ("Berlin", "Potsdam"),
        ),
        (
            "Contrairement à notre agenda du 20 avril, Ben Hart n'a pas vu Eve Lund à Berlin, mais à Potsdam mardi.",
            "fr",
            (None, "05-14"),
            ("Berlin", "Potsdam"),
        ),
        ("Ben Hart et Eve Lund ne se sont pas vus lundi, mais mardi.", "fr", ("05-13", "05-14"), (None, None)),
        (
            "Ben Hart did not meet Eve Lund in Berlin on Monday, as we reported, but in Potsdam on Tuesday.",
            "en",
            ("05-13", "05-14"),
            ("Berlin", "Potsdam"),
        ),
    ],
)
def test_a_denial_of_the_day_or_place_tells_the_right_one(
    text: str, language: Language, days: tuple[str | None, str], places: tuple[str | None, str | None]
) -> None:
    denied, held = meetings_in(text, language)
    assert (denied.status, held.status) == ("denied", "held")
    assert denied.participants == held.participants
    assert tuple(f"{one.days.first_day:%m-%d}" if one.days else None for one in (denied, held)) == days
    assert tuple(one.place.text if one.place else None for one in (denied, held)) == places


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ben Hart n'a pas rencontré Eve Lund lundi, mais il l'a appelée.", "fr"),
        ("Ben Hart did not meet Eve Lund in Leeds on Monday, but they spoke on Tuesday.", "en"),
    ],
)
def test_what_else_was_done_is_no_other_day_of_the_meeting(text: str, language: Language) -> None:
    assert [meeting.status for meeting in meetings_in(text, language) if meeting.kind == "in_person"] == ["denied"]
