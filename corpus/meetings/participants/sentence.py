"""A sentence as the rules read it: what was found in it, and who in it can take part in a meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.participants.bystanders import (
    ABLE,
    is_absent,
    is_asker,
    is_beside,
    is_of_somebody,
    is_owner,
    is_place_use,
    with_neighbours,
)
from corpus.meetings.participants.sources import is_source
from corpus.meetings.words.cues import POSSESSIVE_FIRST, PRONOUN_FIRST
from corpus.meetings.words.offices import calls_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.located import Located
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.recogniser import Recognised
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.span import Span

#: Code points (spaces, line ends) between a sentence and the next.
SENTENCE_GAP = 3
#: A pronoun, which before the first name says that the subject is still the same: "À Pékin, il ...".
_PRONOUN = re.compile(
    r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he|[Ii]ls|[Ee]lles|[Tt]hey)\b(?! (?:y a|faut|s'agit|est|était) )"
    r"(?! (?:y (?:avait|aura|eut)|fallait|faudra|a fallu|a plu|s'agissait|pleu\w*|neige\w*|sembl\w+|paraît|suffi\w+"
    r"|vaut mieux)\b)"
)
#: "Y l'a reçu": the subject is still the one who was received.
_TO_HIM = re.compile(
    r"\bl'(?:a|avait|y a|aura)\b|\blui (?:a|avait)\b|\b(?:received|met|hosted|greeted|welcomed) him\b"
)
#: "Her meeting with Y": in English the possessive tells a woman from a man.
_HIS_OR_HER = re.compile(r"^\W*(?:His|Her)\b")
#: "Son prédécesseur, Y, avait claqué la porte": the subject is another.
_ANOTHER = re.compile(
    r"\W*(?:Son|Sa|Leur|His|Her|Their) (?:[\w-]+ ){0,2}?(?:prédécesseure?|successeure?|rivale?|adversaire|adjointe?"
    rf"|predecessor|successor|rival|opponent|deputy)(?: [{LOWER}'-]+){{0,4}}?,? (?=[{UPPER}])"
    # "Leur chef de file, Y, monte une association": they are several, and he is one.
    rf"|\W*(?:Leur|Their)(?: [{LOWER}'-]+){{1,5}}, (?=[{UPPER}])"
)


#: "Asked whether she had met them, | the commissioner, Y, said": the pronoun is for the one named behind.
_NAMED_BEHIND = re.compile(
    r"\W*(?:(?:When|Lorsqu'(?:il|elle)|Quand) (?:\w+ )?)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed"
    rf"|[Ii]nterrogée?|[Qq]uestionnée?|[Rr]elancée?)\b[^;.]*?, (?=(?:the |l[ea] |l'|[{UPPER}]))"
)
#: "Peregrine, the ninth duke, is 81": somebody of one name, and who that is.
_ONE_NAME = re.compile(
    rf"\W*(?P<name>[{UPPER}][{LOWER}-]{{2,}}), (?:the|an?|le|la|une?) (?:[{LOWER}-]+ ){{0,2}}(?P<noun>[{LOWER}-]+),"
    r" (?=(?:is|was|has|had|will|did|est|était|a|avait|sera|doit|devait|n'|s')\b)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the reading with what was found in it."""

    span: Span
    text: str
    mentions: tuple[Mention, ...]
    triggers: tuple[TriggerMatch, ...]
    timexes: tuple[Located, ...]
    recognised: Recognised | None
    dateline: Place | None = None
    """The town that the sentence opens with: "ROME (AFP) - "; it is blank in the text."""
    dateline_span: Span | None = None
    """The sentence before, where that is its town alone: "Genève. Le ministre reçoit X"."""

    def follows(self, earlier: Span | None) -> bool:
        """Tell whether `earlier` is the sentence just before this one."""
        return earlier is not None and 0 <= self.span.start - earlier.end <= SENTENCE_GAP

    def able(self, told: int) -> list[Mention]:
        """Return the mentions that can take part in a meeting whose words begin at `told`, in their order."""
        people = self._people
        return [
            one
            for ahead, one, behind in with_neighbours(self.text, self.mentions)
            if self._is_able(ahead, one, behind, people, told)
        ]

    def _is_able(
        self, ahead: Mention | None, one: Mention, behind: Mention | None, people: Sequence[Mention], told: int
    ) -> bool:
        """Tell whether a mention can take part in a meeting whose words begin at `told`.

        Bystanders, owners and the absent cannot, nor who is named only to say where, or whose aide, somebody is.
        """
        text, ahead_of_it = self.text, one.end <= told
        return (
            one.kind in ABLE
            and not is_place_use(text, one)
            and not is_owner(text, one)
            and not is_absent(text, one.start)
            and not (ahead_of_it and is_asker(text, one.start))
            and not (one.kind == "person" and ahead_of_it and is_of_somebody(text[: one.start]))
            and not is_beside(text, ahead, one, behind, people, told)
        )

    @property
    def _people(self) -> list[Mention]:
        return [one for one in self.mentions if one.kind == "person"]

    def named_before(self, position: int, *, speakers: bool = False) -> list[Mention]:
        """Return the mentions before `position` that can take part in a meeting; mere sources only among `speakers`."""
        people = self._people
        return [
            one
            for ahead, one, behind in with_neighbours(self.text, self.mentions)
            if one.end <= position
            and self._is_able(ahead, one, behind, people, position)
            and (speakers or not is_source(self.text, one.start, one.end))
        ]

    @property
    def opens_with_unknown(self) -> bool:
        """Whether it opens with somebody unknown: "L'Italien, en retard, a vu Y", "Peregrine, the duke, is 81"."""
        first = next(iter(self.mentions), None)
        alone = _ONE_NAME.match(self.text)
        if alone and calls_somebody(alone["noun"]):
            return not any(one.start == alone.start("name") for one in self._people)
        return (
            first is not None
            and first.office == "national"
            and first.kind == "description"
            and first.start <= len("The ")
        )

    @property
    def pronoun(self) -> str | None:
        """The pronoun before its first name, "il" of "À Pékin, il a vu Y", or "His" and "Her" at its head."""
        first = next((one.start for one in self.mentions if one.kind == "person"), len(self.text))
        found = _HIS_OR_HER.match(self.text) or _PRONOUN.search(self.text, self._opening(first), first)
        return re.sub(r"\W", "", found[0]) if found else None

    @property
    def goes_on(self) -> bool:
        """Whether its subject is still the current one: "À Pékin, il a vu Y", "Son avocat a vu Y", "Y l'a reçu"."""
        persons = self._people
        first = persons[0].start if persons else len(self.text)
        if len(persons) < 2 and _TO_HIM.search(self.text):
            return True
        if _ANOTHER.match(self.text) and persons:
            return False
        if POSSESSIVE_FIRST.match(self.text):
            return True
        return bool(PRONOUN_FIRST.match(self.text) or _PRONOUN.search(self.text, self._opening(first), first))

    def _opening(self, first: int) -> int:
        """Return where to look for the pronoun before a name at `first`: behind "Asked whether she had met them, "."""
        asked = _NAMED_BEHIND.match(self.text, 0, first)
        return asked.end() if asked else 0
