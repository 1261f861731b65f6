"""Answers from the meeting book: each slot proved by a quote, each open slot said to be open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.answer import AnswerLanguage, NameSlot, Slots, WhenSlot
from bot.answer_slots import when_slot
from bot.meeting_book import BookedMeeting, name_participant
from bot.meeting_match import admits, counts_from, is_placed_by, is_told_by
from bot.meeting_question import CountedFrom, MeetingQuestion
from bot.meeting_quotes import quote_report
from bot.meeting_sentences import tell_meeting
from bot.messages import say
from bot.participant_terms import participant_terms
from bot.told_counts import told_count
from corpus.article import Article
from corpus.meeting_blocks import initials
from corpus.meeting_reports import MergedMeeting, Report, merge_reports
from corpus.meetings import Kind, Participant, Status
from corpus.meetings.reading import Reading
from corpus.meetings.status.doubts import is_rumoured
from corpus.quote import Quote
from corpus.span import Days, Span
from corpus.store import Store
from corpus.terms import all_terms

# The meetings told in one answer: more are a list, which `rendezvous meetings` shows better.
TOLD = 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ELISION = re.compile(r"^[dl]['’]", re.IGNORECASE)
_LONGEST_NAME = 4

_IN_PERSON = frozenset({"in_person"})
_REMOTE = frozenset({"phone", "video"})
# Which meetings answer best where the question leaves it open, best first.
_PREFERRED: tuple[tuple[Status, frozenset[str]], ...] = (
    ("held", _IN_PERSON),
    ("planned", _IN_PERSON),
    ("held", _REMOTE),
    ("cancelled", _IN_PERSON | _REMOTE),
    ("denied", _IN_PERSON | _REMOTE),
    ("planned", _REMOTE),
)
# For "did they meet?": a denial says more than a plan or a call.
_PREFERRED_FOR_YES_NO = (_PREFERRED[0], _PREFERRED[4], *_PREFERRED[1:4], _PREFERRED[5])


@dataclass(slots=True)
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
    quotes: list[Quote] = field(default_factory=list)
    who: list[NameSlot] = field(default_factory=list)
    where: list[NameSlot] = field(default_factory=list)
    when: list[WhenSlot] = field(default_factory=list)

    @property
    def slots(self) -> Slots:
        """The slots as the answer has them."""
        return Slots(tuple(self.who), tuple(self.where), tuple(self.when))


def answer_from_meetings(
    asked: MeetingQuestion,
    meetings: Sequence[BookedMeeting],
    store: Store,
    language: AnswerLanguage,
    ahead: Quote | None = None,
) -> MeetingAnswer | None:
    """Answer a question from the meetings that it asks about; None where there is none.

    Args:
        asked: The question.
        meetings: Every meeting of the archive, in the order of their days.
        store: The store, against which each quote is verified.
        language: The language to answer in.
        ahead: What proves the meetings that are told first.
    """
    found = _with_what_speaks_against(_choose(asked, _admitted(asked, meetings)), meetings, asked)
    if not found:
        return None
    if ahead:
        found = sorted(found, key=lambda meeting: not meeting.is_proven_by(ahead))
    told = found[:TOLD]
    sentences = [sentence for meeting in told for sentence in _tell(meeting, told, language)]
    if len(found) > len(told):
        sentences.append(say("more_meetings", language, told=str(len(told)), all=str(len(found))))
    count = _count(asked, found) if asked.question.type == "count" else None
    if count is not None:
        sentences.insert(0, say("counted", language, count=str(count)))
    is_whole = asked.question.type in ("list", "count") or is_told_by(asked, told)
    if asked.question.type == "who" and not is_whole and not _names_others(asked, told):
        return None
    answer = MeetingAnswer("", is_whole, tuple(meeting.id for meeting in found), _verdict(asked, found), count)
    for meeting in told:
        _prove(answer, meeting, asked, store, language)
    answer.text = " ".join(sentences)
    return answer if answer.quotes else None


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


def _admitted(asked: MeetingQuestion, meetings: Sequence[BookedMeeting]) -> list[BookedMeeting]:
    """The meetings that a question asks about: those whose record has every name, else those whose article has.

    "Whom did she see before she met Kim?" asks for those of the days up to that meeting, and not for Kim.
    """
    if asked.counted_from and "who" in asked.question.slots:
        days = [one.merged.days for one in meetings if counts_from(asked, one) and one.merged.days]
        if days:
            any_day = replace(asked, counted_from=None)
            others = [one for one in _admitted(any_day, meetings) if not counts_from(asked, one)]
            return [one for one in others if _is_on_that_side(one, asked.counted_from, days)]
    return [meeting for meeting in meetings if admits(asked, meeting, strictly=True)] or [
        meeting for meeting in meetings if admits(asked, meeting, strictly=False)
    ]


def _is_on_that_side(meeting: BookedMeeting, counted_from: CountedFrom, days: Sequence[Days]) -> bool:
    own = meeting.merged.days
    if own is None:
        return False
    if counted_from.way == "before":
        return own.first_day <= max(one.last_day for one in days)
    return own.last_day >= min(one.first_day for one in days)


def _tell(meeting: BookedMeeting, told: Sequence[BookedMeeting], language: AnswerLanguage) -> list[str]:
    """Tell a meeting, what is denied of it, and that sources disagree on it."""
    denied = [tell_meeting(merge_reports([report]), language) for report in meeting.merged.denials()]
    disputed = meeting.merged.disagreeing() or any(meeting.merged.is_denied_by(one.merged) for one in told)
    return [tell_meeting(meeting.merged, language), *denied, *([say("disputed", language)] if disputed else [])]


def _with_what_speaks_against(
    chosen: list[BookedMeeting], meetings: Sequence[BookedMeeting], asked: MeetingQuestion
) -> list[BookedMeeting]:
    """Add behind each meeting those records that deny it or call it off; a count is of what was held."""
    if asked.question.type in ("count", "list"):
        return chosen
    against = _Against(meetings)
    told = (one for meeting in chosen for one in (meeting, *against.speaking(meeting.merged)))
    return list({one.id: one for one in told}.values())


class _Against:
    """The records that deny or call off, by what they share with the meetings that they may speak of.

    Comparing each meeting with each of them would take a minute for some thousands.
    """

    def __init__(self, meetings: Sequence[BookedMeeting]) -> None:
        self._by_initial: dict[tuple[Status, Kind, str], list[BookedMeeting]] = defaultdict(list)
        self._by_setting: dict[tuple[str, Days], list[BookedMeeting]] = defaultdict(list)
        self._order = {one.id: place for place, one in enumerate(meetings)}
        for one in meetings:
            merged = one.merged
            if merged.status not in _SPOKEN_OF_BY.values():
                continue
            for initial in {initial for person in merged.participants for initial in initials(person)}:
                self._by_initial[merged.status, merged.kind, initial].append(one)
            if merged.place and merged.days:
                self._by_setting[merged.place.key, merged.days].append(one)

    def speaking(self, meeting: MergedMeeting) -> list[BookedMeeting]:
        """Return the records that speak against a meeting, in the order in which they were given."""
        status = _SPOKEN_OF_BY.get(meeting.status)
        if status is None:
            return []
        # Who is of the same people shares each of them: the rarest tells most.
        shared = [
            {
                one.id: one
                for initial in initials(person)
                for one in self._by_initial[status, meeting.kind, initial]
            }
            for person in meeting.participants
        ]
        near = min(shared, key=len)
        if meeting.place and meeting.days:
            near |= {one.id: one for one in self._by_setting[meeting.place.key, meeting.days]}
        speaking = (
            one
            for one in near.values()
            if meeting.is_denied_by(one.merged) or meeting.is_called_off_by(one.merged)
        )
        return sorted(speaking, key=lambda one: self._order[one.id])


#: What speaks against a meeting: that it was held is denied, that it is planned is called off.
_SPOKEN_OF_BY: dict[Status, Status] = {"held": "denied", "planned": "cancelled"}


def _choose(asked: MeetingQuestion, found: list[BookedMeeting]) -> list[BookedMeeting]:
    type_ = asked.question.type
    if asked.position == "next":
        return _next(found, asked) if type_ == "count" else _next(found, asked)[:1]
    if type_ == "count":
        found = _counted(found, asked)
    elif type_ != "list" and asked.status is None:
        found = _preferred(found, asked)
    if asked.status == "planned":
        found = [one for one in found if one.merged.status == "planned"] or found
    if "where" in asked.question.slots:
        found = [one for one in found if one.merged.place] or found
    if "when" in asked.question.slots or asked.position:
        found = [one for one in found if one.merged.days] or found
    if type_ == "count":  # "How many times did they last meet in Geneva?" counts them all
        return found
    if asked.position == "first":
        return found[:1]
    return found[-1:] if asked.position == "last" else found


def _next(found: list[BookedMeeting], asked: MeetingQuestion) -> list[BookedMeeting]:
    """The plans from today on, the first one first; those without a day only where none has one."""
    plans = [one for one in found if one.merged.status == "planned"]
    ahead = [one for one in plans if one.merged.days and one.merged.days.last_day >= asked.today]
    return ahead or [one for one in plans if one.merged.days is None]


def _counted(found: list[BookedMeeting], asked: MeetingQuestion) -> list[BookedMeeting]:
    """Those that were held in person, where the question does not ask for calls, plans or cancelled meetings.

    What some call held and others deny counts for nothing.
    """
    kinds = _REMOTE if asked.remotely else _IN_PERSON if asked.status is None else _IN_PERSON | _REMOTE
    status = asked.status or "held"
    return [
        one
        for one in found
        if one.merged.status == status and one.merged.kind in kinds and not one.merged.denials()
    ]


def _preferred(found: list[BookedMeeting], asked: MeetingQuestion) -> list[BookedMeeting]:
    order = _PREFERRED_FOR_YES_NO if asked.question.type == "yes_no" else _PREFERRED
    if asked.means and any(one.merged.kind in asked.means for one in found):
        order = tuple((status, asked.means) for status, _ in order)
    elif asked.only_remotely:
        order = tuple((status, _REMOTE) for status, _ in order)
    elif asked.remotely:
        order = (("held", _REMOTE), ("planned", _REMOTE), *order)
    for status, kinds in order:
        chosen = [one for one in found if one.merged.status == status and one.merged.kind in kinds]
        if chosen:
            return chosen
    return []


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
    by_these = first.kind in asked.means if asked.means else first.kind == "in_person" or asked.remotely
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


def _prove(
    answer: MeetingAnswer,
    meeting: BookedMeeting,
    asked: MeetingQuestion,
    store: Store,
    language: AnswerLanguage,
) -> None:
    """Add the quotes and slots of one meeting."""
    for known in (_best_report(meeting, asked), *meeting.merged.disagreeing()):
        article = store.article(known.article.id)
        if article is None or article.text != known.article.text:  # removed or updated since
            continue
        report = replace(known, article=article)
        told, place = report.meeting, report.meeting.place
        place_span = _find(article, told.evidence, place.text) if place else None
        quote = quote_report(meeting.id, report, store, _highlights(report, meeting, asked, place_span))
        number = _number_of(quote, answer)
        _add_slots(answer, number, meeting, report, asked, language)
        if place is None:
            continue
        if place_span is None and told.place_evidence:
            place_span = _find(article, told.place_evidence, place.text)
            marked = (place_span,) if place_span else ()
            number = _number_of(quote_report(meeting.id, report, store, marked, told.place_evidence), answer)
        if place_span:
            text = place_span.of(article.text)
            answer.where.append(NameSlot(place.name_in(language), text, number, meeting.id))


def _number_of(quote: Quote, answer: MeetingAnswer) -> int:
    """The number of a quote in an answer, to which it is added: one sentence may prove several meetings.

    Where it tells that one was held and another is planned, it is shown for each.
    """
    for number, other in enumerate(answer.quotes):
        if _told_alike(quote, other):
            answer.quotes[number] = replace(
                other, highlights=tuple(dict.fromkeys((*other.highlights, *quote.highlights)))
            )
            return number
    answer.quotes.append(quote)
    return len(answer.quotes) - 1


def _told_alike(quote: Quote, other: Quote) -> bool:
    return (quote.article, quote.start, quote.end, _said_of(quote)) == (
        other.article,
        other.start,
        other.end,
        _said_of(other),
    )


def _said_of(quote: Quote) -> tuple[Status, Kind] | None:
    return (quote.meeting.status, quote.meeting.kind) if quote.meeting else None


def _best_report(meeting: BookedMeeting, asked: MeetingQuestion) -> Report:
    """The report to quote: of the meeting's status, with what is asked for, in the question's language."""
    fitting = [one for one in meeting.merged.reports if one.meeting.status == meeting.merged.status]
    slots = asked.question.slots

    def rank(report: Report) -> tuple[bool, bool, int]:
        told = report.meeting
        missing = ("where" in slots and not _place_span(report)) or ("when" in slots and not told.days)
        return missing, report.article.language != asked.question.language, -bool(told.place) - bool(told.days)

    return min(fitting or meeting.merged.reports, key=rank)


def _place_span(report: Report) -> Span | None:
    """Where a report's article names the place of the meeting: in its evidence, else in the sentence that does."""
    told = report.meeting
    if told.place is None:
        return None
    inside = _find(report.article, told.evidence, told.place.text)
    if inside is None and told.place_evidence:
        return _find(report.article, told.place_evidence, told.place.text)
    return inside


