from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import meeting_reports
from corpus.analysis import meetings_of
from corpus.article import Article
from corpus.meeting_reports import MergedMeeting, Report, is_near_copy, is_same_meeting, merge_meetings
from corpus.meetings import Meeting, Participant
from corpus.meetings.model import unique
from corpus.places import place_of
from corpus.span import Days, Language, Span


def article_of(text: str, language: Language, published: date) -> Article:
    return Article("a.txt", 0, text, (Span(0, len(text)),), None, None, None, Days.of_day(published), language)


def merged(*articles: Article) -> list[MergedMeeting]:
    return merge_meetings((article, meeting) for article in articles for meeting in meetings_of(article))


FRENCH = article_of("Sergueï Lavrov a rencontré Antony Blinken vendredi à Genève.", "fr", date(2022, 1, 22))
ENGLISH = article_of("Sergei Lavrov met Antony Blinken in Geneva on Friday.", "en", date(2022, 1, 22))


def test_french_and_english_reports_are_one_meeting() -> None:
    (meeting,) = merged(FRENCH, ENGLISH)
    assert meeting.independent == len(meeting.reports) == 2
    assert meeting.disagreeing() == []
    assert meeting.place is not None
    assert meeting.place.name_in("en") == "Geneva"


def test_a_plan_and_its_outcome_are_one_meeting_told_as_held() -> None:
    plan = article_of(
        "Sergueï Lavrov et Antony Blinken se rencontrent ce 21 janvier à Genève.", "fr", date(2022, 1, 21)
    )
    (meeting,) = merged(plan, ENGLISH)
    assert meeting.status == "held"
    assert meeting.disagreeing() == []


def test_hearsay_stays_hearsay_and_a_name_says_more() -> None:
    rumoured = article_of(
        "Sergei Lavrov reportedly met Antony Blinken in Geneva on Friday.", "en", date(2022, 1, 22)
    )
    (meeting,) = merged(rumoured)
    assert (meeting.status, meeting.attributed_to) == ("held", "")
    said = article_of(
        "Sergei Lavrov met Antony Blinken in Geneva on Friday, according to the Kremlin.", "en", date(2022, 1, 22)
    )
    (meeting,) = merged(rumoured, said)
    assert meeting.attributed_to
    assert "Kremlin" in meeting.attributed_to
    (meeting,) = merged(rumoured, said, ENGLISH)
    assert meeting.attributed_to is None


def test_what_only_a_speaker_calls_held_is_not_told_outright_because_it_was_announced() -> None:
    announced = article_of(
        "Sergueï Lavrov et Antony Blinken se rencontreront vendredi à Genève.", "fr", date(2022, 1, 19)
    )
    rumoured = article_of(
        "Sergei Lavrov reportedly met Antony Blinken in Geneva on Friday.", "en", date(2022, 1, 22)
    )
    (meeting,) = merged(announced, rumoured)
    assert (meeting.status, meeting.attributed_to) == ("held", "")


def test_a_meeting_was_held_where_those_say_who_tell_that_it_was() -> None:
    plans = [
        article_of(
            f"{opening} et Antony Blinken se rencontreront le 21 janvier à Genève.", "fr", date(2022, 1, day)
        )
        for opening, day in (("Sergueï Lavrov", 18), ("Le chef de la diplomatie russe Sergueï Lavrov", 19))
    ]
    held = article_of("Sergei Lavrov met Antony Blinken in Vienna on January 21.", "en", date(2022, 1, 22))
    (meeting,) = merged(*plans, held)
    assert meeting.place is not None
    assert (meeting.status, meeting.place.name_in("en")) == ("held", "Vienna")


def test_near_copies_count_as_one_report() -> None:
    text = (
        "Sergueï Lavrov a rencontré Antony Blinken vendredi à Genève."
        " Ils ont parlé longuement de la sécurité en Europe."
    )
    first = article_of(text, "fr", date(2022, 1, 22))
    second = article_of(text.replace("longuement", "brièvement"), "fr", date(2022, 1, 22))
    assert is_near_copy(first, second)
    (meeting,) = merged(first, second)
    assert (len(meeting.reports), meeting.independent) == (2, 1)


def test_reports_that_disagree_on_the_day_are_kept_side_by_side() -> None:
    other = article_of("Sergei Lavrov met Antony Blinken in Geneva on Thursday.", "en", date(2022, 1, 22))
    (meeting,) = merged(FRENCH, other)
    assert [report.article for report in meeting.disagreeing()] == [other]


