"""Draw docs/telegram.png: a conversation with the bot, its answers the real ones of the sample archive.

python -m benchmarks.telegram_picture
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib
from PIL import Image, ImageDraw, ImageFont
from telegram import User

from bot.loading import SAMPLES, add_to_archive, load_encoder, open_service
from bot.settings import load_settings
from bot.telegram.answering import Answering
from bot.telegram.calls import Place
from bot.telegram.dialogue import Dialogue
from bot.telegram.limits import Access, Limits
from bot.telegram.load import Load
from bot.telegram.requests import Asked, Sender
from bot.telegram.store import TelegramStore
from bot.telegram.uploads import Uploads
from embeddings.reader import Reader

ROOT = Path(__file__).resolve().parent.parent
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
QUESTIONS = ("Où Reagan et Gorbatchev se sont-ils rencontrés en 1986 ?", "et en 1985 ?")
AT = 1_790_000_000.0

SCALE = 2
WIDTH, MARGIN, PADDING, RADIUS = 620 * SCALE, 18 * SCALE, 13 * SCALE, 16 * SCALE
SIZE, LINE, GAP = 15 * SCALE, 21 * SCALE, 10 * SCALE
BACKGROUND, TEXT, LINK = "#cfdde6", "#10161b", "#2474c6"
MINE, THEIRS, QUOTE, BAR, BUTTON = "#e3fdd0", "#ffffff", "#eef5fc", "#3f8fd8", "#8aa2b5"


@dataclass(frozen=True)
class Run:
    """Some words in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    link: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A line of the message, before it is wrapped."""

    runs: tuple[Run, ...]
    quoted: bool


def talk() -> list[tuple[str, dict[str, Any]]]:
    """Return the questions, each with the message that the bot answers."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive"
        encoder = load_encoder(load_settings())
        add_to_archive(archive, encoder, [SAMPLES])
        store = TelegramStore(archive)
        at = Answering(
            open_service(archive, encoder, Reader.load(encoder)),
            store,
            quotes=1,
            memory=1800,
            days=30,
            load=Load(),
        )
        everyone = Access(frozenset(), frozenset(), frozenset())
        dialogue = Dialogue(
            at, everyone, Limits(20, 20), Uploads(archive, encoder), User(1, "R", True, username="R")
        )
        found = []
        for number, question in enumerate(QUESTIONS, start=1):
            asked = Asked(Sender(Place(1), 1, "fr", private=True, message=number, sent=AT), question)
            reply = dialogue.respond(asked, AT)
            store.finish_update(number, reply, AT)
            found.append((question, reply.calls[0].parameters))
        store.close()
        return found


def paragraphs(message: dict[str, Any]) -> Iterator[Paragraph]:
    """Cut a message into lines with their styles, which its entities give."""
    units, position = message["text"].encode("utf-16-le"), 0
    for line in message["text"].split("\n"):
        length = len(line.encode("utf-16-le")) // 2
        edges = {position, position + length}
        for entity in message["entities"]:
            edges |= {entity["offset"], entity["offset"] + entity["length"]}
        inside = sorted(edge for edge in edges if position <= edge <= position + length)
        runs, quoted = [], False
        for start, end in pairwise(inside):
            kinds = {
                e["type"] for e in message["entities"] if e["offset"] <= start and end <= e["offset"] + e["length"]
            }
            text = units[2 * start : 2 * end].decode("utf-16-le")
            runs.append(Run(text, "bold" in kinds, "italic" in kinds, "text_link" in kinds))
            quoted |= "expandable_blockquote" in kinds
        yield Paragraph(tuple(runs), quoted)
        position += length + 1


def font(run: Run) -> ImageFont.FreeTypeFont:
    """Return the font of a style."""
    name = "DejaVuSans-Bold" if run.bold else "DejaVuSans-Oblique" if run.italic else "DejaVuSans"
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), SIZE)


