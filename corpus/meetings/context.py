"""Context: what an article, and the sentences of it so far, tell about the sentence at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.forms.dateline import find_dateline_town
from corpus.meetings.forms.live import is_live
from corpus.meetings.memory import PAIR, Memory, Stay
from corpus.meetings.model import Participant, unique
from corpus.meetings.naming.people import People, coordinated, participants_of
from corpus.meetings.participants.clauses import main_clause_start
from corpus.meetings.participants.groups import GROUP
from corpus.meetings.participants.speakers import QUOTED
from corpus.meetings.status.calling_off import calls_off
from corpus.meetings.words.cues import DETAINED, LATTER_FIRST, MOTION, POSSESSIVE_FIRST, PRONOUN_FIRST
from corpus.meetings.words.offices import OFFICE
from corpus.places import is_known_place, place_of
from corpus.span import Span, blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.speakers import Spoken
    from corpus.meetings.reading import Reading
    from corpus.meetings.triggers import TriggerMatch

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


@dataclass(frozen=True, slots=True)
class Context:
    """An article being read: its reading, its people and what was said so far."""

    article: Article
    reading: Reading
    people: People
    memory: Memory
    spoken: Sequence[Spoken] = ()
    """The quoted words of the article with who says them; of an interview, all of it, last."""
    live: bool = False
    """Whether the article is a live report."""

    @classmethod
    def of(cls, article: Article, reading: Reading) -> Context:
        """Return the context of an article of which nothing was read yet."""
        dateline = find_dateline_town(reading.text)
        memory = Memory()
        if dateline:
            memory.dateline = replace(place_of(dateline.town, article.language), text=dateline.written)
            memory.dateline_span = dateline.span
        live = is_live(article.title_text or "", reading.text)
        return cls(article, reading, People(reading.text), memory, live=live)

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

    def called(self, some: Sequence[Participant], pronoun: str) -> list[Participant]:
        """Return those of `some` that a pronoun may stand for: for "elle" no man, for "he" no woman.

        A country or body may only while no person was named; somebody known by an office alone ("the Ukrainian
        president") always may.
        """
        bodies = not any(one.type == "person" for one in self.memory.seen)
        return [
            one
            for one in some
            if (bodies or one.type == "person" or OFFICE.search(one.name))
            and self.people.may_be_called(one, pronoun)
        ]

    def speaker_of(self, sentence: Sentence, match: TriggerMatch) -> list[Participant]:
        """Return the speaker of the words that hold a trigger: the person that "I" stands for in them."""
        position = sentence.span.start + match.start
        said = next((one for one in self.spoken if one.span.start <= position < one.span.end), None)
        if said is None:
            return []
        if said.speaker:
            return list(said.speaker)
        about, named = (self.called(some, said.pronoun) for some in (self.memory.subject[:1], self.memory.named))
        return about or (named if len(named) == 1 else [])

    def attend(self, sentence: Sentence) -> None:
        """Settle, before a sentence is read, who "the two" and the person of its pronoun are.

        "The two" behind a sentence that tells of a pair are that pair. Where the pronoun cannot mean the current
        subject ("elle", of a man), the subject becomes the one other person that it can mean, of the last sentence
        that names people or else of all so far; nobody, where there are several. Where nobody else of that sentence
        can be meant, the pronoun tells whether the subject is a woman or a man.
        """
        if _STAMPED.match(sentence.text):
            self.memory.subject = ()
            self.memory.days = self.memory.expression = None
        if sentence.follows(self.memory.pair_span) and (
            GROUP.search(sentence.text) or _THEY.search(sentence.text)
        ):
            self.memory.group = self.memory.pair
        pronoun, subject = sentence.pronoun, self.memory.subject
        if pronoun is None or not subject:
            return
        if self.called(subject[:1], pronoun):
            if not any(self.called([one], pronoun) for one in self.memory.named if not one.same_as(subject[0])):
                self.people.learn_gender(subject[0].name, pronoun)
            return
        seen = [one for one in self.memory.seen if one.type == "person"]
        fitting = (self.called(some, pronoun) for some in (self.memory.named, seen))
        self.memory.subject = next((tuple(found) for found in fitting if len(found) == 1), ())
        for one in self.memory.subject:
            self.people.learn_gender(one.name, pronoun)

    def remember(self, sentence: Sentence, *, went_there: bool) -> None:
        """Keep what the next sentence may refer to: people, days and place.

        `went_there` is False where the sentence tells of meetings and none was held: `Memory.been`.
        """
        self._remember_people(sentence)
        if calls_off(sentence.text):
            self.memory.called_off = sentence.span
        timexes = sentence.timexes
        if self._remember_place(sentence):
            earlier = _PLUPERFECT.search(sentence.text) and not MOTION.search(sentence.text)
            self.memory.been = went_there and not earlier
        if len(timexes) == 1 and not _BESIDE_DAY.sub(
            "", blank(sentence.text, [Span(timexes[0].start, timexes[0].end)])
        ):
            self.memory.heading = timexes[0].timex.days, timexes[0].timex
            self.memory.place = self.memory.place_span = self.memory.stay = None
        for start, _, timex in timexes:
            if not (_HAD_BEEN.search(sentence.text[:start]) or _LIMIT.search(sentence.text[:start])):
                self.memory.days, self.memory.expression = timex.days, timex

    def _remember_place(self, sentence: Sentence) -> bool:
        """Keep the place where a sentence says that people are ("X est arrivé à Oslo"); tell whether it names one."""
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
        place = place_of((ahead[-1] if went_on else (ahead or placed)[0]).name, self.article.language)
        self.memory.place, self.memory.place_span = place, sentence.span
        self.memory.stay = None
        people = tuple(self.participants(sentence.named_before(len(sentence.text)))) or self.memory.subject
        if ahead:
            day = sentence.timexes[0].timex if len(sentence.timexes) == 1 else None
            days = day.days if day else None
            past = bool(_PLUPERFECT.search(sentence.text))
            self.memory.stay = Stay(place, sentence.span, people, days, day, past)
        return True

    def _remember_people(self, sentence: Sentence) -> None:
        memory = self.memory
        if _OTHERS.match(sentence.text):
            memory.group, memory.pair_span = (), None
        able = sentence.named_before(len(sentence.text))
        named = [some for some in (participants_of(one, self.people) for one in able) if some]
        persons = [some for some in named if some[0].type == "person"]
        memory.seen = list(unique([*memory.seen, *(one for some in named for one in some)]))
        latter = bool(LATTER_FIRST.search(sentence.text[: able[0].start if able else None]) and memory.last)
        if latter:
            memory.subject = memory.last[-1:]
        if not persons:
            if sentence.opens_with_unknown:
                memory.subject = memory.named = ()
            self._remember_speaker(sentence)
            if sentence.follows(memory.pair_span) and not any(one.kind == "person" for one in sentence.mentions):
                memory.pair_span = sentence.span
            return
        named_here = unique(one for some in persons for one in some)
        self._remember_pair(sentence, named_here)
        if not latter and not (sentence.goes_on and memory.subject):
            said = self._who_says_all_names(sentence, able)
            memory.subject = said or self._subject_of_main_clause(sentence) or persons[0]
        if sentence.opens_with_unknown:
            memory.subject = ()
        memory.last = persons[-1]
        memory.named = named_here
        together = coordinated(sentence.text, [one for one in able if one.kind == "person"] or able, self.people)
        if len(together) > 1:
            memory.gather(together, sentence.span)
        elif len(memory.named) == PAIR and all(one.type == "person" for one in memory.named):
            memory.pair, memory.pair_span = memory.named, sentence.span

    def _remember_speaker(self, sentence: Sentence) -> None:
        """Make the speaker of a sentence that names nobody else its subject: "X said he would resign. He met Y"."""
        speaker = next((one for one in sentence.mentions if one.kind == "person"), None)
        if speaker and not (self.memory.subject and sentence.goes_on):
            self.memory.subject = self.memory.named = participants_of(speaker, self.people)

    def _who_says_all_names(self, sentence: Sentence, able: Sequence[Mention]) -> tuple[Participant, ...]:
        """Return the speaker of a sentence that names others in quotation alone: Y of "I have not met X", Y said."""
        quoted = QUOTED.match(sentence.text)
        if quoted is None or any(one.start > quoted.end() for one in able):
            return ()
        behind = (one for one in sentence.mentions if one.start > quoted.end() and one.kind == "person")
        speaker = next(behind, None)
        return participants_of(speaker, self.people) if speaker else ()

    def _remember_pair(self, sentence: Sentence, named: tuple[Participant, ...]) -> None:
        """Keep the current subject and the one person named here as a pair: "He sued Y. The two met"."""
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
        """Return the subject of the main clause behind an opening clause: Y of "Après avoir reçu X, Y a dit"."""
        main = main_clause_start(sentence.text, len(sentence.text), sentence.mentions)
        first = next(
            (one for one in sentence.mentions if main and one.start >= main and one.kind == "person"), None
        )
        return participants_of(first, self.people) if first else ()


#: "X has called her a wrecker": "her" may be the current subject.
_OBJECT = re.compile(
    r"\b[a-z]+(?:ed|[^aeiou ]t|et|ld|aw) (?P<pronoun>him|her)\b(?= (?:\"|an?\b|the\b|on\b|in\b|to\b|for\b|of\b)|[,.])"
)
#: "Des élus bretons se rendent à Bercy": whom the next sentence calls "ils".
_OTHERS = re.compile(
    rf"\W*(?:[^,;:.]{{1,40}}, )?(?:[Dd]es|[Pp]lusieurs|[Qq]uelques|[Cc]ertaine?s|[Dd]e nombreu(?:x|ses)|[Dd]'autres"
    rf"|[Ss]everal|[Ss]ome|[Mm]any|[Oo]ther|[Dd]ozens of|[Hh]undreds of|[Aa] (?:group|dozen|handful) of) [{LOWER}-]+s\b"
)
_THEY = re.compile(r"\b(?:[Ii]ls|[Ee]lles|[Tt]hey)\b")
#: What may stand beside the day that heads an agenda.
_BESIDE_DAY = re.compile(r"[\W_]+")
#: "10 h 30 - ", "18:05 ": the hour that opens an entry of a live report; its "he" is nobody of the entry before.
_STAMPED = re.compile(rf"\W*\d{{1,2}} ?[h:.] ?\d{{2}}\b ?(?:[-–—:|]|[{UPPER}])")
