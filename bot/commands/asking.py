"""The commands that need the encoder and answer: `ask` and `search`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from bot import documents
from bot.answer import Answer, SearchHit
from bot.commands.batch import BatchQuery, BatchQuestion, parse_batch, write_batch
from bot.commands.options import (
    archive_option,
    as_unicode,
    day_option,
    days_between,
    json_option,
    since_option,
    until_option,
)
from bot.exit_codes import ExitCode
from bot.render_console import print_answer, print_hits
from bot.settings import Settings
from corpus.schema import require_archive
from corpus.span import LANGUAGES, ReadLanguage

if TYPE_CHECKING:
    from bot.service import Service


@click.command()
@click.argument("question", required=False, callback=as_unicode)
@click.option(
    "--batch",
    metavar="FILE",
    type=click.File("rb"),
    help='Questions as JSON Lines, {"id": 1, "question": "…", "today": "2024-05-15"}, today if you like; - is stdin.',
)
@day_option("--today", "The day that the question's own dates are counted from (default: today).")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Answer in this language (default: the question's).")
@click.option(
    "--limit",
    type=click.IntRange(1, 20),
    help="The most quotes in the answer, and meetings that it tells beyond four; all that prove it are shown.",
)
@since_option
@until_option
@archive_option
@json_option
def ask(
    question: str | None,
    batch: Any,
    today: date | None,
    lang: ReadLanguage | None,
    limit: int | None,
    since: date | None,
    until: date | None,
    settings: Settings,
    as_json: bool,
) -> ExitCode:
    """Answer one question, or a file of them, with quotes.

    \b
    rendezvous ask "Où Lavrov et Blinken se rencontrent-ils ?"
    rendezvous ask "Who met Gorbachev in 1986?" --json
    rendezvous ask --batch questions.jsonl > answers.jsonl
    """
    if (question is None) == (batch is None):
        raise click.UsageError("give either a QUESTION or --batch FILE")
    published = days_between(since, until)
    with serving(settings) as service:

        def answer(text: str, day: date | None) -> Answer:
            return service.ask(
                text,
                today=day or today or date.today(),
                limit=limit or settings.quotes,
                tell=limit or settings.quotes,
                language=lang,
                published=published,
            )

        if question is None:
            lines = parse_batch(batch, BatchQuestion)
            return write_batch(lines, lambda line: answer(line.question, line.today))
        found = answer(question, None)
    if as_json:
        click.echo(documents.to_json(found))
    else:
        print_answer(found)
    return ExitCode.DONE if found.status == "answered" else ExitCode.INCOMPLETE


@click.command()
@click.argument("query", required=False, callback=as_unicode)
@click.option(
    "--batch",
    metavar="FILE",
    type=click.File("rb"),
    help='Queries as JSON Lines, {"id": 1, "query": "…"}; - is stdin.',
)
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="The most passages.")
@since_option
@until_option
@archive_option
@json_option
def search(
    query: str | None,
    batch: Any,
    limit: int,
    since: date | None,
    until: date | None,
    settings: Settings,
    as_json: bool,
) -> ExitCode:
    """List the passages that fit a query best, without an answer."""
    if (query is None) == (batch is None):
        raise click.UsageError("give either a QUERY or --batch FILE")
    published = days_between(since, until)
    with serving(settings) as service:

        def hits(text: str) -> tuple[SearchHit, ...]:
            return service.search(text, limit=limit, published=published)

        if query is None:
            lines = parse_batch(batch, BatchQuery)
            return write_batch(lines, lambda line: {"hits": hits(line.query)})
        found = hits(query)
    if as_json:
        click.echo(documents.to_json({"query": query, "hits": found}))
    elif found:
        print_hits(found)
    else:
        click.echo("no passage fits", err=True)
    return ExitCode.DONE if found else ExitCode.INCOMPLETE


@contextmanager
def serving(settings: Settings) -> Iterator[Service]:
    """Open the archive of the settings for questions, and close it.

    Raises:
        ArchiveMissing: There is none; torch, which takes its seconds to load, is left alone.
    """
    from bot.loading import load_encoder, open_archive

    require_archive(settings.archive)
    service = open_archive(settings.archive, settings, load_encoder(settings))
    with service.store:
        yield service
