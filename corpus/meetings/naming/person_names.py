"""The people that a sentence names: what spaCy saw, repaired by titles, lists and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.countries import demonym_codes
from corpus.leaders import is_leader_family, leader_families
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.bare_names import bare_name
from corpus.meetings.naming.genders import gender_of_honorific, has_given_name, is_trade
from corpus.meetings.naming.mention import Mention
from corpus.meetings.naming.name_words import (
    BODY,
    CALENDAR,
    CALLING,
    FUNCTION_WORDS,
    NAME,
    NO_NAMES,
    behind_opening_verb,
)
from corpus.meetings.naming.no_people import is_nobody
from corpus.meetings.words.honorifics import HONORIFIC, OF_PERSON
from corpus.meetings.words.offices import OFFICE, is_plural
from corpus.names import fold
from corpus.places import is_known_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.entities import Entity


_TAIL = re.compile(
    r" (?:von der|von|van der|van den|van|de la|del|della|bin|ben|ibn|bint|ag|ould|arap|ole|zu|ter|ten|dos|da|di|al|el"
    rf"|al-|el-)[ -]?[{UPPER}][\w'-]+"
)
#: "Park Soon-deok".
_HYPHENED = re.compile(rf"(?:-[{LOWER}]+)+(?![\w-])")
LED = re.compile(r",? (?:led|headed|dirigée?|conduite?|menée?|emmenée?) (?:by|par) ")
_OBJECT = re.compile(
    r"(?: (?:adjointe?|général|générale|délégué|plénipotentiaire|spécial|spéciale|sortante?|exécutif|élue?))*"
    r"(?: (?:des|du|de la|de|of the|of|for|to the) |(?: de)? ?(?<= d)'"
    r"| de l')(?P<words>[\w'-]+(?: (?:étrangères|extérieur|arabe|européenne|européen|unies"
    r"|Nations|mondiale|Bank|générale|et|and) ?[\w'-]*)?)"
)


def find_people(
    text: str, entities: Sequence[Entity], named: Sequence[Mention], known_families: Sequence[str]
) -> list[Mention]:
    """Return the people of a sentence; the longer of two overlapping names is kept.

    Args:
        text: The sentence.
        entities: What spaCy saw in it.
        named: What the gazetteers saw in it.
        known_families: Family names that the article has given before.
    """
    spans: list[tuple[int, int]] = []
    spans += [(entity.span.start, entity.span.end) for entity in entities if entity.label == "person"]
    for match in OF_PERSON.finditer(text):
        name = NAME.match(text, match.end())
        if name:
            spans.append((name.start(), name.end()))
    spans += _described_names(text, named)
    for family in known_families:
        spans += [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text)]
    families = [(one.start, one.end) for one in named if _is_family(text, one, named, known_families)]
    spans += families
    people: list[Mention] = []
    guessed = (
        *_coordinated_names(text, spans),
        *_first_name(text, entities),
        *_unseen_names(text, entities, named),
    )
    for start, end in [*spans, *guessed]:
        cleaned = bare_name(text, start, end)
        if cleaned is None or is_nobody(text, *cleaned):
            continue
        if cleaned not in families and _is_named(cleaned, named):
            continue
        tail = _HYPHENED.match(text, cleaned[1]) or _TAIL.match(text, cleaned[1])
        cleaned = (_given_name(text, *cleaned), tail.end() if tail else cleaned[1])
        gender = gender_of_honorific(text[: cleaned[0]])
        mention = Mention(*cleaned, "person", text[cleaned[0] : cleaned[1]], gender=gender)
        clashing = [other for other in people if other.overlaps(mention)]
        if any(other.end - other.start >= mention.end - mention.start for other in clashing):
            continue
        people = [other for other in people if other not in clashing] + [mention]
    return people


#: What somebody does whose name opens the sentence, whatever spaCy took it for.
_ACTS_FIRST = re.compile(
    r" (?:a|avait|est|était|sera|doit|devait|veut|rencontrera|met|was|has|had|will|is|said|wants)\b"
)


def _first_name(text: str, entities: Sequence[Entity]) -> list[tuple[int, int]]:
    """Return the span of a name of two words or more that begins the sentence and was not recognised."""
    name = NAME.match(text, behind_opening_verb(text))
    if name is None or " " not in name[0] or fold(name[0].split()[0]) in FUNCTION_WORDS | CALENDAR:
        return []
    acts = has_given_name(name[0]) or _ACTS_FIRST.match(text, name.end())
    entities = [one for one in entities if one.label != "other" or not acts]
    seen = any(entity.span.start < name.end() for entity in entities)
    unknown = not BODY.search(name[0]) and not is_known_place(name[0]) and not OFFICE.match(name[0])
    return [] if seen or not unknown else [name.span()]


def _unseen_names(text: str, entities: Sequence[Entity], named: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return the spans of names of two words or more that neither spaCy nor a gazetteer saw.

    A name of one word is only taken where it sounds like the family name of a leader.
    """
    seen = [(one.span.start, one.span.end) for one in entities if one.label != "other"]
    found = []
    for run in NAME.finditer(text):
        start, name = _without_opening(run)
        words = name.split()
        if not words:
            continue
        leader = is_leader_family(words[-1])
        taken = seen if leader else seen + [(one.start, one.end) for one in named]
        if any(other < run.end() and start < end for other, end in taken):
            continue
        if fold(words[0]) in NO_NAMES or BODY.search(name) or is_known_place(name):
            continue
        usual = len(words) > 1 and start > 0 and not OFFICE.search(name) and name[1:].lower() != name[1:]
        if (usual and all(len(word) > 1 for word in words)) or leader:
            found.append((start, run.end()))
    return found


