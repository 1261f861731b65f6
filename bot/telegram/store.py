"""What the Telegram bot must not forget: updates not yet answered, calls not yet made, conversations, answers.

One SQLite file beside the archive. An update is stored before Telegram is told that it arrived; what it leads to
is stored in one transaction, and made afterwards. A killed bot goes on where it was.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bot.telegram.calls import Call, KeptAnswer, Mark, Place, Reply, Shows, Turn
from corpus.span import ReadLanguage

DATABASE = "telegram.sqlite3"
SCHEMA_VERSION = 1

# Telegram keeps an update for a day; it cannot come again later than that.
_UPDATE_MEMORY = 2 * 86_400.0

# Limits look back a minute; messages that waited through an outage look back from when they were sent.
_MARK_MEMORY = 3_600.0

_TABLES = """
CREATE TABLE secret (key BLOB NOT NULL);
CREATE TABLE updates (
    id INTEGER PRIMARY KEY, payload TEXT, received REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX updates_open ON updates (id) WHERE payload IS NOT NULL;
CREATE TABLE calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, created REAL NOT NULL,
    call TEXT NOT NULL, file BLOB
);
CREATE TABLE turns (
    chat INTEGER NOT NULL, thread INTEGER NOT NULL, asked REAL NOT NULL, turn TEXT NOT NULL,
    PRIMARY KEY (chat, thread)
) WITHOUT ROWID;
CREATE TABLE languages (chat INTEGER PRIMARY KEY, language TEXT NOT NULL);
CREATE TABLE answers (key TEXT PRIMARY KEY, chat INTEGER NOT NULL, kept REAL NOT NULL, answer TEXT NOT NULL);
CREATE INDEX answers_by_chat ON answers (chat);
CREATE TABLE messages (
    chat INTEGER NOT NULL, message INTEGER NOT NULL, kept REAL NOT NULL, shows TEXT NOT NULL,
    PRIMARY KEY (chat, message)
) WITHOUT ROWID;
CREATE TABLE reports (
    key TEXT PRIMARY KEY, chat INTEGER NOT NULL, reported REAL NOT NULL, answer TEXT NOT NULL
);
CREATE TABLE marks (name TEXT NOT NULL, key INTEGER NOT NULL, at REAL NOT NULL, notice INTEGER NOT NULL);
CREATE INDEX marks_by_time ON marks (at);
CREATE TABLE refusals (reason TEXT PRIMARY KEY, count INTEGER NOT NULL);
"""
_PER_CHAT = ("turns", "languages", "answers", "messages", "reports")

_CALL: TypeAdapter[Call] = TypeAdapter(Call)
_TURN: TypeAdapter[Turn] = TypeAdapter(Turn)
_ANSWER: TypeAdapter[KeptAnswer] = TypeAdapter(KeptAnswer)
_SHOWS: TypeAdapter[Shows] = TypeAdapter(Shows)


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """An update that is not answered yet, as Telegram's JSON."""

    id: int
    payload: str


@dataclass(frozen=True, slots=True)
class StoredCall:
    """A call that is not made yet; `created` in seconds since 1970."""

    id: int
    chat: int
    created: float
    call: Call


@dataclass(frozen=True, slots=True)
class Report:
    """An answer that a user called wrong; `chat` is the keyed hash of its chat."""

    chat: str
    reported: float
    answer: KeptAnswer


