"""From what a rule read to its days, given publication, tense and the days mentioned before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from corpus.span import Days
from corpus.timex.choice import YEARS_AROUND, YEARS_FOR_WEEKDAY, chosen, nearest, occurrences, past_year
from corpus.timex.expressions import (
    Absolute,
    DayAgo,
    DayOfMonth,
    DayOfShiftedMonth,
    EdgeDay,
    Expression,
    HalfMonth,
    HeldBy,
    Impossible,
    InYear,
    NthWeek,
    NthWeekday,
    OfShortYear,
    OfYear,
    PartOf,
    Range,
    Recent,
    SameDay,
    Shift,
    ShiftFromNext,
    Slashed,
    ThatDate,
    Weekday,
    WeekdayOfStory,
    WeekdayOfWeek,
    Weekend,
    YearBefore,
)
from corpus.timex.holidays import nth_weekday
from corpus.timex.landmarks import BACKGROUND_AGE, NEAR_SENTENCES, Landmark, Landmarks, Setting
from corpus.timex.model import Grain
from corpus.timex.periods import (
    RANK,
    MonthDay,
    OutOfCalendar,
    Yearly,
    add_days,
    moved,
    nth_week,
    part_of,
    period,
)
from corpus.timex.tense import ClauseTense

MONTHS_FOR_WEEKDAY = 14
# The days around publication among which a weekday lies on which something was to be.
_AROUND = range(-3, 4)
# Days by which "le 13" may lie before the day last mentioned, in its month.
_SAME_MONTH_DAYS = 15


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days of an expression, and the landmark they were counted from; `since` leaves the end open."""

    days: Days
    grain: Grain
    ambiguous: bool = False
    base: Landmark | None = None
    since: bool = False


@dataclass(frozen=True, slots=True)
class Vantage:
    """From where an expression looks at its days: what they depend on.

    `latest` is the last day on which the text may have been published, where only the month is known.
    `following` resolves the expression that "two days after" counts from, `ahead` the one that comes next in
    the sentence ("arrivé la veille, il l'a vu mardi"); `day_first` is the order of day and month in dates of
    numbers, None where nothing says it.
    """

    published: date | None
    latest: date | None
    clause: ClauseTense
    setting: Setting
    landmarks: Landmarks
    following: Callable[[], Landmark | None]
    ahead: Callable[[], Landmark | None]
    day_first: bool | None

    @property
    def looks_ahead(self) -> bool:
        """Whether the clause tells what is to happen."""
        return self.told_of(self.clause).tense == "future"

    def told_of(self, clause: ClauseTense) -> ClauseTense:
        """Return the way an expression of the clause looks: as the clause, but back behind "depuis".

        Behind "jusqu'au" it looks ahead, where the clause does not look back.
        """
        if self.setting.since:
            return ClauseTense("past", sure=True)
        return (
            ClauseTense("future", sure=True)
            if self.setting.limit and clause.tense in (None, "present")
            else clause
        )


def resolve(expression: Expression, vantage: Vantage) -> Resolved | None:
    """Return the days of an expression, None where nothing says which they are."""
    try:
        return _resolve(expression, vantage)
    except OutOfCalendar:
        return None


def _resolve(expression: Expression, vantage: Vantage) -> Resolved | None:  # noqa: C901 one case a kind
    match expression:
        case Absolute():
            return Resolved(expression.days, expression.grain)
        case Impossible():
            return None
        case OfShortYear():
            return _of_short_year(expression, vantage.published)
        case Slashed():
            return _slashed(expression, vantage)
        case InYear():
            return _in_year(expression, vantage)
        case DayOfMonth():
            return _day_of_month(expression, vantage)
        case Weekday():
            return _weekday(expression, vantage)
        case WeekdayOfStory():
            return _weekday_of_story(expression.weekday, vantage)
        case Shift(base="anchor"):
            base = vantage.landmarks.base(expression.grain, vantage.setting, back=expression.steps < 0)
            if base is None and expression.steps < 0:
                base = vantage.ahead()
            if base is None or not _tell_alike(expression, base, vantage):
                return None
            counted = _unless_to_come(_from_landmark(expression, base), vantage)
            if counted is None and (event := vantage.landmarks.told_with(base)):
                counted = _unless_to_come(_from_landmark(expression, event), vantage)
            return counted
        case YearBefore():
            return _year_before(vantage.landmarks.base("quarter", vantage.setting))
        case ThatDate():
            return _from_landmark(Shift("day", 0, "anchor"), vantage.landmarks.newest())
        case SameDay():
            base = vantage.landmarks.base("day", vantage.setting)
            return _from_landmark(Shift("day", 0, "anchor"), base) or _deictic(Shift("day", 0), vantage)
        case ShiftFromNext():
            base = vantage.following()
            # "A day after the city won the 2012 Olympics": a year is too coarse for a day to count from.
            coarse = base is not None and RANK[expression.grain] < RANK["month"] <= RANK[base.grain]
            shift = Shift(expression.grain, expression.steps, "anchor", exact=expression.exact)
            return None if coarse else _from_landmark(shift, base)
        case Range():
            return _range(expression, vantage)
        case HeldBy() | NthWeek() | NthWeekday() | EdgeDay() | HalfMonth() | PartOf():
            return _derived(expression, vantage)
        case _:
            return _deictic(expression, vantage)


