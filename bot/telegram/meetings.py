"""Meetings in a chat: told one after another, each with the quote that proves it, a page at a time.

/meetings, the button "other meetings" and "other dates" all show such pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from telegram.constants import MessageEntityType

from bot.meetings.book import BookedMeeting, MeetingFilter
from bot.meetings.quotes import quote_evidence
from bot.meetings.sentences import tell_meeting
from bot.service import Service
from bot.telegram.buttons import new_key
from bot.telegram.calls import KeptAnswer, Place
from bot.telegram.messages import tell
from bot.telegram.rendering import Block, RichText, render_quote
from corpus.errors import QuoteDiffers
from corpus.meetings import Participant
from corpus.quote import Quote
from corpus.span import ReadLanguage

PAGE = 4
"""Meetings in one message; with their quotes that is a screen or two of a telephone."""
MOST_KEPT = 200
"""Meetings that the buttons of one list lead to; who wants more narrows the list down."""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A page of a list of meetings as it is shown, and as it is kept for its buttons."""

    blocks: list[Block]
    kept: KeptAnswer


def show_meetings(service: Service, listed: KeptAnswer, first: int) -> MeetingPage | None:
    """Show the meetings of a list from number `first` on; None where the archive no longer holds any of them.

    Args:
        service: The service.
        listed: The list: its meetings, and the question that it answers.
        first: The place in the list of the first meeting to show.
    """
    proved = list(islice(_prove_from(service, listed, first), PAGE))
    if not proved:
        return None
    kept = replace(
        listed,
        key=new_key(),
        quotes=tuple(quote for _, _, quote in proved),
        shown=len(proved),
        repeated=0,
        told=proved[-1][0],
    )
    blocks = [
        block
        for number, (_, meeting, quote) in enumerate(proved, start=1)
        for block in _tell(meeting, quote, number, listed.language)
    ]
    return MeetingPage(blocks, kept)


def _prove_from(service: Service, listed: KeptAnswer, first: int) -> Iterator[tuple[int, BookedMeeting, Quote]]:
    """Yield the meetings of a list from `first` on that can be proved, each with the place in the list after it."""
    known = {meeting.id: meeting for meeting in service.meetings(MeetingFilter())}
    for after, id_ in enumerate(listed.meetings[first:], start=first + 1):
        quote = _prove(service, known[id_], listed.language) if id_ in known else None
        if quote:
            yield after, known[id_], quote


def list_of_meetings(
    place: Place, question: str, meetings: Iterable[BookedMeeting], language: ReadLanguage
) -> KeptAnswer:
    """Return a list of meetings, the latest first, of which none is told yet."""
    ids = tuple(meeting.id for meeting in latest_first(meetings))[:MOST_KEPT]
    return KeptAnswer(new_key(), place, question, language, quotes=(), shown=0, answered=True, meetings=ids)


def latest_first(meetings: Iterable[BookedMeeting]) -> list[BookedMeeting]:
    """Sort meetings, the latest first, those without a day last."""
    return sorted(meetings, key=lambda m: m.merged.days.last_day if m.merged.days else date.min, reverse=True)


def other_meetings(service: Service, told: Sequence[str]) -> list[BookedMeeting]:
    """Return the meetings on other days of everybody who took part in all of the meetings told."""
    everything = service.meetings(MeetingFilter())
    first = [meeting for meeting in everything if meeting.id in told]
    common = _common_participants(first)
    days = [meeting.merged.days for meeting in first if meeting.merged.days]
    if not common:
        return []
    return [
        meeting
        for meeting in everything
        if meeting.merged.days
        and not any(meeting.merged.days.overlaps(other) for other in days)
        and all(_takes_part(one, meeting) for one in common)
    ]


def _common_participants(meetings: Sequence[BookedMeeting]) -> list[Participant]:
    if not meetings:
        return []
    return [
        one for one in meetings[0].merged.participants if all(_takes_part(one, meeting) for meeting in meetings)
    ]


def _takes_part(one: Participant, meeting: BookedMeeting) -> bool:
    return any(one.same_as(other) for other in meeting.merged.participants)


def _prove(service: Service, meeting: BookedMeeting, language: ReadLanguage) -> Quote | None:
    """Return the quote to show of a meeting: of its own status, in the reader's language where there is one."""
    try:
        quotes = [
            (one.meeting.status, quote_evidence(meeting.id, one, service.store)) for one in meeting.merged.reports
        ]
    except (QuoteDiffers, ValueError):  # an article was changed since the meetings were read
        return None
    same = [quote for status, quote in quotes if status == meeting.merged.status]
    return min(same or [quotes[0][1]], key=lambda quote: quote.language != language)


def _tell(meeting: BookedMeeting, quote: Quote, number: int, language: ReadLanguage) -> list[Block]:
    """Tell a meeting above its quote; apart where no message holds both."""
    sentence = RichText.of(tell_meeting(meeting.merged, language), MessageEntityType.BOLD)
    proof = render_quote(quote, language, number)
    together = sentence + RichText.of("\n") + proof
    return [Block(together, quote)] if together.fits else [Block(sentence), Block(proof, quote)]


def page_title(key: str, kept: KeptAnswer, first: int) -> Block:
    """Return the line above a page: which meetings of how many it shows."""
    title = tell(key, kept.language, first=first + 1, last=kept.told, count=len(kept.meetings))
    return Block(RichText.of(title))
