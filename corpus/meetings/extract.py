"""Extraction: from an article, its sentences and its timexes to the meetings that it reports."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpus.entities import find_entities
from corpus.meetings.cues import SAME_DAY, is_source, source_of
from corpus.meetings.fold_reports import fold_reports
from corpus.meetings.groups import GROUP, group_of
from corpus.meetings.mentions import Mention, find_mentions
from corpus.meetings.model import Meeting, Participant
from corpus.meetings.nouns import noun_participants
from corpus.meetings.people import People, participants_of, unique
from corpus.meetings.reading import Reading
from corpus.meetings.sides import ABLE, Sides, find_sides, is_place_use
from corpus.meetings.status import kind_of, status_of
from corpus.meetings.triggers import TriggerMatch, find_triggers
from corpus.meetings.whenwhere import choose_days, choose_place, looking_back, looking_forward, only_ends
from corpus.places import is_known_place, place_of
from corpus.span import Days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.places import Place
    from corpus.span import Span
    from corpus.timex import Timex

_THEY = re.compile(r"\b(?:[Ii]ls|[Ee]lles|[Tt]hey)\b(?=[^.;,]*$)")
_ONE = re.compile(
    r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he|[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci"
    r"|[Tt]he latter)\b(?=[^.;,]*$)"
)
_LATTER = re.compile(r"[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci|[Tt]he latter")
_OBJECT_ONE = re.compile(r"\bl'(?:y )?(?:a|ait|avait|aura|aurait|ont|avaient)\b|\b(?:him|her)\b")
_OBJECT_MANY = re.compile(
    r"\bles (?:y )?(?:a|ont|avait|avaient|aura|aurait|accueill\w+|reç\w+|recev\w+)\b|\bthem\b"
)
_PLACING = re.compile(
    r"(?:\b(?:à|au|en|in|at|pour|to|near|de|quitter|gagner|leaving)(?: l'| la| le| the)?\s*|d')$"
)
_PRONOUN_FIRST = re.compile(r"^\W*(?:Il|Elle|He|She|Ce dernier|Cette dernière|Ils|Elles|They)\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the reading with what was found in it."""

    span: Span
    text: str
    mentions: tuple[Mention, ...]
    triggers: tuple[TriggerMatch, ...]


@dataclass(slots=True)
class Memory:
    """What the sentences so far leave for the next: whom a pronoun may stand for, and where one is."""

    subject: tuple[Participant, ...] = ()
    group: tuple[Participant, ...] = ()
    last: tuple[Participant, ...] = ()
    days: Days | None = None
    expression: Timex | None = None
    dateline: Place | None = None
    place: Place | None = None
    place_span: Span | None = None
    seen: list[Participant] = field(default_factory=list)


def find_meetings(article: Article, sentences: Sequence[Span], timexes: Sequence[Timex]) -> tuple[Meeting, ...]:
    """Return the meetings that an article reports, each once, in the order of their evidence.

    Args:
        article: The article; spans are in code points of its text.
        sentences: Its sentences in order.
        timexes: Its time expressions in order.
    """
    if article.language == "other":
        return ()
    reading = Reading.of(article.text)
    read = _read_sentences(reading, sentences, article)
    if not any(sentence.triggers for sentence in read):
        return ()
    people = People(reading.text)
    for sentence in read:
        if sentence.mentions:
            people.learn(sentence.text, sentence.mentions, _countries(sentence))
    memory = Memory(dateline=_dateline(reading.text))
    found: list[Meeting] = []
    for sentence in read:
        found += _meetings_of(sentence, reading, article, timexes, people, memory)
    return fold_reports(found)


_DATELINE = re.compile(
    r"^(?P<town>[A-ZÀ-Ý][A-ZÀ-Ý' -]{2,30})(?:,[^—\n]{4,40}| \([^)\n]{2,40}\))[^—\n]{0,30}[—–-] ", re.MULTILINE
)


def _dateline(text: str) -> Place | None:
    """Return the town that an article is dated from, for "here"."""
    match = _DATELINE.search(text)
    name = match["town"].strip().title() if match else ""
    return place_of(name) if name and is_known_place(name) else None


def _countries(sentence: Sentence) -> dict[tuple[int, int], str]:
    from corpus.meetings.mentions import lexicon

    return {
        (one.start, one.end): one.codes[0]
        for one in lexicon(sentence.text)
        if one.codes and one.kind != "organisation"
    }