def _deictic(
    expression: Shift | DayAgo | OfYear | DayOfShiftedMonth | WeekdayOfWeek | Weekend | Recent, vantage: Vantage
) -> Resolved | None:
    """Resolve what hangs on publication alone."""
    published = vantage.published
    if published is None:
        return None
    match expression:
        case Shift(unless_past=True) if vantage.clause.looks_back:
            return None
        case Shift():
            days = period(published, expression.grain, expression.steps)
            return Resolved(days, expression.grain, expression.ambiguous)
        case DayAgo():
            counted_from = add_days(published, expression.after)
            then = moved(counted_from, expression.grain, -expression.count)
            return Resolved(period(then, expression.within), expression.within)
        case OfYear():
            of_year = expression.period.in_year(published.year + expression.steps)
            return Resolved(of_year, expression.period.grain) if of_year else None
        case DayOfShiftedMonth():
            month = period(published, "month", expression.steps)
            day = MonthDay(month.first_day.month, expression.day).in_year(month.first_day.year)
            return Resolved(day, "day") if day else None
        case WeekdayOfWeek():
            monday = period(published, "week", expression.steps).first_day
            return Resolved(Days.of_day(add_days(monday, expression.weekday)), "day")
        case Weekend():
            return Resolved(_weekend(expression, published, vantage), "weekend")
        case Recent():
            return _recent(expression, published)


def _weekend(expression: Weekend, published: date, vantage: Vantage) -> Days:
    if vantage.clause.tense == "planned" and expression.steps is None:
        return nearest([period(published, "weekend", step) for step in (-1, 0, 1)], published)
    current = period(published, "weekend")
    if expression.steps == -1:
        return current if current.last_day < published else period(published, "weekend", -1)
    if expression.steps == 1:
        return current if published < current.first_day else period(published, "weekend", 1)
    back = vantage.clause.looks_back or (expression.default == "past" and not vantage.looks_ahead)
    return period(published, "weekend", -1) if back and published < current.first_day else current


def _recent(expression: Recent, today: date) -> Resolved:
    other = moved(today, expression.grain, -expression.count)
    days = (
        Days(other if expression.since else add_days(other, 1), today)
        if expression.count > 0
        else Days(today, other)
    )
    return Resolved(days, expression.grain, expression.ambiguous, since=expression.since)


def _slashed(expression: Slashed, vantage: Vantage) -> Resolved | None:
    day_first = MonthDay(month=expression.second, day=expression.first)
    month_first = MonthDay(month=expression.first, day=expression.second)
    orders = [day_first, month_first] if vantage.day_first is not False else [month_first, day_first]
    read = [_dated(order, expression.year, vantage) for order in orders]
    possible = [one for one in read if one]
    if not possible:
        return None
    if vantage.day_first is None and vantage.published and len(possible) > 1:
        published = vantage.published
        possible.sort(key=lambda one: abs(one.days.first_day - published))
    ambiguous = vantage.day_first is None and len({one.days for one in possible}) > 1
    return replace(possible[0], ambiguous=ambiguous)


def _dated(yearly: Yearly, year: int | None, vantage: Vantage) -> Resolved | None:
    if year is None:
        return _in_year(InYear(yearly), vantage)
    days = yearly.in_year(year)
    return Resolved(days, yearly.grain) if days else None


