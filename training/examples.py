"""Questions with the passages that retrieval finds for them: what the reader trains on and is measured on.

French examples come from the program's own search over the passages of PIAF (`training.search`). English ones come
from keywords over those of AfriQA: encoding its passages would cost as long as the rest of the training.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from corpus.span import Span
from embeddings.ranking import retrieval_log_odds
from training.data import Fold, QuestionSet
from training.keywords import Keywords

_CANDIDATES = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage found: its title and text, the fold of its document, the answers in it, and retrieval's judgement."""

    title: str | None
    text: str
    fold: Fold
    answers: tuple[Span, ...]
    score: float
    log_odds: float = 0.0
    sentences: tuple[Span, ...] = ()
    sentence_scores: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A question and its candidates, best first; `fold` is that of its gold passage."""

    question: str
    lang: str
    fold: Fold
    candidates: tuple[Candidate, ...]

    @property
    def gold(self) -> Candidate | None:
        """The best candidate that holds an answer."""
        return next((candidate for candidate in self.candidates if candidate.answers), None)


def load_examples(data: QuestionSet, found: Path) -> list[Example]:
    """Return the French examples, then the English ones."""
    return [*_searched(data, found), *_found_by_keywords(data)]


def _searched(data: QuestionSet, path: Path) -> list[Example]:
    examples = []
    for record in map(json.loads, path.read_bytes().splitlines()):
        question = data.questions[record["question"]]
        candidates = tuple(
            Candidate(
                title=hit["title"],
                text=hit["text"],
                fold=hit["fold"],
                answers=tuple(Span(start, end) for start, end in hit["answers"]),
                score=hit["score"],
                log_odds=retrieval_log_odds(hit["probability"]),
                sentences=tuple(Span(start, end) for start, end in hit["sentences"]),
                sentence_scores=tuple(hit["sentence_scores"]),
            )
            for hit in record["hits"]
        )
        examples.append(Example(question.text, "fr", data.passages[question.passage].fold, candidates))
    return examples


def _found_by_keywords(data: QuestionSet) -> list[Example]:
    """Search the English passages by their words; the gold passage is put in where they do not find it."""
    indexes = [index for index, passage in enumerate(data.passages) if passage.lang == "en"]
    keywords = Keywords([data.passages[index].text for index in indexes])
    examples = []
    for question in data.questions:
        gold = data.passages[question.passage]
        if gold.lang != "en":
            continue
        scores = keywords.scores(question.text)
        ranked = sorted(range(len(indexes)), key=lambda place: -scores[place])[:_CANDIDATES]
        found = {indexes[place]: float(scores[place]) for place in ranked}
        found.setdefault(question.passage, 0.0)
        candidates = tuple(
            Candidate(
                title=data.passages[index].title,
                text=data.passages[index].text,
                fold=data.passages[index].fold,
                answers=question.answers if index == question.passage else (),
                score=score,
            )
            for index, score in found.items()
        )
        examples.append(Example(question.text, "en", gold.fold, candidates))
    return examples
