"""What must hold for every text, and the cases that the contract names."""

from __future__ import annotations

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.span import Days, Language, Span
from corpus.timex import Timex, find_question_timexes, find_timexes

FRIDAY = Days.of_day(date(2022, 1, 21))
WORDS = [
    *(
        "le",
        "la",
        "les",
        "du",
        "au",
        "de",
        "d'",
        "l'",
        "ce",
        "cette",
        "en",
        "il y a",
        "dans",
        "depuis",
        "avant",
        "après",
    ),
    *(
        "lundi",
        "mardi",
        "janvier",
        "mars",
        "mai",
        "1er",
        "2",
        "13",
        "31",
        "2022",
        "1999",
        "semaine",
        "mois",
        "an",
        "jours",
    ),
    *(
        "deux",
        "trois",
        "plus tard",
        "plus tôt",
        "veille",
        "lendemain",
        "suivant",
        "prochain",
        "dernier",
        "fin",
        "mi-",
    ),
    *(
        "été",
        "the",
        "of",
        "on",
        "in",
        "last",
        "next",
        "this",
        "that",
        "day",
        "week",
        "month",
        "year",
        "ago",
        "later",
    ),
    *(
        "earlier",
        "before",
        "Monday",
        "January",
        "May",
        "3rd",
        "10-13",
        "03/04/2022",
        "2022-02-31",
        "from",
        "to",
        "between",
    ),
    *(
        "and",
        ",",
        ".",
        ";",
        "«",
        "»",
        "' ",
        "’",
        "\u00a0",
        "\u202f",
        "-",
        "–",
        "99",
        "0",
        "00",
        "XIXe siècle",
        "quarter",
    ),
    *("Noël", "Christmas", "rencontrera", "a reçu", "will meet", "met"),
]


def whole(text: str) -> list[Span]:
    return [Span(0, len(text))] if text else []


def found(text: str, language: Language, published: Days | None = FRIDAY) -> list[tuple[str, str, str]]:
    timexes = find_timexes(text, whole(text), language, published)
    return [(one.text, str(one.first_day), str(one.last_day)) for one in timexes]


def check(text: str, timexes: tuple[Timex, ...]) -> None:
    end = 0
    for one in timexes:
        assert one.text == text[one.span.start : one.span.end]
        assert one.span.start >= end
        assert one.first_day is not None
        assert one.last_day is not None
        assert one.first_day <= one.last_day
        assert one.anchor is None or one.anchor.text == one.anchor.span.of(text)
        end = one.span.end


languages = st.sampled_from(["fr", "en", "other"])
publications = st.one_of(
    st.none(),
    st.dates().map(Days.of_day),
    st.builds(Days.of_month, st.integers(1, 9999), st.integers(1, 12)),
)
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))


@settings(max_examples=300)
@given(texts, languages, publications)
def test_spans_slice_back_in_order_and_nothing_raises(
    text: str, language: Language, published: Days | None
) -> None:
    check(text, find_timexes(text, whole(text), language, published))


