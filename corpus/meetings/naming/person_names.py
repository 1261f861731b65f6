"""The people that a sentence names: what spaCy saw, repaired by titles, lists and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import (
    ENGLISH_MONTHS,
    ENGLISH_SHORT_MONTHS,
    ENGLISH_WEEKDAYS,
    FRENCH_MONTHS,
    FRENCH_WEEKDAYS,
)
from corpus.countries import demonym_codes
from corpus.leaders import is_leader_family, leader_families
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.genders import gender_of_honorific, has_given_name, is_trade
from corpus.meetings.naming.mention import Mention
from corpus.meetings.words.cues import PAST_EN
from corpus.meetings.words.honorifics import HONORIFIC, LEADING, OF_PERSON
from corpus.meetings.words.offices import HOLDER, OFFICE, is_plural
from corpus.meetings.words.openers import PARTY
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import family_token, fold
from corpus.places import is_known_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.entities import Entity

_LEADING = re.compile(
    r"^(?:(?:l|d|qu|s|n|j)'|(?:l[ea]s?|Les|[Uu]ne?|[Ll]eurs?|[Ss]on|[Ss]a|[Dd]es|[Tt]he|[Aa]n?"
    r"|[Ee]x|[Aa]nd|[Ee]t|[Aa]vec|[Ww]ith|[Ss]elon"
    r"|[Oo]ver|[Tt]hrough(?:out)?|[Dd]uring|[Uu]ntil|[Ss]ince|[Dd]epuis|[Pp]endant|[Dd]urant|[Dd]ès"
    r"|[Ff]ormer|Did|Does|Has|Have|Had|Was|Were|Is|Are|Would|Could|Should|Suppose|Imagine)\b[\s-]*"
    rf"|{LEADING.pattern})+"
)
TRAILING = re.compile(r"(?:'s?|[\s,.;:-]+| (?:at|in|on|by|to|for|with|and|à|au|en|et|par|avec))$")
_CAPITALISED = rf"(?:\w\.-?)?[{UPPER}][\w'-]*"
NAME = re.compile(
    rf"{_CAPITALISED}(?: (?:(?:al|el|ag|ould|ibn|bint|ben|bin|arap|ole|von|van|zu|ter|ten|de|der|da|dos|du)[ -])?"
    rf"{_CAPITALISED})*"
)
_TAIL = re.compile(
    r" (?:von der|von|van der|van den|van|de la|del|della|bin|ben|ibn|bint|ag|ould|arap|ole|zu|ter|ten|dos|da|di|al|el"
    rf"|al-|el-)[ -]?[{UPPER}][\w'-]+"
)
#: "Park Soon-deok".
_HYPHENED = re.compile(rf"(?:-[{LOWER}]+)+(?![\w-])")
_PARTICLE = re.compile(rf"(?:de|von|van|al|el|ben|bin|der|da|dos|di|del|della|du)[ -](?=[{UPPER}])")
CALENDAR = frozenset(
    (
        *ENGLISH_WEEKDAYS,
        *ENGLISH_MONTHS,
        *ENGLISH_SHORT_MONTHS,
        *FRENCH_WEEKDAYS,
        *FRENCH_MONTHS,
        "hier",
        "yesterday",
    )
)
#: What nobody is called by alone: meetings, and what ministers and presidents are of.
_NO_NAMES = frozenset(
    "lunch dinner breakfast talks summit meeting dejeuner diner sommet rencontre entretien affairs confederation"
    " republic republique energy defence defense finance interior justice trade health education labour treasury"
    " agriculture culture environment transport airways energie economie interieur sante had should christmas easter"
    " thanksgiving ramadan noel paques covid covid-19".split()
) | {"foreign affairs", "home affairs", "european affairs"}
LED = re.compile(r",? (?:led|headed|dirigée?|conduite?|menée?|emmenée?) (?:by|par) ")
_BUILDING = re.compile(
    r"\b(?:villa|palais|hôtel|château|rue|place|avenue|boulevard|aéroport|stade|université|base|fort|basilique|église"
    r"|usine|entreprise|société|groupe|lycée|collège|école|clinique|hôpital|fondation|barrage|laboratoire|quartier|affaire"
    r"|loi|prix"
    r"|palace|hotel|airport|university|street|square|hall) (?:d[eu] |d'|of )?(?:la |the )?$"
)
#: First words of names that are places, whatever follows: "Camp David", "Fort Bragg".
PLACE_WORD = re.compile(
    r"(?:Camp|Fort|Mount|Lake|Villa|Castle|Hotel|Palais|Château|Lac|Cap|Cape|Place|Rue|Avenue|Boulevard|Porte|Pont"
    rf"|Quai|Hôtel|Mont|Île|Gare|Parc|Stade|Salle) (?=[{UPPER}])"
)
_ABOARD = re.compile(r"\b(?:aboard|à bord d[ue]|on board)(?: [\w'-]+){0,4} $")
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
        cleaned = _clean(text, start, end)
        if cleaned is None or _stands_as_place(text, *cleaned):
            continue
        if cleaned not in families and _is_named(cleaned, named):
            continue
        if _names_a_thing(text, *cleaned):
            continue
        if _is_nobody(text[cleaned[0] : cleaned[1]]) or _FROM.match(text, cleaned[1]):
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


#: Words of bodies: a name with one of them is nobody's.
BODY = re.compile(
    r"\b(?:Bank|Banque|Council|Conseil|Group|Groupe|Inc|Corp|Party|Parti|Union|Ministry"
    r"|Ministère|House|University|Université"
    r"|Commission|Committee|Comité|Agency|Agence|Association|Federation|Fédération|Club|Air"
    r"|Airlines|Company|Front|Alliance"
    r"|Congress|Parliament|Parlement|Court|Cour|Church|Église|Army|Fund|Fonds|Institute|Institut"
    r"|National|International)\b"
)
_FUNCTION = frozenset(
    "le la les l un une des du de ce cette ces son sa ses leur selon dans en à au aux pour par "
    "sur après avant depuis mais "
    "et ou où the a an this that these his her their in on at for from after before since but "
    "and or as with when while "
    "near outside inside aboard around across within "
    "it he she they il elle ils elles nous y qui que lors if si no aucun aucune chaque".split()
)


#: A verb at the head of a sentence, which no given name of three words or more looks like.
_OPENING_VERB = re.compile(rf"(?:[A-Z][a-z]{{2,}}ing|Recevant|Accueillant|Rencontrant) (?={NAME.pattern})")
#: What follows it and its object: no verb, and one subject ("Visiting Leeds on Monday, | X").
_THEN_SUBJECT = re.compile(
    rf"{NAME.pattern}(?:(?! (?:(?:{PAST_EN.pattern})|is|are|has|have|will)\b)[^,;:.])*, (?!{NAME.pattern}(?:,| and\b))"
)


def behind_opening_verb(text: str, start: int = 0) -> int:
    """Return where the name begins behind a verb that opens a sentence: "Hosting | Olaf Scholz", "Visiting | Leeds".

    The sentence opens at `start`. That is 0 where none does: behind a verb of the sentence, two words are a name of
    their own ("Irving Berlin met X").
    """
    verb = _OPENING_VERB.match(text, start)
    name = NAME.match(text, verb.end()) if verb else None
    if verb is None or name is None:
        return 0
    return verb.end() if " " in name[0] or _THEN_SUBJECT.match(text, verb.end()) else 0


#: What somebody does whose name opens the sentence, whatever spaCy took it for.
_ACTS_FIRST = re.compile(
    r" (?:a|avait|est|était|sera|doit|devait|veut|rencontrera|met|was|has|had|will|is|said|wants)\b"
)


def _first_name(text: str, entities: Sequence[Entity]) -> list[tuple[int, int]]:
    """Return the span of a name of two words or more that begins the sentence and was not recognised."""
    name = NAME.match(text, behind_opening_verb(text))
    if name is None or " " not in name[0] or fold(name[0].split()[0]) in _FUNCTION | CALENDAR:
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
        if fold(words[0]) in _NO_NAMES or BODY.search(name) or is_known_place(name):
            continue
        usual = len(words) > 1 and start > 0 and not OFFICE.search(name) and name[1:].lower() != name[1:]
        if (usual and all(len(word) > 1 for word in words)) or leader:
            found.append((start, run.end()))
    return found


def _without_opening(run: re.Match[str]) -> tuple[int, str]:
    """Return where a name begins, and the name, behind words of its sentence: "On Monday | Gudrun Altenbach"."""
    start = min(max(run.start(), behind_opening_verb(run.string)), run.end())
    name = run.string[start : run.end()]
    while name and fold(name.split()[0]) in _FUNCTION | CALENDAR:
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


def _is_nobody(name: str) -> bool:
    told = fold(name) in CALENDAR | _NO_NAMES or _LATELY.match(name) or _STATE_BODY.match(name)
    return bool(told) or _is_pair(name)


#: "la Sûreté du Québec": a body, whatever spaCy says.
_STATE_BODY = re.compile(
    r"(?:Sûreté|Gendarmerie|Police|Chambre|Tribunal|Cour|Ordre|Assemblée|Préfecture|Ministère) d"
)

#: "Nancy-based lawyer X": where somebody is from.
_FROM = re.compile(r"-(?:based|born|bred|backed|led|owned|run|linked|funded|trained|educated)\b")

#: "Last Friday he met Y", of a sentence that begins with it.
_LATELY = re.compile(r"(?:Last|Next|This|Early|Late|Every|Each) ")

#: "the flooded Mill Lane district": a place is called so; "la ministre danoise de la Pêche": what she sees to.
_THING_BEHIND = re.compile(
    r" (?:district|estate|neighbou?rhood|area|school|college|plant|factory|mine|hospital|stadium|bridge|affair|tunnel"
    r"|museum|quarter|suburb|camp|crossing|junction|ward|shopping|counterpart|opposite number|colleague)\b"
    r"| (?:Secretary|Minister|Commissioner)\b"
)
#: "Bightline chair Anne Maric", "Trump lawyer Jonas Weil": the owner comes first; not so "Anne Maric maire PS".
_THEIRS_BEHIND = re.compile(
    rf"(?: chief)? (?P<who>[a-z][a-z-]{{3,}})(?: (?:general|officer|executive))?"
    rf"(?= [{UPPER}][{LOWER}'-]+ [{UPPER}][\w'-])"
)
#: "elle y a vu son premier Molière": a work, or a prize.
_WORK_OF = re.compile(
    r"\b(?:[Uu]ne?|[Ss]on|[Ss]a|[Mm]on|[Mm]a|[Aa]n?|[Hh]is|[Hh]er|[Mm]y) (?:premier|première|dernier|dernière|first"
    r"|last) $"
)
_MINISTER_OF = re.compile(
    r"\b(?:[Mm]inistres?|[Ss]ecrétaires? d'État|[Cc]ommissaires?|[Mm]inisters?|[Ss]ecretar(?:y|ies))"
    rf"(?: [{LOWER}-]+){{0,2}} "
    r"(?:de la |du |des |de l'|à la |à l'|aux? |of (?:the )?|for (?:the )?)$"
)


#: "the tabloid Dagens Ekko", "le groupe Hansa": what a word for a thing names.
_THING_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ll]e|[Ll]a|[Uu]ne?|[Dd]u|[Aa]u|[Ss]on|[Ss]a) |\b[LlDd]')"
    rf"(?:[{LOWER}-]+ )?"
    r"(?:tabloid|newspaper|daily|weekly|magazine|website|broadcaster|channel|quotidien|hebdomadaire|mensuel|journal"
    r"|tabloïd|chaîne|groupe|société|entreprise|start-up|enseigne|marque|navire|cargo|paquebot|chalutier|voilier|film"
    r"|roman|consortium|constructeur|avionneur|équipementier|distributeur|conglomérat|festival"
    r"|collectif|association|ONG|syndicat|club|fonds|banque|laboratoire|cabinet|agence|site|revue|radio|compagnie|troupe"
    r"|ship|vessel|company|firm|brand|ferry|charity|bank|fund|union|startup|cyclone|ouragan|tempête|typhon"
    r"|hurricane|storm|typhoon|newsletter|lettre) (?:L[ae] |L')?$"
    rf"|\b(?:[Ss]on|[Ss]a|[Ll]eur|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[{LOWER}-]+ )?(?:company|firm|group|charity|société"
    r"|entreprise|compagnie|groupe|association|start-up), $"
    r"|\b(?:Laboratoires|Établissements|Éditions|Chantiers|Galeries|Ateliers|Transports|Assurances"
    rf"|[{UPPER}][{LOWER}]+eries) $"
    r"|\b(?:[Ll]es|[Dd]es|[Aa]ux) $"
    r"|\b(?:FC|AFC|RC|OGC|SC|AC|SM|CSM?|UC|BC|HBC|Racing Club|Olympique|Sporting) $|\b[LlDd]'(?:US|AS|ES|AJ|EA) $"
)
#: "le patron du suisse Helvion", "l'américain Boeing": in small letters a firm, where no given name says otherwise.
_FIRM_OF = re.compile(rf"(?<![\w'])(?:(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u) |[Ll]')(?P<from>[{LOWER}-]{{4,}}) $")
#: "le naufrage du « Kreiz Mor »": alone in quotation marks, a work or a ship.
_OPENED, _CLOSED = re.compile(r"(?:« ?|\")$"), re.compile(r" ?»|\"")


#: "envoy for the Sahel", "unrest across the Maghreb".
_IN_LAND = re.compile(r"\b(?:for|across|throughout|from|of|to) the $")


#: "the Zaporizhzhia plant", "a Yorkshire midwife".
_ARTICLE_EN = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")


#: "le ministre vietnamien | du Commerce": what somebody sees to.
_SEEN_TO = re.compile(rf"(?:du |des |de la |de l')(?=[{UPPER}])")


def _names_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether one word that is no leader's name only tells which thing is meant: "the Zaporizhzhia plant"."""
    seen_to = _SEEN_TO.match(text, start)
    if seen_to and _MINISTER_OF.search(text[: seen_to.end()]):
        return True
    thing = _THING_BEFORE.search(text[:start])
    if (thing and not _MINISTER_OF.search(text[: thing.start()])) or _WORK_OF.search(text[:start]):
        return True
    if _OPENED.search(text[:start]) and _CLOSED.match(text, end):
        return True
    firm = _FIRM_OF.search(text[:start])
    if firm and fold(firm["from"]) in demonym_codes() and not _is_somebody(text[start:end]):
        return True
    theirs = _THEIRS_BEHIND.match(text, end)
    if theirs and (is_person_noun(theirs["who"]) or theirs["who"] in ("chair", "chief", "executive")):
        return True
    if _THING_BEHIND.match(text, end) or (" " not in text[start:end] and _MINISTER_OF.search(text[:start])):
        return True
    if " " in text[start:end] or is_leader_family(text[start:end]) or not _ARTICLE_EN.search(text[:start]):
        return False
    if _IN_LAND.search(text[:start]):
        return True
    return bool(re.match(r" (?!and|or|on|in|at|has|had|is|was|will|met|said|told|to)[a-z]{3,}s?\b", text[end:]))


