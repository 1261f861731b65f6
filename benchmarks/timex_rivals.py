"""Our timexes beside dateparser's and Duckling's on the shared sets: `python -m benchmarks.timex_rivals`.

Needs `pip install dateparser duckling JPype1`; Duckling also needs a Java runtime and some minutes to load. A
rival that is not installed is left out of the table. Both are given the publication day; dateparser is told to
prefer past days, as the press does, which Duckling cannot be told.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.timex import SETS, predict
from benchmarks.timex_gold import Document, require_data
from benchmarks.timex_score import HEADER, Prediction, Predictor, score
from corpus.span import Days, Span
from corpus.timex.model import Grain
from corpus.timex.periods import period

_GRAINS: dict[str, Grain] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year"}


def dateparser_predictions(document: Document, published: date) -> Iterator[Prediction]:
    """Yield what `dateparser.search.search_dates` finds, sentence by sentence."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    base = datetime.combine(published, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    for sentence in document.sentences:
        text, position = sentence.of(document.text), 0
        for words, moment in search_dates(text, languages=[document.language], settings=settings) or []:
            start = text.find(words, position)
            if start >= 0:
                position = start + len(words)
                yield Prediction(Span(start, position).shifted(sentence.start), _named_days(words, moment.date()))


def _named_days(words: str, day: date) -> Days:
    """Return a day, or the whole month or year where the words say no more."""
    if re.fullmatch(r"\d{4}", words.strip()):
        return period(day, "year")
    return Days.of_day(day) if re.search(r"\d{1,2}(?!\d)|day|di\b|hier", words) else period(day, "month")


@cache
def _duckling(language: str) -> Any:
    """Return Duckling's wrapper; it starts a Java machine, whose strings its own start leaves unconverted."""
    jpype, duckling = importlib.import_module("jpype"), importlib.import_module("duckling")
    if not jpype.isJVMStarted():
        jars = Path(str(duckling.__file__)).parent / "jars" / "*"
        jpype.startJVM(classpath=[str(jars)], convertStrings=True)
    spoken = duckling.Language.FRENCH if language == "fr" else duckling.Language.ENGLISH
    return duckling.DucklingWrapper(jvm_started=True, language=spoken)


def duckling_predictions(document: Document, published: date) -> Iterator[Prediction]:
    """Yield what Duckling finds, sentence by sentence."""
    parser = _duckling(document.language)
    for sentence in document.sentences:
        for one in parser.parse_time(sentence.of(document.text), reference_time=f"{published}T08:00:00Z"):
            span = Span(one["start"], one["end"]).shifted(sentence.start)
            yield Prediction(span, _duckling_days(one["value"]))


def _duckling_days(value: dict[str, Any]) -> Days | None:
    moment = value.get("value")
    if isinstance(moment, dict):
        first, last = _day(moment.get("from")), _day(moment.get("to"))
        return Days(first, last) if first and last and first <= last else None
    day = _day(moment)
    return period(day, _GRAINS.get(str(value.get("grain")), "day")) if day else None


def _day(moment: object) -> date | None:
    """Return the day of a moment; Duckling also knows the year 10000."""
    match = re.match(r"\d{4}-\d\d-\d\d", str(moment))
    return date.fromisoformat(match[0]) if match else None


RIVALS: dict[str, Callable[[Document, date], Iterator[Prediction]]] = {
    "dateparser": dateparser_predictions,
    "duckling": duckling_predictions,
}


def _predictor(rival: Callable[[Document, date], Iterator[Prediction]]) -> Predictor:
    return lambda document: list(rival(document, document.published.first_day))


def main() -> None:
    """Print the table."""
    require_data()
    sys.stdout.write(HEADER + "\n")
    for name, documents in SETS.items():
        every = list(documents())
        sys.stdout.write(score(every, predict).row(f"{name}: ours") + "\n")
        for system, rival in RIVALS.items():
            if importlib.util.find_spec(system):
                total = score(every, _predictor(rival))
                sys.stdout.write(total.row(f"{name}: {system}") + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
