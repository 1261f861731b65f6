"""How often the passage that answers is found: `python -m benchmarks.retrieval`.

Every question of PIAF (French) and AfriQA (English) is asked of an archive of all passages of its set, through the
same search as `rendezvous search`. The rows tell apart the documents that chose weights and those that are kept.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.qa_sets import QuestionSet, load_afriqa, load_piaf
from bot.service import Service
from embeddings.encoder import Encoder

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """Recall and mean reciprocal rank over some questions, ranks counted by distinct article."""

    questions: int
    recall_1: float
    recall_5: float
    recall_10: float
    mrr_10: float

    @classmethod
    def of(cls, ranks: Iterable[int | None]) -> Figures:
        """Compute the figures of the ranks (0 is the best) at which the right article was found."""
        found = list(ranks)

        def recall(k: int) -> float:
            return sum(rank is not None and rank < k for rank in found) / len(found)

        mrr = sum(1 / (rank + 1) for rank in found if rank is not None and rank < DEPTH) / len(found)
        return cls(len(found), recall(1), recall(5), recall(DEPTH), mrr)

    def __str__(self) -> str:
        return f"{self.questions:6d}  {self.recall_1:.3f}  {self.recall_5:.3f}  {self.recall_10:.3f}  {self.mrr_10:.3f}"


def rank_questions(questions: QuestionSet, service: Service) -> tuple[list[int | None], list[float]]:
    """Return, for each question, the rank of the right article (None past the depth) and the seconds it took."""
    ranks: list[int | None] = []
    seconds: list[float] = []
    for question in questions.questions:
        started = time.perf_counter()
        hits = service.search(question.text, limit=3 * DEPTH)
        seconds.append(time.perf_counter() - started)
        articles = list(dict.fromkeys(Path(hit.source).stem for hit in hits))[:DEPTH]
        gold = f"{question.passage:05d}"
        ranks.append(articles.index(gold) if gold in articles else None)
    return ranks, seconds


def measure(questions: QuestionSet, service: Service) -> dict[str, Figures]:
    """Return the figures over all questions, those of the tuned documents and those of the kept ones; print them."""
    ranks, seconds = rank_questions(questions, service)
    kept = [questions.passages[question.passage].is_kept for question in questions.questions]
    figures = {
        "all": Figures.of(ranks),
        "tuned": Figures.of(rank for rank, is_kept in zip(ranks, kept, strict=True) if not is_kept),
        "kept": Figures.of(rank for rank, is_kept in zip(ranks, kept, strict=True) if is_kept),
    }
    print(f"\n{questions.name}: {len(questions.passages)} passages; ", end="")
    print(f"median {1000 * statistics.median(seconds):.0f} ms a search")
    print("           asked    R@1    R@5   R@10    MRR")
    for name, row in figures.items():
        print(f"{name:10s}{row}")
    return figures


def main() -> None:
    """Print the tables of both sets, or of those named on the command line."""
    encoder = Encoder.load()
    for load in (load_piaf, load_afriqa):
        questions = load()
        if questions.name in sys.argv[1:] or not sys.argv[1:]:
            measure(questions, questions.open(encoder))


if __name__ == "__main__":
    main()
