"""The verdict: what the words of a sentence say of a meeting, before its day is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from corpus.meetings.model import Status
    from corpus.span import Days

Outcome = Literal["held", "planned", "cancelled", "denied", "present"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the words say of a meeting; the day of the meeting and that of publication decide the rest."""

    outcome: Outcome
    """What it is told as; "present" ("X meets Y") is held or planned by its day."""
    source: str | None = None
    """Who says so, where only somebody does ("selon X"); "" where nobody is named ("aurait rencontré")."""
    firm: bool = True
    """Whether the words alone make a record; else it needs a day or a place ("après des négociations avec Y")."""
    ahead: bool = False
    """Whether what is denied was still to come ("ne rencontrera pas"): its weekday is read as the next one."""
    dated: bool = False
    """Whether its day alone tells if it was, even a weekday ("la rencontre de mardi entre X et Y est commentée")."""

    def against(
        self, days: Days | None, published: Days | None, *, weekday: bool = False, live: bool = False
    ) -> Status:
        """Return the status once the days are known; a present tense without a day is no more than planned.

        A present tense on a bare weekday ("convene on Thursday") is that of a calendar, and looks ahead; without a
        day it tells, in a live report, what has just happened.
        """
        if self.outcome != "present":
            return self.outcome
        if weekday and not self.dated:
            return "planned"
        if live and days is None:
            return "held"
        if days is not None and published is not None and days.last_day < published.first_day:
            return "held"
        return "planned"
