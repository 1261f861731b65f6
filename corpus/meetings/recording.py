"""Recording: from the words that tell a meeting to its record, with its day, place and status."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.meetings.model import Meeting
from corpus.meetings.participants.sources import source_of
from corpus.meetings.setting.around import day_before, with_neighbours
from corpus.meetings.setting.when import choose_days, is_weekday, only_ends, settled
from corpus.meetings.setting.where import choose_place
from corpus.meetings.status.calling_off import fell_through
from corpus.meetings.telling import Setting, Telling
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.memory import Stay
    from corpus.meetings.model import Participant, Status
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.triggers import TriggerMatch
    from corpus.span import Days


def record(telling: Telling, participants: tuple[Participant, ...], context: Context) -> Meeting | None:
    """Return the record of a meeting of these people; None where its words need a day or a place and it has none.

    "Après des négociations avec Y" alone makes no record.
    """
    setting = _setting_of(telling, participants, context)
    return _recorded(telling, participants, setting, context) if setting else None


def _setting_of(telling: Telling, participants: Sequence[Participant], context: Context) -> Setting | None:
    """Return the day and place of a meeting: its own, else those around it; None where it needs some and has none."""
    sentence, match, sides = telling.sentence, telling.match, telling.sides
    planned = telling.verdict.outcome == "planned"
    days, expression = choose_days(sentence, match, sides, context, planned=planned)
    place, place_span = choose_place(sentence, match, sides, context.memory)
    open_states = telling.verdict.outcome == "present" and all(one.type == "country" for one in participants)
    if (open_states or not telling.verdict.firm) and days is None and place is None:
        return None
    if match.trigger.vague and place is None and planned and telling.kind == "in_person":
        return None  # "ils ont promis de signer": nowhere, and nobody need be there
    stay = context.memory.stay
    may_stay = telling.kind == "in_person" and telling.verdict.outcome != "denied"
    if may_stay and stay and _is_there(sentence, match, stay, participants, days):
        place, place_span = (place, place_span) if place else (stay.place, stay.sentence)
        dated = days is None and stay.days is not None and sentence.follows(stay.sentence)
        days, expression = (stay.days, stay.expression) if dated else (days, expression)
    if match.trigger.vague and place is None and telling.kind == "in_person":
        return None
    setting = _on_agenda(telling, Setting(days, expression, place, place_span), context)
    if telling.verdict.outcome in {"denied", "planned", "cancelled"}:  # nothing was there: no place but its own
        return setting
    memory = context.memory
    if (
        setting.place is None
        and setting.days is None
        and not sides.subjects
        and sentence.follows(memory.place_span)
    ):
        held = telling.verdict.outcome == "held"
        days, expression = day_before(context, held=True) if held else (None, None)
        setting = Setting(days, expression, memory.place, memory.place_span)
    return with_neighbours(telling, setting, context)


def _on_agenda(telling: Telling, setting: Setting, context: Context) -> Setting:
    """Fill in the day of an agenda's heading and the town at the head of its entry, where the entry has no other."""
    heading, dateline = context.memory.heading, telling.sentence.dateline
    if heading is None:
        return setting
    # What a chronology tells right behind its day was on it, whatever its tense.
    dated = telling.sentence.follows(context.reading.to_reading(heading[1].span))
    if not dated and telling.verdict.outcome not in {"planned", "present"}:
        return setting
    if setting.days is None:
        setting = replace(setting, days=heading[0], expression=heading[1])
    if setting.place is None and dateline and telling.kind == "in_person":
        setting = replace(setting, place=dateline, place_span=telling.sentence.dateline_span)
    return setting


def _recorded(
    telling: Telling, participants: tuple[Participant, ...], setting: Setting, context: Context
) -> Meeting:
    """Return the record of a meeting, its status settled by its days; remember where it was."""
    sentence, match, published = telling.sentence, telling.match, context.article.published
    days, expression = setting.days, setting.expression
    status = telling.verdict.against(days, published, weekday=is_weekday(expression), live=context.live)
    evidence = sentence.span
    if status == "planned" and (off := _called_off_ahead(sentence, match, context)):
        status, evidence = "cancelled", Span(off.start, evidence.end)
        days, expression = (days, expression) if days else day_before(context, held=False)
    behind = status == "cancelled" and fell_through(sentence.text)
    settled_as: Status = "denied" if behind else "planned" if telling.verdict.ahead else status
    days = settled(days, expression, settled_as, published)
    place, place_span = (setting.place, setting.place_span) if telling.kind == "in_person" else (None, None)
    if place:
        context.memory.place, context.memory.place_span = place, place_span or sentence.span
    source = telling.verdict.source
    ends = days is not None and days.is_day and status == "held"
    return Meeting(
        participants=participants,
        place=place,
        days=days,
        expression=expression if days else None,
        status=status,
        kind=telling.kind,
        attributed_to=source_of(sentence.text, match.start) if source is None else source,
        evidence=context.reading.to_source(evidence),
        place_evidence=context.reading.to_source(place_span) if place_span else None,
        ends=ends and only_ends(sentence.text, match, telling.sides),
    )


_WAS_DUE = re.compile(r"\b(?:devait|devaient|was|were|had been) (?:\w+ ){0,3}(?:to |(?:s')?[a-zê]+(?:er|ir|re)\b)")


def _called_off_ahead(sentence: Sentence, match: TriggerMatch, context: Context) -> Span | None:
    """Return the sentence before, where it calls off the journey that a plan in the past tense hangs on.

    "X a annulé son voyage à Oslo. Il devait y rencontrer Y."
    """
    off = context.memory.called_off
    return off if sentence.follows(off) and _WAS_DUE.search(sentence.text[: match.end]) else None


_PLUPERFECT = re.compile(r"\b(?:avait|avaient|had)\b")


def _is_there(
    sentence: Sentence, match: TriggerMatch, stay: Stay, participants: Sequence[Participant], days: Days | None
) -> bool:
    """Tell whether a meeting was where its people have just come to: "X a atterri à Oslo. Il a vu Y"."""
    earlier = days is None and not stay.past and _PLUPERFECT.search(sentence.text[: match.end])
    return not earlier and stay.shares(participants) and stay.may_hold(days)
