"""What was not, may have been or is only imagined is told by no record as held, however it is put."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from meeting_texts import meetings_in

from corpus.span import ReadLanguage

DATA = Path(__file__).parent / "data" / "meetings_not_held.tsv"
with DATA.open(encoding="utf-8", newline="") as rows:
    NOT_HELD = [
        (row["language"], row["sentence"]) for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]


@pytest.mark.parametrize(("language", "sentence"), NOT_HELD, ids=lambda value: value[:60])
def test_what_was_not_is_not_told_as_held(language: ReadLanguage, sentence: str) -> None:
    assert [one for one in meetings_in(sentence, language) if one.status == "held"] == []
