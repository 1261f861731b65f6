"""Reading what a question asks of the meetings: that they took place, or something else that was said or done there."""

from __future__ import annotations

from datetime import date

import pytest

from bot.meeting_question import MeetingQuestion, read_meeting_question
from bot.question import read_question
from bot.service import Service
from corpus.terms import fold


def read(text: str) -> MeetingQuestion | None:
    return read_meeting_question(read_question(text), text, (), frozenset(), date(2022, 1, 1))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Qui le Premier ministre japonais a-t-il rencontré ?", None),
        ("Who did the First Lady meet in Rome?", None),
        ("La Première ministre a-t-elle rencontré Scholz ?", None),
        ("Où Kohl et Mitterrand se sont-ils rencontrés pour la première fois ?", "first"),
        ("When did Brandt first meet Stoph?", "first"),
        ("Quand aura lieu la prochaine rencontre entre Poutine et Biden ?", "next"),
    ],
)
def test_an_office_is_no_place_in_a_row(text: str, position: str | None) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.position == position


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Did Trump reportedly meet Kim?", None),
        ("Where was Brezhnev reported to have met Ford?", None),
        ("When was the summit between Nasser and Tito postponed?", "cancelled"),
        ("La rencontre entre Poutine et Biden a-t-elle été reportée ?", "cancelled"),
        ("Qui a fait reporter la rencontre entre Poutine et Biden ?", "cancelled"),
    ],
)
def test_what_is_reported_is_not_put_off(text: str, status: str | None) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Où Kohl et Mitterrand se sont-ils rencontrés pour la première fois ?",
        "Qui le roi Hussein a-t-il reçu à Amman ?",
        "Avec qui le ministre des Affaires étrangères turc s'est-il entretenu ?",
        "Le sommet entre Poutine et Biden a-t-il été annulé ?",
        "Dans quelle ville s'est tenu le sommet de l'Otan ?",
        "Where did Chancellor Brandt hold talks with Kim Jong-un?",
        "Who attended the summit between Nasser and Tito?",
        "When is the Prime Minister due to meet Modi by video?",
        "Did Mohammed bin Rashid ever meet King Hussein in person?",
    ],
)
def test_who_where_and_when_people_met_is_all_that_is_asked(text: str) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.rest == ()


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Qui servait d'interprète quand Nixon a rencontré Mao ?", "interprete"),
        ("Où dormait Churchill pendant le sommet ?", "dormait"),
        ("Quel ministre a démissionné après la visite de Chirac ?", "demissionne"),
        ("Who paid for the visit of Nasser to Delhi?", "paid"),
        ("Where was the treaty kept after Tito met Nehru?", "treaty"),
    ],
)
def test_what_else_is_asked_is_seen(text: str, more: str) -> None:
    asked = read(text)
    assert asked is not None
    assert any(more in term.alternatives for term in asked.rest)


@pytest.mark.parametrize(
    "text",
    [
        "Pourquoi Kennedy a-t-il rencontré Khrouchtchev ?",
        "Combien de journalistes ont suivi le sommet de Vienne ?",
        "De quoi Brejnev et Ford ont-ils parlé ?",
        "What did Brezhnev say when he met Ford?",
        "How long did the talks between Kissinger and Le Duc Tho last?",
        "Où Sadate s'est-il recueilli ?",
    ],
)
def test_why_how_and_what_are_not_asked_of_the_meetings(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Qui a photographié Obama et Rohani pendant leur entretien téléphonique ?",
        "Who cooked for Reagan and Gorbachev when they met in Reykjavik?",
    ],
)
def test_a_meeting_does_not_answer_what_its_evidence_does_not_tell(sample_service: Service, text: str) -> None:
    answer = sample_service.ask(text, today=date(2022, 1, 1), limit=3)
    assert not answer.meetings
    assert answer.slots.who == ()


def test_a_word_of_the_evidence_is_no_obstacle(sample_service: Service) -> None:
    answer = sample_service.ask("When did Kissinger secretly meet Zhou Enlai?", today=date(2022, 1, 1), limit=3)
    assert answer.slots.when
    assert "secretly" in fold(answer.quotes[0].text)


def test_a_source_in_the_other_language_is_quoted(sample_service: Service) -> None:
    answer = sample_service.ask("Qui s'est rencontré à Yalta ?", today=date(2022, 1, 1), limit=3)
    assert answer.answer.startswith("Selon «\u00a0a communiqué issued")
