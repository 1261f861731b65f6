"""Bystanders: who is named in a sentence and takes no part in what it tells: owners, firms, places, the absent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.countries import demonym_codes
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.kinds import LOCATIVE
from corpus.meetings.naming.mention import owns
from corpus.meetings.participants.asides import is_aside, looks_on
from corpus.meetings.words.honorifics import HONORIFIC, TITLED
from corpus.meetings.words.offices import ACRONYMS, HOLDER, OFFICE, calls_somebody
from corpus.meetings.words.person_nouns import KIN, is_person_noun
from corpus.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.meetings.naming.mention import Mention


#: Words of an office between a body and its holder: "regional secretary", "deputy chief of staff".
MOST_WORDS_OF_OFFICE = 5

#: Words before a body in which an office in it is looked for: "la déléguée centrale CGT".
MOST_WORDS_BEFORE = 2

#: Kinds of mentions that can take part in a meeting.
ABLE = frozenset({"person", "country", "capital", "people", "organisation", "description"})

#: Who is told not to be there: "sans Félix Morand, retenu à Paris", "in the absence of President X".
_ABSENT = re.compile(
    r"\b(?:[Ss]ans|[Ww]ithout|[Ee]n l'absence|[Ii]n the absence|[Àà] défaut|[Ii]nstead|[Rr]ather than|[Aa]u lieu"
    r"|[Àà] la place|[Pp]lutôt que|[Ff]aute|[Hh]ormis|[Ss]auf|[Ee]xcept(?: for)?|[Oo]n behalf|[Aa]u nom|[Rr]emplaçant"
    r"|[Rr]eprésentant|[Rr]epresenting|(?:[Ss]t(?:anding|ood|ands)|[Ff]ill(?:ing|ed|s)) in for"
    r"|[Dd]eputi[sz](?:ing|ed|es) for|[Rr]eplacing|[Àà] l'exception|[Ww]ith the exception|[Ee]xcepté|[Aa]part from"
    r"|at the (?:instigation|behest)|à l'instigation)"
    r"(?: of| de| du| d')?(?:(?<=d')| )"
    r"(?:(?:(?:le|la|les|the|son|sa|his|her) |l')?"
    rf"(?:(?:[Pp]rime|[Pp]remière?|[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Dd]eputy|[Vv]ice) )?{OFFICE.pattern} "
    rf"|(?:(?:le|la|les|the|son|sa|his|her) |l')(?:[{LOWER}-]+ ){{1,3}})?"
    rf"{TITLED}$"
)

#: "met X but not Y": who was not met, behind those who were.
BUT_NOT = re.compile(
    r"(?:,? (?:mais|but|et|and) |, )(?:pas|non|point|not) (?!même |even )(?:avec |with )?"
    rf"(?:(?:le |la |l'|les |son |sa |the |his |her )?{TITLED}"
    rf"(?:[{LOWER}'-]+ ){{0,4}}(?:[^,;.]{{1,40}}, )?)$"
)

#: "des salariés de l'usine Verlinde": the firm only says whose employees are meant.
_OF_FIRM = re.compile(
    r"\w (?:d[eu] |des |d'|of )(?:l'|la |the )?(?:usine|entreprise|société|groupe|parti|firme|compagnie|syndicat"
    r"|fédération|association|company|factory|plant|party|union|firm) $"
)

#: "le patron de | Tesla|, Elon Musk", "le médiateur de la Cédéao entre le Bénin et | le Togo|, X": what it heads.
_HEADED = regex.compile(
    r"(?<![\w'])(?P<head>(?:[\w-]+ )?[\w-]+) (?:d[eu] |des |d'|of |at |chez )(?P<within>[^,;.:()«»\"]{0,90})$"
)
#: "Tesla | en Allemagne, | Elon Musk", "Danone, | l'ingénieure | Z", "the Defence Force|, Admiral | K".
_TO_HEAD = re.compile(
    r"(?P<within>[^,;.:()«»\"]{0,90}), "
    rf"(?:(?:l[ea] |l'|the )?(?P<noun>[\w-]+) (?:[{LOWER}-]+ )?)??{TITLED}"
)
#: "la Québécoise | X".
_NATIONAL = re.compile(rf"(?:l[ea] |l')(?=[{UPPER}])")
#: What parts an office from who holds it.
_CLAUSE = re.compile(
    r"\b(?:a|ont|avai(?:t|ent)|est|sont|étai(?:t|ent)|ha[sd]|have|is|are|was|were|will|met|meets?|hosts?|sees|saw|told"
    r"|qu[ei]|that|which|who|whom|où|where|avec|with|par|by|contre|against"
    r"|reçoi(?:t|vent)|rencontre(?:nt)?|accueille(?:nt)?|retrouve(?:nt)?|attend(?:ent)?)\b"
    rf"|\b[{LOWER}]{{3,}}(?:[eiv]ra|ront|aient|ed)\b"
)

#: "Le chef des pompiers | X | et le maire de Gap, | Y": two people, each with a title.
_JOINT = re.compile(r"\b(?:et|and)\b")


def is_headed(text: str, mention: Mention, people: Sequence[Mention]) -> bool:
    """Tell whether a name is only in the title of one of the people behind it: Tesla of "le patron de Tesla, X"."""
    behind = next((one for one in people if one.start >= mention.end), None)
    between = _TO_HEAD.fullmatch(text, mention.end, behind.start) if behind else None
    if between is None or _CLAUSE.search(between["within"]):
        return False
    if mention.kind == "person" and _JOINT.search(between["within"]):
        return False
    noun = between["noun"]
    if noun and not is_office(noun.lower()) and not _NATIONAL.match(text, between.end("within") + len(", ")):
        return False
    return any(
        is_office(word.removesuffix("s"))
        for headed in _HEADED.finditer(text[: mention.start], overlapped=True)
        if not _CLAUSE.search(headed["within"])
        for word in headed["head"].split()
    )


#: "X, | directrice de l'entreprise nantaise | Y", "X, | chief executive of Leeds-based | Y".
_WHO_HEADS = re.compile(
    r", (?:the |an? |l'|la |le |une? )?(?P<head>(?:[\w-]+ ){0,2}[\w-]+) (?:d[eu] |des |d'|of |at |for |chez )"
    r"(?:l'|la |les? |the |an? )?(?:(?!(?:with|avec|and|et|ou|or)\b)[\w'-]+ ){0,4}"
)


#: "X, physicien | russo | -canadien".
_CITIZEN_OF = re.compile(rf", (?:[{LOWER}]+[ -]){{1,3}}")


#: "X, | de la | CFDT|,", "X, | du quotidien | Le Soir|,".
_OF_BODY = re.compile(rf", (?:(?:de l[ea]|du|des|pour l[ea]|of|from|for)(?: the)? |de l'|d')(?:[{LOWER}]+ )?")
#: "X, | a former | Labour | candidate in Leeds".
_AS_MEMBER = re.compile(r", (?:(?:an?|the) )?(?:(?:former|ex-?|senior|leading|veteran|prominent|longtime) ?)?")
_ITS_MEMBER = re.compile(rf" (?P<who>[{LOWER}]+|M[ES]?P|MLA)\b")
_MEMBERS = frozenset({"MP", "MEP", "MSP", "MLA", "peer", "candidate", "hopeful"})


def _is_body_of(text: str, person: Mention, body: Mention) -> bool:
    """Tell whether a body is only the one somebody is of: CFDT of "X, de la CFDT,", Labour of "X, Labour candidate"."""
    between = text[person.end : body.start]
    if _OF_BODY.fullmatch(between) and text[body.end : body.end + 1] in ",.;)":
        return True
    member = _ITS_MEMBER.match(text, body.end) if _AS_MEMBER.fullmatch(between) else None
    return member is not None and (is_office(member["who"]) or member["who"] in _MEMBERS)


def is_in_apposition(text: str, ahead: Mention | None, mention: Mention) -> bool:
    """Tell whether a name is only what the person ahead of it heads: Tesla of "Elon Musk, patron de Tesla,"."""
    if ahead is None or ahead.kind != "person":
        return False
    if mention.kind == "people" and _CITIZEN_OF.fullmatch(text, ahead.end, mention.start):
        return True
    if mention.kind == "organisation" and _is_body_of(text, ahead, mention):
        return True
    if text[mention.end : mention.end + 1] not in ",.;)":
        return False
    heads = _WHO_HEADS.fullmatch(text, ahead.end, mention.start)
    return heads is not None and any(map(is_office, heads["head"].split()))


def with_neighbours(
    text: str, mentions: Sequence[Mention]
) -> Iterator[tuple[Mention | None, Mention, Mention | None]]:
    """Yield each mention between its neighbours, None where it has none; places and adjectives are no neighbours.

    Of "la directrice de X à Lyon, Y", Y is the neighbour behind X.
    """
    near = [(index, one) for index, one in enumerate(mentions) if not _is_aside(text, one)]
    for index, one in enumerate(mentions):
        ahead = (other for place, other in reversed(near) if place < index)
        behind = (other for place, other in near if place > index)
        yield next(ahead, None), one, next(behind, None)


def _is_aside(text: str, mention: Mention) -> bool:
    adjective = mention.kind == "people" and text[mention.start].islower()
    return adjective or mention.kind == "place" or is_place_use(text, mention)


#: "Kishida's predecessor | Abe".
_OWNED_PERSON = re.compile(
    r"'s (?:[a-z-]+ ){1,4}|'s (?:[a-z-]+ ){0,3}(?P<who>[a-z-]+), (?:the |an? )?(?:[a-z-]+ ){0,4}"
)


def owns_person(text: str, mention: Mention, behind: Mention | None) -> bool:
    """Tell whether a name is only the owner of the person behind it: Kishida of "Kishida's predecessor Abe"."""
    if behind is None or behind.kind != "person":
        return False
    owned = _OWNED_PERSON.fullmatch(text, mention.end, behind.start)
    return owned is not None and (owned["who"] is None or is_office(owned["who"]) or owned["who"] in KIN)


#: "la déléguée centrale CGT | du groupe, | Nadia X": between a body and somebody of it.
_TO_NAME = re.compile(rf"(?: [{LOWER}'’-]+){{0,4}}, ")
#: "the UN envoy | for Sudan |, X": what the office is for.
_OF_AREA = re.compile(r" (?:for|to|in) (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?=, $)")


#: "le site | Carolo Foot", "the daily | Le Soir": who reports.
_OF_MEDIA = re.compile(
    r"\b(?:site|journal|quotidien|hebdomadaire|magazine|mensuel|chaîne|radio|télévision|agence|newspaper|website|daily"
    r"|weekly|broadcaster|channel|news agency)"
    r"(?: (?:d'information|spécialisée?|en ligne|télévisée?|locale?|régionale?))? $"
)


def is_beside(
    text: str,
    ahead: Mention | None,
    mention: Mention,
    behind: Mention | None,
    people: Sequence[Mention],
    told: int,
) -> bool:
    """Tell whether a name only stands beside those who take part: the body they belong to, or an onlooker.

    CGT of "la déléguée CGT Nadège Boulanger", Verlinde of "de l'usine Verlinde", Unite of "Unite regional secretary
    Dev Malhotra", Ms Gunn of "with Ms Gunn looking on". `people` are all that the sentence names; the words that tell
    the meeting begin at `told`.
    """
    if (
        is_headed(text, mention, people)
        or is_in_apposition(text, ahead, mention)
        or owns_person(text, mention, behind)
        or looks_on(text, mention, told)
    ):
        return True
    if _OF_MEDIA.search(text[: mention.start]):
        return True
    if mention.kind == "person":
        return is_aside(text, mention, behind, told)
    if mention.kind not in ("organisation", "capital", "country"):
        return False
    if mention.kind == "organisation" and _OF_FIRM.search(text[: mention.start]):
        return True
    if behind is None or behind.kind != "person" or mention.end <= told < behind.start:
        return False
    between = _OF_AREA.sub("", text[mention.end : behind.start])
    words_before = text[: mention.start].split()[-MOST_WORDS_BEFORE:]
    if mention.kind == "organisation" and any(map(is_office, words_before)) and _TO_NAME.fullmatch(between):
        return True
    words = between.split()
    return (between == " " and mention.kind == "organisation") or (
        (between.islower() or mention.kind == "organisation")
        and 0 < len(words) < MOST_WORDS_OF_OFFICE
        and words[0] != "and"
        and is_office(words[-1].rstrip(","))
    )


def is_office(word: str) -> bool:
    """Tell whether a word calls one person by an office or a trade: "maire", "curator", "CEO"; not "ministers"."""
    return (not word.endswith("s") or word.endswith("ss")) and (
        calls_somebody(word)
        or word in ("PDG", "P-DG", "DG", "CEO", "executive", "head", "counterpart", "homologue")
    )


def is_absent(text: str, start: int) -> bool:
    """Tell whether the words before a name say that X was not there: "sans X", "in the absence of X", "but not X"."""
    return bool(_ABSENT.search(text[:start]) or BUT_NOT.search(text[:start]))


#: Who asks is not who answers: "Under questioning from Senator X, he acknowledged", "Interrogé par X, il a reconnu".
_ASKED_BY = re.compile(
    r"(?:\b(?:questioning|questions?|pressure|cross-examination|asked|questioned|pressed|quizzed|grilled|[Ii]nterrog(?:é|ée)s?"
    r"|questionn(?:é|ée)s?|relanc(?:é|ée)s?|press(?:é|ée)s? de questions)(?: (?:on )?\w+(?:di|day)| hier)?"
    r" (?:from|by|par|d[eu]) (?:the |l[ea] |l')?"
    r"|\b[Ii]nterview (?:to|with|à|avec) (?:the |l[ea] |l')?|^\W*(?:[Ss]peaking (?:to|with)|[Ff]ace à) )"
    rf"(?:[\w'.-]+ ){{0,4}}?{TITLED}$"
)


def is_asker(text: str, start: int) -> bool:
    """Tell whether the words before a name make X the one who asks: "Under questioning from X, he acknowledged"."""
    return _ASKED_BY.search(text[:start]) is not None


#: What may stand between "de" and a name: "du président |", "of the former King |".
_HIS_OFFICE = rf"(?:(?:l'|la |the )?(?:[\w-]+ ){{0,2}}?{OFFICE.pattern} )?{TITLED}"
#: "chez la mère de X", "l'avocat de X", "the daughter of President X".
_OF_SOMEBODY = re.compile(rf"(?<!\w)(?P<who>[{LOWER}-]+) (?:de |d'|du |of )(?:la famille )?{_HIS_OFFICE}$")
#: "the chief adviser to President X", not "said the minister to X".
_AIDE_TO = re.compile(
    rf"\b(?:advis[eo]r|aide|assistant|counsell?or|ambassador|envoy|consultant|secretary|spokes\w+)s? to "
    rf"(?:(?:the )?(?:[\w-]+ ){{0,2}}?{OFFICE.pattern} )?{TITLED}$"
)
#: "fighters loyal to X", "des miliciens fidèles à X".
_LOYAL_TO = re.compile(
    rf"\b(?:loyal to|allied with|faithful to|fidèles? à|proches? d[eu]|ralliée?s à) {_HIS_OFFICE}$"
)
#: What befell somebody, or is held for the dead: "aux obsèques de X", "after the arrest of X".
_BEFELL = re.compile(
    r"\b(?:obsèques|funérailles|enterrement|inhumation|mort|décès|mémoire|procès|arrestation|assassinat|libération|funerals?"
    rf"|burial|death|memory|memorial service|trial|arrest|assassination|release) (?:de |d'|du |of |for ){_HIS_OFFICE}$"
)


def is_of_somebody(ahead: str) -> bool:
    """Tell whether the words before a name only say whose kin, aide or funeral is meant: "la mère de X"."""
    found = _OF_SOMEBODY.search(ahead)
    if found is None:
        return bool(_BEFELL.search(ahead) or _AIDE_TO.search(ahead) or _LOYAL_TO.search(ahead))
    who = found["who"]
    return any(word in KIN or is_person_noun(word) for word in (who, who.removesuffix("s")))


def is_owner(text: str, mention: Mention) -> bool:
    """Tell whether a country or body only owns what follows: "France's Emmanuel Macron", "the Senegal striker"."""
    if mention.kind == "country" and _OF_ITS_TEAM.match(text, mention.end):
        return True
    return mention.kind != "person" and owns(text, mention)


_OF_ITS_TEAM = re.compile(
    r" (?:international|striker|winger|midfielder|defender|forward|goalkeeper|captain|coach|manager|player)\b"
)


_SEAT = re.compile(
    r"\b(?:siège|quartier général|assemblée générale|headquarters|seat|General Assembly"
    r"|Assemblée générale|couloirs) (?:de |d'|du |of )(?:l'|la |le |les |the )?$|\b(?:sud|nord"
    r"|est|ouest|région|capitale|côte|centre|frontière|large|sommet|conférence|south|north|east"
    r"|west|capital|border|coast) (?:de |d'|du |of )(?:l'|la |le |les |the )?$"
)

#: "À Oman, ..." and "In Oman, ..." at the head of a sentence.
_AT_FIRST = re.compile(
    r"^\W*(?:À|A|Au|Aux|En|In|At|Dans|From|De|Depuis|Du|Near|Outside|Près de) (?:l'|la |le |les |the |his |her "
    r"|their )?"
    r"(?:(?:central|downtown|southern|northern|eastern|western|native) )?$"
)

FIRST = 24

#: "a regagné Berlin", "left Paris".
_GONE_TO = re.compile(
    r"\b(?:regagn|quitt|gagn|ralli|sillonn)(?:é|er|e|ent|ait|aient|a|ant|era|eront|erait)s? "
    rf"(?:(?:hier|demain|ensuite|{FRENCH_WEEKDAY}|le \d+ [a-zéû]+) )?(?:la |le |l')?$"
    r"|\b(?:left|leaving|reached|toured) $"
)
_OF_TOWN = re.compile(r"(?:\bde |\bd'|\bof |\bdu |\bde la )$")


def is_place_use(text: str, mention: Mention) -> bool:
    """Tell whether a country, capital or body is named as the place where something is ("à Moscou")."""
    if mention.kind not in ("country", "capital", "organisation"):
        return False
    before = text[max(0, mention.start - 40) : mention.start]
    if LOCATIVE.search(before) or _SEAT.search(before) or (mention.start < FIRST and _AT_FIRST.search(before)):
        return not (mention.kind == "organisation" and _SEAT.search(before) and "sommet" in before[-20:])
    if mention.kind == "capital" and _OF_TOWN.search(before):
        return True
    if mention.kind != "organisation" and _GONE_TO.search(before):
        return True
    return (
        bool(
            re.search(
                r"\b(?:[Ii]n|[Aa]t|[Àà]|[Dd]ans|[Ee]n|[Oo]n"
                rf"|of) (?:[\w'-]+ ){{0,4}}[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)*, $",
                before,
            )
        )
        and mention.kind != "organisation"
    )


#: A determiner that begins a direct object; after a preposition it does not.
_DETERMINER = regex.compile(
    r"(?:^|(?<![\w'])(?P<before>[\w']+)) (?:(?:le|la|les|un|une|des|du|the|a|an|its|their|celui|celle|ceux"
    r"|cet|cette) (?P<noun>(?:[A-Z]\.)+|[\w-]+)|l'(?P<elided>[\w-]+))"
)

_PREPOSITIONS = frozenset(
    "à en dans sur sous avec par chez pour vers de devant après avant in on at with by for to "
    "of near during over from et and au près".split()
)

#: A preposition that brings somebody: "avec satisfaction" does not.
_BRINGING = re.compile(
    rf"\b(?:avec|with)\b(?= (?:[{UPPER}]|l'|le |la |les |the |his |her |son |sa |ses |their |$)|$)|\b(?:par|by|chez)\b"
)

_BY_PHONE = re.compile(r"\b(?:au bout du fil|on the (?:line|phone|telephone))\b")


_WORDS = re.compile(r"[\w-]+")
#: "welcomed | Tuesday's meeting between | X and Y".
_OF_A_DAY = re.compile(rf"\b(?:\w+day|week|month)['’]s [{LOWER}]")

#: ", de l'autre côté du fleuve, ": where something was, between commas.
_ASIDE = re.compile(
    r", (?:de l'autre|d[eu]|à|aux?|en|dans|sur|sous|près|loin|non loin|hors|in|at|on|near|across) [^,]{2,60},"
)


#: "au palais des Necessidades": where they met.
_AT_HOUSE = re.compile(rf"\b(?:au|à la|à l'|dans (?:le |la |l')) ?[{LOWER}-]+ (?:des|du|de la) [{UPPER}][\w'-]+")


def names_a_thing(gap: str, kind: str = "person") -> bool:
    """Tell whether the words between a verb and a name hold another object: "reçoit la Défense, X"."""
    gap = _ASIDE.sub(",", _AT_HOUSE.sub("", _BY_PHONE.sub("", _BRINGING.split(gap)[0])))
    if kind == "person" and _HONOURED.search(gap) and gap.count(",") < 2:
        gap = ""
    if _OF_A_DAY.search(gap):
        return True
    for match in _DETERMINER.finditer(gap, overlapped=True):
        begins = match.start("noun") if match["noun"] else match.start("elided")
        if HOLDER.search(gap[:begins]) or any(map(is_person_noun, _WORDS.findall(gap, 0, begins))):
            continue  # "le propriétaire du club, X"
        if (match["before"] or "").lower() in _PREPOSITIONS or _is_time(match):
            continue
        noun = match["noun"] or match["elided"]
        word = noun.lower()
        if (
            OFFICE.match(noun)
            or HOLDER.match(gap[begins:])
            or word in _BEFORE_OFFICE
            or word.startswith("vice-")
            or fold(word) in demonym_codes()
            or word in _PEOPLE | KIN
            or is_person_noun(word)
            or (kind == "description" and gap.endswith(f" {noun} "))
            or (kind == "organisation" and word in _BODIES)
            or _OFFICE_SOON.match(gap, begins)
            or _ACRONYM_SOON.match(gap, begins)
            or ((phrase := _PHRASE.match(gap, begins)) and _is_somebody(phrase["head"]))
        ):
            continue
        return True
    return False


#: "the European commissioner": an office that an adjective comes before.
_OFFICE_SOON = re.compile(
    rf"(?:(?!(?:of|for|to|from|by|de|du|des|par|pour)\b)[\w'.-]+ ){{1,2}}(?!(?:of|for|to|from|by)\b){OFFICE.pattern}",
    re.IGNORECASE,
)

#: "the local MP".
_ACRONYM_SOON = re.compile(rf"(?:[\w'.-]+ ){{0,2}}(?:{'|'.join(sorted(map(str.upper, ACRONYMS)))})\b")

#: "the union's regional | organiser |, X", "the veteran ice | surveyor | X".
_PHRASE = re.compile(
    r"(?:(?!(?:of|at|for|from|in|on|to|and|or|but|that|as|with|by|before|after|about|over|who|which|when|while|de|du"
    r"|des|à|aux?|en|sur|qui|que|et|ou|comme|avant|après|pour|is|are|was|were|has|had|will|would)\b)[\w'-]+ ){1,4}?"
    r"(?P<head>[a-z-]+)"
    r"(?= (?:of|at|for|from)\b|,| ?$)"
)


def _is_somebody(noun: str) -> bool:
    """Tell whether a noun before a name is one for a person, or for a person or a firm alike."""
    return is_person_noun(noun) or noun in ("operator", "exploitant")


_BEFORE_OFFICE = frozenset(
    "premier première nouveau nouvel nouvelle ancien ancienne haut haute jeune vice ex new "
    "former prime foreign deputy senior "
    "chief top crown then secretary visiting outgoing incoming newly élu élue sortant "
    "certain certaine".split()
)

#: Words for a body whose name stands behind them: "les syndicats CGT et FO", "l'association Anticor".
_BODIES = frozenset(
    "syndicat syndicats centrale centrales organisation organisations association associations fédération "
    "confédération collectif collectifs parti partis ong mouvement union unions party charity charities".split()
)

#: Words for people beside those that `person_nouns.py` knows.
_PEOPLE = frozenset(
    (
        "deux trois quatre two three four hommes homme femme man woman groupe group patron équipe parti "
        "président petit jeune young own magistrat professeure philosophe industriel industrielle "
        "milliardaire khalife calife marabout ayatollah lama dalaï-lama dissident dissidente rebelle "
        "guérillero astronaute lauréat lauréate shérif chérif numéro député-maire vice-roi grand-duc "
        "grande-duchesse"
    ).split()
)

#: "le bâtonnier, Me X": whoever an honorific names stands beside the noun, whatever it is.
_HONOURED = re.compile(rf",? {HONORIFIC} ?$")


def _is_time(match: regex.Match[str]) -> bool:
    return bool(
        re.match(
            r"(?:veille|lendemain|matin|soir|après-midi|même|jour|semaine|mois|an|day|same|week|month|year"
            r"|\d+|first|second|third|première|deuxième|fois|few|couple|time|hour|(?:demi-)?heure|minute|quart|moment|instant"
            r"|nuit|soirée|matinée|vingtaine|trentaine|quarantaine|dizaine|quinzaine)",
            (match["noun"] or match["elided"] or "").lower(),
        )
    )
