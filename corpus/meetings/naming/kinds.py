"""Kinds: what spaCy took for a place or a body and is somebody, and for somebody and is a town."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.countries import country_codes, demonym_codes
from corpus.leaders import is_leader_family
from corpus.letters import LETTER, LOWER, UPPER
from corpus.meetings.naming.bare_names import RANK, demonym_before_name
from corpus.meetings.naming.genders import has_given_name, is_trade
from corpus.meetings.naming.mention import Mention
from corpus.meetings.naming.name_words import BODY, NAME, PLACE_WORD
from corpus.meetings.words.offices import OFFICE, calls_somebody
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import fold
from corpus.places import is_known_place

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Prepositions that make a place of a country or a capital.
LOCATIVE = re.compile(
    r"(?:\b(?:à|au|aux|en|dans|vers|depuis|chez|pour|près de|quitt\w+|gagn\w+|in|at|to|from|near"
    r"|outside|aboard|[Ll]eav\w+|[Vv]isit\w*|left|[Rr]each\w+|[Tt]our(?:ed|ing)|off|for|via|within|throughout)"
    r"(?: l'| la| le| les| the| both| either| (?:his|her|their) native)?"
    r"(?: (?:southern|northern|eastern|western|central|nearby|neighbou?ring|(?:north|south)-?(?:east|west)ern))?\s*)$"
    r"|\b(?:à|dans|en) l'$"
)
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
MET = re.compile(rf"{_MEETS}{_DAY} $")
#: "a reçu lundi à | Sotchi | Orhan Erdem": between verb and object, where it was.
MET_THERE = re.compile(rf"{_MEETS}{_DAY} (?:à|au|aux|en|dans l[ea]) $")
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
SITE = re.compile(
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
    if BODY.search(run[0]) or SITE.search(run[0]) or LOCATIVE.search(text[: mention.start]):
        return None
    return Mention(*run.span(), "person", run[0])


def repaired(text: str, mention: Mention) -> Mention:
    """Return a name of two words or more as a person, whatever spaCy saw, where a person must stand ("met X Y")."""
    mistaken = mention.kind in ("place", "organisation") and not mention.codes
    before = text[: mention.start]
    if mention.kind == "person" and " " not in mention.name and _TOWN_OF.search(before):
        return replace(mention, kind="place")
    if (mistaken or mention.kind == "person") and (named := _behind_trade(text, mention)):
        return named
    if " " not in mention.name:
        if mistaken and (whole := _whole_name(text, mention)):
            return whole
        # A leader's family name alone: "Scholz" is taken for a town.
        leader = mistaken and is_leader_family(mention.name) and not is_known_place(mention.name)
        return replace(mention, kind="person") if leader and not LOCATIVE.search(before) else mention
    met = (
        MET.search(before)
        or _is_introduced(before)
        or _is_of_trade(before)
        or _is_of_country(before, mention.name)
        or _follows_demonym(before)
        or _is_apposed(text, mention.end)
        or _AGED.match(text, mention.end)
        or text.startswith((", who ", ", whose "), mention.end)
        or (_ACTS.match(text[mention.end :]) and not LOCATIVE.search(before))
        or (_TO_SOMEBODY.search(before) and not _JOURNEY.search(before))
        or (mention.kind == "organisation" and has_given_name(mention.name))
    )
    if not mistaken or not met or not NAME.fullmatch(mention.name) or _is_of_holder(text, mention):
        return mention
    if (
        PLACE_WORD.match(mention.name)
        or BODY.search(mention.name)
        or SITE.search(mention.name)
        or is_known_place(mention.name)
    ):
        return mention
    return replace(mention, kind="person")


#: "volcanologue | Dominique Thomas", and at the head of a sentence "Lawmaker | Ayman Nouri".
_TRADE_FIRST = re.compile(rf"(?P<trade>[\w-]+) (?=[{UPPER}][\w'-]+ (?:[\w'-]+ )*[{UPPER}])")


def _behind_trade(text: str, mention: Mention) -> Mention | None:
    """Return the person of a name that was seen with a trade ahead of it; None where it has none."""
    first = _TRADE_FIRST.match(text, mention.start, mention.end)
    if first is None or not is_trade(first["trade"]):
        return None
    if first["trade"][0].isupper() and text[: mention.start].strip(' «"“—–-'):
        return None
    return Mention(first.end(), mention.end, "person", text[first.end() : mention.end])


#: "met nurse | Parveen Malik".
_TRADE_BEFORE = re.compile(rf"(?<![\w'-])(?P<trade>[{LOWER}-]+) $")


def _is_of_trade(before: str) -> bool:
    trade = _TRADE_BEFORE.search(before)
    return trade is not None and is_person_noun(trade["trade"])


#: "Haven Ports chairwoman Ingrid van Achterberg": a body before the office of somebody named.
_HOLDER = re.compile(rf" (?:[a-z-]+ ){{0,3}}(?P<office>[a-z-]+) [{UPPER}]")


def _is_of_holder(text: str, mention: Mention) -> bool:
    holder = _HOLDER.match(text, mention.end)
    return holder is not None and calls_somebody(holder["office"])


def joined_to_person(text: str, mention: Mention, among: Sequence[Mention]) -> Mention:
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
    if BODY.search(mention.name) or SITE.search(mention.name) or is_known_place(mention.name):
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
    return found is not None and any(map(calls_somebody, found["words"].split()))


_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)'s $")
#: What a country has, beside people: "Russia's Far East", "India's Supreme Court".
OF_LAND = re.compile(
    r"(?:Far|Near|Middle|North|South|East|West|Upper|Lower|Inner|Outer|Central|Northern|Southern|Eastern|Western|Red"
    r"|Black|White|Golden|Supreme|High|National|Federal|State|Grand|Great|New|Old|Royal|Mount|Lake|Saint|St)\b"
)


def _is_of_country(before: str, name: str) -> bool:
    """Tell whether a country owns somebody: "Finland's Pekka Rantala"."""
    owner = _OWNER.search(before)
    return owner is not None and fold(owner["name"]) in country_codes() and not OF_LAND.match(name)


#: "la Belge | X Y": with a capital, the word for the people of a country is somebody.
_NATIONAL = re.compile(rf"(?:[Ll][ea] |[Ll]')(?P<who>[{UPPER}][\w-]+) $")


def _follows_demonym(before: str) -> bool:
    """Tell whether a name stands behind a word for the people of a country: "la Belge | X Y"."""
    found = _NATIONAL.search(before)
    return found is not None and (
        fold(found["who"]) in demonym_codes()
        or demonym_before_name(before[: found.start("who")], f"{found['who']} Xx Yy")
    )


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


def as_town(text: str, mention: Mention, among: Sequence[Mention], known_families: Sequence[str]) -> Mention:
    """Return a "person" of one word as a place, where people met there or went there: "se sont vus lundi à Delle".

    Not where the article has given it as a family name.
    """
    alone = mention.kind == "person" and " " not in mention.name and text[mention.start] == mention.name[0]
    known = mention.name in known_families or is_leader_family(mention.name)
    before = text[: mention.start]
    town = (
        _MET_AT.search(before)
        or _is_trade_from(before, mention.name)
        or (is_known_place(mention.name) and _TOWARDS.search(before))
        or _is_town_beside(text, mention, among)
    )
    if not alone or known or not town:
        return mention
    return replace(mention, kind="place")


_OF_TRADE = re.compile(rf"(?P<trade>[{LOWER}-]+) (?:(?P<preposition>from|in|at|near|à|de|of) |d')$")


def _is_trade_from(before: str, name: str) -> bool:
    """Tell whether a name says where somebody of a trade is from: "a nurse from | Hull", "vigneron de | Metz"."""
    of = _OF_TRADE.search(before)
    if of is None or not calls_somebody(of["trade"]):
        return False
    if of["preposition"] in ("from", "in", "near"):
        return True
    return is_known_place(name) and not RANK.search(f"{of['trade']} ")


#: A preposition that brings towns rather than people, where nobody speaks or writes.
_TOWARDS = re.compile(
    r"(?<!said )(?<!says )(?<!spoke )(?<!speaks )(?<!spoken )(?<!wrote )(?<!talked )(?<!listened )(?<!told )"
    r"\b(?:to|[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ee]n|[Dd]ans) (?:(?:his|her|their) native )?$"
)
