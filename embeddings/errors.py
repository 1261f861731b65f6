"""Errors of the embeddings.

EmbeddingsError
 ├── EncoderUnavailable   the encoder's files are missing or not the ones that were pinned
 ├── EncoderMismatch      the archive was encoded by another encoder
 └── WeightsUnavailable   the reader's or the recogniser's weights are missing, or belong to another encoder
"""


class EmbeddingsError(Exception):
    """Base of everything that the embeddings raise on purpose."""


class EncoderUnavailable(EmbeddingsError):
    """The encoder cannot be loaded; the message names the file or model and the remedy."""


class EncoderMismatch(EmbeddingsError):
    """The archive was encoded by another encoder; the message names both and the command that re-encodes."""


class WeightsUnavailable(EmbeddingsError):
    """The reader or the recogniser cannot be loaded; the message names what is missing or does not belong."""
