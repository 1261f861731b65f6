"""International organisations: their names and acronyms in French and English."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from corpus.names import fold

if TYPE_CHECKING:
    from corpus.span import Language


@cache
def _table() -> dict[str, tuple[list[str], list[str]]]:
    text = resources.files("corpus").joinpath("data/organisations.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {key: (french.split(","), english.split(",")) for key, french, english in rows}


@cache
def organisation_keys() -> dict[str, str]:
    """Return the folded names of organisations with their keys."""
    return {fold(name): key for key, (french, english) in _table().items() for name in (*french, *english)}


@cache
def organisation_forms() -> frozenset[str]:
    """Return the names of organisations exactly as they are written."""
    return frozenset(name for french, english in _table().values() for name in (*french, *english))


def organisation_name(key: str, language: Language) -> str:
    """Return the usual name of an organisation in French or English."""
    french, english = _table()[key]
    return french[0] if language == "fr" else english[0]
