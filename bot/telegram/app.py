"""The Telegram bot: check, start, serve until told to stop, stop cleanly."""

from __future__ import annotations

import asyncio
import os
import re
import resource
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from telegram import BotCommand, Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import AIORateLimiter, Application, TypeHandler

from bot.loading import load_encoder, open_archive
from bot.service import Service
from bot.settings import Settings, SettingsInvalid
from bot.telegram.answering import Answering
from bot.telegram.commands import MENU
from bot.telegram.courier import Courier, Refused, Sleep
from bot.telegram.dialogue import Dialogue
from bot.telegram.inbox import Inbox
from bot.telegram.limits import Access, Limits
from bot.telegram.load import Load
from bot.telegram.log import LOGGER, log_event, open_log
from bot.telegram.store import TelegramStore
from bot.telegram.uploads import Uploads
from bot.telegram.warm_up import warm_up
from bot.telegram.worker import Conversations, Worker
from corpus.store import Store
from embeddings.encoder import Encoder

# What the library hands out is a timedelta from its next version on; asking for it now keeps it from warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")

ALLOWED_UPDATES = ["message", "callback_query", "inline_query"]
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LONG_POLL = 25
_LAST_DELIVERIES = 10.0
"""Seconds in which a stopping bot still delivers; what is left is delivered after the next start."""
_HEALTH_EVERY = 60.0
_LAG_STEP = 0.05
_DAY = 86_400.0


class TelegramUnavailable(Exception):
    """The bot cannot start; the message says in one line why, and what helps."""


