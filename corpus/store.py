"""The store, read: articles, passages and vectors as the archive's database holds them."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from pydantic import ValidationError

from corpus.article import Article, DateClaim
from corpus.concepts import is_concept, is_known_concept
from corpus.errors import ArchiveDamaged
from corpus.meetings import Meeting
from corpus.meetings.record import load_meeting
from corpus.schema import REVISION, RULES, SENTENCE_SEPARATOR, connect
from corpus.span import Days, Language, Span
from corpus.timex import Anchor, Timex

# SQLite's own limit on host parameters is 32,766; this leaves room.
_MOST_PARAMETERS = 10_000
MONTH = 31  # the most days of a date that speaks of each of them: an article that names a year does not
_PASSAGES = "SELECT passages.*, language FROM passages JOIN articles ON articles.id = article"
# BM25 weights of title, body and names. The sounds of names find what another language spells otherwise; with more
# weight they count the names of the same language twice (PIAF: MRR@10 of BM25 .780 up to here, .773 at 0.4).
_WEIGHTS = "1.0, 1.0, 0.05"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stored passage: a span of its article's text, and its sentences by their place in the article."""

    id: int
    article_id: str
    language: Language
    span: Span
    first_sentence: int
    last_sentence: int


@dataclass(frozen=True, slots=True)
class StoredVector:
    """A passage's vector as stored: little-endian fp16 bytes; its article's language and the days it appeared on."""

    sequence: int
    passage_id: int
    vector: bytes
    language: Language
    published: Days | None


