"""The check finds each kind of damage, and none in a sound archive."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from archives import dispatch, make_archive, write_files

from corpus.check import check_archive
from corpus.schema import DATABASE
from corpus.store import Store
from embeddings.encoder import Encoder

BODY = "Lavrov est à Genève. Il y rencontre Blinken.\nLe sommet finit demain."


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    directory = tmp_path_factory.mktemp("check")
    write_files(directory / "articles", {"a.txt": dispatch(BODY)})
    make_archive(directory / "archive", encoder, directory / "articles").close()
    return directory / "archive"


@pytest.fixture
def archive(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "archive")


def problems_after(archive: Path, *statements: str) -> list[str]:
    connection = sqlite3.connect(archive / DATABASE)
    connection.create_function("flip", 1, lambda blob: bytes([*blob[:-1], blob[-1] ^ 0x40]))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    store = Store(archive)
    problems = check_archive(store)
    store.close()
    return problems


def test_a_sound_archive_has_no_problem(archive: Path, sample_archive: Path) -> None:
    assert problems_after(archive) == []
    assert check_archive(Store(sample_archive)) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE articles SET text = replace(text, 'Genève', 'Vienne')", "its text has another checksum"),
        ("UPDATE articles SET text_sha256 = 'x'", "its text has another checksum"),
        ("UPDATE articles SET body_sha256 = 'x'", "its paragraphs have another checksum"),
        ("UPDATE articles SET text = substr(text, 1, 40)", "cannot be read"),
        ("UPDATE articles SET blocks = '[[0, 9999]]'", "cannot be read"),
        ("UPDATE articles SET blocks = 'nonsense'", "cannot be read"),
        ("UPDATE articles SET blocks = '[[40, 41]]'", "another checksum"),
        ("UPDATE articles SET first_day = '2022-13-45'", "cannot be read"),
        ("UPDATE articles SET last_day = '1999-01-01'", "cannot be read"),
        ("UPDATE articles SET title_end = 9999", "cannot be read"),
        ("UPDATE sentences SET end = end + 3 WHERE place = 0", "out of order"),
        ("UPDATE sentences SET end = end - 1 WHERE place = 0", "not covered by its sentences"),
        ("UPDATE sentences SET start = 0, end = 3 WHERE place = 0", "lies in no paragraph"),
        ("UPDATE sentences SET end = start WHERE place = 1", "cannot be read"),
        ("DELETE FROM sentences WHERE place = 1", "not covered by its sentences"),
        ("DELETE FROM sentences", "not covered by its sentences"),
        ("UPDATE passages SET end = end - 1", "does not end where its sentences do"),
        ("UPDATE passages SET last_sentence = 0", "do not hold each of its sentences"),
        ("DELETE FROM passages", "do not hold each of its sentences"),
        ("DELETE FROM passage_terms", "not in the keyword index"),
        ("UPDATE passage_terms SET body = 'lavrov | blinken'", "another number of sentences"),
        (
            "INSERT INTO passage_terms (rowid, title, body) VALUES (999, 'x', 'y')",
            "passage 999, which is not there",
        ),
        ("DELETE FROM vectors", "1 passages have no vector yet"),
        ("UPDATE vectors SET passage = flip(passage)", "not of length 1"),
        ("UPDATE vectors SET passage = zeroblob(768)", "not of length 1"),
        ("UPDATE vectors SET passage = substr(passage, 3)", "another dimension than 384"),
        ("UPDATE vectors SET sentences = substr(sentences, 1, 768)", "another dimension than 384"),
        ("DELETE FROM settings WHERE key = 'encoder'", "no encoder is recorded"),
        ("UPDATE settings SET value = 'nonsense' WHERE key = 'encoder'", "no encoder is recorded"),
        ("DELETE FROM articles", "refers to nothing"),
    ],
)
def test_damage_is_found(archive: Path, statement: str, problem: str) -> None:
    problems = problems_after(archive, statement)
    assert any(problem in line for line in problems), problems


def test_a_problem_names_its_article(archive: Path) -> None:
    store = Store(archive)
    (article_id,) = store.article_ids()
    store.close()
    assert any(article_id in line for line in problems_after(archive, "DELETE FROM passages"))


def test_an_overwritten_page_is_found(archive: Path) -> None:
    path = archive / DATABASE
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(data)
    assert problems_after(archive)
