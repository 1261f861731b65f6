"""The commands that write the archive and look after it."""

from __future__ import annotations

from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import click

from bot import documents
from bot.commands.options import archive_option, json_option, printable_ids, say_no_article
from bot.exit_codes import ExitCode
from bot.messages import say_remark
from bot.render_console import print_table
from bot.settings import Settings
from bot.telegram.reports import read_telegram_status
from bot.visible import make_visible
from corpus.check import check_archive
from corpus.schema import require_archive
from corpus.store import Store
from corpus.writer import writing
from embeddings.defaults import PACKAGED_ENCODER

# The remarks that `add` prints: a folder without any dates has one for each article.
MOST_REMARKS = 20


class _ArticlePath(click.Path):
    """A path that is not empty: that of an unset variable would be the folder at hand."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        if value == "":
            self.fail("a path is empty; name a file or a folder", param, ctx)
        return super().convert(value, param, ctx)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=_ArticlePath(path_type=Path, readable=False))
@archive_option
@json_option
def add(paths: tuple[Path, ...], settings: Settings, as_json: bool) -> ExitCode:
    """Read article files, and folders of them, into the archive.

    What is already there is left alone, what has changed is updated, a renamed file is cited by its new name.
    Interrupted, the same command goes on where it was.
    """
    from bot.loading import add_to_archive, load_encoder

    document, remarks = add_to_archive(settings.archive, load_encoder(settings), paths)
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
                ("in the archive", f"articles: {document.articles}, passages: {document.passages}"),
                ("seconds", f"{document.seconds:.1f}"),
            ]
        )
        for rejected in document.rejected:
            click.echo(make_visible(f"rejected: {rejected.path}: {rejected.reason}"), err=True)
    for remark in remarks[:MOST_REMARKS]:
        click.echo(make_visible(f"note: {remark.path}: {say_remark(remark, 'en')}"), err=True)
    if len(remarks) > MOST_REMARKS:
        click.echo(f"note: {len(remarks) - MOST_REMARKS} more notes", err=True)
    return ExitCode.INCOMPLETE if document.rejected else ExitCode.DONE


@click.command()
@click.argument("article_ids", metavar="ID...", nargs=-1, required=True, callback=printable_ids)
@archive_option
@json_option
def remove(article_ids: tuple[str, ...], settings: Settings, as_json: bool) -> ExitCode:
    """Remove articles from the archive; the files they came from stay."""
    require_archive(settings.archive)
    with writing(settings.archive) as writer, writer.transaction():
        removed = [article_id for article_id in article_ids if writer.remove(article_id)]
    missing = [article_id for article_id in article_ids if article_id not in removed]
    if as_json:
        click.echo(documents.to_json({"removed": removed, "missing": missing}))
    else:
        for article_id in removed:
            click.echo(f"removed {article_id}")
    for article_id in missing:
        click.echo(say_no_article(article_id), err=True)
    return ExitCode.INCOMPLETE if missing else ExitCode.DONE


@click.command()
@archive_option
@json_option
def status(settings: Settings, as_json: bool) -> ExitCode:
    """Say what the archive holds, whether by this program's rules, and with which encoder."""
    with Store(settings.archive) as store:
        document = documents.describe_status(
            store,
            encoder=settings.encoder,
            reader=_describe_reader(settings),
            recogniser=_describe_recogniser(settings),
            telegram=read_telegram_status(settings.archive),
        )
    if as_json:
        click.echo(documents.to_json(document))
    else:
        telegram = document.telegram or "no bot has run on this archive"
        shown = documents.fields_of(document) | {"telegram": telegram}
        print_table([(key.replace("_", " "), _describe(value)) for key, value in shown.items()])
    return ExitCode.DONE


@click.command()
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


@click.command()
@archive_option
@json_option
def check(settings: Settings, as_json: bool) -> ExitCode:
    """Check the archive: every span slices back, counts and checksums agree."""
    with Store(settings.archive) as store:
        problems = check_archive(store)
        pending = 0 if problems else store.counts().pending  # a rebuild makes them too
    if as_json:
        click.echo(documents.to_json({"problems": problems}))
    else:
        for problem in problems:
            click.echo(problem)
        click.echo(
            "the archive is sound"
            if not problems
            else f"problems: {len(problems)}; do what their lines say; for the others try: rendezvous rebuild; where "
            "that fails, restore the archive from a copy, or move its folder away and add the articles again"
        )
    if pending:
        click.echo(f"passages without vectors: {pending}; the next add or ask makes them", err=True)
    return ExitCode.ARCHIVE if problems else ExitCode.DONE


def _describe_reader(settings: Settings) -> str:
    """Say which reader reads, and why the packaged one does not where another encoder is set."""
    if settings.reader_in_use == settings.reader:
        return settings.reader
    return f"{settings.reader_in_use}: the {settings.reader} reader belongs to the encoder {PACKAGED_ENCODER}"


def _describe_recogniser(settings: Settings) -> str:
    """Say whether meetings in unusual words are recognised: they are with the packaged encoder."""
    if settings.encoder == PACKAGED_ENCODER:
        return "packaged"
    return f"none: the meeting recogniser belongs to the encoder {PACKAGED_ENCODER}; triggers read alone"


def _describe(value: Any) -> str:
    """Write a value of `status` for a table."""
    if isinstance(value, documents.Rules):
        differing = f"{value.state} than this program's; derive everything anew: {value.remedy}"
        return differing if value.remedy else value.state
    if isinstance(value, dict) or is_dataclass(value):
        told = documents.fields_of(value).items()
        return ", ".join(f"{key.replace('_', ' ')}: {_describe(item)}" for key, item in told) or "none"
    return "?" if value is None else str(value)
