"""Readers: bytes to text, text to articles, with the defects that scraping leaves."""

import codecs
import os
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import RejectedInput
from corpus.readers import find_inputs, read_articles
from corpus.readers.press import read_press
from corpus.readers.source import NotText, decode
from corpus.sentences import split_sentences
from corpus.span import Days

SEED = Path(__file__).parents[2] / "shared/seeds/000_7b5eb9eab58aa75a.txt"

URL = "https://www.courrier.example/20190405/accord-sur-la-peche.html"
TITLE = "Oslo et Reykjavik trouvent un accord"
BODY = "Les deux ministres se sont vus jeudi à Oslo.Ils ont signé un accord sur la pêche."
STANDFIRST = "Les deux ministres se sont vus jeudi à Oslo. Ils ont signé un... 06.04.2019, Courrier du Nord"
FULL = f" date 2019-04 {URL}\n\n{TITLE}\n\n{STANDFIRST}\n\n{BODY}\n"


def read_one(text: str) -> Article:
    (article,) = read_press(text, "a.txt")
    return article


def blocks(article: Article) -> list[str]:
    return [block.of(article.text) for block in article.blocks]


def claims(article: Article) -> list[tuple[str, str, str]]:
    return [(c.origin, str(c.days.first_day), str(c.days.last_day)) for c in article.date_claims]


def day(year: int, month: int, number: int) -> Days:
    return Days.of_day(date(year, month, number))


# The whole format


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_reads_the_full_format(newline: str, form: str) -> None:
    text = unicodedata.normalize(form, FULL).replace("\n", newline)
    article = read_one(text)
    assert article.text == text
    assert article.offset == 0
    assert article.title_text == TITLE
    assert article.url == URL
    assert article.publisher == "Courrier du Nord"
    assert article.language == "fr"
    assert blocks(article) == [unicodedata.normalize(form, BODY)]


def test_standfirst_comes_before_url_and_header() -> None:
    article = read_one(FULL)
    assert article.published == day(2019, 4, 6)
    assert claims(article) == [
        ("standfirst", "2019-04-06", "2019-04-06"),
        ("url", "2019-04-05", "2019-04-05"),
        ("header", "2019-04-01", "2019-04-30"),
    ]


# Headers


@pytest.mark.parametrize(
    "header",
    [
        f"date 2019-04 {TITLE}",
        f" date 2019-04 {TITLE}",
        f"\ufeff date 2019-04 {TITLE}",
        f"Date: 2019-04 {TITLE}",
        f"Date : 2019-04 {TITLE}",
    ],
)
def test_header_may_hold_the_title(header: str) -> None:
    article = read_one(f"{header}\n\n{BODY}\n")
    assert article.title_text == TITLE
    assert article.url is None
    assert article.published == Days.of_month(2019, 4)
    assert blocks(article) == [BODY]


def test_header_may_hold_a_day() -> None:
    article = read_one(f"date 2019-04-05 {TITLE}\n\n{BODY}")
    assert article.published == day(2019, 4, 5)


@pytest.mark.parametrize(
    ("header", "published"),
    [
        ("date 2022-1-9", day(2022, 1, 9)),
        ("DATE 2022-01-09", day(2022, 1, 9)),
        ("date 2022-01-09T10:00", day(2022, 1, 9)),
        ("date 2022-01-09T10:00:00Z", day(2022, 1, 9)),
        ("date\t2022-01-09", day(2022, 1, 9)),
        ("date 29/01/2022", day(2022, 1, 29)),
        ("date 09/01/2022", None),  # of January or of September
    ],
)
def test_another_way_to_write_its_day_opens_an_article_of_its_own(header: str, published: Days | None) -> None:
    one, other = f"date 2022-03-01 http://m.n/1\n\nUn\n\n{BODY}\n", f"{header} http://m.n/2\n\nDeux\n\n{BODY}\n"
    first, second = read_press(f"{one}\n{other}", "a.txt")
    assert first.published == day(2022, 3, 1)
    assert (second.published, second.url) == (published, "http://m.n/2")


