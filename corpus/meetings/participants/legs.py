"""Legs: who was met where and when, in a sentence that tells of several meetings with one verb.

"A rencontré dimanche à Riyad X, lundi à Amman Y et mardi à Jérusalem Z", "held talks with X in Cairo on Sunday and with
Y in Amman on Monday": day and place stand before each of those met, or behind each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.letters import UPPER
from corpus.meetings.located import Located
from corpus.meetings.naming.mention import Mention, owns
from corpus.meetings.participants.bystanders import is_absent, is_of_somebody
from corpus.meetings.participants.sides import ACTS, VERB_LIKE
from corpus.meetings.participants.sources import is_source
from corpus.meetings.words.honorifics import TITLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

#: Code points between those met, or between one of them and his day or place.
_REACH = 90
_CONNECTS = r"(?:,|\b(?:et|and|puis|then|ensuite|enfin|finally|again|avec|with|par|by|chez|auprès de)\b)"
_SETS = r"\b(?:à|au|aux|en|dans|in|at|on|le|la|les|the|late|early|ce|cette|last|de la|the following)\b|\b(?:l'|d')"
#: What stands before a day or a place.
_TO_SETTING = re.compile(rf"(?: |{_CONNECTS}|{_SETS})*")
#: What is told of somebody ahead of his day or place: ", the head of the union, ".
_TOLD_OF = re.compile(r", (?!(?:et|and|puis|then)\b)[^,;:.()]{2,60}, ?")
#: What stands before somebody: what he is, with his country or his party.
_TO_PERSON = re.compile(
    rf"(?: |{_CONNECTS})*(?:(?:l[ea]s?|the|its|his|her|their|son|sa|leur) |l')?"
    rf"(?:[\w.'’-]+ ){{0,7}}?(?:[\w.'’-]+, )?{TITLED}"
)
#: What parts one leg from the next, or a leg from its day: "X à Vannes | , | mardi Y", "X | , on | Friday".
_PARTS = re.compile(r",|\b(?:et|and|puis|then|ensuite|enfin|finally)\b")

#: "X in Oslo | and, on | Friday, Y": the day opens the next leg.
_JOINED = re.compile(r"\b(?:et|and|puis|then),? (?:on |le )?$")

#: "à Fribourg|, en Suisse, |Y": whose town it is parts nothing.
_COUNTRY_OF = re.compile(rf", (?:(?:en|au|aux) )?[{UPPER}][\w'’-]+(?: [{UPPER}][\w'’-]+)*, ")


#: What a leg may be dated by: "X in March and Y in June", "X à Bonn en 1989 et Y à Latche en 1990".
_GRAINS = frozenset({"day", "month", "season", "year"})


@dataclass(slots=True)
class Leg:
    """Those met at one place on one day; a leg has a place or a day of its own."""

    met: list[Mention] = field(default_factory=list)
    place: Mention | None = None
    day: Located | None = None

    @property
    def is_set(self) -> bool:
        """Whether it has a place or a day."""
        return self.place is not None or self.day is not None

    def add(self, unit: _Unit) -> bool:
        """Add what a unit tells; tell whether there was room."""
        what = unit.what
        if isinstance(what, Located):
            free, self.day = self.day is None, what
        elif unit.is_person:
            free = True
            self.met.append(what)
        else:
            free, self.place = self.place is None, what
        return free


@dataclass(frozen=True, slots=True)
class _Unit:
    """Somebody met, a place or a day; `parted` from the unit before by a comma or "and", `joined` by "and" at once."""

    what: Mention | Located
    parted: bool
    joined: bool

    @property
    def is_person(self) -> bool:
        """Whether it is somebody met."""
        return not isinstance(self.what, Located) and self.what.kind == "person"


def find_legs(sentence: Sentence, match: TriggerMatch, sides: Sides) -> list[Leg]:
    """Return the legs of what a trigger tells, in order; none where it tells of one meeting alone.

    Args:
        sentence: The sentence.
        match: The trigger.
        sides: Its clause; somebody stands behind the trigger.
    """
    if not sides.objects or sides.objects[0].start < match.end:
        return []
    later = (one.start for one in sentence.triggers if one.start >= sides.objects[0].end)
    legs = _legs_of(_units(sentence, match, min(later, default=len(sentence.text))))
    settings = [(leg.place and leg.place.name, leg.day and leg.day.timex.days) for leg in legs]
    each = all(leg.met and any(setting) for leg, setting in zip(legs, settings, strict=True))
    return legs if len(legs) > 1 and each and len(set(settings)) == len(legs) else []


def _without_country(gap: str, units: Sequence[_Unit]) -> str:
    """Return what stands before a unit without the country of the town before it: ", en Suisse, "."""
    if units and isinstance(units[-1].what, Mention) and ", " in units[-1].what.name:
        return gap.removeprefix(",")  # "Valence, en Espagne|, X"
    return _COUNTRY_OF.sub(" ", gap, count=1)


def _units(sentence: Sentence, match: TriggerMatch, stop: int) -> list[_Unit]:
    """Return those met behind a trigger, with places and days, up to `stop` or what belongs to another verb."""
    verb = VERB_LIKE[match.trigger.language]
    text = sentence.text
    named = [
        one for one in sentence.mentions if one.kind in ("person", "place", "capital") and not owns(text, one)
    ]
    days = [one for one in sentence.timexes if one.timex.grain in _GRAINS]
    told: list[Mention | Located] = [*named, *days]
    units: list[_Unit] = []
    end = match.end
    for one in sorted(told, key=lambda one: one.start):
        gap = text[end : one.start]
        if one.start < end or one.start >= stop:
            continue
        if len(gap) > _REACH or verb.search(gap):
            break
        before = _without_country(gap, units)
        unit = _Unit(one, parted=bool(_PARTS.search(before)), joined=bool(_JOINED.search(before)))
        if unit.is_person:
            elsewhere = (
                is_source(text, one.start, one.end) or is_absent(text, one.start) or ACTS.match(text, one.end)
            )
            if elsewhere or is_of_somebody(gap) or not _TO_PERSON.fullmatch(gap):
                break
        elif not _TO_SETTING.fullmatch(_TOLD_OF.sub(", ", gap, count=1)):
            if isinstance(one, Located):
                break
            continue  # a place within what somebody is: "the mayor of Lyon, X"
        units.append(unit)
        end = one.end
    return units


def _legs_of(units: Sequence[_Unit]) -> list[Leg]:
    """Put each day and place with those met before or behind it; none where one of them has two.

    It goes with those before it where no comma or "and" parts it from them ("X à Vannes"), else with those behind it
    where nothing parts it from these (", mardi Y"). Parted from both, it goes with those behind where a day or place
    opens the list, else with those before ("X, on Friday, and Y").
    """
    legs: list[Leg] = []
    ahead = bool(units) and not units[0].is_person
    for place, unit in enumerate(units):
        following = units[place + 1] if place + 1 < len(units) else None
        opens = not unit.is_person and _belongs_behind(unit, following, ahead=ahead)
        closed = bool(legs) and legs[-1].met and (opens or (unit.is_person and not ahead and legs[-1].is_set))
        if not legs or closed:
            legs.append(Leg())
        if not legs[-1].add(unit):
            return []
    return legs


def _belongs_behind(unit: _Unit, following: _Unit | None, *, ahead: bool) -> bool:
    """Tell whether a day or place goes with those named behind it."""
    if following is None or not unit.parted:
        return False
    return ahead or (following.is_person and (unit.joined or not following.parted))
