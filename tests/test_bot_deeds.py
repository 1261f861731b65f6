import unicodedata

import pytest

from bot.deeds import asked_deeds
from bot.question import read_question
from corpus.span import ReadLanguage

ATTENDED_FR = "Qui a assisté aux obsèques ?"
ATTENDED_EN = "Who attended the funeral?"


@pytest.mark.parametrize(
    ("question", "sentence", "language", "undone"),
    [
        (ATTENDED_EN, "Neither Halvorsen nor Strand attended the funeral of Bishop Lie.", "en", True),
        (ATTENDED_EN, "Ms. Strand never attended the funeral.", "en", True),
        (ATTENDED_EN, "Halvorsen attended the funeral, but Strand did not attend the dinner.", "en", False),
        (
            "Who took part in the call on grain?",
            "Carlos Ibarra, who brokered the call, did not take part.",
            "en",
            True,
        ),
        ("Who signed the agreement?", "The agreement was not signed by the mayor.", "en", True),
        ("Who signed the agreement?", "Nobody but the mayor signed.", "en", False),
        ("Who did not attend the funeral?", "Strand did not attend the funeral.", "en", False),
        (ATTENDED_FR, "Ni Halvorsen ni Strand n'ont assisté aux obsèques.", "fr", True),
        (ATTENDED_FR, "Paul Garrigue n’a pas pu assister aux obsèques.", "fr", True),
        (ATTENDED_FR, "Paul Garrigue, qui n'a pas parlé, a assisté aux obsèques.", "fr", False),
        ("Qui n'a pas assisté aux obsèques ?", "Paul Garrigue n'a pas assisté aux obsèques.", "fr", False),
        ("Qui a signé l'accord ?", "L'accord n'a pas été signé par le maire.", "fr", True),
        ("Qui a signé l'accord ?", "Le maire n'a pas signé l'accord, son adjoint l'a signé.", "fr", False),
        ("Combien de joueurs le club a-t-il alignés ?", "Le club n'a aligné que trois joueurs.", "fr", False),
        (ATTENDED_EN, "Paul Garrigue n'a pas assisté aux obsèques.", "fr", True),
        (ATTENDED_FR, "Paul Garrigue did not attend the funeral.", "en", True),
        (ATTENDED_FR, "Paul Garrigue nahm nicht teil.", "other", False),
    ],
)
def test_what_was_not_done_answers_no_question_about_who_did_it(
    question: str, sentence: str, language: ReadLanguage, undone: bool
) -> None:
    deeds = asked_deeds(read_question(question))
    assert deeds.are_left_undone_by(sentence, language) == undone
    assert deeds.are_left_undone_by(unicodedata.normalize("NFD", sentence), language) == undone


@pytest.mark.parametrize(
    ("question", "sentence", "language", "undone"),
    [
        ("Où a-t-elle rencontré ses lecteurs ?", "Elle rencontrera ses lecteurs à Bordeaux.", "fr", True),
        ("Où rencontrera-t-elle ses lecteurs ?", "Elle rencontrera ses lecteurs à Bordeaux.", "fr", False),
        ("Où a-t-elle rencontré ses lecteurs ?", "Elle rencontra ses lecteurs à Bordeaux.", "fr", False),
        ("Where did she meet her readers?", "Elle doit rencontrer ses lecteurs à Bordeaux.", "fr", True),
        ("Qui a inauguré le pont ?", "Le pont sera inauguré lundi par le maire.", "fr", True),
        ("Qui a inauguré le pont ?", "Inauguré lundi par le maire, le pont sera ouvert demain.", "fr", False),
        ("Qui a tiré sur le maire ?", "Un inconnu tira sur le maire.", "fr", False),
        ("Who signed the treaty?", "The president will sign the treaty on Monday.", "en", True),
        ("Who signed the treaty?", "The president signed the treaty and will sign another.", "en", False),
        ("When was the bridge to be opened?", "The bridge will be opened on May 3.", "en", False),
        ("Quand le pont devait-il ouvrir ?", "Le pont ouvrira le 3 mai.", "fr", False),
    ],
)
def test_what_is_to_come_answers_no_question_about_what_was(
    question: str, sentence: str, language: ReadLanguage, undone: bool
) -> None:
    assert asked_deeds(read_question(question)).are_left_undone_by(sentence, language) == undone
