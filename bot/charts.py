"""The timeline: meetings over time as a picture, one lane for each other participant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import matplotlib.dates
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.meetings.book import BookedMeeting, name_participant
from bot.meetings.participant_terms import all_words_in, participant_terms
from bot.messages import say
from corpus.meetings import Kind, Participant
from corpus.span import Days, ReadLanguage

# A lane a participant; with more, those who met least share the last one.
_MOST_LANES = 40
_LANE_INCHES = 0.32
# Who telephoned did not meet: a call has a shape of its own.
_SHAPES: dict[Kind, str] = {"in_person": "o", "phone": "s", "video": "s"}
_COLOURS = {"held": "#1f5f8b", "planned": "#1f5f8b", "cancelled": "#b03a2e", "denied": "#b03a2e"}
# Labels closer than this part of the picture's width would cover one another: only the first is written.
_LABEL_ROOM = 0.09


def draw_timeline(meetings: Sequence[BookedMeeting], path: Path, language: ReadLanguage, who: str | None) -> int:
    """Draw the dated meetings to a .png or .svg file and return how many there were.

    Args:
        meetings: The meetings.
        path: The picture to write; its ending is its format.
        language: The language of names and labels.
        who: The participant whose meetings these are, left out of the lanes.
    """
    dated = [meeting for meeting in meetings if meeting.merged.days]
    lanes = _lanes(dated, language, who)
    figure = Figure(figsize=(12, 1.6 + _LANE_INCHES * max(len(lanes), 3)), layout="constrained")
    axes = figure.add_subplot()
    locator = matplotlib.dates.AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(matplotlib.dates.AutoDateFormatter(locator))
    for place, (_, members) in enumerate(lanes):
        _draw_lane(axes, place, members)
    axes.set_yticks(range(len(lanes)), [name for name, _ in lanes])
    axes.set_ylim(len(lanes) - 0.4, -0.9)
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.margins(x=0.05)  # room for the labels of the first and last days
    for place, (_, members) in enumerate(lanes):  # only the whole picture tells which days are close
        _label_lane(axes, place, members, language)
    axes.spines[["top", "right", "left"]].set_visible(False)
    title = f"{say('timeline', language, count=str(len(dated)))}\n{say('timeline_legend', language)}"
    axes.set_title(title, loc="left", fontsize=10)
    figure.savefig(path, dpi=150)
    return len(dated)


def _lanes(
    meetings: Sequence[BookedMeeting], language: ReadLanguage, who: str | None
) -> list[tuple[str, list[BookedMeeting]]]:
    """Return the lanes: a name with its meetings in the order of their days. Two of one name share a lane."""
    named: dict[str, dict[str, BookedMeeting]] = {}
    for participant, members in _met(meetings, who):
        name = name_participant(members[0].merged, participant, language)
        named.setdefault(name, {}).update({one.id: one for one in members})
    lanes = {name: sorted(members.values(), key=_first_day) for name, members in named.items()}
    counts = Counter({name: len(members) for name, members in lanes.items()})
    kept = [name for name, _ in counts.most_common(_MOST_LANES)]
    rest = {one.id: one for name, members in lanes.items() if name not in kept for one in members}
    chosen = [(name, lanes[name]) for name in sorted(kept, key=lambda name: _first_day(lanes[name][0]))]
    return [*chosen, (say("others", language), sorted(rest.values(), key=_first_day))] if rest else chosen


def _met(meetings: Sequence[BookedMeeting], who: str | None) -> list[tuple[Participant, list[BookedMeeting]]]:
    """Return the participants other than `who`, each with the meetings; alone in a meeting, `who` is there too."""
    found: list[tuple[Participant, list[BookedMeeting]]] = []
    for meeting in meetings:
        participants = meeting.merged.participants
        others = [one for one in participants if not who or not all_words_in(who, participant_terms(one))]
        for other in others or participants:
            members = next((members for one, members in found if one.same_as(other)), None)
            if members is None:
                found.append((other, [meeting]))
            else:
                members.append(meeting)
    return found


def _draw_lane(axes: Axes, place: int, meetings: Sequence[BookedMeeting]) -> None:
    for meeting in meetings:
        merged = meeting.merged
        colour, day = _COLOURS[merged.status], _middle(meeting)
        if not _days(meeting).is_day:
            _draw_bar(axes, place, _days(meeting), colour)
        face = colour if merged.status == "held" else "white"
        axes.plot(day, place, _SHAPES[merged.kind], markersize=7, markeredgecolor=colour, markerfacecolor=face)
        if merged.status in ("cancelled", "denied"):
            axes.plot(day, place, "x", markersize=9, color=colour)


def _draw_bar(axes: Axes, place: int, days: Days, colour: str) -> None:
    """Draw the days of a meeting that is known to a month, or that lasted, below the marks of all meetings."""
    ends = matplotlib.dates.date2num([days.first_day, days.last_day])
    axes.plot(ends, [place, place], color=colour, linewidth=4, alpha=0.35, solid_capstyle="butt", zorder=1.5)


def _label_lane(axes: Axes, place: int, meetings: Sequence[BookedMeeting], language: ReadLanguage) -> None:
    written: list[float] = []
    first, last = axes.get_xlim()
    for meeting in meetings:
        day = _middle(meeting)
        label = meeting.merged.place.name_in(language) if meeting.merged.place else ""
        if label and all(abs(day - other) > _LABEL_ROOM * (last - first) for other in written):
            axes.annotate(label, (day, place), xytext=(0, 7), textcoords="offset points", fontsize=7, ha="center")
            written.append(day)


def _middle(meeting: BookedMeeting) -> float:
    """Return where the mark of a meeting stands: on its day, or amid its days."""
    days = _days(meeting)
    return float(sum(matplotlib.dates.date2num([days.first_day, days.last_day]))) / 2


def _first_day(meeting: BookedMeeting) -> date:
    return _days(meeting).first_day


def _days(meeting: BookedMeeting) -> Days:
    days = meeting.merged.days
    if days is None:
        raise ValueError(f"meeting {meeting.id} has no day to be drawn at")
    return days
