"""What follows /meetings and /timeline: names, places and a time in plain words ("Lavrov janvier 2022")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.meetings.book import BookedMeeting, MeetingFilter
from bot.meetings.participant_terms import all_words_in, mixes_names, word_runs
from bot.service import Service
from corpus.span import Days, ReadLanguage
from corpus.terms import query_terms
from corpus.timex import find_question_timexes

_YEAR = re.compile(r"(?<!\S)[12]\d{3}(?!\S)")
# "11 octobre 1986", "janvier 2022", "1986": the preposition that a sentence wants before each.
_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?\s")
_MONTH_OR_YEAR = re.compile(r"(?:[^\W\d]+\s)?\d{4}")


@dataclass(frozen=True, slots=True)
class Words:
    """The names, and the days with the words that gave them; the language is that of the words."""

    names: str
    language: ReadLanguage
    days: Days | None = None
    time: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.names, self.time)))


def read_words(text: str, today: date, interface: ReadLanguage) -> Words:
    """Read names and a time, in the language that finds the longer one; what is no time is names."""
    other: ReadLanguage = "en" if interface == "fr" else "fr"
    mine, theirs = _last_time(text, interface, today), _last_time(text, other, today)
    in_theirs = len(theirs) > len(mine)
    time, language = (theirs, other) if in_theirs else (mine, interface)
    if not time:
        return Words(_without_stop_words(text, language), language)
    before, after = text.rsplit(time, 1)
    return Words(
        _without_stop_words(f"{before} {after}", language), language, _days_of(time, language, today), time
    )


def _last_time(text: str, language: ReadLanguage, today: date) -> str:
    """The last words of a text that are a time, which a year alone is too; empty where there is none."""
    timexes = find_question_timexes(text, language, today)
    return timexes[-1].text if timexes else (_YEAR.findall(text) or [""])[-1]


def _days_of(time: str, language: ReadLanguage, today: date) -> Days | None:
    timexes = find_question_timexes(_as_phrase(time, language), language, today)
    return timexes[-1].reach if timexes else None


def _as_phrase(time: str, language: ReadLanguage) -> str:
    """Put the preposition before a time that a sentence wants there."""
    if _DAY.match(time):
        return f"{'le' if language == 'fr' else 'on'} {time}"
    if _MONTH_OR_YEAR.fullmatch(time):
        return f"{'en' if language == 'fr' else 'in'} {time}"
    return time


def _without_stop_words(text: str, language: ReadLanguage) -> str:
    """Leave out the words that join a name or a time to the rest ("avec", "in", "à")."""
    return " ".join(word for word in text.split() if query_terms(word, language))


def meetings_matching(service: Service, words: Words) -> list[BookedMeeting]:
    """Return the meetings of the days that have every name among their participants and places."""
    return [
        meeting
        for meeting in service.meetings(MeetingFilter(days=words.days))
        if all_words_in(words.names, meeting.participant_terms | meeting.place_terms)
        and not mixes_names(word_runs(words.names), meeting.merged.participants)
    ]


def participants_in(words: Words, meetings: Iterable[BookedMeeting]) -> str:
    """Return the words that name a participant of every one of some meetings; the others name places."""
    terms = [meeting.participant_terms for meeting in meetings]
    return " ".join(
        word for word in words.names.split() if all(all_words_in(word, participants) for participants in terms)
    )


def as_question(words: Words, people: str) -> str:
    """Return the question that a list of meetings answers, which follow-ups lean on."""
    places = " ".join(word for word in words.names.split() if word not in people.split())
    if words.language == "fr":
        asked = f"Qui a rencontré {people}" if people else "Qui s’est rencontré"
        asked, end = f"{asked} à {places}" if places else asked, " ?"
    else:
        asked = f"Who met {people}" if people else "Who met"
        asked, end = f"{asked} in {places}" if places else asked, "?"
    time = f" {_as_phrase(words.time, words.language)}" if words.time else ""
    return f"{asked}{time}{end}"
