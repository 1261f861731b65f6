"""What an update asks of the bot: Telegram's updates, read into a few plain values.

In a group only what is meant for the bot is read: a mention, a reply to it, a command. Everything else is None,
and the bot stays silent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Chat, Message, MessageEntity, Update, User
from telegram.constants import ChatType

from bot.telegram.calls import Place
from corpus.span import ReadLanguage

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+|$)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks, where, and what to reply to.

    Attributes:
        place: The chat and topic.
        user: The user's id; the chat's own where an administrator writes in its name.
        language: The language of the user's Telegram.
        private: Whether the chat is with the bot alone.
        message: The message to reply to, 0 where there is none.
        sent: When it was sent, seconds since 1970; None where Telegram does not say.
    """

    place: Place
    user: int
    language: ReadLanguage
    private: bool
    message: int = 0
    sent: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. `replied_to` is the message of the bot that it replies to, `part` the words quoted from it."""

    sender: Sender
    text: str
    replied_to: int | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command, lower case, with what follows it."""

    sender: Sender
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that was pressed."""

    sender: Sender
    query: str
    data: str


@dataclass(frozen=True, slots=True)
class Typed:
    """An inline query."""

    sender: Sender
    query: str
    text: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file."""

    sender: Sender
    file: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Wordless:
    """A message in a private chat that holds no text: a sticker, a photo, a voice message."""

    sender: Sender


Request = Asked | Commanded | Pressed | Typed | Uploaded | Wordless


def read_request(update: Update, me: User) -> Request | None:
    """Return what an update asks of the bot `me`, None where it asks nothing."""
    if update.callback_query:
        return _read_press(update)
    if update.inline_query:
        query = update.inline_query
        sender = Sender(Place(query.from_user.id), query.from_user.id, _language(query.from_user), private=True)
        return Typed(sender, query.id, query.query)
    if update.message:
        return _read_message(update.message, me)
    return None


def _read_press(update: Update) -> Pressed | None:
    query = update.callback_query
    if query is None or query.data is None or query.message is None:
        return None
    chat, message = query.message.chat, query.message
    thread = _thread(message) if isinstance(message, Message) else 0
    sender = Sender(
        Place(chat.id, thread),
        query.from_user.id,
        _language(query.from_user),
        _is_private(chat),
        message.message_id,
    )
    return Pressed(sender, query.id, query.data)


def _read_message(message: Message, me: User) -> Request | None:
    user = message.from_user
    if user is None or message.chat.type == ChatType.CHANNEL or message.is_automatic_forward:
        return None
    if user.is_bot and message.sender_chat is None:
        return None
    sender = Sender(
        place=Place(message.chat.id, _thread(message)),
        user=message.sender_chat.id if message.sender_chat else user.id,
        language=_language(user),
        private=_is_private(message.chat),
        message=message.message_id,
        sent=message.date.timestamp(),
    )
    if message.document:
        return _read_document(message, me, sender)
    text = message.text or message.caption
    if text is None:
        return Wordless(sender) if sender.private and _is_content(message) else None
    command = _COMMAND.fullmatch(text)
    if command:
        name, addressee, arguments = command.groups()
        if addressee and addressee.casefold() != (me.username or "").casefold():
            return None
        return Commanded(sender, name.lower(), arguments.strip())
    return _read_question(message, me, sender)


def _read_question(message: Message, me: User, sender: Sender) -> Asked | None:
    mentioned, words = _without_mentions(message, me)
    replied = message.reply_to_message
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.id == me.id
    if replied and replied.forum_topic_created:  # what stands first in a topic, to which no user replied
        to_bot = False
    if not (sender.private or mentioned or to_bot):
        return None
    part = message.quote.text if message.quote and to_bot else None
    return Asked(sender, words, replied.message_id if replied and to_bot else None, part)


def _read_document(message: Message, me: User, sender: Sender) -> Uploaded | None:
    document = message.document
    if document is None or not (sender.private or _without_mentions(message, me)[0]):
        return None
    return Uploaded(sender, document.file_id, document.file_name or "", document.file_size or 0)


def _without_mentions(message: Message, me: User) -> tuple[bool, str]:
    """Tell whether the bot is mentioned in a message, and return its text without that mention."""
    text = message.text or message.caption or ""
    units = text.encode("utf-16-le", "surrogatepass")
    mentioned = False
    for entity in sorted(message.entities or message.caption_entities, key=lambda item: -item.offset):
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        words = units[start:end].decode("utf-16-le", "surrogatepass")
        by_name = entity.type == MessageEntity.MENTION and words.casefold() == f"@{me.username}".casefold()
        by_link = entity.type == MessageEntity.TEXT_MENTION and entity.user is not None and entity.user.id == me.id
        if by_name or by_link:
            mentioned = True
            units = units[:start] + units[end:]
    words = units.decode("utf-16-le", "surrogatepass").strip()
    return mentioned, words.lstrip(",:;- ") if mentioned else words


def _is_content(message: Message) -> bool:
    """Tell whether a user sent something, as opposed to what Telegram reports of the chat itself."""
    return message.effective_attachment is not None


def _thread(message: Message) -> int:
    """The forum topic of a message; elsewhere Telegram numbers reply threads too, which are one conversation."""
    return message.message_thread_id or 0 if message.is_topic_message else 0


def _is_private(chat: Chat) -> bool:
    return chat.type == ChatType.PRIVATE


def _language(user: User) -> ReadLanguage:
    return "fr" if (user.language_code or "").casefold().startswith("fr") else "en"
