"""How the program ends: exit codes, and which error leads to which."""

from __future__ import annotations

from enum import IntEnum

from corpus.errors import ArchiveDamaged, ArchiveLocked, QuoteDiffers


class ExitCode(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    INCOMPLETE = 1
    """Nothing was found, or some inputs were rejected."""
    USAGE = 2
    """Wrong usage or settings."""
    ARCHIVE = 3
    """The archive is damaged or locked."""


def exit_code(error: Exception) -> ExitCode:
    """Return the exit code for an error that ends a command."""
    return ExitCode.ARCHIVE if isinstance(error, ArchiveDamaged | ArchiveLocked | QuoteDiffers) else ExitCode.USAGE
