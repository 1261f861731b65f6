"""The reader's weight file: what training changed in the encoder's upper layers, in 8 bits, and the two heads.

A matrix is stored as int8 differences from the encoder's own with one fp16 scale a row; the other tensors are fp16.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load, save_file
from torch import Tensor
from transformers import BertModel

from embeddings.errors import ReaderUnavailable
from embeddings.reader_network import ReaderNetwork

WEIGHT_FILE = Path(__file__).parent / "weights" / "reader.safetensors"
WEIGHT_SHA256 = "5f7d287498691451877f5b18680c9c610eac790960c2a2b6a3df2c7ecaaceaf1"
_LEVELS = 127
_SCALE = ".scale"


def save_network(state: dict[str, Tensor], bert: BertModel, path: Path) -> str:
    """Write a trained network's state and return the SHA-256 of the file."""
    own = ReaderNetwork(bert).state_dict()
    tensors: dict[str, Tensor] = {}
    for name, value in state.items():
        change = value - own[name] if name.startswith("layers.") else value
        if change.dim() == 2 and name.startswith("layers."):
            scale = (change.abs().amax(dim=1, keepdim=True) / _LEVELS).clamp(min=1e-8).half()
            tensors[name] = (change / scale.float()).round().clamp(-_LEVELS, _LEVELS).to(torch.int8)
            tensors[name + _SCALE] = scale
        else:
            tensors[name] = change.half()
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_network(bert: BertModel, path: Path = WEIGHT_FILE, sha256: str = WEIGHT_SHA256) -> ReaderNetwork:
    """Return the trained network over the packaged encoder's own layers, ready for inference.

    Raises:
        ReaderUnavailable: The file is missing or not the pinned one.
    """
    remedy = "reinstall Rendezvous, or set RENDEZVOUS_READER=none"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReaderUnavailable(
            f"the reader's weights {path} cannot be read ({error.strerror}); {remedy}"
        ) from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise ReaderUnavailable(f"the reader's weights {path} have SHA-256 {found}, expected {sha256}; {remedy}")
    tensors = load(content)
    network = ReaderNetwork(bert)
    state = {name: _restored(name, own, tensors) for name, own in network.state_dict().items()}
    network.load_state_dict(state)
    return network.requires_grad_(requires_grad=False).eval()


def _restored(name: str, own: Tensor, tensors: dict[str, Tensor]) -> Tensor:
    stored = tensors[name].float()
    if name + _SCALE in tensors:
        stored = stored * tensors[name + _SCALE].float()
    return own + stored if name.startswith("layers.") else stored