def _read_sentences(reading: Reading, sentences: Sequence[Span], article: Article) -> list[Sentence]:
    spans = [reading.to_reading(span) for span in sentences]
    texts = [span.of(reading.text) for span in spans]
    triggers = [find_triggers(text, article.language) for text in texts]
    wanted = {near for index, some in enumerate(triggers) if some for near in (index - 1, index)}
    wanted |= {0, 1}
    chosen = [index for index in range(len(texts)) if index in wanted and any(triggers)]
    entities = dict(zip(chosen, find_entities([texts[index] for index in chosen], article.language), strict=True))
    families: list[str] = []
    read = []
    for index, text in enumerate(texts):
        mentions = find_mentions(text, entities[index], families) if index in entities else []
        families += [
            one.name.rpartition(" ")[2]
            for one in mentions
            if one.kind == "person"
            and " " in one.name
            and one.name.rpartition(" ")[2] not in families
            and len(one.name.rpartition(" ")[2]) > 3
        ]
        read.append(Sentence(spans[index], text, tuple(mentions), tuple(triggers[index])))
    return read


def _meetings_of(
    sentence: Sentence,
    reading: Reading,
    article: Article,
    timexes: Sequence[Timex],
    people: People,
    memory: Memory,
) -> list[Meeting]:
    found: list[Meeting] = []
    previous: tuple[Participant, ...] = ()
    previous_end = 0
    for match in sentence.triggers:
        sides = widened(
            sentence,
            match,
            find_sides(sentence.text, match, sentence.triggers, sentence.mentions, article.language),
        )
        status = status_of(sentence.text, match, sides, article.language)
        if status is None:
            continue
        subjects, objects = _both_sides(sentence, match, sides, people, memory, previous)
        participants = unique([*subjects, *objects])
        if (not objects and not _told_apart(sentence.text, match, sides)) or not _enough(
            match, sides, participants
        ):
            continue
        if match.trigger.name == "telephone" and not _close_subject(sentence.text, match, sides):
            continue
        if (
            match.trigger.frame == "noun"
            and previous
            and match.start - previous_end < 60
            and _adds_nothing(participants, previous)
        ):
            continue
        planned = status.outcome == "planned"
        days, expression = choose_days(sentence, match, sides, timexes, reading, planned=planned)
        place, place_span = choose_place(sentence, match, sides, memory)
        if not status.firm and days is None and place is None:
            continue
        kind = kind_of(sentence.text, match, sides)
        if days is None and _is_same_day(sentence.text, sides) and memory.days is not None and memory.days.is_day:
            days, expression = memory.days, memory.expression
        final = status.against(days, article.published, match)
        if final in ("planned", "cancelled") and days and expression:
            days = looking_forward(days, expression, article.published)
        if final is None:
            continue
        if final == "held" and days and expression:
            days = looking_back(days, expression, article.published)
        if (
            expression is not None
            and final == "held"
            and article.published
            and days
            and days.first_day > article.published.last_day
        ):
            days, expression = None, None
        found.append(
            Meeting(
                participants,
                place if kind == "in_person" else None,
                days,
                expression,
                final,
                kind,
                source_of(sentence.text) if status.source is None else status.source,
                reading.to_source(sentence.span),
                reading.to_source(place_span) if place_span and kind == "in_person" else None,
                days is not None and days.is_day and final == "held" and only_ends(sentence.text, match, sides),
            )  # fmt: skip
        )
        previous, previous_end = participants, match.end
        if len(participants) > 1:
            memory.group = participants
    _remember(sentence, people, memory)
    for timex in timexes:
        span = reading.to_reading(timex.span)
        if sentence.span.contains(span) and timex.first_day is not None and timex.last_day is not None:
            memory.days, memory.expression = Days(timex.first_day, timex.last_day), timex
    return found


_TERM = re.compile(
    r"\b(?:after|following|at the end of|après|au terme de|à l'issue de) (?:(?:\w+|\d+) (?:days?"
    r"|hours?|rounds?|jours?|journées|heures|nuits?) of |(?:\w+|\d+) (?:jours?|heures"
    r"|journées) de |(?:une nuit|une journée)(?: entière)? de )$"
)


def widened(sentence: Sentence, match: TriggerMatch, sides: Sides) -> Sides:
    """Give "after two days of talks" the clause of the sentence: those who parted are those who talked."""
    if match.trigger.frame != "noun" or not _TERM.search(sentence.text[: match.start]):
        return sides
    first = [one for one in sentence.mentions if one.kind == "person" and one.end < match.start]
    return replace(sides, start=0, opener="", subjects=tuple(first))


