"""Sides of a trigger: which of a sentence's mentions take part in what the trigger tells.

A trigger has a clause; names before it in the clause are its subject, names after it its object, as long as what
stands between them is nothing but offices, days, places and "with". No parse is needed, and none does better.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

import regex

from corpus.countries import demonym_codes
from corpus.meetings.cues import CLAUSE_START, PAST_EN, SAYS, SPEECH, is_source
from corpus.meetings.mentions import LOCATIVE
from corpus.meetings.offices import OFFICE
from corpus.meetings.person_nouns import is_person_noun
from corpus.names import fold
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.mention import Mention
    from corpus.meetings.triggers import TriggerMatch
    from corpus.span import Language

#: Words of an office between a body and its holder: "regional secretary", "deputy chief of staff".
MOST_WORDS_OF_OFFICE = 5

#: Kinds of mentions that can take part in a meeting.
ABLE = frozenset({"person", "country", "capital", "people", "organisation", "description"})

#: What ends the list of those met: what follows is a subject of talk, a host, a witness or another event.
LIST_END = {
    "fr": re.compile(
        r"\b(?:pour(?! la \w+ fois)|afin|en présence|à l'invitation|sous l'égide|sous la présidence|selon"
        r"|au sujet|à propos|sur(?! place)|concernant|en marge|lors|après|avant|depuis|contre|que|qui|dont"
        r"|mais|tandis|alors|malgré|à l'occasion|au nom|de la part|sans|où|puis|au lendemain"
        r"|à la veille de|consacrée?s?|destinée?s?|visant|portant|entre autres|dans le cadre"
        r"|au cours d|perturbé|devant|contrairement|tous deux|plus d)\b|;|:|\(|«|\bqu'"
        r"|\bet (?=(?:a|ont|est|sont|s'|se|doi|y) )|, (?=(?:ils?|elles?) )"
        r"|, (?=[a-zà-ÿ]{3,}ant (?:la |le |l'|les |son |sa |ses |leur|à |de |d'|ainsi ))"
    ),
    "en": re.compile(
        r"\b(?:on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?=[A-Z])"
        r"|deal(?:t|s|ing)? with|cent(?:re|er)\w* on|turned to|covering|covered"
        r"|to (?=[a-z]+ )|about|over|for the (?:first|signing)|after|before|since|as|while"
        r"|who|which|that|but|amid|according|because|when|where|regarding|concerning|despite"
        r"|without|following|hours|days|instead of|in an effort|ahead of|under|during|whose"
        r"|aimed|focused|focusing|including|in the presence|at the invitation|on behalf"
        r"|on the (?:sidelines|margins|fringe)|saying|said|then|than)\b|;|:|\(|\band (?=(?:will"
        r"|is|has|had|was|then|are|were|discuss\w*|agreed|signed|plans?|said|also) )|\"|, (?=(?:s?he|they|[a-z]+ing) )"
    ),
}

_JOIN = {
    "fr": re.compile(r"(?:^-$|^–$|,| et| ainsi que| comme| avec|, puis| de même que)"),
    "en": re.compile(r"(?:^-$|^–$|,| and| with| as well as|, along with)"),
}
_AND_WITH = re.compile(r",? (?:and|et) (?:with|avec) |, ainsi qu'avec |,? (?:together|along) with |, avec ")
_VERB_LIKE = {
    "fr": re.compile(
        r"(?<![\w-])(?:a|ont|est|sont|était|étaient|avait|avaient|sera|seront|s'est|se sont|fut|doit"
        r"|dirigeait|écrit)(?![\w-])(?! la | le )"
    ),
    "en": re.compile(
        r"\b(?:is|are|was|were|has|had|have|will|said|says|flew|told|signed|made|gave|left|came|led(?! by))\b"
    ),
}


#: The opener of a main clause that follows an opening one: "Après avoir reçu X, | Y a rencontré Z".
MAIN = "main clause"


@dataclass(frozen=True, slots=True)
class Sides:
    """The clause [start, end) of a trigger, and the mentions on its two sides.

    `opener` is the words that open the clause, "" where the sentence opens with it, or `MAIN`.
    """

    start: int
    end: int
    opener: str
    subjects: tuple[Mention, ...]
    objects: tuple[Mention, ...]


def find_sides(
    text: str, match: TriggerMatch, others: Sequence[TriggerMatch], mentions: Sequence[Mention], language: Language
) -> Sides:
    """Return the clause of a trigger and who stands on its sides."""
    start, opener = _clause_start(text, match, language)
    main = main_clause_start(text, match.start, mentions) if not opener else None
    if main is not None:
        start, opener = main, MAIN
    start_of_objects = told_from(text, match)
    end = _clause_end(text, match, start_of_objects, others, opener, language)
    able = [
        one
        for one, behind in zip_longest(mentions, mentions[1:])
        if one.kind in ABLE
        and not is_place_use(text, one)
        and not _owns(text, one)
        and not is_absent(text, one.start)
        and not _is_beside(text, one, behind, match)
    ]
    closed = _CLOSED.search(text, start, match.start) if opener in _RELATIVE else None
    if closed and not any(one.start >= closed.start() and one.end <= match.start for one in able):
        subjects = _subjects(text, 0, start, able, language)
        start, opener = closed.end(), ""
    else:
        subjects = _subjects(text, start, match.start, able, language)
    objects = (
        _objects(text, start_of_objects, end, able, language)
        or _between(text, match, end, able, language)
        or _main_subjects(text, match, end, able, language)
    )
    if (
        match.trigger.frame == "verb"
        and not match.trigger.has_thing
        and objects
        and names_a_thing(text[start_of_objects : objects[0].start], objects[0].kind)
    ):
        objects = ()
    if subjects:
        objects = _of_one_clause(text, objects)
    if objects and not subjects:
        objects += _main_speaker(text, match, objects, able, language)
    return Sides(start, end, opener, subjects, objects)


#: Who is told not to be there: "sans Félix Morand, retenu à Paris", "in the absence of President X".
_ABSENT = re.compile(
    r"\b(?:[Ss]ans|[Ww]ithout|[Ee]n l'absence|[Ii]n the absence|[Àà] défaut|[Ii]nstead|[Rr]ather than|[Aa]u lieu"
    r"|[Àà] la place|[Pp]lutôt que|[Ff]aute|[Hh]ormis|[Ss]auf|[Ee]xcept(?: for)?)"
    r"(?: of| de| du| d')?(?:(?<=d')| )(?:(?:(?:le|la|les|the|son|sa|his|her) |l')(?:[a-zà-ÿ-]+ ){1,3})?"
    r"(?:M\. |Mme |Mr\.? |Mrs\.?)?$"
)


#: "des salariés de l'usine Verlinde": a body that only says whose they are.
_OF_FIRM = re.compile(
    r"\w (?:d[eu] |des |d'|of )(?:l'|la |the )?(?:usine|entreprise|société|groupe|parti|firme|compagnie|syndicat"
    r"|fédération|association|company|factory|plant|party|union|firm) $"
)


#: "le patron de Tesla, Elon Musk": the name behind the comma is that of the head, whoever Tesla is.
_HEADED = re.compile(r"(?P<head>(?:[\w-]+ )?[\w-]+) (?:d[eu] |des |d'|of )(?:l'|la |the )?(?:[A-ZÀ-Ý][\w'-]* )*$")


def is_headed(text: str, mention: Mention, behind: Mention | None) -> bool:
    """Tell whether a name is only that of what the person behind it heads: Tesla of "le patron de Tesla, Elon Musk"."""
    if behind is None or behind.kind != "person" or text[mention.end : behind.start] != ", ":
        return False
    headed = _HEADED.search(text[: mention.start])
    return headed is not None and any(map(_is_office, headed["head"].split()))


#: "Kishida's predecessor | Abe".
_OWNED_PERSON = re.compile(r"'s (?:[a-z-]+ ){1,4}")


def owns_person(text: str, mention: Mention, behind: Mention | None) -> bool:
    """Tell whether a name only says whose somebody the person behind it is: Kishida of "Kishida's predecessor Abe"."""
    owned = (
        behind is not None and behind.kind == "person" and _OWNED_PERSON.fullmatch(text, mention.end, behind.start)
    )
    return bool(owned)


def _is_beside(text: str, mention: Mention, behind: Mention | None, match: TriggerMatch) -> bool:
    """Tell whether a name only says where others belong.

    "La déléguée CGT Nadège Boulanger", "de l'usine Verlinde", "Unite regional secretary Dev Malhotra".
    """
    if is_headed(text, mention, behind) or owns_person(text, mention, behind):
        return True
    if mention.kind not in ("organisation", "capital", "country"):
        return False
    if mention.kind == "organisation" and _OF_FIRM.search(text[: mention.start]):
        return True
    if behind is None or behind.kind != "person" or mention.end <= match.start < behind.start:
        return False
    between = text[mention.end : behind.start]
    words = between.split()
    return (between == " " and mention.kind == "organisation") or (
        between.islower() and 0 < len(words) < MOST_WORDS_OF_OFFICE and words[0] != "and" and _is_office(words[-1])
    )


def _is_office(word: str) -> bool:
    """Tell whether a word is one for a single holder of an office or follower of a trade."""
    return not word.endswith("s") and (
        bool(OFFICE.fullmatch(word)) or is_person_noun(word) or word in ("PDG", "P-DG", "DG", "CEO")
    )


def is_absent(text: str, start: int) -> bool:
    """Tell whether the words before a name say that it is missing: "sans X", "in the absence of X"."""
    return bool(_ABSENT.search(text[:start]))


#: A relative clause that a comma closes before the verb of the main clause: "X, qui dirige Y, a rencontré Z".
_RELATIVE = frozenset({"qui", "who", "which", "dont"})
_CLOSED = re.compile(r", (?=(?:[\w']+ ){0,4}$)")
#: The comma behind an English one: "X and Y, who met on Tuesday, spoke again on Friday".
_MAIN_VERB_EN = re.compile(
    rf", (?=(?:also |then |later |\w+ly )?(?:(?:{PAST_EN.pattern})\b(?! by (?!(?:tele)?phone|video))"
    r"|(?:is|are|has|have|will|says)\b))"
)


#: The same in French, where it is in the future or the present; the past is told by `CLAUSE_START`.
_MAIN_VERB_FR = re.compile(
    r", (?=(?:n'|ne |s'|se |l'|les? |la |y )?(?:\w+(?:era|ira|dra|rra|vra|ront)|reçoi(?:t|vent)"
    r"|voi(?:t|ent)|rencontrent?|accueill(?:e|ent)|retrouvent?|entretien(?:t|nent)|va|vont|dîne|déjeune|repart|part|quitte|vient|veut|espère)\b)"
)


def _owns(text: str, mention: Mention) -> bool:
    """Tell whether a country or body only owns what follows: "France's Emmanuel Macron"."""
    return mention.kind != "person" and text[mention.end : mention.end + 2] == "'s"


_SEAT = re.compile(
    r"\b(?:siège|quartier général|assemblée générale|headquarters|seat|General Assembly"
    r"|Assemblée générale|couloirs) (?:de |d'|du |of )(?:l'|la |le |les |the )?$|\b(?:sud|nord"
    r"|est|ouest|région|capitale|côte|centre|frontière|large|sommet|conférence|south|north|east"
    r"|west|capital|border|coast) (?:de |d'|du |of )(?:l'|la |le |les |the )?$"
)
#: "À Oman, ..." and "In Oman, ..." at the head of a sentence.
_AT_FIRST = re.compile(r"^\W*(?:À|A|Au|Aux|En|In|At|Dans|From|De|Depuis|Du) (?:l'|la |le |les |the )?$")
FIRST = 14

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
    return (
        bool(
            re.search(
                r"\b(?:in|at|à|dans|en|on|of) (?:[\w'-]+ ){0,4}[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*, $", before
            )
        )
        and mention.kind != "organisation"
    )


def _clause_start(text: str, match: TriggerMatch, language: Language) -> tuple[int, str]:
    start, opener = 0, ""
    for boundary in CLAUSE_START["fr" if language == "fr" else "en"].finditer(text):
        if boundary.end() <= match.start and not (match.trigger.frame == "noun" and boundary[0] == ", "):
            start, opener = boundary.end(), boundary[0].strip().lower()
    resumed = _RESUMED.search(text, start, match.start) if opener in _CONJUNCTIONS else None
    if resumed:
        start, opener = resumed.end(), ","
    for speech in SAYS.finditer(text, start, match.start):
        start, opener = speech.end(), "says"
    return start, opener


#: What opens a sentence with a clause of its own, whose people are none of the main clause's.
_OPENING_CLAUSE = re.compile(
    r"\W*(?:[\w-]+ (?:et demie? )?){0,3}?(?:avant|après|au lendemain|à la veille|à l'issue|au terme|au sortir|lors"
    r"|en marge|outre|contrairement|comme|à l'inverse|à la différence|à l'instar|unlike|like"
    r"|before|after|following|ahead of|having|upon|on the eve|at the end|during|since|depuis|besides"
    r"|alors qu|tandis qu|pendant qu|quand|lorsqu|while|when|as|although|bien qu)\b",
    re.IGNORECASE,
)
#: What begins a main clause behind a comma: a pronoun, or somebody's name or title.
_MAIN_SUBJECT = re.compile(
    r", (?!(?:où|dont|qui|que|et|puis|mais|avant|après|where|who|which|and|but|before|after)\b)"
    r"(?=(?:ils?|elles?|s?he|they|ce dernier|cette dernière|celui-ci|celle-ci|the latter)\b"
    r"|(?:l'|les? |la |the |leurs? |son |sa |his |her |their |M\. ?|Mme |Mr\.? |Mrs\.? |Ms\.? )?"
    r"(?:[a-zà-ÿ'-]+ ){0,4}?[A-ZÀ-Ý]"
    r"|(?:les? |la |l'|the )[a-zà-ÿ'-]+ )"
)


def main_clause_start(text: str, stop: int, mentions: Sequence[Mention]) -> int | None:
    """Return where the main clause begins, before `stop`, of a sentence that opens with another that names somebody."""
    if not _OPENING_CLAUSE.match(text):
        return None
    first = next((one for one in mentions if one.kind in ABLE and not is_place_use(text, one)), None)
    inside = first is not None and first.end < stop and ", " not in text[: first.start]
    main = _MAIN_SUBJECT.search(text, first.end, stop) if first and inside else None
    return main.end() if main else None


#: The clause that tells who owes a meeting: "l'entretien qu'il devait avoir avec Y", "the talks he was to hold with Y".
_OWED = re.compile(
    r" (?:qu'|que |that |which )?(?:[\w'’-]+ ){1,6}?"
    r"(?:(?:devai(?:t|ent)|doi(?:t|vent)|comptai(?:t|ent)) (?:\w+ )?(?:avoir|tenir|mener|partager)"
    r"|(?:was|were|is|are|had been) (?:\w+ )?to (?:hold|have|attend)|had planned to (?:hold|have))\b"
)


#: "n'a vu que Y", "n'a reçu lundi qu'Y": the "que" opens no clause, it brings the only one met.
_ONLY_BEFORE = re.compile(r"\bn(?:e |')(?:[\w'-]+ ){0,4}$")
_ONLY = re.compile(r" (?:[\w'-]+ ){0,2}?(?:que |qu')(?=[A-ZÀ-Ý]|l[ea] |l'|son |sa )")


def told_from(text: str, match: TriggerMatch) -> int:
    """Return where those whom a trigger brings are named from: behind it, or behind the clause of who owes it."""
    setting = _SETTING_ASIDE.match(text, match.end) if match.trigger.frame == "verb" else None
    if setting:
        return setting.start("brings")
    if match.trigger.frame == "verb" and match.trigger.language == "fr":
        only = _ONLY.match(text, match.end) if _ONLY_BEFORE.search(text[: match.start]) else None
        return only.end() if only else match.end
    owed = _OWED.match(text, match.end) if match.trigger.frame == "noun" else None
    return owed.end() if owed else match.end


def _clause_end(
    text: str, match: TriggerMatch, behind: int, others: Sequence[TriggerMatch], opener: str, language: Language
) -> int:
    end = len(text)
    noun = match.trigger.frame == "noun"
    told = _TOLD.search(text, behind)
    end = told.start() if told else end
    for following in CLAUSE_START["fr" if language == "fr" else "en"].finditer(text, behind):
        if not (noun and following[0] == ", ") and not _is_aside(text, match, following):
            end = min(end, following.start())
            break
    later = [
        one.start
        for one in others
        if one.start >= behind
        and one.trigger.frame != "noun"
        and not one.trigger.weak
        and not (noun and one.trigger.frame == "gather")
    ]
    end = min([end, *later])
    main_verb = _MAIN_VERB_FR if language == "fr" else _MAIN_VERB_EN
    closes = main_verb.search(text, match.end, end) if opener in _RELATIVE else None
    return closes.start() if closes else end


#: "s'est entretenu | en marge du sommet | avec Y": whom the verb brings stands behind its setting.
_SETTING_ASIDE = re.compile(
    r"(?: (?!avec\b|with\b)[\w'-]+){0,3}? (?:en marge|lors|on the (?:sidelines|margins|fringes?)) ?[^,;:.()]{0,60}?"
    r"(?P<brings> (?:avec|with)) "
)


def _is_aside(text: str, match: TriggerMatch, boundary: re.Match[str]) -> bool:
    """Tell whether a boundary only opens the setting of what goes on behind it."""
    setting = _SETTING_ASIDE.match(text, match.end) if match.trigger.frame == "verb" else None
    return setting is not None and boundary.start() < setting.end()


_TOLD = re.compile(
    rf", (?:{SPEECH})\b|, (?:the |an? |his |her )?[^,.;:\"]{{2,60}} (?:said|says|announced|reported|confirmed)\b"
)

#: Conjunctions whose clause a comma may close, before the main clause begins with its subject.
_CONJUNCTIONS = frozenset(
    {
        "before",
        "after",
        "when",
        "while",
        "as",
        "since",
        "although",
        "though",
        "if",
        "lorsque",
        "quand",
        "avant",
        "après",
        "alors que",
        "tandis que",
    }
)
_RESUMED = re.compile(
    r"^[^,]{4,90}, (?=(?:[Ll]e |[Ll]a |[Tt]he |M\. ?)?[A-ZÀ-Ý])|, (?=(?:le |la |the "
    r"|M\. ?)?[A-ZÀ-Ý][\w'-]+ (?:[\w'-]+ ){0,2}(?:a|ont|avait|est|s'est|was|were|met|held|has"
    r"|had|will|received|hosted)\b)"
)


def _subjects(
    text: str, start: int, stop: int, able: Sequence[Mention], language: Language
) -> tuple[Mention, ...]:
    """Return the coordinated names nearest before the trigger."""
    before = [
        one
        for one in able
        if start <= one.start
        and one.end <= stop
        and (text[one.end : stop] == ", " or not is_source(text, one.start, one.end))  # "a dit X, reçu par Y"
    ]
    before = [one for one in before if not _is_complement(text, one, before) or _is_apposed(text, one, stop)]
    if not before:
        return ()
    chosen = [before[-1]]
    for one in reversed(before[:-1]):
        gap = text[one.end : chosen[0].start]
        if not _joins(gap, language):
            break
        chosen.insert(0, one)
    return tuple(chosen)


#: "s'est moquée d'Éric Ciotti, reçu par X": the participle is his; that of "le conseiller de Y, reçu par X" is not Y's.
_OF_WORD = re.compile(r"(?P<word>[\w-]+) (?:de |d'|du |of )(?:l'|la |le |the )?$")


def _is_apposed(text: str, mention: Mention, stop: int) -> bool:
    """Tell whether what stands at `stop` follows a name behind a comma, and the name completes no word for somebody."""
    of = _OF_WORD.search(text[: mention.start])
    return text[mention.end : stop] == ", " and of is not None and not _is_office(of["word"])


def _is_complement(text: str, mention: Mention, among: Sequence[Mention]) -> bool:
    """Tell whether a name only completes another ("le conseiller de Vladimir Poutine, Iouri Ouchakov")."""
    if re.search(r"\b(?:with|avec|between|entre)\b[^,]*$", text[max(0, mention.start - 60) : mention.start]):
        return False
    told_of, closes = (_IN_APPOSITION, _COMMA) if mention.kind == "person" else (_APPOSED_BODY, _OFFICE_AND_COMMA)
    if told_of.search(text[: mention.start]) and closes.match(text, mention.end) and len(among) > 1:
        return True
    owned = re.search(
        r"(?:\bde |\bd'|\bdu |\bof |\bof the |\bde la |\bdes |\bde l')$",
        text[max(0, mention.start - 12) : mention.start],
    )
    owner = text[mention.end : mention.end + 2] == "'s" and mention.kind == "person"
    alone = len(among) == 1
    return bool(owned or owner) and not alone


#: "X, médiateur désigné par Y, a reçu Z": Y only tells who X is.
_IN_APPOSITION = re.compile(r", [^,;.]{3,60}\b(?:par|by) (?:l'|le |la |les |the )?$")


#: "X, ex-députée UMP, a rencontré Z": the party too, and the firm of "X, the Microsoft co-founder, met Z".
_APPOSED_BODY = re.compile(r", (?:[a-zà-ÿ'-]+ ){1,6}(?:l')?$")
_COMMA = re.compile(r", ")
_OFFICE_AND_COMMA = re.compile(r"(?: [a-z-]+){0,3}, ")


def _joins(gap: str, language: Language) -> bool:
    lang = "fr" if language == "fr" else "en"
    if _DAY_BETWEEN.search(gap):
        return False
    return bool(_JOIN[lang].search(gap)) and not _VERB_LIKE[lang].search(gap) and not LIST_END[lang].search(gap)


#: A day set off by commas between two names: the second begins the main clause.
_DAY_BETWEEN = re.compile(
    r", (?:[Ll]e |[Oo]n |[Cc]e |[Tt]he )?(?:\w+di\b|dimanche|\w+day\b|hier|yesterday|\d|même jour|same day|veille"
    r"|lendemain|day before)[^,]*, "
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
    r"\b(?:avec|with)\b(?= (?:[A-ZÀ-Ý]|l'|le |la |les |the |his |her |son |sa |ses |their |$)|$)|\b(?:par|by|chez)\b"
)


_BY_PHONE = re.compile(r"\b(?:au bout du fil|on the (?:line|phone|telephone))\b")


def names_a_thing(gap: str, kind: str = "person") -> bool:
    """Tell whether the words between a verb and a name hold another object: "reçoit la Défense, X"."""
    gap = _BY_PHONE.sub("", _BRINGING.split(gap)[0])
    if kind == "person" and _HONOURED.search(gap) and gap.count(",") < 2:
        gap = ""
    for match in _DETERMINER.finditer(gap, overlapped=True):
        if OFFICE.search(gap[: match.start("noun") if match["noun"] else match.start("elided")]):
            continue
        if (match["before"] or "").lower() in _PREPOSITIONS or _is_time(match):
            continue
        noun = match["noun"] or match["elided"]
        word = noun.lower()
        if (
            OFFICE.match(noun)
            or OFFICE.match(gap[match.start("noun") if match["noun"] else match.start("elided") :])
            or word in _BEFORE_OFFICE
            or word.startswith("vice-")
            or fold(word) in demonym_codes()
            or word in _PEOPLE
            or is_person_noun(word)
            or (kind == "description" and gap.endswith(f" {noun} "))
            or (kind == "organisation" and word in _BODIES)
            or _OFFICE_SOON.match(gap, match.start("noun") if match["noun"] else match.start("elided"))
        ):
            continue
        return True
    return False


#: "the European commissioner": an office that an adjective comes before.
_OFFICE_SOON = re.compile(rf"(?:[\w'.-]+ ){{1,2}}{OFFICE.pattern}", re.IGNORECASE)

_BEFORE_OFFICE = frozenset(
    "premier première nouveau nouvel nouvelle ancien ancienne haut haute jeune vice ex new "
    "former prime foreign deputy senior "
    "chief top crown then secretary visiting outgoing incoming newly élu élue sortant".split()
)
#: Words for the body that a name behind them is of: "les syndicats CGT et FO", "l'association Anticor".
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
_HONOURED = re.compile(r",? (?:MM?\.|Mmes?|Mlle|Me|Mgr|Dr) ?$")


def _is_time(match: regex.Match[str]) -> bool:
    return bool(
        re.match(
            r"(?:veille|lendemain|matin|soir|même|jour|semaine|mois|an|day|same|week|month|year"
            r"|\d+|first|second|third|première|deuxième|fois|few|couple|time|hour|(?:demi-)?heure|minute|quart|moment|instant"
            r"|nuit|soirée|matinée|vingtaine|trentaine|quarantaine|dizaine|quinzaine)",
            (match["noun"] or match["elided"] or "").lower(),
        )
    )


#: "a reçu X, puis, séparément, Y": the verb goes on, to somebody else at another hour.
_THEN = regex.compile(
    r"puis,? (?:(?:séparément|ensuite|enfin|aussitôt|longuement|à son tour|dans la (?:soirée|foulée|matinée)"
    r"|l'après-midi"
    r"|(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)(?: soir| matin| après-midi)?),? )*"
    r"(?P<by>(?:avec|par|chez|à|auprès de) )?"
)
#: After the name there is no verb: what follows closes the clause or sets it.
_NO_VERB_AFTER = re.compile(
    r"$|[.;:)]|, (?!(?:a|ont|avait|doit|est|s'est|se) )|,? (?:à|au|aux|en|dans|sur|et|pour|avant|lors"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|le \d)\b"
)


def then_met(text: str, match: TriggerMatch, sides: Sides, mentions: Sequence[Mention]) -> Sides | None:
    """Return the sides of the second meeting of "a reçu X, puis Y": the same subject, another object.

    None where "puis" opens a clause with a verb of its own ("puis Y a parlé", "puis a rencontré Y").
    """
    then = _THEN.match(text, sides.end)
    if then is None or match.trigger.frame != "verb" or not sides.objects or match.trigger.language != "fr":
        return None
    # "s'est entretenu avec X, puis Y a pris la parole": without its preposition Y is no object.
    if _NEEDS_WITH.search(text[match.end : sides.objects[0].start]) and then["by"] is None:
        return None
    met = next(
        (one for one in mentions if one.kind in ("person", "description") and one.start >= then.end()), None
    )
    if met is None or not _ONLY_TITLES.fullmatch(text[then.end() : met.start]):
        return None
    if not _NO_VERB_AFTER.match(text[met.end :]) or _VERB_LIKE["fr"].search(text[then.end() : met.start]):
        return None
    return Sides(sides.start, met.end, sides.opener, sides.subjects, (met,))


#: Each was met by himself: "a reçu tour à tour X et Y".
_APART = re.compile(
    r"\b(?:tour à tour|successivement|séparément|l'une? après l'autre|les une?s après les autres"
    r"|separate(?:ly)?|des (?:\w+ )?(?:têtes?-à-têtes?|entretiens|rencontres)|bilateral meetings"
    r"|entretiens séparés|in turn|one after the other|one by one|individually)\b"
)


def apart(text: str, sides: Sides) -> list[Sides]:
    """Return the sides of each meeting of "a reçu tour à tour X et Y"; those given where all met at once."""
    if not _APART.search(text[sides.start : sides.end]):
        return [sides]
    if len(sides.objects) > 1:
        return [replace(sides, objects=(one,)) for one in sides.objects]
    if sides.objects and len(sides.subjects) > 1:
        return [replace(sides, subjects=(one,)) for one in sides.subjects]
    return [sides]


_NEEDS_WITH = re.compile(r"\b(?:avec|chez|par|auprès)\b")
#: What stands before a name without a verb: an article and a title, closed by a comma where it is long.
_ONLY_TITLES = re.compile(r"(?:le |la |l'|son |sa |M\. ?|Mme |Me |Mgr )?(?:[a-zà-ÿ'-]+ ){0,4}(?:[^,;.]{1,40}, )?")

_GENITIVE = re.compile(r"\w (?:de |d'|du |des |de la |de l'|of |of the |to the )$")
_NOT_GENITIVE = re.compile(r"\b(?:plus|auprès) d[e']")
_ARTICLE = re.compile(r" ?(?:l'|le |la |les |the )?")
_BRINGS = re.compile(r"(?:\bpar|\bby|\bavec|\bwith|\bchez) (?:l'|le |la |les |the |his |her |their |son |sa )?$")

#: Code points between two names of one list.
LIST_GAP = 60

#: Code points after ", and with" in which the name that it brings stands.
WITH_REACH = 45


#: A verb right behind a name.
_ACTS = re.compile(
    r" (?:n'|ne |s'|se |l'|les? |la |lui |leur |y |en ){0,2}(?:a|ont|est|sont|avait|avaient|était|étaient"
    r"|has|had|have|is|was|were|will|did|met|saw)\b"
)
_A_DAY = (
    r"(?:le |on |ce |the )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lendemain|surlendemain|\w+day"
    r"|next day|\d{1,2}(?:er)?(?: [a-zéû]+)?)(?: soir| matin| après-midi| morning| evening| afternoon)?"
)
_AND_THEN = r"(?:,| et| puis| and| then|, et|, puis|, and|, then)"
_TITLED = (
    r"(?:[Ll][ea] |[Ll]'|the |M\. |Mme |Mr |Mrs )?(?:(?!(?:will|ha[sd]|have|is|was|were|met|saw|a|ont|est|sont|va|vont"
    r"|doi(?:t|vent)|avai(?:t|ent)|\w+r(?:a|ont))\b)[a-zà-ÿ'-]+ ){0,4}"
)
#: What stands between two who were met on days of their own: "a reçu lundi X | et mardi | Y", "X | lundi et | Y mardi".
_NEXT_DAY = re.compile(rf"{_AND_THEN} (?P<day>{_A_DAY}),? {_TITLED}")
_DAY_BEHIND = re.compile(rf" {_A_DAY}{_AND_THEN} {_TITLED}")
_ITS_DAY = re.compile(rf" (?P<day>{_A_DAY})(?!\w)")


def _of_one_clause(text: str, objects: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return those met up to who has a verb of his own behind a comma: "X a vu Y, Z l'a vue mardi"."""
    for place, (one, behind) in enumerate(pairwise(objects), start=1):
        if "," in text[one.end : behind.start] and _ACTS.match(text, behind.end):
            return tuple(objects[:place])
    return tuple(objects)