class TelegramStore:
    """The bot's own database. Safe to use from several threads, one at a time gets in."""

    def __init__(self, directory: Path) -> None:
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(
            directory / DATABASE, timeout=30, isolation_level=None, check_same_thread=False
        )
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")  # an acknowledged update survives a power cut too
        with self._transaction():
            if self._connection.execute("PRAGMA user_version").fetchone()[0] == 0:
                self._create()
        self._key: bytes = self._connection.execute("SELECT key FROM secret").fetchone()[0]

    def _create(self) -> None:
        for statement in _TABLES.split(";"):
            self._connection.execute(statement)
        self._connection.execute("INSERT INTO secret VALUES (?)", (secrets.token_bytes(32),))
        self._connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._connection.close()

    def hash_chat(self, chat: int) -> str:
        """Return a chat's name for logs: a keyed hash, since ids alone could be guessed from theirs."""
        return hmac.new(self._key, str(chat).encode(), hashlib.sha256).hexdigest()[:12]

    def keep_update(self, update_id: int, payload: str, now: float) -> bool:
        """Store an update before it is acknowledged; tell whether it is new."""
        with self._transaction() as connection:
            cursor = connection.execute(
                "INSERT OR IGNORE INTO updates (id, payload, received) VALUES (?, ?, ?)", (update_id, payload, now)
            )
        return cursor.rowcount == 1

    def open_updates(self) -> list[StoredUpdate]:
        """Return the updates that are not answered yet, in the order of their ids."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT id, payload FROM updates WHERE payload IS NOT NULL ORDER BY id"
            ).fetchall()
        return [StoredUpdate(row["id"], row["payload"]) for row in rows]

    def begin_update(self, update_id: int) -> int:
        """Count an attempt to answer an update; return how many were begun before."""
        with self._transaction() as connection:
            row = connection.execute(
                "UPDATE updates SET attempts = attempts + 1 WHERE id = ? RETURNING attempts", (update_id,)
            ).fetchone()
        return row["attempts"] - 1 if row else 0

    def leave_update(self, update_id: int) -> None:
        """Take back an attempt that was not made: the update is left for the next run."""
        with self._transaction() as connection:
            connection.execute("UPDATE updates SET attempts = attempts - 1 WHERE id = ?", (update_id,))

    def finish_update(self, update_id: int, reply: Reply, now: float) -> None:
        """Store all that an update leads to, and that it needs no further work, at once."""
        with self._transaction() as connection:
            if reply.forgets:
                self._forget(reply.place.chat)
            self._remember(reply, now)
            for call in reply.calls:
                connection.execute(
                    "INSERT INTO calls (chat, created, call, file) VALUES (?, ?, ?, ?)",
                    (reply.place.chat, now, _CALL.dump_json(call, exclude={"file"}).decode(), call.file),
                )
            connection.execute("UPDATE updates SET payload = NULL WHERE id = ?", (update_id,))

    def _remember(self, reply: Reply, now: float) -> None:
        execute, chat, thread = self._connection.execute, reply.place.chat, reply.place.thread
        if reply.turn:
            row = (chat, thread, now, _TURN.dump_json(reply.turn).decode())
            execute("INSERT OR REPLACE INTO turns VALUES (?, ?, ?, ?)", row)
        if reply.answer:
            answer = (reply.answer.key, chat, now, _ANSWER.dump_json(reply.answer).decode())
            execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", answer)
        if reply.reported:
            query = "INSERT OR IGNORE INTO reports SELECT key, chat, ?, answer FROM answers WHERE key = ?"
            execute(query, (now, reply.reported))
        if reply.language:
            execute("INSERT OR REPLACE INTO languages VALUES (?, ?)", (chat, reply.language))
        for mark in reply.marks:
            execute("INSERT INTO marks VALUES (?, ?, ?, ?)", (mark.limit, mark.key, mark.at, mark.notice))
        if reply.refused:
            query = "INSERT INTO refusals VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1"
            execute(query, (reply.refused,))

    def open_calls(self, after: int = 0) -> list[StoredCall]:
        """Return the calls that are not made yet and were stored after call `after`, in their order."""
        with self._lock:
            rows = self._connection.execute("SELECT * FROM calls WHERE id > ? ORDER BY id", (after,)).fetchall()
        return [
            StoredCall(
                row["id"],
                row["chat"],
                row["created"],
                _CALL.validate_python({**json.loads(row["call"]), "file": row["file"]}),
            )
            for row in rows
        ]

    def finish_call(self, stored: StoredCall, message: int | None, now: float) -> None:
        """Note that a call was made, or never will be; `message` is the message that it sent."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM calls WHERE id = ?", (stored.id,))
            if message is not None and stored.call.shows:
                connection.execute(
                    "INSERT OR REPLACE INTO messages SELECT chat, ?, ?, ? FROM answers WHERE key = ?",
                    (message, now, _SHOWS.dump_json(stored.call.shows).decode(), stored.call.shows.answer),
                )

    def turn(self, place: Place, since: float) -> Turn | None:
        """Return what the conversation at a place remembers, unless it was before `since`."""
        row = self._row(
            "SELECT turn FROM turns WHERE chat = ? AND thread = ? AND asked >= ?", place.chat, place.thread, since
        )
        return _TURN.validate_json(row["turn"]) if row else None

    def answer(self, key: str, chat: int) -> KeptAnswer | None:
        """Return a kept answer of that chat."""
        row = self._row("SELECT answer FROM answers WHERE key = ? AND chat = ?", key, chat)
        return _ANSWER.validate_json(row["answer"]) if row else None

    def shown_in(self, chat: int, message: int) -> Shows | None:
        """Return which quotes a message of the bot shows."""
        row = self._row("SELECT shows FROM messages WHERE chat = ? AND message = ?", chat, message)
        return _SHOWS.validate_json(row["shows"]) if row else None

    def language(self, chat: int) -> ReadLanguage | None:
        """Return the interface language that a chat chose."""
        row = self._row("SELECT language FROM languages WHERE chat = ?", chat)
        return row["language"] if row else None

    def reports(self) -> list[Report]:
        """Return the answers that users called wrong, oldest first."""
        with self._lock:
            rows = self._connection.execute("SELECT * FROM reports ORDER BY reported, key").fetchall()
        return [
            Report(self.hash_chat(row["chat"]), row["reported"], _ANSWER.validate_json(row["answer"]))
            for row in rows
        ]

    def refusals(self) -> dict[str, int]:
        """Return how often what was refused, for each reason."""
        with self._lock:
            rows = self._connection.execute("SELECT reason, count FROM refusals ORDER BY reason").fetchall()
        return {row["reason"]: row["count"] for row in rows}

    def marks(self, since: float) -> list[Mark]:
        """Return what the limits counted since then, oldest first."""
        with self._lock:
            rows = self._connection.execute("SELECT * FROM marks WHERE at > ? ORDER BY at", (since,)).fetchall()
        return [Mark(row["name"], row["key"], row["at"], bool(row["notice"])) for row in rows]

    def expire(self, now: float, turns_before: float, answers_before: float) -> None:
        """Forget conversations, and answers with their questions, that are older than these times."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM marks WHERE at < ?", (now - _MARK_MEMORY,))
            connection.execute("DELETE FROM turns WHERE asked < ?", (turns_before,))
            connection.execute("DELETE FROM answers WHERE kept < ?", (answers_before,))
            connection.execute("DELETE FROM messages WHERE kept < ?", (answers_before,))
            connection.execute("DELETE FROM reports WHERE reported < ?", (answers_before,))
            connection.execute(
                "DELETE FROM updates WHERE payload IS NULL AND received < ?", (now - _UPDATE_MEMORY,)
            )

    def _forget(self, chat: int) -> None:
        for table in _PER_CHAT:
            self._connection.execute(f"DELETE FROM {table} WHERE chat = ?", (chat,))  # noqa: S608 - our own names

    def _row(self, query: str, *parameters: object) -> sqlite3.Row | None:
        with self._lock:
            row: sqlite3.Row | None = self._connection.execute(query, parameters).fetchone()
        return row

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
