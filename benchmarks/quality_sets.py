"""The sets that the gate measures, by name: their questions, and how they are asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.crossed import QUOTES, TODAY, Pair, is_held_back, load_pairs, write_question_files
from benchmarks.crossed_archive import open_crossed
from benchmarks.qa_questions import ask_with_and_without, write_questions
from benchmarks.qa_sets import ARCHIVES, SHARED, QuestionSet, load_afriqa, load_piaf
from bot.evaluation.outcomes import Outcome, ask_questions
from bot.evaluation.question_file import FileLine, check_gold, read_question_file
from bot.loading import SAMPLES, add_to_archive, open_service
from bot.progress import show_progress
from bot.service import Service
from embeddings.encoder import Encoder
from embeddings.reader import Reader

QUALITY = ARCHIVES / "quality"
# The most passages read for a question over the sample archive, by this gate as by every test: each costs 0.06 s of a
# core in fp32.
QUICK_READS = 3
_DATA = Path(__file__).resolve().parent.parent / "tests" / "data"


class Archives:
    """The archives that the sets are asked of; each is opened when it is first asked for."""

    def __init__(self, encoder: Encoder, samples: Service | None = None) -> None:
        self.encoder = encoder
        self._samples = samples
        self._mixed: Service | None = None

    @property
    def samples(self) -> Service:
        """The sample archive, made anew where it was not given."""
        if self._samples is None:
            archive = QUALITY / "samples"
            for file in archive.glob("*"):
                file.unlink()
            add_to_archive(archive, self.encoder, [SAMPLES])
            reader = Reader.load(self.encoder)
            self._samples = open_service(archive, self.encoder, reader, read_at_most=QUICK_READS)
        return self._samples

    @property
    def mixed(self) -> Service:
        """The sample archive among PIAF and Wikinews."""
        if self._mixed is None:
            self._mixed = open_crossed(self.encoder)
        return self._mixed


@dataclass(frozen=True, slots=True)
class QualitySet:
    """A set of questions and how it is asked.

    Attributes:
        name: Its name in the file of floors.
        kind: `quick` is measured by every test run, `full` by `make quality`; `final` comes from the documents that
            are kept for the final figures, is measured once, and by `make quality` from the day that it is pinned.
        load: Its questions.
        ask: Asks them.
    """

    name: str
    kind: str
    load: Callable[[], list[FileLine]]
    ask: Callable[[Archives, Sequence[FileLine]], list[Outcome]]

    @property
    def is_present(self) -> bool:
        """Whether the data is on this machine: all but the quick ones need the data beside the project."""
        return self.kind == "quick" or SHARED.is_dir()


def digest(lines: Sequence[FileLine]) -> str:
    """Return the SHA-256 of the questions and their gold, whatever file they stand in."""
    text = "\n".join(line.question.model_dump_json() for line in lines)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _load_group(group: str, wanted: Callable[[Pair], bool]) -> list[FileLine]:
    return write_question_files(filter(wanted, load_pairs()), QUALITY / group)[group]


def _is_quick(pair: Pair) -> bool:
    """One pair in eight, none of them held back."""
    return int(pair["id"][1:]) % 8 == 0 and not is_held_back(pair)


def _load_quick() -> list[FileLine]:
    groups = write_question_files(filter(_is_quick, load_pairs()), QUALITY / "quick")
    return [line for lines in groups.values() for line in lines]


def _slot_lines() -> Iterator[dict[str, Any]]:
    """The questions about meetings whose gold has one form of each name."""
    for line in (_DATA / "questions_samples.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        asked = {"id": row["id"], "question": row["question"], "lang": row["language"], "today": TODAY}
        slots: dict[str, Any] = {}
        if row["who"]:
            slots["who"] = [{"name": forms[0]} for forms in row["who"]]
        if len(row["where"]) == 1:
            slots["where"] = [{"name": row["where"][0]}]
        if row["when"]:
            slots["when"] = [{"first_day": row["when"][0], "last_day": row["when"][1]}]
        if row["status"] == "not_found":
            yield asked | {"unanswerable": True}
        elif slots:
            yield asked | {"gold_slots": slots}


def _load_slots() -> list[FileLine]:
    QUALITY.mkdir(parents=True, exist_ok=True)
    path = QUALITY / "slots.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in _slot_lines()), encoding="utf-8")
    return read_question_file(path)


def _ask_samples(archives: Archives, lines: Sequence[FileLine]) -> list[Outcome]:
    return _ask_service(archives.samples, lines)


def _ask_mixed(archives: Archives, lines: Sequence[FileLine]) -> list[Outcome]:
    return _ask_service(archives.mixed, lines)


def _ask_service(service: Service, lines: Sequence[FileLine]) -> list[Outcome]:
    check_gold(service.store, lines)
    with show_progress("asking") as progress:
        return ask_questions(service, lines, QUOTES, progress)


def _load_qa(load: Callable[[], QuestionSet], *, kept: bool, most: int | None = None) -> list[FileLine]:
    return write_questions(load(), "kept" if kept else "tuned", kept=kept, most=most)


def _ask_qa(load: Callable[[], QuestionSet], archives: Archives, lines: Sequence[FileLine]) -> list[Outcome]:
    return ask_with_and_without(load(), lines, archives.encoder)


# Of the documents that are not kept, as many questions as a long measurement can afford.
_TUNED_QUESTIONS = 300

SETS = {
    one.name: one
    for one in (
        QualitySet("samples-quick", "quick", _load_quick, _ask_samples),
        QualitySet("samples-slots", "quick", _load_slots, _ask_samples),
        *(
            QualitySet(f"mixed-{group}", "full", partial(_load_group, group, lambda _pair: True), _ask_mixed)
            for group in ("within", "crossed", "unanswerable")
        ),
        *(
            QualitySet(
                f"{name}-{'kept' if kept else 'tuned'}",
                "final" if kept else "full",
                partial(_load_qa, load, kept=kept, most=None if kept else _TUNED_QUESTIONS),
                partial(_ask_qa, load),
            )
            for name, load in (("piaf", load_piaf), ("afriqa", load_afriqa))
            for kept in (False, True)
        ),
    )
}
