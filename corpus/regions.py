"""Parts of the world larger than a country: their names, adjectives and inhabitants in French and English."""

from __future__ import annotations

from functools import cache
from importlib import resources

from corpus.names import fold


@cache
def region_keys() -> dict[str, str]:
    """Return the folded names, adjectives and inhabitants of regions with their keys."""
    text = resources.files("corpus").joinpath("data/regions.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {fold(name): key for key, *languages in rows for names in languages for name in names.split(",")}
