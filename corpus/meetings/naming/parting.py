"""Parting: entities as spaCy saw them, made to hold one whole name each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.countries import country_codes, demonym_codes
from corpus.entities import Entity
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.bare_names import demonym_before_name
from corpus.meetings.naming.genders import has_given_name
from corpus.meetings.naming.kinds import SITE
from corpus.meetings.naming.name_words import BODY, NAME, behind_opening_verb
from corpus.names import fold
from corpus.places import is_known_place
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


_IN_TOWN = re.compile(r"\b(?:à|À|[Aa]u|[Aa]ux)(?: la| l')? ?$|\b(?:de |d')$")
#: "à Riyad | le prince Fayçal ben Turki".
_WITH_TITLE = re.compile(rf"(?:l[ea] |l')(?:[{LOWER}-]+ ){{1,3}}(?={NAME.pattern}$)")
#: "Bruno Le | Maire", "Michelle O' | Neill", "Yann-Ber | Le Goasguen", "Typhaine Guivarc | 'h": what goes with a name.
_REST_OF_NAME = re.compile(
    rf"(?<=[ -]L[ea]) [{UPPER}][\w'’-]+|(?<= O['’])[{UPPER}][\w-]+|(?<=[{LOWER}]) L[ea] [{UPPER}][{LOWER}][\w'’-]+"
    r"|(?<=c)['’]h\w*|(?<=c['’])h\w*"
)


def whole_names(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Return entities each of which holds one whole name, in reading order."""
    return [_whole(text, one) for one in _unglued(text, entities)]


def _whole(text: str, entity: Entity) -> Entity:
    rest = _REST_OF_NAME.match(text, entity.span.end) if entity.label == "person" else None
    return replace(entity, span=Span(entity.span.start, rest.end())) if rest else entity


#: "Le patron de | Tesla | Elon Musk": the firm that somebody heads is no part of the name behind it.
_HEAD_OF = re.compile(
    r"\b(?:patronn?e?|P-?DG|président\w*|direct(?:eur|rice)|fondat(?:eur|rice)|dirigeante?|boss|chief|CEO|head|founder"
    r"|chair(?:wo)?man|owner)(?: exécuti(?:f|ve)| générale?)? (?:de |d'|du |of )$"
)
#: Two people that were seen as one body, and one with a country: "X Y met Z W", "X Y of Mozambique".
_TWO_NAMES = re.compile(
    rf"(?P<first>{NAME.pattern})(?: met | meets | saw | a rencontré | a reçu | a vu )(?P<second>{NAME.pattern})"
)
_OF_COUNTRY = re.compile(rf"(?P<first>{NAME.pattern}) of (?P<country>[{UPPER}][\w' -]+)")


def _of_one_name(text: str, entity: Entity) -> list[Entity]:
    """Part an entity that holds two people, or a person and a country; what holds one name is returned as it is."""
    start, end = entity.span.start, entity.span.end
    two = _TWO_NAMES.fullmatch(text, start, end)
    if two:
        return [Entity(Span(*two.span(part)), "person") for part in ("first", "second")]
    of = _OF_COUNTRY.fullmatch(text, start, end) if entity.label == "organisation" else None
    if of and fold(of["country"]) in country_codes() and has_given_name(of["first"]):
        return [Entity(Span(*of.span("first")), "person")]
    return [entity]


def _unglued(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Part a person from the town, demonym, firm or verb before it.

    "À Bamako Assimi Goïta", "l'Italienne Giorgia Meloni", "le patron de Tesla Elon Musk", "Hosting Olaf Scholz".
    """
    parted: list[Entity] = []
    for entity in (part for one in entities for part in _of_one_name(text, one)):
        words = entity.span.of(text).split(" ")
        head = words[0]
        of_firm = len(words) >= 3 and _HEAD_OF.search(text[: entity.span.start]) is not None
        if len(words) >= 2 and (of_firm or (entity.span.start == 0 and behind_opening_verb(text))):
            rest = Span(entity.span.start + len(head) + 1, entity.span.end)
            visited = not of_firm and is_known_place(rest.of(text))
            parted.append(replace(entity, span=rest, label="place" if visited else "person"))
            continue
        if len(words) >= 4 and not is_known_place(head) and fold(head) not in demonym_codes():
            head = " ".join(words[:2])
        middle = entity.span.start + len(head) + 1
        town = _IN_TOWN.search(text[: entity.span.start]) and is_known_place(head)
        citizen = fold(head) in demonym_codes() or demonym_before_name(
            text[: entity.span.start], entity.span.of(text)
        )
        if len(words) >= 3 and (town or citizen):
            titled = _WITH_TITLE.match(text[: entity.span.end], middle) if town else None
            behind = titled.end() if titled else middle
            name = text[behind : entity.span.end]
            if NAME.fullmatch(name) and not SITE.search(name) and not BODY.search(name):
                first = [replace(entity, span=Span(entity.span.start, middle - 1), label="place")] if town else []
                parted += [*first, replace(entity, span=Span(behind, entity.span.end), label="person")]
                continue
        parted.append(entity)
    return parted
