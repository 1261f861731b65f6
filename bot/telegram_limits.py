"""Who may ask, and how often."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

WINDOW = 60.0
"""Seconds that the limits count in: they are so many questions a minute."""

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

    def _clear(self, at: float) -> None:
        """Forget the keys that have been quiet for a minute."""
        self._events = {key: events for key, events in self._events.items() if events and events[-1] > at - WINDOW}
        self._noticed = {key: noticed for key, noticed in self._noticed.items() if noticed > at - WINDOW}
