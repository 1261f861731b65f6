"""Transformer layers, compiled for the CPU by OpenVINO: what torch computes, in two thirds to half of the time.

The operations are written out here from the layers that are in memory; OpenVINO's own converter would take three
seconds to do so at every start.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from embeddings.silent_openvino import Node, openvino, ops

#: The cores that are computed on.
CORES = torch.get_num_threads()
# What is added to the attention that padding would get; finite, so that nothing becomes no number.
_UNSEEN = np.float32(-1e4)
# Texts are padded to a multiple of so many tokens: code is made for each length that occurs, and kept.
_TOKENS_AT_ONCE = 16


class CompiledLayers:
    """Some BERT layers, one after the other, on all cores; threads that call at once take turns."""

    def __init__(self, layers: Iterable[nn.Module], *, bf16: bool) -> None:
        self._request = _compile(_written_out(layers), bf16=bf16).create_infer_request()
        self._turn = threading.Lock()

    def __call__(self, states: Tensor, present: Tensor) -> Tensor:
        """Return the states after the last layer, shape (texts, tokens, hidden), fp32.

        Shape: `states` (texts, tokens, hidden), fp32; `present` (texts, tokens), true for what is no padding.
        """
        tokens = states.shape[1]
        padding = -tokens % _TOKENS_AT_ONCE
        before = np.pad(states.numpy(), ((0, 0), (0, padding), (0, 0)))
        unseen = np.where(np.pad(present.numpy(), ((0, 0), (0, padding))), np.float32(0), _UNSEEN)
        with self._turn:
            after = self._request.infer([before, unseen[:, None, None, :]])[0]
            return torch.from_numpy(after[:, :tokens].copy())


def _compile(model: openvino.Model, *, bf16: bool) -> openvino.CompiledModel:
    options = {
        "INFERENCE_PRECISION_HINT": "bf16" if bf16 else "f32",
        "INFERENCE_NUM_THREADS": CORES,
        "PERFORMANCE_HINT": "LATENCY",
        "ENABLE_CPU_PINNING": False,  # other processes may want the same cores
    }
    return _core().compile_model(model, "CPU", options)


@cache
def _core() -> openvino.Core:
    return openvino.Core()


def _written_out(layers: Iterable[nn.Module]) -> openvino.Model:
    states = ops.parameter([-1, -1, -1], np.float32)
    unseen = ops.parameter([-1, 1, 1, -1], np.float32)
    after: Node = states
    for layer in layers:
        after = _layer(layer, after, unseen)
    return openvino.Model([after], [states, unseen])


def _layer(layer: Any, states: Node, unseen: Node) -> Node:
    attended = _normed(layer.attention.output.LayerNorm, ops.add(_attention(layer, states, unseen), states))
    inner = ops.gelu(_linear(layer.intermediate.dense, attended), "erf")
    return _normed(layer.output.LayerNorm, ops.add(_linear(layer.output.dense, inner), attended))


def _attention(layer: Any, states: Node, unseen: Node) -> Node:
    attention = layer.attention.self
    heads, size = attention.num_attention_heads, attention.attention_head_size
    query, key, value = (
        _swapped(ops.reshape(_linear(part, states), [0, 0, heads, size], special_zero=True))
        for part in (attention.query, attention.key, attention.value)
    )
    seen = _swapped(ops.scaled_dot_product_attention(query, key, value, unseen))
    together = ops.reshape(seen, [0, 0, heads * size], special_zero=True)
    return _linear(layer.attention.output.dense, together)


def _swapped(parts: Node) -> Node:
    """Swap tokens and heads."""
    return ops.transpose(parts, [0, 2, 1, 3])


def _linear(linear: nn.Linear, states: Node) -> Node:
    product = ops.matmul(states, _constant(linear.weight), transpose_a=False, transpose_b=True)
    return ops.add(product, _constant(linear.bias))


def _normed(norm: nn.LayerNorm, states: Node) -> Node:
    even = ops.mvn(states, [-1], normalize_variance=True, eps=norm.eps, eps_mode="inside_sqrt")
    return ops.add(ops.multiply(even, _constant(norm.weight)), _constant(norm.bias))


def _constant(parameter: Tensor) -> Node:
    return ops.constant(parameter.detach().numpy(), shared_memory=True)
