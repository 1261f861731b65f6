"""The slot that the words of a passage fill: who, where or when, as the question asks."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import AnchorText, AnswerLanguage, NameSlot, QuestionType, Slots, WhenSlot
from bot.quoting import QuoteChoice
from corpus.article import Article
from corpus.places import place_of
from corpus.span import Days
from corpus.timex import Timex


def when_slot(timex: Timex, days: Days, article: Article, *, quote: int, meeting: str | None) -> WhenSlot:
    """Return the slot of a time expression of an article, the days as they were settled."""
    anchor = timex.anchor.span.shifted(article.offset) if timex.anchor else None
    return WhenSlot(
        first_day=days.first_day,
        last_day=days.last_day,
        text=timex.text,
        anchor=AnchorText(timex.anchor.text, anchor.start, anchor.end) if timex.anchor and anchor else None,
        quote=quote,
        meeting=meeting,
    )


def slots_of_words(
    choices: Sequence[QuoteChoice], type_: QuestionType, language: AnswerLanguage, article: Article | None
) -> Slots:
    """Return the slot that the words of the first quote fill, none where they are of another kind.

    Args:
        choices: The quotes of the answer, the one whose words answer first.
        type_: What the question asks for.
        language: The language to name places in.
        article: The article of the first quote; None where it was removed since.
    """
    words = choices[0].words if choices else None
    if words is None or article is None:
        return Slots()
    if type_ == "who":
        return Slots(who=(NameSlot(words, words, quote=0, meeting=None),))
    if type_ == "where":
        return Slots(where=(NameSlot(place_of(words).name_in(language), words, quote=0, meeting=None),))
    if type_ == "when":
        timexes = choices[0].timexes
        return Slots(when=tuple(when_slot(one, one.days, article, quote=0, meeting=None) for one in timexes))
    return Slots()
