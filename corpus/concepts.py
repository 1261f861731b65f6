"""Concepts: what a name stands for in any language, so that French finds English and English finds French.

A country or region, its adjective and its inhabitants share one concept, a town with two names is another, an
organisation with two acronyms a third; any other capitalised word stands for how it sounds (Gorbatchev, Gorbachev).
"""

from __future__ import annotations

from functools import cache

from corpus.countries import country_codes, demonym_codes
from corpus.names import fold, sound
from corpus.organisations import organisation_keys
from corpus.places import exonyms, other_names
from corpus.regions import region_keys
from corpus.stems import ELISIONS

# Marks a concept; FTS5's ascii tokenizer takes it for a letter, and no stem begins with it.
_MARK = "§"
# A shorter word sounds like too many others.
_SHORTEST_NAME = 4


@cache
def _concepts() -> dict[tuple[str, ...], str]:
    """The folded words of every known name with its concept."""
    names: dict[str, str] = {}
    for english, french in exonyms().items():
        if english != fold(french):
            names |= dict.fromkeys((english, fold(french)), f"town{english}")
    for other, english in other_names().items():
        names |= dict.fromkeys((other, fold(english)), f"town{fold(english)}")
    names |= {name: f"region{key}" for name, key in region_keys().items()}
    names |= {name: f"organisation{key}" for name, key in organisation_keys().items()}
    names |= {name: f"country{code}" for name, code in (demonym_codes() | country_codes()).items()}
    names["us"] = "countryUS"  # in capitals only
    by_words = {name: tuple(word for word in name.split() if word not in ELISIONS) for name in names}
    return {
        words: _MARK + fold(names[name]).replace(" ", "")
        for name, words in by_words.items()
        if len("".join(words)) > 1  # of "U.S." nothing else is left; it is read as "US"
    }


@cache
def _longest() -> int:
    return max(map(len, _concepts()))


def find_concepts(folded_words: list[str]) -> list[tuple[int, int, str]]:
    """Find the known names in a run of folded words: first word, word after the last, concept; longest first."""
    found = []
    start = 0
    while start < len(folded_words):
        for end in range(min(len(folded_words), start + _longest()), start, -1):
            concept = _concepts().get(tuple(folded_words[start:end]))
            if concept:
                found.append((start, end, concept))
                start = end - 1
                break
        start += 1
    return found


def sound_concept(folded_word: str) -> str | None:
    """Return the concept of a name by its sound; None for a word that is too short to be told by it."""
    return f"{_MARK}{sound(folded_word)}" if len(folded_word) >= _SHORTEST_NAME else None


def is_concept(term: str) -> bool:
    """Tell whether a term is a concept, of a known name or of a sound, and no word."""
    return term.startswith(_MARK)


def is_known_concept(term: str) -> bool:
    """Tell whether a term is the concept of a country, a region, a town or an organisation."""
    return term.startswith(tuple(_MARK + kind for kind in ("country", "region", "town", "organisation")))


def country_concept(code: str) -> str:
    """Return the concept of a country by its ISO 3166 code."""
    return _MARK + f"country{fold(code)}"


def organisation_concept(key: str) -> str:
    """Return the concept of an organisation by its key."""
    return _MARK + f"organisation{fold(key)}".replace(" ", "")


def is_country_concept(term: str) -> bool:
    """Tell whether a term is the concept of a country."""
    return term.startswith(_MARK + "country")


def is_town_concept(term: str) -> bool:
    """Tell whether a term is the concept of a town."""
    return term.startswith(_MARK + "town")


def is_region_concept(term: str) -> bool:
    """Tell whether a term is the concept of a region of the world."""
    return term.startswith(_MARK + "region")
