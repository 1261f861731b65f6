"""Mentions: the people, countries, bodies and places that a sentence names, as spans of its reading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.countries import country_codes
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.bare_names import TRAILING
from corpus.meetings.naming.descriptions import with_descriptions
from corpus.meetings.naming.gazetteer import find_known_names
from corpus.meetings.naming.kinds import (
    LOCATIVE,
    MET,
    MET_THERE,
    OF_LAND,
    SITE,
    as_town,
    joined_to_person,
    repaired,
)
from corpus.meetings.naming.mention import Mention, MentionKind
from corpus.meetings.naming.name_words import ARTICLE, BODY, CALENDAR, NAME, PLACE_WORD, STATE_OFFICE
from corpus.meetings.naming.no_people import HOUSE, is_from_town
from corpus.meetings.naming.parting import whole_names
from corpus.meetings.naming.person_names import find_people
from corpus.meetings.words.offices import ACRONYMS, OFFICE
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import fold
from corpus.places import is_elsewhere, is_known_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.entities import Entity


def find_mentions(text: str, entities: Sequence[Entity], known_families: Sequence[str]) -> list[Mention]:
    """Return the mentions of one sentence in reading order, none overlapping another."""
    named = find_known_names(text)
    entities = whole_names(text, entities)
    people = [one for one in find_people(text, entities, named, known_families) if not _NOBODY.search(one.name)]
    kept = people + [mention for mention in named if not any(mention.overlaps(person) for person in people)]
    places = _places(text, entities, kept)
    kept = [repaired(text, mention) for mention in _drop_covered(kept + places)]
    kept = _drop_covered([*kept, *_overlooked(text, kept)])
    kept = [joined_to_person(text, mention, kept) for mention in kept]
    kept = [as_town(text, mention, kept, known_families) for mention in kept]
    kept = [
        mention
        for mention in kept
        if not (
            _COMES.match(text, mention.start)
            or _opens_as_participle(text, mention)
            or _is_title(mention)
            or _only_tells_nation(text, mention, kept)
            or _is_party(text, mention)
        )
    ]
    kept = _qualified(text, sorted(kept, key=lambda mention: mention.start))
    return with_descriptions(text, _with_given_names(text, kept))


#: "Athens|, Georgia|, on Monday", "Saint-Pétersbourg|, en Floride|, X": what tells a town from its namesake.
_QUALIFIER = re.compile(
    rf"(?:, (?:en |au |aux |dans (?:le |la |l'))?|(?P<bracket> \())"
    rf"(?P<of>[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,2}})"
    r"(?(bracket)\)|(?=[,.;:)]|$| on\b| le\b))"
)


def _qualified(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with towns that share a famous name joined to what tells them apart: "Athens, Georgia"."""
    read: list[Mention] = []
    for mention in mentions:
        if read and mention.start < read[-1].end:
            continue  # the qualifier itself
        found = _QUALIFIER.match(text, mention.end) if mention.kind in ("place", "capital") else None
        if found and is_elsewhere(mention.name, found["of"]):
            # A bracket ends the clause that the town stands in.
            end = mention.end if found["bracket"] else found.end()
            mention = Mention(mention.start, end, "place", text[mention.start : found.end()])
        read.append(mention)
    return read


#: Of a whole people, one.
_ONE_OF_THEM = re.compile(r"\b(?:premi(?:er|ère)|seule?|derni(?:er|ère)|first|only|last) $")


def _only_tells_nation(text: str, mention: Mention, among: Sequence[Mention]) -> bool:
    """Tell whether a name only says where somebody is from: "la Québécoise | X", "il est le premier | Français"."""
    before = text[: mention.start]
    if mention.kind == "demonym" and _ONE_OF_THEM.search(before):
        return True
    return (
        mention.kind in ("place", "country", "people", "demonym", "organisation")
        and " " not in mention.name
        and any(one.kind == "person" and one.start == mention.end + 1 for one in among)
        and ARTICLE.search(before) is not None
        and not LOCATIVE.search(before)
    )