def _is_same_day(text: str, sides: Sides) -> bool:
    """Tell whether a clause, or the sentence that it is the main clause of, is set on the day told before."""
    early = SAME_DAY.search(text[: sides.end])
    return bool(
        SAME_DAY.search(text[sides.start : sides.end])
        or (early and early.start() < 3 and sides.opener not in ("où", "where"))
    )


def _adds_nothing(participants: tuple[Participant, ...], previous: tuple[Participant, ...]) -> bool:
    return all(any(one.same_as(other) for other in previous) for one in participants)


def _both_sides(
    sentence: Sentence,
    match: TriggerMatch,
    sides: Sides,
    people: People,
    memory: Memory,
    previous: tuple[Participant, ...],
) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """Return who is told to meet, and whom; for a noun, all of them at once."""
    text = sentence.text
    if match.trigger.frame == "noun":
        return noun_participants(sentence, match, sides, people, memory), ()
    subjects = [one for mention in sides.subjects for one in participants_of(mention, people)]
    objects = [one for mention in sides.objects for one in participants_of(mention, people)]
    before = text[sides.start : match.start]
    if not subjects:
        subjects = list(_implied_subject(sentence, match, sides, people, memory, previous))
    group = GROUP.search(text, match.end, min(sides.end, match.end + 60))
    if group and not objects:
        objects += _others(group_of(group, (), memory), subjects)
    if match.trigger.name == "visit":
        objects = [one for one in objects if one.type == "person"]
    if _OBJECT_MANY.search(text[max(0, match.start - 25) : match.end + 8]):
        objects += _others(_many(sentence, sides, people, memory), subjects)
    elif _OBJECT_ONE.search(text[max(0, match.start - 25) : match.end + 6]):
        objects += _others(_one_before(sentence, sides, people, memory, subjects), subjects)
    if re.search(r"\b(?:y|there)\b", before) and not subjects:
        subjects = list(memory.subject)
    return subjects, objects


def _others(found: Sequence[Participant], known: Sequence[Participant]) -> list[Participant]:
    return [one for one in found if not any(one.same_as(other) for other in known)]


def _mentions_before(sentence: Sentence, position: int, *, speakers: bool = False) -> list[Mention]:
    return [
        one
        for one in sentence.mentions
        if one.end <= position
        and one.kind in ABLE
        and not is_place_use(sentence.text, one)
        and (speakers or not is_source(sentence.text, one.start, one.end))
    ]


def _many(sentence: Sentence, sides: Sides, people: People, memory: Memory) -> tuple[Participant, ...]:
    before = [one for one in _mentions_before(sentence, sides.start) if one.kind in ("person", "description")]
    here = _coordinated(sentence.text, before, people) if before else ()
    return here if len(here) > 1 else memory.group


def _one_before(
    sentence: Sentence, sides: Sides, people: People, memory: Memory, subjects: Sequence[Participant]
) -> tuple[Participant, ...]:
    before = [one for one in _mentions_before(sentence, sides.start) if one.kind in ("person", "description")]
    for mention in () if sides.opener in ("qui", "who") else before:
        here = _others(participants_of(mention, people), subjects)
        if here:
            return tuple(here[:1])
    return tuple(_others(memory.subject, subjects)[:1]) or tuple(_others(memory.last, subjects)[:1])


def _implied_subject(
    sentence: Sentence,
    match: TriggerMatch,
    sides: Sides,
    people: People,
    memory: Memory,
    previous: tuple[Participant, ...],
) -> tuple[Participant, ...]:
    """Return whom a clause without a name before its verb is about."""
    text = sentence.text
    clause = text[sides.start : match.start]
    before = _mentions_before(sentence, sides.start, speakers=sides.opener in ("says", "qu'", "que", "that"))
    here = [participants_of(mention, people) for mention in before]
    here = [some for some in here if some]
    group = GROUP.search(clause)
    if group:
        return group_of(group, unique(one for some in here for one in some), memory)
    if _THEY.search(clause):
        pairs = unique(one for some in here for one in some)
        return pairs if len(pairs) > 1 else memory.group
    if _LATTER.search(clause):
        return here[-1] if here else memory.last[-1:]
    if _ONE.search(clause):
        return here[0] if here else memory.subject[:1]
    if sides.opener in ("qui", "who", "dont", "which", "whom", "(") and here:
        return _antecedent(text, sides, before, people)
    if here:
        plural = re.search(r"\b(?:ont|sont|étaient|avaient|were|have|are|seront|doivent|devaient)\b", clause)
        first = _coordinated(text, before, people)
        return first if plural or len(first) == 1 else first[:1] if len(before) == 1 else first
    if previous:
        return previous[:1]
    return () if re.search(r"\w", text[: match.start]) and sides.start > 0 else ()


