"""Extraction: from an article, its sentences and its timexes to the meetings that it reports."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.entities import find_entities
from corpus.meetings.context import SENTENCE_GAP, Context, Sentence, Stay, days_of
from corpus.meetings.cues import SAME_DAY, source_of
from corpus.meetings.fold_reports import fold_reports
from corpus.meetings.lexicon import lexicon
from corpus.meetings.mentions import find_mentions
from corpus.meetings.model import Meeting
from corpus.meetings.people import unique
from corpus.meetings.reading import Reading
from corpus.meetings.sides import find_sides
from corpus.meetings.stand_ins import resolve_stand_ins
from corpus.meetings.status import kind_of, status_of
from corpus.meetings.triggers import find_triggers
from corpus.meetings.when import choose_days, is_weekday, only_ends, settled
from corpus.meetings.where import choose_place
from corpus.meetings.who import both_sides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.meetings.mention import Mention
    from corpus.meetings.model import Participant
    from corpus.meetings.sides import Sides
    from corpus.meetings.status import Verdict
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.span import Days, Span
    from corpus.timex import Timex

#: Code points after a trigger in which a noun that brings nobody new tells the same meeting.
SAME_TELLING = 60

#: Letters of a family name from which it is looked for on its own.
FAMILY_LENGTH = 4

#: Code points after a trigger in which "also" or "then" belongs to it.
NEXT_REACH = 25

#: Verbs that one body alone may be the subject of: "les ministres de l'Otan se retrouvent", "the Council met".
_ALSO_GATHER = frozenset({"retrouver", "meet", "tenir un sommet", "hold talks"})

#: A country that receives or meets another is a team.
_HOSTING = frozenset({"recevoir", "accueillir", "rencontrer", "retrouver", "receive", "meet"})

_TERM = re.compile(
    r"\b(?:after|following|at the end of|après|au terme de|à l'issue de) (?:(?:[\w-]+ ){1,5}(?:days?"
    r"|hours?|rounds?|jours?|journées|heures|nuits?) of |(?:\w+|\d+) (?:jours?|heures"
    r"|journées) de |(?:une nuit|une journée)(?: entière)? de )$"
)


def find_meetings(article: Article, sentences: Sequence[Span], timexes: Sequence[Timex]) -> tuple[Meeting, ...]:
    """Return the meetings that an article reports, each once, in the order of their evidence.

    Args:
        article: The article; spans are in code points of its text.
        sentences: Its sentences in order.
        timexes: Its time expressions in order.
    """
    if article.language == "other":
        return ()
    reading = Reading.of(article.text)
    read = _read_sentences(reading, sentences, article)
    context = Context.of(article, reading, timexes)
    for sentence in read:
        if sentence.mentions:
            context.people.learn(sentence.text, sentence.mentions, _countries(sentence.text))
    read = resolve_stand_ins(read, context.people)
    found: list[Meeting] = []
    told_at = 0
    for index, sentence in enumerate(read):
        here = _meetings_of(sentence, context)
        if not here and found and index == told_at + 1:
            found[-1] = _completed(found[-1], sentence, context)
        if here:
            found, told_at = found + here, index
        context.remember(sentence)
    return fold_reports(found)


def _read_sentences(reading: Reading, sentences: Sequence[Span], article: Article) -> list[Sentence]:
    """Find triggers everywhere, and names near them and where people are introduced (at the top)."""
    spans = [reading.to_reading(span) for span in sentences]
    texts = [span.of(reading.text) for span in spans]
    triggers = [find_triggers(text, article.language) for text in texts]
    wanted = {near for index, some in enumerate(triggers) if some for near in (index - 1, index, 0, 1)}
    chosen = sorted(index for index in wanted if 0 <= index < len(texts))
    entities = dict(zip(chosen, find_entities([texts[index] for index in chosen], article.language), strict=True))
    families: list[str] = []
    read = []
    for index, text in enumerate(texts):
        mentions = find_mentions(text, entities[index], families) if index in entities else []
        families += [name for name in _family_names(mentions) if name not in families]
        read.append(Sentence(spans[index], text, tuple(mentions), tuple(triggers[index])))
    return read


def _family_names(mentions: Sequence[Mention]) -> list[str]:
    names = [one.name.rpartition(" ")[2] for one in mentions if one.kind == "person" and " " in one.name]
    return [name for name in names if len(name) >= FAMILY_LENGTH]


def _countries(text: str) -> dict[tuple[int, int], str]:
    named = (one for one in lexicon(text) if one.codes and one.kind != "organisation")
    return {(one.start, one.end): one.codes[0] for one in named}


def _meetings_of(sentence: Sentence, context: Context) -> list[Meeting]:
    found: list[Meeting] = []
    previous: tuple[Participant, ...] = ()
    previous_end = 0
    for match in sentence.triggers:
        repeats = match.trigger.frame == "noun" and match.start - previous_end < SAME_TELLING
        meeting = _meeting_at(sentence, match, context, previous)
        if meeting is None or (repeats and previous and _adds_nothing(meeting.participants, previous)):
            continue
        if previous and _is_setting(sentence.text, match):
            continue
        found.append(meeting)
        previous, previous_end = meeting.participants, match.end
        if len(previous) > 1:
            context.memory.group = previous
    return found


def _completed(meeting: Meeting, sentence: Sentence, context: Context) -> Meeting:
    """Add to a meeting the place or day that the next sentence gives ("L'entretien s'est déroulé à Genève")."""
    for match in sentence.triggers:
        if match.trigger.frame != "noun" or not _DEFINITE.search(sentence.text[: match.start]):
            continue
        sides = find_sides(sentence.text, match, sentence.triggers, sentence.mentions, context.article.language)
        verdict = status_of(sentence.text, match, sides, context.article.language)
        if verdict is None or verdict.outcome != meeting.status or not verdict.firm:
            continue
        place, elsewhere = choose_place(sentence, match, sides, context.memory)
        if meeting.place is None and meeting.kind == "in_person" and place and elsewhere is None:
            span = context.reading.to_source(sentence.span)
            meeting = replace(meeting, place=place, place_evidence=span)
    return meeting


_DEFINITE = re.compile(
    r"(?:^|\W)(?:[Ll][ae] |[Ll]'|[Cc]ett?e |[Ll]eurs? |[Tt]he |[Tt]his |[Tt]heir )(?:[\w-]+ )?$"
)


def _meeting_at(
    sentence: Sentence, match: TriggerMatch, context: Context, previous: tuple[Participant, ...]
) -> Meeting | None:
    """Return the meeting that a trigger tells; None where it tells of none."""
    text, article = sentence.text, context.article
    sides = _widened(
        sentence, match, find_sides(text, match, sentence.triggers, sentence.mentions, article.language)
    )
    verdict = status_of(text, match, sides, article.language)
    if verdict is None or _means_else(text, match, sides):
        return None
    subjects, objects = both_sides(sentence, match, sides, context, previous)
    participants = unique([*subjects, *objects])
    if not (objects or _told_together(text, match, sides)) or not _enough(text, match, sides, participants):
        return None
    days, expression = choose_days(sentence, match, sides, context, planned=verdict.outcome == "planned")
    place, place_span = choose_place(sentence, match, sides, context.memory)
    if not verdict.firm and days is None and place is None:
        return None
    kind = kind_of(text, match, sides)
    stay = context.memory.stay
    if kind == "in_person" and stay and _is_there(sentence, match, stay, participants, days):
        place, place_span = (place, place_span) if place else (stay.place, stay.sentence)
        dated = days is None and stay.days is not None and sentence.follows(stay.sentence)
        days, expression = (stay.days, stay.expression) if dated else (days, expression)
    if match.trigger.vague and place is None and kind == "in_person":
        return None
    if place is None and days is None and not sides.subjects and sentence.follows(context.memory.place_span):
        place, place_span = context.memory.place, context.memory.place_span
    if days is None and (
        _is_same_day(text, sides) or (verdict.outcome == "held" and _goes_on(text, match, sides))
    ):
        days, expression = _day_told(sentence, match, context)
    if place is None and kind == "in_person":
        place, place_span = _place_around(sentence, match, sides, context, verdict)
    status = verdict.against(days, article.published, weekday=is_weekday(expression))
    if status == "planned" and _is_gone(sentence, match, context):
        status = "cancelled"
        days, expression = (days, expression) if days else _day_before(context)
    days = settled(days, expression, status, article.published)
    return Meeting(
        participants=participants,
        place=place if kind == "in_person" else None,
        days=days,
        expression=expression if days else None,
        status=status,
        kind=kind,
        attributed_to=source_of(text) if verdict.source is None else verdict.source,
        evidence=context.reading.to_source(sentence.span),
        place_evidence=context.reading.to_source(place_span) if place_span and kind == "in_person" else None,
        ends=days is not None and days.is_day and status == "held" and only_ends(text, match, sides),
    )


def _widened(sentence: Sentence, match: TriggerMatch, sides: Sides) -> Sides:
    """Give "after two days of talks" the clause of the sentence: those who parted are those who talked."""
    if match.trigger.frame != "noun" or not _TERM.search(sentence.text[: match.start]):
        return sides
    first = [one for one in sentence.mentions if one.kind == "person" and one.end < match.start]
    return replace(sides, start=0, opener="", subjects=tuple(first))


_WAS_DUE = re.compile(r"\b(?:devait|devaient|was|were|had been) (?:\w+ ){0,3}(?:to |[a-z]+(?:er|ir|re)\b)")


def _is_gone(sentence: Sentence, match: TriggerMatch, context: Context) -> bool:
    """Tell whether a plan told in the past tense hangs on what the sentence before has called off."""
    off = context.memory.called_off
    return sentence.follows(off) and bool(_WAS_DUE.search(sentence.text[: match.end]))


_PLUPERFECT = re.compile(r"\b(?:avait|avaient|had)\b")


def _is_there(
    sentence: Sentence, match: TriggerMatch, stay: Stay, participants: Sequence[Participant], days: Days | None
) -> bool:
    """Tell whether a meeting without a place of its own was where its people had just been said to be."""
    earlier = days is None and not stay.past and _PLUPERFECT.search(sentence.text[: match.end])
    return not earlier and stay.shares(participants) and stay.may_hold(days)


def _means_else(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether what follows the object gives the verb another sense: "called Y a liar"."""
    refused = match.trigger.not_after
    return bool(refused and sides.objects and re.search(refused, text[sides.objects[-1].end :]))


