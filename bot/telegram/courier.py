"""The courier: makes the stored calls, in order within a lane, until Telegram's answer to each is known."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar

from telegram import Bot, Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.calls import Call
from bot.telegram.log import LOGGER, log_event
from bot.telegram.store import StoredCall, TelegramStore

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[None]]

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 10.0
"""Seconds between tries: an outage of Telegram ends unnoticed for hardly longer than this."""


class Refused(Exception):
    """Telegram will never make this call: the chat is gone, the bot blocked, the button too old."""


class Courier:
    """Delivers calls. A call whose outcome is known is made once; one whose answer was lost is made again."""

    def __init__(self, bot: Bot, store: TelegramStore, clock: Callable[[], float], sleep: Sleep) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._sleep = sleep
        self._lanes: dict[str, deque[StoredCall]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._last = 0
        self._collecting = asyncio.Lock()

    async def collect(self) -> None:
        """Take over the calls that were stored since the last time."""
        async with self._collecting:
            calls = await asyncio.to_thread(self._store.open_calls, self._last)
            for stored in calls:
                self._last = stored.id
                self._enqueue(stored)

    def _enqueue(self, stored: StoredCall) -> None:
        lane = stored.call.lane
        if lane in self._lanes:
            self._lanes[lane].append(stored)
            return
        self._lanes[lane] = deque([stored])
        task = asyncio.create_task(self._run_lane(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def drain(self, seconds: float) -> None:
        """Deliver what is open, for so long at most; what is left stays stored for the next run."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run_lane(self, lane: str) -> None:
        calls = self._lanes[lane]
        try:
            while calls:
                try:
                    message = await self._deliver(calls[0])
                except Exception:  # it stays stored, for the next run, and holds nothing up in this one
                    LOGGER.exception("call_not_made", extra={"fields": {"method": calls[0].call.method}})
                else:
                    await self._finish(calls[0], message)
                calls.popleft()
        finally:
            del self._lanes[lane]

    async def _finish(self, stored: StoredCall, message: int | None) -> None:
        """Store that a call was made, however long the database is locked or the disk full: it is made once."""
        pause = FIRST_PAUSE
        while True:
            try:
                await asyncio.to_thread(self._store.finish_call, stored, message, self._clock())
            except sqlite3.Error:
                LOGGER.exception("call_not_stored")
                await self._sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                return

    async def _deliver(self, stored: StoredCall) -> int | None:
        """Make a call; return the id of the message that it sent."""
        call = stored.call
        ends = stored.created + call.lifetime if call.lifetime else None
        try:
            try:
                result = await self.insist(lambda: make_call(self._bot, call), ends)
            except ChatMigrated as moved:  # a group that became a supergroup
                here = replace(call, parameters={**call.parameters, "chat_id": moved.new_chat_id})
                result = await self.insist(lambda: make_call(self._bot, here), ends)
        except (Refused, ChatMigrated) as refused:
            log_event("refused_by_telegram", method=call.method, reason=str(refused))
            return None
        return result.message_id if isinstance(result, Message) else None

    async def insist(self, request: Callable[[], Awaitable[Result]], ends: float | None = None) -> Result:
        """Make a request until it has an outcome; not after the time `ends`.

        Raises:
            Refused: Telegram refuses it for good, or its time is over.
            ChatMigrated: The chat has another id now.
        """
        pause = FIRST_PAUSE
        while True:
            if ends is not None and self._clock() > ends:
                raise Refused("too late")
            try:
                return await request()
            except RetryAfter as error:
                LOGGER.warning("slowed_down", extra={"fields": {"pause": _seconds(error)}})
                await self._sleep(_seconds(error))
            except ChatMigrated:
                raise
            except (BadRequest, Forbidden) as error:
                raise Refused(str(error)) from error
            except (NetworkError, InvalidToken) as error:  # a token can be put right
                LOGGER.warning("network", extra={"fields": {"error": type(error).__name__, "pause": pause}})
                await self._sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            except TelegramError as error:
                raise Refused(str(error)) from error


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait if isinstance(wait, int | float) else wait.total_seconds()


async def make_call(bot: Bot, call: Call) -> object:
    """Make a call of the Bot API, its parameters as they were stored."""
    given: dict[str, Any] = dict(call.parameters)
    match call.method:
        case "sendMessage":
            return await bot.send_message(given.pop("chat_id"), given.pop("text"), api_kwargs=given)
        case "sendDocument":
            name, chat = given.pop("filename"), given.pop("chat_id")
            return await bot.send_document(chat, call.file or b"", filename=name, api_kwargs=given)
        case "sendPhoto":
            return await bot.send_photo(given.pop("chat_id"), call.file or b"", api_kwargs=given)
        case "answerCallbackQuery":
            return await bot.answer_callback_query(given.pop("callback_query_id"), api_kwargs=given)
        case "answerInlineQuery":
            return await bot.answer_inline_query(given.pop("inline_query_id"), [], api_kwargs=given)
