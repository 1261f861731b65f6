"""The commands about meetings: the list and the picture."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from bot import documents
from bot.commands.options import archive_option, days_between, json_option, meeting_options, picture_option
from bot.exit_codes import ExitCode
from bot.render_console import print_table
from bot.settings import Settings
from corpus.span import ReadLanguage
from corpus.store import Store


@click.command()
@meeting_options
@click.option("--csv", "as_csv", is_flag=True, help="Write CSV to standard output.")
@archive_option
@json_option
def meetings(
    settings: Settings,
    lang: ReadLanguage,
    as_csv: bool,
    as_json: bool,
    since: date | None,
    until: date | None,
    **wanted: Any,
) -> ExitCode:
    """List the meetings that the articles report, with what proves them.

    \b
    rendezvous meetings --who Gorbatchev --since 1985-01-01
    rendezvous meetings --where Geneva --status planned --json
    """
    from bot.meetings.book import MeetingBook, MeetingFilter
    from bot.meetings.documents import describe_meeting, meeting_row, write_csv

    if as_csv and as_json:
        raise click.UsageError("give either --csv or --json")
    asked = MeetingFilter(days=days_between(since, until), **wanted)
    with Store(settings.archive) as store:
        described = [describe_meeting(meeting, store, lang) for meeting in MeetingBook(store).matching(asked)]
    if as_json:
        click.echo(documents.to_json({"meetings": described}))
    elif as_csv:
        click.echo(write_csv(described), nl=False)
    elif described:
        print_table([meeting_row(meeting) for meeting in described])
    else:
        click.echo("no meeting fits", err=True)
    return ExitCode.DONE if described else ExitCode.INCOMPLETE


@click.command()
@meeting_options
@picture_option("--output", "The picture to write: .png or .svg.", required=True)
@archive_option
def timeline(
    settings: Settings, lang: ReadLanguage, output: Path, since: date | None, until: date | None, **wanted: Any
) -> ExitCode:
    """Draw the meetings over time: a lane for each other participant."""
    from bot.charts import draw_timeline
    from bot.meetings.book import MeetingBook, MeetingFilter

    asked = MeetingFilter(days=days_between(since, until), **wanted)
    with Store(settings.archive) as store:
        found = MeetingBook(store).matching(asked)
    drawn = draw_timeline(found, output, lang, wanted["who"])
    undated = f"; left out for want of a day: {len(found) - drawn}" if len(found) > drawn else ""
    click.echo(f"{output}: meetings drawn: {drawn}{undated}", err=True)
    return ExitCode.DONE if drawn else ExitCode.INCOMPLETE
