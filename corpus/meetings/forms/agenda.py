"""Agendas: entries under a day, each of which may open with its town and tell what is planned without a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.letters import UPPER
from corpus.meetings.forms.dateline import DatelineTown
from corpus.meetings.participants.sides import VERB_LIKE
from corpus.meetings.status.verdict import Verdict
from corpus.places import is_known_place
from corpus.span import Span

if TYPE_CHECKING:
    from corpus.meetings.triggers import TriggerMatch

_TOWN = re.compile(rf"\W*(?P<town>[{UPPER}][\w' -]{{1,30}}?) ?[.:]")
#: What may stand ahead of the noun that an entry tells its meeting by: "10 h 30 : nouvel entretien", "Working lunch".
_HEAD = re.compile(r"(?:\W*\d{1,2} ?[h:.] ?(?:\d{2})?\W+)?(?:[^\W\d]+ ){0,2}")
_BRINGS = re.compile(r"\b(?:entre|avec|between|with) ")


def find_entry_town(ahead: str) -> DatelineTown | None:
    """Return the town that is all of the sentence ahead of an entry: "Genève. Le ministre reçoit X"."""
    found = _TOWN.fullmatch(ahead)
    if found is None or not is_known_place(found["town"]):
        return None
    return DatelineTown(found["town"], found["town"], Span(*found.span("town")))


def listed(text: str, match: TriggerMatch) -> Verdict | None:
    """Return what an entry of an agenda tells that has no verb: "Déjeuner de travail entre X et Y"."""
    if match.trigger.frame != "noun" or not _HEAD.fullmatch(text[: match.start]):
        return None
    verbless = not VERB_LIKE[match.trigger.language].search(text)
    return Verdict("present") if verbless and _BRINGS.search(text, match.end) else None