def test_header_with_a_url_and_one_paragraph_has_no_title() -> None:
    article = read_one(f"date 2019-04-05 https://www.courrier.example/a\n\n{BODY}")
    assert article.title is None
    assert article.publisher == "courrier.example"
    assert blocks(article) == [BODY]


def test_impossible_day_of_a_header_claims_nothing() -> None:
    article = read_one(f"date 2019-02-31 {TITLE}\n\n{BODY}")
    assert article.title_text == TITLE
    assert article.published is None


def test_articles_of_a_file_cover_it() -> None:
    second = "date 2019-05-02 The talks resume\n\nThe ministers met in Bergen on Wednesday. They spoke of cod.\n"
    text = f"{FULL}{second}\n{FULL}"
    articles = read_press(text, "a.txt")
    assert [article.title_text for article in articles] == [TITLE, "The talks resume", TITLE]
    assert [article.language for article in articles] == ["fr", "en", "fr"]
    assert "".join(article.text for article in articles) == text
    assert all(text[article.offset :].startswith(article.text) for article in articles)


def test_text_before_the_first_header_is_an_article() -> None:
    first, second = read_press(f"{BODY}\n\n{FULL}", "a.txt")
    assert blocks(first) == [BODY]
    assert second.title_text == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "date 2019 was a good year for cod, they said.",
        "date 2019-04 was set for the next talks, they said.",
        "The date 2019-04 Oslo had proposed was turned down.",
    ],
)
def test_a_line_of_the_body_is_no_header(line: str) -> None:
    article = read_one(f"date 2019-05-02 The talks resume\n\nThe ministers met.\n\n{line}\n\nThey left.\n")
    assert blocks(article) == ["The ministers met.", line, "They left."]


def test_a_title_header_inside_a_paragraph_is_no_header() -> None:
    article = read_one(
        "date 2019-05-02 The talks resume\n\nThe ministers chose the\ndate 2019-06 Bergen offered.\nThey left."
    )
    assert len(article.blocks) == 3


# No header


@pytest.mark.parametrize(
    ("dateline", "published", "publisher"),
    [
        ("OSLO, 5 avril 2019 — ", day(2019, 4, 5), None),
        ("OSLO, le 5 avril 2019 (Agence du Nord) - ", day(2019, 4, 5), "Agence du Nord"),
        ("Oslo (Agence du Nord) - 5 avril 2019 - ", day(2019, 4, 5), "Agence du Nord"),
        ("OSLO 1er févr. 2019 – ", day(2019, 2, 1), None),
        ("SAINT-PÉTERSBOURG, 05.04.2019 — ", day(2019, 4, 5), None),
        ("NEW YORK, April 5, 2019 (Northern) — ", day(2019, 4, 5), "Northern"),
        ("Washington, D.C., Sept. 5, 2019 -- ", day(2019, 9, 5), None),
        ("Oslo, vendredi 5 avril 2019 — ", day(2019, 4, 5), None),
        ("OSLO, Friday, April 5, 2019 (Northern) — ", day(2019, 4, 5), "Northern"),
        ("LONDON, 5 April 2019 /Northern/ — ", day(2019, 4, 5), "Northern"),
        ("(Agence du Nord) Oslo, le vendredi 5 avril 2019 - ", day(2019, 4, 5), "Agence du Nord"),
    ],
)
def test_dateline_dates_a_text_without_a_header(dateline: str, published: Days, publisher: str | None) -> None:
    for form in ("NFC", "NFD"):
        article = read_one(unicodedata.normalize(form, f"{TITLE}\n\n{dateline}Les ministres se sont vus."))
        assert article.title_text == TITLE
        assert (article.published, article.publisher) == (published, publisher)
        assert blocks(article) == ["Les ministres se sont vus."]


def test_dateline_on_its_own_line_is_no_block() -> None:
    article = read_one(f"{TITLE}\n\nOslo (Agence du Nord) - 5 avril 2019\n\n{BODY}")
    assert article.published == day(2019, 4, 5)
    assert article.publisher == "Agence du Nord"
    assert blocks(article) == [BODY]


