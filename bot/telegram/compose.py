"""From what is to be shown to calls of the Bot API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.telegram.calls import Call, Place, Shows
from bot.telegram.messages import tell
from bot.telegram.rendering import Block, RichText, join_blocks, render_citation
from bot.telegram.requests import Sender
from corpus.span import ReadLanguage


def compose_text(sender: Sender, text: str | RichText, markup: InlineKeyboardMarkup | None = None) -> Call:
    """Compose one message without quotes."""
    content = RichText.of(text) if isinstance(text, str) else text
    return Call("sendMessage", _lane(sender.place), _message(sender, content, markup, reply=not sender.private))


def compose_blocks(
    sender: Sender,
    blocks: Sequence[Block],
    markup: InlineKeyboardMarkup | None,
    answer: str | None,
    language: ReadLanguage,
) -> tuple[Call, ...]:
    """Compose the messages that show some blocks: as few as Telegram takes, buttons under the last.

    In a group the first one replies to what was asked.

    Args:
        sender: Who asked, and where.
        blocks: What is to be shown; a block that no message can hold goes as a file.
        markup: The buttons.
        answer: The key of the kept answer that the quotes belong to.
        language: The language of what is shown.
    """
    joined = join_blocks(blocks)
    calls = []
    for number, (content, parts) in enumerate(joined):
        quotes = [part.quote for part in parts if part.quote]
        shows = (
            Shows(answer, tuple(dict.fromkeys(quote.article for quote in quotes))) if answer and quotes else None
        )
        buttons = markup if number == len(joined) - 1 else None
        reply = number == 0 and not sender.private
        if content.fits:
            parameters = _message(sender, content, buttons, reply=reply)
            calls.append(Call("sendMessage", _lane(sender.place), parameters, shows=shows))
        else:
            calls.append(_file(sender, parts[0], buttons, reply=reply, language=language, shows=shows))
    return tuple(calls)


def compose_photo(sender: Sender, png: bytes, caption: str) -> Call:
    """Compose a picture with its caption, cut where a user's own words made it too long."""
    content = RichText.of(caption)
    parameters = _addressed(sender, None, reply=not sender.private) | {"caption": content.text[:_LONGEST_CAPTION]}
    return Call("sendPhoto", _lane(sender.place), parameters, file=png)


def compose_toast(query: str, text: str | None = None) -> Call:
    """Compose the answer to a button, which ends its waiting; `text` is shown in a window."""
    parameters: dict[str, Any] = {"callback_query_id": query}
    if text:
        parameters |= {"text": text[:_LONGEST_TOAST], "show_alert": True}
    return Call("answerCallbackQuery", f"query {query}", parameters)


# Telegram takes 1,024 UTF-16 units; no character has more than two.
_LONGEST_CAPTION = 512
# What Telegram shows of a button's answer.
_LONGEST_TOAST = 200


def _file(
    sender: Sender,
    block: Block,
    markup: InlineKeyboardMarkup | None,
    *,
    reply: bool,
    language: ReadLanguage,
    shows: Shows | None,
) -> Call:
    """Compose a file that holds a quote whole, cited in its caption."""
    if block.quote is None:
        raise ValueError("only a quote may be longer than a message")
    caption = RichText.of(f"{tell('too_long', language)}\n") + render_citation(block.quote, language)
    parameters = _addressed(sender, markup, reply=reply) | {
        "filename": f"{block.quote.article}-{block.quote.start}.txt",
        "caption": caption.text,
        "caption_entities": [entity.to_dict() for entity in caption.entities],
    }
    return Call("sendDocument", _lane(sender.place), parameters, file=block.quote.text.encode(), shows=shows)


def _message(
    sender: Sender, content: RichText, markup: InlineKeyboardMarkup | None, *, reply: bool
) -> dict[str, Any]:
    return _addressed(sender, markup, reply=reply) | {
        "text": content.text,
        "entities": [entity.to_dict() for entity in content.entities],
        "link_preview_options": {"is_disabled": True},
    }


def _addressed(sender: Sender, markup: InlineKeyboardMarkup | None, *, reply: bool) -> dict[str, Any]:
    parameters: dict[str, Any] = {"chat_id": sender.place.chat}
    if sender.place.thread:
        parameters["message_thread_id"] = sender.place.thread
    if reply and sender.message:
        parameters["reply_parameters"] = {"message_id": sender.message, "allow_sending_without_reply": True}
    if markup:
        parameters["reply_markup"] = markup.to_dict()
    return parameters


def _lane(place: Place) -> str:
    return f"chat {place.chat}"
