"""The layout of a press text: its lines, and what scraping left between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from corpus.span import Span

MAX_TAG_WORDS = 6
MAX_TAG_LENGTH = 50

_LINE = regex.compile(r"[^\r\n]+")
_BREAK = regex.compile(r"\r\n|\r|\n")
_SCRAPS = (
    regex.compile(r"https?://\S+"),
    regex.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"),  # a contact address
    regex.compile(r"[a-z]{2}[_-][A-Z]{2}"),  # a locale, "fr_FR"
    regex.compile(r"/html/\S+"),  # the path of an element that was not found
    regex.compile(r"[^\p{L}]+"),  # rules, counters, telephone numbers
)
_UNFINISHED = regex.compile(r"[\p{L}\p{N},;:]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its trimmed span, and whether it follows the line before without a blank one."""

    span: Span
    adjoins: bool


def lines_of(text: str, start: int = 0) -> list[Line]:
    r"""Return the lines of `text` from `start` on; `\n`, `\r` and `\r\n` end a line."""
    lines: list[Line] = []
    previous_end = start
    for match in _LINE.finditer(text, start):
        span = trimmed(text, match.start(), match.end())
        if not span:
            continue
        breaks = len(_BREAK.findall(text, previous_end, match.start()))
        lines.append(Line(span, adjoins=breaks <= 1))
        previous_end = match.end()
    return lines


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return `[start, end)` without white space and byte order marks at its edges; None where nothing is left."""
    part = text[start:end]
    kept = part.strip("\ufeff \t\xa0").strip()
    if not kept:
        return None
    begin = start + part.index(kept)
    return Span(begin, begin + len(kept))


def is_tag_line(line: str) -> bool:
    """Tell whether a line looks like tags: "russie, états-unis, otan", or a single one."""
    letters = [char for char in line if char.isalpha()]
    if not letters or any(not char.islower() for char in letters) or line[-1] in '.!?…:;»"”':
        return False
    tags = [tag.strip() for tag in line.split(",")]
    return all(len(tag) <= MAX_TAG_LENGTH and len(tag.split()) <= MAX_TAG_WORDS for tag in tags)


def is_scrap(line: str) -> bool:
    """Tell whether a line is what scraping leaves: a bare address, a locale, a rule, a counter."""
    return any(scrap.fullmatch(line) for scrap in _SCRAPS)


def without_scraps(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are neither scraps nor tag lines.

    A short lower-case line that adjoins an unfinished one goes on with its sentence (a text wrapped by hand), and
    stays.
    """
    kept: list[Line] = []
    unfinished = False
    for line in lines:
        content = line.span.of(text)
        continues = line.adjoins and unfinished
        if is_scrap(content) or (is_tag_line(content) and not continues):
            unfinished = False
            continue
        kept.append(line)
        unfinished = bool(_UNFINISHED.search(content))
    return kept
