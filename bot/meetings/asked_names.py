"""Names in a question: which words are of people, of their titles, and of places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.meetings.asked_offices import FULL_NAME
from bot.question import Question
from corpus.meetings.words.honorifics import LEADING
from corpus.meetings.words.offices import ACRONYMS, HOLDER, OFFICE
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.places import is_known_place
from corpus.stems import fold
from corpus.terms import QueryTerm, query_terms

# "à Genève", "at the White House", "her trip to Oslo": what follows is where, not who.
_PLACES = re.compile(
    r"\b(à|a|au|aux|dans|en(?=\s+[A-ZÀ-Þ])|in|at|of|near|(?<=trip )to|(?<=visit )to|(?<=tour )to)\s+"
    r"(?:(?:the|la|le|l['’])\s*)?"
    r"(?!(?:his|her|their|its|an?|this|that|what|which|son|sa|ses|leurs?|une?|ce|cet|cette|quel(?:le)?s?)\b)"
    r"((?:[A-ZÀ-Þ]['’](?=[A-ZÀ-Þ]))?[\w-]+(?:\s+(?:(?:d[eiu](?:\s+l[ae]s?)?|del|della|of(?:\s+the)?|la|les)\s+)?[A-ZÀ-Þ][\w-]+)*)"
)
# "a" is the auxiliary more often than "à" without its accent, and "of" has people behind it too.
_SELDOM_OF_PLACE = frozenset({"a", "of"})
# Behind these, "à" has a person after it, where no place is known.
_TOLD_TO = re.compile(r"(?:parl|téléphon|rend\w*\s+visite)[\w-]*\s*$")
# An office that a place behind it belongs to: "ambassadeur à Paris".
_OFFICE_BEFORE = re.compile(rf"(?:{re.sub(r'[(][?]P<[^>]+>', '(?:', HOLDER.pattern)})\s*$")
# "au sommet de Ljubljana": the town of it.
_OF_SUMMIT = re.compile(r"^[a-zà-ÿ-]+ (?:d[eu] |d['’])")
_INVERSION = re.compile(r"-(?:t-)?(?:ils?|elles?)\b")
_NAME = re.compile(FULL_NAME)


def given_names(words: str) -> frozenset[str]:
    """Return the terms of the words of a name ahead of its last one."""
    ahead = (name[0].rpartition(" ")[0] for name in _NAME.finditer(words))
    return frozenset(
        alternative for name in ahead for term in query_terms(name, "other") for alternative in term.alternatives
    )


_BEFORE_NAME = re.compile(r"\b([A-ZÀ-Þ][\w-]+) (?=[A-ZÀ-Þ])")


def titles_in(words: str) -> frozenset[str]:
    """Return the folded words for somebody that stand ahead of a name: "Chief Marshall-Paul", "Founder X"."""
    ahead = _BEFORE_NAME.findall(words)
    return frozenset(
        fold(word)
        for word in ahead
        if OFFICE.fullmatch(word) or is_person_noun(word.lower()) or fold(word) in ACRONYMS
    )


_ELIDED_NOUN = re.compile(r"[LlDd]['’][a-zà-ÿ]")


def first_name(words: str, question: Question, known_names: frozenset[str]) -> tuple[QueryTerm, ...]:
    """Return the first word of a question where it is a name: of "Reagan a-t-il vu", not of "L'émissaire a-t-il".

    Of "Mme Ferrand a-t-elle vu", the second.
    """
    named = words.lstrip()
    title = LEADING.match(named)
    first = query_terms(named[title.end() if title else 0 :].partition(" ")[0], question.language)
    inverted = question.language == "fr" and question.type == "yes_no" and bool(_INVERSION.search(fold(words)))
    inverted = inverted and not _ELIDED_NOUN.match(words)
    return tuple(
        replace(term, is_name=True)
        for term in first
        if not term.is_name and (inverted or term.alternatives & known_names)
    )


def asked_places(words: str, known_names: frozenset[str]) -> list[str]:
    """Return what a question names as a place, behind a preposition."""
    places = []
    for found in _PLACES.finditer(words):
        preposition, named = found.groups()
        place = _OF_SUMMIT.sub("", named)
        known = known_start(place, is_known_place)
        if _OFFICE_BEFORE.search(words[: found.start()]) and (preposition in _SELDOM_OF_PLACE or not known):
            continue
        if preposition in _SELDOM_OF_PLACE and (not known or fold(known) in known_names):
            continue
        if not known and _TOLD_TO.search(words[: found.start()]):
            continue
        places.append(known if preposition in _SELDOM_OF_PLACE else place)
    return places


def known_start(place: str, is_known: Callable[[str], bool]) -> str:
    """Return the most of the first words of a place that are a known one: "Moscou Vladimir Poutine"; else ""."""
    words = place.split()
    starts = (" ".join(words[:end]) for end in range(len(words), 0, -1))
    return next((start for start in starts if is_known(start)), "")