def _highlights(
    report: Report, meeting: BookedMeeting, asked: MeetingQuestion, place_span: Span | None
) -> list[Span]:
    """Those asked for, the place and the expression of the days, as a report's evidence has them.

    What the question asks for first comes first.
    """
    told = report.meeting
    people = _asked_for(meeting, asked) if "who" in asked.question.slots else []
    answering: dict[str, list[Span | None]] = {
        "who": [_said_span(report, participant, known) for participant, known in people],
        "where": [place_span],
        "when": [told.expression.span if told.expression else None],
    }
    in_order = sorted(answering, key=lambda slot: slot != asked.question.type)
    return [span for slot in in_order for span in answering[slot] if span and told.evidence.contains(span)]


def _add_slots(
    answer: MeetingAnswer,
    number: int,
    meeting: BookedMeeting,
    report: Report,
    asked: MeetingQuestion,
    language: AnswerLanguage,
) -> None:
    for participant, known in _asked_for(meeting, asked):
        name = name_participant(meeting.merged, participant, language)
        text = _said_name(report, participant, known) or name
        answer.who.append(NameSlot(name, text, number, meeting.id))
    expression, days = report.meeting.expression, report.meeting.days
    if expression and days:
        answer.when.append(when_slot(expression, days, report.article.offset, quote=number, meeting=meeting.id))


