"""Which day mentioned before "the next day" and its like hang on, and where they hang on none."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corpus.sentences import split_sentences
from corpus.span import Days, Language, Span
from corpus.timex import find_timexes

# A Saturday.
PUBLISHED = Days.of_day(date(2003, 3, 29))


def last_anchored(language: Language, text: str) -> tuple[str, str | None]:
    """Return the last timex of a text and its day, None where it hangs on another day."""
    ends = [match.end() for match in re.finditer(r"[.](?= [A-ZÀ-Ý])", text)]
    sentences = [Span(start, end) for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    last = find_timexes(text, sentences, language, PUBLISHED)[-1]
    return last.text, str(last.first_day) if last.anchor else None


@pytest.mark.parametrize(
    ("language", "text", "timex", "day"),
    [
        # A month or a year in which the story goes on closes the days before it that it does not hold.
        ("en", "It was lifted on Friday. It was found in May. He told us the same evening.", "May", None),
        ("fr", "On l'a levé vendredi. Il a été trouvé en mai. Il l'a dit le soir même.", "mai", None),
        (
            "en",
            "They met on Monday. It was their first meeting in 2003. The next day, he left.",
            "The next day",
            "25",
        ),
        (
            "en",
            "They met on Monday. He had been elected in May 1997. The next day, he left.",
            "The next day",
            "25",
        ),
        ("fr", "Il l'a vu lundi. Le pacte de mai 1997 tient. Le lendemain, il est parti.", "Le lendemain", "25"),
        (
            "fr",
            "Il l'a vu lundi. Les envoyés, rappelés en mai, attendent. Le lendemain, il est parti.",
            "Le lendemain",
            "25",
        ),
        # Nor does what a participle tells in passing, unless nothing else is told.
        (
            "fr",
            "Il l'a vu lundi. L'entretien, annulé le 16 mars puis rétabli, a été bref. La veille, il avait vu le roi.",
            "La veille",
            "23",
        ),
        (
            "en",
            "He met her on Monday. The talks, called off on March 16, were brief. The day before, he had seen him.",
            "The day before",
            "23",
        ),
        ("fr", "Un pacte signé le 16 mars les lie. Le lendemain, il est parti.", "Le lendemain", "17"),
        # What has lasted since a day leaves the word to the main story.
        (
            "en",
            "He leaves on Monday. It will be their first talks since they met on March 16. He will go on the next day.",
            "the next day",
            "04-01",
        ),
        ("en", "It is the first time since the talks of March 16. The next day, he will go on.", "March 16", None),
        ("fr", "Ce sera la première fois depuis le sommet du 16 mars. Il partira le lendemain.", "16 mars", None),
        # So does what something is compared with.
        (
            "fr",
            "On a voté dimanche. C'est plus qu'au premier tour, le 16 mars. En tête une semaine plus tôt, il a perdu.",
            "une semaine plus tôt",
            "10",
        ),
        (
            "en",
            "They voted on Sunday. Turnout was higher than in the first round, on March 16. Two days later, he quit.",
            "Two days later",
            "25",
        ),
        # The pluperfect does not hang on what is to come.
        ("fr", "Il dînera jeudi avec le roi. Il s'était entretenu la veille avec le ministre.", "jeudi", None),
        (
            "en",
            "He will dine with the king on Thursday. He had met the minister the day before.",
            "Thursday",
            None,
        ),
        ("fr", "Il a dîné jeudi avec le roi. Il s'était entretenu la veille avec lui.", "la veille", "26"),
        # What has happened is not to come.
        ("en", "March 20, 2003 (Wire) Two months after their last call, they spoke.", "March 20, 2003", None),
        # What will be a week earlier is compared with a day that is over.
        ("fr", "Il a gagné dimanche. La course aura lieu une semaine plus tôt en mai.", "mai", None),
        ("fr", "Il a gagné dimanche, une semaine plus tôt que prévu.", "dimanche", None),
        ("en", "He won on Sunday, two days earlier than planned.", "Sunday", None),
        ("fr", "On votera le 10 mai. Trois jours plus tôt, ils débattront.", "Trois jours plus tôt", "05-07"),
    ],
)
def test_the_day_that_the_story_goes_on_from(language: Language, text: str, timex: str, day: str | None) -> None:
    found, resolved = last_anchored(language, text)
    assert found == timex
    assert resolved == day or (resolved is not None and day is not None and resolved.endswith(day))


def test_a_month_of_publication_leaves_its_days_open() -> None:
    text = "Ils s'étaient rendus le 5 février à Kiev, puis le lendemain à Moscou."
    found = find_timexes(text, [Span(0, len(text))], "fr", Days.of_month(2015, 2))
    assert [str(timex.first_day) for timex in found] == ["2015-02-05", "2015-02-06"]


def test_an_entry_of_a_chronology_counts_from_its_day() -> None:
    text = (
        "3 mars. Les joueurs sont conviés au ministère. Il y a des croissants. Rien ne filtre. "
        "Les primes seront versées, le 8.\n\n"
        "20 mars. La ministre et le président devaient se revoir jeudi. Ils se sont parlé mardi."
    )
    sentences = split_sentences(text, "fr")
    found = find_timexes(text, sentences, "fr", PUBLISHED)
    assert [(one.text, str(one.first_day)) for one in found] == [
        ("3 mars", "2003-03-03"),
        ("le 8", "2003-03-08"),
        ("20 mars", "2003-03-20"),
        ("jeudi", "2003-03-20"),
        ("mardi", "2003-03-18"),
    ]
