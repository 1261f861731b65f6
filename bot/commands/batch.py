"""Batches: a JSON line out for each line in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from bot import documents
from bot.exit_codes import ExitCode


def write_batch(lines: Iterator[Any], answer: Callable[[Any], Any]) -> ExitCode:
    """Write a JSON line for each line of a batch; a bad line says what is wrong with it and the others go on."""
    code = ExitCode.DONE
    for line in lines:
        if isinstance(line, documents.BadLine):
            click.echo(documents.to_json(line))
            code = ExitCode.INCOMPLETE
        else:
            click.echo(documents.to_json({"id": line.id, **documents.fields_of(answer(line))}))
        sys.stdout.flush()
    return code
