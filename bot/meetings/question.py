"""What a question asks of the meetings: people, place, days, how many, the first or the last."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Literal

from bot.meetings.alternatives import find_alternatives
from bot.meetings.asked_names import asked_places, first_name, given_names, known_start, titles_in
from bot.meetings.asked_offices import (
    FULL_NAME,
    AskedOffice,
    AskedRole,
    find_asked_offices,
    find_asked_roles,
    name_terms,
    terms_within,
)
from bot.meetings.left_out import LeftOutMeetings
from bot.meetings.participant_terms import word_runs
from bot.meetings.question_words import (
    ABOUT_MEETINGS,
    ACCORDING,
    AFFILIATED,
    AFTER,
    AHEAD,
    ASKS_WHAT,
    CANCELLED,
    COUNTED_FROM,
    CROWNED,
    DENIED,
    MEANS,
    NEGATED,
    ONLY_REMOTE,
    OUTCOME,
    PLANNED,
    POPE,
    POSITIONS,
    RELATIVE,
    REMOTE,
    RESCHEDULED,
    SAYS_NOTHING_ELSE,
    TALK,
    TOPIC,
    TRUE_THAT,
    UNDER_WAY,
    WHO_WHOM,
    Position,
)
from bot.question import Question
from corpus.meetings import Kind, Status
from corpus.meetings.naming.bare_names import bare_name
from corpus.meetings.naming.genders import has_given_name
from corpus.meetings.words.offices import HOLDER, OFFICE
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import PARTICLES
from corpus.places import is_known_place, is_known_town
from corpus.span import Days, ReadLanguage, blank
from corpus.stems import fold
from corpus.terms import CAPITALISED_WORDS, QueryTerm, query_terms

_LONGEST_PARTICLE = 3


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """What a question counts from, by the names in it: "two days before the Oslo talks", "avant de voir Kim"."""

    names: tuple[QueryTerm, ...]
    way: Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class MeetingQuestion:
    """A question as it is asked of the meeting book.

    `names` are the people, bodies and places that it names; `places` the folded words that it names as places.
    """

    question: Question
    names: tuple[QueryTerm, ...]
    places: frozenset[str]
    days: tuple[Days, ...]
    position: Position | None
    status: Status | None
    remotely: bool
    only_remotely: bool
    today: date
    talked: bool = False
    """Whether it asks who talked, in a room or by telephone: "s'est-il entretenu avec Y ?"."""
    means: frozenset[Kind] = frozenset()
    """By which means, where it says so: "by telephone", "at lunch"."""
    negated: bool = False
    """Whether it asks if it is true that they did not meet."""
    towns: frozenset[str] = frozenset()
    """The terms of the towns among its places."""
    crowned: frozenset[str] = frozenset()
    """The folded names behind "pape", "king" or the like: "le pape François"."""
    pope: bool = False
    """Whether it asks about the pope without a name."""
    offices: tuple[AskedOffice, ...] = ()
    """The people it calls by an office and what that is of: "la maire de Strasbourg"."""
    roles: tuple[AskedRole, ...] = ()
    """The people it calls by an office or trade alone: "l'émir"."""
    counted_from: CountedFrom | None = None
    """The event that it counts from ("avant de voir Kim"); the article must have its names."""
    affiliations: tuple[QueryTerm, ...] = ()
    """The names of where somebody comes from ("X of the Bergen Opera"); the article must have them."""
    topics: tuple[QueryTerm, ...] = ()
    """The names in what they talked about ("about the Bergen tram"); the article must have them."""
    given: frozenset[str] = frozenset()
    """The terms of given names: an article may have them elsewhere than where it tells of a meeting."""
    word_runs: tuple[tuple[frozenset[str], ...], ...] = ()
    """Its words that stand side by side: a given and a family name are of one participant."""
    people: tuple[str, ...] = ()
    """The people that it names in full, a given name first."""
    either: tuple[tuple[QueryTerm, ...], ...] = ()
    """The names of which it means any, each by its terms: "à La Haye ou à Anvers"."""
    left_out: LeftOutMeetings | None = None
    """What it leaves out: "sauf Piet Claes"."""
    rest: tuple[QueryTerm, ...] = ()
    """What it says beside names, days and that people meet: "Who translated for Rouhani on the telephone?"."""

    def asks_about(self, terms: frozenset[str]) -> bool:
        """Tell whether the question names the one that the terms stand for."""
        return any(term.alternatives & terms for term in self.all_names)

    @property
    def all_names(self) -> tuple[QueryTerm, ...]:
        """The people, bodies and places that it names, those of which it means any among them."""
        return (*self.names, *chain.from_iterable(self.either))

    def has_any(self, holds: Callable[[QueryTerm], bool]) -> bool:
        """Tell whether all terms hold of any of the names of which it means any, or it has no such names."""
        return not self.either or any(all(map(holds, name)) for name in self.either)


def read_meeting_question(
    question: Question, words: str, days: tuple[Days, ...], known_names: frozenset[str], today: date
) -> MeetingQuestion | None:
    """Read what a question asks of the meetings; None where it is about something else.

    Args:
        question: The question.
        words: Its words, dates left out.
        days: The days that it names.
        known_names: The names of everybody who takes part in any meeting, to know them in a question without capitals.
        today: The day from which "next" counts.
    """
    words = ACCORDING.sub(lambda found: " " * len(found[0]), words)
    words, counted_from = _read_counted_from(words, question.language)
    words, affiliations = _read_affiliations(words, question.language)
    words, topics = _read_topics(words, question.language)
    folded = fold(words)
    if not _asks_about_meetings(folded, question):
        return None
    terms = query_terms(words, question.language)
    offices = tuple(find_asked_offices(words, question.language))
    described = frozenset().union(*(one.words for one in offices))
    alternatives = find_alternatives(words)
    places = asked_places(words, known_names) + [one.name for one in alternatives if one.is_place]
    apart = blank(words, (one.span for one in alternatives))
    names = _read_names(
        apart,
        question,
        query_terms(apart, question.language) if alternatives else terms,
        described,
        known_names | _terms_of_known(places, question.language),
    )
    either = tuple(name_terms(one.name, question.language) for one in alternatives)
    crowned = _read_crowned(words, known_names)
    pope = not crowned and POPE.search(words) is not None
    if not (names or either or days or pope or _asks_for_all(folded, question)):
        return None
    return MeetingQuestion(
        question=question,
        names=names,
        either=either,
        places=frozenset(fold(word) for place in places for word in re.split(r"[\s'’-]+", place)),
        towns=_terms_of_towns(places, question.language),
        crowned=crowned,
        pope=pope,
        offices=offices,
        roles=tuple(find_asked_roles(words, question.language, offices, some=question.type == "yes_no")),
        counted_from=counted_from,
        affiliations=affiliations,
        topics=topics,
        given=given_names(words),
        days=days,
        position=_asked_position(folded, question),
        status=_asked_status(folded, question),
        today=today,
        remotely=bool(REMOTE.search(folded)),
        only_remotely=bool(ONLY_REMOTE.search(folded)),
        talked=bool(TALK.search(folded)),
        means=frozenset(means for means, sign in MEANS.items() if sign.search(folded)),
        negated=bool(TRUE_THAT.search(folded) and NEGATED.search(folded)),
        word_runs=word_runs(words),
        people=_people_in_full(words, places),
        rest=(*_read_rest(terms, known_names | described), *topics),
    )


def _people_in_full(words: str, places: Collection[str]) -> tuple[str, ...]:
    """Return the full names of people among a question's words, without titles; what it names as a place is nobody."""
    spans = (bare_name(words, *run.span()) for run in re.finditer(FULL_NAME, words))
    named = (words[slice(*span)] for span in spans if span)
    given = (name for name in named if has_given_name(name) or re.fullmatch(r"[\w'’]+ [\w'’]+-[\w'’]+", name))
    return tuple(name for name in given if name not in places)


