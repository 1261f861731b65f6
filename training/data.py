"""Questions, passages and folds of the two question-answering sets that train the reader.

A document is what a fold holds back as a whole: an article of PIAF (by title), a passage of AfriQA (by text). The
documents kept for the final figures (`benchmarks.qa_sets`) stay among the passages; nothing here reads their questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from benchmarks import qa_sets
from corpus.span import Language, Span

Fold = Literal["kept", "choosing", "training"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")
CHOOSING_SLICE = (8, 1)  # of the documents that are not kept, one in eight chooses and never trains


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, the title of its article and the fold of its document."""

    text: str
    title: str
    lang: str
    fold: Fold


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the index of its passage and the spans that annotators marked in it, at least one."""

    text: str
    passage: int
    answers: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """All passages of both sets, and the questions on them that are not kept for the final figures."""

    passages: list[Passage]
    questions: list[Question]

    def trains(self, passage: int, lang: str) -> bool:
        """Tell whether a passage is one of a language that trains."""
        return self.passages[passage].lang == lang and self.passages[passage].fold == "training"

    def training_texts(self, lang: str) -> list[str]:
        """Return the passages of a language that train."""
        return [passage.text for number, passage in enumerate(self.passages) if self.trains(number, lang)]


def fold_of(document: str) -> Fold:
    """Return the fold of a document: the rule of the evaluation data, then a slice for choosing."""
    if qa_sets.is_kept(document):
        return "kept"
    modulus, rest = CHOOSING_SLICE
    return "choosing" if qa_sets.digest(document) // 4 % modulus == rest else "training"


def load_questions() -> QuestionSet:
    """Read both sets; identical passages become one, questions of kept documents are left out."""
    if not qa_sets.SHARED.is_dir():
        raise SystemExit(f"{qa_sets.SHARED} is missing: the reader is trained on PIAF and AfriQA, which lie there")
    indexes: dict[str, int] = {}
    passages: list[Passage] = []
    questions: list[Question] = []
    for lang, loaded in (("fr", qa_sets.load_piaf()), ("en", qa_sets.load_afriqa())):
        for passage in loaded.passages:
            if passage.text not in indexes:
                indexes[passage.text] = len(passages)
                passages.append(Passage(passage.text, passage.title, lang, fold_of(passage.document)))
        for question in loaded.questions:
            index = indexes[loaded.passages[question.passage].text]
            spans = tuple(Span(start, end) for start, end in question.answers)
            if passages[index].fold != "kept" and spans:
                questions.append(Question(question.text, index, spans))
    return QuestionSet(passages, questions)
