"""Datelines: the town, day and agency that an article opens with: "BUDAPEST, 15 mai (AFP) - ", "GENEVA — "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.letters import UPPER
from corpus.places import is_known_place
from corpus.span import Span

_DATELINE = re.compile(
    rf"^[^\w\n]*(?P<whole>(?P<town>[{UPPER}][{UPPER}' -]{{2,30}})"
    r"(?:,[^,(—–\n]{2,40}| \([^)\n]{2,40}\)){0,4} ?[—–-] )(?=\S)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class DatelineTown:
    """The town of a dateline as it is known ("Budapest") and as it is written, and where the dateline stands."""

    town: str
    written: str
    span: Span


def find_dateline_town(text: str) -> DatelineTown | None:
    """Return the first dateline of a text, at the beginning of a line; None where no known town has one."""
    for match in _DATELINE.finditer(text):
        written = match["town"].strip()
        if is_known_place(written.title()):
            return DatelineTown(written.title(), written, Span(*match.span("whole")))
    return None
