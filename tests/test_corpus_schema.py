"""The database: what is not ours, or not of this version, is refused by name."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from corpus import schema
from corpus.errors import ArchiveDamaged, ArchiveMissing
from corpus.store import Store
from corpus.writer import writing


def make(directory: Path) -> Path:
    with writing(directory):
        return directory / schema.DATABASE


# The tables of each version. Where this fails the tables were changed: count SCHEMA_VERSION up, and an archive of the
# old version is refused with its remedy; else every statement on it may fail.
TABLES = {2: "c89911067c75960fb2057ef7dc8adcc807bebf0087c4c7394773737a54ff52e2"}


def test_the_tables_are_those_of_this_version(tmp_path: Path) -> None:
    query = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'passage_terms_*' ORDER BY name"
    with sqlite3.connect(make(tmp_path)) as connection:
        made = "\n".join(sql for (sql,) in connection.execute(query))
    connection.close()
    assert hashlib.sha256(made.encode()).hexdigest() == TABLES[schema.SCHEMA_VERSION]


# What an archive holds of its articles by rules, but for the vectors: words, names, days and places in the text, so
# that it comes out alike on every machine.
DERIVED = (
    "SELECT article, place, start, end FROM sentences ORDER BY article, place",
    "SELECT article, first_sentence, last_sentence FROM passages ORDER BY article, first_sentence, last_sentence",
    "SELECT * FROM timexes ORDER BY article, start, end",
    "SELECT article, place, record FROM meetings ORDER BY article, place",
    "SELECT article, title, body, names FROM passage_terms JOIN passages ON passages.id = passage_terms.rowid"
    " ORDER BY article, first_sentence, last_sentence",
)
RULES = Path(__file__).parent / "data" / "rules.json"


def test_what_the_rules_derive_from_the_samples_is_that_of_their_version(sample_archive: Path) -> None:
    digest = hashlib.sha256()
    with sqlite3.connect(sample_archive / schema.DATABASE) as connection:
        for query in DERIVED:
            rows = connection.execute(query).fetchall()
            assert rows
            digest.update(json.dumps(rows).encode())
    connection.close()
    found = {"version": schema.RULES_VERSION, "sha256": digest.hexdigest()}
    pinned = json.loads(RULES.read_text(encoding="utf-8"))
    if found["sha256"] != pinned["sha256"]:
        assert found["version"] > pinned["version"], (
            "other sentences, passages, timexes, meetings or terms are derived from corpus/samples: raise "
            f"RULES_VERSION in corpus/schema.py above {pinned['version']} (unless it is the samples that "
            f'were changed), and write it and "{found["sha256"]}" into {RULES}'
        )
    assert found == pinned, f"write into {RULES}: {json.dumps(found)}"


def test_no_archive_is_said_with_the_remedy(tmp_path: Path) -> None:
    assert not schema.archive_exists(tmp_path)
    with pytest.raises(ArchiveMissing, match="make one with: rendezvous add PATH"):
        Store(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_archive_is_empty_and_of_this_version(tmp_path: Path) -> None:
    make(tmp_path / "deep" / "archive")
    store = Store(tmp_path / "deep" / "archive")
    assert store.counts().articles == store.counts().passages == 0
    assert store.rules() == schema.RULES_VERSION
    assert schema.archive_exists(tmp_path / "deep" / "archive")


@pytest.mark.parametrize("version", [0, schema.SCHEMA_VERSION + 1])
def test_another_schema_version_is_named(tmp_path: Path, version: int) -> None:
    with sqlite3.connect(make(tmp_path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    message = f"schema version {version}, this program reads version {schema.SCHEMA_VERSION}"
    with pytest.raises(ArchiveDamaged, match=message):
        Store(tmp_path)
    with pytest.raises(ArchiveDamaged, match=message), writing(tmp_path):
        pass


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / schema.DATABASE
    path.write_bytes(b"this is not a database, though it is long enough to be one" * 100)
    with pytest.raises(ArchiveDamaged, match=f"{schema.DATABASE} is not a readable database"):
        Store(tmp_path)
    with pytest.raises(ArchiveDamaged, match="restore it from a copy"), writing(tmp_path):
        pass
    assert path.read_bytes().startswith(b"this is not a database")


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_half_made_archive_is_finished(tmp_path: Path, journal: str) -> None:
    connection = sqlite3.connect(tmp_path / schema.DATABASE)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.close()
    make(tmp_path)
    assert Store(tmp_path).counts().articles == 0


def test_making_it_again_keeps_what_is_there(tmp_path: Path) -> None:
    with writing(tmp_path) as writer, writer.transaction():
        writer.record("encoder", "null")
    make(tmp_path)
    assert Store(tmp_path).setting("encoder") == "null"
