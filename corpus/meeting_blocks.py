"""Blocks: which groups of reports a further report need be compared with.

Reports of one meeting share their kind, the number of those who met and a time; so groups are kept by these. A time
is a stretch of days: of the meeting where both reports date it, else of the publication. What blocks leave out could
never be the same meeting; what they keep is compared in full.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from corpus.names import name_tokens, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus.article import Article
    from corpus.meetings.model import Kind, Meeting, Participant
    from corpus.span import Days

#: Days of one stretch: few reports share one, and few meetings lie in several.
STRETCH = 16

#: A meeting "in the eighties" lies in more stretches than are worth keeping: it is compared with all.
MOST_STRETCHES = 30

_Clock = Literal["dated", "undated", "published"]
_Key = tuple["Kind", int, _Clock, int | None]


class Blocks:
    """Groups, by number, under the keys of their reports.

    Args:
        day_reach: Days by which reports of one meeting may differ where both give days.
        told_reach: Days between the publications of two reports of which one gives no day.
    """

    def __init__(self, day_reach: timedelta, told_reach: timedelta) -> None:
        self._day_reach = day_reach.days
        self._told_reach = told_reach.days
        self._groups: dict[_Key, list[tuple[int, frozenset[str]]]] = defaultdict(list)

    def add(self, group: int, article: Article, meeting: Meeting) -> None:
        """Keep a group under the keys of one of its reports."""
        entry = (group, initials(meeting.participants[0]))
        for clock, days in _clocks(article, meeting):
            for stretch in _stretches(days, 0):
                self._groups[meeting.kind, len(meeting.participants), clock, stretch].append(entry)

    def near(self, article: Article, meeting: Meeting) -> list[int]:
        """Return the groups that a report may belong to, the oldest first."""
        known = frozenset(letter for one in meeting.participants for letter in initials(one))
        found = set()
        for key in self._keys_near(article, meeting):
            found |= {group for group, first in self._groups.get(key, ()) if first & known}
        return sorted(found)

    def _keys_near(self, article: Article, meeting: Meeting) -> Iterator[_Key]:
        size = len(meeting.participants)
        if meeting.days is not None:
            yield from self._keys(meeting.kind, size, "dated", _stretches(meeting.days, self._day_reach))
        if article.published is not None:
            told: _Clock = "undated" if meeting.days is not None else "published"
            yield from self._keys(meeting.kind, size, told, _stretches(article.published, self._told_reach))

    def _keys(self, kind: Kind, size: int, clock: _Clock, stretches: Iterable[int | None]) -> Iterator[_Key]:
        wanted = set(stretches)
        if None in wanted:
            yield from [key for key in self._groups if key[:3] == (kind, size, clock)]
            return
        yield from ((kind, size, clock, stretch) for stretch in (*wanted, None))


def _clocks(article: Article, meeting: Meeting) -> Iterator[tuple[_Clock, Days]]:
    """Yield the times under which a report is kept: `undated` holds those without days, `published` all."""
    if meeting.days is not None:
        yield "dated", meeting.days
    if article.published is not None:
        yield "published", article.published
        if meeting.days is None:
            yield "undated", article.published


def _stretches(days: Days, reach: int) -> list[int | None]:
    first = (days.first_day.toordinal() - reach) // STRETCH
    last = (days.last_day.toordinal() + reach) // STRETCH
    return [None] if last - first > MOST_STRETCHES else list(range(first, last + 1))


def initials(participant: Participant) -> frozenset[str]:
    """Return what a participant shares with any that may be the same: the code, or first letters and sounds."""
    if participant.code is not None:
        return frozenset({f"{participant.type} {participant.code}"})
    tokens = name_tokens(participant.name)
    return frozenset(participant.type[0] + one[:1] for token in tokens for one in (token, sound(token)))
