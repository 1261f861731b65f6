"""When and where: the timex and the place that belong to a trigger."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from corpus.meetings.cues import DURATION, ENDING, PLANNED, SAME_DAY, SPEECH
from corpus.meetings.sides import is_place_use
from corpus.meetings.status import noun_end
from corpus.places import city_names, is_known_place, place_of
from corpus.span import Days, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.extract import Memory, Sentence
    from corpus.meetings.mentions import Mention
    from corpus.meetings.reading import Reading
    from corpus.meetings.sides import Sides
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.timex import Timex

_SPOKEN = re.compile(rf"\b(?:{SPEECH})\b(?:,? [\w']+){{0,2}},? (?:on |le |ce |in )?$")
_NOT_OF_EVENT = re.compile(
    r"\b(?:depuis|since|first (?:visit|meeting|time)[^,]* since|dating from|accords? d[eu]|until"
    r"|jusqu'(?:à|au)|before|avant|d'avant|celle? de|âgée? de|entré en vigueur)(?: le| la"
    r"| les)? ?$"
)
_RANGE = re.compile(
    r"^(?: soir| matin| après-midi)?(?: ?(?:et|and|to|à|au|jusqu'au|-|–|until|through|à la"
    r"|and on) ?(?:le |on )?)$"
)
_LOCAL = {
    "fr": re.compile(
        r"(?:(?<!\w)(?:[Àà]|[Aa]ux?|[Ee]n|[Dd]ans|[Ss]ur|[Dd]evant|[Pp]rès de) (?:l'|le |la "
        r"|les |son |sa |ses |un |une )?"
        r"(?:(?:[a-zà-ÿ-]+|[dl]'[a-zà-ÿ-]+) ){0,5}?(?:[A-ZÀ-Ý][\w'-]+ ){0,2}(?:de |d'|du "
        r"|des )?(?:la |l'|le |les )?|\bau large de )$"
    ),
    "en": re.compile(
        r"\b(?:[Ii]n|[Aa]t|[Aa]board|[Nn]ear|[Oo]n (?=the)|[Oo]utside|[Ii]nside) ?(?:the |his "
        r"|her |its |their |a |an )?"
        r"(?:[a-z-]+ ){0,5}?(?:[A-Z][\w'-]+ ){0,3}(?:of |of the |in |near |near the )?(?:the )?$"
        r"|\b(?:travel\w*|trips?|fly|flies|go|goes|head\w*|come|comes|came) to (?:the )?$"
    ),
}
#: Where the noun itself is named by its place: "le sommet de Genève", "the Malta summit".
_NAMED_AFTER = re.compile(r"^ d[eu]?'? ?(?:la |l')?$|^ d'$|^ in $|^ at $|^ à $")
_SEAT = re.compile(r"\b(?:siège|quartier général|headquarters|seat) (?:de |d'|du |of )(?:l'|la |le |les |the )?$")
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
_NUMBERS |= {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_VERBS = re.compile(
    r"\b(?:a|ont|est|sont|avait|was|were|is|are|has|had|will|doit|son homologue|his counterpart"
    r"|avec|with|par|by|and|et)\b"
)
_BACK = re.compile(
    r"\b(?:retour|revenu\w*|venait|venant|partis?|back|returned|from|origine|avant|before|pour"
    r"|vers|towards?)\b[^,]{0,25}$"
)


def choose_days(
    sentence: Sentence,
    match: TriggerMatch,
    sides: Sides,
    timexes: Sequence[Timex],
    reading: Reading,
    *,
    planned: bool,
) -> tuple[Days | None, Timex | None]:
    """Return the days of the timex nearest to a trigger in its clause, joined with the next where both make a range."""
    text = sentence.text
    here: list[tuple[int, int, Timex]] = []
    for timex in timexes:
        span = reading.to_reading(timex.span)
        if sentence.span.contains(span) and timex.first_day is not None and timex.last_day is not None:
            here.append((span.start - sentence.span.start, span.end - sentence.span.start, timex))
    usable = [
        one for one in here if not _SPOKEN.search(text[: one[0]]) and not _NOT_OF_EVENT.search(text[: one[0]])
    ]
    inside = [one for one in usable if sides.start <= one[0] and one[1] <= sides.end]
    if not inside and sides.opener not in ("après", "avant", "puis", "before", "after", "then", "says", "since"):
        ahead = [one for one in usable if one[1] <= sides.start]
        inherits = sides.opener.split(" ")[0] in INHERITING
        if (
            sides.opener in ("où", "where")
            and planned
            and not (PLANNED.search(text[: sides.start]) or _FUTURE.search(text[: sides.start]))
        ):
            inherits = False
        inside = ahead[-1:] if inherits else [one for one in ahead if one[0] <= 4]
        if sides.opener in ("when", "lorsque", "quand"):
            inside = ahead[-1:]
    if not inside and match.trigger.frame == "noun":
        inside = [one for one in usable if one[0] >= match.end and one[0] - match.end < 120]
    if not inside:
        return None, None
    since = _since(text, sides, here)
    inside.sort(key=lambda one: _distance(one, match))
    start, end, timex = inside[0]
    days = _days(timex)
    for other_start, other_end, other in here:
        if other_start >= end and _RANGE.match(text[end:other_start]):
            days, timex = _joined(timex, other)
        elif other_end <= start and _RANGE.match(text[other_end:start]):
            days, timex = _joined(other, timex)
    if since is not None and since.first_day <= days.last_day:
        return Days(since.first_day, days.last_day), timex
    clause = text[sides.start : max(sides.end, end)]
    lasted = DURATION.search(clause)
    if lasted and ENDING.search(clause) and days.is_day:
        length = _NUMBERS[lasted["fr"] or lasted["en"]]
        days = Days(days.last_day - timedelta(days=length - 1), days.last_day)
    return days, timex


def _since(text: str, sides: Sides, here: Sequence[tuple[int, int, Timex]]) -> Days | None:
    """Return the day since which what the clause tells went on ("s'entretenaient depuis la veille")."""
    for start, end, timex in here:
        if sides.start <= start and end <= sides.end and re.search(r"\b(?:depuis|since)(?: le)? $", text[:start]):
            return _days(timex)
    return None


#: Clauses that keep the day of the clause before them.
INHERITING = frozenset({"et", "and", "où", "where", "pour", ","})
_FUTURE = re.compile(r"\b\w+(?:era|eront|ra|ront)\b|\battendue?s?\b")


def only_ends(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether the day of a clause is only the last of a meeting whose length is not told."""
    clause = text[sides.start : max(sides.end, match.end)]
    return bool(ENDING.search(clause)) and not DURATION.search(clause)


