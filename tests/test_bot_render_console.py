"""Rendering: what an article holds can neither act on a terminal nor hide in it."""

from __future__ import annotations

import io
import unicodedata
from contextlib import redirect_stdout
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from bot.answer import Answer, Slots
from bot.render_console import print_table, print_text, render_answer, render_quote
from bot.visible import make_visible
from corpus.quote import Quote
from corpus.span import Days

WORDS = "Ils se rencontrent à Genève."
QUOTE = Quote(
    text=WORDS,
    source="a.txt",
    start=10,
    end=10 + len(WORDS),
    article="0123456789ab",
    title="Le sommet",
    url="https://depeches.example/1",
    publisher="Dépêches",
    published=Days.of_day(date(2022, 1, 21)),
    language="fr",
    score=1.0,
)
ANSWER = Answer(
    "Où ?", "fr", "where", "answered", "Selon Dépêches :", None, None, (), Slots(), (QUOTE,), (), None, 0.1
)


class Screen(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(text: Text, *, terminal: bool = False) -> str:
    out = Screen() if terminal else io.StringIO()
    with redirect_stdout(out):
        print_text(text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("\x1b[31mrouge\x1b[0m", "⟨U+001B⟩[31mrouge⟨U+001B⟩[0m"),
        ("\u202enoisrevni", "⟨U+202E⟩noisrevni"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("a\x00\x07\x08\x7f", "a⟨U+0000⟩⟨U+0007⟩⟨U+0008⟩⟨U+007F⟩"),
        ("faux\rvrai", "faux⟨U+000D⟩vrai"),
        ("\x9b2J\x85", "⟨U+009B⟩2J⟨U+0085⟩"),
        ("a\u2028b\u2029c", "a⟨U+2028⟩b⟨U+2029⟩c"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("une\nligne\tet\r\nune autre", "une\nligne\tet\nune autre"),
        ("« L’été », 10\u00a0%\u202f! — ½ 🇫🇷 e\u0301", "« L’été », 10\u00a0%\u202f! — ½ 🇫🇷 e\u0301"),
    ],
)
def test_control_and_bidirectional_characters_are_visible_marks(text: str, visible: str) -> None:
    assert make_visible(text) == visible


@given(st.text(st.characters()))
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    for character in make_visible(text):
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_what_is_harmless_is_shown_as_it_is(text: str) -> None:
    assert make_visible(text) == text


def test_a_quote_is_shown_word_for_word_with_its_citation() -> None:
    assert printed(render_quote(QUOTE, 2, "fr")) == (
        "[2] Ils se rencontrent à Genève.\n"
        "    — Dépêches — 21 janvier 2022 — Le sommet\n"
        "    https://depeches.example/1\n"
    )


def test_a_quote_without_date_publisher_and_title_says_so() -> None:
    bare = replace(QUOTE, title=None, url=None, publisher=None, published=None)
    assert printed(render_quote(bare, 1, "en")) == (
        "[1] Ils se rencontrent à Genève.\n    — an unnamed source — publication date unknown\n"
    )


def test_every_part_of_a_citation_is_made_visible() -> None:
    evil = replace(
        QUOTE, title="\x1b]0;x\x07", publisher="\u202eP", url="https://x/\x1b[2J", text="\x1b" + WORDS[1:]
    )
    shown = printed(render_quote(evil, 1, "fr"), terminal=True)
    assert shown.replace("\x1b[", "").count("\x1b") == 0
    for mark in ("⟨U+001B⟩]0;x⟨U+0007⟩", "⟨U+202E⟩P", "https://x/⟨U+001B⟩[2J", "⟨U+001B⟩ls se"):
        assert mark in shown


def test_markup_in_an_article_is_text() -> None:
    text = "[bold red]Non[/] :smile: [link=x]y[/link] à lui"
    quote = replace(QUOTE, text=text, end=QUOTE.start + len(text))
    assert text in printed(render_quote(quote, 1, "fr"))


def test_a_long_quote_is_neither_cut_nor_wrapped() -> None:
    text = "Un mot " * 60
    quote = replace(QUOTE, text=text, end=QUOTE.start + len(text))
    assert text in printed(render_quote(quote, 1, "fr"))


@pytest.mark.parametrize("terminal", [False, True])
def test_a_tab_of_the_source_stays_one(terminal: bool) -> None:
    text = "Lieu\tGenève\n\tDate\t\t21 janvier"
    quote = replace(QUOTE, text=text, end=QUOTE.start + len(text))
    assert text in printed(render_quote(quote, 1, "fr"), terminal=terminal)


def test_a_text_of_one_style_keeps_it_on_a_terminal() -> None:
    assert printed(Text("Une\tligne.\n", style="dim"), terminal=True) == "\x1b[2mUne\tligne.\n\x1b[0m"
    assert printed(Text("Une\tligne.\n", style="dim")) == "Une\tligne.\n"


def test_colours_are_for_terminals() -> None:
    assert "\x1b[" not in printed(render_answer(ANSWER, ANSWER.quotes))
    assert "\x1b[" in printed(render_answer(ANSWER, ANSWER.quotes), terminal=True)


def test_the_nearest_passages_are_shown_apart() -> None:
    answer = replace(ANSWER, status="not_found", answer="Rien.", quotes=(), nearest=(QUOTE,))
    lines = printed(render_answer(answer, answer.nearest)).splitlines()
    assert lines[0] == "Rien."
    assert lines[1] == "Les passages les plus proches, qui ne sont pas une réponse :"
    assert lines[3].startswith("[1] Ils")


def test_an_id_stays_whole_in_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with redirect_stdout(io.StringIO()) as out:
        print_table([("0123456789ab", "2022-01-21", "Les ministres se rencontrent à Genève", "dépêches.txt")])
    assert "0123456789ab" in out.getvalue()
    assert max(map(len, out.getvalue().splitlines())) <= 30
