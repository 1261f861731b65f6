"""Genders: whether "elle" or "he" may stand for somebody, by given name and by what an article calls them."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Literal

from corpus.names import name_tokens

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
    r"(?:Mme|Mlle|Madame|Mademoiselle|Mrs|Ms|Miss|Lady|Dame|[Qq]ueen|[Pp]rincess|[Rr]eine|[Pp]rincesse)\.?"
    r"|\b[Ll]a (?:vice-)?(?:première |haute |nouvelle |future )?(?:[Mm]inistre|[Pp]résidente|[Cc]hancelière|[Dd]éputée"
    r"|[Ss]énatrice|maire|cheffe?|secrétaire|directrice|porte-parole|diplomate|dirigeante|représentante|gouverneure|préfète|juge"
    r"|procureure|avocate|romancière|écrivaine|actrice|comédienne|chanteuse|cinéaste|journaliste|historienne|militante"
    r"|candidate|élue|conseillère|commissaire|ambassadrice|déléguée|patronne|reine|princesse|duchesse)"
    r"(?: (?:de l'|de la |du |des |de |d')?[\w'-]+){0,4}?,?"
)
_MEN = (
    r"(?:MM?|Mr|Monsieur|Mgr|Sir|Lord|[Kk]ing|[Pp]rince|[Pp]ope|[Rr]oi|[Pp]ape|[Pp]atriarche?)\.?"
    r"|\b[Ll]e (?:vice-)?(?:premier |haut |nouveau |futur )?(?:[Mm]inistre|[Pp]résident|[Cc]hancelier|[Dd]éputé"
    r"|[Ss]énateur|maire|chef|secrétaire|directeur|diplomate|dirigeant|représentant|gouverneur|préfet|juge|procureur|romancier"
    r"|écrivain|acteur|comédien|chanteur|cinéaste|journaliste|historien|militant|candidat|élu|conseiller|commissaire"
    r"|ambassadeur|délégué|patron|général|colonel|roi|prince|duc|cardinal)"
    r"(?: (?:de l'|de la |du |des |de |d')?[\w'-]+){0,4}?,?"
)


@cache
def _given_names() -> dict[str, Gender]:
    """Return the genders of given names that tell one, folded."""
    text = resources.files("corpus").joinpath("data/given_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {name: "f" if gender == "f" else "m" for gender, name in rows}


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """Return whom a pronoun of French or English stands for; None for one that stands for either ("lui")."""
    return _PRONOUNS.get(pronoun.lower())


_HONORIFIC = re.compile(r"\b(?:(?P<woman>Mme|Mlle|Madame|Mrs|Ms|Miss)|M|Mr|Monsieur)\.? $")


def gender_of_honorific(before: str) -> Gender | None:
    """Return the gender that the honorific at the end of a text says, as in "Mme "; None where there is none."""
    found = _HONORIFIC.search(before)
    return ("f" if found["woman"] else "m") if found else None


def has_given_name(name: str) -> bool:
    """Tell whether a name of two words or more begins with a given name that is one of a woman or of a man."""
    given = name_tokens(name)[:-1]
    return bool(given) and given[0] in _given_names()


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
    return _by_title(name, text) or (_given_names().get(given[0]) if given else None) or _by_title(family, text)


def _by_title(name: str, text: str) -> Gender | None:
    woman, man = (re.search(rf"(?<!\w)(?:{titles}) {re.escape(name)}(?!\w)", text) for titles in (_WOMEN, _MEN))
    return None if bool(woman) == bool(man) else "f" if woman else "m"
