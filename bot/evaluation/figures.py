"""The figures over outcomes: what `evaluate` prints, what the floors hold, and the curve by threshold."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.evaluation.outcomes import DEPTH, Outcome

MOST_WRONG = 0.1
"""The part of the unanswerable questions that may be answered where the answerable ones are counted."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures over some questions; None where no question measures it. Shares lie between 0 and 1.

    Attributes:
        questions: How many questions.
        answerable: How many of them the archive answers.
        recall_1: The share of the questions with gold files where the first article found is right.
        recall_5: ... where one of the first five is.
        recall_10: ... where one of the first ten is.
        mrr_10: The mean of 1 / rank, 0 past ten.
        answer_in_first_quote: The share where the first quote comes from a gold file and holds a gold string.
        first_quote_length: The median length of the first quotes, in code points.
        span_f1: The mean F1 of the first highlight of the first quote against the gold answers.
        span_exact: The share where they are the same words.
        slot_accuracy: The share of the gold slots that are right.
        wrong_answers: The share of the unanswerable questions that are answered.
        wrong_silences: The share of the answerable questions that are not.
        right_at_most_wrong: The largest share of answerable questions answered rightly at a threshold of
            `probability` where at most a tenth of the unanswerable ones are answered.
        exact_quotes: The share of the quotes that are their slice of the source.
        milliseconds: The median time of an answer.
        worst_milliseconds: The longest.
    """

    questions: int
    answerable: int
    recall_1: float | None
    recall_5: float | None
    recall_10: float | None
    mrr_10: float | None
    answer_in_first_quote: float | None
    first_quote_length: float | None
    span_f1: float | None
    span_exact: float | None
    slot_accuracy: float | None
    wrong_answers: float | None
    wrong_silences: float | None
    right_at_most_wrong: float | None
    exact_quotes: float | None
    milliseconds: float | None
    worst_milliseconds: float | None


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What a threshold of `probability` would give.

    Attributes:
        threshold: Answers of this probability or more are shown.
        right: The share of the answerable questions whose answer is shown and right.
        wrong: The share of the unanswerable questions that are answered.
    """

    threshold: float
    right: float
    wrong: float


def measure(outcomes: Sequence[Outcome]) -> Figures:
    """Return the figures over some outcomes."""
    answerable = [one for one in outcomes if not one.gold.unanswerable]
    unanswerable = [one for one in outcomes if one.gold.unanswerable]
    ranks = ranks_of(answerable)
    quoted = [one for one in answerable if one.gold.gold_strings]
    spans = [one for one in answerable if one.gold.gold_answers]
    curve = answering_curve(outcomes)
    times = [one.milliseconds for one in outcomes]
    return Figures(
        questions=len(outcomes),
        answerable=len(answerable),
        recall_1=recall(ranks, 1),
        recall_5=recall(ranks, 5),
        recall_10=recall(ranks, DEPTH),
        mrr_10=mean_reciprocal_rank(ranks),
        answer_in_first_quote=_mean(one.holds_answer(one.first_quote) for one in quoted),
        first_quote_length=_median([len(one.first_quote.text) for one in answerable if one.first_quote]),
        span_f1=_mean(one.span_f1 for one in spans),
        span_exact=_mean(one.span_is_exact for one in spans),
        slot_accuracy=_mean(right for one in answerable for right in one.slots),
        wrong_answers=_mean(one.is_answered for one in unanswerable),
        wrong_silences=_mean(not one.is_answered for one in answerable),
        right_at_most_wrong=max((point.right for point in curve if point.wrong <= MOST_WRONG), default=None),
        exact_quotes=_mean(exact for one in outcomes for exact in one.exact_quotes),
        milliseconds=_median(times),
        worst_milliseconds=max(times, default=None),
    )


def measure_by_language(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """Return the figures over all outcomes, then those of each language."""
    languages = sorted({one.language for one in outcomes})
    return {
        "all": measure(outcomes),
        **{lang: measure([one for one in outcomes if one.language == lang]) for lang in languages},
    }


def ranks_of(outcomes: Sequence[Outcome]) -> list[int | None]:
    """Return the ranks of the outcomes with gold files."""
    return [one.rank for one in outcomes if one.gold.gold_files]


def recall(ranks: Sequence[int | None], depth: int) -> float | None:
    """Return the share of the ranks (1 is the best, None is not found) that are among the first `depth`."""
    return _mean(rank is not None and rank <= depth for rank in ranks)


def mean_reciprocal_rank(ranks: Sequence[int | None]) -> float | None:
    """Return the mean of 1 / rank, 0 for what is not found."""
    return _mean(1 / rank if rank else 0.0 for rank in ranks)


def answering_curve(outcomes: Sequence[Outcome]) -> list[CurvePoint]:
    """Return what each threshold of `probability` would give, highest first.

    Empty where either kind of question, answerable or unanswerable, is missing.
    """
    right, wrong = [], []
    for one in outcomes:
        probability = one.answer.probability
        if one.gold.unanswerable:
            wrong.append((probability, one.closest_quote is not None))
        elif one.gold.gold_strings:
            right.append((probability, one.holds_answer(one.closest_quote)))
    if not right or not wrong:
        return []
    thresholds = sorted({probability for probability, _ in right + wrong}, reverse=True)
    return [CurvePoint(threshold, _shown(right, threshold), _shown(wrong, threshold)) for threshold in thresholds]


def _shown(judged: Sequence[tuple[float, bool]], threshold: float) -> float:
    return sum(counts and probability >= threshold for probability, counts in judged) / len(judged)


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def _median(values: Sequence[float]) -> float | None:
    return statistics.median(values) if values else None
