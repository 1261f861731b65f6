"""Contrasts: one who met somebody and another who did not: "a vu X, et non Y", "ce n'est pas X qui a vu Y, mais Z"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.calendar_words import ENGLISH_WEEKDAY, FRENCH_MONTH, FRENCH_WEEKDAY
from corpus.letters import UPPER
from corpus.meetings.model import others, unique
from corpus.meetings.participants.bystanders import BUT_NOT
from corpus.meetings.words.cues import CLEFT, FUTURE_VERB_FR, PLANNED
from corpus.meetings.words.openers import THAT, WHO
from corpus.places import place_of
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.model import Meeting, Participant, Status
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.timex import Timex

#: "Ce n'est pas | X qui a reçu Y": it was somebody else.
_NOT_IT = re.compile(
    r"\b(?:[Cc]e n(?:'est|'était|e fut) (?:donc |en fait |finalement )?pas|[Ii]t was(?:n't| not)) "
    r"(?P<brings>avec |with )?"
)
_BUT = re.compile(r"\b(?:mais|but)\b")
#: What brings, behind the clause, who it was instead: an article, a title and the name.
_INSTEAD = re.compile(
    r"[^;.:]{0,40}?,? (?:mais|but) (?:bien |plutôt |rather )?(?:avec |par |with |by )?(?P<words>[^;.:]{0,70})$"
)
_VERB = re.compile(r"\b(?:a|ont|avait|avaient|est|était|sera|has|had|was|were|is|will|did)\b")


def is_another(text: str, sides: Sides) -> bool:
    """Tell whether a clause says that it was somebody else: "Ce n'est pas X qui a reçu Y"."""
    found = _NOT_IT.search(text[: sides.start])
    if found is None or _BUT.search(text, found.end(), sides.start):
        return False
    return sides.opener in WHO or (sides.opener in THAT and bool(found["brings"]))  # not "ce n'est pas lundi que"


def contrasted(sentence: Sentence, meeting: Meeting, sides: Sides, context: Context) -> Iterator[Meeting]:
    """Yield the further meetings that a contrast tells: one that was not ("a vu X, et non Y"), or the one that was."""
    text, objects = sentence.text, context.participants(sides.objects)
    own = others(meeting.participants, objects)
    cleft = bool(CLEFT.match(text) or _NOT_IT.search(text[: sides.start])) and sides.opener in WHO
    if is_another(text, sides):
        instead = _behind(text, sides, sentence.mentions)
        met = own if sides.opener in THAT else objects
        ahead = text[sides.start : sides.objects[0].start if sides.objects else sides.end]
        to_come = PLANNED.search(ahead) or FUTURE_VERB_FR.search(ahead)
        yield from _with_another(meeting, met, instead, context, "planned" if to_come else "held")
    elif meeting.status in ("held", "planned"):
        wrong = _ahead(text, sides, sentence.mentions)
        yield from _with_another(meeting, objects, wrong, context, "denied")
        behind = _not_met(text, sides, sentence.mentions)
        yield from _with_another(meeting, objects if cleft else own, behind, context, "denied")


#: "n'a pas vu X lundi à Lyon, | mais mardi, à Nantes": when and where it was instead.
_RATHER = re.compile(
    r"[^;.:]*?,? (?:mais|but) (?:bien |plutôt |en fait |rather |instead )?"
    r"(?P<right>(?:à|au|aux|en|dans|chez|le|la veille|hier|avant-hier|in|at|on|yesterday"
    rf"|{FRENCH_WEEKDAY}|{ENGLISH_WEEKDAY})\b[^;.:]*)",
    re.IGNORECASE,
)


def put_right(
    sentence: Sentence, match: TriggerMatch, meeting: Meeting, sides: Sides, context: Context
) -> list[Meeting]:
    """Return the denied meeting, then the one that was held instead; the meeting alone where none was.

    "X n'a pas rencontré Y à Berlin mardi, mais à Potsdam, mercredi".
    """
    text, end = sentence.text, max([match.end, *(one.end for one in sides.objects)])
    rather = _RATHER.match(text, end) if meeting.status == "denied" else None
    if rather is None or _VERB.search(rather["right"]):
        return [meeting]
    right = Span(*rather.span("right"))
    place, days = _setting_in(sentence, right, context)
    wrong = next((one.timex for one in sentence.timexes if end <= one.start < right.start), None)
    if place is None and days is None:
        return [meeting]
    first = replace(meeting, days=wrong.days, expression=wrong) if wrong else meeting.without_day()
    return [
        first,
        replace(
            meeting,
            status="held",
            days=days.days if days else first.days,
            expression=days or first.expression,
            place=place or first.place,
            place_evidence=None,
        ),
    ]


def _setting_in(sentence: Sentence, within: Span, context: Context) -> tuple[Place | None, Timex | None]:
    """Return the first town and the first time expression that part of a sentence names."""
    town = next(
        (
            one
            for one in sentence.mentions
            if one.kind in ("place", "capital") and within.start <= one.start < within.end
        ),
        None,
    )
    day = next((one.timex for one in sentence.timexes if within.start <= one.start < within.end), None)
    return place_of(town.name, context.article.language) if town else None, day


#: "met X in Tokyo in 2021 | and again last Monday in Salt Lake City".
_AGAIN = re.compile(
    r",? (?:and|et|puis|then) (?:again|once more|a second time|à nouveau|de nouveau|encore(?! une? )|une nouvelle fois"
    r"|une (?:deuxième|seconde) fois)\b(?P<setting>[^;:.]*)"
)


#: "se sont vus le 3 mai à Lyon | et le 10 mai à Metz": another day in another place.
_AND_THERE = re.compile(
    rf",? (?:and|et|puis|then) (?P<setting>(?:(?:[{UPPER}][\w'-]+|\d+(?:er|st|nd|rd|th)?|l[ea]|on|in|at|à|aux?|en|the"
    rf"|de|du|{FRENCH_WEEKDAY}|{FRENCH_MONTH})(?: |,|(?=[.;]|$)))+)(?=[.;]|$)"
)


def met_again(sentence: Sentence, match: TriggerMatch, meeting: Meeting, context: Context) -> list[Meeting]:
    """Return the second meeting of the same people that a clause tells by its day or place alone."""
    again = _AGAIN.search(sentence.text, match.end)
    another = again or _AND_THERE.search(sentence.text, match.end)
    if another is None or meeting.status != "held" or _VERB.search(another["setting"]):
        return []
    within = Span(*another.span("setting"))
    place, day = _setting_in(sentence, within, context)
    somebody = any(one.kind == "person" and within.start <= one.start < within.end for one in sentence.mentions)
    told = (place or day) if again else (place and day and meeting.place and meeting.days)
    if somebody or not told:
        return []
    return [
        replace(
            meeting,
            days=day.days if day else None,
            expression=day,
            place=place,
            place_evidence=None,
        )
    ]


def _with_another(
    meeting: Meeting, met: Sequence[Participant], another: Mention | None, context: Context, status: Status
) -> Iterator[Meeting]:
    """Yield the meeting of `met` with another person, of that status; nothing where there is no other."""
    participants = unique([*met, *context.participants([another] if another else [])])
    if met and len(participants) > len(met):
        yield replace(meeting, participants=participants, status=status)


def _ahead(text: str, sides: Sides, mentions: Sequence[Mention]) -> Mention | None:
    """Return X, named ahead as not having been there: "C'est Z, et non X, qui a vu Y", "ce n'est pas X mais Z qui"."""
    met = sides.objects[0].start if sides.objects else len(text)
    ahead = [one for one in mentions if one.kind in ("person", "description") and one.end <= met]
    not_it = _NOT_IT.search(text[: sides.start])
    but = _BUT.search(text, not_it.end(), sides.start) if not_it else None
    if not_it and but:
        return next((one for one in reversed(ahead) if not_it.end() <= one.start and one.end <= but.start()), None)
    return next((one for one in ahead if BUT_NOT.search(text[: one.start])), None)


def _not_met(text: str, sides: Sides, mentions: Sequence[Mention]) -> Mention | None:
    """Return Y of "met X but not Y"."""
    if not sides.objects:
        return None
    end = sides.objects[-1].end
    behind = (one for one in mentions if one.start > end and one.kind in ("person", "description"))
    return next((one for one in behind if BUT_NOT.search(text[end : one.start])), None)


def _behind(text: str, sides: Sides, mentions: Sequence[Mention]) -> Mention | None:
    """Return Z, brought behind a clause by "mais" or "but": "Ce n'est pas X qui a reçu Y, mais Z"."""
    end = sides.objects[-1].end if sides.objects else sides.start
    for one in mentions:
        instead = _INSTEAD.fullmatch(text, end, one.start) if one.kind == "person" and one.start > end else None
        if instead:
            return None if _VERB.search(instead["words"]) else one
    return None
