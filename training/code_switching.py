"""Questions with words swapped for the other language's: more questions across languages than were written.

No sentence is translated; words are, one by one (code-switching as in Qin et al., 2020, "CoSDA-ML", with the encoder's
own lexicon for a dictionary).
"""

from __future__ import annotations

import random
import re

from training.lexicons import WORD, Lexicon

_SWITCHED_WORDS = 0.8  # of a switched question's words that have a translation


def switch_words(question: str, lexicon: Lexicon, chance: random.Random) -> str:
    """Swap most of a question's words; the first keeps its capital."""

    def switch(match: re.Match[str]) -> str:
        word = match[0]
        other = lexicon.get(word.lower() if match.start() == 0 else word)
        if other is None or chance.random() >= _SWITCHED_WORDS:
            return word
        return other.capitalize() if match.start() == 0 else other

    return WORD.sub(switch, question)
