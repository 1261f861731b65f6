"""The parts in which an overlong sentence is read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from meeting_texts import meetings_in

from corpus.meetings.parts import MOST_AT_A_TIME, parts_of
from corpus.span import Span


def parts(text: str) -> list[str]:
    found = list(parts_of(text, Span(0, len(text))))
    assert (found[0].start, found[-1].end) == (0, len(text))
    assert all(one.end == other.start for one, other in pairwise(found))
    return [one.of(text) for one in found]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("Paris, Rome; " * 200, "; "), ("Paris, Rome " * 200, ", "), ("Paris " * 300, " "), ("e" * 3000, "e")],
)
def test_an_overlong_sentence_is_read_up_to_a_pause(text: str, ends: str) -> None:
    cut = parts(text)
    assert len(cut) > 1
    assert all(len(part) <= MOST_AT_A_TIME and part.endswith(ends) for part in cut[:-1])


def test_a_letter_keeps_its_accent() -> None:
    assert all(part.startswith("e") for part in parts("e\u0301" * MOST_AT_A_TIME))


def test_a_sentence_that_is_not_overlong_stays_whole() -> None:
    text = "mot, " * (MOST_AT_A_TIME // 5)
    assert parts(text) == [text]


def test_the_whole_sentence_proves_what_its_part_tells() -> None:
    text = "Paris, " * 200 + "Emmanuel Macron a rencontré Olaf Scholz à Berlin, " + "Rome, " * 200
    (meeting,) = meetings_in(text.strip(), "fr")
    assert meeting.evidence == Span(0, len(text.strip()))
