"""How often people met by a text's own word: "à deux reprises", "three times"; records alone would count them once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.stems import fold
from corpus.timex.english_words import ENGLISH_WORDS
from corpus.timex.french_words import FRENCH_WORDS

_WRITTEN_OUT = 12  # above a dozen, papers write figures
_NUMBERS = {
    word: count
    for words in (FRENCH_WORDS, ENGLISH_WORDS)
    for word, count in words.values["count"].items()
    if isinstance(count, int) and 1 < count <= _WRITTEN_OUT and " " not in word
}
_NUMBERS |= {"twice": 2, "thrice": 3}
_NUMBER = rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})"
# A verb for meeting, folded, in whose clause it is told how often: "l'a rencontre a deux reprises", "met three times".
_MET = (
    r"(?:rencontr\w+|reuni\w*|recu\w*|vue?s?|revue?s?|retrouv\w+|entreten\w+|parle|dejeune|dine|met|seen|spoken|talked|spoke"
    r"|visited|received|hosted|dined|lunched|meetings?|rencontres?)"
)
_OFTEN = re.compile(
    rf"\b{_MET}\b[^,;.]{{0,50}}?\b(?:{_NUMBER} (?:fois|reprises|times|occasions)|(?P<twice>twice|thrice))\b"
    rf"|\b{_NUMBER.replace('number', 'ahead')} (?:fois|reprises|times|occasions)\b[^,;.]{{0,30}}\b{_MET}\b"
    rf"|^\W*{_NUMBER.replace('number', 'first')} (?:fois|times)\b(?: \w+)?, [^,;.]{{0,40}}\b{_MET}\b"
)
_VAGUE = re.compile(
    rf"\b{_MET}\b[^,;.]{{0,50}}?\b(?:(?:plusieurs|quelques|maintes|diverses|nombreuses|deux ou trois) (?:fois|reprises)"
    r"|(?:several|many|a few|numerous|two or three) (?:times|occasions)|repeatedly|regularly|souvent|often)\b"
)


def told_count(texts: Iterable[str], records: int) -> int | None:
    """Return how often people met: as many times as there are records of, or more where a text says so.

    Args:
        texts: The sentences that prove the meetings.
        records: How many meetings these are.

    Returns:
        None where a text says that they met more often, and not how often ("à plusieurs reprises").
    """
    count, vague = records, False
    for text in map(fold, texts):
        found = None if _VAGUE.search(text) else _OFTEN.search(text)
        vague = vague or bool(_VAGUE.search(text))
        if found:
            said = found["number"] or found["ahead"] or found["first"] or found["twice"]
            count = max(count, _NUMBERS.get(said) or int(said))
    return None if vague and count == records else count
