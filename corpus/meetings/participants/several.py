"""Several: the meetings that one trigger tells of: one after the other, or each apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import LOWER
from corpus.meetings.participants.sides import VERB_LIKE, Sides
from corpus.meetings.words.honorifics import TITLED

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


#: "X and Y both met Z": what each did, which is not said to have been done at once.
_EACH = re.compile(r"\b(?:each(?! other)|both|chacune?|tous (?:les )?deux|toutes (?:les )?deux)\b")
_BEHIND_APART = re.compile(rf"[^;.]{{0,50}}, (?={_APART.pattern})")


def is_apart(text: str, sides: Sides) -> bool:
    """Tell whether a clause says that each was met by himself."""
    if _APART.search(text[sides.start : sides.end]):
        return True
    if (
        len(sides.subjects) > 1
        and sides.objects
        and _EACH.search(text, sides.subjects[-1].end, sides.objects[0].start)
    ):
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
_ONLY_TITLES = re.compile(rf"(?:le |la |l'|son |sa )?{TITLED}(?:[{LOWER}'-]+ ){{0,4}}(?:[^,;.]{{1,40}}, )?")
