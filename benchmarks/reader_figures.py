"""The final figures, on the documents kept for them: `python -m benchmarks.reader_figures [SET...] [--plot FILE]`.

Every question over a kept document of PIAF (French) and AfriQA (English) is asked twice: of the archive of all
passages, and of one without the article that answers. `--try N` asks N questions over the other documents instead, to
see that everything runs: the kept ones are measured once, when nothing is chosen any more. `--most N` takes N of them,
spread over all. `--whole-documents` takes the other passages of the same Wikipedia article out as well.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.qa_questions import ask_with_and_without, write_questions
from benchmarks.qa_sets import ARCHIVES, load_afriqa, load_piaf
from bot.documents import to_json
from bot.evaluation.chart import draw_evaluation
from bot.evaluation.figures import Figures, measure
from bot.evaluation.outcomes import Outcome
from bot.evaluation.report import report_evaluation, tabulate
from bot.render_console import print_table
from embeddings.encoder import Encoder

_LOADERS = {"piaf": load_piaf, "afriqa": load_afriqa}


def main() -> None:
    """Print the table; write what came out of every question beside the archives."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reader_figures")
    parser.add_argument("sets", nargs="*", metavar="SET", help="piaf, afriqa (default: both)")
    parser.add_argument("--try", dest="tried", type=int, metavar="N", help="N questions over documents not kept")
    parser.add_argument("--most", type=int, metavar="N", help="N questions over the kept documents")
    parser.add_argument(
        "--whole-documents", action="store_true", help="nothing stays of the document that answers"
    )
    parser.add_argument("--plot", type=Path, metavar="FILE", help="recall by depth, answered against wrong")
    options = parser.parse_args()
    if unknown := set(options.sets) - set(_LOADERS):
        parser.error(f"no such set: {', '.join(sorted(unknown))}")
    kept = options.tried is None
    part = "kept" if kept else "tried"
    encoder = Encoder.load()
    figures: dict[str, Figures] = {}
    outcomes: list[Outcome] = []
    for name in options.sets or _LOADERS:
        questions = _LOADERS[name]()
        lines = write_questions(questions, part, kept=kept, most=options.tried or options.most)
        found = ask_with_and_without(questions, lines, encoder, whole_documents=options.whole_documents)
        report = ARCHIVES / name / f"{part}-report.json"
        report.write_text(to_json(report_evaluation(found)) + "\n", encoding="utf-8")
        figures[f"{name} {part}"] = measure(found)
        outcomes += found
    print_table(tabulate(figures))
    if options.plot:
        draw_evaluation(outcomes, options.plot)


if __name__ == "__main__":
    main()
