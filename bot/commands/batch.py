"""Batches: a JSON line out for each line in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar

import click
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import from_json

from bot import documents
from bot.commands.options import parse_day, parse_published
from bot.exit_codes import ExitCode
from bot.json_lines import NotUtf8, read_json_lines
from corpus.errors import QuoteDiffers
from corpus.span import Days, Language


def _parse_today(value: object) -> date | None:
    return None if value is None else parse_day(value)


class BatchQuestion(BaseModel):
    """A line of `ask --batch`."""

    id: str | int
    question: str
    today: Annotated[date | None, BeforeValidator(_parse_today)] = None


class BatchQuery(BaseModel):
    """A line of `search --batch`."""

    id: str | int
    query: str


class BatchText(BaseModel):
    """A line of `dates --batch`; for a question, `published` is the day that it is asked on.

    What a line leaves out is as the command's options say.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    id: str | int
    lang: Language | None = None
    text: str
    published: Annotated[Days | None, BeforeValidator(parse_published)] = None
    question: bool | None = None


class _Identified(BaseModel):
    """A line of which nothing but the id can be used."""

    id: str | int


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a batch that could not be used; `id` where it has one."""

    id: str | int | None
    error: str


Line = TypeVar("Line", bound=BaseModel)


def parse_batch(lines: Iterable[bytes], model: type[Line]) -> Iterator[Line | BadLine]:
    """Yield each JSON line (UTF-8) as a `model`, or as what is wrong with it; blank lines are passed over.

    Raises:
        click.UsageError: The batch is UTF-16.
    """
    try:
        for number, line in read_json_lines(lines):
            yield _parse_line(number, line, model)
    except NotUtf8 as error:
        raise click.UsageError(f"the batch is {error}") from error


def _parse_line(number: int, line: bytes, model: type[Line]) -> Line | BadLine:
    wrong = _misspelt_field(line, model)
    try:
        parsed = model.model_validate_json(line)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"]) or "the line"
        wrong = wrong or f"{where}: {problem['msg'].removeprefix('Value error, ')}"
    return BadLine(_find_id(line), f"line {number}: {wrong}") if wrong else parsed


def _misspelt_field(line: bytes, model: type[BaseModel]) -> str | None:
    """Say which of the model's fields is there under a misspelt name ("tody"); a line may have others of its own."""
    try:
        record = from_json(line)
    except ValueError:
        return None
    given = record.keys() if isinstance(record, dict) else ()
    lacking = [name for name in model.model_fields if name not in given]
    for name in given:
        if name not in model.model_fields and (meant := get_close_matches(name.lower(), lacking, n=1)):
            return f"{name}: there is no such field; is {meant[0]!r} meant?"
    return None


def _find_id(line: bytes) -> str | int | None:
    try:
        return _Identified.model_validate_json(line).id
    except ValidationError:
        return None


def write_batch(lines: Iterator[Any], answer: Callable[[Any], Any]) -> ExitCode:
    """Write a JSON line for each line of a batch; a bad line says what is wrong with it and the others go on.

    So does one whose answer would quote an article that was altered since it was added.
    """
    code = ExitCode.DONE
    for line in lines:
        if isinstance(line, BadLine):
            click.echo(documents.to_json(line))
            code = ExitCode.INCOMPLETE
            continue
        try:
            click.echo(documents.to_json({"id": line.id, **documents.fields_of(answer(line))}))
        except QuoteDiffers as error:
            click.echo(documents.to_json(BadLine(line.id, str(error))))
            code = ExitCode.ARCHIVE
        sys.stdout.flush()
    return code