def _is_title(mention: Mention) -> bool:
    """Tell whether a "body" or "person" is a title in capitals: "the local MLA, Darlene X"."""
    return mention.name.isupper() and fold(mention.name) in ACRONYMS


def _is_party(text: str, mention: Mention) -> bool:
    """Tell whether a body stands alone between brackets: somebody's party, or its own short name ("(PS)", "(OMS)")."""
    return (
        mention.kind == "organisation"
        and text[: mention.start].endswith("(")
        and text.startswith(")", mention.end)
    )


def _with_given_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Join a given name that was seen as something else to the person right behind it: ", Afi | Mensah-Gaba".

    A "place" of one word is one after a comma, a "body" of one word where the person has no given name else.
    """
    joined: list[Mention] = []
    for one in mentions:
        given = joined[-1] if joined else None
        if (
            one.kind == "person"
            and given is not None
            and given.end + 1 == one.start
            and NAME.fullmatch(text, given.start, one.end)
            and (
                (given.kind == "place" and text[: given.start].endswith(", "))
                or (given.kind == "organisation" and _is_given(given) and " " not in one.name)
            )
            and not is_known_place(given.name)
        ):
            joined[-1] = Mention(given.start, one.end, "person", text[given.start : one.end])
        else:
            joined.append(one)
    return joined


def _overlooked(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the people right behind a town or a country that were seen as nobody.

    "A reçu lundi à Sotchi Orhan Erdem", "held talks with Egypt's Sameh Fahmy".
    """
    found = []
    for one in mentions:
        before = text[: one.start]
        if one.kind in ("place", "capital") and MET_THERE.search(before):
            joint = " "
        elif one.kind == "country" and MET.search(before):
            joint = "'s "
        else:
            continue
        name = NAME.match(text, one.end + len(joint)) if text.startswith(joint, one.end) else None
        taken = name and any(
            other.kind == "person" and other.start < name.end() and name.start() < other.end for other in mentions
        )
        thing = name and (SITE.search(name[0]) or BODY.search(name[0]) or OF_LAND.match(name[0]))
        if name and not taken and not thing and " " in name[0]:
            found.append(Mention(name.start(), name.end(), "person", name[0]))
    return found


def _is_given(mention: Mention) -> bool:
    plain = mention.name.istitle() and " " not in mention.name
    return plain and not mention.codes and not BODY.search(mention.name)


#: "Venu de France": whoever it is, this is not the name.
_COMES = re.compile(
    r"(?:Venu|Arrivé|Parti|Né|Rentré|Revenu|Retourné|Élu|Invité|Convié|Originaire)e?s? (?:d[eu] |d'|à |en |par "
    rf"|{FRENCH_WEEKDAY}|hier)"
)
#: "Recommandé par X, Y a vu Z": a participle at the head of the sentence.
_DONE_BY = re.compile(rf"\W*[{UPPER}][{LOWER}-]+(?:é|i|u|is|it|int|ert)e?s?(?: [{LOWER}]+)? par ")


def _opens_as_participle(text: str, mention: Mention) -> bool:
    opening = _DONE_BY.match(text)
    return opening is not None and mention.end < opening.end() and " " not in mention.name


