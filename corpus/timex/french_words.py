"""French words of time: what the rules' slots match and what they stand for."""

from __future__ import annotations

from corpus.calendar_words import FRENCH_MONTHS, FRENCH_SHORT_MONTHS, FRENCH_WEEKDAYS, month_numbers
from corpus.timex.roman import roman_numerals
from corpus.timex.rules import TimeVocabulary, alternatives

_UNITS = {
    "jour": "day",
    "semaine": "week",
    "quinzaine": "fortnight",
    "mois": "month",
    "trimestre": "quarter",
    "semestre": "semester",
    "an": "year",
    "annee": "year",
    "decennie": "decade",
    "siecle": "century",
    "heure": "hour",
}
_SMALL = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_ORDINALS = ["premier", "deuxieme", "troisieme", "quatrieme", "cinquieme"]
_HOLIDAYS = {
    "noel": "christmas",
    "jour de noel": "christmas",
    "reveillon": "new_year_eve",
    "reveillon du nouvel an": "new_year_eve",
    "reveillon de noel": "christmas_eve",
    "veille de noel": "christmas_eve",
    "saint sylvestre": "new_year_eve",
    "nouvel an": "new_year",
    "jour de l'an": "new_year",
    "epiphanie": "epiphany",
    "saint valentin": "valentine",
    "mardi gras": "mardi_gras",
    "mercredi des cendres": "ash_wednesday",
    "dimanche des rameaux": "palm_sunday",
    "jeudi saint": "maundy_thursday",
    "vendredi saint": "good_friday",
    "dimanche de paques": "easter",
    "lundi de paques": "easter_monday",
    "paques": "easter",
    "jeudi de l'ascension": "ascension",
    "ascension": "ascension",
    "dimanche de pentecote": "pentecost",
    "lundi de pentecote": "whit_monday",
    "pentecote": "pentecost",
    "fete du travail": "may_day",
    "fete nationale": "bastille",
    "assomption": "assumption",
    "halloween": "halloween",
    "toussaint": "all_saints",
    "armistice": "armistice",
    "thanksgiving": "thanksgiving",
}
_SEASONS = {"printemps": "spring", "ete": "summer", "automne": "autumn", "hiver": "winter"}


def _numbers() -> dict[str, int]:
    """Return the number words from one to ninety-nine, hyphens as spaces, with their feminine forms."""
    words = {word: value for value, word in enumerate(_SMALL) if value}
    for base, ten in _TENS.items():
        words[ten + ("s" if base == 80 else "")] = base
        for unit in range(1, 20 if base in (60, 80) else 10):
            joint = " et " if unit in (1, 11) and base != 80 else "-"
            words[f"{ten}{joint}{_SMALL[unit]}"] = base + unit
    feminine = {f"{word}e": value for word, value in words.items() if word.endswith("un")}
    spaced = {word.replace("-", " "): value for word, value in (words | feminine).items()}
    return spaced | {"cent": 100, "une dizaine de": 10, "une quinzaine de": 15}


_COUNTS = _numbers()
_DAY_WORDS = {word: value for word, value in _COUNTS.items() if 2 <= value <= 31 and word.split()[0] != "une"}
_CENTURIES = roman_numerals(21)

FRENCH_WORDS = TimeVocabulary(
    slots={
        "month": rf"{alternatives(FRENCH_MONTHS)}|(?:{alternatives(FRENCH_SHORT_MONTHS)})\b\.?",
        "fullmonth": alternatives(FRENCH_MONTHS),
        "weekday": alternatives(FRENCH_WEEKDAYS),
        "dom": r"1 ?er|premier|[12]\d|3[01]|0?[1-9]",
        "domword": alternatives(_DAY_WORDS),
        "tens": "vingt|trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?",
        "year": r"(?:1\d|20|21)\d\d",
        "count": rf"(?:{alternatives(_COUNTS)}|\d{{1,3}})",
        "unit": r"jour|semaine|quinzaine|mois|trimestre|semestre|annee|an|decennie|siecle|heure",
        "ordinal": r"1er|1ere|2nde?|[2-5](?:e|eme)|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|(?:avant-)?derniere?|penultieme",
        "block": r"trimestre|semestre",
        "season": alternatives(_SEASONS),
        "century": rf"(?:{alternatives(_CENTURIES)}|\d{{1,2}})",
        "holiday": alternatives(_HOLIDAYS),
        "part": r"tout debut|toute fin|debut|milieu|courant|mi|fin",
        "back": r"dernier|derniere|passe|passee|ecoule|ecoulee",
        "ahead": r"prochain|prochaine|qui vient",
        "after": r"suivant|suivante|d'apres",
        "prior": r"precedent|precedente|d'avant",
    },
    values={
        "month": month_numbers(FRENCH_MONTHS) | FRENCH_SHORT_MONTHS,
        "fullmonth": month_numbers(FRENCH_MONTHS),
        "weekday": {word: number for number, word in enumerate(FRENCH_WEEKDAYS)},
        "dom": {"1er": 1, "1 er": 1, "premier": 1},
        "count": _COUNTS,
        "domword": _DAY_WORDS,
        "tens": {
            "vingt": 20,
            "trente": 30,
            "quarante": 40,
            "cinquante": 50,
            "soixante": 60,
            "soixante dix": 70,
            "quatre vingt": 80,
            "quatre vingts": 80,
            "quatre vingt dix": 90,
        },
        "unit": _UNITS,
        "ordinal": {
            word: number
            for number, masculine in enumerate(_ORDINALS, 1)
            for word in (
                masculine,
                masculine + "e",
                f"{number}e",
                f"{number}eme",
                f"{number}er",
                f"{number}ere",
            )
        }
        | {"second": 2, "seconde": 2, "2nd": 2, "2nde": 2, "dernier": -1, "derniere": -1}
        | {"avant dernier": -2, "avant derniere": -2, "penultieme": -2},
        "block": {"trimestre": "quarter", "semestre": "semester"},
        "season": _SEASONS,
        "century": _CENTURIES,
        "holiday": _HOLIDAYS,
        "part": {
            "tout debut": "start",
            "debut": "start",
            "milieu": "middle",
            "courant": "whole",
            "mi": "middle",
            "fin": "end",
            "toute fin": "end",
        },
    },
)
