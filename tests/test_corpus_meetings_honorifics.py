"""Honorifics: they tell a person, and are no part of the name."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.meetings.naming.genders import gender_of_honorific
from corpus.span import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Paul Roy a reçu lundi Madame Ravnholt.", "fr"),
        ("Paul Roy a reçu lundi Mme Ravnholt.", "fr"),
        ("Paul Roy a reçu lundi Mademoiselle Ravnholt.", "fr"),
        ("Paul Roy a reçu lundi Monsieur Ravnholt.", "fr"),
        ("Paul Roy a reçu lundi Monseigneur Ravnholt.", "fr"),
        ("Paul Roy a rencontré lundi le Pr Ravnholt.", "fr"),
        ("Paul Roy met Prof. Ravnholt on Monday.", "en"),
        ("Paul Roy met Lady Ravnholt on Monday.", "en"),
        ("Paul Roy met Ms. Ravnholt on Monday.", "en"),
    ],
)
def test_an_honorific_is_no_part_of_a_name(text: str, language: Language):
    (met,) = meetings_in(text, language)
    assert {one.name for one in met.participants} == {"Paul Roy", "Ravnholt"}


@pytest.mark.parametrize(
    ("before", "gender"),
    [
        ("avec Mme ", "f"),
        ("avec Mademoiselle ", "f"),
        ("with Lady ", "f"),
        ("avec M. ", "m"),
        ("with Lord ", "m"),
        ("with Dr ", None),
        ("avec ", None),
    ],
)
def test_an_honorific_tells_a_woman_from_a_man(before: str, gender: str | None):
    assert gender_of_honorific(before) == gender


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Paul Roy a reçu lundi M. Šefčovič.", "fr", "Šefčovič"),
        ("Paul Roy a reçu lundi Mme Čaputová à Lyon.", "fr", "Čaputová"),
        ("Paul Roy a reçu lundi M. Łukasz.", "fr", "Łukasz"),
        ("Mme Čaputová a rencontré lundi Paul Roy.", "fr", "Čaputová"),
        ("M. Živković a rencontré Paul Roy lundi.", "fr", "Živković"),
        ("Paul Roy met Mr Šefčovič on Monday.", "en", "Šefčovič"),
        ("Mr Živković met Paul Roy on Monday.", "en", "Živković"),
        ("Paul Roy met Mrs Čaputová on Monday.", "en", "Čaputová"),
    ],
)
def test_a_name_may_begin_with_a_capital_of_any_latin_alphabet(text: str, language: Language, name: str):
    (met,) = meetings_in(text, language)
    assert {one.name for one in met.participants} == {"Paul Roy", name}
