from __future__ import annotations

import pytest

from bot.answer_kind import AnswerKind, answer_kind, fits_kind
from bot.question import read_question


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Combien d’habitants compte Dakar ?", "amount"),
        ("À combien s’élève le budget du sommet ?", "amount"),
        ("Quel est le taux de chômage au Ghana ?", "amount"),
        ("Quelle était la superficie du domaine ?", "amount"),
        ("How many ministers signed?", "amount"),
        ("How much did the bridge cost?", "amount"),
        ("What was the total cost of the bridge?", "amount"),
        ("Qui a signé l’accord ?", "person"),
        ("Who signed the agreement?", "person"),
        ("Où le traité a-t-il été signé ?", "place"),
        ("In which city was it signed?", "place"),
        ("Quand le pont a-t-il été inauguré ?", "day"),
        ("In what year was the bridge opened?", "day"),
        ("Pourquoi le sommet a-t-il échoué ?", "other"),
        ("What did they sign?", "other"),
    ],
)
def test_the_kind_that_a_question_asks_for(question: str, kind: AnswerKind) -> None:
    assert answer_kind(read_question(question)) == kind


@pytest.mark.parametrize(
    ("kind", "words", "is_date", "fits"),
    [
        ("person", "Aminata Touré", False, True),
        ("person", "Genève", False, False),  # a who question is not answered by a place
        ("person", "mardi 12 janvier", True, False),
        ("person", "la pêche", False, False),
        ("place", "Genève", False, True),
        ("place", "au bord du lac", False, False),
        ("place", "Janvier 1931", True, False),
        ("day", "mardi 12 janvier", True, True),
        ("day", "Genève", False, False),
        ("amount", "600 millions de dollars", False, True),
        ("amount", "une centaine", False, True),
        ("amount", "forty-two", False, True),
        ("amount", "le ministre", False, False),
        ("other", "le ministre", False, True),
    ],
)
def test_words_of_a_kind(kind: AnswerKind, words: str, is_date: bool, fits: bool) -> None:
    assert fits_kind(kind, words, is_date=is_date) is fits