def _own_day(text: str, end: int, mention: Mention) -> re.Match[str] | None:
    """Return the day of its own on which somebody was met, who stands behind another one that ends at `end`."""
    before = _NEXT_DAY.fullmatch(text, end, mention.start)
    return before or (
        _ITS_DAY.match(text, mention.end) if _DAY_BEHIND.fullmatch(text, end, mention.start) else None
    )


def met_on_other_days(text: str, sides: Sides, mentions: Sequence[Mention]) -> list[tuple[Mention, Span]]:
    """Return who else was met, each on a day of his own: Y and "mardi" of "a reçu lundi X et mardi Y"."""
    found: list[tuple[Mention, Span]] = []
    end = sides.objects[-1].end if sides.objects else len(text)
    for one in mentions:
        day = _own_day(text, end, one) if one.start > end and one.kind in ("person", "description") else None
        if day and not _ACTS.match(text, one.end):
            found.append((one, Span(*day.span("day"))))
            end = one.end
    return found


def _objects(text: str, start: int, end: int, able: Sequence[Mention], language: Language) -> tuple[Mention, ...]:
    """Return the names after the trigger, up to what is no longer a list of those met."""
    lang: Language = "fr" if language == "fr" else "en"
    limit = LIST_END[lang].search(text, start, end)
    stop = limit.start() if limit else end
    chosen: list[Mention] = []
    for one in able:
        if one.start < start or one.end > end or is_source(text, one.start, one.end):
            continue
        gap = text[chosen[-1].end if chosen else start : one.start]
        if (one.start >= stop or _VERB_LIKE[lang].search(gap)) or (chosen and not _is_list_gap(gap)):
            break
        if chosen and _own_day(text, chosen[-1].end, one):
            break
        if _is_listed(text, one, gap, first=not chosen, lang=lang):
            chosen.append(one)
    return (*chosen, *_resumed(text, limit.end() if limit else end, able))


