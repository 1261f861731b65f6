"""Leaders: who has held which office, to read "le président américain" in an article that names a president.

The table only chooses among the people whom the article names itself; it never brings anybody in.
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def leaders() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the names of those who held an office, by country or organisation and office."""
    text = resources.files("corpus").joinpath("data/leaders.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {(code, office): tuple(names.split(",")) for code, office, names in rows}
