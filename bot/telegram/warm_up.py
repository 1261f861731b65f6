"""Warming up: what a running bot needs is loaded before it starts, and kept out of the garbage collector's way.

A collection over the half a million objects of a loaded bot stops every thread for 0.4 s, and the first file that an
operator sent used to load spaCy and the gazetteer (some 700 MB, seconds), while others waited for an answer.
"""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path

from bot.loading import add_to_archive
from bot.meetings.book import MeetingFilter
from bot.service import Service
from embeddings.encoder import Encoder

# One article in each language that is read.
_ARTICLES = (
    "La ministre Odile Brancourt a reçu mardi le ministre Jan Novotny à Trieste.\n\nIls ont parlé deux heures.\n",
    "The minister Odile Brancourt met the minister Jan Novotny in Trieste on Tuesday.\n\nThey talked at length.\n",
)


def warm_up(service: Service, encoder: Encoder, *, reads_files: bool) -> None:
    """Load what the first question, and the first file where files are read, would load; then freeze it."""
    service.warm_up()
    service.search("Qui a rencontré qui ?", limit=1)  # where a meeting answers, nothing was read
    if reads_files:
        _read_files(encoder)
    settle(service)


def _read_files(encoder: Encoder) -> None:
    """Add two articles to an archive that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(_ARTICLES):
            Path(folder, f"{number}.txt").write_text(text, encoding="utf-8")
        add_to_archive(Path(folder) / "archive", encoder, sorted(Path(folder).glob("*.txt")))


def settle(service: Service) -> None:
    """Read the meetings anew, after a start or an addition, and freeze what is loaded."""
    service.meetings(MeetingFilter())
    gc.freeze()
