"""The commands for conversations: the console, the Telegram bot, and what its users called wrong."""

from __future__ import annotations

import socket

import click

from bot import documents
from bot.exit_codes import ExitCode
from bot.options import archive_option, json_option
from bot.render_console import print_table
from bot.settings import Settings
from bot.telegram_reports import read_wrong_answers
from corpus.store import Store


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
    from bot.telegram_app import TelegramUnavailable, run_telegram

    try:
        if settings.telegram_webhook_url:
            _check_listening(settings.telegram_webhook_listen)
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
    Store(settings.archive).close()
    found = read_wrong_answers(settings.archive)
    if as_json:
        click.echo(documents.to_json({"wrong_answers": found}))
    elif found:
        print_table([(f"{wrong.reported:%Y-%m-%d %H:%M}", wrong.status, wrong.question) for wrong in found])
    else:
        click.echo("no answer was called wrong", err=True)
    return ExitCode.DONE if found else ExitCode.INCOMPLETE


def _check_listening(address: str) -> None:
    """Check that the webhook can listen, before the encoder takes its seconds to load.

    Raises:
        TelegramUnavailable: The port is in use, or the address is none of this machine.
    """
    from bot.telegram_app import TelegramUnavailable

    host, port = address.rsplit(":", 1)
    try:
        family, _, _, _, bound_to = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the webhook's own server does
            probe.bind(bound_to)
    except OSError as error:
        raise TelegramUnavailable(
            f"the webhook cannot listen on {address} ({error.strerror}); "
            "set RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN to an address of this machine and a port that is free"
        ) from error
