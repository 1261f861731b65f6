"""Which meetings answer a question, and which records speak against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.meetings.book import BookedMeeting
from bot.meetings.match import admits, counts_from
from bot.meetings.question import CountedFrom, MeetingQuestion
from corpus.meeting_blocks import initials
from corpus.meeting_reports import MergedMeeting
from corpus.meetings import Kind, Status
from corpus.span import Days

_IN_PERSON = frozenset({"in_person"})
_REMOTE = frozenset({"phone", "video"})
# Which meetings answer best where the question leaves it open, best first.
_PREFERRED: tuple[tuple[Status, frozenset[str]], ...] = (
    ("held", _IN_PERSON),
    ("planned", _IN_PERSON),
    ("held", _REMOTE),
    ("cancelled", _IN_PERSON | _REMOTE),
    ("denied", _IN_PERSON | _REMOTE),
    ("planned", _REMOTE),
)
# For "did they meet?": a denial says more than a plan or a call.
_PREFERRED_FOR_YES_NO = (_PREFERRED[0], _PREFERRED[4], *_PREFERRED[1:4], _PREFERRED[5])

#: What speaks against a meeting: that it was held is denied, that it is planned is called off.
_SPOKEN_OF_BY: dict[Status, Status] = {"held": "denied", "planned": "cancelled"}


def choose_meetings(asked: MeetingQuestion, meetings: Sequence[BookedMeeting]) -> list[BookedMeeting]:
    """Return the meetings that answer a question, each before the records that deny it or call it off.

    Args:
        asked: The question.
        meetings: Every meeting of the archive, in the order of their days.
    """
    return _with_what_speaks_against(_choose(asked, _admitted(asked, meetings)), meetings, asked)


def _admitted(asked: MeetingQuestion, meetings: Sequence[BookedMeeting]) -> list[BookedMeeting]:
    """The meetings that a question asks about: those whose record has every name, else those whose article has.

    "Whom did she see before she met Kim?" asks for those of the days up to that meeting, and not for Kim.
    """
    if asked.counted_from and "who" in asked.question.slots:
        days = [one.merged.days for one in meetings if counts_from(asked, one) and one.merged.days]
        if days:
            any_day = replace(asked, counted_from=None)
            others = [one for one in _admitted(any_day, meetings) if not counts_from(asked, one)]
            return [one for one in others if _is_on_that_side(one, asked.counted_from, days)]
    return [meeting for meeting in meetings if admits(asked, meeting, strictly=True)] or [
        meeting for meeting in meetings if admits(asked, meeting, strictly=False)
    ]


def _is_on_that_side(meeting: BookedMeeting, counted_from: CountedFrom, days: Sequence[Days]) -> bool:
    own = meeting.merged.days
    if own is None:
        return False
    if counted_from.way == "before":
        return own.first_day <= max(one.last_day for one in days)
    return own.last_day >= min(one.first_day for one in days)


def _choose(asked: MeetingQuestion, found: list[BookedMeeting]) -> list[BookedMeeting]:
    type_ = asked.question.type
    if asked.position == "next":
        return _next(found, asked) if type_ == "count" else _next(found, asked)[:1]
    if type_ == "count":
        found = _counted(found, asked)
    elif type_ != "list" and asked.status is None:
        found = _preferred(found, asked)
    if asked.status == "planned":
        found = [one for one in found if one.merged.status == "planned"] or found
    if "where" in asked.question.slots:
        found = [one for one in found if one.merged.place] or found
    if "when" in asked.question.slots or asked.position:
        found = [one for one in found if one.merged.days] or found
    if type_ == "count":  # "How many times did they last meet in Geneva?" counts them all
        return found
    if asked.position == "first":
        return found[:1]
    return found[-1:] if asked.position == "last" else found


def _next(found: list[BookedMeeting], asked: MeetingQuestion) -> list[BookedMeeting]:
    """The plans from today on, the first one first; those without a day only where none has one."""
    plans = [one for one in found if one.merged.status == "planned"]
    ahead = [one for one in plans if one.merged.days and one.merged.days.last_day >= asked.today]
    return ahead or [one for one in plans if one.merged.days is None]


def _counted(found: list[BookedMeeting], asked: MeetingQuestion) -> list[BookedMeeting]:
    """Those that were held in person, where the question does not ask for calls, plans or cancelled meetings.

    What some call held and others deny counts for nothing.
    """
    kinds = _REMOTE if asked.remotely else _IN_PERSON if asked.status is None else _IN_PERSON | _REMOTE
    status = asked.status or "held"
    return [
        one
        for one in found
        if one.merged.status == status and one.merged.kind in kinds and not one.merged.denials()
    ]


def _preferred(found: list[BookedMeeting], asked: MeetingQuestion) -> list[BookedMeeting]:
    order = _PREFERRED_FOR_YES_NO if asked.question.type == "yes_no" else _PREFERRED
    # Who asks of a lunch is told of no call.
    if asked.means == _IN_PERSON or (asked.means and any(one.merged.kind in asked.means for one in found)):
        order = tuple((status, asked.means) for status, _ in order)
    elif asked.only_remotely:
        order = tuple((status, _REMOTE) for status, _ in order)
    elif asked.remotely:
        order = (("held", _REMOTE), ("planned", _REMOTE), *order)
    elif asked.talked:  # a talk that was says more than a meeting that is to come
        order = (order[0], ("held", _REMOTE), *order[1:])
    for status, kinds in order:
        chosen = [one for one in found if one.merged.status == status and one.merged.kind in kinds]
        if chosen:
            return chosen
    return []


def _with_what_speaks_against(
    chosen: list[BookedMeeting], meetings: Sequence[BookedMeeting], asked: MeetingQuestion
) -> list[BookedMeeting]:
    """Add behind each meeting those records that deny it or call it off; a count is of what was held."""
    if asked.question.type in ("count", "list"):
        return chosen
    against = _Against(meetings)
    told = (one for meeting in chosen for one in (meeting, *against.speaking(meeting.merged)))
    return list({one.id: one for one in told}.values())


def speaking_against(meetings: Sequence[BookedMeeting]) -> frozenset[str]:
    """Return the ids of the meetings among some that deny or call off another of them."""
    against = _Against(meetings)
    return frozenset(one.id for meeting in meetings for one in against.speaking(meeting.merged))


class _Against:
    """The records that deny or call off, by what they share with the meetings that they may speak of.

    Comparing each meeting with each of them would take a minute for some thousands.
    """

    def __init__(self, meetings: Sequence[BookedMeeting]) -> None:
        self._by_initial: dict[tuple[Status, Kind, str], list[BookedMeeting]] = defaultdict(list)
        self._by_setting: dict[tuple[str, Days], list[BookedMeeting]] = defaultdict(list)
        self._order = {one.id: place for place, one in enumerate(meetings)}
        for one in meetings:
            merged = one.merged
            if merged.status not in _SPOKEN_OF_BY.values():
                continue
            for initial in {initial for person in merged.participants for initial in initials(person)}:
                self._by_initial[merged.status, merged.kind, initial].append(one)
            if merged.place and merged.days:
                self._by_setting[merged.place.key, merged.days].append(one)

    def speaking(self, meeting: MergedMeeting) -> list[BookedMeeting]:
        """Return the records that speak against a meeting, in the order in which they were given."""
        status = _SPOKEN_OF_BY.get(meeting.status)
        if status is None:
            return []
        # Who is of the same people shares each of them: the rarest tells most.
        shared = [
            {
                one.id: one
                for initial in initials(person)
                for one in self._by_initial[status, meeting.kind, initial]
            }
            for person in meeting.participants
        ]
        near = min(shared, key=len)
        if meeting.place and meeting.days:
            near |= {one.id: one for one in self._by_setting[meeting.place.key, meeting.days]}
        speaking = (
            one
            for one in near.values()
            if meeting.is_denied_by(one.merged) or meeting.is_called_off_by(one.merged)
        )
        return sorted(speaking, key=lambda one: self._order[one.id])
