"""Coverage of the phrase collections of Duckling and Recognizers-Text: `python -m benchmarks.timex_coverage`.

Both were written for assistants: most of their classes (clock times, durations, sets) are none that the press
is read for here. Those are counted and left out; the others are reported by category.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from benchmarks.timex_gold import DATA
from corpus.span import LANGUAGES, Language
from corpus.timex import Timex, find_question_timexes
from corpus.timex.model import Grain
from corpus.timex.periods import period

Sides = tuple[date | None, date | None]

_DUCKLING_TODAY = date(2013, 2, 12)
_GRAINS: dict[str, Grain] = {
    "Day": "day",
    "Week": "week",
    "Month": "month",
    "Quarter": "quarter",
    "Year": "year",
}
_RECOGNIZERS_LEFT_OUT = (
    "time",
    "timerange",
    "datetime",
    "datetimerange",
    "set",
    "duration",
    "timezone",
    "datetimealt",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a collection: `accepted` are the readings, empty where the class is left out."""

    category: str
    text: str
    language: Language
    today: date
    accepted: tuple[Sides, ...]


@dataclass(slots=True)
class Tally:
    """Counts of a category."""

    phrases: int = 0
    found: int = 0
    same: int = 0
    compatible: int = 0
    others: list[str] = field(default_factory=list)


def duckling() -> Iterator[Phrase]:
    """Yield Duckling's phrases; a weekday may look either way."""
    for language in LANGUAGES:
        for line in (DATA / "timex_duckling" / f"{language}_time.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            category = f"duckling {language} {record['kind']} {record['grain']}"
            dated = record["grain"] in _GRAINS and not record["start"].startswith("-")
            sides = _duckling_sides(record) if dated else ()
            yield Phrase(category, record["text"], language, _DUCKLING_TODAY, sides)


def _duckling_sides(record: dict[str, Any]) -> tuple[Sides, ...]:
    grain = _GRAINS[record["grain"]]
    first = _duckling_day(record["start"])
    if record["kind"] == "datetimeOpenInterval":
        return (
            (first, None),
            (first + timedelta(days=1), None),
            (None, first),
            (None, first - timedelta(days=1)),
        )
    if record.get("end"):
        return ((first, _duckling_day(record["end"]) - timedelta(days=1)),)
    days = period(first, grain)
    return ((days.first_day, days.last_day),)


def _duckling_day(value: str) -> date:
    return date.fromisoformat(re.sub(r"-00", "-01", value[:10]))


def recognizers() -> Iterator[Phrase]:
    """Yield the phrases of Recognizers-Text that have one resolved result."""
    languages: tuple[tuple[str, Language], ...] = (("french", "fr"), ("english", "en"))
    for name, language in languages:
        for line in (DATA / "timex_recognizers" / f"{name}.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            for result in record["results"]:
                kind = str(result.get("Type") or result.get("TypeName") or "").removeprefix("datetimeV2.")
                sides = () if kind in _RECOGNIZERS_LEFT_OUT else tuple(_recognizers_sides(result))
                if sides or kind in _RECOGNIZERS_LEFT_OUT:
                    category = f"recognizers {language} {kind}"
                    today = date.fromisoformat(record["ref"][:10])
                    yield Phrase(category, record["input"], language, today, sides)


def _recognizers_sides(result: dict[str, Any]) -> Iterator[Sides]:
    """Yield the readings of a result: past and future are both right, for nothing says which."""
    value = result.get("Value") or result.get("Resolution") or {}
    readings = [value[key] for key in ("PastResolution", "FutureResolution") if key in value] or value.get(
        "values", []
    )
    for reading in readings:
        first = reading.get("date") or reading.get("startDate") or reading.get("value") or reading.get("start")
        last = reading.get("endDate") or reading.get("end")
        days = [
            date.fromisoformat(one[:10]) if one and re.match(r"[12]\d{3}-\d\d-\d\d", one) else None
            for one in (first, last)
        ]
        if days[0] and days[1]:
            # "From 4 to 22" ends on the 22nd, "next week" before the day that is given as its end.
            yield days[0], days[1] - timedelta(days=1)
            yield days[0], days[1]
        elif days[0]:
            yield (days[0], days[0]) if not reading.get("start") else (days[0], None)
        elif days[1]:
            yield None, days[1] - timedelta(days=1)


def tally(phrases: Iterator[Phrase]) -> dict[str, Tally]:
    """Count the phrases by category: found at all, and with the same days."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for phrase in phrases:
        total = tallies[phrase.category]
        total.phrases += 1
        if not phrase.accepted:
            continue
        found = find_question_timexes(phrase.text, phrase.language, phrase.today)
        total.found += bool(found)
        same = any(_sides(one) in phrase.accepted for one in found)
        total.same += same
        total.compatible += same or any(_is_compatible(_sides(one), phrase.accepted) for one in found)
        if not same:
            total.others.append(
                f"{phrase.text} ({phrase.today}): wants {phrase.accepted[0]}, got {[*map(_sides, found)]}"
            )
    return tallies


def _is_compatible(ours: Sides, accepted: tuple[Sides, ...]) -> bool:
    """Tell whether only a convention parts our reading from theirs.

    The press looks back where assistants look ahead (a week or a year apart), and its offsets are as wide as their
    unit, so that our days hold theirs.
    """
    if ours[0] is None or ours[1] is None:
        return False
    for first, last in accepted:
        if first and last and (ours[0] <= first and last <= ours[1]):
            return True
        apart = (first - ours[0]).days if first and last and last - first == ours[1] - ours[0] else 0
        if apart in (7, -7, 365, 366, -365, -366):
            return True
    return False


def _sides(timex: Timex) -> Sides:
    return timex.first_day, timex.last_day


def main() -> None:
    """Print the table, and with --others the phrases that are read otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", action="store_true")
    others = parser.parse_args().others
    lines = [f"{'':<48}{'phrases':>8}{'found':>8}{'same days':>10}{'compatible':>11}"]
    for category, total in [*tally(duckling()).items(), *tally(recognizers()).items()]:
        scored = (
            "  left out"
            if not total.found and not total.others
            else f"{total.found:>8}{total.same:>10}{total.compatible:>11}"
        )
        lines.append(f"{category:<48}{total.phrases:>8}{scored}")
        lines += [f"    {one}" for one in total.others] if others else []
    sys.stdout.write("\n".join(lines).replace("datetime.date", "") + "\n")


if __name__ == "__main__":
    main()
