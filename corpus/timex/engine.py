"""The engine: reads the expressions of a text sentence by sentence and resolves them in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
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
from corpus.timex.landmarks import Landmark, Landmarks, Setting
from corpus.timex.model import Anchor, Timex
from corpus.timex.normalise import Folded, fold, set_apart
from corpus.timex.periods import Holiday, MonthDay, OutOfCalendar, add_days
from corpus.timex.resolve import Resolved, Vantage, resolve
from corpus.timex.rules import Found, Grammar
from corpus.timex.tense import ASIDE_REACH, ClauseTense

# "Two days after the attack of 7 October": characters between the two expressions.
LINK_REACH = 70
# Expressions after a weekday without a verb among which the text may say which day it is.
BORROW_REACH = 12
# What joins two dates of which only the last has a year ("janvier et novembre 2015").
_JOINED = re.compile(
    r" ?(?:,|(?:,? ?)(?P<last>et|ou|and|or)) (?:de |du |en |le |in |on |of )?| ?(?P<elided>et|ou) d'"
)
# What may stand between "two months later", or a weekday, and the date that says the same.
_APPOSITION = re.compile(r" ?[,(] ?(?:soit |en |le |au |in |on )?(?:the )?")
_NAMED = (Absolute, InYear, DayOfMonth, Weekday)
# What a speaker counts from the day of speaking: "hier", "today", "demain".
_OF_SPEAKER = (Shift("day", -1), Shift("day", 0), Shift("day", 1))
# Between quoted words and the day on which they were said: only who said them.
_CLOSES_QUOTE = re.compile(r"^[^»\"“”«]{0,120}[»\"”][^»\"“”«.;:]{0,80}$")
_OPENS_QUOTE = re.compile(r"^[^»\"“”«.;]{0,80}[«\"“][^»\"“”«]{0,120}$")


@dataclass(frozen=True, slots=True)
class FoundTimex:
    """An expression of the text, not resolved yet; `start` and `end` are positions of the folded text."""

    span: Span
    start: int
    end: int
    expression: Expression
    clause: ClauseTense
    setting: Setting


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read in a text: everything that resolution needs, but the publication."""

    text: str
    folded: Folded
    timexes: tuple[FoundTimex, ...]
    grammar: Grammar
    day_first: bool | None


def read(text: str, sentences: Sequence[Span], grammar: Grammar, day_first: bool | None) -> Parsed:
    """Read the expressions of the sentences; `day_first` is None where the text itself must say it."""
    folded = fold(text)
    glued = {folded.position(one.start) for one in sentences if one.start and text[one.start - 1].isalnum()}
    apart = set_apart(folded, glued)
    timexes: list[FoundTimex] = []
    paragraph = 0
    for number, sentence in enumerate(sentences):
        opens = number == 0 or "\n" in text[sentences[number - 1].end : sentence.start]
        paragraph += opens and number > 0
        start, end = folded.position(sentence.start), folded.position(sentence.end)
        here = apart if start in glued else folded
        matches = grammar.find(here, start, end)
        forms = grammar.tenses.forms(here, start, end) if matches else []
        for match in matches:
            called_by = _names_a_thing(here, match)
            clause = (
                ClauseTense(None) if called_by else grammar.tenses.of_clause(here, (match.start, match.end), forms)
            )
            if grammar.recurs(here, match, (start, end), clause.tense):
                continue
            saying = grammar.tenses.reports(here, match.start, (start, end))
            limit = grammar.tenses.limits(here, match.start)
            setting = Setting(
                number,
                paragraph,
                background=clause.tense == "pluperfect",
                saying=saying,
                limit=limit,
                aside=grammar.tenses.stands_aside(here, match.start) or called_by,
                since=grammar.tenses.lasts_since(here, match.start),
                ahead=clause.tense == "future",
                scene=clause.looks_back
                and clause.sure
                and not clause.bare
                and grammar.tells_when(here, match.start)
                and not _is_of_something(here, match, start),
                in_passing=clause.bare,
                story=_tells_a_story(here, match, clause, grammar) and not (limit or called_by),
                heading=opens and _is_heading(here, match, (start, end)),
            )
            span = folded.original(match.start, match.end)
            timexes.append(FoundTimex(span, match.start, match.end, match.expression, clause, setting))
    timexes = _with_shared_years(_with_borrowed_days(timexes), folded)
    order = _order(timexes) if day_first is None else day_first
    return Parsed(text, folded, tuple(timexes), grammar, order)


