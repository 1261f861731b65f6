"""Asking the questions of a file: what came out of each, beside what should have."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answer import Answer
from bot.evaluation.question_file import FileLine, GoldQuestion
from bot.evaluation.scores import QuoteCheck, judge_slots, span_f1, span_is_exact
from bot.service import Service
from corpus.quote import Quote
from corpus.span import Language, ReadLanguage

DEPTH = 10
"""The number of articles among which the right one is looked for."""

# Passages are searched, articles are counted: an article may have several passages among the best.
_PASSAGES = 3 * DEPTH


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out of one question.

    Attributes:
        line: The question and where it stands.
        language: The language that it is counted under.
        rank: The place of the first right article among those found, from 1; None past the depth, or without gold.
        answer: The answer.
        milliseconds: How long the answer took.
        exact_quotes: Whether each quote that was shown is its slice of the source.
    """

    line: FileLine
    language: ReadLanguage
    rank: int | None
    answer: Answer
    milliseconds: float
    exact_quotes: tuple[bool, ...]

    @property
    def gold(self) -> GoldQuestion:
        """What should have come out."""
        return self.line.question

    @property
    def is_answered(self) -> bool:
        """Whether there was an answer at all."""
        return self.answer.status == "answered"

    @property
    def first_quote(self) -> Quote | None:
        """The first quote of the answer."""
        return self.answer.quotes[0] if self.is_answered and self.answer.quotes else None

    @property
    def closest_quote(self) -> Quote | None:
        """The first quote, or where the answer is "not found" the one that would have been it."""
        return next(iter(self.answer.shown), None)

    def holds_answer(self, quote: Quote | None) -> bool:
        """Tell whether a quote comes from a gold file and holds one of the gold strings."""
        return (
            quote is not None
            and any(string in quote.text for string in self.gold.gold_strings)
            and (not self.gold.gold_files or self.gold.is_gold(quote.source))
        )

    @property
    def first_highlight(self) -> str:
        """The words that the first quote highlights first; empty where it highlights none."""
        quote = self.first_quote
        if quote is None or not quote.highlights:
            return ""
        start, end = quote.highlights[0]
        return quote.text[start:end]

    @property
    def span_f1(self) -> float:
        """How well the first highlight agrees with the gold answers."""
        return span_f1(self.first_highlight, self.gold.gold_answers, self._span_language)

    @property
    def span_is_exact(self) -> bool:
        """Whether the first highlight is a gold answer."""
        return span_is_exact(self.first_highlight, self.gold.gold_answers, self._span_language)

    @property
    def _span_language(self) -> Language:
        return self.first_quote.language if self.first_quote else self.language

    @property
    def slots(self) -> list[bool]:
        """For each slot that should be looked at, whether it is right."""
        return judge_slots(self.gold.gold_slots, self.answer.slots) if self.gold.gold_slots else []


def ask_questions(
    service: Service, lines: Sequence[FileLine], limit: int, progress: Callable[[int, int], None]
) -> list[Outcome]:
    """Ask each question, as `ask` and as `search` do, with `limit` quotes.

    The first is asked twice: what is loaded at the first question of a process is no part of an answer's time.
    """
    for line in lines[:1]:
        service.ask(line.question.question, today=date.today(), limit=limit)
    check = QuoteCheck(service.store)
    outcomes = []
    for done, line in enumerate(lines, start=1):
        outcomes.append(_ask(service, line, limit, check))
        progress(done, len(lines))
    return outcomes


def _ask(service: Service, line: FileLine, limit: int, check: QuoteCheck) -> Outcome:
    gold = line.question
    started = time.perf_counter()
    answer = service.ask(gold.question, today=gold.today or date.today(), limit=limit)
    milliseconds = 1000 * (time.perf_counter() - started)
    return Outcome(
        line=line,
        language=gold.lang or answer.language,
        rank=_rank(service, gold) if gold.gold_files else None,
        answer=answer,
        milliseconds=milliseconds,
        exact_quotes=tuple(check.is_exact(quote) for quote in (*answer.quotes, *answer.nearest)),
    )


def _rank(service: Service, gold: GoldQuestion) -> int | None:
    hits = service.search(gold.question, limit=_PASSAGES)
    return first_rank((hit.article, gold.is_gold(hit.source)) for hit in hits)


def first_rank(hits: Iterable[tuple[str, bool]]) -> int | None:
    """Return the place of the first right article, counting each article once; None past the depth.

    Args:
        hits: The articles found, best first, each with whether it is right.
    """
    ranked = list(dict(hits).values())[:DEPTH]
    return ranked.index(True) + 1 if True in ranked else None
