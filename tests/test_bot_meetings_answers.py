"""Questions about the meetings of the sample archive: every slot, the verdict and the count, in both languages."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from archives import dispatch, make_archive, write_files

from bot.answer import Answer
from bot.meetings.book import MeetingFilter
from bot.service import Service
from corpus.names import fold, same_person
from corpus.span import Days
from embeddings.encoder import Encoder
from embeddings.reader import Reader
from embeddings.retrieval import Retriever

QUESTIONS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "questions_samples.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
TODAY = date(2022, 1, 1)
# Of 102 questions, those that are not answered with every slot right; docs/meetings.md tells of the figure.
KNOWN_WRONG = {
    "s004",  # the days of the whole summit, "from 19 to 21 November", where its first meeting was on the 19th
    "s081",  # not found
    "s086",  # "résidence du Maryland" and the White House, where Camp David is asked for
}


def is_right(expected: dict[str, Any], answer: Answer) -> bool:
    """Tell whether an answer has every slot that is expected of it, and the verdict and count."""
    if expected["status"] == "not_found":
        return answer.status == "not_found"
    names = [slot.name for slot in answer.slots.who]
    places = {fold(text) for slot in answer.slots.where for text in (slot.name, slot.text)}
    days = [[slot.first_day.isoformat(), slot.last_day.isoformat()] for slot in answer.slots.when]
    return (
        answer.status == "answered"
        and all(any(same_person(name, one) for name in names for one in forms) for forms in expected["who"])
        and (not expected["where"] or bool(places & {fold(place) for place in expected["where"]}))
        and (not expected["when"] or expected["when"] in days)
        and answer.verdict == expected["verdict"]
        and expected["count"] in (None, answer.count)
    )


@pytest.fixture(scope="module")
def answers(sample_service: Service) -> list[Answer]:
    return [sample_service.ask(one["question"], today=TODAY, limit=3) for one in QUESTIONS]


def test_every_question_but_the_known_ones_has_every_slot_right(answers: list[Answer]) -> None:
    wrong = {one["id"] for one, answer in zip(QUESTIONS, answers, strict=True) if not is_right(one, answer)}
    assert wrong == KNOWN_WRONG  # one that is right at last is struck off, lest another break unseen


def test_every_slot_is_proved_by_a_quote(answers: list[Answer], sample_service: Service) -> None:
    reports = {meeting.id: meeting.merged.reports for meeting in sample_service.meetings(MeetingFilter())}
    for answer in answers:
        for slot in (*answer.slots.who, *answer.slots.where, *answer.slots.when):
            quote = answer.quotes[slot.quote]
            assert quote.meeting is not None
            proofs = {
                evidence.of(report.article.text)
                for report in reports[slot.meeting]
                for evidence in (report.meeting.evidence, report.meeting.place_evidence)
                if evidence
            }
            assert quote.text in proofs
        for slot in answer.slots.where:
            assert slot.text in answer.quotes[slot.quote].text


def test_a_participant_is_written_as_the_article_does_and_no_word_more(
    answers: list[Answer], sample_service: Service
) -> None:
    for answer in answers:
        for slot in answer.slots.who:
            article = sample_service.store.article(answer.quotes[slot.quote].article)
            assert article is not None
            assert slot.text in article.text
            assert not re.search(r",| (et|and|the|avec|with) ", slot.text), slot.text


def test_a_denial_a_plan_and_a_call_are_never_told_as_held(answers: list[Answer]) -> None:
    for expected, answer in zip(QUESTIONS, answers, strict=True):
        if expected["verdict"] != "yes":
            assert answer.verdict != "yes", answer.question


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Mohammed bin Salman meet Netanyahu?", "no"),
        ("Nétanyahou a-t-il rencontré Mohammed ben Salmane ?", "no"),
        ("Gorbatchev a-t-il rencontré Jean-Paul II ?", "yes"),
    ],
)
def test_no_needs_a_denial(sample_service: Service, question: str, verdict: str) -> None:
    answer = sample_service.ask(question, today=TODAY, limit=3)
    assert answer.verdict == verdict
    assert answer.quotes[0].meeting is not None


@pytest.mark.parametrize("question", ["Où Macron a-t-il rencontré Viktor Orban ?", "Did Nixon meet Ho Chi Minh?"])
def test_a_stranger_is_not_found(sample_service: Service, question: str) -> None:
    assert sample_service.ask(question, today=TODAY, limit=3).status == "not_found"


def test_a_question_in_lower_case_finds_the_same(sample_service: Service) -> None:
    answer = sample_service.ask("où reagan a-t-il rencontré gorbatchev en octobre 1986", today=TODAY, limit=3)
    assert [slot.name for slot in answer.slots.where][:1] == ["Reykjavik"]


@pytest.mark.parametrize(
    "question",
    [
        "who did anne berg meet in tirana",
        "WHO DID ANNE BERG MEET IN TIRANA?",
        "qui anne berg a-t-elle vu à tirana",
    ],
)
def test_a_town_needs_no_capital(tmp_path: Path, encoder: Encoder, question: str) -> None:
    texts = (
        "2021-06-17 Anne Berg a rencontré Gjergj Lleshi mercredi à Tirana.",
        "2021-07-17 Anne Berg a rencontré Darko Milic jeudi à Podgorica.",
    )
    answer = ask_dispatches(tmp_path, encoder, question, *texts)
    assert {slot.name for slot in answer.slots.who} == {"Gjergj Lleshi"}


@pytest.mark.parametrize("name", ["Cœurderoy", "Coeurderoy", "coeurderoy"])
def test_two_letters_in_one_are_typed_as_two(tmp_path: Path, encoder: Encoder, name: str) -> None:
    text = "2021-06-17 Le préfet Luc Brun a reçu Émilie Cœurderoy mercredi à Lyon."
    answer = ask_dispatches(tmp_path, encoder, f"Qui a reçu Émilie {name} ?", text)
    assert "Luc Brun" in {slot.name for slot in answer.slots.who}


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Qui Anne Berg a-t-elle rencontré le 16 juin ?", {"Gjergj Lleshi"}),
        ("Who was Anne Berg due to meet on 22 July?", {"Darko Milic"}),
        ("Who sat across from Anne Berg in Tirana?", {"Gjergj Lleshi"}),
        ("Did Anne Berg meet Gjergj Lleshi during her trip to Tirana?", {"Anne Berg", "Gjergj Lleshi"}),
        ("Qui la présidente norvégienne Berg-Lunde a-t-elle rencontré ?", {"Paul Roy"}),
    ],
)
def test_a_day_without_its_year_is_of_any_and_words_for_meeting_are_many(
    tmp_path: Path, encoder: Encoder, question: str, who: set[str]
) -> None:
    texts = (
        "2021-06-17 Anne Berg a rencontré Gjergj Lleshi mercredi à Tirana.",
        "2021-07-17 Anne Berg doit rencontrer Darko Milic jeudi à Podgorica.",
        "2021-08-17 La présidente, Ingrid Berg-Lunde, a rencontré Paul Roy lundi.",
    )
    answer = ask_dispatches(tmp_path, encoder, question, *texts)
    assert {slot.name for slot in answer.slots.who} == who


def test_publication_days_restrict_meetings_too(sample_service: Service) -> None:
    published = Days(date(1985, 1, 1), date(1985, 12, 31))
    answer = sample_service.ask(
        "Où Reagan a-t-il rencontré Gorbatchev ?", today=TODAY, limit=3, published=published
    )
    assert answer.status == "answered"
    assert {quote.published.first_day.year for quote in answer.quotes if quote.published} == {1985}
    assert all(quote.published for quote in answer.quotes)


def ask_dispatches(folder: Path, encoder: Encoder, question: str, *texts: str, **options: Any) -> Answer:
    """Ask an archive of dispatches, each given as "published body"."""
    days_and_bodies = [text.split(" ", 1) for text in texts]
    write_files(
        folder / "articles",
        {f"{place}.txt": dispatch(body, published=day) for place, (day, body) in enumerate(days_and_bodies)},
    )
    store = make_archive(folder / "archive", encoder, folder / "articles")
    service = Service(store, Retriever(store, encoder))
    return service.ask(question, **{"today": TODAY, "limit": 3, **options})


PLAN = "2021-06-01 Joe Biden et Vladimir Poutine se rencontreront le 16 juin 2021 à Genève."
OUTCOME = "2021-06-17 Joe Biden a rencontré Vladimir Poutine mercredi à Genève."


def test_before_the_summit_it_is_only_announced(tmp_path: Path, encoder: Encoder) -> None:
    question = "Quand Biden et Poutine se sont-ils rencontrés ?"
    until = Days(date.min, date(2021, 6, 10))
    answer = ask_dispatches(tmp_path, encoder, question, PLAN, OUTCOME, published=until)
    assert "annoncée" in answer.answer
    assert "se sont rencontrés" not in answer.answer
    assert {quote.meeting.status for quote in answer.quotes if quote.meeting} == {"planned"}


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2021, 5, 1), "2021-06-16"), (date(2021, 8, 1), "2021-09-20")]
)
def test_the_next_meeting_lies_ahead(tmp_path: Path, encoder: Encoder, today: date, expected: str) -> None:
    second = "2021-06-01 Joe Biden et Vladimir Poutine se rencontreront le 20 septembre 2021 à Vienne."
    past = "2021-03-03 Joe Biden a rencontré Vladimir Poutine mardi à Moscou."
    question = "When is the next meeting between Biden and Putin?"
    answer = ask_dispatches(tmp_path, encoder, question, PLAN, second, past, today=today)
    assert [slot.first_day.isoformat() for slot in answer.slots.when] == [expected]


def test_no_past_meeting_is_the_next_one(tmp_path: Path, encoder: Encoder) -> None:
    answer = ask_dispatches(tmp_path, encoder, "When is the next meeting between Biden and Putin?", OUTCOME)
    assert answer.meetings == ()


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Biden s'est-il entretenu avec Poutine ?", "yes"),
        ("Did Biden talk to Putin?", "yes"),
        ("Biden a-t-il rencontré Poutine ?", None),
    ],
)
def test_who_talked_may_have_done_so_by_telephone(
    tmp_path: Path, encoder: Encoder, question: str, verdict: str | None
) -> None:
    call = "2021-07-10 Joe Biden s'est entretenu vendredi au téléphone avec Vladimir Poutine."
    plan = "2021-07-10 Joe Biden recevra Vladimir Poutine le 28 juillet à Vienne."
    assert ask_dispatches(tmp_path, encoder, question, call, plan).verdict == verdict


def test_calls_and_cancelled_meetings_are_counted_where_they_are_asked_for(
    tmp_path: Path, encoder: Encoder
) -> None:
    texts = (
        OUTCOME,
        "2021-07-10 Joe Biden s'est entretenu vendredi au téléphone avec Vladimir Poutine.",
        "2021-12-08 Joe Biden s'est entretenu mardi au téléphone avec Vladimir Poutine.",
        "2021-12-20 La rencontre entre Joe Biden et Vladimir Poutine prévue le 28 décembre à Vienne a été annulée.",
    )
    counts = {
        "Combien de fois Biden et Poutine se sont-ils parlé au téléphone ?": 2,
        "Combien de fois Biden et Poutine se sont-ils rencontrés ?": 1,
        "Combien de rencontres entre Biden et Poutine ont été annulées ?": 1,
    }
    for place, (question, count) in enumerate(counts.items()):
        assert ask_dispatches(tmp_path / str(place), encoder, question, *texts).count == count


def test_meetings_beyond_those_told_are_counted(tmp_path: Path, encoder: Encoder) -> None:
    months = ("janvier", "mars", "mai", "juillet", "septembre", "novembre")
    texts = [f"2021-12-31 Joe Biden a rencontré Vladimir Poutine le 11 {month} 2021 à Genève." for month in months]
    answer = ask_dispatches(tmp_path, encoder, "Quelles rencontres entre Biden et Poutine ?", *texts)
    assert len(answer.meetings) == 6
    assert "4 rencontres sur les 6" in answer.answer


def test_as_many_meetings_are_told_as_are_asked_for(tmp_path: Path, encoder: Encoder) -> None:
    months = ("January", "March", "May", "July", "September", "November")
    texts = [f"2021-12-31 Ida Penn met Lars Roe in Geneva on {month} 11, 2021." for month in months]
    texts.append("2021-12-31 Kit Sloan met Lea Tripp in Calne on May 30, 2021.")
    question = "Who did Ida Penn meet in 2021?"
    answer = ask_dispatches(tmp_path / "all", encoder, question, *texts, limit=10, tell=10)
    assert answer.answer.count("met in Geneva") == 6
    assert "These are" not in answer.answer
    answer = ask_dispatches(tmp_path / "some", encoder, question, *texts, limit=5, tell=5)
    assert answer.answer.count("met in Geneva") == 5
    assert "These are 5 of the 6 meetings in the archive that answer" in answer.answer


def test_what_only_speaks_against_a_meeting_is_not_counted_with_those_told(
    tmp_path: Path, encoder: Encoder
) -> None:
    texts = [
        f"2021-12-{day} Ida Penn and Lars Roe will meet in Geneva on January {day}, 2022."
        for day in (11, 13, 15, 17)
    ]
    texts.append("2021-12-30 The meeting between Ida Penn and Lars Roe on January 16 has been cancelled.")
    answer = ask_dispatches(tmp_path, encoder, "Where will Ida Penn meet Lars Roe?", *texts)
    assert len(answer.meetings) == 5
    assert "These are 3 of the 4 meetings" in answer.answer  # beside what calls one of them off


def test_a_sentence_that_proves_two_meetings_fills_the_slots_of_both(tmp_path: Path, encoder: Encoder) -> None:
    text = "2021-06-17 Joe Biden a rencontré Vladimir Poutine mercredi à Genève et Emmanuel Macron jeudi à Paris."
    answer = ask_dispatches(tmp_path, encoder, "Qui Joe Biden a-t-il rencontré ?", text)
    proved = {slot.meeting for slot in answer.slots.who}
    assert proved == set(answer.meetings)


def test_a_place_is_found_in_the_article_s_own_typography(tmp_path: Path, encoder: Encoder) -> None:
    text = "2021-06-17 Emmanuel Macron a rencontré Idriss Déby mercredi à N’Djamena."
    answer = ask_dispatches(tmp_path, encoder, "Où Macron a-t-il rencontré Déby ?", text)
    (slot,) = answer.slots.where
    assert slot.text == "N’Djamena"
    start = answer.quotes[0].text.index("N’Djamena")
    assert (start, start + len("N’Djamena")) in answer.quotes[0].highlights


@pytest.mark.parametrize(
    ("board", "status"),
    [
        ("Inès Okafor chairs the board. The appointment is on June 24. The roof was mended.", "answered"),
        (
            "The appointment is on June 24. The roof was mended. Visitors are back. The café, too. "
            "Inès Okafor chairs the board.",
            "not_found",
        ),
    ],
)
def test_what_answers_when_they_met_has_them_around_it(
    tmp_path: Path, encoder: Encoder, board: str, status: str
) -> None:
    text = f"2021-06-18 Karin Lund runs the museum. {board}"
    answer = ask_dispatches(tmp_path, encoder, "When is Karin Lund to see Inès Okafor?", text)
    assert answer.status == status


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("Qui Karin Lund a-t-elle rencontré avant de voir Paul Ferrand ?", ["Inès Okafor", "Jonas Weil"]),
        ("Whom did Karin Lund meet the day before she saw Ferrand?", ["Inès Okafor", "Jonas Weil"]),
        ("Qui Karin Lund a-t-elle rencontré ?", ["Inès Okafor", "Jonas Weil", "Paul Ferrand"]),
        # What asks for more than the records tell opens with the one that the passages answer with.
        (
            "Avec qui Karin Lund a-t-elle parlé du prix des céréales ?",
            ["Jonas Weil", "Inès Okafor", "Paul Ferrand"],
        ),
    ],
)
def test_whom_somebody_met_before_another(
    tmp_path: Path, encoder: Encoder, question: str, others: list[str]
) -> None:
    texts = (
        "2021-06-18 Karin Lund a rencontré Inès Okafor lundi à Berne.",
        "2021-06-18 Karin Lund a rencontré Jonas Weil mardi à Bâle, pour discuter du prix du blé.",
        "2021-06-18 Karin Lund a rencontré Paul Ferrand mercredi à Genève.",
    )
    answer = ask_dispatches(tmp_path, encoder, question, *texts)
    assert [slot.name for slot in answer.slots.who] == others
    told = re.findall("Inès Okafor|Jonas Weil|Paul Ferrand", answer.answer)
    assert told == others


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Qui Biden a-t-il reçu à Rome ?", ["Mario Draghi", "Rome", "jeudi"]),
        ("Où Biden a-t-il reçu Draghi ?", ["Rome", "jeudi"]),
        ("When did Biden receive Draghi?", ["jeudi", "Rome"]),
        ("Quand et avec qui Biden a-t-il eu un entretien ?", ["jeudi", "Mario Draghi", "Rome"]),
        ("Biden a-t-il vu Draghi ?", ["Rome", "jeudi"]),
    ],
)
def test_what_is_asked_for_first_is_highlighted_first(
    tmp_path: Path, encoder: Encoder, question: str, words: list[str]
) -> None:
    text = "2021-06-18 À Rome, Joe Biden a reçu jeudi le chef du gouvernement, Mario Draghi."
    quote = ask_dispatches(tmp_path, encoder, question, text).quotes[0]
    assert [quote.text[start:end] for start, end in quote.highlights] == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1986-12-01 Ronald Reagan a rencontré Mikhaïl Gorbatchev en 1986 à Reykjavik.", "en 1986"),
        (
            "2022-01-19 Emmanuel Macron a rencontré Olaf Scholz la semaine dernière à Berlin.",
            "entre le 10 et le 16 janvier 2022",
        ),
        (
            "1945-08-03 Harry Truman a rencontré Joseph Staline du 17 juillet au 2 août 1945 à Potsdam.",
            "du 17 juillet au 2 août 1945",
        ),
    ],
)
def test_some_day_within_is_no_length(tmp_path: Path, encoder: Encoder, text: str, told: str) -> None:
    person = text.split()[2]
    answer = ask_dispatches(tmp_path, encoder, f"Quand {person} s'est-il entretenu, rencontre ?", text)
    assert told in answer.answer


HELD = "2020-11-24 Benyamin Nétanyahou a rencontré Mohammed ben Salmane dimanche à Neom, selon le journal Haaretz."
DENIALS = (
    "2020-11-24 Mohammed ben Salmane n'a pas rencontré Benyamin Nétanyahou dimanche à Neom.",
    "2020-11-24 Mohammed ben Salmane n'a pas rencontré Benyamin Nétanyahou à Neom.",
)


@pytest.mark.parametrize("denial", DENIALS)
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nétanyahou a-t-il rencontré Mohammed ben Salmane ?", "ne s’accordent pas"),
        ("Did Netanyahu meet Mohammed bin Salman?", "sources disagree"),
    ],
)
def test_what_some_deny_is_neither_yes_nor_no(
    tmp_path: Path, encoder: Encoder, question: str, told: str, denial: str
) -> None:
    answer = ask_dispatches(tmp_path, encoder, question, HELD, denial)
    assert answer.verdict is None
    assert told in answer.answer
    assert {quote.meeting.status for quote in answer.quotes if quote.meeting} == {"held", "denied"}


def test_the_denial_of_another_meeting_leaves_the_yes(tmp_path: Path, encoder: Encoder) -> None:
    denial = "2019-03-05 Mohammed ben Salmane n'a pas rencontré Benyamin Nétanyahou à Amman."
    question = "Nétanyahou a-t-il rencontré Mohammed ben Salmane ?"
    assert ask_dispatches(tmp_path, encoder, question, HELD, denial).verdict == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "Combien de fois Biden et Poutine se sont-ils vus la dernière fois ?",
        "How many times did Biden and Putin last meet?",
        "How many times did Biden first meet Putin?",
    ],
)
def test_a_count_is_of_all_of_them(tmp_path: Path, encoder: Encoder, question: str) -> None:
    earlier = "2021-03-03 Joe Biden a rencontré Vladimir Poutine mardi à Moscou."
    assert ask_dispatches(tmp_path, encoder, question, earlier, OUTCOME).count == 2


@pytest.mark.parametrize(
    "question", ["Qui n'a pas rencontré Gorbatchev en 1986 ?", "Who did not meet Gorbachev in 1986?"]
)
def test_who_did_not_meet_somebody_is_not_told_by_who_did(sample_service: Service, question: str) -> None:
    answer = sample_service.ask(question, today=date(2026, 1, 1), limit=3)
    assert answer.status == "not_found"


def test_what_calls_off_a_plan_of_another_day_is_told_beside_it(tmp_path: Path, encoder: Encoder) -> None:
    plan = "2022-01-11 Sergueï Lavrov recevra Antony Blinken le 21 janvier à Genève."
    end = "2022-01-20 La rencontre entre Sergueï Lavrov et Antony Blinken prévue le 14 janvier est annulée."
    answer = ask_dispatches(tmp_path, encoder, "Lavrov a-t-il rencontré Blinken ?", plan, end)
    assert answer.verdict is None
    assert [quote.meeting.status for quote in answer.quotes if quote.meeting] == ["planned", "cancelled"]


@pytest.mark.parametrize(
    "question", ["Duval a-t-il rencontré Pieter Van den Bossche ?", "Did Paul Duval meet Van den Bossche?"]
)
def test_a_name_with_particles_is_found_by_the_others(tmp_path: Path, encoder: Encoder, question: str) -> None:
    text = "2022-01-19 Paul Duval a rencontré Pieter Van den Bossche lundi à Roubaix."
    assert ask_dispatches(tmp_path, encoder, question, text).verdict == "yes"


@pytest.mark.parametrize("name", ["Đukanović", "Dukanovic", "đukanović"])
def test_a_letter_with_a_stroke_is_found_with_and_without_it(tmp_path: Path, encoder: Encoder, name: str) -> None:
    text = "2022-01-19 Emmanuel Macron a reçu Milo Đukanović lundi à Paris."
    answer = ask_dispatches(tmp_path, encoder, f"Macron a-t-il rencontré {name} ?", text)
    assert answer.verdict == "yes"


@pytest.mark.parametrize(
    ("question", "status", "verdict"),
    [
        ("Duval a-t-il rencontré Morel en Suisse ?", "answered", "yes"),
        ("Did Duval meet Morel in Switzerland?", "answered", "yes"),
        ("Duval a-t-il rencontré Morel à Berne ?", "answered", "yes"),
        ("Duval a-t-il rencontré Morel à Zurich ?", "not_found", None),
        ("Duval a-t-il rencontré Morel en France ?", "not_found", None),
    ],
)
def test_a_meeting_was_in_the_country_of_its_town_and_in_no_other(
    tmp_path: Path, encoder: Encoder, question: str, status: str, verdict: str | None
) -> None:
    text = "2022-01-19 Venu de France, Paul Duval a rencontré Luc Morel lundi à Berne. Il repartira par Zurich."
    answer = ask_dispatches(tmp_path, encoder, question, text)
    assert (answer.status, answer.verdict) == (status, verdict)


def test_no_place_is_no_yes_to_a_town(tmp_path: Path, encoder: Encoder) -> None:
    text = "2022-01-19 Paul Duval a rencontré Luc Morel lundi. Il vit à Zurich."
    assert ask_dispatches(tmp_path, encoder, "Duval a-t-il rencontré Morel à Zurich ?", text).verdict is None
    assert ask_dispatches(tmp_path / "b", encoder, "Duval a-t-il rencontré Morel ?", text).verdict == "yes"


@pytest.mark.parametrize("question", ["Qui Duval a-t-il eu au téléphone ?", "Did Duval and Morel speak by phone?"])
def test_who_was_met_was_not_telephoned(tmp_path: Path, encoder: Encoder, question: str) -> None:
    met = "2022-01-19 Paul Duval a rencontré Luc Morel lundi à Berne."
    called = "2022-01-19 Paul Duval a téléphoné mardi à Luc Morel."
    assert not ask_dispatches(tmp_path, encoder, question, met).meetings
    answer = ask_dispatches(tmp_path / "b", encoder, question, met, called)
    assert [quote.meeting.kind for quote in answer.quotes if quote.meeting] == ["phone"]


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Zelensky a-t-il rencontré le pape ?", True),
        ("Qui le pape a-t-il rencontré ?", True),
        ("Who did the pope meet?", True),
        ("Le pape a-t-il rencontré Olaf Scholz ?", False),
    ],
)
def test_the_pope_is_asked_for_without_his_name(
    tmp_path: Path, encoder: Encoder, question: str, answered: bool
) -> None:
    body = (
        "Le pape François a reçu samedi Volodymyr Zelensky. Volodymyr Zelensky a rencontré Olaf Scholz à Berlin."
    )
    write_files(tmp_path / "articles", {"a.txt": dispatch(body)})
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "articles")
    answer = Service(store, Retriever(store, encoder)).ask(question, today=TODAY, limit=3)
    names = {slot.name for slot in answer.slots.who}
    assert ("François" in names) is answered
    assert not answered or "Olaf Scholz" not in names
    store.close()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Qui la maire de Strasbourg a-t-elle rencontré à Kehl ?", {"Karl Huber", "Sabine Oberlin"}),
        ("Who did the mayor of Strasbourg meet in Kehl?", {"Karl Huber", "Sabine Oberlin"}),
        ("Qui la maire de Colmar a-t-elle rencontré à Kehl ?", set()),
    ],
)
def test_people_are_asked_for_by_their_office(
    tmp_path: Path, encoder: Encoder, question: str, named: set[str]
) -> None:
    told = "2022-01-21 La maire de Strasbourg, Sabine Oberlin, a rencontré mercredi à Kehl Karl Huber."
    answer = ask_dispatches(tmp_path, encoder, question, told)
    assert {slot.name for slot in answer.slots.who} == named


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Karl Huber a rencontré mercredi Sabine Oberlin à Kehl, selon Le Point.", "yes"),
        ("Karl Huber aurait rencontré mercredi Sabine Oberlin à Kehl.", None),
    ],
)
def test_a_rumour_is_no_yes(tmp_path: Path, encoder: Encoder, told: str, verdict: str | None) -> None:
    answer = ask_dispatches(tmp_path, encoder, "Huber a-t-il rencontré Sabine Oberlin ?", f"2022-01-21 {told}")
    assert (answer.status, answer.verdict) == ("answered", verdict)


def test_what_is_denied_is_not_counted(tmp_path: Path, encoder: Encoder) -> None:
    answer = ask_dispatches(
        tmp_path,
        encoder,
        "Combien de fois Karl Huber et Sabine Oberlin se sont-ils rencontrés ?",
        "2022-01-07 Karl Huber a rencontré Sabine Oberlin mercredi à Kehl.",
        "2022-01-21 Karl Huber a rencontré Sabine Oberlin mercredi à Bâle, affirme Le Point.",
        "2022-01-22 Karl Huber a démenti avoir rencontré Sabine Oberlin mercredi à Bâle.",
    )
    assert answer.count == 1


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Les présidents burundais et rwandais se sont-ils rencontrés à Luanda ?", None),
        ("Les ministres de la Défense burundais et rwandais se sont-ils rencontrés à Luanda ?", "yes"),
        ("Did the Burundian defence minister meet the Rwandan defence minister in Luanda?", "yes"),
    ],
)
def test_an_office_of_state_is_not_another(
    tmp_path: Path, encoder: Encoder, question: str, verdict: str | None
) -> None:
    told = (
        "2022-01-21 Les ministres de la Défense des deux pays, le Burundais Alain Nkuri et la Rwandaise Solange Uwima, "
        "se sont rencontrés mercredi à Luanda."
    )
    assert ask_dispatches(tmp_path, encoder, question, told).verdict == verdict


def test_any_article_may_tell_the_office(tmp_path: Path, encoder: Encoder) -> None:
    answer = ask_dispatches(
        tmp_path,
        encoder,
        "Le président sénégalais a-t-il rencontré Aminata Saleck à Dakar ?",
        "2022-01-12 Le président sénégalais Ousseynou Diatta a reçu lundi Halvard Brekke à Dakar.",
        "2022-01-21 Aminata Saleck a rencontré jeudi à Dakar Ousseynou Diatta.",
    )
    assert answer.verdict == "yes"
    assert "Aminata Saleck" in answer.quotes[0].text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Claire Dumas meet Hugo Ballard?", "no"),
        ("Claire Dumas a-t-elle rencontré Hugo Ballard ?", "no"),
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        "Hugo Ballard a refusé lundi de recevoir Claire Dumas.",
        "Claire Dumas n'a toujours pas rencontré Hugo Ballard.",
        "Claire Dumas a quitté Lyon sans avoir rencontré Hugo Ballard.",
    ],
)
def test_a_refusal_is_a_no(tmp_path: Path, encoder: Encoder, told: str, question: str, verdict: str) -> None:
    answer = ask_dispatches(tmp_path, encoder, question, f"2022-01-21 {told}")
    assert answer.verdict == verdict
    assert answer.quotes[0].text == told
    assert answer.answer.startswith(("No meeting between", "Pas de rencontre entre"))


def test_who_had_not_met_by_then_may_have_met_since(tmp_path: Path, encoder: Encoder) -> None:
    answer = ask_dispatches(
        tmp_path,
        encoder,
        "Claire Dumas a-t-elle rencontré Hugo Ballard ?",
        "2022-01-12 Claire Dumas n'a toujours pas rencontré Hugo Ballard.",
        "2022-01-21 Claire Dumas a rencontré mercredi Hugo Ballard à Lyon.",
    )
    assert answer.verdict == "yes"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("La maire de Grenoble a-t-elle rencontré le ministre de l'Intérieur ?", "no"),
        ("Le président de la région a-t-il rencontré le ministre de l'Intérieur ?", "yes"),
    ],
)
def test_each_office_asked_for_is_somebody_of_the_meeting(
    tmp_path: Path, encoder: Encoder, question: str, verdict: str
) -> None:
    told = (
        "2022-01-21 Émilie Charvet, maire de Grenoble, a refusé mercredi de rencontrer le ministre de l'Intérieur, "
        "Guillaume Santerre. Le président de la région, Paul Roche, a reçu jeudi le ministre Guillaume Santerre à Lyon."
    )
    assert ask_dispatches(tmp_path, encoder, question, told).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Le président américain a-t-il rencontré Gorbatchev à Reykjavik ?",
        "Did the American president meet Gorbachev in Reykjavik?",
    ],
)
def test_history_knows_offices_that_no_article_tells(sample_service: Service, question: str) -> None:
    assert sample_service.ask(question, today=TODAY, limit=3).verdict == "yes"


@pytest.fixture(scope="module")
def unreal(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder, reader: Reader) -> Service:
    """An archive of what nearly was, what never was, and of a call."""
    folder = tmp_path_factory.mktemp("unreal")
    bodies = (
        "Ole Berg a failli rencontrer Marc Roy à Cannes jeudi soir, mais leurs voitures se sont croisées.",
        "If President Ann Wood had met King Ben Hart in Antwerp on Tuesday, the crisis would be over.",
        "Paul Lenoir a reçu Anna Stroom à Lille le 14 mars. Il devait la revoir à Gand, où elle n'est pas venue.",
        "Grace Okonjo spoke to Karin Lindqvist by telephone on Monday. They agreed to write.",
    )
    write_files(folder / "in", {f"{place}.txt": dispatch(body) for place, body in enumerate(bodies)})
    store = make_archive(folder / "archive", encoder, folder / "in")
    return Service(store, Retriever(store, encoder, reader))


@pytest.mark.parametrize(
    "question",
    [
        "Où Ole Berg a-t-il rencontré Marc Roy ?",
        "When did Ann Wood meet Ben Hart?",
        "Where did Ann Wood meet Ben Hart?",
    ],
)
def test_what_did_not_come_about_has_no_place_and_no_day(unreal: Service, question: str) -> None:
    assert unreal.ask(question, today=TODAY, limit=3).status == "not_found"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Paul Lenoir meet Anna Stroom?", "yes"),
        ("Is it true that Paul Lenoir never met Anna Stroom?", "no"),
        ("Est-il vrai que Paul Lenoir n'a jamais rencontré Anna Stroom ?", "no"),
        ("Paul Lenoir n'a-t-il pas rencontré Anna Stroom ?", "yes"),
        ("Did Okonjo and Lindqvist speak by phone?", "yes"),
        ("Did Okonjo and Lindqvist speak by video conference?", None),
    ],
)
def test_the_verdict_is_of_what_is_asked(unreal: Service, question: str, verdict: str | None) -> None:
    assert unreal.ask(question, today=TODAY, limit=3).verdict == verdict


def test_a_meeting_in_another_town_answers_nothing(unreal: Service) -> None:
    assert not unreal.ask("When was the Warsaw meeting between Lenoir and Stroom?", today=TODAY, limit=3).meetings


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("L'émir a-t-il rencontré Paul Roux ?", None),
        ("Did the king meet Paul Roux?", None),
        ("Le négociateur a-t-il rencontré Paul Roux ?", "yes"),
        ("Did the imam see Ina Lund?", "yes"),
        ("Did the journalist see Ina Lund?", None),
        ("Le roi a-t-il rencontré Ole Berg ?", None),
        ("Le président a-t-il rencontré Ole Berg ?", "yes"),
        ("Did the leader meet Ole Berg?", "yes"),
        ("Le président a-t-il rencontré Jan Zaleski ?", None),
    ],
)
def test_nobody_called_by_an_office_alone_is_taken_for_another(
    tmp_path: Path, encoder: Encoder, question: str, verdict: str | None
) -> None:
    answer = ask_dispatches(
        tmp_path,
        encoder,
        question,
        "2023-12-07 Le général Paul Roux a rencontré mardi à Doha le négociateur Omar Saïd.",
        "2023-12-09 Le président polonais, Jan Zaleski, a rencontré vendredi à Varsovie le maire, Ole Berg.",
        "2023-12-08 L'imam de la mosquée, Karim Saadi, a rencontré Ina Lund jeudi à Doha.",
    )
    assert answer.verdict == verdict


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Service:
    """Who holds which office is told of some, and not of others."""
    folder = tmp_path_factory.mktemp("held")
    bodies = (
        "Le conseiller Théo Lévêque s'est entretenu vendredi à Évian avec la préfète Hélène Grangé. « Avez-vous"
        " rencontré le Premier ministre ? — Non. Je devais le voir à Genève. »",
        "Dana Whitlock met Councillor Ann Moss in Goole on Monday.\n\nThe Foreign Secretary, Hugh Price, met Dana"
        " Whitlock in Hull on Tuesday.",
        "Prime Minister Rod Vane met Kay Lund in Leeds on Monday.",
        "À Lyon, la ministre Anne Roux a rencontré mardi le banquier Paul Hiver. Le maire de Lyon, Jean Blanc, a"
        " rencontré mercredi à Lyon Odile Faur. Le président polonais, Jan Zaleski, a rencontré"
        " vendredi à Varsovie Odile Faur.",
    )
    write_files(folder / "articles", {f"{n}.txt": dispatch(body) for n, body in enumerate(bodies)})
    store = make_archive(folder / "archive", encoder, folder / "articles")
    return Service(store, Retriever(store, encoder))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Théo Lévêque a-t-il rencontré le Premier ministre ?", None),
        ("Théo Lévêque a-t-il rencontré le chef de l'État ?", None),
        ("Théo Lévêque a-t-il rencontré un ministre ?", None),
        ("Théo Lévêque a-t-il rencontré le maire d'Évian ?", None),
        ("Théo Lévêque a-t-il parlé au Président ?", None),
        ("Le Premier ministre a-t-il rencontré Théo Lévêque ?", None),
        ("Théo Lévêque a-t-il rencontré la préfète ?", "yes"),
        ("Did Théo Lévêque meet any ministers?", None),
        ("Did Théo Lévêque meet the prefect?", "yes"),
        ("Did Dana Whitlock meet the prime minister?", None),
        ("Did Dana Whitlock meet the Prime Minister?", None),
        ("Did Dana Whitlock meet the Home Secretary?", None),
        ("Did Dana Whitlock meet the Foreign Secretary?", "yes"),
        ("Did Dana Whitlock meet a councillor?", "yes"),
        ("Dana Whitlock a-t-elle rencontré le Premier ministre ?", None),
        ("Did Kay Lund meet the Prime Minister?", "yes"),
        ("Kay Lund a-t-il rencontré le Premier ministre ?", "yes"),
        ("Did Kay Lund meet the Chancellor?", None),
        ("Anne Roux a-t-elle rencontré le maire de Lyon ?", None),
        ("Anne Roux a-t-elle rencontré le banquier à Lyon ?", "yes"),
        ("Odile Faur a-t-elle rencontré un banquier ?", None),
        ("Odile Faur a-t-elle rencontré le maire de Lyon ?", "yes"),
        ("Did Odile Faur meet the Polish president?", "yes"),
        ("Did Odile Faur meet the mayor of Warsaw?", None),
    ],
)
def test_nobody_who_is_not_known_to_hold_an_office_is_its_holder(
    held: Service, question: str, verdict: str | None
) -> None:
    assert held.ask(question, today=TODAY, limit=3).verdict == verdict


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Service:
    """A journey of several towns."""
    folder = tmp_path_factory.mktemp("chosen")
    body = (
        "Le ministre Luc Barral a rencontré lundi à Aix-la-Chapelle la bourgmestre Sabine Kohl, mardi à Anvers"
        " le gouverneur Piet Claes et mercredi à La Haye la juge Anneke Smit. Mardi, Ada Roy a rencontré au"
        " Lavandou Jean Blanc."
    )
    write_files(folder / "articles", {"a.txt": dispatch(body, published="2022-01-21")})
    store = make_archive(folder / "archive", encoder, folder / "articles")
    return Service(store, Retriever(store, encoder))


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Qui Barral a-t-il rencontré à La Haye ou à Anvers ?", None, {"Smit", "Claes"}),
        ("Who met Barral in Aachen, Antwerp or Bruges?", None, {"Kohl", "Claes"}),
        ("Where did Barral meet Smit or Claes?", None, {"Smit", "Claes"}),
        ("Qui a rencontré Anneke Smit ou Sabine Kohl ?", None, {"Smit", "Kohl"}),
        ("Sabine Kohl ou Jean Blanc ont-ils vu Barral ?", "yes", {"Kohl"}),
        ("Did Barral meet Claes in Geneva or Antwerp?", "yes", {"Claes"}),
        ("Barral a-t-il rencontré Anneke Smit à Bruges ou à Gand ?", None, set()),
        ("Barral a-t-il rencontré Smit ou Kohl à Anvers ?", None, set()),
        ("Did Barral meet Jean Blanc or Omar Saïd?", None, set()),
        ("Barral a-t-il rencontré Smit et Claes à Anvers ?", None, set()),
    ],
)
def test_either_of_two_names_answers(chosen: Service, question: str, verdict: str | None, told: set[str]) -> None:
    answer = chosen.ask(question, today=TODAY, limit=3)
    assert answer.verdict == verdict
    assert {name for name in ("Kohl", "Claes", "Smit", "Blanc") if name in answer.answer} == told


def test_a_town_keeps_the_article_that_its_source_gives_it(chosen: Service) -> None:
    assert "au Lavandou" in chosen.ask("Où Ada Roy a-t-elle vu Jean Blanc ?", today=TODAY, limit=3).answer
