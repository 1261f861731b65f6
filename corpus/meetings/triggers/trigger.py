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
    """One way to tell a meeting, with the examples that are its tests."""

    name: str
    """What tests and errors call it: "rencontrer", "hold talks"."""
    language: ReadLanguage
    frame: Frame
    """Where its participants stand.

    `verb`: its subject before and its object after ("X a rencontré Y", "X et Y se sont rencontrés"); `gather`: a verb
    that one body alone may be the subject of ("l'Otan s'est réunie"); `noun`: a name of the meeting ("un entretien
    avec Y").
    """
    pattern: str
    """What it looks like; for a noun, capitals aside."""
    examples: tuple[str, ...]
    """Sentences in which it tells a meeting."""
    refused: tuple[str, ...] = ()
    """Sentences with its words that tell none: "The firm met its target."."""
    before: str | None = None
    """What the text that ends where the pattern begins must match: "s'est" of "s'est | entretenu"."""
    kind: Kind | None = None
    """By what means they met, where the word alone tells it: "phone", of "telephoned"."""
    weak: bool = False
    """Whether it leaves the clause of a trigger before it open: "met Y | over lunch | in Bali" is in Bali."""
    mutual: bool = True
    """Whether two subjects have met each other: "X and Y met", not "X et Y ont reçu"."""
    vague: bool = False
    """Whether it needs a place to tell a meeting: "X and Y signed a treaty in Bali"."""
    ahead: bool = False
    """Whether it tells a plan in any tense: "X a rendez-vous avec Y"."""
    not_after: str | None = None
    """What follows the object where the verb has another sense: "a vu Y | partir", "called Y | a liar"."""
    has_thing: bool = False
    """Whether a word for the meeting is its object, beside those met: "hold talks with Y"."""
    receives: bool = False
    """Whether its objects are guests, who have not met each other by that: "recevoir"."""
    joins: bool = False
    """Whether its objects have met each other by that, whoever its subject is: "un dîner a réuni X et Y"."""
    sporting: bool = False
    """Whether sport uses it too: it tells nothing of two countries, which may be teams ("La France a rencontré
    l'Italie"), and where its sentence is about sport, it may tell of a match."""
    partial: bool = False
    """Whether its words may be but a part of those that tell the meeting, as what the recogniser points at is."""
    gathers: bool = False
    """Whether one organisation may be its only participant: "l'Otan s'est retrouvée à Bruxelles"."""
    close: bool = False
    """Whether it must follow its subject closely: "X called Y", not "lists called Y"."""
    of_somebody: bool = False
    """Whether its objects are people alone: "X visited Y", not "X visited France"."""
    of_bodies: bool = False
    """Whether only bodies meet by it, no people: "Le G20 s'est tenu à Bali"."""
    yields: bool = False
    """Whether another trigger for the same words takes its place: "réunir" gives way to "se réunir"."""
