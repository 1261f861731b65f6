"""Records: a meeting as the store keeps it, JSON that comes back as the same value."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from corpus.meetings.model import Meeting


@cache
def _adapter() -> TypeAdapter[Meeting]:
    return TypeAdapter(Meeting)


def dump_meeting(meeting: Meeting) -> str:
    """Write a meeting as JSON."""
    return _adapter().dump_json(meeting, exclude_defaults=True).decode("utf-8")


def load_meeting(record: str) -> Meeting:
    """Read a meeting that `dump_meeting` wrote."""
    return _adapter().validate_json(record)
