"""Passages, questions and folds of what trains the reader.

Two question-answering sets and two sets of press articles lie beside the project; `passages.jsonl` holds articles and
passages that were written for the reader, by fours that are easily confused. The questions of the question-answering
sets are used as they are; `questions.jsonl` holds questions that were written for the reader over passages of all
five, each in French and in English, one in five of them without an answer in its passage.

A document is what a fold holds back as a whole: an article of PIAF (by title), a passage of AfriQA, an article of the
press (by text). The documents kept for the final figures (`benchmarks.qa_sets`) stay among the passages; nothing here
reads their questions. Of the fours of passages that were written for the reader, the newest choose one in ten, the
others train; the questions that were written go with the document that they are about, and train or choose as it does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from benchmarks import qa_sets
from benchmarks.qa_sets import Fold, fold_of
from corpus.span import LANGUAGES, Language, Span

QUESTIONS = Path(__file__).resolve().parent / "questions.jsonl"
PASSAGES = Path(__file__).resolve().parent / "passages.jsonl"
_DIGEST = 12  # hexadecimal digits that name a passage there

# Where a question comes from: a set, or written for the reader; the newest are those on the newest passages.
Origin = Literal["annotated", "written", "newest"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)
_NEWEST = 700  # the passages from here on were written for the sixth and the seventh run
_FOUR, _CHOOSING = 4, 10  # passages are confused by fours, and of these one in ten of the newest chooses


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a set, the title of its article, its language and the fold of its document."""

    text: str
    title: str
    lang: Language
    fold: Fold
    set: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question in a language, the index of its passage and the spans that answer in it.

    One without answers was written about the passage, which does not answer it.
    """

    text: str
    lang: Language
    passage: int
    answers: tuple[Span, ...]
    origin: Origin = "annotated"


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """All passages, and the questions on those that are not kept for the final figures."""

    passages: list[Passage]
    questions: list[Question]


def passage_digest(text: str) -> str:
    """Return what names a passage in the file of written questions: the beginning of its SHA-256."""
    return f"{qa_sets.digest(text):064x}"[:_DIGEST]


def load_lookalikes() -> qa_sets.QuestionSet:
    """Load the passages that were written for the reader, by fours that are easily confused; they have no questions."""
    records = map(json.loads, PASSAGES.read_text(encoding="utf-8").splitlines())
    passages = (qa_sets.Passage(r["title"], r["text"], r["lang"], document=r["text"]) for r in records)
    return qa_sets.QuestionSet("lookalikes", tuple(passages), ())


SETS: Mapping[str, Callable[[], qa_sets.QuestionSet]] = {
    "piaf": qa_sets.load_piaf,
    "afriqa": qa_sets.load_afriqa,
    "wikinews": qa_sets.load_wikinews,
    "meantime": qa_sets.load_meantime,
    "lookalikes": load_lookalikes,
}


def load_questions() -> QuestionSet:
    """Read all sets; identical passages become one, questions of kept documents are left out.

    Raises:
        SystemExit: The sets do not lie beside the project.
        ValueError: A written question is about a passage that they do not have, or that is kept.
    """
    if not qa_sets.SHARED.is_dir():
        raise SystemExit(f"{qa_sets.SHARED} is missing: the reader is trained on the sets that lie there")
    indexes: dict[str, int] = {}
    passages: list[Passage] = []
    questions: list[Question] = []
    for name, load in SETS.items():
        loaded = load()
        for place, passage in enumerate(loaded.passages):
            if passage.text not in indexes:
                indexes[passage.text] = len(passages)
                fold = _fold_of_lookalike(place) if name == "lookalikes" else fold_of(passage.document)
                passages.append(Passage(passage.text, passage.title, passage.lang, fold, name))
        for question in loaded.questions:
            passage = loaded.passages[question.passage]
            index = indexes[passage.text]
            spans = tuple(Span(start, end) for start, end in question.answers)
            if passages[index].fold != "kept" and spans:
                questions.append(Question(question.text, passage.lang, index, spans))
    return QuestionSet(passages, [*questions, *_written(passages)])


def _fold_of_lookalike(place: int) -> Fold:
    """The fold of the passage at a place of the file; a four stays together."""
    return "choosing" if place >= _NEWEST and place // _FOUR % _CHOOSING == 0 else "training"


def _written(passages: Sequence[Passage]) -> Iterator[Question]:
    """The questions that were written for the reader, in both languages."""
    numbers = {passage_digest(passage.text): number for number, passage in enumerate(passages)}
    newest = {passage_digest(passage.text) for passage in load_lookalikes().passages[_NEWEST:]}
    for place, line in enumerate(QUESTIONS.read_text(encoding="utf-8").splitlines(), start=1):
        record = json.loads(line)
        number = numbers.get(record["passage"])
        if number is None or passages[number].fold == "kept":
            raise ValueError(
                f"{QUESTIONS.name}:{place}: no passage for training or choosing is {record['passage']}"
            )
        answers = (Span(*record["answer"]),) if "answer" in record else ()
        origin: Origin = "newest" if record["passage"] in newest else "written"
        for lang in LANGUAGES:
            yield Question(record[lang], lang, number, answers, origin)