@pytest.mark.parametrize("byline", ["Par Inga Lund", "By Jane Doe, local democracy reporter", "Inga Lund\nà Oslo"])
def test_a_dateline_below_a_byline_dates_the_article(byline: str) -> None:
    article = read_one(f"{TITLE}\n\n{byline}\n\nOSLO, 5 avril 2019 (Agence du Nord) - Ils se sont vus mardi.")
    assert (article.published, article.publisher) == (day(2019, 4, 5), "Agence du Nord")
    assert blocks(article) == [*byline.split("\n"), "Ils se sont vus mardi."]


def test_a_dateline_below_a_paragraph_is_none() -> None:
    article = read_one(f"{TITLE}\n\nIls se sont vus.\n\nOSLO, 5 avril 2019 - Ils se sont revus.")
    assert article.published is None


def test_dateline_without_a_year_dates_nothing_and_is_kept() -> None:
    text = "GENEVA, Jan. 12 (Northern) — The ministers met."
    article = read_one(f"Talks resume\n\n{text}")
    assert article.published is None
    assert article.publisher == "Northern"
    assert blocks(article) == [text]


@pytest.mark.parametrize(("header", "year"), [("2019-01", 2019), ("2020-01", 2020)])
def test_header_gives_the_year_of_a_dateline(header: str, year: int) -> None:
    article = read_one(f"date {header} Talks resume\n\nGENEVA, Jan. 12 (Northern) — The ministers met.")
    assert article.published == day(year, 1, 12)
    assert [origin for origin, *_ in claims(article)] == ["dateline", "header"]


def test_dateline_of_the_month_before_does_not_overrule_the_header() -> None:
    article = read_one("date 2019-01 Talks resume\n\nGENEVA, Dec. 31 (Northern) — The ministers met.")
    assert article.published == Days.of_month(2019, 1)
    assert ("dateline", "2018-12-31", "2018-12-31") in claims(article)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le sommet, le 3 mars 2019 — une date attendue —, a eu lieu.",
        "Merkel et Macron se sont vus le 3 mars 2019 : ils ont signé.",
        "In March 2019 — a busy month — they met.",
    ],
)
def test_a_day_in_a_sentence_is_no_dateline(sentence: str) -> None:
    article = read_one(f"{TITLE}\n\n{sentence}")
    assert article.published is None
    assert blocks(article) == [sentence]


def test_one_paragraph_has_no_title() -> None:
    article = read_one(f"\n{BODY}\n")
    assert article.title is None
    assert article.published is None
    assert blocks(article) == [BODY]


def test_a_closed_sentence_in_first_place_is_title_and_block() -> None:
    article = read_one("Oslo et Reykjavik ont signé.\n\nLe texte est court.")
    assert article.title_text == "Oslo et Reykjavik ont signé."
    assert blocks(article) == ["Oslo et Reykjavik ont signé.", "Le texte est court."]


