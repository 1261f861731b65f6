"""A trigger: one way to tell a meeting. The tables are `french` and `english`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from corpus.meetings.model import Kind
    from corpus.span import ReadLanguage

Frame = Literal["verb", "gather", "noun"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to tell a meeting, with the examples that are its tests.

    Frames: `verb` has its subject before and its object after ("X a rencontré Y", "X et Y se sont rencontrés");
    `gather` is a verb that one body alone may be the subject of; `noun` names the meeting ("un entretien avec Y").
    `before` must match the text that ends where the pattern begins; `kind` is set where the word alone tells it;
    a `weak` word ends no other's clause; two subjects of a verb that is not `mutual` have not met each other;
    one that is `vague` tells a meeting only where a place is given; one that is `ahead` tells a plan. Where
    `not_after` matches what follows the object, the verb has another sense ("a vu Y partir", "called Y a liar").
    A verb that `has_thing` has a word for the meeting as its own object ("tenir un sommet"): it does not shut out
    those met. One that `receives` has guests for its object; one that is `sporting` tells nothing of two countries,
    which may be teams; a verb that `gathers` may have one body alone for its subject ("l'Otan se retrouve"); one that
    is `close` follows its subject ("X called Y", not "lists called Y"); the object of one `of_somebody` is a person,
    the subject of one `of_bodies` a body; one that `yields` gives way to another of the same words.
    """

    name: str
    language: ReadLanguage
    frame: Frame
    pattern: str
    examples: tuple[str, ...]
    refused: tuple[str, ...] = ()
    before: str | None = None
    kind: Kind | None = None
    weak: bool = False
    mutual: bool = True
    vague: bool = False
    ahead: bool = False
    not_after: str | None = None
    has_thing: bool = False
    receives: bool = False
    sporting: bool = False
    gathers: bool = False
    close: bool = False
    of_somebody: bool = False
    of_bodies: bool = False
    yields: bool = False
