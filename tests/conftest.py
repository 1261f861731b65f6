"""What the tests share: the real encoder, and archives that are built with it once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.loading import SAMPLES, add_to_archive, open_service
from bot.service import Service
from embeddings.encoder import Encoder

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return Encoder.load(precision="fp32")


@pytest.fixture(scope="session")
def sample_archive(encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("samples") / "archive"
    add_to_archive(directory, encoder, [SAMPLES])
    return directory


@pytest.fixture(scope="session")
def sample_service(encoder: Encoder, sample_archive: Path) -> Service:
    return open_service(sample_archive, encoder)


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the evaluation data is not on this machine")
    return SHARED
