"""The archive's database: its tables, and connections to it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from corpus.errors import ArchiveDamaged, ArchiveMissing, ArchiveUnwritable, CorpusError

SCHEMA_VERSION = 2
# The rules by which the program derives what an archive holds of its articles: sentences, passages, timexes, meetings
# and keyword terms. Raise it whenever any of these may come out otherwise for the same article, by a rule, a table of
# `corpus/data`, or another version of spaCy's models or of Faker's names; until its next rebuild an archive keeps what
# it has, and says so.
RULES_VERSION = 27
# The setting for the encoder, as JSON with its dimension as `dim`; `embeddings.identity` reads and writes it.
ENCODER = "encoder"
# The setting for the oldest rules by which anything in the archive was derived; archives made before it have none.
RULES = "rules"
# The setting that counts changes of articles and of what is derived from them; archives made before it have none.
REVISION = "revision"
DATABASE = "archive.sqlite3"
# Stands between the terms of two sentences of a passage; FTS5 does not take it for a term.
SENTENCE_SEPARATOR = " | "

# Spans are code points of `articles.text`; days are ISO dates; `vectors.passage` and `vectors.sentences` are
# little-endian fp16, row-major. `passage_terms` is derived from the passages and is rebuilt from them.
_TABLES = """
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    blocks TEXT NOT NULL,
    title_start INTEGER,
    title_end INTEGER,
    url TEXT,
    publisher TEXT,
    first_day TEXT,
    last_day TEXT,
    language TEXT NOT NULL,
    date_claims TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX articles_by_source ON articles (source_key, place);
CREATE INDEX articles_by_body ON articles (body_sha256);

CREATE TABLE sentences (
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    first_sentence INTEGER NOT NULL,
    last_sentence INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL
);
CREATE INDEX passages_by_article ON passages (article);

CREATE TABLE timexes (
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    sentence INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    grain TEXT NOT NULL,
    ambiguous INTEGER NOT NULL,
    anchor_start INTEGER,
    anchor_end INTEGER,
    PRIMARY KEY (article, start, end)
) WITHOUT ROWID;
CREATE INDEX timexes_by_day ON timexes (first_day, last_day);

CREATE TABLE meetings (
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    place INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

CREATE TABLE vectors (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id INTEGER NOT NULL UNIQUE REFERENCES passages ON DELETE CASCADE,
    passage BLOB NOT NULL,
    sentences BLOB NOT NULL
);

CREATE VIRTUAL TABLE passage_terms USING fts5 (title, body, names, tokenize = 'ascii', detail = 'column');
CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, 'row');
"""


def archive_exists(directory: Path) -> bool:
    """Tell whether there is an archive in `directory`."""
    return (directory / DATABASE).is_file()


def refuse_file(directory: Path) -> None:
    """Say that a file stands where an archive should.

    Raises:
        ArchiveMissing: It does.
    """
    if directory.is_file():
        raise ArchiveMissing(f"{directory} is a file; an archive is a directory: name one")


def require_archive(directory: Path) -> None:
    """Check that there is an archive in `directory` that this program can read.

    Raises:
        ArchiveMissing: There is none.
        ArchiveUnwritable: The directory is read-only, which this database cannot do with.
        ArchiveDamaged: The file is no database, or one of another schema version.
    """
    connect(directory).close()


def connect(directory: Path) -> sqlite3.Connection:
    """Open the database of an existing archive.

    Raises:
        ArchiveMissing: There is no archive in `directory`.
        ArchiveUnwritable: The directory is read-only, which this database cannot do with.
        ArchiveDamaged: The file is no database, or one of another schema version.
    """
    path = directory / DATABASE
    if not archive_exists(directory):
        refuse_file(directory)
        raise ArchiveMissing(f"no archive in {directory}; make one with: rendezvous add PATH")
    connection = _open(path)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _open_error(path, error) from error
    if version != SCHEMA_VERSION:
        connection.close()
        raise ArchiveDamaged(
            f"{path} has schema version {version}, this program reads version {SCHEMA_VERSION}; "
            "add its articles to a new archive"
        )
    return connection


def create(directory: Path) -> None:
    """Make an empty archive in `directory`, unless one is there."""
    connection = _open(directory / DATABASE)
    try:
        if connection.execute("PRAGMA schema_version").fetchone()[0] == 0:  # no table has ever been made
            rules = f"INSERT INTO settings VALUES ('{RULES}', '{RULES_VERSION}');"  # noqa: S608 - constants
            connection.executescript(f"BEGIN;{_TABLES}{rules}PRAGMA user_version = {SCHEMA_VERSION};COMMIT;")
    finally:
        connection.close()


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _address(path), uri=True, timeout=30, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _open_error(path, error) from error
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _address(path: Path) -> str:
    """Return the SQLite address of a database; on a read-only medium SQLite must not look for its lock files."""
    on_read_only_medium = path.exists() and os.statvfs(path).f_flag & os.ST_RDONLY
    return f"{path.absolute().as_uri()}{'?immutable=1' if on_read_only_medium else ''}"


def _open_error(path: Path, error: sqlite3.DatabaseError) -> CorpusError:
    if path.exists() and not os.access(path.parent, os.W_OK):
        return ArchiveUnwritable(
            f"{path.parent} is read-only, but even reading needs lock files beside the database; "
            "make the directory writable, or copy it to where it is"
        )
    return ArchiveDamaged(f"{path} is not a readable database ({error}); restore it from a copy")
