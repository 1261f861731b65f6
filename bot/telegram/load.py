"""Load: how many questions wait, and how thoroughly each is answered then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

# The passages that the reader reads, by the most questions that wait or are being answered. A passage costs some
# 0.03 s of one core in bf16; see benchmarks/telegram_rush.py.
_READ_BY_WAITING = ((2, None), (6, 6))
_READ_IN_A_RUSH = 4


class Load:
    """Counts the questions that wait or are being answered; changed in the event loop, read by the answers."""

    def __init__(self) -> None:
        self._waiting = 0

    @contextmanager
    def question(self) -> Iterator[None]:
        """Count a question until it is answered."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    @property
    def passages_to_read(self) -> int | None:
        """How many passages to read for the next answer; None for as many as the settings allow."""
        return next((read for most, read in _READ_BY_WAITING if self._waiting <= most), _READ_IN_A_RUSH)
