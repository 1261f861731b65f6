"""The vector index: as exact as brute force, and kept up with what other processes do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from corpus.article import Article
from corpus.passages import Window
from corpus.span import Days, Span
from corpus.store import Store
from corpus.writer import Analysis, FilePosition, writing
from embeddings.vector_index import VectorIndex

DIM = 16
JANUARY = Days.of_month(2022, 1)
DAY = Days.of_day(date(2022, 1, 21))


def add(
    directory: Path, published: Mapping[str, Days | None], seed: int = 0
) -> dict[int, npt.NDArray[np.float32]]:
    """Add articles of one sentence with random vectors; return the vectors by passage."""
    random = np.random.default_rng(seed)
    vectors: dict[int, npt.NDArray[np.float32]] = {}
    with writing(directory) as writer, writer.transaction():
        store = Store(directory)
        for name, days in published.items():
            article = Article(name, 0, name, (Span(0, len(name)),), None, None, None, days, "fr")
            writer.write(
                article, FilePosition(name, name, 0), Analysis((Span(0, len(name)),), (Window(0, 0),), (), ())
            )
            vector = random.normal(size=DIM).astype(np.float32)
            half = (vector / np.linalg.norm(vector)).astype("<f2")
            (passage_id,) = writer._connection.execute("SELECT max(id) FROM passages").fetchone()
            writer.write_vectors([(passage_id, half.tobytes(), half.tobytes())])
            vectors[passage_id] = half.astype(np.float32)
        store.close()
    return vectors


def remove(directory: Path, name: str) -> None:
    article = Article(name, 0, name, (Span(0, len(name)),), None, None, None, None, "fr")
    with writing(directory) as writer, writer.transaction():
        assert writer.remove(article.id)


def brute_force(vectors: dict[int, npt.NDArray[np.float32]], query: npt.NDArray[np.float32], k: int) -> list[int]:
    return sorted(vectors, key=lambda id_: -float(vectors[id_] @ query))[:k]


@pytest.fixture
def query() -> npt.NDArray[np.float32]:
    vector = np.random.default_rng(99).normal(size=DIM).astype(np.float32)
    return vector / np.linalg.norm(vector)


def index_of(directory: Path) -> VectorIndex:
    index = VectorIndex(Store(directory), DIM)
    index.refresh()
    return index


def test_it_agrees_with_brute_force(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    vectors = add(tmp_path, {f"article {number}": DAY for number in range(200)})
    index = index_of(tmp_path)
    found = index.search(query, 20)
    assert [id_ for id_, _ in found] == brute_force(vectors, query, 20)
    for id_, similarity in found:
        assert similarity == pytest.approx(float(vectors[id_] @ query), abs=1e-5)
    assert len(index) == 200


def test_an_empty_archive_has_no_hit(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    add(tmp_path, {})
    index = index_of(tmp_path)
    assert index.search(query, 5) == index.search(query, 5, JANUARY) == []
    assert index.similarities(query, [1, 2]) == {}


def test_fewer_passages_than_asked_for(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    vectors = add(tmp_path, {"a": DAY, "b": DAY})
    assert {id_ for id_, _ in index_of(tmp_path).search(query, 50)} == set(vectors)


def test_similarities_leave_out_what_has_no_vector(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    vectors = add(tmp_path, {"a": DAY, "b": DAY})
    first = min(vectors)
    found = index_of(tmp_path).similarities(query, [first, 12345])
    assert found == {first: pytest.approx(float(vectors[first] @ query), abs=1e-5)}


def test_it_follows_what_is_added_and_removed(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    vectors = add(tmp_path, {"a": DAY, "b": DAY, "c": DAY})
    index = index_of(tmp_path)
    a, b, c = sorted(vectors)
    vectors |= add(tmp_path, {"d": DAY}, seed=1)
    remove(tmp_path, "b")
    del vectors[b]
    index.refresh()
    assert {id_ for id_, _ in index.search(query, 9)} == set(vectors)
    assert len(index) == 3
    remove(tmp_path, "a")
    remove(tmp_path, "c")
    index.refresh()
    assert {id_ for id_, _ in index.search(query, 9)} == set(vectors) - {a, c}
    remove(tmp_path, "d")
    index.refresh()
    assert index.search(query, 9) == []
    vectors = add(tmp_path, {"a": DAY}, seed=2)
    index.refresh()
    assert [id_ for id_, _ in index.search(query, 9)] == list(vectors)


def test_one_out_and_one_in_is_noticed(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    add(tmp_path, {"a": DAY, "b": DAY})
    index = index_of(tmp_path)
    remove(tmp_path, "a")
    (new,) = add(tmp_path, {"c": DAY}, seed=3)
    index.refresh()
    found = {id_ for id_, _ in index.search(query, 9)}
    assert new in found
    assert len(found) == len(index) == 2


@pytest.mark.parametrize(
    ("published", "found"),
    [
        (None, {"day", "month", "year", "undated", "later"}),
        (DAY, {"day", "month", "year"}),
        (JANUARY, {"day", "month", "year"}),
        (Days(date(2022, 1, 22), date.max), {"month", "year", "later"}),
        (Days(date.min, date(2021, 12, 31)), set()),
        (Days(date(2022, 2, 1), date(2022, 2, 1)), {"year"}),
        (Days(date.min, date.max), {"day", "month", "year", "later"}),
    ],
)
def test_publication_restricts_the_search(
    tmp_path: Path, query: npt.NDArray[np.float32], published: Days | None, found: set[str]
) -> None:
    days = {
        "day": DAY,
        "month": JANUARY,
        "year": Days(date(2022, 1, 1), date(2022, 12, 31)),
        "undated": None,
        "later": Days.of_day(date(2023, 5, 1)),
    }
    names = dict(zip(add(tmp_path, days), days, strict=True))
    assert {names[id_] for id_, _ in index_of(tmp_path).search(query, 9, published)} == found


def test_the_restriction_acts_inside_the_search(tmp_path: Path, query: npt.NDArray[np.float32]) -> None:
    days: dict[str, Days | None] = {f"article {number}": DAY for number in range(100)}
    days["worst"] = Days.of_day(date(1999, 1, 1))
    vectors = add(tmp_path, days)
    (id_,) = (id_ for id_, _ in index_of(tmp_path).search(query, 3, Days.of_month(1999, 1)))
    assert id_ == max(vectors)
