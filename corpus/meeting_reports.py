"""Reports: the same meeting in several articles becomes one record, with who says what where they disagree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from corpus.meeting_blocks import Blocks
from corpus.meetings.fold_reports import LONGEST_MEETING
from corpus.meetings.model import same_participants, unique
from corpus.span import Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.article import Article
    from corpus.meetings.model import Kind, Meeting, Participant, Status
    from corpus.places import Place

#: Two bodies alike to this share are one agency text, and count as one report.
NEAR_COPY = 0.85

#: Days by which two reports of one meeting at one place may differ ("lundi" and "mardi"): they disagree.
DISPUTED_DAYS = timedelta(days=1)

#: Days between two articles after which a meeting told without a day can no longer be the one that the other tells.
UNDATED_REACH = timedelta(days=31)

#: Days after a meeting was to be held in which articles still tell that it was not.
END_REACH = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Report:
    """One article's record of a meeting."""

    article: Article
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class MergedMeeting:
    """One meeting with the reports of it, the most telling first.

    `reports` holds every record; `independent` counts them with near-copies of one text as one.
    """

    participants: tuple[Participant, ...]
    place: Place | None
    days: Days | None
    status: Status
    kind: Kind
    attributed_to: str | None
    reports: tuple[Report, ...]
    independent: int

    def disagreeing(self) -> list[Report]:
        """Return a report for each other place or day that sources of the same status give, and for each denial."""
        others: dict[object, Report] = {}
        for report in self.reports:
            place, days = report.meeting.place, report.meeting.days
            other_place = place and self.place and place.key != self.place.key
            other_days = days and self.days and not days.overlaps(self.days)
            denied = self.status == "held" and report.meeting.status == "denied"
            if denied or (report.meeting.status == self.status and (other_place or other_days)):
                others.setdefault((report.meeting.status, place.key if place else None, days), report)
        return list(others.values())

    def denials(self) -> list[Report]:
        """Return the reports that deny a meeting which others call held."""
        return [report for report in self.disagreeing() if report.meeting.status != self.status]

    def is_denied_by(self, other: MergedMeeting) -> bool:
        """Tell whether a record apart from this one, for want of a day, denies this meeting, which others call held."""
        if (self.status, other.status) != ("held", "denied") or self.kind != other.kind:
            return False
        apart = (self.place and other.place and self.place.key != other.place.key) or (self.days and other.days)
        return (
            not (apart and not self._is_claimed_beside(other))
            and same_participants(self.participants, other.participants)
            and any(_may_deny(right, left) for left in self.reports for right in other.reports)
        )

    def _is_claimed_beside(self, other: MergedMeeting) -> bool:
        """Tell whether only somebody says so, in an article that has the denial: both are of one matter.

        "Pike denied having met Kendrick in Chicago. Her lawyer said the two had lunch at the Palmer House."
        """
        articles = {report.article.id for report in other.reports}
        return self.attributed_to is not None and all(report.article.id in articles for report in self.reports)

    def is_called_off_by(self, other: MergedMeeting) -> bool:
        """Tell whether a record apart from this plan calls off what may be the same meeting.

        It is of the same people on another day, or tells the countries or bodies alone that were to meet there then.
        """
        same = same_participants(self.participants, other.participants) or (
            all(one.type != "person" for one in other.participants)
            and self.days is not None
            and self.days == other.days
            and self.place is not None
            and other.place is not None
            and self.place.key == other.place.key
        )
        return (
            same
            and (self.status, other.status) == ("planned", "cancelled")
            and self.kind == other.kind
            and all(_may_call_off(right, left) for left in self.reports for right in other.reports)
        )


def merge_meetings(records: Iterable[tuple[Article, Meeting]]) -> list[MergedMeeting]:
    """Return the meetings of an archive, each once, in the order of their days (those without a day last).

    Records are one meeting when they have the same participants and kind, and a day in common, or neighbouring
    days at one place, or, where one gives no day, the same place and status. What calls off a meeting without its day
    is of the one plan that earlier articles told.
    """
    groups: list[list[Report]] = []
    blocks = Blocks(LONGEST_MEETING, UNDATED_REACH)
    for article, meeting in records:
        report = Report(article, meeting)
        near = blocks.near(article, meeting)
        number = next((one for one in near if any(is_same_meeting(other, report) for other in groups[one])), None)
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(report)
        blocks.add(number, article, meeting)
    _call_off_plans(groups, blocks)
    merged = [merge_reports(group) for group in groups if group]
    return sorted(merged, key=lambda one: (one.days is None, one.days or _NO_DAYS))


def _call_off_plans(groups: list[list[Report]], blocks: Blocks) -> None:
    """Move what calls off a meeting, and gives no day, to the plan that it is of; two such plans are left alone."""
    for group in groups:
        if any(one.meeting.status != "cancelled" or one.meeting.days for one in group):
            continue
        near = {number for one in group for number in blocks.near(one.article, one.meeting)}
        plans = [groups[one] for one in sorted(near) if _are_plans_called_off(groups[one], group)]
        if len(plans) == 1:
            plans[0].extend(group)
            group.clear()


def _are_plans_called_off(plans: Sequence[Report], ends: Sequence[Report]) -> bool:
    return bool(plans) and all(
        plan.meeting.status == "planned"
        and plan.meeting.kind == end.meeting.kind
        and _may_call_off(end, plan)
        and same_participants(plan.meeting.participants, end.meeting.participants)
        for plan in plans
        for end in ends
    )