def _in_year(expression: InYear, vantage: Vantage) -> Resolved | None:
    reference, clause = vantage.published, vantage.clause
    if reference is None:
        landmark = vantage.landmarks.newest()
        if landmark is None or expression.direction in ("last", "next"):
            return None
        reference, clause = landmark.days.last_day, ClauseTense(None)
    around = YEARS_FOR_WEEKDAY if expression.weekday is not None else YEARS_AROUND
    candidates = list(occurrences(expression.period, reference, around))
    if expression.weekday is not None:
        same = [days for days in candidates if days.first_day.weekday() == expression.weekday]
        if same:
            return Resolved(nearest(same, reference), expression.period.grain)
    if expression.direction in ("previous", "following", "same", "told"):
        return _beside_landmark(expression, vantage)
    told = vantage.told_of(clause)
    if vantage.setting.limit and told.tense == "past":
        told = ClauseTense("planned")  # "a fermé les écoles jusqu'au 30 novembre" may look ahead
    days = chosen(candidates, reference, expression, told, vantage.latest)
    if expression.is_of_any_year and (goes_on := _in_old_story(expression, days, told, vantage)):
        return goes_on
    return Resolved(days, expression.period.grain, ambiguous=expression.weekday is not None) if days else None


def _in_old_story(expression: InYear, recent: Days | None, told: ClauseTense, vantage: Vantage) -> Resolved | None:
    """Return the days of a date that goes on with an old story: "le 6 juin 1944, … Le 25 août, Paris est libéré".

    What was done lately ("Le 15 février, des manifestations ont éclaté") is of today's story, though an old day stands
    before it; a year alone tells too little of what was done since ("he joined in 2015 and on 13 November he left"),
    and one of which the past tense tells ("ils y ont tenu une grève en 1906") nothing of the next sentence.
    """
    if vantage.published is None or told.tense in ("future", "planned") or vantage.setting.aside:
        return None
    story = vantage.landmarks.old_story(vantage.setting)
    if story is None:
        return None
    near = recent is not None and recent.gap_to(Days.of_day(vantage.published)) <= BACKGROUND_AGE
    over = recent is not None and recent.first_day <= vantage.published
    if told.looks_back and not told.bare and ((near and over) or story.grain == "year"):
        return None
    if story.grain == "year" and _is_over(story.setting) and story.setting.sentence != vantage.setting.sentence:
        return None
    days = [
        one
        for one in occurrences(expression.period, story.days.first_day, 1)
        if one.last_day >= story.days.first_day
    ]
    return Resolved(days[0], expression.period.grain, base=story) if days else None


def _is_over(setting: Setting) -> bool:
    """Tell whether what happened in a year was told as past, and not in the present, as stories go on."""
    return setting.scene or setting.background


def _beside_landmark(expression: InYear, vantage: Vantage) -> Resolved | None:
    same = expression.direction == "same"
    base = vantage.landmarks.base("year" if same else expression.period.grain, vantage.setting)
    if base is None:
        return None
    candidates = list(occurrences(expression.period, base.days.last_day, 1))
    if same:
        within = [days for days in candidates if days.first_day.year == base.days.first_day.year]
        return Resolved(within[0], expression.period.grain, base=base) if within else None
    if expression.direction == "told":
        beside = [days for days in candidates if days.last_day >= base.days.first_day][:1]
    elif expression.direction == "previous":
        beside = [days for days in candidates if days.last_day < base.days.first_day][-1:]
    else:
        beside = [days for days in candidates if days.first_day > base.days.last_day][:1]
    return Resolved(beside[0], expression.period.grain, base=base) if beside else None


def _of_short_year(expression: OfShortYear, published: date | None) -> Resolved | None:
    year = past_year(expression.short, published, marked=expression.marked)
    if year is None:
        return None
    if expression.period is None:
        return Resolved(period(date(year, 1, 1), "year"), "year")
    days = expression.period.in_year(year)
    return Resolved(days, expression.period.grain) if days else None


def _day_of_month(expression: DayOfMonth, vantage: Vantage) -> Resolved | None:
    landmark = vantage.landmarks.near(vantage.setting) or vantage.landmarks.heading(vantage.setting)
    reference = landmark.days.last_day if landmark else vantage.published
    if reference is None or (expression.same_month and landmark is None):
        return None
    if expression.same_month:
        whole = _has_day(reference, expression.day)
        return Resolved(Days.of_day(reference.replace(day=expression.day)), "day") if whole else None
    months = [
        period(reference, "month", step).first_day for step in range(-MONTHS_FOR_WEEKDAY, MONTHS_FOR_WEEKDAY + 1)
    ]
    days = [Days.of_day(month.replace(day=expression.day)) for month in months if _has_day(month, expression.day)]
    if expression.weekday is not None:
        days = [one for one in days if one.first_day.weekday() == expression.weekday]
        return Resolved(nearest(days, vantage.published or reference), "day") if days else None
    if landmark:
        return Resolved(_beside(days, landmark), "day")
    if vantage.looks_ahead:
        return Resolved(next(one for one in days if one.first_day >= reference), "day")
    return Resolved(next(one for one in reversed(days) if one.first_day <= reference), "day")


