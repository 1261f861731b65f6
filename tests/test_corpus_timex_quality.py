"""Pinned floors on the shared sets; skipped where they are not beside the project."""

from __future__ import annotations

import sys

import pytest

from benchmarks.timex import SETS, predict
from benchmarks.timex_gold import DATA
from benchmarks.timex_score import HEADER, score

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(not DATA.is_dir(), reason="the evaluation data is not beside the project"),
]
# (gold, relaxed span F1, share of the gold found with exactly its days), as `python -m benchmarks.timex` prints.
FLOORS = {"timex_fr_timebank": (73, 0.97, 0.94), "timex_meantime_en": (240, 0.95, 0.86)}


@pytest.mark.parametrize("name", SETS)
def test_floors(name: str) -> None:
    total = score(SETS[name](), predict)
    sys.stdout.write(f"\n{HEADER}\n{total.row(name)}\n")
    gold, f1, exact = FLOORS[name]
    assert total.gold == gold
    assert total.f1 >= f1
    assert total.exact_share >= exact