def _may_call_off(end: Report, plan: Report) -> bool:
    """Tell whether a record, told later than a plan and not long after its day, may be the end of it."""
    if plan.article.published is None or end.article.published is None or not _told_close(plan, end):
        return False
    place, other = plan.meeting.place, end.meeting.place
    if place and other and place.key != other.key:
        return False
    told = end.article.published.first_day
    is_past = plan.meeting.days is not None and plan.meeting.days.last_day < told - END_REACH
    return plan.article.published.last_day < told and not is_past


def _may_deny(denial: Report, told: Report) -> bool:
    """Tell whether a denial may speak of a meeting: who had not met by Monday may have met on Tuesday."""
    days, published = told.meeting.days, denial.article.published
    later = days is not None and published is not None and published.last_day < days.first_day
    return _told_close(denial, told) and not later


def is_same_meeting(left: Report, right: Report) -> bool:
    """Tell whether two articles' records are of one meeting."""
    one, two = left.meeting, right.meeting
    return (
        one.kind == two.kind
        and len(one.participants) == len(two.participants)
        and _may_be_one(left, right)
        and same_participants(one.participants, two.participants)
    )


def _may_be_one(left: Report, right: Report) -> bool:
    """Tell whether the days, places and publications of two records allow one meeting (names cost more)."""
    one, two = left.meeting, right.meeting
    if one.days and two.days:
        return _same_days(one, two)
    same_place = bool(one.place and two.place and one.place.key == two.place.key)
    same_day_told = one.days is None and two.days is None and left.article.published == right.article.published
    return one.status == two.status and (same_place or same_day_told) and _told_close(left, right)


def _same_days(one: Meeting, two: Meeting) -> bool:
    if one.days is None or two.days is None:
        return False
    apart = bool(one.place and two.place and one.place.key != two.place.key)
    if one.days.overlaps(two.days):
        return not apart or one.days == two.days
    gap = one.days.gap_to(two.days)
    last = one if one.days > two.days else two
    if last.ends and not apart and gap <= LONGEST_MEETING:
        return True
    return not apart and one.place is not None and two.place is not None and gap <= DISPUTED_DAYS


def _told_close(left: Report, right: Report) -> bool:
    """Tell whether two records were published close enough to speak of one event."""
    one, two = left.article.published, right.article.published
    return one is not None and two is not None and one.gap_to(two) <= UNDATED_REACH


_NO_DAYS = Days.of_month(9999, 12)


def merge_reports(reports: Sequence[Report]) -> MergedMeeting:
    """Return the one meeting that some reports are of, as the most telling of them has it."""
    ranked = sorted(reports, key=_telling, reverse=True)
    best = ranked[0].meeting
    telling = [report.meeting for report in ranked if report.meeting.status == best.status]
    return MergedMeeting(
        participants=unique(one for report in ranked for one in report.meeting.participants),
        place=_place(telling) or _place([report.meeting for report in ranked]),
        days=_days(ranked),
        status=best.status,
        kind=best.kind,
        attributed_to=_source([meeting.attributed_to for meeting in telling]),
        reports=tuple(ranked),
        independent=_independent(ranked),
    )


def _place(meetings: Iterable[Meeting]) -> Place | None:
    """Return the place that most of them give."""
    places = [meeting.place for meeting in meetings if meeting.place]
    told = Counter(place.key for place in places)
    return max(places, key=lambda place: told[place.key], default=None)


def _source(sources: Sequence[str | None]) -> str | None:
    """Return who says so where nobody says it outright: a name rather than hearsay."""
    if any(source is None for source in sources):
        return None
    return next((source for source in sources if source), "")


def _days(ranked: Sequence[Report]) -> Days | None:
    """Return the days of the most telling report; an end alone is completed by the days before it."""
    dated = [report.meeting for report in ranked if report.meeting.days]
    whole = [meeting for meeting in dated if not meeting.ends and meeting.status == dated[0].status]
    days = next((meeting.days for meeting in (*whole, *dated) if meeting.days), None)
    ends = [meeting.days.last_day for meeting in dated if meeting.ends and meeting.days]
    return Days(days.first_day, max([days.last_day, *ends])) if days else None


#: What a later report may say of an earlier plan: that it was held says most, a plan least.
_WEIGHT = {"held": 3, "cancelled": 2, "denied": 1, "planned": 0}


def _telling(report: Report) -> tuple[int, int, int]:
    meeting = report.meeting
    published = report.article.published.last_day.toordinal() if report.article.published else 0
    return _WEIGHT[meeting.status], bool(meeting.place) + bool(meeting.days), -published


def _independent(reports: Sequence[Report]) -> int:
    originals: list[Article] = []
    for report in reports:
        if not any(is_near_copy(report.article, other) for other in originals):
            originals.append(report.article)
    return len(originals)


def is_near_copy(left: Article, right: Article) -> bool:
    """Tell whether two articles carry one text, but for small changes."""
    if left.id == right.id:
        return True
    if left.language != right.language:
        return False
    matcher = SequenceMatcher(None, left.body_text.split(), right.body_text.split(), autojunk=False)
    return (
        matcher.real_quick_ratio() >= NEAR_COPY
        and matcher.quick_ratio() >= NEAR_COPY
        and matcher.ratio() >= NEAR_COPY
    )
