import pytest

from corpus.meetings.forms.dateline import DatelineTown, find_dateline_town
from corpus.span import Span


@pytest.mark.parametrize(
    ("dateline", "town"),
    [
        ("BUDAPEST (Agence) - ", "Budapest"),
        ("GENÈVE, 12 janv. (Agence) — ", "Genève"),
        ("WASHINGTON, Jan. 12 — ", "Washington"),
        ("MOSCOU — ", "Moscou"),
        ("PARIS, lundi, 12 janv. (Agence) - ", "Paris"),
    ],
)
def test_a_dateline_is_town_day_and_agency(dateline: str, town: str) -> None:
    written = town.upper()
    assert find_dateline_town(f"{dateline}Le ministre est arrivé.") == DatelineTown(
        town, written, Span(0, len(dateline))
    )


def test_a_dateline_may_open_a_later_line() -> None:
    found = find_dateline_town("Un titre\n\nPARIS (AFP) - Le ministre est arrivé.")
    assert found is not None
    assert found.span.start == len("Un titre\n\n")


@pytest.mark.parametrize(
    "text",
    ["MACRON - SCHOLZ : rencontre à Berlin.", "Paris - Le ministre est là.", "Il est à PARIS (AFP) - dit-on."],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline_town(text) is None
