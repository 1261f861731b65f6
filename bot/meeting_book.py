"""The meeting book: all meetings of an archive, each once, ready to be looked up by names, places and days."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from corpus.article import Article
from corpus.concepts import country_concept, is_country_concept, organisation_concept, sound_concept
from corpus.countries import country_codes
from corpus.leaders import posts_of
from corpus.meeting_reports import MergedMeeting, Report, merge_meetings, merge_reports
from corpus.meetings import Kind, Meeting, Participant, Status
from corpus.meetings.honorifics import HONORIFIC
from corpus.meetings.offices import HEADS, HOLDER, OFFICE, office_key
from corpus.meetings.people import apposed_office
from corpus.meetings.reading import PLAIN
from corpus.names import PARTICLES, family_token, fold, name_tokens
from corpus.places import Place, countries_of_town, is_known_place, is_known_town
from corpus.quote import Quote
from corpus.span import Days, Language, Span
from corpus.store import Store
from corpus.terms import QueryTerm, all_terms, query_terms

# Code points before and behind a name in which its holder's office stands.
_BEFORE_NAME, _BEHIND_NAME = 70, 60
_CITY_STATES = frozenset({"SG", "MC", "VA", "SM"})
# Code points before an office in which its country stands: "Norway's foreign minister".
_BEFORE_OFFICE = 25
# The full name behind an office: "le président polonais, Zbigniew Krol".
_NAMED_BEHIND = re.compile(r"(?: [a-zà-ÿ'-]+){0,4},? (?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)+)")
_APPOSITION_END = re.compile(r"[,;:.)]")
_HONORIFIC = re.compile(rf"(?<!\w){HONORIFIC}")
_SENTENCE_BEFORE = re.compile(r"^.*[.;:!?«»\"(\n]", re.DOTALL)
_NUMERAL = re.compile(r"[ivx]+")
_OF = frozenset({"de", "d", "du"})
_WORD = re.compile(r"[^\W_]+")
# What keeps two words of a query from being one name.
_APART = re.compile(r"[,;:?!()«»\"]")
_PATRONYMIC = re.compile(r"\b(?:ben|bin|ibn|al|el|of)\b")


@dataclass(frozen=True, slots=True)
class _Office:
    """An office that stands beside a name: its key, and the terms of the words around it, which tell of what it is.

    `is_told` says whether they name anything: "maire de Strasbourg", not "the executive director".
    """

    key: str
    terms: frozenset[str]
    is_told: bool


class TellingArticles:
    """The articles that tell of somebody's meetings, and the offices that they give him, read once for each."""

    def __init__(self, meetings: Iterable[MergedMeeting]) -> None:
        self._articles: dict[str, dict[str, Article]] = {}
        self._offices: dict[str, list[_Office]] = {}
        for report in (report for meeting in meetings for report in meeting.reports):
            for one in report.meeting.participants:
                if one.type == "person" and " " in one.name:
                    self._articles.setdefault(fold(one.name), {})[report.article.id] = report.article

    def offices_of(self, name: str, own: Iterable[Article]) -> list[_Office]:
        """Return the offices that stand beside a name; of one that is not told in full, in a meeting's own articles."""
        key = fold(name)
        if key not in self._articles:
            return list(_offices_beside(name, own))
        if key not in self._offices:
            self._offices[key] = list(_offices_beside(name, self._articles[key].values()))
        return self._offices[key]


