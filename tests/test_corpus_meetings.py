import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_texts import article_of, meetings_in

from benchmarks.meetings_gold import describe, read_reports, score
from corpus.analysis import meetings_of
from corpus.meetings import Meeting
from corpus.meetings.triggers import TRIGGERS, find_triggers
from corpus.readers import read_articles
from corpus.span import Days, Language, Span


def the_meeting(text: str, language: Language) -> Meeting:
    found = meetings_in(text, language)
    assert len(found) == 1, [describe(one) for one in found]
    return found[0]


def names_of(meeting: Meeting, language: Language) -> set[str]:
    return {one.name_in(language) for one in meeting.participants}


EXAMPLES = [(trigger, example) for trigger in TRIGGERS for example in trigger.examples]
REFUSED = [(trigger, example) for trigger in TRIGGERS for example in trigger.refused]


@pytest.mark.parametrize(("trigger", "example"), EXAMPLES, ids=lambda value: getattr(value, "name", None))
def test_every_trigger_finds_its_examples(trigger, example) -> None:
    assert trigger.name in {match.trigger.name for match in find_triggers(example, trigger.language)}


@pytest.mark.parametrize(("trigger", "example"), REFUSED, ids=lambda value: getattr(value, "name", None))
def test_no_trigger_makes_a_meeting_of_what_it_refuses(trigger, example) -> None:
    assert meetings_in(example, trigger.language) == ()


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Antony Blinken a rencontré Sergueï Lavrov à Genève.", "fr", {"Antony Blinken", "Sergueï Lavrov"}),
        ("Antony Blinken met Sergei Lavrov in Geneva.", "en", {"Antony Blinken", "Sergei Lavrov"}),
        ("Le sommet Russie-Otan s'est tenu à Bruxelles.", "fr", {"Russie", "Otan"}),
        ("The NATO-Russia summit was held in Brussels.", "en", {"NATO", "Russia"}),
        ("Les consultations entre Moscou et Washington ont eu lieu à Genève.", "fr", {"Russie", "États-Unis"}),
        ("La réunion de l'OSCE s'est tenue à Vienne.", "fr", {"OSCE"}),
        ("Russes et Américains ont négocié à Genève.", "fr", {"Russie", "États-Unis"}),
        (
            "Selon Maria Zakharova, Sergueï Lavrov a rencontré Wang Yi à Pékin.",
            "fr",
            {"Sergueï Lavrov", "Wang Yi"},
        ),
        ("Sergei Lavrov met Wang Yi in Beijing, Maria Zakharova said.", "en", {"Sergei Lavrov", "Wang Yi"}),
        (
            "Wang Yi est arrivé à Moscou. Il a été reçu par Vladimir Poutine au Kremlin.",
            "fr",
            {"Wang Yi", "Vladimir Poutine"},
        ),
    ],
)
def test_participants(text: str, language: Language, names: set[str]) -> None:
    assert names_of(the_meeting(text, language), language) == names


