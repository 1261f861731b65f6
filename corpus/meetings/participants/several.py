"""Several: the meetings that one trigger tells of: one after the other, each apart, each on a day of his own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.meetings.participants.own_days import ACTS, AND_THEN, TITLED_NOUN, own_day
from corpus.meetings.participants.sides import VERB_LIKE, Sides
from corpus.meetings.words.honorifics import TITLED
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.triggers import TriggerMatch


#: "a reçu X, puis, séparément, Y": the verb goes on, to somebody else at another hour.
_THEN = regex.compile(
    r"puis,? (?:(?:séparément|ensuite|enfin|aussitôt|longuement|à son tour|dans la (?:soirée|foulée|matinée)"
    r"|l'après-midi"
    rf"|(?:{FRENCH_WEEKDAY})(?: soir| matin| après-midi)?),? )*"
    r"(?P<by>(?:avec|par|chez|à|auprès de) )?"
)

#: After the name there is no verb: what follows closes the clause or sets it.
_NO_VERB_AFTER = re.compile(
    r"$|[.;:)]|, (?!(?:a|ont|avait|doit|est|s'est|se) )|,? (?:à|au|aux|en|dans|sur|et|pour|avant|lors"
    rf"|{FRENCH_WEEKDAY}|hier|le \d)\b"
)


def then_met(text: str, match: TriggerMatch, sides: Sides, mentions: Sequence[Mention]) -> Sides | None:
    """Return the sides of the second meeting of "a reçu X, puis Y": the same subject, another object.

    None where "puis" opens a clause with a verb of its own ("puis Y a parlé", "puis a rencontré Y").
    """
    then = _THEN.match(text, sides.end)
    if then is None or match.trigger.frame != "verb" or not sides.objects or match.trigger.language != "fr":
        return None
    # "s'est entretenu avec X, puis Y a pris la parole": without its preposition Y is no object.
    if _NEEDS_WITH.search(text[match.end : sides.objects[0].start]) and then["by"] is None:
        return None
    met = next(
        (one for one in mentions if one.kind in ("person", "description") and one.start >= then.end()), None
    )
    if met is None or not _ONLY_TITLES.fullmatch(text[then.end() : met.start]):
        return None
    if not _NO_VERB_AFTER.match(text[met.end :]) or VERB_LIKE["fr"].search(text[then.end() : met.start]):
        return None
    return Sides(sides.start, met.end, sides.opener, sides.subjects, (met,))


#: Each was met by himself: "a reçu tour à tour X et Y".
_APART = re.compile(
    r"\b(?:tour à tour|successivement|séparément|l'une? après l'autre|les une?s après les autres"
    r"|separate(?:ly)?|des (?:\w+ )?(?:têtes?-à-têtes?|entretiens|rencontres)|bilateral meetings"
    r"|entretiens séparés|in turn|one after the other|one by one|individually)\b"
)


_BEHIND_APART = re.compile(rf"[^;.]{{0,50}}, (?={_APART.pattern})")


def is_apart(text: str, sides: Sides) -> bool:
    """Tell whether a clause says that each was met by himself."""
    if _APART.search(text[sides.start : sides.end]):
        return True
    return bool(_BEHIND_APART.match(text, sides.objects[-1].end)) if sides.objects else False


def apart(text: str, sides: Sides) -> list[Sides]:
    """Return the sides of each meeting of "a reçu tour à tour X et Y"; those given where all met at once."""
    if not is_apart(text, sides):
        return [sides]
    if len(sides.objects) > 1:
        return [replace(sides, objects=(one,)) for one in sides.objects]
    if sides.objects and len(sides.subjects) > 1:
        return [replace(sides, subjects=(one,)) for one in sides.subjects]
    return [sides]


_NEEDS_WITH = re.compile(r"\b(?:avec|chez|par|auprès)\b")

#: What stands before a name without a verb: an article and a title, closed by a comma where it is long.
_ONLY_TITLES = re.compile(rf"(?:le |la |l'|son |sa )?{TITLED}(?:[a-zà-ÿ'-]+ ){{0,4}}(?:[^,;.]{{1,40}}, )?")


@dataclass(frozen=True, slots=True)
class OnOtherDay:
    """Who else was met, the words for his day, and where that was if the text says so behind him."""

    met: Mention
    day: Span
    place: Mention | None


def met_on_other_days(text: str, sides: Sides, mentions: Sequence[Mention]) -> list[OnOtherDay]:
    """Return who else was met, each on a day of his own: Y and "mardi" of "a reçu lundi X et mardi Y"."""
    found: list[OnOtherDay] = []
    end = sides.objects[-1].end if sides.objects else len(text)
    for one in mentions:
        day = own_day(text, end, one) if one.start > end and one.kind in ("person", "description") else None
        if day and not ACTS.match(text, one.end):
            place = _place_behind(text, one.end, mentions) or _place_behind(text, day.end("day"), mentions)
            found.append(OnOtherDay(one, Span(*day.span("day")), place))
            end = one.end
    return found


def _place_behind(text: str, end: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the place right behind somebody who was met, or his day, which ends at `end`."""
    behind = _OWN_PLACE.match(text, end)
    place = next((one for one in mentions if behind and one.start == behind.end()), None)
    return place if place and place.kind != "person" else None


_AT = r"(?:à|au|aux|en|in|at) (?:la |le |l'|the )?"
#: Where one was met, ahead of the next: "met X | in Nairobi on 30 October and | Y".
_PLACE_BETWEEN = re.compile(
    rf",? {_AT}[A-ZÀ-Ý][^;:.]*?{AND_THEN} (?:{TITLED_NOUN}|(?:[Ll][ea] |[Ll]'|the )(?:[\w'-]+ ){{0,5}}[\w'-]+, )"
)
#: What stands between a place and its day.
BESIDE_PLACE = re.compile(r",? (?:(?:on|le|the|early|late) )*")
_OWN_PLACE = re.compile(rf",? {_AT}(?=[A-ZÀ-Ý])")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Who was met behind others, and where that was."""

    met: Mention
    place: Mention


def met_elsewhere(text: str, sides: Sides, mentions: Sequence[Mention]) -> list[Elsewhere]:
    """Return those who were met last, each elsewhere than the one before: "met X in Nairobi and Y in Freetown"."""
    found: list[Elsewhere] = []
    for earlier, one in pairwise(sides.objects):
        place = _place_behind(text, one.end, mentions)
        if place and _PLACE_BETWEEN.fullmatch(text, earlier.end, one.start):
            found.append(Elsewhere(one, place))
        elif found:
            return []
    return found