def _asks_about_meetings(folded: str, question: Question) -> bool:
    """Tell whether a question has a word for meeting, and asks for no more than who, where, when or how many."""
    asks_what = question.type == "other" and ASKS_WHAT[question.language].search(folded)
    return bool(ABOUT_MEETINGS.search(folded)) and not asks_what


def _asks_for_all(folded: str, question: Question) -> bool:
    """Tell whether a question may ask for any meetings, and so need name nobody: "Qui a rencontré qui ?"."""
    return question.type in ("list", "count") or bool(WHO_WHOM.search(folded))


def _read_affiliations(words: str, language: ReadLanguage) -> tuple[str, tuple[QueryTerm, ...]]:
    """Return a question's words without where somebody comes from ("of the Bergen Opera"), and the names in that."""
    told = (one for one in AFFILIATED.finditer(words) if one["body"] or not _ends_as_office(one["somebody"]))
    found = next(told, None)
    if found is None:
        return words, ()
    start, end = found.span("body" if found["body"] else "own")
    return words[:start] + words[end:], _names_in(words[start:end], language)


def _ends_as_office(name: str) -> bool:
    """Tell whether capitalised words call somebody by an office alone: "Prime Minister", "Secretary General"."""
    return any(office.end() == len(name) for office in HOLDER.finditer(name))


