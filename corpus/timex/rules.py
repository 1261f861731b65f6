"""Rules as data: a pattern, what it builds, and the examples that are its tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.timex.expressions import (
    DayOfMonth,
    EdgeDay,
    Expression,
    HalfMonth,
    HeldBy,
    InYear,
    NthWeek,
    NthWeekday,
    PartOf,
    Range,
)
from corpus.timex.normalise import Folded
from corpus.timex.tense import WINDOW, Tense, TenseGrammar

# How far a rule looks back for the words that must, or must not, come before it.
LOOK_BACK = 60
_NAME, _BACK = re.compile(r"\(\?P<\w+>"), re.compile(r"\(\?P=\w+\)")
_SLOT = re.compile(r"(?<!\(\?P)<([a-z]+)(\d?)>")


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of the words, longest first, a hyphen allowed for a space."""
    return "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in sorted(words, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Example:
    """A text, the expression in it, and its days when the text is published on `published`."""

    text: str
    timex: str
    days: str
    published: str = "2022-01-21"


@dataclass(frozen=True, slots=True)
class TimeVocabulary:
    """The words of time of a language: `slots` are the pattern pieces, `values` what their words stand for."""

    slots: Mapping[str, str]
    values: Mapping[str, Mapping[str, int | str]]

    def compile(self, pattern: str, *, to_word_end: bool = True) -> re.Pattern[str]:
        """Compile a pattern in which `<slot>` or `<slot2>` stands for a group of that name."""
        ending = r"(?!\w)" if to_word_end else ""
        return re.compile(
            f"(?:{_SLOT.sub(lambda slot: f'(?P<{slot[1]}{slot[2]}>{self.slots[slot[1]]})', pattern)}){ending}"
        )

    def value(self, slot: str, text: str) -> int | str:
        """Return what a text that a slot's pattern matches stands for."""
        plain = text.strip()
        if plain.isdecimal():
            return int(plain)
        return self.values[slot][re.sub(r"\s+|-", " ", plain).rstrip(".")]

    def any_of(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Compile a pattern that matches wherever one of the patterns does, and captures nothing."""
        bare = (_SLOT.sub(lambda slot: f"(?:{self.slots[slot[1]]})", pattern) for pattern in patterns)
        return re.compile("|".join(f"(?:{_BACK.sub('.', _NAME.sub('(?:', pattern))})" for pattern in bare))


@dataclass(frozen=True, slots=True)
class Captured:
    """What a pattern captured, as values of the vocabulary."""

    match: re.Match[str]
    vocabulary: TimeVocabulary
    folded: Folded

    def has(self, slot: str) -> bool:
        """Tell whether the slot took part in the match."""
        return slot in self.match.re.groupindex and self.match[slot] is not None

    def text(self, slot: str) -> str:
        """Return the folded text of a slot."""
        return str(self.match[slot])

    def cased(self, slot: str) -> str:
        """Return the text of a slot with its capitals."""
        return self.folded.cased[self.match.start(slot) : self.match.end(slot)]

    def word(self, slot: str) -> str:
        """Return what the words of a slot stand for, as a name."""
        return str(self._value(slot))

    def number(self, slot: str) -> int:
        """Return what the words or digits of a slot stand for, as a number."""
        return int(self._value(slot))

    def maybe(self, slot: str) -> int | None:
        """Return the number of a slot, None where the slot took no part."""
        return self.number(slot) if self.has(slot) else None

    def _value(self, slot: str) -> int | str:
        return self.vocabulary.value(slot.rstrip("0123456789"), self.text(slot))


Build = Callable[[Captured], Expression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over the folded text and what it builds; None from `build` refuses the match.

    `before` must match right before the expression, `not_before` must not.
    """

    name: str
    pattern: str
    build: Build
    examples: tuple[Example, ...]
    before: str | None = None
    not_before: str | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that change the expression that follows them ("la semaine du ...", "fin ...")."""

    name: str
    pattern: str
    wrap: Callable[[Captured, Expression], Expression | None]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression and where it stands in the folded text."""

    start: int
    end: int
    expression: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Joints:
    """Patterns of the words around expressions."""

    starters: str
    """The words that an expression may begin with."""
    ranges: tuple[tuple[str, str], ...]
    """What opens a range, and what stands between its ends: "de", "à"."""
    link: str
    """What stands between "two days after" and the date that it counts from: "the crash of"."""
    era: str
    """What follows a year before Christ, which is not read: "av. J.-C."."""
    recurring: str
    """What tells of every year: "chaque année"."""
    joins: str
    """What may stand between that and its month: "au mois de"."""
    when: str
    """What stands before an expression that says when something happened: "discovered | in"."""
    moved: str
    """The verbs that put something on another day: "repoussé"."""
    move: str
    """What then opens the old day: "du" of "repoussé du 3 mai au 10 juin"."""
    to: str
    """What then opens the new day: "au"."""
    put_off: str
    """The verbs that put something on a later day, and the word before that day: "repoussé à"."""
    set_for: str
    """What stands before the day on which something was to be: "prévu"."""


class Grammar:
    """The compiled rules of a language.

    Args:
        vocabulary: The words of the language.
        rules: What is read.
        prefixes: What may stand before it.
        tenses: The verb forms that tell past from future.
        joints: The words around expressions.
    """

    def __init__(
        self,
        vocabulary: TimeVocabulary,
        rules: Sequence[Rule],
        prefixes: Sequence[Prefix],
        tenses: TenseGrammar,
        joints: Joints,
    ) -> None:
        self.rules = tuple(rules)
        self.prefixes = tuple(prefixes)
        self.tenses = tenses
        self.link = re.compile(joints.link)
        self._vocabulary = vocabulary
        self._joints = joints
        starters = joints.starters
        self._starters = re.compile(
            rf"(?<![\w.,/-])(?:{starters})|(?<=[^\W\d_][.,-])(?:{starters})|(?<=\d-)(?:{starters})"
        )
        self._ranges = [(re.compile(opening), re.compile(joint)) for opening, joint in joints.ranges]
        self._era = re.compile(rf"(?:{joints.era})(?!\w)")
        self._recurs_after = re.compile(rf",? ?(?:{joints.recurring})(?!\w)")
        self._recurs_before = re.compile(rf"(?<!\w)(?:{joints.recurring}),?(?: (?:{joints.joins}))* ?$")
        # "Every month they talk, and on May 3 they met": what is coordinated does not come back.
        self._recurs_from = re.compile(
            rf"(?:^|[;:«\"]) ?(?:{joints.recurring})(?!\w)"
            r"(?:(?!, (?:et|and|mais|but) | (?:mais|but) )[^;:])*$"
        )
        self._moved = re.compile(rf"(?<!\w){joints.moved} $")
        self._move = re.compile(rf"(?:{joints.move})(?!\w)")
        self._to = re.compile(rf" (?:{joints.to}) ")
        self._put_off_to = re.compile(rf"(?<!\w)(?:{joints.put_off}) $")
        self._set_for = re.compile(rf"(?<!\w)(?:{joints.set_for}) $")
        self._when = re.compile(rf"(?<!\w)(?:{joints.when}) ?(?:le |la |l'|the )?$")
        self._compiled = [_Compiled(rule, vocabulary) for rule in rules]
        self._compiled_prefixes = [
            (vocabulary.compile(prefix.pattern, to_word_end=False), prefix) for prefix in prefixes
        ]
        # Most words that may begin an expression do not: one pattern that says so spares trying every rule.
        self._any = vocabulary.any_of(
            [*(rule.pattern for rule in rules), *(prefix.pattern for prefix in prefixes)]
        )

    def extended(self, rules: Sequence[Rule], starters: str) -> Grammar:
        """Return a grammar with more rules, and the words that these begin with."""
        joints = replace(self._joints, starters=f"{starters}|{self._joints.starters}")
        return Grammar(self._vocabulary, (*self.rules, *rules), self.prefixes, self.tenses, joints)

    def find(self, folded: Folded, start: int, end: int) -> list[Found]:
        """Return the expressions of a sentence in reading order, none overlapping another."""
        found: list[Found] = []
        position, stop = start, end
        while position < end:
            starter = self._starters.search(folded.plain, position, stop)
            if starter is None:
                position, stop = stop, end
            elif stop == end and self._opens_a_move(folded, starter.start()):
                position, stop = starter.end(), self._end_of_move(folded, starter.end(), end)
            elif best := self._match(folded, starter.start(), stop):
                if not self._era.match(folded.plain, best.end, end):
                    found.append(best)
                position = best.end
            else:
                position = starter.end()
        return found

    def _opens_a_move(self, folded: Folded, start: int) -> bool:
        """Tell whether "du ... au ..." are the old day and the new: "repoussé du 3 mai au 10 juin" is no stretch."""
        moved = self._moved.search(folded.accented, max(0, start - LOOK_BACK), start)
        return moved is not None and self._move.match(folded.plain, start) is not None

    def _end_of_move(self, folded: Folded, start: int, end: int) -> int:
        """Return where the new day of a move is announced ("repoussé du 3 mai | au 10 juin")."""
        to = self._to.search(folded.plain, start, min(end, start + LOOK_BACK))
        return to.start() if to else end

    def is_put_off_to(self, folded: Folded, start: int) -> bool:
        """Tell whether something is moved to a later day that begins there ("reportée à | vendredi")."""
        return bool(self._put_off_to.search(folded.accented, max(0, start - LOOK_BACK), start))

    def is_set_for(self, folded: Folded, start: int) -> bool:
        """Tell whether something was to be on a day that begins there ("prévue | mardi")."""
        return bool(self._set_for.search(folded.accented, max(0, start - LOOK_BACK), start))

    def tells_when(self, folded: Folded, start: int) -> bool:
        """Tell whether an expression says when something happened ("discovered in May", not "the deal of May")."""
        return bool(self._when.search(folded.plain, max(0, start - LOOK_BACK), start))

    def recurs(self, folded: Folded, found: Found, sentence: tuple[int, int], tense: Tense | None) -> bool:
        """Tell whether an expression without a year stands for every year ("chaque année, au mois de juillet")."""
        if not _is_yearly(found.expression):
            return False
        floor = max(sentence[0], found.start - WINDOW)
        before = ("" if floor == sentence[0] else "…") + folded.plain[floor : found.start]
        opened = tense != "future" and self._recurs_from.search(before)
        beside = self._recurs_after.match(folded.plain, found.end, sentence[1])
        return bool(opened or beside or self._recurs_before.search(before))

    def _match(self, folded: Folded, start: int, end: int) -> Found | None:
        ranges = (self._range(folded, start, end, *words) for words in self._ranges)
        return max(
            filter(None, (self._single(folded, start, end), *ranges)), key=lambda one: one.end, default=None
        )

    def _single(self, folded: Folded, start: int, end: int) -> Found | None:
        if not self._any.match(folded.plain, start, end):
            return None
        wrapped = (
            self._prefixed(folded, start, end, pattern, prefix) for pattern, prefix in self._compiled_prefixes
        )
        return max(
            filter(None, (self._longest(folded, start, end), *wrapped)), key=lambda one: one.end, default=None
        )

    def _range(
        self, folded: Folded, start: int, end: int, opening: re.Pattern[str], joint: re.Pattern[str]
    ) -> Found | None:
        opened = opening.match(folded.plain, start, end)
        first = self._single(folded, opened.end(), end) if opened else None
        joined = joint.match(folded.plain, first.end, end) if first else None
        last = self._single(folded, joined.end(), end) if joined else None
        if first is None or last is None or isinstance(last.expression, Range):
            return None
        return Found(start, last.end, Range(first.expression, last.expression))

    def _prefixed(
        self, folded: Folded, start: int, end: int, pattern: re.Pattern[str], prefix: Prefix
    ) -> Found | None:
        match = pattern.match(folded.plain, start, end)
        inner = self._longest(folded, match.end(), end) if match else None
        if not match or not inner:
            return None
        expression = prefix.wrap(Captured(match, self._vocabulary, folded), inner.expression)
        return Found(start, inner.end, expression) if expression else None

    def _longest(self, folded: Folded, start: int, end: int) -> Found | None:
        best: Found | None = None
        for compiled in self._compiled:
            match = compiled.pattern.match(folded.plain, start, end)
            if match and (best is None or match.end() > best.end) and compiled.fits(folded.plain, start):
                expression = compiled.rule.build(Captured(match, self._vocabulary, folded))
                if expression:
                    best = Found(start, match.end(), expression)
        return best


def _is_yearly(expression: Expression) -> bool:
    """Tell whether an expression leaves its year out, and nothing in it says one."""
    match expression:
        case InYear():
            return expression.is_of_any_year
        case DayOfMonth():
            return expression.weekday is None
        case Range():
            return _is_yearly(expression.first) and _is_yearly(expression.last)
        case HeldBy() | NthWeek() | NthWeekday() | EdgeDay() | HalfMonth() | PartOf():
            return _is_yearly(expression.inner)
        case _:
            return False


@dataclass(slots=True)
class _Compiled:
    rule: Rule
    vocabulary: TimeVocabulary
    pattern: re.Pattern[str] = field(init=False)
    _before: re.Pattern[str] | None = field(init=False)
    _not_before: re.Pattern[str] | None = field(init=False)

    def __post_init__(self) -> None:
        rule = self.rule
        self.pattern = self.vocabulary.compile(rule.pattern)
        self._before = re.compile(rf"(?:{rule.before})$") if rule.before else None
        self._not_before = re.compile(rf"(?:{rule.not_before})$") if rule.not_before else None

    def fits(self, plain: str, start: int) -> bool:
        """Tell whether what stands before the match allows it."""
        floor = max(0, start - LOOK_BACK)
        if self._before and not self._before.search(plain, floor, start):
            return False
        return not (self._not_before and self._not_before.search(plain, floor, start))
