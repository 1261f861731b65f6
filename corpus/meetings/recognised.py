"""Recognised meetings: records of what the recogniser sees in a sentence where no trigger tells a meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.meetings.model import unique
from corpus.meetings.participants.sides import find_sides
from corpus.meetings.participants.sources import is_source
from corpus.meetings.recording import record
from corpus.meetings.status.weighing import kind_of, status_of
from corpus.meetings.telling import Telling
from corpus.meetings.triggers import TriggerMatch
from corpus.meetings.triggers.trigger import Trigger
from corpus.meetings.words.cues import CANCELLED, DENIED, NEGATED, NEGATED_NOUN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.model import Meeting, Participant
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.recogniser import Recognised
    from corpus.meetings.status.verdict import Verdict
    from corpus.span import ReadLanguage, Span

_ONE = re.compile(r"(?:il|elle|lui|he|she|him|her|l'|ce dernier|cette dernière)", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:ils|elles|eux|they|them|les deux [\w-]+|the two(?: [\w-]+)?)", re.IGNORECASE)

#: What calls off, denies, refuses or only offers, wherever it stands: the words may mean this meeting.
_DOUBTFUL = re.compile(
    "|".join(cue.pattern for cue in (CANCELLED, DENIED, NEGATED_NOUN))
    + r"|\b(?:declin|déclin|refus|renonc|annulation|ajournement|démenti|éconduit|empêch|snob|rebuff|snub)\w*|\bn'aura\b"
    r"|\bconvi(?:é|ée|és|er|ait)\b|\bposé un lapin\b|\bporte close\b"
    r"|\b(?:turn(?:s|ed|ing)? (?:\w+ ){0,3}(?:down|away)|stood (?:\w+ ){0,3}up|backed out"
    r"|brush(?:ed|es) off|no-shows?|prevented|kept (?:\w+ ){1,3}from)\b",
    re.IGNORECASE,
)

#: A wish, an attempt, an offer or a near thing, ahead of the words that tell or within them.
_ONLY_ATTEMPTED = re.compile(
    r"\b(?:tent(?:é|e|ait|ent|aient|er|a|ant) (?:\w+ )?(?:de |d')|essa(?:y|i)\w+ (?:de |d')|cherch\w+ (?:\w+ )?à\b"
    r"|failli\b|(?:manqué|faillit|rêv\w+|propos\w+|promis|jur\w+|suggér\w+) (?:[^,;.]{1,40} )?(?:de |d')"
    r"|(?:souhait|espér|espèr|voudr|voul|aimerai|envisag|ambitionn|réclam|exig|sollicit)\w*|veu(?:t|lent)\b"
    r"|aurai(?:t|ent) (?:\w+ )?(?:aimé|dû|pu|voulu|préféré)|presque\b"
    r"|tr(?:ied|ies|y|ying) to|attempt\w*|hop(?:e[ds]?|ing) (?:to|for)|offer(?:s|ed|ing)? to|want(?:s|ed|ing)? to"
    r"|wish\w*|seek(?:s|ing)? to|sought to|vow\w* to|propos(?:es|ed|ing) (?:to|that)|beg(?:s|ged|ging)? to"
    r"|ask(?:s|ed)? to"
    r"|almost|nearly|(?:could|would|should|might) have|would (?:love|like|gladly|rather)|dream\w* of|long(?:s|ed) to"
    r"|rather than|instead of|au lieu d(?:e |')|plutôt que (?:de |d')|fail(?:s|ed)? to|push(?:es|ed)? to|urg(?:es|ed)"
    r"|threaten\w*|menac\w+ de)",
    re.IGNORECASE,
)


#: "sont convenus, jeudi à Trieste, de créer": what they agreed to do is no meeting to come.
_AGREED_TO_DO = re.compile(
    r"\b(?:convenue?s?|agreed?|agrees)\b(?:,? [^,;.]{1,40},?)? (?:d(?:e |')(?!se |s')|to (?!meet|talk|speak|see|hold))"
)


#: Words for a line or a screen that alone tell neither a call nor a video: the recogniser's word is taken.
_BY_WIRE = re.compile(
    r"\b(?:lines?|lignes?|écrans?|screens?|split-screen|satellite|duplex|Zoom|Skype|WhatsApp|FaceTime|caméras?|webcams?"
    r"|cameras?|laptops?|receiver|handset|combiné|hotline|en ligne|online|log(?:s|ged)? on|d(?:é|e)croch\w+|raccroch\w+"
    r"|h(?:u|a)ng up|au bout du)\b",
    re.IGNORECASE,
)


def meeting_recognised(sentence: Sentence, near: Sequence[Sentence], context: Context) -> list[Meeting]:
    """Return the meeting that the recogniser sees in a sentence; none where the words around it do not bear it out.

    Args:
        sentence: The sentence.
        near: The sentences before and behind it, any of which may call the meeting off or deny it.
        context: What the article said so far.
    """
    seen, language = sentence.recognised, context.article.language
    if seen is None or language == "other":
        return []
    match = TriggerMatch(_trigger(language), seen.words.start, seen.words.end)
    sides = find_sides(replace(sentence, triggers=()), match)
    # "Rather than meet X, Y glued herself to the road": it may stand ahead of the clause
    attempted = _ONLY_ATTEMPTED.search(sentence.text, sides.start, match.end) or _ONLY_ATTEMPTED.match(
        sentence.text
    )
    agreed = seen.status == "planned" and _AGREED_TO_DO.search(sentence.text, sides.start)
    if attempted or agreed or _is_refused(sentence, seen.words):
        return []
    told = status_of(sentence.text, match, sides)
    verdict = _agreed(sentence.text, [one.text for one in near], seen, told)
    participants = unique(_participants(sentence, seen, context))
    if verdict is None or len(participants) < 2 or not any(one.type == "person" for one in participants):
        return []
    kind = kind_of(sentence.text, match, sides)
    if kind == "in_person" and _BY_WIRE.search(sentence.text):
        kind = seen.kind
    if kind != seen.kind:
        return []
    meeting = record(Telling(sentence, match, sides, verdict, kind), participants, context)
    if meeting is None:
        return []
    context.memory.gather(meeting.participants, sentence.span)
    return [meeting]


def _trigger(language: ReadLanguage) -> Trigger:
    """The words that the recogniser points at, as a trigger of their own."""
    return Trigger("recognised", language, "verb", "", (), sporting=True, partial=True)


def _is_refused(sentence: Sentence, words: Span) -> bool:
    """Tell whether a verb at their head tells, by the grammar around it, of no meeting; nouns may leave that open."""
    return any(
        status_of(sentence.text, one, find_sides(sentence, one)) is None
        for one in sentence.triggers
        if one.start <= words.start < one.end and one.trigger.frame != "noun"
    )


def _agreed(text: str, near: Sequence[str], seen: Recognised, verdict: Verdict | None) -> Verdict | None:
    """Return the verdict of the words around where the recogniser agrees; it tells the tense that they leave open.

    What is held is so only where the sentence calls nothing off, and those around it negate nothing either.
    """
    happens = seen.status in ("held", "planned")
    if verdict is None or (happens and _DOUBTFUL.search(text)):
        return None
    if seen.status == "held" and any(NEGATED.search(one) or _DOUBTFUL.search(one) for one in near):
        return None
    if verdict.outcome == "present" and happens:
        return replace(verdict, outcome=seen.status)
    return verdict if verdict.outcome == seen.status else None


def _participants(sentence: Sentence, seen: Recognised, context: Context) -> Iterator[Participant]:
    """Yield the participants: the names that the recogniser marks, and the people of the pronouns that it marks.

    A pronoun leads to the sentence before only where nobody stands before it in its own.
    """
    for span in seen.people:
        words = span.of(sentence.text).strip()
        if any(one.kind == "person" for one in sentence.named_before(span.start)):
            continue
        if _ONE.fullmatch(words):
            yield from context.called(context.memory.subject[:1], words)
        elif _SEVERAL.fullmatch(words):
            yield from context.memory.group
    marked = [one for one in sentence.able(seen.words.start) if seen.names(one.start, one.end)]
    silent = [one for one in marked if not is_source(sentence.text, one.start, one.end)]
    yield from context.participants(silent if len(silent) > 1 else marked)
