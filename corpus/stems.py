"""Words without what grammar and typography add: folded, and as stems."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import snowballstemmer

from corpus.span import Language

_STEMMERS = {"fr": snowballstemmer.stemmer("french"), "en": snowballstemmer.stemmer("english")}


def fold(text: str) -> str:
    """Return `text` in lower case, without accents or other marks; its length may change."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """Return the folded stem of a word; in a language without stemmer, the folded word."""
    stemmer = _STEMMERS.get(language)
    lower = word.casefold()
    return fold(stemmer.stemWord(lower) if stemmer else lower)
