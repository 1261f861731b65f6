"""The meeting book: it follows the archive, whoever changes it, vectors or none."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from archives import dispatch, read_into, write_files

from bot.meetings.book import MeetingBook, MeetingFilter
from corpus.schema import REVISION, connect
from corpus.store import Store
from corpus.writer import Writer, writing
from embeddings.encoder import Encoder
from embeddings.ingest import analyse

FIRST = "Joe Biden a rencontré Vladimir Poutine mercredi à Genève."
SECOND = "Emmanuel Macron a rencontré Olaf Scholz jeudi à Berlin."


@pytest.fixture
def store(tmp_path: Path, encoder: Encoder) -> Store:
    """An archive of one meeting, without vectors."""
    write_files(tmp_path / "articles", {"a.txt": dispatch(FIRST)})
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    return Store(tmp_path / "archive")


def places(book: MeetingBook) -> set[str]:
    return {meeting.merged.place.text for meeting in book.all() if meeting.merged.place}


def change(store: Store, write: Callable[[Writer], object]) -> None:
    with writing(store.directory) as writer, writer.transaction():
        write(writer)


def test_a_name_is_looked_up_with_its_particles(tmp_path: Path, encoder: Encoder) -> None:
    write_files(
        tmp_path / "articles", {"a.txt": dispatch("Joe Biden a rencontré Pieter van der Meer mercredi à Genève.")}
    )
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    book = MeetingBook(Store(tmp_path / "archive"))
    assert len(book.matching(MeetingFilter(who="van der Meer"))) == 1
    assert book.matching(MeetingFilter(who="van der Linden")) == []
    assert book.matching(MeetingFilter(who="van der")) == []


def test_meetings_derived_anew_are_seen_though_no_vector_changes(store: Store, encoder: Encoder) -> None:
    book = MeetingBook(store)
    assert places(book) == {"Genève"}
    (article,) = store.articles()
    without = replace(analyse(article, encoder), meetings=())
    change(store, lambda writer: writer.write_analysis(article, without))
    assert book.all() == []


def test_an_article_whose_vectors_are_pending_is_seen(store: Store, tmp_path: Path, encoder: Encoder) -> None:
    book = MeetingBook(store)
    book.all()
    write_files(tmp_path / "articles", {"b.txt": dispatch(SECOND)})
    read_into(store.directory, encoder, tmp_path / "articles")
    assert places(book) == {"Genève", "Berlin"}


def test_the_meetings_of_a_removed_article_are_gone(store: Store) -> None:
    book = MeetingBook(store)
    book.all()
    change(store, lambda writer: writer.remove(store.article_ids()[0]))
    assert book.all() == []


def test_what_does_not_change_is_read_once(store: Store) -> None:
    book = MeetingBook(store)
    assert book.all() is book.all()


def test_an_archive_without_a_revision_starts_at_none(store: Store) -> None:
    connection = connect(store.directory)
    connection.execute("DELETE FROM settings WHERE key = ?", (REVISION,))
    connection.close()
    book = MeetingBook(store)
    assert store.revision() == 0
    assert places(book) == {"Genève"}
    change(store, lambda writer: writer.remove(store.article_ids()[0]))
    assert store.revision() == 1
    assert book.all() == []


def test_a_change_that_is_taken_back_leaves_the_revision(store: Store) -> None:
    before = store.revision()

    def fail(writer: Writer) -> None:
        writer.remove(store.article_ids()[0])
        raise RuntimeError

    with pytest.raises(RuntimeError):
        change(store, fail)
    assert store.revision() == before


def test_stored_meetings_are_read_without_the_rules() -> None:
    rules = ("naming", "participants", "setting", "status", "triggers", "forms")
    named = {f"corpus.meetings.{one}" for one in rules}
    program = f"import bot.meetings.book, sys; print({named} & sys.modules.keys())"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert loaded.stdout == "set()\n"
