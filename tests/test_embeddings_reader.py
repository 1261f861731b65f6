from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from corpus.span import Span
from embeddings.encoder import Encoder
from embeddings.errors import WeightsUnavailable
from embeddings.packaged_e5 import PackagedTransformer
from embeddings.passage_text import PassageText
from embeddings.reader import CrossEncoderReader, Reader
from embeddings.reader_network import ReaderNetwork
from embeddings.reader_pairs import MAX_QUESTION_TOKENS, batch_pairs, pair_up
from embeddings.reader_weights import load_network, save_network

FRENCH = "Le sommet s’est tenu à Dakar.Quarante-deux ministres y ont signé l’accord de pêche."
ENGLISH = "The harbour was rebuilt in 1931. Its two lighthouses burn olive oil to this day."


@pytest.fixture(scope="module")
def transformer(encoder: Encoder) -> PackagedTransformer:
    assert isinstance(encoder.transformer, PackagedTransformer)
    return encoder.transformer


@pytest.mark.parametrize(
    "text", [FRENCH, ENGLISH, unicodedata.normalize("NFD", FRENCH), "ﬁn ½ ① 😀 «\u202fÀ\u00a0»"]
)
def test_readable_tokens_lead_back_to_the_passage(encoder: Encoder, text: str) -> None:
    (pair,) = pair_up(encoder.tokenizer, "Où était le sommet ?", [("Un titre", text)], 384)
    covered = {place for start, end in pair.offsets[pair.readable] for place in range(start, end)}
    assert all(place in covered for place, character in enumerate(text) if character.isalnum())
    assert pair.offsets.max() <= len(text)


def test_question_and_title_are_not_readable(encoder: Encoder) -> None:
    bare, titled = pair_up(encoder.tokenizer, "Où ?", [(None, FRENCH), ("Le sommet de Dakar", FRENCH)], 384)
    assert bare.readable.sum() == titled.readable.sum()
    assert len(titled) > len(bare)


def test_a_long_question_leaves_room_for_the_passage(encoder: Encoder) -> None:
    (pair,) = pair_up(encoder.tokenizer, "Pourquoi donc ? " * 200, [(None, FRENCH * 50)], 384)
    assert len(pair) <= 384
    assert pair.readable.sum() >= 384 - MAX_QUESTION_TOKENS - 8


def test_a_sentence_that_was_cut_off_has_no_tokens(encoder: Encoder) -> None:
    text = FRENCH * 50
    (pair,) = pair_up(encoder.tokenizer, "Où ?", [(None, text)], 100)
    assert pair.tokens_of(Span(0, 28)) is not None
    assert pair.tokens_of(Span(len(text) - 20, len(text))) is None


def test_encoder_and_reader_may_be_asked_from_several_threads(encoder: Encoder, reader: Reader) -> None:
    passages = [PassageText(None, FRENCH * count, (Span(0, 10),)) for count in (1, 6)]
    alone = [encoder.encode_query("Où ?").tolist(), [one.relevance for one in reader.read("Où ?", passages)]]
    with ThreadPoolExecutor(6) as threads:
        asked = [threads.submit(encoder.encode_query, "Où ?") for _ in range(60)]
        read = [threads.submit(reader.read, "Où ?", passages) for _ in range(20)]
        counted = [threads.submit(encoder.count_tokens, [FRENCH, ENGLISH]) for _ in range(200)]
    assert all(one.result() == encoder.count_tokens([FRENCH, ENGLISH]) for one in counted)
    assert all(one.result().tolist() == pytest.approx(alone[0], abs=1e-5) for one in asked)
    assert all([r.relevance for r in one.result()] == pytest.approx(alone[1], abs=1e-3) for one in read)


def test_padding_is_neither_present_nor_readable(encoder: Encoder) -> None:
    pairs = pair_up(encoder.tokenizer, "Où ?", [(None, "Ici."), (None, FRENCH)], 384)
    batch = batch_pairs(pairs)
    assert batch.present.sum(1).tolist() == [len(pair) for pair in pairs]
    assert not (batch.readable & ~batch.present).any()