@pytest.mark.parametrize(
    "line",
    [
        "5 avril 2019",
        "le vendredi 5 avril 2019 à 10h35",
        "Friday, April 5, 2019",
        "Publié le 5 avril 2019 à 10h35",
        "Published: 5 April 2019 at 10:35 am GMT",
        "Mis à jour le 6 avril 2019 à 8h12 - Publié le 5 avril 2019 à 10h35",
        "First published April 5, 2019; last updated April 6, 2019",
    ],
)
def test_a_line_with_a_day_only_dates_the_article(line: str) -> None:
    article = read_one(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert article.published == day(2019, 4, 5)
    assert blocks(article) == [BODY]


def test_a_day_above_a_later_paragraph_is_not_that_of_publication() -> None:
    article = read_one(f"{TITLE}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n5 avril 2019 :\n\n{BODY}")
    assert article.published is None


def test_header_with_a_url_may_lack_the_month() -> None:
    article = read_one(f"date 2019 {URL}\n\n{TITLE}\n\n{BODY}")
    assert article.title_text == TITLE
    assert claims(article) == [("url", "2019-04-05", "2019-04-05")]


def test_a_paragraph_in_first_place_is_no_title() -> None:
    article = read_one(f"{BODY}\n{BODY.upper()}")
    assert article.title is None
    assert len(article.blocks) == 2


# Titles


@pytest.mark.parametrize("repeated", [f"{TITLE}\n", f"{TITLE}\n\n{TITLE.upper()}\n", f"{TITLE}{TITLE}\n", TITLE])
def test_repeated_title_is_no_block(repeated: str) -> None:
    article = read_one(f"date 2019-04-05 {URL}\n\n{TITLE}\n\n{repeated}{BODY}")
    assert article.title_text == TITLE
    assert blocks(article) == [BODY]


@pytest.mark.parametrize("between", ["", " ", " - "[:1]])
def test_title_doubled_on_its_line_is_cut(between: str) -> None:
    article = read_one(f"date 2019-04-05 {TITLE}{between}{TITLE}\n\n{BODY}")
    assert article.title_text == TITLE


def test_a_body_that_begins_like_the_title_is_whole() -> None:
    body = f"{TITLE} sur la pêche."
    assert blocks(read_one(f"date 2019-04-05 {TITLE}\n\n{body}")) == [body]


# Standfirsts


@pytest.mark.parametrize(
    "tail",
    [
        "06.04.2019, Courrier du Nord",
        "06.04.2019, 10:35, Courrier du Nord",
        "06.04.2019, Courrier du Nord, 10:35",
        "6.4.2019, Courrier du Nord",
    ],
)
def test_tail_of_a_standfirst(tail: str) -> None:
    article = read_one(f"date 2019-04 {URL}\n\n{TITLE}\n\nLes deux ministres se sont vus... {tail}\n\n{BODY}")
    assert article.published == day(2019, 4, 6)
    assert article.publisher == "Courrier du Nord"
    assert blocks(article) == [BODY]


def test_impossible_day_of_a_standfirst_claims_nothing() -> None:
    article = read_one(FULL.replace("06.04.2019", "31.02.2019"))
    assert article.published == day(2019, 4, 5)
    assert article.publisher == "Courrier du Nord"
    assert blocks(article) == [BODY]


def test_what_the_standfirst_alone_says_is_a_block() -> None:
    new = "La Norvège salue un succès."
    article = read_one(FULL.replace("Ils ont signé un...", f"{new} Ils ont signé un..."))
    assert blocks(article) == [new, BODY]


def test_a_cut_sentence_that_the_body_does_not_hold_keeps_its_dots() -> None:
    cut = "L'Islande n'a pas encore consulté ses pêcheurs avant de..."
    article = read_one(FULL.replace("Ils ont signé un...", cut))
    assert blocks(article) == [cut, BODY]


def test_a_cut_end_that_the_body_does_not_hold_is_no_block() -> None:
    article = read_one(FULL.replace("Ils ont signé un...", "Ils ont signé un accord sur la pêche après..."))
    assert blocks(article) == [BODY]


def test_a_standfirst_without_a_body_is_quotable_without_its_tail() -> None:
    article = read_one(
        f"date 2019-04 {URL}\n\n{TITLE}\n\nLes ministres se sont vus. 06.04.2019, Courrier du Nord\n"
    )
    assert blocks(article) == ["Les ministres se sont vus."]


@pytest.mark.parametrize(
    "body", ["Le texte a été signé le 06.04.2019, selon Oslo", "Ils se reverront le 06.04.2019"]
)
def test_a_body_line_that_ends_in_a_day_is_no_standfirst(body: str) -> None:
    article = read_one(f"date 2019-03-01 {TITLE}\n\n{body}\n\n{BODY}")
    assert blocks(article) == [body, BODY]
    assert article.published == day(2019, 3, 1)


# URLs


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("/20190405/accord", day(2019, 4, 5)),
        ("/2019/04/05/accord", day(2019, 4, 5)),
        ("/2019/4/5", day(2019, 4, 5)),
        ("/news/2019-04-05-accord", day(2019, 4, 5)),
        ("/world/2019/apr/05/accord", day(2019, 4, 5)),
        ("/accord-1054528075.html", Days.of_month(2019, 4)),
        ("/20191405/accord", Days.of_month(2019, 4)),
        ("/201904051/accord", Days.of_month(2019, 4)),
    ],
)
def test_day_of_a_url(path: str, published: Days) -> None:
    article = read_one(f"date 2019-04 https://nord.example{path}\n\n{TITLE}\n\n{BODY}")
    assert article.published == published
    assert article.publisher == "nord.example"


