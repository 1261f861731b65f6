"""Quotes that prove a meeting: slices of the articles that report it, marked with it, its days as they were settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from corpus.meeting_reports import Report
from corpus.meetings import Meeting
from corpus.quote import MeetingMark, Quote, quote_span, verify_quote
from corpus.span import Span
from corpus.store import Store
from corpus.timex import Timex


def quote_evidence(meeting_id: str, report: Report, store: Store) -> Quote:
    """Quote the evidence of a report of a meeting, verified, the expression of its days highlighted.

    Raises:
        QuoteDiffers: The article was changed since the report was read.
    """
    told = report.meeting
    highlights = [told.expression.span] if told.expression and told.evidence.contains(told.expression.span) else []
    return quote_report(meeting_id, report, store, highlights)


def quote_report(
    meeting_id: str, report: Report, store: Store, highlights: Iterable[Span], within: Span | None = None
) -> Quote:
    """Quote what proves a report of a meeting, verified.

    Args:
        meeting_id: The meeting's id in the meeting book.
        report: The report; its article is quoted.
        store: The store that holds the article.
        highlights: The spans of the article's text to highlight, within what is quoted.
        within: What to quote of the article's text; the report's evidence where it is not given.

    Raises:
        QuoteDiffers: The article was changed since the report was read.
    """
    told, article = report.meeting, report.article
    span = within or told.evidence
    timexes = (_settle(timex, told) for timex in store.timexes(article.id, within=span))
    mark = MeetingMark(meeting_id, told.status, told.kind)
    return verify_quote(store, quote_span(article, span, 0.0, highlights, timexes, mark))


def _settle(timex: Timex, told: Meeting) -> Timex:
    """Return the expression of a meeting's days as these were settled: "samedi" is the last one where it has passed."""
    expression, days = told.expression, told.days
    if expression is None or days is None or timex.span != expression.span:
        return timex
    moved = days.first_day - timex.days.first_day
    same_length = days.last_day - timex.days.last_day == moved
    return replace(timex, first_day=days.first_day, last_day=days.last_day) if same_length else timex