def test_no_passage_gives_no_reading(reader: Reader) -> None:
    assert reader.read("Où ?", []) == []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Dans quelle ville s’est tenu le sommet ?", "Dakar"),
        ("Combien de ministres ont signé l’accord ?", "Quarante-deux"),
        ("When was the harbour rebuilt?", "1931"),
        ("What do the lighthouses burn?", "olive oil"),
    ],
)
def test_the_passage_that_answers_comes_first_with_its_words(reader: Reader, question: str, words: str) -> None:
    passages = [_passage(FRENCH), _passage(ENGLISH)]
    judgements = reader.read(question, passages)
    best = max(range(2), key=lambda index: judgements[index].relevance)
    assert words in passages[best].text
    assert words in judgements[best].answers[0].span.of(passages[best].text)
    likeliest = max(range(2), key=lambda index: judgements[best].sentences[index])
    assert words in passages[best].sentences[likeliest].of(passages[best].text)


def test_the_order_of_the_passages_changes_nothing(reader: Reader) -> None:
    passages = [_passage(FRENCH), _passage(ENGLISH), _passage("Rien à voir. Vraiment rien.")]
    forth = reader.read("Who signed?", passages)
    back = reader.read("Who signed?", passages[::-1])[::-1]
    for one, other in zip(forth, back, strict=True):
        assert one.relevance == pytest.approx(other.relevance, abs=1e-3)
        assert [answer.span for answer in one.answers] == [answer.span for answer in other.answers]


def test_bf16_reads_nearly_the_same(reader: Reader) -> None:
    passages = [_passage(FRENCH), _passage(ENGLISH)]
    exact = reader.read("When was the harbour rebuilt?", passages)
    rough = Reader.load(Encoder.load(precision="bf16")).read("When was the harbour rebuilt?", passages)
    for one, other in zip(exact, rough, strict=True):
        assert one.relevance == pytest.approx(other.relevance, abs=0.2)
    assert exact[1].answers[0].span == rough[1].answers[0].span


def _passage(text: str) -> PassageText:
    middle = text.index(".") + 1
    return PassageText(None, text, (Span(0, middle), Span(middle, len(text))))


@pytest.fixture(scope="module")
def cross_encoder_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder of the smallest size, with weights from a fixed seed."""
    folder = tmp_path_factory.mktemp("cross-encoder")
    vocabulary = {
        word: index for index, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "harbour", "1931"])
    }
    words = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))  # noqa: S106 - special tokens
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    words.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    special = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    PreTrainedTokenizerFast(tokenizer_object=words, **special).save_pretrained(folder)
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=16,
        max_position_embeddings=64,
        num_labels=1,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_a_cross_encoder_ranks_and_finds_no_words(cross_encoder_folder: Path) -> None:
    reader = CrossEncoderReader.load(str(cross_encoder_folder))
    harbour, other = reader.read("harbour 1931", [_passage("harbour. harbour"), _passage("1931. And more")])
    assert harbour.relevance != other.relevance
    assert harbour.answers == harbour.sentences == ()
    assert reader.read("harbour", []) == []


def test_a_missing_cross_encoder_is_named_with_the_remedy() -> None:
    with pytest.raises(WeightsUnavailable, match=r"no cross-encoder 'nowhere/at-all'.*RENDEZVOUS_READER=packaged"):
        CrossEncoderReader.load("nowhere/at-all")


def test_changed_weights_are_refused(transformer: PackagedTransformer, tmp_path: Path) -> None:
    path = tmp_path / "reader.safetensors"
    with pytest.raises(WeightsUnavailable, match="cannot be read"):
        load_network(transformer.bert, path)
    path.write_bytes(b"something else")
    with pytest.raises(WeightsUnavailable, match="expected"):
        load_network(transformer.bert, path)


def test_weights_come_back_as_they_were_saved(transformer: PackagedTransformer, tmp_path: Path) -> None:
    bert, path = transformer.bert, tmp_path / "reader.safetensors"
    torch.manual_seed(0)
    trained = {
        name: value + 0.01 * torch.randn_like(value) for name, value in ReaderNetwork(bert).state_dict().items()
    }
    restored = load_network(bert, path, save_network(trained, bert, path)).state_dict()
    assert path.stat().st_size <= 16_000_000
    for name, value in trained.items():
        assert torch.allclose(restored[name], value, atol=5e-4), name
