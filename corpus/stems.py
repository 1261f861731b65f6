"""The words of a text without what grammar and typography add: without elided articles, folded, and as stems."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

from corpus.span import Language

ELISIONS = frozenset("l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split())
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")  # U.S., O.N.U.


class _Stemmers(threading.local):
    """The stemmers of one thread: a stemmer keeps the word that it is at, and two threads would mix theirs."""

    def __init__(self) -> None:
        self.of = {"fr": snowballstemmer.stemmer("french"), "en": snowballstemmer.stemmer("english")}


_stemmers = _Stemmers()


def words(text: str) -> list[str]:
    """Return the words of a text in reading order, elided articles left out (l'Otan: Otan), "O.N.U." as one."""
    composed = unicodedata.normalize("NFKC", text)  # one character may stand for several words: ﷺ
    joined = _DOTTED.sub(lambda acronym: acronym[0].replace(".", "") + " ", composed)
    return [word for word in _WORD.findall(joined) if word.casefold() not in ELISIONS]


# Letters that carry a stroke or are two in one, which no decomposition takes away: "cœur" is typed "coeur".
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ħ": "h", "œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, strokes, ligatures or other marks; its length may change."""
    if text.isascii():  # nothing to take away: most words, and each is folded often
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return plain.translate(_PLAIN)


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """Return the folded stem of a word; in a language without stemmer, the folded word."""
    stemmer = _stemmers.of.get(language)
    lower = word.casefold().replace("œ", "oe").replace("æ", "ae")
    return fold(stemmer.stemWord(lower) if stemmer else lower)