@dataclass(frozen=True)
class BookedMeeting:
    """A meeting of the archive with its id, and the terms that name who takes part, where, and its evidence."""

    id: str
    merged: MergedMeeting
    told: TellingArticles = field(default_factory=lambda: TellingArticles(()))

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

    def has_unnamed_holder(self, of: frozenset[str], noun: frozenset[str]) -> bool:
        """Tell whether somebody known by an office alone takes part: one of what the terms name.

        Args:
            of: The terms of what the office is of.
            noun: Those of the office in either language.
        """
        offices = (all_terms(one.name) for one in self.merged.participants if one.type == "office")
        return any(of & terms and noun & terms for terms in offices)

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

    def has_crowned(self, terms: frozenset[str]) -> bool:
        """Tell whether a pope or king takes part whose name has one of the terms: nobody with another family name."""
        return any(terms & participant_terms(one) and _reigns(one, terms) for one in self.merged.participants)

    def has_pope(self) -> bool:
        """Tell whether the pope takes part: as such, or by the name that an article gives him."""
        return any(
            one.code == "VA" or (one.type == "person" and self._is_called_pope(one.name))
            for one in self.merged.participants
        )

    def _is_called_pope(self, name: str) -> bool:
        called = re.compile(rf"\b(?i:pape|pope) {re.escape(name)}(?! [A-ZÀ-Þ])")
        return any(called.search(report.article.text) for report in self.merged.reports)

    def has_holder(self, of: frozenset[str], keys: frozenset[str]) -> bool:
        """Tell whether a participant holds an office of what the terms name: one of some keys, where any are asked."""
        return any(of & one.terms and (not keys or one.key in keys) for one in self._offices)

    def has_untold_holder(self, key: str | None, noun: frozenset[str]) -> bool:
        """Tell whether a participant holds an office that nothing beside his name says of what it is.

        Args:
            key: The office's; None where it is known by its noun.
            noun: Its terms in either language.
        """
        untold = (one for one in self._offices if not one.is_told)
        return any(one.key == key if key else bool(noun & one.terms) for one in untold)

    def has_holder_of_untold_state(self, keys: frozenset[str]) -> bool:
        """Tell whether a participant holds one of some offices, any of a head of state if none, of no state told.

        "He is to hold talks with President Trong" in an article about Vietnam.
        """
        return any(
            any(one.key in (keys or HEADS) for one in held)
            and not any(is_country_concept(term) for one in held for term in one.terms)
            for held in self._offices_by_name.values()
        )

    def names_another_holder(self, of: frozenset[str], keys: frozenset[str]) -> bool:
        """Tell whether an article names another than a participant as who holds an office of what the terms name."""
        texts = {report.article.text.translate(PLAIN) for report in self.merged.reports}
        return any(
            not set(name_tokens(named["name"])) & self.participant_terms
            for text in texts
            for office in OFFICE.finditer(text)
            if office_key(office) in keys and (named := _NAMED_BEHIND.match(text, office.end()))
            if of & all_terms(text[max(0, office.start() - _BEFORE_OFFICE) : named.start("name")])
        )

    @cached_property
    def office_keys(self) -> frozenset[str]:
        """The offices that participants hold, and those of states that take part, as the evidence says."""
        told = (
            office_key(found)
            for report in self.merged.reports
            if any(one.is_body for one in self.merged.participants)
            for found in OFFICE.finditer(report.meeting.evidence.of(report.article.text))
        )
        return frozenset((*told, *(one.key for one in self._offices)))

    @cached_property
    def _offices(self) -> list[_Office]:
        """The offices of participants, as any article says beside their names, and as history knows them."""
        return [office for held in self._offices_by_name.values() for office in held]

    @cached_property
    def _offices_by_name(self) -> dict[str, list[_Office]]:
        """The offices of each participant, under every name that a report gives."""
        own = {report.article.id: report.article for report in self.merged.reports}.values()
        names = {
            one.name
            for report in self.merged.reports
            for one in report.meeting.participants
            if one.type == "person"
        }
        return {name: [*_posts(name), *self.told.offices_of(name, own)] for name in names}

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


def participant_terms(participant: Participant) -> frozenset[str]:
    """Return the terms that may name a participant in a query."""
    if participant.type == "country" and participant.code:
        return frozenset({country_concept(participant.code)})
    if participant.type in ("organisation", "office"):
        known = {organisation_concept(participant.code)} if participant.code else set()
        return all_terms(participant.name) | known
    tokens = name_tokens(participant.name)
    sounds = {sound for token in tokens if (sound := sound_concept(token))}
    return frozenset(tokens) | sounds


def _reigns(participant: Participant, terms: frozenset[str]) -> bool:
    """Tell whether a name that has a term has no family name but it ("François Hollande": Hollande).

    A number, a country and a father's name, behind a particle, are no family name: "Abdallah II", "Hussein de
    Jordanie", "Salmane ben Abdelaziz".
    """
    own = _PATRONYMIC.split(fold(participant.name))[0].split()
    tokens = [
        token
        for before, token in pairwise(["", *own])
        if not (token in PARTICLES or _NUMERAL.fullmatch(token) or (before in _OF and token in country_codes()))
    ]
    return not tokens or bool({tokens[-1], sound_concept(tokens[-1])} & terms)


