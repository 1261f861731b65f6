"""What each part adds, and what each number of passages read: `python -m benchmarks.ablation [--most N]`.

Questions over the choosing documents of PIAF (they train nothing and are not kept for the final figures) are asked
of the archive of all passages: by the vectors of passages alone, then with one part more in each row; at last with
fewer passages read, as the bot does under load, and with more. "sentence" is the share of questions whose closest
quote, shown as an answer or not, is from the right article and holds the answer. "reading" is what of a whole answer's
time goes into the reader, both at the median.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
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
from bot.service import Service
from embeddings.defaults import READ_AT_MOST
from embeddings.encoder import Encoder
from embeddings.passage_text import PassageText
from embeddings.reader import Judgement, PassageReader, Reader

# The weights of `embeddings.retrieval` that a row leaves out.
_OFF = {
    "vectors of passages": ("SENTENCE_WEIGHT", "SENTENCE_COVERAGE_WEIGHT", "KEYWORD_WEIGHT"),
    "+ sentences": ("SENTENCE_COVERAGE_WEIGHT", "KEYWORD_WEIGHT"),
    "+ keywords": (),
}
# The reads of the bot in a rush, and of the bot under load.
_OTHER_READS = (4, 6)


class TimedReader:
    """A reader whose time is taken; its spans may be left out."""

    def __init__(self, reader: PassageReader, *, spans: bool = True) -> None:
        self._reader = reader
        self._spans = spans
        self.milliseconds = 0.0

    def read(self, question: str, passages: Sequence[PassageText]) -> list[Judgement]:
        """Read each passage, and keep its relevance only where spans are left out."""
        started = time.perf_counter()
        judgements = self._reader.read(question, passages)
        self.milliseconds += 1000 * (time.perf_counter() - started)
        return judgements if self._spans else [replace(one, answers=(), sentences=()) for one in judgements]


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


def ask_row(
    service: Service, lines: Sequence[FileLine], reader: TimedReader | None, progress: Callable[[int, int], None]
) -> tuple[list[Outcome], float]:
    """Ask each question, and return what came out and the milliseconds in the reader of an answer, the median."""
    marks: list[float] = []

    def mark(done: int, of: int) -> None:
        marks.append(reader.milliseconds if reader else 0.0)
        progress(done, of)

    outcomes = ask_questions(service, lines, QUOTES, mark)
    return outcomes, float(np.median(np.diff(marks))) / 2  # each question is asked and searched: read twice


def print_row(name: str, outcomes: Sequence[Outcome], reading: float) -> None:
    """Print the figures of one row."""
    figures = measure(outcomes)
    sentence = np.mean([one.holds_answer(one.closest_quote) for one in outcomes])
    ranks = "  ".join(
        f"{value:.3f}" for value in (figures.recall_1, figures.recall_5, figures.mrr_10) if value is not None
    )
    print(f"{name:22s}{len(outcomes):5d}  {ranks}  {sentence:8.3f}{reading:9.0f}{figures.milliseconds:8.0f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation")
    parser.add_argument("--most", type=int, default=100, metavar="N", help="questions (default: 100)")
    options = parser.parse_args()
    encoder = Encoder.load()
    reader = Reader.load(encoder)
    archive = load_piaf().make(encoder)
    lines = choosing_lines(options.most)
    rows: list[tuple[str, Sequence[str], TimedReader | None, int]] = [
        (name, off, None, READ_AT_MOST) for name, off in _OFF.items()
    ]
    rows += [
        ("+ reader's ranking", (), TimedReader(reader, spans=False), READ_AT_MOST),
        ("+ reader's spans", (), TimedReader(reader), READ_AT_MOST),
    ]
    rows += [(f"  reading {reads}", (), TimedReader(reader), reads) for reads in _OTHER_READS]
    print("                      asked    R@1    R@5    MRR  sentence  reading  answer")
    for name, off, read_by, reads in rows:
        service = open_service(archive, encoder, read_by, reads)
        with without(off), show_progress(name) as progress:
            outcomes, reading = ask_row(service, lines, read_by, progress)
        print_row(name, outcomes, reading)


if __name__ == "__main__":
    main()