def test_a_short_name_and_an_office_are_resolved_within_the_article() -> None:
    text = (
        "Le secrétaire d'État américain, Antony Blinken, est arrivé à Genève.\n"
        "M.Blinken a rencontré Wang Yi à Genève.\n"
        "Le chef de la diplomatie américaine s'est entretenu avec Annalena Baerbock à Berlin."
    )
    first, second = meetings_in(text, "fr")
    assert names_of(first, "fr") == {"Antony Blinken", "Wang Yi"}
    assert names_of(second, "fr") == {"Antony Blinken", "Annalena Baerbock"}


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Macron a rencontré Olaf Scholz lundi à Berlin.", "fr", "held"),
        ("Macron doit rencontrer Olaf Scholz vendredi à Berlin.", "fr", "planned"),
        ("Macron rencontrera Olaf Scholz à Berlin.", "fr", "planned"),
        ("Macron et Olaf Scholz se rencontrent ce 15 mai à Berlin.", "fr", "planned"),
        ("Macron et Olaf Scholz pourraient se rencontrer à Berlin.", "fr", "planned"),
        ("La rencontre entre Emmanuel Macron et Olaf Scholz a été annulée.", "fr", "cancelled"),
        ("La rencontre entre Emmanuel Macron et Olaf Scholz, prévue lundi, est reportée.", "fr", "cancelled"),
        ("Emmanuel Macron n'a pas rencontré Olaf Scholz à Berlin.", "fr", "denied"),
        ("Emmanuel Macron a démenti avoir rencontré Olaf Scholz à Berlin.", "fr", "denied"),
        ("Emmanuel Macron met Olaf Scholz in Berlin on Monday.", "en", "held"),
        ("Emmanuel Macron will meet Olaf Scholz in Berlin.", "en", "planned"),
        ("Emmanuel Macron is due to meet Olaf Scholz in Berlin.", "en", "planned"),
        ("Emmanuel Macron meets Olaf Scholz in Berlin today.", "en", "planned"),
        ("Emmanuel Macron cancelled a meeting with Olaf Scholz.", "en", "cancelled"),
        ("Talks between Emmanuel Macron and Olaf Scholz were postponed.", "en", "cancelled"),
        ("Emmanuel Macron did not meet Olaf Scholz in Berlin.", "en", "denied"),
        ("Emmanuel Macron denied that he had met Olaf Scholz.", "en", "denied"),
        ("Le Kremlin a démenti la tenue d'un sommet entre Vladimir Poutine et Joe Biden.", "fr", "denied"),
        ("Blinken was to have met Sergei Lavrov on Feb. 24 but the meeting was called off.", "en", "cancelled"),
        ("Emmanuel Macron a annulé son voyage à Tokyo, où il devait rencontrer Fumio Kishida.", "fr", "cancelled"),
    ],
)
def test_status(text: str, language: Language, status: str) -> None:
    assert the_meeting(text, language).status == status


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Emmanuel Macron souhaite rencontrer Olaf Scholz.", "fr"),
        ("Emmanuel Macron refuse de rencontrer Olaf Scholz tant que dure la grève.", "fr"),
        ("Emmanuel Macron refused to meet Olaf Scholz until the strike was over.", "en"),
        ("No meeting between Emmanuel Macron and Olaf Scholz is planned.", "en"),
        ("Emmanuel Macron et Olaf Scholz se réunissent tous les mois.", "fr"),
        ("L'ambassadeur de France a été convoqué au ministère.", "fr"),
        ("Si Emmanuel Macron rencontre Olaf Scholz, ils parleront d'énergie.", "fr"),
        ("If Emmanuel Macron meets Olaf Scholz, they will talk about energy.", "en"),
        ("Emmanuel Macron a-t-il rencontré Olaf Scholz ?", "fr"),
        ("Emmanuel Macron nearly met Olaf Scholz in Berlin.", "en"),
        ("Emmanuel Macron et Olaf Scholz ont failli se rencontrer.", "fr"),
        ("Rafael Nadal rencontre Novak Djokovic en quarts de finale.", "fr"),
    ],
)
def test_what_no_calendar_would_hold_is_no_meeting(text: str, language: Language) -> None:
    assert meetings_in(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Emmanuel Macron s'est entretenu par téléphone avec Olaf Scholz.", "fr", "phone"),
        ("Emmanuel Macron et Olaf Scholz se sont parlé en visioconférence.", "fr", "video"),
        ("Emmanuel Macron spoke by phone with Olaf Scholz.", "en", "phone"),
        ("Emmanuel Macron telephoned Olaf Scholz on Monday.", "en", "phone"),
        ("Emmanuel Macron held talks by video link with Olaf Scholz.", "en", "video"),
        ("Emmanuel Macron held talks with Olaf Scholz.", "en", "in_person"),
    ],
)
def test_kind(text: str, language: Language, kind: str) -> None:
    meeting = the_meeting(text, language)
    assert meeting.kind == kind
    assert meeting.place is None


def test_one_sentence_holds_two_meetings() -> None:
    lima, quito = meetings_in(
        "La chancelière Hanna Vogt a rencontré lundi à Lima le président péruvien Rodrigo Alcázar, puis s'est"
        " entretenue mardi à Quito avec son homologue équatorienne Pilar Montúfar.",
        "fr",
    )
    assert (lima.place.text, lima.days) == ("Lima", Days.of_day(date(2024, 5, 13)))
    assert (quito.place.text, quito.days) == ("Quito", Days.of_day(date(2024, 5, 14)))
    assert names_of(quito, "fr") == {"Hanna Vogt", "Pilar Montúfar"}


