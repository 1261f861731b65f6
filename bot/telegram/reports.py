"""What the operator sees of the Telegram bot: the answers that users called wrong, and what was refused."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.telegram.store import DATABASE, TelegramStore
from corpus.quote import Quote
from corpus.span import ReadLanguage


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """An answer that a user called wrong: the question, and the quotes that were shown.

    `chat` is the same for the same chat, and tells nobody which one it is.
    """

    reported: datetime
    chat: str
    question: str
    language: ReadLanguage
    status: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TelegramStatus:
    """How many answers were called wrong, and how many requests were refused for which reason."""

    wrong_answers: int
    refused: dict[str, int]


def read_wrong_answers(directory: Path) -> tuple[WrongAnswer, ...]:
    """Return the wrong answers that are kept, oldest first; none where no bot has run."""
    if not (directory / DATABASE).is_file():
        return ()
    with closing(TelegramStore(directory)) as store:
        return tuple(
            WrongAnswer(
                reported=datetime.fromtimestamp(report.reported, UTC),
                chat=report.chat,
                question=report.answer.question,
                language=report.answer.language,
                status="answered" if report.answer.answered else "not_found",
                quotes=report.answer.quotes[: report.answer.shown],
            )
            for report in store.reports()
        )


def read_telegram_status(directory: Path) -> TelegramStatus | None:
    """Return how the bot has fared; None where none has run."""
    if not (directory / DATABASE).is_file():
        return None
    with closing(TelegramStore(directory)) as store:
        return TelegramStatus(len(store.reports()), store.refusals())