def _has_day(month: date, day: int) -> bool:
    return 1 <= day <= period(month, "month").last_day.day


def _beside(days: list[Days], landmark: Landmark) -> Days:
    """Return the day of the landmark's month; of the next where it follows a day near that month's end."""
    base = landmark.days.last_day
    same = [one for one in days if (one.first_day.year, one.first_day.month) == (base.year, base.month)]
    if same and landmark.grain == "month":
        return same[0]
    if same and base.day - same[0].first_day.day <= _SAME_MONTH_DAYS:
        return same[0]
    return next(one for one in days if one.first_day > base)


def _weekday(expression: Weekday, vantage: Vantage) -> Resolved | None:
    if expression.direction in ("previous", "following"):
        base = vantage.landmarks.base("day", vantage.setting)
        if base is None:
            return None
        ahead = expression.direction == "following"
        day = _next_weekday(
            base.days.last_day if ahead else base.days.first_day, expression.weekday, 1 if ahead else -1
        )
        return Resolved(Days.of_day(day), "day", base=base)
    if expression.direction == "told":  # "that Friday": the one of what is told, or the next one to it
        base = vantage.landmarks.base("day", vantage.setting)
        if base is None:
            return None
        day = _first_weekday(base.days.first_day, expression.weekday)
        return Resolved(Days.of_day(day), "day", base=base)
    published = vantage.published
    if published is None:
        return None
    ahead = expression.direction == "next"
    if expression.weeks:
        day = _first_weekday(published, expression.weekday)
        return Resolved(Days.of_day(add_days(day, 7 * expression.weeks)), "day")
    if expression.direction in ("last", "next"):
        return Resolved(Days.of_day(_next_weekday(published, expression.weekday, 1 if ahead else -1)), "day")
    heading = vantage.landmarks.heading(vantage.setting)
    if heading is not None:
        return _weekday_of_entry(expression.weekday, heading, vantage)
    if vantage.clause.tense == "planned":
        around = (Days.of_day(add_days(published, days)) for days in _AROUND)
        return Resolved(next(one for one in around if one.first_day.weekday() == expression.weekday), "day")
    forward = vantage.told_of(vantage.clause).tense in ("future", "present")
    day = _next_weekday(add_days(published, -1 if forward else 1), expression.weekday, 1 if forward else -1)
    return Resolved(Days.of_day(day), "day")


def _weekday_of_story(weekday: int, vantage: Vantage) -> Resolved | None:
    """Return a weekday that follows a day told right before, in the past: else it may be any ("le lundi, il nage")."""
    base = vantage.landmarks.base("day", vantage.setting)
    if base is None or base.grain != "day" or not vantage.clause.looks_back:
        return None
    if vantage.setting.sentence - base.setting.sentence > NEAR_SENTENCES:
        return None
    day = _first_weekday(base.days.first_day, weekday)
    return _unless_to_come(Resolved(Days.of_day(day), "day", base=base), vantage)


def _weekday_of_entry(weekday: int, heading: Landmark, vantage: Vantage) -> Resolved:
    """Return a weekday told in an entry of a chronology: the day of the entry, or the next one to it."""
    day = heading.days.first_day
    if day.weekday() != weekday:
        day = _next_weekday(day, weekday, -1 if vantage.clause.looks_back else 1)
    return Resolved(Days.of_day(day), "day", base=heading)


def _next_weekday(day: date, weekday: int, way: int) -> date:
    """Return the first such weekday strictly after (way 1) or before (way -1) a day."""
    gap = (weekday - day.weekday()) * way % 7 or 7
    return add_days(day, way * gap)


def _first_weekday(day: date, weekday: int) -> date:
    """Return the first such weekday from a day on: the day itself, or one behind it."""
    return _next_weekday(add_days(day, -1), weekday, 1)


def _tell_alike(shift: Shift, base: Landmark, vantage: Vantage) -> bool:
    """Tell whether what looks back, or ahead, hangs on a day that does not lie on the other side.

    "Il dînera samedi. Il s'était entretenu la veille" hangs on no Saturday to come, and "la course aura lieu une
    semaine plus tôt" compares: it will not be before a day that is over.
    """
    if vantage.latest is None:
        return True
    to_come = base.setting.ahead or base.days.first_day > vantage.latest
    if vantage.clause.tense == "pluperfect":
        return not to_come
    return not (vantage.looks_ahead and shift.steps < 0) or to_come


