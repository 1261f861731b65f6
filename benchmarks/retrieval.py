"""How often the passage that answers is found: `python -m benchmarks.retrieval`.

Every question of PIAF (French) and AfriQA (English) is asked of an archive of all passages of its set, through the
same search as `rendezvous search`. The rows tell apart the documents that chose weights and those that are kept.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.qa_sets import QuestionSet, load_afriqa, load_piaf
from bot.evaluation.figures import mean_reciprocal_rank, recall
from bot.evaluation.outcomes import DEPTH, first_rank
from bot.service import Service
from embeddings.encoder import Encoder


def write_figures(ranks: Sequence[int | None]) -> str:
    """Write how many were asked, the recalls and the mean reciprocal rank of the ranks of the right articles."""
    figures = (recall(ranks, 1), recall(ranks, 5), recall(ranks, DEPTH), mean_reciprocal_rank(ranks))
    return "  ".join([f"{len(ranks):6d}", *("    –" if value is None else f"{value:.3f}" for value in figures)])


def rank_questions(questions: QuestionSet, service: Service) -> tuple[list[int | None], list[float]]:
    """Return, for each question, the rank of the right article (None past the depth) and the seconds it took."""
    ranks: list[int | None] = []
    seconds: list[float] = []
    for question in questions.questions:
        started = time.perf_counter()
        hits = service.search(question.text, limit=3 * DEPTH)
        seconds.append(time.perf_counter() - started)
        gold = f"{question.passage:05d}"
        ranks.append(first_rank((hit.article, Path(hit.source).stem == gold) for hit in hits))
    return ranks, seconds


def measure(questions: QuestionSet, service: Service) -> None:
    """Print the figures over all questions, those of the tuned documents and those of the kept ones."""
    ranks, seconds = rank_questions(questions, service)
    kept = [questions.passages[question.passage].is_kept for question in questions.questions]
    print(f"\n{questions.name}: {len(questions.passages)} passages; ", end="")
    print(f"median {1000 * statistics.median(seconds):.0f} ms a search")
    print("           asked    R@1    R@5   R@10    MRR")
    print(f"{'all':10s}{write_figures(ranks)}")
    for name, wanted in (("tuned", False), ("kept", True)):
        part = [rank for rank, is_kept in zip(ranks, kept, strict=True) if is_kept == wanted]
        print(f"{name:10s}{write_figures(part)}")


def main() -> None:
    """Print the tables of both sets, or of those named on the command line."""
    encoder = Encoder.load()
    for load in (load_piaf, load_afriqa):
        questions = load()
        if questions.name in sys.argv[1:] or not sys.argv[1:]:
            measure(questions, questions.open(encoder))


if __name__ == "__main__":
    main()
