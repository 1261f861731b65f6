"""Questions with words swapped for the other language's: the only questions across languages to be had offline.

No sentence is translated: a word becomes the other language's word that is nearest to it for the encoder, which was
trained on both (code-switching as in Qin et al., 2020, "CoSDA-ML", with the encoder's own lexicon for a dictionary).
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from corpus.span import Span
from embeddings.encoder import Encoder, PassageText, Vectors
from training.data import QuestionSet

FEWEST_OCCURRENCES = 3  # of a word that is offered as a translation
NEIGHBOURS = 10  # over which the crowdedness of a word is measured
SWITCHED_WORDS = 0.8  # of a switched question's words that have a translation
_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES = ("fr", "en")

Lexicon = Mapping[str, str]


def load_lexicons(data: QuestionSet, path: Path) -> dict[str, Lexicon]:
    """Return a lexicon for the questions of each language, into the other one; made once, which takes minutes."""
    if not path.exists():
        asked = {
            lang: _words(q.text for q in data.questions if data.trains(q.passage, lang)) for lang in _LANGUAGES
        }
        offered = {lang: _frequent(asked[lang] + _words(data.training_texts(lang))) for lang in _LANGUAGES}
        encoder = Encoder.load()
        made = {
            lang: make_lexicon(encoder, sorted(asked[lang]), offered[other])
            for lang, other in zip(_LANGUAGES, reversed(_LANGUAGES), strict=True)
        }
        path.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    lexicons: dict[str, Lexicon] = json.loads(path.read_text(encoding="utf-8"))
    return lexicons


def _frequent(counts: Counter[str]) -> list[str]:
    return sorted(word for word, count in counts.items() if count >= FEWEST_OCCURRENCES)


def _words(texts: Iterable[str]) -> Counter[str]:
    """Count the words that stand in small letters; the others are names, which languages share."""
    return Counter(word for text in texts for word in _WORD.findall(text) if word.islower())


def make_lexicon(encoder: Encoder, words: Sequence[str], others: Sequence[str]) -> Lexicon:
    """Lead each word to the nearest of the other language's words; a word that both have stays as it is."""
    vectors, targets = _encode(encoder, words), _encode(encoder, others)
    # A word that is near to everything is no translation of anything (Conneau et al., 2018, "CSLS").
    similarities = vectors @ targets.T
    crowded = np.partition(similarities, -NEIGHBOURS, axis=0)[-NEIGHBOURS:].mean(axis=0)
    nearest = (2 * similarities - crowded).argmax(axis=1)
    known = set(others)
    return {word: others[place] for word, place in zip(words, nearest, strict=True) if word not in known}


def _encode(encoder: Encoder, words: Sequence[str]) -> Vectors:
    texts = [PassageText(None, word, (Span(0, len(word)),)) for word in words]
    vectors = dict(encoder.encode_passages(texts))
    return np.stack([vectors[place].passage for place in range(len(words))])


def switch_words(question: str, lexicon: Lexicon, chance: random.Random) -> str:
    """Swap most of a question's words; the first keeps its capital."""

    def switch(match: re.Match[str]) -> str:
        word = match[0]
        other = lexicon.get(word.lower() if match.start() == 0 else word)
        if other is None or chance.random() >= SWITCHED_WORDS:
            return word
        return other.capitalize() if match.start() == 0 else other

    return _WORD.sub(switch, question)
