"""The lexicon: French and English words that mean the same, by which a question finds what the other language says."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple


class Meaning(NamedTuple):
    """What may be said by any of some French words, and by any of some English ones."""

    fr: tuple[str, ...]
    en: tuple[str, ...]


@cache
def meanings() -> tuple[Meaning, ...]:
    """Return all that the lexicon knows: base forms in small letters, and the irregular ones."""
    table = resources.files("corpus").joinpath("data/lexicon.tsv").read_text(encoding="utf-8")
    return tuple(Meaning(*(tuple(words.split(",")) for words in line.split("\t"))) for line in table.splitlines())
