from __future__ import annotations

from datetime import date

import pytest

from bot.followup import EXAMPLES, EXAMPLES_FOR_OTHERS, ON_THEIR_OWN, Example, complete
from bot.question import read_question
from corpus.span import ReadLanguage

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.text} after {example.before}")
def test_every_rule_does_what_its_examples_say(example: Example) -> None:
    found = complete(example.text, example.before, example.language, TODAY)
    assert found is not None
    assert (found.question, found.others) == (example.whole, False)


@pytest.mark.parametrize("example", EXAMPLES_FOR_OTHERS, ids=lambda example: example.text)
def test_asking_for_others_repeats_the_question(example: Example) -> None:
    found = complete(example.text, example.before, example.language, TODAY)
    assert found is not None
    assert (found.question, found.others) == (example.whole, True)


@pytest.mark.parametrize(("language", "text"), ON_THEIR_OWN)
def test_a_question_of_its_own_is_left_alone(language: ReadLanguage, text: str) -> None:
    before = "Qui a rencontré Gorbatchev en 1986 ?" if language == "fr" else "Who met Gorbachev in 1986?"
    assert complete(text, before, language, TODAY) is None


@pytest.mark.parametrize(
    ("before", "language", "text", "kind"),
    [
        ("Qui a rencontré Gorbatchev en 1986 ?", "fr", "et où ?", "where"),
        ("Combien de fois Biden a-t-il vu Poutine ?", "fr", "quand ?", "when"),
        ("Who met Gorbachev in 1986?", "en", "when was that?", "when"),
        ("Did Bush meet Gorbachev?", "en", "and where?", "where"),
    ],
)
def test_the_whole_question_asks_for_what_the_follow_up_asked(
    before: str, language: ReadLanguage, text: str, kind: str
) -> None:
    found = complete(text, before, language, TODAY)
    assert found is not None
    assert read_question(found.question).type == kind


def test_a_follow_up_in_the_other_language_is_answered_in_it() -> None:
    found = complete("and where?", "Qui a rencontré Gorbatchev ?", "fr", TODAY)
    assert found is not None
    assert found.language == "en"


def test_decomposed_accents_are_read_too() -> None:
    found = complete("et ou\u0300 ?", "Qui a rencontré Gorbatchev ?", "fr", TODAY)
    assert found is not None
    assert found.question == "Où a-t-on rencontré Gorbatchev ?"
