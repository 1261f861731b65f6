"""Single sentences of the press and the days of their time expressions, in both languages."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from corpus.sentences import split_sentences
from corpus.span import Days, Language
from corpus.timex import Timex, find_timexes

with (Path(__file__).parent / "data" / "timex_wordings.tsv").open(encoding="utf-8", newline="") as table:
    WORDINGS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def days_of(timex: Timex) -> str:
    single = timex.first_day == timex.last_day
    return str(timex.first_day) if single else f"{timex.first_day}..{timex.last_day}"


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row["sentence"][:60])
def test_a_sentence_tells_its_days(row: dict[str, str]) -> None:
    language: Language = "fr" if row["language"] == "fr" else "en"
    text, published = row["sentence"], Days.of_day(date.fromisoformat(row["published"]))
    found = find_timexes(text, split_sentences(text, language), language, published)
    assert [days_of(one) for one in found] == row["days"].split()
