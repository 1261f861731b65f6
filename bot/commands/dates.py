"""The command that shows the time expressions of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import click

from bot import documents
from bot.commands.batch import BatchText, parse_batch, write_batch
from bot.commands.options import archive_option, json_option, parse_published
from bot.exit_codes import ExitCode
from bot.render_console import print_table
from bot.settings import Settings
from corpus.span import LANGUAGES, Days, ReadLanguage

if TYPE_CHECKING:
    from bot.timex_documents import TimexDocument


def _parse_published(value: str | None) -> Days | None:
    try:
        return parse_published(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@click.argument("text", required=False)
@click.option(
    "--batch",
    metavar="FILE",
    type=click.File("rb"),
    help="Texts as JSON Lines with id, text, and lang, published, question if you like; - is stdin.",
)
@click.option(
    "--published",
    metavar="DAY",
    callback=lambda _context, _parameter, value: _parse_published(value),
    help="The day or month (2022-01-21, 2022-01) that the text was published, or the question is asked on.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="The text's language (default: as detected).")
@click.option("--question", is_flag=True, help="Read TEXT as a question: since Tuesday, avant le 13 janvier.")
@archive_option
@json_option
def dates(
    text: str | None,
    batch: BinaryIO | None,
    published: Days | None,
    lang: ReadLanguage | None,
    question: bool,
    settings: Settings,  # noqa: ARG001 - every command takes --archive
    as_json: bool,
) -> ExitCode:
    """Show the time expressions of a text and the days that they stand for.

    \b
    rendezvous dates "Ils se sont vus deux jours plus tôt, le 10 janvier." --published 2022-01-21
    rendezvous dates "Qui a rencontré qui depuis mardi ?" --question
    """
    from bot.timex_documents import date_text

    if batch and text is None:
        lines = parse_batch(batch, BatchText)
        return write_batch(
            lines,
            lambda line: {
                "timexes": date_text(
                    line.text,
                    line.lang or lang,
                    line.published or published,
                    question=question if line.question is None else line.question,
                )
            },
        )
    if batch or text is None:
        raise click.UsageError("give either a TEXT or --batch FILE")
    timexes = date_text(text, lang, published, question=question)
    if as_json:
        click.echo(documents.to_json({"timexes": timexes}))
    elif timexes:
        print_table([_timex_row(timex) for timex in timexes])
    else:
        click.echo("no time expression found", err=True)
    return ExitCode.DONE if timexes else ExitCode.INCOMPLETE


def _timex_row(timex: TimexDocument) -> tuple[str, ...]:
    days = f"{timex.first_day or '…'} – {timex.last_day or '…'}"
    notes = [timex.grain, *(["ambiguous"] if timex.ambiguous else [])]
    return timex.text, days, ", ".join(notes), f"from “{timex.anchor.text}”" if timex.anchor else ""
