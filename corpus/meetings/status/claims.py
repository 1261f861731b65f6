"""Claims: what somebody denies, owns up to or claims to have done himself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.letters import UPPER
from corpus.meetings.participants.sources import source_of
from corpus.meetings.status.verdict import Verdict
from corpus.meetings.words.cues import DENIED
from corpus.meetings.words.openers import MAIN

if TYPE_CHECKING:
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

#: What was denied at a meeting is something else.
_AT_MEETING = re.compile(
    r"\b(?:lors d|à l'issue d|au cours d|après|avant|pendant|during|after|before|at an?|in an?"
    r"|following|ahead of)\b"
)
#: "denies | a report in a Sunday newspaper that | X had seen Y": where the report stood is not where it was denied.
_REPORT = re.compile(
    r" (?:(?:an?|the|une?|la|le|les|des|any|all) |l')?(?:\w+ )?(?:reports?|claims?|story|stories|allegations?|rumou?rs?"
    r"|accounts?|articles?|informations?|rumeurs?|affirmations?|allégations?)\b[^,;.]{0,60}?"
    r" (?:that\b|qu(?:e\b|')|selon (?:laquelle|lesquelles|lequel|lesquels)\b)"
    # "denied | at a hearing that | she had met Y": the hearing is where it was denied
    r"|^,? (?:lors d|au cours d|à l'issue d|avant|après|pendant|during|after|before|following|at|in|on)[^;:.]{1,60}?"
    r",? (?:that\b|qu(?:e\b|')|having\b|avoir\b|s'être\b)"
)
#: "ne nie pas avoir rencontré Y", "has never denied that he met Y": it was so; `done` says so without a clause.
_OWNED_UP = re.compile(
    r"(?:\bn(?:e |')(?:se )?(?:(?:ni|contest|cach|dissimul)e(?:nt)? (?:pas|point|nullement)|dément(?:ent)? pas"
    r"|(?:a|ont|avai(?:t|ent)) (?:pas|jamais|nullement) (?:nié|contesté|caché|démenti|dissimulé))"
    r"|\b(?:(?:do(?:es)?|did|ha(?:s|d|ve)) ?(?:not|n't)|never) (?:\w+ )?"
    r"(?:den(?:y|ied)|disputed?|hid(?:e|den)?|concealed?|contest(?:ed)?))\b[^,;.]{0,40}?"
    r" (?:(?P<done>(?:d')?(?:avoir|s'être|having) (?:\w+ )?$)|qu(?:e\b|')|that\b|s?he\b|they\b)"
)
_WRONGLY = r"\b(?:à tort|faussement|mensongèrement|falsely|wrongly|untruthfully)"
#: "prétend avoir rencontré Y", "claims to have met Y": the source is the one who met Y.
_CLAIMED = re.compile(
    rf"(?:(?P<who>[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)+) )?"
    r"(?:\b(?:(?:affirm|assur|déclar|racont|jur)(?:e|ent|ait|aient)|di(?:t|sent|sait)|prétend(?:ent|ait)?"
    r"|souti(?:ent|ennent)|(?:a|ont|avait) (?:affirmé|assuré|déclaré|raconté|juré|dit|prétendu|soutenu)"
    rf"|(?:se|s'est|s'était) (?:{_WRONGLY} )?(?:vant|targu)(?:e|ent|ait|é|ée)(?: (?:dans|lors|devant|auprès|sur)"
    rf" [^,;:.]{{2,50}}?)?)(?: {_WRONGLY})? (?:d')?(?:avoir|s'être) (?:[«\"] ?)?(?:\w+ )?$"
    rf"|(?:{_WRONGLY} )?\bclaim(?:s|ed|ing)? to have (?:\w+ )?$)"
)
#: "Sans avoir rencontré Y, X a signé".
_WITHOUT = re.compile(r"\b[Ss]ans (?:l'|les |la |le |y |lui |jamais )*(?:avoir|s'être) (?:\w+ )?$")
#: What opens an aside, and what in it still belongs to the verb of denying.
_ASIDE = re.compile(r", (?:(?:who|which|whose|qui|dont)\b[^,]*)?$")
_OWN_CLAUSE = re.compile(r" (?:that\b|qu[e']|having\b|avoir\b|s'être\b|meeting\b)")
_OPEN_DENIAL = re.compile(
    r"\b(?:avoir|s'être|que|qu'|selon l(?:a|es)?quel(?:le)?s?|toute?|tout|l'existence|les informations"
    r"|des informations|that"
    r"|having|meeting|any|reports?|the|holding|he|she|they)\b"
)


def as_claimed(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    """Return what comes of a meeting that somebody denies, owns up to or claims to have had; None where nobody does.

    "A nié avoir rencontré Y" is denied, "ne nie pas avoir rencontré Y" held, "prétend avoir rencontré Y" held by the
    word of X.
    """
    ahead = text[: match.start]
    owned_up = _OWNED_UP.search(ahead)
    if owned_up and owned_up["done"]:
        return Verdict("held", source_of(text, match.start))
    if _WITHOUT.search(ahead) or (not owned_up and _is_denied(text, match, sides)):
        return Verdict("denied", source_of(text, match.start))
    claimed = _CLAIMED.search(ahead)
    if claimed and re.search(_WRONGLY, claimed[0]):
        return Verdict("denied")
    return Verdict("held", claimed["who"] or next((one.name for one in sides.subjects), None)) if claimed else None


def _is_denied(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a denial governs the trigger: nothing between them closes its clause.

    "X, who denied any wrongdoing, met Y" and "X, denying any wrongdoing, met Y" deny something else.
    """
    for denial in DENIED.finditer(text, 0, match.start):
        between = text[denial.end() : match.start]
        aside = _ASIDE.search(text[: denial.start()]) and "," in between and not _OWN_CLAUSE.match(between)
        if (
            aside
            or (sides.opener in ("", MAIN) and denial.end() <= sides.start)
            or _is_relative(text, match, sides)
        ):
            continue
        if re.search(r"(?<!\b[A-Z])\.|;|\bmais\b|\bbut\b", between) or _AT_MEETING.search(
            _REPORT.sub(" that", between)
        ):
            continue
        gerund = not between.strip() and text[match.start : match.end].endswith("ing")  # "denied meeting Y"
        if match.trigger.frame == "noun" or gerund or _OPEN_DENIAL.search(between):
            return True
    return False


_SUBJUNCTIVE = re.compile(r"\b(?:ait|aient|soit|soient|eût|eussent)\b")


def _is_relative(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a clause only tells of somebody: "a démenti tout désaccord avec Y, qu'il a rencontré"."""
    opened = re.search(r", (?:que |qu'|whom )$", text[: sides.start])
    return bool(opened) and not _SUBJUNCTIVE.search(text[sides.start : match.start])