def _is_same_day(text: str, sides: Sides) -> bool:
    """Tell whether a clause, or the sentence that it is the main clause of, is set on the day told before."""
    early = SAME_DAY.search(text[: sides.end])
    return bool(
        SAME_DAY.search(text[sides.start : sides.end])
        or (early and early.start() < 3 and sides.opener not in ("où", "where"))
    )


#: The next step of what was told: on the same day, in the same town, unless it says otherwise.
_NEXT = re.compile(
    r"\b(?:ensuite|puis|d'abord|également|aussi|par ailleurs|auparavant|plus tard|dans la foulée|aussitôt"
    r"|then|later|first|also|afterwards|beforehand|earlier|separately|séparément|subsequently)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(r"\b(?:années?|mois|semaines?|years?|months?|weeks?|days?|jours?|fois|time)\b")


def _goes_on(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a clause tells the next step of what the sentence before told: "il a ensuite rencontré"."""
    early = text[: match.end + NEXT_REACH]
    return bool(_NEXT.search(early)) and not _ANOTHER_TIME.search(text[sides.start : sides.end])


def _place_around(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, verdict: Verdict
) -> tuple[Place | None, Span | None]:
    """Return the place of a meeting that names none: that of the step before, or of the dateline."""
    memory = context.memory
    if verdict.outcome == "held" and memory.place and _goes_on(sentence.text, match, sides):
        return memory.place, memory.place_span
    dateline = memory.dateline_span
    leads = dateline is not None and sentence.span.start <= dateline.end + SENTENCE_GAP
    if leads and verdict.outcome in ("held", "present") and not match.trigger.vague:
        return memory.dateline, dateline
    return None, None


def _day_told(sentence: Sentence, match: TriggerMatch, context: Context) -> tuple[Days | None, Timex | None]:
    """Return the day told last before a trigger: in its sentence, else in those before."""
    for start, _, timex in reversed(context.timexes_of(sentence)):
        if start < match.start and days_of(timex).is_day:
            return days_of(timex), timex
    return _day_before(context)


def _day_before(context: Context) -> tuple[Days | None, Timex | None]:
    memory = context.memory
    return (memory.days, memory.expression) if memory.days and memory.days.is_day else (None, None)


_PURPOSE = re.compile(
    r"\b(?:for|pour|at|ahead of|before|avant) (?:(?:the|an?|le|la|un|une|l') ?)?(?:[\w-]+ ){0,2}$"
)


def _is_setting(text: str, match: TriggerMatch) -> bool:
    """Tell whether a trigger only frames the meeting told before it: "for the G7 summit", ", hosted by X"."""
    before = text[: match.start]
    if match.trigger.frame == "noun":
        return bool(_PURPOSE.search(before))
    return before.endswith(", ") and text[match.end :].startswith((" by ", " par "))


def _adds_nothing(participants: tuple[Participant, ...], previous: tuple[Participant, ...]) -> bool:
    return all(any(one.same_as(other) for other in previous) for one in participants)


def _told_together(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether subjects alone can have met: the verb is mutual, or "se" makes it so."""
    if match.trigger.mutual or match.trigger.frame != "verb":
        return True
    return bool(re.search(r"\b(?:se |s'|nous |each other|together)", text[sides.start : match.end + 20]))


def _enough(text: str, match: TriggerMatch, sides: Sides, participants: Sequence[Participant]) -> bool:
    """Tell whether those found are enough for a meeting told in this way."""
    trigger = match.trigger
    if trigger.frame == "noun":
        return len(participants) > 1 or any(one.type == "organisation" for one in participants)
    if not any(one.type == "person" or one.code for one in participants):
        return False
    if trigger.name == "telephone" and not _close_subject(text, match, sides):
        return False
    if trigger.name in _HOSTING and sides.objects and {one.type for one in participants} == {"country"}:
        return False
    bodies = not any(one.type == "person" for one in participants)
    if trigger.frame == "gather":
        return bodies or (len(participants) > 1 and trigger.name != "se tenir")
    alone = trigger.name in _ALSO_GATHER and not sides.objects and participants[0].type == "organisation"
    return alone or len(participants) > 1


def _close_subject(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a verb follows its subject closely: "X called Y", not "lists called Y"."""
    start = sides.subjects[-1].end if sides.subjects else sides.start
    return bool(
        re.fullmatch(
            r"(?: (?:also|has|had|then|later|will|would|to|he|she|they|is|was))*|,.{1,60},"
            r"| ?(?:[Hh]e|[Ss]he|[Tt]hey)(?: \w+)?",
            text[start : match.start].rstrip(),
        )
    ) and all(one.kind != "organisation" for one in sides.objects)
