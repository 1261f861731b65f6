"""The encoder: questions and passages to normalised vectors, through sentence-transformers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers import SentenceTransformer

from corpus.span import Span
from embeddings.compiled_layers import CORES
from embeddings.defaults import PACKAGED_ENCODER, Precision
from embeddings.errors import EncoderUnavailable
from embeddings.identity import EncoderIdentity
from embeddings.packaged_e5 import load_packaged_e5
from embeddings.passage_text import PassageText
from embeddings.shared_tokenizer import SharedTokenizer

Vectors = npt.NDArray[np.float32]
# Larger batches gain next to nothing, and a question waits while one is encoded.
BATCH_SIZE = 8


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """The vectors of one passage, L2-normalised fp32: `passage` (dim,), `sentences` (sentences, dim)."""

    passage: Vectors
    sentences: Vectors


class Encoder:
    """Encodes with the `query` and `document` prompts of a sentence-transformers model, on the CPU."""

    def __init__(self, model: SentenceTransformer, name: str, *, bf16: bool) -> None:
        self._model = model
        self.tokenizer = SharedTokenizer(model.tokenizer)
        self.bf16 = bf16
        self._prompts = {kind: model.prompts.get(kind) or "" for kind in ("query", "document")}
        self.identity = EncoderIdentity(
            name, int(model.get_embedding_dimension() or 0), self._prompts["query"], self._prompts["document"]
        )

    @classmethod
    def load(cls, name: str = PACKAGED_ENCODER, precision: Precision = "auto") -> Encoder:
        """Load the packaged model, or any sentence-transformers model by name or folder.

        `precision` auto means bf16 where the CPU computes in it, else fp32.

        Raises:
            EncoderUnavailable: The model cannot be found or has no tokenizer that tells offsets.
        """
        bf16 = precision == "bf16" or (precision == "auto" and cpu_has_bf16())
        model = load_packaged_e5(bf16=bf16) if name == PACKAGED_ENCODER else _load_model(name)
        return cls(model, name, bf16=bf16)

    @property
    def max_tokens(self) -> int:
        """The longest input in tokens, prompt and special tokens included."""
        return int(self._model.max_seq_length or self._model.tokenizer.model_max_length)

    @property
    def transformer(self) -> torch.nn.Module:
        """The first module of the model, which turns texts into token embeddings."""
        module: torch.nn.Module = self._model[0]
        return module

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the number of tokens of each text, without prompt and special tokens."""
        if not texts:
            return []
        encoded = self.tokenizer(list(texts), add_special_tokens=False, verbose=False)
        return [len(ids) for ids in encoded["input_ids"]]

    def encode_query(self, query: str) -> Vectors:
        """Return the vector of a query, shape (dim,)."""
        # A short text gains nothing from a second core, and waits for it on a busy machine.
        with computing_threads(1):
            vectors, _, _ = self._forward([self._prompts["query"] + query])
        vector: Vectors = vectors[0]
        return vector

    def encode_passages(self, passages: Sequence[PassageText]) -> Iterator[tuple[int, PassageVectors]]:
        """Yield `(index, vectors)` of every passage, shortest first, so that a batch pads little."""
        order = sorted(range(len(passages)), key=lambda index: len(passages[index].text))
        for start in range(0, len(order), BATCH_SIZE):
            batch = order[start : start + BATCH_SIZE]
            yield from zip(batch, self._encode_batch([passages[index] for index in batch]), strict=True)

    def _encode_batch(self, passages: Sequence[PassageText]) -> list[PassageVectors]:
        contexts = [self._prompts["document"] + (f"{p.title}\n" if p.title else "") for p in passages]
        with computing_threads(CORES):
            vectors, states, offsets = self._forward(
                [context + passage.text for context, passage in zip(contexts, passages, strict=True)]
            )
        return [
            PassageVectors(
                passage=vectors[row],
                sentences=_pool_sentences(states[row], offsets[row] - len(contexts[row]), passage.sentences),
            )
            for row, passage in enumerate(passages)
        ]

    @torch.inference_mode()
    def _forward(self, inputs: Sequence[str]) -> tuple[Vectors, torch.Tensor, torch.Tensor]:
        """Vectors (texts, dim), token states (texts, tokens, dim), token offsets (texts, tokens, 2)."""
        encoded = self.tokenizer(
            list(inputs),
            padding=True,
            truncation=True,
            max_length=self.max_tokens,
            return_offsets_mapping=True,
            return_tensors="pt",
        )
        offsets = encoded.pop("offset_mapping")
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16):
            features = self._model(dict(encoded))
        vectors = torch.nn.functional.normalize(features["sentence_embedding"].float(), dim=1).numpy()
        return vectors, features["token_embeddings"].float(), offsets


def cpu_has_bf16() -> bool:
    """Tell whether the CPU multiplies matrices in bf16; elsewhere bf16 would be slower than fp32."""
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))


@contextmanager
def computing_threads(count: int) -> Iterator[None]:
    """Compute on so many cores.

    torch keeps the number for each thread, so nobody else is slowed down; a thread that is new to it begins with
    that of another.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _load_model(name: str) -> SentenceTransformer:
    try:
        model = SentenceTransformer(name, device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        raise EncoderUnavailable(
            f"no sentence-transformers model {name!r}: give the name of one that this machine has cached, "
            f"or a folder ({Path(name).resolve()} is not one), in RENDEZVOUS_ENCODER; packaged is the one that comes "
            "along"
        ) from error
    if not getattr(model.tokenizer, "is_fast", False):
        raise EncoderUnavailable(f"{name!r} has no fast tokenizer, so its tokens cannot be led back to the text")
    return model


def _pool_sentences(states: torch.Tensor, offsets: torch.Tensor, sentences: Sequence[Span]) -> Vectors:
    """Mean of each sentence's token states, normalised; shape (sentences, dim).

    The states were computed with the whole passage in view ("late chunking"), so a sentence keeps the sense that
    its neighbours give it. A sentence that the encoder's limit cut off has the zero vector.
    """
    starts, ends = offsets[:, 0], offsets[:, 1]
    bounds = torch.tensor([(sentence.start, sentence.end) for sentence in sentences])
    inside = (starts < bounds[:, 1:]) & (ends > bounds[:, :1]) & (ends > starts)
    vectors: Vectors = torch.nn.functional.normalize(inside.float() @ states, dim=1).numpy()
    return vectors