def _antecedent(text: str, sides: Sides, before: Sequence[Mention], people: People) -> tuple[Participant, ...]:
    last = before[-1]
    chosen = list(participants_of(last, people))
    if re.match(r"\s*(?:s'|se )", text[sides.start :]) or re.match(
        r"\s*(?:ont|sont|étaient|avaient|were|have|are)\b", text[sides.start :]
    ):
        for earlier in reversed(before[:-1]):
            if re.fullmatch(r",? ?(?:et|and|,)? ?(?:le |la |l'|the )?", text[earlier.end : last.start]):
                chosen = [*participants_of(earlier, people), *chosen]
                last = earlier
    return tuple(chosen)


def _coordinated(text: str, before: Sequence[Mention], people: People) -> tuple[Participant, ...]:
    """Return the sentence's first name and those that are joined to it."""
    chosen = list(participants_of(before[0], people))
    end = before[0].end
    for one in before[1:]:
        gap = text[end : one.start]
        if (
            not re.search(r"(?:,| et| and)", gap)
            or re.search(
                r"\b(?:a|ont|est|s'est|has|had|was|met|held|se sont|avait|avaient|étaient|sont"
                r"|où|qui|who|where|were)\b",
                gap,
            )
            or len(gap) > 60
        ):
            break
        chosen += participants_of(one, people)
        end = one.end
    return unique(chosen)


def _close_subject(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a verb follows its subject closely: "X called Y", not "lists called Y"."""
    start = sides.subjects[-1].end if sides.subjects else sides.start
    return bool(
        re.fullmatch(
            r"(?: (?:also|has|had|then|later|will|would|to|he|she|they|is|was))*|,.{1,60},"
            r"| ?(?:[Hh]e|[Ss]he|[Tt]hey)(?: \w+)?",
            text[start : match.start].rstrip(),
        )
    ) and all(one.kind != "organisation" for one in sides.objects)


def _told_apart(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether subjects alone can have met: the verb is mutual, or "se" makes it so."""
    if match.trigger.mutual or match.trigger.frame != "verb":
        return True
    return bool(re.search(r"\b(?:se |s'|nous |each other|together)", text[sides.start : match.end + 20]))


def _enough(match: TriggerMatch, sides: Sides, participants: Sequence[Participant]) -> bool:
    if match.trigger.frame == "noun":
        return bool(participants)
    if not any(one.type == "person" or one.code for one in participants):
        return False
    if match.trigger.frame == "gather":
        bodies = not any(one.type == "person" for one in participants)
        return bodies if match.trigger.name == "se tenir" else bodies or len(participants) > 1
    if match.trigger.name in _ALSO_GATHER and not sides.objects and participants[0].type == "organisation":
        return True
    return len(participants) > 1


#: Verbs that one body alone may be the subject of: "les ministres de l'Otan se retrouvent", "the Security Council met".
_ALSO_GATHER = frozenset({"retrouver", "meet"})


def _remember(sentence: Sentence, people: People, memory: Memory) -> None:
    able = _mentions_before(sentence, len(sentence.text))
    named = [some for some in (participants_of(one, people) for one in able) if some]
    persons = [some for some in named if some[0].type == "person"]
    if persons:
        if not _PRONOUN_FIRST.match(sentence.text):
            memory.subject = persons[0]
        memory.last = persons[-1]
        coordinated = _coordinated(sentence.text, [one for one in able if one.kind == "person"] or able, people)
        if len(coordinated) > 1:
            memory.group = coordinated
    memory.seen = list(unique([*memory.seen, *(one for some in named for one in some)]))
    for one in sentence.mentions:
        if (
            one.kind in ("place", "capital")
            and is_known_place(one.name)
            and _PLACING.search(sentence.text[: one.start])
        ):
            memory.place, memory.place_span = place_of(one.name), sentence.span
            break


__all__ = ["Memory", "Sentence", "find_meetings", "replace"]
