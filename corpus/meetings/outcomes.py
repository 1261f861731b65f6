"""Outcomes: what a later sentence makes of a meeting told before.

It is called off, denied or moved to another day, or was held as it was due.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.meetings.model import same_participants
from corpus.meetings.participants.sentence import SENTENCE_GAP
from corpus.meetings.participants.sides import find_sides
from corpus.meetings.setting.when import moved_to, settled
from corpus.meetings.setting.where import moved_to_place
from corpus.meetings.status.calling_off import fell_through, is_off_with_journey
from corpus.meetings.status.came_about import came_about
from corpus.meetings.status.doubts import is_rumoured
from corpus.meetings.status.taken_back import taken_back, taken_back_later
from corpus.meetings.status.weighing import status_of
from corpus.meetings.status.withdrawn import is_withdrawn
from corpus.meetings.words.cues import DENIED, TELLS_SOURCE
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.model import Meeting
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.status.taken_back import TakenBack

#: The most sentences between that which tells a meeting and one that calls it off or denies it: both are the proof.
MOST_BETWEEN = 3


#: Somebody tells the meeting, whoever it is: what he takes back is not the article's own.
_SAYS_SO = re.compile(rf"{TELLS_SOURCE.pattern}|\bclaim\b")


def as_taken_back(meeting: Meeting, sentence: Sentence, ahead: str, context: Context) -> Meeting:
    """Return a meeting as the next sentence leaves it: called off, denied, or as it was.

    `ahead` is that sentence up to where it tells a meeting of its own.
    """
    outcome = taken_back(ahead, meeting.status, _names_of(meeting))
    said = meeting.attributed_to is not None or _SAYS_SO.search(meeting.evidence.of(context.article.text))
    if outcome is None and meeting.status == "held" and said and is_withdrawn(ahead):
        outcome = "denied"
    return with_outcome(meeting, outcome, sentence, context) if outcome else meeting


#: A plan that was one when it is told: "devait rencontrer", "was to meet".
_WAS_DUE = re.compile(r"\b(?:devai(?:t|ent)|étai(?:t|ent)|avai(?:t|ent)|was|were|had)\b")


#: It came about otherwise than it was due.
_AFTER_ALL = re.compile(r"\b(?:finalement|finally|eventually|in the end)\b", re.IGNORECASE)


def as_held(plan: Meeting, sentence: Sentence, context: Context) -> Meeting:
    """Return a plan as held where the next sentence says so: "La rencontre a bien eu lieu"; else the plan.

    Its day must have come, and be the day that the sentence names, if it names one: "La rencontre a finalement eu lieu
    mardi" is of another day.
    """
    published = context.article.published
    told = plan.evidence.of(context.article.text)
    if plan.status != "planned" or not _WAS_DUE.search(told) or not came_about(sentence.text, told):
        return plan
    days, expression = plan.days, plan.expression
    if len(sentence.timexes) == 1 and _AFTER_ALL.search(sentence.text):
        expression = sentence.timexes[0].timex
        days = expression.days
    settled_days = settled(days, expression, "held", published)
    if days and (settled_days is None or (published and settled_days.first_day > published.last_day)):
        return plan
    if settled_days and any(not one.timex.days.overlaps(settled_days) for one in sentence.timexes):
        return plan
    proof = Span(plan.evidence.start, context.reading.to_source(sentence.span).end)
    return replace(plan, status="held", days=settled_days, expression=expression, evidence=proof)


def off_with_journey(meeting: Meeting, sentence: Sentence, before: Sentence | None, context: Context) -> Meeting:
    """Return a plan as called off where the sentence before gives up the journey that it was to be on."""
    if before is None or meeting.status != "planned" or not is_off_with_journey(sentence.text, before.text):
        return meeting
    proof = Span(context.reading.to_source(before.span).start, meeting.evidence.end)
    own = any(one.timex is meeting.expression for one in sentence.timexes)
    # The day before it is that of giving up.
    return replace(meeting if own else meeting.without_day(), status="cancelled", evidence=proof)


def as_taken_back_further_down(
    found: Sequence[Meeting], sentence: Sentence, between: Sequence[Sentence], context: Context
) -> Meeting | None:
    """Return the last meeting as a sentence further down leaves it, if that calls it off or denies it.

    None, too, where the article has told of several meetings: "la rencontre" may be any of them.
    """
    if not found or len(between) > MOST_BETWEEN or not _are_one(found):
        return None
    last = found[-1]
    outcome = taken_back_later(sentence.text, last.status, _names_of(last), [one.text for one in between])
    return with_outcome(last, outcome, sentence, context) if outcome else None


def named_as_off(found: Sequence[Meeting], sentence: Sentence, context: Context) -> int | None:
    """Return the index of the one plan that a sentence calls off by naming who was to be met.

    "Le tête-à-tête prévu avec le roi de Jordanie est annulé", further down in a live report.
    """
    for match in sentence.triggers:
        if match.trigger.frame != "noun":
            continue
        sides = find_sides(sentence, match)
        verdict = status_of(sentence.text, match, sides)
        if verdict is None or verdict.outcome != "cancelled":
            continue
        named = context.participants(sides.objects)
        plans = [
            place
            for place, one in enumerate(found)
            if one.status == "planned" and any(who.same_as(met) for who in one.participants for met in named)
        ]
        if len(plans) == 1:
            return plans[0]
    return None


#: Who speaks for those who met, or keeps their books: what they tell is not what somebody denies.
_OWN_PEOPLE = re.compile(
    r"\b(?:cabinets?|services?|bureaux?|porte-parole|entourages?|ministères?|présidence|palais|offices?|spokes\w+|aides?"
    r"|ministr(?:y|ies)|presidency|government|gouvernement|records|registres?|agendas?|logs?|minutes)\b",
    re.IGNORECASE,
)


#: What somebody had said before the article was written: where that denies it of the same people, it denies this.
_HAD_SAID = re.compile(
    r"\b(?:avai(?:t|ent) (?:\w+ )?(?:affirm|écri|rapport|prétend|annonc|assur|révél|racont|souten|laissé entend)\w*"
    r"|had (?:\w+ )?(?:claimed|reported|written|alleged|asserted|announced|suggested|said))(?: \w+){0,2}?"
    r"(?:, ?[^,;:.]{1,60},)? (?:qu[e']|that\b)"
)


def denied_elsewhere(meeting: Meeting, others: Sequence[Meeting], context: Context) -> Meeting:
    """Return a meeting that only somebody claims as denied, where the article denies a meeting of one of its people.

    "Dakar dément que le ministre ait rencontré un émissaire. ... Le journal avait écrit qu'il avait vu X": the denial
    and the claim, with what stands between, are the proof. What the article denies of the same people by name speaks
    against a rumour alone; against an outright claim it stands beside it.
    """
    if meeting.status != "held" or meeting.attributed_to is None:
        return meeting
    if any(one.name in meeting.attributed_to for one in meeting.participants):
        return meeting  # who says "I met X" has denied another meeting
    if _OWN_PEOPLE.search(meeting.attributed_to):
        return meeting
    told = meeting.evidence.of(context.article.text)
    rumoured, said_before = is_rumoured(told), _HAD_SAID.search(told) is not None
    place = meeting.place if meeting.place_evidence is None else None
    denials = [
        one.evidence
        for one in others
        if (rumoured or (said_before and (one.place is None or place in (None, one.place))))
        and one.status == "denied"
        and same_participants(one.participants, meeting.participants)
        and not (one.days and meeting.days and not one.days.overlaps(meeting.days))
    ]
    denials += [
        context.reading.to_source(span)
        for span, people in context.memory.denied
        if any(one.same_as(other) for one in people for other in meeting.participants)
    ]
    if not denials:
        return meeting
    proof = Span(min(denials[0].start, meeting.evidence.start), max(denials[0].end, meeting.evidence.end))
    # Nobody was there: no place but its own.
    return replace(meeting, status="denied", attributed_to=None, evidence=proof, place=place, place_evidence=None)


#: "Contrairement à ce que nous écrivions à 14 h, la rencontre n'a pas eu lieu": what the article said before is wrong.
_RETRACTS = re.compile(
    r"\b(?:[Cc]ontrairement à ce (?:que nous (?:avons |avions )?|qui (?:a |avait )?été )"
    r"(?:écri|annonc|indiqu|dis|dit|publi|affirm|rapport)\w+"
    r"|[Cc]ontrary to (?:what we|our (?:earlier|previous))\b|[Aa]s we (?:wrongly|mistakenly|incorrectly) \w+"
    r"|[Nn]ous avons (?:\w+ )?(?:par erreur|à tort)\b)"
)


def without_retracted(meetings: Sequence[Meeting], context: Context) -> list[Meeting]:
    """Leave out what a correction in the same article takes back, and tell the correction as a denial.

    In a live report it stands above what it corrects.
    """
    text = context.article.text
    corrections = [
        one
        for one in meetings
        if one.status in ("cancelled", "denied") and _RETRACTS.search(one.evidence.of(text))
    ]
    return [
        replace(one, status="denied") if any(one is wrong for wrong in corrections) else one
        for one in meetings
        if not any(_is_retracted(one, wrong) for wrong in corrections)
    ]


def _is_retracted(meeting: Meeting, correction: Meeting) -> bool:
    """Tell whether a correction, in another sentence, is of a meeting told as held or planned."""
    return (
        meeting.status in ("held", "planned")
        and not meeting.evidence.overlaps(correction.evidence)
        and same_participants(meeting.participants, correction.participants)
        and not (meeting.days and correction.days and not meeting.days.overlaps(correction.days))
    )


#: The most code points of a proof that tells a plan and what became of it.
_LONGEST_PROOF = 600


def with_plans_settled(meetings: Sequence[Meeting], context: Context) -> list[Meeting]:
    """Return the meetings without the plans that a later sentence tells as held, or as not held, on their day.

    What was held is told as held alone, what was not as called off: "Ils devaient se voir lundi. Finalement, ils ne se
    sont pas vus".
    """
    settled_ones: list[Meeting] = []
    for meeting in meetings:
        due = next((place for place, one in enumerate(settled_ones) if _was_due(one, meeting, context)), None)
        if settled_ones and _is_instead(settled_ones[-1], meeting, context):
            settled_ones[-1] = _called_off(settled_ones[-1], meeting)
        settled_ones.append(meeting if due is None else _of_plan(settled_ones.pop(due), meeting))
    return settled_ones


#: "Ils devaient se voir le 17 mai. Ils se verront finalement le 24."
_INSTEAD = re.compile(r"\b(?:finalement|plutôt|désormais|now|instead|rather)\b")


def _is_instead(plan: Meeting, other: Meeting, context: Context) -> bool:
    """Tell whether the sentence right behind a plan gives it another day."""
    text = context.article.text
    return (
        (plan.status, other.status, plan.kind) == ("planned", "planned", other.kind)
        and 0 <= other.evidence.start - plan.evidence.end <= SENTENCE_GAP
        and None not in (plan.days, other.days)
        and plan.days != other.days
        and same_participants(plan.participants, other.participants)
        and _WAS_DUE.search(plan.evidence.of(text)) is not None
        and _INSTEAD.search(other.evidence.of(text)) is not None
    )


def _was_due(plan: Meeting, outcome: Meeting, context: Context) -> bool:
    """Tell whether an earlier sentence tells as a plan what a later one tells as held, or as not held, that day."""
    return (
        (plan.status, plan.kind) == ("planned", outcome.kind)
        and outcome.evidence.start >= plan.evidence.end
        and plan.days is not None
        and (plan.days == outcome.days or (outcome.days is None and outcome.status == "denied"))
        and same_participants(plan.participants, outcome.participants)
        and (plan.place is None or outcome.place in (None, plan.place))
        and (outcome.status == "held" or _plainly_not(plan, outcome, context))
    )


#: They had not met before, or somebody denies it: neither is what became of a plan.
_NOT_OF_PLAN = re.compile(
    rf"{DENIED.pattern}|\b(?:jamais|encore|toujours|depuis|auparavant|never|yet|still|since|before)\b"
)


def _plainly_not(plan: Meeting, outcome: Meeting, context: Context) -> bool:
    """Tell whether the words behind a plan whose day has come say that it was not held."""
    text, published = context.article.text, context.article.published
    has_come = plan.days and published and plan.days.first_day <= published.last_day
    return bool(
        outcome.status == "denied"
        and outcome.attributed_to is None
        and has_come
        and outcome.evidence.end - plan.evidence.start <= _LONGEST_PROOF
        and _WAS_DUE.search(plan.evidence.of(text))
        and not _NOT_OF_PLAN.search(outcome.evidence.of(text))
    )


def _of_plan(plan: Meeting, outcome: Meeting) -> Meeting:
    """Return what became of a plan: held, in its place where the outcome names none, or called off."""
    if outcome.status != "held":
        off = _called_off(plan, outcome)
        return off if off.place else replace(off, place=outcome.place)
    if outcome.place is None and plan.place is not None:
        return replace(outcome, place=plan.place, place_evidence=plan.place_evidence or plan.evidence)
    return outcome


def _called_off(plan: Meeting, later: Meeting) -> Meeting:
    """Return a plan as called off, in its own place; the words up to those of a later meeting are the proof."""
    return replace(plan, status="cancelled", evidence=Span(plan.evidence.start, later.evidence.end))


def _are_one(meetings: Sequence[Meeting]) -> bool:
    """Tell whether all are of the same people, and of the same days where they have some."""
    last = meetings[-1]
    return len({one.days for one in meetings if one.days}) <= 1 and all(
        same_participants(one.participants, last.participants) for one in meetings
    )


def _names_of(meeting: Meeting) -> list[str]:
    """Return the names of the participants and of the place."""
    return [*(one.name for one in meeting.participants), *([meeting.place.text] if meeting.place else [])]


def with_outcome(meeting: Meeting, outcome: TakenBack, sentence: Sentence, context: Context) -> Meeting:
    """Return a meeting as a later sentence leaves it; both sentences, with what is between, are the proof."""
    told = context.reading.to_source(sentence.span)
    days = meeting.days
    if outcome == "cancelled" and fell_through(sentence.text):  # its day had come
        days = settled(days, meeting.expression, "denied", context.article.published)
    # Who said that it was does not say that it was not.
    source = None if outcome == "denied" else meeting.attributed_to
    proof = Span(meeting.evidence.start, told.end)
    return replace(meeting, status=outcome, days=days, evidence=proof, attributed_to=source)


def moved(meetings: Sequence[Meeting], sentence: Sentence, context: Context) -> list[Meeting]:
    """Return the meetings that a sentence moves to another day, as planned on that day; they stay called off before."""
    off = [one for one in meetings if one.status == "cancelled"]
    day = moved_to(sentence, context) if off else None
    if day is None:
        return []
    told = context.reading.to_source(sentence.span)
    return [
        replace(
            one,
            status="planned",
            days=day[0],
            expression=day[1],
            place=moved_to_place(sentence, context) or one.place,
            evidence=Span(one.evidence.start, max(one.evidence.end, told.end)),
        )
        for one in off
    ]
