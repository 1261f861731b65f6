"""Questions across languages: `python -m benchmarks.crossed [SET] [--held-back] [--failures]`.

Each question of the set is asked in French and in English; what answers it stands in an article of one language. The
archive is that of the samples, or of articles written together with what trains the reader but apart from it, among
PIAF's passages and French Wikinews. "within" are the questions in the language of their proof, "crossed" those in the
other one. `--held-back` measures the part that mends nothing; `--failures` says what every failure of the other part
comes from.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.crossed_archive import CROSSED, WRITTEN, open_crossed
from bot.evaluation.figures import Figures, measure
from bot.evaluation.outcomes import Outcome, ask_questions
from bot.evaluation.question_file import FileLine, check_gold, read_question_file
from bot.evaluation.report import tabulate
from bot.loading import SAMPLES
from bot.progress import show_progress
from bot.render_console import print_table
from bot.service import Service
from corpus.span import LANGUAGES
from embeddings.encoder import Encoder

_DATA = Path(__file__).resolve().parent.parent / "tests" / "data"
# The question pairs of each set, and the articles that they are about.
SETS = {
    "samples": (_DATA / "questions_crossed.jsonl", SAMPLES),
    "written": (_DATA / "questions_written.jsonl", WRITTEN),
}
TODAY = "2022-01-01"
QUOTES = 3
Pair = Mapping[str, Any]


def load_pairs(name: str = "samples") -> list[Pair]:
    """Load the question pairs of a set; tests/data/README.md tells their fields."""
    return [json.loads(line) for line in SETS[name][0].read_text(encoding="utf-8").splitlines()]


def is_held_back(pair: Pair) -> bool:
    """Tell whether a pair mends nothing: the SHA-256 of its French question is 0 modulo 4."""
    return int(hashlib.sha256(pair["fr"].encode("utf-8")).hexdigest(), 16) % 4 == 0


def group_of(pair: Pair, lang: str) -> str:
    """Tell what a pair's question in a language measures."""
    if pair.get("unanswerable"):
        return "unanswerable"
    return "within" if pair["proof"] == lang else "crossed"


def write_question_files(pairs: Iterable[Pair], folder: Path) -> dict[str, list[FileLine]]:
    """Write a question file for each group, as `rendezvous evaluate` takes them, and return their lines."""
    groups: dict[str, list[dict[str, Any]]] = {"within": [], "crossed": [], "unanswerable": []}
    for pair in pairs:
        for lang in LANGUAGES:
            line = {"id": f"{pair['id']}-{lang}", "question": pair[lang], "lang": lang, "today": TODAY}
            gold = {key: pair[key] for key in pair if key.startswith("gold_") or key == "unanswerable"}
            groups[group_of(pair, lang)].append(line | gold)
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for name, lines in groups.items():
        path = folder / f"{name}.jsonl"
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        written[name] = read_question_file(path)
    return written


def ask_groups(service: Service, groups: Mapping[str, Sequence[FileLine]]) -> dict[str, list[Outcome]]:
    """Ask the questions of each group."""
    outcomes = {}
    for name, lines in groups.items():
        check_gold(service.store, lines)
        with show_progress(name) as progress:
            outcomes[name] = ask_questions(service, lines, QUOTES, progress)
    return outcomes


def figures_by_group(outcomes: Mapping[str, Sequence[Outcome]]) -> dict[str, Figures]:
    """Return the figures of each group, and of within and crossed in each language of the question."""
    figures = {name: measure(found) for name, found in outcomes.items()}
    for name, found in outcomes.items():
        for lang in LANGUAGES:
            figures[f"{name} {lang}"] = measure([one for one in found if one.language == lang])
    return figures


def crossed_of_within(figures: Mapping[str, Figures]) -> dict[str, float | None]:
    """Return what part of a figure within a language is left across languages."""
    parts = {}
    for name in ("recall_5", "answer_in_first_quote"):
        within, crossed = (getattr(figures[group], name) for group in ("within", "crossed"))
        parts[name] = crossed / within if within else None
    return parts


def cause_of_failure(outcome: Outcome) -> str | None:
    """Tell what a failure comes from; None where the answer is right."""
    gold = outcome.gold
    if gold.unanswerable:
        return "answered though unanswerable" if outcome.is_answered else None
    if outcome.holds_answer(outcome.first_quote):
        return None
    closest = outcome.closest_quote
    if outcome.answer.meetings:
        return "answered from the meetings, with another quote"
    verb = "answered with" if outcome.is_answered else "refused, nearest is"
    if outcome.holds_answer(closest):
        return f"{verb} the right sentence"
    if closest and gold.is_gold(closest.source):
        return f"{verb} another sentence of the right article"
    return f"{verb} another article, the right one is {'behind' if outcome.rank else 'not among ten'}"


def print_failures(outcomes: Mapping[str, Sequence[Outcome]]) -> None:
    """Print the causes of the failures of each group with their counts, then every failure."""
    for name, found in outcomes.items():
        causes = {one.line.place: cause for one in found if (cause := cause_of_failure(one))}
        print(f"\n{name}: {len(causes)} of {len(found)} fail")
        for cause, count in Counter(causes.values()).most_common():
            print(f"{count:4d}  {cause}")
            for one in found:
                if causes.get(one.line.place) == cause:
                    shown = one.closest_quote.text if one.closest_quote else "nothing"
                    print(f"        {one.gold.id}  {one.gold.question}")
                    print(f"                 wanted {one.gold.gold_strings[:1]}; rank {one.rank}; got: {shown}")


def main() -> None:
    """Print the tables, and the failures where they are asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crossed")
    parser.add_argument("set", nargs="?", choices=SETS, default="samples")
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args()
    if options.held_back and options.failures:
        parser.error("the failures of the part that mends nothing are not looked at")
    pairs = [pair for pair in load_pairs(options.set) if is_held_back(pair) == options.held_back]
    part = CROSSED / options.set / ("held-back" if options.held_back else "development")
    service = open_crossed(Encoder.load(), SETS[options.set][1])
    outcomes = ask_groups(service, write_question_files(pairs, part))
    figures = figures_by_group(outcomes)
    print_table(tabulate(figures))
    for name, ratio in crossed_of_within(figures).items():
        print(f"{name}: crossed is {ratio:.3f} of within" if ratio is not None else f"{name}: nothing within")
    if options.failures:
        print_failures(outcomes)


if __name__ == "__main__":
    main()
