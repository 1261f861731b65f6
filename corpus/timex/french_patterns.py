"""French pattern pieces and builders that several rules share."""

from __future__ import annotations

from corpus.timex.expressions import (
    Direction,
)
from corpus.timex.rules import Captured

# "mardi soir", "hier en début d'après-midi", "le 9 octobre au matin"
DAYPART = (
    r"(?:,? (?:(?:en |au |a |dans |tard )?(?:le |la |l'|ce |cette )?(?:(?:debut|milieu|fin|cours) (?:de |d'))?(?:la |l')?"
    r"(?:matinee|matin|midi|apres-midi|apres midi|soiree|soir|nuit|aube|journee|aurore)))?"
)


STREET = (
    r"(?<!\w)(?:rue|place|avenue|boulevard|square|quai|pont|stade|cours|hopital|station|metro)"
    r"(?: du| de la| des| de l'| de) ?"
)


def is_list(c: Captured, between: str) -> bool:
    """Tell whether the words only join two periods ("mars et juin"), which then are two expressions."""
    return c.text("joint").strip() in ("et", "ou", "and", "or") and not c.match[0].startswith(between)


def direction(c: Captured) -> Direction | None:
    """Return the side that "dernier", "prochain", "précédent" or "suivant" says."""
    ways: tuple[tuple[str, Direction], ...] = (
        ("back", "last"),
        ("ahead", "next"),
        ("prior", "previous"),
        ("after", "following"),
    )
    return next((direction for slot, direction in ways if c.has(slot)), None)


def step(c: Captured) -> int:
    """Return the side as a step: -1, 0 or 1."""
    return {"last": -1, "previous": -1, "next": 1, "following": 1}.get(str(direction(c)), 0)
