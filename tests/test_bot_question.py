"""Questions: their language and what they ask for, in the words of their examples."""

from __future__ import annotations

import unicodedata

import pytest

from bot.question import read_question

FRENCH = [
    ("Qui a rencontré Gorbatchev à Reykjavik ?", "who"),
    ("qui lavrov rencontre-t-il à genève", "who"),
    ("Avec qui Sadate a-t-il négocié à Camp David ?", "who"),
    ("Quel président s'est rendu à Pékin en 1972 ?", "who"),
    ("Par qui le pape a-t-il été reçu ?", "who"),
    ("Avec quel violoniste Anne Roux a-t-elle joué à Brest ?", "who"),
    ("Quelle ancienne juge le maire a-t-il vue ?", "who"),
    ("Quels adversaires le médiateur a-t-il réunis ?", "who"),
    ("Quel restaurant le maire a-t-il fermé ?", "where"),
    ("Qui est Ada Roy ?", "other"),
    ("Qui est venu voir Ada Roy ?", "who"),
    ("Qui est le maire de Brest ?", "who"),
    ("Quel accord le médiateur a-t-il obtenu ?", "other"),
    ("Dans quelle petite commune vit-elle ?", "where"),
    ("À quelle nouvelle date le procès est-il fixé ?", "when"),
    ("Qui s'est rencontré à Camp David, et quand ?", "who"),
    ("Où Reagan et Gorbatchev se sont-ils rencontrés ?", "where"),
    ("Reagan et Gorbatchev se sont rencontrés où ?", "where"),
    ("Dans quelle ville s'est tenu le sommet ?", "where"),
    ("OÙ EST NIXON ?", "where"),
    ("Quand l'OSCE s'est-elle réunie à Vienne ?", "when"),
    ("Depuis quand négocient-ils ?", "when"),
    ("En quelle année le traité a-t-il été signé ?", "when"),
    ("Quelle est la date du sommet de Malte ?", "when"),
    ("Est-ce que Trump a rencontré Kim Jong-un ?", "yes_no"),
    ("Poutine et Biden se sont-ils vus à Genève ?", "yes_no"),
    ("Le sommet a-t-il été annulé ?", "yes_no"),
    ("Est-il vrai que Nixon n'a jamais vu Mao ?", "yes_no"),
    ("Combien de fois Reagan a-t-il rencontré Gorbatchev ?", "count"),
    ("Combien de fois par an les ministres se verront-ils ?", "other"),
    ("Combien de sommets y a-t-il eu ?", "count"),
    ("Combien d'entretiens téléphoniques Biden et Xi ont-ils eus ?", "count"),
    ("Combien d'appels d'offres la ville a-t-elle lancés ?", "other"),
    ("Quels échanges ont eus Biden et Xi ?", "list"),
    ("Quelles rencontres Nixon a-t-il eues en Chine ?", "list"),
    ("Liste les sommets de 1986", "list"),
    ("Combien d'armes les États-Unis ont-ils données ?", "other"),
    ("Pourquoi le sommet a-t-il échoué ?", "other"),
    ("Qu'a promis Sadate quand il a parlé à Jérusalem ?", "other"),
    ("Que prévoit le traité de l'Élysée ?", "other"),
    ("Reagan a vu Gorbatchev à Genève ?", "yes_no"),
    ("Le traité est signé ?", "yes_no"),
    ("Grève des dockers à Metz ?", "other"),
    ("À quand remonte leur dernière rencontre ?", "when"),
    ("Quels sont les gens que Nixon a rencontrés ?", "who"),
    ("Quelle rencontre a été annulée à Dakar ?", "list"),
    ("Quelle visite a fâché Pékin ?", "other"),
]
ENGLISH = [
    ("Who met Gorbachev in Reykjavik?", "who"),
    ("whom did Sadat meet", "who"),
    ("Who was Anne van Houten?", "other"),
    ("Who is the mayor of Leeds?", "who"),
    ("With whom did Carter negotiate?", "who"),
    ("Which president went to Beijing in 1972?", "who"),
    ("Which pianist played in Bergen?", "who"),
    ("With which retired surgeon did Ida Lund dine?", "who"),
    ("Which contract did the pianist sign?", "other"),
    ("At which seaside hotel did they stay?", "where"),
    ("On what new date will the trial open?", "when"),
    ("By his own account, had he ever seen her?", "yes_no"),
    ("Where do Lavrov and Blinken meet?", "where"),
    ("In which city was the summit held?", "where"),
    ("WHERE IS NIXON", "where"),
    ("When did the OSCE meet in Vienna?", "when"),
    ("In what year was the treaty signed?", "when"),
    ("Did Trump meet Kim Jong-un?", "yes_no"),
    ("Was the summit cancelled?", "yes_no"),
    ("Have they ever met?", "yes_no"),
    ("How many times did Reagan meet Gorbachev?", "count"),
    ("How often did they meet?", "count"),
    ("How often are the two ministers to meet?", "other"),
    ("How many summits were held in Geneva?", "count"),
    ("How many phone calls did Biden and Putin have?", "count"),
    ("How many calls for tenders were there?", "other"),
    ("Which calls did Biden and Putin have?", "list"),
    ("List the meetings of 1986", "list"),
    ("Which meetings were held in Vienna?", "list"),
    ("How much did the United States give Ukraine in weapons?", "other"),
    ("Why did the summit fail?", "other"),
    ("What did Brezhnev say when he met Ford?", "other"),
    ("What does the treaty say?", "other"),
    ("Reagan met Gorbachev in Geneva?", "yes_no"),
    ("They met in Geneva, didn't they?", "yes_no"),
    ("What is the date of the Geneva summit?", "when"),
    ("What was the venue of the talks?", "where"),
    ("What is the new date of the talks?", "other"),
    ("Which meeting was called off in Dakar?", "list"),
]


@pytest.mark.parametrize(("text", "type_"), FRENCH)
def test_french_questions(text: str, type_: str) -> None:
    question = read_question(text)
    assert (question.language, question.type) == ("fr", type_)
    decomposed = read_question(unicodedata.normalize("NFD", text).replace("'", "’"))
    assert (decomposed.language, decomposed.type) == ("fr", type_)


@pytest.mark.parametrize(("text", "type_"), ENGLISH)
def test_english_questions(text: str, type_: str) -> None:
    question = read_question(text)
    assert (question.language, question.type) == ("en", type_)


@pytest.mark.parametrize("text", ["", "?", "🎉", "Genève", "x" * 10_000, "\x00\u202e", "' OR 1=1 --"])
def test_anything_is_a_question(text: str) -> None:
    assert read_question(text).type == "other"
    assert read_question(text).text == text


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Who met whom, in which city and on what day?", {"who", "where", "when"}),
        ("Qui a rencontré qui, dans quelle ville et à quelle date ?", {"who", "where", "when"}),
        ("Où et quand se sont-ils vus ?", {"where", "when"}),
        ("Ont-ils signé la paix ou la guerre ?", set()),
        ("Did they meet?", set()),
    ],
)
def test_a_question_may_ask_for_several_slots(text: str, slots: set[str]):
    assert read_question(text).slots == slots
