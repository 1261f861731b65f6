"""Questions and buttons: an answer with its buttons, and what each of them shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answer import Answer, AnswerLanguage
from bot.followup import FollowUp, complete
from bot.messages import say
from bot.render_telegram import Block, RichText, render_answer, render_quotes
from bot.service import Service
from bot.telegram_buttons import Button, Offer, keyboard, new_key
from bot.telegram_calls import KeptAnswer, Reply, Turn
from bot.telegram_compose import compose_blocks, compose_text, compose_toast
from bot.telegram_messages import tell
from bot.telegram_requests import Asked, Pressed, Sender
from bot.telegram_store import TelegramStore
from corpus.errors import QuoteDiffers
from corpus.quote import Quote, verify_quote

# The quotes that one question fetches; the buttons show what the answer does not.
FETCHED = 12
# Quotes of other dates that one button shows.
OTHER_DATES = 5


@dataclass(frozen=True, slots=True)
class Answering:
    """How to answer: `quotes` at first; conversations last `memory` seconds, answers `days` days."""

    service: Service
    store: TelegramStore
    quotes: int
    memory: float
    days: int


def answer_question(at: Answering, asked: Asked, interface: AnswerLanguage, now: float) -> Reply:
    """Answer a question, made whole by the conversation where it leans on it."""
    place = asked.sender.place
    if not asked.text:
        return Reply(place, (compose_text(asked.sender, tell("empty_question", interface)),))
    today = date.fromtimestamp(asked.sender.sent or now)
    articles, turn = _context(at, asked, now)
    follow_up = complete(asked.text, turn.question, turn.language, today) if turn else None
    question = follow_up.question if follow_up else asked.text
    if not articles and turn and follow_up:
        articles = turn.articles
    answer = at.service.ask(
        question,
        today=today,
        limit=FETCHED,
        language=follow_up.language if follow_up else None,
        articles=articles,
    )
    kept = _keep(at, asked.sender, answer, _already_shown(at, place.chat, turn, follow_up))
    if kept.repeated and not kept.fresh:
        return Reply(place, (compose_text(asked.sender, tell("nothing_more", answer.language)),))
    blocks = render_answer(answer, kept.quotes[: kept.shown])
    if answer.status == "not_found" and articles:
        blocks[0] = Block(RichText.of(tell("not_in_article", answer.language)))
    markup = keyboard(_offer(kept, 0, kept.shown, wrong=True), interface)
    return Reply(
        place,
        compose_blocks(asked.sender, blocks, markup, kept.key, answer.language),
        turn=Turn(question, answer.language, kept.key, tuple(articles)),
        answer=kept,
        log={
            "language": answer.language,
            "type": answer.type,
            "status": answer.status,
            "hits": len(answer.quotes),
            "follow_up": follow_up is not None,
        },
    )


def _context(at: Answering, asked: Asked, now: float) -> tuple[tuple[str, ...], Turn | None]:
    """The articles that a question is about, and the turn before it.

    A reply to one of the bot's quotes is about their articles: those of the words that were quoted, else all.
    """
    place = asked.sender.place
    turn = at.store.turn(place, now - at.memory)
    shows = at.store.shown_in(place.chat, asked.replied_to) if asked.replied_to else None
    kept = at.store.answer(shows.answer, place.chat) if shows else None
    if shows is None or kept is None:
        return (), turn
    part = (asked.part or "").strip()
    articles = tuple(dict.fromkeys(quote.article for quote in kept.quotes if part and part in quote.text))
    return articles or shows.articles, Turn(kept.question, kept.language, kept.key)


def _already_shown(at: Answering, chat: int, turn: Turn | None, follow_up: FollowUp | None) -> tuple[Quote, ...]:
    """The quotes that "who else?" is not to show again."""
    kept = at.store.answer(turn.answer, chat) if turn and follow_up and follow_up.others else None
    return kept.quotes[: kept.shown] + kept.quotes[kept.fresh :] if kept and kept.answered else ()


def _keep(at: Answering, sender: Sender, answer: Answer, seen: Sequence[Quote]) -> KeptAnswer:
    """Keep an answer for its buttons, the quotes that were seen already last."""
    answered = answer.status == "answered"
    quotes = answer.quotes or answer.nearest
    places = {(quote.article, quote.start) for quote in seen}
    fresh = [quote for quote in quotes if (quote.article, quote.start) not in places]
    old = [quote for quote in quotes if (quote.article, quote.start) in places]
    return KeptAnswer(
        key=new_key(),
        place=sender.place,
        question=answer.question,
        language=answer.language,
        quotes=tuple(fresh + old),
        shown=min(at.quotes, len(fresh)) if answered else len(fresh),
        answered=answered,
        repeated=len(old),
    )


def press_button(at: Answering, pressed: Pressed, button: Button, interface: AnswerLanguage) -> Reply:
    """Do what a button says; kindly say so where its answer or its article is gone."""
    place = pressed.sender.place
    kept = at.store.answer(button.key, place.chat)
    if kept is None:
        return Reply(place, (compose_toast(pressed.query, tell("answer_gone", interface)),))
    log = {"button": button.action}
    if button.action == "wrong":
        toast = compose_toast(pressed.query, tell("reported", interface, days=at.days))
        return Reply(place, (toast,), reported=kept.key, log=log)
    show = _SHOWN[button.action](at, kept, button)
    if show is None:
        return Reply(place, (compose_toast(pressed.query, tell("article_gone", interface)),), log=log)
    blocks, offer = show
    markup = keyboard(offer, interface) if offer else None
    calls = compose_blocks(pressed.sender, blocks, markup, kept.key, kept.language)
    return Reply(place, (compose_toast(pressed.query), *calls), log=log)


Shown = tuple[list[Block], Offer | None]


def _show_more(at: Answering, kept: KeptAnswer, button: Button) -> Shown | None:
    """The next quotes, those that the archive no longer holds left out."""
    first, last = button.number, min(button.number + at.quotes, kept.fresh)
    blocks = [
        block
        for index in range(first, last)
        for block in render_quotes(_still_true(at, kept.quotes[index : index + 1]), index + 1, kept.language)
    ]
    if not blocks:
        return None
    title = Block(RichText.of(tell("more_title", kept.language)))
    return [title, *blocks], _offer(kept, first, last, wrong=False)


def _show_passage(at: Answering, kept: KeptAnswer, button: Button) -> Shown | None:
    """The passage that a quote stands in, the quote's words bold."""
    if button.number >= len(kept.quotes):
        return None
    try:
        passage = at.service.passage_around(kept.quotes[button.number])
    except QuoteDiffers:
        return None
    title = Block(RichText.of(say("passage", kept.language)))
    return [title, *render_quotes([passage], button.number + 1, kept.language)], None


