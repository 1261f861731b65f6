"""Questions made from the passages themselves: a sentence that lost a name, a day, an amount or a phrase.

A few thousand written questions are too few to learn reading from. Made ones teach to find the words that a sentence
lacks (Lewis et al., 2019, "Unsupervised Question Answering by Cloze Translation"): what is left of the sentence is
thinned out, turned round, partly put in other words, and opened by what asks for the kind of words that are missing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.places import is_known_place
from corpus.sentences import split_sentences
from corpus.span import Language, Span
from corpus.terms import STOP_WORDS, fold
from corpus.timex import find_timexes
from training.data import Question, QuestionSet

Kind = Literal["name", "place", "day", "amount", "phrase"]

PER_SENTENCE = 2  # at most, with different words missing
FEWEST_WORDS = 4  # that are left of a sentence
LENGTHS = (4, 11)  # of a question in words, the opening apart
KEPT_CONTENT, KEPT_SMALL = 0.75, 0.5  # of the words that tell something, of the others
OTHER_WORDS = 0.25  # of the words in small letters become their nearest neighbour of the same language
TURNED = 0.5  # of the questions begin with what stood behind the answer
WITH_TITLE = 0.3  # of the questions name the article's subject
_LONGEST_PHRASE = 6

_OPENINGS: Mapping[str, Mapping[Kind, tuple[str, ...]]] = {
    "fr": {
        "name": ("Qui", "Qui", "Par qui", "Avec qui", "Quel", "Quelle", "Comment s'appelle", "De qui"),
        "place": ("Où", "Où", "Dans quelle ville", "Dans quel pays", "D'où", "Quel pays", "Quelle ville"),
        "day": ("Quand", "Quand", "En quelle année", "À quelle date", "Quel jour", "Depuis quand"),
        "amount": ("Combien", "Combien de", "Quel est le nombre", "À combien", "Quel", "Quelle"),
        "phrase": ("Que", "Qu'est-ce que", "Quel est", "Quelle est", "Comment", "À quoi", "De quoi", "Pourquoi"),
    },
    "en": {
        "name": ("Who", "Who", "By whom", "With whom", "Which", "What is the name of", "Whose"),
        "place": ("Where", "Where", "In which city", "In which country", "From where", "Which country"),
        "day": ("When", "When", "In what year", "On what date", "What year", "Since when"),
        "amount": ("How many", "How much", "What is the number of", "How many", "What", "How long"),
        "phrase": ("What", "What is", "Which", "How", "Why", "What did", "What does"),
    },
}
# Chances of each kind, among those that a passage has: written questions ask for phrases most often.
_CHANCES: Mapping[Kind, float] = {"name": 3, "place": 2, "day": 2, "amount": 2, "phrase": 3}

_NAME = re.compile(
    r"(?<![\w'’])[A-ZÀ-ÖØ-Ý][\w’'-]+(?:\s(?:(?:de|du|des|la|le|les|van|von|of|the|and|et)\s){0,2}[A-ZÀ-ÖØ-Ý][\w-]+)*"
)
_AMOUNT = re.compile(
    r"(?<![\w.,])\d[\d\u00a0\u202f .,]*(?<=\d)(?:\s?(?:%|(?:pour cent|percent|millions?|milliards?|billions?)\b))?"
    r"(?:\s(?:de\s|d['’])?[^\W\d_]+)?"
)
_QUOTED = re.compile(r"[«“\"]\s?([^«»“”\"]{3,60}?)\s?[»”\"]")
_PHRASE = re.compile(
    r"\b(?:le|la|les|un|une|des|son|sa|ses|leurs?|the|an?|his|her|its|their)\s|(?<=\b[lL])['’]", re.IGNORECASE
)
_PHRASE_END = re.compile(
    r"[,;:.!?()«»“”\"]|\s(?:qui|que|qu['’]|où|dont|et|ou|mais|which|who|that|where|and|or|but|is|was|are|were|est|sont|a"
    r"|ont|fut|était|has|had)\b"
)
_WORD = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Missing:
    span: Span
    kind: Kind


def make_clozes(data: QuestionSet, language: Language, neighbours: Mapping[str, str], seed: int) -> list[Question]:
    """Return made questions over the passages of a language that train; the same for the same seed."""
    made = []
    for number, passage in enumerate(data.passages):
        if data.trains(number, language):
            chance = random.Random(seed * 1_000_003 + number)  # noqa: S311 - reproducible on purpose
            for answer, text in _questions(passage.text, passage.title, language, neighbours, chance):
                made.append(Question(text, language, number, (answer,)))
    return made


def _questions(
    text: str, title: str, language: Language, neighbours: Mapping[str, str], chance: random.Random
) -> Iterator[tuple[Span, str]]:
    sentences = split_sentences(text, language)
    days = [timex.span for timex in find_timexes(text, sentences, language, None)]
    for sentence in sentences:
        missing = list(_missing(text, sentence, days))
        for _ in range(min(PER_SENTENCE, len(missing))):
            chosen = chance.choices(missing, weights=[_CHANCES[one.kind] for one in missing])[0]
            missing.remove(chosen)
            words = _left(text, sentence, chosen.span, language, chance)
            if len(words) >= FEWEST_WORDS:
                yield chosen.span, _worded(words, chosen, title, language, neighbours, chance)


def _missing(text: str, sentence: Span, days: Sequence[Span]) -> Iterator[_Missing]:
    """What a sentence can lose; nothing overlaps a day."""
    inside = [day for day in days if sentence.contains(day)]
    yield from (_Missing(day, "day") for day in inside)
    for kind, span in _found(text, sentence):
        if not any(span.overlaps(day) for day in inside):
            yield _Missing(span, kind)


def _found(text: str, sentence: Span) -> Iterator[tuple[Kind, Span]]:
    for match in _NAME.finditer(text, sentence.start, sentence.end):
        if match.start() > sentence.start or " " in match[0]:
            yield "place" if is_known_place(match[0]) else "name", Span(match.start(), match.end())
    for match in _AMOUNT.finditer(text, sentence.start, sentence.end):
        yield "amount", Span(match.start(), match.end())
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        yield "phrase", Span(match.start(1), match.end(1))
    for match in _PHRASE.finditer(text, sentence.start, sentence.end):
        end = _PHRASE_END.search(text, match.end(), sentence.end)
        last = end.start() if end else sentence.end
        if last > match.end() and 1 < len(text[match.end() : last].split()) <= _LONGEST_PHRASE:
            yield "phrase", Span(match.end(), last)


def _left(
    text: str, sentence: Span, answer: Span, language: Language, chance: random.Random
) -> list[tuple[int, str]]:
    """The words of a sentence that stay, by distance from the answer with some luck: place and word, in order."""
    words = []
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        word = Span(match.start(), match.end())
        small = fold(match[0]) in STOP_WORDS[language]
        if not word.overlaps(answer) and chance.random() < (KEPT_SMALL if small else KEPT_CONTENT):
            distance = max(answer.start - word.end, word.start - answer.end)
            words.append((distance * chance.uniform(0.3, 1.7), word.start, match[0]))
    nearest = sorted(words)[: chance.randint(*LENGTHS)]
    return sorted((start, word) for _, start, word in nearest)


def _worded(
    words: Sequence[tuple[int, str]],
    missing: _Missing,
    title: str,
    language: Language,
    neighbours: Mapping[str, str],
    chance: random.Random,
) -> str:
    before = [word for start, word in words if start < missing.span.start]
    after = [word for start, word in words if start >= missing.span.start]
    ordered = [*after, *before] if chance.random() < TURNED else [*before, *after]
    said = [neighbours.get(word, word) if chance.random() < OTHER_WORDS else word for word in ordered]
    if title and chance.random() < WITH_TITLE:
        said.insert(chance.choice((0, len(said))), title)
    opening = chance.choice(_OPENINGS[language][missing.kind])
    return f"{opening} {' '.join(said)}" + (" ?" if language == "fr" else "?")
