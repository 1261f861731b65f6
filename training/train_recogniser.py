"""Train the meeting recogniser: `make train-recogniser`, twenty to forty minutes.

It begins with the layers of the shipped reader. Everything random depends on the seed alone. With `--hold-out GENRE`,
the sentences of a genre train nothing and are measured; without, all train, and the weights go into the project. With
`--measure`, the shipped weights are measured on sentences of other hands that trained nothing.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from typing import get_args

import numpy as np
import torch
from sklearn.metrics import average_precision_score
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from torch.nn.utils.rnn import pad_sequence

from corpus.span import LANGUAGES
from embeddings.encoder import Encoder, cpu_has_bf16
from embeddings.meeting_network import KINDS, QUESTIONS, STATUSES, MeetingLogits, MeetingNetwork
from embeddings.reader import packaged_transformer
from embeddings.reader_pairs import Pair, batch_pairs, pair_up
from embeddings.reader_weights import load_network
from embeddings.recogniser import MAX_TOKENS, THRESHOLD, WEIGHT_FILE, MeetingRecogniser, save_meeting_network
from embeddings.shared_tokenizer import SharedTokenizer
from training.meeting_sentences import (
    UNSEEN,
    Genre,
    MeetingSentence,
    Named,
    load_sentences,
    ordinary_sentences,
    vary,
)

SEED = 1
ROUNDS = 8
ORDINARY = 1800  # sentences a round that tell no meeting and are no near miss
AT_ONCE = 24
RATE, HEAD_RATE = 2e-4, 1e-3
WARMUP_STEPS = 30
WEIGHT_DECAY = 0.01
DROPOUT = 0.1
STATUS_WEIGHT, KIND_WEIGHT = 0.5, 0.3


class Run:
    """A training run, from the reader's layers."""

    def __init__(self, written: Sequence[Named], ordinary: Sequence[MeetingSentence]) -> None:
        torch.manual_seed(SEED)
        self._chance = random.Random(SEED)  # noqa: S311 - reproducible on purpose
        self.encoder = Encoder.load()
        self.network = (
            MeetingNetwork(load_network(packaged_transformer(self.encoder).bert)).requires_grad_().train()
        )
        for module in self.network.modules():
            if isinstance(module, nn.Dropout):
                module.p = DROPOUT
        self._written, self._ordinary = written, ordinary
        self._names = {
            lang: [name for row in written if row.lang == lang for name in row.who if " " in name]
            for lang in LANGUAGES
        }
        heads = [value for name, value in self.network.named_parameters() if not name.startswith("layers.")]
        self._optimizer = torch.optim.AdamW(
            [{"params": self.network.layers.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}],
            weight_decay=WEIGHT_DECAY,
        )
        steps = ROUNDS * ((len(written) + ORDINARY) // AT_ONCE)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimizer, lambda step: min((step + 1) / WARMUP_STEPS, 1.0, 1.3 * (steps - step) / steps)
        )

    def train(self) -> None:
        """Run to the end."""
        started = time.perf_counter()
        for number in range(1, ROUNDS + 1):
            losses = [self._step(batch) for batch in self._round()]
            seconds = time.perf_counter() - started
            print(f"round {number}/{ROUNDS}  loss {sum(losses) / len(losses):.3f}  {seconds:.0f} s", flush=True)
        self.network.requires_grad_(requires_grad=False).eval()

    def _round(self) -> Iterator[list[MeetingSentence]]:
        rows = [vary(row, self._names[row.lang], self._chance) for row in self._written]
        for lang in LANGUAGES:
            own = [row for row in self._ordinary if row.lang == lang]
            rows += self._chance.sample(own, ORDINARY // len(LANGUAGES))
        self._chance.shuffle(rows)
        for first in range(0, len(rows) - AT_ONCE + 1, AT_ONCE):
            yield rows[first : first + AT_ONCE]

    def _step(self, batch: Sequence[MeetingSentence]) -> float:
        pairs = [tokens_of(self.encoder.tokenizer, row) for row in batch]
        padded = batch_pairs(pairs)
        with torch.autocast("cpu", torch.bfloat16, enabled=cpu_has_bf16()):
            logits = self.network(padded)
        loss = loss_of(logits, padded.readable, batch, pairs)
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        return loss.item()


def tokens_of(tokenizer: SharedTokenizer, row: MeetingSentence) -> Pair:
    """Return a sentence as the network reads it."""
    return pair_up(tokenizer, QUESTIONS[row.lang], [(None, row.text)], MAX_TOKENS)[0]


def loss_of(
    logits: MeetingLogits, readable: Tensor, batch: Sequence[MeetingSentence], pairs: Sequence[Pair]
) -> Tensor:
    """Whether people met, by which words, who, and, where they did, status and kind."""
    told = torch.tensor([float(row.words is not None) for row in batch])
    words, people = (
        pad_sequence([torch.from_numpy(marks) for marks in some], batch_first=True)
        for some in zip(*(_marks(row, pair) for row, pair in zip(batch, pairs, strict=True)), strict=True)
    )
    loss = binary_cross_entropy_with_logits(logits.told.float(), told)
    loss = loss + binary_cross_entropy_with_logits(logits.words.float()[readable], words[readable])
    loss = loss + binary_cross_entropy_with_logits(logits.people.float()[readable], people[readable])
    met = [index for index, row in enumerate(batch) if row.words]
    if met:
        statuses = torch.tensor([STATUSES.index(batch[index].status) for index in met])
        kinds = torch.tensor([KINDS.index(batch[index].kind) for index in met])
        loss = loss + STATUS_WEIGHT * cross_entropy(logits.status.float()[met], statuses)
        loss = loss + KIND_WEIGHT * cross_entropy(logits.kind.float()[met], kinds)
    return loss


def _marks(row: MeetingSentence, pair: Pair) -> tuple[np.ndarray, np.ndarray]:
    """Which tokens are of the words that tell the meeting, and which of those who met."""
    words, people = np.zeros((2, len(pair)), dtype=np.float32)
    for marks, spans in ((words, [row.words] if row.words else []), (people, row.people)):
        for span in spans:
            inside = pair.tokens_of(span)
            if inside:
                marks[inside[0] : inside[1] + 1] = 1
    return words, people


def measure(recogniser: MeetingRecogniser, rows: Sequence[MeetingSentence]) -> Iterator[str]:
    """Yield a line of figures for each language."""
    for lang in LANGUAGES:
        own = [row for row in rows if row.lang == lang]
        read = [logits for _, logits in recogniser.logits([row.text for row in own], lang)]
        met = np.array([row.words is not None for row in own])
        if not met.any() or met.all():
            continue
        told = np.array([float(logits.told) for logits in read])
        misses = np.sort(told[~met])[::-1]
        shares = " ".join(
            f"{share:.0%}: {np.mean(told[met] > misses[int(share * len(misses))]):.2f}"
            for share in (0.01, 0.02, 0.05)
        )
        status = [
            STATUSES[int(logits.status.argmax())] == row.status
            for row, logits in zip(own, read, strict=True)
            if row.words
        ]
        yield (
            f"{lang}: {met.sum()} meetings of {len(own)}, average precision {average_precision_score(met, told):.3f}, "
            f"found at false ones of {shares}, at {THRESHOLD}: {np.mean(told[met] > THRESHOLD):.2f} with "
            f"{np.mean(told[~met] > THRESHOLD):.3f} false, status {np.mean(status):.2f}"
        )


def main() -> None:
    """Train, and measure or write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--hold-out", choices=get_args(Genre), help="a genre to measure on; nothing is written then"
    )
    parser.add_argument("--measure", action="store_true", help="only measure the shipped weights")
    options = parser.parse_args()
    if options.measure:
        rows = [row.located() for row in load_sentences(UNSEEN)]
        print("\n".join(measure(MeetingRecogniser.load(Encoder.load()), rows)))
        return
    held_out = options.hold_out
    written = load_sentences()
    run = Run([row for row in written if row.genre != held_out], ordinary_sentences())
    run.train()
    if held_out:
        recogniser = MeetingRecogniser(run.network, run.encoder)
        rows = [row.located() for row in written if row.genre == held_out]
        print("\n".join(measure(recogniser, rows)))
        return
    sha256 = save_meeting_network(run.network)
    print(f"{WEIGHT_FILE}, {WEIGHT_FILE.stat().st_size / 1e6:.1f} MB\nSHA-256 {sha256}")


if __name__ == "__main__":
    main()
