"""Mentions: the people, countries, bodies and places that a sentence names, as spans of its reading."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from corpus.countries import COMBINING, capital_codes, country_codes, demonym_codes
from corpus.meetings.offices import DESCRIPTION_WORDS, HONORIFIC, OFFICE, is_plural, office_key
from corpus.names import fold
from corpus.organisations import organisation_forms, organisation_keys
from corpus.places import is_known_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.entities import Entity

MentionKind = Literal["person", "country", "capital", "people", "organisation", "description", "place", "demonym"]

#: Longest name of a country or organisation that is looked up, in words.
LONGEST_NAME = 7

_WORD = re.compile(r"\w+")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_INDEFINITE = re.compile(
    r"\b(?:an?|une?|any|aucune?|another|un autre|une autre|no|every|chaque)(?: [\w-]+){0,2} $"
)
_LED = re.compile(r" (?:led|headed|dirigée?|conduite?|menée?|emmenée?) (?:by|par) ")
_LEADING = re.compile(
    r"^(?:(?:l|d|qu|s|n|j)'|(?:l[ea]s?|Les|[Uu]ne?|[Ll]eurs?|[Ss]on|[Ss]a|[Dd]es|[Tt]he|[Aa]n?"
    r"|[Ee]x|[Aa]nd|[Ee]t|[Aa]vec|[Ww]ith|[Ss]elon"
    r"|[Ff]ormer)\b[\s-]*"
    r"|(?:MM?\.|Mmes?\.?|Mlles?|Mrs?\.?|Ms\.?|Dr\.?|Sir|Lord|Messrs\.?)(?=[\s\w])\s*)+"
)
_TRAILING = re.compile(r"(?:'s?|[\s,.;:-]+)$")
_CAPITALISED = r"(?:\w\.-?)?[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŻŹİĞŞŌŪĀĪ][\w'-]*"
_NAME = re.compile(
    rf"{_CAPITALISED}(?: (?:(?:al|el|ben|bin|von|van|de|der|da|dos|du)[ -])?(?:{_CAPITALISED}|[IVX]+))*"
)
_TAIL = re.compile(
    r" (?:von der|von|van der|van den|van|de la|del|della|bin|ben|dos|da|di|al|el|al-|el-)[ -]?[A-ZÀ-Ý][\w'-]+"
)
_PARTICLE = re.compile(r"(?:de|von|van|al|el|ben|bin|der|da|dos|di|del|della|du)[ -](?=[A-ZÀ-Ý])")
#: Prepositions that make a place of a country or a capital.
LOCATIVE = re.compile(
    r"(?:\b(?:à|au|aux|en|dans|vers|depuis|chez|pour|près de|quitt\w+|gagn\w+|in|at|to|from|near"
    r"|outside|aboard|leav\w+|left|reach\w+|off|for|via|within|throughout)"
    r"(?: l'| la| le| les| the| both| either)?\s*)$|\b(?:à|dans|en) l'$"
)


_ABOARD = re.compile(r"\b(?:aboard|à bord d[ue]|on board)(?: [\w'-]+){0,4} $")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention. `codes` holds countries or the organisation; `office` the office of a description."""

    start: int
    end: int
    kind: MentionKind
    name: str
    codes: tuple[str, ...] = ()
    office: str | None = None
    plural: bool = False

    def overlaps(self, other: Mention) -> bool:
        """Tell whether the two mentions share text."""
        return self.start < other.end and other.start < self.end


def find_mentions(text: str, entities: Iterable[Entity], known_families: Sequence[str]) -> list[Mention]:
    """Return the mentions of one sentence in reading order, none overlapping another."""
    named = lexicon(text)
    people = _people(text, entities, named, known_families)
    kept = people + [mention for mention in named if not any(mention.overlaps(person) for person in people)]
    places = _places(text, entities, kept)
    kept = _drop_covered(kept + places)
    return _with_descriptions(text, sorted(kept, key=lambda mention: mention.start))


