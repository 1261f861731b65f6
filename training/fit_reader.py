"""Measure a checkpoint on the choosing documents, and fit how reader and retrieval add up (`embeddings.ranking`).

Each question is read with the passages that the program's search finds; then judged again as if the whole article that
answers were not in the archive, or the gold passage alone. The figures are those of documents that trained nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from bot.evaluation.figures import MOST_WRONG
from bot.evaluation.scores import span_f1, span_is_exact
from corpus.span import Language
from embeddings.defaults import READ_AT_MOST
from embeddings.encoder import Encoder
from embeddings.passage_text import PassageText
from embeddings.ranking import SCORE_WEIGHT
from embeddings.reader import Judgement, Reader, packaged_transformer
from embeddings.reader_network import ReaderNetwork
from embeddings.relevance import ANSWER_THRESHOLD
from training.data import load_questions
from training.examples import Candidate, Example, load_examples
from training.export_reader import blend

READ = 10
ANSWERABLE_TO_NOT = 1.5  # how many questions can be answered for one that cannot
_SCORE_WEIGHTS = (0, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2)
_SENTENCE_WEIGHTS = (0, 10, 20, 30, 50)
_FIRST_SENTENCE_PENALTIES = (0, 1, 2, 3)

ReadRow = list[tuple[Candidate, Judgement]]
Read = Sequence[ReadRow]
Archive = Literal["whole", "without the passage", "without the article"]


def read_example(reader: Reader, example: Example) -> ReadRow:
    """Read the best candidates of a question, its gold passage, and the best that are of other articles than that."""
    chosen = list(example.candidates[:READ])
    if gold := example.gold:
        others = [candidate for candidate in example.candidates if not is_of_article(candidate, gold)]
        chosen += [candidate for candidate in (gold, *others[:READ_AT_MOST]) if candidate not in chosen]
    passages = [PassageText(c.title, c.text, c.sentences) for c in chosen]
    return list(zip(chosen, reader.read(example.question, passages), strict=True))


def is_of_article(candidate: Candidate, gold: Candidate) -> bool:
    """Tell whether a candidate would leave the archive with the article of the gold one, which its title tells."""
    return bool(candidate.answers) or candidate.is_titled(gold.title)


def gold_figures(candidate: Candidate, judgement: Judgement, lang: Language) -> dict[str, Any]:
    """How well the gold passage is read: its best answer, and its best sentence by each weight and penalty."""
    golds = [answer.of(candidate.text) for answer in candidate.answers]
    predicted = judgement.answers[0].span.of(candidate.text) if judgement.answers else ""
    figures: dict[str, Any] = {
        "span F1": span_f1(predicted, golds, lang),
        "span exact": float(span_is_exact(predicted, golds, lang)),
    }
    if candidate.sentences:
        for weight, penalty in product(_SENTENCE_WEIGHTS, _FIRST_SENTENCE_PENALTIES):
            scores = np.array(judgement.sentences) + weight * np.array(candidate.sentence_scores)
            scores[0] -= penalty
            best = candidate.sentences[int(scores.argmax())]
            holds = float(any(best.contains(a) for a in candidate.answers))
            figures[f"sentence, {weight} x score, the first loses {penalty}"] = holds
        best = candidate.sentences[int(np.argmax(candidate.sentence_scores))]
        figures["sentence, retrieval"] = float(any(best.contains(a) for a in candidate.answers))
    return figures


def report(read: Read, lang: Language) -> None:
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


def gold_rank(row: ReadRow, scores: Sequence[float]) -> int:
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


@dataclass(frozen=True, slots=True)
class Judged:
    """What the program would show first for a question, whether it can be answered and whether this answers it.

    `archive` says whether the archive was searched whole, or without what answers.
    """

    archive: Archive
    features: tuple[float, float]  # retrieval's log-odds and the relevance
    answerable: bool
    right: bool


def judge(read: Read, score_weight: float, *, of_sets: bool) -> list[Judged]:
    """Judge each question, and each that can be answered again without the whole article.

    Those of the annotated sets, whose passages are told as articles of their own, also without their passage alone.
    """
    judged = []
    for row in read:
        gold = next((candidate for candidate, _ in row if candidate.answers), None)
        archives: dict[Archive, ReadRow] = {"whole": row}
        if gold:
            if of_sets:
                archives["without the passage"] = [pair for pair in row if not pair[0].answers]
            archives["without the article"] = [pair for pair in row if not is_of_article(pair[0], gold)]
        for archive, found in archives.items():
            if pool := found[:READ_AT_MOST]:
                best, judgement = max(pool, key=lambda pair: pair[1].relevance + score_weight * pair[0].score)
                answerable = any(candidate.answers for candidate, _ in pool)
                judged.append(
                    Judged(archive, (best.log_odds, judgement.relevance), answerable, bool(best.answers))
                )
    return judged


def fit_probability(groups: Mapping[str, Sequence[Judged]]) -> None:
    """Print the weights of the chance that the archive answers, and each group's errors under cross-validation.

    Each group counts alike, whatever its size, and in it what can be answered half as much again as what cannot: of
    what people ask of their own archive, more than half stands in it.
    """
    judged = [one for group in groups.values() for one in group]
    features = np.array([one.features for one in judged])
    answerable = np.array([one.answerable for one in judged])
    weights = np.concatenate([_balanced([one.answerable for one in group]) for group in groups.values()])
    weights *= len(judged) / weights.sum()
    model = LogisticRegression(C=10, max_iter=2000)
    chances = cross_val_predict(
        model, features, answerable, cv=5, method="predict_proba", params={"sample_weight": weights}
    )[:, 1]
    model.fit(features, answerable, sample_weight=weights)
    print(
        f"retrieval, relevance {model.coef_[0].round(3).tolist()}, intercept {model.intercept_.round(3).tolist()}"
    )
    first = 0
    for name, group in groups.items():
        print_chances(name, group, chances[first : first + len(group)])
        first += len(group)


def _balanced(answerable: Sequence[bool]) -> np.ndarray:
    counts = {value: answerable.count(value) for value in (True, False)}
    return np.array([(ANSWERABLE_TO_NOT if one else 1) / counts[one] for one in answerable])


def print_chances(name: str, group: Sequence[Judged], chances: np.ndarray) -> None:
    """Print what is answered above the program's bar, and what above those that let few wrong answers through."""
    answerable = np.array([one.answerable for one in group])
    right = np.array([one.right for one in group])
    told = chances >= ANSWER_THRESHOLD
    print(
        f"  {name}: answerable answered {_share(told, answerable):.3f}, "
        f"with the gold first {_share(told & right, answerable):.3f}"
    )
    for archive in get_args(Archive):
        lacking = ~answerable & np.array([one.archive == archive for one in group])
        if lacking.any():
            few = chances >= np.quantile(chances[lacking], 1 - MOST_WRONG)
            print(
                f"    {archive}: of {lacking.sum()} unanswerable answered {_share(told, lacking):.3f}; where "
                f"{MOST_WRONG:.0%} of them are, answerable with the gold first {_share(few & right, answerable):.3f}"
            )


