"""What proves the meetings of an answer: verified quotes, and the slots that these fill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.answer import NameSlot, Slots, WhenSlot
from bot.answer_slots import when_slot
from bot.meetings.book import BookedMeeting, name_participant
from bot.meetings.participant_terms import participant_terms
from bot.meetings.question import MeetingQuestion
from bot.meetings.quotes import quote_report
from bot.meetings.sentences import write_place
from corpus.article import Article
from corpus.meeting_reports import Report
from corpus.meetings import Kind, Participant, Status
from corpus.meetings.reading import Reading
from corpus.quote import Quote
from corpus.span import ReadLanguage, Span
from corpus.store import Store
from corpus.terms import all_terms

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ELISION = re.compile(r"^[dl]['’]", re.IGNORECASE)
_LONGEST_NAME = 4


@dataclass(slots=True)
class Proof:
    """Quotes, and slots that point to them by their numbers."""

    quotes: list[Quote] = field(default_factory=list)
    who: list[NameSlot] = field(default_factory=list)
    where: list[NameSlot] = field(default_factory=list)
    when: list[WhenSlot] = field(default_factory=list)

    @property
    def slots(self) -> Slots:
        """The slots as the answer has them."""
        return Slots(tuple(self.who), tuple(self.where), tuple(self.when))


def prove_meetings(
    meetings: Sequence[BookedMeeting], asked: MeetingQuestion, store: Store, language: ReadLanguage
) -> Proof:
    """Prove meetings, with what a question asks of them; without a quote where their articles have changed since.

    Args:
        meetings: The meetings, in the order in which they are told.
        asked: The question.
        store: The store, against which each quote is verified.
        language: The language of names in the slots.
    """
    proof = Proof()
    for meeting in meetings:
        _add(proof, meeting, asked, store, language)
    return proof


def _add(
    proof: Proof,
    meeting: BookedMeeting,
    asked: MeetingQuestion,
    store: Store,
    language: ReadLanguage,
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
        number = _number_of(quote, proof)
        _add_slots(proof, number, meeting, report, asked, language)
        if place is None:
            continue
        if place_span is None and told.place_evidence:
            place_span = _find(article, told.place_evidence, place.text)
            marked = (place_span,) if place_span else ()
            number = _number_of(quote_report(meeting.id, report, store, marked, told.place_evidence), proof)
        if place_span:
            text = place_span.of(article.text)
            proof.where.append(NameSlot(write_place(place, language), text, number, meeting.id))


def _number_of(quote: Quote, proof: Proof) -> int:
    """The number of a quote in a proof, to which it is added: one sentence may prove several meetings.

    Where it tells that one was held and another is planned, it is shown for each.
    """
    for number, other in enumerate(proof.quotes):
        if _told_alike(quote, other):
            proof.quotes[number] = replace(
                other, highlights=tuple(dict.fromkeys((*other.highlights, *quote.highlights)))
            )
            return number
    proof.quotes.append(quote)
    return len(proof.quotes) - 1


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
    proof: Proof,
    number: int,
    meeting: BookedMeeting,
    report: Report,
    asked: MeetingQuestion,
    language: ReadLanguage,
) -> None:
    for participant, known in _asked_for(meeting, asked):
        name = name_participant(meeting.merged, participant, language)
        text = _said_name(report, participant, known) or name
        proof.who.append(NameSlot(name, text, number, meeting.id))
    expression, days = report.meeting.expression, report.meeting.days
    if expression and days:
        proof.when.append(when_slot(expression, days, report.article.offset, quote=number, meeting=meeting.id))


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
