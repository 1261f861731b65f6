"""Amounts: the numbers of a text, their units, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from corpus.span import Language, Span
from corpus.stems import words
from corpus.terms import STOP_WORDS, index_terms, query_terms

Unit = Literal["money", "share", "duration", "measure"]

_NUMERAL = (
    r"\d+(?:[.,\u00a0\u202f\ ]\d+)*"
    r"|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente"
    r"|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|dizaines?|douzaine|vingtaine|trentaine"
    r"|quarantaine|cinquantaine|soixantaine|centaines?|milliers?|moitié|tiers|quart|double|triple"
    r"|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|dozens?|half"
    r"|thirds?|quarters?|twice)(?![\w])"
)
_ONE = re.compile(r"(?:une?|one)\b", re.IGNORECASE)
# "Quatre-vingt-deux", "two hundred and six", "1,8 million"
_AMOUNT = re.compile(rf"(?<![\w.,])(?:{_NUMERAL})(?:(?:\ |-|\ et\ |-et-|\ and\ )(?:{_NUMERAL}))*", re.IGNORECASE)

_UNITS: dict[Unit, str] = {
    "money": r"€|\$|£|(?:euros?|dollars?|francs?|livres?|pounds?|roubles?|r[uo]ubles|yens?|marks?|yuans?)\b",
    "share": r"%|(?:pour\ ?cent|per\ ?cent|percent)\b",
    "duration": (
        r"(?:ans?|années?|mois|semaines?|jours?|journées?|heures?|minutes?|secondes?|siècles?|décennies?"
        r"|years?|months?|weeks?|days?|hours?|seconds?|decades?|centuries|century)\b"
    ),
    "measure": (
        r"(?:km|cm|mm|m²|m|kg|kilom[eè]tres?|kilos?|kilogrammes?|centim[eè]tres?|millim[eè]tres?|m[eè]tres?|hectares?"
        r"|tonnes?|tons?|litres?|degrés?|degrees?|miles?|meters?|kilometers?|feet|foot|inch(?:es)?|yards?|acres?)(?![\w])"
    ),
}
_UNIT = re.compile(
    r"[\ \u00a0\u202f-]?(?:d['’e]\ ?)?(?:"
    + "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
    + ")",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"[€$£]\ ?$")

# Words between a number and what it counts: "neuf autres personnes", "318 fausses factures".
_REACH = 3
_CLAUSE_END = re.compile(r"[,;:.!?()«»“”\n]")

_DEATH = "mort morts morte mortes tué tués tuées décès décédé décédés décédées victime victimes"
_DEATH_EN = "dead death deaths died killed fatalities victims lives"
_OF_DEATH = re.compile(
    r"\b(?:mort(?:e?s)?|meur(?:t|ent)|mourir|tuée?s?|décès|décédée?s?|victimes?|dead|deaths?|died?|killed|fatalities)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\b(?:personnes|gens|hommes|people|persons|men)\b", re.IGNORECASE)


@cache
def death_terms() -> frozenset[str]:
    """Return the terms under which a text counts the dead."""
    return frozenset(index_terms(_DEATH, "fr")) | frozenset(index_terms(_DEATH_EN, "en"))


def find_amounts(text: str, within: Span) -> Iterator[Span]:
    """Yield the numbers of a stretch of text, in figures or in words, without their units; "un" alone is none."""
    for match in _AMOUNT.finditer(text, within.start, within.end):
        if not _ONE.fullmatch(match[0]):
            yield Span(match.start(), match.end())


def unit_of(text: str, amount: Span) -> Unit | None:
    """Return the unit that a number is told in; None where it counts things."""
    if _MONEY_BEFORE.search(text[max(0, amount.start - 2) : amount.start]):
        return "money"
    unit = _UNIT.match(text, amount.end)
    return unit.lastgroup if unit else None  # type: ignore[return-value]  # the groups are the units


def named_unit(word: str) -> Unit | None:
    """Return the unit that a word is of ("années", "euros")."""
    unit = _UNIT.fullmatch(word)
    return unit.lastgroup if unit else None  # type: ignore[return-value]


def counted_terms(noun: str, rest: str, language: Language) -> frozenset[str]:
    """Return the terms of what a question counts, in both languages.

    Args:
        noun: The words that follow "how many", the noun among them.
        rest: The whole question: people of whom it tells that they died are counted as the dead.
        language: The question's language.
    """
    if _OF_DEATH.search(noun) or (_PEOPLE.search(noun) and _OF_DEATH.search(rest)):
        return death_terms()
    return frozenset().union(*(term.all_terms for term in query_terms(noun, language)))


def counts(text: str, amount: Span, counted: frozenset[str], language: Language) -> Span | None:
    """Return a number with what it counts, up to the word that is among the terms; None where it counts others."""
    end = _CLAUSE_END.search(text, amount.end)
    clause = text[amount.end : end.start() if end else len(text)]
    behind = re.finditer(r"[^\W_]+", clause)
    seen = 0
    for match in behind:
        if match[0].casefold() in STOP_WORDS[language] or match[0].casefold() == "d":
            continue
        if counted & set(index_terms(match[0], language)):
            return Span(amount.start, amount.end + match.end())
        seen += 1
        if seen == _REACH or any(map(str.isdigit, match[0])):
            break
    if counted == death_terms():
        before = words(text[max(0, amount.start - 40) : amount.start])[-5:]
        if counted & set(index_terms(" ".join(before), language)):
            return amount
    return None
