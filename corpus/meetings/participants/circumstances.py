"""Circumstances: what stands between a verb and its object, and the day and place behind an aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import LOWER, UPPER
from corpus.meetings.words.cues import SPEECH
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.openers import SIDELINES_EN, SIDELINES_FR
from corpus.span import Span

if TYPE_CHECKING:
    from corpus.meetings.triggers import TriggerMatch

#: "s'est entretenu | en marge du sommet | avec Y": what it was beside.
_BESIDE = re.compile(
    rf"(?: (?!avec\b|with\b)[\w'-]+){{0,3}}? (?:{SIDELINES_FR}|lors|{SIDELINES_EN})"
    r" ?[^,;:.()]{0,60}? (?=(?:avec|with) )"
)
#: "a rencontré à deux reprises, | avant Noël, | le patron de Z": a time between commas ends nothing.
_TIME = re.compile(
    rf"(?: [{LOWER}\d'’-]+){{0,4}}?, (?:avant|après|depuis|before|after|since) (?:[\w'’-]+ ){{0,2}}[\w'’-]+, "
)
#: The words ahead of somebody: "le ministre Y", "with Y".
_SOMEBODY = (
    r"(?=(?:(?:avec|with|par|by|à|au) )?(?:l'|le |la |the |son |sa |his |her )?"
    rf"{TITLED}(?:[{LOWER}'-]+ ){{0,4}}?[{UPPER}])"
)
#: "a reçu, malgré la grève, | Y", "ne verra pas, selon lui, | Y", "met (and not for the first time) | Y": what is set
#: off ends nothing, unless it holds names; those of a source are no names of people met.
_SET_OFF = re.compile(
    rf"(?: [{LOWER}]+){{0,2}}?(?:, (?!(?:et|ou|mais|puis|and|or|but|then)\b)(?:[^,;:.()«»\"{UPPER}]{{3,60}}"
    r"|(?:selon|d'après|according to) [^,;:.()]{3,50}),"
    rf"| \([^(){UPPER}]{{3,60}}\)| [–—] ?[^–—;:.(){UPPER}]{{3,60}} ?[–—]) {_SOMEBODY}"
)
#: Words without a name, and without a clause of their own.
_SMALL_WORDS = rf"(?:(?!\b(?:qui|que|dont|où|who|which|that|avoir|être|having)\b)[^,;:.()«»\"{UPPER}]){{2,50}}?"
_OPENED_FR = (
    r"(?:(?:malgré|sans|peu après|peu avant|après|avant|depuis) "
    r"|(?:lors|en marge|en présence|dans le cadre|au cours|au lendemain|à la veille|à l'occasion|à l'approche|à l'issue"
    r"|au terme|au sujet|sur fond|sur le chemin) d(?:e |u |es |'))"
)
#: "a reçu malgré la grève | Anne Roux": a full name, for one alone is of what stands before it ("le procès Landru").
_NOT_SET_OFF = re.compile(
    rf" {_OPENED_FR}(?:{_SMALL_WORDS})"
    r"(?<!\bd[eu])(?<!\bdes)(?<!\bl[ea])(?<!\bles)(?<!\bà)(?<!\bau)(?<!\bpar)(?<!\bpour)(?<!\bavec)(?<!\bcontre)"
    rf"(?<!\bet) (?=(?:M\. |Mme )?[{UPPER}][\w'-]+ [{UPPER}][\w'-]+)"
)
#: "spoke about the harbour | with Anne Roux", where the noun takes no "with" of its own.
_BEFORE_WITH = re.compile(
    r" (?:for the (?:\w+ )?time|as (?:planned|expected|scheduled|promised|agreed)|(?:late )?into the (?:night|evening)"
    r"|(?:for|pendant|durant) (?:[\w-]+ ){1,3}(?:hours?|minutes|heures?)|pour la \w+ fois"
    rf"|(?:despite|amid|about|after|before|during|following|ahead of|under|instead of|without|while on"
    rf"|in the presence of|on the eve of) (?:{_SMALL_WORDS})|{_OPENED_FR}(?:{_SMALL_WORDS}))"
    rf"(?: (?:in|since|en|depuis) [{LOWER}\d ]{{3,25}}?)?"
    rf" (?=(?:with|avec|by|par) (?:l'|le |la |the )?{TITLED}(?:[{LOWER}'-]+ ){{0,4}}?[{UPPER}][\w'-]+ [{UPPER}])"
)


#: "spoke about the dispute with Y", "malgré ses liens avec Y".
_TAKES_WITH = re.compile(
    r"\b(?:dispute|quarrel|row|feud|rift|spat|clash|war|conflict|tension|relation|relationship|tie|link|contact|meeting|talk"
    r"|conversation|discussion|negotiation|encounter|interview|debate|duel|match|game|deal|contract|treaty|agreement"
    r"|accord|pact|alliance|partnership|marriage|divorce|affair|friendship|break|breakup|trial|lunch|dinner|breakfast"
    r"|différend|conflit|querelle|brouille|guerre|lien|rapport|rencontre|entretien|entrevue|réunion"
    r"|échange|négociation|débat|face-à-face|tête-à-tête|contrat|traité|mariage|amitié|rupture|liaison"
    r"|procès|déjeuner|dîner|rendez-vous|partenariat|collaboration|coopération|proximité|désaccord|divergence)s?"
    rf"(?: [{LOWER}-]+)? $"
)


def end_of_circumstance(text: str, match: TriggerMatch) -> int | None:
    """Return where a circumstance right behind a trigger ends, the space behind it left out; None where there is none.

    Behind a noun, only a time between commas is one.
    """
    verb = match.trigger.frame == "verb"
    found = (_BESIDE.match(text, match.end) if verb else None) or _TIME.match(text, match.end)
    if found is None and verb:
        found = _SET_OFF.match(text, match.end) or _before_with(text, match.end)
    if found is None and verb and match.trigger.language == "fr":
        found = _NOT_SET_OFF.match(text, match.end)
    return found.end() - 1 if found else None


def _before_with(text: str, start: int) -> re.Match[str] | None:
    found = _BEFORE_WITH.match(text, start)
    return None if found is None or _TAKES_WITH.search(found[0]) else found


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
