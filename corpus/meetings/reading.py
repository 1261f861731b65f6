"""Reading: a text as the rules want it (composed accents, plain apostrophes and spaces), with the way back.

Left out are quotation marks around a few words of a sentence, the party or body in brackets behind a name, the full
stops of "U.N.", and words that only turn from one sentence to the next: "a d'ailleurs eu un entretien « franc » avec
Xavier Bertrand (LR)" tells no less without.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from corpus.letters import LOWER, UPPER
from corpus.sentence_words import DOTTED
from corpus.span import Span

#: Typography that the rules need not know: one code point each, so offsets stay.
PLAIN = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"}
)

#: What opens and closes a quotation of up to three small words inside a sentence.
_MARKS = re.compile(
    rf"(?<=[\w,] )(?P<opened>« ?|[\"“])[{LOWER}\u0300-\u036f'-]+(?: [{LOWER}\u0300-\u036f'-]+){{0,2}}"
    r"(?P<closed> ?»|[\"”])"
)
#: The party, body or office behind a name of two words: "(LR)", "(D-Calif.)", "(Transports)"; no day, no age.
_OF_BODY = re.compile(
    rf"\b[{UPPER}][\w'.-]* (?:(?:de|d'|du|von|van|der|la|Le|El|al) ?)*[{UPPER}][\w'-]+"
    rf"(?P<left_out> \([{UPPER}][^()\d\n]{{0,39}}\))"
)
_TURN = (
    r"(?:en revanche|d'ailleurs|en effet|(?:de|pour) (?:son|leur|sa) (?:côté|part)|quant à (?:lui|elle|eux|elles)"
    r"|tout de même|quand même|du reste|en outre|bel et bien|au contraire|d'autre part"
    r"|(?:for|on) (?:his|her|its|their) (?:own )?part|meanwhile|in turn|by contrast|moreover)"
)
#: Words that turn, within a clause ("a d'ailleurs vu") or as the first aside of a sentence ("X, en revanche, a vu").
_TURNS = re.compile(
    rf"(?<=\w )(?P<within>{_TURN} )(?=[{LOWER}])"
    rf"|(?:^|(?<=[.;:!?\n»\"]))[^,.;:!?\n»\"]{{2,80}}(?P<aside>, {_TURN},)(?= \w)"
)
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")


def _stops(initials: re.Match[str]) -> list[int]:
    return [initials.start() + place for place, sign in enumerate(initials[0]) if sign == "."]


@dataclass(frozen=True, slots=True)
class Reading:
    """A readable form of a text; `starts` gives the source offset of each code point, None for the same."""

    text: str
    starts: tuple[int, ...] | None

    @classmethod
    def of(cls, source: str) -> Reading:
        """Return the reading of `source`."""
        plain = source.translate(PLAIN)
        spans = [marks.span(side) for marks in _MARKS.finditer(plain) for side in ("opened", "closed")]
        spans += [body.span("left_out") for body in _OF_BODY.finditer(plain)]
        spans += [turn.span(turn.lastgroup or 0) for turn in _TURNS.finditer(plain)]
        spans += [(stop, stop + 1) for found in DOTTED.finditer(plain) for stop in _stops(found)]
        left_out = frozenset(index for span in spans for index in range(*span))
        if not left_out and unicodedata.is_normalized("NFC", plain):
            return cls(plain, None)
        pieces: list[str] = []
        starts: list[int] = []
        for match in _CLUSTER.finditer(plain):
            if match.start() in left_out:
                continue
            piece = unicodedata.normalize("NFC", match[0])
            pieces.append(piece)
            starts += [match.start()] * len(piece)
        return cls("".join(pieces), (*starts, len(plain)))

    def to_source(self, span: Span) -> Span:
        """Return the span of the source that `span` of the reading stands for."""
        if self.starts is None:
            return span
        return Span(self.starts[span.start], self.starts[span.end])

    def to_reading(self, span: Span) -> Span:
        """Return the span of the reading that holds `span` of the source."""
        if self.starts is None:
            return span
        start = bisect_left(self.starts, span.start)
        return Span(start, max(bisect_left(self.starts, span.end), start + 1))