def _share(part: np.ndarray, whole: np.ndarray) -> float:
    return float(part[whole].mean())


def choosing_groups(examples: Iterable[Example], at_most: int) -> dict[str, list[Example]]:
    """Return the questions that choose, spread over each group: of the sets by language; written ones, and across."""
    groups: dict[str, list[Example]] = {}
    for example in examples:
        if example.fold == "choosing" and example.candidates:
            groups.setdefault(_group_of(example), []).append(example)
    return {name: group[:: max(1, len(group) // at_most)][:at_most] for name, group in groups.items()}


def _group_of(example: Example) -> str:
    if example.origin == "annotated":
        return "French" if example.lang == "fr" else "English"
    return f"{example.origin}, crossed" if example.crossed else example.origin


def load_checkpoint(encoder: Encoder, checkpoint: Path) -> Reader:
    """Return the reader of a training checkpoint."""
    network = ReaderNetwork(packaged_transformer(encoder).bert)
    network.load_state_dict(blend(torch.load(checkpoint)))
    return Reader(network.eval(), encoder)


def main() -> None:
    """Measure a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, default=Path("build/reader/run/last.pt"))
    parser.add_argument("--found", type=Path, default=Path("build/reader/found.jsonl"))
    parser.add_argument("--questions", type=int, default=10_000, help="of each group, at most")
    parser.add_argument("--score-weight", type=float, default=SCORE_WEIGHT)
    options = parser.parse_args()
    reader = load_checkpoint(Encoder.load(), options.checkpoint)
    judged = {}
    for name, examples in choosing_groups(
        load_examples(load_questions(), options.found), options.questions
    ).items():
        read = [read_example(reader, example) for example in examples]
        print(f"{name}: {len(read)} questions")
        report([row for row in read if any(c.answers for c, _ in row)], examples[0].lang)
        judged[name] = judge(read, options.score_weight, of_sets=examples[0].origin == "annotated")
    fit_probability(judged)


if __name__ == "__main__":
    main()
