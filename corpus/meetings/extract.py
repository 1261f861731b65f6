"""Extraction: from an article, its sentences and its timexes to the meetings that it reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpus.meetings.context import Context
from corpus.meetings.fold_reports import fold_reports
from corpus.meetings.forms.agenda import listed
from corpus.meetings.model import others, same_participants, unique
from corpus.meetings.naming.gazetteer import find_known_names
from corpus.meetings.outcomes import (
    as_held,
    as_taken_back,
    as_taken_back_further_down,
    denied_elsewhere,
    moved,
    named_as_off,
    off_with_journey,
    with_outcome,
    with_plans_settled,
    without_retracted,
)
from corpus.meetings.participants.contrasts import contrasted, met_again, put_right
from corpus.meetings.participants.legs import find_legs
from corpus.meetings.participants.senses import (
    is_enough,
    is_hosted,
    is_setting,
    means_else,
    told_together,
    widened,
)
from corpus.meetings.participants.several import apart, is_apart, then_met
from corpus.meetings.participants.sides import find_sides
from corpus.meetings.participants.speakers import find_spoken
from corpus.meetings.participants.stand_ins import resolve_stand_ins
from corpus.meetings.participants.who import both_sides, speaker_of
from corpus.meetings.reading import Reading
from corpus.meetings.reading_sentences import read_sentences
from corpus.meetings.recognised import meeting_recognised
from corpus.meetings.recording import record
from corpus.meetings.setting.around import completed, told_right, unsettled
from corpus.meetings.setting.when import settled
from corpus.meetings.status.doubts import tells_an_error
from corpus.meetings.status.taken_back import goes_on_about_it
from corpus.meetings.status.weighing import kind_of, status_of
from corpus.meetings.telling import Telling
from corpus.places import place_of
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.meetings.model import Meeting, Participant
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.recogniser import Recogniser
    from corpus.meetings.triggers import TriggerMatch
    from corpus.timex import Timex

#: Code points after a trigger in which a noun that brings nobody new tells the same meeting: "met Y for talks".
SAME_TELLING = 60

#: Stands where the words ahead of a meeting are cut off, so that nothing seems to end there: "The ministry denied …".
_GOES_ON = "…"

#: What stands between a verb and the noun for a meeting that is its object: "held | frank | talks".
_ITS_OBJECT = re.compile(
    r" (?:(?!(?:before|after|ahead|during|following|and|for|to|at|in|avant|après|et|pour|lors|à|en)\b)[\w'-]+ ){0,5}"
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
    read = read_sentences(reading, sentences, article, timexes, recogniser)
    context = Context.of(article, reading)
    for sentence in read:
        if sentence.mentions:
            context.people.learn(sentence.text, sentence.mentions, _countries(sentence.text))
    read = resolve_stand_ins(read, context.people)
    context = replace(context, spoken=find_spoken(reading.text, article.title_text or "", read, context.people))
    story = _Story(context)
    for place, sentence in enumerate(read):
        story.go_on(sentence, _around(read, place))
    placed = _placed([*story.told, *story.latest], context)
    told = [_proved_by_whole_sentences(denied_elsewhere(one, placed, context), sentences) for one in placed]
    told = with_plans_settled(without_retracted(told, context), context)
    return fold_reports(_without_headline(told, article.title))


@dataclass(slots=True)
class _Story:
    """The meetings of an article, sentence by sentence: what is told so far, and what the next one may still change."""

    context: Context
    told: list[Meeting] = field(default_factory=list)
    """The meetings of the sentences before the last; a later one can only call off or deny the last, or a plan."""
    latest: list[Meeting] = field(default_factory=list)
    """Those of the last sentence, and what it moved: the next may call them off, deny, move or complete them."""
    since: list[Sentence] = field(default_factory=list)
    """The sentences since one last told a meeting, or called off or denied one."""
    last: Sentence | None = None
    """The last sentence."""

    def go_on(self, sentence: Sentence, near: Sequence[Sentence]) -> None:
        """Read the next sentence: what it makes of the meetings told before it, and which it tells."""
        context = self.context
        context.attend(sentence)
        here, ahead = _told_here(sentence, near, context)
        here = [off_with_journey(one, sentence, self.last, context) for one in here]
        self.last = sentence
        left = [as_taken_back(one, sentence, ahead, context) for one in self.latest]
        if len(left) == 1 and not here:
            left = [as_held(left[0], sentence, context)]
        if left and not here:
            left[-1] = completed(left[-1], sentence, context)
        changed = [one for one, was in zip(left, self.latest, strict=True) if one.status != was.status]
        if not here:
            changed += self._take_back(sentence)
        self.told += left
        if not here:
            self._put_right(sentence)
        if here or changed:
            self.since = []
        else:
            self.since.append(sentence)
        off_before = left if not here and goes_on_about_it(sentence.text) else changed
        self.latest = [*here, *moved([*off_before, *here], sentence, context)]
        context.remember(sentence, went_there=not here or any(one.status == "held" for one in here))

    def _take_back(self, sentence: Sentence) -> list[Meeting]:
        """Let a sentence that tells no meeting call off or deny one told further up.

        Returns:
            The last meeting, if it is that one: the sentence may move it to another day. A plan that is called off by
            who was to be met is not among them.
        """
        if not self.latest and (last := as_taken_back_further_down(self.told, sentence, self.since, self.context)):
            self.told[-1] = last
            return [last]
        place = named_as_off(self.told, sentence, self.context)
        if place is not None:
            self.told[place] = with_outcome(self.told[place], "cancelled", sentence, self.context)
        return []

    def _put_right(self, sentence: Sentence) -> None:
        """Add the meeting as it was, where the sentence behind its denial says so."""
        right = told_right(self.told[-1], sentence, self.context) if self.told and not self.since else None
        if right:
            self.told.append(right)


def _placed(meetings: Sequence[Meeting], context: Context) -> list[Meeting]:
    """Take the place of the dateline from a meeting that another sentence puts elsewhere."""
    dateline = context.memory.dateline_span
    if dateline is None:
        return list(meetings)
    proof = context.reading.to_source(dateline)
    own = [one for one in meetings if one.place and one.place_evidence != proof]
    return [
        replace(one, place=None, place_evidence=None)
        if one.place_evidence == proof and any(_agree_but_for_place(one, other) for other in own)
        else one
        for one in meetings
    ]


def _agree_but_for_place(meeting: Meeting, other: Meeting) -> bool:
    """Tell whether two records may be of one meeting, places aside: the same people, kind and status, no days apart."""
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
    """Leave out the plan that a title seems to tell, where the body tells what came of it: "Nixon meets Mao"."""
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
    """Tell whether the body tells a headline's meeting, as one or as one with each person: "Wang meets X, Y"."""
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
        return told, sentence.text[: sentence.triggers[0].start] + _GOES_ON
    recognised = meeting_recognised(sentence, near, context)
    if sentence.recognised and recognised:
        return recognised, sentence.text[: sentence.recognised.words.start] + _GOES_ON
    return [], sentence.text


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
            if previous and is_setting(sentence.text, match):
                continue
            as_told, *as_it_was = put_right(sentence, match, meeting, sides, context)
            found += [
                *_each_apart(sentence, as_told, sides, context),
                *as_it_was,
                *contrasted(sentence, meeting, sides, context),
                *met_again(sentence, match, meeting, context),
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
    """Return a meeting for each leg: "met X in Cairo on Sunday and Y in Amman on Monday"; none for one leg alone."""
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
    """Return a meeting without its day and place where the sentence goes on to say that they were told wrongly."""
    if meeting is None or not tells_an_error(sentence.text, match.end):
        return meeting
    return unsettled(meeting)


def _each_apart(sentence: Sentence, meeting: Meeting, sides: Sides, context: Context) -> Sequence[Meeting]:
    """Return a meeting with each where one mention has several who were met apart.

    "Received the leaders of X and Y, one after the other"; where all met at once, the meeting as it is.
    """
    met = context.participants(sides.objects)
    if len(sides.objects) != 1 or len(met) < 2 or not is_apart(sentence.text, sides):
        return [meeting]
    own = others(meeting.participants, met)
    return [replace(meeting, participants=unique([*own, one])) for one in met] if own else [meeting]


def _sides_of(sentence: Sentence, match: TriggerMatch) -> Sides:
    return widened(sentence, match, find_sides(sentence, match))


def _meeting_of(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, previous: tuple[Participant, ...]
) -> Meeting | None:
    """Return the meeting that a trigger tells of the people on its sides; None where it tells of none."""
    text = sentence.text
    verdict = status_of(text, match, sides)
    if verdict is None and context.memory.heading:
        verdict = listed(text, match)
    if verdict is None or means_else(text, match, sides):
        return None
    subjects, objects = both_sides(sentence, match, sides, context, previous)
    participants = unique([*subjects, *objects])
    together = objects or told_together(text, match, sides)
    host_unknown = not subjects and verdict.outcome != "denied" and is_hosted(text, match, sides)
    if host_unknown or not together or not is_enough(text, match, sides, participants):
        if verdict.outcome == "denied" and subjects and not objects:
            context.memory.denied.append((sentence.span, participants))
        return None
    if verdict.source is None:
        verdict = replace(verdict, source=speaker_of(sentence, match, sides, context))
    return record(Telling(sentence, match, sides, verdict, kind_of(text, match, sides)), participants, context)


def _adds_nothing(participants: tuple[Participant, ...], previous: tuple[Participant, ...]) -> bool:
    return all(any(one.same_as(other) for other in previous) for one in participants)
