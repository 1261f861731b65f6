"""Spelling: names in a question that the archive never names, and what it names that is spelt nearly so.

Nothing is answered by a name that is only near, for two people may differ in a letter. It is told, so that one can
ask again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.concepts import sound_concept
from corpus.span import Language
from corpus.stems import fold, words
from corpus.store import Store
from corpus.terms import query_terms

# Letters of a name from which one of its sounds may be wrong, and sounds from which two may: Thatcher is not Yasser.
_SHORTEST, _LONG = 5, 8


@dataclass(frozen=True, slots=True)
class OtherSpelling:
    """A name as it was asked for, and the nearest one as the archive writes it."""

    asked: str
    written: str


def find_other_spellings(store: Store, question: str, language: Language) -> tuple[OtherSpelling, ...]:
    """Return each name of a question that no passage has, with the name in the archive that is spelt nearly so."""
    terms = query_terms(question, language)
    frequencies = store.document_frequencies(sorted(set().union(*(term.all_terms for term in terms))))
    strange = set().union(*(term.alternatives for term in terms if term.is_stranger(frequencies)))
    asked = [word for word in dict.fromkeys(words(question)) if word[0].isupper() and fold(word) in strange]
    sounds = store.sounds() if asked else ()
    found = ((word, _nearest(store, sounds, fold(word), language)) for word in asked)
    return tuple(OtherSpelling(word, written) for word, written in found if written)


def _nearest(store: Store, sounds: Sequence[str], name: str, language: Language) -> str | None:
    """Return the name in the archive that sounds most like a folded one, as it is written there, if one nearly does."""
    sought = sound_concept(name)
    if sought is None or len(name) < _SHORTEST:
        return None
    most = 2 if len(sought) > _LONG else 1  # the mark of a concept is one of them
    near = process.extract(sought, sounds, scorer=OSA.distance, score_cutoff=most, limit=None)
    frequencies = store.document_frequencies([sound for sound, _, _ in near])
    ranked = sorted((distance, -frequencies[sound], sound) for sound, distance, _ in near)
    return next((written for _, _, sound in ranked if (written := _as_written(store, sound, language))), None)


def _as_written(store: Store, sound: str, language: Language) -> str | None:
    """Return a name as the archive first writes it, by its sound; in a language, where one of its articles does."""
    match = f'"{sound}"'
    found = store.keyword_scores(match, language=language) or store.keyword_scores(match)
    for passage in store.passages(sorted(found)[:1]).values():
        if article := store.article(passage.article_id):
            for word in words(passage.span.of(article.text)):
                if word[0].isupper() and sound_concept(fold(word)) == sound:
                    return word
    return None
