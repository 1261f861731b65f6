"""Memory: what the sentences of an article so far leave for the next: people, groups, days, places."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.model import Participant
    from corpus.places import Place
    from corpus.span import Days, Span
    from corpus.timex import Timex

#: How many "the two" are.
PAIR = 2

#: Days after an arrival in which a meeting told without a place may still be there.
LONGEST_STAY = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody has just been said to be ("a atterri mardi à Téhéran"): what follows happens there."""

    place: Place
    sentence: Span
    people: tuple[Participant, ...]
    days: Days | None
    expression: Timex | None
    past: bool
    """Whether it is told in the pluperfect."""

    def shares(self, participants: Sequence[Participant]) -> bool:
        """Tell whether one of those who stay is among the participants."""
        return any(one.same_as(other) for one in self.people for other in participants)

    def may_hold(self, days: Days | None) -> bool:
        """Tell whether what was on those days may have been there: not before it began, nor long after."""
        if days is None or self.days is None:
            return True
        return self.days.first_day <= days.first_day <= self.days.last_day + LONGEST_STAY


@dataclass(slots=True)
class Memory:
    """What the sentences so far leave for the next: whom a pronoun may stand for, and where one is."""

    subject: tuple[Participant, ...] = ()
    group: tuple[Participant, ...] = ()
    group_span: Span | None = None
    groups: list[tuple[Participant, ...]] = field(default_factory=list)
    """All who were told together, the latest last."""
    pair: tuple[Participant, ...] = ()
    """Two whom a sentence names apart: "the two" of the very next sentence, if it has any."""
    pair_span: Span | None = None
    last: tuple[Participant, ...] = ()
    named: tuple[Participant, ...] = ()
    """The people of the last sentence that names any."""
    days: Days | None = None
    expression: Timex | None = None
    dateline: Place | None = None
    dateline_span: Span | None = None
    place: Place | None = None
    place_span: Span | None = None
    been: bool = True
    """Whether the sentence that told the place tells of what was: a plan leaves its place to no next step."""
    stay: Stay | None = None
    heading: tuple[Days, Timex] | None = None
    """The day of an agenda that stands above its entries: "MONDAY, MAY 6", "Mardi 7 mai :"."""
    called_off: Span | None = None
    seen: list[Participant] = field(default_factory=list)
    denied: list[tuple[Span, tuple[Participant, ...]]] = field(default_factory=list)
    """Sentences that deny a meeting of somebody with one whom they do not name."""

    def gather(self, group: tuple[Participant, ...], told: Span) -> None:
        """Keep who is together, and the sentence that says so."""
        self.group, self.group_span = group, told
        self.groups.append(group)
