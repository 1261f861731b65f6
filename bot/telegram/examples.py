"""Examples for /help: questions that were asked of the archive, and answered with what they ask for."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from bot.meetings.answers import TOLD
from bot.meetings.book import BookedMeeting, MeetingFilter, name_participant
from bot.messages import write_month
from bot.service import Service
from bot.telegram.messages import tell
from corpus.article import Article
from corpus.span import ReadLanguage

Item = TypeVar("Item")

EXAMPLES = 3
# Meetings, and titles, that are tried; most archives answer to the first ones.
_MOST_TRIED = 12
# A longer title makes no handy question.
_LONGEST_TITLE = 70
_ASKED = ("example_where", "example_who", "example_when")


class Examples:
    """The examples of an archive, found when they are first asked for and after every change of it.

    A new vector is a change too: until an article has its vectors, a question may not find it.
    """

    def __init__(self, service: Service) -> None:
        self._service = service
        self._lock = threading.Lock()
        self._found: dict[ReadLanguage, tuple[tuple[int, int, int], list[str]]] = {}

    def questions(self, language: ReadLanguage) -> list[str]:
        """Return questions that the archive answers: about its meetings, else about its articles."""
        with self._lock:
            store = self._service.store
            state = (store.revision(), *store.vectors_state())
            known = self._found.get(language)
            if known is None or known[0] != state:
                questions = [*self._about_meetings(language)]
                questions += self._about_articles(language) if len(questions) < EXAMPLES else []
                known = self._found[language] = (state, questions[:EXAMPLES])
            return known[1]

    def filters(self, language: ReadLanguage) -> str | None:
        """Return words that find a meeting: a name and a year."""
        told = list(self._clear_meetings())
        if not told:
            return None
        merged = told[-1].merged
        name = name_participant(merged, merged.participants[0], language)
        return f"{name} {merged.days.first_day.year}" if merged.days else name

    def _about_meetings(self, language: ReadLanguage) -> Iterator[str]:
        asked: list[str] = []
        for meeting in _evenly(list(self._clear_meetings())):
            if len(asked) == len(_ASKED):
                return
            question = _ask_about(meeting, _ASKED[len(asked)], language)
            answer = self._service.ask(question, today=date.today(), limit=1, language=language)
            if answer.status == "answered" and meeting.id in answer.meetings[:TOLD]:
                asked.append(question)
                yield question

    def _clear_meetings(self) -> Iterator[BookedMeeting]:
        """Meetings of two people in person, with place and day."""
        for meeting in self._service.meetings(MeetingFilter(status="held", kind="in_person")):
            people = [one for one in meeting.merged.participants if one.type == "person" and " " in one.name]
            if (
                len(people) == len(meeting.merged.participants) == 2
                and meeting.merged.place
                and meeting.merged.days
            ):
                yield meeting

    def _about_articles(self, language: ReadLanguage) -> Iterator[str]:
        for article in _evenly(self._titled(language)):
            question = tell("example", language, title=(article.title_text or "").strip().rstrip("?.!"))
            answer = self._service.ask(question, today=date.today(), limit=1, language=language)
            if answer.quotes and answer.quotes[0].article == article.id:
                yield question

    def _titled(self, language: ReadLanguage) -> list[Article]:
        return [
            article
            for article in self._service.store.articles()
            if article.language == language and article.title_text and len(article.title_text) <= _LONGEST_TITLE
        ]


def _ask_about(meeting: BookedMeeting, key: str, language: ReadLanguage) -> str:
    one, other = (name_participant(meeting.merged, p, language) for p in meeting.merged.participants)
    days = meeting.merged.days
    time = write_month(days.first_day, language) if days else ""
    return tell(key, language, one=one, other=other, time=time)


def _evenly(items: Sequence[Item]) -> Sequence[Item]:
    """Some of many, taken evenly."""
    return items[:: max(1, len(items) // _MOST_TRIED)][:_MOST_TRIED]
