"""The values of a meeting: who takes part, and the record with its evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from corpus.countries import country_name
from corpus.names import fold, same_person
from corpus.organisations import known_organisations, organisation_name
from corpus.places import Place
from corpus.span import Days, Language, Span
from corpus.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Status = Literal["held", "planned", "cancelled", "denied"]
Kind = Literal["in_person", "phone", "video"]
ParticipantType = Literal["person", "office", "country", "organisation"]

#: The article of an office.
_ARTICLE = re.compile(r"^(?:le |la |l'|the )")


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone, or some body, that takes part in a meeting.

    `name` is the fullest form that the article gives; `code` is the country or organisation, None for a person. An
    office is somebody whom the article does not name: "le maire de Brézac", with its article.
    """

    name: str
    type: ParticipantType
    code: str | None = None

    @property
    def is_body(self) -> bool:
        """Whether it is a country or an organisation, and nobody in particular."""
        return self.type in ("country", "organisation")

    @property
    def words(self) -> str:
        """The name as a text has it, whatever article stands before an office there."""
        return _ARTICLE.sub("", self.name) if self.type == "office" else self.name

    def name_in(self, language: Language) -> str:
        """Return the name in French or English; a person keeps the article's form."""
        if self.type == "country" and self.code is not None:
            return country_name(self.code, language)
        if self.type == "organisation" and self.code in known_organisations():
            return organisation_name(self.code, language)
        return self.name

    def same_as(self, other: Participant) -> bool:
        """Tell whether both are one participant, whatever language names them."""
        if self.type != other.type:
            return False
        if self.code is not None or other.code is not None:
            return self.code == other.code
        if self.type == "office":
            own, others = set(fold(self.words).split()), set(fold(other.words).split())
            return own <= others or others <= own
        return same_person(self.name, other.name)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting as one article reports it.

    `attributed_to` is who says so where only a speaker does; it is empty where the words admit to hearsay without
    naming anyone ("se seraient rencontrés", "reportedly met"). Spans are in code points of the article's text.
    `expression` is the timex that gave `days`, `evidence` the sentence that proves the meeting, with the next one
    where that calls it off or denies it; `place_evidence` the one that names the place where it is another. `ends`
    marks days that are only known to be the last of the meeting ("le sommet s'est achevé hier").
    """

    participants: tuple[Participant, ...]
    place: Place | None
    days: Days | None
    expression: Timex | None
    status: Status
    kind: Kind
    attributed_to: str | None
    evidence: Span
    place_evidence: Span | None = None
    ends: bool = False

    def __post_init__(self) -> None:
        if not self.participants:
            raise ValueError("a meeting needs a participant")

    def without_day(self) -> Meeting:
        """Return it without its day, as where that is the day of something else."""
        return replace(self, days=None, expression=None, ends=False)


def unique(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return the participants in order, each once, the fuller name kept."""
    kept: list[Participant] = []
    for participant in participants:
        for index, other in enumerate(kept):
            if participant.same_as(other):
                if len(participant.name) > len(other.name) and participant.type == "person":
                    kept[index] = participant
                break
        else:
            kept.append(participant)
    return tuple(kept)


def others(found: Sequence[Participant], known: Sequence[Participant]) -> list[Participant]:
    """Return those of `found` that are not among `known`."""
    return [one for one in found if not any(one.same_as(other) for other in known)]


def same_participants(left: Sequence[Participant], right: Sequence[Participant]) -> bool:
    """Tell whether two lists name the same participants."""
    return len(left) == len(right) and all(any(one.same_as(other) for other in right) for one in left)
