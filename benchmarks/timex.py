"""Measure the timex engine on the shared sets: `python -m benchmarks.timex [--errors]`."""

from __future__ import annotations

import argparse
import sys

from benchmarks.timex_gold import Document, french_timebank, meantime, require_data
from benchmarks.timex_score import HEADER, Prediction, Score, score
from corpus.span import Days
from corpus.timex import find_timexes

SETS = {"timex_fr_timebank": french_timebank, "timex_meantime_en": meantime}


def predict(document: Document) -> list[Prediction]:
    """Return what the engine finds in a document."""
    return [
        Prediction(one.span, Days(one.first_day, one.last_day))
        for one in find_timexes(document.text, document.sentences, document.language, document.published)
        if one.first_day and one.last_day
    ]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print what went wrong in the documents not kept")
    errors = parser.parse_args().errors
    require_data()
    out = [HEADER]
    for name, documents in SETS.items():
        every = list(documents())
        developed = score([one for one in every if not one.kept], predict)
        kept = score([one for one in every if one.kept], predict)
        out += [
            score(every, predict).row(name),
            developed.row("  developed on (2/3)"),
            kept.row("  kept (1/3)"),
        ]
        if errors:
            out += _errors(developed)
    sys.stdout.write("\n".join(out) + "\n")


def _errors(total: Score) -> list[str]:
    lines: list[str] = []
    for title, entries in (("missed", total.missed), ("wrong", total.wrong), ("spurious", total.spurious)):
        lines += [f"-- {title}: {len(entries)}", *entries]
    return lines


if __name__ == "__main__":
    main()