def _unless_to_come(resolved: Resolved | None, vantage: Vantage) -> Resolved | None:
    """Leave out what would be to come although its clause tells what has happened."""
    past = vantage.clause.looks_back and not vantage.setting.limit
    if resolved is None or vantage.latest is None or not past:
        return resolved
    return resolved if resolved.days.first_day <= vantage.latest else None


def _from_landmark(shift: Shift, base: Landmark | None) -> Resolved | None:
    if base is None:
        return None
    if shift.steps == 0 and shift.grain == "day":
        return Resolved(base.days, base.grain, base=base)
    day = base.days.last_day if shift.steps > 0 else base.days.first_day
    if shift.exact:
        return (
            Resolved(Days.of_day(moved(day, shift.grain, shift.steps)), "day", base=base)
            if base.days.is_day
            else None
        )
    if shift.grain == "weekend" and shift.steps == 1 and period(day, "weekend").first_day > day:
        return Resolved(period(day, "weekend"), "weekend", shift.ambiguous, base)  # the first one behind a day
    return Resolved(period(day, shift.grain, shift.steps), shift.grain, shift.ambiguous, base)


def _year_before(base: Landmark | None) -> Resolved | None:
    if base is None:
        return None
    first = period(base.days.first_day, "month", -12)
    if RANK[base.grain] < RANK["month"]:
        return Resolved(first, "month", base=base)
    last = period(base.days.last_day, "month", -12)
    return Resolved(Days(first.first_day, last.last_day), base.grain, base=base)


def _range(expression: Range, vantage: Vantage) -> Resolved | None:
    first, last = expression.first, expression.last
    if isinstance(first, Weekday) and isinstance(last, Weekday) and not vantage.looks_ahead:
        end = _resolve(last, vantage)
        if end is None:
            return None
        start = _next_weekday(end.days.last_day, first.weekday, -1)
        return replace(end, days=Days(start, end.days.last_day))
    if isinstance(first, InYear) and isinstance(last, (InYear, Absolute)):
        return _stretch(first, _resolve(last, vantage))
    start_of = _resolve(first, vantage)
    if start_of is None:
        return None
    day = start_of.days.first_day
    if isinstance(last, Weekday):
        return replace(start_of, days=Days(day, _next_weekday(day, last.weekday, 1)))
    if isinstance(last, DayOfMonth):
        same = period(day, "month", 0 if last.day > day.day else 1).first_day
        return replace(start_of, days=Days(day, same.replace(day=last.day))) if _has_day(same, last.day) else None
    end = _resolve(last, vantage)
    if end is None:
        return None
    coarser = max(start_of, end, key=lambda one: RANK[one.grain])
    return replace(
        coarser, days=Days(min(day, end.days.first_day), max(start_of.days.last_day, end.days.last_day))
    )


def _stretch(first: InYear, end: Resolved | None) -> Resolved | None:
    """Return the range whose first end has no year: it is the nearest before the other end."""
    if end is None:
        return None
    starts = [one for one in occurrences(first.period, end.days.last_day, 1) if one.first_day <= end.days.last_day]
    return replace(end, days=Days(starts[-1].first_day, end.days.last_day)) if starts else None


def _derived(
    expression: HeldBy | NthWeek | NthWeekday | EdgeDay | HalfMonth | PartOf, vantage: Vantage
) -> Resolved | None:
    inner = _resolve(expression.inner, vantage)
    if inner is None:
        return None
    days = inner.days
    match expression:
        case HeldBy():
            return replace(inner, days=period(days.first_day, expression.grain), grain=expression.grain)
        case NthWeek():
            week = nth_week(days, expression.nth)
            return replace(inner, days=week, grain="week") if week else None
        case NthWeekday():
            day = nth_weekday(days.first_day.year, days.first_day.month, expression.weekday, expression.nth)
            return (
                replace(inner, days=Days.of_day(day), grain="day")
                if days.first_day <= day <= days.last_day
                else None
            )
        case EdgeDay():
            return replace(
                inner, days=Days.of_day(days.first_day if expression.nth > 0 else days.last_day), grain="day"
            )
        case HalfMonth():
            middle = days.first_day.replace(day=15)
            half = (
                Days(days.first_day, middle) if expression.nth == 1 else Days(add_days(middle, 1), days.last_day)
            )
            return replace(inner, days=half) if inner.grain == "month" else None
        case PartOf():
            return replace(inner, days=part_of(days, inner.grain, expression.part))
