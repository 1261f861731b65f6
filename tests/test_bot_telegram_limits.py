"""Who may ask, how often, and who may add."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram_bot import Clock, running_bot
from telegram_server import TelegramServer

from bot.telegram.limits import Access, RateLimit
from embeddings.encoder import Encoder

QUESTION = "Où Reagan et Gorbatchev se sont-ils rencontrés ?"

ANSWER = "Ronald Reagan et Mikhaïl Gorbatchev se sont rencontrés"


def test_what_goes_beyond_the_limit_gets_one_notice_a_minute() -> None:
    limit = RateLimit(2)
    assert [limit.check("a", at) for at in (0, 1, 2, 3, 59)] == ["pass", "pass", "notice", "silence", "silence"]
    assert [limit.check("a", at) for at in (60, 60.5, 62)] == ["pass", "silence", "pass"]
    assert limit.check("a", 63) == "notice"
    assert limit.check("b", 3) == "pass"


@given(st.lists(st.floats(0, 300), max_size=60).map(sorted), st.integers(1, 5))
def test_no_minute_ever_has_more_than_the_limit(times: list[float], most: int) -> None:
    limit = RateLimit(most)
    passed = [at for at in times if limit.check("a", at) == "pass"]
    for start in passed:
        assert sum(start <= at < start + 60 for at in passed) <= most


def test_quiet_keys_are_forgotten() -> None:
    limit = RateLimit(1)
    for key in range(30_000):
        limit.check(key, key)
    assert len(limit._events) <= 10_002


@pytest.mark.parametrize(
    ("users", "chats", "user", "chat", "allowed"),
    [
        ([], [], 1, 1, True),
        ([1], [], 1, 1, True),
        ([1], [], 2, 2, False),
        ([], [-5], 2, -5, True),
        ([], [-5], 2, 2, False),
        ([1], [-5], 9, 9, True),
    ],
)
def test_access_is_for_everyone_or_for_those_listed(
    users: list[int], chats: list[int], user: int, chat: int, allowed: bool
) -> None:
    access = Access(frozenset(users), frozenset(chats), operators=frozenset({9}))
    assert access.allows(user, chat) is allowed


def test_a_flood_gets_one_notice_and_is_counted(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    with running_bot(server, encoder, own_archive, clock=clock, telegram_user_rate=3) as bot:
        for _ in range(8):
            server.say("/start")
        bot.settle()
        texts = [message["text"] for message in server.to_chat(1)]
        assert sum(text.startswith("Bonjour") for text in texts) == 3
        assert sum(text.startswith("Doucement, s’il vous plaît : 3 questions par minute") for text in texts) == 1
        clock.now += 61
        assert server.ask("/start")["text"].startswith("Bonjour")
        assert bot.open_store().refusals() == {"too_fast": 5}


def test_a_restart_does_not_start_the_limits_anew(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    for refused in (3, 9):
        with running_bot(server, encoder, own_archive, clock=clock, telegram_user_rate=3) as bot:
            for _ in range(6):
                server.say("/start")
            bot.settle()
            assert bot.open_store().refusals() == {"too_fast": refused}
        assert len(server.to_chat(1)) == 4


def test_messages_that_waited_through_an_outage_are_no_flood(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    for _ in range(5):
        server.say("/start")
        clock.now += 30
    with running_bot(server, encoder, own_archive, clock=clock, telegram_user_rate=3):
        texts = [message["text"] for message in server.wait_for(1, 5)]
        assert all(text.startswith("Bonjour") for text in texts)


def test_who_is_not_listed_is_told_so_once_and_counted(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    users = frozenset({2})
    with running_bot(server, encoder, own_archive, clock=clock, telegram_users=users) as bot:
        assert "votre identifiant Telegram est 1." in server.ask(QUESTION)["text"]
        server.say(QUESTION)
        query = server.type_inline(QUESTION, user=1)
        results = server.wait(lambda: server.results.get(query))
        assert (results["results"], results["cache_time"], results["is_personal"]) == ([], 0, True)
        assert server.ask(QUESTION, chat=2)["text"].startswith(ANSWER)
        allowed = server.type_inline(QUESTION, user=2)
        results = server.wait(lambda: server.results.get(allowed))
        assert results["results"]
        assert results["is_personal"] is True
        assert len(server.to_chat(1)) == 1
        assert bot.open_store().refusals() == {"not_allowed": 3}
