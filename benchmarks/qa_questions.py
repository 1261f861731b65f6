"""Question files out of the question sets: each question twice, once answerable, once with its article taken out.

The article that answers is taken out of a copy of the archive, so that nothing of it is left: not its meetings, not
its words in the keyword index. A copy lacks a part of the gold articles, for one copy a question would be too many;
the other passages of a Wikipedia article stay, unless whole documents are taken out.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.qa_sets import ARCHIVES, Question, QuestionSet
from bot.evaluation.outcomes import Outcome, ask_questions
from bot.evaluation.question_file import FileLine, check_gold, read_question_file
from bot.loading import open_service, rebuild_archive
from bot.progress import show_progress
from corpus.store import Store
from corpus.writer import writing
from embeddings.encoder import Encoder
from embeddings.reader import Reader

PARTS = 4
"""The copies of the archive, each without the gold articles whose number is of that residue."""

TODAY = "2020-01-16"
QUOTES = 3


def write_questions(questions: QuestionSet, name: str, *, kept: bool, most: int | None = None) -> list[FileLine]:
    """Write questions, each answerable and unanswerable, and return their lines.

    Args:
        questions: The set.
        name: The question file's name, without its ending.
        kept: Whether they are those over the documents kept for the final figures, or those over the others.
        most: The most questions, spread over the set.
    """
    chosen = [
        (number, question)
        for number, question in enumerate(questions.questions)
        if questions.passages[question.passage].is_kept == kept
    ]
    if most is not None:
        chosen = chosen[:: max(1, len(chosen) // most)][:most]
    folder = ARCHIVES / questions.name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.jsonl"
    articles = _articles_of(questions)
    rows = [
        row
        for number, question in chosen
        for row in _rows(questions, number, question, articles[question.passage])
    ]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return read_question_file(path)


def _articles_of(questions: QuestionSet) -> list[int]:
    """The number under which each passage is in the archive: `add` takes a text once, whatever the spaces in it."""
    first: dict[tuple[str, ...], int] = {}
    return [first.setdefault(tuple(one.text.split()), number) for number, one in enumerate(questions.passages)]


def _rows(questions: QuestionSet, number: int, question: Question, article: int) -> Iterable[dict[str, object]]:
    passage = questions.passages[question.passage]
    asked = {"question": question.text, "lang": passage.lang, "today": TODAY}
    yield asked | {
        "id": f"{number}-{article}",
        "gold_files": [f"{article:05d}.txt"],
        "gold_answers": sorted({passage.text[start:end] for start, end in question.answers}),
    }
    yield asked | {"id": f"{number}-{article}-without", "unanswerable": True}


def ask_with_and_without(
    questions: QuestionSet, lines: Sequence[FileLine], encoder: Encoder, *, whole_documents: bool = False
) -> list[Outcome]:
    """Ask the answerable lines of the whole archive, and the others of copies without the article that answers.

    With `whole_documents` the other passages of its document are taken out too: of a Wikipedia article nothing stays.
    """
    archive = questions.make(encoder)
    rebuild_archive(archive, encoder)  # what another day's program derived is not what is measured
    answerable = [line for line in lines if not line.question.unanswerable]
    outcomes = _ask(archive, answerable, encoder)
    for part in range(PARTS):
        without = [one for one in lines if one.question.unanswerable and passage_of(one) % PARTS == part]
        if without:
            gold = set(map(passage_of, without))
            if whole_documents:
                gold = _of_same_documents(questions, gold)
            outcomes += _ask(_archive_without(archive, part, gold), without, encoder)
    return outcomes


def _of_same_documents(questions: QuestionSet, passages: Iterable[int]) -> set[int]:
    documents = {questions.passages[number].document for number in passages}
    return {number for number, passage in enumerate(questions.passages) if passage.document in documents}


def _ask(archive: Path, lines: Sequence[FileLine], encoder: Encoder) -> list[Outcome]:
    service = open_service(archive, encoder, Reader.load(encoder))
    check_gold(service.store, lines)
    with show_progress(str(archive.name)) as progress:
        return ask_questions(service, lines, QUOTES, progress)


def passage_of(line: FileLine) -> int:
    """Return the number of the passage that a line's question was asked of."""
    return int(str(line.question.id).split("-")[1])


def _archive_without(archive: Path, part: int, passages: set[int]) -> Path:
    """Copy an archive and remove the articles of these passages from the copy."""
    copy = archive.with_name(f"{archive.name}-without-{part}")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(archive, copy)
    names = {f"{number:05d}" for number in passages}
    gold = [article.id for article in Store(copy).articles() if Path(article.source).stem in names]
    if len(gold) != len(names):
        raise ValueError(f"{archive}: {len(names)} articles should be taken out, {len(gold)} are there")
    with writing(copy) as writer, writer.transaction():
        for article_id in gold:
            writer.remove(article_id)
    return copy
