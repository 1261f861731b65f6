"""What the network does to the bot, and what the bot makes of it: nothing lost, nothing twice that need not be."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from telegram_bot import Clock, Running, running_bot
from telegram_server import BAD_GATEWAY, DONE_BUT_LOST, NEVER_ARRIVED, TOKEN, Fault, TelegramServer, too_many

from bot.telegram import courier
from bot.telegram.app import TelegramBot
from bot.telegram.log import JsonFormatter
from bot.telegram.store import TelegramStore
from embeddings.encoder import Encoder

QUESTION = "Où Reagan et Gorbatchev se sont-ils rencontrés ?"

ANSWER = "Ronald Reagan et Mikhaïl Gorbatchev se sont rencontrés"


@pytest.mark.parametrize(
    "faults", [[BAD_GATEWAY], [NEVER_ARRIVED] * 3, [too_many(1)], [too_many(1), BAD_GATEWAY, NEVER_ARRIVED]]
)
def test_an_answer_that_telegram_did_not_take_is_sent_again_once(bot: Running, faults: list[Fault]) -> None:
    bot.server.faults["sendMessage"].extend(faults)
    bot.server.ask(QUESTION)
    bot.server.ask("/start")
    assert len(bot.server.to_chat(1)) == 2


def test_an_answer_whose_outcome_is_unknown_is_sent_at_least_once(bot: Running) -> None:
    bot.server.faults["sendMessage"].append(DONE_BUT_LOST)
    bot.server.say(QUESTION)
    first, second = bot.server.wait_for(1, 2)
    assert first["text"] == second["text"]


def test_a_call_that_cannot_be_made_holds_up_no_other(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    made, failed = courier.make_call, []

    async def fail_once(telegram: Any, call: Any) -> Any:
        if call.method == "sendMessage" and not failed:
            failed.append(call)
            raise ValueError("nobody foresaw this")
        return await made(telegram, call)

    monkeypatch.setattr(courier, "make_call", fail_once)
    bot.server.say(QUESTION)
    assert bot.server.ask("/start")["text"].startswith("Bonjour")
    assert len(failed) == 1


def test_an_update_that_comes_twice_is_answered_once(bot: Running) -> None:
    bot.server.ask(QUESTION)
    bot.server.repeat(min(bot.server.accepted))
    bot.server.ask("/start")
    bot.settle()
    assert len(bot.server.to_chat(1)) == 2


@pytest.mark.parametrize("faults", [[BAD_GATEWAY], [NEVER_ARRIVED], [too_many(1)]])
def test_polling_goes_on_after_an_error(bot: Running, faults: list[Fault]) -> None:
    bot.server.faults["getUpdates"].extend(faults)
    assert bot.server.ask("/start")["text"].startswith("Bonjour")


def test_an_outage_delays_answers_and_loses_none(bot: Running) -> None:
    bot.server.ask(QUESTION)
    bot.server.down = True
    for chat in (1, 2, 3):
        bot.server.say(QUESTION, chat=chat)
    time.sleep(0.2)  # the bot is trying
    bot.server.down = False
    for chat, count in ((1, 2), (2, 1), (3, 1)):
        bot.server.wait_for(chat, count)


def test_who_has_blocked_the_bot_holds_nobody_up(bot: Running) -> None:
    bot.server.ask("/start", chat=4)
    bot.server.blocked.add(4)
    bot.server.say(QUESTION, chat=4)
    assert bot.server.ask(QUESTION, chat=5)["text"].startswith(ANSWER)
    bot.server.wait(lambda: bot.server.violations)
    bot.server.violations.clear()


def test_a_group_that_became_a_supergroup_gets_its_answer(bot: Running) -> None:
    bot.server.mention("bonjour", chat=-5, user=1)
    bot.server.wait_for(-5, 1)
    bot.server.say("/start", chat=-1005, user=1)
    bot.server.wait_for(-1005, 1)
    bot.server.faults["sendMessage"].append(Fault(400, migrated_to=-1005))
    bot.server.mention(QUESTION, chat=-5, user=1)
    assert "text" in bot.server.wait_for(-1005, 2)[-1]


def test_a_restart_goes_on_where_the_bot_was(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    with running_bot(server, encoder, own_archive, clock=clock):
        answer = server.ask("Qui Nixon a-t-il rencontré à Pékin ?")
        server.faults["sendMessage"].extend([BAD_GATEWAY] * 50)
        server.say("/start", chat=2)
        server.wait(lambda: len(server.faults["sendMessage"]) < 48)
    server.faults.clear()
    with running_bot(server, encoder, own_archive, clock=clock):
        assert server.wait_for(2, 1)[0]["text"].startswith("Bonjour")
        server.press(answer, "Passage 1")
        assert "Le passage autour" in server.wait_for(1, 2)[-1]["text"]
        server.ask("et quand ?")
        quoted = server.reply("Où ?", answer)
        assert quoted
        server.wait_for(1, 4)
    assert len(server.to_chat(2)) == 1


def test_stopping_finishes_the_answers_under_way(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    working = threading.Event()

    def slow(bot: TelegramBot) -> None:
        ask = bot.service.ask

        def wait_and_ask(*given: Any, **more: Any) -> Any:
            working.set()
            time.sleep(0.3)
            return ask(*given, **more)

        bot.service.ask = wait_and_ask  # type: ignore[method-assign]

    with running_bot(server, encoder, own_archive, clock=clock, prepare=slow):
        server.say(QUESTION)
        assert working.wait(10)
    assert len(server.to_chat(1)) == 1


def test_typing_is_repeated_for_as_long_as_the_bot_works(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.worker._TYPING_LASTS", 0.05)

    def slow(bot: TelegramBot) -> None:
        ask = bot.service.ask

        def wait_and_ask(*given: Any, **more: Any) -> Any:
            server.wait(lambda: sum(method == "sendChatAction" for method, _ in server.calls) >= 3)
            return ask(*given, **more)

        bot.service.ask = wait_and_ask  # type: ignore[method-assign]

    with running_bot(server, encoder, own_archive, clock=clock, prepare=slow):
        server.ask(QUESTION)
        shown = [method for method, _ in server.calls]
    assert shown.index("sendMessage") > max(i for i, method in enumerate(shown) if method == "sendChatAction")


def test_a_slow_chat_holds_up_no_other(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    release = threading.Event()

    def hold(bot: TelegramBot) -> None:
        ask = bot.service.ask

        def hold_some(text: str, **more: Any) -> Any:
            if "lent" in text:
                release.wait(30)
            return ask(text, **more)

        bot.service.ask = hold_some  # type: ignore[method-assign]

    with running_bot(server, encoder, own_archive, clock=clock, prepare=hold):
        for _ in range(3):
            server.say("Une question qui est lente ? lent", chat=1)
        for chat in range(2, 8):
            server.say(QUESTION, chat=chat)
        for chat in range(2, 8):
            server.wait_for(chat, 1)
        assert server.to_chat(1) == []
        release.set()
        server.wait_for(1, 3)


def test_an_error_reaches_its_user_as_one_line_with_the_id_of_the_log(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def break_one(bot: TelegramBot) -> None:
        ask = bot.service.ask

        def fail_or_ask(text: str, **more: Any) -> Any:
            if "panne" in text:
                raise RuntimeError(f"https://api.telegram.org/bot{TOKEN}/x")
            return ask(text, **more)

        bot.service.ask = fail_or_ask  # type: ignore[method-assign]

    with running_bot(server, encoder, own_archive, clock=clock, prepare=break_one):
        error = server.ask("Une question en panne ?")["text"]
        query = server.type_inline("Une question en panne ?")
        assert server.wait(lambda: server.results.get(query))["results"] == []
        assert server.ask(QUESTION)["text"].startswith(ANSWER)
    assert error.startswith("Pardon, quelque chose n’a pas marché")
    error_id = error.rsplit(" ", 1)[-1]
    (record,) = [r for r in caplog.records if getattr(r, "fields", {}).get("error") == error_id and r.exc_info]
    line = JsonFormatter(TOKEN, verbose=False).format(record)
    assert "RuntimeError" in line
    assert "fail_or_ask" in line
    assert "bot<token>/x" not in line
    verbose = JsonFormatter(TOKEN, verbose=True).format(record)
    assert "bot<token>/x" in verbose
    assert TOKEN not in line + verbose


def test_an_update_that_keeps_killing_the_bot_is_given_up(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    with running_bot(server, encoder, own_archive, clock=clock) as bot:
        server.ask("/start")
        store = bot.open_store()
    update = {"update_id": 1000, "message": {
        "message_id": 1, "date": int(clock.now), "chat": {"id": 1, "type": "private"},
        "from": {"id": 1, "is_bot": False, "first_name": "U", "language_code": "fr"}, "text": QUESTION,
    }}  # fmt: skip
    store.keep_update(1000, json.dumps(update), clock.now)
    for _ in range(3):
        store.begin_update(1000)
    with running_bot(server, encoder, own_archive, clock=clock):
        assert server.wait_for(1, 2)[-1]["text"].startswith("Pardon, quelque chose")


def test_the_log_tells_what_was_answered_and_never_what_was_written(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        bot.server.ask(QUESTION)
        bot.server.mention(QUESTION, chat=-100, user=1)
        bot.server.wait_for(-100, 1)
        bot.server.ask("/start")
    lines = [JsonFormatter(TOKEN, verbose=False).format(record) for record in caplog.records]
    answers = [record.fields for record in caplog.records if record.getMessage() == "answer"]  # type: ignore[attr-defined]
    asked = [fields for fields in answers if fields["kind"] == "asked"]
    assert [fields["language"] for fields in asked] == ["fr", "fr"]
    assert {"chat", "type", "status", "hits", "milliseconds"} <= set(asked[0])
    assert asked[0]["chat"] == bot.open_store().hash_chat(1)
    assert asked[0]["chat"] != asked[1]["chat"]
    assert not any("Gorbatchev" in line or TOKEN in line for line in lines)


def test_a_database_that_is_locked_delays_an_answer_and_loses_none(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish, failures = TelegramStore.finish_call, iter([True, True, False])

    def locked(store: TelegramStore, *given: Any) -> None:
        if next(failures, False):
            raise sqlite3.OperationalError("database is locked")
        finish(store, *given)

    monkeypatch.setattr(TelegramStore, "finish_call", locked)
    with running_bot(server, encoder, own_archive, clock=clock) as bot:
        server.say("/start")
        server.say("/start")
        server.wait_for(1, 2)
        store = bot.open_store()
    assert store.open_calls() == []
    assert len(server.to_chat(1)) == 2


def test_an_update_left_for_the_next_run_is_no_attempt(tmp_path: Path) -> None:
    store = TelegramStore(tmp_path)
    store.keep_update(1, "{}", 0.0)
    for _ in range(3):
        store.begin_update(1)
        store.leave_update(1)
    assert store.begin_update(1) == 0
