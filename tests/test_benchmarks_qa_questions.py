"""Question files out of a question set, and the archive without the article that answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import qa_questions, qa_sets
from benchmarks.qa_questions import PARTS, ask_with_and_without, write_questions
from benchmarks.qa_sets import Passage, Question, QuestionSet
from bot.evaluation.figures import measure
from corpus.store import Store
from embeddings.encoder import Encoder

TEXTS = (
    "Le phare de Cordouan a été achevé en 1611 par François Beuscher.",
    "Le canal de Nantes à Brest compte deux cent trente-huit écluses.",
    "La cathédrale de Strasbourg mesure cent quarante-deux mètres.",
    "Le viaduc de Millau a été dessiné par Norman Foster.",
    "La gare d'Orsay est devenue un musée en décembre 1986.",
)
ASKED = (
    ("Qui a achevé le phare de Cordouan ?", 0, "François Beuscher"),
    ("Combien d'écluses compte le canal de Nantes à Brest ?", 1, "deux cent trente-huit"),
    ("Qui a dessiné le viaduc de Millau ?", 3, "Norman Foster"),
    ("Quand la gare d'Orsay est-elle devenue un musée ?", 4, "décembre 1986"),
)


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> QuestionSet:
    for module in (qa_sets, qa_questions):
        monkeypatch.setattr(module, "ARCHIVES", tmp_path)
    asked = []
    for text, passage, answer in ASKED:
        start = TEXTS[passage].index(answer)
        asked.append(Question(text, passage, ((start, start + len(answer)),)))
    passages = tuple(Passage(f"Titre {number}", text, "fr", f"Page {number}") for number, text in enumerate(TEXTS))
    return QuestionSet("piaf", passages, tuple(asked))


def test_each_question_is_written_with_and_without_its_answer(questions: QuestionSet) -> None:
    tuned, kept = (write_questions(questions, "q", kept=kept) for kept in (False, True))
    assert (len(tuned), len(kept)) == (2 * 3, 2 * 1)  # of the documents, "Page 4" alone is kept
    for line in (*tuned, *kept):
        gold = line.question
        assert gold.lang == "fr"
        assert gold.unanswerable == str(gold.id).endswith("-without")
        if not gold.unanswerable:
            (text,) = (answer for question, _, answer in ASKED if question == gold.question)
            assert gold.gold_answers == (text,)
    assert {one.question.question for one in tuned}.isdisjoint(one.question.question for one in kept)


def test_the_article_that_answers_is_taken_out(questions: QuestionSet, encoder: Encoder, tmp_path: Path) -> None:
    lines = [line for kept in (False, True) for line in write_questions(questions, f"{kept}", kept=kept)]
    outcomes = ask_with_and_without(questions, lines, encoder)
    assert sorted(one.line.place for one in outcomes) == sorted(line.place for line in lines)
    answerable = [one for one in outcomes if not one.gold.unanswerable]
    assert all(one.rank == 1 and one.holds_answer(one.closest_quote) for one in answerable)
    assert measure(outcomes).exact_quotes == 1
    for one in outcomes:
        if one.gold.unanswerable:
            (answer,) = (answer for question, _, answer in ASKED if question == one.gold.question)
            assert all(answer not in quote.text for quote in (*one.answer.quotes, *one.answer.nearest))
    left = [Store(tmp_path / "piaf" / f"archive-without-{part}").counts().articles for part in (0, 1, 3)]
    assert left == [3, 4, 4]
    assert Store(tmp_path / "piaf" / "archive").counts().articles == len(TEXTS)
    assert PARTS == 4


def test_nothing_stays_of_a_document_that_is_taken_out(
    questions: QuestionSet, encoder: Encoder, tmp_path: Path
) -> None:
    passages = [*questions.passages]
    passages[2] = replace(passages[2], document=passages[0].document)
    shared = replace(questions, passages=tuple(passages))
    ask_with_and_without(shared, write_questions(shared, "q", kept=False, most=1), encoder, whole_documents=True)
    left = {Path(article.source).stem for article in Store(tmp_path / "piaf" / "archive-without-0").articles()}
    assert left == {"00001", "00003", "00004"}


def test_a_passage_that_differs_in_spaces_alone_is_the_article_of_the_first(questions: QuestionSet) -> None:
    twin = replace(questions.passages[0], text=TEXTS[0].replace("Cordouan a", "Cordouan  a"), document="Page 4")
    answer = twin.text.index("1611")
    asked = Question("Quand le phare fut-il achevé ?", len(TEXTS), ((answer, answer + len("1611")),))
    doubled = replace(questions, passages=(*questions.passages, twin), questions=(*questions.questions, asked))
    golds = [line.question for line in write_questions(doubled, "q", kept=True)]
    (gold,) = (one for one in golds if one.question == asked.text and not one.unanswerable)
    assert gold.gold_files == ("00000.txt",)
