"""Errors of the corpus.

CorpusError
 ├── RejectedInput      a file cannot be read as articles
 ├── ArchiveMissing     there is no archive where one was expected
 ├── ArchiveUnwritable  the archive's directory cannot be made or written to
 ├── ArchiveLocked      another process is writing to the archive
 ├── ArchiveDamaged     what the archive holds is not what it should hold
 └── QuoteDiffers       a quote is not what the store holds
"""


class CorpusError(Exception):
    """Base of everything that the corpus raises on purpose."""


class RejectedInput(CorpusError):
    """A file cannot be read as articles; the message names it, the reason and the remedy."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class ArchiveMissing(CorpusError):
    """There is no archive where one was expected."""


class ArchiveUnwritable(CorpusError):
    """The archive's directory cannot be made or written to."""


class ArchiveLocked(CorpusError):
    """Another process is writing to the archive."""


class QuoteDiffers(CorpusError):
    """A quote is not, or no longer, what the store holds; it must not be shown."""


class ArchiveDamaged(CorpusError):
    """What the archive holds is not what it should hold."""
