"""Answers about those whom nobody names: an office holder, everybody, and who is not meant by an office."""

from __future__ import annotations

from datetime import date

import pytest
from archives import dispatch, make_archive, write_files

from bot.answer import Answer
from bot.service import Service
from embeddings.encoder import Encoder
from embeddings.reader import Reader
from embeddings.retrieval import Retriever

TODAY = date(2025, 6, 1)
TEXTS = {
    "banque.txt": dispatch(
        "Claire Wastiaux a rencontré lundi à Paris le gouverneur de la banque centrale tchèque. "
        "Jeanne Colas a été reçue mardi par le maire de Brézac. Luc Sorel a vu mardi le maire de Lyon.",
        published="2025-03-12",
    ),
    "sommet.txt": dispatch(
        "Le président Lucien Maréval et la chancelière allemande, Greta Hollstein, se sont vus lundi à Lisbonne. "
        "Le président polonais, Zbigniew Krol, prenait ses vacances en Crète.",
        published="2025-04-16",
    ),
}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder, reader: Reader) -> Service:
    folder = tmp_path_factory.mktemp("unnamed")
    write_files(folder / "articles", TEXTS)
    store = make_archive(folder / "archive", encoder, folder / "articles")
    return Service(store, Retriever(store, encoder, reader))


def ask(service: Service, question: str) -> Answer:
    return service.ask(question, today=TODAY, limit=3)


def test_an_office_is_who_was_met(service: Service) -> None:
    answer = ask(service, "Qui Claire Wastiaux a-t-elle rencontré à Paris ?")
    assert [slot.name for slot in answer.slots.who] == ["le gouverneur de la banque centrale tchèque"]
    assert answer.slots.who[0].text == "gouverneur de la banque centrale tchèque"
    assert answer.slots.who[0].text in answer.quotes[0].text
    assert answer.answer == (
        "Claire Wastiaux et le gouverneur de la banque centrale tchèque se sont rencontrés à Paris le 10 mars 2025."
    )


def test_in_the_other_language_an_office_is_told_in_the_words_of_the_article(service: Service) -> None:
    answer = ask(service, "Who did Claire Wastiaux meet?")
    assert "“le gouverneur de la banque centrale tchèque”" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Le maire de Brézac a-t-il reçu Jeanne Colas ?", "yes"),
        ("Luc Sorel a-t-il rencontré le maire de Lyon ?", "yes"),
        ("Luc Sorel a-t-il rencontré quelqu'un à Lyon ?", None),
        ("Le président polonais a-t-il vu la chancelière allemande à Lisbonne ?", None),
    ],
)
def test_whom_a_question_calls_by_an_office(service: Service, question: str, verdict: str | None) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize("question", ["Qui a rencontré qui ?", "Who met whom?"])
def test_who_met_whom_asks_for_all_meetings(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert len(answer.meetings) == 4


def test_who_was_met_was_not_called(service: Service) -> None:
    assert ask(service, "À qui Claire Wastiaux a-t-elle parlé au téléphone ?").status == "not_found"