def word_runs(text: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the words of a text that stand side by side, each as the terms that it may name somebody by."""
    chunks = (_WORD.findall(chunk) for chunk in _APART.split(text))
    return tuple(
        tuple(
            frozenset({fold(word), sound_concept(fold(word)) or ""})
            for word in chunk
            if fold(word) not in PARTICLES
        )
        for chunk in chunks
    )


def mixes_names(runs: Iterable[Sequence[frozenset[str]]], participants: Sequence[Participant]) -> bool:
    """Tell whether words side by side name two participants, the first by no family name.

    "Marie Grandjean" is neither Marie Fauvel nor Paul Grandjean, who met; "Reagan Gorbatchev" are both.
    """
    named = [participant_terms(one) for one in participants]
    families = frozenset().union(*map(_family_terms, participants))
    return any(
        any(first & terms for terms in named)
        and any(second & terms for terms in named)
        and not any(first & terms and second & terms for terms in named)
        and not first & families
        for run in runs
        for first, second in pairwise(run)
    )


def _family_terms(participant: Participant) -> frozenset[str]:
    """The terms of a family name; of a body or a country, all of them."""
    if participant.type != "person":
        return participant_terms(participant)
    family = family_token(participant.name)
    return frozenset({family, sound_concept(family) or family})


def all_words_in(text: str, terms: Collection[str]) -> bool:
    """Tell whether every word of a text is among terms; the particles of names, which no term holds, aside."""
    asked = [term.alternatives for term in query_terms(text, "other")]
    telling = [alternatives for alternatives in asked if not alternatives <= PARTICLES | _OF]
    return all(alternatives & frozenset(terms) for alternatives in telling or asked)


def _index_by_article(meetings: Collection[BookedMeeting]) -> dict[str, list[BookedMeeting]]:
    found: dict[str, list[BookedMeeting]] = {}
    for meeting in meetings:
        for article in {report.article.id for report in meeting.merged.reports}:
            found.setdefault(article, []).append(meeting)
    return found


def _posts(name: str) -> Iterator[_Office]:
    """Yield the offices that history knows of somebody."""
    for code, office in posts_of(name):
        yield _Office(office, frozenset({country_concept(code)}), is_told=True)


def _offices_beside(name: str, articles: Iterable[Article]) -> Iterator[_Office]:
    """Yield the offices that stand beside a name, with the terms that tell of what: "maire de Strasbourg"."""
    given, _, family = name.rpartition(" ")
    named = re.compile(rf"(?:\b{re.escape(given)} )?\b{re.escape(family)}\b")
    for article in articles:
        text = article.text.translate(PLAIN)
        for found in named.finditer(text):
            ahead = text[max(0, found.start() - _BEFORE_NAME) : found.start()]
            if office := apposed_office(ahead, ahead=True, offices=HOLDER):
                near = ahead[max(0, office.start() - _BEFORE_OFFICE) :]
                yield _Office(
                    office_key(office), all_terms(near), _tells_of_what(near, office[0], article.language)
                )
            behind = text[found.end() : found.end() + _BEHIND_NAME]
            if office := apposed_office(behind, ahead=False, offices=HOLDER):
                near = _APPOSITION_END.split(behind[1:], maxsplit=1)[0]
                yield _Office(
                    office_key(office), all_terms(near), _tells_of_what(near, office[0], article.language)
                )


def _tells_of_what(near: str, office: str, language: Language) -> bool:
    """Tell whether the words around an office name what it is of."""
    around = _SENTENCE_BEFORE.sub("", _HONORIFIC.sub(" ", near)).replace(office, " ")
    terms = query_terms(f"le {around}", "fr" if language == "fr" else "en")
    return any(term.is_country or (term.is_name and not term.translations) for term in terms)


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
    first = min((report.article.id, report.meeting.evidence.start) for report in merged.reports)
    names = sorted(fold(participant.code or participant.name) for participant in merged.participants)
    return hashlib.sha256(repr((first, names)).encode()).hexdigest()[:12]
