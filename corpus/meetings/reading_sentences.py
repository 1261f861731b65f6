"""Reading sentences: what the rules need to know of each, found before any of them is asked what it tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.entities import find_entities
from corpus.meetings.forms.agenda import find_entry_town
from corpus.meetings.forms.dateline import DatelineTown, find_dateline_town
from corpus.meetings.located import Located
from corpus.meetings.naming.mentions import find_mentions
from corpus.meetings.participants.sentence import Sentence
from corpus.meetings.parts import parts_of
from corpus.meetings.recogniser import may_tell
from corpus.meetings.triggers import find_triggers
from corpus.places import place_of
from corpus.span import blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.reading import Reading
    from corpus.meetings.recogniser import Recognised, Recogniser
    from corpus.span import Language, Span
    from corpus.timex import Timex

#: Letters of a family name from which it is looked for on its own.
FAMILY_LENGTH = 4


def read_sentences(
    reading: Reading,
    sentences: Sequence[Span],
    article: Article,
    timexes: Sequence[Timex],
    recogniser: Recogniser | None,
) -> list[Sentence]:
    """Return the sentences with the triggers of each, and the names where any may tell a meeting."""
    parts = [part for sentence in sentences for part in parts_of(article.text, sentence)]
    spans = [reading.to_reading(part) for part in parts]
    written = [span.of(reading.text) for span in spans]
    opened = [_opening_dateline(text) for text in written]
    texts = [blank(text, [line.span]) if line else text for text, line in zip(written, opened, strict=True)]
    triggers = [find_triggers(text, article.language) for text in texts]
    recognised = _recognise(texts, article.language, recogniser)
    # Who is met may be introduced anywhere in an article; one that tells no meeting needs no names.
    entities = list(find_entities(texts, article.language)) if recognised or any(triggers) else []
    placed = [(reading.to_reading(timex.span), timex) for timex in timexes]
    families: list[str] = []
    read = []
    for index, text in enumerate(texts):
        mentions = find_mentions(text, entities[index], families) if entities else []
        families += [name for name in _family_names(mentions) if name not in families]
        line, ahead = opened[index], None
        if line is None and _is_beside(reading, spans, index) and (line := find_entry_town(written[index - 1])):
            ahead = spans[index - 1]
        town = replace(place_of(line.town, article.language), text=line.written) if line else None
        read.append(
            Sentence(
                spans[index],
                text,
                tuple(mentions),
                tuple(triggers[index]),
                _located(spans[index], placed),
                recognised.get(index),
                town,
                ahead,
            )
        )
    return read


def _located(sentence: Span, placed: Sequence[tuple[Span, Timex]]) -> tuple[Located, ...]:
    """Return the timexes of a sentence, with their offsets in it, out of all with their spans in the reading."""
    start = sentence.start
    first = bisect_left(placed, start, key=lambda one: one[0].start)
    last = bisect_right(placed, sentence.end, key=lambda one: one[0].start)
    return tuple(
        Located(span.start - start, span.end - start, timex)
        for span, timex in placed[first:last]
        if sentence.contains(span)
    )


def _is_beside(reading: Reading, spans: Sequence[Span], index: int) -> bool:
    """Tell whether a sentence stands in one line with the one before."""
    return index > 0 and "\n" not in reading.text[spans[index - 1].end : spans[index].start]


def _opening_dateline(text: str) -> DatelineTown | None:
    """Return the dateline that a sentence opens with, which takes part in nothing."""
    dateline = find_dateline_town(text)
    return dateline if dateline and not text[: dateline.span.start].strip() else None


def _recognise(texts: Sequence[str], language: Language, recogniser: Recogniser | None) -> dict[int, Recognised]:
    """Return what the recogniser tells of the sentences, by their index."""
    if recogniser is None or language == "other":
        return {}
    worth = [index for index, text in enumerate(texts) if may_tell(text)]
    read = recogniser.read([texts[index] for index in worth], language)
    return {index: one for index, one in zip(worth, read, strict=True) if one}


def _family_names(mentions: Sequence[Mention]) -> list[str]:
    names = [one.name.rpartition(" ")[2] for one in mentions if one.kind == "person" and " " in one.name]
    return [name for name in names if len(name) >= FAMILY_LENGTH]
