"""The reader's weight file: what training changed in the encoder's upper layers, and the two heads."""

from __future__ import annotations

from pathlib import Path

from torch import Tensor
from transformers import BertModel

from embeddings.reader_network import ReaderNetwork
from embeddings.weight_file import load_changes, save_changes

WEIGHT_FILE = Path(__file__).parent / "weights" / "reader.safetensors"
WEIGHT_SHA256 = "5f7d287498691451877f5b18680c9c610eac790960c2a2b6a3df2c7ecaaceaf1"


def save_network(state: dict[str, Tensor], bert: BertModel, path: Path) -> str:
    """Write a trained network's state and return the SHA-256 of the file."""
    return save_changes(state, ReaderNetwork(bert), path)


def load_network(bert: BertModel, path: Path = WEIGHT_FILE, sha256: str = WEIGHT_SHA256) -> ReaderNetwork:
    """Return the trained network over the packaged encoder's own layers, ready for inference.

    Raises:
        WeightsUnavailable: The file is missing or not the pinned one.
    """
    return load_changes(
        ReaderNetwork(bert),
        path,
        sha256,
        what="the reader's weights",
        remedy="reinstall Rendezvous, or set RENDEZVOUS_READER=none",
    )
