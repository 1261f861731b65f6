"""What the words of a passage fill, where no record of a meeting answers: the days, the place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, write_files

from bot.answer import Answer
from bot.service import Service
from embeddings.encoder import Encoder
from embeddings.reader import Reader
from embeddings.retrieval import Retriever

TODAY = date(2024, 6, 1)


def ask(folder: Path, encoder: Encoder, question: str, body: str, published: str = "2024-05-16") -> Answer:
    """Ask the shipped reader about one dispatch."""
    write_files(folder / "articles", {"one.txt": dispatch(body, published=published)})
    store = make_archive(folder / "archive", encoder, folder / "articles")
    return Service(store, Retriever(store, encoder, Reader.load(encoder))).ask(question, today=TODAY, limit=3)


@pytest.mark.parametrize(
    ("question", "body", "day", "told"),
    [
        (
            "Quand la papeterie Vasseur a-t-elle brûlé ?",
            "La papeterie Vasseur a brûlé mardi. Personne n'a été blessé.",
            date(2024, 5, 14),
            "« mardi » : 14 mai 2024",
        ),
        (
            "When did the bridge at Carbery collapse?",
            "The bridge at Carbery collapsed on Monday, without hurting anybody.",
            date(2024, 5, 13),
            "13 May 2024",
        ),
    ],
)
def test_words_that_say_when_are_told_with_their_days(
    tmp_path: Path, encoder: Encoder, question: str, body: str, day: date, told: str
) -> None:
    answer = ask(tmp_path, encoder, question, body)
    (slot,) = answer.slots.when
    assert (slot.first_day, slot.last_day, slot.meeting) == (day, day, None)
    assert slot.text in answer.quotes[slot.quote].text
    assert told in answer.answer


def test_the_anchor_of_such_days_stands_in_the_source(tmp_path: Path, encoder: Encoder) -> None:
    body = "Le viaduc a été fermé le 3 avril 2024. Deux jours plus tard, la mine de Brassac a rouvert."
    answer = ask(tmp_path, encoder, "Quand la mine de Brassac a-t-elle rouvert ?", body)
    (slot,) = answer.slots.when
    assert slot.first_day == date(2024, 4, 5)
    assert slot.anchor is not None
    source = (tmp_path / "articles" / "one.txt").read_text(encoding="utf-8")
    assert source[slot.anchor.start : slot.anchor.end] == slot.anchor.text


def test_a_place_is_named_in_the_language_of_the_question(tmp_path: Path, encoder: Encoder) -> None:
    body = "Le siège de la fondation Morel se trouve à Genève depuis sa création."
    answer = ask(tmp_path, encoder, "Where is the seat of the Morel foundation?", body)
    assert [(slot.name, slot.text) for slot in answer.slots.where] == [("Geneva", "Genève")]


@pytest.mark.parametrize(
    ("question", "body"),
    [
        (
            "Inès Valadier a-t-elle rencontré les pêcheurs de Port Moreau ?",
            "Les pêcheurs de Port Moreau parlent plus volontiers de leurs filets que d'Inès Valadier.",
        ),
        (
            "Did Ines Valadier meet the fishermen of Port Moreau?",
            "The fishermen of Port Moreau would rather talk about the nets than about Ines Valadier.",
        ),
    ],
)
def test_without_a_record_a_quote_is_shown_and_nothing_decided(
    tmp_path: Path, encoder: Encoder, question: str, body: str
) -> None:
    answer = ask(tmp_path, encoder, question, body)
    assert (answer.status, answer.verdict, answer.meetings) == ("answered", None, ())
    assert "Valadier" in answer.quotes[0].text
    assert "trancher" in answer.answer or "tell yes from no" in answer.answer


def test_a_quote_that_lacks_one_of_them_is_not_shown_as_an_answer(tmp_path: Path, encoder: Encoder) -> None:
    body = "Inès Valadier a salué la rencontre. Les pêcheurs de Port Moreau sont restés en mer."
    answer = ask(tmp_path, encoder, "Inès Valadier a-t-elle rencontré Paul Lenoir ?", body)
    assert (answer.status, answer.verdict) == ("not_found", None)