def lexicon(text: str) -> list[Mention]:
    """Return the countries, capitals, demonyms and organisations that the gazetteer finds in a sentence."""
    words = [(match.start(), match.end(), fold(match[0])) for match in _WORD.finditer(text)]
    mentions: list[Mention] = []
    index = 0
    first_words = _first_words()
    while index < len(words):
        if words[index][2].partition(" ")[0] not in first_words:
            index += 1
            continue
        for size in range(min(LONGEST_NAME, len(words) - index), 0, -1):
            start, end = words[index][0], words[index + size - 1][1]
            mention = _look_up(text, start, end, " ".join(word for _, _, word in words[index : index + size]))
            if mention:
                mentions.append(mention)
                index += size
                break
        else:
            index += 1
    return mentions


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of all names that the gazetteer holds: most words of a text begin none."""
    tables = (organisation_keys(), country_codes(), demonym_codes(), capital_codes(), COMBINING)
    return frozenset(name.partition(" ")[0] for table in tables for name in table)


def _look_up(text: str, start: int, end: int, folded: str) -> Mention | None:
    surface = text[start:end]
    if "\n" in surface or re.search(r"[.,;:!?()]\s", surface):
        return None
    if surface in organisation_forms() or (
        " " in folded and surface[0].isupper() and folded in organisation_keys()
    ):
        return Mention(start, end, "organisation", surface, (organisation_keys()[folded],))
    capital = surface[0].isupper()
    if (
        capital
        and folded in country_codes()
        and (len(folded) > 2 or surface.isupper())
        and surface.split()[-1][0].isupper()
    ):
        return Mention(start, end, "country", surface, (country_codes()[folded],))
    if folded in demonym_codes():
        return Mention(start, end, "demonym", surface, (demonym_codes()[folded],))
    if folded in COMBINING and text[end : end + 1] == "-":
        return Mention(start, end, "demonym", surface, (COMBINING[folded],))
    if capital and folded in capital_codes():
        return Mention(start, end, "capital", surface, (capital_codes()[folded],))
    return None


def _people(
    text: str, entities: Iterable[Entity], named: Sequence[Mention], known_families: Sequence[str]
) -> list[Mention]:
    spans: list[tuple[int, int]] = []
    for entity in entities:
        if entity.label == "person":
            spans.append((entity.span.start, entity.span.end))
    for match in HONORIFIC.finditer(text):
        name = _NAME.match(text, match.end())
        if name:
            spans.append((name.start(), name.end()))
    spans += _described_names(text, named)
    for family in known_families:
        spans += [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text)]
    people: list[Mention] = []
    for start, end in [*spans, *_coordinated_names(text, spans)]:
        cleaned = _clean(text, start, end)
        if cleaned is None or _is_named(cleaned, named) or _stands_as_place(text, *cleaned):
            continue
        tail = _TAIL.match(text, cleaned[1])
        cleaned = (cleaned[0], tail.end()) if tail else cleaned
        mention = Mention(*cleaned, "person", text[cleaned[0] : cleaned[1]])
        clashing = [other for other in people if other.overlaps(mention)]
        if any(other.end - other.start >= mention.end - mention.start for other in clashing):
            continue
        people = [other for other in people if other not in clashing] + [mention]
    return people


def _coordinated_names(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of names of two words or more that "et" joins to a person whom the recogniser saw."""
    found = []
    for _, end in spans:
        link = re.compile(r" (?:et|and) ").match(text, end)
        name = _NAME.match(text, link.end()) if link else None
        if name and " " in name[0] and not OFFICE.match(name[0]):
            found.append((name.start(), name.end()))
    return found


