"""Which encoder an archive's vectors come from; vectors of two encoders cannot be compared."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from pydantic import TypeAdapter, ValidationError

from corpus.errors import ArchiveDamaged
from corpus.schema import ENCODER
from corpus.store import Store
from corpus.writer import Writer
from embeddings.errors import EncoderMismatch


@dataclass(frozen=True, slots=True)
class EncoderIdentity:
    """What makes two vectors comparable: the model's name, its dimension and its prompts."""

    name: str
    dim: int
    query_prompt: str
    passage_prompt: str


_IDENTITY = TypeAdapter(EncoderIdentity)
_SHOWN = 60  # characters of a damaged setting


def recorded_encoder(store: Store) -> EncoderIdentity | None:
    """Return the encoder of the archive's vectors; None before the first vector.

    Raises:
        ArchiveDamaged: What is recorded describes no encoder.
    """
    setting = store.setting(ENCODER)
    if setting is None:
        return None
    try:
        return _IDENTITY.validate_json(setting)
    except ValidationError as error:
        raise ArchiveDamaged(
            f"the encoder that the archive {store.directory} records cannot be read ({setting[:_SHOWN]!r}); "
            "record it and encode anew: rendezvous rebuild"
        ) from error


def record_encoder(writer: Writer, identity: EncoderIdentity) -> None:
    """Record the encoder whose vectors the archive is going to hold."""
    writer.record(ENCODER, json.dumps(asdict(identity), ensure_ascii=False))


def check_encoder(store: Store, identity: EncoderIdentity) -> None:
    """Make sure that `identity` may be used with the archive.

    Raises:
        EncoderMismatch: The archive's vectors come from another encoder.
        ArchiveDamaged: The archive does not tell which.
    """
    recorded = recorded_encoder(store)
    if recorded is not None and recorded != identity:
        raise EncoderMismatch(
            f"the archive {store.directory} was encoded by {_describe(recorded)}, the settings ask for "
            f"{_describe(identity)}; set RENDEZVOUS_ENCODER back, or encode again with: rendezvous rebuild"
        )


def _describe(identity: EncoderIdentity) -> str:
    return f"{identity.name} ({identity.dim} dimensions, prompts {identity.query_prompt!r}/{identity.passage_prompt!r})"
