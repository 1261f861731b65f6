"""Extraction: from an article, its sentences and its timexes to the meetings that it reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.entities import find_entities
from corpus.meetings.context import Context
from corpus.meetings.fold_reports import fold_reports
from corpus.meetings.forms.agenda import find_entry_town, listed
from corpus.meetings.forms.dateline import DatelineTown, find_dateline_town
from corpus.meetings.located import Located
from corpus.meetings.model import others, same_participants, unique
from corpus.meetings.naming.gazetteer import find_known_names
from corpus.meetings.naming.mentions import find_mentions
from corpus.meetings.outcomes import (
    as_taken_back,
    as_taken_back_further_down,
    denied_elsewhere,
    moved,
    named_as_off,
    with_outcome,
    without_retracted,
)
from corpus.meetings.participants.contrasts import contrasted, put_right
from corpus.meetings.participants.legs import find_legs
from corpus.meetings.participants.sentence import Sentence
from corpus.meetings.participants.several import apart, is_apart, then_met
from corpus.meetings.participants.sides import find_sides
from corpus.meetings.participants.speakers import find_spoken
from corpus.meetings.participants.stand_ins import resolve_stand_ins
from corpus.meetings.participants.who import both_sides, speaker_of
from corpus.meetings.parts import parts_of
from corpus.meetings.reading import Reading
from corpus.meetings.recognised import meeting_recognised
from corpus.meetings.recogniser import may_tell
from corpus.meetings.recording import record
from corpus.meetings.setting.around import completed, told_right, unsettled
from corpus.meetings.setting.when import settled
from corpus.meetings.status.doubts import tells_an_error
from corpus.meetings.status.taken_back import goes_on_about_it
from corpus.meetings.status.weighing import kind_of, status_of
from corpus.meetings.telling import Telling
from corpus.meetings.triggers import find_triggers
from corpus.meetings.words.openers import SIDELINES_EN
from corpus.places import place_of
from corpus.span import Span, blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.meetings.model import Meeting, Participant
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.recogniser import Recognised, Recogniser
    from corpus.meetings.triggers import TriggerMatch
    from corpus.span import Language
    from corpus.timex import Timex

#: Code points after a trigger in which a noun that brings nobody new tells the same meeting.
SAME_TELLING = 60

#: Sentences before one that tells a meeting in which "il" and "the two" may be introduced.
INTRODUCED = 5

#: Letters of a family name from which it is looked for on its own.
FAMILY_LENGTH = 4

#: What stands between a verb and the noun for a meeting that is its object: "held | frank | talks".
_ITS_OBJECT = re.compile(
    r" (?:(?!(?:before|after|ahead|during|following|and|for|to|at|in|avant|après|et|pour|lors|à|en)\b)[\w'-]+ ){0,5}"
)

_TERM = re.compile(
    r"\b(?:after|following|at the end of|après|au terme de|à l'issue de) (?:(?:[\w-]+ ){1,5}(?:days?"
    r"|hours?|rounds?|jours?|journées|heures|nuits?) of |(?:\w+|\d+) (?:jours?|heures?"
    r"|minutes|journées)(?: et demie)? (?:de |d')|(?:une nuit|une journée)(?: entière)? de )$"
)


def find_meetings(
    article: Article, sentences: Sequence[Span], timexes: Sequence[Timex], recogniser: Recogniser | None
) -> tuple[Meeting, ...]:
    """Return the meetings that an article reports, each once, in the order of their evidence.

    Args:
        article: The article; spans are in code points of its text.
        sentences: Its sentences in order.
        timexes: Its time expressions in order.
        recogniser: What reads the sentences that may tell a meeting, for those of which no trigger makes a record.
    """
    if article.language == "other":
        return ()
    reading = Reading.of(article.text)
    parts = [part for sentence in sentences for part in parts_of(article.text, sentence)]
    read = _read_sentences(reading, parts, article, timexes, recogniser)
    context = Context.of(article, reading)
    for sentence in read:
        if sentence.mentions:
            context.people.learn(sentence.text, sentence.mentions, _countries(sentence.text))
    read = resolve_stand_ins(read, context.people)
    context = replace(context, spoken=find_spoken(reading.text, article.title_text or "", read, context.people))
    found: list[Meeting] = []
    before: list[Meeting] = []
    last_told = -1
    for place, sentence in enumerate(read):
        context.attend(sentence)
        here, ahead = _told_here(sentence, _around(read, place), context)
        left = [as_taken_back(one, sentence, ahead, context) for one in before]
        if left and not here:
            left[-1] = completed(left[-1], sentence, context)
        changed = [one for one, was in zip(left, before, strict=True) if one.status != was.status]
        between = read[last_told + 1 : place]
        if not before and not here and (later := as_taken_back_further_down(found, sentence, between, context)):
            found[-1] = later
            changed = [later]
        elif not here and (place_of_plan := named_as_off(found, sentence, context)) is not None:
            found[place_of_plan] = with_outcome(found[place_of_plan], "cancelled", sentence, context)
        found += left
        if not here and found and last_told == place - 1 and (right := told_right(found[-1], sentence, context)):
            found.append(right)
        if here or changed:
            last_told = place
        off_before = left if not here and goes_on_about_it(sentence.text) else changed
        before = [*here, *moved([*off_before, *here], sentence, context)]
        context.remember(sentence, went_there=not here or any(one.status == "held" for one in here))
    placed = _placed([*found, *before], context)
    told = [_proved_by_whole_sentences(denied_elsewhere(one, placed, context), sentences) for one in placed]
    return fold_reports(_without_headline(without_retracted(told, context), article.title))


def _placed(meetings: Sequence[Meeting], context: Context) -> list[Meeting]:
    """Take the place of the dateline from a meeting that another sentence puts elsewhere."""
    dateline = context.memory.dateline_span
    if dateline is None:
        return list(meetings)
    proof = context.reading.to_source(dateline)
    own = [one for one in meetings if one.place and one.place_evidence != proof]
    return [
        replace(one, place=None, place_evidence=None)
        if one.place_evidence == proof and any(_is_elsewhere(one, other) for other in own)
        else one
        for one in meetings
    ]


def _is_elsewhere(meeting: Meeting, other: Meeting) -> bool:
    """Tell whether two meetings may be one but for their places."""
    return (
        (meeting.kind, meeting.status) == (other.kind, other.status)
        and same_participants(meeting.participants, other.participants)
        and not (meeting.days and other.days and not meeting.days.overlaps(other.days))
    )


def _proved_by_whole_sentences(meeting: Meeting, sentences: Sequence[Span]) -> Meeting:
    """Return a meeting that a part of an overlong sentence tells with all of the sentence as its proof."""
    first, last = (
        sentences[bisect_right(sentences, at, key=lambda one: one.start) - 1]
        for at in (meeting.evidence.start, meeting.evidence.end - 1)
    )
    whole = Span(min(first.start, meeting.evidence.start), max(last.end, meeting.evidence.end))
    return meeting if whole == meeting.evidence else replace(meeting, evidence=whole)


def _without_headline(meetings: Sequence[Meeting], title: Span | None) -> list[Meeting]:
    """Leave out what a title tells in the present and the body as held or called off: "Nixon meets Mao"."""
    if title is None:
        return list(meetings)
    outcomes = [one for one in meetings if one.status != "planned"]
    return [
        one
        for one in meetings
        if one.status != "planned"
        or one.days
        or not title.contains(one.evidence)
        or not _is_told_by(one, outcomes)
    ]


def _is_told_by(headline: Meeting, outcomes: Sequence[Meeting]) -> bool:
    """Tell whether the body tells the meeting of a headline, or one of each of those it names: "Wang meets X, Y"."""
    told = [other for other in outcomes if other.kind == headline.kind]
    if any(same_participants(other.participants, headline.participants) for other in told):
        return True
    first, *others_met = headline.participants
    return bool(others_met) and all(
        any(
            any(person.same_as(first) for person in other.participants)
            and any(person.same_as(met) for person in other.participants)
            for other in told
        )
        for met in others_met
    )


def _around(read: Sequence[Sentence], place: int) -> list[Sentence]:
    """The sentence before one and the two behind it."""
    return [*read[max(0, place - 1) : place], *read[place + 1 : place + 3]]


def _told_here(sentence: Sentence, near: Sequence[Sentence], context: Context) -> tuple[list[Meeting], str]:
    """Return the meetings that a sentence tells, by its triggers or else as recognised, and the text ahead of them."""
    if told := _meetings_of(sentence, context):
        return told, sentence.text[: sentence.triggers[0].start]
    recognised = meeting_recognised(sentence, near, context)
    if sentence.recognised and recognised:
        return recognised, sentence.text[: sentence.recognised.words.start]
    return [], sentence.text


def _read_sentences(
    reading: Reading,
    sentences: Sequence[Span],
    article: Article,
    timexes: Sequence[Timex],
    recogniser: Recogniser | None,
) -> list[Sentence]:
    """Find triggers everywhere, and names near what tells a meeting and where people are introduced (at the top)."""
    spans = [reading.to_reading(span) for span in sentences]
    written = [span.of(reading.text) for span in spans]
    opened = [_opening_dateline(text) for text in written]
    texts = [blank(text, [line.span]) if line else text for text, line in zip(written, opened, strict=True)]
    triggers = [find_triggers(text, article.language) for text in texts]
    recognised = _recognise(texts, article.language, recogniser)
    telling = [index for index, some in enumerate(triggers) if some or index in recognised]
    wanted = {near for index in telling for near in (*range(index - INTRODUCED, index + 1), 0, 1)}
    chosen = sorted(index for index in wanted if 0 <= index < len(texts))
    entities = dict(zip(chosen, find_entities([texts[index] for index in chosen], article.language), strict=True))
    placed = [(reading.to_reading(timex.span), timex) for timex in timexes]
    families: list[str] = []
    read = []
    for index, text in enumerate(texts):
        mentions = find_mentions(text, entities[index], families) if index in entities else []
        families += [name for name in _family_names(mentions) if name not in families]
        line, ahead = opened[index], None
        if line is None and _is_beside(reading, spans, index) and (line := find_entry_town(written[index - 1])):
            ahead = spans[index - 1]
        town = replace(place_of(line.town, article.language), text=line.written) if line else None
        read.append(
            Sentence(
                spans[index],
                text,
                tuple(mentions),
                tuple(triggers[index]),
                _located(spans[index], placed),
                recognised.get(index),
                town,
                ahead,
            )
        )
    return read


def _located(sentence: Span, placed: Sequence[tuple[Span, Timex]]) -> tuple[Located, ...]:
    """Return the timexes of a sentence, with their offsets in it, out of all with their spans in the reading."""
    start = sentence.start
    return tuple(
        Located(span.start - start, span.end - start, timex) for span, timex in placed if sentence.contains(span)
    )


def _is_beside(reading: Reading, spans: Sequence[Span], index: int) -> bool:
    """Tell whether a sentence stands in one line with the one before."""
    return index > 0 and "\n" not in reading.text[spans[index - 1].end : spans[index].start]


def _opening_dateline(text: str) -> DatelineTown | None:
    """Return the dateline that a sentence opens with, which takes part in nothing."""
    dateline = find_dateline_town(text)
    return dateline if dateline and not text[: dateline.span.start].strip() else None


def _recognise(texts: Sequence[str], language: Language, recogniser: Recogniser | None) -> dict[int, Recognised]:
    """Return what the recogniser tells of the sentences, by their index."""
    if recogniser is None or language == "other":
        return {}
    worth = [index for index, text in enumerate(texts) if may_tell(text)]
    read = recogniser.read([texts[index] for index in worth], language)
    return {index: one for index, one in zip(worth, read, strict=True) if one}


def _family_names(mentions: Sequence[Mention]) -> list[str]:
    names = [one.name.rpartition(" ")[2] for one in mentions if one.kind == "person" and " " in one.name]
    return [name for name in names if len(name) >= FAMILY_LENGTH]


def _countries(text: str) -> dict[tuple[int, int], str]:
    named = (one for one in find_known_names(text) if one.codes and one.kind != "organisation")
    return {(one.start, one.end): one.codes[0] for one in named}


def _meetings_of(sentence: Sentence, context: Context) -> list[Meeting]:
    found: list[Meeting] = []
    previous: tuple[Participant, ...] = ()
    previous_end = 0
    for match in sentence.triggers:
        repeats = match.trigger.frame == "noun" and match.start - previous_end < SAME_TELLING
        whole = _sides_of(sentence, match)
        if not (repeats and previous) and (legs := _each_leg(sentence, match, whole, context, previous)):
            found += legs
            previous, previous_end = legs[-1].participants, match.end
            continue
        for sides in apart(sentence.text, whole):
            meeting = _without_errors(_meeting_of(sentence, match, sides, context, previous), sentence, match)
            if meeting is None or (repeats and previous and _adds_nothing(meeting.participants, previous)):
                continue
            if repeats and previous and _ITS_OBJECT.fullmatch(sentence.text, previous_end, match.start):
                continue
            if previous and _is_setting(sentence.text, match):
                continue
            as_told, *as_it_was = put_right(sentence, match, meeting, sides, context)
            found += [
                *_each_apart(sentence, as_told, sides, context),
                *as_it_was,
                *contrasted(sentence, meeting, sides, context),
            ]
            second = then_met(sentence.text, match, sides, sentence.mentions)
            if second and (met_then := _meeting_of(sentence, match, second, context, previous)):
                found.append(met_then)
            previous, previous_end = meeting.participants, match.end
            if len(previous) > 1:
                context.memory.gather(previous, sentence.span)
    return found


def _each_leg(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, previous: tuple[Participant, ...]
) -> list[Meeting]:
    """Return the meetings of "met X in Cairo on Sunday and Y in Amman on Monday"; none where a trigger tells of one."""
    found = []
    for leg in find_legs(sentence, match, sides):
        own = replace(sides, objects=tuple(leg.met), end=max(sides.end, leg.met[-1].end))
        meeting = _meeting_of(sentence, match, own, context, previous)
        if meeting is None:
            return []
        if leg.place:
            meeting = replace(meeting, place=place_of(leg.place.name, match.trigger.language), place_evidence=None)
        if leg.day:
            timex = leg.day.timex
            days_told = settled(timex.days, timex, meeting.status, context.article.published)
            meeting = replace(meeting, days=days_told, expression=timex)
        found.append(meeting)
    return found


def _without_errors(meeting: Meeting | None, sentence: Sentence, match: TriggerMatch) -> Meeting | None:
    """Return a meeting without the day and place that its sentence corrects."""
    if meeting is None or not tells_an_error(sentence.text, match.end):
        return meeting
    return unsettled(meeting)


def _each_apart(sentence: Sentence, meeting: Meeting, sides: Sides, context: Context) -> Sequence[Meeting]:
    """Return the meetings of "received the leaders of X and Y, one after the other": each was met by himself."""
    met = context.participants(sides.objects)
    if len(sides.objects) != 1 or len(met) < 2 or not is_apart(sentence.text, sides):
        return [meeting]
    own = others(meeting.participants, met)
    return [replace(meeting, participants=unique([*own, one])) for one in met] if own else [meeting]


def _sides_of(sentence: Sentence, match: TriggerMatch) -> Sides:
    return _widened(sentence, match, find_sides(sentence, match))


def _meeting_of(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, previous: tuple[Participant, ...]
) -> Meeting | None:
    """Return the meeting that a trigger tells of those on its sides; None where it tells of none."""
    text = sentence.text
    verdict = status_of(text, match, sides)
    if verdict is None and context.memory.heading:
        verdict = listed(text, match)
    if verdict is None or _means_else(text, match, sides):
        return None
    subjects, objects = both_sides(sentence, match, sides, context, previous)
    participants = unique([*subjects, *objects])
    together = objects or _told_together(text, match, sides)
    host_unknown = not subjects and verdict.outcome != "denied" and _is_hosted(text, match, sides)
    if host_unknown or not together or not _enough(text, match, sides, participants):
        if verdict.outcome == "denied" and participants:
            context.memory.denied.append((sentence.span, participants))
        return None
    if verdict.source is None:
        verdict = replace(verdict, source=speaker_of(sentence, match, sides, context))
    return record(Telling(sentence, match, sides, verdict, kind_of(text, match, sides)), participants, context)


_AGENT = re.compile(r"\b(?:par|by)\b")
_INFINITIVE = re.compile(r"\b(?:avoir|after|before|having)\b")


def _is_hosted(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a verb says that somebody received those behind it: they have not met each other by that."""
    ahead = text[sides.start : match.start].strip()
    active = match.trigger.receives and ahead and not _INFINITIVE.search(ahead)
    return bool(active) and not _AGENT.search(text, match.end, sides.end)


