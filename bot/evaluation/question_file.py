"""Question files: JSON Lines of questions with what should come out, checked before anything is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from bot.json_lines import NotUtf8, read_json_lines
from corpus.span import ReadLanguage
from corpus.store import Store

_Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]


class QuestionFileInvalid(ValueError):
    """A question file cannot be used; the message names the line and says what is wrong with it."""


class GoldName(BaseModel):
    """A name that a slot should hold, in French or English; a slot copied from `ask --json` will do."""

    model_config = ConfigDict(frozen=True)

    name: _Text


class GoldDays(BaseModel):
    """The days that a slot should hold."""

    model_config = ConfigDict(frozen=True)

    first_day: date
    last_day: date


class GoldSlots(BaseModel):
    """What the slots should hold: one that is not given is not looked at, an empty one should be empty."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    who: tuple[GoldName, ...] | None = None
    where: tuple[GoldName, ...] | None = None
    when: tuple[GoldDays, ...] | None = None


class GoldQuestion(BaseModel):
    """A line of a question file.

    Attributes:
        id: What tells the question apart in the report.
        question: The user's words.
        today: The day that the question's own dates are counted from.
        lang: The question's language, under which it is counted; as detected where it is not given.
        gold_files: The files whose articles answer, by name ("yalta.txt") or by the end of their path.
        gold_quotes: What the first quote should hold, any of them, exactly as the source writes it; needed only where
            the answering words stand elsewhere in the file as well.
        gold_answers: The answering words, any of them, exactly as the source writes them; the first quote should hold
            one where there are no gold quotes.
        gold_slots: What the slots should hold.
        unanswerable: Whether the archive does not answer.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str | int | None = None
    question: _Text
    today: date | None = None
    lang: ReadLanguage | None = None
    gold_files: tuple[_Text, ...] = ()
    gold_quotes: tuple[_Text, ...] = ()
    gold_answers: tuple[_Text, ...] = ()
    gold_slots: GoldSlots | None = None
    unanswerable: bool = Field(default=False, strict=True)

    @model_validator(mode="after")
    def _has_one_truth(self) -> GoldQuestion:
        has_gold = bool(self.gold_files or self.gold_quotes or self.gold_answers or self.gold_slots)
        if has_gold == self.unanswerable:
            raise ValueError(
                "an unanswerable question has no gold"
                if has_gold
                else "give gold_files, gold_quotes, gold_answers or gold_slots, or unanswerable: true"
            )
        return self

    @property
    def gold_strings(self) -> tuple[str, ...]:
        """What the first quote should hold, any of them: the gold quotes, else the gold answers."""
        return self.gold_quotes or self.gold_answers

    def is_gold(self, source: str) -> bool:
        """Tell whether an article of that source answers."""
        return any(names_file(name, source) for name in self.gold_files)


@dataclass(frozen=True, slots=True)
class FileLine:
    """A question and the line that it stands on."""

    path: Path
    number: int
    question: GoldQuestion

    @property
    def place(self) -> str:
        """The file and the line, as errors and reports name them."""
        return f"{self.path}: line {self.number}"


def names_file(name: str, source: str) -> bool:
    """Tell whether a file's name, or the end of its path, names a source."""
    parts = PurePath(name).parts
    return PurePath(source).parts[-len(parts) :] == parts


def read_question_file(path: Path) -> list[FileLine]:
    """Read a question file (UTF-8); blank lines are passed over.

    Raises:
        QuestionFileInvalid: It cannot be read, a line is no question, or there is none.
    """
    try:
        numbered = list(read_json_lines(path.read_bytes().split(b"\n")))
    except OSError as error:
        raise QuestionFileInvalid(f"{path}: it cannot be read ({error.strerror})") from error
    except NotUtf8 as error:
        raise QuestionFileInvalid(f"{path}: it is {error}") from error
    lines = []
    for number, line in numbered:
        try:
            lines.append(FileLine(path, number, GoldQuestion.model_validate_json(line)))
        except ValidationError as error:
            raise QuestionFileInvalid(f"{path}: line {number}: {_describe(error)}") from error
    if not lines:
        raise QuestionFileInvalid(f"{path}: there is no question in it")
    return lines


def check_gold(store: Store, lines: Iterable[FileLine]) -> None:
    """Check that the archive has every gold file, and that what the first quote should hold stands in one of them.

    Raises:
        QuestionFileInvalid: It does not; no answer could be right.
    """
    texts: dict[str, list[str]] = {}
    for article in store.articles():
        texts.setdefault(article.source, []).append(article.text)
    by_name: dict[str, list[str]] = {}
    for source in texts:
        by_name.setdefault(PurePath(source).name, []).append(source)
    for line in lines:
        question = line.question
        golds: list[str] = []
        for name in question.gold_files:
            sources = [one for one in by_name.get(PurePath(name).name, ()) if names_file(name, one)]
            if not sources:
                raise QuestionFileInvalid(f"{line.place}: gold_files: the archive has no article from {name!r}")
            golds += [text for source in sources for text in texts[source]]
        for string in (*question.gold_quotes, *question.gold_answers):
            if question.gold_files and not any(string in text for text in golds):
                raise QuestionFileInvalid(f"{line.place}: {string!r} does not stand in any of the gold files")


def _describe(error: ValidationError) -> str:
    problem = error.errors()[0]
    where = ".".join(str(part) for part in problem["loc"])
    return f"{where}: {problem['msg']}" if where else problem["msg"]
