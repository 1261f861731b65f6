"""What the bot has decided to do: plain values, so that they can be stored before any of it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from corpus.quote import Quote
from corpus.span import ReadLanguage

Method = Literal["sendMessage", "sendDocument", "sendPhoto", "answerCallbackQuery", "answerInlineQuery"]

# Telegram forgets a button's or an inline query's question after about this long; an answer is of no use then.
QUERY_LIFETIME = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation is held: a chat, and in a forum the topic (0 elsewhere)."""

    chat: int
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Shows:
    """Which quotes of a kept answer a message shows; a reply to it asks about their articles."""

    answer: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API. Calls of one `lane` are made in order; `parameters` are JSON."""

    method: Method
    lane: str
    parameters: dict[str, Any]
    file: bytes | None = None
    shows: Shows | None = None

    @property
    def lifetime(self) -> float | None:
        """How many seconds the call is worth making, None for ever."""
        return QUERY_LIFETIME if self.method.startswith("answer") else None


@dataclass(frozen=True, slots=True)
class Turn:
    """The last question of a conversation, as it was understood, and the kept answer to it."""

    question: str
    language: ReadLanguage
    answer: str
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer that buttons and replies come back to.

    Attributes:
        key: What its buttons know it by.
        place: Where it was given.
        question: The question, whole.
        language: The language that it was given in.
        quotes: Its quotes, best first; those that earlier answers had shown already stand last.
        shown: How many of them were shown at first.
        answered: Whether it is an answer, or only what comes nearest.
        repeated: How many quotes had been shown already.
        meetings: The meetings that it rests on or lists.
        told: How many of them have been told.
    """

    key: str
    place: Place
    question: str
    language: ReadLanguage
    quotes: tuple[Quote, ...]
    shown: int
    answered: bool
    repeated: int = 0
    meetings: tuple[str, ...] = ()
    told: int = 0

    @property
    def fresh(self) -> int:
        """How many of the quotes no earlier answer had shown."""
        return len(self.quotes) - self.repeated


@dataclass(frozen=True, slots=True)
class Mark:
    """That a limit counted something: what passed, or (`notice`) that it told so what went beyond it."""

    limit: str
    key: int
    at: float
    notice: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """All that one update leads to; it is stored as a whole or not at all.

    Attributes:
        calls: The calls of the Bot API, in order.
        turn: What the conversation at `place` remembers from now on.
        answer: An answer to keep for its buttons.
        reported: The key of an answer that was called wrong.
        language: The interface language that the chat chose.
        refused: What was refused, to be counted.
        marks: What the limits counted, so that a restart does not start them anew.
        forgets: Whether everything that is kept about the chat goes first.
        log: What the operator's log says of it.
    """

    place: Place
    calls: tuple[Call, ...] = ()
    turn: Turn | None = None
    answer: KeptAnswer | None = None
    reported: str | None = None
    language: ReadLanguage | None = None
    refused: str | None = None
    marks: tuple[Mark, ...] = ()
    forgets: bool = False
    log: dict[str, Any] = field(default_factory=dict)