def test_a_plan_told_in_the_past_tense_lies_ahead() -> None:
    meeting = the_meeting("The visit was scrapped. Tom Hale was to hold talks with Luc Roy on Sunday.", "en")
    assert meeting.days == Days.of_day(date(2024, 5, 19))


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Tom Hale a rencontré Luc Roy lundi. L'entretien s'est déroulé à Genève.", "fr", "Genève"),
        ("Tom Hale met Luc Roy on Monday. The meeting took place in Geneva.", "en", "Geneva"),
        ("Tom Hale est arrivé à Genève. Il y a été reçu par Luc Roy.", "fr", "Genève"),
        ("C'est à Vienne, le 3 mai, que Tom Hale a reçu Luc Roy.", "fr", "Vienne"),
    ],
)
def test_the_place_may_stand_in_the_sentence_beside(text: str, language: Language, place: str) -> None:
    meeting = the_meeting(text, language)
    assert meeting.place is not None
    assert meeting.place.name_in(language) == place


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Selon le journal Al-Sahifa, Nabil Qassem a rencontré Turki Harthi.", "fr", "le journal Al-Sahifa"),
        ("Le journal Al-Sahifa affirme que Nabil Qassem a rencontré Turki Harthi.", "fr", "Le journal Al-Sahifa"),
        ("Le Matin affirmait la veille que Nabil Qassem avait vu Turki Harthi.", "fr", "Le Matin"),
        ("Un ancien conseiller prétend que Nabil Qassem a reçu Turki Harthi.", "fr", "Un ancien conseiller"),
        (
            "Nabil Qassem a rencontré Turki Harthi, a annoncé mardi soir la présidence omanaise.",
            "fr",
            "la présidence omanaise",
        ),
        ("Nabil Qassem a rencontré Turki Harthi, prétendent deux diplomates.", "fr", "deux diplomates"),
        ("Nabil Qassem a rencontré Turki Harthi lundi, écrivent deux quotidiens.", "fr", "deux quotidiens"),
        ("Nabil Qassem a rencontré Turki Harthi, ont indiqué plusieurs ministres.", "fr", "plusieurs ministres"),
        ("Nabil Qassem met Turki Harthi, said two diplomats.", "en", "two diplomats"),
        ("Nabil Qassem a rencontré Turki Harthi, ont dit à Reuters deux sources.", "fr", "deux sources"),
        (
            "Nabil Qassem a rencontré Turki Harthi, a fait savoir dimanche soir dans un communiqué le palais.",
            "fr",
            "le palais",
        ),
        ("Nabil Qassem, qui recevait lundi Turki Harthi à Mascate, a annoncé un accord.", "fr", None),
        ("Nabil Qassem, who met Turki Harthi in Muscat on Monday, said the talks were useful.", "en", None),
        ("MUSCAT — The palace said on Monday that Nabil Qassem had met Turki Harthi.", "en", "The palace"),
        (
            "Nabil Qassem, le patron du groupe, a affirmé mardi avoir rencontré Turki Harthi.",
            "fr",
            "Nabil Qassem, le patron du groupe",
        ),
        ("The daily Al-Sahifa claims that Nabil Qassem met Turki Harthi.", "en", "The daily Al-Sahifa"),
        ("A former aide alleged that Nabil Qassem met Turki Harthi.", "en", "A former aide"),
        ("Nabil Qassem a rencontré Turki Harthi et prétend qu'il a été entendu.", "fr", None),
    ],
)
def test_a_source_is_told(text: str, language: Language, source: str | None) -> None:
    assert the_meeting(text, language).attributed_to == source


@pytest.mark.parametrize(
    ("body", "statuses"),
    [
        ("President Nabil Qassem met Turki Harthi on Monday for an hour.", ["held"]),
        ("The meeting between Nabil Qassem and Turki Harthi has been cancelled.", ["cancelled"]),
        ("President Nabil Qassem will meet Turki Harthi on Friday.", ["planned"]),
        ("President Nabil Qassem met Omar Saleh on Monday for an hour.", ["planned", "held"]),
    ],
)
def test_a_headline_in_the_present_is_no_plan_beside_its_outcome(body: str, statuses: list[str]) -> None:
    title = "Nabil Qassem meets Turki Harthi in Muscat"
    article = replace(article_of(f"{title}\n\n{body}", "en"), title=Span(0, len(title)))
    assert [one.status for one in meetings_of(article)] == statuses


