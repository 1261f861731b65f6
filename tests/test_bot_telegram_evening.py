"""A short evening with everything that can happen in one; at full length in benchmarks/telegram_evening.py."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.telegram_evening import Plan, read_health, run_evening


def test_an_evening_with_a_kill_an_outage_and_a_storm_loses_nothing(own_archive: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    plan = Plan(chats=8, messages=60, pace=0.02, outage=1.5, flood=20, storm=4, user_rate=15)
    evening = run_evening(plan, own_archive, log)
    assert evening.problems() == []
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    started = [line for line in lines if line["event"] == "started"]
    assert len(started) == 2
    assert lines[-1]["event"] == "stopped"
    assert (lines[-1]["open_updates"], lines[-1]["open_calls"]) == (0, 0)
    assert read_health(log)
    assert "Gorbatchev" not in log.read_text(encoding="utf-8")