@dataclass(frozen=True, slots=True)
class PassageTerms:
    """The terms under which a passage is found: its title's, and those of each of its sentences."""

    title: frozenset[str]
    sentences: tuple[frozenset[str], ...]

    @property
    def all(self) -> frozenset[str]:
        """The terms of title and sentences together."""
        return self.title.union(*self.sentences)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much an archive holds; `pending` passages wait for their vectors."""

    articles: int
    passages: int
    sentences: int
    pending: int


class Store:
    """Reads an archive; a `with` block closes it. Safe to use from several threads: each has its own connection.

    Raises:
        ArchiveMissing: There is no archive in the directory.
        ArchiveDamaged: Its database cannot be read by this version of the program.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._local = threading.local()
        self._connections: dict[threading.Thread, sqlite3.Connection] = {}
        self._lock = threading.Lock()
        self._connection  # noqa: B018 - fail now, not at the first question

    @property
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.directory)
            self._local.connection = connection
            with self._lock:
                self._close_ended()
                self._connections[threading.current_thread()] = connection
        return connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            for connection in self._connections.values():
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    def _close_ended(self) -> None:
        """Close the connections of threads that have ended, or a thread a question would use up all files."""
        for thread in [thread for thread in self._connections if not thread.is_alive()]:
            self._connections.pop(thread).close()

    def setting(self, key: str) -> str | None:
        """Return what the archive records under `key` (its encoder, say)."""
        row = self._connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return row["value"] if row else None

    def revision(self) -> int:
        """Return a number that grows whenever articles, or what is derived from them but vectors, change."""
        return int(self.setting(REVISION) or 0)

    def rules(self) -> int:
        """Return the oldest `RULES_VERSION` by which anything in the archive was derived; 0 where none is recorded."""
        return int(self.setting(RULES) or 0)

    def vectors_state(self) -> tuple[int, int]:
        """Return two numbers that change, together or alone, whenever vectors are added or removed."""
        query = (
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'vectors'), 0), count(*) FROM vectors"
        )
        last_sequence, count = self._connection.execute(query).fetchone()
        return int(last_sequence), int(count)

    def counts(self) -> Counts:
        """Return how much the archive holds."""
        query = """SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM passages),
                          (SELECT count(*) FROM sentences),
                          (SELECT count(*) FROM passages WHERE id NOT IN (SELECT id FROM vectors))"""
        return Counts(*self._connection.execute(query).fetchone())

    def publication_bounds(self) -> tuple[str | None, str | None]:
        """Return the first and the last publication day in the archive, ISO."""
        first, last = self._connection.execute("SELECT min(first_day), max(last_day) FROM articles").fetchone()
        return first, last

    def languages(self) -> dict[str, int]:
        """Return the number of articles in each language."""
        query = "SELECT language, count(*) FROM articles GROUP BY language ORDER BY 2 DESC"
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def integrity_problems(self) -> list[str]:
        """Return what SQLite finds wrong with the database's own structure."""
        lines = [row[0] for row in self._connection.execute("PRAGMA integrity_check")]
        lines += [
            f"{row[0]}: row {row[1]} refers to nothing"
            for row in self._connection.execute("PRAGMA foreign_key_check")
        ]
        orphans = "SELECT rowid FROM passage_terms WHERE rowid NOT IN (SELECT id FROM passages)"
        lines += [
            f"the keyword index has passage {row[0]}, which is not there"
            for row in self._connection.execute(orphans)
        ]
        return [line for line in lines if line != "ok"]

    def checksums(self, article_id: str) -> tuple[str, str] | None:
        """Return the SHA-256 of an article's text and of its body that were taken when it was added, if it is there."""
        query = "SELECT text_sha256, body_sha256 FROM articles WHERE id = ?"
        row = self._connection.execute(query, (article_id,)).fetchone()
        return (row["text_sha256"], row["body_sha256"]) if row else None

    def vectors(self, passage_ids: Sequence[int]) -> dict[int, tuple[bytes, bytes]]:
        """Return the vector of each passage and those of its sentences, fp16 bytes."""
        rows = self._select_in("SELECT id, passage, sentences FROM vectors WHERE id IN ({})", passage_ids)
        return {row["id"]: (row["passage"], row["sentences"]) for row in rows}

    def article(self, article_id: str) -> Article | None:
        """Return the article of that id."""
        row = self._connection.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
        return _article(row) if row else None

    def article_ids(self) -> list[str]:
        """Return the ids of all articles."""
        return [row["id"] for row in self._connection.execute("SELECT id FROM articles ORDER BY id")]

    def articles(self) -> Iterator[Article]:
        """Yield every article, oldest publication first, undated last."""
        for row in self._connection.execute("SELECT * FROM articles ORDER BY first_day IS NULL, first_day, id"):
            yield _article(row)

    def sentences(self, article_id: str) -> list[Span]:
        """Return the sentences of an article in reading order, spans of its text."""
        rows = self._connection.execute(
            "SELECT start, end FROM sentences WHERE article = ? ORDER BY place", (article_id,)
        )
        return [Span(row["start"], row["end"]) for row in rows]

    def timexes(self, article_id: str, within: Span | None = None) -> list[Timex]:
        """Return the timexes of an article in reading order, those inside `within` where it is given.

        Raises:
            ValueError: One is damaged: its span leaves the text, or its days are none.
        """
        article = self.article(article_id)
        if article is None:
            return []
        inside, bounds = ("AND start >= ? AND end <= ?", (within.start, within.end)) if within else ("", ())
        query = f"SELECT * FROM timexes WHERE article = ? {inside} ORDER BY start"  # noqa: S608 - the condition above
        return [_timex(row, article.text) for row in self._connection.execute(query, (article_id, *bounds))]

    def meetings(self) -> Iterator[tuple[str, Meeting]]:
        """Yield every article's own records of meetings, with the article's id.

        Raises:
            ArchiveDamaged: One cannot be read.
        """
        for row in self._connection.execute("SELECT article, record FROM meetings ORDER BY article, place"):
            try:
                meeting = load_meeting(row["record"])
            except ValidationError as error:
                raise ArchiveDamaged(
                    f"a meeting of the article {row['article']} cannot be read; derive all anew: rendezvous rebuild"
                ) from error
            yield row["article"], meeting

    def meetings_of(self, article_id: str) -> list[Meeting]:
        """Return an article's own records of meetings.

        Raises:
            pydantic.ValidationError: One is damaged.
        """
        query = "SELECT record FROM meetings WHERE article = ? ORDER BY place"
        return [load_meeting(row["record"]) for row in self._connection.execute(query, (article_id,))]

    def passages_about(self, days: Days) -> dict[int, set[int]]:
        """Return the passages that speak of those days, or whose article may have appeared on them.

        A timex counts where it lies within the days, or holds them without being longer than a month: an article
        that names a year does not speak of each of its days.

        Returns:
            Passage ids, each with the places of the sentences that speak of the days.
        """
        first, last = days.first_day.isoformat(), days.last_day.isoformat()
        query = """SELECT passages.id, sentence FROM timexes
                   JOIN passages ON passages.article = timexes.article
                        AND sentence BETWEEN first_sentence AND last_sentence
                   WHERE first_day <= :last AND last_day >= :first
                         AND (first_day >= :first AND last_day <= :last
                              OR julianday(last_day) - julianday(first_day) <= :month)
                   UNION ALL
                   SELECT passages.id, NULL FROM passages JOIN articles ON articles.id = article
                   WHERE first_day <= :last AND last_day >= :first"""
        found: dict[int, set[int]] = {}
        for row in self._connection.execute(query, {"first": first, "last": last, "month": MONTH}):
            places = found.setdefault(row["id"], set())
            if row["sentence"] is not None:
                places.add(row["sentence"])
        return found

    def passages(self, passage_ids: Sequence[int]) -> dict[int, Passage]:
        """Return the passages of those ids that the archive still holds."""
        rows = self._select_in(f"{_PASSAGES} WHERE passages.id IN ({{}})", passage_ids)
        return {row["id"]: _passage(row) for row in rows}

    def passages_of(self, article_id: str) -> list[Passage]:
        """Return the passages of an article in reading order."""
        query = f"{_PASSAGES} WHERE article = ? ORDER BY passages.id"
        rows = self._connection.execute(query, (article_id,))
        return [_passage(row) for row in rows]

    def vectors_after(self, sequence: int) -> Iterator[StoredVector]:
        """Yield the vectors that were stored after `sequence`, in the order of storing."""
        query = """SELECT sequence, vectors.id, passage, language, first_day, last_day
                   FROM vectors JOIN passages ON passages.id = vectors.id JOIN articles ON articles.id = article
                   WHERE sequence > ? ORDER BY sequence"""
        for row in self._connection.execute(query, (sequence,)):
            yield StoredVector(row["sequence"], row["id"], row["passage"], row["language"], _days(row))

    def vector_ids(self) -> list[int]:
        """Return the ids of all passages that have a vector."""
        return [row["id"] for row in self._connection.execute("SELECT id FROM vectors")]

    def sentence_vectors(self, passage_ids: Sequence[int]) -> dict[int, bytes]:
        """Return the sentence vectors of passages: fp16 bytes of shape (sentences, dim)."""
        rows = self._select_in("SELECT id, sentences FROM vectors WHERE id IN ({})", passage_ids)
        return {row["id"]: row["sentences"] for row in rows}

    def pending_passages(self, limit: int) -> list[Passage]:
        """Return up to `limit` passages that have no vector yet, in the order of adding."""
        query = f"{_PASSAGES} WHERE passages.id NOT IN (SELECT id FROM vectors) ORDER BY passages.id LIMIT ?"  # noqa: S608
        return [_passage(row) for row in self._connection.execute(query, (limit,))]

    def keyword_scores(
        self,
        match: str,
        published: Days | None = None,
        language: Language | None = None,
    ) -> dict[int, float]:
        """Return all passages that match an FTS5 expression with their BM25 score, higher is better.

        Args:
            match: The FTS5 expression, its terms quoted.
            published: Only passages of articles that may have appeared in these days.
            language: Only passages of articles in this language.
        """
        joins, conditions, parameters = "", "", [match]
        if published or language:
            joins = "JOIN passages ON passages.id = passage_terms.rowid JOIN articles ON articles.id = article"
        if language:
            conditions += "AND language = ?"
            parameters.append(language)
        if published:
            conditions += " AND first_day <= ? AND last_day >= ?"
            parameters += [published.last_day.isoformat(), published.first_day.isoformat()]
        query = f"""SELECT passage_terms.rowid AS id, -bm25(passage_terms, {_WEIGHTS}) AS score
                    FROM passage_terms {joins}
                    WHERE passage_terms MATCH ? {conditions}"""  # noqa: S608
        return {row["id"]: row["score"] for row in self._connection.execute(query, parameters)}

    def document_frequencies(self, terms: Sequence[str]) -> dict[str, int]:
        """Return in how many passages each term occurs; a term that occurs in none is left out."""
        rows = self._select_in("SELECT term, doc FROM passage_vocabulary WHERE term IN ({})", terms)
        return {row["term"]: row["doc"] for row in rows}

    def sounds(self) -> list[str]:
        """Return how the capitalised words of all passages sound (`corpus.terms.name_terms`), each once."""
        rows = self._connection.execute("SELECT term FROM passage_vocabulary")
        return [term for (term,) in rows if is_concept(term) and not is_known_concept(term)]

    def terms(self, passage_ids: Sequence[int]) -> dict[int, PassageTerms]:
        """Return the terms under which passages are found."""
        query = "SELECT rowid AS id, title, body, names FROM passage_terms WHERE rowid IN ({})"
        return {
            row["id"]: PassageTerms(
                title=frozenset(row["title"].split()),
                sentences=tuple(
                    frozenset(body.split()).union(names.split())
                    for body, names in zip(
                        row["body"].split(SENTENCE_SEPARATOR), row["names"].split(SENTENCE_SEPARATOR), strict=True
                    )
                ),
            )
            for row in self._select_in(query, passage_ids)
        }

    def _select_in(self, query: str, values: Sequence[int] | Sequence[str]) -> Iterator[sqlite3.Row]:
        for start in range(0, len(values), _MOST_PARAMETERS):
            chunk = values[start : start + _MOST_PARAMETERS]
            yield from self._connection.execute(query.format(",".join("?" * len(chunk))), chunk)


