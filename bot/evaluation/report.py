"""What `evaluate` says: the JSON document and the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from bot.answer import Status
from bot.evaluation.figures import CurvePoint, Figures, answering_curve, measure_by_language
from bot.evaluation.outcomes import Outcome

_LABELS = {
    "questions": "questions",
    "answerable": "of them answerable",
    "recall_1": "recall@1",
    "recall_5": "recall@5",
    "recall_10": "recall@10",
    "mrr_10": "MRR@10",
    "answer_in_first_quote": "answer in first quote",
    "first_quote_length": "first quote, median length",
    "span_f1": "span F1",
    "span_exact": "span exact match",
    "slot_accuracy": "slot accuracy",
    "wrong_answers": "wrong answers",
    "wrong_silences": "wrong silences",
    "right_at_most_wrong": "answered rightly at 10 % wrong",
    "exact_quotes": "exact quotes",
    "milliseconds": "milliseconds, median",
    "worst_milliseconds": "milliseconds, worst",
}
_IN_WHOLE_NUMBERS = {"first_quote_length", "milliseconds", "worst_milliseconds"}


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """What came out of one question; None where it does not measure that."""

    file: str
    line: int
    id: str | int | None
    question: str
    language: str
    status: Status
    probability: float
    rank: int | None
    answer_in_first_quote: bool | None
    span_f1: float | None
    slots: tuple[bool, ...]
    exact_quotes: bool
    milliseconds: float
    first_quote: str | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The document of `evaluate --json`; `curve` is null where only one kind of question was asked."""

    figures: Mapping[str, Figures]
    curve: Sequence[CurvePoint] | None
    questions: Sequence[QuestionReport]


def report_evaluation(outcomes: Sequence[Outcome]) -> Evaluation:
    """Report figures, curve and every question."""
    return Evaluation(
        figures=measure_by_language(outcomes),
        curve=answering_curve(outcomes) or None,
        questions=[_report(one) for one in outcomes],
    )


def _report(one: Outcome) -> QuestionReport:
    gold = one.gold
    return QuestionReport(
        file=str(one.line.path),
        line=one.line.number,
        id=gold.id,
        question=gold.question,
        language=one.language,
        status=one.answer.status,
        probability=one.answer.probability,
        rank=one.rank,
        answer_in_first_quote=one.holds_answer(one.first_quote) if gold.gold_strings else None,
        span_f1=round(one.span_f1, 4) if gold.gold_answers else None,
        slots=tuple(one.slots),
        exact_quotes=all(one.exact_quotes),
        milliseconds=round(one.milliseconds, 1),
        first_quote=one.first_quote.text if one.first_quote else None,
    )


def tabulate(figures: Mapping[str, Figures]) -> list[tuple[str, ...]]:
    """Return a table: a row a figure, a column for all questions and for each language."""
    rows = [("", *figures)]
    rows += [
        (_LABELS[field.name], *(_write(field.name, getattr(column, field.name)) for column in figures.values()))
        for field in fields(Figures)
    ]
    return rows


def _write(name: str, value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if isinstance(value, int) or name in _IN_WHOLE_NUMBERS else f"{value:.3f}"