#: "a reçu le Grand Prix", "Pro D2", "the General Assembly", "Cyclone Leota": what somebody wins, sits in or flees.
_NOBODY = re.compile(
    r"\b(?:Prix|Prize|Awards?|Trophée|Trophy|Cup|Coupe|Medal|Médaille|Grammys?|Emmys?|Goncourt|Grand-croix"
    r"|Légion d'honneur)\b"
    r"|\b[A-Z]\w?\d\b|^(?:(?:Tropical )?Storm|Cyclone|Hurricane|Typhoon|Tempête|Ouragan|Typhon) "
    r"|\b(?:Assembly|Council|Congress|Parliament|Senate|Committee|Commission|Group|Alliance|Union|Party|Federation"
    r"|Association|Society|Holdings?|Airlines?|Airways|Partners|Capital|Maritime|Catering|Coaches|Motors|Foods|Industries"
    r"|Systems|Energy|Shipping|Logistics|Media|Studios|Pharma\w*|Labs|Laborator(?:y|ies)|Therapeutics|Technolog(?:y|ies)"
    r"|Solutions|Services|Consulting|Insurance|Brewer(?:y|ies)|Ales|Farms|Estates|Properties|Builders|Construction"
    r"|Engineering|Aerospace|Mining|Minerals|Resources|Petroleum|Oil|Textiles|Cosmetics|Stores|Supermarkets|Restaurants"
    r"|Cargo|Rail|Freight|Ferries|Ports|Telecom|Software|Semiconductors|Chemicals|Cement|Dairies|Films|Pictures"
    r"|Publishing|Brewing|Distillery|Renewables|Utilities|Hospitals?|University|College|Academy|Institute|Bureau"
    r"|Agency|Tribunal|Ministry|Bank|Hotels|Resorts|Travel|Railways|Théâtre|Theatre|Orchestr(?:a|e)|Philharmonic|Choir|Festival|Museum|Musée|Gallery"
    r"|State|County|Province|District|Territory|Biennale|Rovers|Wanderers|Trust|Foundation|Fondation|Network|Coalition"
    r"|Initiative|Movement|Gazette|Courier|Herald|Tribune|Ledger|Chronicle|Observer|Telegraph|Magazine|Place|Road)$"
    r"|^(?:Laboratoires|Établissements|Éditions|Chantiers|Aciéries|Papeteries|Galeries|Ateliers|Transports|Assurances) "
)


def _places(text: str, entities: Sequence[Entity], taken: Sequence[Mention]) -> list[Mention]:
    places = []
    for entity in entities:
        if entity.label in ("person", "other"):
            continue
        cleaned = _clean_place(text, entity.span.start, entity.span.end)
        if cleaned is None:
            continue
        kind: MentionKind = "organisation" if entity.label == "organisation" else "place"
        name = text[cleaned[0] : cleaned[1]]
        somebody = OFFICE.match(name) or (name[0].islower() and is_person_noun(name.split()[0]))
        if kind == "organisation" and somebody:  # "Minister of Foreign Affairs", "déléguée CFDT"
            continue
        if _PORTFOLIO.match(text, cleaned[1]):
            continue
        if kind == "organisation" and (is_known_place(name) or LOCATIVE.search(text[: cleaned[0]])):
            kind = "place"
        places.append(Mention(*cleaned, kind, name))
    for match in re.finditer(
        r"\b(?:(?:[Àà]|[Aa]u|[Ee]n|[Dd]ans|[Aa]t|[Ii]n|[Aa]board|[Nn]ear|[Oo]utside|[Dd]e|of|[Ff]rom|to|[Pp]our|[Vv]ers|[Vv]isiting"
        r"|[Ll]eaving|[Rr]eaching|[Tt]ouring)(?: l'| la | le | les "
        rf"| the | (?:his|her|their) native | )|d')(?=[{UPPER}])",
        text,
    ):
        name_match = NAME.match(text, match.end())
        if name_match and is_known_place(name_match[0]) and fold(name_match[0]) not in CALENDAR:
            places.append(Mention(name_match.start(), name_match.end(), "place", name_match[0]))
    places += [
        Mention(name.start(), name.end(), "place", name[0])
        for name in NAME.finditer(text)
        if PLACE_WORD.match(name[0]) or (SITE.search(name[0]) and LOCATIVE.search(text[: name.start()]))
    ]
    places += [
        Mention(match.start("name"), match.end("name"), "place", match["name"])
        for match in _BUILDING.finditer(text)
    ]
    places += [Mention(match.start(), match.end(), "place", match[0]) for match in _SEAT_OF_POWER.finditer(text)]
    places += [Mention(match.start(), match.end(), "place", match[0]) for match in HOUSE.finditer(text)]
    places += [
        Mention(match.start("name"), match.end("name"), "place", match["name"])
        for match in _AT_SITE.finditer(text)
        if not BODY.search(match["name"]) and fold(match["name"]) not in CALENDAR
    ]
    places += [
        Mention(match.start(), match.end(), "place", match[0])
        for match in re.finditer(rf"\b(?:capitale [{LOWER}-]{{4,}}|[A-Z]\w+(?: [A-Z]\w+)? capital)\b", text)
        if is_known_place(match[0])
    ]
    return [
        place
        for place in places
        if not any(place.overlaps(mention) for mention in taken if mention.kind == "person")
    ]


