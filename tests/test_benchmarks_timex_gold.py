"""The timex gold sets: where they are not there, it is said where they belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.timex_gold import DATA, require_data


def test_data_that_is_not_there_is_said_with_the_remedy(tmp_path: Path) -> None:
    require_data(tmp_path)
    with pytest.raises(SystemExit, match=f"piaf: the evaluation data is not there; it belongs into {DATA}"):
        require_data(tmp_path / "piaf")
