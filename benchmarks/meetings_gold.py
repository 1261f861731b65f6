"""The gold meetings: reading them, and scoring what the program finds against them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.analysis import meetings_of
from corpus.article import Article
from corpus.meetings import Meeting, Participant
from corpus.names import fold
from corpus.readers import read_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.meetings.recogniser import Recogniser

Gold = dict[str, Any]
ROOT = Path(__file__).parent.parent
DATA = ROOT / "tests/data"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A file of gold meetings, the articles it is about, and which share of them made no rule."""

    gold: Path
    articles: tuple[Path, ...]
    held_back_every: int


SETS = {
    "press": GoldSet(DATA / "meetings_gold.jsonl", (DATA / "meetings_articles", ROOT / "corpus/samples"), 3),
    "wire": GoldSet(DATA / "meetings_wire_gold.jsonl", (DATA / "meetings_wire",), 2),
    "agency": GoldSet(DATA / "meetings_agency_gold.jsonl", (DATA / "meetings_agency",), 2),
    "called_off": GoldSet(DATA / "meetings_called_off_gold.jsonl", (DATA / "meetings_called_off",), 2),
    "dispatches": GoldSet(DATA / "meetings_dispatches_gold.jsonl", (DATA / "meetings_dispatches",), 2),
    "strangers": GoldSet(DATA / "meetings_strangers_gold.jsonl", (DATA / "meetings_strangers",), 2),
    "newsroom": GoldSet(DATA / "meetings_newsroom_gold.jsonl", (DATA / "meetings_newsroom",), 2),
}
"""`press` was there before the first rule; `wire` was written later, in words that the rules had not thought of,
`agency` then, as agencies and regional papers usually write, then `called_off`: plans that are called off, moved or
denied in a later clause or sentence, and meetings that were held though something else was. `dispatches` came then, in
wordings as varied as could be and without any knowledge of the rules, then `strangers`, likewise, more than half of it
in the usual words of the press, and last `newsroom`, likewise: whole articles as papers print them, of several meetings
each."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article with the meetings found in it and the gold ones."""

    article: Article
    found: tuple[Meeting, ...]
    gold: list[Gold]


def is_held_back(path: str, every: int) -> bool:
    """Tell whether a file belongs to the part that no rule was made with: one in `every`."""
    return int(hashlib.sha256(Path(path).name.encode()).hexdigest(), 16) % every == 0


def read_reports(name: str, recogniser: Recogniser | None, *, held_back: bool) -> list[Report]:
    """Read one part of a gold set and find its meetings."""
    chosen = SETS[name]
    gold = [json.loads(line) for line in chosen.gold.read_text(encoding="utf-8").splitlines()]
    files = sorted(file for folder in chosen.articles for file in folder.glob("*.txt"))
    reports = []
    for file in files:
        source = file.relative_to(ROOT).as_posix()
        if is_held_back(source, chosen.held_back_every) != held_back:
            continue
        for article in read_articles(file, source):
            rows = [row for row in gold if row["file"] == source and row["evidence"] in article.text]
            reports.append(Report(article, meetings_of(article, recogniser), rows))
    return reports


def _is(participant: Participant, names: list[str]) -> bool:
    shown = {fold(participant.name), fold(participant.name_in("fr")), fold(participant.name_in("en"))}
    return any(fold(name) in shown for name in names)


def participants_agree(meeting: Meeting, row: Gold) -> bool:
    """Tell whether a meeting has the gold participants, all of them and none that gold does not allow."""
    wanted = row["participants"]
    if not all(any(_is(one, names) for one in meeting.participants) for names in wanted):
        return False
    extra = [one for one in meeting.participants if not any(_is(one, names) for names in wanted)]
    return all(_is(one, row["possible"]) for one in extra)


def slots(meeting: Meeting, row: Gold) -> dict[str, bool]:
    """Return which slots of a meeting agree with gold."""
    places = {None if place is None else fold(place) for place in row["place"]}
    shown = (
        {fold(meeting.place.text), fold(meeting.place.french), fold(meeting.place.english)}
        if meeting.place
        else {None}
    )
    days = [str(meeting.days.first_day), str(meeting.days.last_day)] if meeting.days else [None, None]
    return {
        "place": bool(places & shown),
        "days": row["days"] == "any" or days in row["days"],
        "status": meeting.status in row["status"],
        "kind": meeting.kind == row["kind"],
    }


def pair(report: Report) -> tuple[list[tuple[Gold, Meeting]], list[Gold], list[Meeting]]:
    """Pair gold rows and meetings of the same participants, the best agreeing first."""
    able = [
        (sum(slots(meeting, row).values()) + 0.5 * row["required"], index, number)
        for index, row in enumerate(report.gold)
        for number, meeting in enumerate(report.found)
        if participants_agree(meeting, row)
    ]
    rows: dict[int, int] = {}
    for _, index, number in sorted(able, key=lambda one: (-one[0], one[1], one[2])):
        if index not in rows and number not in rows.values():
            rows[index] = number
    pairs = [(report.gold[index], report.found[number]) for index, number in sorted(rows.items())]
    missed = [row for index, row in enumerate(report.gold) if row["required"] and index not in rows]
    false = [meeting for number, meeting in enumerate(report.found) if number not in rows.values()]
    return pairs, missed, false


def score(reports: list[Report]) -> dict[str, float]:
    """Return the figures over reports.

    `f1` is of meetings with the right participants; `place`, `days`, `status` and `kind` are shares of those found;
    `told as held` counts those that were planned, cancelled, denied or not in person, and told as held in person.
    """
    counts: Counter[str] = Counter()
    for report in reports:
        pairs, missed, false = pair(report)
        counts.update({"missed": len(missed), "false": len(false)})
        for row, meeting in pairs:
            if not row["required"]:
                continue
            counts["found"] += 1
            counts.update(slot for slot, right in slots(meeting, row).items() if right)
            told = (meeting.status, meeting.kind) == ("held", "in_person")
            counts["told as held"] += told and ("held" not in row["status"] or row["kind"] != "in_person")
    found = counts["found"]
    figures = {slot: counts[slot] / max(found, 1) for slot in ("place", "days", "status", "kind")}
    figures["f1"] = 2 * found / max(2 * found + counts["missed"] + counts["false"], 1)
    return figures | {name: counts[name] for name in ("told as held", "found", "missed", "false")}


def errors(reports: list[Report]) -> Iterator[str]:
    """Yield a line for every meeting that was missed, made up or wrong in a slot."""
    for report in reports:
        pairs, missed, false = pair(report)
        source = report.article.source
        for row in missed:
            yield f"MISSED {source} {[names[0] for names in row['participants']]} | {row['evidence']}"
        for meeting in false:
            yield f"FALSE  {source} {describe(meeting)} | {meeting.evidence.of(report.article.text)}"
        for row, meeting in pairs:
            wrong = [slot for slot, right in slots(meeting, row).items() if not right]
            if row["required"] and wrong:
                yield f"WRONG  {source} {wrong} {describe(meeting)} | {row['place']} {row['days']} {row['status']}"


def describe(meeting: Meeting) -> str:
    """Return a meeting on one line."""
    names = ", ".join(one.name for one in meeting.participants)
    place = meeting.place.text if meeting.place else None
    days = f"{meeting.days.first_day}/{meeting.days.last_day}" if meeting.days else None
    return f"[{names}] {place} {days} {meeting.status} {meeting.kind} <{meeting.attributed_to}>"