def _passage(row: sqlite3.Row) -> Passage:
    span = Span(row["start"], row["end"])
    return Passage(row["id"], row["article"], row["language"], span, row["first_sentence"], row["last_sentence"])


def _timex(row: sqlite3.Row, text: str) -> Timex:
    span = Span(row["start"], row["end"])
    anchor = Span(row["anchor_start"], row["anchor_end"]) if row["anchor_start"] is not None else None
    return Timex(
        span=span,
        text=span.of(text),
        first_day=date.fromisoformat(row["first_day"]),
        last_day=date.fromisoformat(row["last_day"]),
        grain=row["grain"],
        ambiguous=bool(row["ambiguous"]),
        anchor=Anchor(anchor.of(text), anchor) if anchor else None,
    )


def _days(row: sqlite3.Row) -> Days | None:
    if row["first_day"] is None:
        return None
    return Days(date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))


def _article(row: sqlite3.Row) -> Article:
    language: Language = row["language"]
    claims = (
        (origin, date.fromisoformat(f), date.fromisoformat(t)) for origin, f, t in json.loads(row["date_claims"])
    )
    return Article(
        source=row["source"],
        offset=row["start"],
        text=row["text"],
        blocks=tuple(Span(start, end) for start, end in json.loads(row["blocks"])),
        title=Span(row["title_start"], row["title_end"]) if row["title_start"] is not None else None,
        url=row["url"],
        publisher=row["publisher"],
        published=_days(row),
        language=language,
        date_claims=tuple(DateClaim(origin, Days(first, last)) for origin, first, last in claims),
        kept_id=row["id"],
    )
