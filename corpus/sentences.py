"""Sentences: where they end in press text that has lost its spaces, as offsets into the text itself.

Three marks may end a sentence: a line end (always), a stop (`. ! ? …` with the quotes and brackets that close
after it), and a change of case where no space stands ("russes et américainesCes négociations"). What stands around
a mark decides; the lists of words are in `corpus.sentence_words`. A mark is judged by a bounded window around it,
so the time is linear in the length of the text.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

import regex

from corpus.sentence_words import (
    BEFORE_A_NUMBER,
    ENGLISH_STARTERS,
    FRENCH_STARTERS,
    MAYBE_FINAL,
    NEVER_FINAL,
)
from corpus.span import Language, Span

WINDOW = 40
"""Code points around a mark that are looked at: longer than any word or run of abbreviations that matters."""

MIN_GLUED_LOWER = 4
"""Letters of a lower-case word before a change of case that ends it: "iPhone", "eBay" and "isiZulu" have fewer."""

MIN_GLUED_TO_STARTER = 3
"""The same where a starter follows: "finLes"."""

MIN_GLUED_CAPITALISED = 4
"""The same for a capitalised word before a starter: "GenèveLes" is two words, "DeLa Cruz" is a name."""

MIN_GLUED_ACRONYM = 6
"""The same for a lower-case word before an acronym: "européenneOTAN" is two words, "macOS" is one."""

ADDRESS_WINDOW = 250
"""Code points before a mark in which an address may begin."""

YEAR_DIGITS = 4
"""A number of four digits before a capitalised word ends a sentence: "en 1997Moscou"."""

_STARTERS = {
    "fr": FRENCH_STARTERS,
    "en": ENGLISH_STARTERS,
    "other": FRENCH_STARTERS | ENGLISH_STARTERS,
}

_MARK = regex.compile(
    r"(?P<line>[\r\n]+)"
    r"|(?P<stop>[.!?…]+)"
    r"|(?P<case>(?<=\p{Ll}\p{M}*)(?=\p{Lu}))"
    r"|(?P<closed>(?<=[\p{Nd}\p{Lu})\]»”\"])(?=\p{Lu}\p{M}*(?:\p{Ll}|['’])))"
)
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_WORD_AFTER = regex.compile(r"[\p{L}\p{M}]{1,40}+")
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}]+")
_DOTTED_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}]+(?:[.-]{1,2}[\p{L}\p{M}]+)*")
_DIGITS_BEFORE = regex.compile(r"(?r)\p{Nd}+")
_UNBROKEN_BEFORE = regex.compile(r"(?r)\S+")
_ADDRESS = regex.compile(r"://|(?:^|\W)www\b|[@#]")
_CLOSER = regex.compile(r"[ \u00a0\u202f]?»|[”)\]]|[’'](?!\p{L})|\[\d{1,3}\]")
_STARTER = regex.compile(r"(?P<word>[\p{L}\p{M}]{1,20}+)(?=[\s,’'])")
_OPENING = regex.compile(r"[\s«“‘\"'(\[–—•-]*")
_SHORT_ACRONYM = regex.compile(r"\p{Lu}{1,3}")  # "LL.B", "W.H.O"
_LONE_CAPITAL = regex.compile(r"(?!M\.)\p{Lu}\p{M}*(?![\p{L}\p{M}'’])")
_OPENING_BEFORE = regex.compile(r"(?r)(?:[(\[«“]\s?|(?:^|\s)\"+)$")
_ACRONYM = regex.compile(r"\p{Lu}\p{M}*\p{Lu}")
_GLUED_TITLE = regex.compile(r"(?<=\p{Ll}\p{M}*)(?:MM?|Mme|Mgr|Mr|Mrs|Ms|Dr)$")
_TITLE = regex.compile(r"(?:MM?|Mgr|Mr|Mrs|Ms|Dr)\.[ \u00a0\u202f]?\p{Lu}")
_DOTTED_LETTERS = regex.compile(r"(?:\p{L}(?:\.-?|-))+\p{L}")


def split_sentences(text: str, language: Language, within: Span | None = None) -> list[Span]:
    """Return the sentences of a text in order, as spans without outer white space.

    Every character that is not white space lies in exactly one of them.

    Args:
        text: The text; the spans refer to it.
        language: The language of the text: its words tell which capitalised word may open a sentence.
        within: Where given, only this part of the text is read, as if nothing stood around it.
    """
    offset = within.start if within else 0
    part = within.of(text) if within else text
    spans: list[Span] = []
    start = 0
    for end in (*_Splitter(part, language).ends(), len(part)):
        sentence = part[start:end]
        kept = sentence.strip()
        if kept:
            begin = offset + start + len(sentence) - len(sentence.lstrip())
            spans.append(Span(begin, begin + len(kept)))
        start = end
    return spans


class _Splitter:
    """Finds the ends of the sentences of one text."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._starters = _STARTERS[language]
        self._start = 0  # of the sentence that is being read
        self._quotes = 0  # straight quotation marks of the line before `_counted`
        self._counted = 0

    def ends(self) -> Iterator[int]:
        """Yield where sentences end, in order; the end of the text itself is left out."""
        for mark in _MARK.finditer(self._text):
            if mark.start() < self._start:
                continue
            end = self._end_at(mark)
            if end is not None:
                self._start = end
                yield end

    def _end_at(self, mark: regex.Match[str]) -> int | None:
        """Return where the sentence ends that `mark` closes; None where it closes none."""
        if mark["line"] is not None:
            self._quotes, self._counted = 0, mark.end()
            return mark.end()
        if mark["stop"] is not None:
            end = self._with_closers(mark.end())
            return end if self._stop_is_final(mark, end) else None
        is_final = self._case_is_final if mark["case"] is not None else self._join_is_final
        return mark.start() if is_final(mark.start()) else None

    # A stop

    def _with_closers(self, position: int) -> int:
        """Return where the quotes, brackets and footnote marks end that close right after a stop."""
        text = self._text
        while position < len(text):
            closer = _CLOSER.match(text, position)
            if closer:
                position = closer.end()
            elif text[position] == '"' and self._closes_quote(position):
                position += 1
            else:
                break
        return position

    def _closes_quote(self, position: int) -> bool:
        """Tell whether a straight quotation mark after a stop closes, by what follows, else by their count."""
        following = self._text[position + 1 : position + 2]
        return not following.isalnum() or self._quotes_before(position) % 2 == 1

    def _quotes_before(self, position: int) -> int:
        self._quotes += self._text.count('"', self._counted, position)
        self._counted = position
        return self._quotes

    def _stop_is_final(self, stop: regex.Match[str], end: int) -> bool:
        opening = _OPENING.match(self._text, end)
        following = opening.end() if opening else end
        if following == len(self._text):
            return end < following
        next_char = self._text[following]
        if not next_char.isalnum():
            return False
        glued = following == end
        if next_char.islower():
            return self._goes_on_in_lower_case(stop, end, following)
        if stop[0] != ".":
            return self._says_something(stop.start()) and not (glued and self._in_address(stop.start()))
        return end > stop.end() or self._full_stop_is_final(stop.start(), following, glued=glued)

    def _goes_on_in_lower_case(self, stop: regex.Match[str], end: int, following: int) -> bool:
        """Tell whether a sentence begins in lower case: an item after a dash, or a starter glued to the stop."""
        if stop[0] != "." or end > stop.end():
            return False
        if following > end:
            return any(dash in self._text[end:following] for dash in "-–—•")
        word = self._before(_WORD_BEFORE, stop.start())
        dotted = self._before(_DOTTED_BEFORE, stop.start()) != word
        return len(word) >= MIN_GLUED_TO_STARTER and not dotted and self._is_starter(following)

    def _says_something(self, position: int) -> bool:
        """Tell whether the sentence has a word yet: "... Le sommet" and "[...] Le sommet" begin with a cut."""
        if _OPENING_BEFORE.match(self._text, max(0, position - WINDOW), position):
            return False
        return any(char.isalnum() for char in self._text[self._start : position])

    def _full_stop_is_final(self, position: int, following: int, *, glued: bool) -> bool:
        """Judge a single full stop before a capital or a digit by the word that it follows."""
        word = self._abbreviation_before(position)
        if glued and _SHORT_ACRONYM.fullmatch(word) and _LONE_CAPITAL.match(self._text, following):
            return False
        if self._text[following].isdigit():
            if word in BEFORE_A_NUMBER or len(word) == 1:
                return False
            if glued and (len(word) < MIN_GLUED_LOWER or not word.islower()):
                return False
        if word in NEVER_FINAL:
            return False
        if not word and self._is_enumerator(position):
            return False
        if len(word) == 1 and word.isupper():
            return self._initial_is_final(word, position, following)
        if word in MAYBE_FINAL or _DOTTED_LETTERS.fullmatch(word):
            return self._is_starter(following)
        return not (glued and self._in_address(position)) or self._is_starter(following)

    def _is_enumerator(self, position: int) -> bool:
        """Tell whether the stop follows a number that opens the sentence: "1. Le statut"."""
        digits = self._before(_DIGITS_BEFORE, position)
        return 0 < len(digits) <= 3 and not self._text[self._start : position - len(digits)].strip()

    def _initial_is_final(self, letter: str, position: int, following: int) -> bool:
        """Tell an initial ("J. F. Kennedy", "M.Blinken") from a letter that ends a sentence ("plan B. Les")."""
        if letter == "M" or not self._is_starter(following):
            return False
        before = self._text[max(0, position - WINDOW) : position - 1].split()
        return letter in "IVX" or (bool(before) and not before[-1][0].isupper())

    # A change of case

    def _case_is_final(self, position: int) -> bool:
        """Judge a capital after a small letter: "américainesCes" is split, "McDonald" and "LaRem" are not."""
        word = self._before(_WORD_BEFORE, position)
        starter = self._is_starter(position) or bool(_TITLE.match(self._text, position))
        if _ACRONYM.match(self._text, position):
            final = word.islower() and len(word) >= MIN_GLUED_ACRONYM
        elif word.islower():
            final = len(word) >= (MIN_GLUED_TO_STARTER if starter else MIN_GLUED_LOWER)
        else:
            final = len(word) >= MIN_GLUED_CAPITALISED and (starter or self._are_apart_elsewhere(word, position))
        return final and not self._in_address(position)

    def _join_is_final(self, position: int) -> bool:
        """Judge a capitalised word right after a digit, an acronym, or a closing quote or bracket."""
        previous = self._text[position - 1]
        if previous == '"':
            opening = _OPENING_BEFORE.match(self._text, max(0, position - WINDOW), position)
            return not opening and self._quotes_before(position) % 2 == 0
        if previous.isdigit():
            is_year = len(self._before(_DIGITS_BEFORE, position)) == YEAR_DIGITS
            return is_year or (self._text[position + 1].isalpha() and self._is_starter(position))
        if previous.isupper():
            acronym = self._before(_WORD_BEFORE, position)
            possessive = not self._text[position + 1].isalpha()  # "the CIA's"
            return len(acronym) > 1 and acronym.isupper() and not possessive and self._is_starter(position)
        return not self._in_address(position)

    def _are_apart_elsewhere(self, word: str, position: int) -> bool:
        """Tell whether both words of "MoscouVladimir" stand alone in the text: those of "BlackRock" do not.

        A brand comes back in its one-word form, a lost space does not.
        """
        following = _WORD_AFTER.match(self._text, position)
        if following is None or self._word_counts[word + following[0]] > 1:
            return False
        return {word, following[0]} <= self._word_counts.keys()

    # What stands around

    @cached_property
    def _word_counts(self) -> Counter[str]:
        return Counter(_WORD.findall(self._text))

    def _before(self, pattern: regex.Pattern[str], position: int, window: int = WINDOW) -> str:
        match = pattern.match(self._text, max(0, position - window), position)
        return match[0] if match else ""

    def _abbreviation_before(self, position: int) -> str:
        """Return what the stop belongs to: dotted letters, a known abbreviation, else the last word alone."""
        dotted = self._before(_DOTTED_BEFORE, position)
        known = dotted in NEVER_FINAL or dotted in MAYBE_FINAL or _DOTTED_LETTERS.fullmatch(dotted)
        word = self._before(_WORD_BEFORE, position)
        title = _GLUED_TITLE.search(word)  # "en vueM.Gorbatchev"
        return dotted if known else title[0] if title else word

    def _in_address(self, position: int) -> bool:
        return bool(_ADDRESS.search(self._before(_UNBROKEN_BEFORE, position, ADDRESS_WINDOW)))

    def _is_starter(self, position: int) -> bool:
        """Tell whether the word at `position` often opens a sentence, and stands alone or elided."""
        match = _STARTER.match(self._text, position)
        if not match:
            return False
        return unicodedata.normalize("NFC", match["word"]).lower() in self._starters
