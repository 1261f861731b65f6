"""The encoder's own lexicons: each word leads to the nearest word of the other language, a rough translation."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from corpus.span import Span
from embeddings.encoder import Encoder, PassageText
from training.data import LANGUAGES, QuestionSet

FEWEST_OCCURRENCES = 3  # of a word that another one may lead to
NEIGHBOURS = 10  # over which the crowdedness of a word is measured
WORD = re.compile(r"[^\W\d_]+")

Lexicon = Mapping[str, str]


def load_lexicons(data: QuestionSet, path: Path) -> Mapping[str, Lexicon]:
    """Return the lexicon of each language into the other; made once for the same data, which takes a minute."""
    digest = _digest(data)
    stored = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if stored.get("data") != digest:
        stored = {"data": digest, "lexicons": _make_lexicons(data)}
        unfinished = path.with_suffix(".tmp")
        unfinished.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        unfinished.replace(path)
    lexicons: dict[str, Lexicon] = stored["lexicons"]
    return lexicons


def _digest(data: QuestionSet) -> str:
    """The SHA-256 of the texts that the lexicons are made of."""
    texts = [text for lang in LANGUAGES for text in data.training_texts(lang)]
    questions = [question.text for question in data.questions]
    return hashlib.sha256("\n".join([*texts, *questions]).encode("utf-8")).hexdigest()


def _make_lexicons(data: QuestionSet) -> dict[str, Lexicon]:
    encoder = Encoder.load()
    asked, frequent, vectors = {}, {}, {}
    for lang in LANGUAGES:
        questions = _words(q.text for q in data.questions if data.trains(q.passage, lang))
        counted = questions + _words(data.training_texts(lang))
        frequent[lang] = sorted(word for word, count in counted.items() if count >= FEWEST_OCCURRENCES)
        asked[lang] = sorted({*questions, *frequent[lang]})
        vectors[lang] = dict(zip(asked[lang], _encode(encoder, asked[lang]), strict=True))
    lexicons: dict[str, Lexicon] = {}
    for lang, other in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
        shared = set(frequent[other])  # words that both languages have stay as they are
        others = {word: vectors[other][word] for word in frequent[other]}
        lexicons[lang] = nearest_words({w: v for w, v in vectors[lang].items() if w not in shared}, others)
    return lexicons


def _words(texts: Iterable[str]) -> Counter[str]:
    """Count the words that stand in small letters; the others are names, which languages share."""
    return Counter(word for text in texts for word in WORD.findall(text) if word.islower())


def _encode(encoder: Encoder, words: Sequence[str]) -> np.ndarray:
    texts = [PassageText(None, word, (Span(0, len(word)),)) for word in words]
    vectors = dict(encoder.encode_passages(texts))
    return np.stack([vectors[place].passage for place in range(len(words))])


def nearest_words(words: Mapping[str, np.ndarray], others: Mapping[str, np.ndarray]) -> Lexicon:
    """Lead each word to the nearest other word; both are given with their vectors, of length 1."""
    names = list(others)
    similarities = np.stack(list(words.values())) @ np.stack(list(others.values())).T
    # A word that is near to everything is no translation of anything (Conneau et al., 2018, "CSLS").
    neighbours = min(NEIGHBOURS, len(words))
    crowded = np.partition(similarities, -neighbours, axis=0)[-neighbours:].mean(axis=0)
    closeness = 2 * similarities - crowded
    return dict(zip(words, (names[place] for place in closeness.argmax(axis=1)), strict=True))
