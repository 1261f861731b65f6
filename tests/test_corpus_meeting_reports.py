from datetime import date

from benchmarks.meetings_gold import meetings_of
from corpus.article import Article
from corpus.meeting_reports import MergedMeeting, is_near_copy, merge_meetings
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
    assert meeting.disputed == frozenset()
    assert meeting.place is not None
    assert meeting.place.name_in("en") == "Geneva"


def test_a_plan_and_its_outcome_are_one_meeting_told_as_held() -> None:
    plan = article_of(
        "Sergueï Lavrov et Antony Blinken se rencontrent ce 21 janvier à Genève.", "fr", date(2022, 1, 21)
    )
    (meeting,) = merged(plan, ENGLISH)
    assert meeting.status == "held"
    assert meeting.disputed == {"status"}


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
    assert meeting.disputed == {"days"}


def test_meetings_of_other_days_or_people_stay_apart() -> None:
    later = article_of("Sergei Lavrov met Antony Blinken in Geneva on March 3.", "en", date(2022, 3, 10))
    others = article_of("Sergei Lavrov met Wang Yi in Geneva on Friday.", "en", date(2022, 1, 22))
    assert len(merged(FRENCH, later, others)) == 3


def test_a_denial_is_not_a_report_of_another_meeting() -> None:
    denial = article_of("Sergueï Lavrov n'a pas rencontré Antony Blinken à Genève.", "fr", date(2022, 1, 22))
    statuses = sorted(meeting.status for meeting in merged(FRENCH, denial))
    assert statuses == ["denied", "held"]
