"""The standfirst: the cut summary between title and body, with the day and the publisher at its end.

`Le ministre a rencontré son homologue à Vienne pour... 21.01.2022, Sputnik France`: the tail ("21.01.2022, Sputnik
France") is metadata. What comes before it mostly repeats the body, and then the body is quoted. A sentence of the
standfirst that the body does not hold is quotable, each as a block of its own; that goes for the sentence that was
cut as well, which keeps the dots of its cut: without them a quote would hide that the sentence went on.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

from corpus.readers.dating import day_of
from corpus.sentences import split_sentences
from corpus.span import Days, Language, Span

MAX_CUT_WORDS = 3
"""So many words before a cut may differ from the body ("à Genève pour...") and the sentence still repeats it."""

MAX_TAIL_LENGTH = 120
"""Code points at the end of a line in which the tail is looked for."""

_PUBLISHER = r"(?P<publisher>(?:[\p{Lu}\d][\w'’&.-]*(?:\s[\w'’&.-]+){0,5}?|[\w-]+\.[\w.-]*\w))"
_TIME = r"\d{1,2}\s?[:hH.]\s?\d{2}"
_TAIL = regex.compile(
    r"(?:^|(?<=[\s.…!?»\"”]))(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"
    rf"(?:,?\s{_TIME})?(?:\s?,\s?{_PUBLISHER}(?:,\s{_TIME})?)?$"
)
_CUT = regex.compile(r"(?:\.{2,}|…)\s*$")


@dataclass(frozen=True, slots=True)
class Standfirst:
    """A standfirst taken apart: what it says (None: nothing but the tail), its day and its publisher."""

    saying: Span | None
    days: Days | None
    publisher: str | None


def read_standfirst(text: str, line: Span) -> Standfirst | None:
    """Return the standfirst that a line is; None where the line does not end in a day (and a publisher)."""
    content = line.of(text)
    match = _TAIL.search(content, max(0, len(content) - MAX_TAIL_LENGTH))
    if not match:
        return None
    saying = content[: match.start()].rstrip()
    if not match["publisher"] and saying and saying[-1] not in ".…!?":
        return None
    return Standfirst(
        saying=Span(line.start, line.start + len(saying)) if saying else None,
        days=day_of(match["year"], match["month"], match["day"]),
        publisher=match["publisher"],
    )


def new_sentences(text: str, saying: Span, body: str, language: Language) -> list[Span]:
    """Return the sentences of a standfirst that the body does not hold, up to white space and punctuation."""
    known = _squeezed(body)
    sentences = split_sentences(text, language, saying)
    return [span for span in sentences if _squeezed(_without_cut_end(span.of(text))) not in known]


def _without_cut_end(sentence: str) -> str:
    """Return a sentence without the last words before a cut, which say nothing without what followed them."""
    cut = _CUT.search(sentence, max(0, len(sentence) - MAX_TAIL_LENGTH))
    return " ".join(sentence[: cut.start()].split()[:-MAX_CUT_WORDS]) if cut else sentence


def _squeezed(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in composed if char.isalnum())
