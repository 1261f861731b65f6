"""Sides of a trigger: which of a sentence's mentions take part in what the trigger tells.

A trigger has a clause; names before it in the clause are its subject, names after it its object, as long as what
stands between them is nothing but offices, days, places and "with". No parse is needed, and none does better.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.mention import owns
from corpus.meetings.participants.bystanders import (
    is_of_somebody,
    is_office,
    names_a_thing,
)
from corpus.meetings.participants.circumstances import setting_behind
from corpus.meetings.participants.clauses import (
    clause_end,
    clause_start,
    main_clause_start,
    told_from,
)
from corpus.meetings.participants.relatives import relative_of
from corpus.meetings.participants.sources import is_source
from corpus.meetings.words.cues import PAST_EN
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.openers import MAIN, PARTY, RELATIVE, SIDELINES_EN, SIDELINES_FR, THAT_CLAUSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.triggers import TriggerMatch
    from corpus.span import ReadLanguage, Span


#: What ends the list of those met: what follows is a subject of talk, a host, a witness or another event.
LIST_END = {
    "fr": re.compile(
        r"\b(?:pour(?! la \w+ fois)"
        # "l'envoyée pour le Soudan, la Norvégienne X"
        rf"(?! (?:l[ea]s? |l')?[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)?, (?:l[ea] |l')?[{UPPER}])"
        r"|afin|en présence|à l'invitation|sous l'égide|sous la présidence|selon"
        rf"|au sujet|à propos|sur(?! place)|concernant|{SIDELINES_FR}|lors|après(?!-midi)|avant(?!-hier)|depuis|contre"
        r"|(?<!ainsi )que|qui|dont"
        r"|mais|tandis|alors|malgré|à l'occasion|au nom|de la part|sans|où|puis|au lendemain"
        r"|à la veille de|consacrée?s?|destinée?s?|visant|portant|entre autres|dans le cadre"
        rf"|au cours d|perturbé|devant|contrairement|tous deux|plus d)\b|;|:|(?!{PARTY})\(|«|(?<!ainsi )\bqu'"
        r"|\bet (?=(?:a|ont|est|sont|s'|se|doi|y) )|, (?=(?:ils?|elles?) )"
        rf"|, (?=[{LOWER}]{{3,}}ant (?:la |le |l'|les |son |sa |ses |leur|à |de |d'|ainsi ))"
    ),
    "en": re.compile(
        r"\b(?:on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?=[A-Z])"
        r"|deal(?:t|s|ing)? with|cent(?:re|er)\w* on|turned to|covering|covered"
        r"|to (?=[a-z]+ )|about|over|for the (?:first|signing)|after|before|since|(?<!as well )as(?! well as\b)|while"
        rf"|who|which|{THAT_CLAUSE}|but|amid|according|because|when|where|regarding|concerning|despite"
        r"|without|following|hours|days|instead of|in an effort|ahead of|under|during|whose"
        r"|aimed|focused|focusing|including|in the presence|at the invitation|on behalf"
        rf"|{SIDELINES_EN}|saying|said|then|than)\b|;|:|(?!{PARTY})\(|\band (?=(?:will"
        r"|is|has|had|was|then|are|were|discuss\w*|agreed|signed|plans?|said|also) )|\"|, (?=(?:s?he|they|[a-z]+ing) )"
    ),
}

_JOIN = {
    "fr": re.compile(
        r"(?:^-$|^–$|,| et| ni| ainsi qu(?:e\b|')| comme| avec|, puis| de même que|, pas plus qu[e'])"
    ),
    "en": re.compile(r"(?:^-$|^–$|,| and| nor| with| as well as|, along with)"),
}
_AND_WITH = re.compile(
    r",? (?:and|et) (?:with|avec) |,? ainsi qu'avec |,? as well as (?:with )?|,? (?:together|along) with |, avec "
)
#: A verb right behind a name.
ACTS = re.compile(
    r" (?:n'|ne |s'|se |l'|les? |la |lui |leur |y |en ){0,2}(?:a(?! (?:day|week|month)\b)|ont|est|sont|avait"
    r"|avaient|était|étaient"
    r"|has|had|have|is|was|were|will|did|met|saw)\b"
)
VERB_LIKE = {
    "fr": re.compile(
        r"(?<![\w-])(?:a|ont|est|sont|était|étaient|avait|avaient|sera|seront|s'est|se sont|fut|doit"
        r"|dirigeait|écrit)(?![\w-])(?! la | le )"
    ),
    "en": re.compile(
        r"\b(?:is|are|was|were|has|had|have|will|said|says|flew|told|signed|made|gave|left|came|led(?! by))\b"
    ),
}


@dataclass(frozen=True, slots=True)
class Sides:
    """The clause [start, end) of a trigger, and the mentions on its two sides.

    `opener` is the words that open the clause, "" where the sentence opens with it, or `MAIN`; `setting` is the span of
    its day and place behind an aside ("met Y, who runs the harbour, | in Macau on Monday").
    """

    start: int
    end: int
    opener: str
    subjects: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    setting: Span | None = None


def find_sides(sentence: Sentence, match: TriggerMatch) -> Sides:
    """Return the clause of a trigger and who stands on its sides."""
    text, language = sentence.text, match.trigger.language
    start, opener = clause_start(text, match)
    main = main_clause_start(text, match.start, sentence.mentions)
    if main is not None and main > start:
        start, opener = main, MAIN
    start_of_objects = told_from(text, match)
    end = clause_end(text, match, start_of_objects, sentence.triggers, opener)
    able = sentence.able(match.start)
    closed = _CLOSED.search(text, start, match.start) if opener in RELATIVE else None
    relative = relative_of(text, match)
    if relative and relative.owner:
        subjects = _subjects(text, relative.owner.start, relative.owner.end, able, language)
    elif closed and not any(one.start >= closed.start() and one.end <= match.start for one in able):
        subjects = _subjects(text, 0, start, able, language)
        start, opener = closed.end(), ""
    else:
        subjects = _subjects(text, start, match.start, able, language)
    objects = (
        _objects(text, start_of_objects, end, able, language)
        or _brought_first(text, start, able, language)
        or _between(text, match, end, able)
        or _main_subjects(text, match, end, able)
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
        objects += _main_speaker(text, match, objects, able)
    return Sides(start, end, opener, subjects, objects, setting_behind(text, end))


_CLOSED = re.compile(
    rf", (?=(?:[\w']+ ){{0,4}}$|(?:{PAST_EN.pattern})\b[^,;:.]{{0,60}} and $"
    r"|(?:a|ont|s'est|se sont|avait|avaient|est|sont) [^,;:.]{0,60} et (?:\w+ )?$)"
)


def _subjects(
    text: str, start: int, stop: int, able: Sequence[Mention], language: ReadLanguage
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
_OF_WORD = re.compile(r"(?P<word>[\w-]+) (?:de |d'|du |of |for |to )(?:l'|la |le |the )?$")


def _is_apposed(text: str, mention: Mention, stop: int) -> bool:
    """Tell whether the participle at `stop` is of the name before its comma: "d'Éric Ciotti, | reçu par X".

    Not so in "le conseiller de Y, reçu par X", where it is of the adviser.
    """
    of = _OF_WORD.search(text[: mention.start])
    return text[mention.end : stop] == ", " and of is not None and not is_office(of["word"])


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
    serves = _SERVES.search(text[: mention.start])
    served = serves is not None and is_office(serves["who"])
    owner = owns(text, mention) and mention.kind == "person"
    alone = len(among) == 1
    return bool(owned or served or owner) and not alone


#: Y is only the one served: "X, a lawyer for Y, met Z", "an adviser to Y".
_SERVES = re.compile(r"(?P<who>[a-z-]+) (?:for|to) $")
#: "X, médiateur désigné par Y, a reçu Z": Y only tells who X is.
_IN_APPOSITION = re.compile(r", [^,;.]{3,60}\b(?:par|by) (?:l'|le |la |les |the )?$")


#: "X, ex-députée UMP, a rencontré Z": the party too, and the firm of "X, the Microsoft co-founder, met Z".
_APPOSED_BODY = re.compile(rf", (?:[{LOWER}'-]+ ){{1,6}}(?:l')?$")
_COMMA = re.compile(r", ")
_OFFICE_AND_COMMA = re.compile(r"(?: [a-z-]+){0,3}, ")


def _joins(gap: str, language: ReadLanguage) -> bool:
    if _DAY_BETWEEN.search(gap):
        return False
    return (
        bool(_JOIN[language].search(gap))
        and not VERB_LIKE[language].search(gap)
        and not LIST_END[language].search(gap)
    )


#: A day set off by commas between two names: the second begins the main clause.
_DAY_BETWEEN = re.compile(
    r", (?:[Ll]e |[Oo]n |[Cc]e |[Tt]he )?(?:\w+di\b|dimanche|\w+day\b|hier|yesterday|\d|même jour|same day|veille"
    r"|lendemain|day before)[^,]*, "
)


_GENITIVE = re.compile(r"\w (?:de |d'|du |des |de la |de l'|of |of the |to the )$")
#: "la rencontre de X | et de | Y".
_ALSO_OF = re.compile(rf"(?:,| et|, et| and) (?:de (?:la |l')?|d'|du |of (?:the )?){TITLED}")
_NOT_GENITIVE = re.compile(r"\b(?:plus|auprès) d[e']")
_ARTICLE = re.compile(r" ?(?:l'|le |la |les |the )?")
_BRINGS = re.compile(r"(?:\bpar|\bby|\bavec|\bwith|\bchez) (?:l'|le |la |les |the |his |her |their |son |sa )?$")

#: Code points between two names of one list.
LIST_GAP = 90

#: Code points after ", and with" in which the name that it brings stands.
WITH_REACH = 45


#: "While X met Y on Monday, Z | stayed at home".
_ACTED = re.compile(
    rf" (?:[{LOWER}]+ly )?(?:(?!named |called |based |aged )(?:{PAST_EN.pattern})|[{LOWER}]{{2,}}ai(?:t|ent))\b"
)


def _of_one_clause(text: str, objects: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the objects up to one that is the subject of another clause: Y alone of "X a vu Y, Z l'a vue mardi"."""
    for place, (one, behind) in enumerate(pairwise(objects), start=1):
        if "," in text[one.end : behind.start] and (
            ACTS.match(text, behind.end) or _ACTED.match(text, behind.end)
        ):
            return tuple(objects[:place])
    return tuple(objects)


