"""Unnamed: office holders whom an article names by their office alone, as it writes it: "le gouverneur de la Banque X".

They take part beside somebody who is named. Whom the article, or history, names in that office is known by name.
"""

from __future__ import annotations

import re

from corpus.letters import LOWER, UPPER
from corpus.meetings.words.honorifics import TITLED

# Words for one of many, or for whom another sentence has named: they tell apart nobody.
_ANYBODY = re.compile(
    r"(?:responsables?|officials?|porte-parole|spokes\w+|économistes?|economists?|homologues?|counterparts?|collègues?"
    r"|colleagues?|allié\w*|all(?:y|ies)|interlocut\w+|prédécesseur\w*|predecessors?|success\w+|délégations?|delegations?"
    r"|présidence|locataire|chefs?|chiefs?|diplomat\w*|dirigeante?s?|leaders?|émissaires?|envoyée?s?|envoys?|emissar\w+"
    r"|représentante?s?|representatives?|numéros? un|secretar(?:y|ies)|secrétaires?|opposante?s?|souverains?)",
    re.IGNORECASE,
)
# Offices of which a town has one: they need no more to tell who is meant.
_ONE_IN_TOWN = re.compile(
    r"(?:maire|préf(?:et|ète)|sous-préf(?:et|ète)|évêque|archevêque|mayor|prefect|(?:arch)?bishop)", re.IGNORECASE
)
_ARTICLE_FR = re.compile(r"(?:^|[\s(«])(?P<article>[Ll]e |[Ll]a |[Ll]'|[Aa]u |[Dd]u |à la |à l'|de la |de l')$")
_ARTICLE_EN = re.compile(r"\b(?P<article>[Tt]he )(?P<ahead>(?:[\w'’-]+ ){0,4})$")
_ARTICLES = {"le ": "le ", "la ": "la ", "l'": "l'", "au ": "le ", "du ": "le ", "à la ": "la ", "à l'": "l'"}
_ARTICLES |= {"de la ": "la ", "de l'": "l'"}
_ADJECTIVE = (
    rf"(?: (?:[{LOWER}]+(?:al|ale|aux|ain|aine|ais|aise|ois|oise|ien|ienne|if|ive|ique|aire|éen|éenne|iste)s?|publics?"
    r"|délégué|déléguée|adjoint|adjointe|tchèque|russe|belge|suisse|turc|turque|grec|grecque)(?![\w-]))"
)
_NOUN = rf"[\w'’-]+(?:{_ADJECTIVE}|(?: [{UPPER}][\w'’-]+)){{0,3}}"
_OF = r"(?: de la | de l'| du | des | de | d')"
# "commissaire à la Pêche", "adjoint aux Sports": not "le maire de Brézac au Sénat".
_IN_CHARGE = (
    r"(?:(?<=ministre)|(?<=commissaire)|(?<=délégué)|(?<=déléguée)|(?<=adjoint)|(?<=adjointe))"
    rf" (?:à la |à l'|aux? )(?=[{UPPER}]){_NOUN}"
)
_COMPLEMENT_FR = re.compile(
    rf"{_ADJECTIVE}{{0,2}}(?P<of>(?:{_OF}(?!\w+di\b|ici\b|abord\b|ailleurs\b|retour\b){_NOUN}|{_IN_CHARGE})"
    rf"(?:(?: et)?{_OF}{_NOUN}|{_IN_CHARGE}){{0,2}})?"
)
_END_EN = (
    r"(?:in|on|at|to|by|with|after|before|over|about|from|who|which|that|and|as|is|was|has|had|will|would|during|for|late"
    r"|early|yesterday|today|\w+day|\w+ed|said|told|met|spoke|held|saw)"
)
_COMPLEMENT_EN = re.compile(
    # Not "sat with the negotiator for most of the morning".
    rf"(?P<of>(?: general)?(?: of| for(?! (?:most|half|an?|one|two|three|some|several|about|over|nearly|more|hours|days"
    rf"|the (?:first|second|third|last|whole|entire)|lunch|dinner|breakfast|coffee|tea|talks|\d)\b))(?: the| its)?"
    rf"(?: (?!{_END_EN}\b)[\w'’-]+){{1,5}})?"
)


# "la directrice des territoires et de la mer, Nadège Fortin", "Luc Sorel, le maire de Brézac": who it is, is told.
_VERB = (
    r"(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|doit|devait|avec|par|has|had|have|is|was|were|will|met|said"
    r"|spoke|saw|held|with|by|\w+ed)"
)
_NAMED_BEHIND = re.compile(
    rf"(?:(?! {_VERB}\b)(?: |')[\w'’-]+){{0,14}}(?<! et)(?<! and),? {TITLED}[{UPPER}][\w'’-]+ [{UPPER}]"
)
_NAMED_AHEAD = re.compile(rf"[{UPPER}][\w'’-]+, $")


def holder_told(text: str, start: int, end: int) -> str | None:
    """Return who is described at [start, end) by an office, with its article and what tells one such from another.

    None where the words may be any of many, or of one whom another sentence names.
    """
    if _ANYBODY.fullmatch(text[start:end].split()[0]) or _NAMED_BEHIND.match(text, end):
        return None
    french, english = _ARTICLE_FR.search(text[:start]), _ARTICLE_EN.search(text[:start])
    opened = french or english
    if opened is None or _NAMED_AHEAD.search(text, 0, opened.start("article")):
        return None
    behind = (_COMPLEMENT_FR if french else _COMPLEMENT_EN).match(text, end)
    words = text[start : behind.end() if behind else end]
    of_what = bool(behind and behind["of"])
    if french:
        article, told = _ARTICLES[french["article"].lower()], of_what or " " in words
    else:
        article, told = "the ", of_what or bool(opened["ahead"])
        words = opened["ahead"] + words
    return article + words if told or _ONE_IN_TOWN.fullmatch(words) else None
