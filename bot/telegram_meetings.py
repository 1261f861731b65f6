"""/meetings: the archive's meetings, narrowed down by plain words ("Lavrov janvier 2022")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.answer import AnswerLanguage
from bot.meeting_book import BookedMeeting, MeetingFilter, all_words_in
from bot.meeting_sentences import tell_meeting
from bot.messages import say, write_published
from bot.render_telegram import Block, RichText
from bot.service import Service
from bot.telegram_lines import DatedLine, render_lines
from bot.telegram_messages import tell
from corpus.span import Days
from corpus.terms import query_terms
from corpus.timex import Timex, find_question_timexes

MOST_MEETINGS = 12
"""Meetings that one message lists, the latest ones."""


_LANGUAGES: tuple[AnswerLanguage, AnswerLanguage] = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """What follows /meetings: the names in it, and the days."""

    names: str
    days: Days | None


def read_words(text: str, today: date) -> Words:
    """Read names and a time, in the language that finds the longer one; what is no time is names."""
    french, english = (_last_time(text, language, today) for language in _LANGUAGES)
    in_english = english and (french is None or len(english.text) > len(french.text))
    found, language = (english, _LANGUAGES[1]) if in_english else (french, _LANGUAGES[0])
    if found is None:
        return Words(_without_stop_words(text, language), None)
    names = f"{text[: found.span.start]} {text[found.span.end :]}"
    days = Days(found.first_day or date.min, found.last_day or date.max)
    return Words(_without_stop_words(names, language), days)


def _last_time(text: str, language: AnswerLanguage, today: date) -> Timex | None:
    timexes = find_question_timexes(text, language, today)
    return timexes[-1] if timexes else None


def _without_stop_words(text: str, language: AnswerLanguage) -> str:
    """Leave out the words that join a name or a time to the rest ("avec", "in", "à")."""
    return " ".join(word for word in text.split() if query_terms(word, language))


def list_meetings(service: Service, text: str, today: date, language: AnswerLanguage) -> list[Block]:
    """List the meetings that fit some words, each as one sentence with the article that tells it as its link."""
    words = read_words(text, today)
    fitting = [
        meeting
        for meeting in service.meetings(MeetingFilter(days=words.days))
        if all_words_in(words.names, meeting.participant_terms | meeting.place_terms)
    ]
    if not fitting:
        return [Block(RichText.of(tell("no_meetings", language)))]
    shown = fitting[-MOST_MEETINGS:]
    title = tell("meetings", language, count=len(fitting))
    blocks = render_lines(title, [_line(meeting, language) for meeting in shown])
    if len(fitting) > len(shown):
        blocks.append(Block(RichText.of(tell("more_meetings", language, count=len(fitting) - len(shown)))))
    return blocks


def _line(meeting: BookedMeeting, language: AnswerLanguage) -> DatedLine:
    article = meeting.merged.reports[0].article
    publisher = article.publisher or say("unknown_publisher", language)
    return DatedLine(
        text=tell_meeting(meeting.merged, language),
        note=f"{publisher}, {write_published(article.published, language)}",
        url=article.url,
    )
