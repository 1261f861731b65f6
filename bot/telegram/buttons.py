"""Buttons: what their data says, in Telegram's 64 bytes, and which ones an answer has."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import Literal, get_args

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit

from bot.telegram.messages import tell
from corpus.span import ReadLanguage

Action = Literal["more", "passage", "others", "dates", "wrong", "language"]

_LETTERS: dict[str, Action] = {action[0]: action for action in get_args(Action)}
_DATA = re.compile(r"([a-z]):([A-Za-z0-9_-]+)(?::(\d{1,3}))?")
# Telegram shows so many in a row before their words are cut.
_PASSAGES_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Button:
    """What a button does: with which kept answer (or language), from which of its quotes on."""

    action: Action
    key: str
    number: int = 0

    def encode(self) -> str:
        """Return the callback data."""
        data = f"{self.action[0]}:{self.key}:{self.number}"
        if len(data) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
            raise ValueError(f"callback data of {len(data)} bytes: {data!r}")
        return data

    @classmethod
    def decode(cls, data: str) -> Button | None:
        """Return the button of a callback data; None for one that this version does not know."""
        match = _DATA.fullmatch(data)
        if not match or match[1] not in _LETTERS:
            return None
        return cls(_LETTERS[match[1]], match[2], int(match[3] or 0))


def new_key() -> str:
    """Return a key for an answer to keep: nobody can guess another one's."""
    return secrets.token_urlsafe(9)


@dataclass(frozen=True, slots=True)
class Offer:
    """What the buttons under a message offer: quotes `first` to `last` are shown, of `total`.

    `meetings` are left to be told, `told` have been.
    """

    key: str
    first: int
    last: int
    total: int
    told: int = 0
    meetings: int = 0
    dates: bool = False
    wrong: bool = False


def keyboard(offer: Offer, language: ReadLanguage) -> InlineKeyboardMarkup | None:
    """Return the buttons of an answer."""
    passages = [
        _button(Button("passage", offer.key, index), tell("passage_button", language, number=index + 1))
        for index in range(offer.first, offer.last)
    ]
    rows = [passages[start : start + _PASSAGES_IN_A_ROW] for start in range(0, len(passages), _PASSAGES_IN_A_ROW)]
    onward = []
    if offer.last < offer.total:
        text = tell("more_button", language, count=offer.total - offer.last)
        onward.append(_button(Button("more", offer.key, offer.last), text))
    if offer.meetings:
        text = tell("others_button", language, count=offer.meetings)
        onward.append(_button(Button("others", offer.key, offer.told), text))
    if offer.dates:
        onward.append(_button(Button("dates", offer.key), tell("dates_button", language)))
    rows.append(onward)
    if offer.wrong:
        rows.append([_button(Button("wrong", offer.key), tell("wrong_button", language))])
    kept = [row for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None


def language_keyboard() -> InlineKeyboardMarkup:
    """Return the choice of languages."""
    return InlineKeyboardMarkup(
        [[_button(Button("language", "fr"), "Français"), _button(Button("language", "en"), "English")]]
    )


def _button(button: Button, text: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=button.encode())
