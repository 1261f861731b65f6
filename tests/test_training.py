"""What trains the reader: made questions, switched words, passages that lack their answer."""

from __future__ import annotations

import random
from itertools import islice

import numpy as np
import pytest

from corpus.sentences import split_sentences
from corpus.span import Span
from training.clozes import make_clozes
from training.code_switching import switch_words
from training.data import Passage, QuestionSet
from training.examples import Candidate, Example
from training.lexicons import nearest_words
from training.train_reader import plan, without_answer

FRENCH = (
    "Marie Lenoir a fondé la fabrique de porcelaine de Vierzon en mars 1887. L'atelier employait 240 ouvriers avant la"
    " guerre. Il a fermé ses portes faute de commandes."
)
ENGLISH = (
    "The deep harbour of Leith was dug by hundreds of stubborn engineers from Glasgow in March 1911. Every morning its"
    " seven iron cranes lifted some 900 tonnes of frozen Danish butter onto the crowded northern quay."
)


def question_set() -> QuestionSet:
    passages = [
        Passage(FRENCH, "Porcelaine de Vierzon", "fr", "training"),
        Passage(ENGLISH, "Leith", "en", "training"),
        Passage("Un passage du 3 mai 1900 choisit et n'entraîne rien du tout ici.", "Autre", "fr", "choosing"),
    ]
    return QuestionSet(passages, [])


@pytest.mark.parametrize(("language", "number", "text"), [("fr", 0, FRENCH), ("en", 1, ENGLISH)])
def test_made_questions_ask_for_words_of_a_passage_that_trains(language: str, number: int, text: str) -> None:
    made = make_clozes(question_set(), language, {}, seed=1)  # type: ignore[arg-type]
    answers = {answer.of(text) for question in made for answer in question.answers}
    assert {question.passage for question in made} == {number}
    assert answers & {"mars 1887", "Marie Lenoir", "240 ouvriers", "1911", "900 tonnes"}
    assert all(question.text.endswith("?") for question in made)


def test_a_made_question_does_not_tell_its_answer() -> None:
    for question in make_clozes(question_set(), "fr", {}, seed=1):
        sentence = next(s for s in split_sentences(FRENCH, "fr") if s.contains(question.answers[0]))
        answer = question.answers[0].of(FRENCH)
        if sentence.of(FRENCH).count(answer) == 1 and answer not in "Porcelaine de Vierzon":
            assert answer not in question.text


def test_made_questions_are_the_same_for_the_same_seed() -> None:
    first, again, other = (make_clozes(question_set(), "fr", {}, seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_a_word_leads_to_the_nearest_other_word() -> None:
    rng = np.random.default_rng(5)
    others = {f"mot{number}": unit(rng.normal(size=8)) for number in range(30)}
    words = {"near": unit(others["mot4"] + 0.01 * rng.normal(size=8)), "mot7": others["mot7"]}
    lexicon = nearest_words(words, others)
    assert lexicon["near"] == "mot4"
    assert lexicon["mot7"] != "mot7"


def unit(vector: np.ndarray) -> np.ndarray:
    return vector / np.linalg.norm(vector)


def test_switched_words_keep_names_and_the_first_capital() -> None:
    lexicon = {"quand": "when", "signé": "signed", "traité": "treaty"}
    switched = {
        switch_words("Quand Delors a-t-il signé le traité ?", lexicon, random.Random(n))  # noqa: S311
        for n in range(20)
    }
    assert "When Delors a-t-il signed le treaty ?" in switched
    assert all("Delors" in question for question in switched)


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


def test_the_plan_begins_with_made_questions_and_ends_with_written_ones() -> None:
    written = [example(f"written {number}", "fr") for number in range(5)]
    made = [example(f"made {number}", lang) for number in range(40) for lang in ("fr", "en")]
    questions = [one.question for one, _ in plan(600, written, made)]
    made_at_first, made_at_last = (
        sum(question.startswith("made") for question in part) for part in (questions[:200], questions[-200:])
    )
    assert made_at_first > made_at_last + 40
    assert 0 < made_at_last < 60
    rounds = [question for question in questions if question.startswith("written")]
    for first in range(0, len(rounds) - 5, 5):
        assert len(set(islice(rounds, first, first + 5))) == 5


def test_a_question_without_its_gold_passage_is_not_planned() -> None:
    without_gold = Example("lost", "fr", "training", (Candidate("T", "x", "training", (), ()),))
    made = [example(f"made {number}", lang) for number in range(3) for lang in ("fr", "en")]
    planned = plan(50, [without_gold, example("kept", "en")], made)
    assert "lost" not in {one.question for one, _ in planned}


def example(question: str, lang: str) -> Example:
    return Example(question, lang, "training", (candidate(FRENCH, "mars 1887"),))
