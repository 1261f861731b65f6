"""The floors of quality: what is measured may not fall short of them, and they fall only with leave and a reason."""

from __future__ import annotations

import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks import floors
from benchmarks.floors import (
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    FloorLowered,
    Lowering,
    Pinned,
    floors_of,
    load_floors,
    repin,
    save_floors,
    shortfalls,
)
from benchmarks.quality_sets import SETS, Archives, digest
from bot.evaluation.figures import Figures, measure
from bot.evaluation.question_file import FileLine, GoldQuestion
from bot.evaluation.report import tabulate
from bot.render_console import print_table
from bot.service import Service
from embeddings.encoder import Encoder

DAY = date(2026, 1, 2)
NOTHING: dict[str, Any] = dict.fromkeys(field.name for field in fields(Figures))


def figures(**values: float | None) -> Figures:
    return Figures(**(NOTHING | {"questions": 10, "answerable": 10} | values))


# What is pinned


def test_shares_are_pinned_to_the_hundredth_that_they_reach() -> None:
    reached = floors_of(figures(recall_1=0.8499, recall_5=0.29, wrong_answers=0.101, first_quote_length=131.5))
    assert reached == {"recall_1": 0.84, "recall_5": 0.29, "wrong_answers": 0.11, "first_quote_length": 132}


def test_times_and_counts_are_not_pinned() -> None:
    assert floors_of(figures(milliseconds=100, worst_milliseconds=200)) == {}


def test_every_figure_that_is_pinned_exists() -> None:
    assert {*HIGHER_IS_BETTER, *LOWER_IS_BETTER} <= {field.name for field in fields(Figures)}


PINNED = Pinned("digest", {"recall_1": 0.84, "wrong_answers": 0.11, "exact_quotes": 1.0})
AS_GOOD = figures(recall_1=0.84, wrong_answers=0.11, exact_quotes=1.0)


def test_what_is_as_good_does_not_fall_short() -> None:
    assert shortfalls(PINNED, "digest", AS_GOOD) == []
    assert shortfalls(PINNED, "digest", replace(AS_GOOD, recall_1=0.9, wrong_answers=0.0, span_f1=0.1)) == []


@pytest.mark.parametrize(
    ("worse", "message"),
    [
        ({"recall_1": 0.83}, "recall_1 is 0.83, pinned is 0.84"),
        ({"wrong_answers": 0.12}, "wrong_answers is 0.12, pinned is 0.11"),
        ({"exact_quotes": 0.999}, "exact_quotes is 0.999, pinned is 1.0"),
        ({"recall_1": None}, "recall_1 is None, pinned is 0.84"),
    ],
)
def test_what_is_worse_falls_short(worse: dict[str, float | None], message: str) -> None:
    assert shortfalls(PINNED, "digest", replace(AS_GOOD, **worse)) == [message]


def test_changed_questions_fall_short() -> None:
    (message,) = shortfalls(PINNED, "other", AS_GOOD)
    assert "the questions have changed" in message


# Pinning anew


def test_a_new_set_is_pinned() -> None:
    assert repin(None, "digest", AS_GOOD, None, DAY) == PINNED


def test_floors_rise_without_leave() -> None:
    risen = repin(PINNED, "digest", replace(AS_GOOD, recall_1=0.901, wrong_answers=0.05), None, DAY)
    assert risen.floors == {"recall_1": 0.9, "wrong_answers": 0.05, "exact_quotes": 1.0}
    assert risen.lowered == ()


@pytest.mark.parametrize("worse", [{"recall_1": 0.83}, {"wrong_answers": 0.12}, {"exact_quotes": None}])
def test_a_floor_does_not_fall_without_leave(worse: dict[str, float | None]) -> None:
    with pytest.raises(FloorLowered, match=next(iter(worse))):
        repin(PINNED, "digest", replace(AS_GOOD, **worse), None, DAY)


def test_changed_questions_are_not_pinned_without_leave() -> None:
    with pytest.raises(FloorLowered, match="questions have changed"):
        repin(PINNED, "other", replace(AS_GOOD, recall_1=0.9), None, DAY)


