"""The offices of those who meet: as articles give them beside names, and as history knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.meetings.asked_offices import OF_STATE
from bot.meetings.participant_terms import participant_terms, reigns
from corpus.article import Article
from corpus.concepts import country_concept, is_country_concept
from corpus.leaders import posts_of
from corpus.meeting_reports import MergedMeeting
from corpus.meetings import Participant
from corpus.meetings.reading import PLAIN
from corpus.meetings.words.honorifics import HONORIFIC
from corpus.meetings.words.offices import HEADS, HOLDER, OFFICE, apposed_office, office_key
from corpus.names import fold, name_tokens
from corpus.span import Language
from corpus.terms import all_terms, query_terms

# Code points before and behind a name in which its holder's office stands.
_BEFORE_NAME, _BEHIND_NAME = 70, 60
# Code points before an office in which its country stands: "Norway's foreign minister".
_BEFORE_OFFICE = 25
# Words right before a name that tell what somebody is: "la juge suprême Anneke Vos".
_RIGHT_BESIDE = 2
# The full name behind an office: "le président polonais, Zbigniew Krol".
_NAMED_BEHIND = re.compile(r"(?: [a-zà-ÿ'-]+){0,4},? (?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)+)")
_APPOSITION_END = re.compile(r"[,;:.)]")
_HONORIFIC = re.compile(rf"(?<!\w){HONORIFIC}")
_SENTENCE_BEFORE = re.compile(r"^.*[.;:!?«»\"(\n]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Office:
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
        self._offices: dict[str, list[Office]] = {}
        for report in (report for meeting in meetings for report in meeting.reports):
            for one in report.meeting.participants:
                if one.type == "person" and " " in one.name:
                    self._articles.setdefault(fold(one.name), {})[report.article.id] = report.article

    def offices_of(self, name: str, own: Iterable[Article]) -> list[Office]:
        """Return the offices beside a name, in all articles with it; for a family name alone, in `own` articles."""
        key = fold(name)
        if key not in self._articles:
            return list(_offices_beside(name, own))
        if key not in self._offices:
            self._offices[key] = list(_offices_beside(name, self._articles[key].values()))
        return self._offices[key]


@dataclass(frozen=True)
class ParticipantOffices:
    """The offices that the participants of a meeting hold, as any article says beside their names, or history knows.

    `told` has the articles that tell of them.
    """

    merged: MergedMeeting
    told: TellingArticles

    @cached_property
    def _terms(self) -> frozenset[str]:
        """The terms that name a participant, in any language."""
        return frozenset().union(*map(participant_terms, self.merged.participants))

    def has_unnamed_holder(self, of: frozenset[str], noun: frozenset[str]) -> bool:
        """Tell whether somebody known by an office alone takes part who holds that one: "le maire de Brézac".

        Args:
            of: The terms of what the office is of.
            noun: Those of the office in either language.
        """
        offices = (all_terms(one.name) for one in self.merged.participants if one.type == "office")
        return any(of & terms and noun & terms for terms in offices)

    def has_role(self, key: str | None, noun: frozenset[str], named: frozenset[str]) -> bool:
        """Tell whether a participant is called by an office or a trade in an article, or known by it.

        Args:
            key: The office's; None where it is known by its noun.
            noun: Its terms in either language.
            named: The terms of those named in the question, who are other people.
        """
        people = {one.name for one in self._people if not participant_terms(one) & named}
        held = [office for name in people for office in self._by_name[name]]
        keys = self._told_keys.union(one.key for one in held)
        if key is not None and (key in keys or (key == "leader" and keys.intersection(HEADS))):
            return True
        if key in OF_STATE:  # a minister is no prime minister
            return key in self._unnamed_keys
        if any(noun & one.terms for one in held):
            return True
        if any(noun & all_terms(one.name) for one in self.merged.participants if one.type == "office"):
            return True
        return any(
            noun & all_terms(words)
            for report in self.merged.reports
            for name in people
            for words in _words_beside(name, report.article.text.translate(PLAIN))
        )

    def has_called(self, key: str | None, noun: frozenset[str]) -> bool:
        """Tell whether the office or trade is a participant's for certain: it stands right beside the name.

        Args:
            key: The office's; None where it is known by its noun.
            noun: Its terms in either language.
        """
        if key is not None and any(one.key == key for one in self._held):
            return True
        if any(noun & all_terms(one.name) for one in self.merged.participants if one.type == "office"):
            return True
        return key is None and any(
            noun & all_terms(" ".join(words.split()[-_RIGHT_BESIDE:]))
            for report in self.merged.reports
            for name in {one.name for one in self._people}
            for words in _words_beside(name, report.article.text.translate(PLAIN))
        )

    def has_crowned(self, terms: frozenset[str]) -> bool:
        """Tell whether a pope or king with one of the terms as name takes part: nobody with another family name."""
        return any(terms & participant_terms(one) and reigns(one, terms) for one in self.merged.participants)

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
        """Tell whether a participant holds an office of what `of` names (Strasbourg) and one of `keys`, if any."""
        return any(of & one.terms and (not keys or one.key in keys) for one in self._held)

    def has_same_office(self, key: str | None, noun: frozenset[str], of: frozenset[str]) -> bool:
        """Tell whether a participant holds that very office of what `of` names: a minister in Lyon is not its mayor.

        Args:
            key: The office's; None where it is known by its noun.
            noun: Its terms in either language.
            of: The terms of what it is of.
        """
        return any(of & one.terms and (one.key == key if key else bool(noun & one.terms)) for one in self._held)

    def has_untold_holder(self, key: str | None, noun: frozenset[str]) -> bool:
        """Tell whether a participant holds the office, and nothing beside the name says what it is of ("the mayor, X").

        Args:
            key: The office's; None where it is known by its noun.
            noun: Its terms in either language.
        """
        untold = (one for one in self._held if not one.is_told)
        return any(one.key == key if key else bool(noun & one.terms) for one in untold)

    def has_holder_of_untold_state(self, keys: frozenset[str]) -> bool:
        """Tell whether a participant holds one of `keys` (else any of a head of state) and no state is told beside it.

        "He is to hold talks with President Trong" in an article about Vietnam.
        """
        return any(
            any(one.key in (keys or HEADS) for one in held)
            and not any(is_country_concept(term) for one in held for term in one.terms)
            for held in self._by_name.values()
        )

    def names_another_holder(self, of: frozenset[str], keys: frozenset[str]) -> bool:
        """Tell whether an article names somebody else as holder of one of `keys` that is of what `of` names."""
        texts = {report.article.text.translate(PLAIN) for report in self.merged.reports}
        return any(
            not set(name_tokens(named["name"])) & self._terms
            for text in texts
            for office in OFFICE.finditer(text)
            if office_key(office) in keys and (named := _NAMED_BEHIND.match(text, office.end()))
            if of & all_terms(text[max(0, office.start() - _BEFORE_OFFICE) : named.start("name")])
        )

    @cached_property
    def keys(self) -> frozenset[str]:
        """The offices that participants hold, and those of states that take part, as the evidence says."""
        return self._told_keys.union(one.key for one in self._held)

    @cached_property
    def _told_keys(self) -> frozenset[str]:
        """The offices of states that take part, as the evidence says."""
        return frozenset(
            office_key(found)
            for report in self.merged.reports
            if any(one.is_body for one in self.merged.participants)
            for found in OFFICE.finditer(report.meeting.evidence.of(report.article.text))
        )

    @cached_property
    def _unnamed_keys(self) -> frozenset[str]:
        """The offices of participants who are known by these alone."""
        names = (one.name for one in self.merged.participants if one.type == "office")
        return frozenset(office_key(found) for name in names for found in OFFICE.finditer(name))

    @cached_property
    def _people(self) -> tuple[Participant, ...]:
        """The people who take part, under every name that a report gives."""
        told = (one for report in self.merged.reports for one in report.meeting.participants)
        return tuple(one for one in told if one.type == "person")

    @cached_property
    def _held(self) -> list[Office]:
        """The offices of participants, as any article says beside their names, and as history knows them."""
        return [office for held in self._by_name.values() for office in held]

    @cached_property
    def _by_name(self) -> dict[str, list[Office]]:
        """The offices of each participant, under every name that a report gives."""
        own = {report.article.id: report.article for report in self.merged.reports}.values()
        names = {one.name for one in self._people}
        return {name: [*_posts(name), *self.told.offices_of(name, own)] for name in names}


def _posts(name: str) -> Iterator[Office]:
    """Yield the offices that history knows of somebody."""
    for code, office in posts_of(name):
        yield Office(office, frozenset({country_concept(code)}), is_told=True)


def _offices_beside(name: str, articles: Iterable[Article]) -> Iterator[Office]:
    """Yield the offices that stand beside a name, with the terms that tell of what: "maire de Strasbourg"."""
    given, _, family = name.rpartition(" ")
    named = re.compile(rf"(?:\b{re.escape(given)} )?\b{re.escape(family)}\b")
    for article in articles:
        text = article.text.translate(PLAIN)
        for found in named.finditer(text):
            ahead = text[max(0, found.start() - _BEFORE_NAME) : found.start()]
            if office := apposed_office(ahead, ahead=True, offices=HOLDER):
                before = ahead[max(0, office.start() - _BEFORE_OFFICE) : office.start()]
                near = _SENTENCE_BEFORE.sub("", before) + ahead[office.start() :]
                yield Office(
                    office_key(office), all_terms(near), _tells_of_what(near, office[0], article.language)
                )
            behind = text[found.end() : found.end() + _BEHIND_NAME]
            if office := apposed_office(behind, ahead=False, offices=HOLDER):
                near = _APPOSITION_END.split(behind[1:], maxsplit=1)[0]
                yield Office(
                    office_key(office), all_terms(near), _tells_of_what(near, office[0], article.language)
                )


def _words_beside(name: str, text: str) -> Iterator[str]:
    """Yield the words before a name, and those in apposition behind it, that may tell what somebody is."""
    for found in re.finditer(rf"\b{re.escape(name)}\b", text):
        ahead = _SENTENCE_BEFORE.sub("", text[max(0, found.start() - _BEFORE_NAME) : found.start()])
        yield ahead.removesuffix(", ").rpartition(", ")[2]
        behind = text[found.end() : found.end() + _BEHIND_NAME]
        if behind.startswith((",", " (")):
            yield _APPOSITION_END.split(behind[1:], maxsplit=1)[0]


def _tells_of_what(near: str, office: str, language: Language) -> bool:
    """Tell whether the words around an office name what it is of."""
    around = _SENTENCE_BEFORE.sub("", _HONORIFIC.sub(" ", near)).replace(office, " ")
    terms = query_terms(f"le {around}", "fr" if language == "fr" else "en")
    return any(term.is_country or (term.is_name and not term.translations) for term in terms)