def _read_topics(words: str, language: ReadLanguage) -> tuple[str, tuple[QueryTerm, ...]]:
    """Return a question's words without the names in what they talked about ("the Bergen tram"), and these."""
    found = TOPIC.search(words)
    named = _names_in(found["topic"], language) if found else ()
    if not (found and named):
        return words, ()
    kept = " ".join(word for word in found["topic"].split() if word[0].islower())
    return words[: found.start("topic")] + kept + words[found.end("topic") :], named


def _read_names(
    words: str,
    question: Question,
    terms: Sequence[QueryTerm],
    described: frozenset[str],
    known_names: frozenset[str],
) -> tuple[QueryTerm, ...]:
    """Return the people, bodies and places that a question names; without capitals, those among the known names."""
    lower = words[1:] == words[1:].lower()
    titles = titles_in(words) - known_names
    return first_name(words, question, known_names) + tuple(
        term
        for term in terms
        if (term.is_name or (lower and term.alternatives & known_names))
        and not term.alternatives & (CAPITALISED_WORDS | titles)
        and not term.alternatives <= PARTICLES  # "Van den Bossche" is known by its last word
        and not (term.alternatives & described and term.is_region)
    )


def _terms_of_known(places: Iterable[str], language: ReadLanguage) -> frozenset[str]:
    """Return the terms of those places that are known ones, which need no capital: "in tirana"."""
    terms = (term for place in places if is_known_place(place) for term in query_terms(place, language))
    return frozenset().union(*(term.alternatives for term in terms))


def _read_crowned(words: str, known_names: frozenset[str]) -> frozenset[str]:
    """Return the folded names behind "pape", "king" or the like: "le pape François"."""
    return frozenset(
        fold(name) for name in CROWNED.findall(words) if name[0].isupper() or fold(name) in known_names
    )


def _terms_of_towns(places: Iterable[str], language: ReadLanguage) -> frozenset[str]:
    """Return the terms of the towns among some places."""
    return frozenset(
        alternative
        for place in places
        for term in query_terms(known_start(place, is_known_town), language)
        for alternative in term.alternatives
    )


def _read_rest(terms: Iterable[QueryTerm], told: frozenset[str]) -> tuple[QueryTerm, ...]:
    """Return the words of no name that are not `told` and do not say that people meet: "translated"."""
    return tuple(
        term
        for term in terms
        if not (term.is_name or term.alternatives & told or _is_part_of_name(term) or _is_of_meetings(term))
    )


def _read_counted_from(words: str, language: ReadLanguage) -> tuple[str, CountedFrom | None]:
    """Return a question's words ahead of the event that it counts from, and that event, if it has names."""
    found = COUNTED_FROM.search(words)
    names = _names_in(found["event"], language) if found else ()
    if not (found and names and ABOUT_MEETINGS.search(fold(words[: found.start()]))):
        return words, None
    return words[: found.start()], CountedFrom(names, "after" if AFTER.search(found["way"]) else "before")


def _names_in(words: str, language: ReadLanguage) -> tuple[QueryTerm, ...]:
    return tuple(term for term in terms_within(words, language) if term.is_name)


def _is_part_of_name(term: QueryTerm) -> bool:
    """Tell whether a word in small letters may be one of a name: "ben", "un" of Kim Jong-un."""
    return max(map(len, term.alternatives)) <= _LONGEST_PARTICLE


def _is_of_meetings(term: QueryTerm) -> bool:
    """Tell whether a word says that people meet, or by what office one of them is called, and nothing else."""
    return any(
        ABOUT_MEETINGS.match(word)
        or SAYS_NOTHING_ELSE.match(word)
        or OFFICE.fullmatch(word)
        or is_person_noun(word)
        for word in term.alternatives
    )


def _asked_position(folded: str, question: Question) -> Position | None:
    """The first, last or next of the meetings; a count is of all."""
    if question.type == "count":
        return None
    return next((position for position, sign in POSITIONS.items() if sign.search(folded)), None)


def _asked_status(folded: str, question: Question) -> Status | None:
    outcome = bool(OUTCOME.search(folded))
    if RESCHEDULED.search(folded):
        return "planned"
    if CANCELLED[question.language].search(folded) and not outcome:
        return "cancelled"
    if DENIED.search(folded) or (
        question.type not in ("yes_no", "count") and NEGATED.search(RELATIVE.sub("", folded))
    ):
        return "denied"
    if AHEAD.search(folded) or UNDER_WAY.search(folded) or (PLANNED.search(folded) and not outcome):
        return "planned"
    return None
