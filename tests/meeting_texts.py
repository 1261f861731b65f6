"""What the tests of meetings share: a text as an article of one day, and the meetings found in it."""

from __future__ import annotations

from datetime import date

from corpus.analysis import meetings_of
from corpus.article import Article
from corpus.meetings import Meeting
from corpus.span import Days, Language, Span

PUBLISHED = date(2024, 5, 15)  # a Wednesday


Told = tuple[set[str], str | None, str | None, str]


def article_of(body: str, language: Language, title: str = "") -> Article:
    text = f"{title}\n\n{body}" if title else body
    return Article(
        source="test.txt",
        offset=0,
        text=text,
        blocks=(Span(len(text) - len(body), len(text)),),
        title=Span(0, len(title)) if title else None,
        url=None,
        publisher=None,
        published=Days.of_day(PUBLISHED),
        language=language,
    )


def meetings_in(text: str, language: Language) -> tuple[Meeting, ...]:
    return meetings_of(article_of(text, language))


def told_in(text: str, language: Language) -> list[Told]:
    """Return what a text tells of each meeting: who, the place, the first day, and the status."""
    return [
        (
            {one.name for one in meeting.participants},
            meeting.place and meeting.place.text,
            str(meeting.days.first_day) if meeting.days else None,
            meeting.status,
        )
        for meeting in meetings_in(text, language)
    ]
