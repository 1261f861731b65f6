"""Quotes: slices of stored articles, and the one check that stands before showing any of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.article import Article, checksum
from corpus.errors import QuoteDiffers
from corpus.meetings import Kind, Status
from corpus.span import Days, Language, Span
from corpus.store import Store
from corpus.timex import Timex


@dataclass(frozen=True, slots=True)
class QuoteDate:
    """A time expression of a quote and the days that it stands for.

    `start` and `end` are code points of the quote's text; `anchor` is what the days were counted from.
    """

    text: str
    start: int
    end: int
    first_day: date
    last_day: date
    anchor: str | None


@dataclass(frozen=True, slots=True)
class MeetingMark:
    """The meeting that a quote proves, as its article tells it."""

    id: str
    status: Status
    kind: Kind


@dataclass(frozen=True, slots=True)
class Quote:
    """A slice of an article, with everything needed to check and cite it.

    `start` and `end` are code points of the decoded source, `highlights` are relative to `text`. `score` is higher
    for better and comparable within one answer only. `dates` are the time expressions of the text, resolved.
    """

    text: str
    source: str
    start: int
    end: int
    article: str
    title: str | None
    url: str | None
    publisher: str | None
    published: Days | None
    language: Language
    score: float
    highlights: tuple[tuple[int, int], ...] = ()
    dates: tuple[QuoteDate, ...] = ()
    meeting: MeetingMark | None = None

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise ValueError(f"a quote of {len(self.text)} code points cannot span [{self.start}, {self.end})")
        for start, end in self.highlights:
            Span(start, end).of(self.text)

    def overlaps(self, other: Quote) -> bool:
        """Tell whether both quote some of the same words."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def segments(self) -> list[tuple[str, bool]]:
        """Return the text in pieces, each with whether it is highlighted; joined, they are the text."""
        pieces, position = [], 0
        for start, end in sorted(self.highlights):
            if start > position:
                pieces.append((self.text[position:start], False))
            if end > max(start, position):
                pieces.append((self.text[max(start, position) : end], True))
            position = max(position, end)
        if position < len(self.text):
            pieces.append((self.text[position:], False))
        return pieces


def quote_span(
    article: Article,
    span: Span,
    score: float,
    highlights: Iterable[Span] = (),
    timexes: Iterable[Timex] = (),
    meeting: MeetingMark | None = None,
) -> Quote:
    """Quote a span of an article's text; highlights and timexes are those of the article's text within it."""
    return Quote(
        text=span.of(article.text),
        source=article.source,
        start=article.offset + span.start,
        end=article.offset + span.end,
        article=article.id,
        title=article.title_text,
        url=article.url,
        publisher=article.publisher,
        published=article.published,
        language=article.language,
        score=score,
        highlights=tuple((part.start - span.start, part.end - span.start) for part in highlights),
        dates=tuple(_date(timex, span) for timex in timexes),
        meeting=meeting,
    )


def _date(timex: Timex, quoted: Span) -> QuoteDate:
    days = timex.days
    return QuoteDate(
        text=timex.text,
        start=timex.span.start - quoted.start,
        end=timex.span.end - quoted.start,
        first_day=days.first_day,
        last_day=days.last_day,
        anchor=timex.anchor.text if timex.anchor else None,
    )


def verify_quote(store: Store, quote: Quote) -> Quote:
    """Return the quote if the stored source says exactly that at that place, now. Everything shown passes here.

    Raises:
        QuoteDiffers: The article is gone, was altered since it was added, says something else there, or is not what
            the quote cites.
    """
    article, checksums = store.article(quote.article), store.checksums(quote.article)
    if article is None or checksums is None:
        raise QuoteDiffers(f"the article {quote.article} is no longer in the archive")
    if checksum(article.text) != checksums[0]:
        raise QuoteDiffers(f"the text of the article {quote.article} is not the one that was added; add it again")
    start, end = quote.start - article.offset, quote.end - article.offset
    if start < 0 or article.text[start:end] != quote.text:
        raise QuoteDiffers(f"the article {quote.article} no longer says {quote.text!r} at {quote.start}")
    cited = (quote.source, quote.title, quote.url, quote.publisher, quote.published)
    if cited != (article.source, article.title_text, article.url, article.publisher, article.published):
        raise QuoteDiffers(f"the article {quote.article} is no longer what the quote at {quote.start} cites")
    return quote
