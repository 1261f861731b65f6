"""Meeting passages: which names of a question a passage must have, and which may stand elsewhere in its article."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, write_files

from bot.meetings.book import MeetingBook
from bot.meetings.passages import MeetingPassages
from bot.meetings.question import MeetingQuestion, read_meeting_question
from bot.question import read_question
from bot.quoting import QuoteChoice
from corpus.quote import quote_span
from corpus.span import Days, Span
from corpus.store import Store
from corpus.terms import query_terms
from embeddings.encoder import Encoder
from embeddings.hit import Hit

BODY = (
    "La directrice Anne Roux, du Fonds Alpin, est à Brest. Mme Roux doit y voir Paul Vial. Marc Vidal est à Nice."
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Store:
    folder: Path = tmp_path_factory.mktemp("passages")
    write_files(folder / "in", {"a.txt": dispatch(BODY, published="2014-10-13")})
    return make_archive(folder / "archive", encoder, folder / "in")


def asked(text: str) -> MeetingQuestion:
    question = read_meeting_question(read_question(text), text, (), frozenset(), date(2014, 10, 20))
    assert question
    return question


def has_names(store: Store, text: str, lacking: str) -> bool:
    passages = MeetingPassages(store, MeetingBook(store))
    passage = store.passages_of(next(store.articles()).id)[0]
    hit = Hit(passage, 1.0, (), 1.0, lacks=tuple(query_terms(lacking, "other")))
    return passages.has_names(asked(text), hit)


def test_a_given_name_may_stand_where_its_article_introduces_somebody(store: Store) -> None:
    assert has_names(store, "Où Anne Roux doit-elle rencontrer Paul Vial ?", "Anne")


def test_it_is_none_of_another_name(store: Store) -> None:
    assert not has_names(store, "Où Marc Roux doit-il rencontrer Paul Vial ?", "Marc")


def test_where_somebody_comes_from_may_stand_elsewhere(store: Store) -> None:
    assert has_names(store, "Où Anne Roux, du Fonds Alpin, doit-elle rencontrer Paul Vial ?", "Fonds Alpin")


def test_a_family_name_must_stand_in_the_passage(store: Store) -> None:
    assert not has_names(store, "Où Anne Roux doit-elle rencontrer Marc Vidal ?", "Vidal")


def is_kept(folder: Path, encoder: Encoder, body: str, sentence: str, text: str) -> bool:
    """Tell whether a sentence of an article may be told of the meeting that a question asks about."""
    write_files(folder / "in", {"a.txt": dispatch(body)})
    store = make_archive(folder / "archive", encoder, folder / "in")
    article = next(store.articles())
    start = article.text.index(sentence)
    choice = QuoteChoice(quote_span(article, Span(start, start + len(sentence)), 1.0), None, (), 0)
    passages = MeetingPassages(store, MeetingBook(store))
    return bool(passages.keep_telling(asked(text), (choice,), beside_meetings=False))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Paul Vial est resté à Vienne.", False),
        ("Anne Roux a rejoint Paul Vial à Vienne.", True),
        ("Elle y a rencontré son homologue à Vienne.", True),
    ],
)
def test_a_place_is_told_beside_a_word_for_meeting_or_by_naming_them_all(
    tmp_path: Path, encoder: Encoder, sentence: str, *, told: bool
) -> None:
    body = f"Anne Roux dirige le fonds. Paul Vial dirige la banque. Le taux est de 3 %. {sentence} Le vent était fort."
    question = "Où Anne Roux a-t-elle rencontré Paul Vial ?"
    assert is_kept(tmp_path, encoder, body, sentence, question) is told


def test_a_question_that_names_nobody_asks_for_the_place_alone(tmp_path: Path, encoder: Encoder) -> None:
    sentence = "La première journée se tiendra dans la villa Fleur d'Eau, à Versoix."
    write_files(tmp_path / "in", {"a.txt": dispatch(f"Les hôtels sont pleins. {sentence} Le vent était fort.")})
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "in")
    article = next(store.articles())
    start = article.text.index(sentence)
    choice = QuoteChoice(quote_span(article, Span(start, start + len(sentence)), 1.0), None, (), 0)
    text = "Dans quelle commune se trouve la villa du sommet de 1985 ?"
    days = (Days(date(1985, 1, 1), date(1985, 12, 31)),)
    question = read_meeting_question(read_question(text), text, days, frozenset(), date(2014, 10, 20))
    assert question
    assert MeetingPassages(store, MeetingBook(store)).keep_telling(question, (choice,), beside_meetings=False)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Les ouvriers attendaient Paul Vial lundi. Il n'est pas venu.", True),
        ("Il ne l'a jamais rencontrée.", True),
        ("Le vent était fort.", False),
    ],
)
def test_who_asks_whether_they_met_is_shown_what_tells_of_either(
    tmp_path: Path, encoder: Encoder, sentence: str, *, shown: bool
) -> None:
    body = f"Anne Roux dirige le fonds. {sentence} Paul Vial dirige la banque. Le taux est de 3 %."
    assert is_kept(tmp_path, encoder, body, sentence, "Anne Roux a-t-elle rencontré Paul Vial ?") is shown
