"""What the tests share: the real encoder, and archives that are built with it once a run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from telegram_bot import Clock, Running, running_bot
from telegram_server import TelegramServer

from benchmarks.quality_sets import QUICK_READS
from bot.loading import SAMPLES, add_to_archive, open_service
from bot.service import Service
from embeddings.encoder import Encoder
from embeddings.reader import Reader

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# How long an example takes is the machine's affair.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return Encoder.load(precision="fp32")


@pytest.fixture(scope="session")
def reader(encoder: Encoder) -> Reader:
    return Reader.load(encoder)


@pytest.fixture(scope="session")
def sample_archive(encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("samples") / "archive"
    add_to_archive(directory, encoder, [SAMPLES])
    return directory


@pytest.fixture(scope="session")
def sample_service(encoder: Encoder, reader: Reader, sample_archive: Path) -> Service:
    return open_service(sample_archive, encoder, reader, read_at_most=QUICK_READS)


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the evaluation data is not on this machine")
    return SHARED


@pytest.fixture
def own_archive(sample_archive: Path, tmp_path: Path) -> Path:
    """A copy of the sample archive that the test may change."""
    return Path(shutil.copytree(sample_archive, tmp_path / "archive"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server(clock: Clock) -> Iterator[TelegramServer]:
    """The Bot API's stand-in; a test fails where Telegram would have refused anything."""
    with TelegramServer(clock).running() as server:
        yield server
    assert server.violations == []


@pytest.fixture
def bot(server: TelegramServer, encoder: Encoder, own_archive: Path, clock: Clock) -> Iterator[Running]:
    """The bot on the sample archive; its operator is user 9."""
    with running_bot(server, encoder, own_archive, clock=clock, telegram_operators=frozenset({9})) as running:
        yield running
