"""Sentences that tell of two meetings: each keeps its own people, place and day."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.span import Language


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        (
            "en",
            "Back from Oslo, where she met Ann Voss, Joan Prewitt received Mark Dellow in Leeds on Monday.",
            ["Ann Voss+Joan Prewitt Oslo", "Joan Prewitt+Mark Dellow Leeds 2024-05-13"],
        ),
        (
            "en",
            "Two days after meeting Ann Voss in Bonn, Joan Prewitt received Mark Dellow in Leeds on Monday.",
            ["Ann Voss+Joan Prewitt Bonn", "Joan Prewitt+Mark Dellow Leeds 2024-05-13"],
        ),
        (
            "fr",
            "De retour d'Oslo, où il s'est entretenu avec Anne Roux, Luc Dumas a reçu lundi à Metz Paul Vial.",
            ["Anne Roux+Luc Dumas Oslo", "Luc Dumas+Paul Vial Metz 2024-05-13"],
        ),
        (
            "en",
            "Joan Prewitt held talks with Ann Voss in Leeds on Monday, having met Mark Dellow in Bonn on Saturday.",
            ["Ann Voss+Joan Prewitt Leeds 2024-05-13", "Joan Prewitt+Mark Dellow Bonn 2024-05-11"],
        ),
        (
            "en",
            "Having met Ann Voss in Bonn, Mark Dellow went on to Leeds, where he was received by Joan Prewitt.",
            ["Ann Voss+Mark Dellow Bonn", "Joan Prewitt+Mark Dellow Leeds"],
        ),
        (
            "fr",
            "Luc Dumas avait rencontré Anne Roux à Bonn en 1989 et Paul Vial à Metz en 1990.",
            ["Anne Roux+Luc Dumas Bonn 1989", "Luc Dumas+Paul Vial Metz 1990"],
        ),
        (
            "en",
            "On Monday Joan Prewitt met Ann Voss in Oslo and, on Tuesday, Mark Dellow in Leeds.",
            ["Ann Voss+Joan Prewitt Oslo 2024-05-13", "Joan Prewitt+Mark Dellow Leeds 2024-05-14"],
        ),
        (
            "fr",
            "Anne Roux a vu Luc Dumas lundi à Metz, avant de recevoir Paul Vial à Nancy.",
            ["Anne Roux+Luc Dumas Metz 2024-05-13", "Anne Roux+Paul Vial Nancy 2024-05-13"],
        ),
    ],
)
def test_each_of_two_meetings_keeps_its_own(language: Language, sentence: str, told: list[str]) -> None:
    found = []
    for meeting in meetings_in(sentence, language):
        assert meeting.status == "held"
        people = "+".join(sorted(participant.name for participant in meeting.participants))
        place = meeting.place.text if meeting.place else ""
        day = str(meeting.days.first_day) if meeting.days else ""
        found.append(f"{people} {place} {day[:4] if day.endswith('-01-01') else day}".strip())
    assert sorted(found) == sorted(told)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Luc Dumas a rencontré mardi l'ambassadeur Jean Rufin à Metz. Le diplomate avait reçu lundi Paul Vial.",
            {"Jean Rufin", "Paul Vial"},
        ),
        (
            "Anne Roux a succédé à Luc Dumas. Cette dernière avait déjeuné lundi avec Paul Vial.",
            {"Anne Roux", "Paul Vial"},
        ),
        (
            "Luc Dumas a succédé à Anne Roux. Ce dernier avait déjeuné lundi avec Paul Vial.",
            {"Luc Dumas", "Paul Vial"},
        ),
        ("Luc Dumas a succédé à Jean Rufin. Ce dernier avait vu lundi Paul Vial.", {"Jean Rufin", "Paul Vial"}),
    ],
)
def test_another_word_for_somebody_is_led_to_whom_it_fits(text: str, second: set[str]) -> None:
    *_, meeting = meetings_in(text, "fr")
    assert {participant.name for participant in meeting.participants} == second