#: A sentence that opens with a participle: its people come after the comma.
_OPENING = re.compile(r"(?:Réunie?s|Meeting)$")


def _main_subjects(
    text: str, match: TriggerMatch, end: int, able: Sequence[Mention], language: Language
) -> tuple[Mention, ...]:
    """Return the people of the main clause after "Réunis lundi à Berlin sous l'égide de Z, X et Y"."""
    if text[: match.start].strip() or not _OPENING.match(text[match.start : match.end]):
        return ()
    comma = text.find(", ", match.end, end)
    return _objects(text, comma + 1, end, able, language) if comma > 0 else ()


#: What opens a sentence with a meeting whose subject is that of the main clause: "Après avoir", "At the end of his".
_FRONTED = re.compile(
    r"\W*(?:\w+ )?(?:après|avant|en|lors|au|à|durant|pendant|after|before|following|during|at|in|having|upon|emerging"
    r"|speaking)\b"
    r"(?: (?!(?:ils?|elles?|on|s?he|they|it|qui|que|who|that|ont|est|sont|has|had|was|were|a(?= \w+[éiu]s?\b))\b)"
    r"[\w'-]+){0,6} ?",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"\s*(?:Reçu|Accueilli|Convié|Invité|Received|Hosted|Welcomed|Greeted)")
