"""What kind of words answer a question: a person, a place, a day, an amount, and of what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.amounts import Unit, counted_terms, counts, find_amounts, named_unit, unit_of
from bot.deeds import NO_DEEDS, Deeds, asked_deeds
from bot.question import Question
from corpus.article import Article
from corpus.places import is_known_place
from corpus.span import Language, ReadLanguage, Span
from corpus.stems import fold
from corpus.stems import words as words_of
from corpus.terms import STOP_WORDS
from corpus.timex import Timex

AnswerKind = Literal["person", "place", "day", "amount", "reason", "other"]

_KINDS_BY_TYPE: dict[str, AnswerKind] = {"who": "person", "where": "place", "when": "day"}

_AMOUNTS: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bcombien\b"
        r"|\b[aà] (combien|quel (prix|taux|pourcentage))\b"
        r"|\bquel(le)?s? (est |était |fut |sont )?(le |la |l['’])?"
        r"(nombre|prix|taux|montant|somme|coût|pourcentage|proportion|superficie|surface|hauteur|longueur|largeur"
        r"|profondeur|altitude|distance|vitesse|taille|poids|masse|âge|durée|température|population(?!s)|bilan|budget)s?\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bhow (many|much|long|old|high|tall|far|fast|large|big|deep|wide|heavy)\b"
        r"|\b(what|which) (is |was |were )?(the )?(total |average )?"
        r"(number|price|rate|amount|sum|cost|percentage|share|area|height|length|width|depth|altitude|distance|speed"
        r"|size|weight|mass|age|duration|temperature|population|toll|budget)\b",
        re.IGNORECASE,
    ),
}

_ASKS_WHY: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bpourquoi\b|\b(?:pour|à cause de) quel(?:le)?s? (?:raison|cause|motif)"
        r"|\bquel(?:le)?s? (?:est|était|fut|sont) (?:la |le |les )?(?:cause|raison|motif)",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\bwhy\b|\bwhat (?:is |was |were )?(?:the )?(?:reason|cause)s?\b", re.IGNORECASE),
}
# Words that give a reason hold one of these, or stand right behind it.
_GIVES_REASON: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:parce qu|car |en raison|à cause|du fait|grâce à|faute d|puisqu|afin d|afin qu|sous (?:le )?prétexte"
        r"|par crainte|par peur|par manque|suite à|à la suite|en vue d|de peur|victimes? d|étant donné|dû |due? à"
        r"|dues à|caus|provoqu|entraîn|expliqu|motiv|justifi|empêch|reten(?:u|ai)|retien)|^pour "
        r"|\bpour (?=[a-zà-ÿ' ]+(?:er|ir|re|oir)\b|cause|qu)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:because|due to(?! be)|owing to|thanks to|on account of|in order to|so that|as a result|since|following"
        r"|after|over|out of|for fear|caus(?:ed|ing|es)|prompt|blam|led to|prevent|reason)|^(?:to|for) ",
        re.IGNORECASE,
    ),
}
_REASON_REACH = 30

# What follows "how many": the words that may name what is counted.
_COUNTED: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:combien|nombre) (?:total )?(?:de |d['’]|du |des )(.*)", re.IGNORECASE),
    "en": re.compile(r"\b(?:how many|number of) (.*)", re.IGNORECASE),
}
# "How many wounded firefighters were": no noun stands further behind than this.
_COUNTED_WORDS = 2

# Questions whose amount has a unit, though they do not name it.
_UNITS: dict[Unit | Literal["age"], re.Pattern[str]] = {
    "age": re.compile(
        r"\bquel (?:est l['’]|était l['’])?âge\b|\b(?:how old|what (?:is|was) the age)\b", re.IGNORECASE
    ),
    "duration": re.compile(
        r"\bcombien de temps\b|\b(?:quelle|de quelle) (?:est la |était la )?durée\b"
        r"|\bhow long (?:did|does|do|was|were|is|has|have|had|will|would|for)\b|\bhow much time\b",
        re.IGNORECASE,
    ),
    "money": re.compile(
        r"\bcombien d['’]argent\b|\bhow much money\b"
        r"|\b(?:combien(?! d(?:e |['’]))|how much)\b.{0,120}"
        r"\b(?:co[uû]t\w*|pa(?:ie\w*|y(?!s\b|san|sage)\w*)|paid|vend\w*|rapport\w*|d[ée]pens\w*|gagn\w*"
        r"|cost|spen[dt]|earn\w*|sold|worth)\b"
        r"|\bquel(?:le)? (?:est|était) (?:le |la )?(?:prix|tarif|co[uû]t|budget|salaire)\b"
        r"|\bwhat (?:is|was) the (?:price|cost|budget|salary)\b",
        re.IGNORECASE,
    ),
}

# "58 ans", "11-year-old", "aged 58", and a number between commas behind a name: "Alan Pascoe, 58,".
_YEARS_OLD = re.compile(
    r"[\ \u00a0-](?:ans|mois|years?|months?)(?:[ -]old)?\b(?! (?:de|d['’]|of|pendant|plus|ago)\b)", re.IGNORECASE
)
_AGED = re.compile(r"\baged (?:of )?$|[^\W\d_], $", re.IGNORECASE)
_APPOSITION_END = re.compile(r"[,.;)]")

# Characters before a number in which "vers" and "aged" stand.
_REACH = 16
_YEAR = re.compile(r"\d{3,4}")
_HOUR_BEFORE = re.compile(r"\b(?:à|vers|at|around|about) $", re.IGNORECASE)

_BODIES = re.compile(
    r"\b(?:tribuna(?:l|ux)|cour|club|clubs|jury|jurys|université|société|groupe|compagnie|entreprise|banque|ministère|agence"
    r"|autorité|conseil|comité|parti|syndicat|fédération|association|institut|préfecture|parquet|commission|assemblée"
    r"|court|courts|university|company|corporation|group|bank|ministry|agency|authority|council|committee|party|union"
    r"|federation|institute|assembly|inc|ltd|plc|sa|sarl)\b",
    re.IGNORECASE,
)
# Two capitalised words in a row, not at the beginning of a sentence, are a person's name, most often.
_FULL_NAME = re.compile(
    r"(?<![\w-])[^\W\d_a-zà-ÿ][\w'’-]+(?: (?:de|du|van|von|der|la|le|el|al|bin|ben))* [^\W\d_a-zà-ÿ][\w'’-]+"
)

# What a sentence gains, as log-odds, by words that answer in the question's terms ("how many jobs": "900 jobs"), by
# words of the kind asked for, and by words that cannot answer. docs/reader.md has what they change.
EXACT, FITTING, MISFITTING = 2.5, 1.0, -1.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of words that answers a question, the deeds that it asks about, and its own words, folded.

    Of an amount, also its unit, and the terms of what it counts.
    """

    kind: AnswerKind
    unit: Unit | Literal["age"] | None = None
    counted: frozenset[str] = frozenset()
    deeds: Deeds = NO_DEEDS
    asked: frozenset[str] = frozenset()


