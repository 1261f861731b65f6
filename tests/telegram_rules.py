"""What Telegram refuses: the checks of the Bot API stand-in, each an error text as Telegram words it."""

from __future__ import annotations

import re
from typing import Any

ENTITY_TYPES = frozenset({"bold", "italic", "code", "text_link", "blockquote", "expandable_blockquote"})
BLOCKQUOTES = frozenset({"blockquote", "expandable_blockquote"})


class BadRequest(Exception):
    """A 400 with Telegram's description."""


def require(condition: object, description: str) -> None:
    if not condition:
        raise BadRequest(f"Bad Request: {description}")


def check_text(text: str, entities: list[dict[str, Any]], most: int = 4096) -> None:
    require(text.strip(), "message text is empty")
    units = text.encode("utf-16-le")
    require(len(units) // 2 <= most, "message is too long")
    require(len(entities) <= 100, "too many entities")
    spans = []
    for entity in entities:
        start, length = entity["offset"], entity["length"]
        require(entity["type"] in ENTITY_TYPES, f"unknown entity type {entity['type']}")
        require(start >= 0 and length > 0 and 2 * (start + length) <= len(units), "ENTITY_BOUNDS_INVALID")
        for edge in (start, start + length):
            low = units[2 * edge : 2 * edge + 2]
            require(
                not (len(low) == 2 and 0xDC00 <= int.from_bytes(low, "little") <= 0xDFFF), "ENTITY_BOUNDS_INVALID"
            )
        if entity["type"] == "text_link":
            require(re.fullmatch(r"https?://[^/\s]+\.[^\s]+", entity.get("url", "")), "ENTITY_URL_INVALID")
        spans.append((start, start + length, entity["type"]))
    for index, (start, end, kind) in enumerate(spans):
        for other_start, other_end, other_kind in spans[:index]:
            apart = end <= other_start or other_end <= start
            nested = (start <= other_start and other_end <= end) or (other_start <= start and end <= other_end)
            require(apart or nested, "entities overlap")
            require(apart or not {kind, other_kind} <= BLOCKQUOTES, "a blockquote within a blockquote")


def check_markup(markup: dict[str, Any]) -> None:
    rows = markup["inline_keyboard"]
    require(rows and all(rows), "an empty row of buttons")
    for row in rows:
        for button in row:
            require(button["text"].strip(), "BUTTON_TEXT_INVALID")
            require(1 <= len(button["callback_data"].encode()) <= 64, "BUTTON_DATA_INVALID")


def check_results(results: list[dict[str, Any]]) -> None:
    require(len(results) <= 50, "RESULTS_TOO_MUCH")
    ids = [result["id"] for result in results]
    require(len(set(ids)) == len(ids), "RESULT_ID_DUPLICATE")
    for result in results:
        require(1 <= len(result["id"].encode()) <= 64, "RESULT_ID_INVALID")
        require(result["title"].strip(), "ARTICLE_TITLE_EMPTY")
        content = result["input_message_content"]
        check_text(content["message_text"], content.get("entities", []))


def check_commands(commands: list[dict[str, str]]) -> None:
    require(0 < len(commands) <= 100, "BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        require(re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]), "BOT_COMMAND_INVALID")
        require(1 <= len(command["description"]) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")