def _show_dates(at: Answering, kept: KeptAnswer, _button: Button) -> Shown | None:
    """One quote for each other day of publication, in the order of the days."""
    numbers = [number for number in other_dates(kept) if _still_true(at, [kept.quotes[number]])]
    if not numbers:
        return None
    title = Block(RichText.of(tell("dates_title", kept.language)))
    blocks = [block for n in numbers for block in render_quotes([kept.quotes[n]], n + 1, kept.language)]
    return [title, *blocks], None


_SHOWN: dict[str, Callable[[Answering, KeptAnswer, Button], Shown | None]] = {
    "more": _show_more,
    "passage": _show_passage,
    "dates": _show_dates,
}


def other_dates(kept: KeptAnswer) -> list[int]:
    """Return which quotes appeared on other days than those shown at first: the best of each day, oldest first."""
    seen = {quote.published for quote in kept.quotes[: kept.shown]}
    best: dict[date, int] = {}
    for number, quote in enumerate(kept.quotes):
        if kept.answered and quote.published and quote.published not in seen:
            best.setdefault(quote.published.first_day, number)
    nearest = sorted(best.values())[:OTHER_DATES]
    return sorted(nearest, key=lambda number: [day for day, n in best.items() if n == number])


def _offer(kept: KeptAnswer, first: int, last: int, *, wrong: bool) -> Offer:
    return Offer(kept.key, first, last, kept.fresh, dates=bool(other_dates(kept)) and wrong, wrong=wrong)


def _still_true(at: Answering, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes that the archive still holds word for word."""
    true = []
    for quote in quotes:
        try:
            true.append(verify_quote(at.service.store, quote))
        except QuoteDiffers:
            continue
    return true
