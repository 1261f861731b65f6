"""The network that recognises meetings in a sentence: the reader's, its last layers trained further, with own heads.

The sentence is read as the passage of a question that is always the same, "Who met whom?": so the reader, which has
learned what a question is after, is most of the way there before it has seen the first sentence.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import torch
from torch import Tensor, nn

from corpus.meetings.model import Kind, Status
from embeddings.reader_network import IMPOSSIBLE, PairBatch, ReaderNetwork, attention_to, mean_state

TRAINED_LAYERS = 4
QUESTIONS = {"fr": "Qui a rencontré qui ?", "en": "Who met whom?"}
STATUSES: Sequence[Status] = get_args(Status)
KINDS: Sequence[Kind] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class MeetingLogits:
    """What the network says of each sentence.

    Shape: `told` (sentences,), that people are told to meet; `words` and `people` (sentences, tokens), that a token is
    of the words that tell it, or of one who met; `status` (sentences, 4) and `kind` (sentences, 3), in the order of
    `STATUSES` and `KINDS`.
    """

    told: Tensor
    words: Tensor
    people: Tensor
    status: Tensor
    kind: Tensor


class MeetingNetwork(nn.Module):
    """Trained last layers over the reader's, and linear heads."""

    def __init__(self, reader: ReaderNetwork) -> None:
        super().__init__()
        self._reader = [reader]  # in a list, so that its parameters are not this network's
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in reader.layers[-TRAINED_LAYERS:])
        hidden = reader.answer.in_features
        self.told = nn.Linear(2 * hidden, 1)
        self.tokens = nn.Linear(hidden, 3)
        self.status = nn.Linear(2 * hidden, len(STATUSES))
        self.kind = nn.Linear(2 * hidden, len(KINDS))

    @property
    def reader(self) -> ReaderNetwork:
        """The network that it stands on."""
        return self._reader[0]

    @property
    def upper_layers(self) -> Sequence[nn.Module]:
        """The layers over the encoder's lower ones: the reader's, the last of them trained further."""
        return [*self.reader.layers[: -len(self.layers)], *self.layers]

    def forward(self, batch: PairBatch) -> MeetingLogits:
        """Read each sentence once; where the layers compute in bf16, the heads still tell more finely."""
        attended = attention_to(batch, self.layers)
        with torch.no_grad():
            states = self.reader.states_below(batch, len(self.layers))
        for layer in self.layers:
            states = layer(states, attended)
        return self.heads(states.float(), batch)

    def heads(self, states: Tensor, batch: PairBatch) -> MeetingLogits:
        """Tell what the last layer's states, shape (sentences, tokens, hidden), say of each sentence."""
        first = states[:, 0]
        words, people, weights = self.tokens(states).unbind(-1)
        chosen = torch.softmax(weights.masked_fill(~batch.readable, IMPOSSIBLE), dim=-1).unsqueeze(-1)
        manner = torch.cat([(states * chosen).sum(1), first], dim=-1)
        gist = torch.cat([first, mean_state(states, batch.readable)], dim=-1)
        return MeetingLogits(
            told=self.told(gist).squeeze(-1),
            words=words.masked_fill(~batch.readable, IMPOSSIBLE),
            people=people.masked_fill(~batch.readable, IMPOSSIBLE),
            status=self.status(manner),
            kind=self.kind(manner),
        )
