"""Context: what an article, and the sentences of it so far, tell about the sentence at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from corpus.meetings.bystanders import (
    ABLE,
    is_absent,
    is_headed,
    is_in_apposition,
    is_owner,
    is_place_use,
    owns_person,
    with_neighbours,
)
from corpus.meetings.calling_off import calls_off
from corpus.meetings.clauses import main_clause_start
from corpus.meetings.cues import DETAINED, LATTER_FIRST, MOTION, POSSESSIVE_FIRST, PRONOUN_FIRST
from corpus.meetings.dateline import find_dateline_town
from corpus.meetings.groups import GROUP
from corpus.meetings.live import is_live
from corpus.meetings.located import Located
from corpus.meetings.model import Participant
from corpus.meetings.offices import OFFICE
from corpus.meetings.people import People, coordinated, participants_of, unique
from corpus.meetings.sources import is_source
from corpus.meetings.speakers import QUOTED
from corpus.places import is_known_place, place_of
from corpus.span import Days, Span, blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.meetings.mention import Mention
    from corpus.meetings.reading import Reading
    from corpus.meetings.recogniser import Recognised
    from corpus.meetings.speakers import Spoken
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.timex import Timex

_PLACING = re.compile(
    r"(?:\b(?:à|au|jusqu'à|jusqu'au|en|in|at|pour|to|near|de|dans|vers|chez|for|quitter|gagner|rallier|rejoindre|leaving)"
    r"(?: (?:lun|mar|mercre|jeu|vendre|same)di| dimanche)?(?: l'| la| le| the)?\s*|d')$"
)
#: "le format d'Astana", "les accords de Minsk": nobody need be there.
_OF = re.compile(r"(?:\bde (?:la |l')?|\bd'|\bdu )$")
#: "dans un salon de l'hôtel du Fleuve", not "sur la réouverture de la cathédrale de Noyon".
_WITHIN = re.compile(
    r"\b(?:à|au|dans|devant) [^,;.]{0,40}\bde (?:la |l')$"
    r"|\b(?:à (?:la |l')|au |(?:dans|devant) (?:la |le |l'))"
    r"(?:hôtel de ville|mairie|(?:sous-)?préfecture|gare|port|aéroport|université|tribunal|ambassade|bourse) d(?:e |')$"
)
#: "a vu X à Hanoï avant de gagner Vientiane": where one is then.
_WENT_ON = re.compile(r"\b(?:avant de|puis|before|then)\b[^.;]*$")
#: What had been before dates nothing that follows: "X et Y, qui s'étaient parlé le 20 mars, ...".
_HAD_BEEN = re.compile(
    r", (?:qui|que|qu'|dont|où|who|whom|which|where)\b[^,;.]*\b(?:avai(?:t|ent)|étai(?:t|ent)|had)\b[^,;.]*$"
)
#: A day that something is to be done by is none on which anything else was.
_LIMIT = re.compile(r"\b(?:d'ici(?: à| au| la)?|jusqu'(?:à|au|en)|until|till|by)(?: le| la| the)? ?$")
_PLUPERFECT = re.compile(r"\b(?:avait|avaient|était|étaient|had)\b")

#: Days after an arrival in which a meeting told without a place may still be there.
LONGEST_STAY = timedelta(days=2)

#: How many "the two" are.
PAIR = 2

#: Code points (spaces, line ends) between a sentence and the next.
SENTENCE_GAP = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the reading with what was found in it."""

    span: Span
    text: str
    mentions: tuple[Mention, ...]
    triggers: tuple[TriggerMatch, ...]
    recognised: Recognised | None
    dateline: Place | None = None
    """The town that the sentence opens with: "ROME (AFP) - "; it is blank in the text."""
    dateline_span: Span | None = None
    """The sentence ahead, where that names the town: "Genève. Le ministre reçoit X"."""

    def follows(self, earlier: Span | None) -> bool:
        """Tell whether `earlier` is the sentence just before this one."""
        return earlier is not None and 0 <= self.span.start - earlier.end <= SENTENCE_GAP

    def named_before(self, position: int, *, speakers: bool = False) -> list[Mention]:
        """Return the mentions before `position` that can take part in a meeting, without mere sources."""
        return [
            one
            for ahead, one, behind in with_neighbours(self.text, self.mentions)
            if one.end <= position
            and one.kind in ABLE
            and not is_place_use(self.text, one)
            and not is_absent(self.text, one.start)
            and not is_headed(self.text, one, behind)
            and not is_in_apposition(self.text, ahead, one)
            and not owns_person(self.text, one, behind)
            and not is_owner(self.text, one)
            and (speakers or not is_source(self.text, one.start, one.end))
        ]


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody has just been said to be ("a atterri mardi à Téhéran"): what follows happens there."""

    place: Place
    sentence: Span
    people: tuple[Participant, ...]
    days: Days | None
    expression: Timex | None
    past: bool
    """Whether it is told in the pluperfect."""

    def shares(self, participants: Sequence[Participant]) -> bool:
        """Tell whether one of those who stay is among the participants."""
        return any(one.same_as(other) for one in self.people for other in participants)

    def may_hold(self, days: Days | None) -> bool:
        """Tell whether what was on those days may have been there: not before it began, nor long after."""
        if days is None or self.days is None:
            return True
        return self.days.first_day <= days.first_day <= self.days.last_day + LONGEST_STAY


@dataclass(slots=True)
class Memory:
    """What the sentences so far leave for the next: whom a pronoun may stand for, and where one is."""

    subject: tuple[Participant, ...] = ()
    group: tuple[Participant, ...] = ()
    group_span: Span | None = None
    groups: list[tuple[Participant, ...]] = field(default_factory=list)
    """All who were told together, the latest last."""
    pair: tuple[Participant, ...] = ()
    """Two whom a sentence names apart: "the two" of the very next sentence, if it has any."""
    pair_span: Span | None = None
    last: tuple[Participant, ...] = ()
    named: tuple[Participant, ...] = ()
    """The people of the last sentence that names any."""
    days: Days | None = None
    expression: Timex | None = None
    dateline: Place | None = None
    dateline_span: Span | None = None
    place: Place | None = None
    place_span: Span | None = None
    been: bool = True
    """Whether the sentence that told the place tells of what was: a plan leaves its place to no next step."""
    stay: Stay | None = None
    heading: tuple[Days, Timex] | None = None
    """The day of an agenda that stands above its entries: "MONDAY, MAY 6", "Mardi 7 mai :"."""
    called_off: Span | None = None
    seen: list[Participant] = field(default_factory=list)
    denied: list[tuple[Span, tuple[Participant, ...]]] = field(default_factory=list)
    """Sentences that deny a meeting of somebody with one whom they do not name."""

    def gather(self, group: tuple[Participant, ...], told: Span) -> None:
        """Keep who is together, and the sentence that says so."""
        self.group, self.group_span = group, told
        self.groups.append(group)


@dataclass(frozen=True, slots=True)
class Context:
    """An article being read: its reading, its timexes, its people and what was said so far."""

    article: Article
    reading: Reading
    timexes: Sequence[Timex]
    people: People
    memory: Memory
    spoken: Sequence[Spoken] = ()
    """The quoted words of the article with who says them; of an interview, all of it, last."""
    live: bool = False
    """Whether the article is a live report."""

    @classmethod
    def of(cls, article: Article, reading: Reading, timexes: Sequence[Timex]) -> Context:
        """Return the context of an article of which nothing was read yet."""
        dateline = find_dateline_town(reading.text)
        memory = Memory()
        if dateline:
            memory.dateline = replace(place_of(dateline.town), text=dateline.written)
            memory.dateline_span = dateline.span
        live = is_live(article.title_text or "", reading.text)
        return cls(article, reading, timexes, People(reading.text), memory, live=live)

    def participants(self, mentions: Sequence[Mention]) -> list[Participant]:
        """Return the participants that mentions stand for, in order."""
        return [one for mention in mentions for one in participants_of(mention, self.people)]

    def taking_part(self, mentions: Sequence[Mention]) -> list[Participant]:
        """Return the participants that mentions stand for, in order, then the office holders whom nobody names."""
        return [*self.participants(mentions), *self.office_holders(mentions)]

    def office_holders(self, mentions: Sequence[Mention]) -> list[Participant]:
        """Return the office holders among mentions whom nobody names."""
        return [
            Participant(one.holder, "office")
            for one in mentions
            if one.holder and not participants_of(one, self.people)
        ]

    def timexes_of(self, sentence: Sentence) -> list[Located]:
        """Return the timexes of a sentence with their offsets in it."""
        found = []
        for timex in self.timexes:
            span = self.reading.to_reading(timex.span)
            if sentence.span.contains(span):
                found.append(Located(span.start - sentence.span.start, span.end - sentence.span.start, timex))
        return found

    def called(self, some: Sequence[Participant], pronoun: str) -> list[Participant]:
        """Return those of some whom a pronoun may stand for: a country or body only while nobody was named.

        Somebody of whom only the office is known ("the Ukrainian president") is one, too.
        """
        bodies = not any(one.type == "person" for one in self.memory.seen)
        return [
            one
            for one in some
            if (bodies or one.type == "person" or OFFICE.search(one.name))
            and self.people.may_be_called(one, pronoun)
        ]

    def speaker_of(self, sentence: Sentence, match: TriggerMatch) -> list[Participant]:
        """Return who says the words of a trigger: whom "I" stands for in them."""
        position = sentence.span.start + match.start
        said = next((one for one in self.spoken if one.span.start <= position < one.span.end), None)
        if said is None:
            return []
        return list(said.speaker) or self.called(self.memory.subject[:1], said.pronoun)

    def attend(self, sentence: Sentence) -> None:
        """Settle whom "the two" are, and whom a sentence is about whose pronoun is not for whom the last one was about.

        That is the only other one of the sentence before, or of all so far; else nobody.
        """
        if _STAMPED.match(sentence.text):
            self.memory.subject = ()
            self.memory.days = self.memory.expression = None
        if sentence.follows(self.memory.pair_span) and (
            GROUP.search(sentence.text) or _THEY.search(sentence.text)
        ):
            self.memory.group = self.memory.pair
        pronoun, subject = _pronoun_of(sentence), self.memory.subject
        if pronoun is None or not subject or self.called(subject[:1], pronoun):
            return
        seen = [one for one in self.memory.seen if one.type == "person"]
        fitting = (self.called(some, pronoun) for some in (self.memory.named, seen))
        self.memory.subject = next((tuple(found) for found in fitting if len(found) == 1), ())

    def remember(self, sentence: Sentence, *, went_there: bool) -> None:
        """Keep what the next sentence may refer to: people, day and place, and whether somebody has been there."""
        self._remember_people(sentence)
        if calls_off(sentence.text):
            self.memory.called_off = sentence.span
        timexes = self.timexes_of(sentence)
        if self._remember_place(sentence, timexes):
            self.memory.been = went_there
        if len(timexes) == 1 and not _BESIDE_DAY.sub(
            "", blank(sentence.text, [Span(timexes[0].start, timexes[0].end)])
        ):
            self.memory.heading = timexes[0].timex.days, timexes[0].timex
            self.memory.place = self.memory.place_span = self.memory.stay = None
        for start, _, timex in timexes:
            if not (_HAD_BEEN.search(sentence.text[:start]) or _LIMIT.search(sentence.text[:start])):
                self.memory.days, self.memory.expression = timex.days, timex

    def _remember_place(self, sentence: Sentence, timexes: Sequence[Located]) -> bool:
        """Keep where a sentence says that people are; tell whether it says so."""
        moved = MOTION.search(sentence.text)
        placed = [
            one
            for one in sentence.mentions
            if one.kind in ("place", "capital", "country" if moved else "place")
            and _PLACING.search(sentence.text[: one.start])
            and (is_known_place(one.name) or one.name[:1].islower())
            and (
                (moved and one.name[:1].isupper())
                or not _OF.search(sentence.text[: one.start])
                or _WITHIN.search(sentence.text[: one.start])
            )
            and not DETAINED.search(sentence.text[: one.start])
        ]
        ahead = [one for one in placed if moved and one.start >= moved.start()]
        if not placed:
            return False
        went_on = ahead and _WENT_ON.search(sentence.text[: ahead[-1].start])
        place = place_of((ahead[-1] if went_on else (ahead or placed)[0]).name)
        self.memory.place, self.memory.place_span = place, sentence.span
        self.memory.stay = None
        people = tuple(self.participants(sentence.named_before(len(sentence.text)))) or self.memory.subject
        if ahead:
            day = timexes[0].timex if len(timexes) == 1 else None
            days = day.days if day else None
            past = bool(_PLUPERFECT.search(sentence.text))
            self.memory.stay = Stay(place, sentence.span, people, days, day, past)
        return True

    def _remember_people(self, sentence: Sentence) -> None:
        memory = self.memory
        able = sentence.named_before(len(sentence.text))
        named = [some for some in (participants_of(one, self.people) for one in able) if some]
        persons = [some for some in named if some[0].type == "person"]
        memory.seen = list(unique([*memory.seen, *(one for some in named for one in some)]))
        latter = bool(LATTER_FIRST.search(sentence.text[: able[0].start if able else None]) and memory.last)
        if latter:
            memory.subject = memory.last[-1:]
        if not persons:
            self._remember_speaker(sentence)
            if sentence.follows(memory.pair_span) and not any(one.kind == "person" for one in sentence.mentions):
                memory.pair_span = sentence.span
            return
        named_here = unique(one for some in persons for one in some)
        self._remember_pair(sentence, named_here)
        if not latter and not goes_on(sentence):
            said = self._who_says_all_names(sentence, able)
            memory.subject = said or self._subject_of_main_clause(sentence) or persons[0]
        if _is_unknown(sentence):
            memory.subject = ()
        memory.last = persons[-1]
        memory.named = named_here
        together = coordinated(sentence.text, [one for one in able if one.kind == "person"] or able, self.people)
        if len(together) > 1:
            memory.gather(together, sentence.span)
        elif len(memory.named) == PAIR and all(one.type == "person" for one in memory.named):
            memory.pair, memory.pair_span = memory.named, sentence.span

    def _remember_speaker(self, sentence: Sentence) -> None:
        """Keep who says something in a sentence that names nobody else: "X said he would resign. She herself met Y"."""
        speaker = next((one for one in sentence.mentions if one.kind == "person"), None)
        if speaker and not (self.memory.subject and goes_on(sentence)):
            self.memory.subject = self.memory.named = participants_of(speaker, self.people)

    def _who_says_all_names(self, sentence: Sentence, able: Sequence[Mention]) -> tuple[Participant, ...]:
        """Return the speaker of a sentence that names others in his words only: "I have not met X", Y said."""
        quoted = QUOTED.match(sentence.text)
        if quoted is None or any(one.start > quoted.end() for one in able):
            return ()
        behind = (one for one in sentence.mentions if one.start > quoted.end() and one.kind == "person")
        speaker = next(behind, None)
        return participants_of(speaker, self.people) if speaker else ()

    def _remember_pair(self, sentence: Sentence, named: tuple[Participant, ...]) -> None:
        """Keep as a pair whom the last sentence was about and the one named here: "He sued Y. The two met"."""
        subject = self.memory.subject[:1]
        him = _OBJECT.search(sentence.text)
        about = bool(
            POSSESSIVE_FIRST.match(sentence.text)
            or PRONOUN_FIRST.match(sentence.text)
            or (him and self.called(subject, him["pronoun"]))
        )
        if len(named) == 1 and subject and about and not named[0].same_as(subject[0]):
            self.memory.pair, self.memory.pair_span = (*subject, *named), sentence.span

    def _subject_of_main_clause(self, sentence: Sentence) -> tuple[Participant, ...]:
        """Return whom a sentence is about that opens with another clause: Y of "Après avoir reçu X, Y a dit"."""
        main = main_clause_start(sentence.text, len(sentence.text), sentence.mentions)
        first = next(
            (one for one in sentence.mentions if main and one.start >= main and one.kind == "person"), None
        )
        return participants_of(first, self.people) if first else ()


#: "X has called her a wrecker": her, of whom the last sentence was.
_OBJECT = re.compile(
    r"\b[a-z]+(?:ed|[^aeiou ]t|et|ld|aw) (?P<pronoun>him|her)\b(?= (?:\"|an?\b|the\b|on\b|in\b|to\b|for\b|of\b)|[,.])"
)
_THEY = re.compile(r"\b(?:[Ii]ls|[Ee]lles|[Tt]hey)\b")
#: What may stand beside the day that heads an agenda.
_BESIDE_DAY = re.compile(r"[\W_]+")
#: The hour at the head of an entry of a live report, whose "he" is nobody of the one before: "10 h 30 - ", "18:05 ".
_STAMPED = re.compile(r"\W*\d{1,2} ?[h:.] ?\d{2}\b ?(?:[-–—:|]|[A-ZÀ-Ý])")
#: What comes before the first name of a sentence that is about whom the last one was about: "À Pékin, il ...".
_PRONOUN = re.compile(
    r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he|[Ii]ls|[Ee]lles|[Tt]hey)\b(?! (?:y a|faut|s'agit|est|était) )"
)
#: "Y l'a reçu": the sentence is still about the other one.
_TO_HIM = re.compile(
    r"\bl'(?:a|avait|y a|aura)\b|\blui (?:a|avait)\b|\b(?:received|met|hosted|greeted|welcomed) him\b"
)


#: "Her meeting with Y": whose it is, English tells by the gender.
_HIS_OR_HER = re.compile(r"^\W*(?:His|Her)\b")


def _is_unknown(sentence: Sentence) -> bool:
    """Tell whether a sentence opens with somebody who could not be told: "L'Italien, arrivé en retard, a vu Y"."""
    first = next(iter(sentence.mentions), None)
    return (
        first is not None
        and first.office == "national"
        and first.kind == "description"
        and first.start <= len("The ")
    )


def _pronoun_of(sentence: Sentence) -> str | None:
    """Return the pronoun before the first name of a sentence."""
    first = next((one.start for one in sentence.mentions if one.kind == "person"), len(sentence.text))
    found = _HIS_OR_HER.match(sentence.text) or _PRONOUN.search(sentence.text[:first])
    return re.sub(r"\W", "", found[0]) if found else None


#: "Son prédécesseur, Y, avait claqué la porte": the sentence is about another one.
_ANOTHER = re.compile(
    r"\W*(?:Son|Sa|Leur|His|Her|Their) (?:[\w-]+ ){0,2}?(?:prédécesseure?|successeure?|rivale?|adversaire|adjointe?"
    r"|predecessor|successor|rival|opponent|deputy)(?: [a-zà-ÿ'-]+){0,4}?,? (?=[A-ZÀ-Ý])"
)


def goes_on(sentence: Sentence) -> bool:
    """Tell whether a sentence goes on about whom the last one was about: a pronoun stands before its first name."""
    persons = [one for one in sentence.mentions if one.kind == "person"]
    first = persons[0].start if persons else len(sentence.text)
    if len(persons) < 2 and _TO_HIM.search(sentence.text):
        return True
    if _ANOTHER.match(sentence.text) and persons:
        return False
    if POSSESSIVE_FIRST.match(sentence.text):
        return True
    return bool(PRONOUN_FIRST.match(sentence.text) or _PRONOUN.search(sentence.text[:first]))
