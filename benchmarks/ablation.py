"""What each part adds: `python -m benchmarks.ablation [--most N]`.

Questions over the choosing documents of PIAF (they train nothing and are not kept for the final figures) are asked
of the archive of all passages: by the vectors of passages alone, then with one part more in each row. "sentence" is
the share of questions whose closest quote, shown as an answer or not, is from the right article and holds the answer.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.qa_questions import QUOTES, passage_of, write_questions
from benchmarks.qa_sets import fold_of, load_piaf
from bot.evaluation.figures import measure
from bot.evaluation.outcomes import Outcome, ask_questions
from bot.evaluation.question_file import FileLine
from bot.loading import open_service
from bot.progress import show_progress
from embeddings.defaults import READ_AT_MOST
from embeddings.encoder import Encoder
from embeddings.reader import PassageReader, Reader, ReaderPassage, Reading

# The weights of `embeddings.retrieval` that a row leaves out.
_OFF = {
    "vectors of passages": ("SENTENCE_WEIGHT", "SENTENCE_COVERAGE_WEIGHT", "KEYWORD_WEIGHT"),
    "+ sentences": ("SENTENCE_COVERAGE_WEIGHT", "KEYWORD_WEIGHT"),
    "+ keywords": (),
}


class RankingOnly:
    """A reader whose spans are not looked at."""

    def __init__(self, reader: PassageReader) -> None:
        self._reader = reader

    def read(self, question: str, passages: Sequence[ReaderPassage]) -> list[Reading]:
        """Read each passage, and keep its relevance only."""
        return [replace(reading, answers=(), sentences=()) for reading in self._reader.read(question, passages)]


def without(weights: Sequence[str]) -> AbstractContextManager[object]:
    """Search with some weights at zero."""
    off: dict[str, Any] = dict.fromkeys(weights, 0.0)
    return patch.multiple("embeddings.retrieval", **off) if off else nullcontext()


def choosing_lines(most: int) -> list[FileLine]:
    """Return answerable questions over the choosing documents, spread over them."""
    questions = load_piaf()
    choosing = [
        line
        for line in write_questions(questions, "ablation", kept=False)
        if not line.question.unanswerable and fold_of(questions.passages[passage_of(line)].document) == "choosing"
    ]
    return choosing[:: max(1, len(choosing) // most)][:most]


def print_row(name: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures of one row."""
    figures = measure(outcomes)
    sentence = np.mean([one.holds_answer(one.closest_quote) for one in outcomes])
    ranks = "  ".join(
        f"{value:.3f}" for value in (figures.recall_1, figures.recall_5, figures.mrr_10) if value is not None
    )
    print(f"{name:22s}{len(outcomes):5d}  {ranks}  {sentence:8.3f}  {figures.milliseconds:5.0f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation")
    parser.add_argument("--most", type=int, default=100, metavar="N", help="questions (default: 100)")
    options = parser.parse_args()
    encoder = Encoder.load()
    reader = Reader.load(encoder)
    archive = load_piaf().make(encoder)
    lines = choosing_lines(options.most)
    rows: list[tuple[str, Sequence[str], PassageReader | None]] = [(name, off, None) for name, off in _OFF.items()]
    rows += [("+ reader's ranking", (), RankingOnly(reader)), ("+ reader's spans", (), reader)]
    print("                      asked    R@1    R@5    MRR  sentence     ms")
    for name, off, read_by in rows:
        service = open_service(archive, encoder, read_by, READ_AT_MOST)
        with without(off), show_progress(name) as progress:
            outcomes = ask_questions(service, lines, QUOTES, progress)
        print_row(name, outcomes)


if __name__ == "__main__":
    main()
