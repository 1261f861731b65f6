"""The press format: ` date 2022-01 URL` or a labelled header, title, standfirst, body, and its variants, into articles.

An article runs from its header to just before the next one; a file without a header is one article, and so is
what stands before the first header. The parts of an article are found by their form, in this order: the header,
lines of timestamps, the title (the header's, else the first line), repetitions of the title, what scraping left,
the standfirst, the dateline. What remains is the body, a block a line.

A dateline that gave the day is metadata and left out of its block: a day in it would be taken for the day of what
the sentence tells. One that dates nothing (no year is known) stays, for it is all that the text says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import regex

from corpus.article import Article, ClaimOrigin, DateClaim
from corpus.language import detect_article_language
from corpus.readers.dating import (
    STATED_DAY,
    Dateline,
    dateline_day,
    find_agency,
    find_dateline,
    rank_claims,
    stated_days,
    timestamp_days,
    url_day,
    written_days,
)
from corpus.readers.labels import read_labelled_header
from corpus.readers.layout import Line, lines_of, without_scraps
from corpus.readers.standfirst import Standfirst, new_sentences, read_standfirst
from corpus.sentences import split_sentences
from corpus.span import Days, Span

MAX_TITLE_LENGTH = 250
"""A longer first line is a paragraph of the body."""

LEAD_LINES = 4
"""The standfirst stands among so many lines after the title, and the dateline's line below the byline."""

MAX_BYLINE_LENGTH = 100
"""A longer line, or one that is closed as a sentence is, is no byline."""

_HEADER = regex.compile(
    r"[\ufeff \t]*(?i:date)[ \u00a0\t]*:?[ \u00a0\t]*"
    rf"(?P<stated>{STATED_DAY})"
    r"(?:[ \t]+(?P<url>https?://\S+))?(?:[ \t]+(?P<title>\S(?:.*\S)?))?\s*"
)
_LOWER_WORD = regex.compile(r"\p{Ll}+(?!\p{L})")
_TWICE = regex.compile(r"(?P<title>\S(?:.*\S)?)\s*(?P=title)")
_CLOSED = regex.compile(r"[.!?…:»\"”]$")
_CLOSED_SENTENCE = regex.compile(r"[\p{Ll}\d»\"”)]\.[»\"”)]?$")


@dataclass(frozen=True, slots=True)
class _Header:
    """The header of an article; its spans are relative to its own start. Without any it is empty (`length` 0).

    `date` is what it gives as the date, whether that tells `days` or not.
    """

    start: int
    length: int = 0
    date: str | None = None
    days: Days | None = None
    url: str | None = None
    title: Span | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of an article's text, before they are put together."""

    title: Span | None
    stamps: tuple[Days, ...]
    standfirst: Standfirst | None
    body: tuple[Span, ...]
    dateline: tuple[int, Dateline] | None
    """The dateline that opens the body, and the line of it in which it stands."""


def read_press(text: str, source: str) -> list[Article]:
    """Return the articles of a text in the order of the text; a slice without any words is no article.

    Args:
        text: The source text exactly as decoded.
        source: How the archive names the file.
    """
    headers = list(_headers(text))
    first = headers[0].start if headers else len(text)
    if text[:first].strip("\ufeff \t\r\n"):
        headers.insert(0, _Header(start=0))
    ends = [*(header.start for header in headers[1:]), len(text)]
    articles = (
        _read_article(text[header.start : end], header, source) for header, end in zip(headers, ends, strict=False)
    )
    return [article for article in articles if article]


def _headers(text: str) -> Iterator[_Header]:
    """Yield the headers of a text. Only its first line may be a header by form alone; see `_stands_as_header`."""
    lines = lines_of(text)
    after = 0
    for index, line in enumerate(lines):
        if index < after:
            continue
        start = line.span.start
        while start and text[start - 1] in " \t\ufeff":
            start -= 1
        if labelled := read_labelled_header(text, lines, index):
            after = index + labelled.lines
            title = labelled.title.shifted(-start) if labelled.title else None
            length = lines[after - 1].span.end - start
            yield _Header(start, length, labelled.date, labelled.days, labelled.url, title, labelled.publisher)
            continue
        match = _HEADER.fullmatch(line.span.of(text))
        if match and _stands_as_header(match, lines, index):
            title = Span(*match.span("title")).shifted(line.span.start - start) if match["title"] else None
            stated = match["stated"]
            yield _Header(start, line.span.end - start, stated, stated_days(stated), match["url"], title)


def _stands_as_header(match: regex.Match[str], lines: Sequence[Line], index: int) -> bool:
    """Tell a header from a line of a body that begins alike ("date 2022-01 was a turning point").

    A URL settles it. Without one, a header has a month, and one that is not the first line
    stands apart from the lines around it, and its title does not begin as the middle of a sentence does.
    """
    if match["url"]:
        return True
    dated = bool(match["month"] or match["first"])
    if not dated or index == 0:
        return dated
    before = not lines[index].adjoins
    after = index + 1 == len(lines) or not lines[index + 1].adjoins
    if match["title"] is None:
        return before and after
    return (before or after) and not _LOWER_WORD.match(match["title"])


