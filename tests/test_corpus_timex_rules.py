"""Every rule of both languages does what its examples say."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.span import Days, Language, ReadLanguage, Span
from corpus.timex import find_question_timexes, find_timexes
from corpus.timex.english import ENGLISH
from corpus.timex.french import FRENCH
from corpus.timex.questions import QUESTION_RULES
from corpus.timex.rules import Example, Prefix, Rule
from corpus.timex.time_words import TIME_WORDS

ARTICLE_RULES = [("fr", rule) for rule in (*FRENCH.rules, *FRENCH.prefixes)] + [
    ("en", rule) for rule in (*ENGLISH.rules, *ENGLISH.prefixes)
]
ARTICLE_EXAMPLES = [
    pytest.param(language, example, id=f"{language}: {rule.name}: {example.timex}")
    for language, rule in ARTICLE_RULES
    for example in rule.examples
]
QUESTION_EXAMPLES = [
    pytest.param(language, example, id=f"{language}: {rule.name}: {example.timex}")
    for language, rules in QUESTION_RULES.items()
    for rule in rules
    for example in rule.examples
]


SLOTS = [
    (language, slot)
    for language, vocabulary in TIME_WORDS.items()
    for slot in vocabulary.slots
    if slot in vocabulary.values
]


@pytest.mark.parametrize(("language", "slot"), SLOTS)
def test_whatever_a_slot_matches_stands_for_something(language: ReadLanguage, slot: str) -> None:
    vocabulary = TIME_WORDS[language]

    @settings(max_examples=500)
    @given(st.from_regex(rf"(?:{vocabulary.slots[slot]})", fullmatch=True))
    def stands_for_something(text: str) -> None:
        assert vocabulary.value(slot, text) is not None

    stands_for_something()


def split(text: str) -> list[Span]:
    ends = [match.end() for match in re.finditer(r"[.?!](?= [A-ZÀ-Ý])", text)]
    return [Span(start, end) for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]


def written(first_day: date | None, last_day: date | None) -> str:
    return str(first_day) if first_day == last_day else f"{first_day}..{last_day or ''}"


@pytest.mark.parametrize(("language", "example"), ARTICLE_EXAMPLES)
def test_rule_examples(language: Language, example: Example) -> None:
    published = Days.of_day(date.fromisoformat(example.published))
    found = find_timexes(example.text, split(example.text), language, published)
    assert (example.timex, example.days) in [(one.text, written(one.first_day, one.last_day)) for one in found]


@pytest.mark.parametrize(("language", "example"), QUESTION_EXAMPLES)
def test_question_rule_examples(language: Language, example: Example) -> None:
    found = find_question_timexes(example.text, language, date.fromisoformat(example.published))
    assert [(one.text, written(one.first_day, one.last_day)) for one in found] == [(example.timex, example.days)]


@pytest.mark.parametrize(("language", "rule"), ARTICLE_RULES, ids=lambda value: getattr(value, "name", value))
def test_every_rule_has_an_example(language: Language, rule: Rule | Prefix) -> None:
    assert rule.examples, f"{language}: {rule.name}"


def test_days_that_hang_on_each_other_are_both_read() -> None:
    text = "« La réunion est reportée à demain », a dit prévue jeudi le maire."
    found = find_timexes(text, split(text), "fr", Days.of_day(date(2024, 5, 7)))
    assert [one.text for one in found] == ["demain", "jeudi"]


def test_a_day_before_the_calendar_stays_as_it_is() -> None:
    text = "Prévue jeudi, la réunion a été reportée à mercredi."
    found = find_timexes(text, split(text), "fr", Days.of_day(date(1, 1, 3)))
    assert [one.first_day for one in found] == [date(1, 1, 4), date(1, 1, 3)]
