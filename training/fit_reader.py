"""Measure a checkpoint on the choosing documents, and fit how reader and retrieval add up (`embeddings.ranking`).

Each question is read with the passages that the program's search finds; then once more as if its gold passage were
not in the archive. The figures printed are those of documents that trained nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from bot.evaluation.scores import span_f1, span_is_exact
from corpus.span import Language
from embeddings.encoder import Encoder
from embeddings.ranking import SCORE_WEIGHT
from embeddings.reader import Reader, ReaderPassage, Reading, packaged_transformer
from embeddings.reader_network import ReaderNetwork
from training.data import load_questions
from training.examples import Candidate, Example, load_examples
from training.export_reader import blend

READ = 10
_SCORE_WEIGHTS = (0, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2)
_SENTENCE_WEIGHTS = (0, 5, 10, 20, 30, 50)
_SILENCE = 0.10  # of the questions without their gold passage may be answered


def read_example(reader: Reader, example: Example) -> list[tuple[Candidate, Reading]]:
    """Read the candidates of a question, one more than are ranked, and its gold passage if it is further down."""
    chosen = list(example.candidates[: READ + 1])
    if example.gold and example.gold not in chosen:
        chosen.append(example.gold)
    passages = [ReaderPassage(c.title, c.text, c.sentences) for c in chosen]
    return list(zip(chosen, reader.read(example.question, passages), strict=True))


def gold_figures(candidate: Candidate, reading: Reading, lang: Language) -> dict[str, Any]:
    """How well the gold passage is read: its best answer, and its best sentence by each weight."""
    golds = [answer.of(candidate.text) for answer in candidate.answers]
    predicted = reading.answers[0].span.of(candidate.text) if reading.answers else ""
    figures: dict[str, Any] = {
        "span F1": span_f1(predicted, golds, lang),
        "span exact": float(span_is_exact(predicted, golds, lang)),
    }
    if candidate.sentences:
        for weight in _SENTENCE_WEIGHTS:
            scores = np.array(reading.sentences) + weight * np.array(candidate.sentence_scores)
            best = candidate.sentences[int(scores.argmax())]
            figures[f"sentence, {weight} x score"] = float(any(best.contains(a) for a in candidate.answers))
        best = candidate.sentences[int(np.argmax(candidate.sentence_scores))]
        figures["sentence, retrieval"] = float(any(best.contains(a) for a in candidate.answers))
    return figures


def report(read: Sequence[list[tuple[Candidate, Reading]]], lang: Language) -> None:
    """Print the figures of one language."""
    golds = [gold_figures(c, r, lang) for row in read for c, r in row if c.answers]
    for name in golds[0]:
        print(f"  gold passage: {name} {np.mean([figures[name] for figures in golds]):.3f}")
    print_ranking("as retrieved", [gold_rank(row, [c.score for c, _ in row]) for row in read])
    for weight in _SCORE_WEIGHTS:
        ranks = [gold_rank(row, [r.relevance + weight * c.score for c, r in row]) for row in read]
        print_ranking(f"relevance + {weight} x score", ranks)
    relevances = [r.relevance for row in read for c, r in row if c.answers]
    print("  relevance of gold passages, percentiles 1 50 99:", np.percentile(relevances, [1, 50, 99]).round(2))


def gold_rank(row: Sequence[tuple[Candidate, Reading]], scores: Sequence[float]) -> int:
    """Return how many of the ten read come before the gold passage; ten where it is not among them."""
    gold = next((k for k, (candidate, _) in enumerate(row) if candidate.answers), None)
    if gold is None or gold >= READ:
        return READ
    return sum(score > scores[gold] for score in scores[:READ])


def print_ranking(name: str, ranks: Sequence[int]) -> None:
    """Print recall and mean reciprocal rank."""
    found = np.array(ranks)
    reciprocal = np.where(found < READ, 1 / (found + 1), 0).mean()
    recalls = " ".join(f"R@{k} {(found < k).mean():.3f}" for k in (1, 5, 10))
    print(f"  {name}: {recalls} MRR@10 {reciprocal:.3f}")


def fit_probability(read: Sequence[list[tuple[Candidate, Reading]]], score_weight: float) -> None:
    """Print the weights of the chance that the archive answers, and its errors under cross-validation."""
    rows, truth, right = [], [], []
    for row in read:
        for answerable in (True, False):
            pool = [pair for pair in row if answerable or not pair[0].answers][:READ]
            best, reading = max(pool, key=lambda pair: pair[1].relevance + score_weight * pair[0].score)
            rows.append([best.log_odds, reading.relevance])
            truth.append(answerable and any(candidate.answers for candidate, _ in pool))
            right.append(bool(best.answers))
    features, answerables = np.array(rows), np.array(truth)
    for columns in ([0], [1], [0, 1]):
        model = LogisticRegression(C=10, max_iter=2000)
        chances = cross_val_predict(model, features[:, columns], answerables, cv=5, method="predict_proba")[:, 1]
        model.fit(features[:, columns], answerables)
        bar = np.quantile(chances[~answerables], 1 - _SILENCE)
        told = chances > bar
        names = [("retrieval", "relevance")[column] for column in columns]
        print(
            f"  {dict(zip(names, model.coef_[0].round(3).tolist(), strict=True))} {model.intercept_.round(3)}: "
            f"at {_SILENCE:.0%} wrong answers, bar {bar:.2f}, answerable answered {told[answerables].mean():.3f}, "
            f"with the gold passage first {(told & np.array(right))[answerables].mean():.3f}"
        )


def load_checkpoint(encoder: Encoder, checkpoint: Path) -> Reader:
    """Return the reader of a training checkpoint."""
    transformer = packaged_transformer(encoder)
    network = ReaderNetwork(transformer.bert)
    network.load_state_dict(blend(torch.load(checkpoint)))
    return Reader(network.eval(), transformer, bf16=encoder.bf16)


def main() -> None:
    """Measure a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, default=Path("build/reader/run/last.pt"))
    parser.add_argument("--found", type=Path, default=Path("build/reader/found.jsonl"))
    parser.add_argument("--questions", type=int, default=10_000, help="of each language, at most")
    parser.add_argument("--languages", nargs="+", default=["fr", "en"])
    parser.add_argument("--score-weight", type=float, default=SCORE_WEIGHT)
    options = parser.parse_args()
    reader = load_checkpoint(Encoder.load(), options.checkpoint)
    examples = load_examples(load_questions(), options.found)
    for lang in options.languages:
        chosen = [example for example in examples if example.lang == lang and example.fold == "choosing"]
        step = max(1, len(chosen) // options.questions)
        read = [read_example(reader, example) for example in chosen[::step][: options.questions]]
        print(f"{lang}: {len(read)} questions")
        report(read, lang)
        fit_probability(read, options.score_weight)


if __name__ == "__main__":
    main()
