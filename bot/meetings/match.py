"""Whether a meeting, or a text, is what a question asks about."""

from __future__ import annotations

from collections.abc import Iterable

from bot.meetings.asked_offices import AskedOffice
from bot.meetings.book import BookedMeeting
from bot.meetings.namesakes import is_another
from bot.meetings.participant_terms import mixes_names
from bot.meetings.question import MeetingQuestion
from bot.meetings.question_words import ABOUT_MEETINGS, TOLD_REMOTELY
from corpus.concepts import is_town_concept
from corpus.countries import shared_demonyms
from corpus.quote import Quote
from corpus.span import Days, Language
from corpus.stems import fold
from corpus.terms import QueryTerm, all_terms


def admits(asked: MeetingQuestion, meeting: BookedMeeting, *, strictly: bool) -> bool:
    """Tell whether a meeting is one that the question asks about.

    `strictly`: every name is one of a participant or of the place; else the evidence or the article may have it.
    """
    people = frozenset().union(*(term.alternatives for term in asked.all_names))
    if asked.left_out and asked.left_out.holds(meeting):
        return False
    return _fits(asked, meeting, people, strictly=strictly)


def _fits(asked: MeetingQuestion, meeting: BookedMeeting, people: frozenset[str], *, strictly: bool) -> bool:
    """Tell whether a meeting has the days, names and offices of a question."""
    if asked.days and not any(meeting.took_place_in(days) for days in asked.days):
        return False
    if asked.pope and not meeting.offices.has_pope():
        return False
    named = (one for one in asked.offices if strictly or not one.is_apposed)
    of_state = frozenset().union(*(one.keys for one in named))
    around = (*asked.affiliations, *asked.topics, *(asked.counted_from.names if asked.counted_from else ()))
    if not all(term.all_terms & meeting.article_terms for term in around):
        return False
    if of_state and not of_state <= meeting.offices.keys:
        return False

    def holds(term: QueryTerm) -> bool:
        return _names(asked, term, meeting, strictly=strictly)

    if not (all(map(holds, asked.names)) and asked.has_any(holds)):
        return False
    if mixes_names(asked.word_runs, meeting.merged.participants):  # late: few have all the names
        return False
    if any(is_another(name, meeting.merged.participants, meeting.place_terms) for name in asked.people):
        return False
    # Late, too: it reads the articles.
    if not all(meeting.offices.has_role(one.key, one.noun, people) for one in asked.roles):
        return False
    due = asked.status == "planned" and meeting.merged.status == "cancelled"
    return not asked.status or meeting.merged.status == asked.status or due


def _names(asked: MeetingQuestion, term: QueryTerm, meeting: BookedMeeting, *, strictly: bool) -> bool:
    """Tell whether somebody or something of the meeting is what the question names.

    A person must take part: those merely mentioned in the evidence (a speaker) did not meet anybody. A place may be
    named elsewhere in the article, since the evidence may name a room alone; but no town or country where the record
    has a town, and none of a call.
    """
    if not _is_of_office(asked, term):  # the mayor of Lyon need not be one of those who met in Lyon
        if term.alternatives & meeting.place_terms:
            return True
        if _is_place(asked, term) and term.alternatives & meeting.country_terms:
            return True
    if term.alternatives & asked.crowned:
        return meeting.offices.has_crowned(term.alternatives)
    if term.alternatives & _terms_of_participants(asked, term, meeting):
        return True
    office = next((one for one in asked.offices if one.of & term.alternatives), None)
    if office and (
        _has_holder(office, term, meeting) or meeting.offices.has_unnamed_holder(term.alternatives, office.noun)
    ):
        return True
    if office and not strictly and (office.is_apposed or _may_hold(office, term, meeting)):
        return True
    is_town = term.alternatives & asked.towns or any(map(is_town_concept, term.alternatives))
    is_town_or_country = is_town or (_is_place(asked, term) and term.is_country)
    if strictly or (is_town_or_country and (meeting.is_in_a_town or _is_of_office(asked, term))):
        return False
    if _is_place(asked, term) and asked.question.type != "list":
        return meeting.merged.kind == "in_person" and bool(term.alternatives & meeting.article_terms)
    return not term.is_person_like and bool(term.alternatives & meeting.evidence_terms)


def _terms_of_participants(asked: MeetingQuestion, term: QueryTerm, meeting: BookedMeeting) -> frozenset[str]:
    """Return the terms that name participants as a name may: "in Washington" is not Kerry Washington."""
    if term.alternatives & asked.towns:
        return meeting.body_terms
    return meeting.named_terms if _is_place(asked, term) else meeting.participant_terms


def _has_holder(office: AskedOffice, term: QueryTerm, meeting: BookedMeeting) -> bool:
    """Tell whether a participant holds an office of what a term names; of a state, any that the question may mean."""
    if term.is_country:
        return meeting.offices.has_holder(term.alternatives, office.keys)
    return meeting.offices.has_same_office(office.key, office.noun, term.alternatives)


def _is_of_office(asked: MeetingQuestion, term: QueryTerm) -> bool:
    """Tell whether a name only says what somebody's office is of: Lyon, in "le maire de Lyon"."""
    return any(not one.is_apposed and one.of & term.alternatives for one in asked.offices)


