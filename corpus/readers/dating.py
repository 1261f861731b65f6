"""Publication days: what the parts of a press text claim, and which claim is kept.

The order of trust is standfirst, URL, header, timestamp, dateline:

- the standfirst's tail is what the publisher printed as the day of publication;
- the URL was made by the publisher's system on that day and did not change since;
- the header was added by whoever collected the article, often to the month only;
- an ISO timestamp may be that of a later change, or of the collection;
- a dateline says when the text was written, often the evening before.

The first claim is kept. Where it is a whole month, a day that lies within that month and comes later in the order
refines it; a day outside does not overrule it. Impossible days ("31.02.2022") claim nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

import regex

from corpus.article import ORIGINS, DateClaim
from corpus.calendar_words import (
    ENGLISH_MONTHS,
    ENGLISH_SHORT_MONTHS,
    ENGLISH_WEEKDAY,
    FRENCH_MONTHS,
    FRENCH_SHORT_MONTHS,
    FRENCH_WEEKDAY,
    month_numbers,
)
from corpus.span import Days
from corpus.stems import fold

MAX_DATELINE_DISTANCE = timedelta(days=31)
"""A dateline without a year takes the year that brings it this near to what else dates the article."""

_MONTHS = month_numbers(FRENCH_MONTHS) | month_numbers(ENGLISH_MONTHS) | FRENCH_SHORT_MONTHS | ENGLISH_SHORT_MONTHS

_URL_DAY = regex.compile(
    r"/(?:(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"|(?P<year>\d{4})[/-](?P<month>\d{1,2}|[a-z]{3})[/-](?P<day>\d{1,2}))(?=[/?#._-]|$)",
    regex.IGNORECASE,
)
STATED_DAY = (
    r"(?:(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?)?)?"
    r"|(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"|(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}))"
)
"""The day of a header: `2022`, `2022-01`, `2022-01-21`, `20220121`, `21/01/2022`."""
_STATED_DAY = regex.compile(STATED_DAY)
_MONTHS_OF_YEAR = 12
_STAMP = r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
_STAMP_LINE = regex.compile(rf"{_STAMP}(?:[\s,;|]+{_STAMP})*", regex.IGNORECASE)

_MONTH = r"(?P<month>[\p{L}\p{M}]{3,12})\.?"
_DAY = (
    rf"(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s{_MONTH}(?:,?\s(?P<year>\d{{4}})\b)?"
    rf"|{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>\d{{4}})\b)?"
    r"|(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})"
    r"|(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}))"
)
_WEEKDAY = rf"(?i:(?:{FRENCH_WEEKDAY}|{ENGLISH_WEEKDAY}),?\s)?"
_APPEARED = r"(?:publi(?:ée?|shed)|posted|paru|mise?\sen\sligne|première\spublication|first\spublished)"
_CHANGED = r"(?:mise?\sà\sjour|modifiée?|actualisée?|(?:last\s)?(?:updated|modified))"
_WRITTEN_DAY = regex.compile(
    rf"(?:(?:{_APPEARED}|(?P<changed>{_CHANGED}))\s?:?\s(?:on\s)?)?(?:le\s)?{_WEEKDAY}{_DAY}"
    r"(?:\s?[,–—-]?\s?(?:à\s|at\s)?\d{1,2}[:hH]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?",
    regex.IGNORECASE,
)
_WRITTEN_MONTH = regex.compile(rf"{_MONTH}\s(?P<year>\d{{4}})", regex.IGNORECASE)
_CLOCK = regex.compile(r"\d:\d{2}")
_BETWEEN_DAYS = regex.compile(rf"\s?[,;|•·–—-]+\s?(?=(?:{_APPEARED}|{_CHANGED})\b)", regex.IGNORECASE)
_CAPITALISED = r"\p{Lu}[\p{L}\p{M}'’.-]*"
_PLACE = rf"{_CAPITALISED}(?:(?:,\s|\s|/)(?:{_CAPITALISED}|d[eu]|of|en|sur|la|le)){{0,4}}"
_AGENCY = r"(?:\((?P<agency>[^()\d]{2,40})\)|/(?P<agency>[^/\d]{2,40})/)"
_END = r"(?:\s*(?:[–—]|-+(?=\s)|[.:](?=\s|$))\s*|\s*$)"
# No town: the day at the head of an agenda, "MONDAY, MAY 6".
_NO_WEEKDAY = rf"(?!(?i:{ENGLISH_WEEKDAY}|{FRENCH_WEEKDAY})\b)"
_DATELINE = regex.compile(
    rf"(?:{_AGENCY}\s)?{_NO_WEEKDAY}(?P<place>{_PLACE})(?:\s?,\s|\s[–—-]+\s|\s?(?=[(/])|(?<=\p{{Lu}})\s)"
    rf"(?:{_AGENCY}\s?(?:[,–—-]+\s)?)?(?:(?:le|on)\s)?{_WEEKDAY}{_DAY}(?:,?\s?{_AGENCY})?{_END}"
)
_AGENCY_LINE = regex.compile(rf"{_PLACE}\s{_AGENCY}\s?(?:[–—]|-+(?=\s))")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline that opens a body: its length in code points, its day (the year may be missing) and agency."""

    length: int
    year: int | None
    month: int
    day: int
    agency: str | None


