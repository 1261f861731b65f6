"""How one answer is scored: the answering words as SQuAD does it, slots, and whether quotes are their source."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.answer import NameSlot, Slots
from bot.evaluation.question_file import GoldSlots
from corpus.names import fold, same_person
from corpus.quote import Quote
from corpus.readers.source import NotText, decode
from corpus.span import Language
from corpus.store import Store

# Left out of the comparison: a span is as right with its article as without.
# Source: the evaluation script of SQuAD 1.1 for English; the same for French, with its contracted articles.
_ARTICLES: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:a|an|the)\b"),
    "fr": re.compile(r"\b(?:le|la|les|l|un|une|des|du|d)\b"),
}


def normalise_answer(text: str, language: Language) -> list[str]:
    """Return the words of an answer without case, punctuation and articles."""
    composed = unicodedata.normalize("NFC", text).casefold()
    words = "".join(" " if unicodedata.category(char)[0] in "PS" else char for char in composed)
    articles = _ARTICLES.get(language)
    return (articles.sub(" ", words) if articles else words).split()


def span_f1(predicted: str, golds: Sequence[str], language: Language) -> float:
    """Return the F1 of the words of a span against the gold answer that it fits best."""
    words = normalise_answer(predicted, language)
    return max((_f1(words, normalise_answer(gold, language)) for gold in golds), default=0.0)


def span_is_exact(predicted: str, golds: Sequence[str], language: Language) -> bool:
    """Tell whether a span is one of the gold answers."""
    words = normalise_answer(predicted, language)
    return any(words == normalise_answer(gold, language) for gold in golds)


def _f1(words: list[str], gold: list[str]) -> float:
    if not words or not gold:
        return float(words == gold)
    common = (Counter(words) & Counter(gold)).total()
    return 2 * common / (len(words) + len(gold))


def judge_slots(gold: GoldSlots, slots: Slots) -> list[bool]:
    """Return, for each slot that is given, whether it is right.

    Who holds every name that it should; it may name others whom the question named already. Where and when hold what
    they should and nothing else. A slot that should be empty is empty.
    """
    judged = []
    if gold.who is not None:
        names = [name for slot in slots.who for name in (slot.name, slot.text)]
        found = all(any(same_person(one.name, name) for name in names) for one in gold.who)
        judged.append(found if gold.who else not slots.who)
    if gold.where is not None:
        places = {fold(one.name) for one in gold.where}
        judged.append(
            all(_place_forms(slot) & places for slot in slots.where)
            and all(any(place in _place_forms(slot) for slot in slots.where) for place in places)
        )
    if gold.when is not None:
        days = {(one.first_day, one.last_day) for one in gold.when}
        judged.append({(slot.first_day, slot.last_day) for slot in slots.when} == days)
    return judged


def _place_forms(slot: NameSlot) -> set[str]:
    return {fold(slot.name), fold(slot.text)}


class QuoteCheck:
    """Compares quotes with their sources; each source file is read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sources: dict[str, str | None] = {}

    def is_exact(self, quote: Quote) -> bool:
        """Tell whether a quote is its slice of the stored text, and of the file where that is still there."""
        article = self._store.article(quote.article)
        if article is None:
            return False
        stored = article.text[quote.start - article.offset : quote.end - article.offset]
        if quote.source not in self._sources:
            self._sources[quote.source] = _read_source(quote.source)
        source = self._sources[quote.source]
        return quote.text == stored and (source is None or source[quote.start : quote.end] == quote.text)


def _read_source(source: str) -> str | None:
    """Return the text of a source file, None where it is not there any more or no text file."""
    try:
        return decode(Path(source).read_bytes())
    except (OSError, NotText):
        return None
