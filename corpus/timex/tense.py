"""Which way a clause looks: its verbs tell whether "mardi" is the last one or the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.timex.normalise import Folded

# "planned" is the future of the past ("devait fermer en décembre"): it does not say whether the day has come.
Tense = Literal["past", "pluperfect", "planned", "present", "future"]

# Characters around an expression in which its verb is looked for.
WINDOW = 160
# What a boundary between an expression and a verb costs, in characters of distance, and the distance within
# which a verb is taken at its word. Set on the tuning part of tests/data.
COSTS = {
    "comma": 40,
    "conjunction": 30,
    "quote": 70,
    "stop": 200,
    "new_clause": 150,
    "right": 15,
    "complement": 60,
}
CLOSE = 45
# Characters before an expression in which "until the" and "since the" stand.
LIMIT_REACH = 24
# Characters over which "since they gathered in the Azores on" reaches its day.
ASIDE_REACH = 70

# A list of places and days goes on with the verb ahead of it: "a vu X trois fois : à Oslo le 17 janvier, à Rome".
_STOP = re.compile(r"[;!?]|:(?!\s(?:à|au|aux|en|le|les|in|at|on)\s)|\.(?=\s)|\n")
_COMMA = re.compile(r"[,()]| - ")
#: What asks behind the day that opens a question: "On July 4, | who met the mayor?", "Le 14 juillet, | qui a vu".
_ASKS = re.compile(
    r", (?:who|whom|what|which|where|why|how|qui|que|qu'|où|quel(?:le)?s?|avec qui|with whom)(?!\w)"
)
_QUOTE = re.compile(r'["«»“”]')


@dataclass(frozen=True, slots=True)
class Verb:
    """A kind of verb form: the way it looks, its pattern over lowered text, and how far it stands back.

    A `bare` participle tells no story of its own ("les ambassadeurs, rappelés au printemps"). A `complement` of what
    stands before says little of a day before it ("received him on Monday to reject"). What a verb `promises`, an
    infinitive with what may stand before it, is a form of its own and lies ahead, though the verb does not: "mardi, la
    Fed a décidé | lundi | de relever ses taux en mai".
    """

    tense: Tense
    pattern: str
    cost: int = 0
    bare: bool = False
    complement: bool = False
    promises: Promise | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What a verb may promise: the patterns of what stands between them, and of the infinitive."""

    between: str
    infinitive: str


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What tells a noun from the present that it looks like, where a past stands before it: "fell at the Lyon | open".

    `words` is a pattern of the noun and of what leads to it. Behind a verb of `sayings` nothing else may stand between:
    "said | schools in the Lyon area | open on Monday". Behind `relative`, the past is that of the subject: "schools
    that | closed in the Lyon area open on Monday".
    """

    words: str
    sayings: str
    relative: str


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A verb form of a text."""

    start: int
    end: int
    verb: Verb


@dataclass(frozen=True, slots=True)
class ClauseTense:
    """The way a clause looks; `sure` where the verb stands close, `bare` where it is a participle alone."""

    tense: Tense | None
    sure: bool = False
    bare: bool = False

    @property
    def looks_back(self) -> bool:
        """Whether the clause tells what has happened."""
        return self.tense in ("past", "pluperfect")


# What was promised is to come; what had been, may have come or not.
_PROMISED, _PLANNED = Verb("future", ""), Verb("planned", "")


