"""Clauses: where the clause of a trigger begins and ends in its sentence, and what opens it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.name_words import behind_opening_verb
from corpus.meetings.participants.bystanders import ABLE, is_place_use
from corpus.meetings.participants.circumstances import end_of_circumstance
from corpus.meetings.participants.relatives import relative_of
from corpus.meetings.words.cues import PAST_EN, SAYS, SPEECH
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.openers import (
    AFTER,
    BEFORE,
    CLAUSE_START,
    COMMA,
    RELATIVE,
    SAID,
    SETTING,
    SIDELINES_FR,
    WHEN,
    WHILE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.triggers import TriggerMatch
    from corpus.span import ReadLanguage


#: The comma behind an English one: "X and Y, who met on Tuesday, spoke again on Friday".
_MAIN_VERB_EN = re.compile(
    rf", (?=(?:also |then |later |\w+ly )?(?:(?:{PAST_EN.pattern})\b(?! by (?!(?:tele)?phone|video))"
    r"|(?:is|are|has|have|will|says)\b))"
)

#: The same in French, where it is in the future or the present; the past is told by `CLAUSE_START`.
_MAIN_VERB_FR = re.compile(
    r", (?=(?:n'|ne |s'|se |l'|les? |la |y )?(?:\w+(?:era|ira|dra|rra|vra|ront)|reçoi(?:t|vent)"
    r"|voi(?:t|ent)|rencontrent?|accueill(?:e|ent)|retrouvent?|entretien(?:t|nent)|va|vont|dîne|déjeune|repart|part|quitte|vient|veut|espère)\b)"
)


#: A few words that are quoted in the midst of a clause, whose marks open and close none: "n'a « jamais rencontré » Y".
_SOME_WORDS = re.compile(rf"(?:(?<=[\w'] )|(?<='))(?:« ?(?=[{LOWER}])[^«»]*»|\"(?=[{LOWER}])[^\"]*\")")


def _boundaries(text: str, language: ReadLanguage, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield what may part clauses from `start` on; the marks around a few quoted words part none."""
    marks = {at for words in _SOME_WORDS.finditer(text) for at in (words.start(), words.end() - 1)}
    return (one for one in CLAUSE_START[language].finditer(text, start) if one.start() not in marks)


def clause_start(text: str, match: TriggerMatch) -> tuple[int, str]:
    """Return where the clause of a trigger begins, and its opener: "qui" of "X, qui | a reçu Y".

    The opener is "" where the clause opens the sentence; `openers.py` has names for what opens without a word.
    """
    start, opener, aside_end = 0, "", 0
    for boundary in _boundaries(text, match.trigger.language):
        if boundary.start() < aside_end or (
            boundary[0].strip().lower() in SETTING and _HAVING_DONE.fullmatch(text, boundary.end(), match.start)
        ):
            continue
        if boundary[0] == "(" and (closed := text.find(")", boundary.end(), match.start)) > 0:
            aside_end = closed  # "X (PS) a rencontré Y" is one clause
        elif boundary.end() <= match.start and not (match.trigger.frame == "noun" and boundary[0] == ", "):
            start, opener = boundary.end(), boundary[0].strip().lower()
    resumed = _RESUMED.search(text, start, match.start) if opener in _CONJUNCTIONS else None
    resumed = _OWN_SUBJECT.search(text, start, match.start) or resumed
    if resumed:
        start, opener = resumed.end(), COMMA
    for speech in SAYS.finditer(text, start, match.start):
        if not (text.startswith(",", speech.end()) and _SET_OFF_BEFORE.search(text, start, speech.start())):
            start, opener = speech.end(), SAID
    return start, opener


#: "X, | je ne l'ai jamais rencontré": whoever speaks is the subject, and the name before is what it is about.
_OWN_SUBJECT = re.compile(r", (?=(?:j'|je |nous |I |I've |we |we've )[^,;:.]*$)")

#: "X did not, | his office | said, meet Y": who says so is set off.
_SET_OFF_BEFORE = re.compile(r", [^,;:.]{0,60}$")

#: "a nié | lors d'une audience | avoir rencontré Y": the setting of what is said is not that of what is told.
_HAVING_DONE = re.compile(
    r"[^;:]+?,? (?<!\bsans )(?<!\baprès )(?<!\bpour )(?<!\bafter )(?<!\bwithout )(?<!\bof )"
    r"(?:avoir|s'être|having) (?:\w+ )?"
)


#: What opens a sentence with a clause of its own; its people are not those of the main clause ("Après avoir reçu X").
_OPENING_CLAUSE = re.compile(
    r"\W*(?:[\w-]+ (?:et demie? )?){0,5}?(?:avant|après(?!-midi)|au lendemain|à la veille|à l'issue|au terme"
    r"|au sortir|lors"
    rf"|{SIDELINES_FR}|outre|contrairement|comme|à l'inverse|à la différence|à l'instar|unlike|like"
    r"|before|after|following|ahead of|having|upon|on the eve|at the end|during|since|depuis|besides"
    r"|instead of|rather than|far from|unable|failing|au lieu|plutôt|loin|faute|à défaut|n'ayant|ne pouvant"
    r"|tout en \w+ant"
    r"|(?:back|fresh|home|straight|returning) from|(?:de )?retour|rentrée?s? d[eu']"
    r"|(?:landing|arriving|arrivée?s?|débarquée?s?)(?=[^;:.]{2,60}, (?:où|where)\b)"
    r"|sans|without"
    r"|alors|tandis|pendant|quand|lorsque|lorsqu(?=')|while|when|as|although|bien que|bien qu(?=')"
    r"|(?:interrogé|entendu|questionné|sollicité|relancé|pressé|contacté|joint|reçu|accueilli|convié|invité|attendu"
    r"|accompagné|escorté|rejoint|nommé|critiqué|soutenu|applaudi|battu)e?s? (?:[\w'-]+ ){0,5}par"
    r"|(?:asked|questioned|pressed|challenged|cross-examined|reached|contacted|grilled|received|hosted|welcomed|greeted"
    r"|invited|accompanied|escorted|joined|named|criticised|criticized|backed|beaten) (?:[\w'-]+ ){0,5}by"
    r"|under (?:\w+ ){0,2}(?:questioning|pressure|cross-examination)(?: \w+){0,2} (?:from|by))\b",
    re.IGNORECASE,
)

