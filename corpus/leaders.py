"""Leaders: who has held which office, to read "le président américain" in an article that names a president.

The table only chooses among the people whom the article names itself; it never brings anybody in.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from corpus.names import family_token, fold, same_person, same_token, sound
from corpus.tables import read_rows


@cache
def leaders() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the names of those who held an office, by country or organisation and office."""
    rows = read_rows("leaders.tsv", columns=3)
    return {(code, office): tuple(names.split(",")) for code, office, names in rows}


def _names() -> Iterator[str]:
    return (name for held in leaders().values() for name in held)


@cache
def leader_families() -> frozenset[str]:
    """Return the folded family names of leaders."""
    return frozenset(family_token(name) for name in _names())


#: Letters of a family name from which it tells a leader wherever it stands; shorter ones are words too often.
TELLING = 5


@cache
def _family_sounds() -> frozenset[str]:
    return frozenset(sound(family) for family in leader_families() if len(family) >= TELLING)


@cache
def short_leader_names() -> frozenset[str]:
    """Return the folded words of leaders' names that are too short to tell a leader by themselves: "Xi", "Hu"."""
    words = (word for name in _names() for word in name.split())
    return frozenset(fold(word) for word in words if len(word) < TELLING)


def is_leader_family(word: str) -> bool:
    """Tell whether a capitalised word sounds like the family name of a leader ("Zelenskyy", "Poutine")."""
    return len(word) >= TELLING and word[0].isupper() and sound(fold(word)) in _family_sounds()


@lru_cache(maxsize=4096)
def posts_of(name: str) -> frozenset[tuple[str, str]]:
    """Return the offices, by country or organisation, that somebody of this name has held."""
    return frozenset(post for post, held in leaders().items() if any(_is_leader(name, one) for one in held))


def _is_leader(name: str, leader: str) -> bool:
    return same_token(family_token(name), family_token(leader)) and same_person(name, leader)
