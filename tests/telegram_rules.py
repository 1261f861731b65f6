"""What Telegram refuses: the checks of the Bot API stand-in, each an error text as Telegram words it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

ENTITY_TYPES = frozenset({"bold", "italic", "code", "text_link", "blockquote", "expandable_blockquote"})
CODE = frozenset({"code", "pre"})
BLOCKQUOTES = frozenset({"blockquote", "expandable_blockquote"})

LINK = re.compile(r"https?://[^/\s]+\.[^\s]+")


class BadRequest(Exception):
    """A 400 with Telegram's description."""


def require(condition: object, description: str) -> None:
    if not condition:
        raise BadRequest(f"Bad Request: {description}")


# Telegram removes these from a message, so that what is shown is not what was sent; tabs become blanks.
REMOVED = re.compile("[\x00-\x08\x0b-\x1f\u030a\u0333\u033f\u2028-\u202e]")


def check_text(text: str, entities: list[dict[str, Any]], most: int = 4096) -> None:
    require(text.strip(), "message text is empty")
    require(not REMOVED.search(text), "the text would be changed")
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
            require(LINK.fullmatch(entity.get("url", "")), "ENTITY_URL_INVALID")
        require(text_of(units, start, length).strip(), "an entity of blanks would be dropped")
        spans.append((start, start + length, entity["type"]))
    for index, (start, end, kind) in enumerate(spans):
        for other_start, other_end, other_kind in spans[:index]:
            apart = end <= other_start or other_end <= start
            nested = (start <= other_start and other_end <= end) or (other_start <= start and end <= other_end)
            require(apart or nested, "entities overlap")
            require(apart or not {kind, other_kind} <= BLOCKQUOTES, "a blockquote within a blockquote")
            require(apart or kind != other_kind, f"{kind} within {kind}")
            require(apart or not {kind, other_kind} & CODE, "an entity within code")


def text_of(units: bytes, start: int, length: int) -> str:
    return units[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass")


def check_markup(markup: dict[str, Any]) -> None:
    rows = markup["inline_keyboard"]
    require(rows and all(rows), "an empty row of buttons")
    require(max(map(len, rows)) <= 8 and sum(map(len, rows)) <= 100, "REPLY_MARKUP_TOO_LONG")
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
        require("url" not in result or LINK.fullmatch(result["url"]), "WEBPAGE_URL_INVALID")
        content = result["input_message_content"]
        check_text(content["message_text"], content.get("entities", []))


def check_commands(commands: list[dict[str, str]]) -> None:
    require(0 < len(commands) <= 100, "BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        require(re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]), "BOT_COMMAND_INVALID")
        require(1 <= len(command["description"]) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")


def check_photo(content: bytes) -> None:
    """A PNG whose header gives its size; Telegram takes no larger or narrower picture."""
    require(content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) <= 10_000_000, "IMAGE_PROCESS_FAILED")
    width, height = (int.from_bytes(content[start : start + 4], "big") for start in (16, 20))
    require(width + height <= 10_000, "PHOTO_INVALID_DIMENSIONS")
    require(max(width, height) <= 20 * min(width, height), "PHOTO_INVALID_DIMENSIONS")


def check_webhook(data: dict[str, Any]) -> None:
    url = urlsplit(data["url"])
    require(url.scheme == "https" and url.hostname, "bad webhook: an HTTPS URL must be provided for webhook")
    require(
        url.port in (None, 443, 80, 88, 8443),
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    )
    secret = data.get("secret_token", "")
    require(re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret), "secret token contains unallowed characters")
