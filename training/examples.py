"""Questions with the passages that retrieval finds for them: what the reader trains on and is measured on.

They come from the program's own search over the passages of their set (`training.search`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.qa_sets import Fold
from corpus.span import Language, Span
from embeddings.relevance import log_odds_of
from training.data import Origin, Passage, QuestionSet


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

    def is_titled(self, title: str | None) -> bool:
        """Tell whether it is of an article with that title; nothing is of an article without one."""
        return bool(title) and self.title == title


@dataclass(frozen=True, slots=True)
class Example:
    """A question of a set, or written for the reader; and its candidates, best first.

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
        ValueError: The questions have changed since the search, or it did not come to its end.
    """
    again = f"remove {found}, and search again: python -m training.search"
    examples = []
    for record in map(json.loads, found.read_bytes().splitlines()):
        question = data.questions[record["number"]]
        if question.text != record["question"]:
            raise ValueError(f"{found} is of other questions; {again}")
        candidates = tuple(
            Candidate(
                title=hit["title"],
                text=hit["text"],
                fold=hit["fold"],
                answers=tuple(Span(start, end) for start, end in hit["answers"]),
                sentences=tuple(Span(start, end) for start, end in hit["sentences"]),
                score=hit["score"],
                log_odds=log_odds_of(hit["probability"]),
                sentence_scores=tuple(hit["sentence_scores"]),
            )
            for hit in record["hits"]
        )
        passage = data.passages[question.passage]
        example = Example(
            question=question.text,
            lang=question.lang,
            fold=passage.fold,
            candidates=candidates,
            origin=question.origin,
            unanswerable=not question.answers,
            crossed=question.lang != passage.lang,
        )
        examples.append(_passage_first(example, passage) if example.unanswerable else example)
    if len(examples) < len(data.questions):
        raise ValueError(f"{found} has {len(examples):,} of {len(data.questions):,} questions; {again}")
    return examples


def _passage_first(example: Example, passage: Passage) -> Example:
    """The example with the part of its own passage that was found best before the passages of other documents."""
    own = [candidate for candidate in example.candidates if candidate.text in passage.text]
    others = [
        candidate
        for candidate in example.candidates
        if candidate.text not in passage.text and not candidate.is_titled(passage.title)
    ]
    return replace(example, candidates=(*own[:1], *others) if own else ())
