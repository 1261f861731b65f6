"""Questions with words swapped for the other language's: more questions across languages than were written.

No sentence is translated; words are, one by one, by the lexicon (code-switching as in Qin et al., 2020, "CoSDA-ML").
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from corpus.lexicon import meanings
from corpus.span import Language
from corpus.terms import stem

_SWITCHED_WORDS = 0.8  # of a switched question's words that have a translation
_WORD = re.compile(r"[^\W\d_]+")


def switch_words(question: str, language: Language, chance: random.Random) -> str:
    """Swap most of a question's words that the lexicon knows, but names; the first keeps its capital."""

    def switch(match: re.Match[str]) -> str:
        word = match[0]
        is_first = match.start() == 0
        others = _translated(language).get(stem(word, language)) if word.islower() or is_first else None
        if not others or chance.random() >= _SWITCHED_WORDS:
            return word
        other = chance.choice(others)
        return other.capitalize() if is_first else other

    return _WORD.sub(switch, question)


@cache
def _translated(language: Language) -> Mapping[str, Sequence[str]]:
    """The words of the other language by the stems of one."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for meaning in meanings():
        words, others = (meaning.fr, meaning.en) if language == "fr" else (meaning.en, meaning.fr)
        for word in words:
            found[stem(word, language)].update(dict.fromkeys(others))
    return {word: tuple(others) for word, others in found.items()}
