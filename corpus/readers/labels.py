"""Labelled headers: `Title: …`, `Date: …`, `Source: …`, a line each before the text, with or without lines of `---`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from corpus.readers.dating import mailed_day, stated_days, written_days, written_month
from corpus.readers.layout import Line
from corpus.span import Days, Span
from corpus.stems import fold

Label = Literal["title", "date", "url", "publisher", "other"]

_LABELS: dict[str, Label] = {
    **dict.fromkeys(("title", "titre", "headline"), "title"),
    **dict.fromkeys(
        ("date", "published", "published on", "publication date", "date de publication", "publie", "publie le"),
        "date",
    ),
    **dict.fromkeys(("url", "link", "lien", "adresse"), "url"),
    **dict.fromkeys(
        ("publisher", "source", "journal", "newspaper", "publication", "media", "outlet", "editeur", "site"),
        "publisher",
    ),
    **dict.fromkeys(
        (
            *("author", "authors", "auteur", "auteurs", "auteure", "autrice", "by", "par", "byline", "section"),
            *("rubrique", "language", "langue", "lang", "tags", "keywords", "mots-cles", "category", "categorie"),
            *("subtitle", "sous-titre", "place", "lieu", "id", "type", "updated", "mis a jour", "copyright"),
        ),
        "other",
    ),
}
_LABELLED = regex.compile(
    r"(?P<label>[\p{L}][\p{L} -]{0,20}?)[ \u00a0\u202f\t]*:[ \u00a0\u202f\t]*(?P<value>\S.*)?"
)
_DAY_LIKE = regex.compile(r"\b\d{1,2}\b.*\b\d{4}\b|\b\d{4}\b.*\b\d{1,2}\b")
_FENCE = "---"
_URL = regex.compile(r"https?://\S+")
_QUOTES = ('""', "''", "“”", "«»")


@dataclass(frozen=True, slots=True)
class LabelledHeader:
    """The lines of a labelled header: how many they are, fences included, and what they say.

    `date` is what it calls the date, whether that tells `days` or not.
    """

    lines: int
    date: str | None
    days: Days | None
    title: Span | None
    url: str | None
    publisher: str | None


def read_labelled_header(text: str, lines: Sequence[Line], first: int) -> LabelledHeader | None:
    """Return the labelled header that begins at the line `first`; None where none does.

    It has two labels at least, one of them a day or an address, and begins a file or stands apart from what is before
    it; further down it also says what it heads or where that appeared: "Date: 20 September", "Place: Town hall" are the
    practical details of an article. A day that no calendar has ("31 June 2021") dates nothing, but is one; at the head
    of a file, below or above a title, so is anything that the label calls a date.
    """
    if first and lines[first].adjoins:
        return None
    at = first
    fenced = lines[at].span.of(text) == _FENCE
    at += fenced
    found: dict[Label, Span] = {}
    count = 0
    while at < len(lines) and (at == first or lines[at].adjoins):
        labelled = _LABELLED.fullmatch(lines[at].span.of(text))
        label = _LABELS.get(fold(labelled["label"]).strip()) if labelled else None
        if labelled is None or label is None:
            break
        if labelled["value"]:
            found.setdefault(label, _value(text, Span(*labelled.span("value")).shifted(lines[at].span.start)))
        count += 1
        at += 1
    at += fenced and at < len(lines) and lines[at].span.of(text) == _FENCE
    days = _days(found["date"].of(text)) if "date" in found else None
    url = _url(text, found)
    is_dated = "date" in found and ((not first and "title" in found) or _DAY_LIKE.search(found["date"].of(text)))
    if count < 2 or not (days or url or is_dated):
        return None
    if first and not found.keys() & {"title", "url", "publisher"}:
        return None
    publisher = found["publisher"].of(text) if "publisher" in found else None
    return LabelledHeader(
        lines=at - first,
        date=found["date"].of(text) if "date" in found else None,
        days=days,
        title=found.get("title"),
        url=url,
        publisher=None if publisher and _URL.fullmatch(publisher) else publisher,
    )


def _value(text: str, span: Span) -> Span:
    """The span of a value, without the quotation marks around it."""
    content = span.of(text)
    return Span(span.start + 1, span.end - 1) if len(content) > 2 and content[0] + content[-1] in _QUOTES else span


def _url(text: str, found: dict[Label, Span]) -> str | None:
    values = (found[label].of(text) for label in ("url", "publisher") if label in found)
    return next((value for value in values if _URL.fullmatch(value)), None)


def _days(value: str) -> Days | None:
    days = stated_days(value) or next(iter(written_days(value)), None)
    return days or written_month(value) or mailed_day(value)