def test_the_seed_article(shared: Path) -> None:
    (article,) = read_articles(shared / "seeds/000_7b5eb9eab58aa75a.txt", "seed.txt")
    told = {
        (
            frozenset(names_of(one, "en")),
            one.place.name_in("en") if one.place else None,
            one.days.first_day if one.days else None,
            one.status,
        )
        for one in meetings_of(article)
    }
    assert told == {
        (frozenset({"Sergueï Lavrov", "Antony Blinken"}), "Geneva", date(2022, 1, 21), "planned"),
        (frozenset({"Russia", "United States"}), "Geneva", date(2022, 1, 10), "held"),
        (frozenset({"Russia", "NATO"}), "Brussels", date(2022, 1, 12), "held"),
        (frozenset({"OSCE"}), "Vienna", date(2022, 1, 13), "held"),
    }


# As `python -m benchmarks.meetings [--set wire] [--held-back]` prints them. On the parts that made no rule, place
# and days miss the 0.90 that is wanted, and the wordings of `wire` are found far less often; the floors say what is
# true.
@pytest.mark.parametrize(
    ("name", "held_back", "f1", "slots", "status"),
    [
        ("press", False, 0.97, 0.90, 0.99),
        ("press", True, 0.85, 0.82, 0.99),
        ("wire", False, 0.75, 0.81, 0.97),
        ("wire", True, 0.60, 0.83, 0.99),
    ],
)
def test_the_gold_meetings(name: str, held_back: bool, f1: float, slots: float, status: float) -> None:
    figures = score(read_reports(name, None, held_back=held_back))
    assert figures["f1"] >= f1
    assert min(figures["place"], figures["days"]) >= slots
    assert min(figures["status"], figures["kind"]) >= status
    assert figures["told as held"] == 0


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "Le ministre russe des Affaires étrangères, Sergueï Lavrov, est arrivé à Genève.\n"
            "Le secrétaire d'État américain, Antony Blinken, a rencontré mardi son homologue russe à Genève.",
            "fr",
            {"Antony Blinken", "Sergueï Lavrov"},
        ),
        (
            "Russian foreign minister Sergei Lavrov flew to Geneva.\n"
            "The US secretary of state, Antony Blinken, met his Russian counterpart there on Tuesday.",
            "en",
            {"Antony Blinken", "Sergei Lavrov"},
        ),
        (
            "Volodymyr Zelensky a quitté Rome.\nL'Ukrainien a été reçu mardi par Emmanuel Macron à Paris.",
            "fr",
            {"Volodymyr Zelensky", "Emmanuel Macron"},
        ),
        (
            "Denis Makosso s'est envolé pour Luanda.\nLe ministre congolais y a conféré mardi avec Paulo Quissanga.",
            "fr",
            {"Denis Makosso", "Paulo Quissanga"},
        ),
    ],
)
def test_a_stand_in_is_led_to_whom_the_article_names(text: str, language: Language, names: set[str]) -> None:
    assert names_of(the_meeting(text, language), language) == names


@pytest.mark.parametrize(
    ("text", "language", "place", "day"),
    [
        (
            "Vladimir Poutine a atterri mardi dans la capitale iranienne.\n"
            "Il a eu un entretien avec le guide suprême, Ali Khamenei.",
            "fr",
            "Téhéran",
            date(2024, 5, 14),
        ),
        (
            "Wanjiru Njoroge was in London on Tuesday.\nClive Hadley received her.",
            "en",
            "London",
            date(2024, 5, 14),
        ),
    ],
)
def test_a_meeting_is_where_its_people_were_said_to_be(
    text: str, language: Language, place: str, day: date
) -> None:
    meeting = the_meeting(text, language)
    assert meeting.place is not None
    assert meeting.place.name_in(language) == place
    assert meeting.days == Days.of_day(day)


