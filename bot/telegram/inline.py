"""Inline mode: `@bot question` anywhere, and a quote is picked and sent."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions

from bot.messages import say, write_published
from bot.telegram.answering import Answering, log_of
from bot.telegram.calls import Call, Reply
from bot.telegram.rendering import is_web_link, render_quote
from bot.telegram.requests import Typed
from bot.visible import make_visible
from corpus.quote import Quote
from corpus.span import ReadLanguage

MOST_RESULTS = 10
# Who types "Lav" is not done; a shorter query is not searched for.
_SHORTEST_QUERY = 4
# Telegram keeps an answer so long for everyone who types the same; an article may be corrected in the meantime.
CACHE_SECONDS = 60
_DESCRIPTION_LENGTH = 160


def answer_inline(answering: Answering, typed: Typed, now: float, *, personal: bool) -> Reply:
    """Answer an inline query with quotes that are ready to send; nothing where nothing answers.

    A `personal` answer is not kept for others: the archive is not for everyone.
    """
    place, text = typed.sender.place, typed.text.strip()
    if len(text) < _SHORTEST_QUERY:
        return Reply(place, (offer_results(typed, [], cache=CACHE_SECONDS, personal=personal),))
    answer = answering.service.ask(
        text, today=date.fromtimestamp(now), limit=MOST_RESULTS, read=answering.load.passages_to_read
    )
    results = [result for quote in answer.quotes if (result := _result(quote, answer.language))]
    offer = offer_results(typed, results, cache=CACHE_SECONDS, personal=personal)
    return Reply(place, (offer,), log=log_of(answer) | {"inline": True})


def offer_results(typed: Typed, results: list[dict[str, Any]], *, cache: int, personal: bool) -> Call:
    """Compose the answer to an inline query, which Telegram keeps for `cache` seconds."""
    parameters = {
        "inline_query_id": typed.query,
        "results": results,
        "cache_time": cache,
        "is_personal": personal,
    }
    return Call("answerInlineQuery", f"query {typed.query}", parameters)


def _result(quote: Quote, language: ReadLanguage) -> dict[str, Any] | None:
    """A quote with its date and link as an article to send; None for one that no message can hold."""
    content = render_quote(quote, language)
    if not content.fits:
        return None
    identity = f"{quote.article} {quote.start} {quote.end} {language}"
    publisher = quote.publisher or say("unknown_publisher", language)
    result = InlineQueryResultArticle(
        id=hashlib.sha256(identity.encode()).hexdigest()[:32],
        title=make_visible(f"{publisher}, {write_published(quote.published, language)}"),
        description=make_visible(quote.text)[:_DESCRIPTION_LENGTH],
        url=quote.url if quote.url and is_web_link(quote.url) else None,
        input_message_content=InputTextMessageContent(
            content.text, entities=content.entities, link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
    )
    return result.to_dict()
