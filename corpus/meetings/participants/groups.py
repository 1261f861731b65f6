"""Groups: "les deux hommes", "the three leaders", which the sentences before have named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.meetings.words.offices import MINISTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.memory import Memory
    from corpus.meetings.model import Participant
    from corpus.meetings.naming.people import People

GROUP = re.compile(
    r"\b(?:les|ces|des|leurs) (?P<fr>deux|trois|quatre|cinq) (?P<noun_fr>hommes d'État|hommes"
    r"|femmes|dirigeants|dirigeantes|présidents|présidentes|ministres|chefs|responsables|parties|pays"
    r"|leaders|délégations|diplomates|interlocuteurs|capitales|maires|élus|élues|députés|députées|sénateurs|sénatrices"
    r"|patrons|syndicalistes|candidats|candidates|entraîneurs|techniciens|joueurs|champions|rivaux|adversaires|alliés"
    r"|amis|écrivains|romanciers|artistes|acteurs|cinéastes|chanteurs|musiciens|frères|sœurs|négociateurs|émissaires"
    r"|avocats|protagonistes|intéressés|collègues|homologues|confrères|personnalités|héritiers)\b"
    r"|\b(?:the|these) (?P<en>two|three|four|five)(?:(?: (?P<of>[a-z]+))?"
    r" (?P<noun_en>men|women|leaders|presidents|ministers|sides|countries|governments|diplomats|delegations|statesmen"
    r"|officials|parties|capitals|mayors|bosses|executives|coaches|managers|players|politicians|rivals|friends"
    r"|brothers|sisters|writers|artists|musicians|lawyers|negotiators|envoys|candidates|colleagues|secretaries)"
    r"|(?! (?-i:[A-Z])| (?:\w+ )?(?:compan(?:y|ies)|firms|banks|clubs|teams|groups|unions|co-ops|cities|towns|villages"
    r"|states|regions|islands|days|weeks|months|years|hours|cases|texts|bills|seats|ships|schools|hospitals)\b))\b"
    r"|(?<![\w'] )\b(?:tous (?:les )?deux|toutes (?:les )?deux|l'une? et l'autre)"
    r"(?= (?:ont|avaient|se|s'|sont|étaient|doivent|devaient|vont)\b)"
    r"|\b(?P<pair>both|the pair)(?: (?:men|women|leaders|sides|presidents|ministers))?\b",
    re.IGNORECASE,
)
_COUNTS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5}
#: Groups at odds, which somebody else sees: "consultations with both sides".
SIDES = re.compile(r"\b(?:sides|parties|camps)$", re.IGNORECASE)
_STATES = frozenset({"pays", "countries", "governments", "capitales", "capitals", "délégations", "delegations"})


#: Nouns for women alone, nouns for men alone, and the offices that the people of some other nouns hold.
_WOMEN = frozenset(
    {"femmes", "women", "dirigeantes", "présidentes", "élues", "députées", "sénatrices", "sœurs", "sisters"}
)
_MEN = frozenset({"hommes d'état", "hommes", "men", "statesmen", "frères", "brothers"})
_PRESIDENTS = frozenset({"president", "presiding", "leader"})
_OFFICES = {
    "ministres": MINISTERS,
    "ministers": MINISTERS,
    "présidents": _PRESIDENTS,
    "presidents": _PRESIDENTS,
}


def group_of(
    match: re.Match[str], here: Sequence[Participant], memory: Memory, people: People
) -> tuple[Participant, ...]:
    """Return the participants that a group stands for ("les deux hommes"); () where none fit.

    They are the first of these that are as many as it says and may be called so: those of this sentence, those told
    together last, those told together before, all people named so far. Ministers are rather those told to be some.
    """
    count = _COUNTS.get((match["fr"] or match["en"] or "two").lower(), 2)
    noun = (match["noun_fr"] or match["noun_en"] or "").lower()
    sources: Sequence[tuple[Participant, ...]] = (
        tuple(here),
        memory.group,
        *reversed(memory.groups),
        tuple(one for one in memory.seen if one.type == "person"),
    )
    if noun in _STATES:
        sources = [tuple(one for one in source if one.is_body) for source in (*sources, memory.seen)]
    offices = frozenset({"prime"}) if match["of"] == "prime" else _OFFICES.get(noun, frozenset())
    fitting = [
        source
        for source in sources
        if len(source) == count and all(_may_be_called(one, noun, offices, people) for one in source)
    ]
    # Of "les deux ministres", those first of whom the most are told to be some; at best both are.
    fitting.sort(key=lambda source: -sum(people.holds(one.name, offices) for one in source))
    return next(iter(fitting), ())


def _may_be_called(one: Participant, noun: str, offices: frozenset[str], people: People) -> bool:
    if one.type != "person":
        return True
    gender = people.gender(one.name)
    if (noun in _WOMEN and gender == "m") or (noun in _MEN and gender == "f"):
        return False
    return not offices or people.may_hold(one.name, offices)
