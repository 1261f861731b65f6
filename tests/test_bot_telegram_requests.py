"""What an update asks of the bot: every kind of message that Telegram sends, in private and in groups."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update, User

from bot.telegram.calls import Place
from bot.telegram.requests import Asked, Commanded, Pressed, Request, Typed, Uploaded, Wordless, read_request

ME = User(9, "Rendezvous", True, username="RendezvousBot")
USER = {"id": 1, "is_bot": False, "first_name": "U", "language_code": "fr-CA"}
BOT = {"id": 9, "is_bot": True, "first_name": "Rendezvous", "username": "RendezvousBot"}
PRIVATE = {"id": 1, "type": "private", "first_name": "U"}
GROUP = {"id": -100, "type": "supergroup", "title": "G"}
CHANNEL = {"id": -200, "type": "channel", "title": "C"}
QUESTION = "Où se sont-ils vus ?"


def message(chat: dict[str, Any], text: str | None = None, **more: Any) -> dict[str, Any]:
    content = {"text": text} if text is not None else {}
    return {"message_id": 5, "date": 1_800_000_000, "chat": chat, "from": USER, **content, **more}


def read(**update: Any) -> Request | None:
    return read_request(Update.de_json({"update_id": 1, **update}, None), ME)


def read_message(chat: dict[str, Any], text: str | None = None, **more: Any) -> Request | None:
    return read(message=message(chat, text, **more))


def mention(offset: int = 0, length: int = 14) -> list[dict[str, Any]]:
    return [{"type": "mention", "offset": offset, "length": length}]


def test_a_private_message_is_a_question() -> None:
    asked = read_message(PRIVATE, QUESTION)
    assert isinstance(asked, Asked)
    assert (asked.text, asked.sender.place, asked.sender.language) == (QUESTION, Place(1), "fr")
    assert asked.sender.sent == 1_800_000_000


@pytest.mark.parametrize(
    ("text", "entities", "words"),
    [
        (f"@RendezvousBot {QUESTION}", mention(), QUESTION),
        (f"@rendezvousbot, {QUESTION}", mention(), QUESTION),
        (f"{QUESTION} @RendezvousBot", mention(len(QUESTION) + 1), QUESTION),
        (f"😀 @RendezvousBot {QUESTION}", mention(3), f"😀  {QUESTION}"),
        (f"Robot {QUESTION}", [{"type": "text_mention", "offset": 0, "length": 5, "user": BOT}], QUESTION),
    ],
)
def test_a_mention_in_a_group_is_a_question(text: str, entities: list[dict[str, Any]], words: str) -> None:
    asked = read_message(GROUP, text, entities=entities)
    assert isinstance(asked, Asked)
    assert asked.text == words


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        (QUESTION, []),
        ("@RendezvousBotX bonjour", mention(length=15)),
        ("écris à jean@RendezvousBot.fr", [{"type": "email", "offset": 8, "length": 21}]),
        ("Lui, il sait", [{"type": "text_mention", "offset": 0, "length": 3, "user": USER}]),
        ("/help@OtherBot", [{"type": "bot_command", "offset": 0, "length": 14}]),
    ],
)
def test_what_is_not_for_the_bot_is_left_alone(text: str, entities: list[dict[str, Any]]) -> None:
    assert read_message(GROUP, text, entities=entities) is None


def test_a_caption_is_read_as_a_text() -> None:
    photo = [{"file_id": "f", "file_unique_id": "f", "width": 1, "height": 1}]
    asked = read_message(GROUP, photo=photo, caption=f"@RendezvousBot {QUESTION}", caption_entities=mention())
    assert isinstance(asked, Asked)
    assert asked.text == QUESTION
    assert read_message(GROUP, photo=photo, caption=QUESTION) is None
    assert isinstance(read_message(PRIVATE, photo=photo), Wordless)


@pytest.mark.parametrize(
    ("text", "name", "arguments"),
    [
        ("/meetings Lavrov janvier 2022", "meetings", "Lavrov janvier 2022"),
        ("/Meetings@rendezvousbot\nLavrov", "meetings", "Lavrov"),
        ("/start", "start", ""),
    ],
)
def test_a_command_is_read_with_what_follows(text: str, name: str, arguments: str) -> None:
    commanded = read_message(GROUP, text)
    assert isinstance(commanded, Commanded)
    assert (commanded.name, commanded.arguments) == (name, arguments)


def test_a_reply_to_the_bot_is_a_question_about_its_message() -> None:
    before = {**message(GROUP, "« Une citation »"), "from": BOT, "message_id": 3}
    asked = read_message(GROUP, QUESTION, reply_to_message=before, quote={"text": "citation", "position": 2})
    assert isinstance(asked, Asked)
    assert (asked.replied_to, asked.part) == (3, "citation")


def test_a_reply_to_somebody_else_is_none_of_its_business() -> None:
    before = {**message(GROUP, "Bonjour"), "message_id": 3}
    assert read_message(GROUP, QUESTION, reply_to_message=before) is None


def test_edited_messages_and_channel_posts_ask_nothing() -> None:
    assert read(edited_message=message(PRIVATE, QUESTION)) is None
    assert read(channel_post={**message(CHANNEL, QUESTION), "from": None}) is None
    forwarded = message(GROUP, f"@RendezvousBot {QUESTION}", entities=mention(), sender_chat=CHANNEL)
    assert read(message={**forwarded, "is_automatic_forward": True}) is None


def test_an_anonymous_administrator_asks_in_the_name_of_the_group() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    asked = read(message={
        **message(GROUP, f"@RendezvousBot {QUESTION}", entities=mention(), sender_chat=GROUP), "from": anonymous,
    })  # fmt: skip
    assert isinstance(asked, Asked)
    assert asked.sender.user == GROUP["id"]


def test_other_bots_are_not_answered() -> None:
    other = {"id": 8, "is_bot": True, "first_name": "Other", "username": "OtherBot"}
    assert (
        read(message={**message(GROUP, f"@RendezvousBot {QUESTION}", entities=mention()), "from": other}) is None
    )


@pytest.mark.parametrize(
    "service",
    [
        {"new_chat_members": [BOT]},
        {"left_chat_member": USER},
        {"pinned_message": {"message_id": 1, "date": 0, "chat": GROUP}},
        {"forum_topic_created": {"name": "T", "icon_color": 1}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 1}},
    ],
)
@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_what_telegram_reports_of_a_chat_asks_nothing(chat: dict[str, Any], service: dict[str, Any]) -> None:
    assert read_message(chat, **service) is None


def test_a_topic_is_a_place_and_a_thread_of_replies_is_not() -> None:
    topic = read_message(
        GROUP, f"@RendezvousBot {QUESTION}", entities=mention(), message_thread_id=7, is_topic_message=True
    )
    thread = read_message(GROUP, f"@RendezvousBot {QUESTION}", entities=mention(), message_thread_id=7)
    assert topic is not None
    assert thread is not None
    assert (topic.sender.place, thread.sender.place) == (Place(-100, 7), Place(-100, 0))


def test_a_message_in_a_topic_that_replies_to_nobody_is_no_reply_to_the_bot() -> None:
    created = {**message(GROUP, forum_topic_created={"name": "T", "icon_color": 1}), "from": BOT, "message_id": 7}
    more = {"reply_to_message": created, "message_thread_id": 7, "is_topic_message": True}
    assert read_message(GROUP, QUESTION, **more) is None


def test_a_file_is_for_the_bot_in_private_or_when_it_is_mentioned() -> None:
    document = {"file_id": "f", "file_unique_id": "f", "file_name": "a.txt", "file_size": 3}
    assert isinstance(read_message(PRIVATE, document=document), Uploaded)
    assert read_message(GROUP, document=document) is None
    uploaded = read_message(GROUP, document=document, caption="@RendezvousBot", caption_entities=mention())
    assert isinstance(uploaded, Uploaded)
    assert (uploaded.name, uploaded.size) == ("a.txt", 3)


def test_buttons_are_read_even_where_their_message_is_too_old_to_be_shown() -> None:
    old = {"message_id": 3, "date": 0, "chat": GROUP}
    query = {"id": "q", "from": USER, "chat_instance": "1", "data": "m:a:0"}
    pressed = read(callback_query={**query, "message": old})
    assert isinstance(pressed, Pressed)
    assert pressed.sender.place == Place(-100)
    assert read(callback_query={**query, "inline_message_id": "x"}) is None


def test_an_inline_query_is_typed() -> None:
    typed = read(inline_query={"id": "q", "from": USER, "query": "Lav", "offset": ""})
    assert isinstance(typed, Typed)
    assert (typed.text, typed.sender.place) == ("Lav", Place(1))
