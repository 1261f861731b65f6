"""Bare names: what looks like a name, without the articles, titles, offices and trades around it."""

from __future__ import annotations

import re

from corpus.countries import demonym_codes
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.genders import is_trade
from corpus.meetings.naming.name_words import ARTICLE, CALENDAR, NAME, NO_NAMES, STATE_OFFICE
from corpus.meetings.words.honorifics import LEADING
from corpus.meetings.words.offices import OFFICE
from corpus.meetings.words.openers import PARTY
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import fold
from corpus.places import is_known_place

_LEADING = re.compile(
    r"^(?:(?:l|d|qu|s|n|j)'|(?:l[ea]s?|Les|[Uu]ne?|[Ll]eurs?|[Ss]on|[Ss]a|[Dd]es|[Tt]he|[Aa]n?"
    r"|[Ee]x|[Aa]nd|[Ee]t|[Aa]vec|[Ww]ith|[Ss]elon"
    r"|[Oo]ver|[Tt]hrough(?:out)?|[Dd]uring|[Uu]ntil|[Ss]ince|[Dd]epuis|[Pp]endant|[Dd]urant|[Dd]ès"
    r"|[Ff]ormer|Did|Does|Has|Have|Had|Was|Were|Is|Are|Would|Could|Should|Suppose|Imagine)\b[\s-]*"
    rf"|{LEADING.pattern})+"
)
TRAILING = re.compile(r"(?:'s?|[\s,.;:-]+| (?:at|in|on|by|to|for|with|and|à|au|en|et|par|avec))$")
_PARTICLE = re.compile(rf"(?:de|von|van|al|el|ben|bin|der|da|dos|di|del|della|du)[ -](?=[{UPPER}])")
#: "le Niuéen Dalton Tagelagi", "la Saint-Pierraise Y": whatever place it is, it is no part of the name.
_DEMONYM_LIKE = re.compile(rf"[{UPPER}][\w'-]+(?:éen|ien|ais|ois|ain|ol)(?:n?e)? (?=[{UPPER}][\w'-]+ [{UPPER}dv])")
_THE_FR = re.compile(r"(?:^|\W)(?:[Ll][ea] |[Ll]'|[Aa]u |[Dd]u )$")


def demonym_before_name(before: str, surface: str) -> bool:
    """Tell whether the first word of a name only tells where somebody comes from, though no table holds it."""
    return bool(_DEMONYM_LIKE.match(surface) and _THE_FR.search(before))


#: "S. A.", as in "S. A. le khédive".
_INITIALS = re.compile(rf"(?:[{UPPER}](?:\. ?| |$))+")