def _is_somebody(name: str) -> bool:
    return has_given_name(name) or is_leader_family(family_token(name))


def _is_pair(name: str) -> bool:
    """Tell whether a hyphen joins two people: "le sommet Trump-Kim"."""
    one, _, two = name.replace("–", "-").partition("-")
    both = one.isalpha() and two.isalpha() and one[0].isupper() and two[0].isupper()
    return both and (is_leader_family(one) or is_leader_family(two)) and not is_known_place(name)


#: Who drives, flies or sails goes to a place.
_BOUND_FOR = re.compile(
    r"\b(?:dr(?:ive|ives|ove|iven)|fl(?:y|ies|ew|own)|travell?(?:s|ed)?|sail(?:s|ed)?|r(?:ide|ides|ode)|cycl(?:es|ed)) "
    r"(?:(?:back|on|up|down|out|over|north|south|east|west) )?to $"
)


#: "il a pris la route de Québec".
_WAY_TO = re.compile(r"\b(?:la route|le chemin|en direction|au départ|en provenance) d(?:e |')$")


#: "s'est attablé Chez Lucette": with a capital inside a sentence, a restaurant.
HOUSE = re.compile(rf"(?<=[{LOWER},] )Chez [{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)*")


#: "Nancy mayor X": of a town.
_HOLDER_BEHIND = re.compile(rf" (?=[{LOWER}])(?:{HOLDER.pattern})")


