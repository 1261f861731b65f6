"""The commands for conversations: the console, the Telegram bot, and what its users called wrong."""

from __future__ import annotations

import click

from bot import documents
from bot.commands.options import archive_option, json_option
from bot.exit_codes import ExitCode
from bot.render_console import print_table
from bot.settings import Settings
from bot.telegram.reports import read_wrong_answers
from corpus.schema import require_archive


@click.command()
@archive_option
def console(settings: Settings) -> ExitCode:
    """Ask one question after another; with no archive yet, the sample archive."""
    from bot.console import run_console

    run_console(settings)
    return ExitCode.DONE


@click.command()
@archive_option
def telegram(settings: Settings) -> ExitCode:
    """Run the Telegram bot until it is told to stop; its settings are in docs/telegram.md."""
    from bot.telegram.app import TelegramUnavailable, run_telegram

    try:
        run_telegram(settings)
    except TelegramUnavailable as error:
        click.echo(f"error: {error}", err=True)
        return ExitCode.USAGE
    return ExitCode.DONE


@click.command("wrong-answers")
@archive_option
@json_option
def wrong_answers(settings: Settings, as_json: bool) -> ExitCode:
    """List the answers that Telegram users called wrong, with their questions; --json exports them whole."""
    require_archive(settings.archive)
    found = read_wrong_answers(settings.archive)
    if as_json:
        click.echo(documents.to_json({"wrong_answers": found}))
    elif found:
        print_table([(f"{wrong.reported:%Y-%m-%d %H:%M}", wrong.status, wrong.question) for wrong in found])
    else:
        click.echo("no answer was called wrong", err=True)
    return ExitCode.DONE if found else ExitCode.INCOMPLETE