def _widened(sentence: Sentence, match: TriggerMatch, sides: Sides) -> Sides:
    """Give "after two days of talks" the clause of the sentence: those who parted are those who talked."""
    if match.trigger.frame != "noun" or not _TERM.search(sentence.text[: match.start]):
        return sides
    first = [one for one in sentence.mentions if one.kind == "person" and one.end < match.start]
    return replace(sides, start=0, opener="", subjects=tuple(first))


def _means_else(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether what follows the object gives the verb another sense: "called Y a liar"."""
    refused = match.trigger.not_after
    return bool(refused and sides.objects and re.search(refused, text[sides.objects[-1].end :]))


_PURPOSE = re.compile(
    rf"\b(?:for|pour|at|ahead of|before|avant|{SIDELINES_EN} of)"
    r" (?:(?:the|an?|le|la|un|une|l') ?)?(?:[\w-]+ ){0,2}$"
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
    if trigger.close and not _close_subject(text, match, sides):
        return False
    if trigger.sporting and sides.objects and {one.type for one in participants} == {"country"}:
        return False
    bodies = not any(one.type == "person" for one in participants)
    if trigger.frame == "gather":
        return bodies or (len(participants) > 1 and not trigger.of_bodies)
    alone = trigger.gathers and not sides.objects and participants[0].type == "organisation"
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