def test_malformed_url_gives_no_publisher() -> None:
    assert read_one(f"date 2019-04 http://[nord/a\n\n{TITLE}\n\n{BODY}").publisher is None


# What scraping leaves


@pytest.mark.parametrize(
    "stamp", ["2019-04-05T10:35:00+02:00", "2019-04-05 10:35", "2019-04-05T08:35Z 2019-04-06T09:00Z"]
)
def test_timestamps_claim_a_day_and_are_no_blocks(stamp: str) -> None:
    article = read_one(f"date 2019-04 {TITLE}\n\n{stamp}\n\n{BODY}")
    assert article.published == day(2019, 4, 5)
    assert blocks(article) == [BODY]


@pytest.mark.parametrize("tags", ["norvège, islande, otan", "norvège\nislande\nmer du nord", "fishing"])
@pytest.mark.parametrize("place", ["before", "after", "both"])
def test_tag_lines_are_no_blocks(tags: str, place: str) -> None:
    before, after = (tags if place != "after" else ""), (tags if place != "before" else "")
    article = read_one(f"date 2019-04 {URL}\n\n{TITLE}\n{before}\n{STANDFIRST}\n\n{BODY}\n{after}\n")
    assert article.title_text == TITLE
    assert blocks(article) == [BODY]


def test_the_end_of_a_wrapped_paragraph_is_no_tag() -> None:
    lines = ["The ministers met in Bergen and spoke of", "cod, herring and", "salmon until late."]
    assert blocks(read_one("date 2019-04 Talks resume\n\n" + "\n".join(lines))) == lines


@pytest.mark.parametrize(
    "scrap", ["https://img.example/1.jpg", "redaction@courrier.example", "fr_FR", "***", "+47 22 00 00"]
)
def test_scraps_are_no_blocks(scrap: str) -> None:
    assert blocks(read_one(f"date 2019-04 {TITLE}\n\n{BODY}\n{scrap}\n")) == [BODY]


def test_sub_heads_are_blocks() -> None:
    assert blocks(read_one(f"date 2019-04 {TITLE}\n\n{BODY}\n\nLa pêche en chiffres\n\nRien de neuf.")) == [
        BODY,
        "La pêche en chiffres",
        "Rien de neuf.",
    ]


def test_a_text_in_a_script_without_case_is_kept() -> None:
    text = "اجتمع الوزيران\n\nفي أوسلو"
    assert len(read_one(f"date 2019-04-05 https://nord.example/a\n\n{text}\n\nأمس").blocks) == 2


# Bytes


@pytest.mark.parametrize(
    "data",
    [
        FULL.encode(),
        codecs.BOM_UTF8 + FULL.encode(),
        FULL.encode("utf-16"),
        FULL.encode("utf-16-le"),
        FULL.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + FULL.encode("utf-16-be"),
        FULL.encode("cp1252"),
    ],
)
def test_decodes(data: bytes) -> None:
    assert decode(data) == FULL


def test_decoding_leaves_line_ends_and_accents_alone() -> None:
    text = "a\r\nb\rc\n\u2028e\u0301\u00a0"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"text\x00more", "binary"),
        (bytes(range(256)), "neither UTF-8"),
        (b"\xff\xfea", "neither UTF-8"),
        (b"\x01\x02\x03\x04 caf\xe9", "binary"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(NotText, match=reason):
        decode(data)


# Files


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\xc2\xa0\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"a\x00b", "binary"),
        ("a.docx", b"text", r"\.docx is not supported"),
        ("a.txt", b"\n<!DOCTYPE html>\n<html><body>Le pont</body></html>", "web page"),
        ("a.txt", b'<?xml version="1.0"?><html lang="fr">', "web page"),
        ("a.md", b"text", r"\.md is not supported"),
        ("a.txt", f" date 2019-04 {URL}\n\n".encode(), "no article text"),
    ],
)
def test_rejects_a_file_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(RejectedInput, match=reason) as caught:
        read_articles(path, name)
    assert caught.value.path == str(path)


