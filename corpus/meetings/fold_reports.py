"""Folding: one article tells a meeting more than once; its sentences become one record."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from corpus.meetings.model import same_participants
from corpus.places import is_known_place
from corpus.span import Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.meetings.model import Meeting, Status


#: Days that a meeting which "ended on Thursday" may have lasted, where another sentence tells an earlier day.
LONGEST_MEETING = timedelta(days=10)


def fold_reports(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return the meetings of one article, each once; what a second sentence adds is kept."""
    kept: list[Meeting] = []
    for told in meetings:
        meeting = _on_its_day(told, kept)
        for index, other in enumerate(kept):
            if is_same_report(other, meeting):
                kept[index] = _merged(other, meeting)
                break
        else:
            kept.append(meeting)
    return tuple(kept)


#: By the status of a record without a day: the statuses of the earlier record that it may be about.
_ABOUT: dict[Status, frozenset[Status]] = {
    "cancelled": frozenset({"planned"}),
    "denied": frozenset({"planned", "held"}),
}


def _on_its_day(meeting: Meeting, before: Sequence[Meeting]) -> Meeting:
    """Return a cancellation or denial without a day with the day that the article told of that meeting before.

    "X is to see Y on Friday. … Y has cancelled his meeting with X": else the plan for Friday would stand.
    """
    if meeting.days or meeting.status not in _ABOUT:
        return meeting
    told = [
        other
        for other in before
        if other.days
        and other.status in _ABOUT[meeting.status]
        and other.kind == meeting.kind
        and same_participants(other.participants, meeting.participants)
        and not _elsewhere(other, meeting)
    ]
    if len({other.days for other in told}) != 1:
        return meeting
    return replace(meeting, days=told[0].days, expression=told[0].expression)


def is_same_report(left: Meeting, right: Meeting) -> bool:
    """Tell whether two sentences of one article tell the same meeting."""
    if left.kind != right.kind or left.status != right.status:
        return False
    if not same_participants(left.participants, right.participants):
        return False
    if left.days and right.days and not left.days.overlaps(right.days):
        return _goes_on(left, right)
    return bool(left.days and left.days == right.days) or not _elsewhere(left, right)


def _elsewhere(left: Meeting, right: Meeting) -> bool:
    """Tell whether two meetings were in two towns; a building may stand in the other's town."""
    if left.place is None or right.place is None or left.place.key == right.place.key:
        return False
    return is_known_place(left.place.text) and is_known_place(right.place.text)


def _goes_on(left: Meeting, right: Meeting) -> bool:
    """Tell whether one meeting went on the next day: held on days that touch, nowhere else."""
    if left.days is None or right.days is None or left.status != "held" or left.kind != "in_person":
        return False
    if _elsewhere(left, right):
        return False
    gap = left.days.gap_to(right.days)
    last = left if left.days > right.days else right
    return gap == timedelta(days=1) or (last.ends and gap <= LONGEST_MEETING)


def _merged(first: Meeting, second: Meeting) -> Meeting:
    best, other = (second, first) if _filled(second) > _filled(first) else (first, second)
    place, place_evidence = best.place, best.place_evidence
    if place is None and other.place is not None:
        place, place_evidence = other.place, other.place_evidence or other.evidence
    days, expression = (best.days, best.expression) if best.days else (other.days, other.expression)
    if best.days and other.days and not best.days.overlaps(other.days):
        days = Days(min(best.days.first_day, other.days.first_day), max(best.days.last_day, other.days.last_day))
    ends = best.ends and other.ends
    return replace(best, place=place, place_evidence=place_evidence, days=days, expression=expression, ends=ends)


def _filled(meeting: Meeting) -> int:
    return bool(meeting.place) + bool(meeting.days)
