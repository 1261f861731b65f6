"""Weight files that hold only what training changed: differences in 8 bits, and whole tensors in 16.

A matrix that has one to begin with is stored as int8 differences from it, with one fp16 scale a row; other tensors of
that kind as fp16 differences; what is new, as it is, in fp16.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import torch
from safetensors.torch import load, save_file
from torch import Tensor, nn

from embeddings.errors import WeightsUnavailable

Network = TypeVar("Network", bound=nn.Module)

_LEVELS = 127
#: The least positive number of fp16: a row that training left alone has no scale of its own.
_LEAST_SCALE = 2.0**-24
_SCALE = ".scale"


def save_changes(state: Mapping[str, Tensor], new: nn.Module, path: Path) -> str:
    """Write a trained state and return the file's SHA-256; its layers are changes from those of a `new` network."""
    began = _layers_of(new)
    tensors: dict[str, Tensor] = {}
    for name, value in state.items():
        change = value - began[name] if name in began else value
        if change.dim() == 2 and name in began:
            scale = (change.abs().amax(dim=1, keepdim=True) / _LEVELS).clamp(min=_LEAST_SCALE).half()
            tensors[name] = (change / scale.float()).round().clamp(-_LEVELS, _LEVELS).to(torch.int8)
            tensors[name + _SCALE] = scale
        else:
            tensors[name] = change.half()
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_changes(network: Network, path: Path, sha256: str, *, what: str, remedy: str) -> Network:
    """Return a new network as a file has it, ready for inference.

    Raises:
        WeightsUnavailable: The file is missing or not the pinned one; `what` it is and the `remedy` are told.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WeightsUnavailable(f"{what} {path} cannot be read ({error.strerror}); {remedy}") from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise WeightsUnavailable(f"{what} {path} have SHA-256 {found}, expected {sha256}; {remedy}")
    tensors, began = load(content), _layers_of(network)
    names = (name for name in tensors if not name.endswith(_SCALE))
    network.load_state_dict({name: _restored(name, tensors, began) for name in names})
    return network.requires_grad_(requires_grad=False).eval()


def _layers_of(network: nn.Module) -> dict[str, Tensor]:
    """What training changes: in a new network, the layers are those of the one that it stands on."""
    return {name: value for name, value in network.state_dict().items() if name.startswith("layers.")}


def _restored(name: str, tensors: Mapping[str, Tensor], began: Mapping[str, Tensor]) -> Tensor:
    stored = tensors[name].float()
    if name + _SCALE in tensors:
        stored = stored * tensors[name + _SCALE].float()
    return began[name] + stored if name in began else stored