def _read_article(text: str, header: _Header, source: str) -> Article | None:
    parts = _take_apart(text, header)
    if not parts:
        return None
    body_text = "\n".join(span.of(text) for span in parts.body)
    sayings = [parts.standfirst.saying] if parts.standfirst and parts.standfirst.saying else []
    named = [*([parts.title] if parts.title else []), *sayings]
    language = detect_article_language("\n".join([*(span.of(text) for span in named), body_text]))
    claims = _claims(header, parts)
    blocks = [new for saying in sayings for new in new_sentences(text, saying, body_text, language)]
    blocks.extend(_blocks_of_body(parts, dated=any(claim.origin == "dateline" for claim in claims)))
    blocks = blocks or [parts.title] if parts.title else blocks
    if not blocks:
        return None
    return Article(
        source=source,
        offset=header.start,
        text=text,
        blocks=tuple(sorted(blocks)),
        title=parts.title,
        url=header.url,
        publisher=_publisher(text, header, parts),
        published=claims[0].days if claims else None,
        unread_date=header.date if header.days is None else None,
        language=language,
        date_claims=claims,
    )


def _take_apart(text: str, header: _Header) -> _Parts | None:
    lines: list[Line] = []
    stamps: list[Days] = []
    for index, line in enumerate(lines_of(text, header.length)):
        content = line.span.of(text)
        days = timestamp_days(content)
        written = written_days(content) if index < LEAD_LINES else []
        if days is None and not written:
            lines.append(line)
        stamps.extend(days or written)
    title, lines = _take_title(text, header, lines)
    lines = without_scraps(text, lines) or lines
    standfirst = None
    for index, line in enumerate(lines[:LEAD_LINES]):
        standfirst = read_standfirst(text, line.span)
        if standfirst:
            del lines[index]
            break
    if not (title or lines or standfirst):
        return None
    body = tuple(line.span for line in lines)
    return _Parts(title, tuple(stamps), standfirst, body, _find_dateline(text, body))


def _take_title(text: str, header: _Header, lines: list[Line]) -> tuple[Span | None, list[Line]]:
    """Return the title and the lines that do not repeat it.

    Without a header nothing says that the first line is meant as a title. Where it is a whole sentence, closed by
    its full stop, it stays quotable.
    """
    title, rest, kept = header.title, lines, []
    if not title and lines and _is_title(text, header, lines):
        title, rest = lines[0].span, lines[1:]
        kept = lines[:1] if not header.length and _CLOSED_SENTENCE.search(title.of(text)) else []
    if not title:
        return None, lines
    twice = _TWICE.fullmatch(title.of(text)) if len(title) <= 2 * MAX_TITLE_LENGTH else None
    if twice:
        title = Span(title.start, title.start + len(twice["title"]))
    key = _comparable(title.of(text))
    rest = [line for line in rest if _comparable(line.span.of(text)) not in {key, key + key}]
    return title, [*kept, *(_after_title(text, title, line) for line in rest[:1]), *rest[1:]]


def _is_title(text: str, header: _Header, lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a title: text follows it, and it is no paragraph, standfirst or dateline."""
    first = lines[0].span
    content = first.of(text)
    if not without_scraps(text, lines[1:]) or len(first) > MAX_TITLE_LENGTH or read_standfirst(text, first):
        return False
    if header.length:
        return True
    is_paragraph = _CLOSED_SENTENCE.search(content) and len(split_sentences(content, "other")) > 1
    return not (is_paragraph or find_dateline(content))


def _after_title(text: str, title: Span, line: Line) -> Line:
    """Cut off a title that is glued in front of the first line of the body."""
    start = line.span.start + len(title)
    glued = text.startswith(title.of(text), line.span.start) and start < line.span.end and text[start].isupper()
    return Line(Span(start, line.span.end), line.adjoins) if glued else line


def _comparable(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _claims(header: _Header, parts: _Parts) -> tuple[DateClaim, ...]:
    found: list[tuple[ClaimOrigin, Days | None]] = [
        ("standfirst", parts.standfirst.days if parts.standfirst else None),
        ("url", url_day(header.url) if header.url else None),
        ("header", header.days),
        *(("timestamp", days) for days in parts.stamps),
    ]
    claims = [DateClaim(origin, days) for origin, days in found if days]
    days = dateline_day(parts.dateline[1], claims) if parts.dateline else None
    if days:
        claims.append(DateClaim("dateline", days))
    return rank_claims(claims)


def _blocks_of_body(parts: _Parts, *, dated: bool) -> list[Span]:
    body = parts.body
    if not dated or parts.dateline is None:
        return list(body)
    at, dateline = parts.dateline
    start = body[at].start + dateline.length
    opening = [Span(start, body[at].end)] if start < body[at].end else []
    return [*body[:at], *opening, *body[at + 1 :]]


def _find_dateline(text: str, body: Sequence[Span]) -> tuple[int, Dateline] | None:
    """Return the dateline that opens a body, and the line that it stands in: the first, or the first below a byline."""
    for at, line in enumerate(body[:LEAD_LINES]):
        if dateline := find_dateline(line.of(text)):
            return at, dateline
        if len(line) > MAX_BYLINE_LENGTH or _CLOSED.search(line.of(text)):
            return None
    return None


def _publisher(text: str, header: _Header, parts: _Parts) -> str | None:
    """Return who the header or the standfirst's tail names, else the URL's host, else the dateline's agency."""
    if header.publisher:
        return header.publisher
    if parts.standfirst and parts.standfirst.publisher:
        return parts.standfirst.publisher
    host = _host(header.url) if header.url else None
    if host or parts.dateline:
        return host or (parts.dateline[1].agency if parts.dateline else None)
    return find_agency(parts.body[0].of(text)) if parts.body else None


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:  # "http://[" and the like
        return None
    return host.removeprefix("www.") if host else None
