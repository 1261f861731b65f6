"""The command line: `rendezvous COMMAND`. JSON goes to standard output; progress and errors to standard error.

Torch takes seconds to import: commands that need no encoder do without it, the others import it when they run.
"""

from __future__ import annotations

import io
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot import documents
from bot.answer import AnswerLanguage
from bot.errors import ExitCode, exit_code
from bot.options import (
    archive_option,
    as_unicode,
    day_option,
    json_option,
    meeting_options,
    since_option,
    unicode_only,
    until_option,
)
from bot.render_console import make_visible, print_answer, print_article, print_hits, print_table
from bot.settings import Settings, SettingsInvalid
from bot.telegram_reports import read_telegram_status, read_wrong_answers
from corpus.check import check_archive
from corpus.errors import CorpusError
from corpus.span import Days
from corpus.store import Store
from corpus.writer import writing
from embeddings.errors import EmbeddingsError

if TYPE_CHECKING:
    from bot.dating import TimexDocument
    from bot.service import Service


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


@rendezvous.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@archive_option
@json_option
def add(paths: tuple[Path, ...], settings: Settings, as_json: bool) -> ExitCode:
    """Read article files, and folders of them, into the archive.

    What is already there is left alone, what has changed is updated. Interrupted, the same command goes on
    where it was.
    """
    from bot.loading import add_to_archive, load_encoder

    document = add_to_archive(settings.archive, load_encoder(settings), paths)
    if as_json:
        click.echo(documents.to_json(document))
    else:
        print_table(
            [
                ("added", str(document.added)),
                ("updated", str(document.updated)),
                ("unchanged", str(document.unchanged)),
                ("duplicates", str(document.duplicates)),
                ("rejected", str(len(document.rejected))),
                ("in the archive", f"{document.articles} articles, {document.passages} passages"),
                ("seconds", f"{document.seconds:.1f}"),
            ]
        )
        for rejected in document.rejected:
            click.echo(make_visible(f"rejected: {rejected.path}: {rejected.reason}"), err=True)
    return ExitCode.INCOMPLETE if document.rejected else ExitCode.DONE