class MessageLimiter(AIORateLimiter):
    """Telegram's limits on messages; "typing" is no message and does not wait behind them."""

    async def process_request(
        self,
        callback: Callable[..., Any],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Make a request, held back where it is a message."""
        if endpoint == "sendChatAction":
            return await callback(*args, **kwargs)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The time that the bot lives in, which tests make their own."""

    clock: Callable[[], float] = time.time
    sleep: Sleep = asyncio.sleep


def run_telegram(settings: Settings) -> None:
    """Run the bot until SIGTERM or Ctrl-C.

    Raises:
        TelegramUnavailable: It cannot start.
        SettingsInvalid: Its settings contradict each other.
    """
    if settings.telegram_webhook_url:
        check_listening(settings.telegram_webhook_listen)
    token = read_token(settings)
    open_log(token, settings.telegram_log)
    require_articles(settings)
    encoder = load_encoder(settings)
    service = open_archive(settings.archive, settings, encoder)
    warm_up(service, encoder, reads_files=bool(settings.telegram_operators))
    bot = TelegramBot(settings, service, encoder, Surroundings())
    asyncio.run(bot.serve(_until_signal))


async def _until_signal() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()


def read_token(settings: Settings) -> str:
    """Return the token, and check that a webhook has its secret.

    Raises:
        TelegramUnavailable: There is none, or it is none.
        SettingsInvalid: A webhook has no secret, or one that Telegram does not take.
    """
    token = settings.telegram_token.get_secret_value().strip() if settings.telegram_token else ""
    if not token:
        raise TelegramUnavailable(
            "no token: set RENDEZVOUS_TELEGRAM_TOKEN to the one that @BotFather gave you for your bot"
        )
    if not _TOKEN.fullmatch(token):
        raise TelegramUnavailable(
            "RENDEZVOUS_TELEGRAM_TOKEN is no token; @BotFather's look like 123456:ABC-def, without blanks or quotes"
        )
    if settings.telegram_webhook_url and not settings.telegram_webhook_secret:
        raise SettingsInvalid("RENDEZVOUS_TELEGRAM_WEBHOOK_SECRET: needed with RENDEZVOUS_TELEGRAM_WEBHOOK_URL")
    secret = settings.telegram_webhook_secret
    if secret and not _SECRET.fullmatch(secret.get_secret_value()):
        raise SettingsInvalid("RENDEZVOUS_TELEGRAM_WEBHOOK_SECRET: takes 1 to 256 letters, digits, - and _")
    return token


def require_articles(settings: Settings) -> None:
    """Check that there is something to answer from, before the encoder takes its seconds to load.

    Raises:
        ArchiveMissing: There is no archive.
        TelegramUnavailable: It is empty.
    """
    with Store(settings.archive) as store:
        empty = store.counts().articles == 0
    if empty:
        raise TelegramUnavailable(
            f"the archive in {settings.archive} is empty; add articles: rendezvous add FOLDER"
        )


def check_listening(address: str) -> None:
    """Check that the webhook can listen, before the encoder takes its seconds to load.

    Raises:
        TelegramUnavailable: The port is in use, or the address is none of this machine.
    """
    host, port = address.rsplit(":", 1)
    try:
        family, _, _, _, bound_to = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the webhook's own server does
            probe.bind(bound_to)
    except OSError as error:
        raise TelegramUnavailable(
            f"the webhook cannot listen on {address} ({error.strerror}); "
            "set RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN to an address of this machine and a port that is free"
        ) from error


class TelegramBot:
    """The bot: its parts, and their life from the first check to the last delivery."""

    def __init__(self, settings: Settings, service: Service, encoder: Encoder, around: Surroundings) -> None:
        self._settings = settings
        self.service = service
        self._encoder = encoder
        self._around = around
        self._token = read_token(settings)

    async def serve(self, until: Callable[[], Awaitable[object]]) -> None:
        """Serve until `until` returns.

        Raises:
            TelegramUnavailable: Telegram cannot be reached or refuses the token.
        """
        store = TelegramStore(self._settings.archive)
        inbox = Inbox(store, self._around.clock)
        application = self._build(inbox)
        try:
            await self._check(application)
            await self._run(application, inbox, store, until)
        finally:
            await _stop_listening(application)
            if application.running:  # it failed while it served
                await application.stop()
            await application.shutdown()
            await application.bot.shutdown()  # its connections, where the check failed
            store.close()

    def _build(self, inbox: Inbox) -> Application[Any, Any, Any, Any, Any, Any]:
        api = self._settings.telegram_api_url.rstrip("/")
        return (
            Application.builder()
            .token(self._token)
            .base_url(f"{api}/bot")
            .base_file_url(f"{api}/file/bot")
            .rate_limiter(MessageLimiter(max_retries=1))
            .concurrent_updates(Conversations())
            .update_queue(inbox)
            .job_queue(None)
            .build()
        )

    async def _check(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Check that Telegram answers, and knows the bot."""
        api = self._settings.telegram_api_url
        try:
            await application.initialize()
        except InvalidToken as error:
            raise TelegramUnavailable(
                "Telegram refuses the token: set RENDEZVOUS_TELEGRAM_TOKEN to the one that @BotFather shows"
            ) from error
        except NetworkError as error:
            raise TelegramUnavailable(
                f"{api} cannot be reached; check the network, or RENDEZVOUS_TELEGRAM_API_URL"
            ) from error
        except TelegramError as error:
            raise TelegramUnavailable(
                f"{api} answers, but not as Telegram does ({type(error).__name__})"
            ) from error

    async def _run(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        inbox: Inbox,
        store: TelegramStore,
        until: Callable[[], Awaitable[object]],
    ) -> None:
        bot, clock = application.bot, self._around.clock
        courier = Courier(bot, store, clock, self._around.sleep)
        load = Load()
        worker = Worker(bot, store, self._dialogue(store, application, load), courier, clock, load)
        application.add_handler(TypeHandler(Update, worker.handle))
        health = asyncio.create_task(self._watch(store))
        menus = asyncio.create_task(_set_menus(courier, application))
        try:
            await courier.collect()
            resumed = inbox.resume(bot)
            await application.start()
            await self._listen(application)
            log_event("started", bot=bot.username, resumed=resumed, articles=self.service.store.counts().articles)
            await until()
            log_event("stopping")
            await _stop_listening(application)
            worker.stopping = True
            await application.stop()
            await courier.drain(_LAST_DELIVERIES)
        finally:
            for task in (health, menus):
                task.cancel()
            await asyncio.gather(health, menus, return_exceptions=True)
            worker.close()
        log_event("stopped", open_updates=len(store.open_updates()), open_calls=len(store.open_calls()))

    def _dialogue(
        self, store: TelegramStore, application: Application[Any, Any, Any, Any, Any, Any], load: Load
    ) -> Dialogue:
        settings = self._settings
        answering = Answering(
            self.service,
            store,
            quotes=settings.quotes,
            memory=60.0 * settings.telegram_memory,
            days=settings.telegram_keep,
            load=load,
        )
        access = Access(settings.telegram_users, settings.telegram_chats, settings.telegram_operators)
        limits = Limits(settings.telegram_user_rate, settings.telegram_chat_rate)
        limits.restore(store.marks(self._around.clock() - _DAY))
        return Dialogue(answering, access, limits, Uploads(settings.archive, self._encoder), application.bot.bot)

    async def _listen(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Receive updates from now on."""
        updater = application.updater
        assert updater is not None  # noqa: S101 - the builder makes one
        public = self._settings.telegram_webhook_url
        if not public:
            await updater.start_polling(
                timeout=_LONG_POLL,
                allowed_updates=ALLOWED_UPDATES,
                bootstrap_retries=-1,
                error_callback=_log_poll_error,
            )
            return
        host, port = self._settings.telegram_webhook_listen.rsplit(":", 1)
        secret = self._settings.telegram_webhook_secret
        await updater.start_webhook(
            listen=host,
            port=int(port),
            url_path=urlsplit(public).path.lstrip("/"),
            webhook_url=public,
            secret_token=secret.get_secret_value() if secret else None,
            allowed_updates=ALLOWED_UPDATES,
            bootstrap_retries=-1,
        )

    async def _watch(self, store: TelegramStore) -> None:
        """Once a minute: forget what has expired, and log how the bot is doing."""
        settings = self._settings
        while True:
            now = self._around.clock()
            memory, keep = now - 60.0 * settings.telegram_memory, now - _DAY * settings.telegram_keep
            try:
                await asyncio.to_thread(store.expire, now, memory, keep)
            except sqlite3.Error:  # locked, or the disk is full: it is tried again in a minute
                LOGGER.exception("expiry_failed")
            await _log_health(_HEALTH_EVERY)


async def _log_health(seconds: float) -> None:
    """After so many seconds, or when the bot stops, log how long the event loop was held up at worst, and memory."""
    loop, worst = asyncio.get_running_loop(), 0.0
    ends = loop.time() + seconds
    try:
        while (before := loop.time()) < ends:
            await asyncio.sleep(_LAG_STEP)
            worst = max(worst, loop.time() - before - _LAG_STEP)
    finally:
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
        log_event("health", lag_milliseconds=round(1000 * worst), peak_memory_kilobytes=memory)


async def _stop_listening(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    if application.updater and application.updater.running:
        await application.updater.stop()


async def _set_menus(courier: Courier, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Tell Telegram the commands in English, and in French for those whose Telegram is French."""
    english = [BotCommand(name, text["en"]) for name, text in MENU.items()]
    french = [BotCommand(name, text["fr"]) for name, text in MENU.items()]
    with suppress(Refused):
        await courier.insist(lambda: application.bot.set_my_commands(english))
        await courier.insist(lambda: application.bot.set_my_commands(french, language_code="fr"))


def _log_poll_error(error: TelegramError) -> None:
    LOGGER.warning("network", extra={"fields": {"error": type(error).__name__, "while": "polling"}})
