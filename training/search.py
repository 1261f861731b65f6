"""Write what the program's own search finds for the French questions: `build/reader/found_fr.jsonl`.

One line a question: its number and the passages found, best first, each with its text, title, fold and answers.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.qa_sets import load_piaf
from corpus.span import Span
from corpus.store import Store
from embeddings.encoder import Encoder
from embeddings.hit import Hit
from embeddings.ranking import reader_passage
from embeddings.retrieval import Retriever
from training.data import Passage, Question, QuestionSet, fold_of, load_questions

CANDIDATES = 20


def search(data: QuestionSet, store: Store, encoder: Encoder) -> Iterator[dict[str, Any]]:
    """Yield one record a French question."""
    retriever = Retriever(store, encoder)
    for number, question in enumerate(data.questions):
        gold = data.passages[question.passage]
        if gold.lang == "fr":
            hits = retriever.search(question.text, "fr", CANDIDATES)
            yield {"question": number, "hits": [_record(hit, store, question, gold) for hit in hits]}


def _record(hit: Hit, store: Store, question: Question, gold: Passage) -> dict[str, Any]:
    passage = reader_passage(store, hit)
    if passage is None:
        raise LookupError(f"the article {hit.passage.article_id} left the archive during the search")
    return {
        "text": passage.text,
        "title": passage.title,
        "score": hit.score,
        "probability": hit.probability,
        "sentences": [(sentence.start, sentence.end) for sentence in passage.sentences],
        "sentence_scores": hit.sentence_scores,
        "fold": fold_of(passage.title or ""),
        "answers": _answers_within(passage.text, question, gold),
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
    archive = load_piaf().make(encoder)
    with output.with_suffix(".tmp").open("w", encoding="utf-8") as lines:
        for record in search(load_questions(), Store(archive), encoder):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    output.with_suffix(".tmp").replace(output)


if __name__ == "__main__":
    main()