def test_rejects_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(RejectedInput, match="No such file"):
        read_articles(tmp_path / "missing.txt", "missing.txt")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RejectedInput, match="device or pipe"):
        read_articles(tmp_path / "pipe", "pipe")


@pytest.mark.parametrize("name", ["a", "a.TXT", "a.text", "dispatch.2019-04-05"])
def test_reads_text_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FULL.replace("\n", "\r\n").encode())
    (article,) = read_articles(path, "as added")
    assert article.source == "as added"
    assert article.text == path.read_bytes().decode()


def test_finds_files_in_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", ".git/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    found = [str(path.relative_to(tmp_path)) for path in find_inputs([tmp_path, tmp_path / ".hidden.txt"])]
    assert found == ["a/1.txt", "a/2.txt", "b.txt", ".hidden.txt"]
    assert list(find_inputs([tmp_path / "missing"])) == [tmp_path / "missing"]


# What always holds


pieces = st.sampled_from(
    [
        *FULL.splitlines(keepends=True),
        "\r",
        "\n\n",
        "\ufeff",
        "date 2019-04 X\n",
        "OSLO, 5 mai 2019 — ",
        "norvège\n",
        TITLE,
        "…",
        "\ud800",
    ]
)


@given(st.lists(pieces | st.text(max_size=20)).map("".join))
def test_any_text_is_read(text: str) -> None:
    end = None
    for article in read_press(text, "a.txt"):
        assert text[article.offset : article.offset + len(article.text)] == article.text
        assert end is None or article.offset >= end
        end = article.offset + len(article.text)
        for before, after in zip(article.blocks, article.blocks[1:], strict=False):
            assert before.end <= after.start
        assert all(split_sentences(article.text, article.language, block) for block in article.blocks)


@given(st.binary() | st.text().map(lambda text: text.encode("utf-16", "surrogatepass")))
def test_any_bytes_are_read_or_rejected(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(data)
    try:
        assert read_articles(path, "any.txt")
    except RejectedInput:
        return


# The real article


@pytest.mark.skipif(not SEED.exists(), reason="needs the seed article")
def test_reads_the_seed() -> None:
    (article,) = read_articles(SEED, "seed")
    assert article.title_text is not None
    assert article.title_text.startswith("Ce que Moscou")
    assert article.url is not None
    assert article.url.startswith("https://fr.sputniknews.com/20220121/")
    assert article.publisher == "Sputnik France"
    assert article.published == day(2022, 1, 21)
    assert article.language == "fr"
    assert article.text == SEED.read_bytes().decode()
    (body,) = article.blocks
    assert body.of(article.text).startswith("Une semaine")
    sentences = [span.of(article.text) for span in split_sentences(article.text, "fr", body)]
    assert sentences[1].startswith("La discussion sera axée")
    heading = sentences.index("Attentes russes et américaines")
    assert sentences[heading + 1].startswith("Ces négociations")


def test_a_wrong_byte_in_utf8_text_is_named_and_nothing_is_garbled() -> None:
    data = "Élodie a rencontré Zoé à Pau, où il a neigé.\n".encode() + b"Ajout \xe9 latin.\n"
    with pytest.raises(NotText, match="mostly UTF-8, but byte"):
        decode(data)


def test_windows_1252_with_what_looks_like_one_utf8_letter_is_read() -> None:
    text = "Élodie a rencontré Zoé à Pau, où il a neigé : « Ã© »."
    assert decode(text.encode("cp1252")) == text


# Labelled headers

LABELLED = "Title: Oslo and Reykjavik agree\nDate: 2019-04-05\nPublisher: The Fjord\nAuthor: A. Berg\n"
LABELLED_BODY = "The two ministers met on Thursday in Oslo. They signed an agreement on fishing.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "header",
    [
        LABELLED,
        f"---\n{LABELLED}---\n",
        "title: “Oslo and Reykjavik agree”\npublished: April 5, 2019\nsource: The Fjord\n",
        "Titre : Oslo and Reykjavik agree\nDate : vendredi 5 avril 2019\nJournal : The Fjord\n",
        "Date: 2019-04-05T18:30:00Z\nSource: The Fjord\nTitle: Oslo and Reykjavik agree\nTags:\n",
    ],
)
def test_a_labelled_header_dates_and_names_the_article(header: str, newline: str) -> None:
    article = read_one(f"{header}\n{LABELLED_BODY}".replace("\n", newline))
    assert article.title_text == "Oslo and Reykjavik agree"
    assert article.published == day(2019, 4, 5)
    assert article.publisher == "The Fjord"
    assert blocks(article) == [LABELLED_BODY.strip()]
    assert article.offset == 0


