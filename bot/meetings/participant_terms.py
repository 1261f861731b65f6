"""The terms that may name a participant, and words that stand side by side as those of one name do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from corpus.concepts import country_concept, organisation_concept, sound_concept
from corpus.countries import country_codes
from corpus.meetings import Participant
from corpus.names import PARTICLES, family_token, fold, name_tokens
from corpus.terms import all_terms, query_terms

_NUMERAL = re.compile(r"[ivx]+")
_OF = frozenset({"de", "d", "du"})
_WORD = re.compile(r"[^\W_]+")
# What keeps two words of a query from being one name.
_APART = re.compile(r"[,;:?!()«»\"]")
_PATRONYMIC = re.compile(r"\b(?:ben|bin|ibn|al|el|of)\b")


def participant_terms(participant: Participant) -> frozenset[str]:
    """Return the terms that may name a participant in a query."""
    if participant.type == "country" and participant.code:
        return frozenset({country_concept(participant.code)})
    if participant.type in ("organisation", "office"):
        known = {organisation_concept(participant.code)} if participant.code else set()
        return all_terms(participant.name) | known
    tokens = name_tokens(participant.name)
    sounds = {sound for token in tokens if (sound := sound_concept(token))}
    return frozenset(tokens) | sounds


def reigns(participant: Participant, terms: frozenset[str]) -> bool:
    """Tell whether a name that has a term has no family name but it ("François Hollande": Hollande).

    A number, a country and a father's name, behind a particle, are no family name: "Abdallah II", "Hussein de
    Jordanie", "Salmane ben Abdelaziz".
    """
    own = _PATRONYMIC.split(fold(participant.name))[0].split()
    tokens = [
        token
        for before, token in pairwise(["", *own])
        if not (token in PARTICLES or _NUMERAL.fullmatch(token) or (before in _OF and token in country_codes()))
    ]
    return not tokens or bool({tokens[-1], sound_concept(tokens[-1])} & terms)


def word_runs(text: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the words of a text that stand side by side, each as the terms that it may name somebody by."""
    chunks = (_WORD.findall(chunk) for chunk in _APART.split(text))
    return tuple(
        tuple(
            frozenset({fold(word), sound_concept(fold(word)) or ""})
            for word in chunk
            if fold(word) not in PARTICLES
        )
        for chunk in chunks
    )


def mixes_names(runs: Iterable[Sequence[frozenset[str]]], participants: Sequence[Participant]) -> bool:
    """Tell whether words side by side name two participants, the first by no family name.

    "Marie Grandjean" is neither Marie Fauvel nor Paul Grandjean, who met; "Reagan Gorbatchev" are both.
    """
    named = [participant_terms(one) for one in participants]
    families = frozenset().union(*map(_family_terms, participants))
    return any(
        any(first & terms for terms in named)
        and any(second & terms for terms in named)
        and not any(first & terms and second & terms for terms in named)
        and not first & families
        for run in runs
        for first, second in pairwise(run)
    )


def _family_terms(participant: Participant) -> frozenset[str]:
    """The terms of a family name; of a body or a country, all of them."""
    if participant.type != "person":
        return participant_terms(participant)
    family = family_token(participant.name)
    return frozenset({family, sound_concept(family) or family})


def all_words_in(text: str, terms: Collection[str]) -> bool:
    """Tell whether every word of a text is among terms; the particles of names, which no term holds, aside."""
    asked = [term.alternatives for term in query_terms(text, "other")]
    telling = [alternatives for alternatives in asked if not alternatives <= PARTICLES | _OF]
    return all(alternatives & frozenset(terms) for alternatives in telling or asked)
