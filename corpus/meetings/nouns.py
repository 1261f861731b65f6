"""Nouns that name a meeting: who takes part in "un entretien avec Y", "the NATO-Russia summit", "X's talks with Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.meetings.cues import CANCELLED
from corpus.meetings.groups import GROUP, group_of
from corpus.meetings.people import participants_of, unique
from corpus.meetings.sides import is_place_use

if TYPE_CHECKING:
    from corpus.meetings.extract import Memory, Sentence
    from corpus.meetings.mentions import Mention
    from corpus.meetings.model import Participant
    from corpus.meetings.people import People
    from corpus.meetings.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

#: What may stand between the noun and the preposition that brings its participants.
_BETWEEN = re.compile(r"^(?P<gap>[^.;:()«»\"]{0,60}?)\b(?P<word>entre|between|avec|with|réunissant|among)\b")
_OF = re.compile(r"^(?: [a-zà-ÿ-]+){0,3}? (?:of the |de la |de l'|du |des |d'|de |of the |of )")
_VISIT = re.compile(r"^visites?$|^visits?$")
_POSSESSIVE = re.compile(r"\b(?:[Ss]a|[Ss]on|[Ll]eur|[Ll]eurs|[Ss]es|[Hh]is|[Hh]er|[Tt]heir)(?: [\w-]+){0,2} $")
_BARE = re.compile(r"\b(?:d[eé]nied|denies|denying|after|before)(?: ever)? $")
_VERB_BETWEEN = re.compile(r"\b(?:a|ont|est|sont|s'est|se|was|were|is|are|will|has|had)\b")


def noun_participants(
    sentence: Sentence, match: TriggerMatch, sides: Sides, people: People, memory: Memory
) -> tuple[Participant, ...]:
    """Return the participants that the words around a noun name."""
    text = sentence.text
    word = text[match.start : match.end]
    bodies = _compound(text, match, sentence.mentions)
    if bodies:
        return unique(one for mention in bodies for one in participants_of(mention, people))
    after = text[match.end : sides.end]
    between = _BETWEEN.match(after)
    if between and not _VERB_BETWEEN.search(between["gap"]):
        group = GROUP.match(text[match.end + between.end() :].lstrip())
        if group:
            return group_of(group, (), memory)
        objects = [
            one
            for mention in _listed(text, match.end + between.end(), sides)
            for one in participants_of(mention, people)
        ]
        if between["word"] in ("entre", "between", "réunissant", "among"):
            return _joined(objects, memory)
        return unique([*_owner(sentence, match, sides, people, memory), *objects]) if objects else ()
    if _BARE.search(text[: match.start]) and word == "meeting":
        objects = [one for mention in sides.objects for one in participants_of(mention, people)]
        return unique([*_owner(sentence, match, sides, people, memory), *objects]) if objects else ()
    if _VISIT.match(word.lower()):
        return _visit(sentence, match, sides, people)
    if re.search(r"\bcalls?|téléphon", word) and _DURING.search(text[: match.start]):
        return unique(
            one for mention in _persons(sentence, 0, match.start) for one in participants_of(mention, people)
        )
    if (
        sides.start == 0
        and len(sides.subjects) > 1
        and re.search(r"\b(?:after|following|après|terme|issue)\b[^,]*$", text[: match.start])
    ):
        return unique(one for mention in sides.subjects for one in participants_of(mention, people))
    return (
        _of_body(text, match, sentence.mentions, people)
        or _main_clause(sentence, match, people)
        or _talking(sentence, match, people)
    )


_WHILE = re.compile(
    r"\b(?:during|in|lors d[e']|au cours d[e']|lors d'une?|au cours d'une?) ?(?:the |a |an "
    r"|their |leurs? |la |l'|des |une? )?(?:[\w-]+ )?$"
)


def _talking(sentence: Sentence, match: TriggerMatch, people: People) -> tuple[Participant, ...]:
    """Return the two of "X told Y during talks in Z"."""
    persons = _persons(sentence, 0, match.start)
    if len(persons) != 2 or not _WHILE.search(sentence.text[: match.start]):
        return ()
    if not re.search(
        r"\b(?:told|assured|a dit|a assuré|a déclaré|a indiqué|a expliqué|a affirmé|a confirmé"
        r"|have discussed|discussed|ont évoqué|ont discuté|ont parlé|sont convenus|agreed)\b",
        sentence.text[: match.start],
    ):
        return ()
    return unique(one for mention in persons for one in participants_of(mention, people))


_DURING = re.compile(
    r"\b(?:[Ii]n a|[Dd]uring a|[Ll]ors d'une?|[Dd]ans une?|[Aa]u cours d'une?|[Aa]t a"
    r"|[Àà] l'issue d'une?|[Aa]fter a)(?: [\w-]+)? ?$"
)


def _persons(sentence: Sentence, start: int, end: int) -> list[Mention]:
    return [one for one in sentence.mentions if start <= one.start and one.end <= end and one.kind == "person"]


def _main_clause(sentence: Sentence, match: TriggerMatch, people: People) -> tuple[Participant, ...]:
    """Return the people whom "lors d'une rencontre à X, A et B ..." speaks of."""
    if match.start > 25 or not _DURING.search(sentence.text[: match.start]):
        return ()
    persons = _persons(sentence, match.end, len(sentence.text))
    if len(persons) < 2:
        return ()
    chosen = persons[:1]
    for one in persons[1:]:
        gap = sentence.text[chosen[-1].end : one.start]
        if not re.search(r"(?:,| et| and)", gap) or _VERB_BETWEEN.search(gap):
            break
        chosen.append(one)
    return unique(one for mention in chosen for one in participants_of(mention, people)) if len(chosen) > 1 else ()


def _compound(text: str, match: TriggerMatch, mentions: tuple[Mention, ...]) -> list[Mention]:
    """Return the bodies glued to the noun: "sommet Otan-Russie", "NATO-Russia summit", "OSCE meeting"."""
    able = [one for one in mentions if one.kind in ("country", "capital", "people", "organisation") and one.codes]
    chain: list[Mention] = []
    end = match.end
    for one in able:
        if one.start >= end and re.fullmatch(
            r" |-| et | and " if not chain else r"-|–| et | and |/", text[end : one.start]
        ):
            chain.append(one)
            end = one.end
    start = match.start
    before: list[Mention] = []
    for one in reversed(able):
        if one.end <= start and re.fullmatch(r" |-" if not before else r"-|–| and |/", text[one.end : start]):
            before.insert(0, one)
            start = one.start
    found = chain or before
    kinds = {one.kind for one in found}
    if len(found) == 1 and kinds != {"organisation"}:
        return []
    return found


def _listed(text: str, start: int, sides: Sides) -> list[Mention]:
    return [one for one in sides.objects if one.start >= start - 1]


def _joined(objects: list[Participant], memory: Memory) -> tuple[Participant, ...]:
    found = unique(objects)
    return found if len(found) > 1 else ()


def _owner(
    sentence: Sentence, match: TriggerMatch, sides: Sides, people: People, memory: Memory
) -> tuple[Participant, ...]:
    """Return whose meeting it is: the subject of the clause, the owner of "his", or the article's subject."""
    subjects = [one for mention in sides.subjects for one in participants_of(mention, people)]
    if subjects:
        return tuple(subjects)
    earlier = [
        one
        for one in sentence.mentions
        if one.end <= match.start
        and one.kind in ("person", "description")
        and not is_place_use(sentence.text, one)
    ]
    for mention in earlier:
        found = participants_of(mention, people)
        if found:
            return found
    if _POSSESSIVE.search(sentence.text[: match.start]) or re.search(
        r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he)\b", sentence.text[: match.start]
    ):
        return memory.subject[:1]
    return ()


def _visit(sentence: Sentence, match: TriggerMatch, sides: Sides, people: People) -> tuple[Participant, ...]:
    """Return guest and host country of a cancelled visit; a visit that took place tells of no one met."""
    if not CANCELLED.search(sentence.text):
        return ()
    near = [one for one in sentence.mentions if one.kind == "person" and abs(one.start - match.end) < 60]
    host = [
        one
        for one in sentence.mentions
        if one.kind == "country" and one.start > match.end and is_place_use(sentence.text, one)
    ]
    if not near or not host:
        return ()
    return unique([*participants_of(near[0], people), *participants_of(host[0], people)])


def _of_body(
    text: str, match: TriggerMatch, mentions: tuple[Mention, ...], people: People
) -> tuple[Participant, ...]:
    """Return the body of "la réunion de l'OSCE"; "le sommet de Genève" names a place, not a body."""
    of = _OF.match(text[match.end :])
    if of is None:
        return ()
    start = match.end + of.end()
    for one in mentions:
        if one.start == start and one.kind == "organisation" and one.codes:
            return participants_of(one, people)
        if (
            one.start <= start < one.end
            and one.kind == "description"
            and (one.office == "body" or len(one.codes) > 1)
        ):
            return participants_of(one, people)
    return ()
