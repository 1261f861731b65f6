"""The command line: `rendezvous COMMAND`. JSON goes to standard output; progress and errors to standard error.

Torch takes seconds to import: commands that need no encoder do without it, the others import it when they run.
"""

from __future__ import annotations

import gc
import io
import sqlite3
import sys
import traceback

import click

from bot.commands.archive import add, check, rebuild, remove, status
from bot.commands.articles import articles, show
from bot.commands.asking import ask, search
from bot.commands.chats import console, telegram, wrong_answers
from bot.commands.dates import dates
from bot.commands.evaluate import evaluate
from bot.commands.meetings import meetings, timeline
from bot.exit_codes import ExitCode, exit_code
from bot.settings import SettingsInvalid
from bot.telegram import store as telegram_store
from corpus import schema
from corpus.errors import CorpusError
from embeddings.errors import EmbeddingsError

# How many new objects have Python look for some to free. At its default, 700, a second of every start goes into
# looking through the libraries that are being imported, all of which stay.
_NEW_OBJECTS = 50_000


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rendezvous-bot")
def rendezvous() -> None:
    """Ask an archive of press articles, in French or English; every answer quotes its source word for word.

    \b
    Start with:
      rendezvous add FOLDER          read your articles
      rendezvous ask "Qui a rencontré qui à Genève ?"
      rendezvous console             ask one question after another
    """


for _command in (
    add,
    ask,
    search,
    meetings,
    timeline,
    dates,
    console,
    telegram,
    articles,
    show,
    remove,
    status,
    wrong_answers,
    rebuild,
    check,
    evaluate,
):
    rendezvous.add_command(_command)


def main() -> None:
    """Run the command line; every deliberate error ends as one line on standard error and an exit code."""
    _use_utf8()
    gc.set_threshold(_NEW_OBJECTS)
    try:
        code = rendezvous.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = ExitCode.USAGE
    except click.Abort:
        click.echo("interrupted; what was done is kept", err=True)
        code = ExitCode.INCOMPLETE
    except SettingsInvalid as error:
        click.echo(f"error: {error}", err=True)
        code = ExitCode.USAGE
    except (CorpusError, EmbeddingsError) as error:
        click.echo(f"error: {error}", err=True)
        code = exit_code(error)
    except sqlite3.Error as error:
        click.echo(f"error: {_describe_failure(error)}", err=True)
        code = ExitCode.USAGE if _is_forbidden(error) else ExitCode.ARCHIVE
    except OSError as error:
        click.echo(f"error: {_describe_refusal(error)}", err=True)
        code = ExitCode.USAGE
    gc.freeze()  # the system takes back what is left, faster than a last search through it
    sys.exit(int(code or 0))


def _is_forbidden(error: sqlite3.Error) -> bool:
    """Tell whether the system does not let a database be opened or written: no damage."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"))


def _describe_failure(error: sqlite3.Error) -> str:
    """Say which database failed, and what helps. The error does not know; the module that it came through does."""
    modules = {frame.f_globals["__name__"] for frame, _ in traceback.walk_tb(error.__traceback__)}
    if _is_forbidden(error):
        database = telegram_store.DATABASE if telegram_store.__name__ in modules else schema.DATABASE
        return f"{database} may not be opened or written to ({error}); check its permissions"
    if telegram_store.__name__ in modules:
        return (
            f"the Telegram bot's database, {telegram_store.DATABASE}, failed ({error}); restore it from a copy, or "
            "move it away: the bot makes a new one"
        )
    return f"the archive's database, {schema.DATABASE}, failed ({error}); look into it: rendezvous check"


def _describe_refusal(error: OSError) -> str:
    """Say what the system refused, and with which file."""
    if error.filename is None:
        return error.strerror or str(error)
    return f"{error.filename}: {error.strerror}; check that it is there and that you may read and write it"


def _use_utf8() -> None:
    """Read and write UTF-8 whatever the locale; what cannot be written or read shows as a mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
