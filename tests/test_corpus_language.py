"""The language of articles and of questions."""

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language import detect_article_language, detect_question_language

DATA = Path(__file__).parents[2] / "shared/data"
PIAF = DATA / "qa_fr_piaf/piaf_dev.json"
AFRIQA = DATA / "qa_en_afriqa/afriqa_en_dev.jsonl"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les deux ministres se sont rencontrés mardi à Oslo pour parler de la pêche en mer du Nord.", "fr"),
        ("LES DEUX MINISTRES SE SONT RENCONTRÉS MARDI À OSLO POUR PARLER DE LA PÊCHE.", "fr"),
        ("The two ministers met in Oslo on Tuesday to talk about fishing in the North Sea.", "en"),
        ("Die beiden Minister trafen sich am Dienstag in Oslo, um über die Fischerei zu sprechen.", "other"),
        ("Los dos ministros se reunieron el martes en Oslo para hablar de la pesca en el mar del Norte.", "other"),
        ("Министры встретились во вторник в Осло, чтобы обсудить рыболовство в Северном море.", "other"),
        ("President Rustam Mammadov met President Gevorg Sahakyan in Tbilisi on Friday afternoon.", "en"),
        ("Crown Prince Nayef bin Talal received Sheikh Tamim al-Kuwari in Jeddah on Sunday.", "en"),
        ("Mgr Fridolin Ambongo-Besu a reçu lundi à Kinshasa le président Vital Mwamba, sans Kabund.", "fr"),
        ("La sœur de Kim Yong-il, Kim Yo-ran, a reçu mardi à Pyongyang Sergueï Lavrinenko.", "fr"),
        ("Statsminister Mette Frederiksen mødte mandag i København kansler Olaf Scholz og Donald Tusk.", "other"),
        ("De Nederlandse minister Hugo de Jonge sprak maandag in Brussel met zijn collega over opvang.", "other"),
        ("O presidente Lula recebeu na segunda-feira em Brasília o seu homólogo Emmanuel Macron.", "other"),
        ("Il presidente Sergio Mattarella ha ricevuto lunedì a Roma Emmanuel Macron e sua moglie.", "other"),
        ("Le ministre est arrivé.", "fr"),
        ("The minister has arrived.", "en"),
        ("Министр прибыл.", "other"),
        ("\ud800 Le ministre \udfff est arrivé hier soir dans la capitale avec ses conseillers.", "fr"),
    ],
)
def test_article_language(text: str, language: str) -> None:
    assert detect_article_language(text) == language
    assert detect_article_language(unicodedata.normalize("NFD", text)) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Qui a rencontré Merkel à Minsk ?", "fr"),
        ("qui a rencontre merkel a minsk", "fr"),
        ("QUAND LE SOMMET A-T-IL EU LIEU ?", "fr"),
        ("Où ?", "fr"),
        ("Et la veille ?", "fr"),
        ("Y a-t-il eu une rencontre Obama Castro ?", "fr"),
        ("rencontres de Merkel en 2015", "fr"),
        ("Who met Merkel in Minsk?", "en"),
        ("WHEN WAS THE SUMMIT", "en"),
        ("Where?", "en"),
        ("did obama meet castro", "en"),
        ("Merkel's trip to Minsk", "en"),
        ("l’arrivée d’Obama", "fr"),
        ("arrivee a Minsk d'Angela Merkel", "fr"),
        ("Castro Obama meeting", "en"),
        ("rencontre Castro Obama", "fr"),
        ("list Merkel meetings in 2015", "en"),
        ('What does "Le Monde" say of the summit?', "en"),
        ("Que dit le New York Times de la rencontre ?", "fr"),
        ("", "fr"),
    ],
)
def test_question_language(question: str, language: str) -> None:
    assert detect_question_language(question) == language


@given(st.text() | st.text(st.characters(categories=["Cs", "L", "M"])))
def test_any_text_has_a_language(text: str) -> None:
    assert detect_article_language(text) in {"fr", "en", "other"}
    assert detect_question_language(text) in {"fr", "en"}


def held_out(questions: list[str]) -> list[str]:
    """The half of the questions that the lists of words were not made with."""
    return [question for question in questions if int(hashlib.sha256(question.encode()).hexdigest(), 16) % 2]


def bare(question: str) -> str:
    decomposed = unicodedata.normalize("NFD", question)
    return "".join(char for char in decomposed if char.isalnum() or char.isspace()).lower()


@pytest.mark.skipif(not DATA.exists(), reason="needs the evaluation data")
def test_language_of_public_questions() -> None:
    articles = json.loads(PIAF.read_text(encoding="utf-8"))["data"]
    french = [qa["question"] for article in articles for part in article["paragraphs"] for qa in part["qas"]]
    english = [json.loads(line)["question"] for line in AFRIQA.read_text(encoding="utf-8").splitlines()]
    for questions, language in ((held_out(french), "fr"), (held_out(english), "en")):
        for form in (str, bare):
            right = sum(detect_question_language(form(question)) == language for question in questions)
            assert right / len(questions) >= 0.998