def _objects(
    text: str, start: int, end: int, able: Sequence[Mention], language: ReadLanguage
) -> tuple[Mention, ...]:
    """Return the names after the trigger, up to what is no longer a list of those met."""
    limit = LIST_END[language].search(text, start, end)
    stop = limit.start() if limit else end
    chosen: list[Mention] = []
    for one in able:
        if one.start < start or one.end > end or is_source(text, one.start, one.end):
            continue
        gap = text[chosen[-1].end if chosen else start : one.start]
        if (one.start >= stop or VERB_LIKE[language].search(gap)) or (chosen and not _is_list_gap(gap)):
            break
        if _is_listed(text, one, gap, first=not chosen, language=language):
            chosen.append(one)
    among = _AMONG.match(text, limit.start() if limit else end)
    if among and all(one.kind == "description" and one.plural for one in chosen):
        chosen += _listed_from(text, among.end(), able, language)
    if _THEN.match(text, limit.start() if limit else end):  # who was met next was not met with those
        return tuple(chosen)
    return (*chosen, *_resumed(text, limit.end() if limit else end, able))


_THEN = re.compile(r"(?:puis|then)\b")
#: "C'est avec Y que X a déjeuné", "It was with Y that X had lunch".
_CLEFT = re.compile(
    r"\b(?:[Cc](?:'est|'était|e sont|e fut|e n'(?:est|était)) (?:\w+ )?(?:avec|auprès d)"
    r"|[Ii]t (?:was|is) (?:not )?with)(?P<brings>[^.;:]*?)"
    r" (?:que|qu'|that) ?$"
)


