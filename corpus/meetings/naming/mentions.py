"""Mentions: the people, countries, bodies and places that a sentence names, as spans of its reading."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.countries import country_codes, demonym_codes
from corpus.leaders import is_leader_family
from corpus.letters import LETTER, LOWER, UPPER
from corpus.meetings.naming.descriptions import with_descriptions
from corpus.meetings.naming.gazetteer import find_known_names
from corpus.meetings.naming.genders import has_given_name
from corpus.meetings.naming.mention import Mention, MentionKind
from corpus.meetings.naming.person_names import (
    BODY,
    CALENDAR,
    HOUSE,
    NAME,
    PLACE_WORD,
    STATE_OFFICE,
    TRAILING,
    behind_opening_verb,
    demonym_before_name,
    find_people,
    is_from_town,
)
from corpus.meetings.words.offices import ACRONYMS, OFFICE
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import fold
from corpus.places import is_elsewhere, is_known_place
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.entities import Entity

#: Prepositions that make a place of a country or a capital.
LOCATIVE = re.compile(
    r"(?:\b(?:à|au|aux|en|dans|vers|depuis|chez|pour|près de|quitt\w+|gagn\w+|in|at|to|from|near"
    r"|outside|aboard|[Ll]eav\w+|[Vv]isit\w*|left|[Rr]each\w+|[Tt]our(?:ed|ing)|off|for|via|within|throughout)"
    r"(?: l'| la| le| les| the| both| either| (?:his|her|their) native)?"
    r"(?: (?:southern|northern|eastern|western|central|nearby|neighbou?ring|(?:north|south)-?(?:east|west)ern))?\s*)$"
    r"|\b(?:à|dans|en) l'$"
)


def find_mentions(text: str, entities: Sequence[Entity], known_families: Sequence[str]) -> list[Mention]:
    """Return the mentions of one sentence in reading order, none overlapping another."""
    named = find_known_names(text)
    entities = [_whole(text, one) for one in _unglued(text, entities)]
    people = [one for one in find_people(text, entities, named, known_families) if not _NOBODY.search(one.name)]
    kept = people + [mention for mention in named if not any(mention.overlaps(person) for person in people)]
    places = _places(text, entities, kept)
    kept = [_repaired(text, mention) for mention in _drop_covered(kept + places)]
    kept = _drop_covered([*kept, *_overlooked(text, kept)])
    kept = [_joined_to_person(text, mention, kept) for mention in kept]
    kept = [_as_town(text, mention, kept, known_families) for mention in kept]
    kept = [
        mention
        for mention in kept
        if not (_COMES.match(mention.name) or _is_title(mention) or _is_party(text, mention))
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
        if one.kind in ("place", "capital") and _MET_THERE.search(before):
            joint = " "
        elif one.kind == "country" and _MET.search(before):
            joint = "'s "
        else:
            continue
        name = NAME.match(text, one.end + len(joint)) if text.startswith(joint, one.end) else None
        taken = name and any(
            other.kind == "person" and other.start < name.end() and name.start() < other.end for other in mentions
        )
        thing = name and (_SITE.search(name[0]) or BODY.search(name[0]) or _OF_LAND.match(name[0]))
        if name and not taken and not thing and " " in name[0]:
            found.append(Mention(name.start(), name.end(), "person", name[0]))
    return found


def _is_given(mention: Mention) -> bool:
    plain = mention.name.istitle() and " " not in mention.name
    return plain and not mention.codes and not BODY.search(mention.name)


_DAY = (
    rf"(?: (?:on |ce |hier |yesterday )?(?:\w+day|{FRENCH_WEEKDAY}|hier|yesterday)"
    r"(?: soir| matin| après-midi| evening| morning| afternoon)?"
    r"| (?:ce (?:matin|midi|soir)|cet après-midi|this (?:morning|afternoon|evening)|tonight|today|aujourd'hui))?"
)

#: What people follow directly, or after a day.
_MEETS = (
    r"\b(?:meets?|met|meeting|seeing|receiv(?:e[ds]?|ing)|host(?:s|ed|ing)?|welcom(?:e[ds]?|ing)|telephone[ds]?|phoned|called|sees?"
    r"|saw|visited|with|by|between|and|rencontr(?:é(?:e|s|es)?|e|era|eront|er|erai(?:en)?t)|reçue?s?|reçoit|recevra|recevai(?:en)?t|recevrai(?:en)?t|recevront|recevoir"
    r"|accueill(?:i|e|era|ait|ir)|retrouv(?:é|e|era|er)|(?:re)?vue?s?|voir|verra|joindre|appeler|appelé|contacté|réuni(?:t|ra|r)?|l'attend\w*|avec|par|entre|chez|et)"
)
_MET = re.compile(rf"{_MEETS}{_DAY} $")
#: "a reçu lundi à | Sotchi | Orhan Erdem": between verb and object, where it was.
_MET_THERE = re.compile(rf"{_MEETS}{_DAY} (?:à|au|aux|en|dans l[ea]) $")

_TO_SOMEBODY = re.compile(r"\b(?:to|à) $")
#: After these, "to" and "à" bring a place.
_JOURNEY = re.compile(
    r"\b(?:fl[ey]\w*|travel\w*|w[eo]nt|goes|head\w*|trips?|visits?|return\w*|bound|c[ao]me|moved|drove|journey|rend\w*"
    r"|arriv\w*|voyage|déplacement|visite|retour|all(?:é|er)\w*|atterri\w*|est|était|sont|étaient)\b[^.;]{0,25}$"
)

#: What a person does right after the name.
_ACTS = re.compile(
    r" (?:a|avait|ont|est|était|s'|se|doit|devait|va|n'|ne|had|has|will|met|told|held|is|was|flew|sat|spoke|gave)\b"
    r"|s'| [a-z]+(?:ed|era|ira|evra)\b| re(?:çoit|ncontre)\b"
)

#: Last words of names that are places.
_SITE = re.compile(
    r"\b(?:Street|Palace|House|Hall|Castle|Park|Square|Airport|Lodge|Base|Islands?|Bay|Hotel|Cent(?:re|er)|Station"
    r"|Avenue|Gate|Beach|Valley|Hill|Ranch|Province|Garden|Gardens|Field|Lake|River|Sea|Mountains?|Building|Tower"
    r"|Villa|Palais|Château|Hôtel|Forum|Prix|Treaty|Traité|Day|Times|Post|News|Agency|Wire|Press)\b"
)


#: "le maire de Brézac": a town that no table knows.
_TOWN_OF = re.compile(
    r"\b(?:maire|mairesse|bourgmestre|mairie|municipalité|commune|village|mayor|maison d'arrêt|prison|gare|aéroport"
    r"|hôpital|lycée|collège|université|tribunal|commissariat|usine|port|marché) (?:de |d'|of )$"
    # "mort le 4 mai à Brech"
    r"|\b(?:mort|décédé|né|inhumé|enterré|domicilié|installé|hospitalisé|élevé|incarcéré)e?s? (?:[^,;.:]{1,40} )?à $"
)


def _whole_name(text: str, mention: Mention) -> Mention | None:
    """Return somebody of whose name spaCy saw the given name alone, as a place: "the elusive | Nadia | Ferrand"."""
    run = NAME.match(text, mention.start)
    if run is None or " " not in run[0] or not has_given_name(run[0]):
        return None
    if BODY.search(run[0]) or _SITE.search(run[0]) or LOCATIVE.search(text[: mention.start]):
        return None
    return Mention(*run.span(), "person", run[0])


def _repaired(text: str, mention: Mention) -> Mention:
    """Return a name of two words or more as a person, whatever spaCy saw, where a person must stand ("met X Y")."""
    mistaken = mention.kind in ("place", "organisation") and not mention.codes
    before = text[: mention.start]
    if mention.kind == "person" and " " not in mention.name and _TOWN_OF.search(before):
        return replace(mention, kind="place")
    if " " not in mention.name:
        if mistaken and (whole := _whole_name(text, mention)):
            return whole
        # A leader's family name alone: "Scholz" is taken for a town.
        leader = mistaken and is_leader_family(mention.name) and not is_known_place(mention.name)
        return replace(mention, kind="person") if leader and not LOCATIVE.search(before) else mention
    met = (
        _MET.search(before)
        or _is_introduced(before)
        or _is_of_country(before, mention.name)
        or _is_apposed(text, mention.end)
        or _AGED.match(text, mention.end)
        or (_ACTS.match(text[mention.end :]) and not LOCATIVE.search(before))
        or (_TO_SOMEBODY.search(before) and not _JOURNEY.search(before))
        or (mention.kind == "organisation" and has_given_name(mention.name))
    )
    if not mistaken or not met or not NAME.fullmatch(mention.name) or _is_of_holder(text, mention):
        return mention
    if (
        PLACE_WORD.match(mention.name)
        or BODY.search(mention.name)
        or _SITE.search(mention.name)
        or is_known_place(mention.name)
    ):
        return mention
    return replace(mention, kind="person")


#: "Haven Ports chairwoman Ingrid van Achterberg": a body before the office of somebody named.
_HOLDER = re.compile(rf" (?:[a-z-]+ ){{0,3}}(?P<office>[a-z-]+) [{UPPER}]")


def _is_of_holder(text: str, mention: Mention) -> bool:
    holder = _HOLDER.match(text, mention.end)
    return holder is not None and bool(OFFICE.fullmatch(holder["office"]) or is_person_noun(holder["office"]))


def _joined_to_person(text: str, mention: Mention, among: Sequence[Mention]) -> Mention:
    """Return the "place" that is joined to a person ("X Y et Z W se sont vus") as a person, but not behind "à"."""
    mistaken = (
        mention.kind == "place"
        and not mention.codes
        and " " in mention.name
        and not LOCATIVE.search(text[: mention.start])
    )
    joined = any(
        one.kind == "person" and " " in one.name and text[mention.end : one.start] in (" et ", " and ")
        for one in among
    )
    if not (mistaken and joined and NAME.fullmatch(mention.name)):
        return mention
    if BODY.search(mention.name) or _SITE.search(mention.name) or is_known_place(mention.name):
        return mention
    return replace(mention, kind="person")


#: "to see the regulator, Hennie Brand", "par le libraire, Jean Roux": a word for somebody introduces the name.
_INTRODUCED = re.compile(
    r"(?:^|[\s(])(?:[Tt]he |[Ll][ea] |[Ll]'|[Ss](?:on|a) |[Hh](?:is|er) |[Ii]ts |[Tt]heir |[Ll]eur )"
    r"(?P<words>(?:[\w'-]+ ){0,5}[\w'-]+), $"
)
#: "l'envoyée spéciale de l'Union africaine pour le lac Tchad, X": the word itself may stand further off.
_INTRODUCED_BY = re.compile(
    r"(?:^|[\s(])(?:[Tt]he |[Ll][ea] |[Ll]'|[Ss](?:on|a) |[Hh](?:is|er) |[Ii]ts |[Tt]heir |[Ll]eur )"
    rf"(?P<word>[{LETTER}-]+) (?:[{LOWER}-]+ )?(?:d[eu] |d'|des |of |for |to |at |à |chez |pour )[^,;.:]{{2,70}}, $"
)


def _is_introduced(before: str) -> bool:
    found, far = _INTRODUCED.search(before), _INTRODUCED_BY.search(before)
    return (found is not None and any(is_person_noun(word) for word in found["words"].split())) or (
        far is not None and bool(is_person_noun(far["word"].lower()) or OFFICE.fullmatch(far["word"]))
    )


#: "Magnus Thorvaldsen, 58, met", "X, âgé de 58 ans,".
_AGED = re.compile(r", (?:aged |âgée? de )?\d\d(?: ans)?,")
#: "Signe Ravnholt, the Danish prime minister, ..."
_APPOSED = re.compile(
    r", (?:the |an? |le |la |l'|une? |its |their |his |her |son |sa |leur )"
    r"(?P<words>(?:[\w'-]+ ){0,4}?[\w-]+)(?=, | (?:of|for|de|du|des) | d')"
)


def _is_apposed(text: str, end: int) -> bool:
    found = _APPOSED.match(text, end)
    return found is not None and any(
        OFFICE.fullmatch(word) or is_person_noun(word) for word in found["words"].split()
    )


_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)'s $")
#: What a country has, beside people: "Russia's Far East", "India's Supreme Court".
_OF_LAND = re.compile(
    r"(?:Far|Near|Middle|North|South|East|West|Upper|Lower|Inner|Outer|Central|Northern|Southern|Eastern|Western|Red"
    r"|Black|White|Golden|Supreme|High|National|Federal|State|Grand|Great|New|Old|Royal|Mount|Lake|Saint|St)\b"
)


def _is_of_country(before: str, name: str) -> bool:
    """Tell whether a country owns somebody: "Finland's Pekka Rantala"."""
    owner = _OWNER.search(before)
    return owner is not None and fold(owner["name"]) in country_codes() and not _OF_LAND.match(name)


#: "se sont rencontrés lundi à Delle": after these verbs, "à" brings a place; a person would come with "avec" or none.
_MET_AT = re.compile(
    r"\b(?:(?:rencontr|entreten|retrouv|réuni|reçu|accueill|arriv|allé|venu|vus\b)[\w']*"
    r"|(?:s'(?:est|était|étaient|être)|se sont|était|étaient) (?:\w+ )?rendue?s?)"
    rf"(?: (?:hier|{FRENCH_WEEKDAY}|soir|matin|après-midi|le|\d+(?:er)?"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)){0,4} à $"
)


_OF_TOWN = re.compile(r"(?<!\w)(?:de |d'|of |in |from )$")
_AND_OF_TOWN = re.compile(r"(?:,| et| ou| and| or) (?:de |d'|of |in |from )")


def _is_town_beside(text: str, mention: Mention, among: Sequence[Mention]) -> bool:
    """Tell whether a name is joined to that of a place by the same preposition: "de Paimpol et de Loguivy"."""
    return any(
        one.kind == "place"
        and _OF_TOWN.search(text[: one.start])
        and _AND_OF_TOWN.fullmatch(text, one.end, mention.start)
        for one in among
    )


def _as_town(text: str, mention: Mention, among: Sequence[Mention], known_families: Sequence[str]) -> Mention:
    """Return a "person" of one word as a place, where people met there or went there: "se sont vus lundi à Delle".

    Not where the article has given it as a family name.
    """
    alone = mention.kind == "person" and " " not in mention.name and text[mention.start] == mention.name[0]
    known = mention.name in known_families or is_leader_family(mention.name)
    before = text[: mention.start]
    town = (
        _MET_AT.search(before)
        or (is_known_place(mention.name) and _TOWARDS.search(before))
        or _is_town_beside(text, mention, among)
    )
    if not alone or known or not town:
        return mention
    return replace(mention, kind="place")


#: A preposition that brings towns rather than people, where nobody speaks or writes.
_TOWARDS = re.compile(
    r"(?<!said )(?<!says )(?<!spoke )(?<!speaks )(?<!spoken )(?<!wrote )(?<!talked )(?<!listened )(?<!told )"
    r"\b(?:to|[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ee]n|[Dd]ans) (?:(?:his|her|their) native )?$"
)
_IN_TOWN = re.compile(r"\b(?:à|À|[Aa]u|[Aa]ux)(?: la| l')? ?$|\b(?:de |d')$")
#: "à Riyad | le prince Fayçal ben Turki".
_WITH_TITLE = re.compile(rf"(?:l[ea] |l')(?:[{LOWER}-]+ ){{1,3}}(?={NAME.pattern}$)")


#: "Venu de France": whoever it is, this is not the name.
_COMES = re.compile(
    r"(?:Venu|Arrivé|Parti|Né|Rentré|Revenu|Retourné|Élu|Invité|Convié|Originaire)e?s? (?:d[eu] |d'|à |en |par "
    rf"|{FRENCH_WEEKDAY}|hier)"
)

#: "a reçu le Grand Prix", "the General Assembly", "Cyclone Leota": what somebody wins, sits in or flees is nobody.
_NOBODY = re.compile(
    r"\b(?:Prix|Prize|Awards?|Trophée|Trophy|Cup|Coupe|Medal|Médaille|Grammys?|Emmys?|Goncourt|Grand-croix"
    r"|Légion d'honneur)\b"
    r"|^(?:(?:Tropical )?Storm|Cyclone|Hurricane|Typhoon|Tempête|Ouragan|Typhon) "
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

#: "Bruno Le | Maire", "Michelle O' | Neill", "Yann-Ber | Le Goasguen", "Typhaine Guivarc | 'h": what goes with a name.
_REST_OF_NAME = re.compile(
    rf"(?<=[ -]L[ea]) [{UPPER}][\w'’-]+|(?<= O['’])[{UPPER}][\w-]+|(?<=[{LOWER}]) L[ea] [{UPPER}][{LOWER}][\w'’-]+"
    r"|(?<=c)['’]h\w*|(?<=c['’])h\w*"
)


def _whole(text: str, entity: Entity) -> Entity:
    rest = _REST_OF_NAME.match(text, entity.span.end) if entity.label == "person" else None
    return replace(entity, span=Span(entity.span.start, rest.end())) if rest else entity


#: "Le patron de | Tesla | Elon Musk": the firm that somebody heads is no part of the name behind it.
_HEAD_OF = re.compile(
    r"\b(?:patronn?e?|P-?DG|président\w*|direct(?:eur|rice)|fondat(?:eur|rice)|dirigeante?|boss|chief|CEO|head|founder"
    r"|chair(?:wo)?man|owner)(?: exécuti(?:f|ve)| générale?)? (?:de |d'|du |of )$"
)


def _unglued(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Part a person from the town, demonym, firm or verb before it.

    "À Bamako Assimi Goïta", "l'Italienne Giorgia Meloni", "le patron de Tesla Elon Musk", "Hosting Olaf Scholz".
    """
    parted: list[Entity] = []
    for entity in entities:
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
            if NAME.fullmatch(name) and not _SITE.search(name) and not BODY.search(name):
                first = [replace(entity, span=Span(entity.span.start, middle - 1), label="place")] if town else []
                parted += [*first, replace(entity, span=Span(behind, entity.span.end), label="person")]
                continue
        parted.append(entity)
    return parted


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
        if PLACE_WORD.match(name[0]) or (_SITE.search(name[0]) and LOCATIVE.search(text[: name.start()]))
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
    surface = TRAILING.sub("", surface)
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
