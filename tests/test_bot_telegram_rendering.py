from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram_rules import BadRequest, check_text

from bot.telegram.rendering import (
    Block,
    RichText,
    is_web_link,
    join_blocks,
    render_quote,
    render_quotes,
    utf16_length,
)
from bot.visible import make_visible
from corpus.quote import Quote, QuoteDate
from corpus.span import Days

AWKWARD = (
    "<b>&amp;</b> *gras* _souligné_ [lien](http://x.y) `code` ~~barré~~ ||caché|| \\",
    "😀 un émoji, 👨‍👩‍👧‍👦 une famille, 🇫🇷 un drapeau, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "de\u0301compose\u0301, nai\u0308ve, fin\u00a0\u202f: «\u00a0oui\u00a0» !",
    "\u202egauche à droite\u202c, عربى, עברית, \u200fmarque",
    "\u0007\u001b[31mrouge\u0000 \u2028 ligne\u2029 paragraphe \ufeff\u00ad",
    "une ligne\r\nune autre\n\n\ttabulée",
    "@RendezvousBot /forget #mot $EUR https://exemple.org jean@exemple.org",
)


def quote_of(text: str, highlights: tuple[tuple[int, int], ...] = (), **more: object) -> Quote:
    fields: dict[str, object] = {
        "source": "a.txt", "start": 0, "end": len(text), "article": "0" * 12, "title": "Un titre",
        "url": "https://exemple.org/a", "publisher": "Le Jour", "published": Days.of_day(date(2022, 1, 21)),
        "language": "fr", "score": 1.0, "highlights": highlights,
    } | more  # fmt: skip
    return Quote(text=text, **fields)  # type: ignore[arg-type]


def check(content: RichText) -> None:
    check_text(content.text, [entity.to_dict() for entity in content.entities])


def slices(content: RichText, kind: str) -> list[str]:
    units = content.text.encode("utf-16-le")
    return [
        units[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")
        for e in content.entities
        if e.type == kind
    ]


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_is_quoted_as_it_stands(text: str) -> None:
    content = render_quote(quote_of(text, ((2, 5),)), "fr", 1)
    check(content)
    assert slices(content, "expandable_blockquote") == [make_visible(text)]
    assert slices(content, "bold") == [make_visible(text[2:5])]


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_title_is_the_link(text: str) -> None:
    content = render_quote(quote_of("Oui.", title=text), "fr", 1)
    check(content)
    assert slices(content, "text_link") == [make_visible(text.strip())]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A\u030angstro\u0308m", "\u00c5ngstro\u0308m"),
        ("a\u0333 x\u033f", "a⟨U+0333⟩ x⟨U+033F⟩"),
        ("\u030a", "⟨U+030A⟩"),
    ],
)
def test_marks_that_telegram_removes_are_kept(text: str, shown: str) -> None:
    content = render_quote(quote_of(text), "fr", 1)
    check(content)
    assert slices(content, "expandable_blockquote") == [shown]


@given(st.text(st.characters(exclude_characters="\u030a\u0333\u033f"), min_size=1, max_size=80), st.data())
def test_entities_always_cover_what_they_mean(text: str, data: st.DataObject) -> None:
    edges = data.draw(st.lists(st.integers(0, len(text)), max_size=6).map(lambda found: sorted(set(found))))
    highlights = tuple(zip(edges[::2], edges[1::2], strict=False))
    content = render_quote(quote_of(text, highlights), "en", 1)
    if make_visible(text).strip():
        check(content)
    assert slices(content, "expandable_blockquote") == [make_visible(text)]
    bold = [make_visible(text[start:end]) for start, end in highlights if make_visible(text[start:end]).strip()]
    assert slices(content, "bold") == bold


def test_the_date_is_written_out_in_the_interface_language() -> None:
    assert "Le Jour, 21 janvier 2022" in render_quote(quote_of("Oui."), "fr", 1).text
    assert "Le Jour, 21 January 2022" in render_quote(quote_of("Oui."), "en", 1).text
    assert "Le Jour, janvier 2022" in render_quote(quote_of("Oui.", published=Days.of_month(2022, 1)), "fr").text
    assert "publication date unknown" in render_quote(quote_of("Yes.", published=None), "en").text


def test_the_days_that_a_quote_speaks_of_stand_below_it() -> None:
    text = "Vus ce vendredi, revus deux jours plus tard."
    day = QuoteDate("ce vendredi", 4, 15, date(2022, 1, 21), date(2022, 1, 21), None)
    later = QuoteDate("deux jours plus tard", 23, 43, date(2022, 1, 23), date(2022, 1, 23), "ce vendredi")
    content = render_quote(quote_of(text, dates=(day, later)), "fr", 1)
    check(content)
    assert content.text.splitlines()[1:3] == [
        "« ce vendredi » = 21 janvier 2022",
        "« deux jours plus tard » = 23 janvier 2022 (compté depuis « ce vendredi »)",
    ]


def test_more_answering_words_than_telegram_takes_are_bold_as_far_as_it_goes() -> None:
    text = "a b " * 150
    highlights = tuple((4 * n, 4 * n + 1) for n in range(150))
    content = render_quote(quote_of(text, highlights), "fr", 1)
    check(content)
    assert len(content.entities) == 100


@given(st.lists(st.integers(1, 5000), max_size=30))
def test_messages_are_split_between_blocks_never_inside(lengths: list[int]) -> None:
    blocks = [Block(RichText.of("é" * length)) for length in lengths]
    messages = join_blocks(blocks)
    assert [block for _, parts in messages for block in parts] == blocks
    for content, parts in messages:
        assert content.fits or len(parts) == 1
        assert content.text == "\n\n".join(part.content.text for part in parts)


def test_messages_are_as_few_as_the_length_allows() -> None:
    blocks = render_quotes([quote_of("mot " * 249 + "fin.")] * 8, 1, "fr")
    messages = join_blocks(blocks)
    assert [len(parts) for _, parts in messages] == [3, 3, 2]


def test_messages_are_split_where_entities_run_out() -> None:
    highlights = tuple((4 * n, 4 * n + 1) for n in range(40))
    blocks = render_quotes([quote_of("a b " * 40, highlights)] * 4, 1, "fr")
    messages = join_blocks(blocks)
    assert [len(parts) for _, parts in messages] == [2, 2]
    for content, _ in messages:
        check(content)


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://exemple.org/a?b=c#d", True),
        ("http://exemple.org", True),
        ("ftp://exemple.org", False),
        ("javascript:alert(1)", False),
        ("https://localhost/a", False),
        ("https://exemple.org/a b", False),
        ("https://[exemple", False),
        ("exemple.org/a", False),
    ],
)
def test_only_web_addresses_become_links(url: str, good: bool) -> None:
    assert is_web_link(url) is good
    content = render_quote(quote_of("Oui.", url=url), "fr", 1)
    check(content)
    assert bool(slices(content, "text_link")) is good


def test_lengths_are_counted_as_telegram_does() -> None:
    assert utf16_length("aé😀") == 4
    with pytest.raises(BadRequest):
        check_text("😀", [{"type": "bold", "offset": 0, "length": 1}])
