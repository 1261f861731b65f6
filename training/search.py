"""Write what the program's own search finds for the questions of all sets: `build/reader/found.jsonl`.

One line a question: its number and text, and the passages found, best first, each with its text, title, fold and
answers. Stop it at any time; the same command goes on with the questions that are left.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.qa_sets import Fold
from corpus.span import Span
from corpus.store import Store
from embeddings.encoder import Encoder
from embeddings.hit import Hit
from embeddings.passage_text import load_passage_text
from embeddings.retrieval import Retriever
from training.data import SETS, Passage, Question, QuestionSet, load_questions

CANDIDATES = 20


def search(
    data: QuestionSet, name: str, store: Store, encoder: Encoder, finished: Collection[int]
) -> Iterator[dict[str, Any]]:
    """Yield one record a question over a set, searched among the passages of that set, but for the finished ones."""
    retriever = Retriever(store, encoder)
    folds = {passage.text.strip(): passage.fold for passage in data.passages}
    for number, question in enumerate(data.questions):
        gold = data.passages[question.passage]
        if gold.set == name and number not in finished:
            hits = retriever.search(question.text, question.lang, CANDIDATES)
            records = [_record(hit, store, folds, question, gold) for hit in hits]
            yield {"number": number, "question": question.text, "hits": records}


def _record(
    hit: Hit, store: Store, folds: Mapping[str, Fold], question: Question, gold: Passage
) -> dict[str, Any]:
    passage, article = load_passage_text(store, hit.passage), store.article(hit.passage.article_id)
    if passage is None or article is None:
        raise LookupError(f"the article {hit.passage.article_id} left the archive during the search")
    return {
        "text": passage.text,
        "title": passage.title,
        "score": hit.score,
        "probability": hit.probability,
        "sentences": [(sentence.start, sentence.end) for sentence in passage.sentences],
        "sentence_scores": hit.sentence_scores,
        "fold": folds[article.text.partition("\n\n")[2].strip()],
        "answers": _answers_within(passage.text, question, gold),
    }


def _answers_within(text: str, question: Question, gold: Passage) -> list[tuple[int, int]]:
    """The question's answers, as spans of a text that is a part of its passage; none in another text."""
    start = gold.text.find(text)
    if start < 0:
        return []
    whole = Span(start, start + len(text))
    return [(answer.start - start, answer.end - start) for answer in question.answers if whole.contains(answer)]


def read_finished(lines: Path, data: QuestionSet) -> set[int]:
    """Return the numbers of the questions that a stopped search has written, and cut a line that it left unfinished.

    Raises:
        SystemExit: They are other questions.
    """
    finished: set[int] = set()
    if not lines.exists():
        return finished
    end = 0
    with lines.open("rb") as written:
        for line in written:
            if line.endswith(b"\n"):
                end += len(line)
                record = json.loads(line)
                if data.questions[record["number"]].text != record["question"]:
                    raise SystemExit(f"{lines} is of other questions; remove it, and search again")
                finished.add(record["number"])
    os.truncate(lines, end)
    return finished


def main() -> None:
    """Search the archives of the passages, which are built at the first time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("build/reader/found.jsonl"))
    output: Path = parser.parse_args().output
    output.parent.mkdir(parents=True, exist_ok=True)
    encoder = Encoder.load()
    data = load_questions()
    unfinished = output.with_suffix(".tmp")
    finished = read_finished(unfinished, data)
    with unfinished.open("a", encoding="utf-8") as lines:
        for name, load in SETS.items():
            for record in search(data, name, Store(load().make(encoder)), encoder, finished):
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    unfinished.replace(output)


if __name__ == "__main__":
    main()
