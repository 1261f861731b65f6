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
    """What the words say; `present` is decided by the day of the event and that of publication.

    A verdict that is not firm ("après des négociations avec") makes a record only with a day or a place. What is
    denied `ahead` will not happen ("ne rencontrera pas"): its day is one to come. Where no verb tells of the meeting
    itself, it is `dated`: a bare weekday tells whether it was ("la rencontre de mardi entre X et Y est commentée").
    """

    outcome: Outcome
    source: str | None = None
    firm: bool = True
    ahead: bool = False
    dated: bool = False

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
