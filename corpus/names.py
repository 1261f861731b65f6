"""Identity of names across languages: folding, transliterations, and who two names may both stand for.

Names are compared token by token through a sound key that forgets what transliterations from Cyrillic, Arabic or
Hebrew disagree on (Poutine / Putin, Gorbatchev / Gorbachev, Zelensky / Zelenskyy); nothing here knows a person.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from corpus.stems import fold as fold_letters

#: Lowest similarity (0 to 100) of two folded tokens that are one name. "Benyamin" / "Benjamin" score 87,
#: "Menahem" / "Menachem" 93; "Maria" / "Mario" 80, "Raúl" / "Raoul" 89.
SAME_TOKEN = 84

#: Words that link the parts of a name and that languages write differently or leave out.
PARTICLES = frozenset(
    "al el ul bin ben ibn abu bint arap von van der den ten ter te zu zum zur de del della da di du dos la le".split()
)

#: Given names that the press translates: sovereigns, popes and patriarchs.
TRANSLATED = {
    "jean": "john",
    "francois": "francis",
    "elisabeth": "elizabeth",
    "benoit": "benedict",
    "pie": "pius",
    "guillaume": "william",
    "nicolas": "nicholas",
    "alexandre": "alexander",
    "cyrille": "kirill",
    "barthelemy": "bartholomew",
    "philippe": "philip",
    "jacques": "james",
    "salmane": "salman",
    "boutros": "peter",
}

#: What transliterations disagree on, in order; the first writes longer groups before their parts.
SOUNDS = (
    (re.compile(r"^[yij]e(?=[lv])"), "e"),
    (re.compile(r"chtch|shch|tsch|tch|sch|sh|ch"), "c"),
    (re.compile(r"kh|ck|qu|q"), "k"),
    (re.compile(r"zh|dj|dzh"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou|oo|o|u|w(?=[aeiou])"), "u"),
    (re.compile(r"gu(?=[eiy])"), "g"),
    (re.compile(r"(?<=[aeo])[iy]|iy|yy|ii|ij|y|ie|i"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"h"), ""),
    (re.compile(r"ks|x"), "x"),
    (re.compile(r"(?<=[aeiouv])ff$"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[a-z]{2})e$"), ""),
)

_APOSTROPHES = re.compile(r"[’ʼ`´‘']")
#: Breton writes one sound with an apostrophe: Guivarc'h.
_BRETON = re.compile(r"(?<=c)[’ʼ`´‘'](?=h)")
_NOT_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` in lower case, without accents, its punctuation as single spaces."""
    letters = _BRETON.sub("", fold_letters(text))
    if letters.isalnum():
        return letters
    return " ".join(_NOT_WORD.sub(" ", _APOSTROPHES.sub(" ", letters)).split())


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """Return the sound key of one folded token: equal where only the transliteration differs."""
    key = TRANSLATED.get(token, token)
    for pattern, replacement in SOUNDS:
        key = pattern.sub(replacement, key)
    return key or token


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the folded tokens of a name that tell it apart, in order; particles are left out."""
    tokens = fold(name).split()
    return tuple(token for token in tokens if token not in PARTICLES) or tuple(tokens)


def family_token(name: str) -> str:
    """Return the last telling token of a name ("Antony Blinken": "blinken")."""
    return name_tokens(name)[-1]


def same_token(left: str, right: str) -> bool:
    """Tell whether two folded tokens may be one name written in two ways."""
    if left == right:
        return True
    if min(len(left), len(right)) <= 3:
        return len(left) > 1 < len(right) and sound(left) == sound(right)
    left_sound, right_sound = sound(left), sound(right)
    if left_sound == right_sound:
        return True
    return left_sound[0] == right_sound[0] and fuzz.ratio(left_sound, right_sound) >= SAME_TOKEN


def same_person(left: str, right: str) -> bool:
    """Tell whether two names may stand for one person.

    Every token of the shorter name has its own counterpart, in order, in the longer one, and the last tokens agree
    where both have several. "M. Blinken" and "Antony Blinken" agree; "George Bush" and "Jeb Bush" do not.
    """
    short, long = sorted((name_tokens(left), name_tokens(right)), key=len)
    if len(short) == 1:
        return any(same_token(short[0], token) for token in long)
    position = 0
    for token in short:
        while position < len(long) and not (same_token(token, long[position]) or _initial(token, long[position])):
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def _initial(left: str, right: str) -> bool:
    return min(len(left), len(right)) == 1 and left[0] == right[0]
