"""A mention: one name in a sentence, and what it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from corpus.meetings.naming.genders import Gender

MentionKind = Literal["person", "country", "capital", "people", "organisation", "description", "place", "demonym"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention.

    `codes` holds countries or the organisation; `office` the office of a description; `gender` what an honorific right
    before a person says ("M.", "Mrs"); `holder` is who a description is where nobody names him: "le maire de Brézac".
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    codes: tuple[str, ...] = ()
    office: str | None = None
    plural: bool = False
    gender: Gender | None = None
    holder: str | None = None

    def overlaps(self, other: Mention) -> bool:
        """Tell whether the two mentions share text."""
        return self.start < other.end and other.start < self.end


_OWNS = re.compile(r"'s|(?<=s)' (?=[a-z])")


def owns(text: str, mention: Mention) -> bool:
    """Tell whether a name is in the possessive: "France's", "the Solomons' police minister"."""
    return _OWNS.match(text, mention.end) is not None