def day_of(year: str | int, month: str | int, day: str | int) -> Days | None:
    """Return that day; None for a day that does not exist."""
    try:
        return Days.of_day(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def month_of(year: str | int, month: str | int) -> Days | None:
    """Return that month; None for a month that does not exist."""
    try:
        return Days.of_month(int(year), int(month))
    except ValueError:
        return None


def url_day(url: str) -> Days | None:
    """Return the day in a URL's path: `/20220121/`, `/2022/01/21/`, `/2022-01-21/`, `/2022/jan/21/`."""
    for match in _URL_DAY.finditer(url):
        month = match["month"] if match["month"].isdigit() else _MONTHS.get(match["month"].lower(), 0)
        days = day_of(match["year"], month, match["day"])
        if days:
            return days
    return None


def stated_days(value: str) -> Days | None:
    """Return the day or month that a header states (see `STATED_DAY`); None where it is none, or might be two."""
    match = _STATED_DAY.fullmatch(value)
    if match is None:
        return None
    year, month, day = match.group("year", "month", "day")
    if match["first"]:  # "13/01/2022"; nothing tells whether "03/04/2022" is in March or April
        first, second = match.group("first", "second")
        told = int(second) <= _MONTHS_OF_YEAR < int(first) or first == second
        return day_of(year, second, first) if told else None
    if day:
        return day_of(year, month, day)
    return month_of(year, month) if month else None


def timestamp_days(line: str) -> list[Days] | None:
    """Return the days of a line that consists of ISO timestamps only; None for any other line."""
    match = _STAMP_LINE.fullmatch(line)
    if not match:
        return None
    days = [day_of(*stamp.split("-")) for stamp in match.captures("day")]
    return [day for day in days if day]


def written_days(line: str) -> list[Days]:
    """Return the days of a line that consists of written days only, that of the first publication first.

    "le jeudi 5 avril 2019 à 10h35", "Published 5 April 2019, updated 6 April 2019"; none for any other line.
    """
    matches = [_WRITTEN_DAY.fullmatch(part) for part in _BETWEEN_DAYS.split(line)]
    told = [match for match in matches if match and match["year"]]
    if len(told) < len(matches):
        return []
    told.sort(key=lambda match: bool(match["changed"]))
    days = [day_of(match["year"], _month_number(match["month"]), match["day"]) for match in told]
    return [day for day in days if day]


def written_month(value: str) -> Days | None:
    """Return the month that is all a header states: "mars 2025"."""
    match = _WRITTEN_MONTH.fullmatch(value)
    return month_of(match["year"], _month_number(match["month"])) if match else None


def mailed_day(value: str) -> Days | None:
    """Return the day of a time as mail and feeds write it: "Fri, 14 Mar 2025 10:00:00 +0000"."""
    try:
        return Days.of_day(parsedate_to_datetime(value).date()) if _CLOCK.search(value) else None
    except ValueError:
        return None


def find_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline that opens a paragraph: `PARIS, 3 mars 2023 —`, `GENEVA, Jan. 12 (Agency) —`."""
    match = _DATELINE.match(paragraph)
    if not match:
        return None
    month = _month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    # 2024 stands for any leap year: a dateline without a year may say 29 February.
    if not day_of(year or 2024, month, match["day"]):
        return None
    return Dateline(match.end(), year, month, int(match["day"]), match["agency"])


def find_agency(paragraph: str) -> str | None:
    """Return the agency of an opening such as `GENÈVE (Agence) —`, dated or not."""
    dateline = find_dateline(paragraph)
    if dateline:
        return dateline.agency
    match = _AGENCY_LINE.match(paragraph)
    return match["agency"] if match else None


def dateline_day(dateline: Dateline, others: Iterable[DateClaim]) -> Days | None:
    """Return the day of a dateline; a missing year is the one nearest to what else dates the article."""
    if dateline.year:
        return day_of(dateline.year, dateline.month, dateline.day)
    known = next((claim.days for claim in rank_claims(others)), None)
    if not known:
        return None
    years = range(known.first_day.year - 1, known.last_day.year + 2)
    days = [day for year in years if (day := day_of(year, dateline.month, dateline.day))]
    return next(
        (day for day in sorted(days, key=known.gap_to) if known.gap_to(day) <= MAX_DATELINE_DISTANCE),
        None,
    )


def rank_claims(claims: Iterable[DateClaim]) -> tuple[DateClaim, ...]:
    """Return the claims without repetitions, the one that is kept first (see the module's order of trust)."""
    ranked = sorted(dict.fromkeys(claims), key=lambda claim: ORIGINS.index(claim.origin))
    if not ranked or ranked[0].days.is_day:
        return tuple(ranked)
    month = ranked[0].days
    finer = next((claim for claim in ranked if claim.days != month and month.contains(claim.days)), ranked[0])
    return (finer, *(claim for claim in ranked if claim is not finer))


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTHS.get(fold(month), 0)