# "La trêve de Noël", "a Christmas truce": what is only called by a holiday, the nearest one, whatever the tense; "la
# veille" is not told of it.
_CALLED_BY = re.compile(
    r"(?!(?:jour|veille|lendemain|avant-veille|surlendemain|matin|soir|nuit|lundi|dimanche|week-end|mois)\b)"
    r"[a-z-]+ (?:de |d')$"
)
_THING_OF_HOLIDAY = re.compile(
    r" (?:truces?|markets?|party|parties|trees?|dinners?|lunch(?:es)?|holidays?|breaks?|concerts?|messages?"
    r"|speech(?:es)?|cards?|carols?|season|shopping|bonus(?:es)?|presents?|gifts?|lights?)\b"
)


# "…, dont le compresseur a lâché en février", "…, whose roof fell in May": what is told of a thing beside the story.
_OF_SOMETHING = re.compile(r"(?:, | )(?:dont|whose|lequel|laquelle|of which)\b[^,;.:]*$")


def _is_of_something(folded: Folded, match: Found, start: int) -> bool:
    """Tell whether an expression stands in a clause of a thing that its sentence, which starts at `start`, names."""
    return _OF_SOMETHING.search(folded.plain[max(start, match.start - ASIDE_REACH) : match.start]) is not None


# A day of birth opens no story that the next dates would be of.
_BORN = re.compile(r"(?<!\w)(?:nee?s?|born)(?!\w)[^.;]{0,40}$")


def _tells_a_story(folded: Folded, match: Found, clause: ClauseTense, grammar: Grammar) -> bool:
    """Tell whether an expression says when something happened, of which the text may go on to tell."""
    if clause.tense in ("future", "planned") or not isinstance(match.expression, (Absolute, InYear, DayOfMonth)):
        return False
    said = folded.plain.startswith("le ", match.start) or grammar.tells_when(folded, match.start)
    return said and not _BORN.search(folded.plain, max(0, match.start - ASIDE_REACH), match.start)


def _is_heading(folded: Folded, match: Found, sentence: tuple[int, int]) -> bool:
    """Tell whether a sentence is a date and nothing else: it heads an entry of a chronology ("23 mai.")."""
    ahead, behind = folded.plain[sentence[0] : match.start], folded.plain[match.end : sentence[1]]
    return not re.search(r"\w", ahead + behind)


def _names_a_thing(folded: Folded, match: Found) -> bool:
    """Tell whether a holiday only says what something is called."""
    expression = match.expression
    if not (isinstance(expression, InYear) and isinstance(expression.period, Holiday)):
        return False
    ahead = _CALLED_BY.search(folded.plain, max(0, match.start - ASIDE_REACH), match.start)
    return bool(ahead or _THING_OF_HOLIDAY.match(folded.plain, match.end))


def _with_borrowed_days(timexes: list[FoundTimex]) -> list[FoundTimex]:
    """Let a weekday without a verb ("Lavrov mardi à Genève") mean what the text says next of that weekday."""
    return [
        _borrowing(found, timexes[index + 1 : index + 1 + BORROW_REACH])
        if isinstance(found.expression, Weekday) and found.clause.tense is None
        else found
        for index, found in enumerate(timexes)
    ]


def _with_shared_years(timexes: list[FoundTimex], folded: Folded) -> list[FoundTimex]:
    """Give the dates of a list the year or the month of its last one ("en mars et juin 2019", "le 3 et le 10 mai")."""
    read = list(timexes)
    for index in reversed(range(len(read) - 1)):
        found, following = read[index], read[index + 1]
        joint = _JOINED.fullmatch(folded.plain[found.end : following.start])
        listed = following.expression is not timexes[index + 1].expression
        if joint and (listed or joint["last"] or joint["elided"]):
            shared = _of_shared_month(found.expression, following.expression) or _of_shared_year(
                found.expression, following.expression
            )
            read[index] = replace(found, expression=shared) if shared else found
    return read


