"""Questions with the passages that retrieval finds for them: what the reader trains on and is measured on.

The annotated and the written questions come from the program's own search over the passages of their set
(`training.search`), the made ones (`training.clozes`) from keywords over the passages that train.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np

from corpus.sentences import split_sentences
from corpus.span import Language, Span
from embeddings.ranking import retrieval_log_odds
from training.clozes import make_clozes
from training.data import LANGUAGES, Fold, Passage, QuestionSet
from training.keywords import Keywords
from training.lexicons import Lexicon, Lexicons

CLOZE_CANDIDATES = 9

Origin = Literal["annotated", "written", "made"]
ORIGINS: tuple[Origin, ...] = ("annotated", "written", "made")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage found, the fold of its document and the answers in it; the numbers are retrieval's, if asked."""

    title: str | None
    text: str
    fold: Fold
    answers: tuple[Span, ...]
    sentences: tuple[Span, ...]
    score: float = 0.0
    log_odds: float = 0.0
    sentence_scores: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A question of a set, written for the reader, or made; and its candidates, best first.

    `fold` is that of its passage; a `crossed` one is in another language than its passage. The first
    candidate of an `unanswerable` one is the passage that it was written on.
    """

    question: str
    lang: Language
    fold: Fold
    candidates: tuple[Candidate, ...]
    origin: Origin = "annotated"
    unanswerable: bool = False
    crossed: bool = False

    @property
    def gold(self) -> Candidate | None:
        """The best candidate that holds an answer."""
        return next((candidate for candidate in self.candidates if candidate.answers), None)


def load_examples(data: QuestionSet, found: Path) -> list[Example]:
    """Return the examples of the annotated and the written questions, in the order in which they were searched.

    Raises:
        ValueError: The questions have changed since the search.
    """
    examples = []
    for record in map(json.loads, found.read_bytes().splitlines()):
        question = data.questions[record["number"]]
        if question.text != record["question"]:
            raise ValueError(
                f"{found} is of other questions: remove it, and search again (python -m training.search)"
            )
        candidates = tuple(
            Candidate(
                title=hit["title"],
                text=hit["text"],
                fold=hit["fold"],
                answers=tuple(Span(start, end) for start, end in hit["answers"]),
                sentences=tuple(Span(start, end) for start, end in hit["sentences"]),
                score=hit["score"],
                log_odds=retrieval_log_odds(hit["probability"]),
                sentence_scores=tuple(hit["sentence_scores"]),
            )
            for hit in record["hits"]
        )
        passage = data.passages[question.passage]
        origin: Origin = "written" if question.is_own else "annotated"
        example = Example(
            question=question.text,
            lang=question.lang,
            fold=passage.fold,
            candidates=candidates,
            origin=origin,
            unanswerable=not question.answers,
            crossed=question.lang != passage.lang,
        )
        examples.append(_passage_first(example, passage) if example.unanswerable else example)
    return examples


def _passage_first(example: Example, passage: Passage) -> Example:
    """The example with the part of its own passage that was found best before the passages of other documents."""
    own = [candidate for candidate in example.candidates if candidate.text in passage.text]
    others = [
        candidate
        for candidate in example.candidates
        if candidate.text not in passage.text and not (passage.title and candidate.title == passage.title)
    ]
    return replace(example, candidates=(*own[:1], *others) if own else ())


def load_clozes(data: QuestionSet, lexicons: Lexicons, seed: int) -> list[Example]:
    """Return the examples of the made questions, each with its own passage first."""
    return [example for lang in LANGUAGES for example in _clozes(data, lang, lexicons.own[lang], seed)]


def _clozes(data: QuestionSet, lang: Language, neighbours: Lexicon, seed: int) -> Iterator[Example]:
    numbers = [number for number in range(len(data.passages)) if data.trains(number, lang)]
    keywords = Keywords([data.passages[number].text for number in numbers])
    sentences = {number: tuple(split_sentences(data.passages[number].text, lang)) for number in numbers}
    for question in make_clozes(data, lang, neighbours, seed):
        scores = keywords.scores(question.text)
        ranked = [numbers[place] for place in np.argsort(-scores, kind="stable")[:CLOZE_CANDIDATES]]
        words = question.answers[0].of(data.passages[question.passage].text)
        wrong = [number for number in ranked if words not in data.passages[number].text]
        candidates = tuple(
            Candidate(
                title=data.passages[number].title,
                text=data.passages[number].text,
                fold="training",
                answers=question.answers if number == question.passage else (),
                sentences=sentences[number],
            )
            for number in (question.passage, *wrong)
        )
        yield Example(question.text, lang, "training", candidates, "made")
