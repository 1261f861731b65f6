"""The timeline: meetings over time as a picture, one lane for each other participant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import matplotlib.dates
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.answer import AnswerLanguage
from bot.meeting_book import BookedMeeting, all_words_in, participant_terms
from bot.messages import say
from corpus.meetings import Participant

# A lane a participant; with more, those who met least share the last one.
_MOST_LANES = 40
_LANE_INCHES = 0.32
_COLOURS = {"held": "#1f5f8b", "planned": "#1f5f8b", "cancelled": "#b03a2e", "denied": "#b03a2e"}
# Labels closer than this part of the picture's width would cover one another: only the first is written.
_LABEL_ROOM = 0.09


def draw_timeline(meetings: Sequence[BookedMeeting], path: Path, language: AnswerLanguage, who: str | None) -> int:
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
        _draw_lane(axes, place, members, language)
    axes.set_yticks(range(len(lanes)), [name for name, _ in lanes])
    axes.set_ylim(len(lanes) - 0.4, -0.9)
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.margins(x=0.05)  # room for the labels of the first and last days
    axes.spines[["top", "right", "left"]].set_visible(False)
    title = f"{say('timeline', language, count=str(len(dated)))}\n{say('timeline_legend', language)}"
    axes.set_title(title, loc="left", fontsize=10)
    figure.savefig(path, dpi=150)
    return len(dated)


def _lanes(
    meetings: Sequence[BookedMeeting], language: AnswerLanguage, who: str | None
) -> list[tuple[str, list[BookedMeeting]]]:
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
    lanes = {participant.name_in(language): members for participant, members in found}
    counts = Counter({name: len(members) for name, members in lanes.items()})
    kept = [name for name, _ in counts.most_common(_MOST_LANES)]
    rest = [meeting for name, members in lanes.items() if name not in kept for meeting in members]
    chosen = [(name, lanes[name]) for name in sorted(kept, key=lambda name: _first_day(lanes[name][0]))]
    return [*chosen, (say("others", language), rest)] if rest else chosen


def _draw_lane(axes: Axes, place: int, meetings: Sequence[BookedMeeting], language: AnswerLanguage) -> None:
    for meeting in meetings:
        merged = meeting.merged
        day, colour = matplotlib.dates.date2num(_first_day(meeting)), _COLOURS[merged.status]
        filled = merged.status == "held"
        axes.plot(
            day, place, "o", markersize=7, markeredgecolor=colour, markerfacecolor=colour if filled else "white"
        )
        if merged.status in ("cancelled", "denied"):
            axes.plot(day, place, "x", markersize=9, color=colour)
    axes.figure.canvas.draw_idle()
    written: list[float] = []
    first, last = axes.get_xlim()
    for meeting in meetings:
        day = float(matplotlib.dates.date2num(_first_day(meeting)))
        label = meeting.merged.place.name_in(language) if meeting.merged.place else ""
        if label and all(abs(day - other) > _LABEL_ROOM * (last - first) for other in written):
            axes.annotate(label, (day, place), xytext=(0, 7), textcoords="offset points", fontsize=7, ha="center")
            written.append(day)


def _first_day(meeting: BookedMeeting) -> date:
    days = meeting.merged.days
    if days is None:
        raise ValueError(f"meeting {meeting.id} has no day to be drawn at")
    return days.first_day
