"""When: the days that belong to a trigger, through the timex nearest to it in its clause."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.calendar_words import ENGLISH_WEEKDAY, FRENCH_WEEKDAY
from corpus.letters import LOWER
from corpus.meetings.status.calling_off import on_after_all
from corpus.meetings.words.cues import (
    ADMITTED,
    AGREED_TO,
    CANCELLED,
    CLEFT,
    DURATION,
    ENDING,
    FUTURE_VERB_FR,
    NOT_BEFORE,
    PAST_EN,
    PLANNED,
    SPEECH,
)
from corpus.meetings.words.openers import (
    AFTER,
    AFTERWARDS,
    AND,
    BEFORE,
    COMMA,
    IN_ORDER_TO,
    MAIN,
    SAID,
    SIDELINES_EN,
    SIDELINES_FR,
    THAT,
    THEN,
    WHEN,
    WHERE,
)
from corpus.span import Days, Span
from corpus.timex.moving import MOVED_EN, MOVED_STEMS_FR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.located import Located
    from corpus.meetings.model import Status
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch
    from corpus.timex import Timex

#: Days after which a day and month without a year, told as a plan, are taken for the next year's.
LONG_AGO = 150

#: Code points after a noun in which its day may stand, beyond its clause.
NOUN_REACH = 120

#: Clauses that keep the day of the clause before them, and those that tell of another time.
_INHERITING = AND | WHERE | IN_ORDER_TO | {COMMA}
_ANOTHER_TIME = AFTER | BEFORE | THEN | {SAID, "since"}
_CALLED_OFF_ON = re.compile(rf"(?!n['e]|will|would|wo|did|never)(?:{CANCELLED.pattern}) (?:le |on )?$")
#: The day stands before the verb: "on Monday cancelled a meeting".
_IS_CALLED_OFF = re.compile(
    r" (?:cancel(?:led|ed|s)|call(?:ed|s) off|postpone[ds]|scrap(?:ped|s)|pulled out|put off|axed|shelved)\b"
)

_SPOKEN = re.compile(
    rf"\b(?:{SPEECH}|(?:a|ont) (?:reconnu|révélé|admis|prétendu)"
    rf"|(?:a|ont)(?:-t)?-(?:on|ils?|elles?) (?:\w+ )?[{LOWER}]+(?:é|u|i[st]))\b(?! (?:s'être|avoir|être)\b)"
    r"(?:,? (?!que\b|qu'|that\b)[\w']+){0,2},? (?:on |le |ce |in )?$"
)
#: What stands before the new day of a meeting that was moved.
_MOVED = (
    rf"(?:{MOVED_STEMS_FR}|remis)\w* (?:d')?(?:[\w-]+,? ){{0,3}}(?:à|au|pour|jusqu'à|jusqu'au)"
    rf"|{MOVED_EN} (?:\w+,? ){{0,3}}(?:to|until|till|for)|{NOT_BEFORE}"
    # "a reporté sa rencontre avec X au", "has postponed his May 17 meeting with X to"
    rf"|{MOVED_STEMS_FR}\w* (?:sa|son|leur|la|le|une?) (?:[\w'-]+ ){{0,8}}?(?:à|au)"
    rf"|{MOVED_EN} (?:his|her|their|its|the|an?) (?:[\w'-]+ ){{0,8}}?(?:to|until)"
    r"|(?:n'aur\w+|ne se tiendr\w+) (?:\w+ )?pas\b[^;:.]{2,60}?,? mais(?: bien| plutôt)?"
    r"|(?:will|would) not (?:\w+ )?(?:take place|be held|happen)\b[^;:.]{2,60}?,? but(?: rather| instead)?(?: on)?"
    r"|nouvelle date(?: \w+)? ?:|new date(?: \w+)? ?:"
)
#: What has been held, or, below, came to nothing on its new day, is on no new day that is still to come.
_WENT_AHEAD = re.compile(
    r"(?<!n')\b(?:a|ont) (?:[\w-]+ ){0,4}eu lieu\b|(?<!\bne )\bs'est (?:\w+ ){0,3}(?:tenu|déroulé)e?\b"
    r"|\bdid take place\b|(?<!never )\b(?:took place|went ahead|was held)\b"
)
_CAME_TO_NOTHING = re.compile(
    r"\bn'(?:a|ont) (?:\w+ ){1,3}eu lieu\b|\bne s'est (?:\w+ ){1,3}tenue?\b|\bnever (?:took place|happened|was held)\b"
    r"|\b(?:did|will|would) (?:not|never) (?:\w+ )?(?:take place|happen|go ahead|hold(?=[.,;]|$| as\b| because\b))"
    r"|\bfell through\b"
)
_MOVED_TO = re.compile(rf"\b(?i:{_MOVED})(?: le| la)? $")
#: "Né à Thonon le 3 mai 1935, il avait rencontré Y", "Since leaving office in 2010, X has met Y": a day of his life.
_BORN = re.compile(r"\b(?:[Nn]ée?s?|[Bb]orn)\b[^,;.]{0,60}$")
_OF_LIFE = re.compile(
    rf"\W*(?:(?:Élu|Nommé|Promu|Entré|Arrivé|Mort|Fondé|Créé|Marié|Veu[fv]e?|Diplômé|Retraité)e?s?"
    rf"|Elected|Appointed|Named|Married|Founded|Retired|(?:Since|Depuis|After|Before) (?:[{LOWER}]+ing|son|sa|ses|leur)"
    r"|Depuis)\b[^,;:.]*, "
)
_NOT_OF_EVENT = re.compile(
    r"\b(?:édition|numéro|livraison|edition|issue) (?:du |de |d'|of |from )$|"
    r"\bsince \w+ing\b[^,;.]{0,40}$|\bdepuis (?:son|sa|ses|leurs?) [^,;.]{0,40}$"
    r"|\b(?:depuis|since|first (?:visit|meeting|time)[^,]* since|dating from|accords? d[eu]|until"
    rf"|{_MOVED}|{MOVED_STEMS_FR}\w+ de|{MOVED_EN} from"
    r"|jusqu'(?:à|au)|before|avant|d'avant|celle? de|âgée? de|entré en vigueur)(?: le| la"
    r"| les)? ?$"
    r"|\b(?:n'aur\w+ (?:\w+ )?pas|ne se tiendr\w+ (?:\w+ )?pas|(?:will|would) not)\b[^;:.]*"
    r"\b(?:mais|but)(?: bien| plutôt| rather| instead)?(?: le| la| on)? ?$"
)
_RANGE = re.compile(
    r"^(?: soir| matin| après-midi)?(?: ?(?:et|and|to|à|au|jusqu'au|-|–|until|through|à la"
    r"|and on) ?(?:le |on )?)$"
)
_FUTURE = re.compile(rf"{FUTURE_VERB_FR.pattern}|\battendue?s?\b")
_WEEKDAY = re.compile(
    rf"(?:on |ce )?(?:{FRENCH_WEEKDAY}|{ENGLISH_WEEKDAY})"
    r"(?: soir| matin| evening| morning| afternoon| après-midi)?",
    re.IGNORECASE,
)
_MONTH = re.compile(r"[^\W\d]{3,}")
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
_NUMBERS |= {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}


def choose_days(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, *, planned: bool
) -> tuple[Days | None, Timex | None]:
    """Return the days of the timex nearest to a trigger, joined with the next where both make a range.

    Args:
        sentence: The sentence.
        match: The trigger.
        sides: The clause of the trigger.
        context: The article's day.
        planned: Whether the clause tells of the future: then it does not take the day of a past clause.
    """
    text = sentence.text
    here = _without_counted_from(text, sentence.timexes)
    usable = _usable(text, match, here, planned=planned)
    on = on_after_all(text, match) if match.trigger.frame == "noun" else None
    if on is None:
        near = _candidates(sentence, match, sides, usable, planned=planned)
    else:
        moved = [one for one in here if one.start < on.aside.end and _MOVED_TO.search(text[: one.start])]
        near = [one for one in usable if one.start >= on.verb] or moved
        if on.due and not near:
            near = [
                one
                for one in usable
                if match.end <= one.start < on.verb and not _FIRST_DUE.search(text[: one.start])
            ]
    due = [one for one in near if _DUE_ON.search(text[: one.start])] if match.trigger.frame == "noun" else []
    near = due or near or _only_day(match, usable)
    if not near:
        return None, None
    start, end, timex = _told_outright(text, near, min(near, key=lambda one: _distance(one, match)))
    days = timex.days
    if planned and _is_of_past_clause(text, sides, end):
        return None, None
    for other_start, other_end, other in here:
        if other_start >= end and _RANGE.match(text[end:other_start]):
            days, timex = joined(timex, other, context)
        elif other_end <= start and _RANGE.match(text[other_end:start]):
            days, timex = joined(other, timex, context)
    return _whole(sentence, match, sides, days, end), timex


def _only_day(match: TriggerMatch, usable: Sequence[Located]) -> Sequence[Located]:
    """Return the one day of a sentence of whose meeting not all words may be seen; none where it has several."""
    return usable if match.trigger.partial and len(usable) == 1 else ()


#: A past in either language.
_PAST = re.compile(
    rf"\b(?:{PAST_EN.pattern})\b"
    r"|\b(?:a|ont|s'est|se sont|avait|avaient|était|étaient) (?:\w+ )?\w+(?:é|i|u|is|it)e?s?\b"
)


def _is_of_past_clause(text: str, sides: Sides, end: int) -> bool:
    """Tell whether a timex that ends at `end` is of a past clause before: "On Monday X met Y, and is to see Z"."""
    joined = end <= sides.start and sides.opener in AND
    return joined and bool(_PAST.search(text[: sides.start]))


def _usable(text: str, match: TriggerMatch, here: Sequence[Located], *, planned: bool) -> list[Located]:
    """Return the timexes of a sentence that can date what its trigger tells."""
    usable = [one for one in here if _dates_event(text, one)]
    if planned:
        usable = [one for one in usable if not _ARRIVED.search(text[: one.start])]
    usable = [one for one in usable if not _OF_THING.search(text[: one.start])] or usable
    if admitted := ADMITTED.search(text[: match.start]):
        usable = [one for one in usable if one.start >= admitted.end()]
    if planned and AGREED_TO.search(text[: match.start]):
        usable = [one for one in usable if one.start > match.start]
    if any(_NOT_THEN.search(text[: one.start]) for one in here):
        usable = [one for one in usable if _BUT_THEN.search(text[: one.start])] or usable
    life = _OF_LIFE.match(text)
    if life and life.end() <= match.start and any(one.start >= match.end for one in usable):
        usable = [one for one in usable if one.start >= life.end()]
    only = _HELD_ONLY.search(text)
    will_be = _WILL_BE.search(text, match.end)
    dated_anew = will_be and any(one.start >= will_be.end() for one in usable)
    if only or dated_anew or _WENT_AHEAD.search(text):
        usable = [one for one in usable if not _ONLY_DUE.match(text[: one.start])]
    return [one for one in usable if one.start == only.end()] if only else usable


#: "ont repris une négociation rompue | en novembre": when something else was, where another day is told.
_OF_THING = re.compile(
    rf"\b(?:l[ae] |l'|les |une? |des |d'une? |leurs? |sa |son )[{LOWER}'-]+ (?:[{LOWER}'-]+ ){{0,2}}?"
    r"(?:rompu|interromp|suspend|engag|entam|lanc|commenc|conclu|sign|cré|fond|adopt|vot|inaugur|gel|ferm|déclench)\w*"
    r"(?<!er)(?<!ait)(?<!ant) (?:en |le |au |à la |depuis )?$"
    r"|\b(?:broken off|suspended|interrupted|begun|frozen|stalled) (?:in |on |since )?$"
)


#: "C'est mardi, et non lundi, que", "not on Monday but on Tuesday": when it was not, and when it was.
_NOT_THEN = re.compile(
    r"\b(?:(?:et )?non(?: pas)?|et pas|n'(?:est|était) pas|not|wasn't|rather than|instead of|plutôt que|au lieu de)"
    r" (?:le |on |in )?$"
)
_BUT_THEN = re.compile(r"\b(?:mais|but)(?: bien| plutôt| rather)? (?:le |on |in )?$")


def moved_to(sentence: Sentence, context: Context) -> tuple[Days, Timex] | None:
    """Return the new day of a meeting that a sentence says was moved, where it still lay ahead; None where none is."""
    published = context.article.published
    if _WENT_AHEAD.search(sentence.text):
        return None
    for start, end, timex in sentence.timexes:
        if published and _MOVED_TO.search(sentence.text[:start]):
            if _CAME_TO_NOTHING.search(sentence.text, end):
                return None
            days = looking_forward(timex.days, timex, published)
            return (days, timex) if days.last_day >= published.first_day else None
    return None


def _told_outright(text: str, near: Sequence[Located], chosen: Located) -> Located:
    """Return the date that stands beside a reckoned day and says the same outright.

    "Eight days earlier, on Oct. 6", "le 18 mars, soit quatre jours avant".
    """
    if chosen.timex.anchor is None and not _RECKONED.search(chosen.timex.text):
        return chosen
    ahead = (one for one in near if one.end <= chosen.start and _THAT_IS.fullmatch(text[one.end : chosen.start]))
    if said_before := next(ahead, None):
        return said_before
    outright = (
        one for one in near if one.start >= chosen.end and _OUTRIGHT.fullmatch(text[chosen.end : one.start])
    )
    return next(outright, chosen)


#: "Three days after the blast of 6 May, | X met Y": what may stand before a day that opens the sentence.
_OPENS = re.compile(r"\W*(?:On |Au |À )?")
#: What may seem to open the main clause behind it.
_AHEAD_OF_MAIN = BEFORE | AFTER | {MAIN}
_RECKONED = re.compile(r"\b(?:earlier|later|before|after|ago|plus tôt|plus tard|auparavant|avant|après)$")
_THAT_IS = re.compile(r",? \(?(?:soit|c'est-à-dire|that is|or|i\.e\.),? ")
_OUTRIGHT = re.compile(r"[^.;]{0,30}, (?:on |le )")


#: "a annulé samedi la rencontre prévue lundi": the day of the meeting is that for which it was due.
_DUE_ON = re.compile(
    r"\b(?:prévue?s?|programmée?s?|fixée?s?|convenue?s?|planned|scheduled|set|due|slated)"
    r"(?: initialement| originally)?(?: for| on| le| pour| à \w+)* $"
)

#: "Programmé vendredi, le tête-à-tête ne s'est tenu que samedi": what was held may have been on another day.
_ONLY_DUE = re.compile(
    r"\W*(?:Initialement |Originally |First )?(?:Prévue?s?|Programmée?s?|Fixée?s?|Annoncée?s?|Planned|Scheduled"
    r"|Due|Set)"
    r"(?: initialement| d'abord| originally| at first)?(?: le| au| à| pour| on| for)* $"
)
#: "Fixée au 2 mai, la rencontre se tiendra finalement le 15": it is to be on the day of its verb.
_WILL_BE = re.compile(
    r"\b(?:se tiendr(?:a|ont)|aur(?:a|ont) (?:\w+ ){0,2}lieu|se dérouler(?:a|ont)"
    r"|(?:will|is to|are to) (?:\w+ ){0,2}?(?:take place|be held))\b"
)
_HELD_ONLY = re.compile(r"\b(?:ne s'est (?:\w+ )?tenue?|n'a (?:\w+ )?eu lieu) que (?:le )?")
#: "initialement prévue lundi, se tiendra jeudi": the first day is that of the plan no more.
_FIRST_DUE = re.compile(
    r"\b(?:initialement|d'abord|primitivement|au départ|originally|initially|first) (?:\w+ ){0,3}$"
    r"|\b(?:prévue?|fixée?|programmée?|planned|scheduled|set|due) (?:initialement|d'abord|originally|initially)"
    r"(?: \w+){0,2} $"
)

#: The day on which somebody came is not that of the meeting which is still ahead.
_ARRIVED = re.compile(
    r"\b(?:arrived|landed|flew in|est arrivée?|sont arrivée?s|a atterri|ont atterri)\b[^,;.]{0,30}$"
)


def _without_counted_from(text: str, located: Sequence[Located]) -> list[Located]:
    """Leave out the day that one ahead of it is counted from: 4 May of "trois jours après l'incendie du 4 mai"."""
    counted_from = {
        other.timex.span
        for one, other in pairwise(located)
        if one.timex.anchor
        and one.timex.anchor.span == other.timex.span
        and "," not in text[one.end : other.start]
    }
    return [one for one in located if one.timex.span not in counted_from]


def _dates_event(text: str, located: Located) -> bool:
    """Tell whether a timex can date an event: not the day it was told or called off on.

    A day that owns what follows always can: "called off Wednesday's meeting".
    """
    start, end, _ = located
    before = text[:start]
    return text.startswith("'s ", end) or not (
        _SPOKEN.search(before)
        or _NOT_OF_EVENT.search(before)
        or _NOT_THEN.search(before)
        or _BORN.search(before)
        or _CALLED_OFF_ON.search(before)
        or _IS_CALLED_OFF.match(text, end)
    )


def _candidates(
    sentence: Sentence, match: TriggerMatch, sides: Sides, usable: Sequence[Located], *, planned: bool
) -> Sequence[Located]:
    text, here = sentence.text, sentence.timexes
    inside = [one for one in usable if sides.start <= one.start and one.end <= sides.end]
    if not inside and sides.setting:
        inside = [one for one in usable if sides.setting.start <= one.start and one.end <= sides.setting.end]
    if not inside and any(_NOT_THEN.search(text[: one.start]) for one in here):
        inside = [one for one in usable if _BUT_THEN.search(text[: one.start])]
    if not inside and sides.opener in WHEN:  # "not since May 2022, when they met": the day that "when" stands for
        head = text[: sides.start].removesuffix(sides.opener)
        inside = [one for one in here if re.fullmatch(r",? ?", head[one.end :])]
    if not inside and CLEFT.match(text) and sides.opener in THAT:
        return [one for one in usable if one.end <= sides.start]
    noun = match.trigger.frame == "noun" or text[match.start : match.end].endswith("ing")
    after = noun and sides.opener in AFTERWARDS
    soon = sides.opener in BEFORE and re.search(r"(?:ing|er|ir|re)$", text[match.start : match.end])
    if not inside and (after or soon or sides.opener not in _ANOTHER_TIME):
        inside = _inherited(text, sides, [one for one in usable if one.end <= sides.start], planned=planned)
    if not inside and sides.opener in _AHEAD_OF_MAIN:
        inside = _ahead_of_main(text, match, sides, usable)
    if not inside:
        inside = [one for one in usable if _ON_THE_SIDELINES.fullmatch(text[sides.end : one.start])]
    if not inside and match.trigger.frame == "noun" and _HELD_ONLY.search(text):
        inside = list(usable)
    if not inside and match.trigger.frame == "noun":
        inside = [one for one in usable if 0 <= one.start - match.end < NOUN_REACH]
    return inside


def _ahead_of_main(text: str, match: TriggerMatch, sides: Sides, usable: Sequence[Located]) -> list[Located]:
    """Return the day of a main clause that stands ahead of it: set off by commas, or at the head of the sentence."""
    set_off = [one for one in usable if _SET_OFF.search(text[: one.start]) and text[one.end : sides.start] == ", "]
    if set_off and sides.opener == MAIN:
        return set_off
    if ", " not in text[: match.start]:
        return []
    return [one for one in usable if _RECKONED.search(one.timex.text) and _OPENS.fullmatch(text[: one.start])]


#: "Avant les obsèques, samedi, X et Y se sont parlé": between the commas it is the day of the main clause.
_SET_OFF = re.compile(r", (?:le |on )?$")
#: "met Y on the sidelines of the summit in Bali on Monday".
_ON_THE_SIDELINES = re.compile(rf"(?:{SIDELINES_EN}|{SIDELINES_FR})\b[^;:.]{{0,80}}")


#: The setting that follows a day between commas.
_ASIDE = re.compile(rf", (?:{SIDELINES_FR} d|lors d|{SIDELINES_EN})")


def _inherited(text: str, sides: Sides, ahead: list[Located], *, planned: bool) -> list[Located]:
    """Return the timex that a clause takes from the sentence before it."""
    head = text[: sides.start]
    if ahead and _ASIDE.fullmatch(text, ahead[-1].end, sides.start):  # "hier soir, en marge du dîner, X et Y"
        return ahead[-1:]
    if sides.opener in WHEN | AFTERWARDS | BEFORE:
        return ahead[-1:]
    later = sides.opener in WHERE and planned and not (PLANNED.search(head) or _FUTURE.search(head))
    if sides.opener in _INHERITING and not later:
        return ahead[-1:]
    told = [one for one in ahead if _TOLD.search(text[: one.start])]
    return told[-1:] or [one for one in ahead if one.start <= len("Le ")]


#: "Mardi, X l'a admis : le 3 mars 2017, alors qu'il était maire, il a vu Y": what is told has a day of its own.
_TOLD = re.compile(r"(?: ?:|,? (?:que|qu'|that),?) (?:le |on |en |in |ce )?$")


_SINCE = re.compile(r"\b(?:depuis|since)(?: le)? $")
_NOT_MET_SINCE = re.compile(r"\b(?:fois|premi(?:er|ère)s?|times?|first|jamais|pas|plus)\b")


def _whole(sentence: Sentence, match: TriggerMatch, sides: Sides, days: Days, end: int) -> Days:
    """Return all the days of a meeting whose clause tells the first day, or its length: "ended three days of talks"."""
    since = _since(sentence, match, sides)
    if since is not None and since.first_day <= days.last_day:
        return Days(since.first_day, days.last_day)
    clause = sentence.text[sides.start : max(sides.end, end)]
    lasted = DURATION.search(clause)
    if lasted and ENDING.search(clause) and days.is_day:
        length = _NUMBERS[lasted["fr"] or lasted["en"]]
        return Days(days.last_day - timedelta(days=length - 1), days.last_day)
    return days


def _since(sentence: Sentence, match: TriggerMatch, sides: Sides) -> Days | None:
    """Return the day since which what the clause tells went on ("s'entretenaient depuis la veille")."""
    text = sentence.text
    for start, end, timex in sentence.timexes:
        since = _SINCE.search(text[:start]) if sides.start <= start and end <= sides.end else None
        between = text[match.end : since.start()] if since else ""
        # "X et Y, brouillés depuis 1999, se sont vus": they were that; "Depuis lundi, X et Y discutent" goes on.
        if since and since.start() < match.start and text[sides.start : since.start()].strip(" ,"):
            continue
        # "A vu Y, détenu depuis août": Y is; "pour la première fois depuis 2020": they had not.
        if since and "," not in between and not _NOT_MET_SINCE.search(between):
            return timex.days
    return None


def only_ends(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether the day of a clause is only the last of its meeting: "le sommet s'est achevé hier"."""
    clause = text[sides.start : max(sides.end, match.end)]
    return bool(ENDING.search(clause)) and not DURATION.search(clause)


