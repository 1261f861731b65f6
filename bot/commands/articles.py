"""The commands that show what the archive holds: its articles."""

from __future__ import annotations

import sys

import click

from bot import documents
from bot.commands.options import archive_option, json_option, printable_ids, say_no_article
from bot.exit_codes import ExitCode
from bot.render_console import print_article, print_table
from bot.settings import Settings
from corpus.store import Store


@click.command()
@archive_option
@json_option
def articles(settings: Settings, as_json: bool) -> ExitCode:
    """List the articles, oldest first."""
    with Store(settings.archive) as store:
        summaries = [documents.summarise(article) for article in store.articles()]
    if as_json:
        click.echo(documents.to_json({"articles": summaries}))
    elif summaries:
        print_table(
            [(item.id, documents.describe_days(item.published), item.title or item.source) for item in summaries]
        )
    else:
        click.echo("the archive is empty; add articles: rendezvous add FOLDER", err=True)
    return ExitCode.DONE if summaries else ExitCode.INCOMPLETE


@click.command()
@click.argument("article_id", metavar="ID", callback=printable_ids)
@click.option(
    "--text", "only_text", is_flag=True, help="Write the article's stored text, exactly, and nothing else."
)
@archive_option
@json_option
def show(article_id: str, only_text: bool, settings: Settings, as_json: bool) -> ExitCode:
    """Show an article: where it comes from, how it is dated, and its text."""
    if only_text and as_json:
        raise click.UsageError("give either --text or --json")
    with Store(settings.archive) as store:
        article = store.article(article_id)
    if article is None:
        click.echo(say_no_article(article_id), err=True)
        return ExitCode.INCOMPLETE
    if only_text:
        sys.stdout.buffer.write(article.text.encode("utf-8"))
    elif as_json:
        click.echo(documents.to_json(documents.describe_article(article)))
    else:
        print_article(documents.describe_article(article))
    return ExitCode.DONE