#: "Agriculture Cabinet | Secretary X", "State | Treasurer X": what somebody sees to, or is in office for.
_PORTFOLIO = re.compile(
    r" (?:Cabinet )?(?:Secretary|Minister|Commissioner)\b"
    rf"|(?<=\bState) (?:{STATE_OFFICE}|Attorney)\b"
)
#: A building, a street or grounds with a name of its own.
_BUILDING = re.compile(
    r"(?<!\bun )(?<!\bune )\b(?P<name>(?:basilique|villa"
    r"|palais|château|hôtel|rue|avenue|boulevard|ferme|abbaye|cathédrale|monastère|domaine"
    r"|ambassade|résidence|manoir|fort|cité|forum|parc|caserne|café|restaurant|brasserie|bar|auberge|théâtre|cinéma"
    r"|librairie|galerie|clinique|lycée|stade|gymnase)"
    rf" (?:(?:de la |de l'|du |des |de |d')(?=[{UPPER}]))?[{UPPER}][\w'-]+(?:[ -][{UPPER}][\w'-]+)*)"
)
#: Where those in office receive; a town or a name told beside it says more.
_SEAT_OF_POWER = re.compile(
    r"\b(?:palais (?:présidentiel|royal|du gouvernement|de justice)|chancellerie|présidence(?= de la République)"
    r"|mairie|hôtel (?:de ville|de région|du département)|(?:sous-)?préfecture|rectorat|archevêché|évêché"
    r"|chambre d'agriculture|chambre de commerce|haut-commissariat|presidential (?:palace|office)|royal palace"
    rf"|chancellery|(?:town|city|county) hall|courthouse|bishop's palace)\b(?! (?:d[eu] |d'|des |of )[{UPPER}])"
)
#: "at the Akorda", "at Chequers": whatever it is, it is where something was.
_AT_SITE = re.compile(
    r"\bat (?:the )?(?P<name>[A-Z][\w'-]{3,}(?: [A-Z][\w'-]+)*)(?!'s)\b(?! (?:summit|meeting|talks))"
)
#: Of "secrétaire d'État", where nobody is.
_OF_OFFICES = frozenset({"État", "Etat", "États", "Etats"})
#: "meet | Doreen Cutler".
_VERB_AHEAD = re.compile(r"^(?:meet|see|visit|receive|host|greet|rencontrer|voir|recevoir|retrouver) ")
#: "Greet Peeters | lundi": the day is none of the name.
_DAY_BEHIND = re.compile(rf" (?:{FRENCH_WEEKDAY}|hier|demain)$")


def _clean_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a place or body without its article and glued text."""
    surface = text[start:end]
    glued = re.search(rf"(?<=[{LOWER}])\.(?=[{UPPER}])|[,;:()\n«»\"]", surface)
    surface = surface[: glued.start()] if glued else surface
    article = re.match(
        r"(?:(?:[ÀàAa]u?|[Aa]ux|[Ee]n|[Dd]ans|[Ii]n|[Aa]t|[Ss]ommet|[Cc]onférence) )?(?:[LlDd]'"
        r"|[Ll]es? |la |[Tt]he |de )?",
        surface,
    )
    surface = surface[article.end() :] if article and not surface.startswith("Le ") else surface
    surface = surface.removeprefix("De ") if is_from_town(surface) else surface
    surface = TRAILING.sub("", _DAY_BEHIND.sub("", _VERB_AHEAD.sub("", surface)))
    if (OFFICE.match(surface) and surface[0].islower()) or surface in _OF_OFFICES:
        return None
    if surface.startswith(("La ", "Le ")) and fold(surface[3:]) in country_codes():
        surface = surface[3:]
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
            continue  # "Russie-Otan" is two bodies, whatever spaCy says
        if not any(mention.overlaps(other) for other in kept):
            kept.append(mention)
    return kept
