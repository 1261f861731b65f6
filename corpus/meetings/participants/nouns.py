"""Nouns that name a meeting: who takes part in "un entretien avec Y", "the NATO-Russia summit", "X's talks"."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from corpus.leaders import is_leader_family, short_leader_names
from corpus.letters import LOWER, UPPER
from corpus.meetings.memory import PAIR
from corpus.meetings.model import Participant, unique
from corpus.meetings.naming.people import coordinated
from corpus.meetings.participants.bystanders import is_asker, is_place_use
from corpus.meetings.participants.clauses import told_from
from corpus.meetings.participants.groups import GROUP, SIDES, group_of
from corpus.meetings.participants.relatives import relative_of
from corpus.meetings.words.cues import AGENDA_FIRST, CANCELLED
from corpus.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.relatives import Relative
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

#: What may stand between the noun and the preposition that brings its participants.
_BETWEEN = re.compile(
    r"^(?P<gap>[^.;:()«»\"]{0,60}?)\b(?P<word>entre|between|avec|with|réunissant|among"
    r"|(?:offerte?|donnée?|servie?|organisée?) par)\b"
)
_OF = re.compile(rf"^(?: [{LOWER}-]+){{0,3}}? (?:of the |de la |de l'|du |des |d'|de |of )")
_VISIT = re.compile(r"^visites?$|^visits?$")
_POSSESSIVE = re.compile(r"\b(?:[Ss]a|[Ss]on|[Ll]eur|[Ll]eurs|[Ss]es|[Hh]is|[Hh]er|[Tt]heir)(?: [\w-]+){0,2} $")
_SUPERLATIVE = re.compile(r", (?:the|le|la|les) (?:most|first|longest|plus|premi|dern|last)")
_BARE = re.compile(r"\b(?:d[eé]nied|denies|denying|after|before)(?: ever)? $")
_VERB_BETWEEN = re.compile(r"\b(?:a|ont|est|sont|s'est|se|was|were|is|are|will|has|had)\b")


#: The meeting's own verb: "aucune rencontre n'a eu lieu entre X et Y", "une rencontre est prévue entre X et Y".
_TOOK_PLACE = re.compile(
    r"\b(?:n')?(?:a|avait|ont|avaient) (?:\w+ )?(?:eu lieu|été tenue?s?)\b"
    r"|\bs'(?:est|était) (?:\w+ )?(?:tenue?|déroulée?)\b|\b(?:was|were|has been|have been) (?:\w+ )?held\b"
    r"|\b(?:est|sont|a été|sera|seront|is|are|was|were|has been|will be) (?:\w+ )?(?:prévue?s?|programmée?s?|fixée?s?"
    r"|envisagée?s?|attendue?s?|organisée?s?|planned|scheduled|due|expected|arranged|organi[sz]ed)\b"
)
_DURING = re.compile(
    r"\b(?:[Ii]n a|[Dd]uring a|[Ll]ors d'une?|[Dd]ans une?|[Aa]u cours d'une?|[Aa]t a"
    r"|[Àà] l'issue d'une?|[Aa]fter a)(?: [\w-]+)? ?$"
)
_WHILE = re.compile(
    r"\b(?:during|in|lors d[e']|au cours d[e']|lors d'une?|au cours d'une?) ?(?:the |a |an "
    r"|their |leurs? |la |l'|des |une? )?(?:[\w-]+ )?$"
)
_AT_END = re.compile(
    r"\b(?:à l'issue d[e']|au terme d[e']|à l'occasion d[e']|autour d[e']|at the end of|after|following|at) ?"
    r"(?:the |a |an |their |leurs? |la |l'|une? )?(?:[\w-]+ )?$"
)
_TOLD = re.compile(
    r"\b(?:told|assured|a dit|a assuré|a déclaré|a indiqué|a expliqué|a affirmé|a confirmé"
    r"|a (?:\w+ )?(?:promis|demandé|redit|réaffirmé|réitéré|exprimé|fait part|transmis)|urged|asked|promised|warned"
    r"|pressed|thanked|reassured|have discussed|discussed|ont évoqué|ont discuté|ont parlé|sont convenus|agreed)\b"
)
_AFTER = re.compile(r"\b(?:after|following|après|terme|issue)\b[^,]*$")
_OF_GROUP = re.compile(r" (?:of )?(?=des |les |the |ces |both )")
_THEIRS = re.compile(r"\b(?:[Ll]eurs?|[Tt]heir)(?: [\w-]+){0,2} $")
_OWNER = re.compile(r"[^,;.]{0,40}, (?:le |la |l'|the )?")
_OWNED = re.compile(r"[^,;.]{0,30} (?:avec|with) (?:son|sa|his|her) ")
_SOMEONE = re.compile(r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he)\b")
_PEOPLE = frozenset({"person", "description"})
_BODIES = frozenset({"organisation"})
_MUTUAL = frozenset({"entre", "between", "réunissant", "among"})

#: Code points from a sentence's start in which a noun sets the scene, and between a visit and its guest.
SCENE = 25
GUEST_REACH = 60


def noun_participants(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context
) -> tuple[Participant, ...]:
    """Return the participants that the words around a noun name."""
    text, word = sentence.text, sentence.text[match.start : match.end]
    bodies = _compound(text, match, sentence.mentions)
    if bodies:
        return unique(context.participants(bodies))
    pair = _pair(text, match, context)
    if pair:
        return pair
    if (relative := relative_of(text, match)) and (found := _of_relative(text, relative, sides, context)):
        return found
    between = _BETWEEN.match(text[told_from(text, match) : sides.end])
    if (
        between
        and not _VERB_BETWEEN.search(_TOOK_PLACE.sub("", between["gap"]))
        and not _SUPERLATIVE.search(between["gap"])
    ):
        return _joined_by(between, sentence, match, sides, context)
    if word == "meeting" and _BARE.search(text[: match.start]):
        return _met_by_owner(sides.objects, sentence, match, sides, context)
    if _VISIT.match(word.lower()):
        return _visit(sentence, match, context)
    if re.search(r"\bcalls?|téléphon|appel", word) and _DURING.search(text[: match.start]):
        return unique(context.participants(_persons(sentence, 0, match.start)))
    if sides.start == 0 and len(sides.subjects) > 1 and _AFTER.search(text[: match.start]):
        return unique(context.participants(sides.subjects))
    return (
        _of_group(sentence, match, context)
        or _of_two(sentence, match, context)
        or _of_body(sentence, match, context)
        or _main_clause(sentence, match, context)
        or _talking(sentence, match, context)
        or _of_those_before(sentence, match, context)
    )


#: "la visite qu'il rendra au musée d'Y".
_OF_THING = re.compile(rf" (?:à|au|aux|à la|à l'|to|to the) ?[{LOWER}-]+ (?:d[eu] |d'|of )$")
#: "l'entretien qu'elle devait avoir".
_PRONOUN = re.compile(r"(?:ils?|elles?|he|she|they)", re.IGNORECASE)


def _of_relative(text: str, relative: Relative, sides: Sides, context: Context) -> tuple[Participant, ...]:
    """Return the two sides of "l'entretien que X devait avoir avec Y"; none of "la visite que X rend au musée d'Y"."""
    of_thing = sides.objects and _OF_THING.search(text[relative.end : sides.objects[0].start])
    met = [] if of_thing else context.taking_part(sides.objects)
    owners: Sequence[Participant] = context.participants(sides.subjects) or context.office_holders(sides.subjects)
    said = relative.owner.of(text).strip() if relative.owner else ""
    if _PRONOUN.fullmatch(said):
        memory = context.memory
        owners = memory.group if said.endswith(("s", "ey")) else context.called(memory.subject[:1], said)
    found = unique([*owners, *met])
    return found if len(found) > 1 and (owners or not said) else ()


#: A meeting of those just named, that is another one: "Un entretien prévu en décembre", "A second meeting".
_ANOTHER_ONE = re.compile(
    r"\W*(?:(?:Mais|Or|But|However|Yet),? )?(?:[^,;:.]{1,40}, )?"
    r"(?:[Uu]ne?|[Aa]n?|[Aa]nother|(?:[Ll][ea]|[Ll]eur|[Tt]he|[Tt]heir)(?= (?:premi|deuxi|second|troisi|derni|précéd"
    r"|prochain|nouve|first|third|last|previous|next|new|earlier)))"
    rf"(?: [{LOWER}-]+){{0,2}} "
)
_OF_TWO_PEOPLE = re.compile(
    r"(?:rencontre|entretien|entrevue|tête-à-tête|face-à-face|rendez-vous|meeting|encounter|round of talks|talks)"
)


def _of_those_before(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return the two people of the sentence before, where this one tells of "a second meeting" and names nobody."""
    named = any(one.kind == "person" for one in sentence.mentions if one.start < match.end + GUEST_REACH)
    another = _ANOTHER_ONE.fullmatch(sentence.text, 0, match.start)
    of = _OF.match(sentence.text[match.end :])
    if named or of or not another or not _OF_TWO_PEOPLE.fullmatch(sentence.text, match.start, match.end):
        return ()
    memory = context.memory
    for two, span in ((memory.pair, memory.pair_span), (memory.group, memory.group_span)):
        if len(two) == PAIR and sentence.follows(span) and all(one.type == "person" for one in two):
            return two
    return ()


