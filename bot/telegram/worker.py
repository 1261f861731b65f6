"""The worker: one update after another in each conversation, several conversations at once.

Answers are worked out in threads, so that nothing holds up the event loop; so many at a time, in the order of
asking. A conversation has one question under way at most, so no chat gets ahead of the others.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.telegram.calls import Place, Reply
from bot.telegram.courier import Courier
from bot.telegram.dialogue import Dialogue
from bot.telegram.load import Load
from bot.telegram.log import LOGGER, log_event
from bot.telegram.requests import Asked, Commanded, Request, Typed, Uploaded, read_request
from bot.telegram.store import TelegramStore

ANSWERS_AT_ONCE = 2
"""Answers worked out at once: a slow one leaves the other place to the rest."""
MOST_ATTEMPTS = 3
"""An update that stopped the program so often gets an error line and is not tried again."""
_TYPING_LASTS = 4.5
# They search the archive or draw, so they wait for their place among the answers.
_SLOW_COMMANDS = frozenset({"help", "meetings", "timeline"})
# Updates taken up at once; those beyond wait in the queue, stored all the same.
_MOST_UPDATES = 4096

_NOTHING = Reply(Place(0))


class LeftForLater(Exception):
    """The bot is stopping; the update stays stored for its next run."""


class Conversations(BaseUpdateProcessor):
    """Takes up the updates of one conversation one by one, in their order."""

    def __init__(self) -> None:
        super().__init__(_MOST_UPDATES)
        self._locks: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the conversation's turn, then process."""
        key = _conversation(update)
        lock, waiting = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = (lock, waiting + 1)
        try:
            async with lock:
                await coroutine
        finally:
            lock, waiting = self._locks[key]
            if waiting == 1:
                del self._locks[key]
            else:
                self._locks[key] = (lock, waiting - 1)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _conversation(update: object) -> int:
    if not isinstance(update, Update):
        return 0
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0


class Worker:
    """Takes up updates: reply, store the reply, let the courier deliver it."""

    def __init__(
        self,
        bot: Bot,
        store: TelegramStore,
        dialogue: Dialogue,
        courier: Courier,
        clock: Callable[[], float],
        load: Load,
    ) -> None:
        self._bot = bot
        self._store = store
        self._dialogue = dialogue
        self._courier = courier
        self._clock = clock
        self._load = load
        self._answering = asyncio.Semaphore(ANSWERS_AT_ONCE)
        self._answers = ThreadPoolExecutor(ANSWERS_AT_ONCE, thread_name_prefix="answer")
        self._uploads = ThreadPoolExecutor(1, thread_name_prefix="upload")
        self.stopping = False

    def close(self) -> None:
        """Let the threads end."""
        self._answers.shutdown()
        self._uploads.shutdown()

    async def handle(self, update: Update, _context: object) -> None:
        """Take up one update; once the bot is stopping it stays stored for the next run."""
        if self.stopping:
            return
        started = time.perf_counter()
        attempts = await asyncio.to_thread(self._store.begin_update, update.update_id)
        try:
            request, reply = await self._take_up(update, attempts)
        except LeftForLater:
            await asyncio.to_thread(self._store.leave_update, update.update_id)
            return
        await asyncio.to_thread(self._store.finish_update, update.update_id, reply, self._clock())
        await self._courier.collect()
        if request:
            self._log(request, reply, started)

    async def _take_up(self, update: Update, attempts: int) -> tuple[Request | None, Reply]:
        """Read and reply; whatever goes wrong reaches the user as one line, and the log, under the same id."""
        request: Request | None = None
        error_id = secrets.token_hex(4)
        try:
            request = read_request(update, self._bot.bot)
            if request is None:
                return None, _NOTHING
            if attempts < MOST_ATTEMPTS:
                return request, await self._reply(request)
            LOGGER.error("given_up", extra={"fields": {"error": error_id, "attempts": attempts}})
        except LeftForLater:
            raise
        except Exception:
            LOGGER.exception("error", extra={"fields": {"error": error_id}})
        if request is None:  # nobody to tell
            return None, _NOTHING
        return request, await asyncio.to_thread(self._dialogue.fail, request, error_id)

    async def _reply(self, request: Request) -> Reply:
        LOGGER.debug("request", extra={"fields": {"request": request}})
        refusal, marks = await asyncio.to_thread(self._dialogue.judge, request, self._clock())
        return replace(refusal or await self._welcome(request), marks=marks)

    async def _welcome(self, request: Request) -> Reply:
        if isinstance(request, Uploaded):
            return await self._take_upload(request)
        if isinstance(request, Typed):
            return await self._work_out(request)
        if isinstance(request, Asked) or (isinstance(request, Commanded) and request.name in _SLOW_COMMANDS):
            async with self._typing(request.sender.place):
                return await self._work_out(request)
        return await asyncio.to_thread(self._dialogue.respond, request, self._clock())

    async def _work_out(self, request: Request) -> Reply:
        """Reply from a thread, when the request's turn has come."""
        loop = asyncio.get_running_loop()
        with self._load.question():
            async with self._answering:
                return await loop.run_in_executor(self._answers, self._dialogue.respond, request, self._clock())

    async def _take_upload(self, uploaded: Uploaded) -> Reply:
        refusal = await asyncio.to_thread(self._dialogue.refuse_upload, uploaded)
        if refusal:
            return refusal
        async with self._typing(uploaded.sender.place):
            data = await self._fetch(uploaded)
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._uploads, self._dialogue.add_upload, uploaded, data)

    async def _fetch(self, uploaded: Uploaded) -> bytes:
        """Fetch a file, through outages; a stopping bot leaves it for its next run."""

        async def fetch() -> bytes:
            if self.stopping:
                raise LeftForLater
            file = await self._bot.get_file(uploaded.file)
            return bytes(await file.download_as_bytearray())

        return await self._courier.insist(fetch)

    @asynccontextmanager
    async def _typing(self, place: Place) -> AsyncIterator[None]:
        """Show that the bot is typing for as long as it works."""
        done = asyncio.Event()

        async def show() -> None:
            while not done.is_set():
                with suppress(TelegramError):
                    await self._bot.send_chat_action(place.chat, "typing", message_thread_id=place.thread or None)
                with suppress(TimeoutError):
                    await asyncio.wait_for(done.wait(), _TYPING_LASTS)

        task = asyncio.create_task(show())
        try:
            yield
        finally:
            done.set()
            # An action that arrives after the answer would show the bot typing for five seconds more.
            await asyncio.wait({task}, timeout=1)
            task.cancel()

    def _log(self, request: Request, reply: Reply, started: float) -> None:
        """Write the line of an answer: what it was, never what was written."""
        log_event(
            "answer",
            chat=self._store.hash_chat(request.sender.place.chat),
            kind=type(request).__name__.lower(),
            **reply.log,
            milliseconds=round(1000 * (time.perf_counter() - started)),
        )
