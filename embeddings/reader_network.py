"""The reader's network: the encoder's lower layers as they are, its upper layers trained, and two linear heads.

Question and passage are read together, so every layer sees both. The embeddings and the lower layers are the
encoder's own objects; only the upper layers and the heads are the reader's.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertModel

from embeddings.packaged_e5 import LOWER_LAYERS

IMPOSSIBLE = (
    -1e4
)  # the logit of a token that cannot be in an answer; finite, so that a row without any stays a number


@dataclass(frozen=True, slots=True)
class PairBatch:
    """Question-passage pairs, padded; all of shape (pairs, tokens).

    `ids` are token ids, `present` marks what is no padding, `readable` marks tokens of the passage's own text.
    """

    ids: Tensor
    present: Tensor
    readable: Tensor


@dataclass(frozen=True, slots=True)
class PairLogits:
    """What the network says of each pair.

    Shape: `relevance` (pairs,), where 0 stands for "no passage answers"; `starts` and `ends` (pairs, tokens), first
    and last token of an answer.
    """

    relevance: Tensor
    starts: Tensor
    ends: Tensor


class ReaderNetwork(nn.Module):
    """Trained upper layers over the untouched lower layers of the packaged encoder."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        # In lists, so that their parameters are not the reader's.
        self._embeddings = [bert.embeddings]
        self._lower = list(bert.encoder.layer[:LOWER_LAYERS])
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in bert.encoder.layer[LOWER_LAYERS:])
        hidden = int(bert.config.hidden_size)
        self.relevance = nn.Linear(2 * hidden, 1)
        self.answer = nn.Linear(hidden, 2)

    def to_bf16(self) -> ReaderNetwork:
        """Turn the layers to bf16, the lower ones as copies; return the network itself."""
        self._lower = [copy.deepcopy(layer).bfloat16() for layer in self._lower]
        self.layers.bfloat16()
        return self

    def forward(self, batch: PairBatch) -> PairLogits:
        """Read each pair once; where the layers compute in bf16, the heads still tell more finely."""
        return self.heads(self.states_below(batch, 0).float(), batch)

    def states_below(self, batch: PairBatch, last: int) -> Tensor:
        """Return what the last so many layers are given to read, shape (pairs, tokens, hidden)."""
        attended = attention_to(batch, self.layers)
        with torch.no_grad():
            states: Tensor = self._embeddings[0](input_ids=batch.ids).to(attended.dtype)
            for layer in self._lower:
                states = layer(states, attended)
        for layer in self.layers[: len(self.layers) - last]:
            states = layer(states, attended)
        return states

    def heads(self, states: Tensor, batch: PairBatch) -> PairLogits:
        """Tell what the last layer's states, shape (pairs, tokens, hidden), say of each pair."""
        gist = torch.cat([states[:, 0], mean_state(states, batch.readable)], dim=-1)
        starts, ends = self.answer(states).masked_fill(~batch.readable[:, :, None], IMPOSSIBLE).unbind(-1)
        return PairLogits(self.relevance(gist).squeeze(-1), starts, ends)


def attention_to(batch: PairBatch, layers: nn.ModuleList) -> Tensor:
    """Mask of what is no padding, shape (pairs, 1, 1, tokens), in the precision that the layers compute in."""
    dtype = next(layers.parameters()).dtype
    return torch.where(batch.present, 0.0, IMPOSSIBLE)[:, None, None, :].to(dtype)


def mean_state(states: Tensor, chosen: Tensor) -> Tensor:
    """Mean state of the chosen tokens of each pair, shape (pairs, hidden)."""
    weights = chosen.to(states.dtype).unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)
