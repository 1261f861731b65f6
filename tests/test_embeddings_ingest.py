"""Ingestion: what can be read goes in, what was interrupted goes on, and encoders are not mixed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from archives import dispatch, ignore, make_archive, outcomes, read_into, set_rules, write_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.readers import read_articles
from corpus.schema import RULES_VERSION
from corpus.store import Store
from corpus.writer import writing
from embeddings import ingest
from embeddings.encoder import Encoder
from embeddings.errors import EncoderMismatch
from embeddings.identity import check_encoder, recorded_encoder
from embeddings.ingest import add_files, encode_pending, rebuild_analyses
from embeddings.retrieval import Retriever

NUMBERS = ["un", "deux", "trois", "quatre", "cinq"]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    write_files(folder, {f"{n}.txt": dispatch(f"Le sommet numéro {n} s'est tenu.") for n in NUMBERS})
    return folder


def test_what_cannot_be_read_is_reported_and_the_rest_goes_in(
    archive: Path, folder: Path, encoder: Encoder
) -> None:
    write_files(
        folder, {"0-empty.txt": "", "a.pdf": b"%PDF-1.7", "b.txt": b"\x00\x01\x02\x03" * 99, "z.txt": " \n"}
    )
    report = read_into(archive, encoder, folder, folder / "missing.txt")
    assert outcomes(report) == (5, 0, 0, 0)
    assert [Path(rejected.path).name for rejected in report.rejected] == [
        "0-empty.txt",
        "a.pdf",
        "b.txt",
        "z.txt",
        "missing.txt",
    ]
    assert all(rejected.reason for rejected in report.rejected)


def test_a_file_name_that_is_no_text_is_rejected(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"caf\udce9.txt": dispatch("Le sommet du café.")})
    report = read_into(archive, encoder, folder)
    assert outcomes(report) == (5, 0, 0, 0)
    (rejected,) = report.rejected
    assert rejected.path.endswith("caf\\udce9.txt")
    assert "rename it" in rejected.reason


def test_progress_is_told(archive: Path, folder: Path, encoder: Encoder) -> None:
    told: list[tuple[int, int]] = []
    with writing(archive) as writer:
        add_files(writer, [folder], encoder, lambda done, total: told.append((done, total)))
        assert told == [(number, 5) for number in range(1, 6)]
        told.clear()
        store = Store(archive)
        assert encode_pending(store, writer, encoder, lambda done, total: told.append((done, total))) == 5
        assert told[-1] == (5, 5)


@pytest.mark.parametrize("name", ["french.txt", "windows.txt", "utf16.txt", "decomposed.txt", "carriage.txt"])
def test_every_encoding_slices_back(archive: Path, tmp_path: Path, encoder: Encoder, name: str) -> None:
    text = dispatch("Sergueï « dit » à Genève : l’été.\nIl est 10 heures, œuvre faite.", title="Été")
    contents = {
        "french.txt": b"\xef\xbb\xbf" + text.encode(),
        "windows.txt": text.encode("cp1252"),
        "utf16.txt": text.encode("utf-16"),
        "decomposed.txt": text.replace("é", "e\u0301").replace("è", "e\u0300").encode(),
        "carriage.txt": text.replace("\n", "\r\n").encode(),
    }
    encodings = {"french.txt": "utf-8-sig", "windows.txt": "cp1252", "utf16.txt": "utf-16"}
    write_files(tmp_path / "one", {name: contents[name]})
    store = make_archive(archive, encoder, tmp_path / "one")
    (article,) = store.articles()
    decoded = contents[name].decode(encodings.get(name, "utf-8"))
    assert decoded[article.offset : article.offset + len(article.text)] == article.text
    assert [decoded[article.offset :][s.start : s.end][:2] for s in store.sentences(article.id)] == ["Se", "Il"]


def test_interrupted_encoding_goes_on_where_it_was(
    archive: Path, folder: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "BATCH_SIZE", 2)

    def interrupt(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    read_into(archive, encoder, folder)
    store = Store(archive)
    with writing(archive) as writer, pytest.raises(KeyboardInterrupt):
        encode_pending(store, writer, encoder, interrupt)
    assert store.counts().pending == 3
    kept = store.vector_ids()
    with writing(archive) as writer:
        assert encode_pending(store, writer, encoder, ignore) == 3
    assert store.counts().pending == 0
    assert set(kept) < set(store.vector_ids())
    assert store.vectors_state() == (5, 5)


def test_interrupted_reading_goes_on_where_it_was(archive: Path, folder: Path, encoder: Encoder) -> None:
    def interrupt(done: int, _total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with writing(archive) as writer, pytest.raises(KeyboardInterrupt):
        add_files(writer, [folder], encoder, interrupt)
    assert outcomes(read_into(archive, encoder, folder)) == (2, 0, 3, 0)


def test_what_is_unchanged_is_not_encoded_again(archive: Path, folder: Path, encoder: Encoder) -> None:
    store = make_archive(archive, encoder, folder)
    write_files(folder, {"un.txt": dispatch("Le sommet numéro un est annulé.")})
    read_into(archive, encoder, folder)
    assert store.counts().pending == 1


def test_stored_vectors_are_the_encoders(archive: Path, folder: Path, encoder: Encoder) -> None:
    store = make_archive(archive, encoder, folder / "un.txt")
    ((passage, sentences),) = store.vectors(store.vector_ids()).values()
    query = encoder.encode_query("Le sommet numéro un")
    (hit,) = Retriever(store, encoder).search("Le sommet numéro un", "fr", 1)
    assert np.frombuffer(passage, "<f2").shape == (384,)
    assert np.frombuffer(sentences, "<f2").shape == (384 * len(hit.sentence_scores),)
    assert 0.8 < float(np.frombuffer(passage, "<f2").astype(np.float32) @ query) <= 1


# Encoders


def test_another_encoder_is_refused_by_name(archive: Path, folder: Path, encoder: Encoder) -> None:
    store = make_archive(archive, encoder, folder / "un.txt")
    assert recorded_encoder(store) == encoder.identity
    other = replace(encoder.identity, name="autre-modele", dim=768)
    with pytest.raises(EncoderMismatch) as caught:
        check_encoder(store, other)
    for words in ("multilingual-e5-small", "384", "autre-modele", "768", "rendezvous rebuild", str(archive)):
        assert words in str(caught.value)


@pytest.mark.parametrize("changed", [{"query_prompt": ""}, {"passage_prompt": "doc: "}, {"dim": 16}])
def test_other_prompts_are_another_encoder(
    archive: Path, folder: Path, encoder: Encoder, changed: dict[str, object]
) -> None:
    store = make_archive(archive, encoder, folder / "un.txt")
    with pytest.raises(EncoderMismatch):
        check_encoder(store, replace(encoder.identity, **changed))  # type: ignore[arg-type]


def test_nothing_is_added_to_another_encoders_vectors(
    archive: Path, folder: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make_archive(archive, encoder, folder / "un.txt")
    read_into(archive, encoder, folder)
    monkeypatch.setattr(encoder, "identity", replace(encoder.identity, name="autre-modele"))
    with writing(archive) as writer, pytest.raises(EncoderMismatch):
        encode_pending(store, writer, encoder, ignore)
    assert store.counts().pending == 4


def test_rebuild_encodes_for_another_encoder(
    archive: Path, folder: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make_archive(archive, encoder, folder)
    opened_before = Retriever(store, encoder)
    former = encoder.identity
    with monkeypatch.context() as patch:
        patch.setattr(encoder, "identity", replace(former, name="autre-modele"))
        with writing(archive) as writer:
            rebuild_analyses(store, writer, encoder, ignore)
            assert store.counts().pending == 5
            assert encode_pending(store, writer, encoder, ignore) == 5
        check_encoder(store, encoder.identity)
    with pytest.raises(EncoderMismatch):  # a console that was open before does not mix the two
        opened_before.search("sommet", "fr", 1)


def test_rebuild_keeps_the_vectors_of_what_comes_out_as_it_was(
    archive: Path, folder: Path, encoder: Encoder
) -> None:
    store = make_archive(archive, encoder, folder)
    before = store.vector_ids()
    with writing(archive) as writer:
        rebuild_analyses(store, writer, encoder, ignore)
        assert encode_pending(store, writer, encoder, ignore) == 0
    assert store.vector_ids() == before


# Rules


@pytest.mark.parametrize(
    ("made_by", "kept"),
    [(None, 0), (RULES_VERSION - 1, RULES_VERSION - 1), (RULES_VERSION, RULES_VERSION), (99, RULES_VERSION)],
)
def test_articles_added_do_not_bring_the_others_up_to_date(
    archive: Path, folder: Path, encoder: Encoder, made_by: int | None, kept: int
) -> None:
    read_into(archive, encoder, folder / "un.txt")
    set_rules(archive, made_by)
    assert outcomes(read_into(archive, encoder, folder)) == (4, 0, 1, 0)
    assert Store(archive).rules() == kept


def test_nothing_added_leaves_the_rules_as_they_are(archive: Path, folder: Path, encoder: Encoder) -> None:
    read_into(archive, encoder, folder)
    set_rules(archive, 99)
    read_into(archive, encoder, folder)
    assert Store(archive).rules() == 99


@pytest.mark.parametrize("made_by", [None, RULES_VERSION - 1, 99])
def test_only_a_whole_rebuild_brings_the_rules_up_to_date(
    archive: Path, folder: Path, encoder: Encoder, made_by: int | None
) -> None:
    def interrupt(done: int, _total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    read_into(archive, encoder, folder)
    set_rules(archive, made_by)
    store = Store(archive)
    with writing(archive) as writer:
        with pytest.raises(KeyboardInterrupt):
            rebuild_analyses(store, writer, encoder, interrupt)
        assert store.rules() == min(made_by or 0, RULES_VERSION)
        rebuild_analyses(store, writer, encoder, ignore)
    assert store.rules() == RULES_VERSION


# What always holds


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.binary(max_size=80)
        | st.text(max_size=60).map(str.encode)
        | st.text(max_size=60).map(lambda text: text.encode("utf-16", "surrogatepass"))
        | st.text(max_size=60).map(lambda text: dispatch(text).encode()),
        max_size=3,
    )
)
def test_any_bytes_go_in_or_are_rejected_and_slice_back(
    tmp_path_factory: pytest.TempPathFactory, encoder: Encoder, contents: list[bytes]
) -> None:
    directory = tmp_path_factory.mktemp("any")
    write_files(directory / "articles", {f"{number}.txt": data for number, data in enumerate(contents)})
    report = read_into(directory / "archive", encoder, directory / "articles")
    store = Store(directory / "archive")
    assert store.counts().articles == report.articles["added"]
    assert sum(outcomes(report)) + len(report.rejected) >= len(contents)
    for article in store.articles():
        read = [
            item for item in read_articles(Path(article.source), article.source) if item.offset == article.offset
        ]
        assert [item.text for item in read] == [article.text]
        sentences = store.sentences(article.id)
        for block in article.blocks:
            within = "".join(s.of(article.text) for s in sentences if block.contains(s))
            assert "".join(within.split()) == "".join(block.of(article.text).split())
        for passage in store.passages_of(article.id):
            assert len(store.terms([passage.id])[passage.id].sentences) == (
                passage.last_sentence - passage.first_sentence + 1
            )
    store.close()