def test_what_hangs_on_a_cancelled_visit_is_cancelled() -> None:
    meeting = the_meeting(
        "La venue de Xi Jinping, attendue samedi, est annulée.\nEmmanuel Macron devait lui offrir un déjeuner à Nice.",
        "fr",
    )
    assert meeting.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Sergei Lavrov and Wang Yi, held in Beijing on Monday, dealt with Syria and Iran.",
        "Sergei Lavrov and Wang Yi held talks on Syria and Iran in Beijing on Monday.",
        "Sergei Lavrov and Wang Yi ended two days of talks on Syria in Beijing on Monday.",
    ],
)
def test_what_was_talked_about_takes_no_part(text: str) -> None:
    assert names_of(the_meeting(text, "en"), "en") == {"Sergei Lavrov", "Wang Yi"}


def test_countries_that_receive_one_another_are_teams() -> None:
    assert meetings_in("La France reçoit l'Italie dimanche à Lille.", "fr") == ()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "Macron ",
                "a rencontré ",
                "Scholz",
                ", ",
                "à Berlin",
                "le 3 mai",
                "e\u0301",
                ". ",
                "qui ",
                "«",
                "Otan-",
                "reçoit ",
            ]
        ),
        min_size=1,
        max_size=30,
    )
)
def test_every_evidence_is_a_slice_of_the_article(pieces: list[str]) -> None:
    text = "".join(pieces)
    if not text.strip():
        return
    for meeting in meetings_in(text, "fr"):
        assert meeting.evidence.of(text)
        assert meeting.participants


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("M. Hollande a rencontré Angela Merkel mardi à Berlin.", "fr", "Hollande"),
        ("Le président Hollande a rencontré Angela Merkel mardi à Berlin.", "fr", "Hollande"),
        ("Angela Merkel s'est entretenue avec Hollande mardi à Berlin.", "fr", "Hollande"),
        (
            "François Hollande est arrivé lundi. Hollande a rencontré Angela Merkel mardi à Berlin.",
            "fr",
            "François Hollande",
        ),
        ("Mme Israël a rencontré Angela Merkel mardi à Berlin.", "fr", "Israël"),
        ("Le sénateur Jordan a rencontré Angela Merkel mardi à Berlin.", "fr", "Jordan"),
        ("Mr Holland met Angela Merkel in Berlin on Tuesday.", "en", "Holland"),
        ("Senator Jordan met Angela Merkel in Berlin on Tuesday.", "en", "Jordan"),
        ("Steve Israel arrived on Monday. Israel met Angela Merkel in Berlin on Tuesday.", "en", "Steve Israel"),
    ],
)
def test_a_family_name_that_is_a_country_too_is_a_person(text: str, language: Language, name: str) -> None:
    meeting = the_meeting(text, language)
    assert {(one.name, one.type) for one in meeting.participants} == {
        (name, "person"),
        ("Angela Merkel", "person"),
    }


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Le Premier ministre de la Hollande a rencontré Angela Merkel mardi.", "fr", {"NL", None}),
        ("La Hollande et la Belgique ont tenu des pourparlers mardi à Berlin.", "fr", {"NL", "BE"}),
        ("Jordan hosted talks with Israel in Amman on Tuesday.", "en", {"JO", "IL"}),
        ("Vernon Jordan was in town. Jordan and Egypt held talks in Amman on Tuesday.", "en", {"JO", "EG"}),
        ("Angela Merkel met the envoy Israel sent to Berlin on Tuesday.", "en", {"IL", None}),
    ],
)
def test_a_country_that_is_a_family_name_too_stays_one(
    text: str, language: Language, names: set[str | None]
) -> None:
    assert {one.code for one in the_meeting(text, language).participants} == names


def test_a_country_after_its_preposition_is_where_they_met() -> None:
    meeting = the_meeting("Angela Merkel a rencontré Emmanuel Macron mardi en Hollande.", "fr")
    assert meeting.place is not None
    assert meeting.place.text == "Hollande"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Crown Prince Mohammed bin Salman was away. Joe Biden met King Salman in Jeddah on Friday.",
            "en",
            "Salman",
        ),
        ("Elizabeth Warren was away. Joe Biden met Queen Elizabeth in London on Friday.", "en", "Elizabeth"),
        (
            "Le pape François a reçu Joe Biden vendredi au Vatican. François Hollande y était en 2014.",
            "fr",
            "François",
        ),
        (
            "L'émir du Qatar Tamim a reçu Joe Biden mardi à Doha, où Ahmad ben Tamim est arrivé.",
            "fr",
            "Tamim",
        ),
        (
            "Joe Biden met Crown Prince Mohammed in Jeddah on Friday. Mohammed bin Salman is the heir.",
            "en",
            "Mohammed bin Salman",
        ),
        (
            "Le cardinal Parolin a rencontré Joe Biden mardi à Rome. Pietro Parolin est à Rome.",
            "fr",
            "Pietro Parolin",
        ),
    ],
)
def test_a_king_or_a_pope_is_nobody_else_of_his_name(text: str, language: Language, name: str) -> None:
    assert {one.name for one in the_meeting(text, language).participants} == {name, "Joe Biden"}


