"""Parts of the world larger than a country: their names, adjectives and inhabitants in French and English."""

from __future__ import annotations

from functools import cache

from corpus.names import fold
from corpus.tables import read_rows


@cache
def region_keys() -> dict[str, str]:
    """Return the folded names, adjectives and inhabitants of regions with their keys."""
    rows = read_rows("regions.tsv", columns=3)
    return {fold(name): key for key, *languages in rows for names in languages for name in names.split(",")}
