"""Quotes: slices of the source, and the one check that lets nothing altered through."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, read_into, remove_article, write_files
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import QuoteDiffers
from corpus.quote import Quote, quote_span, verify_quote
from corpus.schema import DATABASE
from corpus.span import Days, Span
from corpus.store import Store
from embeddings.encoder import Encoder

BODY = "Sergueï Lavrov a dit « non » à Genève.Il l’a redit le lendemain à Vienne."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Store:
    directory = tmp_path_factory.mktemp("quotes")
    files = {"a.txt": dispatch("Une autre dépêche.", title="Devant") + "\n" + dispatch(BODY)}
    write_files(directory / "articles", files)
    return make_archive(directory / "archive", encoder, directory / "articles")


@pytest.fixture(scope="module")
def article(store: Store) -> Article:
    return next(article for article in store.articles() if BODY in article.text)


@pytest.fixture(scope="module")
def quote(article: Article) -> Quote:
    (block,) = article.blocks
    return quote_span(article, block, 1.0)


def test_a_quote_is_a_slice_of_the_source_file(store: Store, quote: Quote) -> None:
    source = Path(quote.source).read_bytes().decode()
    assert source[quote.start : quote.end] == quote.text == BODY
    assert quote.start > len("Une autre dépêche.")
    assert verify_quote(store, quote) is quote


def test_a_text_altered_since_it_was_added_is_not_quoted(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch(BODY)})
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "in")
    connection = sqlite3.connect(tmp_path / "archive" / DATABASE)
    connection.execute("UPDATE articles SET text = replace(text, 'Genève', 'Vienne')")
    connection.commit()
    connection.close()
    (article,) = store.articles()
    with pytest.raises(QuoteDiffers, match="add it again"):
        verify_quote(store, quote_span(article, article.blocks[0], 1.0))


@pytest.mark.parametrize(
    "changes",
    [
        {"text": BODY.replace("non", "oui")},
        {"text": BODY.replace("’", "'")},
        {"text": BODY.replace("« ", "«\u00a0")},
        {"text": BODY.replace(".Il", ". Il")[:-1]},
        {"text": BODY[:-1] + "!"},
        {"text": BODY.upper()},
        {"article": "000000000000"},
        {"published": None},
        {"published": Days.of_day(date(2022, 1, 20))},
        {"title": "Un autre titre"},
        {"publisher": "Une autre agence"},
        {"url": "https://ailleurs.example/"},
        {"source": "ailleurs.txt"},
    ],
)
def test_an_altered_quote_is_refused(store: Store, quote: Quote, changes: dict[str, object]) -> None:
    with pytest.raises(QuoteDiffers):
        verify_quote(store, replace(quote, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("shift", [-1, 1, -10_000, 10_000])
def test_a_quote_from_elsewhere_is_refused(store: Store, quote: Quote, shift: int) -> None:
    with pytest.raises(QuoteDiffers):
        verify_quote(store, replace(quote, start=quote.start + shift, end=quote.end + shift))


@given(st.data())
def test_any_other_text_is_refused(store: Store, quote: Quote, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(BODY) - 1))
    other = data.draw(st.characters().filter(lambda char: char != BODY[place]))
    with pytest.raises(QuoteDiffers):
        verify_quote(store, replace(quote, text=BODY[:place] + other + BODY[place + 1 :]))


@given(st.data())
def test_any_slice_is_let_through(store: Store, article: Article, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))
    quote = verify_quote(store, quote_span(article, Span(start, end), 0.5))
    assert Path(quote.source).read_bytes().decode()[quote.start : quote.end] == quote.text


def test_a_quote_of_an_article_that_changed_is_refused(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "articles", {"a.txt": dispatch(BODY)})
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "articles")
    (article,) = store.articles()
    quote = quote_span(article, article.blocks[0], 1.0)
    write_files(tmp_path / "articles", {"a.txt": dispatch(BODY.replace("Genève", "Berne"))})
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    with pytest.raises(QuoteDiffers, match="no longer says"):
        verify_quote(store, quote)
    remove_article(tmp_path / "archive", article.id)
    with pytest.raises(QuoteDiffers, match="no longer in the archive"):
        verify_quote(store, quote)


def test_a_quote_is_as_long_as_its_span(quote: Quote) -> None:
    with pytest.raises(ValueError, match="cannot span"):
        replace(quote, end=quote.end + 1)
    with pytest.raises(ValueError, match="leaves a text"):
        replace(quote, highlights=((0, len(BODY) + 1),))


@given(st.lists(st.tuples(st.integers(0, len(BODY) - 1), st.integers(1, 20)), max_size=6))
def test_the_pieces_of_a_quote_are_its_text(quote: Quote, drawn: list[tuple[int, int]]) -> None:
    highlights = tuple((start, min(start + length, len(BODY))) for start, length in drawn)
    segments = replace(quote, highlights=highlights).segments()
    assert "".join(piece for piece, _ in segments) == BODY
    marked = {place for start, end in highlights for place in range(start, end)}
    position = 0
    for piece, highlighted in segments:
        assert piece
        assert {place in marked for place in range(position, position + len(piece))} == {highlighted}
        position += len(piece)


def test_highlights_are_led_from_the_article_to_the_quote(article: Article) -> None:
    start = article.text.index("Vienne")
    quote = quote_span(article, article.blocks[0], 1.0, highlights=(Span(start, start + 6),))
    ((first, last),) = quote.highlights
    assert quote.text[first:last] == "Vienne"
