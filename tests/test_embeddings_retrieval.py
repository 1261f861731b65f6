"""Retrieval: any words are a query, in any archive, beside any writer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, read_into, remove_article, write_files

from corpus.language import detect_question_language
from corpus.span import Days
from corpus.store import Store
from corpus.writer import writing
from embeddings.encoder import Encoder
from embeddings.hit import Hit
from embeddings.retrieval import Retriever, Scope

ARTICLES = {
    "geneva.txt": dispatch("Sergueï Lavrov rencontre Antony Blinken à Genève.", published="2022-01-21"),
    "vienna.txt": dispatch("The OSCE met in Vienna on Thursday with all its members.", published="2022-01-13"),
    "vatican.txt": dispatch("Le pape François a reçu le président au Vatican.", published="2023-05"),
    "undated.txt": "Un mot\n\nLe cours du blé a monté à Chicago.\nLe maïs aussi.\n",
}


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Retriever:
    directory = tmp_path_factory.mktemp("retrieval")
    write_files(directory / "articles", ARTICLES)
    return Retriever(make_archive(directory / "archive", encoder, directory / "articles"), encoder)


def search(retriever: Retriever, query: str, k: int = 10, published: Days | None = None) -> list[Hit]:
    return retriever.search(query, detect_question_language(query), k, Scope(published))


def names(retriever: Retriever, hits: list[Hit]) -> list[str]:
    articles = [retriever._store.article(hit.passage.article_id) for hit in hits]
    return [Path(article.source).stem for article in articles if article]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Qui Lavrov rencontre-t-il à Genève ?", "geneva"),
        ("Whom does Lavrov meet in Geneva?", "geneva"),
        ("Où l'OSCE s'est-elle réunie ?", "vienna"),
        ("Where did the OSCE meet?", "vienna"),
        ("Who was received by Pope Francis?", "vatican"),
        ("blé", "undated"),
        ("wheat", "undated"),
    ],
)
def test_both_languages_ask_both(retriever: Retriever, query: str, name: str) -> None:
    assert names(retriever, search(retriever, query, k=1)) == [name]


def test_hits_come_best_first_with_a_score_a_sentence(retriever: Retriever) -> None:
    hits = search(retriever, "Le blé et le maïs")
    assert len(hits) == 4
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert len(hit.sentence_scores) == hit.passage.last_sentence - hit.passage.first_sentence + 1
        assert 0 <= hit.probability <= 1
    assert len(hits[0].sentence_scores) == 2
    assert len(search(retriever, "Le blé", k=2)) == 2


def test_passages_of_given_articles_score_as_among_all(retriever: Retriever) -> None:
    best = search(retriever, "Le blé et le maïs")[0]
    within = retriever.search("Le blé et le maïs", "fr", 4, Scope(articles=(best.passage.article_id,)))
    assert [hit.passage for hit in within] == [best.passage]
    assert within[0].score == pytest.approx(best.score)


@pytest.mark.parametrize(
    "query",
    [
        '"Lavrov" OR NOT NEAR(Genève)',
        "Lavrov AND",
        'body:Lavrov* "',
        "' OR 1=1; DROP TABLE articles; --",
        "{Lavrov} + (Blinken) ^ - : *",
        "Lavrov | Blinken",
        "NOT",
        "title : x",
        "ﷺ ½ № ㏂ ﬁ",
        "Lavrov\x00Blinken",
    ],
)
def test_operators_are_plain_words(retriever: Retriever, query: str) -> None:
    hits = search(retriever, query)
    assert len(hits) == 4
    if "Lavrov" in query:
        assert names(retriever, hits[:1]) == ["geneva"]


@pytest.mark.parametrize("query", ["", "  ", "?!… «»", "🎉🇫🇷👩‍👩‍👧", "qui est-ce que c'est", "who is it"])
def test_a_query_without_a_word_is_searched_by_meaning_and_answers_nothing(
    retriever: Retriever, query: str
) -> None:
    hits = search(retriever, query)
    assert len(hits) == 4
    assert not any(hit.answers for hit in hits)


def test_a_query_of_thousands_of_words(retriever: Retriever) -> None:
    hits = search(retriever, "Lavrov à Genève " + " ".join(f"mot{number}" for number in range(5000)))
    assert names(retriever, hits[:1]) == ["geneva"]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2022-01-14", "9999-12-31", {"geneva", "vatican"}),
        ("0001-01-01", "2022-01-13", {"vienna"}),
        ("2022-01-21", "2022-01-21", {"geneva"}),
        ("2023-05-31", "2023-06-01", {"vatican"}),
        ("2024-01-01", "2024-12-31", set()),
    ],
)
def test_publication_restricts_both_indexes(retriever: Retriever, since: str, until: str, found: set[str]) -> None:
    published = Days(date.fromisoformat(since), date.fromisoformat(until))
    for query in ("Lavrov, l'OSCE, le pape et le blé", "qui", "Vatican"):
        assert set(names(retriever, search(retriever, query, published=published))) == found


def test_an_empty_archive_has_no_hit(tmp_path: Path, encoder: Encoder) -> None:
    with writing(tmp_path):
        pass
    retriever = Retriever(Store(tmp_path), encoder)
    assert search(retriever, "Qui est à Genève ?") == []
    assert search(retriever, "", published=Days.of_month(2022, 1)) == []


def test_an_archive_of_one_passage_answers_and_knows_what_it_does_not(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "articles", {"geneva.txt": ARTICLES["geneva.txt"]})
    retriever = Retriever(make_archive(tmp_path / "archive", encoder, tmp_path / "articles"), encoder)
    (answer,) = search(retriever, "Qui Lavrov rencontre-t-il à Genève ?")
    assert answer.answers
    for query in ("Qui a gagné la Coupe du monde 2018 ?", "Combien coûte le blé à Chicago ?"):
        (hit,) = search(retriever, query)
        assert not hit.answers


# Beside a writer


def test_what_has_no_vector_yet_is_passed_over(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "articles", {"geneva.txt": ARTICLES["geneva.txt"]})
    retriever = Retriever(make_archive(tmp_path / "archive", encoder, tmp_path / "articles"), encoder)
    write_files(tmp_path / "articles", {"vatican.txt": ARTICLES["vatican.txt"]})
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    assert names(retriever, search(retriever, "Le pape au Vatican")) == ["geneva"]
    make_archive(tmp_path / "archive", encoder, tmp_path / "articles")
    assert names(retriever, search(retriever, "Le pape au Vatican"))[0] == "vatican"


def test_what_was_removed_is_no_longer_found(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "articles", ARTICLES)
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "articles")
    retriever = Retriever(store, encoder)
    (hit,) = search(retriever, "Le pape au Vatican", k=1)
    remove_article(tmp_path / "archive", hit.passage.article_id)
    assert "vatican" not in names(retriever, search(retriever, "Le pape au Vatican"))


def test_what_is_removed_during_the_search_is_passed_over(
    tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "articles", ARTICLES)
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "articles")
    retriever = Retriever(store, encoder)
    victim = search(retriever, "Le pape au Vatican", k=1)[0].passage
    read_passages = store.passages

    def remove_after_reading(passage_ids: list[int]) -> object:
        passages = read_passages(passage_ids)
        remove_article(tmp_path / "archive", victim.article_id)
        return passages

    monkeypatch.setattr(store, "passages", remove_after_reading)
    assert "vatican" not in names(retriever, search(retriever, "Le pape au Vatican"))


def test_words_are_looked_up_in_the_other_language_under_their_translations(
    tmp_path: Path, encoder: Encoder
) -> None:
    articles = {
        "price.txt": dispatch("The bread became dearer in every bakery of the town.", published="2022-01-13"),
        "pain.txt": dispatch("The pain became worse in every patient of the ward.", published="2022-01-13"),
        "ble.txt": dispatch("La moisson fut bonne dans toute la province.", published="2022-01-13"),
    }
    write_files(tmp_path / "articles", articles)
    retriever = Retriever(make_archive(tmp_path / "archive", encoder, tmp_path / "articles"), encoder)
    assert names(retriever, search(retriever, "Combien coûte le pain ?", k=1)) == ["price"]
    scores = {
        name: hit.score for hit in search(retriever, "Combien coûte le pain ?") for name in names(retriever, [hit])
    }
    assert scores["price"] > scores["pain"] + 1