def test_meetings_of_other_days_or_people_stay_apart() -> None:
    later = article_of("Sergei Lavrov met Antony Blinken in Geneva on March 3.", "en", date(2022, 3, 10))
    others = article_of("Sergei Lavrov met Wang Yi in Geneva on Friday.", "en", date(2022, 1, 22))
    assert len(merged(FRENCH, later, others)) == 3


def test_a_denial_is_not_a_report_of_another_meeting() -> None:
    denial = article_of("Sergueï Lavrov n'a pas rencontré Antony Blinken à Genève.", "fr", date(2022, 1, 22))
    statuses = sorted(meeting.status for meeting in merged(FRENCH, denial))
    assert statuses == ["denied", "held"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sergueï Lavrov n'a pas rencontré Antony Blinken vendredi à Genève.", "fr"),
        ("Moscou a démenti que Sergueï Lavrov ait rencontré Antony Blinken vendredi à Genève.", "fr"),
        ("Sergei Lavrov did not meet Antony Blinken in Geneva on Friday.", "en"),
    ],
)
def test_a_denial_of_the_same_day_is_kept_beside_the_held_report(text: str, language: Language) -> None:
    denial = article_of(text, language, date(2022, 1, 22))
    (meeting,) = merged(FRENCH, denial)
    assert meeting.status == "held"
    assert [report.article for report in meeting.disagreeing()] == [denial]
    assert [report.article for report in meeting.denials()] == [denial]


@pytest.mark.parametrize(
    ("text", "published", "denied"),
    [
        ("Sergueï Lavrov n'a pas rencontré Antony Blinken à Genève.", date(2022, 1, 22), True),
        ("Sergueï Lavrov n'a pas rencontré Antony Blinken.", date(2022, 1, 22), True),
        ("Sergueï Lavrov n'a pas rencontré Antony Blinken à Vienne.", date(2022, 1, 22), False),
        ("Sergueï Lavrov n'a pas rencontré Antony Blinken à Genève.", date(2021, 3, 1), False),
        ("Sergueï Lavrov n'a pas rencontré Wang Yi à Genève.", date(2022, 1, 22), False),
    ],
)
def test_a_denial_without_a_day_is_of_the_meeting_told_at_that_time(
    text: str, published: date, denied: bool
) -> None:
    held, other = merged(FRENCH), merged(article_of(text, "fr", published))
    assert [one.is_denied_by(two) for one in held for two in other] == [denied] * len(other)


PLAN = article_of("Sergueï Lavrov recevra Antony Blinken le 21 janvier à Genève.", "fr", date(2022, 1, 11))


@pytest.mark.parametrize(
    ("text", "language", "published", "called_off"),
    [
        ("La rencontre entre Sergueï Lavrov et Antony Blinken est annulée.", "fr", date(2022, 1, 19), True),
        (
            "The meeting between Sergei Lavrov and Antony Blinken has been cancelled.",
            "en",
            date(2022, 1, 24),
            True,
        ),
        (
            "La rencontre entre Sergueï Lavrov et Antony Blinken à Vienne est annulée.",
            "fr",
            date(2022, 1, 19),
            False,
        ),
        ("La rencontre entre Sergueï Lavrov et Wang Yi est annulée.", "fr", date(2022, 1, 19), False),
        ("La rencontre entre Sergueï Lavrov et Antony Blinken est annulée.", "fr", date(2022, 1, 9), False),
        ("La rencontre entre Sergueï Lavrov et Antony Blinken est annulée.", "fr", date(2022, 1, 30), False),
    ],
)
def test_what_calls_off_a_meeting_without_its_day_is_of_the_plan_told_before(
    text: str, language: Language, published: date, called_off: bool
) -> None:
    meetings = merged(PLAN, article_of(text, language, published))
    assert ("planned" not in {meeting.status for meeting in meetings}) == called_off
    assert meetings[0].days == Days.of_day(date(2022, 1, 21))


def test_two_plans_are_not_both_called_off_nor_either_of_them() -> None:
    other = article_of("Sergueï Lavrov recevra Antony Blinken le 28 janvier.", "fr", date(2022, 1, 12))
    end = article_of("La rencontre entre Sergueï Lavrov et Antony Blinken est annulée.", "fr", date(2022, 1, 19))
    assert [meeting.status for meeting in merged(PLAN, other, end)] == ["planned", "planned", "cancelled"]