ANYTHING = Wanted("other")


def answer_kind(question: Question) -> AnswerKind:
    """Return the kind of words that a question asks for."""
    text = unicodedata.normalize("NFC", question.text)
    if _AMOUNTS[question.language].search(text):
        return "amount"
    if _ASKS_WHY[question.language].search(text):
        return "reason"
    return _KINDS_BY_TYPE.get(question.type, "other")


def wanted_words(question: Question) -> Wanted:
    """Return the words that a question asks for."""
    kind, deeds = answer_kind(question), asked_deeds(question)
    if kind != "amount":
        return Wanted(kind, deeds=deeds, asked=frozenset(map(fold, words_of(question.text))))
    text = unicodedata.normalize("NFC", question.text)
    counted = _COUNTED[question.language].search(text)
    noun = _noun(counted[1], question.language) if counted else ""
    unit = next((unit for unit, asks in _UNITS.items() if asks.search(text)), None)
    if unit or not noun:
        return Wanted(kind, unit, deeds=deeds)
    unit = named_unit(noun.split()[0])
    counts_what = frozenset() if unit else counted_terms(noun, text, question.language)
    return Wanted(kind, unit, counts_what, deeds)


def _noun(behind: str, language: ReadLanguage) -> str:
    """The words behind "how many", up to a verb that only helps or the end of the phrase."""
    taken: list[str] = []
    for word in re.findall(r"[^\W_]+|[^\w\s]", behind):
        if len(taken) == _COUNTED_WORDS or not word[0].isalnum() or word.casefold() in STOP_WORDS[language]:
            break
        taken.append(word)
    return " ".join(taken)


