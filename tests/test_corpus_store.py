"""The store as read: what was written comes back, from any thread."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, read_into, write_files

from corpus.readers import read_articles
from corpus.span import Days
from corpus.store import Store
from embeddings.encoder import Encoder

DAY = Days.of_day(date(2022, 1, 21))
FRENCH = dispatch("Sergueï Lavrov est à Genève. Il y rencontre Antony Blinken.", published="2022-01-21")
ENGLISH = dispatch(
    "The ministers were meeting in Vienna on Thursday with all of their advisers.",
    url="https://wire.example/x",
    published="2022-02",
)
UNDATED = "Un titre sans date\n\nLe pape a reçu le président au Vatican.\nIl était seul.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "articles"
    write_files(folder, {"a.txt": FRENCH, "b.txt": ENGLISH, "c.txt": UNDATED})
    return folder


@pytest.fixture(scope="module")
def store(folder: Path, encoder: Encoder) -> Store:
    return make_archive(folder.with_name("archive"), encoder, folder)


def test_articles_come_back_as_they_were_read(store: Store, folder: Path) -> None:
    read = [article for path in sorted(folder.iterdir()) for article in read_articles(path, str(path))]
    for article in read:
        stored = store.article(article.id)
        assert stored is not None
        for field in ("source", "offset", "text", "blocks", "title", "url", "publisher", "published"):
            assert getattr(stored, field) == getattr(article, field), field
        assert (stored.language, stored.date_claims) == (article.language, article.date_claims)
    assert store.article("000000000000") is None


def test_articles_are_listed_oldest_first_and_undated_last(store: Store) -> None:
    assert [article.published for article in store.articles()] == [DAY, Days.of_month(2022, 2), None]
    assert store.publication_bounds() == ("2022-01-21", "2022-02-28")


def test_counts_agree_with_what_is_listed(store: Store) -> None:
    counts = store.counts()
    articles = list(store.articles())
    assert (counts.articles, counts.pending) == (3, 0)
    assert counts.sentences == sum(len(store.sentences(article.id)) for article in articles) == 5
    assert counts.passages == sum(len(store.passages_of(article.id)) for article in articles) == 3
    assert store.languages() == {"fr": 2, "en": 1}
    assert sorted(article.id for article in articles) == store.article_ids()


def test_sentences_and_passages_slice_back(store: Store) -> None:
    for article in store.articles():
        sentences = store.sentences(article.id)
        for passage in store.passages_of(article.id):
            inside = sentences[passage.first_sentence : passage.last_sentence + 1]
            assert passage.span.of(article.text).startswith(inside[0].of(article.text))
            assert passage.span.of(article.text).endswith(inside[-1].of(article.text))


def test_keyword_scores_respect_publication(store: Store) -> None:
    everything = '"recu" OR "rencontr" OR "advis"'
    assert len(store.keyword_scores(everything)) == 3
    (passage_id,) = store.keyword_scores(everything, published=DAY)
    assert store.passages([passage_id])[passage_id].article_id == next(store.articles()).id
    month = Days(date(2022, 2, 28), date(2022, 3, 31))
    assert len(store.keyword_scores(everything, published=month)) == 1


def test_keyword_scores_are_of_one_language_where_it_is_given(store: Store) -> None:
    everything = '"recu" OR "rencontr" OR "advis"'
    french, english = (store.keyword_scores(everything, language=lang) for lang in ("fr", "en"))
    assert (len(french), len(english)) == (2, 1)
    assert french | english == store.keyword_scores(everything)
    assert store.keyword_scores(everything, language="fr", published=DAY).keys() < french.keys()
    assert not store.keyword_scores(everything, language="en", published=DAY)


def test_terms_are_kept_a_sentence_each(store: Store) -> None:
    article = next(store.articles())
    (passage,) = store.passages_of(article.id)
    terms = store.terms([passage.id])[passage.id]
    assert [{"lavrov"} <= found for found in terms.sentences] == [True, False]
    assert [{"blinken"} <= found for found in terms.sentences] == [False, True]
    assert "depech" in terms.title
    assert terms.all >= {"lavrov", "blinken", "depech"}


def test_document_frequencies_count_passages(store: Store) -> None:
    assert store.document_frequencies(["blinken", "nobody"]) == {"blinken": 1}


def test_each_thread_reads_and_leaves_no_connection_behind(store: Store) -> None:
    counts = []

    def read() -> None:
        counts.append(store.counts())

    for _ in range(20):
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    assert counts == [store.counts()] * 20
    assert len(store._connections) <= 2  # the open files are what this is about


def test_closed_it_opens_again(store: Store) -> None:
    other = Store(store.directory)
    other.close()
    assert other.counts() == store.counts()
    other.close()


def test_what_another_writer_adds_is_seen(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "articles", {"a.txt": FRENCH})
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    store = Store(tmp_path / "archive")
    write_files(tmp_path / "articles", {"b.txt": ENGLISH})
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    assert store.counts().articles == 2
    assert store.counts().pending == len(store.pending_passages(10)) == 2
    assert store.vectors_state() == (0, 0)