def test_who_is_met_then_is_met_too() -> None:
    text = (
        "La présidente géorgienne Salomé Zourabichvili a rencontré mardi à Bruxelles Charles Michel, puis Ursula von "
        "der Leyen."
    )
    assert [{one.name for one in meeting.participants} for meeting in meetings_in(text, "fr")] == [
        {"Salomé Zourabichvili", "Charles Michel"},
        {"Salomé Zourabichvili", "Ursula von der Leyen"},
    ]


def test_work_is_linear_in_a_line_that_never_ends() -> None:
    def calls(clauses: int) -> int:
        text = "Emmanuel Macron a rencontré lundi Olaf Scholz à Berlin, puis il a reçu Viktor Orban, " * clauses
        counted = 0

        def count(_frame: FrameType, _event: str, _argument: object) -> None:
            nonlocal counted
            counted += 1

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            meetings_in(text, "fr")
        finally:
            sys.setprofile(before)
        return counted

    calls(1)  # loads the names' model
    # Four times the text takes four times as many calls and some; read as one sentence, eleven times as many.
    assert calls(40) < 5 * calls(10)


@pytest.mark.parametrize(
    ("text", "language", "meetings"),
    [
        (
            "Après avoir reçu Olaf Scholz lundi à Paris, Emmanuel Macron a rencontré Mario Draghi.",
            "fr",
            [{"Olaf Scholz", "Emmanuel Macron"}, {"Emmanuel Macron", "Mario Draghi"}],
        ),
        (
            "After meeting Olaf Scholz on Monday, Emmanuel Macron met Mario Draghi in Rome.",
            "en",
            [{"Olaf Scholz", "Emmanuel Macron"}, {"Emmanuel Macron", "Mario Draghi"}],
        ),
        (
            "Élisabeth Borne a reçu tour à tour Laurent Berger et Philippe Martinez.",
            "fr",
            [{"Élisabeth Borne", "Laurent Berger"}, {"Élisabeth Borne", "Philippe Martinez"}],
        ),
        (
            "Laurent Berger et Philippe Martinez ont été reçus séparément par Élisabeth Borne.",
            "fr",
            [{"Laurent Berger", "Élisabeth Borne"}, {"Philippe Martinez", "Élisabeth Borne"}],
        ),
        (
            "Mark Rutte s'est entretenu lundi à Rome avec Giorgia Meloni et, séparément, avec Guido Crosetto.",
            "fr",
            [{"Mark Rutte", "Giorgia Meloni"}, {"Mark Rutte", "Guido Crosetto"}],
        ),
        (
            "Ursula von der Leyen est à Tunis. Elle a rencontré Kaïs Saïed, avant de recevoir Giorgia Meloni.",
            "fr",
            [{"Ursula von der Leyen", "Kaïs Saïed"}, {"Ursula von der Leyen", "Giorgia Meloni"}],
        ),
        (
            "Le patron de Tesla Elon Musk a été reçu lundi par Emmanuel Macron, avant de déjeuner avec Bruno Le Maire.",
            "fr",
            [{"Elon Musk", "Emmanuel Macron"}, {"Elon Musk", "Bruno Le Maire"}],
        ),
        (
            "Emmanuel Macron a eu des tête-à-tête avec Joe Biden et Narendra Modi.",
            "fr",
            [{"Emmanuel Macron", "Joe Biden"}, {"Emmanuel Macron", "Narendra Modi"}],
        ),
        (
            "Après avoir été reçu par Rishi Sunak, Volodymyr Zelensky a vu Meloni. Il a ensuite reçu Olaf Scholz.",
            "fr",
            [
                {"Rishi Sunak", "Volodymyr Zelensky"},
                {"Volodymyr Zelensky", "Meloni"},
                {"Volodymyr Zelensky", "Olaf Scholz"},
            ],
        ),
        (
            "Fumio Kishida's predecessor Shinzo Abe came to Washington in 2015, when he was hosted by Barack Obama.",
            "en",
            [{"Shinzo Abe", "Barack Obama"}],
        ),
        (
            "Wang Yi held separate meetings with Antony Blinken and Sergei Lavrov in Jakarta on Thursday.",
            "en",
            [{"Wang Yi", "Antony Blinken"}, {"Wang Yi", "Sergei Lavrov"}],
        ),
        (
            "Rishi Sunak and Keir Starmer both met Joe Biden in London on Monday.",
            "en",
            [{"Rishi Sunak", "Joe Biden"}, {"Keir Starmer", "Joe Biden"}],
        ),
        (
            "Laurent Berger et Philippe Martinez ont chacun rencontré Élisabeth Borne lundi.",
            "fr",
            [{"Laurent Berger", "Élisabeth Borne"}, {"Philippe Martinez", "Élisabeth Borne"}],
        ),
        (
            "Rishi Sunak is in Washington. He met Joe Biden on Monday and held talks with Mitch McConnell.",
            "en",
            [{"Rishi Sunak", "Joe Biden"}, {"Rishi Sunak", "Mitch McConnell"}],
        ),
    ],
)
def test_who_was_met_in_another_clause_or_apart_is_of_another_meeting(
    text: str, language: Language, meetings: list[set[str]]
) -> None:
    assert [names_of(one, language) for one in meetings_in(text, language)] == meetings


