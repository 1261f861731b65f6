"""Memory: what a running bot needs is loaded before it starts, and kept out of the garbage collector's way.

A collection over the half a million objects of a loaded bot stops every thread for 0.4 s, and the first file that an
operator sent used to load the recogniser and the gazetteer (450 MB, seconds) while others waited for their answers.
"""

from __future__ import annotations

import gc
from datetime import date

from bot.meeting_book import MeetingFilter
from bot.service import Service
from corpus.entities import find_entities
from corpus.span import Language
from embeddings.encoder import Encoder
from embeddings.ingest import analyse

_READ: tuple[Language, ...] = ("fr", "en")


def warm_up(service: Service, encoder: Encoder, *, reads_files: bool) -> None:
    """Load what the first question, and the first file where files are read, would load; then freeze it."""
    service.ask("Qui a rencontré qui ?", today=date.today(), limit=1)
    if reads_files:
        for language in _READ:
            list(find_entities(["Paris."], language))
        for article in service.store.articles():
            analyse(article, encoder)
            break
    settle(service)


def settle(service: Service) -> None:
    """Read the meetings anew, after a start or an addition, and freeze what is loaded."""
    service.meetings(MeetingFilter())
    gc.freeze()
