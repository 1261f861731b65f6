"""Circumstances: what stands between a verb and its object, and the day and place behind an aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import LOWER, UPPER
from corpus.meetings.words.cues import SPEECH
from corpus.meetings.words.honorifics import TITLED
from corpus.span import Span

if TYPE_CHECKING:
    from corpus.meetings.triggers import TriggerMatch

#: The words ahead of somebody: "le ministre Y", "with Y".
_SOMEBODY = (
    r"(?=(?:(?:avec|with|par|by|à|au) )?(?:l'|le |la |the |son |sa |his |her )?"
    rf"{TITLED}(?:[{LOWER}'-]+ ){{0,4}}?[{UPPER}])"
)
#: "a reçu, malgré la grève, | Y", "met (and not for the first time) | Y": what is set off ends nothing, unless it holds
#: names; those of a source are no names of people met.
_SET_OFF = re.compile(
    rf"(?:, (?!(?:et|ou|mais|puis|and|or|but|then)\b)(?:[^,;:.()«»\"{UPPER}]{{3,60}}"
    r"|(?:selon|d'après|according to) [^,;:.()]{3,50}),"
    rf"| \([^(){UPPER}]{{3,60}}\)| [–—] ?[^–—;:.(){UPPER}]{{3,60}} ?[–—]) {_SOMEBODY}"
)
#: "a reçu malgré la grève | Anne Roux": a full name, for one alone is of what stands before it ("le procès Landru").
_NOT_SET_OFF = re.compile(
    r" (?:malgré|sans|peu après|peu avant|après|avant|depuis"
    r"|(?:lors|en marge|en présence|dans le cadre|au cours|au lendemain|à la veille|à l'occasion|à l'approche|à l'issue"
    r"|au terme|au sujet|sur fond|sur le chemin) d(?:e|u|es|'))"
    rf"[ '](?:(?!\b(?:qui|que|dont|où|avoir|être|de|d|du|des)\b [{UPPER}])[^,;:.()«»\"{UPPER}]){{2,50}}?"
    r"(?<!\bd[eu])(?<!\bdes)(?<!\bl[ea])(?<!\bles)(?<!\bà)(?<!\bau)(?<!\bpar)(?<!\bpour)(?<!\bavec)(?<!\bcontre)"
    rf"(?<!\bet) (?=(?:M\. |Mme )?[{UPPER}][\w'-]+ [{UPPER}][\w'-]+)"
)
#: "met for the first time | with Y": only words that take no "with" of their own, as "a dispute" does.
_BEFORE_WITH = re.compile(
    r" (?:for the (?:\w+ )?time(?: (?:in|since) [\w ]{3,25}?)?|as (?:planned|expected|scheduled|promised|agreed)"
    r"|in the presence of [a-z ]{3,30}?|(?:late )?into the (?:night|evening)|under heavy guard"
    r"|without (?:aides|notes|witnesses)|pour la \w+ fois(?: (?:en|depuis) [\w ]{3,25}?)?"
    r"|en présence de [a-zà-ÿ ]{3,30}?) (?=(?:with|avec) )"
)


def end_of_circumstance(text: str, match: TriggerMatch) -> int:
    """Return where a circumstance right behind a verb ends; where the verb does, if there is none."""
    unmarked = (_NOT_SET_OFF,) if match.trigger.language == "fr" else ()
    found = next(
        (one for mark in (_SET_OFF, _BEFORE_WITH, *unmarked) if (one := mark.match(text, match.end))), None
    )
    return found.end() - 1 if found else match.end


#: A day in a clause, with the words around it that may tell the place: "in Macau on Monday".
_SETTING_WITH_DAY = (
    r"(?:(?:le|on|in|at|à|au|aux|en|dans|ce|this|last) )?(?:[^\W\d_]['’]?[\w'’-]* ){0,5}?"
    rf"(?:{FRENCH_WEEKDAY}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|hier|demain"
    r"|yesterday|tomorrow|(?:le|on|on [A-Z][a-z]+|in [A-Z][a-z]+) \d\w*)\b[^,;:()]*"
)
#: "met Y, who runs the harbour, | in Macau on Monday", "met Y (not for the first time) | in Macau on Monday".
_BEHIND_ASIDE = re.compile(
    rf"(?:(?<=, )(?:(?:qui|dont|who|whose|which) [^,;:()«»\"]{{3,90}}|(?:as|comme) [^,;:()«»\"{UPPER}]{{3,60}}),"
    rf"|\([^()]{{3,60}}\)) (?P<setting>{_SETTING_WITH_DAY})(?=,|$)"
)
#: "met Y, officials said, | in Macau": whoever says so has nothing to be placed by.
_BEHIND_SOURCE = re.compile(
    rf", (?:(?:the |an? |his |her |both )?[^,;:.()\"]{{0,60}}?(?:said|says?|announced|reported|confirmed)"
    rf"|(?:{SPEECH}|according to) [^,;:.()«»\"]{{2,60}}), "
    rf"(?P<setting>(?:in|at|à|au|aux|en|dans) [^,;:()]*|{_SETTING_WITH_DAY})(?=,|$)"
)


def setting_behind(text: str, end: int) -> Span | None:
    """Return the day and place of a clause that goes on behind an aside: "met Y, who runs it, | in Macau on Monday".

    Behind what tells of Y, only words with a day: "qui dirige l'usine Verlinde, à Lens" tells where the works are.
    """
    aside = _BEHIND_ASIDE.match(text, end) or _BEHIND_SOURCE.match(text, end)
    return Span(*aside.span("setting")) if aside else None
