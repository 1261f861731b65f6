"""Small archives for the tests: article files, and an archive made of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from corpus.schema import DATABASE, RULES
from corpus.store import Store
from corpus.writer import writing
from embeddings.encoder import Encoder
from embeddings.ingest import AddReport, add_files, encode_pending


def ignore(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def dispatch(body: str, *, title: str = "Dépêche", url: str | None = None, published: str = "2022-01-21") -> str:
    """Return an article in the press format: header (with the title where there is no URL), title, body."""
    if url is None:
        return f"date {published} {title}\n\n{body}\n"
    return f" date {published} {url}\n\n{title}\n\n{body}\n"


def write_files(directory: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files of those names, text as UTF-8 with its line ends untouched."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (directory / name).write_bytes(data)


def read_into(archive: Path, encoder: Encoder, *paths: Path) -> AddReport:
    """Add files without encoding them: what the store makes of them needs no vectors."""
    with writing(archive) as writer:
        return add_files(writer, paths, encoder, ignore)


def make_archive(archive: Path, encoder: Encoder, *paths: Path) -> Store:
    """Add files with their vectors."""
    with writing(archive) as writer:
        store = Store(archive)
        add_files(writer, paths, encoder, ignore)
        encode_pending(store, writer, encoder, ignore)
    return store


def outcomes(report: AddReport) -> tuple[int, int, int, int]:
    """Return how many were added, updated, unchanged, and duplicates."""
    counts = report.articles
    return counts["added"], counts["updated"], counts["unchanged"], counts["duplicate"]


def remove_article(archive: Path, article_id: str) -> None:
    """Remove an article."""
    with writing(archive) as writer, writer.transaction():
        assert writer.remove(article_id)


def set_rules(archive: Path, version: int | None) -> None:
    """Make an archive look as if derived by rules of that version; by none, as before they were counted."""
    with closing(sqlite3.connect(archive / DATABASE)) as connection:
        connection.execute("DELETE FROM settings WHERE key = ?", (RULES,))
        if version is not None:
            connection.execute("INSERT INTO settings VALUES (?, ?)", (RULES, version))
        connection.commit()
