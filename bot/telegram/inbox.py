"""The inbox: updates are stored when they arrive, and only then does Telegram hear that they did.

The library asks Telegram for what comes after an update, or answers its webhook, once `put` has returned.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable

from telegram import Bot, Update
from telegram.error import NetworkError

from bot.telegram.store import TelegramStore


class Inbox(asyncio.Queue[object]):
    """The queue between Telegram and the bot; an update that came before is not queued again."""

    def __init__(self, store: TelegramStore, clock: Callable[[], float]) -> None:
        super().__init__()
        self._store = store
        self._clock = clock

    async def put(self, item: object) -> None:
        """Store an update and queue it.

        Raises:
            NetworkError: It cannot be stored; the library then fetches it again.
        """
        if isinstance(item, Update):
            try:
                new = await asyncio.to_thread(
                    self._store.keep_update, item.update_id, item.to_json(), self._clock()
                )
            except (OSError, sqlite3.Error) as error:
                raise NetworkError(f"the update {item.update_id} cannot be stored: {error}") from error
            if not new:
                return
        await super().put(item)

    def resume(self, bot: Bot) -> int:
        """Queue the updates that an earlier run left unanswered; return how many."""
        updates = [Update.de_json(json.loads(stored.payload), bot) for stored in self._store.open_updates()]
        for update in updates:
            self.put_nowait(update)
        return len(updates)