def _distance(one: tuple[int, int, Timex], match: TriggerMatch) -> int:
    return one[0] - match.end if one[0] >= match.end else match.start - one[1] + 10


def _days(timex: Timex) -> Days:
    assert timex.first_day is not None and timex.last_day is not None  # noqa: S101 - articles have no open sides
    return Days(timex.first_day, timex.last_day)


def _joined(first: Timex, second: Timex) -> tuple[Days, Timex]:
    one, two = _days(first), _days(second)
    if two.last_day < one.first_day:
        return one, first
    span = Span(first.span.start, max(first.span.end, second.span.end))
    joined = replace(first, span=span, text=first.text, last_day=max(one.last_day, two.last_day))
    return _days(joined), joined


def choose_place(
    sentence: Sentence, match: TriggerMatch, sides: Sides, memory: Memory
) -> tuple[Place | None, Span | None]:
    """Return the place of a meeting, and the sentence that says so where it is not this one."""
    text = sentence.text
    end = noun_end(text, sides) if match.trigger.frame == "noun" else sides.end
    if match.trigger.frame == "noun":
        for one in sentence.mentions:
            if (
                one.kind in ("place", "capital", "country")
                and one.start >= match.end
                and _NAMED_AFTER.match(text[match.end : one.start])
                and is_known_place(one.name)
            ):
                return place_of(one.name), None
    local = [
        one for one in sentence.mentions if one.kind in PLACED and _is_local(text, one, match.trigger.language)
    ]
    inside = [one for one in local if sides.start <= one.start and one.end <= end]
    if not inside and re.match(r"on the (?:sidelines|margins|fringe)|en marge|lors", text[end:]):
        inside = [one for one in local if one.start >= end]
    if not inside and re.search(r"\b(?:y|there|s'y)\b", text[sides.start : match.start]):
        inside = [one for one in local if one.end <= sides.start][-1:]
    if sides.opener in ("où", "where"):
        ahead = [
            one
            for one in sentence.mentions
            if one.end <= sides.start and one.kind in ("place", "capital", "country")
        ]
        inside = [*inside, *ahead[-1:]]
    best = _best(inside, match) or _best(
        [one for one in local if one.end <= sides.start and one.start < 25], match
    )
    if best is not None:
        return place_of(best.name), None
    near = text[sides.start : min(len(text), match.end + 30)]
    if memory.dateline and re.search(r"\b(?:here|ici)\b", near):
        return memory.dateline, None
    if memory.place and (_THERE.search(near) or SAME_DAY.search(text[: match.end])):
        return memory.place, memory.place_span
    return None, None


