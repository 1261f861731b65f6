"""What looks like a name and is nobody's: of a thing, a place, a body, a pair."""

from __future__ import annotations

import re

from corpus.countries import demonym_codes
from corpus.leaders import is_leader_family
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.genders import has_given_name
from corpus.meetings.naming.name_words import CALENDAR, CALLING, NO_NAMES, PLACE_WORD
from corpus.meetings.words.offices import HOLDER, OFFICE
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import family_token, fold
from corpus.places import is_known_place

_BUILDING = re.compile(
    r"\b(?:villa|palais|hôtel|château|rue|place|avenue|boulevard|aéroport|stade|université|base|fort|basilique|église"
    r"|usine|entreprise|société|groupe|lycée|collège|école|clinique|hôpital|fondation|barrage|laboratoire|quartier|affaire"
    r"|loi|prix"
    r"|palace|hotel|airport|university|street|square|hall) (?:d[eu] |d'|of )?(?:la |the )?$"
)
_ABOARD = re.compile(r"\b(?:aboard|à bord d[ue]|on board)(?: [\w'-]+){0,4} $")


def is_nobody(text: str, start: int, end: int) -> bool:
    """Tell whether what looks like a name, from `start` to `end`, is that of no person."""
    return (
        _stands_as_place(text, start, end)
        or _names_a_thing(text, start, end)
        or _is_no_name(text[start:end])
        or _FROM.match(text, end) is not None
    )


def _is_no_name(name: str) -> bool:
    told = fold(name) in CALENDAR | NO_NAMES or _LATELY.match(name) or _STATE_BODY.match(name)
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
        and not CALLING.match(text[start:end])
    ):
        return True
    return bool(re.search(r"(?:^|\W)(?:à|en|in|at|near) $", before, re.IGNORECASE)) and is_known_place(
        text[start:end]
    )


def is_from_town(name: str) -> bool:
    """Tell whether what looks like a name only says where from: "De Metz", at the head of a sentence."""
    return name.startswith("De ") and is_known_place(name.removeprefix("De "))
