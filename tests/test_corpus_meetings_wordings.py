"""Ways of telling a meeting, one sentence each, and sentences that only look like it, in both languages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from meeting_texts import meetings_in

from benchmarks.meetings_gold import describe
from corpus.meetings import Meeting
from corpus.span import Language

with (Path(__file__).parent / "data" / "meetings_wordings.tsv").open(encoding="utf-8", newline="") as table:
    WORDINGS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def _language(row: dict[str, str]) -> Language:
    return "fr" if row["language"] == "fr" else "en"


def days_of(meeting: Meeting) -> str:
    if meeting.days is None:
        return ""
    first, last = (f"{day:%m-%d}" for day in (meeting.days.first_day, meeting.days.last_day))
    return first if first == last else f"{first}/{last}"


@pytest.mark.parametrize(
    "row", [row for row in WORDINGS if row["participants"]], ids=lambda row: row["sentence"][:60]
)
def test_a_wording_tells_its_meeting(row: dict[str, str]) -> None:
    status, _, moved_to = row["status"].partition(" to ")
    meeting, *moved = meetings_in(row["sentence"], _language(row))
    assert [(one.status, days_of(one)) for one in moved] == ([("planned", moved_to)] if moved_to else [])
    wanted = row["participants"].split("+")
    named = [participant.name for participant in meeting.participants]
    assert len(named) == len(wanted)
    assert all(any(short in name for name in named) for short in wanted), named
    assert (meeting.place.text if meeting.place else "") == row["place"]
    assert days_of(meeting) == row["day"]
    told = meeting.status if meeting.kind == "in_person" else f"{meeting.status}/{meeting.kind}"
    assert told == status


@pytest.mark.parametrize(
    "row", [row for row in WORDINGS if not row["participants"]], ids=lambda row: row["sentence"][:60]
)
def test_what_only_looks_like_a_meeting_tells_none(row: dict[str, str]) -> None:
    assert [describe(one) for one in meetings_in(row["sentence"], _language(row))] == []
