"""Genders: whether "elle" or "he" may stand for somebody, by given name and by what an article calls them."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal

from corpus.meetings.words.honorifics import MEN, WOMEN
from corpus.meetings.words.person_nouns import is_listed_noun, is_person_noun
from corpus.names import fold, name_tokens
from corpus.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Gender = Literal["f", "m"]

_PRONOUNS: dict[str, Gender] = {
    "elle": "f",
    "celle-ci": "f",
    "cette dernière": "f",
    "la": "f",
    "she": "f",
    "her": "f",
    "il": "m",
    "celui-ci": "m",
    "ce dernier": "m",
    "le": "m",
    "he": "m",
    "him": "m",
    "his": "m",
}
_WOMEN = (
    rf"(?:{WOMEN}|[Qq]ueen|[Pp]rincess|[Rr]eine|[Pp]rincesse)\.?"
    r"|\b[Ll]a (?:vice-)?(?:première |haute |nouvelle |future )?(?:[Mm]inistre|[Pp]résidente|[Cc]hancelière|[Dd]éputée"
    r"|[Ss]énatrice|maire|cheffe?|secrétaire|directrice|porte-parole|diplomate|dirigeante|représentante|gouverneure|préfète|juge"
    r"|procureure|avocate|romancière|écrivaine|actrice|comédienne|chanteuse|cinéaste|journaliste|historienne|militante"
    r"|candidate|élue|conseillère|commissaire|ambassadrice|déléguée|patronne|reine|princesse|duchesse)"
    r"(?: (?:de l'|de la |du |des |de |d')?[\w'-]+){0,4}?,?"
)
_MEN = (
    rf"(?:{MEN}|[Kk]ing|[Pp]rince|[Pp]ope|[Rr]oi|[Pp]ape|[Pp]atriarche?)\.?"
    r"|\b[Ll]e (?:vice-)?(?:premier |haut |nouveau |futur )?(?:[Mm]inistre|[Pp]résident|[Cc]hancelier|[Dd]éputé"
    r"|[Ss]énateur|maire|chef|secrétaire|directeur|diplomate|dirigeant|représentant|gouverneur|préfet|juge|procureur|romancier"
    r"|écrivain|acteur|comédien|chanteur|cinéaste|journaliste|historien|militant|candidat|élu|conseiller|commissaire"
    r"|ambassadeur|délégué|patron|général|colonel|roi|prince|duc|cardinal)"
    r"(?: (?:de l'|de la |du |des |de |d')?[\w'-]+){0,4}?,?"
)
_TITLES: Mapping[Gender, re.Pattern[str]] = {
    "f": re.compile(rf"(?<!\w)(?:{_WOMEN}) $"),
    "m": re.compile(rf"(?<!\w)(?:{_MEN}) $"),
}
# The code points ahead of a name in which its title is looked for: an office with the four words that it may be of.
_LONGEST_TITLE = 200


@cache
def _given_names() -> dict[str, Gender]:
    """Return the genders of given names that tell one, folded."""
    rows = read_rows("given_names.tsv", columns=2)
    return {name: "f" if gender == "f" else "m" for gender, name in rows}


#: In how many countries a name must be told to have one gender: one of few letters may be a family name elsewhere.
_LEAST_COUNTRIES = {1: 9, 2: 9, 3: 3, 4: 2}
#: Lists of Faker in which names of women stand among those of men, or that are of no country.
_MIXED_LISTS = frozenset({"en", "en_KE"})


@cache
def _listed_names() -> dict[str, Gender]:
    """Return the genders of the given names that Faker lists for one gender alone, in any country, folded.

    Its eighty modules take a third of a second to import: only where a name is asked for that the own table lacks.
    """
    person = import_module("faker.providers.person")
    countries = [
        import_module(f"{person.__name__}.{module.name}").Provider
        for module in iter_modules(person.__path__)
        if module.ispkg and module.name not in _MIXED_LISTS
    ]
    women, men = (
        [_first_names(getattr(country, attribute, ())) for country in countries]
        for attribute in ("first_names_female", "first_names_male")
    )
    either = set().union(*women) & set().union(*men)
    listed: dict[str, Gender] = {}
    for gender, lists in (("f", women), ("m", men)):
        for name in set().union(*lists) - either:
            if sum(name in names for names in lists) >= _LEAST_COUNTRIES.get(len(name), 1):
                listed[name] = "f" if gender == "f" else "m"
    return listed


def _first_names(names: Iterable[str]) -> set[str]:
    return {fold(re.split(r"[ -]", name)[0]) for name in names if name}


def _gender_of_given(name: str) -> Gender | None:
    """Return the gender that a folded given name tells: "philippe-henri" by its first part."""
    first = name.partition("-")[0]
    found = (table().get(given) for table in (_given_names, _listed_names) for given in (name, first))
    return next(filter(None, found), None)


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """Return the gender that a French or English pronoun tells; None for one that may be either ("lui")."""
    return _PRONOUNS.get(pronoun.lower())


_NOUN = re.compile(r"\w+(?:(?P<woman>trice|euse|ière|ienne)|(?:eur|ier|ien))")


def gender_of_noun(noun: str) -> Gender | None:
    """Return the gender that a French noun for somebody tells by its ending: "informatrice", "négociateur"."""
    found = _NOUN.fullmatch(noun)
    return ("f" if found["woman"] else "m") if found else None


_OF_WOMAN = re.compile(
    r"(?:\w+(?:trice|euse|i?ère|ienne|dente|esse|éfète)|(?:délégu|déput|envoy|avou|employ)ée|élue|cheffe|reine)\b"
)


def is_of_woman(words: str) -> bool:
    """Tell whether a French office, by its form, is a woman's: "présidente", "directrice de la banque"."""
    return _OF_WOMAN.match(words) is not None


_HONORIFIC = re.compile(rf"\b(?:(?P<woman>{WOMEN})|{MEN})\.? $")


def gender_of_honorific(before: str) -> Gender | None:
    """Return the gender that the honorific at the end of a text says, as in "Mme "; None where there is none."""
    found = _HONORIFIC.search(before)
    return ("f" if found["woman"] else "m") if found else None


def has_given_name(name: str) -> bool:
    """Tell whether a name of two words or more begins with a given name that is one of a woman or of a man."""
    given = name_tokens(name)[:-1]
    return bool(given) and given[0] in _given_names()


def is_trade(word: str) -> bool:
    """Tell whether a word with a capital before a name is a trade: "Founder", "Dean"; "Olivier" is a given name."""
    noun = word.lower()
    return is_listed_noun(noun) or (is_person_noun(noun) and fold(word) not in _given_names())


def gender_of(name: str, text: str) -> Gender | None:
    """Return the gender of somebody, by a title before the whole name, the given name, or a title before the last.

    Args:
        name: The fullest name that the text gives.
        text: The text, in plain typography.

    Returns:
        None where neither tells, or a text calls two of one name by titles of both.
    """
    given = name_tokens(name)[:-1]
    family = name.split()[-1]
    return _by_title(name, text) or (_gender_of_given(given[0]) if given else None) or _by_title(family, text)


def _by_title(name: str, text: str) -> Gender | None:
    told = {
        gender
        for named in re.finditer(rf"{re.escape(name)}(?!\w)", text)
        for gender, title in _TITLES.items()
        if title.search(text, max(0, named.start() - _LONGEST_TITLE), named.start())
    }
    return told.pop() if len(told) == 1 else None