#: What begins a main clause behind a comma: a pronoun, or somebody's name or title.
_MAIN_SUBJECT = re.compile(
    r", (?!(?:où|dont|qui|que|et|puis|mais|avant|après|where|who|which|and|but|before|after)\b)"
    r"(?=(?:ils?|elles?|s?he|they|ce dernier|cette dernière|celui-ci|celle-ci|the latter)\b"
    rf"|(?:l'|les? |la |the |leurs? |son |sa |his |her |their )?{TITLED}"
    rf"(?:[{LOWER}'-]+ ){{0,4}}?[{UPPER}]"
    rf"|(?:les? |la |l'|the )[{LOWER}'-]+ )"
)


#: "Back from Oslo|, where| he met X, Y received Z": the comma closes nothing.
_OF_ITS_PLACE = re.compile(r", (?:où|where)\b")


def main_clause_start(text: str, stop: int, mentions: Sequence[Mention]) -> int | None:
    """Return where the main clause begins behind an opening clause with names: "Après avoir reçu X, | Y a vu Z".

    None where there is no such clause, or none that ends before `stop`. The opening clause may have a relative one of
    its place: "Back from Oslo, where he met X, | Y received Z".
    """
    if not (_OPENING_CLAUSE.match(text) or behind_opening_verb(text)):
        return None
    first = next((one for one in mentions if one.kind in ABLE and not is_place_use(text, one)), None)
    ahead = _OF_ITS_PLACE.sub(" ", text[: first.start]) if first else ""
    inside = first is not None and first.end < stop and ", " not in ahead
    main = _MAIN_SUBJECT.search(text, first.end, stop) if first and inside else None
    return main.end() if main else None


#: "n'a vu que Y", "n'a reçu lundi qu'Y": the "que" opens no clause, it brings the only one met.
_ONLY_BEFORE = re.compile(r"\bn(?:e |')(?:[\w'-]+ ){0,4}$")

_ONLY = re.compile(rf" (?:[\w'-]+ ){{0,2}}?(?:que |qu')(?=[{UPPER}]|l[ea] |l'|son |sa )")


def told_from(text: str, match: TriggerMatch) -> int:
    """Return the offset from which the objects of a trigger are looked for.

    That is right behind it, or behind what comes between: a circumstance ("a reçu, malgré la grève, | Y"), "qu'" of
    "n'a vu qu'| Y", the clause of a noun ("l'entretien que X devait avoir | avec Y").
    """
    apart = end_of_circumstance(text, match)
    if apart is not None:
        return apart
    if match.trigger.frame == "verb" and match.trigger.language == "fr":
        only = _ONLY.match(text, match.end) if _ONLY_BEFORE.search(text[: match.start]) else None
        return only.end() if only else match.end
    relative = relative_of(text, match)
    return relative.end if relative else match.end


def clause_end(text: str, match: TriggerMatch, behind: int, others: Sequence[TriggerMatch], opener: str) -> int:
    """Return where the clause of a trigger ends.

    Args:
        text: The sentence.
        match: The trigger.
        behind: The offset from which its objects are looked for, see `told_from`.
        others: The other triggers of the sentence: a verb of another meeting ends the clause.
        opener: What opens the clause; a relative one ends before the verb of the main clause.
    """
    end = len(text)
    noun = match.trigger.frame == "noun"
    told = _TOLD.search(text, behind)
    end = told.start() if told else end
    for following in _boundaries(text, match.trigger.language, behind):
        if not (noun and following[0] == ", "):
            end = min(end, following.start())
            break
    later = [
        one.start
        for one in others
        if one.start >= behind
        and one.trigger.frame != "noun"
        and not one.trigger.weak
        and not (noun and one.trigger.frame == "gather")
    ]
    end = min([end, *later])
    main_verb = _MAIN_VERB_FR if match.trigger.language == "fr" else _MAIN_VERB_EN
    closes = main_verb.search(text, match.end, end) if opener in RELATIVE else None
    return closes.start() if closes else end


_TOLD = re.compile(
    rf", (?:{SPEECH}|according to)\b"
    r"|, (?:the |an? |his |her )?(?:(?!\b(?:was|were|is|are|been|will|would)\b)[^,.;:\"]){2,60}"
    r" (?:said|says|announced|reported|confirmed)\b"
)

#: Conjunctions whose clause a comma may close, before the main clause begins with its subject.
_CONJUNCTIONS = BEFORE | AFTER | WHEN | WHILE | {"since", "although", "though", "if"}

_RESUMED = re.compile(
    rf"^[^,]{{4,90}}, (?=(?:[Ll]e |[Ll]a |[Tt]he |M\. ?)?[{UPPER}])"
    rf"|, (?=(?:(?:le |la |the |M\. ?)?[{UPPER}][\w'-]+|(?:l[ea]s? |l'|the )[{LOWER}-]+) (?:[\w'-]+ ){{0,2}}"
    r"(?:a|ont|avait|est|s'est|was|were|met|held|has"
    r"|had|will|received|hosted)\b)"
)