def _joined_by(
    between: re.Match[str], sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context
) -> tuple[Participant, ...]:
    """Return the participants that "entre", "between", "avec" or "with" brings: "une rencontre entre X et Y"."""
    start = told_from(sentence.text, match) + between.end()
    group = GROUP.match(sentence.text[start:].lstrip())
    if group and between["word"] in _MUTUAL:
        return group_of(group, (), context.memory, context.people)
    if group:
        met = () if SIDES.search(group[0]) else group_of(group, (), context.memory, context.people)
        return unique([*_owner(sentence, match, sides, context), *met]) if met else ()
    listed = [one for one in sides.objects if one.start >= start - 1]
    if between["word"] in _MUTUAL:
        found = unique(context.taking_part(listed))
        return found if len(found) > 1 else ()
    if owner := _named_owner(between["gap"], sentence, match):
        named = [owner, *_side_by_side(sentence.text, listed)]
        return unique(context.taking_part(named)) if listed else ()
    return _met_by_owner(listed, sentence, match, sides, context)


#: "la rencontre de X avec Y", "the meeting of X with Y".
_OF_OWNER = re.compile(
    r"(?: (?:\w+di|dimanche|hier|demain|yesterday|(?:on )?\w+day))? (?:de |d'|du |of )(?:(?:l[ea] |l'"
    rf"|the )?[{LOWER}'-]+ ){{0,4}}(?:(?:[A-Z][a-z]+ ){{1,2}}(?:[a-z-]+ ){{1,3}})?"
)
#: Nothing but a comma or an "and" between two names, and the office of the second.
_SIDE_BY_SIDE = re.compile(rf"(?:,|,? et|,? and) (?:(?:l[ea]s? |l'|the )?[{LOWER}'-]+ ){{0,4}}")


