"""/timeline: the meetings over time as a photo, narrowed down by plain words as /meetings."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.charts import draw_timeline
from bot.meetings.book import BookedMeeting
from corpus.span import ReadLanguage

# Matplotlib keeps fonts and caches for the whole process; drawings are made one at a time.
_DRAWING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn timeline as PNG, and how many meetings are in it."""

    png: bytes
    drawn: int


def draw_picture(meetings: Sequence[BookedMeeting], who: str, language: ReadLanguage) -> Picture | None:
    """Draw the dated ones of some meetings, the lanes of the participant `who` left out; None where none is dated."""
    if not any(meeting.merged.days for meeting in meetings):
        return None
    with _DRAWING, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.png"
        drawn = draw_timeline(meetings, path, language, who or None)
        return Picture(path.read_bytes(), drawn)
