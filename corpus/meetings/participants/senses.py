"""Senses: whether a trigger, by who stands on its sides, tells of a meeting at all, and of which people."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import OFFICE
from corpus.meetings.words.openers import SIDELINES_EN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.model import Participant
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

_TERM = re.compile(
    r"\b(?:after|following|at the end of|après|au terme de|à l'issue de) (?:(?:[\w-]+ ){1,5}(?:days?"
    r"|hours?|rounds?|jours?|journées|heures|nuits?) of |(?:\w+|\d+) (?:jours?|heures?"
    r"|minutes|journées)(?: et demie)? (?:de |d')|(?:une nuit|une journée)(?: entière)? de )$"
)


def widened(sentence: Sentence, match: TriggerMatch, sides: Sides) -> Sides:
    """Return the sides of a noun with everybody named before it, where it is the end of a length of time.

    "X and Y parted after two days of talks": those who parted are those who talked.
    """
    if match.trigger.frame != "noun" or not _TERM.search(sentence.text[: match.start]):
        return sides
    first = [one for one in sentence.mentions if one.kind == "person" and one.end < match.start]
    return replace(sides, start=0, opener="", subjects=tuple(first))


_AGENT = re.compile(r"\b(?:par|by)\b")
#: Whoever "he was received by X and Y" is of.
_GUEST = re.compile(r"\W*(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he)\b")
_INFINITIVE = re.compile(r"\b(?:avoir|[Aa]fter|[Bb]efore|[Hh]aving)\b")
#: The subject of a clause that the main one, behind it, names: "où | il a vu X, Y a parlé de paix".
_NAMED_LATER = re.compile(r"(?:ils?|elles?|s?he|they)\b")


def is_hosted(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a verb only says that somebody met or received the people behind it: they did not meet each other.

    "The minister met X and Y", "He was received by X and Y", where nothing tells which minister, or who he is.
    """
    trigger = match.trigger
    ahead = text[sides.start : match.start].strip()
    if trigger.frame != "verb" or trigger.joins or not ahead or _INFINITIVE.search(ahead):
        return False
    if not trigger.receives and (
        _told_of_both(text, match, sides) or (sides.opener and _NAMED_LATER.match(ahead))
    ):
        return False
    return _GUEST.match(ahead) is not None or not _AGENT.search(text, match.end, sides.end)


def means_else(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether what stands beside the object gives the verb another sense: "called Y a liar", "a reçu de Y"."""
    if match.trigger.receives and sides.objects and _FROM.fullmatch(text, match.end, sides.objects[0].start):
        return True
    refused = match.trigger.not_after
    return bool(refused and sides.objects and re.search(refused, text[sides.objects[-1].end :]))


#: "a reçu | mardi de M. | Y la médaille", "received from | Y": what came was no guest.
_FROM = re.compile(
    rf"(?: (?:{FRENCH_WEEKDAY}|hier|\w+day|\w+ment|\w+ly))? (?:de (?:la part de )?|d'|du |from )"
    rf"(?:(?:the |la |l')?{OFFICE.pattern} )?{TITLED}"
)
_PURPOSE = re.compile(
    rf"\b(?:for|pour|at|ahead of|before|avant|{SIDELINES_EN} of)"
    r" (?:(?:the|an?|le|la|un|une|l') ?)?(?:[\w-]+ ){0,2}$"
)


def is_setting(text: str, match: TriggerMatch) -> bool:
    """Tell whether a trigger only tells more of the meeting before it: "for the G7 summit", ", hosted by X"."""
    before = text[: match.start]
    if match.trigger.frame == "noun":
        return bool(_PURPOSE.search(before))
    return before.endswith(", ") and text[match.end :].startswith((" by ", " par "))


def told_together(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether the subjects can have met each other: the verb is mutual ("X and Y met"), or "se" makes it so."""
    return match.trigger.mutual or match.trigger.frame != "verb" or _told_of_both(text, match, sides)


_EACH_OTHER = re.compile(r"\b(?:se |s'|nous |each other|together)")


def _told_of_both(text: str, match: TriggerMatch, sides: Sides) -> bool:
    return bool(_EACH_OTHER.search(text[sides.start : match.end + 20]))


def is_enough(text: str, match: TriggerMatch, sides: Sides, participants: Sequence[Participant]) -> bool:
    """Tell whether the participants are enough: two as a rule, for some triggers one body ("l'Otan s'est réunie")."""
    trigger = match.trigger
    if trigger.frame == "noun":
        return len(participants) > 1 or any(one.type == "organisation" for one in participants)
    if not any(one.type == "person" or one.code for one in participants):
        return False
    if trigger.close and not _close_subject(text, match, sides):
        return False
    if trigger.sporting and sides.objects and {one.type for one in participants} == {"country"}:
        return False
    bodies = not any(one.type == "person" for one in participants)
    if trigger.frame == "gather":
        return bodies or (len(participants) > 1 and not trigger.of_bodies)
    alone = trigger.gathers and not sides.objects and participants[0].type == "organisation"
    return alone or len(participants) > 1


def _close_subject(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a verb follows its subject closely: "X called Y", not "lists called Y"."""
    start = sides.subjects[-1].end if sides.subjects else sides.start
    return bool(
        re.fullmatch(
            r",?(?: (?:also|has|had|then|later|will|would|to|he|she|they|is|was|even|himself|herself|twice|once"
            r"|on|[a-z]+ly|[A-Z][a-z]+day))*|,.{1,60},"
            r"| ?(?:[Hh]e|[Ss]he|[Tt]hey)(?: \w+)?",
            text[start : match.start].rstrip(),
        )
    ) and all(one.kind != "organisation" for one in sides.objects)
