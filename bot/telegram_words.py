"""What follows /meetings and /timeline: names, places and a time in plain words ("Lavrov janvier 2022")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.answer import AnswerLanguage
from bot.meeting_book import BookedMeeting, MeetingFilter, all_words_in
from bot.service import Service
from corpus.span import Days
from corpus.terms import query_terms
from corpus.timex import Timex, find_question_timexes

_LANGUAGES: tuple[AnswerLanguage, AnswerLanguage] = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The names, and the days with the words that gave them."""

    names: str
    days: Days | None
    time: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.names, self.time)))


def read_words(text: str, today: date) -> Words:
    """Read names and a time, in the language that finds the longer one; what is no time is names."""
    french, english = (_last_time(text, language, today) for language in _LANGUAGES)
    in_english = english and (french is None or len(english.text) > len(french.text))
    found, language = (english, _LANGUAGES[1]) if in_english else (french, _LANGUAGES[0])
    if found is None:
        return Words(_without_stop_words(text, language), None)
    names = f"{text[: found.span.start]} {text[found.span.end :]}"
    days = Days(found.first_day or date.min, found.last_day or date.max)
    return Words(_without_stop_words(names, language), days, found.text)


def _last_time(text: str, language: AnswerLanguage, today: date) -> Timex | None:
    timexes = find_question_timexes(text, language, today)
    return timexes[-1] if timexes else None


def _without_stop_words(text: str, language: AnswerLanguage) -> str:
    """Leave out the words that join a name or a time to the rest ("avec", "in", "à")."""
    return " ".join(word for word in text.split() if query_terms(word, language))


def find_meetings(service: Service, words: Words) -> list[BookedMeeting]:
    """Return the meetings of the days that have every name among their participants and places."""
    return [
        meeting
        for meeting in service.meetings(MeetingFilter(days=words.days))
        if all_words_in(words.names, meeting.participant_terms | meeting.place_terms)
    ]


def participants_in(words: Words, meetings: Iterable[BookedMeeting]) -> str:
    """Return the words that name a participant of every one of some meetings; the others name places."""
    terms = [meeting.participant_terms for meeting in meetings]
    return " ".join(
        word for word in words.names.split() if all(all_words_in(word, participants) for participants in terms)
    )


def as_question(words: Words, people: str, language: AnswerLanguage) -> str:
    """Return the question that a list of meetings answers, which follow-ups lean on."""
    places = " ".join(word for word in words.names.split() if word not in people.split())
    if language == "fr":
        asked = f"Qui a rencontré {people}" if people else "Qui s’est rencontré"
        where, end = f" à {places}", " ?"
    else:
        asked = f"Who met {people}" if people else "Who met"
        where, end = f" in {places}", "?"
    return f"{asked}{where if places else ''}{f' {words.time}' if words.time else ''}{end}"
