"""Namesakes: who is named in full in a question, and only shares words with those who met or with where they met."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from corpus.meetings import Participant
from corpus.meetings.naming.genders import gender_of
from corpus.names import name_tokens, same_person, same_token

# What tells a son from his father: "Donald Trump Jr.".
_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "fils", "pere"})


def is_another(name: str, participants: Iterable[Participant], places: Collection[str]) -> bool:
    """Tell whether somebody named in full only shares words with participants, or with the place of a meeting.

    Kim Jong-un is not Kim Yo-jong, nor Christiane Lambert Christian Lambert, nor Donald Trump Donald Trump Jr., and
    whoever met at Ronald Reagan Airport has not met him.
    """
    people = [one.name for one in participants if one.type == "person"]
    if any(_is_one_person(name, other) for other in people):
        return False
    tokens = name_tokens(name)
    return set(tokens) <= set(places) or any(
        same_token(token, other) for one in people for other in name_tokens(one) for token in tokens
    )


def _is_one_person(left: str, right: str) -> bool:
    """Tell whether two names, the left one with its given name, may be of one person; in either order of the two."""
    tokens, others = name_tokens(left), name_tokens(right)
    if len(others) > 1 and set(tokens) & _GENERATIONS != set(others) & _GENERATIONS:
        return False
    genders = {gender_of(left, ""), gender_of(right, "")} - {None}
    return len(genders) < 2 and (same_person(left, right) or same_person(" ".join(tokens[::-1]), right))