def _brought_first(text: str, start: int, able: Sequence[Mention], language: ReadLanguage) -> tuple[Mention, ...]:
    """Return the objects named ahead of their clause, which begins at `start`: Y of "C'est avec Y que X a déjeuné"."""
    cleft = _CLEFT.search(text[:start])
    named = [one for one in able if cleft and cleft.start("brings") <= one.start < start]
    for place, (one, behind) in enumerate(pairwise(named), start=1):
        if not _joins(text[one.end : behind.start], language):
            return tuple(named[:place])
    return tuple(named)


#: "a reçu les six ministres, dont X et Y": those named are among those met.
_AMONG = re.compile(r"(?:, )?(?:dont|including|among (?:them|whom)) ")


def _listed_from(text: str, start: int, able: Sequence[Mention], language: ReadLanguage) -> list[Mention]:
    """Return the list of people that begins at `start`."""
    listed: list[Mention] = []
    for one in able:
        if one.start < start:
            continue
        gap = text[listed[-1].end if listed else start : one.start]
        if (
            one.kind != "person"
            or VERB_LIKE[language].search(gap)
            or not _is_list_gap(gap)
            or LIST_END[language].search(gap)
        ):
            break
        listed.append(one)
    return listed


#: A sentence that opens with a participle: its people come after the comma.
_OPENING = re.compile(r"(?:Réunie?s|Meeting)$")