def test_the_reason_of_a_fall_is_kept() -> None:
    fallen = repin(PINNED, "digest", replace(AS_GOOD, recall_1=0.8), "the stemmer changed", DAY)
    again = repin(fallen, "other", replace(AS_GOOD, recall_1=0.9), "ten questions more", DAY)
    assert fallen.floors["recall_1"] == 0.8
    assert again.lowered == (
        Lowering("2026-01-02", "the stemmer changed", {"recall_1": [0.84, 0.8]}),
        Lowering("2026-01-02", "ten questions more", {}),
    )


def test_the_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    pinned = {"b": PINNED, "a": repin(PINNED, "digest", replace(AS_GOOD, recall_1=0.8), "accents: é", DAY)}
    save_floors(pinned, tmp_path / "floors.json")
    assert load_floors(tmp_path / "floors.json") == pinned
    assert load_floors(tmp_path / "none.json") == {}


def test_the_digest_is_of_the_questions_alone() -> None:
    one, other = (GoldQuestion(question=text, unanswerable=True) for text in ("Quoi ?", "Qui ?"))
    here, there = FileLine(Path("a"), 1, one), FileLine(Path("b"), 7, one)
    assert digest([here]) == digest([there])
    assert digest([here]) != digest([FileLine(Path("a"), 1, other)])
    assert digest([here]) != digest([here, here])


# The command


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Run the command over one set whose figures are given; it returns its exit code and what is pinned."""
    path = tmp_path / "floors.json"
    monkeypatch.setattr(floors.Encoder, "load", lambda **_options: None)
    monkeypatch.setattr(floors, "load_floors", lambda: load_floors(path))
    monkeypatch.setattr(floors, "save_floors", lambda pinned: save_floors(pinned, path))

    def run(measured: Figures, *arguments: str) -> tuple[int, dict[str, Pinned]]:
        one = replace(SETS["samples-quick"], load=list, ask=lambda _archives, _lines: [])
        monkeypatch.setattr(floors, "SETS", {"samples-quick": one})
        monkeypatch.setattr(floors, "measure", lambda _outcomes: measured)
        monkeypatch.setattr(sys, "argv", ["floors", *arguments])
        return floors.main(), load_floors(path)

    return run


def test_the_command_refuses_to_lower_without_both_words(command: Any) -> None:
    worse = replace(AS_GOOD, recall_1=0.5)
    code, before = command(AS_GOOD)
    assert code == 0
    assert command(worse) == (1, before)
    for arguments in (["--lower"], ["--reason", "because"], ["--lower", "--reason", " "], ["samples-quicker"]):
        with pytest.raises(SystemExit) as ended:
            command(worse, *arguments)
        assert ended.value.code == 2
    code, after = command(worse, "--lower", "--reason", "because")
    assert code == 0
    assert after["samples-quick"].floors["recall_1"] == 0.5
    assert after["samples-quick"].lowered[0].reason == "because"


# What is measured


def names(kind: str) -> list[str]:
    return [one.name for one in SETS.values() if one.kind == kind]


@pytest.fixture(scope="module")
def archives(encoder: Encoder, sample_service: Service) -> Archives:
    return Archives(encoder, sample_service)


def check_set(name: str, archives: Archives) -> None:
    lines = SETS[name].load()
    measured = measure(SETS[name].ask(archives, lines))
    print_table(tabulate({name: measured}))
    assert shortfalls(load_floors()[name], digest(lines), measured) == []


def test_every_quick_set_is_pinned() -> None:
    assert set(names("quick")) <= set(load_floors()) <= set(SETS)


@pytest.mark.parametrize("name", names("quick"))
def test_a_quick_sample_reaches_its_floors(name: str, archives: Archives) -> None:
    check_set(name, archives)


@pytest.mark.quality
@pytest.mark.parametrize("name", [*names("full"), *names("final")])
def test_quality_reaches_its_floors(name: str, archives: Archives) -> None:
    if not SETS[name].is_present:
        pytest.skip("the evaluation data is not on this machine")
    if SETS[name].kind == "final" and name not in load_floors():
        pytest.skip("the final figures have not been taken yet")
    assert name in load_floors(), f"pin it: python -m benchmarks.floors {name}"
    check_set(name, archives)
