"""Which language an article or a question is in."""

from __future__ import annotations

import unicodedata

import py3langid
import regex

from corpus.span import LANGUAGES, Language, ReadLanguage

MIN_WORDS_FOR_LIBRARY = 12
"""Below, the library guesses (it calls "Genève" Haitian); function words decide there."""

MIN_ENGLISH_SHARE = 0.25
"""From this share of English function words on a text is English, whatever the library makes of its names.

Measured: .19 to .48 in AfriQA's English passages (1st to 99th percentile), at most .18 in PIAF's French ones.
French function words are no such sign: Spanish, Italian and Catalan share them.
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
)
_ENGLISH = frozenset(
    """
    about after an and any are as at be been before between but by can could did do does during for
    from had has have he her his how in is it its many me much my of on or over she should than that
    the their there they this to was we were what when where which while who whom whose why will
    with would you your met meet meets meeting meetings said say says held
    """.split()
)


def detect_article_language(text: str) -> Language:
    """Return the language of an article's text: French, English or another one."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < MIN_WORDS_FOR_LIBRARY:
        return detect_question_language(text) if _LATIN.search(text) else "other"
    if sum(word in _ENGLISH for word in words) >= MIN_ENGLISH_SHARE * len(words):
        return "en"
    language: str = py3langid.classify(_encodable(" ".join(words)))[0]
    return _READ.get(language, "other")


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