def kind_gain(wanted: Wanted, article: Article, sentence: Span, words: Span, timexes: Sequence[Timex]) -> float:
    """Return what a sentence gains, as log-odds, by words in it that may answer; below 0 they do not.

    Args:
        wanted: What the question asks for.
        article: The article.
        sentence: The sentence.
        words: The words.
        timexes: The article's time expressions, those of the sentence among them.
    """
    if wanted.kind == "other":
        return 0.0
    if wanted.kind == "reason":
        return FITTING if gives_reason(article, words) else 0.0
    if wanted.deeds.are_left_undone_by(sentence.of(article.text), article.language):
        return MISFITTING
    is_date = any(timex.span.overlaps(words) for timex in timexes)
    if wanted.kind == "amount":
        return max(
            (_amount_gain(wanted, article, n) for n in find_amounts(article.text, words)), default=MISFITTING
        )
    text = words.of(article.text)
    if wanted.kind == "day" and not is_date:
        numbers = find_amounts(article.text, words)
        return MISFITTING if any(not _is_time(article.text, number) for number in numbers) else 0.0
    if wanted.kind == "person" and (is_date or _only_repeats(text, wanted.asked)):
        return MISFITTING
    if wanted.kind == "person" and (_is_body(text) or (is_known_place(text) and _has_name(text))):
        return MISFITTING if _names_a_person(sentence.of(article.text)) else 0.0
    return FITTING if fits_kind(wanted.kind, text, is_date=is_date) else 0.0


def gives_reason(article: Article, words: Span) -> bool:
    """Tell whether words hold a word that gives a reason, or stand right behind one."""
    if article.language == "other":
        return False
    with_before = Span(max(0, words.start - _REASON_REACH), words.end)
    gives = _GIVES_REASON[article.language]
    return any(gives.search(unicodedata.normalize("NFC", one.of(article.text))) for one in (words, with_before))


def counted_words(wanted: Wanted, article: Article, sentence: Span) -> Iterator[Span]:
    """Yield the words of a sentence that tell how many, with what is counted, or how old, as a question asks."""
    for amount in find_amounts(article.text, sentence):
        if wanted.counted and (whole := counts(article.text, amount, wanted.counted, article.language)):
            yield whole
        elif wanted.unit == "age" and _is_age(article.text, amount):
            yield amount


def _amount_gain(wanted: Wanted, article: Article, amount: Span) -> float:
    unit = unit_of(article.text, amount)
    if wanted.unit == "age":
        return EXACT if _is_age(article.text, amount) else MISFITTING
    if wanted.unit:
        return FITTING if unit == wanted.unit else MISFITTING if unit else 0.0
    if not wanted.counted:
        return FITTING
    if counts(article.text, amount, wanted.counted, article.language):
        return EXACT
    return MISFITTING if unit else FITTING


def _is_time(text: str, number: Span) -> bool:
    """Whether a number is a year, or an hour of the day: "1601 BC", "vers 8 heures"."""
    return bool(
        _YEAR.fullmatch(number.of(text)) or _HOUR_BEFORE.search(text, max(0, number.start - _REACH), number.start)
    )


def _is_age(text: str, amount: Span) -> bool:
    if unit_of(text, amount):
        return bool(_YEARS_OLD.match(text, amount.end))
    return bool(
        _AGED.search(text, max(0, amount.start - _REACH), amount.start) and _APPOSITION_END.match(text, amount.end)
    )


def fits_kind(kind: AnswerKind, words: str, *, is_date: bool) -> bool:
    """Tell whether words of an article are of a kind; `is_date` says that they hold a time expression."""
    if kind == "day":
        return is_date
    if kind == "amount":
        return any(find_amounts(words, Span(0, len(words))))
    if kind == "person":
        return _has_name(words) and not is_date and not is_known_place(words)
    if kind == "place":
        return _has_name(words) and not is_date
    return True


def _has_name(words: str) -> bool:
    return any(character.isupper() for character in words)


def _only_repeats(text: str, asked: frozenset[str]) -> bool:
    """Whether words are all of the question: who dined with X was not X. Of 7,003 questions 7 are answered so."""
    return all(fold(word) in asked for word in words_of(text))


def _is_body(words: str) -> bool:
    """Whether words tell of a court, a club, a company, by the word for it."""
    return bool(_BODIES.search(words))


def _names_a_person(sentence: str) -> bool:
    """Whether a sentence has a name of several words that is no body's and no place's."""
    return any(not _is_body(name[0]) and not is_known_place(name[0]) for name in _FULL_NAME.finditer(sentence, 1))
