"""Ingestion: from files to articles in the archive, with their vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.analysis import analyse_text
from corpus.article import Article
from corpus.errors import ArchiveDamaged, RejectedInput
from corpus.passages import split_passages
from corpus.readers import find_inputs, read_articles
from corpus.span import Span
from corpus.store import Passage, Store
from corpus.writer import AddOutcome, Analysis, FilePosition, Remark, Writer, identities
from embeddings.encoder import BATCH_SIZE, Encoder, PassageVectors
from embeddings.identity import check_encoder, record_encoder, recorded_encoder
from embeddings.passage_text import PassageText, passage_text
from embeddings.recogniser import recogniser_of

# Room for the title that every passage carries along, and for the prompt.
_CONTEXT_TOKENS = 64
# Measured with benchmarks/retrieval.py; longer windows blur what a passage is about.
PASSAGE_TOKENS = 256
# Passages read from the store at a time: enough to sort by length, few enough to hold in memory.
_CHUNK = 1024

Progress = Callable[[int, int], None]
"""Told after each step how many were done, and of how many."""


@dataclass(frozen=True, slots=True)
class AddReport:
    """What adding files did: how many articles by outcome, the files that were rejected, and what to look at."""

    articles: Counter[AddOutcome] = field(default_factory=Counter)
    rejected: list[RejectedInput] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def analyse(article: Article, encoder: Encoder) -> Analysis:
    """Cut an article into sentences and passages that the encoder can see whole, and find its timexes and meetings.

    With the packaged encoder, the recogniser reads the sentences too, for meetings that no trigger tells.
    """
    found = analyse_text(article, recogniser_of(encoder))
    tokens = encoder.count_tokens([sentence.of(article.text) for sentence in found.sentences])
    limit = min(PASSAGE_TOKENS, encoder.max_tokens - _CONTEXT_TOKENS)
    return Analysis(
        sentences=found.sentences,
        windows=tuple(split_passages(article.text, found.sentences, tokens, limit)),
        timexes=found.timexes,
        meetings=found.meetings,
    )


def add_files(writer: Writer, paths: Iterable[Path], encoder: Encoder, progress: Progress) -> AddReport:
    """Read files and folders into the archive; what cannot be read is reported, the rest goes in.

    The passages still lack their vectors afterwards: `encode_pending` makes them, now or after an interruption.
    """
    report = AddReport()
    written: dict[str, Path] = {}
    files = list(find_inputs(paths))
    for done, path in enumerate(files, start=1):
        try:
            articles = read_articles(path, str(path))
        except RejectedInput as rejected:
            report.rejected.append(rejected)
        else:
            with writer.transaction():
                for article, outcome in _add_articles(writer, path, articles, encoder):
                    report.articles[outcome] += 1
                    report.remarks.extend(_remarks(article, outcome, path, written.get(article.id)))
                    written[article.id] = path
        progress(done, len(files))
    return report


def _add_articles(
    writer: Writer, path: Path, articles: list[Article], encoder: Encoder
) -> Iterator[tuple[Article, AddOutcome]]:
    siblings = identities(articles)
    bodies: set[str] = set()
    for number, read in enumerate(articles):
        if read.body_text in bodies:
            yield read, "duplicate"
            continue
        bodies.add(read.body_text)
        position = FilePosition(str(path), str(path.resolve()), number)
        outcome, article = writer.classify(read, position, siblings)
        if outcome in ("added", "updated"):
            writer.write(article, position, analyse(article, encoder))
        elif outcome == "unchanged":
            writer.move(article, position)
        yield article, outcome


def _remarks(article: Article, outcome: AddOutcome, path: Path, before: Path | None) -> Iterator[Remark]:
    """Remark on an article that was written; `before` is where this run has read the one that it updates."""
    if outcome not in ("added", "updated"):
        return
    title = article.title_text or article.id
    if article.published is None:
        yield Remark(str(path), title, unread=article.unread_date)
    if before and outcome == "updated":
        yield Remark(str(path), title, replaced=str(before))


def rebuild_analyses(store: Store, writer: Writer, encoder: Encoder, progress: Progress) -> None:
    """Derive sentences, passages, timexes, meetings and terms of every article anew.

    Vectors of another encoder are forgotten. Passages that come out as they were keep their vectors.
    """
    articles = [article.id for article in store.articles()]
    if not _has_vectors_of(store, encoder):
        with writer.transaction():
            writer.clear_vectors()
            record_encoder(writer, encoder.identity)
    for done, article_id in enumerate(articles, start=1):
        article = store.article(article_id)
        if article:
            with writer.transaction():
                writer.write_analysis(article, analyse(article, encoder))
                writer.write_terms(article)
        progress(done, len(articles))
    with writer.transaction():
        writer.record_rules()


def _has_vectors_of(store: Store, encoder: Encoder) -> bool:
    try:
        return recorded_encoder(store) == encoder.identity
    except ArchiveDamaged:  # whose they are is not known
        return False


def encode_pending(store: Store, writer: Writer, encoder: Encoder, progress: Progress) -> int:
    """Make the vectors that the archive still lacks, batch by batch; return how many.

    Each batch is kept as soon as it is done, so an interrupted run continues where it was.

    Raises:
        EncoderMismatch: The archive's vectors come from another encoder.
    """
    check_encoder(store, encoder.identity)
    with writer.transaction():
        record_encoder(writer, encoder.identity)
    total, done = store.counts().pending, 0
    while chunk := store.pending_passages(_CHUNK):
        rows = []
        for index, vectors in encoder.encode_passages(_passage_texts(store, chunk)):
            rows.append(_row(chunk[index].id, vectors))
            if len(rows) == BATCH_SIZE:
                done += _keep(writer, rows)
                progress(done, total)
        done += _keep(writer, rows)
        progress(done, total)
    return done


def _keep(writer: Writer, rows: list[tuple[int, bytes, bytes]]) -> int:
    with writer.transaction():
        writer.write_vectors(rows)
    count = len(rows)
    rows.clear()
    return count


def _row(passage_id: int, vectors: PassageVectors) -> tuple[int, bytes, bytes]:
    return passage_id, vectors.passage.astype("<f2").tobytes(), vectors.sentences.astype("<f2").tobytes()


def _passage_texts(store: Store, passages: list[Passage]) -> list[PassageText]:
    texts = []
    articles: dict[str, tuple[Article, list[Span]]] = {}
    for passage in passages:
        if passage.article_id not in articles:
            article = store.article(passage.article_id)
            assert article is not None  # noqa: S101 - a foreign key holds it
            articles[passage.article_id] = (article, store.sentences(passage.article_id))
        texts.append(passage_text(passage, *articles[passage.article_id]))
    return texts
