"""Lists: a title, and lines that are never split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram.constants import MessageEntityType

from bot.telegram.rendering import Block, RichText, is_web_link


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line of a list: `text`, which is the link, the day `before` it, and a `note` after it."""

    text: str
    before: str | None = None
    note: str | None = None
    url: str | None = None


def render_lines(title: str, lines: Sequence[DatedLine]) -> list[Block]:
    """Render a list, a block each line."""
    return [Block(RichText.of(title, MessageEntityType.BOLD)), *map(_render_line, lines)]


def _render_line(line: DatedLine) -> Block:
    link = line.url if line.url and is_web_link(line.url) else None
    content = RichText.of(f"{line.before} · ") if line.before else RichText()
    content += RichText.of(line.text, MessageEntityType.TEXT_LINK if link else None, link)
    return Block(content + RichText.of(f" ({line.note})") if line.note else content)
