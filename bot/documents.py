"""The JSON documents of `--json`.

The field names here are the contract, and so are those of the dataclasses in `bot.answer`, `bot.meetings.documents`,
`bot.timex_documents`, `bot.evaluation.report` and its `figures`, `bot.telegram.reports`, `bot.commands.batch`,
`corpus.quote` (with `corpus.span.Days`) and `embeddings.identity`; a list stands under the key that its command gives.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any, Literal

from pydantic import TypeAdapter

from bot.telegram.reports import TelegramStatus
from corpus.article import Article
from corpus.schema import RULES_VERSION
from corpus.span import Days, Language
from corpus.store import Store
from embeddings.identity import EncoderIdentity, recorded_encoder

_JSON: TypeAdapter[Any] = TypeAdapter(Any)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that could not be read."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did, and what the archive holds now."""

    added: int
    updated: int
    unchanged: int
    duplicates: int
    rejected: tuple[Rejected, ...]
    articles: int
    passages: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What the archive holds after `rebuild`, and how many passages had to be encoded."""

    articles: int
    passages: int
    encoded: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Claim:
    """What one part of an article says of its publication."""

    origin: str
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A line of `articles`."""

    id: str
    title: str | None
    source: str
    url: str | None
    publisher: str | None
    published: Days | None
    language: Language


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """What `show` shows. `disagreeing` holds the claims on the publication day that were not kept and differ."""

    summary: ArticleSummary
    start: int
    end: int
    date_claims: tuple[Claim, ...]
    disagreeing: tuple[Claim, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Rules:
    """How the rules by which an archive's data was derived compare with the program's, and what to do about it."""

    state: Literal["current", "older", "newer"]
    remedy: str | None


@dataclass(frozen=True, slots=True)
class StatusDocument:
    """What `status` says: what the archive holds, by which rules and encoder, and what the settings ask it with.

    `first_published` and `last_published` are ISO days; `encoder` is that of the vectors, None before the first.
    """

    archive: str
    articles: int
    passages: int
    sentences: int
    pending: int
    languages: dict[str, int]
    first_published: str | None
    last_published: str | None
    rules: Rules
    encoder: EncoderIdentity | None
    settings_encoder: str
    reader: str
    recogniser: str
    telegram: TelegramStatus | None


def to_json(value: object) -> str:
    """Write dataclasses, and what holds them, as one line of JSON."""
    return _JSON.dump_json(value).decode("utf-8")


def fields_of(value: object) -> dict[str, Any]:
    """The fields of a dataclass by name, unchanged; a dictionary as it is."""
    if isinstance(value, dict):
        return value
    assert is_dataclass(value)  # noqa: S101 - for the type checker
    return {field.name: getattr(value, field.name) for field in fields(value)}


def summarise(article: Article) -> ArticleSummary:
    """Summarise an article."""
    return ArticleSummary(
        id=article.id,
        title=article.title_text,
        source=article.source,
        url=article.url,
        publisher=article.publisher,
        published=article.published,
        language=article.language,
    )


def describe_article(article: Article) -> ArticleDetail:
    """Describe an article with every claim on its publication day."""
    claims = tuple(Claim(c.origin, c.days.first_day, c.days.last_day) for c in article.date_claims)
    disagreeing = (c for c in article.date_claims if article.published and not c.days.overlaps(article.published))
    return ArticleDetail(
        summary=summarise(article),
        start=article.offset,
        end=article.offset + len(article.text),
        date_claims=claims,
        disagreeing=tuple(Claim(c.origin, c.days.first_day, c.days.last_day) for c in disagreeing),
        text=article.text,
    )


def describe_days(days: Days | None) -> str:
    """Write days for a table: 2022-01-21, 2022-01 for a month, 2022 for a year, else both ends; ? where unknown."""
    if days is None:
        return "?"
    length = len("2022") if days.is_years else len("2022-01") if days.is_month else None
    ends = (day.isoformat()[:length] for day in (days.first_day, days.last_day))
    return " – ".join(dict.fromkeys(ends))


def describe_status(
    store: Store, *, encoder: str, reader: str, recogniser: str, telegram: TelegramStatus | None
) -> StatusDocument:
    """Describe an archive, and how it is asked.

    Args:
        store: The archive.
        encoder: The encoder of the settings.
        reader: The reader in use.
        recogniser: The meeting recogniser in use.
        telegram: How the Telegram bot has fared; None where none has run.

    Raises:
        ArchiveDamaged: What the archive records of its encoder cannot be read.
    """
    counts = store.counts()
    first, last = store.publication_bounds()
    return StatusDocument(
        archive=str(store.directory),
        articles=counts.articles,
        passages=counts.passages,
        sentences=counts.sentences,
        pending=counts.pending,
        languages=store.languages(),
        first_published=first,
        last_published=last,
        rules=_compare_rules(store.rules()),
        encoder=recorded_encoder(store),
        settings_encoder=encoder,
        reader=reader,
        recogniser=recogniser,
        telegram=telegram,
    )


def _compare_rules(archive: int) -> Rules:
    if archive == RULES_VERSION:
        return Rules("current", remedy=None)
    return Rules("older" if archive < RULES_VERSION else "newer", remedy="rendezvous rebuild")
