"""A meeting is quoted alike wherever it is shown, its days as they were settled."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, write_files

from bot.meetings.book import MeetingFilter
from bot.meetings.documents import describe_meeting
from bot.service import Service
from bot.telegram.calls import Place
from bot.telegram.meetings import list_of_meetings, show_meetings
from corpus.span import Days, ReadLanguage
from embeddings.encoder import Encoder
from embeddings.retrieval import Retriever

SUNDAY = Days.of_day(date(2024, 5, 19))
# Read alone, "dimanche" and "on Sunday" are the last one; of a plan, they are the next.
PLANS: list[tuple[ReadLanguage, str, str]] = [
    (
        "fr",
        "Sergueï Lavrov devait rencontrer dimanche à Genève Antony Blinken, a annoncé son porte-parole.",
        "Quand Lavrov doit-il rencontrer Blinken ?",
    ),
    (
        "en",
        "Sergei Lavrov was to meet Antony Blinken in Geneva on Sunday, his spokesman announced.",
        "When will Lavrov meet Blinken?",
    ),
]


@pytest.mark.parametrize(("language", "body", "question"), PLANS)
def test_a_day_that_the_meeting_settles_is_the_same_in_every_quote_of_it(
    tmp_path: Path, encoder: Encoder, language: ReadLanguage, body: str, question: str
) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch(body, published="2024-05-15")})
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "in")
    service = Service(store, Retriever(store, encoder))
    (meeting,) = service.meetings(MeetingFilter())
    document = describe_meeting(meeting, store, language)
    answer = service.ask(question, today=date(2024, 5, 15), limit=1)
    page = show_meetings(service, list_of_meetings(Place(1, 1), question, [meeting], language), 0)
    assert page is not None
    assert (document.first_day, document.last_day) == (SUNDAY.first_day, SUNDAY.last_day)
    for quote in (document.quote, answer.quotes[0], *page.kept.quotes):
        assert [Days(one.first_day, one.last_day) for one in quote.dates] == [SUNDAY]
