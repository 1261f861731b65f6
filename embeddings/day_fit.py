"""Day fit: how well the sentences of a passage fit the days that a question is about, by the dates that they carry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from corpus.article import Article
from corpus.span import Days, Span
from corpus.store import MONTH
from corpus.timex import Timex, find_timexes

# What a date says on the days asked for: it speaks of them, of others, or nothing that decides.
DayFit = Literal["fits", "conflicts", "open"]

# What a sentence gains, as log-odds: where a date of its own fits; where all its own dates are others; where it has
# none, and neither the sentence before it nor the publication nor the title speaks for the days. See docs/reader.md.
FITTING, CONFLICTING, ELSEWHEN = 1.0, -4.0, -1.5

# A date fits days that it holds where it is no longer than this, as in `Store.passages_about`.
_LONGEST = timedelta(days=MONTH)
# News of a day asked for by its publication: what happened in the week before is told as that day's news.
_NEWS = timedelta(days=7)
# An undated sentence may be about the days in a month's reach of its publication.
_REPORTED = timedelta(days=31)

# Before a date, these say when something began or ended: what the sentence tells lies on one side of it, or around it.
_SIDE = re.compile(
    r"\b(?:depuis|[aà]\ partir\ d(?:[eu]|['’])"
    r"|d[eè]s|jusqu['’](?:[aà]u?|aux|en)|d['’]ici(?:\ (?:[aà]u?|en))?|avant|apr[eè]s"
    r"|since|from|until|till?|up\ to|by|before|after)\ ?(?:\ ?(?:le|la|l['’]|les|the))?\ ?$",
    re.IGNORECASE,
)
_SIDE_REACH = 24
# More days than a question names by itself: it leaves the year out.
_FEW = 2


def day_fit(timex: Timex, article: Article, asked: Sequence[Days]) -> DayFit:
    """Tell what a date of an article says on the days asked for."""
    own = timex.days
    if _SIDE.search(article.text[max(0, timex.span.start - _SIDE_REACH) : timex.span.start]):
        return "open"
    if any(_speaks_of(own, days) for days in asked):
        return "fits"
    if any(own.overlaps(days) for days in asked) or _is_news(own, article.published, asked):
        return "open"
    if timex.anchor and timex.grain != "day":  # "three months earlier" than which date, is less sure
        return "open"
    return "conflicts"


def day_gains(
    article: Article, sentences: Sequence[Span], timexes: Sequence[Timex], asked: Sequence[Days]
) -> tuple[float, ...]:
    """Return what each sentence of a passage gains by its dates, as log-odds; nothing where no days are asked for.

    A sentence without a date of its own goes with the one before it, else with the publication or the title ("The
    1990 World Cup").
    """
    if not asked:
        return (0.0,) * len(sentences)
    undated = 0.0 if _may_report(article.published, asked) or _is_titled(article, asked) else ELSEWHEN
    gains: list[float] = []
    before: float | None = None
    for sentence in sentences:
        own = _gain_of_own([timex for timex in timexes if sentence.contains(timex.span)], article, asked)
        gains.append(own if own is not None else 0.0 if before is not None and before >= 0 else undated)
        before = own if own is not None else before
    return tuple(gains)


def _gain_of_own(timexes: Sequence[Timex], article: Article, asked: Sequence[Days]) -> float | None:
    """What a sentence gains by its own dates; None where it has none."""
    if not timexes:
        return None
    fits = [day_fit(timex, article, asked) for timex in timexes]
    if "fits" in fits:
        return FITTING
    conflicting = [timex for timex, fit in zip(timexes, fits, strict=True) if fit == "conflicts"]
    return 0.0 if len(conflicting) < len(fits) or _surrounds(conflicting, asked) else CONFLICTING


def _speaks_of(own: Days, days: Days) -> bool:
    return days.contains(own) or (own.overlaps(days) and own.last_day - own.first_day <= _LONGEST)


def _is_news(own: Days, published: Days | None, asked: Sequence[Days]) -> bool:
    """Whether a date is of the news, or announced in them, that a question asks for by their publication."""
    if published is None or not any(published.overlaps(days) for days in asked):
        return False
    return published.first_day - own.last_day <= _NEWS


def _may_report(published: Days | None, asked: Sequence[Days]) -> bool:
    return published is None or any(published.gap_to(days) <= _REPORTED for days in asked)


def _is_titled(article: Article, asked: Sequence[Days]) -> bool:
    """Whether the title names days asked for; it is no sentence of the article, and its dates are not kept."""
    if article.title is None:
        return False
    timexes = find_timexes(article.text, [article.title], article.language, article.published)
    return any(day_fit(timex, article, asked) == "fits" for timex in timexes)


def _surrounds(timexes: Sequence[Timex], asked: Sequence[Days]) -> bool:
    """Whether dates lie on both sides of days asked for: what they bound may hold those days.

    Days of any year lie between any two dates, which says nothing.
    """
    if len(asked) > _FEW:
        return False
    return any(
        any(timex.days.last_day < days.first_day for timex in timexes)
        and any(timex.days.first_day > days.last_day for timex in timexes)
        for days in asked
    )
