"""Who may ask, and how often."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.telegram.calls import Mark

WINDOW = 60.0
"""Seconds that the limits count in: they are so many questions a minute."""

INLINE_FACTOR = 10
"""An inline query comes at every pause in typing: one question makes about so many."""

# Above so many keys the quiet ones are forgotten, so that memory stays flat.
_MOST_KEYS = 10_000

Verdict = Literal["pass", "notice", "silence"]


@dataclass(frozen=True, slots=True)
class Access:
    """Whom the bot answers: everyone, unless users or chats are listed; operators always."""

    users: frozenset[int]
    chats: frozenset[int]
    operators: frozenset[int]

    @property
    def restricted(self) -> bool:
        """Whether the bot is not for everyone."""
        return bool(self.users or self.chats)

    def allows(self, user: int, chat: int) -> bool:
        """Tell whether a user may ask in a chat."""
        if not self.restricted or user in self.operators:
            return True
        return user in self.users or chat in self.chats


class RateLimit:
    """So many events a minute for each key; what goes beyond gets one notice, then silence."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._events: dict[Hashable, deque[float]] = {}
        self._noticed: dict[Hashable, float] = {}
        self._lock = threading.Lock()

    def check(self, key: Hashable, at: float) -> Verdict:
        """Tell what an event at that time gets, and count it if it passes.

        Times are those of the messages, so that messages which waited for the bot are not taken for a flood.
        """
        with self._lock:
            if len(self._events) > _MOST_KEYS:
                self._clear(at)
            events = self._events.setdefault(key, deque())
            while events and events[0] <= at - WINDOW:
                events.popleft()
            if len(events) < self.limit:
                events.append(at)
                return "pass"
            if self._noticed.get(key, at - WINDOW) > at - WINDOW:
                return "silence"
            self._noticed[key] = at
            return "notice"

    def restore(self, key: Hashable, at: float, *, notice: bool) -> None:
        """Count what an earlier run of the bot counted."""
        with self._lock:
            if notice:
                self._noticed[key] = at
            else:
                self._events.setdefault(key, deque()).append(at)

    def _clear(self, at: float) -> None:
        """Forget the keys that have been quiet for a minute."""
        self._events = {key: events for key, events in self._events.items() if events and events[-1] > at - WINDOW}
        self._noticed = {key: noticed for key, noticed in self._noticed.items() if noticed > at - WINDOW}


class Limits:
    """The bot's limits by name: questions a minute of a user and of a chat, inline queries, and notices."""

    def __init__(self, per_user: int, per_chat: int) -> None:
        self._limits = {
            "user": RateLimit(per_user),
            "chat": RateLimit(per_chat),
            "inline": RateLimit(INLINE_FACTOR * per_user),
            "denied": RateLimit(0),  # who may not ask at all hears so once a minute
        }

    def allowed(self, name: str) -> int:
        """Return how many a minute a limit allows."""
        return self._limits[name].limit

    def check(self, keys: Sequence[tuple[str, int]], at: float) -> tuple[Verdict, str, tuple[Mark, ...]]:
        """Tell what an event gets under some limits, each with its key, by which limit, and what they counted.

        The first limit that it goes beyond decides, else the last.
        """
        marks: list[Mark] = []
        for name, key in keys:
            verdict = self._limits[name].check(key, at)
            if verdict == "silence":
                return verdict, name, tuple(marks)
            marks.append(Mark(name, key, at, notice=verdict == "notice"))
            if verdict == "notice":
                return verdict, name, tuple(marks)
        return "pass", keys[-1][0], tuple(marks)

    def restore(self, marks: Iterable[Mark]) -> None:
        """Go on where an earlier run of the bot was."""
        for mark in marks:
            self._limits[mark.limit].restore(mark.key, mark.at, notice=mark.notice)