def _described_names(text: str, named: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return the spans of names that follow an office: "le président X", "the prime minister of Nepal, Bishal Thapa"."""
    spans = []
    for match in OFFICE.finditer(text):
        end = _phrase_end(text, match.end(), named)
        link = _LED.match(text, end) or re.compile(r",? ").match(text, end)
        name = _NAME.match(text, link.end()) if link else None
        if name and (" " in name[0] or (link and link[0] == " ")) and fold(name[0].split()[0]) not in _CALENDAR:
            spans.append((name.start(), name.end()))
    return spans


_OBJECT = re.compile(
    r"(?: (?:adjointe?|général|générale|délégué|plénipotentiaire|spécial|spéciale|sortante?|exécutif|élue?))*"
    r"(?: (?:des|du|de la|de|of the|of|for|to the) |(?: de)? ?(?<= d)'"
    r"| de l')(?P<words>[\w'-]+(?: (?:étrangères|extérieur|arabe|européenne|européen|unies"
    r"|Nations|mondiale|Bank|générale|et|and) ?[\w'-]*)?)"
)


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


def _stands_as_place(text: str, start: int, end: int) -> bool:
    """Tell whether what looks like a person is where something is: a ship, or a town after "in"."""
    before = text[max(0, start - 60) : start]
    if _ABOARD.search(before):
        return True
    if re.search(r"\b(?:in|at|near) $", before):
        return text[end : end + 2] != "'s"
    return bool(re.search(r"(?:^|\W)(?:à|[Ee]n) $", before, re.IGNORECASE)) and is_known_place(text[start:end])


def _is_named(span: tuple[int, int], named: Sequence[Mention]) -> bool:
    """Tell whether the gazetteer knows the whole of `span`, or all of it but small words."""
    inside = [mention for mention in named if span[0] <= mention.start and mention.end <= span[1]]
    covered = sum(mention.end - mention.start for mention in inside)
    return bool(inside) and covered >= 0.8 * (span[1] - span[0])


def _clean(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a name without articles, honorifics, offices and glued text; None where nothing is left."""
    surface = text[start:end]
    glued = re.search(r"(?<=[a-zà-ÿ])\.(?=[A-ZÀ-Ý])|[,;:()\n«»\"]|(?<=[a-zà-ÿ]{3})\. ", surface)
    if glued:
        surface = surface[: glued.start()]
    before = None
    while before != surface:
        before = surface
        surface = surface[match.end() :] if (match := _LEADING.match(surface)) else surface
        office = OFFICE.match(surface)
        surface = surface[office.end() :].lstrip(" ,") if office else surface
        two = re.match(r"[\w-]+ [\w-]+ ", surface)
        if two and fold(two[0]) in demonym_codes():
            surface = surface[two.end() :]
        word = re.match(r"[\w-]+ ", surface)
        if word and not _PARTICLE.match(surface) and (surface[0].islower() or fold(word[0]) in demonym_codes()):
            surface = surface[word.end() :]
        if re.match(r"L[ea] (?=\S+$)", surface):
            surface = surface[3:]
    surface = re.split(r" of (?=[A-Z])", surface)[0]
    possessive = surface.find("'s")
    if possessive > 0:
        surface = surface[:possessive]
    surface = _TRAILING.sub("", surface)
    while surface and (last := re.search(r"(?:^|[ '])([a-zà-ÿ][\w'-]*)$", surface)) and last[1].islower():
        surface = surface[: last.start()].rstrip()
    if not surface or not (surface[0].isupper() or _PARTICLE.match(surface)) or len(surface) < 2:
        return None
    first = text.index(surface, start)
    return first, first + len(surface)


def _places(text: str, entities: Iterable[Entity], taken: Sequence[Mention]) -> list[Mention]:
    places = []
    for entity in entities:
        if entity.label == "person":
            continue
        cleaned = _clean_place(text, entity.span.start, entity.span.end)
        if cleaned is None:
            continue
        kind: MentionKind = "organisation" if entity.label == "organisation" else "place"
        name = text[cleaned[0] : cleaned[1]]
        if kind == "organisation" and (is_known_place(name) or LOCATIVE.search(text[: cleaned[0]])):
            kind = "place"
        places.append(Mention(*cleaned, kind, name))
    for match in re.finditer(
        r"\b(?:(?:à|au|en|dans|at|in|aboard|near|de|of|from|to|pour|vers)(?: l'| la | le | les "
        r"| the | )|d')(?=[A-ZÀ-Ý])",
        text,
    ):
        name_match = _NAME.match(text, match.end())
        if name_match and is_known_place(name_match[0]):
            places.append(Mention(name_match.start(), name_match.end(), "place", name_match[0]))
    return [
        place
        for place in places
        if not any(place.overlaps(mention) for mention in taken if mention.kind == "person")
    ]


def _clean_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a place or body without its article and glued text."""
    surface = text[start:end]
    glued = re.search(r"(?<=[a-zà-ÿ])\.(?=[A-ZÀ-Ý])|[,;:()\n«»\"]", surface)
    surface = surface[: glued.start()] if glued else surface
    article = re.match(
        r"(?:(?:[ÀàAa]u?|[Aa]ux|[Ee]n|[Dd]ans|[Ii]n|[Aa]t|[Ss]ommet|[Cc]onférence) )?(?:[LlDd]'"
        r"|[Ll]es? |la |[Tt]he |de )?",
        surface,
    )
    surface = surface[article.end() :] if article and not surface.startswith("Le ") else surface
    surface = _TRAILING.sub("", surface)
    if len(surface) < 2 or not any(char.isupper() for char in surface):
        return None
    first = text.index(surface, start)
    return first, first + len(surface)


def _drop_covered(mentions: list[Mention]) -> list[Mention]:
    """Keep the longer of two mentions that overlap, the gazetteer's of two equal ones."""
    kept: list[Mention] = []
    order = {"person": 0, "country": 1, "capital": 1, "demonym": 1, "people": 1}
    for mention in sorted(
        mentions, key=lambda one: (-(one.end - one.start), order.get(one.kind, 2 if one.codes else 3))
    ):
        inner = [
            other
            for other in mentions
            if other.codes and mention.start <= other.start and other.end <= mention.end
        ]
        if not mention.codes and mention.kind != "person" and len(inner) >= 2:
            continue  # "Russie-Otan" is two bodies, whatever the recogniser says
        if not any(mention.overlaps(other) for other in kept):
            kept.append(mention)
    return kept


def _with_descriptions(text: str, mentions: list[Mention]) -> list[Mention]:
    """Add descriptions by office; take away the countries and bodies that only describe someone."""
    result = list(mentions)
    for match in OFFICE.finditer(text):
        if any(
            mention.kind == "person" and mention.start < match.end() and match.start() < mention.end
            for mention in result
        ):
            continue
        result = _describe(text, match, result)
    result = [mention for mention in result if mention.kind != "demonym" or _is_people(text, mention)]
    result = [replace(one, kind="people") if one.kind == "demonym" else one for one in result]
    return sorted(result, key=lambda mention: mention.start)


def _is_people(text: str, mention: Mention) -> bool:
    """Tell whether a demonym stands for its people or state: "Russes et Américains", "sommet russo-turc"."""
    following = text[mention.end : mention.end + 1]
    compound = following == "-" or text[max(mention.start - 1, 0)] == "-"
    noun = (
        mention.name[0].isupper()
        and mention.name.endswith(("s", "x"))
        and not mention.name.endswith(("ese", "ss"))
    )
    return compound or noun


def _describe(text: str, match: re.Match[str], mentions: list[Mention]) -> list[Mention]:
    start, end, before = _noun_phrase(text, match, mentions)
    inside = [
        one for one in mentions if start <= one.start and one.end <= end and one.kind not in ("person", "place")
    ]
    person = _described(text, start, end, mentions)
    if (
        _INDEFINITE.search(text[max(0, start - 40) : start])
        and person is None
        and not match[0].lower().startswith("d")
    ):
        return [one for one in mentions if one not in inside]
    rest = [one for one in mentions if one not in inside]
    if person is not None:
        return rest
    codes = tuple(dict.fromkeys(code for one in inside for code in one.codes))
    bodies = any(one.kind == "organisation" for one in inside)
    description = Mention(
        start,
        end,
        "description",
        text[before:end],
        codes,
        "body" if bodies else office_key(match),
        is_plural(match),
    )
    return [*[one for one in rest if not one.overlaps(description)], description]


def _noun_phrase(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> tuple[int, int, int]:
    """Return start, end and head of the noun phrase around an office: its demonyms, its "de la Russie", its object."""
    start, end = match.span()
    moved = True
    while moved:
        moved = False
        for one in mentions:
            if one.kind in ("person", "place"):
                continue
            gap = text[end : one.start] if one.start >= end else None
            if (
                gap is not None
                and re.fullmatch(r",? (?:(?:et |and )?(?:[\w'-]+ ){0,4}(?:d'|de l'|l')?)?", gap)
                and (gap[0] != "," or one.kind == "demonym")
                and _descriptive(gap)
            ):
                if "avec" in gap or "with" in gap:
                    continue
                end, moved = one.end, True
            left = text[one.end : start] if one.end <= start else None
            if (
                left is not None
                and re.fullmatch(r"(?:'s?)?(?:,? (?:(?:and|et) )?| (?:[\w-]+ ){0,2})", left)
                and _descriptive(left)
                and one.kind in ("demonym", "country", "organisation")
                and (one.kind == "demonym" or left.startswith("'") or (one.kind == "organisation" and left == " "))
            ):
                start, moved = one.start, True
    tail = re.match(
        r"(?: (?:des |du |de la |de l'|d'|of |for )?(?:[Aa]ffaires étrangères|foreign affairs"
        r"|gouvernement|[Dd]éfense|diplomatie))+",
        text[end:],
    )
    if tail:
        end += tail.end()
    return start, end, match.start()


def _descriptive(gap: str) -> bool:
    return all(word.lower() in DESCRIPTION_WORDS or word in "ls" for word in _WORD.findall(gap))


def _described(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the person whom a description at [start, end) names beside it."""
    for one in mentions:
        if one.kind != "person":
            continue
        after = text[end : one.start] if one.start >= end else None
        if (
            after is not None
            and re.fullmatch(r",? ?(?:(?:[\w'-]+ ){0,5}(?:d'|l')?)?(?:MM?\.|Mmes?|Mr\.?|Ms\.?)? ?", after)
            and _descriptive(re.sub(r"MM?\.|Mmes?|Mrs?\.?|Ms\.?", "", after))
        ):
            return one
        if after is not None and _LED.match(after) and one.start - end < 20:
            return one
        ahead = text[one.end : start] if one.end <= start else None
        if ahead is not None and re.fullmatch(
            r" ?[,(] ?(?:(?:le|la|l'|les|the|a|an|un|une|its|son|sa|former|ancien"
            r"|ancienne) ?){0,2}(?:[\w-]+ ){0,3}",
            ahead,
        ):
            return one
    return None