class TenseGrammar:
    """The verb forms of a language.

    Args:
        verbs: In the order in which they are tried at a position.
        conjunction: A pattern of the words that open another clause.
        reporting: A pattern of the verbs of speech that may stand right before or after the day of saying.
        limit: A pattern of the words before a day on which something ends ("jusqu'au").
        since: A pattern of the words that open what something has lasted from ("depuis").
        deadline: A pattern of the words before a day by which something is wanted ("avant").
        compared: A pattern of the words that open what something is compared with ("plus qu'").
        subjects: A pattern of what may stand between a conjunction and its verb.
        nouns: The same for a conjunction behind a comma, which parts no two subjects of one verb.
        noun: What tells a noun from a present ("the open").
        cleft: The patterns of what sets a day off before it and behind it: "c'est | lundi | à Oslo que".
    """

    def __init__(
        self,
        verbs: tuple[Verb, ...],
        conjunction: str,
        reporting: str,
        limit: str,
        since: str,
        deadline: str,
        compared: str,
        subjects: str,
        nouns: str,
        noun: NounPhrase,
        cleft: tuple[str, str],
    ) -> None:
        self._verbs: Mapping[str, Verb] = {f"v{number}": verb for number, verb in enumerate(verbs)}
        alternatives = "|".join(f"(?P<{name}>{_whole_pattern(name, verb)})" for name, verb in self._verbs.items())
        self._pattern = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w])")
        self._conjunction = re.compile(rf"(?<!\w)(?:{conjunction})(?!\w)")
        self._opening = re.compile(
            rf"(?:(?<!\w)(?:{conjunction})(?: (?:{subjects}))?|, (?:{conjunction}) (?:{nouns})) ?$"
        )
        self._limit = re.compile(rf"(?<!\w)(?:{limit}) (?:le |la |l'|the )?$")
        self._aside = re.compile(
            rf"(?<!\w)(?:(?:(?:{since})(?: [^.,;:!?()«»\"\n]*)?|(?:{compared})[^.;:!?()«»\"\n]*) ?"
            rf"|(?:{deadline}) (?:le |la |l'|the )?)$"
        )
        self._since = re.compile(rf"(?<!\w)(?:{since}) (?:le |la |l'|the )?$")
        self._reporting = re.compile(rf"(?<!\w)(?:{reporting})(?!\w)")
        self._noun = re.compile(rf"(?<!\w)(?:{noun.words})$")
        self._relative = re.compile(rf"(?<!\w)(?:{noun.relative}) $")
        self._cleft_before, self._cleft_behind = (
            re.compile(rf"(?<!\w)(?:{cleft[0]}) ?$"),
            re.compile(rf"(?: [\w'’-]+){{0,6}}? (?:{cleft[1]})(?!\w)"),
        )
        self._saying = re.compile(rf"(?<!\w)(?:{noun.sayings})(?!\w)")

    def forms(self, folded: Folded, start: int, end: int) -> list[VerbForm]:
        """Return the verb forms of a sentence, in reading order."""
        found: list[VerbForm] = []
        for match in self._matches(folded, start, end):
            for form in self._forms_of(match, str(match.lastgroup)):
                if not (found and self._is_noun(folded.accented, found[-1], form)):
                    found.append(form)
        return found

    def _matches(self, folded: Folded, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what looks like a verb form; the search goes on behind a name that does: "May" of "in May expires"."""
        position = start
        while match := self._pattern.search(folded.accented, position, end):
            if _is_name(folded.cased, start, match.start()):
                position = match.start() + 1
                continue
            yield match
            position = max(match.end(), match.start() + 1)

    def _is_noun(self, text: str, before: VerbForm, form: VerbForm) -> bool:
        """Tell whether a form is a noun of the clause whose verb, a past, stands before it."""
        looks_back, word = before.verb.tense in ("past", "pluperfect"), text[form.start : form.end]
        if not looks_back or form.verb.tense not in ("present", "future") or " " in word:
            return False
        phrase = self._noun.search(text, before.end, form.end)
        if phrase is None or self._relative.search(text, max(0, before.start - LIMIT_REACH), before.start):
            return False
        gap = text[before.end : phrase.start()]
        if self._saying.search(text, before.start, before.end):
            return not gap.strip()
        return not any(pattern.search(gap) for pattern in (_STOP, _COMMA, self._conjunction))

    def _forms_of(self, match: re.Match[str], name: str) -> Iterator[VerbForm]:
        verb = self._verbs[name]
        if verb.promises is None:
            yield VerbForm(match.start(), match.end(), verb)
            return
        yield VerbForm(*match.span(f"of_{name}"), verb)
        yield VerbForm(*match.span(f"to_{name}"), _PLANNED if verb.tense == "pluperfect" else _PROMISED)

    def of_clause(self, folded: Folded, span: tuple[int, int], forms: Sequence[VerbForm]) -> ClauseTense:
        """Return the way the clause around an expression looks, by the verb forms of its sentence."""
        start, end = span
        before = folded.accented[max(0, start - WINDOW) : start]
        initial = _opens(before)
        near = forms[bisect_left(forms, start - WINDOW, key=_ends) : bisect_left(forms, end + WINDOW, key=_starts)]
        cleft = self._cleft_behind.match(folded.accented, end) if self._cleft_before.search(before) else None
        told = next((form.verb for form in near if cleft and form.start >= cleft.end()), None)
        if told:  # "C'est lundi que le port a fermé": what is set off belongs to the verb behind
            return ClauseTense(told.tense, sure=True, bare=told.bare)
        costs = [
            (form.verb.cost + self._distance(folded.accented, form, span, initial), form.verb)
            for form in near
            if not start <= form.start < end
        ]
        if not costs:
            return ClauseTense(None)
        cost, verb = min(costs, key=lambda one: one[0])
        return ClauseTense(verb.tense, cost <= CLOSE, verb.bare)

    def reports(self, folded: Folded, start: int, sentence: tuple[int, int]) -> bool:
        """Tell whether the expression dates a saying ("a déclaré mardi", "said on Tuesday")."""
        before = folded.accented[max(sentence[0], start - 28) : start]
        return bool(self._reporting.search(before)) and not re.search(
            r"[,;:]", before[_last(self._reporting, before) :]
        )

    def stands_aside(self, folded: Folded, start: int) -> bool:
        """Tell whether something has lasted since the expression, is compared with it or wanted before it."""
        return bool(self._aside.search(folded.accented, max(0, start - ASIDE_REACH), start))

    def lasts_since(self, folded: Folded, start: int) -> bool:
        """Tell whether something has lasted since the very expression ("depuis janvier")."""
        return bool(self._since.search(folded.accented, max(0, start - LIMIT_REACH), start))

    def limits(self, folded: Folded, start: int) -> bool:
        """Tell whether the expression is where something ends, which is no day that anything hangs on."""
        return bool(self._limit.search(folded.accented, max(0, start - LIMIT_REACH), start))

    def _distance(self, text: str, form: VerbForm, span: tuple[int, int], initial: bool) -> int:
        right = form.start >= span[1]
        gap = text[span[1] : form.start] if right else text[form.end : span[0]]
        cost = len(gap) + sum(
            COSTS[name] * len(pattern.findall(gap))
            for name, pattern in (
                ("stop", _STOP),
                ("quote", _QUOTE),
                ("comma", _COMMA),
                ("conjunction", self._conjunction),
            )
        )
        if right:
            asks = initial and _ASKS.match(gap) and "?" in text[form.end : form.end + WINDOW]
            cost += COSTS["new_clause"] if self._opening.search(gap) and not asks else COSTS["right"]
            cost += COSTS["complement"] if form.verb.complement else 0
            # "Mardi, il a ...": no comma parts an expression that opens the clause from its verb.
            cost -= COSTS["comma"] + COSTS["right"] if initial and _COMMA.match(gap.lstrip()) else 0
        return cost


def _is_name(cased: str, sentence: int, start: int) -> bool:
    """Tell whether what looks like a verb has a capital within a sentence: "Sandra", "Theresa May"."""
    capital = cased[start].isupper() and cased[start + 1 : start + 2].islower()
    before = cased[sentence:start].rstrip()
    return capital and before != "" and (before[-1].isalnum() or before[-1] in ",;)'-")


def _whole_pattern(name: str, verb: Verb) -> str:
    """Return the pattern of a verb with what it promises, both in groups of their own."""
    promise = verb.promises
    if promise is None:
        return verb.pattern
    return f"(?P<of_{name}>{verb.pattern}){promise.between}(?P<to_{name}>{promise.infinitive})"


def _starts(form: VerbForm) -> int:
    return form.start


def _ends(form: VerbForm) -> int:
    return form.end


def _opens(before: str) -> bool:
    """Tell whether what stands before an expression ends a clause."""
    return bool(
        re.search(
            r'(?:[.;:!?«"“]|^)\W*(?:on|at|over|le|la|in|en|au|à|du|de|et|and|but|mais|by|since|depuis|dès|pour)?\W*$',
            before,
        )
    )


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match ends."""
    return max(match.end() for match in pattern.finditer(text))
