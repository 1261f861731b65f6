"""What a rule reads in a text, before anything says which days it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.span import Days
from corpus.timex.model import Grain
from corpus.timex.periods import Part, Yearly

# "last" and "next" look from publication, "previous", "following", "same" and "told" (the period that holds it, or the
# first one behind it) from the day last mentioned.
Direction = Literal["this", "last", "next", "previous", "following", "same", "told"]
Base = Literal["publication", "anchor"]


@dataclass(frozen=True, slots=True)
class Absolute:
    """Days that need no context ("10 janvier 2022", "1998", "les années 1990")."""

    days: Days
    grain: Grain


@dataclass(frozen=True, slots=True)
class Impossible:
    """A date that no calendar has ("le 31 février 2022"), read as a whole so that no part of it is."""


@dataclass(frozen=True, slots=True)
class Slashed:
    """An all-number date whose order of day and month is not given ("03/04/2022")."""

    first: int
    second: int
    year: int | None


@dataclass(frozen=True, slots=True)
class InYear:
    """A period of a year that is left out or said by `direction` ("le 8 mars", "décembre dernier")."""

    period: Yearly
    weekday: int | None = None
    direction: Direction | None = None

    @property
    def is_of_any_year(self) -> bool:
        """Whether nothing says which year it is of, neither a direction nor a weekday."""
        return self.direction is None and self.weekday is None


@dataclass(frozen=True, slots=True)
class OfYear:
    """A period of this year, of the last, of the next ("mars de l'an dernier")."""

    period: Yearly
    steps: int


@dataclass(frozen=True, slots=True)
class OfShortYear:
    """A period of a year of two digits, or that year ("l'été 36", "'82"); `marked` by a zero or an apostrophe."""

    period: Yearly | None
    short: int
    marked: bool


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is left out ("le 13"), or of the one last mentioned ("le 13 du même mois")."""

    day: int
    weekday: int | None = None
    same_month: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (Monday is 0); so many `weeks` from the next one ("mardi en huit"), back where negative."""

    weekday: int
    direction: Direction | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class WeekdayOfStory:
    """The weekday on which a story of the sentences before goes on ("Le 5 janvier, il démissionne. Le vendredi, …")."""

    weekday: int


@dataclass(frozen=True, slots=True)
class WeekdayOfWeek:
    """A weekday of this week, of the last, of the next ("mardi de la semaine dernière")."""

    weekday: int
    steps: int


@dataclass(frozen=True, slots=True)
class Shift:
    """The period `steps` grains from the one that holds the base ("hier", "deux jours plus tard").

    `unless_past`: it is none where the clause tells what has happened. `exact`: it is the very day ("two years to the
    day later").
    """

    grain: Grain
    steps: int
    base: Base = "publication"
    ambiguous: bool = False
    unless_past: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class DayAgo:
    """The very day so many grains before publication ("ten years ago today"), or after ("a week from today"): -1.

    It is counted from the day so many days after publication: 1 for "a week from tomorrow". `within`: the week or month
    that holds that day ("ten years ago this month").
    """

    grain: Grain
    count: int
    after: int = 0
    within: Grain = "day"


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The period last mentioned, a year earlier ("the same month last year")."""


@dataclass(frozen=True, slots=True)
class ThatDate:
    """The date last mentioned, of any grain ("à cette date")."""


@dataclass(frozen=True, slots=True)
class SameDay:
    """The day last mentioned, else publication ("later in the day")."""


@dataclass(frozen=True, slots=True)
class ShiftFromNext:
    """A shift from the timex that follows in the sentence ("deux jours avant Noël"); `exact` as of `Shift`."""

    grain: Grain
    steps: int
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend around publication, by tense where `steps` is None."""

    steps: int | None
    default: Literal["past", "future"] = "future"


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of one expression to the last day of another; lists are ranges too."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class HeldBy:
    """The week or weekend that holds a day ("la semaine du 10 janvier")."""

    grain: Grain
    inner: Expression


@dataclass(frozen=True, slots=True)
class NthWeek:
    """The nth week of a month or year; -1 is the last."""

    nth: int
    inner: Expression


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth Monday (0) of a month; -1 is the last."""

    nth: int
    weekday: int
    inner: Expression


@dataclass(frozen=True, slots=True)
class EdgeDay:
    """The first (1) or last (-1) day of a period."""

    nth: int
    inner: Expression


@dataclass(frozen=True, slots=True)
class HalfMonth:
    """The first (1) or second (2) fortnight of a month, which begins on its 16th day."""

    nth: int
    inner: Expression


@dataclass(frozen=True, slots=True)
class DayOfShiftedMonth:
    """A day of this month, of the last, of the next ("le 5 du mois prochain")."""

    day: int
    steps: int


@dataclass(frozen=True, slots=True)
class PartOf:
    """The start, middle or end of a period ("la fin du mois")."""

    part: Part
    inner: Expression


@dataclass(frozen=True, slots=True)
class Recent:
    """The `count` units up to today, or from today where negative ("ces trois derniers jours"), in questions.

    `since` begins a day earlier and leaves the end open ("depuis trois jours").
    """

    grain: Grain
    count: int
    since: bool = False
    ambiguous: bool = False


Expression = (
    Absolute
    | Impossible
    | Slashed
    | InYear
    | OfYear
    | OfShortYear
    | DayOfMonth
    | Weekday
    | WeekdayOfStory
    | WeekdayOfWeek
    | Shift
    | DayAgo
    | YearBefore
    | SameDay
    | ThatDate
    | ShiftFromNext
    | Weekend
    | Range
    | HeldBy
    | NthWeek
    | NthWeekday
    | EdgeDay
    | HalfMonth
    | DayOfShiftedMonth
    | PartOf
    | Recent
)