#: What stands between whom a fronted clause names and the subject of the main clause, who may have an office.
_TO_MAIN = re.compile(
    r"[^;.:\"«»()]{0,70}, (?!selon |d'après |according |comme )(?:l'|le |la |the |M\. ?|Mme |Mr\.? |Mrs\.? |Ms\.? )?"
    r"(?:[a-zà-ÿ'-]+ ){0,4}(?:(?:[A-Z][a-z]+ ){0,2}(?:President|Premier|Chancellor|Minister|Secretary) )?"
)


def _main_speaker(
    text: str, match: TriggerMatch, met: Sequence[Mention], able: Sequence[Mention], language: Language
) -> tuple[Mention, ...]:
    """Return who says something in the main clause: "Après avoir reçu Y, X a déclaré que", "After meeting Y, X said".

    Who says nothing there stands in the list of those met already. Nobody, where the clause names both sides: "Après
    la rencontre de Y avec Z, X a déclaré".
    """
    ahead, told = text[: match.start], met[-1].end
    if not (_FRONTED.fullmatch(ahead) or (not ahead.strip() and _RECEIVED.match(text))):
        return ()
    if _MUTUAL.search(text, match.end, told) or (
        match.trigger.frame == "noun" and _GENITIVE.search(text[: met[0].start])
    ):
        return ()
    main = next((one for one in able if one.start >= told), None)
    if main is None or main.kind != "person" or not is_source(text, main.start, main.end):
        return ()
    gap = text[told : main.start]
    told_of_another = _VERB_LIKE["fr" if language == "fr" else "en"].search(gap)
    return (main,) if _TO_MAIN.fullmatch(gap) and not told_of_another else ()