def test_the_new_day_of_a_meeting_is_not_called_off_with_the_old_one() -> None:
    moved = article_of("Sergueï Lavrov recevra Antony Blinken le 28 janvier.", "fr", date(2022, 1, 19))
    end = article_of("La rencontre entre Sergueï Lavrov et Antony Blinken est annulée.", "fr", date(2022, 1, 19))
    assert [meeting.status for meeting in merged(PLAN, moved, end)] == ["cancelled", "planned"]


@pytest.mark.parametrize(("published", "speaks"), [(date(2022, 1, 20), True), (date(2022, 1, 11), False)])
def test_a_later_end_on_another_day_speaks_against_a_plan(published: date, speaks: bool) -> None:
    end = article_of(
        "La rencontre entre Sergueï Lavrov et Antony Blinken prévue le 14 janvier est annulée.", "fr", published
    )
    (plan,), (cancelled,) = merged(PLAN), merged(end)
    assert (plan.is_called_off_by(cancelled), cancelled.is_called_off_by(plan)) == (speaks, False)


NAMES = [
    "Sergueï Lavrov",
    "Sergey Lavrov",
    "Lavrov",
    "Benyamin Netanyahou",
    "Benjamin Netanyahu",
    "A. Blinken",
    "Wang Yi",
]
PEOPLE = st.sampled_from([Participant(name, "person") for name in NAMES])
BODIES = st.sampled_from([Participant("Russie", "country", "RU"), Participant("OSCE", "organisation", "OSCE")])
DAYS = st.builds(
    lambda first, length: Days(
        date(2022, 1, 1) + timedelta(days=first), date(2022, 1, 1) + timedelta(days=first + length)
    ),
    st.integers(0, 120),
    st.sampled_from([0, 0, 0, 1, 6, 30, 700]),
)


@st.composite
def records(draw: st.DrawFn) -> tuple[Article, Meeting]:
    published = date(2022, 1, 1) + timedelta(days=draw(st.integers(0, 120)))
    article = replace(
        article_of(draw(st.sampled_from("abcd")), "fr", published), published=draw(st.one_of(st.none(), DAYS))
    )
    return article, Meeting(
        participants=unique(draw(st.lists(st.one_of(PEOPLE, BODIES), min_size=1, max_size=3))),
        place=draw(st.sampled_from([None, place_of("Genève", "fr"), place_of("Vienne", "fr")])),
        days=draw(st.one_of(st.none(), DAYS)),
        expression=None,
        status=draw(st.sampled_from(["held", "planned"])),
        kind="in_person",
        attributed_to=None,
        evidence=Span(0, 1),
        ends=draw(st.booleans()),
    )


def grouped_by_all_comparisons(found: list[tuple[Article, Meeting]]) -> set[frozenset[int]]:
    groups: list[list[int]] = []
    for index, record in enumerate(found):
        group = next(
            (
                one
                for one in groups
                if any(is_same_meeting(Report(*found[other]), Report(*record)) for other in one)
            ),
            None,
        )
        if group is None:
            groups.append([index])
        else:
            group.append(index)
    return {frozenset(group) for group in groups}


@given(st.lists(records(), max_size=25))
@settings(max_examples=150)
def test_blocks_leave_out_no_report_of_a_meeting(found: list[tuple[Article, Meeting]]) -> None:
    numbers = {id(meeting): index for index, (_, meeting) in enumerate(found)}
    merged_groups = {
        frozenset(numbers[id(report.meeting)] for report in one.reports) for one in merge_meetings(found)
    }
    assert merged_groups == grouped_by_all_comparisons(found)


def test_a_report_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def count(left: Report, right: Report) -> bool:
        nonlocal compared
        compared += 1
        return is_same_meeting(left, right)

    monkeypatch.setattr(meeting_reports, "is_same_meeting", count)
    days = [date(2010, 1, 1) + timedelta(days=number % 1000) for number in range(3000)]
    article = article_of("a", "fr", days[0])
    found = [
        (
            replace(article, published=Days.of_day(day)),
            Meeting(
                (
                    Participant(f"Anton {chr(65 + number % 23)}ersen{number % 997}", "person"),
                    Participant("Wang Yi", "person"),
                ),
                None, Days.of_day(day), None, "held", "in_person", None, Span(0, 1),
            ),
        )
        for number, day in enumerate(days)
    ]  # fmt: skip
    assert len(merge_meetings(found)) > 2900
    assert compared < 100 * len(found)  # all pairs would be 1,500 for each