def _main_subjects(text: str, match: TriggerMatch, end: int, able: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the people of the main clause after "Réunis lundi à Berlin sous l'égide de Z, X et Y"."""
    if text[: match.start].strip() or not _OPENING.match(text[match.start : match.end]):
        return ()
    comma = text.find(", ", match.end, end)
    return _objects(text, comma + 1, end, able, match.trigger.language) if comma > 0 else ()


#: What opens a sentence with a meeting whose subject is that of the main clause: "Après avoir", "At the end of his".
_FRONTED = re.compile(
    r"\W*(?:[\w']+ )?(?:après|avant|en|lors|au|à|durant|pendant|after|before|following|during|at|in|having|upon"
    r"|emerging|speaking)\b"
    r"(?: (?!(?:ils?|elles?|on|s?he|they|it|qui|que|who|that|ont|est|sont|has|had|was|were|a(?= \w+[éiu]s?\b))\b)"
    r"[\w'-]+){0,6} ?",
    re.IGNORECASE,
)
#: The same with a pronoun for the main subject: "Speaking after he | met Y, X said".
_FRONTED_PRONOUN = re.compile(
    r"\W*(?:[\w']+ )?(?:(?:after|before|once|when) (?:s?he|they)|(?:après qu|avant qu|lorsqu|quand )'?(?:ils?|elles?))"
    r" (?:(?:had|has|a|ont|avai(?:t|ent)) )?",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"\s*(?:Reçu|Accueilli|Convié|Invité|Received|Hosted|Welcomed|Greeted)")
#: What stands between the names of a fronted clause and the main subject: "Après avoir vu X | à Oslo, le ministre | Y".
_TO_MAIN = re.compile(
    r"[^;.:\"«»()]{0,70}, (?!selon |d'après |according |comme )(?:l'|le |la |the )?"
    rf"{TITLED}"
    rf"(?:[{LOWER}'-]+ ){{0,4}}(?:(?:[A-Z][a-z]+ ){{0,2}}(?:President|Premier|Chancellor|Minister|Secretary) )?"
)


def _main_speaker(
    text: str, match: TriggerMatch, met: Sequence[Mention], able: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Return the speaker of the main clause: X of "Après avoir reçu Y, X a déclaré que", "After meeting Y, X said".

    A main subject who says nothing is found among the objects. Nobody is returned where the clause names both sides:
    "Après la rencontre de Y avec Z, X a déclaré".
    """
    ahead, told = text[: match.start], met[-1].end
    fronted = _FRONTED.fullmatch(ahead) or _FRONTED_PRONOUN.fullmatch(ahead)
    if not (fronted or (not ahead.strip() and _RECEIVED.match(text))):
        return ()
    if _MUTUAL.search(text, match.end, told) or (
        match.trigger.frame == "noun" and _GENITIVE.search(text[: met[0].start])
    ):
        return ()
    main = next((one for one in able if one.start >= told), None)
    if main is None or main.kind != "person" or not is_source(text, main.start, main.end):
        return ()
    gap = text[told : main.start]
    told_of_another = VERB_LIKE[match.trigger.language].search(gap)
    return (main,) if _TO_MAIN.fullmatch(gap) and not told_of_another else ()


_MUTUAL = re.compile(r"\b(?:entre|between)\b")


def _between(text: str, match: TriggerMatch, end: int, able: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return X and Y, named behind the verb of a noun: "aucune rencontre n'a eu lieu entre X et Y"."""
    between = _MUTUAL.search(text, match.end, end)
    if match.trigger.frame != "noun" or between is None:
        return ()
    return _objects(text, between.end(), end, able, match.trigger.language)


def _is_list_gap(gap: str) -> bool:
    return len(gap) <= LIST_GAP and not re.search(r"(?<!\b[A-Z])\.|;", gap)


def _is_listed(text: str, mention: Mention, gap: str, *, first: bool, language: ReadLanguage) -> bool:
    """Tell whether a name after `gap` is one of those met, and not one that describes another."""
    if not first and (_BROUGHT.search(gap) or (gap.endswith(" chez ") and " " not in mention.name)):
        return False  # "avec Y chez | Lipp"
    if mention.kind == "person" and is_of_somebody(gap):
        return False
    if not first and mention.kind != "person" and _APPOSED_OFFICE.match(gap):
        return False
    joined = first or _JOIN[language].search(gap) or _ARTICLE.fullmatch(gap) or _BRINGS.search(gap)
    also_of = not first and _ALSO_OF.fullmatch(gap)
    complement = _GENITIVE.search(" " + gap) and not (first and mention.kind == "person") and not also_of
    return bool(joined) and not owns(text, mention) and not (complement and not _NOT_GENITIVE.search(gap))


#: "X, président du groupe d'amitié France-Italie": what he presides over.
_APPOSED_OFFICE = re.compile(rf", (?:[{LOWER}-]+ ){{1,3}}(?:d[eu] |des |d'|of )")
#: "with an invitation from X": X only sent what was brought along.
_BROUGHT = re.compile(r"\b(?:with|avec) (?:an?|the|his|her|une?|le|la) [\w-]+ (?:from|of|for|to|de|du|d'|pour)\b")


def _resumed(text: str, stop: int, able: Sequence[Mention]) -> list[Mention]:
    """Return Y of "…, and with Y", which takes up the list after it was broken off."""
    resumed = _AND_WITH.search(text, stop, min(len(text), stop + LIST_GAP))
    if resumed is None:
        return []
    return [one for one in able if resumed.end() <= one.start <= resumed.end() + WITH_REACH][:1]
