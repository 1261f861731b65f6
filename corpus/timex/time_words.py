"""The words of time of each language that has rules, for who needs no rules: a month, say, is looked up here."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.span import Language
from corpus.timex.english_words import ENGLISH_WORDS
from corpus.timex.french_words import FRENCH_WORDS
from corpus.timex.rules import TimeVocabulary

TIME_WORDS: Mapping[Language, TimeVocabulary] = {"fr": FRENCH_WORDS, "en": ENGLISH_WORDS}
