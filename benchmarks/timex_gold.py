"""Dated texts with gold time expressions, from the data sets beside the project where they are present."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from corpus.sentences import split_sentences
from corpus.span import Days, Language, Span
from corpus.timex.periods import months_from, part_of, period

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data"
FRENCH_TIMEBANK = DATA / "timex_fr_timebank" / "fr_timebank_dev.jsonl"
MEANTIME = DATA / "timex_meantime_en" / "meantime_timex.jsonl"

Kind = Literal["scored", "ignored"]
# One document in three, by the hash of its name, is kept from whoever writes rules.
KEPT = 3
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
# MEANTIME's time expressions are annotated in the title, the date line and the first four sentences only.
MEANTIME_ANNOTATED = 6
_CLOCK = re.compile(r"(?:at |à )?\d{1,2} ?(?:h|:|heures?)(?: ?\d\d)?(?: ?(?:UTC|GMT|[ap]\.?m\.?))?", re.IGNORECASE)
_PARTS: dict[str, Literal["start", "middle", "end"]] = {"START": "start", "MID": "middle", "END": "end"}


def require_data(path: Path = DATA) -> None:
    """End the program, and say what to do, where evaluation data is not there."""
    if not path.exists():
        sys.exit(f"{path}: the evaluation data is not there; it belongs into {DATA}, beside the project's folder")


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold expression; `days` is None where predictions on it count neither for nor against."""

    span: Span
    text: str
    value: str
    days: Days | None


@dataclass(frozen=True, slots=True)
class Document:
    """A dated text with its gold."""

    name: str
    language: Language
    text: str
    published: Days
    sentences: tuple[Span, ...]
    golds: tuple[Gold, ...]

    @property
    def kept(self) -> bool:
        """Whether the document is kept for measuring alone."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % KEPT == 0


def days_of(value: str, mod: str = "") -> Days | None:
    """Return the days of a TIMEX3 value: a day, week, month, season, quarter or year; None for others."""
    value = re.sub(r"T.*$", "", value)
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return Days.of_day(date(*map(int, match.groups())))
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return Days(monday + timedelta(days=5), monday + timedelta(days=6)) if match[3] else period(monday, "week")
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        month = months_from(int(match[1]), int(match[2]), 1)
        return part_of(month, "month", _PARTS[mod]) if mod in _PARTS else month
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", value):
        return months_from(int(match[1]), _SEASONS[match[2]], 3)
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        count = 3 if match[2] == "Q" else 6
        return months_from(int(match[1]), (int(match[3]) - 1) * count + 1, count)
    if match := re.fullmatch(r"\d{4}", value):
        return months_from(int(value), 1, 12)
    return None


def _gold(span: Span, timex: dict[str, Any], text: str) -> Gold:
    clock = _CLOCK.fullmatch(span.of(text))
    dated = timex["type"] in ("DATE", "TIME") and not timex.get("publication") and not clock
    days = days_of(timex["value"] or "", timex.get("mod") or "") if dated else None
    return Gold(span, span.of(text), str(timex["value"]), days)


def french_timebank() -> Iterator[Document]:
    """Yield the articles of French TimeBank."""
    for line in FRENCH_TIMEBANK.read_text("utf-8").splitlines():
        record = json.loads(line)
        text = record["text"]
        published = Days.of_day(date.fromisoformat(record["dct"]))
        golds = [_gold(Span(one["start"], one["end"]), one, text) for one in record["timex3"] if one["text"]]
        yield Document(record["doc"], "fr", text, published, tuple(split_sentences(text, "fr")), tuple(golds))


def meantime() -> Iterator[Document]:
    """Yield the articles of MEANTIME: tokens joined with a space, sentences with a newline."""
    for line in MEANTIME.read_text("utf-8").splitlines():
        record = json.loads(line)
        text = "\n".join(record["sentences"])
        tokens = [Span(*match.span()) for match in re.finditer(r"\S+", text)]
        golds = []
        for one in record["timex3"]:
            if not one["text"] or not one["tokens"]:
                continue
            span = Span(tokens[min(one["tokens"])].start, tokens[max(one["tokens"])].end)
            golds.append(_gold(span, one | {"publication": one["dct"] == "CREATION_TIME"}, text))
        lines = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text))[:MEANTIME_ANNOTATED]
        published = _iso_day(record["dct"]) or _date_line(record["sentences"][1])
        yield Document(record["doc"], "en", text, published, lines, tuple(golds))


def _iso_day(value: str | None) -> Days | None:
    """Return the day of a `dct`, None where it is missing or no ISO date."""
    is_iso = value is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    return Days.of_day(date.fromisoformat(value)) if value and is_iso else None


def _date_line(line: str) -> Days:
    """Return the day of the line under a MEANTIME title, where its `dct` is missing or no ISO date."""
    return Days.of_day(datetime.strptime(line, "%B %d , %Y").date())