@pytest.mark.parametrize(
    ("text", "language", "met"),
    [
        (
            "Élisabeth Borne a reçu lundi Éric Ciotti et mardi Marine Tondelier.",
            "fr",
            [("Éric Ciotti", "held", 13), ("Marine Tondelier", "held", 14)],
        ),
        (
            "Élisabeth Borne a reçu Éric Ciotti lundi, puis Marine Tondelier mardi.",
            "fr",
            [("Éric Ciotti", "held", 13), ("Marine Tondelier", "held", 14)],
        ),
        (
            "Élisabeth Borne, qui a reçu Éric Ciotti mardi, verra vendredi Marine Tondelier.",
            "fr",
            [("Éric Ciotti", "held", 14), ("Marine Tondelier", "planned", 17)],
        ),
        (
            "Keir Starmer will meet Emmanuel Macron on Thursday and Olaf Scholz on Friday.",
            "en",
            [("Emmanuel Macron", "planned", 16), ("Olaf Scholz", "planned", 17)],
        ),
        (
            "Keir Starmer, who met Emmanuel Macron on Monday, will meet Olaf Scholz on Thursday.",
            "en",
            [("Emmanuel Macron", "held", 13), ("Olaf Scholz", "planned", 16)],
        ),
    ],
)
def test_each_is_met_on_a_day_of_his_own(text: str, language: Language, met: list[tuple[str, str, int]]) -> None:
    found = meetings_in(text, language)
    assert [(one.participants[-1].name, one.status, one.days and one.days.first_day.day) for one in found] == met


def test_who_receives_somebody_on_another_day_does_not_do_so_where_he_went() -> None:
    text = "Emmanuel Macron a rencontré Olaf Scholz lundi à Berlin, avant de recevoir mardi Donald Tusk."
    assert [one.place and one.place.text for one in meetings_in(text, "fr")] == ["Berlin", None]


DATELINE = """date 2024-05-15 Talks

The two prime ministers met after months of quarrels

Robert Abella met Andrej Plenkovic on Monday.

ZAGREB, May 15 (Agency) - {told} The two men had lunch with the mayor of the town before they left.
"""


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Robert Abella met Andrej Plenkovic in Split on Monday.", "Split"),
        ("They spoke about the border and the price of gas.", "ZAGREB"),
    ],
)
def test_a_dateline_gives_way_to_the_place_that_a_sentence_tells(tmp_path: Path, told: str, place: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(DATELINE.format(told=told), encoding="utf-8")
    (article,) = read_articles(path, "a.txt")
    (meeting,) = meetings_of(article)
    assert meeting.place is not None
    assert meeting.place.text == place
