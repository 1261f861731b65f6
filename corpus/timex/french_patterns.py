"""French pattern pieces and builders that several rules share."""

from __future__ import annotations

from corpus.timex.expressions import Direction, OfShortYear
from corpus.timex.periods import Yearly
from corpus.timex.rules import Captured

# "mardi soir", "hier en début d'après-midi", "le 9 octobre au matin"
DAYPART = (
    r"(?:,? (?:(?:en |au |a |dans |tard )?(?:le |la |l'|ce |cette )?(?:(?:debut|milieu|fin|cours) (?:de |d'))?(?:la |l')?"
    r"(?:matinee|matin|midi|apres-midi|apres midi|soiree|soir|nuit|aube|journee|aurore)))?"
)


# Behind "l'avant-dernière semaine": it is the last but one of something else where a complement follows.
BY_ITSELF = r"(?! (?:de|du|des|d'|avant|precedant)(?!\w)| d')"


STREET = (
    r"(?<!\w)(?:rue|place|avenue|boulevard|square|quai|pont|stade|cours|hopital|station|metro|mouvement)"
    r"(?: du| de la| des| de l'| de)? ?"
)


# "Mai 68", "l'été 36": a number with a noun after it is a count ("en mai 12 personnes").
SHORT_YEAR = (
    r" (?P<short>'?\d\d)(?= ?(?:[;!?)»\"]|[.,:](?!\d)|$)| (?:a|au|et|il|elle|ils|elles|on|qui|que|la|le|les|l')(?! ?\d)(?!\w)"
    r"| jusqu'| l')"
)


def of_short_year(c: Captured, period: Yearly) -> OfShortYear:
    """Return a period of the year that `SHORT_YEAR` captured."""
    digits = c.text("short").removeprefix("'")
    return OfShortYear(period, int(digits), digits.startswith("0") or "'" in c.text("short"))


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
