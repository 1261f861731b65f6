"""How search keeps up with size: `python -m benchmarks.scale [PASSAGES]` (200,000 by default).

The archive holds articles whose sentences are drawn from the sample archive and whose vectors are its real ones,
perturbed; encoding that many passages for real would take an hour. Search, memory, start and the adding of one more
article are measured as the program does them.
"""

from __future__ import annotations

import random
import resource
import shutil
import statistics
import sys
import time
from pathlib import Path

import numpy as np

from benchmarks.qa_sets import ARCHIVES
from bot.loading import SAMPLES, add_to_archive, open_service
from corpus.analysis import sentences_of
from corpus.article import Article
from corpus.passages import Window
from corpus.readers import find_inputs, read_articles
from corpus.span import Days, Span
from corpus.writer import Analysis, FilePosition, Writer, writing
from embeddings.encoder import Encoder
from embeddings.identity import record_encoder

PASSAGES_PER_ARTICLE = 10
SENTENCES_PER_PASSAGE = 5
QUESTIONS = (
    "Où Reagan et Gorbatchev se sont-ils rencontrés en 1986 ?",
    "Who signed the agreement at Camp David?",
    "Quand le sommet de Vienne a-t-il eu lieu ?",
    "What did the leaders decide about nuclear weapons?",
    "Quels accords ont été conclus sur le désarmement ?",
)
SEED = 20


def read_sentences() -> list[str]:
    """Return every sentence of the sample archive."""
    articles = [article for path in find_inputs([SAMPLES]) for article in read_articles(path, str(path))]
    return [sentence.of(article.text) for article in articles for sentence in sentences_of(article)]


def make_article(number: int, sentences: list[str], draw: random.Random) -> tuple[Article, Analysis]:
    """Make an article of drawn sentences, told apart from the others by its number."""
    count = PASSAGES_PER_ARTICLE * SENTENCES_PER_PASSAGE
    spans: list[Span] = []
    text = ""
    for sentence in (f"Dépêche {number}.", *draw.sample(sentences, count - 1)):
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    day = Days.of_month(1960 + number % 60, 1 + number % 12)
    article = Article(f"{number}.txt", 0, text, (Span(0, len(text.rstrip())),), None, None, None, day, "fr")
    windows = (Window(s, s + SENTENCES_PER_PASSAGE - 1) for s in range(0, count, SENTENCES_PER_PASSAGE))
    return article, Analysis(tuple(spans), tuple(windows), (), ())


def fill(writer: Writer, passages: int, sentences: list[str], real: np.ndarray) -> None:
    """Write the articles and, for their passages, perturbed real vectors."""
    draw, noise = random.Random(SEED), np.random.default_rng(SEED)  # noqa: S311 - nothing secret
    passage_id = 0
    for first in range(0, passages // PASSAGES_PER_ARTICLE, 500):
        with writer.transaction():
            for number in range(first, min(first + 500, passages // PASSAGES_PER_ARTICLE)):
                article, analysis = make_article(number, sentences, draw)
                writer.write(article, FilePosition(article.source, article.source, 0), analysis)
                rows = []
                for _ in range(PASSAGES_PER_ARTICLE):
                    passage_id += 1
                    chosen = real[noise.integers(len(real), size=1 + SENTENCES_PER_PASSAGE)]
                    vectors = chosen + noise.normal(0, 0.02, chosen.shape)
                    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype("<f2")
                    rows.append((passage_id, vectors[0].tobytes(), vectors[1:].tobytes()))
                writer.write_vectors(rows)
        print(f"\r{passage_id} passages", end="", file=sys.stderr, flush=True)


def main() -> None:
    """Build the archive and print the figures."""
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    directory: Path = ARCHIVES / "scale"
    shutil.rmtree(directory, ignore_errors=True)
    encoder = Encoder.load()
    add_to_archive(ARCHIVES / "samples", encoder, [SAMPLES])
    samples = open_service(ARCHIVES / "samples", encoder).store
    real = np.frombuffer(b"".join(row.vector for row in samples.vectors_after(0)), "<f2").reshape(-1, 384)
    with writing(directory) as writer:
        with writer.transaction():
            record_encoder(writer, encoder.identity)
        fill(writer, passages, read_sentences(), real.astype(np.float32))
    started = time.perf_counter()
    service = open_service(directory, encoder)
    opened = time.perf_counter() - started
    seconds = []
    for question in QUESTIONS * 10:
        started = time.perf_counter()
        service.search(question, limit=10)
        seconds.append(time.perf_counter() - started)
    article = directory.parent / "one-more.txt"
    article.write_text("GENEVA, Jan. 12, 2023 (Agency) —\n\nOne more article.\n", encoding="utf-8")
    added, _ = add_to_archive(directory, encoder, [article])
    started = time.perf_counter()
    service.search(QUESTIONS[0], limit=10)
    first = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"\n{passages} passages: opened in {opened:.1f} s, memory at most {memory:.2f} GB")
    print(f"search: median {1000 * statistics.median(seconds):.0f} ms, worst {1000 * max(seconds):.0f} ms")
    print(f"one more article: added in {added.seconds:.1f} s, the next search took {1000 * first:.0f} ms")


if __name__ == "__main__":
    main()