def bare_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a name without articles, honorifics, offices and glued text, if anything is left."""
    surface = text[start:end]
    glued = re.search(rf"(?<=[{LOWER}])\.(?=[{UPPER}])|[,;:()\n«»\"]|(?<=[{LOWER}]{{3}})\. ", surface)
    if glued:
        surface = surface[: glued.start()]
    before = None
    while before != surface:
        before = surface
        surface = _without_head(text, start, surface)
    surface = _without_tail(surface)
    if len(surface) < 2 or not (surface[0].isupper() or _PARTICLE.match(surface)) or _INITIALS.fullmatch(surface):
        return None
    first = text.index(surface, start)
    return None if _completes_noun(text, first) else (first, first + len(surface))


_IN_MONTH = re.compile(
    r"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Ll]ast|[Nn]ext|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Tt]his|[Ff]rom|[Tt]o) $"
)
#: "Pape Diogoye Mbaye": in Senegal a given name; a pope has one name, or a number behind it.
_GIVEN_PAPE = re.compile(rf"Pape [{UPPER}][\w'-]+ (?![IVX]+\b)[{UPPER}]")
#: "Water Cabinet Secretary | X Y", "State Treasurer | X Y": what somebody sees to, or is in office for.
_PORTFOLIO = re.compile(
    r"(?:(?:[A-Z][a-z]+ ){1,3}(?:Secretary|Minister|Commissioner)"
    rf"|State (?:{STATE_OFFICE})) (?=[A-Z])"
)
#: "Leeds locksmith | Zine Trabelsi".
_TOWN_AND_TRADE = re.compile(
    rf"[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)? (?P<trade>[{LOWER}-]+) (?=[{UPPER}][\w'-]+ [{UPPER}])"
)


def _without_head(text: str, start: int, surface: str) -> str:
    """Return what is left of a name without one of the words before it that are none of it."""
    surface = surface[match.end() :] if (match := _LEADING.match(surface)) else surface
    trade = _TOWN_AND_TRADE.match(surface)
    surface = surface[trade.end() :] if trade and is_person_noun(trade["trade"]) else surface
    portfolio = _PORTFOLIO.match(surface)
    surface = surface[portfolio.end() :] if portfolio else surface
    office = None if _GIVEN_PAPE.match(surface) else OFFICE.match(surface)
    surface = surface[office.end() :].lstrip(" ,") if office else surface
    two = re.match(r"[\w-]+ [\w-]+ ", surface)
    if two and fold(two[0]) in demonym_codes():
        surface = surface[two.end() :]
    if demonym_before_name(text[: text.index(surface, start)] if surface else "", surface):
        surface = surface.partition(" ")[2]
    word = re.match(r"[\w-]+ ", surface)
    if word and fold(word[0]) in CALENDAR and _IN_MONTH.search(text[: text.index(surface, start)]):
        return surface[word.end() :]  # "in April | Stevens met"
    if word and is_trade(word[0].strip()) and " " in surface[word.end() :]:
        return surface[word.end() :]  # "Founder | X Y"
    if surface.startswith("State ") and text[: text.index(surface, start)].endswith(" of "):
        return surface.removeprefix("State ")  # "Minister of State X Y"
    if word and fold(word[0]) in NO_NAMES and " " in surface[word.end() :]:
        return surface[word.end() :]  # "Minister of Foreign | Affairs X Y"
    if (
        word
        and not _PARTICLE.match(surface)
        and (surface[0].islower() or _opens_with_demonym(text, start, surface, word[0]))
    ):
        surface = surface[word.end() :]
    return surface[3:] if re.match(r"L[ea] (?=\S+$)", surface) else surface


#: Given names that are words for the people of a country, too: "Philippine Castaing".
_GIVEN_TOO = frozenset({"Philippine"})


def _opens_with_demonym(text: str, start: int, surface: str, word: str) -> bool:
    """Tell whether the first word of a name, with the space behind it, only says where somebody is from."""
    if word.strip() in _GIVEN_TOO and not ARTICLE.search(text[: text.index(surface, start)]):
        return False
    return fold(word) in demonym_codes()


#: "Shabana Mirza | MP": what somebody is, behind the name.
_LETTERS_BEHIND = re.compile(r",? (?:MPs?|MEPs?|MLA|MNA|MPP|MSP|TD|QC|KC|OBE|CBE|MBE|PhD|MD)$")


def _without_tail(surface: str) -> str:
    """Return a name without what follows it: "of X", "MP", "'s", and words in small letters."""
    surface = _LETTERS_BEHIND.sub("", re.split(r" of (?=[A-Z])", surface)[0])
    possessive = surface.find("'s")
    if possessive > 0:
        surface = surface[:possessive]
    surface = TRAILING.sub("", surface)
    while surface and (last := re.search(rf"(?:^| |(?<!c)')([{LOWER}][\w'-]*)$", surface)) and last[1].islower():
        surface = surface[: last.start()].rstrip()
    return surface


_OF_PLACE = re.compile(rf"de (?=[{UPPER}])")
_NOUN_BEFORE = re.compile(
    r"(?<![\w'-])(?:[Ll][ea]s? |[Ll]'|[Uu]ne? |[Dd]u |[Aa]ux? |[Cc]e(?:t|tte|s)? |[Dd]es )(?:[\w-]+ )?"
    rf"(?!(?:jour|soir|matin|nuit|veille|lendemain|année|mois|semaine|fois) )[{LOWER}]{{4,}} $"
)
_PARTY_BEFORE = re.compile(rf" {PARTY} $")
#: Whom "de X" names: "le général de Gaulle", "la comtesse de Ségur".
RANK = re.compile(
    r"\b(?:général|maréchal|amiral|colonel|capitaine|commandant|lieutenant|comte(?:sse)?|duc|duchesse|marquise?|vicomte(?:sse)?"
    r"|baron(?:ne)?|chevalier|prince(?:sse)?|maître|docteur|professeure?|père|sœur|frère) $"
)
#: "Y, | vigneron | de Metz": a trade without an article.
_APPOSED_TRADE = re.compile(rf", (?:[\w-]+ ){{0,2}}(?P<trade>[{LOWER}-]{{3,}}) $")


def _completes_noun(text: str, start: int) -> bool:
    """Tell whether "de X" completes a noun ("le catholicos de Cilicie") and is no name ("le général de Gaulle").

    That of a town does behind an office or a trade, too, but for a rank or a title: "la maire de Metz", "Y, vigneron de
    Metz", "le duc de Guise".
    """
    of = _OF_PLACE.match(text, start)
    if of is None:
        return False
    before = _PARTY_BEFORE.sub(" ", text[:start])  # "le maire (PS) de Metz"
    named = NAME.match(text, of.end())
    of_town = bool(named and is_known_place(named[0])) and not RANK.search(before)
    if _NOUN_BEFORE.search(before):
        return of_town or not any(office.end() == len(before) - 1 for office in OFFICE.finditer(before))
    trade = _APPOSED_TRADE.search(before)
    return of_town and trade is not None and bool(is_person_noun(trade["trade"]) or OFFICE.match(trade["trade"]))
