"""The real bot in a thread of its own, against the stand-in, in a time that the tests set."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram_server import TOKEN, TelegramServer

from bot.loading import open_service
from bot.settings import Settings, load_settings
from bot.telegram.app import Surroundings, TelegramBot
from bot.telegram.store import DATABASE, TelegramStore
from embeddings.encoder import Encoder


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


async def _soon(seconds: float) -> None:
    """Sleep a hundredth of the time: the pauses of the bot are there, and short."""
    await asyncio.sleep(seconds / 100)


@dataclass
class Running:
    """A bot at work."""

    server: TelegramServer
    clock: Clock
    archive: Path
    bot: TelegramBot

    def open_store(self) -> TelegramStore:
        """A connection of one's own to what the bot keeps."""
        return TelegramStore(self.archive)

    def settle(self) -> None:
        """Wait until every message was taken up and every reply delivered; one that is confirmed may still wait."""
        with closing(self.open_store()) as store:
            self.server.wait(lambda: not (self.server.updates or store.open_updates() or store.open_calls()))

    def count_rows(self, chat: int) -> dict[str, int]:
        """How many rows of each table are about a chat."""
        with closing(sqlite3.connect(self.archive / DATABASE)) as connection:
            return {
                table: connection.execute(f"SELECT count(*) FROM {table} WHERE chat = ?", (chat,)).fetchone()[0]  # noqa: S608
                for table in ("turns", "languages", "answers", "messages", "reports")
            }


def bot_settings(server: TelegramServer, archive: Path, **more: Any) -> Settings:
    given = {"telegram_token": TOKEN, "telegram_api_url": server.url} | more
    return load_settings(archive=archive, **given)


@contextmanager
def running_bot(
    server: TelegramServer,
    encoder: Encoder,
    archive: Path,
    *,
    clock: Clock,
    prepare: Callable[[TelegramBot], object] = lambda _bot: None,
    **settings: Any,
) -> Iterator[Running]:
    """Run a bot until the block ends, then stop it as SIGTERM does."""
    given = bot_settings(server, archive, **settings)
    service = open_service(archive, encoder)
    bot = TelegramBot(given, service, encoder, Surroundings(clock, _soon))
    prepare(bot)
    started, failure = threading.Event(), []
    stop: list[Callable[[], None]] = []

    async def until() -> None:
        event, loop = asyncio.Event(), asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(event.set))
        started.set()
        await event.wait()

    def run() -> None:
        try:
            asyncio.run(bot.serve(until))
        except Exception as error:
            failure.append(error)
        finally:
            started.set()

    thread = threading.Thread(target=run)
    thread.start()
    started.wait(20)
    try:
        for error in failure:
            raise error
        yield Running(server, clock, archive, bot)
    finally:
        for end in stop:
            end()
        thread.join(30)
        service.store.close()
        assert not thread.is_alive(), "the bot does not stop"
    for error in failure:
        raise error
