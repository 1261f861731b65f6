"""From settings to working parts: the encoder, an archive ready for questions, the commands that write."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_cache_path

import corpus
from bot.documents import Added, Rebuilt, Rejected
from bot.progress import show_progress
from bot.service import Service
from bot.settings import NO_READER, PACKAGED_READER, Settings
from corpus.errors import ArchiveLocked
from corpus.schema import RULES_VERSION, SCHEMA_VERSION
from corpus.store import Store
from corpus.writer import Remark, writing
from embeddings.defaults import READ_AT_MOST
from embeddings.encoder import Encoder
from embeddings.errors import EncoderMismatch
from embeddings.identity import check_encoder
from embeddings.ingest import add_files, encode_pending, rebuild_analyses
from embeddings.reader import CrossEncoderReader, PassageReader, Reader
from embeddings.retrieval import Retriever

SAMPLES = Path(corpus.__file__).parent / "samples"


def load_encoder(settings: Settings) -> Encoder:
    """Load the encoder of the settings."""
    return Encoder.load(settings.encoder, settings.precision)


def load_reader(settings: Settings, encoder: Encoder) -> PassageReader | None:
    """Load the reader of the settings; none where they want none, or where the packaged one has another encoder.

    Raises:
        WeightsUnavailable: The reader's files are missing, or are no cross-encoder.
    """
    if settings.reader_in_use == NO_READER:
        return None
    if settings.reader_in_use == PACKAGED_READER:
        return Reader.load(encoder)
    return CrossEncoderReader.load(settings.reader)


def open_service(
    directory: Path, encoder: Encoder, reader: PassageReader | None = None, read_at_most: int = READ_AT_MOST
) -> Service:
    """Open an archive for questions.

    Vectors that an interrupted `add` left undone are made first, unless another process is at it.
    """
    store = Store(directory)
    check_encoder(store, encoder.identity)
    if store.counts().pending:
        with (
            contextlib.suppress(ArchiveLocked),
            writing(directory) as writer,
            show_progress("encoding") as progress,
        ):
            encode_pending(store, writer, encoder, progress)
    return Service(store, Retriever(store, encoder, reader), read_at_most)


def open_archive(directory: Path, settings: Settings, encoder: Encoder) -> Service:
    """Open an archive for questions, with the reader of the settings."""
    return open_service(directory, encoder, load_reader(settings, encoder), settings.reader_passages)


def make_samples(encoder: Encoder) -> Path:
    """Return the sample archive; it is made in the user's cache when these rules are first asked for it."""
    directory = user_cache_path("rendezvous", appauthor=False) / f"samples-{SCHEMA_VERSION}-{RULES_VERSION}"
    try:
        add_to_archive(directory, encoder, [SAMPLES])
    except EncoderMismatch:
        rebuild_archive(directory, encoder)
    except ArchiveLocked:
        pass  # another console is making it
    return directory


def add_to_archive(directory: Path, encoder: Encoder, paths: Iterable[Path]) -> tuple[Added, list[Remark]]:
    """Read files and folders into an archive, encode what is new; return the report, and what to know of articles."""
    started = time.perf_counter()
    with writing(directory) as writer, Store(directory) as store:
        check_encoder(store, encoder.identity)
        with show_progress("reading") as progress:
            report = add_files(writer, paths, encoder, progress)
        with show_progress("encoding") as progress:
            encode_pending(store, writer, encoder, progress)
        counts = store.counts()
    document = Added(
        added=report.articles["added"],
        updated=report.articles["updated"],
        unchanged=report.articles["unchanged"],
        duplicates=report.articles["duplicate"],
        rejected=tuple(Rejected(item.path, item.reason) for item in report.rejected),
        articles=counts.articles,
        passages=counts.passages,
        seconds=round(time.perf_counter() - started, 1),
    )
    return document, report.remarks


def rebuild_archive(directory: Path, encoder: Encoder) -> Rebuilt:
    """Derive everything in an archive anew, with that encoder."""
    started = time.perf_counter()
    with Store(directory) as store, writing(directory) as writer:
        with show_progress("reading") as progress:
            rebuild_analyses(store, writer, encoder, progress)
        with show_progress("encoding") as progress:
            encoded = encode_pending(store, writer, encoder, progress)
        counts = store.counts()
    return Rebuilt(counts.articles, counts.passages, encoded, round(time.perf_counter() - started, 1))