def test_a_labelled_header_may_give_the_address_and_a_month() -> None:
    article = read_one(f"Title: Oslo\nSource: {URL}\nDate: 2019-04\n\n{LABELLED_BODY}")
    assert (article.url, article.publisher) == (URL, "www.courrier.example".removeprefix("www."))
    assert article.published == day(2019, 4, 5)  # the address tells the day


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("14-03-2025", day(2025, 3, 14)),
        ("20250314", day(2025, 3, 14)),
        ("Fri, 14 Mar 2025 10:00:00 +0000", day(2025, 3, 14)),
        ("mars 2025", Days.of_month(2025, 3)),
        ("March 2025", Days.of_month(2025, 3)),
        ("2025-03", Days.of_month(2025, 3)),
    ],
)
def test_a_labelled_date_is_read_as_collections_write_it(written: str, published: Days) -> None:
    article = read_one(f"Titre : Le pont\nDate : {written}\n\nLe pont est fermé.\n")
    assert (article.title_text, article.published, article.unread_date) == ("Le pont", published, None)


@pytest.mark.parametrize("written", ["31 June 2021", "2021-06-31", "31/06/2021", "14 juin 25", "2021", "hier"])
def test_a_labelled_date_that_is_no_day_dates_nothing_and_is_told(written: str) -> None:
    article = read_one(f"Title: Le pont\nDate: {written}\nSource: La Gazette\n\nLe pont est fermé.\n")
    assert article.title_text == "Le pont"
    assert article.publisher == "La Gazette"
    assert (article.published, article.unread_date) == (None, written)
    assert article.body_text == "Le pont est fermé."


def test_labelled_headers_divide_a_file() -> None:
    second = LABELLED.replace("05", "12").replace("agree", "disagree")
    text = f"{LABELLED}\n{LABELLED_BODY}\n{second}\n{LABELLED_BODY}"
    articles = read_press(text, "a.txt")
    assert [one.published for one in articles] == [day(2019, 4, 5), day(2019, 4, 12)]
    assert "".join(one.text for one in articles) == text


@pytest.mark.parametrize(
    "lines",
    [
        "Source: a diplomat in Oslo\nDate: not yet known\n",
        "Place: Oslo\nType: talks\n",
        "He said: we agree\nShe said: 2019-04-05\n",
    ],
)
def test_labels_without_a_day_or_address_are_text(lines: str) -> None:
    article = read_one(f"{lines}\n{LABELLED_BODY}")
    assert article.published is None
    assert article.text.startswith(lines)


def test_labels_within_a_paragraph_are_no_header() -> None:
    text = f"{LABELLED}\nThe agenda was short.\nTitle: fishing\nDate: 2019-04-09\n"
    assert [one.published for one in read_press(text, "a.txt")] == [day(2019, 4, 5)]


def test_practical_details_in_a_body_are_no_header() -> None:
    details = "Date: 20 September 2019\nPlace: Town hall"
    text = f"{LABELLED}\nThe fair was opened by the mayor.\n\n{details}\n\nTickets are free.\n"
    article = read_one(text)
    assert article.published == day(2019, 4, 5)
    assert "Tickets are free." in article.body_text