def _distance(one: Located, match: TriggerMatch) -> int:
    return one.start - match.end if one.start >= match.end else match.start - one.end + 10


def joined(first: Timex, second: Timex, context: Context) -> tuple[Days, Timex]:
    """Return the range from one timex to another, as one expression; the first alone where they run backwards."""
    one, two = first.days, second.days
    if two.last_day < one.first_day:
        return one, first
    span = Span(first.span.start, max(first.span.end, second.span.end))
    last_day = max(one.last_day, two.last_day)
    joined = replace(first, span=span, text=span.of(context.article.text), last_day=last_day)
    return joined.days, joined


def settled(days: Days | None, timex: Timex | None, status: Status, published: Days | None) -> Days | None:
    """Return the days that suit the status: a plan lies ahead of its telling, what was held lies behind."""
    if days is None or timex is None or published is None:
        return days
    if status in ("planned", "cancelled"):
        return looking_forward(days, timex, published)
    days = looking_back(days, timex, published)
    return days if status == "denied" or days.first_day <= published.last_day else None


def is_weekday(timex: Timex | None) -> bool:
    """Tell whether a timex is a bare weekday."""
    return timex is not None and bool(_WEEKDAY.fullmatch(timex.text))


#: The year, or the side of publication, is told.
_SAID_WHICH = re.compile(
    r"\d{4}|\b(?:last|past|this|next|dernier|dernière|derniers|prochaine?|ce|cet|cette|ago|il y a)\b",
    re.IGNORECASE,
)