def _stands_as_place(text: str, start: int, end: int) -> bool:
    """Tell whether what looks like a person is where something is: a ship, or a town after "in"."""
    before = text[max(0, start - 60) : start]
    if any(house.start() <= start and end <= house.end() for house in HOUSE.finditer(text)):
        return True
    if _ABOARD.search(before):
        return True
    if _BUILDING.search(before) or _WAY_TO.search(before) or PLACE_WORD.match(text[start:end]):
        return True
    if _HOLDER_BEHIND.match(text, end) and is_known_place(text[start:end]):
        return True
    if is_from_town(text[start:end]):
        return True
    if re.search(r"\b(?:in|at|near) (?:the )?$", before) or _BOUND_FOR.search(before):
        return text[end : end + 2] != "'s"
    if (
        re.search(r"\b[Aa]u $", before)
        and not OFFICE.match(text[start:end])
        and not _CALLING.match(text[start:end])
    ):
        return True
    return bool(re.search(r"(?:^|\W)(?:à|en|in|at|near) $", before, re.IGNORECASE)) and is_known_place(
        text[start:end]
    )


def is_from_town(name: str) -> bool:
    """Tell whether what looks like a name only says where from: "De Metz", at the head of a sentence."""
    return name.startswith("De ") and is_known_place(name.removeprefix("De "))


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


