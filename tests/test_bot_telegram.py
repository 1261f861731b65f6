"""The Telegram bot as its users see it: the real application over real HTTP, against the stand-in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telegram_bot import Clock, Running, running_bot
from telegram_server import TelegramServer

from corpus.store import Store
from embeddings.encoder import Encoder

REYKJAVIK = "Où Reagan et Gorbatchev se sont-ils rencontrés en 1986 ?"
CAMP_DAVID = "Who met at Camp David in 1978?"


@pytest.fixture
def archive(sample_archive: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_archive, tmp_path / "archive"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server(clock: Clock) -> Iterator[TelegramServer]:
    with TelegramServer(clock).running() as server:
        yield server
    assert server.violations == []


@pytest.fixture
def bot(server: TelegramServer, encoder: Encoder, archive: Path, clock: Clock) -> Iterator[Running]:
    with running_bot(server, encoder, archive, clock=clock, telegram_operators=frozenset({9})) as running:
        yield running


def quotes_in(message: dict[str, Any]) -> list[str]:
    units = message["text"].encode("utf-16-le")
    return [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in message["entities"]
        if e["type"] == "expandable_blockquote"
    ]


def test_answers_a_question_with_quotes_that_the_sources_hold(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    texts = [article.text for article in Store(bot.archive).articles()]
    assert quotes_in(answer)
    for quote in quotes_in(answer):
        assert any(quote in text for text in texts)
    print(answer)
