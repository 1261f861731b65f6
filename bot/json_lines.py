"""JSON Lines as people save them: UTF-8, with a byte order mark or none, blank lines in between."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator


class NotUtf8(ValueError):
    """The lines are in another encoding than UTF-8."""


def read_json_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, each behind its number from 1 on and without a byte order mark.

    Raises:
        NotUtf8: They are UTF-16.
    """
    for number, raw in enumerate(lines, start=1):
        if number == 1 and raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise NotUtf8("UTF-16; save it as UTF-8")
        line = raw.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield number, line
