"""The command that measures answers over question files."""

from __future__ import annotations

from pathlib import Path

import click

from bot import documents
from bot.commands.asking import serving
from bot.commands.options import archive_option, json_option, picture_option
from bot.exit_codes import ExitCode
from bot.progress import show_progress
from bot.render_console import print_table
from bot.settings import Settings
from corpus.store import Store


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@picture_option("--plot", "Draw recall by depth, and answered against wrong, to a .png or .svg file.")
@archive_option
@json_option
def evaluate(files: tuple[Path, ...], plot: Path | None, settings: Settings, as_json: bool) -> ExitCode:
    """Ask the questions of files and measure the answers: rank, quote, words, slots, silence, time.

    A line of FILE is JSON: "question" and one or more of "gold_files", "gold_quotes", "gold_answers", "gold_slots",
    or "unanswerable": true; "id", "today" and "lang" may be given. Ends with 1 where a quote is not its source.

    \b
    rendezvous evaluate questions.jsonl
    rendezvous evaluate questions.jsonl --plot quality.png --json > quality.json
    """
    from bot.evaluation.outcomes import ask_questions
    from bot.evaluation.question_file import QuestionFileInvalid, check_gold, read_question_file
    from bot.evaluation.report import report_evaluation, tabulate

    try:
        lines = [line for file in files for line in read_question_file(file)]
        with Store(settings.archive) as store:
            check_gold(store, lines)
    except QuestionFileInvalid as error:
        click.echo(f"error: {error}", err=True)
        return ExitCode.USAGE
    with serving(settings) as service, show_progress("asking") as progress:
        outcomes = ask_questions(service, lines, settings.quotes, progress)
    evaluation = report_evaluation(outcomes)
    if as_json:
        click.echo(documents.to_json(evaluation))
    else:
        print_table(tabulate(evaluation.figures))
    if plot:
        from bot.evaluation.chart import draw_evaluation

        draw_evaluation(outcomes, plot)
    if evaluation.curve is None:
        click.echo("no curve: it needs answerable and unanswerable questions", err=True)
    for one in evaluation.questions:
        if not one.exact_quotes:
            click.echo(f"{one.file}: line {one.line}: a quote differs from its source", err=True)
    return ExitCode.DONE if all(one.exact_quotes for one in evaluation.questions) else ExitCode.INCOMPLETE
