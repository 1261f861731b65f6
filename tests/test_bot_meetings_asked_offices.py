"""Offices in a question: of what they are, and whom the question names beside them."""

from __future__ import annotations

import pytest

from bot.meetings.asked_offices import AskedOffice, find_asked_offices, find_asked_roles
from corpus.span import ReadLanguage


def asked(words: str, language: ReadLanguage) -> list[AskedOffice]:
    return list(find_asked_offices(words, language))


@pytest.mark.parametrize(
    ("words", "language", "of"),
    [
        ("Où la maire de Strasbourg a-t-elle reçu Paul Roux ?", "fr", {"strasbourg"}),
        ("Quand la gouverneure de la banque centrale du Chili a-t-elle vu Ina Lund ?", "fr", {"chili"}),
        ("Qui le fondateur de Tesla a-t-il rencontré à Lyon ?", "fr", {"tesla"}),
        ("Le ministre lituanien a-t-il rencontré Ina Lund ?", "fr", {"lituanien"}),
        ("Did the Kisumu governor meet Ina Lund?", "en", {"kisumu"}),
        ("When did Gráinne Mac Eoin and the Carbery Milk Suppliers chairman meet?", "en", {"carbery", "milk"}),
        ("When did the Canadian and Indian trade ministers sit down in Nairobi?", "en", {"canadian", "indian"}),
        ("Who did the founder of Vayu Motors meet in Mumbai?", "en", {"vayu", "motors"}),
        ("Did Peru's consul general see Ina Lund?", "en", {"peru"}),
    ],
)
def test_an_office_is_of_what_stands_beside_it(words: str, language: ReadLanguage, of: set[str]) -> None:
    (office,) = asked(words, language)
    assert of <= office.of
    assert not office.of & {"lund", "roux", "lyon", "mumbai", "nairobi", "ina"}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Did Obama meet ministers?", "en"),
        ("Le maire a-t-il reçu Ina Lund à Lyon ?", "fr"),
        ("Qui a vu Lund ?", "fr"),
    ],
)
def test_an_office_of_nothing_is_none(words: str, language: ReadLanguage) -> None:
    assert asked(words, language) == []


@pytest.mark.parametrize(
    ("words", "language", "apposed"),
    [
        ("Did Belgian culture minister Delphine Aubert meet Paul Roux?", "en", True),
        ("Le ministre de la Culture Paul Roux a-t-il vu Ina Lund ?", "fr", True),
        ("Le maire de Lyon, Paul Roux, a-t-il vu Ina Lund ?", "fr", True),
        ("Quel ministre belge Paul Roux a-t-il rencontré ?", "fr", False),
        ("La ministre belge a-t-elle rencontré Paul Roux ?", "fr", False),
        ("Le maire de Lyon et Paul Roux se sont-ils vus ?", "fr", False),
    ],
)
def test_a_full_name_beside_an_office_says_who_it_is(words: str, language: ReadLanguage, apposed: bool) -> None:
    assert [office.is_apposed for office in asked(words, language)] == [apposed]


def test_the_key_of_an_office_of_state_goes_with_its_state() -> None:
    (of_state,) = asked("Did the French president meet Ina Lund?", "en")
    (of_firm,) = asked("Did the president of Tesla meet Ina Lund?", "en")
    assert (of_state.keys, of_firm.keys) == ({"president"}, set())


@pytest.mark.parametrize(
    ("words", "language", "nouns"),
    [
        ("L'émir a-t-il rencontré le général Kerbrat ?", "fr", [{"emir"}]),
        ("Did the king meet Ina Lund?", "en", [{"king", "roi"}]),
        ("Who met the union leader in Leeds?", "en", [{"leader"}]),
        ("When did the prime minister and the mayor meet?", "en", [{"minister"}, {"maire", "mayor"}]),
        ("Quand la maire de Lyon a-t-elle vu Paul Roux ?", "fr", []),
        ("Did the mayor, Ina Lund, meet Paul Roux?", "en", []),
        ("Did Ina Lund, the mayor, meet Paul Roux?", "en", []),
        ("Did the president's envoy meet Paul Roux?", "en", []),
        ("Qui a rencontré le pape ?", "fr", []),
    ],
)
def test_who_is_called_by_an_office_alone(words: str, language: ReadLanguage, nouns: list[set[str]]) -> None:
    roles = list(find_asked_roles(words, language, asked(words, language)))
    assert len(roles) == len(nouns)
    assert all(noun <= role.noun for role, noun in zip(roles, nouns, strict=True))