def _side_by_side(text: str, listed: Sequence[Mention]) -> list[Mention]:
    """Return the first names that stand side by side ("X et Y"); a name behind a day or a place tells something new."""
    gaps = (text[one.end : other.start] for one, other in pairwise(listed))
    joined = takewhile(_SIDE_BY_SIDE.fullmatch, gaps)
    return list(listed[: 1 + len(list(joined))])


def _named_owner(gap: str, sentence: Sentence, match: TriggerMatch) -> Mention | None:
    """Return the owner of a meeting whose name follows the noun: X of "la rencontre de X avec Y"."""
    named = next(iter(_persons(sentence, match.end, match.end + len(gap))), None)
    return named if named and _OF_OWNER.fullmatch(sentence.text, match.end, named.start) else None


def _met_by_owner(
    met: Sequence[Mention], sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context
) -> tuple[Participant, ...]:
    ahead = match.start <= SCENE and _POSSESSIVE.search(sentence.text[: match.start])
    if ahead and not _persons(sentence, 0, match.start):
        owner = _OWNER.search(sentence.text, met[0].end if met else match.end)
        later = [
            one for one in _persons(sentence, match.end, len(sentence.text)) if owner and one.start >= owner.end()
        ]
        if met and later:
            return unique(context.participants([*met[:1], *later[:1]]))
    objects = context.taking_part(met)
    return unique([*_owner(sentence, match, sides, context), *objects]) if objects else ()


def _owner(sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context) -> Sequence[Participant]:
    """Return the owner of a meeting: the subject of its clause, somebody before "his talks", or the current subject."""
    subjects = context.participants(sides.subjects)
    if subjects:
        return subjects
    before = sentence.text[: match.start]
    kinds: tuple[frozenset[str], ...] = (_PEOPLE, _BODIES) if _POSSESSIVE.search(before) else (_PEOPLE,)
    for able in kinds:
        named = (
            one
            for one in sentence.mentions
            if one.kind in able
            and one.end <= match.start
            and not is_place_use(sentence.text, one)
            and not is_asker(sentence.text, one.start)
        )
        found = next((some for one in named if (some := context.participants([one]))), [])
        if found:
            return found
    owned = _POSSESSIVE.search(before) or _SOMEONE.search(before) or _OWNED.match(sentence.text, match.end)
    early = match.start <= SCENE or AGENDA_FIRST.match(before)
    opens = early and not _persons(sentence, 0, match.start)
    return context.memory.subject[:1] if owned or opens else context.office_holders(sides.subjects)


def _persons(sentence: Sentence, start: int, end: int) -> list[Mention]:
    return [one for one in sentence.mentions if start <= one.start and one.end <= end and one.kind == "person"]


