"""The meeting recogniser: which sentences tell that people met, in words that no list of triggers foresees.

It is trained (`training.train_recogniser`) and belongs to the packaged encoder and reader, whose layers it uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import torch

from corpus.meetings.recogniser import Recognised
from corpus.span import ReadLanguage, Span
from embeddings.compiled_layers import CompiledLayers
from embeddings.encoder import Encoder
from embeddings.meeting_network import KINDS, QUESTIONS, STATUSES, MeetingLogits, MeetingNetwork
from embeddings.packaged_e5 import PackagedTransformer
from embeddings.reader import packaged_transformer
from embeddings.reader_network import PairBatch, ReaderNetwork
from embeddings.reader_pairs import Pair, batches_of_like_length, pair_up
from embeddings.reader_weights import load_network
from embeddings.weight_file import load_changes, save_changes

WEIGHT_FILE = Path(__file__).parent / "weights" / "recogniser.safetensors"
WEIGHT_SHA256 = "416831af23a92f97340762934a2e8a3b642429ee466aa02563f1d90eb7100717"
MAX_TOKENS = 160
#: Log-odds from which a sentence is taken to tell a meeting: a false record is worse than a missing one.
THRESHOLD = 2.0
_SENTENCES_AT_ONCE = 8


class MeetingRecogniser:
    """The trained recogniser, for one thread at a time."""

    def __init__(self, network: MeetingNetwork, encoder: Encoder) -> None:
        self._network = network
        self._transformer = packaged_transformer(encoder)
        self._upper = CompiledLayers(network.upper_layers, bf16=encoder.bf16)
        self._tokenizer = encoder.tokenizer

    @classmethod
    def load(cls, encoder: Encoder) -> MeetingRecogniser:
        """Load the recogniser's weights beside the packaged encoder; it computes in the encoder's precision.

        Raises:
            WeightsUnavailable: The encoder is another one, or a weight file is missing or not the pinned one.
        """
        network = load_meeting_network(load_network(packaged_transformer(encoder).bert))
        return cls(network, encoder)

    def read(self, texts: Sequence[str], language: ReadLanguage) -> list[Recognised | None]:
        """Read each sentence once; None where it tells of no meeting, or is too long to be read to its end."""
        return [
            _recognised(pair, logits) if float(logits.told) > THRESHOLD and _is_whole(pair, text) else None
            for text, (pair, logits) in zip(texts, self.logits(texts, language), strict=True)
        ]

    def logits(self, texts: Sequence[str], language: ReadLanguage) -> list[tuple[Pair, MeetingLogits]]:
        """Return each sentence's tokens, and what the network says of them, in the order of the sentences."""
        pairs = pair_up(self._tokenizer, QUESTIONS[language], [(None, text) for text in texts], MAX_TOKENS)
        read: dict[int, MeetingLogits] = {}
        with torch.inference_mode():
            for block, batch in batches_of_like_length(pairs, _SENTENCES_AT_ONCE):
                rows = _rows(self._logits_of(batch), [len(pairs[index]) for index in block])
                read.update(zip(block, rows, strict=True))
        return [(pair, read[index]) for index, pair in enumerate(pairs)]

    def _logits_of(self, batch: PairBatch) -> MeetingLogits:
        states = self._transformer.states_after(self._upper, batch.ids, batch.present)
        return self._network.heads(states, batch)


@cache
def recogniser_of(encoder: Encoder) -> MeetingRecogniser | None:
    """Return the recogniser that belongs to an encoder, loaded once; another encoder than the packaged one has none.

    Raises:
        WeightsUnavailable: A weight file is missing or not the pinned one.
    """
    return MeetingRecogniser.load(encoder) if isinstance(encoder.transformer, PackagedTransformer) else None


def _rows(logits: MeetingLogits, lengths: Sequence[int]) -> Iterator[MeetingLogits]:
    """Yield what is said of each sentence of a batch, without the padding."""
    for row, length in enumerate(lengths):
        yield MeetingLogits(
            logits.told[row],
            logits.words[row, :length],
            logits.people[row, :length],
            logits.status[row],
            logits.kind[row],
        )


def _is_whole(pair: Pair, text: str) -> bool:
    return int(pair.offsets.max()) >= len(text.rstrip())


def _recognised(pair: Pair, logits: MeetingLogits) -> Recognised:
    words = logits.words.numpy()
    likeliest = int(words.argmax())
    chosen = next(run for run in _runs(words >= min(0.0, words[likeliest])) if run[0] <= likeliest <= run[1])
    return Recognised(
        words=_span(pair, *chosen),
        people=tuple(_span(pair, *run) for run in _runs(logits.people.numpy() > 0)),
        status=STATUSES[int(logits.status.argmax())],
        kind=KINDS[int(logits.kind.argmax())],
    )


def _runs(chosen: np.ndarray) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    yield from ((int(start), int(end) - 1) for start, end in edges.reshape(-1, 2))


def _span(pair: Pair, first: int, last: int) -> Span:
    return Span(int(pair.offsets[first, 0]), int(pair.offsets[last, 1]))


def load_meeting_network(
    reader: ReaderNetwork, path: Path = WEIGHT_FILE, sha256: str = WEIGHT_SHA256
) -> MeetingNetwork:
    """Return the trained network over the reader's, ready for inference.

    Raises:
        WeightsUnavailable: The file is missing or not the pinned one.
    """
    return load_changes(
        MeetingNetwork(reader),
        path,
        sha256,
        what="the meeting recogniser's weights",
        remedy="reinstall Rendezvous",
    )


def save_meeting_network(network: MeetingNetwork, path: Path = WEIGHT_FILE) -> str:
    """Write a trained network, as changes from the reader's layers, and return the SHA-256 of the file."""
    return save_changes(network.state_dict(), MeetingNetwork(network.reader), path)
