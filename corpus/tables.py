"""Tables: the words and names of `corpus/data/`, a row a line, its columns parted by tabs."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources


def read_rows(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a table.

    Args:
        name: The table's file in `corpus/data/`, as in "regions.tsv".
        columns: How many columns each of its rows has; a column may be empty.

    Raises:
        ValueError: A row has more or fewer; the message names the file and the line.
    """
    table = resources.files("corpus").joinpath("data", name)
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), start=1):
        row = line.split("\t")
        if len(row) != columns:
            raise ValueError(f"{table}, line {number}: expected {columns} columns, got {len(row)}")
        yield row
