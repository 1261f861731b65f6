"""What only questions say: stretches up to today, and sides left open ("depuis mardi", "before 13 January")."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast

from corpus.calendar_words import FRENCH_MONTH, FRENCH_WEEKDAY
from corpus.span import Days, Language, Span
from corpus.timex.engine import read, resolve_timexes
from corpus.timex.english import ENGLISH
from corpus.timex.expressions import (
    EdgeDay,
    Expression,
    HalfMonth,
    HeldBy,
    InYear,
    NthWeek,
    NthWeekday,
    PartOf,
    Range,
    Recent,
    Slashed,
)
from corpus.timex.french import FRENCH
from corpus.timex.model import Grain, Timex
from corpus.timex.normalise import Folded, fold
from corpus.timex.periods import OutOfCalendar, add_days
from corpus.timex.rules import Captured, Example, Grammar, Rule
from corpus.timex.time_words import TIME_WORDS

Side = Literal["since", "after", "until", "before"]

# Characters before an expression in which the word that opens a side is looked for.
_REACH = 24
# "These last days" says no number; a week is what a newsroom means by it, and the timex is marked ambiguous.
_FEW_DAYS = 7

_FRENCH_SIDES: Mapping[Side, str] = {
    "since": r"depuis|a partir (?:de|du|d')|a compter (?:de|du|d')|des",
    "after": r"apres|posterieure?s? (?:a|au)|ulterieure?s? (?:a|au)",
    "until": r"jusqu'(?:a|au|aux|en)|d'ici(?: a| au| en)?",
    "before": r"avant|anterieure?s? (?:a|au)",
}
_ENGLISH_SIDES: Mapping[Side, str] = {
    "since": r"since|ever since|from|starting(?: from| on)?|as of|beginning(?: on)?",
    "after": r"after|(?<!no )later than|following",
    "until": r"until|till|til|up to|up until|by|no later than",
    "before": r"before|prior to|earlier than|ahead of",
}


# "The meetings from January 2022" are those of that month; "from January on" goes on all the same.
_TOLD_FROM = re.compile(
    r"(?<!\w)(?:(?:meeting|summit|visit|call|conversation|encounter|interview|conference|event|article|report|stor(?:y|ie)"
    r"|statement|quote|announcement|picture|photo|one)s?|talks|news|those) from (?:the )?$"
)
_ONWARDS = re.compile(r" (?:on|onwards?|forwards?)\b")
_VERBS_TOO = frozenset({"may", "march"})  # "40 march on the capitol"
_LEAP_YEAR = 2000  # where the question gives no year, 29 February may be one

# Typed without its accent, "dès" is the plural article but before one day or month.
_UNACCENTED = re.compile(rf"des (?:l[ea] |l'|{FRENCH_WEEKDAY}|{FRENCH_MONTH}|hier)(?!.* et\b)")

# "Before the end of December" goes on to that end.
_END = re.compile(r"(?:la |the )?(?:toute )?(?:fin|end|close)\b")


# "This summer" is that of today's year, "the summer" may be any.
_THIS = re.compile(r"(?:ce|cet|cette|this)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Opening:
    side: Side
    start: int


def _recent(c: Captured, sign: int, *, since: bool = False) -> Expression | None:
    unit = c.word("unit")
    count = c.maybe("count") or 1
    if unit == "hour":
        unit, count = "day", -(-count // 24)
    if unit == "fortnight":
        unit, count = "week", 2 * count
    return Recent(cast(Grain, unit), sign * count, since=since)


_FRENCH_RULES = (
    Rule(
        "last days",
        r"(?:(?:ces|les|au cours des|dans les|pendant les|durant les) )<count> (?:derniere?s|passee?s) <unit>s?",
        lambda c: _recent(c, 1),
        (
            Example(
                "Que s'est-il passé ces trois derniers jours ?",
                "ces trois derniers jours",
                "2022-01-19..2022-01-21",
            ),
            Example(
                "Qui s'est vu les deux dernières semaines ?",
                "les deux dernières semaines",
                "2022-01-08..2022-01-21",
            ),
        ),
    ),
    Rule(
        "next days",
        r"(?:(?:ces|les|au cours des|dans les|pendant les|durant les) )<count> prochaine?s <unit>s?",
        lambda c: _recent(c, -1),
        (
            Example(
                "Qui se verra dans les trois prochains jours ?",
                "dans les trois prochains jours",
                "2022-01-21..2022-01-24",
            ),
        ),
    ),
    Rule(
        "these days",
        r"(?:ces|les) derniers jours",
        lambda _: Recent("day", _FEW_DAYS, ambiguous=True),
        (Example("Qui s'est rencontré ces derniers jours ?", "ces derniers jours", "2022-01-15..2022-01-21"),),
    ),
    Rule(
        "for so long",
        r"depuis <count> <unit>s?",
        lambda c: _recent(c, 1, since=True),
        (Example("Qui s'est vu depuis trois jours ?", "depuis trois jours", "2022-01-18.."),),
    ),
)
_ENGLISH_RULES = (
    Rule(
        "last days",
        r"(?:(?:in|over|during|within|for) )?(?:the|these) (?:last|past) (?:<count> )?<unit>s?",
        lambda c: _recent(c, 1),
        (
            Example("What happened in the last three days?", "in the last three days", "2022-01-19..2022-01-21"),
            Example("Who met over the past week?", "over the past week", "2022-01-15..2022-01-21"),
        ),
    ),
    Rule(
        "next days",
        r"(?:(?:in|over|during|within|for) )?(?:the|these) (?:next|coming) <count> <unit>s?",
        lambda c: _recent(c, -1),
        (Example("Who will meet in the next three days?", "in the next three days", "2022-01-21..2022-01-24"),),
    ),
    Rule(
        "these days",
        r"(?:(?:in|over|during) )?(?:the|these) (?:last|past) (?:few )?days|recent days",
        lambda _: Recent("day", _FEW_DAYS, ambiguous=True),
        (Example("Who met in the last few days?", "in the last few days", "2022-01-15..2022-01-21"),),
    ),
    Rule(
        "for so long",
        r"since <count> <unit>s? ago",
        lambda c: _recent(c, 1, since=True),
        (Example("Who has met since three days ago?", "since three days ago", "2022-01-18.."),),
    ),
)

QUESTION_RULES: Mapping[Language, tuple[Rule, ...]] = {"fr": _FRENCH_RULES, "en": _ENGLISH_RULES}

_GRAMMARS: Mapping[Language, tuple[Grammar, Mapping[Side, str], bool | None]] = {
    "fr": (FRENCH.extended(_FRENCH_RULES, r"ces |depuis |au cours |pendant |durant "), _FRENCH_SIDES, True),
    "en": (
        ENGLISH.extended(_ENGLISH_RULES, r"these |during |within |for |recent |since "),
        _ENGLISH_SIDES,
        None,
    ),
}


def find_question_timexes(question: str, language: Language, today: date) -> tuple[Timex, ...]:
    """Return the timexes of a question asked today; "since Tuesday" and its like are open on one side."""
    if language not in _GRAMMARS or not question.strip():
        return ()
    grammar, sides, day_first = _GRAMMARS[language]
    parsed = read(question, [Span(0, len(question))], grammar, day_first)
    found = resolve_timexes(parsed, Days.of_day(today))
    # "Two days after 10 January" asks for one day: the one that it counts from is no other.
    bases = {timex.anchor.span for timex in found if timex.anchor}
    asked = [timex for timex in found if timex.span not in bases]
    return tuple(_opened(timex, question, sides) for timex in asked)


def find_impossible_day(question: str, language: Language) -> str | None:
    """Return the words of a question that name a day which no calendar has ("le 31 février 2003"), if any do."""
    words = TIME_WORDS.get(language)
    if words is None:
        return None
    folded = fold(question)
    month = rf"(?P<month>{words.slots['fullmonth']})"
    year = r"(?:,? (?P<year>\d{4})\b)?"
    orders = [rf"(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?(?: of)? {month}\b{year}"]
    if language == "en":
        orders.append(rf"{month} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b{year}")
    for order in orders:
        for match in re.finditer(rf"(?<![\w:.,/-]){order}", folded.plain):
            named = folded.cased[match.start() : match.end()]
            of_year = int(match["year"] or _LEAP_YEAR)
            is_verb = match["month"] in _VERBS_TOO and not match["year"] and named == named.lower()
            last = monthrange(of_year, int(words.values["fullmonth"][match["month"]]))[1] if of_year else 0
            if not is_verb and not 1 <= int(match["day"]) <= last:
                return named
    return None


def find_days_of_any_year(question: str, language: Language, years: Iterable[int]) -> tuple[Days, ...]:
    """Return the days that a question means in each of those years, where it leaves the year out ("à Noël", "in May").

    A side left open ends with the year. Nothing where one of its expressions has a year, or counts from today ("hier").
    """
    if language not in _GRAMMARS or not question.strip():
        return ()
    grammar, sides, day_first = _GRAMMARS[language]
    parsed = read(question, [Span(0, len(question))], grammar, day_first)
    if not parsed.timexes or any(
        _THIS.match(found.span.of(question)) or not _lacks_year(found.expression) for found in parsed.timexes
    ):
        return ()
    middles = [Days.of_day(date(year, 7, 1)) for year in years]
    found = (_opened(timex, question, sides) for middle in middles for timex in resolve_timexes(parsed, middle))
    return tuple(sorted({_within_year(timex.first_day, timex.last_day) for timex in found}))


def _within_year(first: date | None, last: date | None) -> Days:
    """Close an open side at the end, or the beginning, of the year of the other one."""
    known = first or last or date.min
    return Days(first or date(known.year, 1, 1), last or date(known.year, 12, 31))


def _lacks_year(expression: Expression) -> bool:
    """Tell whether an expression leaves its year out; a weekday does not say it here: a question errs in those."""
    match expression:
        case InYear(direction=None) | Slashed(year=None):
            return True
        case Range(first=first, last=last):
            return _lacks_year(first) and _lacks_year(last)
        case HeldBy() | NthWeek() | NthWeekday() | EdgeDay() | HalfMonth() | PartOf():
            return _lacks_year(expression.inner)
        case _:
            return False


def _opened(timex: Timex, question: str, sides: Mapping[Side, str]) -> Timex:
    """Return the timex with its open side, and with the word that opens it in its span."""
    if timex.last_day is None or timex.first_day is None:
        return timex
    opening = _opening(question, timex.span, sides)
    if opening is None:
        return timex
    if opening.side == "before" and _END.match(fold(timex.text).plain):
        opening = replace(opening, side="until")
    span = Span(opening.start, timex.span.end)
    opened = {
        "since": (timex.first_day, None),
        "after": (_moved(timex.last_day, 1), None),
        "until": (None, timex.last_day),
        "before": (None, _moved(timex.first_day, -1)),
    }[opening.side]
    if opened == (None, None):
        return timex
    return replace(timex, span=span, text=span.of(question), first_day=opened[0], last_day=opened[1])


def _moved(day: date, count: int) -> date | None:
    try:
        return add_days(day, count)
    except OutOfCalendar:
        return None


def _opening(question: str, span: Span, sides: Mapping[Side, str]) -> _Opening | None:
    floor = max(0, span.start - _REACH)
    folded = fold(question[floor : span.start])
    for side, words in sides.items():
        match = re.search(rf"(?<!\w)(?:{words}) ?(?:le |la |l'|les |the )?$", folded.plain)
        if match and _opens(folded, match, fold(question[span.start :]).plain, span.end - span.start):
            return _Opening(side, floor + folded.original(match.start(), match.start() + 1).start)
    return None


def _opens(folded: Folded, match: re.Match[str], rest: str, length: int) -> bool:
    """Tell whether the words before an expression open it: "des années 1980" and "the talks from May" do not.

    Args:
        folded: What stands before the expression.
        match: The words in it that may open a side.
        rest: The expression and what follows it, folded.
        length: The length of the expression.
    """
    if match[0].startswith("des ") and not folded.accented.startswith("dès", match.start()):
        return bool(_UNACCENTED.match(match[0] + rest[: length + len(" et")]))
    return bool(_ONWARDS.match(rest, length)) or not _TOLD_FROM.search(folded.plain)
