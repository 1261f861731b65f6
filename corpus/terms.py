"""Terms of the keyword index: folded words and stems, French and English."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from corpus.span import Language

_WORD = re.compile(r"[^\W_]+")
_STEMMERS = {"fr": snowballstemmer.stemmer("french"), "en": snowballstemmer.stemmer("english")}

_ELISIONS = frozenset("l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split())
# Words that say what kind of sentence it is, not what it is about. A question keeps everything else.
STOP_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        (
            "a ai ait as au aux avait avaient avec avez avoir avons c ce ceci cela celle celles celui ces cet cette ceux"
            " ci comme comment combien d dans de des du elle elles en entre es est et etaient etait ete etes etre eu eut"
            " eux fut furent il ils j je l la laquelle le lequel les lesquelles lesquels leur leurs lors lui m ma mais"
            " me meme memes mes mon n ne nos notre nous on ont ou par pas pendant plus pour pourquoi qu quand que quel"
            " quelle quelles quels qui quoi s sa sans se sera seront ses si son sont sous sur t ta te tes toi ton tous"
            " tout toute toutes tu un une vers vos votre vous y"
        ).split()
    ),
    "en": frozenset(
        (
            "a about after all also am an and any are as at be been before being between both but by can could did do"
            " does doing for from had has have having he her hers him his how i if in into is it its itself just me more"
            " most my no nor not of off on once only or other our out over own s same she should so some such t than"
            " that the their theirs them then there these they this those through to under until up very was we were"
            " what when where which while who whom whose why will with would you your"
        ).split()
    ),
    "other": frozenset(),
}


def fold(text: str) -> str:
    """Return `text` in lower case, without accents or other marks; its length may change."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words(text: str) -> list[str]:
    """Return the words of a text in reading order, in lower case, elided articles left out (l'Otan: otan)."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return [word for word in _WORD.findall(composed) if word not in _ELISIONS]


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """Return the folded stem of a word in lower case; in another language, the folded word."""
    stemmer = _STEMMERS.get(language)
    return fold(stemmer.stemWord(word) if stemmer else word)


def index_terms(text: str, language: Language) -> list[str]:
    """Return the terms under which a text is found, in reading order, stop words left out."""
    stop_words = STOP_WORDS[language]
    return [stem(word, language) for word in words(text) if fold(word) not in stop_words]


def query_terms(query: str, language: Language) -> list[frozenset[str]]:
    """Return, for each word of a query that says what it is about, the terms that it may be indexed under.

    A French question may be answered by an English article, where a name has the stem that English gives it: a
    word is searched for under its stems in both languages.
    """
    stop_words = STOP_WORDS[language]
    kept = dict.fromkeys(word for word in words(query) if fold(word) not in stop_words)
    return [frozenset((stem(word, "fr"), stem(word, "en"), fold(word))) for word in kept]
