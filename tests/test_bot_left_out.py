"""What questions leave out: it is no part of what is asked, and what remains answers."""

from __future__ import annotations

from datetime import date

import pytest
from archives import dispatch, make_archive, write_files

from bot.left_out import split_left_out
from bot.service import Service
from corpus.language import detect_question_language
from corpus.timex import find_question_timexes
from embeddings.encoder import Encoder
from embeddings.reader import Reader
from embeddings.retrieval import Retriever

TODAY = date(2026, 11, 30)


def split(question: str) -> tuple[str, str | None]:
    times = find_question_timexes(question, detect_question_language(question), TODAY)
    kept, left = split_left_out(question, [timex.span for timex in times])
    return kept, left.words if left else None


@pytest.mark.parametrize(
    ("question", "kept", "words"),
    [
        ("Qui Roy a-t-il vu, sauf Piet Claes ?", "Qui Roy a-t-il vu ?", "Piet Claes"),
        ("Qui Roy a-t-il vu à part la juge Anne Vos ?", "Qui Roy a-t-il vu ?", "la juge Anne Vos"),
        ("Qui, hormis Vos et Claes, Roy a-t-il vu ?", "Qui Roy a-t-il vu ?", "Vos et Claes"),
        ("Excepté Vos, Kohl et Huber, qui Roy a-t-il vu ?", "Qui Roy a-t-il vu ?", "Vos, Kohl et Huber"),
        ("Piet Claes excepté, qui Roy a-t-il vu ?", "Qui Roy a-t-il vu ?", "Piet Claes"),
        ("Qui d'autre que Piet Claes Ada Roy a-t-elle vu ?", "Qui Ada Roy a-t-elle vu ?", "Piet Claes"),
        ("Quels autres chefs que Vos Roy a-t-il vus ?", "Quels chefs Roy a-t-il vus ?", "Vos"),
        ("Où Roy a-t-il vu Vos ailleurs qu'à La Haye ?", "Où Roy a-t-il vu Vos ?", "à La Haye"),
        ("Quelles rencontres en dehors de 2022 ?", "Quelles rencontres ?", "2022"),
        ("Qui Roy a-t-il vu en 2022, sauf en mai ?", "Qui Roy a-t-il vu en 2022 ?", "en mai"),
        ("Qui Roy a-t-il vu, mais pas en Suisse ?", "Qui Roy a-t-il vu ?", "en Suisse"),
        ("Qui Roy a-t-il vu à part la ministre allemande ?", "Qui Roy a-t-il vu ?", "la ministre allemande"),
        ("Who did Roy meet except Sabine Kohl?", "Who did Roy meet?", "Sabine Kohl"),
        ("Who other than Piet Claes did Roy meet?", "Who did Roy meet?", "Piet Claes"),
        ("Besides Piet Claes, who did Roy meet?", "Who did Roy meet?", "Piet Claes"),
        ("Who did Roy meet apart from the mayor of Lyon?", "Who did Roy meet?", "the mayor of Lyon"),
        ("Who did Roy meet, but not in Switzerland?", "Who did Roy meet?", "in Switzerland"),
        ("Did Roy meet anyone but Vos in Bonn?", "Did Roy meet anyone in Bonn?", "Vos"),
        ("What other countries than Chile signed?", "What countries signed?", "Chile"),
        ("Who did Roy meet apart from in 2021?", "Who did Roy meet?", "in 2021"),
    ],
)
def test_a_question_is_split_from_what_it_leaves_out(question: str, kept: str, words: str) -> None:
    assert split(question) == (kept, words)


@pytest.mark.parametrize(
    "question",
    [
        "Qui est membre à part entière de l'Union ?",
        "Nul autre que Roy a-t-il vu Vos ?",
        "Roy est-il sorti sain et sauf de l'accident de Bonn ?",
        "Qui a signé le sauf-conduit de Roy ?",
        "Qui d'autre Roy a-t-il vu ?",
        "Quelle autre question Roy a-t-il posée ?",
        "Was it none other than Roy who met Vos?",
        "Who met Roy, and what else did he do besides?",
        "Who else did Roy meet?",
        "Who but a fool would meet Roy?",
        "How far apart are Bonn and Cologne?",
    ],
)
def test_other_questions_leave_nothing_out(question: str) -> None:
    assert split(question) == (question, None)


