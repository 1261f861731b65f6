"""The encoder: normalised vectors, one for the passage and one for each of its sentences."""

from __future__ import annotations

import socket
from pathlib import Path

import numpy as np
import pytest

from corpus.span import Span
from embeddings.encoder import BATCH_SIZE, Encoder, PassageVectors
from embeddings.errors import EncoderUnavailable
from embeddings.passage_text import PassageText

TEXT = "Lavrov a rencontré Blinken à Genève. Le blé a renchéri en Argentine."
SENTENCES = (Span(0, 36), Span(37, len(TEXT)))


def encode(encoder: Encoder, *passages: PassageText) -> list[PassageVectors]:
    found = dict(encoder.encode_passages(passages))
    assert sorted(found) == list(range(len(passages)))
    return [found[index] for index in range(len(passages))]


def test_the_identity_says_what_makes_vectors_comparable(encoder: Encoder) -> None:
    identity = encoder.identity
    assert (identity.name, identity.dim) == ("multilingual-e5-small", 384)
    assert (identity.query_prompt, identity.passage_prompt) == ("query: ", "passage: ")
    assert encoder.max_tokens == 512


def test_vectors_are_normalised(encoder: Encoder) -> None:
    (vectors,) = encode(encoder, PassageText("Titre", TEXT, SENTENCES))
    query = encoder.encode_query("Qui est à Genève ?")
    assert query.shape == vectors.passage.shape == (384,)
    assert vectors.sentences.shape == (2, 384)
    assert query.dtype == vectors.passage.dtype == vectors.sentences.dtype == np.float32
    for vector in (query, vectors.passage, *vectors.sentences):
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_a_query_is_not_encoded_as_a_passage(encoder: Encoder) -> None:
    (vectors,) = encode(encoder, PassageText(None, TEXT, SENTENCES))
    cosine = float(encoder.encode_query(TEXT) @ vectors.passage)
    assert 0.8 < cosine < 0.999


def test_the_title_is_context(encoder: Encoder) -> None:
    bare, titled = encode(
        encoder, PassageText(None, TEXT, SENTENCES), PassageText("Sommet de Genève", TEXT, SENTENCES)
    )
    assert float(bare.passage @ titled.passage) < 0.999
    assert titled.sentences.shape == bare.sentences.shape


def test_each_sentence_has_its_own_vector(encoder: Encoder) -> None:
    (vectors,) = encode(encoder, PassageText("Un titre à part", TEXT, SENTENCES))
    meeting = vectors.sentences @ encoder.encode_query("Qui a rencontré Blinken ?")
    wheat = vectors.sentences @ encoder.encode_query("Quel est le prix du blé ?")
    assert meeting[0] > meeting[1]
    assert wheat[1] > wheat[0]


def test_the_batch_does_not_matter(encoder: Encoder) -> None:
    texts = [
        "Oui.",
        TEXT,
        "The ministers met in Vienna on Thursday, and parted without a word to the press.",
        TEXT * 6,
        *(f"La dépêche numéro {number} est de Vienne." for number in range(BATCH_SIZE)),
    ]
    passages = [PassageText(None, text, (Span(0, len(text)),)) for text in texts]
    together = encode(encoder, *passages)
    backwards = encode(encoder, *reversed(passages))[::-1]
    alone = [encode(encoder, passage)[0] for passage in passages[:4]]
    for left, right in [*zip(together, backwards, strict=True), *zip(together[:4], alone, strict=True)]:
        assert np.abs(left.passage - right.passage).max() < 1e-4
        assert np.abs(left.sentences - right.sentences).max() < 1e-4


def test_a_sentence_beyond_the_limit_has_no_direction(encoder: Encoder) -> None:
    long = "Le ministre a parlé. " * 200
    text = long + "Fin."
    (vectors,) = encode(encoder, PassageText(None, text, (Span(0, len(long)), Span(len(long), len(text)))))
    assert np.linalg.norm(vectors.sentences[0]) == pytest.approx(1, abs=1e-5)
    assert not vectors.sentences[1].any()


@pytest.mark.parametrize("query", ["", "   ", "?!…", "🎉🇫🇷", "\u202e\x00\x1b[31m", "mot " * 3000, "x" * 10_000])
def test_any_query_has_a_vector(encoder: Encoder, query: str) -> None:
    assert np.linalg.norm(encoder.encode_query(query)) == pytest.approx(1, abs=1e-5)


def test_tokens_are_counted_without_prompt_and_marks(encoder: Encoder) -> None:
    short, double, empty = encoder.count_tokens(["Genève", "Genève Genève", ""])
    assert (double, empty) == (2 * short, 0)
    assert encoder.count_tokens([]) == []
    assert encoder.count_tokens(["mot " * 3000])[0] >= 3000


def test_nothing_to_encode(encoder: Encoder) -> None:
    assert encode(encoder) == []


@pytest.mark.parametrize("name", ["nobody/no-such-model", "no-such-folder/model"])
def test_an_unknown_model_is_named_without_network(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    with pytest.raises(EncoderUnavailable, match=f"no sentence-transformers model '{name}'"):
        Encoder.load(name)


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("not a model", encoding="utf-8")
    with pytest.raises(EncoderUnavailable, match="no sentence-transformers model"):
        Encoder.load(str(tmp_path))


def test_bf16_gives_nearly_the_same_vectors(encoder: Encoder) -> None:
    other = Encoder.load(precision="bf16")
    assert other.identity == encoder.identity
    assert float(other.encode_query(TEXT) @ encoder.encode_query(TEXT)) > 0.99
