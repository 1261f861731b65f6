"""Several meetings of a sentence or of one and the next, and what becomes of each."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.span import Language

Told = tuple[frozenset[str], str | None, str]
ALAN, HUGO, PAUL = "Alan Tess", "Hugo Ball", "Paul Vern"


def told_in(text: str, language: Language) -> list[Told]:
    return [
        (frozenset(one.name for one in meeting.participants), meeting.place and meeting.place.text, meeting.status)
        for meeting in meetings_in(text, language)
    ]


def among(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Alan Tess met Paul Vern on Monday in Leeds, but not the union leader, Hugo Ball.",
            "en",
            [(among(ALAN, PAUL), "Leeds", "held"), (among(ALAN, HUGO), "Leeds", "denied")],
        ),
        (
            "Alan Tess a rencontré Paul Vern, mais pas Hugo Ball.",
            "fr",
            [(among(ALAN, PAUL), None, "held"), (among(ALAN, HUGO), None, "denied")],
        ),
        (
            "Alan Tess met Paul Vern, not Hugo Ball.",
            "en",
            [(among(ALAN, PAUL), None, "held"), (among(ALAN, HUGO), None, "denied")],
        ),
        (
            "Alan Tess a rencontré Paul Vern, et non Hugo Ball.",
            "fr",
            [(among(ALAN, PAUL), None, "held"), (among(ALAN, HUGO), None, "denied")],
        ),
        (
            "Alan Tess et Paul Vern se sont vus le 3 mai à Brest et le 10 mai à Quimper.",
            "fr",
            [(among(ALAN, PAUL), "Brest", "held"), (among(ALAN, PAUL), "Quimper", "held")],
        ),
        (
            "Alan Tess met Paul Vern in Leeds on May 3 and in London on May 10.",
            "en",
            [(among(ALAN, PAUL), "Leeds", "held"), (among(ALAN, PAUL), "London", "held")],
        ),
        (
            "Received in Leeds on Monday by Hugo Ball, Alan Tess will see Paul Vern in London on Friday.",
            "en",
            [(among(ALAN, HUGO), "Leeds", "held"), (among(ALAN, PAUL), "London", "planned")],
        ),
        (
            "Reçu lundi à Brest par Hugo Ball, Alan Tess verra Paul Vern vendredi à Quimper.",
            "fr",
            [(among(ALAN, HUGO), "Brest", "held"), (among(ALAN, PAUL), "Quimper", "planned")],
        ),
        (
            "Hosting Scholz in Leeds, Alan Tess met Paul Vern.",
            "en",
            [(among(ALAN, "Scholz"), "Leeds", "held"), (among(ALAN, PAUL), "Leeds", "held")],
        ),
        ("Alan Tess a rencontré Paul Vern, qui n'est pas Hugo Ball.", "fr", [(among(ALAN, PAUL), None, "held")]),
        ("Alan Tess met Paul Vern, who does not like Hugo Ball.", "en", [(among(ALAN, PAUL), None, "held")]),
        (
            "Alan Tess met Hugo Ball in Leeds. A second meeting, planned in London for March, never happened.",
            "en",
            [(among(ALAN, HUGO), "Leeds", "held"), (among(ALAN, HUGO), "London", "cancelled")],
        ),
        (
            "Alan Tess a reçu lundi Hugo Ball. Une nouvelle rencontre est prévue le 21 mai à Quimper.",
            "fr",
            [(among(ALAN, HUGO), None, "held"), (among(ALAN, HUGO), "Quimper", "planned")],
        ),
        (
            "Alan Tess a reçu lundi Hugo Ball. Une réunion du conseil municipal est prévue le 21 mai.",
            "fr",
            [(among(ALAN, HUGO), None, "held")],
        ),
        (
            "President Josphat Kiplimo received the leaders of Somalia and Ethiopia in Nairobi, one after the other.",
            "en",
            [
                (among("Josphat Kiplimo", "Somalia"), "Nairobi", "held"),
                (among("Josphat Kiplimo", "Ethiopia"), "Nairobi", "held"),
            ],
        ),
    ],
)
def test_each_meeting_is_told_for_itself(text: str, language: Language, told: list[Told]) -> None:
    assert told_in(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Alan Tess a rencontré lundi Hugo Ball à Vannes, mardi Paul Vern à Brest et jeudi Anne Roy à Quimper.",
            "fr",
            [(HUGO, "Vannes", 13), (PAUL, "Brest", 14), ("Anne Roy", "Quimper", 9)],
        ),
        (
            "Alan Tess a rencontré Hugo Ball lundi à Vannes et Paul Vern mardi à Brest.",
            "fr",
            [(HUGO, "Vannes", 13), (PAUL, "Brest", 14)],
        ),
        (
            "Alan Tess a rencontré dimanche à Vannes Hugo Ball, lundi à Brest le maire, Paul Vern, et mardi à Quimper "
            "Anne Roy.",
            "fr",
            [(HUGO, "Vannes", 12), (PAUL, "Brest", 13), ("Anne Roy", "Quimper", 14)],
        ),
        (
            "Alan Tess a rencontré à Vannes, lundi, Hugo Ball et, mardi, Paul Vern.",
            "fr",
            [(HUGO, "Vannes", 13), (PAUL, "Vannes", 14)],
        ),
        (
            "Alan Tess held talks with Egypt's Hugo Ball in Cairo on Sunday, with Jordan's Paul Vern in Amman on "
            "Monday and with Anne Roy in Jeddah on Tuesday.",
            "en",
            [(HUGO, "Cairo", 12), (PAUL, "Amman", 13), ("Anne Roy", "Jeddah", 14)],
        ),
        (
            "Alan Tess received the president of the club, Hugo Ball, on Friday and Paul Vern, the mayor, "
            "on Saturday.",
            "en",
            [(HUGO, None, 10), (PAUL, None, 11)],
        ),
        (
            "Alan Tess met Oman's foreign minister, Hugo Ball, in Muscat on Monday, the Emirati envoy, Paul Vern, in "
            "Abu Dhabi on Tuesday and the Iraqi speaker, Anne Roy, in Baghdad on Thursday.",
            "en",
            [(HUGO, "Muscat", 13), (PAUL, "Abu Dhabi", 14), ("Anne Roy", "Baghdad", 9)],
        ),
    ],
)
def test_each_of_several_was_met_in_his_own_town_on_his_own_day(
    text: str, language: Language, told: list[tuple[str, str | None, int]]
) -> None:
    meetings = meetings_in(text, language)
    assert [frozenset(one.name for one in meeting.participants) for meeting in meetings] == [
        among(ALAN, name) for name, _, _ in told
    ]
    assert [meeting.place and meeting.place.text for meeting in meetings] == [place for _, place, _ in told]
    assert [meeting.days and meeting.days.first_day.day for meeting in meetings] == [day for _, _, day in told]
