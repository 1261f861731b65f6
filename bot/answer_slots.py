"""The slot that the words of a passage fill: where or when, as the question asks.

Who is told in the words alone: only a record proves who took part in what.
"""

from __future__ import annotations

from bot.answer import AnchorText, NameSlot, QuestionType, Slots, WhenSlot
from bot.quoting import QuoteChoice
from corpus.places import place_of
from corpus.span import Days, ReadLanguage
from corpus.timex import Timex


def when_slot(timex: Timex, days: Days, offset: int, *, quote: int, meeting: str | None) -> WhenSlot:
    """Return the slot of a time expression, the days as they were settled.

    Args:
        timex: The expression, in its article.
        days: The days that it stands for there.
        offset: Where the article begins in its source, in code points.
        quote: The number of the quote that has the expression.
        meeting: The id of the meeting that was then; None where no record tells of one.
    """
    anchor = timex.anchor
    return WhenSlot(
        first_day=days.first_day,
        last_day=days.last_day,
        text=timex.text,
        anchor=AnchorText(anchor.text, anchor.span.start + offset, anchor.span.end + offset) if anchor else None,
        quote=quote,
        meeting=meeting,
    )


def slots_of_words(choice: QuoteChoice, type_: QuestionType, language: ReadLanguage) -> Slots:
    """Return the slot that the words of the first quote fill, none where they are of another kind.

    Args:
        choice: The first quote of the answer, with its words.
        type_: What the question asks for.
        language: The language to name places in.
    """
    if type_ == "where" and choice.words:
        place = place_of(choice.words, choice.quote.language).name_in(language)
        return Slots(where=(NameSlot(place, choice.words, quote=0, meeting=None),))
    if type_ == "when":
        days = (when_slot(one, one.days, choice.offset, quote=0, meeting=None) for one in choice.timexes)
        return Slots(when=tuple(days))
    return Slots()
