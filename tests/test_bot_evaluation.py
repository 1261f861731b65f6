"""Question files, what is made of them, and the figures: `rendezvous evaluate`."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from archives import dispatch, ignore, make_archive, write_files
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer, NameSlot, Slots, WhenSlot
from bot.evaluation.chart import draw_evaluation
from bot.evaluation.figures import answering_curve, measure, measure_by_language
from bot.evaluation.outcomes import Outcome, ask_questions, first_rank
from bot.evaluation.question_file import (
    FileLine,
    GoldQuestion,
    GoldSlots,
    QuestionFileInvalid,
    check_gold,
    read_question_file,
)
from bot.evaluation.report import report_evaluation, tabulate
from bot.evaluation.scores import QuoteCheck, judge_slots, normalise_answer, span_f1, span_is_exact
from bot.loading import open_service
from bot.service import Service
from corpus.quote import Quote
from corpus.span import Language
from corpus.store import Store
from embeddings.encoder import Encoder

ARTICLES: dict[str, str | bytes] = {
    "port.txt": dispatch(
        "La ministre Awa Diallo a inauguré le port de Kribi. Les travaux ont coûté 600 millions de francs."
    ),
    "bridge.txt": dispatch("The bridge over the Tamar was closed for repairs.\r\nIt reopens in May.").encode(
        "utf-16"
    ),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    directory = tmp_path_factory.mktemp("evaluation")
    write_files(directory / "articles", ARTICLES)
    make_archive(directory / "archive", encoder, directory / "articles").close()
    return directory


@pytest.fixture(scope="module")
def service(made: Path, encoder: Encoder) -> Service:
    return open_service(made / "archive", encoder)


def line(**fields: Any) -> FileLine:
    return FileLine(Path("q.jsonl"), 1, GoldQuestion.model_validate({"question": "Quoi ?", **fields}))


def write(path: Path, *lines: dict[str, Any] | str) -> Path:
    texts = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in lines]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


COST = {"question": "Combien le port a-t-il coûté ?", "gold_files": ["port.txt"], "gold_answers": ["600 millions"]}
STRANGER = {"question": "Who discovered penicillin?", "unanswerable": True}


# Question files


def test_a_file_is_read_with_its_line_numbers(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(COST).encode() + b"\r\n\r\n" + json.dumps(STRANGER).encode())
    lines = read_question_file(path)
    assert [one.number for one in lines] == [1, 3]
    assert lines[0].question.gold_strings == ("600 millions",)
    assert lines[1].question.unanswerable


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ('{"question": "Quoi ?"', "Invalid JSON"),
        ('["Quoi ?"]', "object"),
        ({"question": " ", "unanswerable": True}, "question"),
        ({"question": "Quoi ?"}, "gold_files, gold_quotes, gold_answers or gold_slots"),
        ({"question": "Quoi ?", "gold_file": ["port.txt"]}, "gold_file: Extra"),
        ({"question": "Quoi ?", "gold_answers": [""]}, "gold_answers.0"),
        ({"question": "Quoi ?", "gold_answers": ["x"], "unanswerable": True}, "no gold"),
        ({"question": "Quoi ?", "unanswerable": "yes"}, "unanswerable"),
        ({"question": "Quoi ?", "unanswerable": True, "today": "21.01.2022"}, "today"),
        ({"question": "Was?", "unanswerable": True, "lang": "de"}, "lang"),
        ({"question": "Quoi ?", "gold_slots": {"whom": []}}, "gold_slots.whom"),
    ],
)
def test_a_bad_line_is_refused_by_its_number(tmp_path: Path, bad: dict[str, Any] | str, message: str) -> None:
    path = write(tmp_path / "q.jsonl", STRANGER, bad)
    with pytest.raises(QuestionFileInvalid, match="line 2: ") as refused:
        read_question_file(path)
    assert message in str(refused.value)


def test_a_file_in_utf_16_is_refused_with_the_remedy(tmp_path: Path) -> None:
    path = write(tmp_path / "q.jsonl", STRANGER)
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    with pytest.raises(QuestionFileInvalid, match="it is UTF-16; save it as UTF-8"):
        read_question_file(path)


def test_a_file_without_a_question_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionFileInvalid, match="no question"):
        read_question_file(write(tmp_path / "q.jsonl", "  "))
    with pytest.raises(QuestionFileInvalid, match="cannot be read"):
        read_question_file(tmp_path / "none.jsonl")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"gold_files": ["ort.txt"]}, "no article from 'ort.txt'"),
        ({"gold_files": ["elsewhere/port.txt"]}, "no article from"),
        ({"gold_files": ["bridge.txt"], "gold_answers": ["600 millions"]}, "'600 millions' does not stand in"),
        ({"gold_files": ["port.txt"], "gold_answers": ["600 MILLIONS"]}, "'600 MILLIONS' does not stand in"),
    ],
)
def test_gold_that_the_archive_does_not_hold_is_refused(
    service: Service, fields: dict[str, Any], message: str
) -> None:
    with pytest.raises(QuestionFileInvalid, match=message):
        check_gold(service.store, [line(**fields)])


def test_gold_files_are_named_by_the_end_of_their_path(service: Service) -> None:
    check_gold(service.store, [line(gold_files=["articles/port.txt"], gold_answers=["Awa Diallo"])])


# Scores


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("L’Otan", "otan", "fr"),
        ("les États-Unis", "États Unis.", "fr"),
        ("d'une heure", "heure", "fr"),
        ("The White House", "white house,", "en"),
        ("« dix-sept »", "dix-sept", "fr"),
        ("E\u0301lyse\u0301e", "Élysée", "fr"),
    ],
)
def test_case_punctuation_and_articles_do_not_count(left: str, right: str, language: Language) -> None:
    assert normalise_answer(left, language) == normalise_answer(right, language)


def test_each_language_has_its_own_articles() -> None:
    assert normalise_answer("a les", "fr") == ["a"]
    assert normalise_answer("a les", "en") == ["les"]


def test_span_f1_takes_the_best_gold() -> None:
    golds = ["600 millions de francs", "600 millions"]
    assert span_f1("600 millions", golds, "fr") == 1
    assert span_f1("coûté 600 millions", golds, "fr") == pytest.approx(4 / 5)
    assert span_f1("Kribi", golds, "fr") == 0
    assert span_f1("", golds, "fr") == 0
    assert span_is_exact("600 Millions", golds, "fr")
    assert not span_is_exact("millions", golds, "fr")


@given(st.text(), st.text(), st.sampled_from(["fr", "en"]))
def test_f1_is_a_symmetric_share(left: str, right: str, language: Language) -> None:
    score = span_f1(left, [right], language)
    assert 0 <= score <= 1
    assert score == span_f1(right, [left], language)
    assert (score == 1) == (sorted(normalise_answer(left, language)) == sorted(normalise_answer(right, language)))


def slots(who: str = "", where: str = "", when: str = "") -> Slots:
    day = date.fromisoformat(when) if when else date.min
    return Slots(
        who=(NameSlot(who, who, 0, None),) if who else (),
        where=(NameSlot(where, where, 0, None),) if where else (),
        when=(WhenSlot(day, day, when, None, 0, None),) if when else (),
    )


@pytest.mark.parametrize(
    ("gold", "answered", "judged"),
    [
        ({"who": [{"name": "Gorbachev"}]}, slots(who="Mikhaïl Gorbatchev"), [True]),
        ({"who": [{"name": "Gorbachev"}, {"name": "Bush"}]}, slots(who="Mikhaïl Gorbatchev"), [False]),
        ({"where": [{"name": "geneve"}]}, slots(where="Genève"), [True]),
        ({"where": [{"name": "Vienne"}]}, slots(where="Genève"), [False]),
        ({"where": []}, slots(), [True]),
        ({"where": []}, slots(where="Genève"), [False]),
        ({"when": [{"first_day": "2022-01-21", "last_day": "2022-01-21"}]}, slots(when="2022-01-21"), [True]),
        ({"when": [{"first_day": "2022-01-21", "last_day": "2022-01-22"}]}, slots(when="2022-01-21"), [False]),
        ({"who": [], "when": []}, slots(where="Genève"), [True, True]),
    ],
)
def test_slots_are_judged_one_by_one(gold: dict[str, Any], answered: Slots, judged: list[bool]) -> None:
    assert judge_slots(GoldSlots.model_validate(gold), answered) == judged


def test_articles_count_once_in_the_rank() -> None:
    assert first_rank([("a", False), ("a", False), ("b", True)]) == 2
    assert first_rank([("a", False)]) is None
    assert first_rank([*((str(n), False) for n in range(10)), ("b", True)]) is None
    assert first_rank([*((str(n), False) for n in range(9)), ("b", True)]) == 10


def test_a_quote_is_compared_with_the_file_it_comes_from(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "articles", ARTICLES)
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "articles")
    quotes = open_service(tmp_path / "archive", encoder).ask(
        "Why was the bridge closed?", today=date(2022, 1, 1), limit=3
    )
    quote = next(one for one in (*quotes.quotes, *quotes.nearest) if one.source.endswith("bridge.txt"))
    assert QuoteCheck(store).is_exact(quote)
    assert not QuoteCheck(store).is_exact(replace(quote, start=quote.start + 1, end=quote.end + 1))
    path = tmp_path / "articles" / "bridge.txt"
    path.write_bytes(path.read_bytes().replace("bridge".encode("utf-16-le"), "tunnel".encode("utf-16-le")))
    assert not QuoteCheck(store).is_exact(quote)
    path.unlink()
    assert QuoteCheck(store).is_exact(quote)


# Figures


def quote(text: str, source: str = "articles/port.txt", highlight: tuple[int, int] | None = None) -> Quote:
    return Quote(
        text, source, 0, len(text), "a", None, None, None, None, "fr", 1.0, (highlight,) if highlight else ()
    )


def outcome(gold: dict[str, Any], shown: Quote | None = None, probability: float = 0.0, **changes: Any) -> Outcome:
    """Return an outcome whose answer is `shown`, or "not found" where that is None."""
    status = "answered" if shown else "not_found"
    found = (shown,) if shown else ()
    answer = Answer("", "fr", "other", status, "", None, None, (), Slots(), found, (), probability, 0.0)
    made = Outcome(line(**{"question": "Quoi ?", **gold}), "fr", None, answer, 10.0, (True,) * len(found))
    return replace(made, **changes)


GOLD = {"gold_files": ["port.txt"], "gold_answers": ["600 millions"]}


def test_the_first_quote_must_come_from_a_gold_file_and_hold_the_words() -> None:
    outcomes = [
        outcome(GOLD, quote("coûté 600 millions")),
        outcome(GOLD, quote("coûté 600 millions", "articles/other.txt")),
        outcome(GOLD, quote("coûté cher")),
        outcome(GOLD),
    ]
    figures = measure(outcomes)
    assert figures.answer_in_first_quote == 1 / 4
    assert figures.wrong_silences == 1 / 4
    assert figures.first_quote_length == len("coûté 600 millions")


def test_a_gold_quote_is_stricter_than_the_answering_words() -> None:
    gold = GOLD | {"gold_quotes": ["Les travaux ont coûté 600 millions"]}
    shown = [quote("Les travaux ont coûté 600 millions."), quote("600 millions manquent.")]
    assert measure([outcome(gold, one) for one in shown]).answer_in_first_quote == 1 / 2


def test_the_span_is_the_first_highlight() -> None:
    outcomes = [
        outcome(GOLD, quote("coûté 600 millions", highlight=(6, 18))),
        outcome(GOLD, quote("coûté 600 millions", highlight=(0, 18))),
        outcome(GOLD, quote("coûté 600 millions")),
        outcome(GOLD),
    ]
    figures = measure(outcomes)
    assert figures.span_f1 == pytest.approx((1 + 4 / 5) / 4)
    assert figures.span_exact == 1 / 4


def test_recall_and_reciprocal_rank() -> None:
    figures = measure([outcome(GOLD, rank=rank) for rank in (1, 4, 8, None)])
    assert (figures.recall_1, figures.recall_5, figures.recall_10) == (0.25, 0.5, 0.75)
    assert figures.mrr_10 == pytest.approx((1 + 1 / 4 + 1 / 8) / 4)


def test_what_no_question_measures_is_none() -> None:
    figures = measure([outcome({"unanswerable": True}, quote("x")), outcome({"unanswerable": True})])
    assert figures.wrong_answers == 0.5
    assert figures.answerable == 0
    assert figures.recall_1 is None
    assert figures.span_f1 is None
    assert figures.wrong_silences is None
    assert figures.slot_accuracy is None
    assert ("recall@1", "–") in tabulate({"all": figures})


def test_languages_are_counted_apart() -> None:
    outcomes = [outcome(GOLD, rank=1), outcome(GOLD, rank=None, language="en")]
    figures = measure_by_language(outcomes)
    assert list(figures) == ["all", "en", "fr"]
    assert [one.recall_1 for one in figures.values()] == [0.5, 0.0, 1.0]


RIGHT, WRONG = quote("coûté 600 millions"), quote("autre")


def test_the_curve_follows_the_probability() -> None:
    outcomes = [
        outcome(GOLD, RIGHT, 0.9),
        outcome(GOLD, WRONG, 0.8),
        outcome({"unanswerable": True}, WRONG, 0.7),
        outcome(GOLD, RIGHT, 0.6),
    ]
    points = [(point.threshold, point.right, point.wrong) for point in answering_curve(outcomes)]
    assert points == [(0.9, 1 / 3, 0), (0.8, 1 / 3, 0), (0.7, 1 / 3, 1), (0.6, 2 / 3, 1)]
    assert measure(outcomes).right_at_most_wrong == 1 / 3


def test_one_kind_of_question_gives_no_curve() -> None:
    outcomes = [outcome(GOLD, RIGHT, 0.7), outcome(GOLD, WRONG, 0.6)]
    assert answering_curve(outcomes) == []
    assert report_evaluation(outcomes).curve is None
    assert measure(outcomes).right_at_most_wrong is None


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.floats(0, 1)), min_size=2))
def test_a_lower_threshold_shows_no_less(drawn: list[tuple[bool, bool, float]]) -> None:
    outcomes = [
        outcome(GOLD if answerable else {"unanswerable": True}, RIGHT if right else WRONG, probability)
        for answerable, right, probability in drawn
    ]
    curve = answering_curve(outcomes)
    assert [p.threshold for p in curve] == sorted({p.threshold for p in curve}, reverse=True)
    assert [p.right for p in curve] == sorted(p.right for p in curve)
    assert [p.wrong for p in curve] == sorted(p.wrong for p in curve)


@pytest.mark.parametrize("name", ["quality.png", "quality.svg"])
def test_the_picture_is_drawn_with_and_without_a_curve(tmp_path: Path, name: str) -> None:
    draw_evaluation([outcome(GOLD, RIGHT, rank=1)], tmp_path / name)
    without = (tmp_path / name).read_bytes()
    outcomes = [outcome(GOLD, RIGHT, 0.9, rank=1), outcome({"unanswerable": True}, WRONG, 0.7)]
    draw_evaluation(outcomes, tmp_path / name)
    assert len((tmp_path / name).read_bytes()) > 1000
    assert (tmp_path / name).read_bytes() != without


# On a real archive


def test_questions_are_asked_of_the_archive(service: Service, tmp_path: Path) -> None:
    lines = read_question_file(write(tmp_path / "q.jsonl", {"id": "cost", **COST}, STRANGER))
    told: list[tuple[int, int]] = []
    outcomes = ask_questions(service, lines, 3, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
    figures = measure(outcomes)
    assert figures.recall_1 == 1
    assert figures.answer_in_first_quote == 1
    assert figures.wrong_answers == 0
    assert figures.exact_quotes == 1
    report = report_evaluation(outcomes).questions[0]
    assert (report.id, report.line, report.rank, report.language) == ("cost", 1, 1, "fr")


def test_the_language_of_the_file_counts(service: Service) -> None:
    asked = [line(question="Awa Diallo?", gold_files=["port.txt"], lang="en")]
    assert [one.language for one in ask_questions(service, asked, 1, ignore)] == ["en"]


def test_the_archive_is_only_read(service: Service, made: Path) -> None:
    before = Store(made / "archive").counts()
    ask_questions(service, [line(**COST)], 3, ignore)
    assert Store(made / "archive").counts() == before