@settings(max_examples=200)
@given(texts, languages, st.dates())
def test_questions_never_raise(text: str, language: Language, today: date) -> None:
    for one in find_question_timexes(text, language, today):
        assert one.text == text[one.span.start : one.span.end]
        assert one.first_day or one.last_day


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.sampled_from(["fr", "en"]))
def test_decomposed_accents_change_no_days(text: str, language: Language) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    check(decomposed, find_timexes(decomposed, whole(decomposed), language, FRIDAY))
    assert [day[1:] for day in found(decomposed, language)] == [day[1:] for day in found(text, language)]


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("ils se sont vus le 12 fe\u0301vrier 2021", "le 12 fe\u0301vrier 2021"),
        ("ils se sont vus le\u00a012\u202ffévrier 2021", "le\u00a012\u202ffévrier 2021"),
        ("LE 12 FEVRIER 2021, A PARIS", "LE 12 FEVRIER 2021"),
        ("Bruxelles.Le 12 février 2021, il a neigé", "Le 12 février 2021"),
        ("le 12 fé\u00advrier 2021", "le 12 fé\u00advrier 2021"),
    ],
)
def test_written_forms_keep_the_original_slice(text: str, expression: str) -> None:
    assert found(text, "fr") == [(expression, "2021-02-12", "2021-02-12")]


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_any_apostrophe(apostrophe: str) -> None:
    text = f"reçu aujourd{apostrophe}hui"
    assert found(text, "fr") == [(f"aujourd{apostrophe}hui", "2022-01-21", "2022-01-21")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La sonde est arrivée sur Mars, a dit le général Mars."),
        ("fr", "Il a été élu, puis sa sœur a attendu une seconde."),
        ("fr", "Le 01 43 17 53 53 répond 24 heures sur 24, 7 jours sur 7."),
        ("fr", "Ils ont gagné 21-12, pour un prix de 2022 euros."),
        ("fr", "Chaque lundi, pendant deux heures, à 15 h 30, le lundi."),
        ("fr", "Une semaine après une série de négociations, les parties ont eu une semaine."),
        ("fr", "Le 29 février 2021 et le 31/02/2022 ne sont pas des jours."),
        ("fr", "La rue du 4-Septembre et la place du 8-Mai sont fermées."),
        ("en", "Theresa May may march past Gen. March in a second."),
        ("en", "Every Monday, for two hours, at 3:30 p.m., on Tuesdays."),
        ("en", "Call 202-555-0143, open 24/7, for $2022."),
        ("en", "A week after a series of talks, the parties have had a week."),
        ("en", "Feb. 29, 2021 is no day, and the 13th floor and the second man are none."),
        ("en", "Sat at the table, the sun shone."),
        (
            "fr",
            "Au IIIe siècle avant notre ère, en 1250 avant J.-C. et en 1300 av. J.-C., la ville était grecque.",
        ),
        ("fr", "Chaque année, 50 000 cas sont recensés, avec un pic au mois de juillet."),
        ("fr", "La fête a lieu tous les ans en juillet, la foire le 3 mai chaque année, chaque mois de mars."),
        ("fr", "L'album est sorti en août 14, l'autre à l'été 14."),
        ("en", "The oak was felled in the winter of 1601 BC, the elm in the 3rd century B.C."),
        ("en", "The palace stood from 1200 to 1100 BC."),
        ("en", "Every July, they meet. It is held each year in late August, or on March 3 every year."),
        ("en", "Each year, it draws crowds in June."),
    ],
)
def test_what_is_no_date(language: Language, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Comme chaque année en juillet, la ville a fêté sa reine.", "2021-07-01"),
        ("fr", "Le festival, qui attire chaque année 50 000 personnes, ouvrira en septembre.", "2022-09-01"),
        ("en", "As every year, the parade was held in July.", "2021-07-01"),
        ("en", "The fair, which draws crowds every year, will open in September.", "2022-09-01"),
    ],
)
def test_one_year_of_what_comes_back(language: Language, text: str, day: str) -> None:
    timexes = find_timexes(text, [Span(0, len(text))], language, FRIDAY)
    assert [str(timex.first_day) for timex in timexes] == [day]


def test_a_month_of_publication_gives_no_made_up_day() -> None:
    january = Days.of_month(2022, 1)
    assert found("Il l'a vu hier.", "fr", january) == [("hier", "2021-12-31", "2022-01-30")]
    assert found("They met on Tuesday.", "en", january) == [("Tuesday", "2021-12-28", "2022-01-25")]
    assert found("ce 21 janvier", "fr", january) == [("ce 21 janvier", "2022-01-21", "2022-01-21")]


def test_without_a_publication_only_what_needs_none_is_resolved() -> None:
    text = "Le 10 janvier 2022 à Genève, puis le 13 à Vienne. Hier, mardi, ils ont parlé."
    assert found(text, "fr", None) == [
        ("Le 10 janvier 2022", "2022-01-10", "2022-01-10"),
        ("le 13", "2022-01-13", "2022-01-13"),
    ]


def test_only_the_sentences_are_read() -> None:
    text = "Publié le 3 mars 2020. Le 10 janvier 2022, il a neigé."
    only = [Span(text.index("Le 10"), len(text))]
    assert [one.text for one in find_timexes(text, only, "fr", FRIDAY)] == ["Le 10 janvier 2022"]


def test_the_order_of_all_number_dates_in_english() -> None:
    (one,) = find_timexes("He left on 03/04/2022.", whole("He left on 03/04/2022."), "en", None)
    assert one.ambiguous
    text = "He left on 03/04/2021 and came back on 25/04/2021."
    first, second = find_timexes(text, whole(text), "en", FRIDAY)
    assert (first.first_day, first.ambiguous) == (date(2021, 4, 3), False)
    assert second.first_day == date(2021, 4, 25)


