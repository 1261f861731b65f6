"""Write the trained reader's weights into the project, and print the checksum that `embeddings.reader_weights` pins."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from embeddings.encoder import Encoder
from embeddings.reader import packaged_transformer
from embeddings.reader_weights import WEIGHT_FILE, save_network

NEW = 0.4  # of the exported weights is what the run learned, the rest what it began with


def blend(checkpoint: Mapping[str, Any]) -> dict[str, Tensor]:
    """Return the weights between the start of a run and its end, which read better than either.

    (Wortsman et al., 2022, "Robust fine-tuning of zero-shot models".)
    """
    start, end = checkpoint["start"], checkpoint["average"]
    return {name: torch.lerp(start[name], value, NEW) for name, value in end.items()}


def main() -> None:
    """Export the weights of a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, default=Path("build/reader/run/last.pt"))
    checkpoint = torch.load(parser.parse_args().checkpoint)
    sha256 = save_network(blend(checkpoint), packaged_transformer(Encoder.load()).bert, WEIGHT_FILE)
    print(f"step {checkpoint['step']}: {WEIGHT_FILE}, {WEIGHT_FILE.stat().st_size / 1e6:.1f} MB\nSHA-256 {sha256}")


if __name__ == "__main__":
    main()
