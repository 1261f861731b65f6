"""An article: one press text with what identifies and dates it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from corpus.span import Days, Language, Span


@dataclass(frozen=True, slots=True)
class DateClaim:
    """What one part of an article (standfirst, url, header, timestamp or dateline) says of its publication."""

    origin: str
    days: Days


@dataclass(frozen=True, slots=True)
class Article:
    """One press article.

    `text` is the exact slice of the decoded source that holds the article, header included; it begins at
    `offset` in the source. Every span of an article is in code points of `text`; `offset` leads back.

    `blocks` are the quotable parts of the text in reading order (what the standfirst alone says, paragraphs and
    sub-heads of the body): never the header, a tag line, a repeated title or the tail of a standfirst.
    `date_claims` holds every claim on the publication day, the one that was kept first. `kept_id` is the id under
    which an archive keeps the article, where an update changed what the id was derived from.
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
        """12 hex digits of the SHA-256 of the URL, else of title and body; an updated article keeps its id."""
        if self.kept_id:
            return self.kept_id
        identity = self.url or f"{self.title_text or ''}\n{self.body_text}"
        return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:12]
