"""Around: the day and the place of a meeting that the sentences beside its own tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.meetings.participants.sentence import SENTENCE_GAP
from corpus.meetings.participants.sides import find_sides
from corpus.meetings.setting.when import joined
from corpus.meetings.setting.where import choose_place
from corpus.meetings.status.doubts import is_rumoured
from corpus.meetings.status.weighing import status_of
from corpus.meetings.words.cues import SAME_DAY
from corpus.meetings.words.openers import SIDELINES_EN, SIDELINES_FR, WHERE
from corpus.span import Span

if TYPE_CHECKING:
    from corpus.meetings.context import Context
    from corpus.meetings.model import Meeting
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.telling import Setting, Telling
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.span import Days
    from corpus.timex import Timex

#: Code points after a trigger in which "also" or "then" belongs to it.
NEXT_REACH = 25

#: The next step of what was told: on the same day, in the same town, unless it says otherwise.
_NEXT = re.compile(
    r"\b(?:ensuite|puis|d'abord|également|aussi|par ailleurs|auparavant|plus tard|dans la foulée|aussitôt"
    r"|then|later|first|also|afterwards|beforehand|earlier|separately|séparément|subsequently)\b",
    re.IGNORECASE,
)
#: A step at another hour may have been somewhere else.
_APART = re.compile(r"\b(?:auparavant|plus tard|later|beforehand|earlier)\b", re.IGNORECASE)
_ANOTHER_TIME = re.compile(r"\b(?:années?|mois|semaines?|years?|months?|weeks?|days?|jours?|fois|time)\b")
#: The imperfect tells in what circumstances the sentence before happened: "le président recevait les deux hommes".
_IMPERFECT = re.compile(r"\w+(?:ait|aient)$")
#: The setting of a meeting that another event gave: "en marge du sommet", "on the fringe of the conference".
_FRINGE = re.compile(rf"\b(?:{SIDELINES_FR} d|{SIDELINES_EN} of)\b", re.IGNORECASE)

_IT = re.compile(
    r"^\W*(?:It|They|Elle|Il|Ils|Elles|(?:The|Their) (?:[\w-]+ )?(?:conference|meeting|summit|talks|visit"
    r"|session|encounter"
    r"|gathering|negotiations|discussions)|(?:La|Cette|Leur) (?:conférence|rencontre|réunion|visite|discussion|séance"
    r"|conversation)|(?:L'|Leur |Cet )entre(?:tien|vue)|(?:Le|Ce|Leur) (?:sommet|tête-à-tête|dîner|déjeuner)"
    r"|(?:Les|Ces) (?:discussions|pourparlers|entretiens|négociations))\b"
)
_RAN = re.compile(
    r"\b(?:ran|lasted|opened|began|started|closed|ended|concluded|took place|(?:was|were) held"
    r"|s'(?:est|était) (?:tenue?|ouverte?|déroulée?|achevée?)|se sont (?:tenu|ouvert|déroulé|achevé|poursuivi)e?s"
    r"|(?:a|ont) (?:eu lieu|duré|commencé|débuté|pris fin))\b"
)
_DEFINITE = re.compile(
    r"(?:^|\W)(?:[Ll][ae] |[Ll]'|[Cc]ett?e |[Ll]eurs? |[Tt]he |[Tt]his |[Tt]heir )(?:[\w-]+ )?$"
)


def is_same_day(text: str, sides: Sides) -> bool:
    """Tell whether a clause, or the head of its sentence, puts it on the day told before: "le même jour"."""
    early = SAME_DAY.search(text[: sides.end])
    return bool(
        SAME_DAY.search(text[sides.start : sides.end])
        or (early and early.start() < 3 and sides.opener not in WHERE)
    )


def is_next(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a clause tells the next step of what the sentence before told: "il a ensuite rencontré"."""
    if (
        match.trigger.language == "fr"
        and match.trigger.frame == "verb"
        and _IMPERFECT.match(text[match.start : match.end])
    ):
        return True
    early = text[: match.end + NEXT_REACH]
    return bool(_NEXT.search(early)) and not _ANOTHER_TIME.search(text[sides.start : sides.end])


def day_told(
    sentence: Sentence, match: TriggerMatch, context: Context, *, held: bool
) -> tuple[Days | None, Timex | None]:
    """Return the day told last before a trigger: in its sentence, else in those before."""
    for start, _, timex in reversed(sentence.timexes):
        if start < match.start and timex.days.is_day:
            return timex.days, timex
    return day_before(context, held=held)


def day_before(context: Context, *, held: bool) -> tuple[Days | None, Timex | None]:
    """Return the day told last in the sentences before; for what was `held`, none that is after publication."""
    days, published = context.memory.days, context.article.published
    ahead = held and days and published and days.first_day > published.last_day
    return (days, context.memory.expression) if days and days.is_day and not ahead else (None, None)


