"""The engine: reads the expressions of a text sentence by sentence and resolves them in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.span import Days, Span
from corpus.timex.choice import nearest, occurrences
from corpus.timex.expressions import (
    Absolute,
    DayOfMonth,
    Expression,
    InYear,
    Shift,
    ShiftFromNext,
    Slashed,
    Weekday,
    YearBefore,
)
from corpus.timex.landmarks import Landmark, Landmarks, Place
from corpus.timex.model import Anchor, Timex
from corpus.timex.normalise import Folded, fold, set_apart
from corpus.timex.resolve import Context, Resolved, resolve
from corpus.timex.rules import Grammar
from corpus.timex.tense import ClauseTense

# "Two days after the attack of 7 October": characters between the two expressions.
LINK_REACH = 70
# Expressions after a weekday without a verb among which the text may say which day it is.
BORROW_REACH = 12
# What may stand between "two months later" and the date that says the same.
_APPOSITION = re.compile(r" ?[,(] ?(?:soit |en |le |au |in |on )?")
_NAMED = (Absolute, InYear, DayOfMonth, Weekday)


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression of the text, not resolved yet; `start` and `end` are positions of the folded text."""

    span: Span
    start: int
    end: int
    expression: Expression
    clause: ClauseTense
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a text: everything that resolution needs, but the publication."""

    text: str
    folded: Folded
    mentions: tuple[Mention, ...]
    grammar: Grammar
    day_first: bool | None


def read(text: str, sentences: Sequence[Span], grammar: Grammar, day_first: bool | None) -> Reading:
    """Read the expressions of the sentences; `day_first` is None where the text itself must say it."""
    folded = fold(text)
    glued = {folded.position(one.start) for one in sentences if one.start and text[one.start - 1].isalnum()}
    apart = set_apart(folded, glued)
    mentions: list[Mention] = []
    paragraph = 0
    for number, sentence in enumerate(sentences):
        paragraph += number > 0 and "\n" in text[sentences[number - 1].end : sentence.start]
        start, end = folded.position(sentence.start), folded.position(sentence.end)
        here = apart if start in glued else folded
        found_here = grammar.find(here, start, end)
        forms = grammar.tenses.forms(here, start, end) if found_here else []
        for found in found_here:
            clause = grammar.tenses.of_clause(here, (found.start, found.end), forms)
            if grammar.recurs(here, found, (start, end), clause.tense):
                continue
            saying = grammar.tenses.reports(here, found.start, (start, end))
            limit = grammar.tenses.limits(here, found.start)
            place = Place(
                number,
                paragraph,
                background=clause.tense == "pluperfect",
                saying=saying,
                limit=limit,
                aside=grammar.tenses.stands_aside(here, found.start),
                since=grammar.tenses.lasts_since(here, found.start),
                ahead=clause.tense == "future",
                scene=clause.looks_back
                and clause.sure
                and not clause.bare
                and grammar.tells_when(here, found.start),
            )
            span = folded.original(found.start, found.end)
            mentions.append(Mention(span, found.start, found.end, found.expression, clause, place))
    mentions = _with_borrowed_days(mentions)
    order = _order(mentions) if day_first is None else day_first
    return Reading(text, folded, tuple(mentions), grammar, order)


def _with_borrowed_days(mentions: list[Mention]) -> list[Mention]:
    """Let a weekday without a verb ("Lavrov mardi à Genève") mean what the text says next of that weekday."""
    return [
        _borrowing(mention, mentions[index + 1 : index + 1 + BORROW_REACH])
        if isinstance(mention.expression, Weekday) and mention.clause.tense is None
        else mention
        for index, mention in enumerate(mentions)
    ]


def _borrowing(mention: Mention, others: list[Mention]) -> Mention:
    weekday = mention.expression.weekday if isinstance(mention.expression, Weekday) else None
    for other in others:
        if isinstance(other.expression, (InYear, DayOfMonth)) and other.expression.weekday == weekday:
            return replace(mention, expression=other.expression)
        if isinstance(other.expression, Weekday) and other.expression.weekday == weekday and other.clause.tense:
            return replace(mention, clause=other.clause)
    return mention


def _order(mentions: Sequence[Mention]) -> bool | None:
    """Return what the all-number dates of a text say of their own order: is the day first?"""
    slashed = [mention.expression for mention in mentions if isinstance(mention.expression, Slashed)]
    day_first = any(one.first > 12 for one in slashed)
    month_first = any(one.second > 12 for one in slashed)
    return None if day_first == month_first else day_first


def timexes(reading: Reading, published: Days | None) -> tuple[Timex, ...]:
    """Resolve a reading against its publication.

    A publication known only to the month gives every expression the interval from what it means on the first
    day of the month to what it means on the last.
    """
    if published is None:
        return _timexes(reading, _Resolution(reading, None, None).all())
    first = _Resolution(reading, published.first_day, published.last_day).all()
    if published.is_day:
        return _timexes(reading, first)
    last = _Resolution(reading, published.last_day, published.last_day).all()
    return _timexes(reading, [_hull(one, other) for one, other in zip(first, last, strict=True)])


def _hull(one: Resolved | None, other: Resolved | None) -> Resolved | None:
    if one is None or other is None:
        return None
    first, last = min(one.days.first_day, other.days.first_day), max(one.days.last_day, other.days.last_day)
    return Resolved(Days(first, last), one.grain, one.ambiguous or other.ambiguous, one.base)


def _timexes(reading: Reading, resolutions: Sequence[Resolved | None]) -> tuple[Timex, ...]:
    return tuple(
        Timex(
            span=mention.span,
            text=mention.span.of(reading.text),
            first_day=resolved.days.first_day,
            last_day=None if resolved.since else resolved.days.last_day,
            grain=resolved.grain,
            ambiguous=resolved.ambiguous,
            anchor=resolved.base.anchor if resolved.base else None,
        )
        for mention, resolved in zip(reading.mentions, resolutions, strict=True)
        if resolved
    )


class _Resolution:
    """One pass over a reading for one publication day."""

    def __init__(self, reading: Reading, published: date | None, latest: date | None) -> None:
        self._reading = reading
        self._published = published
        self._latest = latest
        self._landmarks = Landmarks(published)
        self._done: dict[int, Resolved | None] = {}

    def all(self) -> list[Resolved | None]:
        """Return what each mention stands for, in order."""
        return [self._of(index) for index in range(len(self._reading.mentions))]

    def _of(self, index: int) -> Resolved | None:
        if index not in self._done:
            mention = self._reading.mentions[index]
            self._done[index] = resolved = self._resolve(index, mention)
            if resolved and not mention.place.limit:
                self._landmarks.add(self._landmark(mention, resolved))
        return self._done[index]

    def _resolve(self, index: int, mention: Mention) -> Resolved | None:
        context = Context(
            published=self._published,
            latest=self._latest,
            clause=mention.clause,
            place=mention.place,
            landmarks=self._landmarks,
            following=lambda: self._following(index),
            ahead=lambda: self._ahead(index),
            day_first=self._reading.day_first,
        )
        resolved = resolve(mention.expression, context)
        beside = self._beside(index, resolved)
        if beside is None:
            return resolved
        base = resolved.base if resolved else None
        return replace(beside, base=base or self._landmark(self._reading.mentions[index + 1], beside))

    def _landmark(self, mention: Mention, resolved: Resolved) -> Landmark:
        anchor = Anchor(mention.span.of(self._reading.text), mention.span)
        expression = mention.expression
        back = isinstance(expression, YearBefore) or (
            isinstance(expression, Shift) and expression.base == "anchor" and expression.steps < 0
        )
        return Landmark(resolved.days, resolved.grain, anchor, mention.place, back)

    def _beside(self, index: int, shifted: Resolved | None) -> Resolved | None:
        """Return the days that stand beside a shift and say the same ("deux mois plus tard, en mai 2011").

        Where they leave out their year, it is that of the shift: "crowned the following year, on 2 June".
        """
        mentions = self._reading.mentions
        expression = mentions[index].expression
        if not (isinstance(expression, Shift) and expression.base == "anchor") or index + 1 == len(mentions):
            return None
        gap = self._reading.folded.plain[mentions[index].end : mentions[index + 1].start]
        beside = mentions[index + 1].expression
        if not (isinstance(beside, _NAMED) and _APPOSITION.fullmatch(gap)):
            return None
        if isinstance(beside, InYear) and beside.direction is None and shifted and index + 1 not in self._done:
            near = nearest(list(occurrences(beside.period, shifted.days.last_day, 1)), shifted.days.first_day)
            if near.overlaps(shifted.days) or shifted.grain != "year":
                self._done[index + 1] = told = Resolved(near, beside.period.grain)
                self._landmarks.add(self._landmark(mentions[index + 1], told))
        return self._of(index + 1)

    def _ahead(self, index: int) -> Landmark | None:
        """Return the landmark of the next expression, where it names a day of the same sentence by itself."""
        mentions = self._reading.mentions
        if index + 1 == len(mentions):
            return None
        following = mentions[index + 1]
        named = isinstance(following.expression, _NAMED)
        resolved = (
            self._of(index + 1) if named and following.place.sentence == mentions[index].place.sentence else None
        )
        return self._landmark(following, resolved) if resolved and resolved.grain == "day" else None

    def _following(self, index: int) -> Landmark | None:
        """Return what "two days after" counts from: the next expression, where the words link them."""
        mentions = self._reading.mentions
        if index + 1 == len(mentions):
            return None
        mention, following = mentions[index], mentions[index + 1]
        gap = self._reading.folded.plain[mention.end : following.start]
        linked = len(gap) <= LINK_REACH and self._reading.grammar.link.fullmatch(gap)
        if not linked or isinstance(following.expression, ShiftFromNext):
            return None
        resolved = self._of(index + 1)
        return self._landmark(following, resolved) if resolved else None
