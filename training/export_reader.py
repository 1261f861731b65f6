"""Write the trained reader's weights into the project, and print the checksum that `embeddings.reader_weights` pins."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from embeddings.encoder import Encoder
from embeddings.reader_weights import WEIGHT_FILE, save_network


def main() -> None:
    """Export the averaged weights of a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, default=Path("build/reader/run/last.pt"))
    checkpoint = torch.load(parser.parse_args().checkpoint)
    sha256 = save_network(checkpoint["average"], Encoder.load().transformer.bert, WEIGHT_FILE)
    print(f"step {checkpoint['step']}: {WEIGHT_FILE}, {WEIGHT_FILE.stat().st_size / 1e6:.1f} MB\nSHA-256 {sha256}")


if __name__ == "__main__":
    main()
