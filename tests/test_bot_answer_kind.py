from __future__ import annotations

from datetime import date

import pytest

from bot.answer_kind import (
    EXACT,
    FITTING,
    MISFITTING,
    AnswerKind,
    answer_kind,
    counted_words,
    fits_kind,
    gives_reason,
    kind_gain,
    wanted_words,
)
from bot.question import read_question
from corpus.article import Article
from corpus.span import Days, Language, Span
from corpus.timex import find_timexes


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
        ("Pourquoi le sommet a-t-il échoué ?", "reason"),
        ("What was the reason for the delay?", "reason"),
        ("What did they sign?", "other"),
    ],
)
def test_the_kind_that_a_question_asks_for(question: str, kind: AnswerKind) -> None:
    assert answer_kind(read_question(question)) == kind


def test_who_is_named_in_the_question_is_not_the_one_asked_for() -> None:
    text = "He had dinner with Efua Mensah and Kofi Boateng."
    article = Article("a.txt", 0, text, (Span(0, len(text)),), None, None, None, None, "en")
    wanted = wanted_words(read_question("Who had dinner with Efua Mensah in London?"))
    asked, other = (
        Span(text.index(name), text.index(name) + len(name)) for name in ("Efua Mensah", "Kofi Boateng")
    )
    gains = [kind_gain(wanted, article, Span(0, len(text)), words, ()) for words in (asked, other)]
    assert gains == [MISFITTING, FITTING]


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


def gain_of(language: Language, question: str, sentence: str, words: str) -> float:
    """Return what a sentence gains by words in it."""
    span, published = Span(0, len(sentence)), Days.of_day(date(2009, 3, 4))
    article = Article("a.txt", 0, sentence, (span,), None, None, None, published, language)
    start = sentence.index(words)
    timexes = find_timexes(sentence, [span], language, published)
    return kind_gain(
        wanted_words(read_question(question)), article, span, Span(start, start + len(words)), timexes
    )


@pytest.mark.parametrize(
    ("language", "question", "sentence", "words", "gain"),
    [
        ("fr", "Combien de vaches ont été volées ?", "Douze vaches et six veaux ont disparu.", "Douze", EXACT),
        (
            "fr",
            "Combien de vaches ont été volées ?",
            "Douze vaches et six veaux ont disparu.",
            "six veaux",
            FITTING,
        ),
        ("fr", "Combien de vaches ont été volées ?", "Le vol a coûté 7 000 euros.", "7 000 euros", MISFITTING),
        ("fr", "Combien de vaches ont été volées ?", "Le vacher est parti.", "Le vacher", MISFITTING),
        ("en", "Combien de vaches ont été volées ?", "Twelve cows were taken.", "Twelve", EXACT),
        ("en", "How many posts will go?", "The £30 million plan will end 80 posts.", "£30 million", MISFITTING),
        ("en", "How many posts will go?", "The £30 million plan will end 80 posts.", "80", EXACT),
        ("fr", "Combien de victimes le séisme a-t-il faites ?", "Le séisme a tué 31 mineurs.", "31", EXACT),
        ("en", "How many people died in the mine?", "The blast killed 31 miners.", "31", EXACT),
        ("en", "How many people died in the mine?", "The mine employs 31 miners.", "31", FITTING),
        ("fr", "Combien de mois a duré la grève ?", "La grève a duré cinq mois.", "cinq mois", FITTING),
        ("fr", "Combien de mois a duré la grève ?", "La grève a coûté 5 %.", "5 %", MISFITTING),
        ("en", "How much did the mill cost?", "The mill has 300 spindles.", "300", 0.0),
        ("en", "How much did the mill cost?", "The mill cost 300 pounds.", "300", FITTING),
        ("fr", "Quel âge a Odile Ferrand ?", "À 61 ans, Odile Ferrand se retire.", "61 ans", EXACT),
        ("fr", "Quel âge a Odile Ferrand ?", "Odile Ferrand, 61, se retire.", "61", EXACT),
        ("fr", "Quel âge a Odile Ferrand ?", "Après dix ans de mandat, elle part.", "dix ans", MISFITTING),
        ("en", "How old is Odile Ferrand?", "Odile Ferrand, a 61-year-old smith, retires.", "61-year-old", EXACT),
        ("fr", "Qui a perdu ?", "Le tribunal de Dole a débouté Marc Oudot.", "Le tribunal de Dole", MISFITTING),
        ("fr", "Qui a perdu ?", "Le tribunal de Dole a débouté Marc Oudot.", "Marc Oudot", FITTING),
        ("fr", "Qui a gagné ?", "Le club de Dole a gagné.", "Le club de Dole", 0.0),
        ("fr", "Qui a gagné ?", "Enfin un berger a gagné.", "un berger", 0.0),
        ("en", "When did the barge sink?", "The barge sank in nine minutes.", "in nine minutes", MISFITTING),
        ("en", "When did the barge sink?", "The barge sank on 2 March.", "on 2 March", FITTING),
        ("en", "When was the oak felled?", "The oak was felled in 310 BC.", "310 BC", 0.0),
    ],
)
def test_what_a_sentence_gains_by_words(
    language: Language, question: str, sentence: str, words: str, gain: float
) -> None:
    assert gain_of(language, question, sentence, words) == gain


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        (
            "Combien de cloches ont été fondues ?",
            "Deux tours, puis cinq grosses cloches.",
            ["cinq grosses cloches"],
        ),
        ("Quel âge avait le guide ?", "Le guide, 44 ans, a marché trois jours.", ["44"]),
        ("Combien a coûté la tour ?", "La tour a coûté 9 francs.", []),
    ],
)
def test_words_in_the_terms_of_a_question_are_found_in_a_sentence(
    question: str, sentence: str, expected: list[str]
) -> None:
    span = Span(0, len(sentence))
    article = Article("a.txt", 0, sentence, (span,), None, None, None, None, "fr")
    found = counted_words(wanted_words(read_question(question)), article, span)
    assert [one.of(sentence) for one in found] == expected


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("Combien de pays ont participé au sommet ?", None),
        ("Combien de vendeurs la boutique emploie-t-elle ?", None),
        ("Combien le pont a-t-il coûté ?", "money"),
        ("Combien d’argent lui restait-il ?", "money"),
        ("How much did the bridge cost?", "money"),
    ],
)
def test_an_amount_is_asked_for_in_its_unit(question: str, unit: str | None) -> None:
    assert wanted_words(read_question(question)).unit == unit


@pytest.mark.parametrize(
    ("text", "words", "gives", "language"),
    [
        ("La visite a été annulée en raison des inondations.", "des inondations", True, "fr"),
        ("Retenu par les inondations, il a annulé sa visite.", "par les inondations", True, "fr"),
        ("Il est venu pour présenter ses excuses.", "pour présenter ses excuses", True, "fr"),
        ("Il a annulé la visite d'État.", "la visite d'État", False, "fr"),
        ("It was called off after the bridge collapsed.", "the bridge collapsed", True, "en"),
        ("Talks which were due to be held in Arusha are off.", "due to be held in Arusha", False, "en"),
        ("Hartley, 58, resigned.", "Hartley, 58", False, "en"),
    ],
)
def test_words_that_give_a_reason(text: str, words: str, gives: bool, language: Language) -> None:
    article = Article("a.txt", 0, text, (Span(0, len(text)),), None, None, None, None, language)
    start = text.index(words)
    assert gives_reason(article, Span(start, start + len(words))) == gives
