"""Rendering for a terminal: an answer as styled text, with nothing in it that could act on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.segment import Segments
from rich.table import Table
from rich.text import Text

from bot.answer import Answer, SearchHit
from bot.documents import ArticleDetail, Claim, describe_days
from bot.messages import describe_date, say, write_published
from bot.visible import make_visible
from corpus.quote import Quote
from corpus.span import Days, ReadLanguage

# Wider than any row, in columns: a row that is piped on stays one line.
_UNFOLDED = 100_000


def render_answer(answer: Answer, shown: Sequence[Quote], first_number: int = 1) -> Text:
    """Render the short text and some of the answer's quotes, numbered from `first_number`."""
    text = Text()
    if first_number == 1:
        text.append(make_visible(answer.answer), style="bold")
        text.append("\n")
    if answer.status == "not_found" and answer.nearest:
        text.append(f"{say('nearest', answer.language)}\n", style="dim")
    for number, quote in enumerate(shown, start=first_number):
        text.append("\n")
        text.append_text(render_quote(quote, number, answer.language))
    return text


def render_quote(quote: Quote, number: int, language: ReadLanguage) -> Text:
    """Render a quote, its answering words highlighted, and below it who published it, when, under which title."""
    text = Text(f"[{number}] ", style="dim")
    for piece, highlighted in quote.segments():
        text.append(make_visible(piece), style="bold yellow" if highlighted else "not dim")
    text.append("\n")
    citation = " — ".join(
        part
        for part in (
            quote.publisher or say("unknown_publisher", language),
            write_published(quote.published, language),
            quote.title,
        )
        if part
    )
    text.append(f"    — {make_visible(citation)}\n", style="cyan")
    for resolved in quote.dates:
        text.append(f"    {make_visible(describe_date(resolved, language))}\n", style="yellow")
    if quote.url:
        text.append(f"    {make_visible(quote.url)}\n", style="dim")
    return text


def print_answer(answer: Answer) -> None:
    """Print an answer with all its quotes to standard output."""
    print_text(render_answer(answer, answer.shown))


def print_text(text: Text) -> None:
    """Print text to standard output, coloured on a terminal only, as it stands: copies and pipes stay exact."""
    console = Console()
    # Rich would put spaces for tabs where it folds lines, and does so even where it is to fold none.
    as_it_stands = Segments(Text.assemble(text).render(console))
    console.print(as_it_stands, soft_wrap=True, end="")


def print_hits(hits: Sequence[SearchHit]) -> None:
    """Print ranked passages."""
    for number, hit in enumerate(hits, start=1):
        text = Text(f"[{number}] ", style="dim")
        text.append(make_visible(hit.text), style="not dim")
        place = f"{hit.article} · {describe_days(hit.published)} · {hit.score:.2f} · {hit.source}"
        text.append(f"\n    {make_visible(place)}\n\n", style="cyan")
        print_text(text)


def print_table(rows: Sequence[tuple[str, ...]]) -> None:
    """Print rows in aligned columns, folded to the width of a terminal and to nothing elsewhere.

    The first column, an id or a label, stays whole.
    """
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    for row in rows:
        table.add_row(*(Text(make_visible(cell)) for cell in row))
    console = Console()
    if not console.is_terminal:
        console.width = _UNFOLDED
    console.print(table)


def print_article(article: ArticleDetail) -> None:
    """Print where an article comes from, how it is dated, and its text."""
    summary = article.summary
    rows = [
        ("id", summary.id),
        ("title", summary.title or "?"),
        ("publisher", summary.publisher or "?"),
        ("published", describe_days(summary.published)),
        ("language", summary.language),
        ("url", summary.url or "?"),
        ("source", f"{summary.source} [{article.start}, {article.end})"),
        *((f"dated by {claim.origin}", _describe_claim(claim, article)) for claim in article.date_claims),
    ]
    print_table(rows)
    print_text(Text(f"\n{make_visible(article.text)}\n"))


def _describe_claim(claim: Claim, article: ArticleDetail) -> str:
    days = describe_days(Days(claim.first_day, claim.last_day))
    return f"{days}, which disagrees and was not kept" if claim in article.disagreeing else days
