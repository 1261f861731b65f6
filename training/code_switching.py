"""Questions with words swapped for the other language's: more questions across languages than were written.

No sentence is translated; words are, one by one, by the lexicon (code-switching as in Qin et al., 2020, "CoSDA-ML").
"""

from __future__ import annotations

import random
import re

from corpus.lexicon import translations
from corpus.span import Language
from corpus.stems import fold
from corpus.terms import STOP_WORDS

_SWITCHED_WORDS = 0.8  # of a switched question's words that have a translation
_WORD = re.compile(r"[^\W\d_]+")


def switch_words(question: str, language: Language, chance: random.Random) -> str:
    """Swap most of a question's words that the lexicon knows, but stop words and, behind the first word, names."""

    def switch(match: re.Match[str]) -> str:
        word = match[0]
        may_be_name = word[0].isupper() and match.start() > 0
        if may_be_name or fold(word) in STOP_WORDS[language] or chance.random() >= _SWITCHED_WORDS:
            return word
        others = translations(word, language)
        if not others:
            return word
        other = chance.choice(others)
        return other.capitalize() if word[0].isupper() else other

    return _WORD.sub(switch, question)
