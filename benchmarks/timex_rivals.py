"""Our timexes beside dateparser's and Duckling's on the shared sets: `python -m benchmarks.timex_rivals`.

Needs `pip install dateparser duckling JPype1`; Duckling also needs a Java runtime and some minutes to load. A rival
that is not installed is left out of the table. Both are given the publication day; dateparser is told to prefer past
days, as the press does, which Duckling cannot be told.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from benchmarks.timex import SETS, predict
from benchmarks.timex_gold import DATA, Document
from benchmarks.timex_score import HEADER, Prediction, Predictor, score
from corpus.span import Days, Span
from corpus.timex.model import Grain
from corpus.timex.periods import period

_GRAINS: dict[str, Grain] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year"}


def dateparser_predictions(document: Document) -> Iterator[Prediction]:
    """Yield what `dateparser.search.search_dates` finds, sentence by sentence."""
    from dateparser.search import search_dates

    if document.published is None:
        return
    base = datetime.combine(document.published.first_day, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    for sentence in document.sentences:
        text, position = sentence.of(document.text), 0
        for words, moment in search_dates(text, languages=[document.language], settings=settings) or []:
            start = text.find(words, position)
            if start < 0:
                continue
            position = start + len(words)
            yield Prediction(Span(start, position).shifted(sentence.start), _dateparser_days(words, moment))


def _dateparser_days(words: str, moment: datetime) -> Days:
    """Return a day, or the whole month or year where the words say no more."""
    if re.fullmatch(r"\d{4}", words.strip()):
        return period(moment.date(), "year")
    return (
        Days.of_day(moment.date())
        if re.search(r"\d{1,2}(?!\d)|[a-z]*day|di\b|hier", words)
        else period(moment.date(), "month")
    )


@cache
def _duckling(language: str) -> Any:
    import jpype
    from duckling import DucklingWrapper, Language
    from duckling.duckling import Duckling

    if not jpype.isJVMStarted():
        jars = importlib.util.find_spec("duckling").submodule_search_locations[0] + "/jars/*"  # type: ignore[union-attr]
        jpype.startJVM(classpath=[jars], convertStrings=True)
    del Duckling
    return DucklingWrapper(
        jvm_started=True, language=Language.FRENCH if language == "fr" else Language.ENGLISH
    )


def duckling_predictions(document: Document) -> Iterator[Prediction]:
    """Yield what Duckling finds, sentence by sentence."""
    if document.published is None:
        return
    reference = f"{document.published.first_day}T08:00:00Z"
    for sentence in document.sentences:
        found = _duckling(document.language).parse_time(sentence.of(document.text), reference_time=reference)
        for one in found:
            yield Prediction(
                Span(one["start"], one["end"]).shifted(sentence.start), _duckling_days(one["value"])
            )


def _duckling_days(value: dict[str, Any]) -> Days | None:
    moment = value.get("value")
    if isinstance(moment, str):
        day = date.fromisoformat(moment[:10])
        grain = str(value.get("grain", "day"))
        return period(day, _GRAINS.get(grain, "day"))
    if isinstance(moment, dict) and moment.get("from") and moment.get("to"):
        first, last = (date.fromisoformat(moment[side][:10]) for side in ("from", "to"))
        return Days(first, last) if first <= last else None
    return None


RIVALS: dict[str, tuple[str, Predictor]] = {
    "dateparser": ("dateparser", lambda document: list(dateparser_predictions(document))),
    "Duckling": ("duckling", lambda document: list(duckling_predictions(document))),
}


def main() -> None:
    """Print the table."""
    if not DATA.is_dir():
        sys.exit(f"{DATA}: the evaluation data is not there")
    present = {name: rival for name, (module, rival) in RIVALS.items() if importlib.util.find_spec(module)}
    sys.stdout.write(HEADER + "\n")
    for name, documents in SETS.items():
        every = list(documents())
        for system, predictor in {"Rendezvous": predict, **present}.items():
            sys.stdout.write(score(every, predictor).row(f"{name}: {system}") + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