#: "le Niuéen Dalton Tagelagi", "la Saint-Pierraise Y": whatever place it is, it is no part of the name.
_DEMONYM_LIKE = re.compile(rf"[{UPPER}][\w'-]+(?:éen|ien|ais|ois|ain|ol)(?:n?e)? (?=[{UPPER}][\w'-]+ [{UPPER}dv])")
_THE_FR = re.compile(r"(?:^|\W)(?:[Ll][ea] |[Ll]'|[Aa]u |[Dd]u )$")


def demonym_before_name(before: str, surface: str) -> bool:
    """Tell whether the first word of a name only tells where somebody comes from, though no table holds it."""
    return bool(_DEMONYM_LIKE.match(surface) and _THE_FR.search(before))


#: "S. A.", as in "S. A. le khédive".
_INITIALS = re.compile(rf"(?:[{UPPER}](?:\. ?| |$))+")


def _clean(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a name without articles, honorifics, offices and glued text, if anything is left."""
    surface = text[start:end]
    glued = re.search(rf"(?<=[{LOWER}])\.(?=[{UPPER}])|[,;:()\n«»\"]|(?<=[{LOWER}]{{3}})\. ", surface)
    if glued:
        surface = surface[: glued.start()]
    before = None
    while before != surface:
        before = surface
        surface = _without_head(text, start, surface)
    surface = _without_tail(surface)
    if len(surface) < 2 or not (surface[0].isupper() or _PARTICLE.match(surface)) or _INITIALS.fullmatch(surface):
        return None
    first = text.index(surface, start)
    return None if _completes_noun(text, first) else (first, first + len(surface))


_IN_MONTH = re.compile(
    r"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Ll]ast|[Nn]ext|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Tt]his|[Ff]rom|[Tt]o) $"
)


#: "Pape Diogoye Mbaye": in Senegal a given name; a pope has one name, or a number behind it.
_GIVEN_PAPE = re.compile(rf"Pape [{UPPER}][\w'-]+ (?![IVX]+\b)[{UPPER}]")


#: "State Treasurer X": who is in office for a state of a federation.
STATE_OFFICE = "Treasurer|Senator|Representative|Auditor|Comptroller|Superintendent"
#: "Water Cabinet Secretary | X Y", "State Treasurer | X Y": what somebody sees to, or is in office for.
_PORTFOLIO = re.compile(
    r"(?:(?:[A-Z][a-z]+ ){1,3}(?:Secretary|Minister|Commissioner)"
    rf"|State (?:{STATE_OFFICE})) (?=[A-Z])"
)


#: "Leeds locksmith | Zine Trabelsi".
_TOWN_AND_TRADE = re.compile(
    rf"[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)? (?P<trade>[{LOWER}-]+) (?=[{UPPER}][\w'-]+ [{UPPER}])"
)


def _without_head(text: str, start: int, surface: str) -> str:
    """Return what is left of a name without one of the words before it that are none of it."""
    surface = surface[match.end() :] if (match := _LEADING.match(surface)) else surface
    trade = _TOWN_AND_TRADE.match(surface)
    surface = surface[trade.end() :] if trade and is_person_noun(trade["trade"]) else surface
    portfolio = _PORTFOLIO.match(surface)
    surface = surface[portfolio.end() :] if portfolio else surface
    office = None if _GIVEN_PAPE.match(surface) else OFFICE.match(surface)
    surface = surface[office.end() :].lstrip(" ,") if office else surface
    two = re.match(r"[\w-]+ [\w-]+ ", surface)
    if two and fold(two[0]) in demonym_codes():
        surface = surface[two.end() :]
    if demonym_before_name(text[: text.index(surface, start)] if surface else "", surface):
        surface = surface.partition(" ")[2]
    word = re.match(r"[\w-]+ ", surface)
    if word and fold(word[0]) in CALENDAR and _IN_MONTH.search(text[: text.index(surface, start)]):
        return surface[word.end() :]  # "in April | Stevens met"
    if word and is_trade(word[0].strip()) and " " in surface[word.end() :]:
        return surface[word.end() :]  # "Founder | X Y"
    if surface.startswith("State ") and text[: text.index(surface, start)].endswith(" of "):
        return surface.removeprefix("State ")  # "Minister of State X Y"
    if word and fold(word[0]) in _NO_NAMES and " " in surface[word.end() :]:
        return surface[word.end() :]  # "Minister of Foreign | Affairs X Y"
    if (
        word
        and not _PARTICLE.match(surface)
        and (surface[0].islower() or _opens_with_demonym(text, start, surface, word[0]))
    ):
        surface = surface[word.end() :]
    return surface[3:] if re.match(r"L[ea] (?=\S+$)", surface) else surface


#: Given names that are words for the people of a country, too: "Philippine Castaing".
_GIVEN_TOO = frozenset({"Philippine"})
#: The article of one person, at the end of what stands ahead of the name.
ARTICLE = re.compile(r"(?<!\w)(?:[Ll][ea] |[Ll]'|[Uu]ne? |[Tt]he |[Aa]n? )$")


def _opens_with_demonym(text: str, start: int, surface: str, word: str) -> bool:
    """Tell whether the first word of a name, with the space behind it, only says where somebody is from."""
    if word.strip() in _GIVEN_TOO and not ARTICLE.search(text[: text.index(surface, start)]):
        return False
    return fold(word) in demonym_codes()


#: "Shabana Mirza | MP": what somebody is, behind the name.
_LETTERS_BEHIND = re.compile(r",? (?:MPs?|MEPs?|MLA|MNA|MPP|MSP|TD|QC|KC|OBE|CBE|MBE|PhD|MD)$")


def _without_tail(surface: str) -> str:
    """Return a name without what follows it: "of X", "MP", "'s", and words in small letters."""
    surface = _LETTERS_BEHIND.sub("", re.split(r" of (?=[A-Z])", surface)[0])
    possessive = surface.find("'s")
    if possessive > 0:
        surface = surface[:possessive]
    surface = TRAILING.sub("", surface)
    while surface and (last := re.search(rf"(?:^| |(?<!c)')([{LOWER}][\w'-]*)$", surface)) and last[1].islower():
        surface = surface[: last.start()].rstrip()
    return surface


#: What is no given name behind a possessive: "Britain's | Lord | Cameron".
_CALLING = re.compile(
    r"(?:Lord|Lady|Dame|Sir|Rabbi|Imam|Father|Sister|Brother|Saint|Judge|Justice|Professor|Doctor|Sergeant|Detective"
    r"|Inspector|Bishop|Reverend|Opposition|Labour|Conservative|Democrat|Republican|Socialist|Green|Liberal|Communist"
    r"|Striker|Midfielder|Defender|Goalkeeper|Coach|Captain|Olympic|Acting|Deputy|Chief|Grand|Catholic|Orthodox"
    r"|Jewish|Muslim|Foreign|Central|Supreme|North|South|East|West|New|Old|Late|Former)$"
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
    titled = OFFICE.match(given["given"]) or BODY.match(given["given"]) or _CALLING.match(given["given"])
    none = titled or word in demonym_codes() or word in CALENDAR | _NO_NAMES
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
        or _CALLING.match(word)
        or is_trade(word)
        or is_known_place(word)
        or "'" in word
        or re.match(HONORIFIC, word)
        for word in ahead
    )
    return start if told or any(word in demonym_codes() or word in _NO_NAMES for word in words) else first


_OF_PLACE = re.compile(rf"de (?=[{UPPER}])")
_NOUN_BEFORE = re.compile(
    r"(?<![\w'-])(?:[Ll][ea]s? |[Ll]'|[Uu]ne? |[Dd]u |[Aa]ux? |[Cc]e(?:t|tte|s)? |[Dd]es )(?:[\w-]+ )?"
    rf"(?!(?:jour|soir|matin|nuit|veille|lendemain|année|mois|semaine|fois) )[{LOWER}]{{4,}} $"
)


_PARTY_BEFORE = re.compile(rf" {PARTY} $")
#: Whom "de X" names: "le général de Gaulle", "la comtesse de Ségur".
RANK = re.compile(
    r"\b(?:général|maréchal|amiral|colonel|capitaine|commandant|lieutenant|comte(?:sse)?|duc|duchesse|marquise?|vicomte(?:sse)?"
    r"|baron(?:ne)?|chevalier|prince(?:sse)?|maître|docteur|professeure?|père|sœur|frère) $"
)


#: "Y, | vigneron | de Metz": a trade without an article.
_APPOSED_TRADE = re.compile(rf", (?:[\w-]+ ){{0,2}}(?P<trade>[{LOWER}-]{{3,}}) $")


def _completes_noun(text: str, start: int) -> bool:
    """Tell whether "de X" completes a noun ("le catholicos de Cilicie") and is no name ("le général de Gaulle").

    That of a town does behind an office or a trade, too, but for a rank or a title: "la maire de Metz", "Y, vigneron de
    Metz", "le duc de Guise".
    """
    of = _OF_PLACE.match(text, start)
    if of is None:
        return False
    before = _PARTY_BEFORE.sub(" ", text[:start])  # "le maire (PS) de Metz"
    named = NAME.match(text, of.end())
    of_town = bool(named and is_known_place(named[0])) and not RANK.search(before)
    if _NOUN_BEFORE.search(before):
        return of_town or not any(office.end() == len(before) - 1 for office in OFFICE.finditer(before))
    trade = _APPOSED_TRADE.search(before)
    return of_town and trade is not None and bool(is_person_noun(trade["trade"]) or OFFICE.match(trade["trade"]))
