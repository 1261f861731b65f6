"""Which language an article or a question is in."""

from __future__ import annotations

from typing import Literal

import py3langid
import regex

from corpus.span import Language

MIN_WORDS_FOR_LIBRARY = 8
"""Below, the library guesses (it calls "Genève" Haitian); function words decide there."""

_WORD = regex.compile(r"[\p{L}\p{M}]+")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_FRENCH = _words(
    """
    au aux avec ce cet cette ces comment combien contre dans de depuis des du elle elles en entre
    est et été étaient était être il ils je la le les leur leurs lors lui mais ne nous ont ou où par
    parmi pas pendant pour pourquoi quand que quel quelle quelles quels qu qui quoi sa se sera ses
    si son sont sous sur tu un une vers vous à a-t avait y ete etre etait l d n s j c m
    """
)
_ENGLISH = _words(
    """
    about after an and any are as at be been before between but by can could did do does during for
    from had has have he her his how in is it its many me much my of on or over she should than that
    the their there they this to was we were what when where which while who whom whose why will
    with would you your
    """
)


def detect_article_language(text: str) -> Language:
    """Return the language of an article's text: French, English or another one."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < MIN_WORDS_FOR_LIBRARY:
        return detect_question_language(text)
    found = _classified(" ".join(words))
    return "fr" if found == "fr" else "en" if found == "en" else "other"


def detect_question_language(question: str) -> Literal["fr", "en"]:
    """Return the language of a question, in any case, with or without accents and punctuation."""
    words = [word.lower() for word in _WORD.findall(question)]
    french = sum(word in _FRENCH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if french != english:
        return "fr" if french > english else "en"
    return "en" if words and _classified(" ".join(words)) == "en" else "fr"


def _classified(text: str) -> str:
    language: str = py3langid.classify(text.encode("utf-8", "replace").decode("utf-8"))[0]
    return language
