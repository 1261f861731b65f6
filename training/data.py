"""Questions, passages and folds of the two question-answering sets that train the reader.

A document is what a fold holds back as a whole: an article of PIAF (by title), a passage of AfriQA (by text). The
documents whose SHA-256 is 0 modulo 4 are kept for the final figures; nothing here reads their questions.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.span import Span

Fold = Literal["kept", "choosing", "training"]
SHARED_DATA = Path(__file__).parent.parent / ".." / "shared" / "data"
CHOOSING_SLICE = (8, 1)  # of the documents that are not kept, one in eight chooses and never trains


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, the title of its article and the fold of its document."""

    text: str
    title: str
    document: str
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

    def of_fold(self, fold: Fold, lang: str | None = None) -> list[Question]:
        """Return the questions of a fold, in one language or both."""
        return [
            question
            for question in self.questions
            if self.passages[question.passage].fold == fold
            and lang in (None, self.passages[question.passage].lang)
        ]


def fold_of(document: str) -> Fold:
    """Return the fold of a document: the rule of the evaluation data, then a slice for choosing."""
    number = int(hashlib.sha256(document.encode()).hexdigest(), 16)
    if number % 4 == 0:
        return "kept"
    modulus, rest = CHOOSING_SLICE
    return "choosing" if number // 4 % modulus == rest else "training"


def load_questions(folder: Path = SHARED_DATA) -> QuestionSet:
    """Read both sets; identical passages become one, questions of kept documents are left out."""
    if not folder.is_dir():
        raise SystemExit(
            f"{folder.resolve()} is missing: the reader is trained on PIAF and AfriQA, which lie there"
        )
    passages: dict[str, int] = {}
    kept: list[Passage] = []
    questions: list[Question] = []
    for text, title, document, lang, asked in (*_piaf(folder), *_afriqa(folder)):
        if text not in passages:
            passages[text] = len(kept)
            kept.append(Passage(text, title, document, lang, fold_of(document)))
        index = passages[text]
        if kept[index].fold != "kept":
            questions += [Question(question, index, spans) for question, spans in asked]
    return QuestionSet(kept, questions)


_Asked = list[tuple[str, tuple[Span, ...]]]


def _piaf(folder: Path) -> Iterator[tuple[str, str, str, str, _Asked]]:
    for article in json.loads((folder / "qa_fr_piaf" / "piaf_dev.json").read_bytes())["data"]:
        for paragraph in article["paragraphs"]:
            context = paragraph["context"]
            asked = [
                (qa["question"], _spans(context, [(a["answer_start"], a["text"]) for a in qa["answers"]]))
                for qa in paragraph["qas"]
            ]
            yield (
                context,
                article["title"],
                article["title"],
                "fr",
                [(question, spans) for question, spans in asked if spans],
            )


def _afriqa(folder: Path) -> Iterator[tuple[str, str, str, str, _Asked]]:
    for line in (folder / "qa_en_afriqa" / "afriqa_en_dev.jsonl").read_bytes().splitlines():
        item = json.loads(line)
        answers = item["answers"]
        spans = _spans(item["context"], list(zip(answers["answer_start"], answers["text"], strict=True)))
        yield item["context"], item["title"], item["context"], "en", [(item["question"], spans)] if spans else []


def _spans(context: str, answers: list[tuple[int, str]]) -> tuple[Span, ...]:
    """The distinct answers that stand where the annotation says, in its order."""
    spans = [Span(start, start + len(text)) for start, text in answers if text.strip()]
    right = [
        span
        for span, (start, text) in zip(spans, answers, strict=False)
        if context[start : start + len(text)] == text
    ]
    return tuple(dict.fromkeys(right))