def _of_shared_month(expression: Expression, following: Expression) -> Absolute | InYear | None:
    """Return a day without its month as one of the later day's that follows: "le 3" of "le 3 et le 10 mai"."""
    if not isinstance(expression, DayOfMonth) or expression.same_month:
        return None
    if isinstance(following, Absolute) and following.days.is_day and expression.day < following.days.first_day.day:
        return Absolute(Days.of_day(following.days.first_day.replace(day=expression.day)), "day")
    period = following.period if isinstance(following, InYear) and following.is_of_any_year else None
    if isinstance(period, MonthDay) and expression.day < period.day:
        return InYear(MonthDay(period.month, expression.day), expression.weekday)
    return None


def _of_shared_year(expression: Expression, following: Expression) -> Absolute | None:
    """Return a date without its year as the last before the one that follows: "en mars" of "en mars et juin 2019"."""
    if not (isinstance(expression, InYear) and isinstance(following, Absolute)):
        return None
    if not expression.is_of_any_year or expression.period.grain != following.grain:
        return None
    latest = following.days.first_day
    days = [one for one in occurrences(expression.period, latest, 1) if one.first_day < latest]
    return Absolute(days[-1], expression.period.grain) if days else None


def _is_counted(expression: Expression) -> bool:
    """Tell whether an expression counts from one mentioned before ("deux mois plus tard")."""
    return isinstance(expression, Shift) and expression.base == "anchor"


def _borrowing(found: FoundTimex, others: list[FoundTimex]) -> FoundTimex:
    weekday = found.expression.weekday if isinstance(found.expression, Weekday) else None
    for other in others:
        if isinstance(other.expression, (InYear, DayOfMonth)) and other.expression.weekday == weekday:
            return replace(found, expression=other.expression)
        if isinstance(other.expression, Weekday) and other.expression.weekday == weekday and other.clause.tense:
            return replace(found, clause=other.clause)
    return found


def _order(timexes: Sequence[FoundTimex]) -> bool | None:
    """Return what the all-number dates of a text say of their own order: is the day first?"""
    slashed = [found.expression for found in timexes if isinstance(found.expression, Slashed)]
    day_first = any(one.first > 12 for one in slashed)
    month_first = any(one.second > 12 for one in slashed)
    return None if day_first == month_first else day_first


def resolve_timexes(parsed: Parsed, published: Days | None) -> tuple[Timex, ...]:
    """Resolve what was read in a text against its publication.

    A publication known only to the month gives every expression the interval from what it means on the first
    day of the month to what it means on the last.
    """
    if published is None:
        return _as_timexes(parsed, _Resolution(parsed, None, None).all())
    first = _Resolution(parsed, published.first_day, published.last_day).all()
    if published.is_day:
        return _as_timexes(parsed, first)
    last = _Resolution(parsed, published.last_day, published.last_day).all()
    return _as_timexes(parsed, [_hull(one, other) for one, other in zip(first, last, strict=True)])


def _hull(one: Resolved | None, other: Resolved | None) -> Resolved | None:
    if one is None or other is None:
        return None
    first, last = min(one.days.first_day, other.days.first_day), max(one.days.last_day, other.days.last_day)
    return Resolved(Days(first, last), one.grain, one.ambiguous or other.ambiguous, one.base)


def _as_timexes(parsed: Parsed, resolutions: Sequence[Resolved | None]) -> tuple[Timex, ...]:
    return tuple(
        Timex(
            span=found.span,
            text=found.span.of(parsed.text),
            first_day=resolved.days.first_day,
            last_day=None if resolved.since else resolved.days.last_day,
            grain=resolved.grain,
            ambiguous=resolved.ambiguous,
            anchor=resolved.base.anchor if resolved.base else None,
        )
        for found, resolved in zip(parsed.timexes, resolutions, strict=True)
        if resolved
    )


