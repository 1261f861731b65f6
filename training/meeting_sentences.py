"""The sentences that train the meeting recogniser.

`meeting_sentences.jsonl` holds press sentences that were written for it, French and English, half of them near misses:
people who are compared, succeed each other, write to each other or refuse to meet. Each is a record of `lang`, `genre`,
`text`, `who` (those who met; in a near miss, whom it names) and, of a meeting, the `words` that tell it, its `status`
and `kind`. Beside them, ordinary sentences, of the passages that train the reader, that name people without a trigger.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from benchmarks import qa_sets
from benchmarks.qa_sets import fold_of
from corpus.meetings.model import Kind, Status
from corpus.meetings.recogniser import may_tell
from corpus.meetings.triggers import find_triggers
from corpus.sentences import split_sentences
from corpus.span import ReadLanguage, Span
from training.data import load_lookalikes

SENTENCES = Path(__file__).resolve().parent / "meeting_sentences.jsonl"
UNSEEN = Path(__file__).resolve().parent / "meeting_sentences_unseen.jsonl"
FEWEST_WORDS, MOST_WORDS = 8, 60  # of an ordinary sentence

Genre = Literal["agency", "regional", "culture", "magazine"]


@dataclass(frozen=True, slots=True)
class MeetingSentence:
    """A sentence; `words` and `people` are spans of it, None and empty where nobody met."""

    text: str
    lang: ReadLanguage
    words: Span | None = None
    people: tuple[Span, ...] = ()
    status: Status = "held"
    kind: Kind = "in_person"


@dataclass(frozen=True, slots=True)
class Named:
    """A written sentence before its names are found in it: as it stands in the file."""

    text: str
    lang: ReadLanguage
    genre: Genre
    who: tuple[str, ...]
    words: str | None
    status: Status = "held"
    kind: Kind = "in_person"

    def located(self, pronoun: Span | None = None) -> MeetingSentence:
        """Return it with spans; `pronoun` stands for one of those who met."""
        if self.words is None:
            return MeetingSentence(self.text, self.lang)
        people = [span for name in self.who for span in _occurrences(self.text, name)]
        return MeetingSentence(
            text=self.text,
            lang=self.lang,
            words=next(_occurrences(self.text, self.words)),
            people=(*([pronoun] if pronoun else []), *people),
            status=self.status,
            kind=self.kind,
        )


def load_sentences(path: Path = SENTENCES) -> list[Named]:
    """Read the written sentences: those that train, or, of `UNSEEN`, those that only measure.

    Raises:
        ValueError: A name, or the words that tell a meeting, are not in their sentence.
    """
    rows = []
    for place, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        record: dict[str, Any] = json.loads(line)
        row = Named(**{**record, "who": tuple(record["who"])})
        missing = [name for name in (*row.who, *([row.words] if row.words else [])) if name not in row.text]
        if missing:
            raise ValueError(f"{path.name}:{place}: {missing[0]!r} is not in the sentence")
        rows.append(row)
    return rows


def ordinary_sentences() -> list[MeetingSentence]:
    """Return sentences that name people and tell no meeting, as far as triggers can tell.

    They are of the passages that train the reader: encyclopedic ones, and those written for it that hold no trigger.
    """
    chosen: list[MeetingSentence] = []
    for load in (qa_sets.load_piaf, qa_sets.load_afriqa, load_lookalikes):
        for passage in load().passages:
            if fold_of(passage.document) == "training":
                chosen += _ordinary(passage, alone=load is load_lookalikes)
    return chosen


def _ordinary(passage: qa_sets.Passage, *, alone: bool) -> list[MeetingSentence]:
    """The sentences of a passage that may tell something of two people, and hold no trigger; none of it, if `alone`."""
    lang = passage.lang
    if lang == "other":
        return []
    texts = [span.of(passage.text) for span in split_sentences(passage.text, lang)]
    telling = [bool(find_triggers(text, lang)) for text in texts]
    if alone and any(telling):
        return []
    return [
        MeetingSentence(text, lang)
        for text, tells in zip(texts, telling, strict=True)
        if not tells and FEWEST_WORDS <= len(text.split()) <= MOST_WORDS and may_tell(text)
    ]


_TITLES = {"fr": "M. ", "en": "Mr "}
_PRONOUNS = {"fr": ("Il", "Elle"), "en": ("He", "She")}
_AND = {"fr": (" et ", ","), "en": (" and ", ",")}
OTHER_NAME, SHORT_NAME, PRONOUN = 0.45, 0.15, 0.2


def vary(row: Named, names: Sequence[str], chance: random.Random) -> MeetingSentence:
    """Return a sentence told of others, with a family name alone, or with a pronoun at its head, now and then.

    The network is to learn how meetings are told, not who meets.
    """
    text, who = row.text, []
    for name in row.who:
        other = name
        draw = chance.random()
        if " " in name and draw < OTHER_NAME:
            other = chance.choice(names)
        elif " " in name and draw < OTHER_NAME + SHORT_NAME:
            other = chance.choice(("", _TITLES[row.lang])) + name.rpartition(" ")[2]
        if text.count(name) != 1 or other in text.replace(name, "") or (row.words and name in row.words):
            other = name
        text = text.replace(name, other)
        who.append(other)
    varied = replace(row, text=text, who=tuple(who))
    first = next((name for name in who if text.startswith(name + " ")), None)
    alone = first and len(who) > 1 and text.count(first) == 1 and not text[len(first) :].startswith(_AND[row.lang])
    if first is None or not alone or chance.random() >= PRONOUN:
        return varied.located()
    pronoun = chance.choice(_PRONOUNS[row.lang])
    others = tuple(name for name in who if name != first)
    varied = replace(varied, text=pronoun + text[len(first) :], who=others)
    return varied.located(Span(0, len(pronoun)))


def _occurrences(text: str, part: str) -> Iterator[Span]:
    start = text.find(part)
    while start >= 0:
        yield Span(start, start + len(part))
        start = text.find(part, start + 1)