def _may_hold(office: AskedOffice, term: QueryTerm, meeting: BookedMeeting) -> bool:
    """Tell whether a participant may hold an office where the article names what it is of, elsewhere."""
    if not term.all_terms & meeting.article_terms:
        return False
    if term.is_country and (office.keys or office.key == "leader"):  # one who heads it, whatever he is called
        untold = meeting.offices.has_holder_of_untold_state(office.keys)
        return untold and not meeting.offices.names_another_holder(term.alternatives, office.keys)
    return meeting.offices.has_untold_holder(office.key, office.noun) or meeting.offices.has_holder(
        office.of - term.alternatives, office.keys
    )


def counts_from(asked: MeetingQuestion, meeting: BookedMeeting) -> bool:
    """Tell whether a meeting is the one that a question counts from ("before she met Kim"): it has all their names."""
    if asked.counted_from is None:
        return False
    named = (*asked.names, *asked.counted_from.names)
    return all(name.alternatives & (meeting.participant_terms | meeting.place_terms) for name in named)


def names_only_people_of(asked: MeetingQuestion, meeting: BookedMeeting) -> bool:
    """Tell whether everybody named in the question takes part in a meeting, wherever and whenever it was."""
    people = [term for term in asked.names if not _is_place(asked, term) and not _is_title(asked, term)]
    return all(term.alternatives & meeting.participant_terms for term in people) and asked.has_any(
        lambda term: _is_place(asked, term) or bool(term.alternatives & meeting.participant_terms)
    )


def is_placed_by(asked: MeetingQuestion, meeting: BookedMeeting) -> bool:
    """Tell whether a meeting was where the question says, as far as its record knows.

    A room is in the town that is named beside it, a seat of power in one that the article names; another town is
    not there, and no place is nowhere.
    """
    known = (meeting.own_place_terms or meeting.place_terms) | meeting.country_terms
    if meeting.is_in_a_room:
        known |= meeting.evidence_terms
    elif meeting.is_at_a_seat:
        known |= meeting.article_terms
    held = frozenset().union(*(one.of for one in asked.offices))  # the mayor of Lyon is so everywhere
    elsewhere = meeting.named_terms | held

    def is_there(term: QueryTerm) -> bool:
        return not _is_place(asked, term) or bool(term.alternatives & (elsewhere | known))

    return all(map(is_there, asked.names)) and asked.has_any(is_there)


def is_told_by(asked: MeetingQuestion, meetings: Iterable[BookedMeeting]) -> bool:
    """Tell whether meetings and their evidence have every word of the question, so that it asks for no more.

    The evidence may say it in the other language.
    """
    asked_in = asked.question.language
    return all(any(meeting.tells(term, asked_in) for meeting in meetings) for term in asked.rest)


def may_be_told_in(asked: MeetingQuestion, text: str) -> bool:
    """Tell whether words may tell of a call, where the question asks for one alone: "a reçu Y" tells of none."""
    return not asked.only_remotely or bool(TOLD_REMOTELY.search(fold(text)))


def names_in(asked: MeetingQuestion, text: str, language: Language) -> list[QueryTerm]:
    """Return the names of the question that a text has; peoples ("Korean families") and titles are no such names."""
    terms, asked_in = all_terms(text), asked.question.language
    return [
        name
        for name in asked.all_names
        if name.terms_in(language, asked_in) & terms
        and not (name.is_country or name.is_region or name.alternatives & shared_demonyms())
        and not _is_title(asked, name)
    ]


def names_somebody_of(asked: MeetingQuestion, text: str, language: Language) -> bool:
    """Tell whether a text has a name of the question that is no place."""
    return any(not _is_place(asked, name) for name in names_in(asked, text, language))


def is_of_what_is_told_in(asked: MeetingQuestion, quote: Quote, article: str, *, of_its_place: bool) -> bool:
    """Tell whether a quote has a word for meeting somebody and everything that the question names.

    A given name may stand elsewhere in the article, and a place, too, but where the quote must be `of_its_place`.
    Where both have dates, some of them are of the same days.
    """
    terms, asked_in = all_terms(quote.text), asked.question.language
    if not asked.all_names or not asked.has_any(
        lambda name: bool(name.terms_in(quote.language, asked_in) & terms)
    ):
        return False
    lacking = [name for name in asked.names if not name.terms_in(quote.language, asked_in) & terms]
    lacking = [name for name in lacking if not _is_title(asked, name)]
    elsewhere = all(
        name.alternatives & asked.given or (_is_place(asked, name) and not of_its_place) for name in lacking
    )
    if not elsewhere or (asked.names and len(lacking) == len(asked.names)):
        return False
    if lacking:
        around = all_terms(article)
        if not all(name.terms_in(quote.language, asked_in) & around for name in lacking):
            return False
    told = [Days(date_.first_day, date_.last_day) for date_ in quote.dates]
    if asked.days and told and not any(days.overlaps(one) for days in asked.days for one in told):
        return False
    return tells_of_meeting(quote.text)


def tells_of_meeting(text: str) -> bool:
    """Tell whether a text has a word for meeting somebody."""
    return bool(ABOUT_MEETINGS.search(fold(text)))


def _is_place(asked: MeetingQuestion, term: QueryTerm) -> bool:
    return bool(term.alternatives & asked.places) or any(map(is_town_concept, term.alternatives))


def _is_title(asked: MeetingQuestion, term: QueryTerm) -> bool:
    """Tell whether a name only tells of somebody named in full beside it: "the Belgian minister Ann Moor"."""
    return any(one.is_apposed and one.of & term.alternatives for one in asked.offices)
