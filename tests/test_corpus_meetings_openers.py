"""Openers: each that means something is found where a clause begins with it."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.meetings.participants.clauses import clause_start
from corpus.meetings.triggers import find_triggers
from corpus.meetings.words import openers
from corpus.span import Language

FRENCH = {
    "et": "Anna Lind est arrivée lundi et a rencontré Paul Roy.",
    "puis": "Anna Lind a salué la foule puis rencontré Paul Roy.",
    "avant": "Anna Lind a déjeuné avant de rencontrer Paul Roy.",
    "après": "Anna Lind est repartie après avoir rencontré Paul Roy.",
    "quand": "Anna Lind souriait quand elle a rencontré Paul Roy.",
    "lorsque": "Anna Lind souriait lorsque Marc Petit a rencontré Paul Roy.",
    "lorsqu'": "Anna Lind souriait lorsqu'elle a rencontré Paul Roy.",
    "alors que": "Anna Lind est partie alors que Marc Petit a rencontré Paul Roy.",
    "alors qu'": "Anna Lind est partie alors qu'il a rencontré Paul Roy.",
    "tandis que": "Anna Lind est partie tandis que Marc Petit a rencontré Paul Roy.",
    "tandis qu'": "Anna Lind est partie tandis qu'il a rencontré Paul Roy.",
    "où": "Anna Lind est à Lyon, où elle a rencontré Paul Roy.",
    "qui": "Voici Anna Lind, qui a rencontré Paul Roy.",
    "dont": "Voici Anna Lind, dont le frère a rencontré Paul Roy.",
    "pour": "Anna Lind est venue pour rencontrer Paul Roy.",
    "afin de": "Anna Lind est venue afin de rencontrer Paul Roy.",
    "afin d'": "Anna Lind est venue afin d'y rencontrer Paul Roy.",
    "que": "Anna Lind a dit que Marc Petit a rencontré Paul Roy.",
    "qu'": "Anna Lind a dit qu'elle a rencontré Paul Roy.",
    "lors d": "Anna Lind a parlé lors d'une réunion avec Paul Roy.",
    "en marge d": "Anna Lind a parlé en marge d'une réunion avec Paul Roy.",
    "depuis": "Anna Lind n'a rien dit depuis leur réunion avec Paul Roy.",
}
ENGLISH = {
    "and": "Anna Lind came on Monday and met Paul Roy.",
    "then": "Anna Lind greeted the crowd then met Paul Roy.",
    "before": "Anna Lind had lunch before meeting Paul Roy.",
    "after": "Anna Lind left after meeting Paul Roy.",
    "having": "Anna Lind left, having met Paul Roy.",
    "when": "Anna Lind smiled when she met Paul Roy.",
    "while": "Anna Lind left while Mark Hill met Paul Roy.",
    "as": "Anna Lind smiled as she met Paul Roy.",
    "where": "Anna Lind is in Leeds, where she met Paul Roy.",
    "who": "This is Anna Lind, who met Paul Roy.",
    "whose": "This is Anna Lind, whose father met Paul Roy.",
    "which": "This is the town in which Anna Lind met Paul Roy.",
    "that": "Anna Lind said that Mark Hill met Paul Roy.",
    "since": "Anna Lind has been silent since she met Paul Roy.",
    "on the sidelines": "Anna Lind spoke on the sidelines of a meeting with Paul Roy.",
    "on the margins": "Anna Lind spoke on the margins of a meeting with Paul Roy.",
    "on the fringe": "Anna Lind spoke on the fringe of a meeting with Paul Roy.",
    "on the fringes": "Anna Lind spoke on the fringes of a meeting with Paul Roy.",
}
SETS = set(
    "AND THEN BEFORE AFTER AFTERWARDS WHEN WHILE WHERE WHO IN_ORDER_TO THAT RELATIVE OF_HIS SETTING".split()
)
EXAMPLES = [("fr", *one) for one in FRENCH.items()] + [("en", *one) for one in ENGLISH.items()]


@pytest.mark.parametrize(("language", "opener", "text"), EXAMPLES)
def test_a_clause_is_known_by_what_opens_it(language: Language, opener: str, text: str):
    match = find_triggers(text, language)[-1]
    start, found = clause_start(text, match)
    assert found == opener
    assert text[:start].rstrip().endswith(opener)


def test_every_opener_that_means_something_can_be_found():
    sets = {name: value for name, value in vars(openers).items() if isinstance(value, frozenset)}
    assert sets.keys() == SETS
    assert frozenset().union(*sets.values()) == FRENCH.keys() | ENGLISH.keys()


def test_a_clause_with_an_elided_conjunction_keeps_the_day_before_it():
    (met,) = meetings_in("Anna Lind avait promis une aide le 3 mai, lorsqu'elle a reçu Paul Roy à Paris.", "fr")
    assert met.days
    assert str(met.days.first_day) == "2024-05-03"