def _moved(resolved: Resolved, days: int) -> Resolved:
    """Return a day so many days later; as it is, where the calendar has no such day."""
    try:
        return replace(resolved, days=Days.of_day(add_days(resolved.days.first_day, days)))
    except OutOfCalendar:
        return resolved


class _Resolution:
    """One pass over what was read in a text, for one publication day."""

    def __init__(self, parsed: Parsed, published: date | None, latest: date | None) -> None:
        self._parsed = parsed
        self._published = published
        self._latest = latest
        self._landmarks = Landmarks(published)
        self._done: dict[int, Resolved | None] = {}
        self._waiting: set[int] = set()

    def all(self) -> list[Resolved | None]:
        """Return what each expression stands for, in order."""
        return [self._of(index) for index in range(len(self._parsed.timexes))]

    def _of(self, index: int) -> Resolved | None:
        if index not in self._done:
            found = self._parsed.timexes[index]
            self._done[index] = resolved = self._resolve(index, found)
            if resolved and not found.setting.limit:
                self._landmarks.add(self._landmark(found, resolved))
        return self._done[index]

    def _resolve(self, index: int, found: FoundTimex) -> Resolved | None:
        vantage = Vantage(
            published=self._published,
            latest=self._latest,
            clause=found.clause,
            setting=found.setting,
            landmarks=self._landmarks,
            following=lambda: self._following(index),
            ahead=lambda: self._ahead(index),
            day_first=self._parsed.day_first,
        )
        resolved = resolve(found.expression, vantage)
        if resolved and isinstance(found.expression, Weekday):
            resolved = self._before_the_new(index, resolved)
        if resolved and found.expression in _OF_SPEAKER:
            resolved = self._as_said(index, resolved)
        if resolved and isinstance(found.expression, (Absolute, Shift)):
            self._tell_within(index, resolved)
        beside = self._beside(index)
        if beside is None:
            return resolved
        base = resolved.base if resolved else None
        return replace(beside, base=base or self._landmark(self._parsed.timexes[index + 1], beside))

    def _as_said(self, index: int, resolved: Resolved) -> Resolved:
        """Count "hier" of quoted words from the day on which they were said: "« Je l'ai vu hier », a dit jeudi X"."""
        said = self._neighbour(index, self._is_day_of_saying)
        if said is None or self._published is None:
            return resolved
        return _moved(resolved, (said.days.first_day - self._published).days)

    def _before_the_new(self, index: int, resolved: Resolved) -> Resolved:
        """Return a weekday from which something is put off to a later day of the sentence, at most a week before that.

        "Prévue mardi, la rencontre a été reportée à vendredi"; "a reporté à vendredi sa visite, prévue mardi".
        """
        new = self._neighbour(index, self._puts_off)
        later = (resolved.days.first_day - new.days.first_day).days if new else -1
        return _moved(resolved, -7 * (later // 7 + 1)) if later >= 0 else resolved

    def _neighbour(self, index: int, fits: Callable[[int, int], bool]) -> Resolved | None:
        """Return the day of the expression behind or before one, whichever fits; None where either hangs on the other.

        Read ahead of its turn, it is no landmark yet: "le lendemain" counts from the day that is told last.
        """
        beside = (other for other in (index + 1, index - 1) if 0 <= other < len(self._parsed.timexes))
        other = next((other for other in beside if fits(index, other)), None)
        if other is None or other in self._waiting:
            return None
        self._waiting.add(index)
        resolved = self._resolve(other, self._parsed.timexes[other]) if other > index else self._of(other)
        self._waiting.discard(index)
        return resolved if resolved and resolved.grain == "day" else None

    def _is_day_of_saying(self, index: int, other: int) -> bool:
        """Tell whether one expression stands in quoted words, and its neighbour beside them dates the saying."""
        found, said = self._parsed.timexes[index], self._parsed.timexes[other]
        beside = abs(found.setting.sentence - said.setting.sentence) <= 1
        if not beside or not said.setting.saying or not isinstance(said.expression, Weekday):
            return False
        gap = self._parsed.folded.cased[min(found.end, said.end) : max(found.start, said.start)]
        return (_CLOSES_QUOTE if other > index else _OPENS_QUOTE).search(gap) is not None

    def _puts_off(self, index: int, other: int) -> bool:
        """Tell whether something is put off from the day of one expression to that of its neighbour."""
        old, new = self._parsed.timexes[index], self._parsed.timexes[other]
        folded, grammar = self._parsed.folded, self._parsed.grammar
        if new.setting.sentence != old.setting.sentence or grammar.is_put_off_to(folded, old.start):
            return False
        opens = old.start < new.start or grammar.is_set_for(folded, old.start)
        return opens and grammar.is_put_off_to(folded, new.start)

    def _landmark(self, found: FoundTimex, resolved: Resolved) -> Landmark:
        anchor = Anchor(found.span.of(self._parsed.text), found.span)
        expression = found.expression
        back = isinstance(expression, YearBefore) or (
            isinstance(expression, Shift) and expression.base == "anchor" and expression.steps < 0
        )
        return Landmark(resolved.days, resolved.grain, anchor, found.setting, back)

    def _tell_within(self, index: int, told: Resolved) -> None:
        """Give a date without its year that stands beside a year, or beside a shift, the year which that says.

        "L'an dernier, en mai", "En 2015, le 13 novembre", "deux mois plus tard, en mai".
        """
        timexes = self._parsed.timexes
        if not self._has_beside(index) or index + 1 in self._done:
            return
        beside = timexes[index + 1].expression
        if not isinstance(beside, InYear) or not beside.is_of_any_year:
            return
        days = list(occurrences(beside.period, told.days.last_day, 1))
        if told.grain == "year":
            days = [one for one in days if one.overlaps(told.days)]
        elif not _is_counted(timexes[index].expression):
            return
        if days:
            self._done[index + 1] = resolved = Resolved(nearest(days, told.days.first_day), beside.period.grain)
            self._landmarks.add(self._landmark(timexes[index + 1], resolved))

    def _beside(self, index: int) -> Resolved | None:
        """Return the days that stand beside a shift or a weekday and say the same.

        "Deux mois plus tard, en mai 2011"; "mardi dernier, le 4 juin", where the last Tuesday was the 11th.
        """
        timexes = self._parsed.timexes
        expression = timexes[index].expression
        if not (_is_counted(expression) or isinstance(expression, Weekday)) or not self._has_beside(index):
            return None
        beside = self._of(index + 1) if isinstance(timexes[index + 1].expression, _NAMED) else None
        if beside and isinstance(expression, Weekday):
            return beside if beside.days.is_day and beside.days.first_day.weekday() == expression.weekday else None
        return beside

    def _has_beside(self, index: int) -> bool:
        """Tell whether only a comma or a bracket parts an expression from the next."""
        timexes = self._parsed.timexes
        if index + 1 == len(timexes):
            return False
        gap = self._parsed.folded.plain[timexes[index].end : timexes[index + 1].start]
        return _APPOSITION.fullmatch(gap) is not None

    def _ahead(self, index: int) -> Landmark | None:
        """Return the landmark of the next expression, where it names a day of the same sentence by itself."""
        timexes = self._parsed.timexes
        if index + 1 == len(timexes):
            return None
        following = timexes[index + 1]
        named = isinstance(following.expression, _NAMED)
        resolved = (
            self._of(index + 1)
            if named and following.setting.sentence == timexes[index].setting.sentence
            else None
        )
        return self._landmark(following, resolved) if resolved and resolved.grain == "day" else None

    def _following(self, index: int) -> Landmark | None:
        """Return what "two days after" counts from: the next expression, where the words link them."""
        timexes = self._parsed.timexes
        if index + 1 == len(timexes):
            return None
        found, following = timexes[index], timexes[index + 1]
        gap = self._parsed.folded.plain[found.end : following.start]
        linked = len(gap) <= LINK_REACH and self._parsed.grammar.link.fullmatch(gap)
        if not linked or isinstance(following.expression, ShiftFromNext):
            return None
        resolved = self._of(index + 1)
        return self._landmark(following, resolved) if resolved else None
