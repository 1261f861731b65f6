"""The meeting book: all meetings of an archive, each once, ready to be looked up by names, places and days."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.meetings.participant_offices import ParticipantOffices, TellingArticles
from bot.meetings.participant_terms import all_words_in, mixes_names, participant_terms, word_runs
from corpus.article import Article
from corpus.concepts import country_concept
from corpus.countries import country_codes
from corpus.meeting_reports import MergedMeeting, Report, merge_meetings, merge_reports
from corpus.meetings import Kind, Meeting, Participant, Status
from corpus.names import fold, name_tokens
from corpus.places import Place, countries_of_town, is_known_place, is_known_town
from corpus.quote import Quote
from corpus.span import Days, Language, Span
from corpus.store import Store
from corpus.terms import QueryTerm, all_terms

_CITY_STATES = frozenset({"SG", "MC", "VA", "SM"})


@dataclass(frozen=True)
class BookedMeeting:
    """A meeting of the archive with its id, and the terms that name who takes part, where, and its evidence."""

    id: str
    merged: MergedMeeting
    told: TellingArticles = field(default_factory=lambda: TellingArticles(()))

    @cached_property
    def offices(self) -> ParticipantOffices:
        """The offices that its participants hold."""
        return ParticipantOffices(self.merged, self.told)

    @cached_property
    def participant_terms(self) -> frozenset[str]:
        """The terms that name a participant, in any language."""
        return frozenset().union(*map(participant_terms, self.merged.participants))

    @cached_property
    def named_terms(self) -> frozenset[str]:
        """The terms that name a participant who is known by more than an office."""
        return frozenset().union(
            *(participant_terms(one) for one in self.merged.participants if one.type != "office")
        )

    @cached_property
    def body_terms(self) -> frozenset[str]:
        """The terms that name a participant who is nobody in particular: a country, an organisation."""
        return frozenset().union(*(participant_terms(one) for one in self.merged.participants if one.is_body))

    def is_of(self, names: str) -> bool:
        """Tell whether words name participants, and no two of them as one."""
        mixed = mixes_names(word_runs(names), self.merged.participants)
        return all_words_in(names, self.participant_terms) and not mixed

    @cached_property
    def place_terms(self) -> frozenset[str]:
        """The terms that name a place that any report gives."""
        return _terms_of_places(self.merged.reports)

    @cached_property
    def own_place_terms(self) -> frozenset[str]:
        """The terms of its places as reports of its own status give them: a plan may have named another one."""
        return _terms_of_places(one for one in self.merged.reports if one.meeting.status == self.merged.status)

    @cached_property
    def country_terms(self) -> frozenset[str]:
        """The terms of the countries in which the towns lie that any report gives.

        Of several towns of a name the largest is meant, or one in a country that the article names.
        """
        towns = {report.meeting.place.english for report in self.merged.reports if report.meeting.place}
        concepts = [[country_concept(code) for code in countries_of_town(town)] for town in towns]
        return frozenset(
            one for some in concepts for place, one in enumerate(some) if place == 0 or one in self.article_terms
        )

    @cached_property
    def is_in_a_town(self) -> bool:
        """Whether any report gives a town as the place: not a room, a palace or a country, which may lie in any."""
        places = (report.meeting.place for report in self.merged.reports if report.meeting.place)
        return any(
            is_known_town(place.text) or country_codes().get(fold(place.text)) in _CITY_STATES for place in places
        )

    @cached_property
    def is_in_a_room(self) -> bool:
        """Whether the place is a room or a house without a name of its own: "la préfecture"."""
        return self.merged.place is not None and not self.merged.place.text[0].isupper()

    @cached_property
    def is_at_a_seat(self) -> bool:
        """Whether the place is a known seat of power or region, which lies in some town or holds some."""
        place = self.merged.place
        return place is not None and is_known_place(place.text) and not self.is_in_a_town

    @cached_property
    def evidence_terms(self) -> frozenset[str]:
        """The terms of the sentences that prove the meeting."""
        return frozenset().union(*self._evidence_terms.values())

    @cached_property
    def _evidence_terms(self) -> dict[Language, frozenset[str]]:
        """The terms of those sentences by the language of their articles."""
        found: dict[Language, frozenset[str]] = {}
        for report in self.merged.reports:
            terms = all_terms(report.meeting.evidence.of(report.article.text))
            found[report.article.language] = found.get(report.article.language, frozenset()) | terms
        return found

    def tells(self, term: QueryTerm, asked_in: Language) -> bool:
        """Tell whether a name or the evidence has a word of a question, or what it means in the evidence's language."""
        if term.alternatives & self.participant_terms or term.alternatives & self.place_terms:
            return True
        return any(term.terms_in(language, asked_in) & terms for language, terms in self._evidence_terms.items())

    @cached_property
    def article_terms(self) -> frozenset[str]:
        """The terms of the articles that report the meeting."""
        return frozenset().union(*(all_terms(report.article.text) for report in self.merged.reports))

    def published_in(self, days: Days) -> BookedMeeting | None:
        """Return the meeting as the articles of some days tell it; None where none of them does."""
        told = tuple(r for r in self.merged.reports if r.article.published and r.article.published.overlaps(days))
        return replace(self, merged=merge_reports(told)) if told else None

    def is_proven_by(self, quote: Quote) -> bool:
        """Tell whether a quote, or a part of it, is what one of the reports says of the meeting."""
        span = Span(quote.start, quote.end)
        return any(
            report.article.id == quote.article
            and report.meeting.evidence.shifted(report.article.offset).overlaps(span)
            for report in self.merged.reports
        )

    def took_place_in(self, days: Days) -> bool:
        """Tell whether the meeting falls into days; one without a day, whether it was published in them."""
        if self.merged.days:
            return self.merged.days.overlaps(days)
        return any(r.article.published and r.article.published.overlaps(days) for r in self.merged.reports)


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """What `meetings` and `timeline` ask for; names are words of participants or places."""

    who: str | None = None
    where: str | None = None
    days: Days | None = None
    status: Status | None = None
    kind: Kind | None = None

    def admits(self, meeting: BookedMeeting) -> bool:
        """Tell whether a meeting passes."""
        return (
            (not self.who or meeting.is_of(self.who))
            and (not self.where or all_words_in(self.where, meeting.place_terms))
            and (not self.days or meeting.took_place_in(self.days))
            and self.status in (None, meeting.merged.status)
            and self.kind in (None, meeting.merged.kind)
        )


