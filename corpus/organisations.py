"""International organisations: their names and acronyms in French and English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from corpus.names import fold
from corpus.tables import read_rows

if TYPE_CHECKING:
    from corpus.span import Language


@cache
def _table() -> dict[str, tuple[list[str], list[str]]]:
    rows = read_rows("organisations.tsv", columns=3)
    return {key: (french.split(","), english.split(",")) for key, french, english in rows}


@cache
def organisation_keys() -> dict[str, str]:
    """Return the folded names of organisations with their keys."""
    return {fold(name): key for key, (french, english) in _table().items() for name in (*french, *english)}


@cache
def known_organisations() -> frozenset[str]:
    """Return the keys of all organisations: "NATO", "UN"."""
    return frozenset(_table())


@cache
def organisation_forms() -> frozenset[str]:
    """Return the names of organisations exactly as they are written."""
    return frozenset(name for french, english in _table().values() for name in (*french, *english))


def organisation_name(key: str, language: Language) -> str:
    """Return the usual name of an organisation in French or English."""
    french, english = _table()[key]
    return french[0] if language == "fr" else english[0]