def _without_opening(run: re.Match[str]) -> tuple[int, str]:
    """Return where a name begins, and the name, behind words of its sentence: "On Monday | Gudrun Altenbach"."""
    start = min(max(run.start(), behind_opening_verb(run.string)), run.end())
    name = run.string[start : run.end()]
    while name and fold(name.split()[0]) in FUNCTION_WORDS | CALENDAR:
        rest = name.partition(" ")[2]
        start += len(name) - len(rest)
        name = rest
    return start, name


def _coordinated_names(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of names of two words or more that "et" joins to a person whom spaCy saw."""
    found = []
    for _, end in spans:
        link = re.compile(r" (?:et|and) ").match(text, end)
        name = NAME.match(text, link.end()) if link else None
        if name and " " in name[0] and not OFFICE.match(name[0]):
            found.append((name.start(), name.end()))
    return found


def _described_names(text: str, named: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return the spans of names after an office: "le président X", "the premier of Nepal, Y"."""
    spans = []
    for match in OFFICE.finditer(text):
        end = _phrase_end(text, match.end(), named)
        link = LED.match(text, end) or re.compile(r",? ").match(text, end)
        name = NAME.match(text, link.end()) if link else None
        if name and (" " in name[0] or (link and link[0] == " ")) and fold(name[0].split()[0]) not in CALENDAR:
            spans.append((name.start(), name.end()))
    return spans


def _phrase_end(text: str, end: int, named: Sequence[Mention]) -> int:
    """Return where the description that begins with an office ends: after its demonyms and its "of"."""
    while True:
        one = next(
            (
                one
                for one in named
                if 0 < one.start - end <= 10
                and re.fullmatch(
                    r" (?:(?:et|and|de|du|des|of|of the|de la) )?(?:[dl]'|de l')?", text[end : one.start]
                )
            ),
            None,
        )
        if one is not None:
            end = one.end
            continue
        part = _OBJECT.match(text, end)
        if part is None:
            return end
        end = part.end()


def _is_named(span: tuple[int, int], named: Sequence[Mention]) -> bool:
    """Tell whether the gazetteer knows the whole of `span`, or all of it but small words."""
    inside = [mention for mention in named if span[0] <= mention.start and mention.end <= span[1]]
    covered = sum(mention.end - mention.start for mention in inside)
    article = len("La ") if inside and inside[0].start - span[0] == len("La ") else 0
    return bool(inside) and covered + article >= 0.8 * (span[1] - span[0])


#: A title before a name: "Senator Jordan", "le président Hollande". Without a capital or a French article it is
#: none: "the envoy Israel sent".
_TITLE = re.compile(
    r"(?:^|[\s('])"
    r"(?P<head>(?:[Ll]'|[Ll][ea] |[Dd]u |[Aa]u |[Cc]e(?:t|tte)? |(?:[Aa]ncien|[Ff]utur)(?:ne|e)? |[Ee]x-)?)$"
)
#: What stands before a country and never before the bare family name of somebody.
_BEFORE_COUNTRY = re.compile(
    r"(?:\b(?:la|les?|en|au|aux|the|in|at|to|from|into|across|throughout|near|inside|outside|visit\w*|left|leav\w+|reach\w+"
    r"|vers|dans|depuis|quitt\w+|gagn\w+) |\bl'|-)$",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:\b(?:of|de) |\bd')$")


def _is_family(text: str, mention: Mention, named: Sequence[Mention], known_families: Sequence[str]) -> bool:
    """Tell whether the name of a country or town is somebody's family name: "M. Hollande", "Senator Jordan".

    A title says so; else that the article has told the family name before, or that a leader is written just so, where
    it stands neither as a place nor in a list of countries.
    """
    if mention.kind not in ("country", "capital") or " " in mention.name or text[mention.end :].startswith("-"):
        return False
    before = text[: mention.start]
    if any(honorific.end() == mention.start for honorific in OF_PERSON.finditer(text)) or _follows_title(before):
        return True
    known = mention.name in known_families or fold(mention.name) in leader_families()
    return known and not (
        _BEFORE_COUNTRY.search(before) or _describes_holder(before) or _is_listed(text, mention, named)
    )


def _is_listed(text: str, mention: Mention, named: Sequence[Mention]) -> bool:
    """Tell whether another country is joined to one: "Jordan and Egypt"."""
    gaps = (
        text[min(one.end, mention.end) : max(one.start, mention.start)]
        for one in named
        if one.kind == "country" and one != mention
    )
    return any(re.fullmatch(r",? (?:and|et|or|ou) (?:l[ea] |l'|the )?|, (?:l[ea] |l'|the )?", gap) for gap in gaps)


def _follows_title(before: str) -> bool:
    """Tell whether an office is the last thing before a name, as a title of one person."""
    office = next((one for one in OFFICE.finditer(before) if before[one.end() :] == " "), None)
    if office is None or is_plural(office):
        return False
    title = _TITLE.search(before[: office.start()])
    return title is not None and (office[0][0].isupper() or bool(title["head"]))


def _describes_holder(before: str) -> bool:
    """Tell whether a name is the country of an office: "the king of Jordan", "le ministre de Hollande"."""
    link = _OF.search(before)
    if link is None:
        return False
    return any(
        re.fullmatch(r"(?: \w+){0,2} ", before[one.end() : link.start()]) for one in OFFICE.finditer(before)
    )


#: "the Canaries' Candelaria | Hernández Rojas".
_GIVEN = re.compile(rf"(?:'s|s') (?P<given>[{UPPER}][{LOWER}-]+) $")


def _given_name(text: str, start: int, end: int) -> int:
    """Return where a name begins that was seen without the given name between it and a possessive."""
    if " " not in text[start:end]:
        return _opening_given(text, start, end)
    given = _GIVEN.search(text[:start])
    if given is None:
        return start
    word = fold(given["given"])
    titled = OFFICE.match(given["given"]) or BODY.match(given["given"]) or CALLING.match(given["given"])
    none = titled or word in demonym_codes() or word in CALENDAR | NO_NAMES
    return start if none else given.start("given")


def _opening_given(text: str, start: int, end: int) -> int:
    """Return where the given name begins that stands before a family name at the head of a sentence."""
    run = NAME.match(text)
    if run is None or run.end() != end:
        return start
    first, name = _without_opening(run)
    ahead = name[: start - first].split() if first < start else []
    words = [fold(word) for word in ahead]
    told = any(
        OFFICE.match(word)
        or BODY.match(word)
        or CALLING.match(word)
        or is_trade(word)
        or is_known_place(word)
        or "'" in word
        or re.match(HONORIFIC, word)
        for word in ahead
    )
    return start if told or any(word in demonym_codes() or word in NO_NAMES for word in words) else first
