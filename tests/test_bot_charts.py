from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import matplotlib.dates
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.charts import draw_timeline
from bot.meetings.book import BookedMeeting
from corpus.article import Article
from corpus.meeting_reports import Report, merge_meetings, merge_reports
from corpus.meetings import Kind, Meeting, Participant, Status
from corpus.places import place_of
from corpus.span import Days, ReadLanguage, Span

STATUSES: tuple[Status, ...] = ("held", "planned", "cancelled", "denied")
FILLED = "#1f5f8b"
Draw = Callable[..., Axes]


def met(
    other: Participant | str, days: Days | str, *, status: Status = "held", kind: Kind = "in_person"
) -> BookedMeeting:
    """A meeting of Lavrov with somebody in Geneva; a day is given as 2022-01-21."""
    days = Days.of_day(date.fromisoformat(days)) if isinstance(days, str) else days
    other = Participant(other, "person") if isinstance(other, str) else other
    article = Article("a.txt", 0, "a", (Span(0, 1),), None, None, None, days, "fr")
    people = (Participant("Sergueï Lavrov", "person"), other)
    meeting = Meeting(people, place_of("Genève", "fr"), days, None, status, kind, None, Span(0, 1))
    (merged,) = merge_meetings([(article, meeting)])
    return BookedMeeting(f"{other.type} {other.name} {days.first_day} {status} {kind}", merged)


def at(day: str) -> float:
    return float(matplotlib.dates.date2num(date.fromisoformat(day)))


def marks(axes: Axes) -> list[tuple[str, list[float], list[float], str]]:
    """Return what was drawn: shape (a bar between two days has none), days, lanes and filling."""
    drawn: list[Any] = list(axes.get_lines())
    return [
        (line.get_marker(), list(line.get_xdata()), list(line.get_ydata()), line.get_markerfacecolor())
        for line in drawn
    ]


def labels(axes: Axes) -> list[tuple[float, float]]:
    """Return where the places were written: day and lane."""
    annotations: list[Any] = list(axes.texts)
    return [annotation.xy for annotation in annotations]


@pytest.fixture
def draw(monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Draw the timeline of Lavrov, and return it instead of saving it."""

    def draw_axes(*meetings: BookedMeeting, language: ReadLanguage = "fr") -> Axes:
        figures: list[Figure] = []
        monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: figures.append(figure))
        draw_timeline(meetings, Path("timeline.svg"), language, "Lavrov")
        (axes,) = figures[0].axes
        return axes

    return draw_axes


@pytest.mark.parametrize(("language", "place"), [("fr", "Genève"), ("en", "Geneva")])
def test_a_timeline_of_two_hundred_meetings_names_its_lanes_and_places(
    tmp_path: Path, language: ReadLanguage, place: str
) -> None:
    picture = tmp_path / "timeline.svg"
    meetings = [
        met(
            f"Anna Berg{chr(97 + n % 24)}",
            (date(2022, 1, 1) + timedelta(4 * n)).isoformat(),
            status=STATUSES[n % 4],
        )
        for n in range(200)
    ]
    assert draw_timeline(meetings, picture, language, "Lavrov") == 200
    written = picture.read_text(encoding="utf-8")  # matplotlib notes each text in a comment beside its strokes
    assert f"<!-- {place} -->" in written
    assert "<!-- Anna Berga -->" in written
    assert "<!-- Sergueï Lavrov -->" not in written


@pytest.mark.parametrize(("kind", "shape"), [("in_person", "o"), ("phone", "s"), ("video", "s")])
def test_a_call_has_a_shape_of_its_own(draw: Draw, kind: Kind, shape: str) -> None:
    axes = draw(
        met("Anna Berg", "2022-01-21", kind=kind), met("Anna Berg", "2022-03-01", kind=kind, status="planned")
    )
    assert marks(axes) == [
        (shape, [at("2022-01-21")], [0], FILLED),
        (shape, [at("2022-03-01")], [0], "white"),
    ]


@pytest.mark.parametrize(
    ("language", "shapes"),
    [
        ("fr", "rond : en personne · carré : au téléphone ou par visioconférence"),
        ("en", "circle: in person · square: by telephone or video"),
    ],
)
def test_the_legend_says_what_the_shapes_are(draw: Draw, language: ReadLanguage, shapes: str) -> None:
    assert shapes in draw(met("Anna Berg", "2022-01-21"), language=language).get_title(loc="left")


def test_a_meeting_known_to_a_month_is_a_bar_over_the_month_with_its_mark_amid(draw: Draw) -> None:
    axes = draw(met("Anna Berg", Days.of_month(2022, 1), status="planned"))
    assert marks(axes) == [
        ("None", [at("2022-01-01"), at("2022-01-31")], [0, 0], FILLED),
        ("o", [at("2022-01-16")], [0], "white"),
    ]
    assert labels(axes) == [(at("2022-01-16"), 0)]


def test_two_participants_of_one_name_share_a_lane(draw: Draw) -> None:
    company = Participant("Victoria", "organisation")
    axes = draw(met("Berta Holm", "2022-02-01"), met("Victoria", "2022-03-01"), met(company, "2022-01-01"))
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Victoria", "Berta Holm"]
    assert [(days, lanes) for _, days, lanes, _ in marks(axes)] == [
        ([at("2022-01-01")], [0]),
        ([at("2022-03-01")], [0]),
        ([at("2022-02-01")], [1]),
    ]


@pytest.mark.parametrize(("language", "name"), [("fr", "Andreï Volkov"), ("en", "Andrei Volkov")])
def test_a_lane_is_named_as_the_list_names_the_participant(draw: Draw, language: ReadLanguage, name: str) -> None:
    french, english = (
        met(written, "2022-01-21").merged.reports[0] for written in ("Andreï Volkov", "Andrei Volkov")
    )
    told = [french, Report(replace(english.article, source="b.txt", text="b", language="en"), english.meeting)]
    axes = draw(BookedMeeting("told twice", merge_reports(told)), language=language)
    assert [label.get_text() for label in axes.get_yticklabels()] == [name]


def test_days_that_a_later_lane_draws_together_get_one_label(draw: Draw) -> None:
    near = [met("Anna Berg", "2022-01-01"), met("Anna Berg", "2022-01-20")]
    assert labels(draw(*near)) == [(at("2022-01-01"), 0), (at("2022-01-20"), 0)]
    axes = draw(*near, met("Berta Holm", "2032-01-01"))
    assert labels(axes) == [(at("2022-01-01"), 0), (at("2032-01-01"), 1)]
