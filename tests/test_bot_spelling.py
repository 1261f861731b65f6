"""Names that a question spells otherwise than the archive: told, never taken for one another."""

from __future__ import annotations

from datetime import date

import pytest

from bot.service import Service
from bot.spelling import OtherSpelling, find_other_spellings
from corpus.span import Language

TODAY = date(2022, 2, 1)


@pytest.mark.parametrize(
    ("question", "language", "asked", "written"),
    [
        ("Où Reagan et Gorbatchof se sont-ils vus en 1986 ?", "fr", "Gorbatchof", "Gorbatchev"),
        ("Where did Raegan and Gorbachev meet?", "en", "Raegan", "Reagan"),  # two letters in each other's place
        ("Where did Nixson meet Mao?", "en", "Nixson", "Nixon"),
        ("Qu'a dit Mitterend à Fontainebleau ?", "fr", "Mitterend", "Mitterrand"),
    ],
)
def test_the_nearest_name_is_told_as_the_archive_writes_it(
    sample_service: Service, question: str, language: Language, asked: str, written: str
) -> None:
    assert find_other_spellings(sample_service.store, question, language) == (OtherSpelling(asked, written),)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Où Reagan et Gorbatchev se sont-ils rencontrés ?", "fr"),  # both are there
        ("Where did Reagan meet Gorbatchev?", "en"),  # the same name as the French write it
        ("Qu'a dit Lavoisier de l'oxygène ?", "fr"),  # nobody whose name is near
        ("Where was Busk born?", "en"),  # too short to tell a slip from another name
        ("Mme Thatcher a-t-elle rencontré Reagan ?", "fr"),  # two sounds of six from Yasser's
        ("qui a rencontré gorbatchof ?", "fr"),  # no capital says that it is a name
    ],
)
def test_no_name_is_told(sample_service: Service, question: str, language: Language) -> None:
    assert find_other_spellings(sample_service.store, question, language) == ()


def test_a_near_name_answers_nothing(sample_service: Service) -> None:
    answer = sample_service.ask("Where did Nixson meet Mao?", today=TODAY, limit=5)
    assert (answer.status, answer.quotes) == ("not_found", ())
    assert answer.answer.endswith("It does not name “Nixson”, but “Nixon”: is that the name?")
    assert answer.nearest
