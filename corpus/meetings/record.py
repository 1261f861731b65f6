"""Records: a meeting as the store keeps it, JSON that comes back as the same value."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from corpus.meetings.model import Meeting


@cache
def _adapter() -> TypeAdapter[Meeting]:
    # The modules of a meeting's parts import one another for type checkers only: name them here.
    from corpus.meetings.model import Kind, Participant, Status
    from corpus.places import Place
    from corpus.span import Days, Span
    from corpus.timex import Timex

    adapter = TypeAdapter(Meeting, config=None)
    adapter.rebuild(
        _types_namespace={one.__name__: one for one in (Participant, Place, Days, Span, Timex)}
        | {"Kind": Kind, "Status": Status}
    )
    return adapter


def dump_meeting(meeting: Meeting) -> str:
    """Write a meeting as JSON."""
    return _adapter().dump_json(meeting, exclude_defaults=True).decode("utf-8")


def load_meeting(record: str) -> Meeting:
    """Read a meeting that `dump_meeting` wrote."""
    return _adapter().validate_json(record)
