"""Scores of time expressions: relaxed span F1, and the share of gold found with exactly its days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.timex_gold import Document, Gold
from corpus.span import Days, Span


@dataclass(frozen=True, slots=True)
class Prediction:
    """A predicted expression; `days` is None where the system gives none."""

    span: Span
    days: Days | None


Predictor = Callable[[Document], Sequence[Prediction]]


@dataclass(slots=True)
class Score:
    """Counts over documents, with what went wrong."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    exact: int = 0
    ignored_gold: int = 0
    ignored_predictions: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the predictions that touch a gold expression."""
        return self.found / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that a prediction touches."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Relaxed span F1."""
        total = self.predicted + self.gold
        return 2 * self.found / total if total else 0.0

    @property
    def exact_share(self) -> float:
        """Share of the gold found with exactly its days."""
        return self.exact / self.gold if self.gold else 0.0

    def row(self, name: str) -> str:
        """Return a table row."""
        shares = (self.precision, self.recall, self.f1, self.exact_share)
        return (
            f"{name:<34}{self.gold:>6}{self.predicted:>7}{''.join(f'{share:>8.3f}' for share in shares)}"
            f"{self.ignored_gold:>9}{self.ignored_predictions:>9}"
        )


# What joins the ends of a range, the items of a list, or the parts of one date that the gold splits.
_JOINT = re.compile(
    r" ?(?:-|–|/|,|et|ou|à|au|and|or|to|through|until|of|de)? ?(?:le |la |les |the )?", re.IGNORECASE
)
_TITLES = (("gold", 6), ("pred.", 7), ("prec.", 8), ("recall", 8), ("F1", 8), ("exact", 8), ("ign.gold", 9))
HEADER = " " * 34 + "".join(f"{title:>{width}}" for title, width in (*_TITLES, ("ign.pred", 9)))


def score(documents: Iterable[Document], predict: Predictor) -> Score:
    """Score a predictor over documents."""
    total = Score()
    for document in documents:
        _add(total, document, list(predict(document)))
    return total


def _add(total: Score, document: Document, predictions: list[Prediction]) -> None:
    golds = [gold for gold in document.golds if gold.days]
    ignored = [gold for gold in document.golds if not gold.days]
    total.ignored_gold += len(ignored)
    groups = _grouped(document, golds)
    total.gold += len(groups)
    free = list(predictions)
    for group in groups:
        hits = [one for one in free if any(one.span.overlaps(gold.span) for gold in group)]
        where = f"{document.name} ({document.published}) …{_around(document, group[0].span)}…"
        if not hits:
            total.missed.append(f"{where} gold {[gold.value for gold in group]}")
            continue
        free = [one for one in free if one not in hits]
        total.found += 1
        total.predicted += 1
        wanted, got = _hull([gold.days for gold in group]), _hull([one.days for one in hits])
        total.exact += got == wanted
        if got != wanted:
            total.wrong.append(f"{where} gold {[gold.value for gold in group]}, got {got}")
    for one in free:
        if any(one.span.overlaps(gold.span) for gold in ignored):
            total.ignored_predictions += 1
        else:
            total.predicted += 1
            total.spurious.append(f"{document.name} …{_around(document, one.span)}… got {one.days}")


def _grouped(document: Document, golds: list[Gold]) -> list[list[Gold]]:
    """Return the gold in groups: the ends of a written range and the items of a list count as one."""
    groups: list[list[Gold]] = []
    for gold in sorted(golds, key=lambda one: one.span):
        gap = document.text[groups[-1][-1].span.end : gold.span.start] if groups else ""
        if gap and _JOINT.fullmatch(gap):
            groups[-1].append(gold)
        else:
            groups.append([gold])
    return groups


def _hull(days: Iterable[Days | None]) -> Days | None:
    known = [one for one in days if one]
    return Days(min(one.first_day for one in known), max(one.last_day for one in known)) if known else None


def _around(document: Document, span: Span) -> str:
    before, after = (
        document.text[max(0, span.start - 70) : span.start],
        document.text[span.end : span.end + 40],
    )
    return f"{before}[{span.of(document.text)}]{after}".replace("\n", " ")
