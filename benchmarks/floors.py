"""The floors of quality: `python -m benchmarks.floors [SET...] [--lower --reason TEXT]`.

`tests/data/quality_floors.json` holds, for each set, a digest of its questions and the figures that it must not fall
short of. This command measures the sets (all that are not kept for the final figures, unless they are named) and pins
what they reach. Floors only rise; to let one fall, or to pin questions that have changed, `--lower` and a reason are
needed, and the reason stays in the file.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from benchmarks.quality_sets import SETS, Archives, digest
from bot.evaluation.figures import Figures, measure
from bot.evaluation.report import tabulate
from bot.render_console import print_table
from embeddings.encoder import Encoder

FLOORS = Path(__file__).resolve().parent.parent / "tests" / "data" / "quality_floors.json"

HIGHER_IS_BETTER = (
    *("recall_1", "recall_5", "recall_10", "mrr_10", "answer_in_first_quote", "span_f1", "span_exact"),
    *("slot_accuracy", "right_at_most_wrong", "exact_quotes"),
)
LOWER_IS_BETTER = ("first_quote_length", "wrong_answers", "wrong_silences")

# Shares are pinned to the hundredth below (errors: above), lengths to the character: the last bits of a sum differ
# between processors, and may let a close race end otherwise.
_STEPS = {"first_quote_length": 1}
_STEPS_OF_A_SHARE = 100


class FloorLowered(ValueError):
    """A floor would fall, or its questions have changed, without leave."""


@dataclass(frozen=True, slots=True)
class Lowering:
    """A floor that was let fall: when, why, and from what to what."""

    day: str
    reason: str
    what: dict[str, list[float | None]]


@dataclass(frozen=True, slots=True)
class Pinned:
    """What is pinned of a set."""

    sha256: str
    floors: dict[str, float]
    lowered: tuple[Lowering, ...] = field(default=())


def load_floors(path: Path = FLOORS) -> dict[str, Pinned]:
    """Load the file of floors."""
    sets = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {
        name: Pinned(one["sha256"], one["floors"], tuple(Lowering(**lowering) for lowering in one["lowered"]))
        for name, one in sets.items()
    }


def save_floors(floors: Mapping[str, Pinned], path: Path = FLOORS) -> None:
    """Write the file of floors."""
    text = json.dumps({name: asdict(one) for name, one in sorted(floors.items())}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def floors_of(figures: Figures) -> dict[str, float]:
    """Return what can be pinned of figures: shares to the hundredth that they reach."""
    floors = {}
    for name in (*HIGHER_IS_BETTER, *LOWER_IS_BETTER):
        value = getattr(figures, name)
        if value is not None:
            steps = _STEPS.get(name, _STEPS_OF_A_SHARE)
            scaled = round(value * steps, 6)
            floors[name] = (math.floor(scaled) if name in HIGHER_IS_BETTER else math.ceil(scaled)) / steps
    return floors


def shortfalls(pinned: Pinned, sha256: str, figures: Figures) -> list[str]:
    """Tell where a measurement falls short of what is pinned; changed questions fall short as well."""
    if sha256 != pinned.sha256:
        return [f"the questions have changed: their SHA-256 is {sha256}, pinned is {pinned.sha256}"]
    found = {name: getattr(figures, name) for name in pinned.floors}
    return [
        f"{name} is {value}, pinned is {floor}"
        for name, floor in pinned.floors.items()
        if (value := found[name]) is None or _is_worse(name, value, floor)
    ]


def repin(pinned: Pinned | None, sha256: str, figures: Figures, reason: str | None, day: date) -> Pinned:
    """Return what is to be pinned: what the figures reach.

    Args:
        pinned: What is pinned so far.
        sha256: The digest of the questions.
        figures: What was measured.
        reason: Why a floor may fall or questions may change; none where that is not allowed.
        day: The day of the measurement.

    Raises:
        FloorLowered: A floor would fall, or the questions have changed, and there is no reason.
    """
    reached = floors_of(figures)
    if pinned is None:
        return Pinned(sha256, reached)
    changed = sha256 != pinned.sha256
    fallen: dict[str, list[float | None]] = {
        name: [floor, reached.get(name)]
        for name, floor in pinned.floors.items()
        if name not in reached or _is_worse(name, reached[name], floor)
    }
    if not fallen and not changed:
        return Pinned(sha256, reached, pinned.lowered)
    if reason is None:
        told = ", ".join(f"{name} from {old} to {new}" for name, (old, new) in fallen.items())
        raise FloorLowered(told or "the questions have changed")
    return Pinned(sha256, reached, (*pinned.lowered, Lowering(day.isoformat(), reason, fallen)))


def _is_worse(name: str, value: float, floor: float) -> bool:
    return value < floor if name in HIGHER_IS_BETTER else value > floor


def main() -> int:
    """Measure sets and pin their floors; end with 1 where one would fall without leave."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.floors")
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of: {', '.join(SETS)}")
    parser.add_argument("--lower", action="store_true", help="let floors fall; give the reason")
    parser.add_argument("--reason", help="why they may")
    options = parser.parse_args()
    if options.lower != bool((options.reason or "").strip()):
        parser.error("a floor falls with both --lower and --reason TEXT")
    if unknown := set(options.sets) - set(SETS):
        parser.error(f"no such set: {', '.join(sorted(unknown))}")
    names = options.sets or [one.name for one in SETS.values() if one.kind != "final" and one.is_present]
    archives = Archives(Encoder.load(precision="fp32"))
    code = 0
    for name in names:
        floors, lines = load_floors(), SETS[name].load()
        figures = measure(SETS[name].ask(archives, lines))
        print_table(tabulate({name: figures}))
        try:
            floors[name] = repin(floors.get(name), digest(lines), figures, options.reason, date.today())
        except FloorLowered as error:
            print(f"{name}: not pinned: {error}; see --lower and --reason")
            code = 1
        else:
            save_floors(floors)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
