"""Rendering for Telegram: text with entities, whose offsets Telegram counts in UTF-16 code units.

Entities need no markup, so nothing in a press text has to be escaped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot.answer import Answer
from bot.messages import describe_date, say, write_published
from bot.telegram.messages import tell
from bot.visible import make_visible
from corpus.quote import Quote
from corpus.span import ReadLanguage

MAX_LENGTH = int(MessageLimit.MAX_TEXT_LENGTH)
_RINGED = re.compile(r"\w\u030a")
_REMOVED = re.compile("[\u030a\u0333\u033f]")
MAX_ENTITIES = int(MessageLimit.MESSAGE_ENTITIES)


@dataclass(frozen=True, slots=True)
class RichText:
    """A text with its entities; texts are put together with `+`, and their entities move along."""

    text: str = ""
    entities: tuple[MessageEntity, ...] = ()

    @classmethod
    def of(cls, text: str, kind: MessageEntityType | None = None, url: str | None = None) -> RichText:
        """Return a text, all of it one entity where a kind is given."""
        visible = _keep_marks(make_visible(text))
        if not kind or not visible.strip():
            return cls(visible)
        return cls(visible, (MessageEntity(kind, 0, utf16_length(visible), url=url),))

    def __add__(self, other: RichText) -> RichText:
        moved = MessageEntity.shift_entities(utf16_length(self.text), other.entities)
        return RichText(self.text + other.text, self.entities + tuple(moved))

    def within(self, kind: MessageEntityType) -> RichText:
        """Return the text with one more entity around all of it."""
        return RichText(self.text, (MessageEntity(kind, 0, utf16_length(self.text)), *self.entities))

    @property
    def fits(self) -> bool:
        """Whether Telegram takes it as one message."""
        return utf16_length(self.text) <= MAX_LENGTH and len(self.entities) <= MAX_ENTITIES


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a message that is never split; `quote` is the quote that it shows, if it shows one."""

    content: RichText
    quote: Quote | None = None


def _keep_marks(text: str) -> str:
    """Keep the combining marks that Telegram removes from a message: put together with their letter (Å), or named.

    Source: TDLib's clean_input_string_with_entities, which takes them for lines drawn through other messages.
    """
    composed = _RINGED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    return _REMOVED.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", composed)


def utf16_length(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def render_answer(answer: Answer, shown: Sequence[Quote]) -> list[Block]:
    """Render the short text and the first quotes of an answer, a block each."""
    head = RichText.of(answer.answer, MessageEntityType.BOLD)
    if answer.status == "not_found" and shown:
        head += RichText.of(f"\n{say('nearest', answer.language)}")
    return [Block(head), *render_quotes(shown, 1, answer.language)]


def render_quotes(quotes: Iterable[Quote], first_number: int, language: ReadLanguage) -> list[Block]:
    """Render quotes, numbered as their buttons are."""
    return [
        Block(render_quote(quote, language, number), quote)
        for number, quote in enumerate(quotes, start=first_number)
    ]


def render_quote(quote: Quote, language: ReadLanguage, number: int | None = None) -> RichText:
    """Render a quote as an expandable blockquote, its answering words bold; below it its dates and where it stands."""
    body = RichText()
    citation = render_citation(quote, language, number)
    most_bold = MAX_ENTITIES - len(citation.entities) - 1
    for piece, highlighted in quote.segments():
        bold = highlighted and len(body.entities) < most_bold
        body += RichText.of(piece, MessageEntityType.BOLD if bold else None)
    dates = RichText.of("".join(f"{describe_date(resolved, language)}\n" for resolved in quote.dates))
    return body.within(MessageEntityType.EXPANDABLE_BLOCKQUOTE) + RichText.of("\n") + dates + citation


def render_citation(quote: Quote, language: ReadLanguage, number: int | None = None) -> RichText:
    """Render who published a quote, when, and under which title, which is the link."""
    mark = f"[{number}] " if number else ""
    publisher = quote.publisher or say("unknown_publisher", language)
    citation = RichText.of(f"{mark}{publisher}, {write_published(quote.published, language)}")
    link = quote.url if quote.url and is_web_link(quote.url) else None
    title = (quote.title or "").strip() or (tell("link", language) if link else "")
    if title:
        kind = MessageEntityType.TEXT_LINK if link else MessageEntityType.ITALIC
        citation += RichText.of(" · ") + RichText.of(title, kind, link)
    return citation


def is_web_link(url: str) -> bool:
    """Tell whether Telegram takes a URL as a link: a web address with a host name, and nothing odd in it."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in host and url.isprintable() and " " not in url


def join_blocks(blocks: Iterable[Block]) -> list[tuple[RichText, list[Block]]]:
    """Join blocks into as few messages as Telegram takes, each with its blocks; a block is never split.

    A block that no message can hold comes alone, and does not fit.
    """
    messages: list[tuple[RichText, list[Block]]] = []
    for block in blocks:
        joined = messages[-1][0] + RichText.of("\n\n") + block.content if messages else None
        if joined and joined.fits:
            messages[-1] = (joined, [*messages[-1][1], block])
        else:
            messages.append((block.content, [block]))
    return messages
