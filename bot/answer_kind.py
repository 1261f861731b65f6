"""What kind of words answer a question: a person, a place, a day, an amount."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from bot.answer import AnswerLanguage
from bot.question import Question
from corpus.places import is_known_place

AnswerKind = Literal["person", "place", "day", "amount", "other"]

_KINDS_BY_TYPE: dict[str, AnswerKind] = {"who": "person", "where": "place", "when": "day"}

_AMOUNTS: dict[AnswerLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bcombien\b"
        r"|\b[aà] (combien|quel (prix|taux|pourcentage))\b"
        r"|\bquel(le)?s? (est |était |fut |sont )?(le |la |l['’])?"
        r"(nombre|prix|taux|montant|somme|coût|pourcentage|proportion|superficie|surface|hauteur|longueur|largeur"
        r"|profondeur|altitude|distance|vitesse|taille|poids|masse|âge|durée|température|population|bilan|budget)s?\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bhow (many|much|long|old|high|tall|far|fast|large|big|deep|wide|heavy)\b"
        r"|\b(what|which) (is |was |were )?(the )?(total |average )?"
        r"(number|price|rate|amount|sum|cost|percentage|share|area|height|length|width|depth|altitude|distance|speed"
        r"|size|weight|mass|age|duration|temperature|population|toll|budget)\b",
        re.IGNORECASE,
    ),
}

_NUMBER = re.compile(
    r"\d|\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente"
    r"|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|dizaines?|douzaine|vingtaine|trentaine"
    r"|quarantaine|cinquantaine|soixantaine|centaines?|milliers?|moitié|tiers|quart|double|triple"
    r"|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|dozens?|half"
    r"|thirds?|quarters?|twice)\b",
    re.IGNORECASE,
)


def answer_kind(question: Question) -> AnswerKind:
    """Return the kind of words that a question asks for."""
    if _AMOUNTS[question.language].search(unicodedata.normalize("NFC", question.text)):
        return "amount"
    return _KINDS_BY_TYPE.get(question.type, "other")


def fits_kind(kind: AnswerKind, words: str, *, is_date: bool) -> bool:
    """Tell whether words of an article are of a kind; `is_date` says that they hold a time expression."""
    if kind == "day":
        return is_date
    if kind == "amount":
        return bool(_NUMBER.search(words))
    if kind == "person":
        return _has_name(words) and not is_date and not is_known_place(words)
    if kind == "place":
        return _has_name(words) and not is_date
    return True


def _has_name(words: str) -> bool:
    return any(character.isupper() for character in words)