def _main_clause(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return A and B of "lors d'une rencontre à Oslo, A et B ont signé"."""
    if match.start > SCENE or not _DURING.search(sentence.text[: match.start]):
        return ()
    persons = _persons(sentence, match.end, len(sentence.text))
    found = coordinated(sentence.text, persons, context.people) if persons else ()
    return found if len(found) > 1 else ()


def _talking(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return the two of "X told Y during talks in Z", "X and Y signed a deal during talks in Z"."""
    before = sentence.text[: match.start]
    persons = _persons(sentence, 0, match.start)
    if len(persons) != 2 or not (_WHILE.search(before) or _AT_END.search(before)):
        return ()
    together = len(coordinated(sentence.text, persons, context.people)) == len(persons)
    return unique(context.participants(persons)) if together or _TOLD.search(before) else ()


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


#: "la rencontre Poutine-Xi", "the Putin-Xi summit".
_PAIR_AFTER = re.compile(rf" (?P<one>[{UPPER}][{LOWER}]+)[-–](?P<two>[{UPPER}][{LOWER}]+)\b(?!-)")
_PAIR_BEFORE = re.compile(rf"\b(?P<one>[{UPPER}][{LOWER}]+)[-–](?P<two>[{UPPER}][{LOWER}]+) $")


def _pair(text: str, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return the two people joined by a hyphen beside the noun, if both are known: "la rencontre Poutine-Xi"."""
    found = _PAIR_AFTER.match(text, match.end) or _PAIR_BEFORE.search(text[: match.start])
    if found is None:
        return ()
    names = [context.people.full_name(found[side]) for side in ("one", "two")]
    known = all(" " in name or is_leader_family(name) or fold(name) in short_leader_names() for name in names)
    return tuple(Participant(name, "person") for name in names) if known else ()


def _visit(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return guest and host country of a cancelled visit; a visit that took place tells of no one met."""
    if not CANCELLED.search(sentence.text):
        return ()
    guests = [one for one in _persons(sentence, 0, len(sentence.text)) if abs(one.start - match.end) < GUEST_REACH]
    hosts = [
        one
        for one in sentence.mentions
        if one.kind == "country" and one.start > match.end and is_place_use(sentence.text, one)
    ]
    return unique(context.participants([guests[0], hosts[0]])) if guests and hosts else ()


def _of_group(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return those of "l'entrevue des deux dirigeants" and of "leur rencontre"."""
    text = sentence.text
    of = _OF_GROUP.match(text, match.end)
    group = GROUP.match(text, of.end()) if of else None
    if group:
        return group_of(group, (), context.memory, context.people)
    if not _THEIRS.search(text[: match.start]) or re.search(r"\b(?:own|propres) $", text[: match.start]):
        return ()
    here = unique(context.participants(_persons(sentence, 0, match.start)))
    later = _persons(sentence, match.end, len(text)) if match.start <= SCENE and not here else []
    named = coordinated(text, later, context.people) if later else ()
    if len(here) == 1 and not any(one.same_as(here[0]) for one in context.memory.group):
        return ()  # theirs with somebody whom the sentence does not name
    return next((some for some in (here, named) if len(some) > 1), context.memory.group)


_OF_SOMEBODY = re.compile(
    rf"(?:, [^,;:.()]{{2,60}},)? (?:[{LOWER}-]+ )?(?:of|de|d'|du) ?(?:(?:l[ea] |l'|the )?(?!de |du |des "
    rf"|of )[\w'-]+ ){{0,4}}$"
)
_AND_SOMEBODY = re.compile(
    r",? (?:and|et) (?:of |de |d'|du )?(?:(?:l[ea] |l'|the )?(?!de |du |des |of )[\w'-]+ ){0,4}"
)


def _of_two(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return the two of "the meeting of X and Y", "l'entrevue de X et de Y"."""
    one, two = [*_persons(sentence, match.end, len(sentence.text)), None, None][:2]
    if one is None or two is None or not _OF_SOMEBODY.fullmatch(sentence.text, match.end, one.start):
        return ()
    joined = _AND_SOMEBODY.fullmatch(sentence.text, one.end, two.start)
    return unique(context.participants([one, two])) if joined else ()


def _of_body(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Participant, ...]:
    """Return the body of "la réunion de l'OSCE"; "le sommet de Genève" names a place, not a body."""
    of = _OF.match(sentence.text[match.end :])
    if of is None:
        return ()
    start = match.end + of.end()
    for one in sentence.mentions:
        body = one.start == start and one.kind == "organisation" and one.codes
        described = one.kind == "description" and (one.office == "body" or len(one.codes) > 1)
        if body or (described and one.start <= start < one.end):
            return tuple(context.participants([one]))
    return ()
