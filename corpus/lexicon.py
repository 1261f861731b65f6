"""The lexicon: French and English words that mean the same, by which a question finds what the other language says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from corpus.span import Language
from corpus.stems import fold, stem
from corpus.tables import read_rows

_BEGINNING = 2  # letters that words of one stem share
_ACROSS: Mapping[Language, Language] = {"fr": "en", "en": "fr", "other": "other"}


def across(language: Language) -> Language:
    """Return the one of French and English that a language is not; of a third one, itself."""
    return _ACROSS[language]


@cache
def _meanings() -> tuple[Mapping[Language, Sequence[str]], ...]:
    """All that may be said by any of some French words, and by any of some English ones."""
    rows = read_rows("lexicon.tsv", columns=2)
    return tuple({"fr": french.split(","), "en": english.split(",")} for french, english in rows)


@cache
def _by_word(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The words of French or English with all their translations."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for meaning in _meanings():
        for word in meaning[language]:
            found[word].update(dict.fromkeys(meaning[across(language)]))
    return {word: tuple(others) for word, others in found.items()}


@cache
def common_words() -> frozenset[str]:
    """Return the folded words of both languages: what else a name of one word may be."""
    return frozenset(fold(word) for meaning in _meanings() for words in meaning.values() for word in words)


@cache
def _by_beginning(language: Language) -> Mapping[str, list[str]]:
    """Those words by their first letters, so that few need to be stemmed: to stem them all takes a second."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in _by_word(language):
        found[fold(word)[:_BEGINNING]].append(word)
    return found


def translations(word: str, language: Language) -> tuple[str, ...]:
    """Return what a French word may be in English, or the reverse: base forms, and irregular ones.

    A word is looked up as it is written, then without the sign of a plural, then by its stem: "marché" is no "marche".
    None are known of a word that the lexicon does not have, nor of another language.
    """
    if language == "other":
        return ()
    lower = word.casefold()
    as_written = _by_word(language)
    singular = lower[:-1] if lower.endswith(("s", "x")) else lower
    for form in (lower, singular):
        if form in as_written:
            return as_written[form]
    of_stem = stem(lower, language)
    alike = [w for w in _by_beginning(language).get(fold(lower)[:_BEGINNING], ()) if stem(w, language) == of_stem]
    return tuple(dict.fromkeys(other for word in alike for other in as_written[word]))
