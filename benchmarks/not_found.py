"""The chance that a passage answers: fit its weights, and show both errors (`python -m benchmarks.not_found`).

PIAF questions are asked of archives of several sizes, each once with the passage that answers and once without the
whole article that it comes from. What retrieval measures of the best passage goes into a logistic regression on one
half of the questions; the other half gives the table of errors. The documents kept for the final figures take no part.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from benchmarks.qa_sets import QuestionSet, load_piaf
from bot.service import Service
from corpus.store import PassageTerms
from corpus.terms import QueryTerm, query_terms
from embeddings.encoder import Encoder
from embeddings.retrieval import PASSAGE_WEIGHT, SENTENCE_COVERAGE_WEIGHT, SENTENCE_WEIGHT

SIZES = (1, 5, 30, 200, 1000)
QUESTIONS = 1000
SEED = 7
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
FEATURES = ("similarity", "sentence similarity", "coverage", "coverage of names", "log10 passages")
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Archive:
    """All passages of the set in memory: `vectors` (passages, dim), `sentences` (sentences, dim) with their owners."""

    vectors: Floats
    sentences: Floats
    owners: npt.NDArray[np.int64]
    terms: list[PassageTerms]
    titles: npt.NDArray[np.str_]


def load_archive(questions: QuestionSet, service: Service) -> Archive:
    """Read the first passage of every article of a set."""
    store = service.store
    by_source = {article.source.rsplit("/", 1)[-1]: article.id for article in store.articles()}
    ids = [store.passages_of(by_source[f"{n:05d}.txt"])[0].id for n in range(len(questions.passages))]
    vectors = {row.passage_id: row.vector for row in store.vectors_after(0)}
    sentences, terms = store.sentence_vectors(ids), store.terms(ids)
    dim = len(vectors[ids[0]]) // 2
    blocks = [np.frombuffer(sentences[id_], "<f2").reshape(-1, dim) for id_ in ids]
    return Archive(
        vectors=np.stack([np.frombuffer(vectors[id_], "<f2") for id_ in ids]).astype(np.float32),
        sentences=np.concatenate(blocks).astype(np.float32),
        owners=np.repeat(np.arange(len(ids)), [len(block) for block in blocks]),
        terms=[terms[id_] for id_ in ids],
        titles=np.array([passage.title for passage in questions.passages]),
    )


def coverage(terms: list[QueryTerm], found: frozenset[str], frequencies: dict[QueryTerm, int], size: int) -> float:
    """The part of the terms, weighed by rarity, that are found; 1 where there are none."""
    weights = [math.log(1 + size / (0.5 + frequencies[term])) for term in terms]
    covered = sum(w for w, term in zip(weights, terms, strict=True) if term.alternatives & found)
    return covered / sum(weights) if weights else 1.0


def measure(archive: Archive, subset: npt.NDArray[np.int64], text: str, vector: Floats) -> list[float]:
    """Return the features of the best passage of a part of the archive."""
    similarities = archive.vectors[subset] @ vector
    best_sentences = np.full(len(archive.vectors), -1.0, np.float32)
    np.maximum.at(best_sentences, archive.owners, archive.sentences @ vector)
    terms = query_terms(text, "fr")
    found = [archive.terms[number].all for number in subset]
    frequencies = {term: sum(bool(term.alternatives & passage) for passage in found) for term in terms}
    covered = np.array([coverage(terms, passage, frequencies, len(subset)) for passage in found])
    sentences = best_sentences[subset]
    score = PASSAGE_WEIGHT * similarities + SENTENCE_WEIGHT * (sentences + SENTENCE_COVERAGE_WEIGHT * covered)
    best = int(np.argmax(score))
    names = [term for term in terms if term.is_name]
    return [
        float(similarities[best]),
        float(sentences[best]),
        float(covered[best]),
        coverage(names, found[best], frequencies, len(subset)),
        math.log10(len(subset)),
    ]


def collect(questions: QuestionSet, archive: Archive, encoder: Encoder) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return features (rows, features) and whether the archive held the answer, four rows a size and question."""
    draw = random.Random(SEED)  # noqa: S311 - nothing secret
    tuned = [q for q in questions.questions if not questions.passages[q.passage].is_kept]
    rows, answered = [], []
    for question in draw.sample(tuned, QUESTIONS):
        vector = encoder.encode_query(question.text)
        others = np.flatnonzero(archive.titles != archive.titles[question.passage])
        for size in SIZES:
            subset = np.array(draw.sample(others.tolist(), min(size, len(others))))
            rows.append(measure(archive, subset, question.text, vector))
            with_answer = np.append(subset[:-1], question.passage)
            rows.append(measure(archive, with_answer, question.text, vector))
            answered += [False, True]
    return np.array(rows, np.float32), np.array(answered)


def main() -> None:
    """Print the fitted weights and the errors by threshold and size."""
    encoder = Encoder.load()
    questions = load_piaf()
    archive = load_archive(questions, questions.open(encoder))
    rows, answered = collect(questions, archive, encoder)
    half = np.arange(len(rows)) < len(rows) // 2
    for columns in ([0, 1, 2, 4], [0, 1, 2, 3, 4]):
        model = LogisticRegression(C=1e4, max_iter=5000).fit(rows[half][:, columns], answered[half])
        names = [FEATURES[column] for column in columns]
        print(
            "\nweights:",
            dict(zip(names, model.coef_[0].round(2).tolist(), strict=True)),
            model.intercept_.round(2),
        )
        chance = model.predict_proba(rows[~half][:, columns])[:, 1]
        truth, sizes = answered[~half], np.round(10 ** rows[~half][:, 4])
        print("threshold, then for each size: unanswerable answered / answerable refused")
        for threshold in THRESHOLDS:
            cells = []
            for size in SIZES:
                here = np.isclose(sizes, size)
                wrong = np.mean(chance[here & ~truth] >= threshold)
                silent = np.mean(chance[here & truth] < threshold)
                cells.append(f"{size}: {wrong:.3f} / {silent:.3f}")
            print(f"{threshold:.1f}   " + "   ".join(cells))


if __name__ == "__main__":
    main()
