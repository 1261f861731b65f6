"""What a trained recogniser tells of a sentence: that people met, in which words, and who.

The triggers know the usual words; reporters have others ("had him to himself for an hour"). The network itself is
`embeddings.recogniser`; without it, the triggers read alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from corpus.countries import country_codes, demonym_codes
from corpus.meetings.naming.name_words import CALENDAR, NAME
from corpus.names import fold
from corpus.places import is_known_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.model import Kind, Status
    from corpus.span import ReadLanguage, Span


@dataclass(frozen=True, slots=True)
class Recognised:
    """A meeting seen in a sentence: the words that tell it and those who met, in code points of the sentence."""

    words: Span
    people: tuple[Span, ...]
    status: Status
    kind: Kind

    def names(self, start: int, end: int) -> bool:
        """Tell whether what stands at [start, end) is, for the most part, one of those who met."""
        shared = sum(max(0, min(end, one.end) - max(start, one.start)) for one in self.people)
        return 2 * shared > end - start


class Recogniser(Protocol):
    """What the extraction needs of a recogniser."""

    def read(self, texts: Sequence[str], language: ReadLanguage) -> list[Recognised | None]:
        """Read each sentence once; None where it tells of no meeting."""


_STANDS_FOR_ONE = re.compile(
    r"\b(?:ils?|elles?|lui|he|she|they|him|her|them|ce dernier|cette dernière|les deux|the two|homologue|counterpart)\b"
    r"|\bl'(?=a |av|au)",
    re.IGNORECASE,
)
#: Quotation marks, behind which any word has a capital.
_QUOTES = frozenset('«"“')


def may_tell(text: str) -> bool:
    """Tell whether a sentence names enough to be worth reading: two names, or one and a word that stands for one.

    Places, peoples and the days are no names here: reading costs more than all the triggers.
    """
    names = {match[0] for match in NAME.finditer(text) if _may_be_somebody(text, match.start(), match[0])}
    return len(names) > 1 or (len(names) == 1 and bool(_STANDS_FOR_ONE.search(text)))


def _may_be_somebody(text: str, start: int, name: str) -> bool:
    alone = " " not in name
    opens = not text[:start].strip() or text[:start].rstrip()[-1] in _QUOTES
    if alone and (opens or name.isupper()):
        return False
    known = fold(name)
    return not (known in CALENDAR or known in country_codes() or known in demonym_codes() or is_known_place(name))
