"""The reader: how well each passage answers a question, with which words and in which sentence.

It reads what retrieval found, question and passage together, and is loaded beside the packaged encoder, whose lower
layers and tokenizer it uses. Another encoder has no reader; a cross-encoder can take its place for the ranking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from sentence_transformers import CrossEncoder

from embeddings.answer_spans import AnswerSpan, best_answers, sentence_scores, span_scores
from embeddings.compiled_layers import CompiledLayers
from embeddings.encoder import Encoder
from embeddings.errors import WeightsUnavailable
from embeddings.packaged_e5 import PackagedTransformer
from embeddings.passage_text import PassageText
from embeddings.reader_network import PairBatch, PairLogits, ReaderNetwork
from embeddings.reader_pairs import Pair, pair_up, read_pairs
from embeddings.reader_weights import load_network

# Sorted by length, so that little is padding, and few enough to stay in the processor's cache.
_PAIRS_AT_ONCE = 3
MAX_TOKENS = 384


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one passage has to say on the question.

    `relevance` is a log-odds of sorts: above 0 the passage rather answers than nothing does. `sentences` holds, for
    each sentence of the passage, the log-probability that the answer stands in it, supposing that it is there. A
    model that only ranks leaves `answers` and `sentences` empty.
    """

    relevance: float
    answers: tuple[AnswerSpan, ...] = ()
    sentences: tuple[float, ...] = ()


class PassageReader(Protocol):
    """What retrieval needs of a reader."""

    def read(self, question: str, passages: Sequence[PassageText]) -> list[Judgement]:
        """Read each passage once and return the judgements in the order of the passages."""


class Reader:
    """The trained reader; safe to use from several threads."""

    def __init__(self, network: ReaderNetwork, encoder: Encoder) -> None:
        self._network = network
        self._transformer = packaged_transformer(encoder)
        self._upper = CompiledLayers(network.layers, bf16=encoder.bf16)
        self._tokenizer = encoder.tokenizer

    @classmethod
    def load(cls, encoder: Encoder) -> Reader:
        """Load the reader's weights beside the packaged encoder; it computes in the encoder's precision.

        Raises:
            WeightsUnavailable: The encoder is another one, or the weight file is missing or not the pinned one.
        """
        return cls(load_network(packaged_transformer(encoder).bert), encoder)

    def read(self, question: str, passages: Sequence[PassageText]) -> list[Judgement]:
        """Read each passage once and return the judgements in the order of the passages."""
        pairs = pair_up(self._tokenizer, question, [(p.title, p.text) for p in passages], MAX_TOKENS)
        with torch.inference_mode():
            read = read_pairs(self._logits, pairs, _PAIRS_AT_ONCE)
            return [_judgement(*one) for one in zip(passages, pairs, read, strict=True)]

    def _logits(self, batch: PairBatch) -> PairLogits:
        states = self._transformer.states_after(self._upper, batch.ids, batch.present)
        return self._network.heads(states, batch)


def packaged_transformer(encoder: Encoder) -> PackagedTransformer:
    """Return what the reader stands on.

    Raises:
        WeightsUnavailable: The encoder is another one.
    """
    transformer = encoder.transformer
    if not isinstance(transformer, PackagedTransformer):
        raise WeightsUnavailable(f"the reader belongs to the packaged encoder, not to {encoder.identity.name}")
    return transformer


class CrossEncoderReader:
    """Ranks with a sentence-transformers CrossEncoder; it finds no answer spans."""

    def __init__(self, model: CrossEncoder) -> None:
        self._model = model

    @classmethod
    def load(cls, name: str) -> CrossEncoderReader:
        """Load a cross-encoder by name, from what this machine has cached, or from a folder.

        Raises:
            WeightsUnavailable: There is no such model, or it does not give one score a pair.
        """
        try:
            model = CrossEncoder(name, device="cpu", local_files_only=True)
        except (OSError, ValueError) as error:
            raise WeightsUnavailable(
                f"no cross-encoder {name!r}: give the name of one that this machine has cached, or a folder "
                f"({Path(name).resolve()} is not one); RENDEZVOUS_READER=packaged is the reader that comes along"
            ) from error
        if model.config.num_labels != 1:
            raise WeightsUnavailable(f"the cross-encoder {name!r} gives {model.config.num_labels} scores, not one")
        return cls(model)

    def read(self, question: str, passages: Sequence[PassageText]) -> list[Judgement]:
        """Score each passage as log-odds."""
        if not passages:
            return []
        scores = self._model.predict(
            [(question, passage.text) for passage in passages], activation_fn=torch.nn.Identity()
        )
        return [Judgement(relevance=float(score)) for score in scores]


def _judgement(passage: PassageText, pair: Pair, logits: PairLogits) -> Judgement:
    scores = span_scores(passage.sentences, pair, logits)
    return Judgement(
        relevance=float(logits.relevance),
        answers=best_answers(passage.text, passage.sentences, pair, scores),
        sentences=tuple(sentence_scores(passage.sentences, pair, scores).tolist()),
    )