_THERE = re.compile(r"\b(?:y|there|s'y|in the capital|dans la capitale)\b")
PLACED = frozenset({"place", "country", "capital", "organisation"})


def looking_forward(days: Days, timex: Timex, published: Days | None) -> Days:
    """Return the days of a plan told in the past tense, which a day without a year made fall before its telling.

    "devait être reçu les 2 et 3 septembre", published on 21 August, is next September; "was to hold talks on Sunday"
    is the Sunday to come.
    """
    if published is None or days.last_day >= published.first_day or re.search(r"\d{4}", timex.text):
        return days
    if _WEEKDAY.fullmatch(timex.text):
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


def looking_back(days: Days, timex: Timex, published: Days | None) -> Days:
    """Return the days of what was held on a bare weekday: the last such day, never one after its telling."""
    if published is None or days.first_day <= published.last_day or not _WEEKDAY.fullmatch(timex.text):
        return days
    return Days(days.first_day - timedelta(days=7), days.last_day - timedelta(days=7))


#: Days after which a day and month without a year, told as a plan, are taken for the next year's.
LONG_AGO = 150
_WEEKDAY = re.compile(
    r"(?:on |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday)(?: soir| matin| evening| morning| afternoon"
    r"| après-midi)?",
    re.IGNORECASE,
)
_MONTH = re.compile(r"[^\W\d]{3,}")


def _is_local(text: str, mention: Mention, language: str) -> bool:
    before = text[max(0, mention.start - 70) : mention.start]
    if mention.kind == "organisation" and not _SEAT.search(before):
        return mention.codes == ("UN",) and bool(re.search(r"\b(?:at the|à l')\s*$", before))
    apposed = re.search(r", $", before) and mention.kind in ("country", "capital") and is_place_use(text, mention)
    found = _LOCAL[language].search(before[:-2] if False else before)
    if apposed:
        return True
    if found is None or _BACK.search(before[: found.start() + 1]):
        return False
    return not _VERBS.search(found[0])


def _best(mentions: Sequence[Mention], match: TriggerMatch) -> Mention | None:
    """Return the nearest town, else the nearest building or region, else the nearest country."""

    def rank(one: Mention) -> tuple[int, int]:
        size = 0 if city_names(one.name) else 2 if one.kind == "country" else 1
        away = one.start - match.end if one.start >= match.end else match.start - one.end + 20
        return size, away

    return min(mentions, key=rank, default=None)
