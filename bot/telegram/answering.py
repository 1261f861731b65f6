"""Questions: an answer with its buttons, made whole by the conversation where it leans on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answer import Answer, quotes_to_fetch
from bot.followup import FollowUp, complete
from bot.meetings.answers import TOLD
from bot.service import Service
from bot.telegram.buttons import Offer, keyboard, new_key
from bot.telegram.calls import KeptAnswer, Reply, Turn
from bot.telegram.compose import compose_blocks, compose_text
from bot.telegram.load import Load
from bot.telegram.meetings import MOST_KEPT, other_meetings, page_title, show_meetings
from bot.telegram.messages import tell
from bot.telegram.rendering import render_answer
from bot.telegram.requests import Asked, Sender
from bot.telegram.store import TelegramStore
from corpus.errors import QuoteDiffers
from corpus.quote import Quote, verify_quote
from corpus.span import ReadLanguage

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
    load: Load


@dataclass(frozen=True, slots=True)
class Context:
    """What a question leans on: the articles it is about, the turn before it, and the whole that it makes with it."""

    articles: tuple[str, ...] = ()
    turn: Turn | None = None
    follow_up: FollowUp | None = None


def answer_question(answering: Answering, asked: Asked, interface: ReadLanguage, now: float) -> Reply:
    """Answer a question, made whole by the conversation where it leans on it."""
    place = asked.sender.place
    if not asked.text:
        return Reply(place, (compose_text(asked.sender, tell("empty_question", interface)),))
    today = date.fromtimestamp(asked.sender.sent or now)
    context = _context(answering, asked, today, now)
    before = _answer_before(answering, asked.sender, context)
    if before and before.told < len(before.meetings) and not context.articles:
        page = reply_with_page(answering, asked.sender, before, interface, first=before.told)
        if page:
            return page
    follow_up = context.follow_up
    answer = answering.service.ask(
        follow_up.question if follow_up else asked.text,
        today=today,
        limit=quotes_to_fetch(answering.quotes),
        language=follow_up.language if follow_up else None,
        articles=context.articles,
        read=answering.load.passages_to_read,
    )
    kept = _keep(answering, asked.sender, answer, before)
    if kept.repeated and not kept.fresh:
        return Reply(place, (compose_text(asked.sender, tell("nothing_more", answer.language)),))
    if before and answer.meetings:  # all of them have been told
        answer = replace(answer, answer=tell("no_other_meeting", answer.language))
    elif answer.status == "not_found" and context.articles:
        answer = replace(answer, answer=tell("not_in_article", answer.language))
    blocks = render_answer(answer, kept.quotes[: kept.shown])
    return Reply(
        place,
        compose_blocks(
            asked.sender, blocks, keyboard(_offer(answering, kept), interface), kept.key, answer.language
        ),
        turn=Turn(answer.question, answer.language, kept.key, context.articles),
        answer=kept,
        log=log_of(answer) | {"follow_up": follow_up is not None},
    )


def log_of(answer: Answer) -> dict[str, object]:
    """Return what the operator's log says of an answer."""
    return {
        "language": answer.language,
        "type": answer.type,
        "status": answer.status,
        "hits": len(answer.quotes),
    }


def _context(answering: Answering, asked: Asked, today: date, now: float) -> Context:
    """Return what a question leans on.

    A reply to one of the bot's quotes is about their articles: those of the words that were quoted, else all.
    """
    place = asked.sender.place
    turn = answering.store.turn(place, now - answering.memory)
    shows = answering.store.shown_in(place.chat, asked.replied_to) if asked.replied_to else None
    kept = answering.store.answer(shows.answer, place.chat) if shows else None
    articles: tuple[str, ...] = ()
    if shows and kept:
        part = (asked.part or "").strip()
        quoted = tuple(dict.fromkeys(quote.article for quote in kept.quotes if part and part in quote.text))
        articles = quoted or shows.articles
        turn = Turn(kept.question, kept.language, kept.key)
    follow_up = complete(asked.text, turn.question, turn.language, today) if turn else None
    if not articles and turn and follow_up:
        articles = turn.articles
    return Context(articles, turn, follow_up)


def _answer_before(answering: Answering, sender: Sender, context: Context) -> KeptAnswer | None:
    """The answer whose meetings and quotes "who else?" is not to show again."""
    if context.turn is None or context.follow_up is None or not context.follow_up.others:
        return None
    kept = answering.store.answer(context.turn.answer, sender.place.chat)
    return replace(kept, language=context.follow_up.language) if kept and kept.answered else None


def _keep(answering: Answering, sender: Sender, answer: Answer, before: KeptAnswer | None) -> KeptAnswer:
    """Keep an answer for its buttons, the quotes that were seen `before` last."""
    answered = answer.status == "answered"
    quotes = answer.shown
    seen = before.quotes[: before.shown] + before.quotes[before.fresh :] if before else ()
    old = [quote for quote in quotes if any(map(quote.overlaps, seen))]
    fresh = [quote for quote in quotes if quote not in old]
    meetings = answer.meetings[:MOST_KEPT]
    proofs = sum(quote.meeting is not None for quote in fresh)  # nothing is told without its proof
    return KeptAnswer(
        key=new_key(),
        place=sender.place,
        question=answer.question,
        language=answer.language,
        quotes=tuple(fresh + old),
        shown=min(max(answering.quotes, proofs), len(fresh)) if answered else len(fresh),
        answered=answered,
        repeated=len(old),
        meetings=meetings,
        told=len(meetings) if before else min(TOLD, len(meetings)),
    )


def reply_with_page(
    answering: Answering,
    sender: Sender,
    listed: KeptAnswer,
    interface: ReadLanguage,
    *,
    first: int = 0,
    title: str = "meetings_page",
) -> Reply | None:
    """Show a page of a list of meetings; None where the archive no longer holds any of them."""
    page = show_meetings(answering.service, listed, first)
    if page is None:
        return None
    kept = page.kept
    blocks = [page_title(title, kept, first), *page.blocks]
    return Reply(
        sender.place,
        compose_blocks(sender, blocks, keyboard(_offer(answering, kept), interface), kept.key, kept.language),
        turn=Turn(kept.question, kept.language, kept.key),
        answer=kept,
        log={"status": "answered", "meetings": len(kept.meetings), "language": kept.language},
    )


def other_dates(kept: KeptAnswer) -> list[int]:
    """Return which quotes appeared on other days than those shown at first: the best of each day, oldest first."""
    seen = {quote.published for quote in kept.quotes[: kept.shown]}
    best: dict[date, int] = {}
    for number, quote in enumerate(kept.quotes):
        if kept.answered and quote.published and quote.published not in seen:
            best.setdefault(quote.published.first_day, number)
    nearest = sorted(best.items(), key=lambda one: one[1])[:OTHER_DATES]
    return [number for _, number in sorted(nearest)]


def _offer(answering: Answering, kept: KeptAnswer) -> Offer:
    dates = other_meetings(answering.service, kept.meetings) if kept.meetings else other_dates(kept)
    return Offer(
        kept.key,
        0,
        kept.shown,
        kept.fresh,
        told=kept.told,
        meetings=len(kept.meetings) - kept.told,
        dates=bool(dates),
        wrong=True,
    )


def still_true(answering: Answering, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes that the archive still holds word for word."""
    true = []
    for quote in quotes:
        try:
            true.append(verify_quote(answering.service.store, quote))
        except QuoteDiffers:
            continue
    return true
