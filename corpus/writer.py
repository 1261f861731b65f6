"""The store, written: one writer at a time, every change in a transaction."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout

from corpus import schema
from corpus.article import Article, address, checksum
from corpus.errors import ArchiveLocked, ArchiveUnwritable
from corpus.meetings import Meeting
from corpus.meetings.record import dump_meeting
from corpus.passages import Window
from corpus.schema import REVISION, RULES, RULES_VERSION, SENTENCE_SEPARATOR
from corpus.span import Span
from corpus.terms import index_terms, name_terms
from corpus.timex import Timex

AddOutcome = Literal["added", "updated", "unchanged", "duplicate"]
_LOCK = "write.lock"


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is derived from an article's text and stored with it."""

    sentences: tuple[Span, ...]
    windows: tuple[Window, ...]
    timexes: tuple[Timex, ...]
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class FilePosition:
    """Where an article stands: its file as named by the user, that file's absolute path, its place in the file."""

    source: str
    source_key: str
    number: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What the user should know of an article that went in, and can mend in its file.

    Nothing dates it; or `unread`, given as its date, is none; or it took the place of another one, of the file
    `replaced`, that has the same URL.
    """

    path: str
    title: str
    replaced: str | None = None
    unread: str | None = None


class Writer:
    """Writes to an archive; made by `writing`, which holds the lock for as long as it lives."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all changes of the block together, or none of them."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def record(self, key: str, value: str) -> None:
        """Record a setting of the archive."""
        self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))

    def record_rules(self) -> None:
        """Record that everything in the archive is derived by this program's rules."""
        self.record(RULES, str(RULES_VERSION))

    def classify(
        self, article: Article, position: FilePosition, siblings: frozenset[str]
    ) -> tuple[AddOutcome, Article]:
        """Tell what adding an article would do, and return it under the id that the archive keeps it by.

        The same body in another file is a duplicate while the file that is cited is there; after that it is the
        article itself, in a file that was renamed.

        Args:
            article: The article as read.
            position: Where it stands.
            siblings: The `identities` of all articles that the same file holds now.
        """
        body = checksum(article.body_text)
        kept = self._find_kept(article, body, position, siblings)
        if kept is None:
            twin = self._connection.execute("SELECT 1 FROM articles WHERE body_sha256 = ?", (body,)).fetchone()
            return (
                ("duplicate", article) if twin else ("added", replace(article, kept_id=self._free_id(article.id)))
            )
        is_elsewhere = kept["source_key"] != position.source_key
        if is_elsewhere and kept["body_sha256"] == body and _is_there(kept["source_key"]):
            return "duplicate", article
        outcome: AddOutcome = "unchanged" if kept["text"] == article.text else "updated"
        return outcome, replace(article, kept_id=kept["id"])

    def _find_kept(
        self, article: Article, body: str, position: FilePosition, siblings: frozenset[str]
    ) -> sqlite3.Row | None:
        """Find the stored version of an article: by its id, its body in its file, its place there, its body elsewhere.

        An id says nothing once an update has put another text or URL under it. What stands at the place is another
        article where the file still holds it elsewhere, or where it has another URL; a body in its file is the same
        article under a corrected URL, unless the file still holds it under the old one, too.
        """
        row = self._select("id = ?", article.id)
        told, kept_at = address(article.url), address(row["url"]) if row else None
        if row and (told == kept_at if told and kept_at else told or self._is_same(row, body, position)):
            return row
        for row in (
            self._select("source_key = ? AND body_sha256 = ?", position.source_key, body),
            self._select("source_key = ? AND place = ?", position.source_key, position.number),
            self._select("body_sha256 = ? AND url IS ?", body, article.url),
        ):
            if row is None:
                continue
            same = (row["source_key"], row["body_sha256"]) == (position.source_key, body)
            corrected = same and row["id"] not in siblings
            if address(row["url"]) and told and not corrected:
                continue
            if row["body_sha256"] == body or siblings.isdisjoint((row["id"], row["body_sha256"])):
                return row
        return None

    @staticmethod
    def _is_same(row: sqlite3.Row, body: str, position: FilePosition) -> bool:
        return bool(row["source_key"] == position.source_key or row["body_sha256"] == body)

    def _select(self, condition: str, *values: str | int | None) -> sqlite3.Row | None:
        query = f"SELECT * FROM articles WHERE {condition}"  # noqa: S608 - the conditions are those above
        row: sqlite3.Row | None = self._connection.execute(query, values).fetchone()
        return row

    def _free_id(self, article_id: str) -> str:
        """Return the id, or one derived from it where an updated article already keeps it."""
        while self._select("id = ?", article_id):
            article_id = checksum(article_id)[:12]
        return article_id

    def write(self, article: Article, position: FilePosition, analysis: Analysis) -> None:
        """Store an article with what was derived from it, in place of an older version."""
        self.remove(article.id)
        title = article.title
        days = article.published
        claims = [
            (c.origin, c.days.first_day.isoformat(), c.days.last_day.isoformat()) for c in article.date_claims
        ]
        row = (
            *(article.id, position.source, position.source_key, position.number, article.offset),
            *(article.text, checksum(article.text), checksum(article.body_text)),
            json.dumps([(block.start, block.end) for block in article.blocks]),
            *((title.start, title.end) if title else (None, None)),
            *(article.url, article.publisher),
            *((days.first_day.isoformat(), days.last_day.isoformat()) if days else (None, None)),
            *(article.language, json.dumps(claims)),
        )
        self._connection.execute(f"INSERT INTO articles VALUES ({','.join('?' * len(row))})", row)  # noqa: S608
        self.write_analysis(article, analysis)

    def move(self, article: Article, position: FilePosition) -> None:
        """Note where an unchanged article stands now; who holds it as it stood reads it again."""
        columns = "source, source_key, place, start"
        values = (position.source, position.source_key, position.number, article.offset)
        query = f"UPDATE articles SET ({columns}) = (?, ?, ?, ?) WHERE id = ? AND ({columns}) <> (?, ?, ?, ?)"  # noqa: S608
        if self._connection.execute(query, (*values, article.id, *values)).rowcount:
            self._raise_revision()

    def write_analysis(self, article: Article, analysis: Analysis) -> None:
        """Store what was derived from an article; passages that are stored already stay, with their vectors."""
        self._raise_revision()
        self._lower_rules()
        self._write_timexes(article, analysis)
        self._write_meetings(article, analysis)
        sentences = [(article.id, place, span.start, span.end) for place, span in enumerate(analysis.sentences)]
        passages = [
            (
                window.first,
                window.last,
                analysis.sentences[window.first].start,
                analysis.sentences[window.last].end,
            )
            for window in analysis.windows
        ]
        if self._stored_analysis(article.id) == (sentences, passages):
            return
        self._remove_analysis(article.id)
        self._connection.executemany("INSERT INTO sentences VALUES (?, ?, ?, ?)", sentences)
        for first, last, start, end in passages:
            row = (article.id, first, last, start, end)
            self._connection.execute("INSERT INTO passages VALUES (NULL, ?, ?, ?, ?, ?)", row)
        self.write_terms(article)

    def _write_timexes(self, article: Article, analysis: Analysis) -> None:
        starts = [sentence.start for sentence in analysis.sentences]
        rows = [
            (
                *(article.id, bisect_right(starts, timex.span.start) - 1, timex.span.start, timex.span.end),
                *(timex.days.first_day.isoformat(), timex.days.last_day.isoformat(), timex.grain, timex.ambiguous),
                *((timex.anchor.span.start, timex.anchor.span.end) if timex.anchor else (None, None)),
            )
            for timex in analysis.timexes
        ]
        self._connection.execute("DELETE FROM timexes WHERE article = ?", (article.id,))
        self._connection.executemany(f"INSERT INTO timexes VALUES ({','.join('?' * 10)})", rows)  # noqa: S608

    def _write_meetings(self, article: Article, analysis: Analysis) -> None:
        rows = [(article.id, place, dump_meeting(meeting)) for place, meeting in enumerate(analysis.meetings)]
        self._connection.execute("DELETE FROM meetings WHERE article = ?", (article.id,))
        self._connection.executemany("INSERT INTO meetings VALUES (?, ?, ?)", rows)

    def write_terms(self, article: Article) -> None:
        """Store the keyword index's terms of an article's passages anew."""
        self._remove_terms(article.id)
        spans = self._connection.execute(
            "SELECT start, end FROM sentences WHERE article = ? ORDER BY place", (article.id,)
        )
        texts = [article.text[start:end] for start, end in spans]
        columns = [
            [" ".join(terms(text, article.language)) for text in texts] for terms in (index_terms, name_terms)
        ]
        title = " ".join(index_terms(article.title_text or "", article.language))
        query = "SELECT id, first_sentence, last_sentence FROM passages WHERE article = ?"
        rows = [
            (id_, title, *(SENTENCE_SEPARATOR.join(column[first : last + 1]) for column in columns))
            for id_, first, last in self._connection.execute(query, (article.id,)).fetchall()
        ]
        self._connection.executemany(
            "INSERT INTO passage_terms (rowid, title, body, names) VALUES (?, ?, ?, ?)", rows
        )

    def write_vectors(self, rows: Sequence[tuple[int, bytes, bytes]]) -> None:
        """Store vectors: passage id, its vector, its sentences' vectors (fp16 bytes)."""
        self._connection.executemany("INSERT INTO vectors VALUES (NULL, ?, ?, ?)", rows)

    def clear_vectors(self) -> None:
        """Forget every vector."""
        self._connection.execute("DELETE FROM vectors")

    def remove(self, article_id: str) -> bool:
        """Remove an article and everything derived from it; tell whether it was there."""
        self._raise_revision()
        self._remove_analysis(article_id)
        self._connection.execute("DELETE FROM timexes WHERE article = ?", (article_id,))
        self._connection.execute("DELETE FROM meetings WHERE article = ?", (article_id,))
        return self._connection.execute("DELETE FROM articles WHERE id = ?", (article_id,)).rowcount > 0

    def _raise_revision(self) -> None:
        """Let `Store.revision` tell that the articles, or what is derived from them, have changed."""
        query = "INSERT INTO settings VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1"
        self._connection.execute(query, (REVISION,))

    def _lower_rules(self) -> None:
        """Let `Store.rules` tell of what this program derives, where an archive was made by a newer one."""
        query = "UPDATE settings SET value = ? WHERE key = ? AND CAST(value AS INTEGER) > ?"
        self._connection.execute(query, (RULES_VERSION, RULES, RULES_VERSION))

    def _stored_analysis(self, article_id: str) -> tuple[list[tuple[str, int, int, int]], list[tuple[int, ...]]]:
        sentences = "SELECT article, place, start, end FROM sentences WHERE article = ? ORDER BY place"
        passages = "SELECT first_sentence, last_sentence, start, end FROM passages WHERE article = ? ORDER BY id"
        return (
            [(row[0], row[1], row[2], row[3]) for row in self._connection.execute(sentences, (article_id,))],
            [tuple(row) for row in self._connection.execute(passages, (article_id,))],
        )

    def _remove_analysis(self, article_id: str) -> None:
        self._remove_terms(article_id)
        self._connection.execute("DELETE FROM sentences WHERE article = ?", (article_id,))
        self._connection.execute("DELETE FROM passages WHERE article = ?", (article_id,))

    def _remove_terms(self, article_id: str) -> None:
        query = "DELETE FROM passage_terms WHERE rowid IN (SELECT id FROM passages WHERE article = ?)"
        self._connection.execute(query, (article_id,))