@pytest.fixture(scope="module")
def service(encoder: Encoder, reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Service:
    folder = tmp_path_factory.mktemp("left_out")
    texts = {
        "2026-11-27": "Le ministre Luc Barral a rencontré lundi à Aix-la-Chapelle la bourgmestre Sabine Kohl,"
        " mardi à Anvers le gouverneur Piet Claes, mercredi à La Haye la juge Anneke Vos et jeudi"
        " à Ratisbonne l’évêque Rudolf Huber.",
        "2023-11-10": "Le maire Gilles Tarde a vu mardi à Bourges Rémi Sault. Il avait rencontré Odette Vaux"
        " le 5 novembre 2022 à Vierzon et Luc Sault le 6 juin 2021 à Nevers.",
        "2024-05-10": "Prime Minister Ida Penn met President Lars Roe in Bern on Monday and Chancellor Kit Sloan"
        " in Vienna on Tuesday. The treaty was signed by Norway, Chile and Peru.",
    }
    write_files(folder / "articles", {f"{day}.txt": dispatch(text, published=day) for day, text in texts.items()})
    store = make_archive(folder / "archive", encoder, folder / "articles")
    return Service(store, Retriever(store, encoder, reader=reader))


@pytest.mark.parametrize(
    ("question", "met"),
    [
        ("Qui Barral a-t-il rencontré en novembre 2026, sauf Piet Claes ?", {"Kohl", "Vos", "Huber"}),
        ("Qui Barral a-t-il rencontré, à part Anneke Vos et la bourgmestre ?", {"Claes", "Huber"}),
        ("Qui Barral a-t-il rencontré en dehors des Pays-Bas ?", {"Kohl", "Claes", "Huber"}),
        ("Qui Barral a-t-il rencontré ailleurs qu'à Anvers ?", {"Kohl", "Vos", "Huber"}),
        ("Qui Barral a-t-il rencontré, sauf le 23 novembre ?", {"Claes", "Vos", "Huber"}),
        ("Who did Barral meet in November 2026 but not in Germany?", {"Claes", "Vos"}),
        ("Who other than Piet Claes did Barral meet?", {"Kohl", "Vos", "Huber"}),
        ("Who did Barral meet apart from the governor?", {"Kohl", "Vos", "Huber"}),
        ("Did Barral meet anyone except Kohl, Claes and Vos?", {"Huber"}),
        ("Quelles rencontres Gilles Tarde a-t-il eues en dehors de 2022 ?", {"Rémi Sault", "Luc Sault"}),
        ("Qui Gilles Tarde a-t-il rencontré, sauf en novembre ?", {"Luc Sault"}),
        ("Who did Ida Penn meet apart from the president?", {"Sloan"}),
        ("Besides Kit Sloan, who did Ida Penn meet?", {"Roe"}),
    ],
)
def test_what_remains_answers(service: Service, question: str, met: set[str]) -> None:
    answer = service.ask(question, today=TODAY, limit=5)
    assert answer.question == question
    people = {"Kohl", "Claes", "Vos", "Huber", "Rémi Sault", "Luc Sault", "Vaux", "Sloan", "Roe"}
    assert {name for name in people if name in answer.answer} == met
    assert answer.verdict == ("yes" if question.startswith("Did") else None)


@pytest.mark.parametrize(
    "question",
    [
        "Barral a-t-il rencontré quelqu'un d'autre que Piet Claes à Anvers ?",
        "Où Gilles Tarde a-t-il rencontré Odette Vaux, sauf en 2022 ?",
        "Combien de fois Gilles Tarde a-t-il rencontré Odette Vaux ailleurs qu'à Vierzon ?",
        "Where did Ida Penn meet Kit Sloan other than in Vienna?",
        "Which countries other than Chile, Norway and Peru signed the treaty?",
    ],
)
def test_where_nothing_remains_nothing_is_found(service: Service, question: str) -> None:
    assert service.ask(question, today=TODAY, limit=5).status == "not_found"
