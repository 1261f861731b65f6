"""Meetings as the command `meetings` writes them: JSON, a table, CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents import describe_days
from bot.meetings.book import BookedMeeting, name_participant
from bot.meetings.quotes import quote_evidence
from corpus.meeting_reports import Report
from corpus.meetings import Kind, Status
from corpus.quote import Quote
from corpus.span import ReadLanguage
from corpus.store import Store

_COLUMNS = (
    "id first_day last_day participants place status kind attributed_to reports quote publisher published url"
).split()


@dataclass(frozen=True, slots=True)
class EvidenceDocument:
    """What one article says of a meeting."""

    quote: Quote
    place: str | None
    first_day: date | None
    last_day: date | None
    status: Status
    kind: Kind


@dataclass(frozen=True, slots=True)
class MeetingDocument:
    """A meeting with all its evidence; `reports` counts independent ones."""

    id: str
    participants: tuple[str, ...]
    place: str | None
    first_day: date | None
    last_day: date | None
    status: Status
    kind: Kind
    expression: str | None
    attributed_to: str | None
    quote: Quote
    reports: int
    evidence: tuple[EvidenceDocument, ...]


def describe_meeting(meeting: BookedMeeting, store: Store, language: ReadLanguage) -> MeetingDocument:
    """Describe a meeting, its names in `language`, every quote verified.

    Raises:
        QuoteDiffers: An article was changed since the meetings were read.
    """
    merged = meeting.merged
    evidence = tuple(_describe_report(meeting.id, report, store, language) for report in merged.reports)
    expression = next((r.meeting.expression for r in merged.reports if r.meeting.expression), None)
    return MeetingDocument(
        id=meeting.id,
        participants=tuple(name_participant(merged, one, language) for one in merged.participants),
        place=merged.place.name_in(language) if merged.place else None,
        first_day=merged.days.first_day if merged.days else None,
        last_day=merged.days.last_day if merged.days else None,
        status=merged.status,
        kind=merged.kind,
        expression=expression.text if expression else None,
        attributed_to=merged.attributed_to,
        quote=evidence[0].quote,
        reports=merged.independent,
        evidence=evidence,
    )


def _describe_report(meeting_id: str, report: Report, store: Store, language: ReadLanguage) -> EvidenceDocument:
    told = report.meeting
    return EvidenceDocument(
        quote=quote_evidence(meeting_id, report, store),
        place=told.place.name_in(language) if told.place else None,
        first_day=told.days.first_day if told.days else None,
        last_day=told.days.last_day if told.days else None,
        status=told.status,
        kind=told.kind,
    )


def meeting_row(meeting: MeetingDocument) -> tuple[str, ...]:
    """Write a meeting as a row: days, participants, place, status, kind, reports."""
    days = [str(day) for day in (meeting.first_day, meeting.last_day) if day]
    return (
        " – ".join(dict.fromkeys(days)) or "?",
        ", ".join(meeting.participants),
        meeting.place or "?",
        meeting.status,
        meeting.kind,
        str(meeting.reports),
    )


def write_csv(meetings: Sequence[MeetingDocument]) -> str:
    """Write meetings as CSV with a header, one line a meeting, with the first quote and where it stands."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in meetings:
        published = one.quote.published
        writer.writerow(
            (
                *(
                    one.id,
                    one.first_day,
                    one.last_day,
                    "; ".join(one.participants),
                    one.place,
                    one.status,
                    one.kind,
                ),
                *(one.attributed_to, one.reports, one.quote.text, one.quote.publisher),
                *(describe_days(published) if published else None, one.quote.url),
            )
        )
    return out.getvalue()
