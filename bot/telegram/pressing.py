"""Buttons: what each of them shows, checked against the archive at the moment it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.messages import say
from bot.telegram.answering import Answering, other_dates, reply_with_page, still_true
from bot.telegram.buttons import Button, Offer, keyboard
from bot.telegram.calls import KeptAnswer, Reply
from bot.telegram.compose import compose_blocks, compose_toast
from bot.telegram.meetings import list_of_meetings, other_meetings
from bot.telegram.messages import tell
from bot.telegram.rendering import Block, RichText, render_quotes
from bot.telegram.requests import Pressed
from corpus.errors import QuoteDiffers
from corpus.span import ReadLanguage


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed, with its answer and the language of the interface."""

    pressed: Pressed
    button: Button
    kept: KeptAnswer
    interface: ReadLanguage

    def reply(self, blocks: list[Block], offer: Offer | None = None) -> Reply:
        """Show some blocks."""
        markup = keyboard(offer, self.interface) if offer else None
        calls = compose_blocks(self.pressed.sender, blocks, markup, self.kept.key, self.kept.language)
        return Reply(self.kept.place, calls)


def press_button(answering: Answering, pressed: Pressed, button: Button, interface: ReadLanguage) -> Reply:
    """Do what a button says; kindly say so where its answer or its article is gone."""
    place = pressed.sender.place
    kept = answering.store.answer(button.key, place.chat)
    if kept is None:
        return Reply(place, (compose_toast(pressed.query, tell("answer_gone", interface)),))
    log = {"button": button.action}
    if button.action == "wrong":
        toast = compose_toast(pressed.query, tell("reported", interface, days=answering.days))
        return Reply(place, (toast,), reported=kept.key, log=log)
    reply = _SHOWN[button.action](answering, Press(pressed, button, kept, interface))
    if reply is None:
        return Reply(place, (compose_toast(pressed.query, tell("article_gone", interface)),), log=log)
    calls = (compose_toast(pressed.query), *reply.calls)
    return Reply(place, calls, turn=reply.turn, answer=reply.answer, log=log)


def _show_more(answering: Answering, press: Press) -> Reply | None:
    """The next quotes, those that the archive no longer holds left out."""
    kept, first = press.kept, press.button.number
    last = min(first + answering.quotes, kept.fresh)
    blocks = [
        block
        for index in range(first, last)
        for block in render_quotes(still_true(answering, kept.quotes[index : index + 1]), index + 1, kept.language)
    ]
    if not blocks:
        return None
    title = Block(RichText.of(tell("more_title", kept.language)))
    return press.reply([title, *blocks], Offer(kept.key, first, last, kept.fresh))


def _show_passage(answering: Answering, press: Press) -> Reply | None:
    """The passage that a quote stands in, the quote's words bold."""
    kept, number = press.kept, press.button.number
    if number >= len(kept.quotes):
        return None
    try:
        passage = answering.service.passage_around(kept.quotes[number])
    except QuoteDiffers:
        return None
    title = Block(RichText.of(say("passage", kept.language)))
    return press.reply([title, *render_quotes([passage], number + 1, kept.language)])


def _show_others(answering: Answering, press: Press) -> Reply | None:
    """The next meetings, each with its proof."""
    return reply_with_page(answering, press.pressed.sender, press.kept, press.interface, first=press.button.number)


def _show_dates(answering: Answering, press: Press) -> Reply | None:
    """The meetings of the same people on other days; else one quote for each other day of publication."""
    kept = press.kept
    if kept.meetings:
        others = other_meetings(answering.service, kept.meetings)
        listed = list_of_meetings(kept.place, kept.question, others, kept.language)
        return reply_with_page(answering, press.pressed.sender, listed, press.interface, title="dates_page")
    numbers = [number for number in other_dates(kept) if still_true(answering, [kept.quotes[number]])]
    if not numbers:
        return None
    title = Block(RichText.of(tell("dates_title", kept.language)))
    blocks = [block for n in numbers for block in render_quotes([kept.quotes[n]], n + 1, kept.language)]
    return press.reply([title, *blocks])


_SHOWN: dict[str, Callable[[Answering, Press], Reply | None]] = {
    "more": _show_more,
    "passage": _show_passage,
    "others": _show_others,
    "dates": _show_dates,
}
