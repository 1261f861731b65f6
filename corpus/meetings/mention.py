"""A mention: one name in a sentence, and what it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["person", "country", "capital", "people", "organisation", "description", "place", "demonym"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention. `codes` holds countries or the organisation; `office` the office of a description."""

    start: int
    end: int
    kind: MentionKind
    name: str
    codes: tuple[str, ...] = ()
    office: str | None = None
    plural: bool = False

    def overlaps(self, other: Mention) -> bool:
        """Tell whether the two mentions share text."""
        return self.start < other.end and other.start < self.end
