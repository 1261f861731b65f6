"""Nouns: what a sentence says of the meeting that a noun tells: "the talks", "une rencontre entre X et Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import ENGLISH_WEEKDAY, FRENCH_WEEKDAY
from corpus.letters import UPPER
from corpus.meetings.participants.sources import source_of
from corpus.meetings.status.calling_off import (
    calls_off,
    closes_by_calling_off,
    never_began,
    off_at_first,
    stays_on,
)
from corpus.meetings.status.journeys import talks_on_journey
from corpus.meetings.status.verdict import Verdict
from corpus.meetings.words.cues import (
    AGENDA_FIRST,
    HELD_EVENT,
    HELD_NOUN,
    NEGATED,
    NEGATED_NOUN,
    PLANNED,
    PREDICATE,
    WISH,
)
from corpus.meetings.words.openers import BEFORE, RELATIVE, SETTING, SIDELINES_EN, SIDELINES_FR, THAT
from corpus.span import blank

if TYPE_CHECKING:
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

FUTURE_EVENT = re.compile(
    r"\b(?:tiendra|tiendront|aur(?:a|ont) (?:(?!pas\b|jamais\b|plus\b)\w+ ){0,2}lieu|sera|seront|s'ouvrira|s'ouvriront"
    r"|débutera|reprendr\w+|commencera|rencontreront|réunira|réuniront|se déroulera)\b"
)
_ON_AGENDA = re.compile(
    r"\b(?:est|sont|figure|figurent) (?:\w+ )?(?:au programme|à l'agenda|à l'ordre du jour|au menu|inscrite?s?)\b"
    r"|\b(?:is|are) (?:\w+ )?(?:on the (?:agenda|schedule|calendar|programme|program|cards)|lined up|pencilled in"
    r"|in the works|in the diary)\b"
)
#: There was none: "aucune rencontre n'a eu lieu", "no meeting took place".
_NONE_HELD = re.compile(
    r"\b[Ii]l n'y (?:a|avait) (?:\w+ )?(?:pas |jamais )?eu (?:\w+ )?(?:d[e'] ?|aucune? )"
    r"|\b[Tt]here (?:was|were|has been|had been) (?:never any|no) (?:[\w-]+ ){0,2}"
    r"(?:meetings?|talks|summit|encounter|conversation)s?\b(?! (?:planned|scheduled))"
    r"|\b[Aa]ucune? [^.;]*?\b(?:n'(?:a|ont|avait) (?:\w+ )?(?:eu lieu|été tenue?)"
    r"|ne s'(?:est|était) (?:\w+ )?(?:tenue?|déroulée?))"
    r"|\b[Nn]o (?:[\w-]+ ){0,3}(?:meetings?|talks|summit|encounter|conversation)s? (?:[^.;,]{0,40} )?"
    r"(?:ever )?(?:took place|(?:was|were|has been|have been|had been) held|occurred|happened)\b"
)
#: "L'entrevue, que des sites ont racontée, n'a jamais eu lieu": it is denied, where nobody says that it was planned.
_NEVER_HELD = re.compile(
    r"\bn'(?:a|ont|avait) jamais (?:eu lieu|existé)\b|\bne s'(?:est|était) jamais (?:tenue?|déroulée?)\b"
    r"|\bnever (?:took place|happened|occurred|existed)\b|\b(?:has|had|have) never (?:taken place|happened|occurred)\b"
)
_DUE = re.compile(
    r"\b(?:pr[ée]vue?s?|programmée?s?|annoncée?s?|fixée?s?|projetée?s?|promise?s?|devai(?:t|ent)|reportée?s?|ajournée?s?"
    r"|planned|scheduled|due|announced|promised|proposed|was to|were to|postponed|put off|projet|plans?)\b"
)
_PRESENT_EVENT = re.compile(
    r"\b(?:se tient|se tiennent|s'ouvre|s'ouvrent|a lieu|ont lieu|débute(?:nt)?|repren(?:d|nent)|commence(?:nt)?"
    r"|takes? place|opens?|begins?|starts?|resumes?|restarts?)\b"
)
AGREED_EN = re.compile(r"\bagree[ds]?\b")
#: A clause that only tells of somebody.
OF_SOMEBODY = RELATIVE | {"whom"}
#: What was said at talks may speak of the future; the talks do not.
_DURING = re.compile(
    r"\b(?:during |in |at |after |following |(?:lors|au cours|à l'issue|au terme) d(?:e |'|es |u )|après )"
    r"(?:the |an? |their |his |her |une? |la |leurs? |son |sa |l')?(?:[\w-]+ )?$"
    r"|\b(?:after|following|après)(?: [\w-]+){1,4} (?:hours?|days?|minutes|rounds?|nights?|weeks?|heures?|jours?|nuits?"
    r"|semaines?)(?: et demie)? (?:of |de |d')(?:[\w-]+ )?$"
)
#: What did not happen at a meeting leaves the meeting as it was.
_IN_COURSE = re.compile(
    r"\b(?:during|at|in|after|following|lors d|au cours d|après|à l'issue d|depuis|since)\b[^,]{0,40}$"
)
SINCE = re.compile(r"\b(?:depuis|since|avant|before|encore|yet|auparavant|jusqu'|until)\b")


#: "Ahead of her talks with Y in Tokyo on Thursday, X visited a school": whatever was done before, they are to come.
_AHEAD_OF = re.compile(
    r"\b(?:[Aa]head of|[Ii]n preparation for|[Oo]n the eve of|[Ii]n the run-up to|[Àà] la veille d[e']"
    r"|[Ee]n prévision d[e']|[Dd]ans la perspective d[e'])"
    r" ?(?:(?:his|her|their|the|an?|sa|son|leurs?|la|le|une?) |l')?(?:[\w'-]+ ){0,2}?$"
)
_NOTHING_COMES = re.compile(
    r"\b[Nn]othing (?:will|would) (?:now )?come of (?:the |their |his |her |a )?(?:[\w-]+ )?$"
)


#: A day or a place of its own, in the words up to the main clause.
_SET_THERE = re.compile(
    rf"\b(?:in|at|à|au|en) (?:the )?[{UPPER}]|\b\w+day\b|\d|\b\w+di\b|tomorrow|demain|\bnext\b|\bprochain"
)


#: "Il y a eu lundi à Lyon une rencontre entre X et Y", "There were talks between X and Y": one is said to have been.
_THERE_WAS = re.compile(
    r"\b[Ii]l y (?:a|avait) (?:\w+ )?eu (?:(?!(?:de|pour|contre|sur)\b|d'|à l[ea]\b|à une?\b)[\w'’-]+,? ){0,6}?"
    r"(?:une?|des|deux|trois|plusieurs) (?:[\w-]+ ){0,2}$"
    r"|\b[Tt]here (?:was|were|has been|have been|had been) (?:an? |\w+ )?(?:[\w-]+ )?$"
)
#: "sort satisfait de la rencontre avec Y", "was pleased with his talks with Y": its day tells whether it was.
_FELT = re.compile(
    r"\b(?:satisfait|content|ravi|déçu|ému|enchanté|comblé|frustré|soulagé|agacé|marqué|impressionné|rassuré"
    r"|conforté)e?s? "
    r"(?:de|par) (?:l'|la |sa |son |leur )(?:[\w-]+ )?$|\b(?:satisfait|content|ravi|déçu|ému)e?s? du (?:[\w-]+ )?$"
    r"|\b(?:pleased|happy|satisfied|delighted|disappointed|impressed|moved|frustrated|relieved|thrilled|buoyed|encouraged"
    r"|reassured) (?:with|by|at|after|about) (?:his|her|their|the) (?:[\w-]+ )?$"
)


def _still_ahead(text: str, match: TriggerMatch) -> Verdict | None:
    """Return what "ahead of her talks with Y in Tokyo" tells: a plan, where it says when or where."""
    own = text[match.end : text.find(", ", match.end)]
    return Verdict("planned", firm=False) if _SET_THERE.search(own) else None


def noun_status(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    """Return what a sentence says of the meeting that a noun tells; None where it tells of none."""
    on = stays_on(text, sides.start)
    if on is None:
        return _noun_status(text, match, sides)
    # "N'est pas annulé : il aura lieu samedi": the rest of the sentence says what became of it.
    verdict = _noun_status(blank(text, [on]), match, sides)
    return verdict or Verdict("planned", firm=False)


#: "le verglas a eu raison | de la rencontre": what was to be is told before.
_UNDONE = re.compile(r"\beu raison d(?:e (?:la |l'|leur |cette )|e |u |es )(?:\w+ )?$")


def _noun_status(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    undone = not sides.objects and _UNDONE.search(text[: match.start])
    if undone or PREDICATE.search(text[sides.start : match.start]):
        return None
    if _AHEAD_OF.search(text[: match.start]) and not calls_off(text, match.end):
        return _still_ahead(text, match)
    during = _DURING.search(text[: match.start])
    stop = sides.end if during else noun_end(text, sides)
    clause = text[sides.start : stop]
    off = off_at_first(text, match) or calls_off(text, sides.start, stop, match)
    off = off or (not during and never_began(text, match.end)) or bool(_NOTHING_COMES.search(text[: match.start]))
    if NEGATED_NOUN.search(clause) or _never_held(clause):
        return _negated_noun(text, match, clause, off=off)
    left = sides.opener in OF_SOMEBODY and PLANNED.search(clause) and closes_by_calling_off(text[match.end :])
    if off or left or (sides.opener in THAT and calls_off(text, 0, match.start, match)):
        return Verdict("cancelled")
    ahead = text[sides.start : match.start]
    if WISH.search(ahead) or (NEGATED.search(ahead) and not _IN_COURSE.search(ahead)):
        return None
    # "Agreed in a phone call to come": what was agreed lies ahead, the call does not.
    if (
        PLANNED.search(AGREED_EN.sub("", clause) if during else clause)
        or FUTURE_EVENT.search(clause)
        or AGENDA_FIRST.match(text)
        or _ON_AGENDA.search(text[match.end : sides.end])
    ):
        return Verdict("planned")
    journey = talks_on_journey(text[sides.start : match.start])
    if journey:
        return Verdict(journey)
    if _PRESENT_EVENT.search(clause):
        return Verdict("present")
    if HELD_NOUN.search(clause) or _THERE_WAS.search(ahead) or sides.opener in SETTING:
        return Verdict("held", firm=bool(HELD_EVENT.search(clause)))
    return _known_of(text, match, sides)


_THE_ONE = re.compile(
    r"(?:\b(?:[Ll][ea]|[Cc]e|[Cc]et|[Cc]ette|[Ll]eur|[Ss]on|[Ss]a|[Tt]h(?:e|is)|[Tt]heir|[Hh]is|[Hh]er) "
    r"|\b[Ll]'|'s )(?:[\w-]+ )?$"
)
_DATED = re.compile(
    rf"\b(?:{FRENCH_WEEKDAY}|{ENGLISH_WEEKDAY}|hier|yesterday|le \d|\d+ \w+|veille)\b", re.IGNORECASE
)
#: "Avant son entretien avec Y mercredi, X a reçu Z": of what is still ahead, and may not be, its own clause says more.
_TOWARDS_IT = re.compile(
    r"\b(?:[Aa]vant|[Bb]efore|[Pp]our|[Ff]or|[Uu]ntil|[Vv]ers|[Ss]ans|[Ww]ithout|prépar\w+|prepar\w+)"
    r" (?:\w+ |l')?(?:[\w-]+ )?$"
)


#: "la rencontre de son successeur, X, avec Y": "son" is of somebody else.
_OF_HIS_OWN = re.compile(r" (?:d[eu]|of|between|entre|avec|with) (?:son|sa|ses|leurs?|his|her|their) ")
#: What may tell that there was none.
_MAY_HAVE_FAILED = re.compile(
    r"\b(?:annul|empêch|repouss|boycott|refus|renonc|cancel|prevent|scupper|torpill|sabot|éventuel|hypothétique|potenti"
    r"|possib|rumeur|rumou?r|absen|manqu|miss|fail|échou|préparati|préalable|censé|s'il|si |if )\w*"
)


def _known_of(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    """Return what a sentence tells that speaks of a meeting as known: its day tells whether it was.

    "La rencontre entre X et Y, mardi à Z, marque un tournant", "X sort satisfait de sa rencontre avec Y".
    """
    felt = _FELT.search(text[sides.start : match.start])
    if _names_one(text, match, sides) or (felt and _DATED.search(text, match.end, sides.end)):
        return Verdict("present", firm=False, dated=True)
    return Verdict("held", firm=False) if felt else None


def _names_one(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a noun is that of one meeting which everybody knows of, with both of those who meet and a day."""
    both = len(sides.objects) > 1 or (sides.objects and text[: match.start].endswith("'s "))
    if sides.opener in BEFORE or _TOWARDS_IT.search(text[: match.start]) or _OF_HIS_OWN.match(text, match.end):
        return False
    if _DUE.search(text) or _MAY_HAVE_FAILED.search(text):
        return False
    return bool(both and _THE_ONE.search(text[: match.start]) and _DATED.search(text, match.end, sides.end))


def _never_held(clause: str) -> bool:
    return bool(_NEVER_HELD.search(clause)) and not _DUE.search(clause)


def _negated_noun(text: str, match: TriggerMatch, clause: str, *, off: bool) -> Verdict | None:
    """Return what a clause tells that negates its noun: that there was none, or that it is `off`."""
    none = _NONE_HELD.search(clause)
    if _never_held(clause) or (none and not SINCE.search(text[match.end :])):
        return Verdict("denied", source_of(text, match.start))
    return Verdict("cancelled") if off and not none else None


_BEFORE_PREDICATE = re.compile(
    r"(?:que|qu'|that|qui|which)\b"
    rf"|(?:{SIDELINES_FR} d|lors d|{SIDELINES_EN} of )[^,;.]*, (?!qui|où|et|who|where)"
)


def noun_end(text: str, sides: Sides) -> int:
    """Return where the predicate of a noun may end: a relative clause or an aside before it does not close it."""
    if sides.end < len(text) and _BEFORE_PREDICATE.match(text, sides.end):
        return len(text)
    return sides.end
