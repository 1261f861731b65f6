"""Meetings: who met whom, where and when, as articles report it."""

from corpus.meetings.extract import find_meetings
from corpus.meetings.model import Kind, Meeting, Participant, Status

__all__ = ["Kind", "Meeting", "Participant", "Status", "find_meetings"]