def wrap(runs: tuple[Run, ...], width: int) -> list[list[Run]]:
    """Break runs into lines that fit."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for run in runs:
        for word in run.text.replace(" ", " \0").split("\0"):
            piece = Run(word, run.bold, run.italic, run.link)
            length = font(piece).getlength(word)
            if used + font(piece).getlength(word.rstrip()) > width and lines[-1]:
                lines.append([])
                used = 0.0
            lines[-1].append(piece)
            used += length
    return lines


class Drawing:
    """A chat, drawn from top to bottom."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH, 4000 * SCALE), BACKGROUND)
        self._draw = ImageDraw.Draw(self._image)
        self._y = MARGIN

    def question(self, text: str) -> None:
        """Draw what the user wrote, on the right."""
        lines = wrap((Run(text),), WIDTH // 2 + 60 * SCALE)
        width = max(sum(font(r).getlength(r.text) for r in line) for line in lines) + 2 * PADDING
        left = WIDTH - MARGIN - width
        height = len(lines) * LINE + 2 * PADDING - 6 * SCALE
        self._draw.rounded_rectangle((left, self._y, WIDTH - MARGIN, self._y + height), RADIUS, MINE)
        self._lines(lines, left + PADDING, self._y + PADDING - 2 * SCALE)
        self._y += height + GAP

    def answer(self, message: dict[str, Any]) -> None:
        """Draw a message of the bot, on the left, with its buttons."""
        right, inner = WIDTH - 60 * SCALE, WIDTH - 60 * SCALE - MARGIN - 2 * PADDING
        wrapped = [(p, wrap(p.runs, inner - (24 * SCALE if p.quoted else 0))) for p in paragraphs(message)]
        heights = [
            len(lines) * LINE + (10 * SCALE if p.quoted else 0) if p.runs else LINE // 2 for p, lines in wrapped
        ]
        bottom = self._y + sum(heights) + 2 * PADDING
        self._draw.rounded_rectangle((MARGIN, self._y, right, bottom), RADIUS, THEIRS)
        y = self._y + PADDING
        for (paragraph, lines), height in zip(wrapped, heights, strict=True):
            left = MARGIN + PADDING
            if paragraph.quoted:
                box = (left, y, right - PADDING, y + height - 3 * SCALE)
                self._draw.rounded_rectangle(box, 6 * SCALE, QUOTE)
                self._draw.rectangle((left, y, left + 4 * SCALE, y + height - 3 * SCALE), BAR)
            self._lines(
                lines, left + (14 * SCALE if paragraph.quoted else 0), y + (3 * SCALE if paragraph.quoted else 0)
            )
            y += height
        self._y = bottom + 4 * SCALE
        for row in message["reply_markup"]["inline_keyboard"]:
            self._buttons([button["text"] for button in row], right)
        self._y += GAP

    def _lines(self, lines: list[list[Run]], left: float, y: float) -> None:
        for line in lines:
            x = left
            for run in line:
                self._draw.text((x, y), run.text, LINK if run.link else TEXT, font(run))
                x += font(run).getlength(run.text)
            y += LINE

    def _buttons(self, labels: list[str], right: int) -> None:
        gap, height = 4 * SCALE, 34 * SCALE
        width = (right - MARGIN - gap * (len(labels) - 1)) / len(labels)
        for number, label in enumerate(labels):
            left = MARGIN + number * (width + gap)
            self._draw.rounded_rectangle((left, self._y, left + width, self._y + height), 8 * SCALE, BUTTON)
            self._draw.text(
                (left + width / 2, self._y + height / 2), label, "white", font(Run("", bold=True)), "mm"
            )
        self._y += height + gap

    def save(self, path: Path) -> None:
        """Write the picture."""
        self._image.crop((0, 0, WIDTH, self._y + MARGIN - GAP)).save(path, optimize=True)


def main() -> None:
    """Draw the conversation."""
    drawing = Drawing()
    for question, message in talk():
        drawing.question(question)
        drawing.answer(message)
    drawing.save(ROOT / "docs" / "telegram.png")


if __name__ == "__main__":
    main()
