"""Day fit: what the dates of a sentence say on the days that a question is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, read_into, write_files

from corpus.span import Days
from corpus.store import Store
from embeddings.day_fit import CONFLICTING, ELSEWHEN, FITTING, day_gains
from embeddings.encoder import Encoder


def gains(
    tmp_path: Path, encoder: Encoder, body: str, asked: Days, published: str, title: str = "Dépêche"
) -> tuple[float, ...]:
    """Return what the sentences of an article of that body and title gain."""
    write_files(tmp_path / "in", {"a.txt": dispatch(body, title=title, published=published)})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    store = Store(tmp_path / "archive")
    (article,) = store.articles()
    sentences = [one for one in store.sentences(article.id) if article.title is None or one != article.title]
    return day_gains(article, sentences, store.timexes(article.id), [asked])[-body.count(".") :]


def year(number: int) -> Days:
    return Days(date(number, 1, 1), date(number, 12, 31))


@pytest.mark.parametrize(
    ("sentence", "asked", "gain"),
    [
        ("Le pont d'Orzac a été inauguré le 4 mai 1998.", year(1998), FITTING),
        ("Le pont d'Orzac a été inauguré le 4 mai 1998.", year(1997), CONFLICTING),
        ("The bridge at Orzac opened on 4 May 1998.", Days.of_month(1998, 5), FITTING),
        ("The bridge at Orzac opened on 4 May 1998.", Days.of_month(1998, 6), CONFLICTING),
        # One of two dates is enough; dates on both sides may hold the days between them.
        ("Fermé en 1974, le moulin a été vendu en 1981.", year(1981), FITTING),
        ("Né en 1904, le peintre est mort en 1971.", year(1950), 0.0),
        ("Fermé en 1974, le moulin a été vendu en 1981.", year(1990), CONFLICTING),
        # What is longer than a month does not speak of each of its days, nor does it contradict them.
        ("The mill was sold in 1981.", Days.of_day(date(1981, 3, 9)), 0.0),
        # Before these dates a word says that it goes on.
        ("La salle est close depuis mars 1996.", year(1999), 0.0),
        ("La salle a été close à partir d’août 1996.", year(1999), 0.0),
        ("The hall stays closed until March 1996.", year(1995), 0.0),
    ],
)
def test_a_sentence_is_judged_by_its_own_dates(
    tmp_path: Path, encoder: Encoder, sentence: str, asked: Days, gain: float
) -> None:
    assert gains(tmp_path, encoder, sentence, asked, "2003-10-02") == (gain,)


@pytest.mark.parametrize(
    ("body", "asked", "expected"),
    [
        # The publication speaks for an undated sentence, the sentence before it too.
        ("La digue a cédé.", Days.of_month(2003, 10), (0.0,)),
        ("La digue a cédé.", Days.of_month(2003, 9), (0.0,)),
        ("La digue a cédé.", year(1998), (ELSEWHEN,)),
        ("La crue remonte à 1998. La digue a cédé.", year(1998), (FITTING, 0.0)),
        ("La crue remonte à 1994. La digue a cédé.", year(1998), (CONFLICTING, ELSEWHEN)),
    ],
)
def test_an_undated_sentence_goes_with_what_stands_around_it(
    tmp_path: Path, encoder: Encoder, body: str, asked: Days, expected: tuple[float, ...]
) -> None:
    assert gains(tmp_path, encoder, body, asked, "2003-10-02") == expected


@pytest.mark.parametrize(
    ("sentence", "gain"),
    [
        ("The ferry ran aground on Tuesday.", 0.0),
        ("The port will reopen on 3 December.", 0.0),
        ("A similar ferry sank in 1987.", CONFLICTING),
    ],
)
def test_news_of_the_publication_day_does_not_contradict_it(
    tmp_path: Path, encoder: Encoder, sentence: str, gain: float
) -> None:
    assert gains(tmp_path, encoder, sentence, Days.of_day(date(2003, 10, 2)), "2003-10-02") == (gain,)


def test_what_months_are_counted_from_is_too_unsure_to_contradict(tmp_path: Path, encoder: Encoder) -> None:
    body = "Le phare a été allumé en mai 1962. Deux ans plus tard, il a brûlé."
    assert gains(tmp_path, encoder, body, year(1970), "2003-10-02") == (CONFLICTING, 0.0)


@pytest.mark.parametrize(
    ("title", "gain"),
    [("La crue de 1998", 0.0), ("La crue de 1994", ELSEWHEN), ("Depuis la crue de 1994", ELSEWHEN)],
)
def test_a_title_with_the_year_speaks_for_undated_sentences(
    tmp_path: Path, encoder: Encoder, title: str, gain: float
) -> None:
    assert gains(tmp_path, encoder, "La digue a cédé.", year(1998), "2020-01-15", title) == (gain,)