def _find(article: Article, within: Span, text: str) -> Span | None:
    """Where a name stands as a word of its own; names are kept in plain typography (`corpus.meetings.reading`)."""
    reading = Reading.of(within.of(article.text))
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", reading.text)
    if found is None:
        return None
    span = reading.to_source(Span(*found.span()))
    return Span(within.start + span.start, within.start + span.end)


def _asked_for(meeting: BookedMeeting, asked: MeetingQuestion) -> list[tuple[Participant, frozenset[str]]]:
    """Who of a meeting answers, with the terms each is known by: for "who", those whom the question does not name."""
    terms = [(participant, participant_terms(participant)) for participant in meeting.merged.participants]
    others = [(p, t) for p, t in terms if "who" not in asked.question.slots or not asked.asks_about(t)]
    return others or terms


def _said_name(report: Report, participant: Participant, known: frozenset[str]) -> str | None:
    """A participant as the evidence writes the name; else, behind a pronoun, as the article does elsewhere."""
    span = _said_span(report, participant, known)
    own = _own(report, participant)
    return span.of(report.article.text) if span else own.words if own else None


def _own(report: Report, participant: Participant) -> Participant | None:
    """A participant as a report's article knows it."""
    return next((one for one in report.meeting.participants if one.same_as(participant)), None)


def _said_span(report: Report, participant: Participant, known: frozenset[str]) -> Span | None:
    """Where a report's evidence names a participant."""
    evidence = report.meeting.evidence
    own = _own(report, participant)
    if own and (span := _find(report.article, evidence, own.words)):
        return span
    named = _find_name(evidence.of(report.article.text), known)
    return Span(evidence.start + named.start, evidence.start + named.end) if named else None


def _find_name(evidence: str, known: frozenset[str]) -> Span | None:
    """The longest run of words of which each is of the name; else the shortest that names it as a whole."""
    words = list(_WORD.finditer(evidence))
    runs = [
        words[start:end]
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + _LONGEST_NAME) + 1)
    ]
    by_words = [run for run in runs if all(all_terms(word[0]) & known for word in run)]
    if by_words:
        return _span_of(max(by_words, key=len))
    wholes = [span for span in map(_span_of, runs) if all_terms(span.of(evidence)) & known]
    return min(wholes, key=len, default=None)


def _span_of(run: Sequence[re.Match[str]]) -> Span:
    """Where a run of words stands, without an elided article before it."""
    elided = _ELISION.match(run[0][0])
    return Span(run[0].start() + (elided.end() if elided else 0), run[-1].end())