_MUTUAL = re.compile(r"\b(?:entre|between)\b")


def _between(
    text: str, match: TriggerMatch, end: int, able: Sequence[Mention], language: Language
) -> tuple[Mention, ...]:
    """Return those between whom a meeting was, named behind its verb: "aucune rencontre n'a eu lieu entre X et Y"."""
    between = _MUTUAL.search(text, match.end, end)
    if match.trigger.frame != "noun" or between is None:
        return ()
    return _objects(text, between.end(), end, able, language)


def _is_list_gap(gap: str) -> bool:
    return len(gap) <= LIST_GAP and not re.search(r"(?<!\b[A-Z])\.|;", gap)


def _is_listed(text: str, mention: Mention, gap: str, *, first: bool, lang: Language) -> bool:
    """Tell whether a name after `gap` is one of those met, and not one that describes another."""
    if not first and _BROUGHT.search(gap):
        return False
    joined = first or _JOIN[lang].search(gap) or _ARTICLE.fullmatch(gap) or _BRINGS.search(gap)
    complement = _GENITIVE.search(" " + gap) and not (first and mention.kind == "person")
    owner = text[mention.end : mention.end + 2] == "'s"
    return bool(joined) and not owner and not (complement and not _NOT_GENITIVE.search(gap))


#: "with an invitation from X": what was brought along, and from whom.
_BROUGHT = re.compile(r"\b(?:with|avec) (?:an?|the|his|her|une?|le|la) [\w-]+ (?:from|of|for|to|de|du|d'|pour)\b")


def _resumed(text: str, stop: int, able: Sequence[Mention]) -> list[Mention]:
    """Return whom "…, and with Y" brings after the list was broken off."""
    resumed = _AND_WITH.search(text, stop, min(len(text), stop + LIST_GAP))
    if resumed is None:
        return []
    return [one for one in able if resumed.end() <= one.start <= resumed.end() + WITH_REACH][:1]
