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
    """What the sentences so far leave for the next: the people that a pronoun may stand for, the day and the place."""

    subject: tuple[Participant, ...] = ()
    """The current subject: who the story is about, "il" or "she" of the next sentence."""
    group: tuple[Participant, ...] = ()
    """Those told together last, as in "X et Y sont convenus": "they", "les deux hommes"."""
    group_span: Span | None = None
    """The sentence that told people together last."""
    groups: list[tuple[Participant, ...]] = field(default_factory=list)
    """All groups so far, the latest last."""
    pair: tuple[Participant, ...] = ()
    """Two people named apart in one sentence ("X sued Y"): "the two" of the very next one, if it says so."""
    pair_span: Span | None = None
    """The sentence behind which "the two" are the pair."""
    last: tuple[Participant, ...] = ()
    """The person named last: "ce dernier", "the latter"."""
    named: tuple[Participant, ...] = ()
    """The people of the last sentence that names any."""
    days: Days | None = None
    """The days told last, but for those of an earlier event or a deadline."""
    expression: Timex | None = None
    """The time expression of `days`."""
    dateline: Place | None = None
    """The town of the article's own dateline."""
    dateline_span: Span | None = None
    """The dateline, in the reading."""
    place: Place | None = None
    """The place told last: "there" of the next sentence."""
    place_span: Span | None = None
    """The sentence that names `place`, in the reading."""
    been: bool = True
    """Whether what `place` was told of has happened; if not, `around.py` takes it for no next step."""
    stay: Stay | None = None
    """Where people have just come to, while no other place is told."""
    heading: tuple[Days, Timex] | None = None
    """The day of an agenda that stands above its entries: "MONDAY, MAY 6", "Mardi 7 mai :"."""
    called_off: Span | None = None
    """The last sentence that calls something off."""
    seen: list[Participant] = field(default_factory=list)
    """Every participant named so far."""
    denied: list[tuple[Span, tuple[Participant, ...]]] = field(default_factory=list)
    """Sentences that deny that somebody met people whom they do not name, each with those whom they do."""

    def gather(self, group: tuple[Participant, ...], told: Span) -> None:
        """Keep people told together, and the sentence that says so."""
        self.group, self.group_span = group, told
        self.groups.append(group)
