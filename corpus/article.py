"""An article: one press text with what identifies and dates it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit

from corpus.span import Days, Language, Span

ClaimOrigin = Literal["standfirst", "url", "header", "timestamp", "dateline"]
"""The part of an article that says when it was published."""
ORIGINS: tuple[ClaimOrigin, ...] = get_args(ClaimOrigin)
"""The most trusted first; `corpus.readers.dating` says why."""


@dataclass(frozen=True, slots=True)
class DateClaim:
    """What one part of an article says of its publication."""

    origin: ClaimOrigin
    days: Days


@dataclass(frozen=True, slots=True)
class Article:
    """One press article.

    `text` is the exact slice of the decoded source that holds the article, header included; it begins at
    `offset` in the source. Every span of an article is in code points of `text`; `offset` leads back.

    `blocks` are the quotable parts of the text in reading order (what the standfirst alone says, paragraphs and
    sub-heads of the body): never the header, a tag line, a repeated title or the tail of a standfirst.
    `date_claims` holds every claim on the publication day, the one that was kept first; `unread_date` what the header
    gives as the date and is none, known while the article is read only. `kept_id` is the id under which an archive
    keeps the article, where an update changed what the id was derived from.
    """

    source: str
    offset: int
    text: str
    blocks: tuple[Span, ...]
    title: Span | None
    url: str | None
    publisher: str | None
    published: Days | None
    language: Language
    date_claims: tuple[DateClaim, ...] = ()
    unread_date: str | None = None
    kept_id: str | None = None

    def __post_init__(self) -> None:
        if not self.blocks:
            raise ValueError(f"{self.source}: an article needs text")
        for span in (*self.blocks, *((self.title,) if self.title else ())):
            span.of(self.text)

    @property
    def title_text(self) -> str | None:
        """The title as the source has it."""
        return self.title.of(self.text) if self.title else None

    @property
    def body_text(self) -> str:
        """The quotable blocks, a line each: what tells two articles apart, not what is quoted."""
        return "\n".join(block.of(self.text) for block in self.blocks)

    @property
    def id(self) -> str:
        """12 hex digits of the SHA-256 of its address, else of title and body; an updated article keeps its id."""
        if self.kept_id:
            return self.kept_id
        identity = address(self.url) or f"{self.title_text or ''}\n{self.body_text}"
        return checksum(identity)[:12]


def address(url: str | None) -> str | None:
    """Return a URL that leads to one article; None for that of a whole site ("https://lemonde.fr/")."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[lemonde" is no address, and still tells articles apart
        return url
    return url if parts.path.strip("/") or parts.query else None


def checksum(text: str) -> str:
    """Return the SHA-256 of a text, by which the archive tells bodies apart and notices that a text was changed."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
