"""The timexes of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.span import Days, Language, Span
from corpus.timex.engine import read, resolve_timexes
from corpus.timex.english import ENGLISH
from corpus.timex.french import FRENCH
from corpus.timex.model import Timex
from corpus.timex.rules import Grammar

GRAMMARS: Mapping[Language, Grammar] = {"fr": FRENCH, "en": ENGLISH}
# French writes the day first; in English the text itself has to say it.
_DAY_FIRST: Mapping[Language, bool | None] = {"fr": True, "en": None}


def find_timexes(
    text: str, sentences: Sequence[Span], language: Language, published: Days | None
) -> tuple[Timex, ...]:
    """Return the timexes of an article in reading order.

    Only what lies within `sentences` (spans of `text`, in reading order) is read; all spans are of `text`.
    Where `published` is a month, a timex is as wide as that leaves it; where it is None, what hangs on it is
    left out. Languages other than French and English have no rules and no timexes.
    """
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return ()
    return resolve_timexes(read(text, sentences, grammar, _DAY_FIRST[language]), published)
