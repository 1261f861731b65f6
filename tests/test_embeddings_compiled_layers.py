import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertModel

from embeddings.compiled_layers import CompiledLayers

HIDDEN = 48


@pytest.fixture(scope="module")
def bert() -> BertModel:
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=10, hidden_size=HIDDEN, num_hidden_layers=3, num_attention_heads=4, intermediate_size=96
    )
    model = BertModel(config, add_pooling_layer=False).eval()
    with torch.no_grad():
        # The biases and norms of a new model would hide that they are left out.
        for parameter in model.parameters():
            parameter.add_(0.1 * torch.randn_like(parameter))
    return model


@pytest.fixture(scope="module")
def compiled(bert: BertModel) -> CompiledLayers:
    return CompiledLayers(bert.encoder.layer, bf16=False)


def texts(*lengths: int) -> tuple[torch.Tensor, torch.Tensor]:
    present = torch.zeros(len(lengths), max(lengths), dtype=torch.bool)
    for row, length in enumerate(lengths):
        present[row, :length] = True
    return torch.randn(*present.shape, HIDDEN), present


@torch.inference_mode()
def by_torch(bert: BertModel, states: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
    unseen = torch.where(present, 0.0, -1e4)[:, None, None, :]
    for layer in bert.encoder.layer:
        states = layer(states, unseen)
    return states


@pytest.mark.parametrize("lengths", [(1,), (7,), (16,), (33, 17, 5), (300, 299)])
def test_they_compute_what_torch_computes(
    bert: BertModel, compiled: CompiledLayers, lengths: tuple[int, ...]
) -> None:
    states, present = texts(*lengths)
    assert torch.allclose(compiled(states, present)[present], by_torch(bert, states, present)[present], atol=1e-4)


def test_bf16_is_close(bert: BertModel) -> None:
    states, present = texts(40, 12)
    rough = CompiledLayers(bert.encoder.layer, bf16=True)(states, present)
    assert torch.allclose(rough[present], by_torch(bert, states, present)[present], atol=0.2)


def test_what_padding_holds_changes_nothing(compiled: CompiledLayers) -> None:
    states, present = texts(20, 9)
    other = torch.where(present[:, :, None], states, torch.tensor(50.0))
    assert torch.equal(compiled(states, present)[present], compiled(other, present)[present])


def test_what_was_returned_stays_when_more_is_computed(compiled: CompiledLayers) -> None:
    states, present = texts(20)
    first = compiled(states, present)
    kept = first.clone()
    compiled(-states, present)
    assert torch.equal(first, kept)


def test_threads_that_call_at_once_get_their_own(compiled: CompiledLayers) -> None:
    asked = [texts(length) for length in (3, 18, 40, 90) * 5]
    alone = [compiled(*one) for one in asked]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda one: compiled(*one), asked))
    assert all(torch.equal(one, other) for one, other in zip(alone, together, strict=True))


def test_openvino_tells_nobody_that_it_is_used(tmp_path: Path) -> None:
    # What it sends and what it writes beforehand are both seen: in a process of its own, for it does so when imported.
    code = """
import sys
calls = []
sys.addaudithook(lambda event, _: calls.append(event) if event.startswith("socket.") else None)
from embeddings.encoder import Encoder
Encoder.load().encode_query("Who met whom?")
print(sorted(set(calls) & {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"}))
"""
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code],
        env=os.environ | {"HOME": str(tmp_path)},
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
    assert not list(tmp_path.rglob("*intel*"))
