from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.answer import AnswerLanguage
from bot.charts import draw_timeline
from bot.meeting_book import BookedMeeting
from corpus.article import Article
from corpus.meeting_reports import merge_meetings
from corpus.meetings import Meeting, Participant, Status
from corpus.places import place_of
from corpus.span import Days, Span

STATUSES: tuple[Status, ...] = ("held", "planned", "cancelled", "denied")


def booked(number: int) -> list[BookedMeeting]:
    first = Article("a.txt", 0, "a", (Span(0, 1),), None, None, None, Days.of_day(date(2022, 1, 1)), "fr")
    records = []
    for index in range(number):
        day = Days.of_day(date(2022, 1, 1) + timedelta(days=4 * index))
        people = (
            Participant("Sergueï Lavrov", "person"),
            Participant(f"Anna Berg{chr(97 + index % 24)}", "person"),
        )
        meeting = Meeting(
            people, place_of("Genève"), day, None, STATUSES[index % 4], "in_person", None, Span(0, 1)
        )  # fmt: skip
        records.append((replace(first, published=day), meeting))
    return [BookedMeeting(str(index), merged) for index, merged in enumerate(merge_meetings(records))]


@pytest.mark.parametrize(("language", "place"), [("fr", "Genève"), ("en", "Geneva")])
def test_a_timeline_of_two_hundred_meetings_names_its_lanes_and_places(
    tmp_path: Path, language: AnswerLanguage, place: str
) -> None:
    picture = tmp_path / "timeline.svg"
    assert draw_timeline(booked(200), picture, language, "Lavrov") == 200
    written = picture.read_text(encoding="utf-8")  # matplotlib notes each text in a comment beside its strokes
    assert f"<!-- {place} -->" in written
    assert "<!-- Anna Berga -->" in written
    assert "<!-- Sergueï Lavrov -->" not in written
