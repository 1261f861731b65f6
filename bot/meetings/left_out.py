"""What a question leaves out of the meetings that it asks for: people, places and days."""

from __future__ import annotations

from dataclasses import dataclass

from bot.left_out import LeftOut
from bot.meetings.asked_offices import (
    AskedOffice,
    AskedRole,
    find_asked_offices,
    find_asked_roles,
    name_terms,
)
from bot.meetings.book import BookedMeeting
from bot.meetings.participant_terms import participant_terms
from corpus.span import Days, ReadLanguage
from corpus.terms import QueryTerm


@dataclass(frozen=True, slots=True)
class LeftOutMeetings:
    """Whom and what a question leaves out; `names` holds the terms of each name, in order."""

    names: tuple[tuple[QueryTerm, ...], ...] = ()
    offices: tuple[AskedOffice, ...] = ()
    roles: tuple[AskedRole, ...] = ()
    days: tuple[Days, ...] = ()

    def holds(self, meeting: BookedMeeting) -> bool:
        """Tell whether a meeting is of those people, there or on those days."""
        return (
            any(map(meeting.took_place_in, self.days))
            or any(_is_named(name, meeting) for name in self.names)
            or any(_holds_office(office, meeting) for office in self.offices)
            or any(meeting.offices.has_called(role.key, role.noun) for role in self.roles)
        )


def read_left_out(left: LeftOut, days: tuple[Days, ...], language: ReadLanguage) -> LeftOutMeetings:
    """Read what a question leaves out of the meetings.

    Args:
        left: The names and words of it.
        days: The days in these words.
        language: The question's language.
    """
    offices = tuple(find_asked_offices(left.words, language))
    named = (name_terms(name, language) for name in left.names)
    of = frozenset().union(*(office.of for office in offices if not office.is_apposed))
    return LeftOutMeetings(
        names=tuple(name for name in named if name and not all(term.alternatives & of for term in name)),
        offices=tuple(office for office in offices if not office.is_apposed),
        roles=tuple(find_asked_roles(left.words, language, offices)),
        days=days,
    )


def _is_named(name: tuple[QueryTerm, ...], meeting: BookedMeeting) -> bool:
    """Tell whether a name is a participant's, who may be known by the last of its words alone, or the place's."""
    places = meeting.place_terms | meeting.country_terms
    if all(term.alternatives & places for term in name):
        return True
    for participant in meeting.merged.participants:
        terms = participant_terms(participant)
        short = participant.type == "person" and " " not in participant.name
        if name[-1].alternatives & terms and (short or all(term.alternatives & terms for term in name)):
            return True
    return False


def _holds_office(office: AskedOffice, meeting: BookedMeeting) -> bool:
    return meeting.offices.has_same_office(
        office.key, office.noun, office.of
    ) or meeting.offices.has_unnamed_holder(office.of, office.noun)
