"""Which language an article or a question is in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import py3langid
import regex

from corpus.calendar_words import ENGLISH_WEEKDAYS, FRENCH_WEEKDAYS
from corpus.span import LANGUAGES, Language, ReadLanguage

MIN_WORDS_FOR_LIBRARY = 12
"""Below, the library guesses (it calls "Genève" Haitian); function words decide there."""

MIN_TELLING_WORDS = 3
"""Words written small from which on those alone tell the language; a text in capitals has none."""

BRIEF = 30
"""Words written small up to which weekdays and function words say more than the library.

It calls "a reçu lundi" Ligurian and "met in on" Dutch.
"""

MIN_ENGLISH_SHARE = 0.5
"""From this share of English function words on, among those written small, a brief text is English.

Median .45 in AfriQA's English passages; neighbours such as Dutch share "in", "met", "was" and "over".
"""

_READ: dict[str, Language] = {language: language for language in LANGUAGES}
_LATIN = regex.compile(r"\p{Latin}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_WORD_OR_ELISION = regex.compile(r"[\p{L}\p{M}]+['’]?")

_FRENCH = frozenset(
    """
    au aux avec ce cet cette ces comment combien contre dans de depuis des du elle elles en entre
    est et été étaient était être il ils je la le les leur leurs lors lui mais ne nous ont ou où par
    parmi pas pendant pour pourquoi quand que quel quelle quelles quels qui quoi sa se sera ses
    si son sont sous sur tu un une vers vous à avait y ete etre etait l' d' n' s' j' c' m'
    t' qu' jusqu' lorsqu' aujourd' rencontre rencontres rencontré réunion réunions réuni
    réunie réunis visite sommet dit
    """.split()
).union(FRENCH_WEEKDAYS)
_ENGLISH = frozenset(
    """
    about after an and any are as at be been before between but by can could did do does during for
    from had has have he her his how in is it its many me much my of on or over she should than that
    the their there they this to was we were what when where which while who whom whose why will
    with would you your met meet meets meeting meetings said say says held
    """.split()
).union(ENGLISH_WEEKDAYS)


def detect_article_language(text: str) -> Language:
    """Return the language of an article's text: French, English or another one."""
    words = _WORD.findall(text)
    if len(words) < MIN_WORDS_FOR_LIBRARY:
        return detect_question_language(text) if _LATIN.search(text) else "other"
    telling = _without_names(words)
    if len(telling) <= BRIEF and (brief := _language_of_brief(telling)):
        return brief
    language = _by_library(telling)
    return _by_library(words) if language == "other" and len(telling) <= BRIEF else language


def _by_library(words: Sequence[str]) -> Language:
    language: str = py3langid.classify(_encodable(" ".join(words).lower()))[0]
    return _READ.get(language, "other")


def _language_of_brief(telling: Sequence[str]) -> ReadLanguage | None:
    """Return the language that weekdays or the share of function words tell; None where the library has to."""
    if any(word in FRENCH_WEEKDAYS for word in telling):
        return "fr"
    if any(word in ENGLISH_WEEKDAYS for word in telling):
        return "en"
    return "en" if sum(word in _ENGLISH for word in telling) >= MIN_ENGLISH_SHARE * len(telling) else None


def _without_names(words: Sequence[str]) -> list[str]:
    """Return the words that are written small, and weekdays, in lower case: a name says nothing of the language.

    All words, where hardly any is written small.
    """
    lowered = [word.lower() for word in words]
    telling = [low for word, low in zip(words, lowered, strict=True) if word == low or low in ENGLISH_WEEKDAYS]
    return telling if len(telling) >= MIN_TELLING_WORDS else lowered


def detect_question_language(question: str) -> ReadLanguage:
    """Return the language of a question, in any case, with or without accents and punctuation."""
    words = _WORD_OR_ELISION.findall(unicodedata.normalize("NFC", question).lower().replace("’", "'"))
    french = sum(word in _FRENCH or word.rstrip("'") in _FRENCH for word in words)
    english = sum(word.rstrip("'") in _ENGLISH for word in words)
    if french != english:
        return "fr" if french > english else "en"
    return _french_or_english(" ".join(words))


def _french_or_english(text: str) -> ReadLanguage:
    """Return which of the two the library ranks higher; French, where there is nothing to rank."""
    ranked = [language for language, _ in py3langid.rank(_encodable(text))] if text else []
    return "en" if ranked and ranked.index("en") < ranked.index("fr") else "fr"


def _encodable(text: str) -> str:
    """Return the text without lone surrogates, which the library cannot encode."""
    return text.encode("utf-8", "replace").decode("utf-8")
