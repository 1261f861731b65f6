"""Write what the program's own search finds for the French questions: `build/reader/found_fr.jsonl`.

One line a question: its number and the passages found, best first, each with its text, title, fold and answers.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.qa_sets import ARCHIVES, load_piaf
from corpus.span import Span
from corpus.store import Store
from embeddings.encoder import Encoder
from embeddings.hit import Hit
from embeddings.retrieval import Retriever
from training.data import Passage, Question, QuestionSet, fold_of, load_questions

CANDIDATES = 20


def search(data: QuestionSet, store: Store, encoder: Encoder) -> Iterator[dict[str, Any]]:
    """Yield one record a French question."""
    retriever = Retriever(store, encoder)
    folds: dict[str, str] = {}
    for number, question in enumerate(data.questions):
        if data.passages[question.passage].lang == "fr":
            hits = retriever.search(question.text, "fr", CANDIDATES)
            gold = data.passages[question.passage]
            yield {"question": number, "hits": [_record(hit, store, question, gold, folds) for hit in hits]}


def _record(hit: Hit, store: Store, question: Question, gold: Passage, folds: dict[str, str]) -> dict[str, Any]:
    article = store.article(hit.passage.article_id)
    if article is None:
        raise LookupError(f"the article {hit.passage.article_id} left the archive during the search")
    if article.id not in folds:
        folds[article.id] = fold_of(article.title_text or "")
    text = hit.passage.span.of(article.text)
    sentences = store.sentences(article.id)[hit.passage.first_sentence : hit.passage.last_sentence + 1]
    start = hit.passage.span.start
    return {
        "text": text,
        "title": article.title_text,
        "score": hit.score,
        "probability": hit.probability,
        "sentences": [(s.start - start, s.end - start) for s in sentences],
        "sentence_scores": list(hit.sentence_scores),
        "fold": folds[article.id],
        "answers": _answers_within(text, question, gold),
    }


def _answers_within(text: str, question: Question, gold: Passage) -> list[tuple[int, int]]:
    """The question's answers, as spans of a text that is a part of its passage; none in another text."""
    start = gold.text.find(text)
    if start < 0:
        return []
    whole = Span(start, start + len(text))
    return [(answer.start - start, answer.end - start) for answer in question.answers if whole.contains(answer)]


def main() -> None:
    """Search the archive of PIAF's passages, which is built at the first time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("build/reader/found_fr.jsonl"))
    output: Path = parser.parse_args().output
    output.parent.mkdir(parents=True, exist_ok=True)
    encoder = Encoder.load()
    load_piaf().make(encoder)
    with output.with_suffix(".tmp").open("w", encoding="utf-8") as lines:
        for record in search(load_questions(), Store(ARCHIVES / "piaf" / "archive"), encoder):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    output.with_suffix(".tmp").replace(output)


if __name__ == "__main__":
    main()
