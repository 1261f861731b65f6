"""Measure the meetings on the gold files: `python -m benchmarks.meetings [--set wire] [--held-back] [--errors]`.

With `--triggers-only`, as with another encoder than the packaged one: without the trained recogniser.
The files that are held back, by the SHA-256 of their names, made no rule; their errors are not printed.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks.meetings_gold import SETS, errors, read_reports, score
from embeddings.encoder import Encoder
from embeddings.recogniser import recogniser_of


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=SETS, default="press", help="which gold files")
    parser.add_argument("--held-back", action="store_true", help="measure the part that made no rule")
    parser.add_argument("--errors", action="store_true", help="print what went wrong in the others")
    parser.add_argument("--triggers-only", action="store_true", help="read without the trained recogniser")
    options = parser.parse_args()
    recogniser = None if options.triggers_only else recogniser_of(Encoder.load())
    reports = read_reports(options.set, recogniser, held_back=options.held_back)
    lines = [f"{name:>13} {value:7.3f}" for name, value in score(reports).items()]
    if options.errors and not options.held_back:
        lines += errors(reports)
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