def _is_there(path: str) -> bool:
    """Tell whether a file exists; one that may not be looked for counts as there: nothing says that it is gone."""
    try:
        return Path(path).exists()
    except OSError:
        return True


def identities(articles: Sequence[Article]) -> frozenset[str]:
    """Return what articles are known by: their ids as read and the checksums of their bodies."""
    return frozenset(mark for article in articles for mark in (article.id, checksum(article.body_text)))


@contextmanager
def writing(directory: Path) -> Iterator[Writer]:
    """Hold the archive's write lock and give its writer; the archive is made where there is none.

    Raises:
        ArchiveMissing: There is a file in its place.
        ArchiveLocked: Another process is writing.
        ArchiveUnwritable: The directory cannot be made or written to.
        ArchiveDamaged: The database cannot be read by this version of the program.
    """
    schema.refuse_file(directory)
    lock = FileLock(directory / _LOCK)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ArchiveLocked(
            f"another rendezvous is writing to {directory}; try again when it has finished"
        ) from error
    except OSError as error:
        raise ArchiveUnwritable(
            f"{directory} cannot be written to ({error.strerror or error}); check its permissions or name another "
            "directory with --archive"
        ) from error
    try:
        schema.create(directory)
        connection = schema.connect(directory)
        try:
            yield Writer(connection)
        finally:
            connection.close()
    finally:
        lock.release()