def with_neighbours(telling: Telling, setting: Setting, context: Context) -> Setting:
    """Fill in the day and place that a meeting lacks from what was told before it: "il a ensuite rencontré Y"."""
    text, sides = telling.sentence.text, telling.sides
    held = telling.verdict.outcome == "held"
    there = held and _went_there(telling, context)
    # What is only rumoured is no next step of what was done.
    told = held and not is_rumoured(text[sides.start : sides.end])
    goes_on = there or (told and is_next(text, telling.match, sides))
    if goes_on and not there and _is_circumstance(text, telling.match):
        goes_on = not _are_strangers(sides, context)
    if setting.days is None and (is_same_day(text, sides) or goes_on):
        days, expression = day_told(telling.sentence, telling.match, context, held=held)
        setting = replace(setting, days=days, expression=expression)
    if setting.place is None and telling.kind == "in_person":
        place, span = _place_around(telling, context)
        setting = replace(setting, place=place, place_span=span)
    return setting


def _is_circumstance(text: str, match: TriggerMatch) -> bool:
    """Tell whether the imperfect alone makes a clause the next step of what was told: "le maire recevait Y"."""
    imperfect = _IMPERFECT.match(text[match.start : match.end])
    return imperfect is not None and not _NEXT.search(text[: match.end + NEXT_REACH])


def _are_strangers(sides: Sides, context: Context) -> bool:
    """Tell whether nobody of a clause was named before: "Malraux recevait Picasso" then is no next step of anything."""
    both = sides.subjects and sides.objects
    named = context.participants([*sides.subjects, *sides.objects])
    return bool(both) and not any(one.same_as(seen) for one in named for seen in context.memory.seen)


#: "Le maire y a reçu Y": "y" is the place of the sentence before.
_THERE = re.compile(r"\by (?:a|ont|avait|avaient|est|sont|était|étaient)\b")


def _went_there(telling: Telling, context: Context) -> bool:
    """Tell whether a clause says "y" or "there" of the place of the sentence before, and so is of its day."""
    clause = telling.sentence.text[telling.sides.start : telling.match.start]
    return bool(_THERE.search(clause)) and telling.sentence.follows(context.memory.place_span)


def _place_around(telling: Telling, context: Context) -> tuple[Place | None, Span | None]:
    """Return the place of a meeting that names none: that of the step before, or of the dateline."""
    memory, sentence = context.memory, telling.sentence
    if telling.verdict.outcome not in ("held", "present") or telling.match.trigger.vague:
        return None, None
    dateline = memory.dateline_span
    leads = dateline is not None and sentence.span.start <= dateline.end + SENTENCE_GAP
    if dateline and (leads or _FRINGE.search(sentence.text)):
        return memory.dateline, dateline
    told = telling.verdict.outcome == "held" and memory.place is not None and memory.been
    following = is_next(sentence.text, telling.match, telling.sides) and not _APART.search(sentence.text)
    if told and (following or _FRINGE.search(sentence.text)):
        return memory.place, memory.place_span
    return None, None


def completed(meeting: Meeting, sentence: Sentence, context: Context) -> Meeting:
    """Add to a meeting the place or days that the next sentence gives ("L'entretien s'est déroulé à Genève")."""
    meeting = _with_days(meeting, sentence, context)
    for match in sentence.triggers:
        if match.trigger.frame != "noun" or not _DEFINITE.search(sentence.text[: match.start]):
            continue
        sides = find_sides(sentence, match)
        verdict = status_of(sentence.text, match, sides)
        if verdict is None or verdict.outcome != meeting.status or not verdict.firm:
            continue
        place, elsewhere = choose_place(sentence, match, sides, context.memory)
        if meeting.place is None and meeting.kind == "in_person" and place and elsewhere is None:
            span = context.reading.to_source(sentence.span)
            meeting = replace(meeting, place=place, place_evidence=span)
    return meeting


def unsettled(meeting: Meeting) -> Meeting:
    """Return a meeting without its day and place."""
    return replace(meeting.without_day(), place=None, place_evidence=None)


def told_right(wrong: Meeting, sentence: Sentence, context: Context) -> Meeting | None:
    """Return the meeting that was held instead of a denied one, if the next sentence tells it; None where it does not.

    "Nous avons écrit que X avait reçu Y lundi à Lyon. C'est inexact. L'entrevue s'est tenue dimanche, à Nantes."
    """
    if wrong.status != "denied" or not _IT.match(sentence.text) or not _RAN.search(sentence.text):
        return None
    right = completed(replace(unsettled(wrong), status="held", attributed_to=None), sentence, context)
    if right.days is None and right.place is None:
        return None
    told = context.reading.to_source(sentence.span)
    return replace(right, place_evidence=None, evidence=Span(wrong.evidence.start, told.end))


def _with_days(meeting: Meeting, sentence: Sentence, context: Context) -> Meeting:
    """Give a meeting the days that the next sentence tells, within its own: "It ran from Tuesday to Thursday"."""
    about = _IT.match(sentence.text)
    here = sentence.timexes
    if meeting.status != "held" or not about or not here or not _RAN.search(sentence.text):
        return meeting
    days, timex = here[0].timex.days, here[0].timex
    if len(here) > 1:
        days, timex = joined(timex, here[-1].timex, context)
    known = meeting.days
    if known and not known.contains(days):
        return meeting
    return replace(meeting, days=days, expression=timex)
