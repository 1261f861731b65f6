"""What trains the reader: questions and their plan, switched words, passages that lack their answer."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks.qa_sets import SHARED
from corpus.sentences import split_sentences
from corpus.span import LANGUAGES, Language, Span
from embeddings.reader import Judgement
from embeddings.reader_network import PairLogits
from embeddings.reader_pairs import Pair
from training.code_switching import switch_words
from training.data import ORIGINS, PASSAGES, QUESTIONS, Question, QuestionSet, load_questions
from training.examples import Candidate, Example
from training.fit_reader import judge
from training.search import read_finished
from training.train_reader import ByteDropout, plan, relevance_loss, sentence_loss, without_answer, wrong_passages

FRENCH = (
    "Marie Lenoir a fondé la fabrique de porcelaine de Vierzon en mars 1887. L'atelier employait 240 ouvriers avant la"
    " guerre. Il a fermé ses portes faute de commandes."
)


@pytest.mark.parametrize(
    ("question", "language", "kept", "switched"),
    [
        ("Comment Delors a-t-il obtenu la paix vers 1990 ?", "fr", {"Comment", "Delors", "vers", "1990"}, "peace"),
        ("how does Baker want peace?", "en", {"how", "does", "Baker"}, "paix"),
    ],
)
def test_switched_words_are_neither_names_nor_stop_words(
    question: str, language: Language, kept: set[str], switched: str
) -> None:
    made = [switch_words(question, language, random.Random(n)) for n in range(20)]  # noqa: S311
    assert all(kept <= set(re.findall(r"\w+", one)) for one in made)
    assert any(switched in one for one in made)
    assert {one[0] for one in made} == {question[0]}


def test_a_passage_without_its_answer_keeps_the_other_sentences() -> None:
    left = without_answer(candidate(FRENCH, "mars 1887"))
    assert left == "L'atelier employait 240 ouvriers avant la guerre. Il a fermé ses portes faute de commandes."


def test_no_passage_lacks_an_answer_that_is_said_again_or_is_all_it_says() -> None:
    again = "Le pont a coûté douze millions de francs en tout. La ville a payé douze millions, l'État rien."
    assert without_answer(candidate(again, "douze millions")) is None
    assert without_answer(candidate("Le pont date de 1820.", "1820")) is None


def candidate(text: str, answer: str) -> Candidate:
    start = text.index(answer)
    sentences = tuple(split_sentences(text, "fr"))
    return Candidate("Titre", text, "training", (Span(start, start + len(answer)),), sentences)


def test_no_passage_lacks_an_answer_that_it_never_had() -> None:
    text = "Le pont a coûté douze millions de francs en tout. La ville a payé douze millions, l'État rien."
    assert without_answer(Candidate("Titre", text, "training", (), tuple(split_sentences(text, "fr")))) is None


def test_each_origin_goes_round_in_both_languages_by_turns() -> None:
    planned = plan(600, examples_of_every_origin())
    for origin in ORIGINS:
        rounds = [one for one in planned if one.origin == origin]
        assert [one.lang for one in rounds] == [("fr", "en")[place % 2] for place in range(len(rounds))]
        for first in range(0, len(rounds) - 10, 10):
            assert len({one.question for one in islice(rounds, first, first + 10)}) == 10


def examples_of_every_origin() -> list[Example]:
    return [
        replace(example(f"{origin} {number} {lang}", lang), origin=origin)
        for origin in ORIGINS
        for number in range(5)
        for lang in LANGUAGES
    ]


def test_a_question_without_its_gold_passage_is_planned_only_where_nothing_answers_it() -> None:
    passage = Candidate("T", "x", "training", (), ())
    lost = Example("lost", "fr", "training", (passage,))
    unanswerable = Example("unanswerable", "fr", "training", (passage,), "written", unanswerable=True)
    planned = {one.question for one in plan(200, [lost, unanswerable, *examples_of_every_origin()])}
    assert "lost" not in planned
    assert "unanswerable" in planned


def test_a_passage_that_says_the_answer_too_is_no_wrong_one_for_a_written_question() -> None:
    own = candidate(FRENCH, "mars 1887")
    said, other = (Candidate("T", text, "training", (), ()) for text in ("Né en mars 1887.", "Né en 1901."))
    kept = Candidate("T", "Né en 1902.", "kept", (), ())
    written = Example("Quand ?", "fr", "training", (said, own, other, kept), "written")
    assert wrong_passages(written, own) == [other]
    assert wrong_passages(replace(written, origin="annotated"), own) == [said, other]


def test_nothing_among_passages_that_do_not_answer_is_the_answer_of_an_unanswerable_question() -> None:
    irrelevant, relevant = (logits_of([value, -3.0]) for value in (-6.0, 6.0))
    assert (
        relevance_loss(irrelevant, answerable=False)[0] < 0.1 < 5 < relevance_loss(relevant, answerable=False)[0]
    )
    assert relevance_loss(relevant, answerable=True)[0] < 0.1 < 5 < relevance_loss(irrelevant, answerable=True)[0]


def test_the_sentence_that_answers_is_to_be_the_likeliest() -> None:
    gold = candidate("Il pleut. Né en 1887. Il vit.", "1887")
    tokens = np.arange(len(gold.text))
    pair = Pair(tokens, np.ones(len(tokens), dtype=bool), np.stack([tokens, tokens + 1], axis=1))

    def loss(answer: str) -> float:
        starts, ends = torch.zeros(len(tokens)), torch.zeros(len(tokens))
        starts[gold.text.index(answer)] = ends[gold.text.index(answer) + len(answer) - 1] = 9.0
        return sentence_loss(gold, pair, PairLogits(torch.tensor(0.0), starts, ends)).item()

    assert loss("1887") == pytest.approx(loss("en"), abs=0.01)
    assert loss("1887") < 0.01 < 5 < loss("pleut")


def logits_of(relevances: list[float]) -> list[PairLogits]:
    return [PairLogits(torch.tensor(value), torch.zeros(1), torch.zeros(1)) for value in relevances]


def test_dropout_by_bytes_leaves_a_tenth_out_and_keeps_the_mean() -> None:
    torch.manual_seed(0)
    left = ByteDropout()(torch.ones(3, 111, 384))
    assert (left == 0).float().mean().item() == pytest.approx(0.1, abs=0.01)
    assert left.mean().item() == pytest.approx(1.0, abs=0.01)


def example(question: str, lang: Language) -> Example:
    return Example(question, lang, "training", (candidate(FRENCH, "mars 1887"),))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the evaluation data does not lie beside the project")
def test_written_questions_are_about_passages_that_are_not_kept_and_mark_words_of_theirs() -> None:
    data = load_questions()
    written = [question for question in data.questions if question.origin != "annotated"]
    assert {question.lang for question in written} == {"fr", "en"}
    for question in written:
        text = data.passages[question.passage].text
        assert data.passages[question.passage].fold != "kept"
        for answer in question.answers:
            words = answer.of(text)
            assert words
            assert words == words.strip()


def test_written_questions_do_not_tell_their_passages() -> None:
    records = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    assert {frozenset(record) - {"answer"} for record in records} == {frozenset({"passage", "fr", "en"})}
    asked = [(record["fr"], record["en"]) for record in records]
    assert len(set(asked)) == len(asked)


def test_written_passages_are_articles_in_one_of_the_two_languages_each_once() -> None:
    records = [json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
    assert {frozenset(record) for record in records} == {frozenset({"title", "lang", "text"})}
    assert {record["lang"] for record in records} == {"fr", "en"}
    assert len({record["text"] for record in records}) == len(records)
    assert all(record["title"].strip() and record["text"].strip() for record in records)


def test_a_stopped_search_goes_on_after_its_last_whole_line(tmp_path: Path) -> None:
    data = QuestionSet([], [Question("Où ?", "fr", 0, ()), Question("À quelle heure ?", "fr", 0, ())])
    lines = tmp_path / "found.tmp"
    assert read_finished(lines, data) == set()
    lines.write_text('{"number": 0, "question": "Où ?"}\n{"number": 1, "question": "À qu', encoding="utf-8")
    assert read_finished(lines, data) == {0}
    assert lines.read_text(encoding="utf-8") == '{"number": 0, "question": "Où ?"}\n'
    with pytest.raises(SystemExit, match="other questions"):
        read_finished(lines, replace(data, questions=data.questions[1:]))


def test_a_question_is_judged_again_without_its_passage_and_without_the_article() -> None:
    gold = replace(candidate(FRENCH, "mars 1887"), title="Vierzon", score=1.0)
    same_article = replace(gold, answers=(), score=0.9)
    other = replace(gold, answers=(), title="Limoges", score=0.1)
    row = [(gold, Judgement(2.0)), (same_article, Judgement(1.5)), (other, Judgement(-1.0))]
    assert [
        (one.archive, one.features[1], one.answerable, one.right) for one in judge([row], 1.0, of_sets=True)
    ] == [
        ("whole", 2.0, True, True),
        ("without the passage", 1.5, False, False),
        ("without the article", -1.0, False, False),
    ]