#: Days by which the nearest day of a name may lie back: "was to meet on Tuesday", told on Wednesday, was yesterday.
NEAREST_WEEKDAY = 2


def looking_forward(days: Days, timex: Timex, published: Days) -> Days:
    """Return the days of a plan, moved ahead where a weekday or a day without its year was read as one that is over.

    "devait être reçu les 2 et 3 septembre", published on 21 August, is next September; "was to hold talks on
    Sunday" is the Sunday to come.
    """
    if days.last_day >= published.first_day or _SAID_WHICH.search(timex.text):
        return days
    if _WEEKDAY.fullmatch(timex.text):
        if (published.first_day - days.last_day).days <= NEAREST_WEEKDAY:
            return days
        return Days(days.first_day + timedelta(days=7), days.last_day + timedelta(days=7))
    if _MONTH.search(timex.text) and (published.first_day - days.last_day).days > LONG_AGO:
        try:
            return Days(
                days.first_day.replace(year=days.first_day.year + 1),
                days.last_day.replace(year=days.last_day.year + 1),
            )
        except ValueError:
            return days
    return days


def looking_back(days: Days, timex: Timex, published: Days) -> Days:
    """Return the days of what was held on a bare weekday: the last such day, never one after its telling."""
    if days.first_day <= published.last_day or not _WEEKDAY.fullmatch(timex.text):
        return days
    return Days(days.first_day - timedelta(days=7), days.last_day - timedelta(days=7))
