"""The picture of `evaluate --plot`: recall by depth, and answered against wrong by threshold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.evaluation.figures import MOST_WRONG, answering_curve, ranks_of, recall
from bot.evaluation.outcomes import DEPTH, Outcome
from corpus.span import LANGUAGES

_COLOURS = {"all": "#333333", "fr": "#1f5f8b", "en": "#b03a2e"}


def draw_evaluation(outcomes: Sequence[Outcome], path: Path) -> None:
    """Draw the figures that have a shape to a .png or .svg file, by language, and over both where there are two."""
    figure = Figure(figsize=(11, 4.5), layout="constrained")
    left, right = figure.subplots(1, 2)
    by_language: dict[str, list[Outcome]] = {
        lang: [one for one in outcomes if one.language == lang] for lang in LANGUAGES
    }
    groups = {lang: found for lang, found in by_language.items() if found}
    if len(groups) > 1:
        groups = {"all": list(outcomes)} | groups
    _draw_recall(left, groups)
    _draw_answering(right, groups)
    figure.savefig(path, dpi=150)


def _draw_recall(axes: Axes, groups: dict[str, list[Outcome]]) -> None:
    depths = range(1, DEPTH + 1)
    for name, outcomes in groups.items():
        if ranks := ranks_of(outcomes):
            axes.plot(
                depths,
                [recall(ranks, depth) or 0.0 for depth in depths],
                "o-",
                color=_COLOURS[name],
                label=f"{name} ({len(ranks)})",
            )
    _finish(axes, "Recall by depth", "articles looked at", "right article among them")
    axes.set_xticks(depths)


def _draw_answering(axes: Axes, groups: dict[str, list[Outcome]]) -> None:
    for name, outcomes in groups.items():
        curve = answering_curve(outcomes)
        if curve:
            wrong, right = [point.wrong for point in curve], [point.right for point in curve]
            axes.plot(wrong, right, color=_COLOURS[name], label=name)
    if axes.lines:
        axes.axvline(MOST_WRONG, color="#999999", linewidth=0.8, linestyle="--")
        axes.set_xlim(0, 1)
    else:
        axes.text(0.5, 0.5, "only one kind of question", ha="center", va="center", transform=axes.transAxes)
    _finish(
        axes, "Answered against wrong", "unanswerable questions answered", "answerable questions answered rightly"
    )


def _finish(axes: Axes, title: str, across: str, up: str) -> None:
    axes.set_title(title, loc="left", fontsize=11)
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.set_ylim(0, 1.02)
    axes.grid(color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(frameon=False)
