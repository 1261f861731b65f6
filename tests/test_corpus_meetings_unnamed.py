"""Office holders whom nobody names take part by their offices, and lead to nobody else."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.meetings import Participant


def _told(text: str) -> list[list[str]]:
    return [[one.name for one in meeting.participants] for meeting in meetings_in(text, "fr")]


def test_an_office_is_nobody_of_the_sentence_before() -> None:
    told = _told(
        "Maxime Royer a reçu Sandrine Moulinet. "
        "Il doit s'entretenir par téléphone demain avec la ministre de l'Éducation."
    )
    assert told == [["Maxime Royer", "Sandrine Moulinet"], ["Maxime Royer", "la ministre de l'Éducation"]]


def test_whom_the_article_names_is_known_by_name() -> None:
    told = _told(
        "Le maire de Brézac, Luc Sorel, inaugurait lundi la halle. Le maire a ensuite reçu Anne Maric à la mairie."
    )
    assert told == [["Luc Sorel", "Anne Maric"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("le maire de Brézac", "le maire", True),
        ("le maire de Brézac", "la maire de Brézac", True),
        ("le maire de Brézac", "le maire de Lyon", False),
        ("le préfet", "le maire", False),
    ],
)
def test_offices_are_the_same_by_their_words(one: str, other: str, *, same: bool) -> None:
    assert Participant(one, "office").same_as(Participant(other, "office")) == same


def test_an_office_of_a_body_leads_to_whom_it_was_told_of() -> None:
    told = _told(
        "Le président de l'association de quartier, Luc Sorel, a été entendu. "
        "Le transporteur, Paul Roy, attend son procès. "
        "Le président de l'association doit retrouver mardi, à Lyon, la procureure, Anne Maric."
    )
    assert told == [["Luc Sorel", "Anne Maric"]]
