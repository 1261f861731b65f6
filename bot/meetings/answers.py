"""Answers from the meeting book: each slot proved by a quote, each open slot said to be open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.answer import Slots
from bot.meetings.book import BookedMeeting
from bot.meetings.choice import choose_meetings, speaking_against
from bot.meetings.match import is_placed_by, is_told_by
from bot.meetings.participant_terms import participant_terms
from bot.meetings.proof import prove_meetings
from bot.meetings.question import MeetingQuestion
from bot.meetings.sentences import tell_dispute, tell_meeting
from bot.meetings.told_counts import told_count
from bot.messages import say
from corpus.meeting_reports import MergedMeeting, merge_reports
from corpus.meetings.status.doubts import is_rumoured
from corpus.quote import Quote
from corpus.span import ReadLanguage
from corpus.store import Store

#: The meetings told in one answer, where no more are asked for.
TOLD = 4


@dataclass(frozen=True, slots=True)
class MeetingAnswer:
    """What the meetings answer: the short text, quotes, slots.

    `is_whole` says that the meetings have every word of the question; else it may ask for something that they do not
    tell ("Who translated when they met?").
    """

    text: str
    is_whole: bool
    meetings: tuple[str, ...]
    verdict: Literal["yes", "no"] | None
    count: int | None
    quotes: tuple[Quote, ...]
    slots: Slots


def answer_from_meetings(
    asked: MeetingQuestion,
    meetings: Sequence[BookedMeeting],
    store: Store,
    language: ReadLanguage,
    *,
    tell: int = TOLD,
    ahead: Quote | None = None,
) -> MeetingAnswer | None:
    """Answer a question from the meetings that it asks about; None where there is none.

    Args:
        asked: The question.
        meetings: Every meeting of the archive, in the order of their days.
        store: The store, against which each quote is verified.
        language: The language to answer in.
        tell: The most meetings to tell.
        ahead: What proves the meetings that are told first.
    """
    found = choose_meetings(asked, meetings)
    if not found:
        return None
    if ahead:
        found = sorted(found, key=lambda meeting: not meeting.is_proven_by(ahead))
    told = found[:tell]
    sentences = [sentence for meeting in told for sentence in _tell(meeting, told, language)]
    answering, all_answering = _number_answering(asked, told), _number_answering(asked, found)
    if all_answering > answering:
        sentences.append(say("more_meetings", language, told=str(answering), all=str(all_answering)))
    count = _count(asked, found) if asked.question.type == "count" else None
    if count is not None:
        sentences.insert(0, say("counted", language, count=str(count)))
    is_whole = asked.question.type in ("list", "count") or is_told_by(asked, told)
    if asked.question.type == "who" and not is_whole and not _names_others(asked, told):
        return None
    proof = prove_meetings(told, asked, store, language)
    if not proof.quotes:
        return None
    return MeetingAnswer(
        text=" ".join(sentences),
        is_whole=is_whole,
        meetings=tuple(meeting.id for meeting in found),
        verdict=_verdict(asked, found),
        count=count,
        quotes=tuple(proof.quotes),
        slots=proof.slots,
    )


def _number_answering(asked: MeetingQuestion, meetings: Sequence[BookedMeeting]) -> int:
    """How many of some meetings answer a question, and do not only speak against another that does."""
    if asked.question.type in ("count", "list"):
        return len(meetings)
    return len(meetings) - len(speaking_against(meetings))


def _count(asked: MeetingQuestion, found: Sequence[BookedMeeting]) -> int | None:
    """How many meetings there were; None where a source says that there were more, and not how many.

    Of a year or a town, the records alone can tell: a source's "three times" may be of all.
    """
    return len(found) if asked.days or asked.places or asked.status else told_count(_proofs(found), len(found))


def _proofs(meetings: Iterable[BookedMeeting]) -> Iterator[str]:
    """Yield the sentences that prove meetings."""
    for meeting in meetings:
        for report in meeting.merged.reports:
            yield report.meeting.evidence.of(report.article.text)


def _tell(meeting: BookedMeeting, told: Sequence[BookedMeeting], language: ReadLanguage) -> list[str]:
    """Tell a meeting, what is denied of it, and that sources disagree on it."""
    denied = [tell_meeting(merge_reports([report]), language) for report in meeting.merged.denials()]
    disputed = meeting.merged.disagreeing() or any(meeting.merged.is_denied_by(one.merged) for one in told)
    dispute = tell_dispute(meeting.merged, language) or (say("disputed", language) if disputed else None)
    return [tell_meeting(meeting.merged, language), *denied, *([dispute] if dispute else [])]


def _names_others(asked: MeetingQuestion, told: Sequence[BookedMeeting]) -> bool:
    """Tell whether anybody takes part whom the question does not name: "Who interpreted for Nixon and Mao?"."""
    participants = (person for meeting in told for person in meeting.merged.participants)
    return any(not asked.asks_about(participant_terms(person)) for person in participants)


def _verdict(asked: MeetingQuestion, found: Sequence[BookedMeeting]) -> Literal["yes", "no"] | None:
    """Whether they met: the other way round for "Is it true that they never met?"."""
    if asked.question.type != "yes_no":
        return None
    met = _met(asked, found)
    if asked.negated and met:
        return "no" if met == "yes" else "yes"
    return met


def _met(asked: MeetingQuestion, found: Sequence[BookedMeeting]) -> Literal["yes", "no"] | None:
    """Yes for a meeting that was held, no for one that is denied; a plan, a cancellation or a call is neither.

    Neither is a meeting that some call held and others deny, nor one that is only rumoured, nor one that nothing says
    was where the question asks, nor a call by other means than it asks.
    """
    first = found[0].merged
    if asked.status:  # asked whether it was cancelled, say, and it was
        return "yes" if first.status == asked.status else None
    either = asked.remotely or asked.talked
    by_these = first.kind in asked.means if asked.means else first.kind == "in_person" or either
    if first.status == "held" and by_these:
        held = [one.merged for one in found if one.merged.status == "held" and is_placed_by(asked, one)]
        undisputed = (
            one
            for one in held
            if not (_is_rumour(one) or one.denials())
            and not any(one.is_denied_by(other.merged) for other in found)
        )
        return "yes" if any(undisputed) else None
    return "no" if first.status == "denied" else None


def _is_rumour(meeting: MergedMeeting) -> bool:
    """Tell whether every report that a meeting was held only says that it may have been: "aurait rencontré"."""
    held = [report for report in meeting.reports if report.meeting.status == "held"]
    return all(is_rumoured(report.meeting.evidence.of(report.article.text)) for report in held)
