"""Speakers: the meetings that people tell of themselves, in quoted words and in interviews."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.span import Language

BOTH = {"Anders Brekke", "Claire Dumas"}
MONDAY, TUESDAY = "2024-05-13", "2024-05-14"


@pytest.mark.parametrize(
    ("text", "language", "status", "day"),
    [
        ("« J'ai rencontré Anders Brekke lundi à Oslo », a déclaré Claire Dumas.", "fr", "held", MONDAY),
        ("« Anders Brekke m'a reçue mardi à Oslo », raconte Claire Dumas.", "fr", "held", TUESDAY),
        ("Claire Dumas a répondu : « Je verrai Anders Brekke vendredi. »", "fr", "planned", "2024-05-17"),
        ("Claire Dumas dément. « Je n'ai jamais rencontré Anders Brekke », dit-elle.", "fr", "denied", None),
        ("« J'ai vu Anders Brekke mardi. Il m'a plu », a dit Claire Dumas.", "fr", "held", TUESDAY),
        ('"I met Anders Brekke in Oslo on Monday," said Claire Dumas, the minister.', "en", "held", MONDAY),
        ('"I met Anders Brekke in Oslo on Monday," Claire Dumas told the House.', "en", "held", MONDAY),
        ('"I met Anders Brekke on Monday," Claire Dumas, the minister, said.', "en", "held", MONDAY),
        ('Claire Dumas said: "I will meet Anders Brekke on Friday."', "en", "planned", "2024-05-17"),
        ('Claire Dumas denied it. "I have never met Anders Brekke," she said.', "en", "denied", None),
    ],
)
def test_who_says_i_is_whoever_is_quoted(text: str, language: Language, status: str, day: str | None) -> None:
    (meeting,) = meetings_in(text, language)
    assert {one.name for one in meeting.participants} == BOTH
    assert (meeting.status, meeting.attributed_to) == (status, "Claire Dumas")
    assert (str(meeting.days.first_day) if meeting.days else None) == day


INTERVIEW_FR = """« La mer monte »

Négociatrice de son pays, Claire Dumas, 52 ans, était à Paris.

Vous avez vu beaucoup de ministres. Lequel vous a convaincue ?
Anders Brekke m'a reçue mardi à Oslo. Je lui ai parlé du fonds.

Et la Chine ?
J'ai rencontré Shen Guoliang en mars à Dubaï.
"""
INTERVIEW_EN = """The coach speaks

Claire Dumas took over in May. We are in her office.

Whom did you speak to first?
I met Anders Brekke in Oslo on Tuesday.

Did you sleep?
I never do.
"""


def test_in_an_interview_i_is_who_answers() -> None:
    told = [
        ({one.name for one in meeting.participants}, meeting.attributed_to)
        for meeting in meetings_in(INTERVIEW_FR, "fr")
    ]
    assert told == [(BOTH, "Claire Dumas"), ({"Claire Dumas", "Shen Guoliang"}, "Claire Dumas")]
    (meeting,) = meetings_in(INTERVIEW_EN, "en")
    assert {one.name for one in meeting.participants} == BOTH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« J'ai rencontré Anders Brekke lundi à Oslo », dit un témoin.", "fr"),
        ('"I met Anders Brekke in Oslo on Monday," the source said.', "en"),
        ("Anders Brekke était à Oslo. J'y étais aussi.", "fr"),
    ],
)
def test_i_is_nobody_where_nobody_is_named_for_the_words(text: str, language: Language) -> None:
    assert meetings_in(text, language) == ()


def test_of_two_of_a_family_the_one_speaks_who_was_named_last() -> None:
    told = meetings_in(
        "Minister Claire Dumas denied a report on Tuesday. "
        '"I have never met Anders Brekke," Dumas told the House. '
        "Her uncle, Edmond Dumas, met Brekke in Oslo on Monday, according to official records.",
        "en",
    )
    who = {meeting.status: {one.name for one in meeting.participants} for meeting in told}
    assert who == {"denied": {"Claire Dumas", "Anders Brekke"}, "held": {"Edmond Dumas", "Anders Brekke"}}


def test_of_two_of_a_family_an_office_is_that_of_one() -> None:
    (meeting,) = meetings_in(
        "Le général Moussa Diop est attendu à Dakar. Le ministre Omar Diop, sans lien de parenté, doit y venir. "
        "Le général repartira jeudi. En avril, il avait rencontré Anders Brekke à Delhi.",
        "fr",
    )
    assert {one.name for one in meeting.participants} == {"Moussa Diop", "Anders Brekke"}


def test_what_the_own_office_tells_is_not_what_somebody_denies() -> None:
    told = meetings_in(
        "Claire Dumas and Anders Brekke spoke by telephone on Monday, her office said. "
        'Asked about Shell, Dumas said: "I have not met anybody from Shell."',
        "en",
    )
    assert [(meeting.status, meeting.kind) for meeting in told if len(meeting.participants) > 1] == [
        ("held", "phone")
    ]
