"""The gazetteer: the countries, capitals, demonyms and bodies that a sentence names and tables know."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from corpus.countries import COMBINING, country_codes, demonym_codes
from corpus.meetings.naming.mention import Mention, MentionKind
from corpus.names import fold
from corpus.organisations import organisation_forms, organisation_keys
from corpus.places import capital_codes

#: Longest name of a country or organisation that is looked up, in words.
LONGEST_NAME = 7
WORD = re.compile(r"\w+")


def find_known_names(text: str) -> list[Mention]:
    """Return the countries, capitals, demonyms and organisations that the gazetteer finds in a sentence."""
    words = [(match.start(), match.end(), fold(match[0])) for match in WORD.finditer(text)]
    mentions: list[Mention] = []
    index = 0
    first_words = _first_words()
    while index < len(words):
        if words[index][2].partition(" ")[0] not in first_words:
            index += 1
            continue
        for size in range(min(LONGEST_NAME, len(words) - index), 0, -1):
            start, end = words[index][0], words[index + size - 1][1]
            mention = _look_up(text, start, end, " ".join(word for _, _, word in words[index : index + size]))
            if mention:
                dotted = re.fullmatch(r"[A-Z]\.[A-Z]", mention.name) and text[end : end + 1] == "."
                mentions.append(replace(mention, end=end + 1, name=f"{mention.name}.") if dotted else mention)
                index += size
                break
        else:
            index += 1
    return mentions


#: Letters of neither language: "Germán" and "Thaís" are given names.
_FOREIGN = re.compile(r"[áíìóòúñãõ]")
#: Short names that stand before what they describe like a demonym: "US envoy", "U.K. Foreign Secretary".
_ATTRIBUTES = {"US": "US", "U.S": "US", "UK": "GB", "U.K": "GB"}
_NOUN_NEXT = re.compile(
    r"\.? (?!(?:and|or|in|on|to|has|had|have|is|are|was|were|will|would|said|says|met|at|for|from|held|with|over|by|as"
    r"|after|before|but|that|who|which)\b)[A-Za-z]"
)


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of all names that the gazetteer holds: most words of a text begin none."""
    tables = (organisation_keys(), country_codes(), demonym_codes(), capital_codes(), COMBINING)
    short = {fold(name) for name in _ATTRIBUTES}
    return frozenset(name.partition(" ")[0] for table in (*tables, short) for name in table)


def _look_up(text: str, start: int, end: int, folded: str) -> Mention | None:
    surface = text[start:end]
    if "\n" in surface or re.search(r"[.,;:!?()]\s", surface):
        return None
    if surface in organisation_forms() or (
        " " in folded and surface[0].isupper() and folded in organisation_keys()
    ):
        return Mention(start, end, "organisation", surface, (organisation_keys()[folded],))
    if surface in _ATTRIBUTES:
        kind: MentionKind = "demonym" if _NOUN_NEXT.match(text, end) else "country"
        return Mention(start, end, kind, surface, (_ATTRIBUTES[surface],))
    capital = surface[0].isupper()
    if (
        capital
        and folded in country_codes()
        and (len(folded) > 2 or surface.isupper())
        and surface.split()[-1][0].isupper()
    ):
        return Mention(start, end, "country", surface, (country_codes()[folded],))
    if folded in demonym_codes() and not _FOREIGN.search(surface):
        return Mention(start, end, "demonym", surface, (demonym_codes()[folded],))
    if folded in COMBINING and text[end : end + 1] == "-":
        return Mention(start, end, "demonym", surface, (COMBINING[folded],))
    if capital and folded in capital_codes():
        return Mention(start, end, "capital", surface, (capital_codes()[folded],))
    return None