def test_grains() -> None:
    text = (
        "hier, ce week-end, cette semaine, en janvier 2021, au premier trimestre 2021, au second semestre 2021"
        ", "
        "au printemps 2021, en 2020, dans les années 1990, au XIXe siècle"
    )
    grains = [one.grain for one in find_timexes(text, whole(text), "fr", FRIDAY)]
    assert grains == [
        "day",
        "weekend",
        "week",
        "month",
        "quarter",
        "semester",
        "season",
        "year",
        "decade",
        "century",
    ]


ADVERSARIAL = [
    "le la les de du en ",
    "1 2 3 ",
    "vingt-",
    "January ",
    "le 1",
    "from between ",
    "deux jours après ",
    "the last ",
    "12 et 13, 14, 15 ",
    "a" * 50 + " ",
    "'" * 5 + " ",
    "lundi et ",
    "rentrer",
]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("unit", ADVERSARIAL)
def test_time_is_linear_in_the_text(language: Language, unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        find_timexes(text, whole(text), language, FRIDAY)
        return time.process_time() - start

    # Eight times the text may take some twenty times as long on a busy machine, never sixty-four.
    assert seconds(80_000) < 25 * max(seconds(10_000), 0.01)


@pytest.mark.parametrize(
    "text",
    ["L'appel a été passé à midi.", "Ils ont déjà été passés en revue.", "Il avait été prochainement convoqué."],
)
def test_the_participle_is_no_summer(text: str) -> None:
    assert find_timexes(text, [Span(0, len(text))], "fr", FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "border", "language", "day"),
    [
        ("Les ministres d'abordLa veille, ils avaient vu le roi le 12 mai.", 22, "fr", None),
        ("Deux visites en vueMardi, il est à Rome.", 19, "fr", date(2022, 1, 18)),
        ("Ministers firstYesterday they met.", 15, "en", date(2022, 1, 20)),
    ],
)
def test_a_sentence_glued_to_a_sub_head_is_read_from_its_first_word(
    text: str, border: int, language: Language, day: date | None
) -> None:
    found = find_timexes(text, [Span(0, border), Span(border, len(text))], language, FRIDAY)
    assert day is None or [(one.span.start, one.first_day) for one in found] == [(border, day)]
    assert all(one.span.of(text) == one.text for one in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils ont parlé de l'application de la résolution 1701 de l'ONU."),
        ("fr", "Les résolutions 1559 et 1701 ont été votées."),
        ("fr", "L'article 1900 du code et les articles 1990 à 2003 le disent."),
        ("fr", "Il le dit à la page 2010, dans le numéro 2015."),
        ("fr", "Le vol 1990 pour Paris a décollé, selon la directive n° 2003."),
        ("en", "They spoke of resolutions 1559 and 1701."),
        ("en", "Resolutions 1559, 1680, and 1701 were passed."),
        ("en", "Resolutions 1696, 1737, 1747, 1803, 1835 and 1929 were passed."),
        ("en", "It was changed by articles 1990 to 2003 and by section 1990."),
        ("en", "It is told on pages 1990-2003 and page 2010."),
        ("en", "They took, in vain, flight 2003."),
    ],
)
def test_what_is_told_by_a_number_has_no_year(language: Language, text: str) -> None:
    assert find_timexes(text, [Span(0, len(text))], language, FRIDAY) == ()


def test_numbered_resolutions_keep_the_years_in_their_brackets() -> None:
    text = "Resolutions 1559 (2004) and 1701 (2006) say so."
    assert [timex.text for timex in find_timexes(text, [Span(0, len(text))], "en", FRIDAY)] == ["2004", "2006"]


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("fr", "La loi de 1901 le dit.", "1901"),
        ("fr", "La résolution de 2003 le dit.", "2003"),
        ("fr", "La résolution 1701 (2006) le dit.", "2006"),
        ("fr", "Le budget 2022 est voté.", "2022"),
        ("fr", "La résolution a été votée en 1978.", "1978"),
        ("en", "Resolution 1701 (2006) says so.", "2006"),
        ("en", "Resolutions 1559 and 1701 of 2006 say so.", "2006"),
        ("en", "It was in the Human Rights Act 1998.", "1998"),
        ("en", "under the Money Laundering Regulations 2017.", "2017"),
        ("en", "There was no 2020-21 season.", "2020-21"),
        ("en", "He quoted Foreign Affairs, vol. 95, no. 3, 2016.", "2016"),
        ("en", "It was asked under Resolution 242, in 1967.", "1967"),
    ],
)
def test_the_year_of_what_is_told_by_a_number(language: Language, text: str, year: str) -> None:
    (timex,) = find_timexes(text, [Span(0, len(text))], language, FRIDAY)
    assert timex.text == year
