"""Quote selection: the sentence that answers, and the neighbours that are quoted with it."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, read_into, write_files

from bot.answer_kind import Wanted
from bot.quoting import QUOTE_LENGTH, QuoteChoice, select_quote
from corpus.span import Days, Span
from corpus.store import Store
from embeddings.encoder import Encoder
from embeddings.hit import Hit


def quoted(tmp_path: Path, encoder: Encoder, body: str, best: str) -> str:
    """Return the quote from an article of that body where the sentence that begins with `best` scores best."""
    write_files(tmp_path / "in", {"a.txt": dispatch(body)})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    store = Store(tmp_path / "archive")
    (article,) = store.articles()
    (passage,) = store.passages_of(article.id)
    scores = tuple(float(s.of(article.text).startswith(best)) for s in store.sentences(article.id))
    assert sum(scores) == 1
    quote = select_quote(store, Hit(passage, 1.0, scores, 1.0)).quote
    assert article.text[quote.start - article.offset : quote.end - article.offset] == quote.text
    return quote.text


FRENCH = "Lavrov est arrivé à Genève.{} Le blé a monté."
ENGLISH = "Lavrov arrived in Geneva.{} Wheat rose."


@pytest.mark.parametrize(
    "sentence",
    [
        " Il y rencontre Blinken.",
        "Il y rencontre Blinken.",
        " « Ils parleront », dit-on.",
        " Ce dernier a refusé.",
        " Cette rencontre est la première.",
        " Selon lui, tout va bien.",
        " C’est la première fois.",
        " Mais Blinken a refusé.",
    ],
)
def test_a_french_sentence_that_leans_on_another_is_quoted_with_it(
    tmp_path: Path, encoder: Encoder, sentence: str
) -> None:
    body = FRENCH.format(sentence)
    assert quoted(tmp_path, encoder, body, sentence.strip()[:8]) == f"Lavrov est arrivé à Genève.{sentence}"


@pytest.mark.parametrize(
    ("body", "best", "whole"),
    [
        (
            "Il pleut. « Nous n'avons pas échoué. Nous avons commencé », a dit Begin. Le blé a monté.",
            "Nous avons",
            "« Nous n'avons pas échoué. Nous avons commencé », a dit Begin.",
        ),
        (
            'Rain fell. "We have not failed. We have begun," Begin said. Wheat rose.',
            "We have begun",
            '"We have not failed. We have begun," Begin said.',
        ),
        (
            "Rain fell. “We have not failed. We have begun.” Wheat rose.",
            "“We have not",
            "“We have not failed. We have begun.”",
        ),
        ("Rain fell. Lavrov left « at once ». Wheat rose.", "Lavrov", "Lavrov left « at once »."),
    ],
)
def test_speech_is_quoted_whole(tmp_path: Path, encoder: Encoder, body: str, best: str, whole: str) -> None:
    assert quoted(tmp_path, encoder, body, best) == whole


@pytest.mark.parametrize(
    "sentence",
    [
        " He met Blinken there.",
        " “They will talk,” he said.",
        " However, Blinken refused.",
        " The latter refused.",
    ],
)
def test_an_english_sentence_that_leans_on_another_is_quoted_with_it(
    tmp_path: Path, encoder: Encoder, sentence: str
) -> None:
    body = ENGLISH.format(sentence)
    assert quoted(tmp_path, encoder, body, sentence.strip()[:8]) == f"Lavrov arrived in Geneva.{sentence}"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (FRENCH.format(""), "Le blé a monté."),
        (FRENCH.format(" Illico, Blinken repart."), "Illico, Blinken repart."),
        (FRENCH.format(" Cedric Dupont parle."), "Cedric Dupont parle."),
        (ENGLISH.format(" Heads of state wait."), "Heads of state wait."),
        (FRENCH.format(" Il parle."), "Lavrov est arrivé à Genève."),
    ],
)
def test_a_sentence_that_stands_alone_is_quoted_alone(
    tmp_path: Path, encoder: Encoder, body: str, sentence: str
) -> None:
    assert quoted(tmp_path, encoder, body, sentence[:8]) == sentence


def test_a_chain_is_followed_to_its_beginning(tmp_path: Path, encoder: Encoder) -> None:
    body = "Lavrov est à Genève. Il y voit Blinken. Ils parlent de l'Otan. Le blé monte."
    expected = "Lavrov est à Genève. Il y voit Blinken. Ils parlent de l'Otan."
    assert quoted(tmp_path, encoder, body, "Ils parlent") == expected


def test_a_quote_is_not_widened_beyond_its_length(tmp_path: Path, encoder: Encoder) -> None:
    long = f"Lavrov a parlé {'de la paix et ' * 25}de la guerre."
    body = f"{long} Il a aussi parlé de l'Otan."
    assert len(long) < QUOTE_LENGTH < len(body)
    assert quoted(tmp_path, encoder, body, "Il a aussi") == "Il a aussi parlé de l'Otan."


def test_a_longer_sentence_stays_whole(tmp_path: Path, encoder: Encoder) -> None:
    long = f"Il a parlé {'de la paix et ' * 30}de la guerre."
    assert len(long) > QUOTE_LENGTH
    assert quoted(tmp_path, encoder, f"Lavrov est là. {long}", "Il a parlé") == long


def test_the_first_sentence_has_nothing_before_it(tmp_path: Path, encoder: Encoder) -> None:
    assert (
        quoted(tmp_path, encoder, "Il est arrivé à Genève. Le blé monte.", "Il est") == "Il est arrivé à Genève."
    )


def chosen_as_read(tmp_path: Path, encoder: Encoder, sentences: list[str], chances: list[float]) -> QuoteChoice:
    """Return what is quoted where a reader gave the sentences those chances and answered with a word of each."""
    write_files(tmp_path / "in", {"a.txt": dispatch(" ".join(sentences))})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    store = Store(tmp_path / "archive")
    (article,) = store.articles()
    (passage,) = store.passages_of(article.id)
    spans = store.sentences(article.id)
    assert [span.of(article.text) for span in spans] == sentences
    scores = tuple(math.log(chance) + 7 for chance in chances)
    answers = tuple(Span(span.start, span.start + 5) for span in spans)
    hit = Hit(passage, 1.0, scores, 1.0, answer_spans=answers)
    alone = select_quote(store, hit).quote.text
    assert sentences[max(range(len(chances)), key=chances.__getitem__)] in alone
    return select_quote(store, hit, with_neighbour=True)


def quoted_as_read(tmp_path: Path, encoder: Encoder, sentences: list[str], chances: list[float]) -> str:
    """Return its text."""
    return chosen_as_read(tmp_path, encoder, sentences, chances).quote.text


THREE = ["Lavrov arrive à Genève.", "Blinken repart lundi.", "Macron reste à Paris."]


@pytest.mark.parametrize(
    ("chances", "first", "last"),
    [
        ([0.04, 0.93, 0.03], 1, 1),
        ([0.045, 0.906, 0.049], 1, 1),
        ([0.045, 0.904, 0.051], 1, 2),
        ([0.04, 0.56, 0.40], 1, 2),
        ([0.40, 0.56, 0.04], 0, 1),
        ([0.10, 0.60, 0.30], 1, 2),
        ([0.60, 0.01, 0.39], 0, 0),
        ([0.10, 0.02, 0.88], 2, 2),
    ],
    ids=[
        "sure",
        "just too sure",
        "just not so",
        "or the next",
        "or the one before",
        "the likelier of two",
        "not a neighbour",
        "far before",
    ],
)
def test_a_neighbour_that_may_answer_instead_is_quoted_along(
    tmp_path: Path, encoder: Encoder, chances: list[float], first: int, last: int
) -> None:
    assert quoted_as_read(tmp_path, encoder, THREE, chances) == " ".join(THREE[first : last + 1])


def test_a_likely_neighbour_stays_away_where_the_quote_grows_too_long(tmp_path: Path, encoder: Encoder) -> None:
    long = f"Lavrov a parlé {'de la paix et ' * 26}de la guerre."
    assert len(long) < QUOTE_LENGTH
    assert quoted_as_read(tmp_path, encoder, [long, THREE[1], THREE[2]], [0.3, 0.5, 0.2]) == " ".join(THREE[1:])


def test_a_likely_neighbour_brings_what_it_leans_on(tmp_path: Path, encoder: Encoder) -> None:
    sentences = [THREE[0], "Il y voit Blinken.", THREE[2]]
    assert quoted_as_read(tmp_path, encoder, sentences, [0.01, 0.4, 0.59]) == " ".join(sentences)


def test_without_a_reader_scores_are_no_chances_and_no_neighbour_comes_along(
    tmp_path: Path, encoder: Encoder
) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch(" ".join(THREE))})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    store = Store(tmp_path / "archive")
    (passage,) = store.passages_of(next(iter(store.articles())).id)
    hit = Hit(passage, 1.0, (0.81, 0.82, 0.80), 1.0)
    assert select_quote(store, hit, with_neighbour=True).quote.text == THREE[1]


def test_the_words_that_answer_are_those_of_the_best_sentence(tmp_path: Path, encoder: Encoder) -> None:
    choice = chosen_as_read(tmp_path, encoder, THREE, [0.3, 0.65, 0.05])
    assert choice.quote.text == " ".join(THREE[:2])
    assert choice.words == THREE[1][:5]


def test_a_neighbour_does_not_push_out_what_the_best_sentence_leans_on(tmp_path: Path, encoder: Encoder) -> None:
    opening = f"Lavrov a parlé {'de la paix et ' * 12}de la guerre."
    leaning = f"Il a parlé {'du blé et ' * 10}du gaz."
    behind = f"Blinken parle {'de pain et ' * 10}de vin."
    assert len(opening) + len(leaning) < QUOTE_LENGTH < len(opening) + len(leaning) + len(behind)
    quoted = quoted_as_read(tmp_path, encoder, [opening, leaning, behind], [0.01, 0.9, 0.09])
    assert quoted == f"{opening} {leaning}"


def quoted_words(tmp_path: Path, encoder: Encoder, sentence: str, answers: list[str], asked: Days) -> str | None:
    """Return the words that are told of a sentence where the reader answers with those, best first."""
    write_files(tmp_path / "in", {"a.txt": dispatch(sentence, published="2011-05-03")})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    store = Store(tmp_path / "archive")
    (article,) = store.articles()
    (passage,) = store.passages_of(article.id)
    starts = [article.text.rindex(words) for words in answers]
    spans = tuple(Span(start, start + len(words)) for start, words in zip(starts, answers, strict=True))
    scores = (0.0,) * len(store.sentences(article.id))
    hit = Hit(passage, 1.0, scores, 1.0, answer_spans=spans)
    return select_quote(store, hit, [asked], Wanted("amount")).words


@pytest.mark.parametrize(
    ("sentence", "answers", "year", "words"),
    [
        ("Il y a 40 loups, contre 12 en 1996.", ["40", "12"], 1996, "12"),
        ("Il y a 40 loups, contre 12 en 1996.", ["40", "12"], 2011, "40"),
        ("There were 40 wolves on Monday, up from some 1996 counts.", ["40"], 1996, None),
    ],
)
def test_the_words_are_those_of_the_clause_that_tells_of_the_days(
    tmp_path: Path, encoder: Encoder, sentence: str, answers: list[str], year: int, words: str | None
) -> None:
    asked = Days(date(year, 1, 1), date(year, 12, 31))
    assert quoted_words(tmp_path, encoder, sentence, answers, asked) == words