class MeetingBook:
    """The meetings of a store, read again when these or its articles change. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._revision: int | None = None
        self._meetings: list[BookedMeeting] = []
        self._by_article: dict[str, list[BookedMeeting]] = {}
        self._known_names: frozenset[str] = frozenset()

    def all(self) -> list[BookedMeeting]:
        """Return every meeting, in the order of their days, those without a day last."""
        with self._lock:
            revision = self._store.revision()
            if revision != self._revision:
                merged = merge_meetings(self._records())
                told = TellingArticles(merged)
                self._meetings = [BookedMeeting(_meeting_id(one), one, told) for one in merged]
                self._by_article = _index_by_article(self._meetings)
                self._known_names = _words_of_names(self._meetings)
                self._revision = revision
            return self._meetings

    def proven_by(self, quote: Quote) -> list[BookedMeeting]:
        """Return the meetings that a quote, or a part of it, proves."""
        self.all()
        return [meeting for meeting in self._by_article.get(quote.article, ()) if meeting.is_proven_by(quote)]

    def matching(self, wanted: MeetingFilter) -> list[BookedMeeting]:
        """Return the meetings that a filter admits, in the order of their days."""
        return [meeting for meeting in self.all() if wanted.admits(meeting)]

    def known_names(self) -> frozenset[str]:
        """Return the words of the names of everybody who takes part in any meeting, folded."""
        self.all()
        return self._known_names

    def _records(self) -> list[tuple[Article, Meeting]]:
        articles: dict[str, Article | None] = {}
        records = []
        for article_id, meeting in self._store.meetings():
            if article_id not in articles:
                articles[article_id] = self._store.article(article_id)
            article = articles[article_id]
            if article:
                records.append((article, meeting))
        return records


def name_participant(meeting: MergedMeeting, participant: Participant, language: Language) -> str:
    """Return a participant's name in a language: as the reports in it write it, where they do in full."""
    written = [
        one.name
        for report in meeting.reports
        if report.article.language == language
        for one in report.meeting.participants
        if one.type == "person" and one.same_as(participant)
    ]
    fullest = max(written, key=lambda name: len(name.split()), default="")
    known = participant.name_in(language)
    return fullest if len(fullest.split()) >= len(known.split()) else known


def _index_by_article(meetings: Collection[BookedMeeting]) -> dict[str, list[BookedMeeting]]:
    found: dict[str, list[BookedMeeting]] = {}
    for meeting in meetings:
        for article in {report.article.id for report in meeting.merged.reports}:
            found.setdefault(article, []).append(meeting)
    return found


def _words_of_names(meetings: Collection[BookedMeeting]) -> frozenset[str]:
    """Return the words of the names of all who take part; who is only described ("émissaire russe") has none."""
    participants = (one for meeting in meetings for one in meeting.merged.participants)
    names = (one.name for one in participants if one.type != "office")
    proper = (" ".join(word for word in name.split() if not word[0].islower()) for name in names)
    return frozenset(token for name in proper if name for token in name_tokens(name) if len(token) > 2)


def _terms_of_places(reports: Iterable[Report]) -> frozenset[str]:
    places = {report.meeting.place for report in reports if report.meeting.place}
    return frozenset().union(*(all_terms(name) for place in places for name in _place_names(place)))


def _place_names(place: Place) -> tuple[str, ...]:
    return place.text, place.french, place.english


def _meeting_id(merged: MergedMeeting) -> str:
    """Return 12 hex digits that stand for a meeting; one sentence may tell two of the same people ("put off to")."""
    first = min(
        (report.article.id, report.meeting.evidence.start, report.meeting.status, str(report.meeting.days))
        for report in merged.reports
    )
    names = sorted(fold(participant.code or participant.name) for participant in merged.participants)
    return hashlib.sha256(repr((first, names)).encode()).hexdigest()[:12]