@rendezvous.command()
@click.argument("question", required=False, callback=as_unicode)
@click.option("--batch", metavar="FILE", type=click.File("rb"), help="Questions as JSON Lines; - is stdin.")
@day_option("--today", "The day that the question's own dates are counted from (default: today).")
@click.option("--lang", type=click.Choice(["fr", "en"]), help="Answer in this language (default: the question's).")
@click.option("--limit", type=click.IntRange(1, 20), help="The most quotes in the answer.")
@since_option
@until_option
@archive_option
@json_option
def ask(
    question: str | None,
    batch: Any,
    today: date | None,
    lang: AnswerLanguage | None,
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
    service = _load_service(settings)

    def answer(text: str, day: date | None) -> documents.Answer:
        return service.ask(
            text,
            today=day or today or date.today(),
            limit=limit or settings.quotes,
            language=lang,
            published=_published(since, until),
        )

    if question is None:
        lines = documents.parse_batch(batch, documents.BatchQuestion)
        return _write_batch(lines, lambda line: answer(line.question, line.today))
    found = answer(question, None)
    if as_json:
        click.echo(documents.to_json(found))
    else:
        print_answer(found)
    return ExitCode.DONE if found.status == "answered" else ExitCode.INCOMPLETE


@rendezvous.command()
@click.argument("query", required=False, callback=as_unicode)
@click.option("--batch", metavar="FILE", type=click.File("rb"), help="Queries as JSON Lines; - is stdin.")
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
    service = _load_service(settings)

    def hits(text: str) -> tuple[documents.SearchHit, ...]:
        return service.search(text, limit=limit, published=_published(since, until))

    if query is None:
        lines = documents.parse_batch(batch, documents.BatchQuery)
        return _write_batch(lines, lambda line: {"hits": hits(line.query)})
    found = hits(query)
    if as_json:
        click.echo(documents.to_json({"query": query, "hits": found}))
    else:
        print_hits(found)
    return ExitCode.DONE if found else ExitCode.INCOMPLETE


@rendezvous.command()
@meeting_options
@click.option("--csv", "as_csv", is_flag=True, help="Write CSV to standard output.")
@archive_option
@json_option
def meetings(
    settings: Settings,
    lang: AnswerLanguage,
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
    from bot.meeting_book import MeetingBook, MeetingFilter
    from bot.meeting_documents import describe_meeting, meeting_row, write_csv

    store = Store(settings.archive)
    found = MeetingBook(store).matching(MeetingFilter(days=_published(since, until), **wanted))
    described = [describe_meeting(meeting, store, lang) for meeting in found]
    if as_json:
        click.echo(documents.to_json({"meetings": described}))
    elif as_csv:
        click.echo(write_csv(described), nl=False)
    else:
        print_table([meeting_row(meeting) for meeting in described])
    return ExitCode.DONE if described else ExitCode.INCOMPLETE


@rendezvous.command()
@meeting_options
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The picture to write: .png or .svg.",
)
@archive_option
def timeline(
    settings: Settings, lang: AnswerLanguage, output: Path, since: date | None, until: date | None, **wanted: Any
) -> ExitCode:
    """Draw the meetings over time: a lane for each other participant."""
    if output.suffix.lower() not in (".png", ".svg"):
        raise click.BadParameter(f"{output}: give a name that ends in .png or .svg", param_hint="--output")
    from bot.charts import draw_timeline
    from bot.meeting_book import MeetingBook, MeetingFilter

    found = MeetingBook(Store(settings.archive)).matching(MeetingFilter(days=_published(since, until), **wanted))
    drawn = draw_timeline(found, output, lang, wanted["who"])
    click.echo(f"{output}: {drawn} meetings", err=True)
    return ExitCode.DONE if drawn else ExitCode.INCOMPLETE


@rendezvous.command()
@click.argument("text", required=False)
@click.option(
    "--batch", metavar="FILE", type=click.File(encoding="utf-8"), help="Texts as JSON Lines; - is stdin."
)
@click.option(
    "--published",
    metavar="DAY",
    callback=lambda _context, _parameter, value: _parse_published(value),
    help="The day or month (2022-01-21, 2022-01) that the text was published, or the question is asked on.",
)
@click.option("--lang", type=click.Choice(["fr", "en"]), help="The text's language (default: as detected).")
@click.option("--question", is_flag=True, help="Read TEXT as a question: since Tuesday, avant le 13 janvier.")
@archive_option
@json_option
def dates(
    text: str | None,
    batch: Any,
    published: Days | None,
    lang: AnswerLanguage | None,
    question: bool,
    settings: Settings,  # noqa: ARG001 - every command takes --archive
    as_json: bool,
) -> ExitCode:
    """Show the time expressions of a text and the days that they stand for.

    \b
    rendezvous dates "Ils se sont vus deux jours plus tôt, le 10 janvier." --published 2022-01-21
    rendezvous dates "Qui a rencontré qui depuis mardi ?" --question
    """
    from bot import dating

    if (text is None) == (batch is None):
        raise click.UsageError("give either a TEXT or --batch FILE")
    if text is None:
        lines = documents.parse_batch(batch, dating.BatchText)
        return _write_batch(
            lines,
            lambda line: {
                "timexes": dating.date_text(line.text, line.lang, line.published, question=line.question)
            },
        )
    timexes = dating.date_text(text, lang, published, question=question)
    if as_json:
        click.echo(documents.to_json({"timexes": timexes}))
    else:
        print_table([_timex_row(timex) for timex in timexes])
    return ExitCode.DONE if timexes else ExitCode.INCOMPLETE


@rendezvous.command()
@archive_option
def console(settings: Settings) -> ExitCode:
    """Ask one question after another; with no archive yet, the sample archive."""
    from bot.console import run_console

    run_console(settings)
    return ExitCode.DONE


@rendezvous.command()
@archive_option
def telegram(settings: Settings) -> ExitCode:
    """Run the Telegram bot until it is told to stop; its settings are in docs/telegram.md."""
    from bot.telegram_app import TelegramUnavailable, run_telegram

    try:
        run_telegram(settings)
    except TelegramUnavailable as error:
        click.echo(f"error: {error}", err=True)
        return ExitCode.USAGE
    return ExitCode.DONE


@rendezvous.command()
@archive_option
@json_option
def articles(settings: Settings, as_json: bool) -> ExitCode:
    """List the articles, oldest first."""
    store = Store(settings.archive)
    summaries = [documents.summarise(article) for article in store.articles()]
    if as_json:
        click.echo(documents.to_json({"articles": summaries}))
    else:
        print_table(
            [(item.id, documents.describe_days(item.published), item.title or item.source) for item in summaries]
        )
    return ExitCode.DONE if summaries else ExitCode.INCOMPLETE


@rendezvous.command()
@click.argument("article_id", metavar="ID", callback=unicode_only)
@click.option(
    "--text", "only_text", is_flag=True, help="Write the article's stored text, exactly, and nothing else."
)
@archive_option
@json_option
def show(article_id: str, only_text: bool, settings: Settings, as_json: bool) -> ExitCode:
    """Show an article: where it comes from, how it is dated, and its text."""
    article = Store(settings.archive).article(article_id)
    if article is None:
        click.echo(f"no article {article_id}; list them with: rendezvous articles", err=True)
        return ExitCode.INCOMPLETE
    if only_text:
        sys.stdout.buffer.write(article.text.encode("utf-8"))
    elif as_json:
        click.echo(documents.to_json(documents.detail(article)))
    else:
        print_article(documents.detail(article))
    return ExitCode.DONE


@rendezvous.command()
@click.argument("article_ids", metavar="ID...", nargs=-1, required=True, callback=unicode_only)
@archive_option
@json_option
def remove(article_ids: tuple[str, ...], settings: Settings, as_json: bool) -> ExitCode:
    """Remove articles from the archive; the files they came from stay."""
    Store(settings.archive).close()
    with writing(settings.archive) as writer, writer.transaction():
        removed = [article_id for article_id in article_ids if writer.remove(article_id)]
    missing = [article_id for article_id in article_ids if article_id not in removed]
    if as_json:
        click.echo(documents.to_json({"removed": removed, "missing": missing}))
    else:
        for article_id in removed:
            click.echo(f"removed {article_id}")
    for article_id in missing:
        click.echo(f"no article {article_id}; list them with: rendezvous articles", err=True)
    return ExitCode.INCOMPLETE if missing else ExitCode.DONE


@rendezvous.command()
@archive_option
@json_option
def status(settings: Settings, as_json: bool) -> ExitCode:
    """Say what the archive holds, and with which encoder."""
    document = documents.status(Store(settings.archive), settings.encoder)
    document["telegram"] = read_telegram_status(settings.archive)
    if as_json:
        click.echo(documents.to_json(document))
    else:
        print_table([(key.replace("_", " "), _describe(value)) for key, value in document.items()])
    return ExitCode.DONE


@rendezvous.command("wrong-answers")
@archive_option
@json_option
def wrong_answers(settings: Settings, as_json: bool) -> ExitCode:
    """List the answers that Telegram users called wrong, with their questions; --json exports them whole."""
    Store(settings.archive).close()
    found = read_wrong_answers(settings.archive)
    if as_json:
        click.echo(documents.to_json({"wrong_answers": found}))
    else:
        print_table([(f"{wrong.reported:%Y-%m-%d %H:%M}", wrong.status, wrong.question) for wrong in found])
    return ExitCode.DONE if found else ExitCode.INCOMPLETE


@rendezvous.command()
@archive_option
@json_option
def rebuild(settings: Settings, as_json: bool) -> ExitCode:
    """Derive everything anew from the stored articles, and encode them with the encoder of the settings."""
    from bot.loading import load_encoder, rebuild_archive

    document = rebuild_archive(settings.archive, load_encoder(settings))
    if as_json:
        click.echo(documents.to_json(document))
    else:
        print_table([(key, str(value)) for key, value in documents.fields_of(document).items()])
    return ExitCode.DONE


@rendezvous.command()
@archive_option
@json_option
def check(settings: Settings, as_json: bool) -> ExitCode:
    """Check the archive: every span slices back, counts and checksums agree."""
    problems = check_archive(Store(settings.archive))
    if as_json:
        click.echo(documents.to_json({"problems": problems}))
    else:
        for problem in problems:
            click.echo(problem)
        click.echo(
            "the archive is sound" if not problems else f"{len(problems)} problems; try: rendezvous rebuild"
        )
    return ExitCode.ARCHIVE if problems else ExitCode.DONE


def main() -> None:
    """Run the command line; every deliberate error ends as one line on standard error and an exit code."""
    _use_utf8()
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
        click.echo(f"error: the archive's database failed ({error}); look into it: rendezvous check", err=True)
        code = ExitCode.ARCHIVE
    sys.exit(int(code or 0))


def _parse_published(value: str | None) -> Days | None:
    from bot.dating import parse_published

    try:
        return parse_published(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _timex_row(timex: TimexDocument) -> tuple[str, ...]:
    days = f"{timex.first_day or '…'} – {timex.last_day or '…'}"
    notes = [timex.grain, *(["ambiguous"] if timex.ambiguous else [])]
    return timex.text, days, ", ".join(notes), f"from “{timex.anchor.text}”" if timex.anchor else ""


def _use_utf8() -> None:
    """Read and write UTF-8 whatever the locale; what cannot be written or read shows as a mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _describe(value: Any) -> str:
    """Write a value of `status` for a table."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    return "?" if value is None else str(value)


def _load_service(settings: Settings) -> Service:
    from bot.loading import load_encoder, open_service

    Store(settings.archive).close()  # say that there is no archive before torch takes its seconds to load
    return open_service(settings.archive, load_encoder(settings))


def _published(since: date | None, until: date | None) -> Days | None:
    """The days between two bounds, either of which may be open."""
    if since is None and until is None:
        return None
    first, last = since or date.min, until or date.max
    if last < first:
        raise click.UsageError(f"--since {first} is after --until {last}")
    return Days(first, last)


def _write_batch(lines: Iterator[Any], answer: Callable[[Any], Any]) -> ExitCode:
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
