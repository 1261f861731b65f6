"""The writer: what becomes of an article that is added again, elsewhere, or changed; one writer at a time."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from archives import dispatch, make_archive, outcomes, read_into, remove_article, write_files

from corpus.article import Article
from corpus.errors import ArchiveLocked, ArchiveUnwritable, QuoteDiffers
from corpus.quote import quote_span, verify_quote
from corpus.schema import DATABASE
from corpus.store import Store
from corpus.writer import Writer, writing
from embeddings.encoder import Encoder

URL = "https://depeches.example/20220121/lavrov-blinken.html"
FIRST = "Sergueï Lavrov rencontre Antony Blinken à Genève."
SECOND = "L'OSCE s'est réunie jeudi à Vienne."
THIRD = "Le pape a reçu le président hier au Vatican."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "articles"


def stored(archive: Path) -> dict[str, Article]:
    """Return the stored articles by their body."""
    store = Store(archive)
    articles = {article.body_text: article for article in store.articles()}
    store.close()
    return articles


def check_offsets(archive: Path) -> None:
    """Every stored article is the slice of its file that it says."""
    for article in stored(archive).values():
        source = Path(article.source).read_bytes().decode()
        assert source[article.offset : article.offset + len(article.text)] == article.text


# Identity


def test_the_id_is_of_the_url_else_of_title_and_body(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, url=URL), "b.txt": dispatch(SECOND, title="Vienne")})
    read_into(archive, encoder, folder)
    articles = stored(archive)
    assert articles[FIRST].id == hashlib.sha256(URL.encode()).hexdigest()[:12]
    again = archive.with_name("again")
    write_files(folder.with_name("other"), {"x.txt": dispatch(SECOND, title="Vienne", published="2022-02-02")})
    read_into(again, encoder, folder.with_name("other"))
    assert stored(again)[SECOND].id == articles[SECOND].id


def test_added_again_nothing_changes(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, url=URL), "b.txt": dispatch(SECOND)})
    assert outcomes(read_into(archive, encoder, folder)) == (2, 0, 0, 0)
    before = stored(archive)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 2, 0)
    assert stored(archive) == before


@pytest.mark.parametrize("url", [URL, None])
def test_changed_in_its_file_it_keeps_its_id(
    archive: Path, folder: Path, encoder: Encoder, url: str | None
) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, url=url)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    for body in (SECOND, THIRD):
        write_files(folder, {"a.txt": dispatch(body, url=url)})
        assert outcomes(read_into(archive, encoder, folder)) == (0, 1, 0, 0)
        assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 1, 0)
        assert {body: article.id for body, article in stored(archive).items()} == {body: id_}


def test_the_url_of_a_whole_site_is_no_article_s(archive: Path, folder: Path, encoder: Encoder) -> None:
    site = "https://www.lecourrier.example/"
    write_files(folder, {"a.txt": dispatch(FIRST, url=site), "b.txt": dispatch(SECOND, url=site)})
    assert outcomes(read_into(archive, encoder, folder)) == (2, 0, 0, 0)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 2, 0)


def test_the_same_url_in_another_file_is_the_same_article(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, url=URL)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    write_files(folder, {"b.txt": dispatch(SECOND, url=URL)})
    assert outcomes(read_into(archive, encoder, folder / "b.txt")) == (0, 1, 0, 0)
    (article,) = stored(archive).values()
    assert (article.id, article.source, article.body_text) == (id_, str(folder / "b.txt"), SECOND)


def test_another_url_at_the_same_place_is_another_article(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, url=URL)})
    read_into(archive, encoder, folder)
    write_files(folder, {"a.txt": dispatch(SECOND, url=f"{URL}?2")})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 0, 0)
    assert set(stored(archive)) == {FIRST, SECOND}


def test_a_corrected_url_and_date_are_taken_over(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, published="2021-05-05", url="https://d.example/a")})
    read_into(archive, encoder, folder)
    write_files(folder, {"a.txt": dispatch(FIRST, published="2022-07-07", url="https://d.example/b")})
    assert outcomes(read_into(archive, encoder, folder)) == (0, 1, 0, 0)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 1, 0)
    (article,) = stored(archive).values()
    assert article.url == "https://d.example/b"
    assert article.published
    assert str(article.published.first_day) == "2022-07-07"
    # The old URL may come again, with another text.
    write_files(folder, {"b.txt": dispatch(SECOND, url="https://d.example/a")})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 1, 0)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 2, 0)
    assert set(stored(archive)) == {FIRST, SECOND}


@pytest.mark.parametrize("url", [URL, None])
def test_an_identical_body_elsewhere_is_a_duplicate(
    archive: Path, folder: Path, encoder: Encoder, url: str | None
) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, title="Un titre"), "b.txt": dispatch(FIRST, url=url)})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 0, 1)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 1, 1)
    assert stored(archive)[FIRST].source == str(folder / "a.txt")


def test_an_identical_body_in_the_same_file_is_a_duplicate(archive: Path, folder: Path, encoder: Encoder) -> None:
    text = dispatch(FIRST, title="T") + "\n" + dispatch(FIRST, title="T", published="2022-02-02")
    write_files(folder, {"a.txt": text})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 0, 1)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 1, 1)
    assert stored(archive)[FIRST].offset == 0
    check_offsets(archive)


@pytest.mark.parametrize("url", [URL, None])
def test_an_article_put_in_front_moves_the_others(
    archive: Path, folder: Path, encoder: Encoder, url: str | None
) -> None:
    others = dispatch(FIRST, url=url) + "\n" + dispatch(SECOND, title="Deux")
    write_files(folder, {"a.txt": others})
    read_into(archive, encoder, folder)
    before = {body: article.id for body, article in stored(archive).items()}
    write_files(folder, {"a.txt": dispatch(THIRD, title="Trois") + "\n" + others})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 2, 0)
    after = stored(archive)
    assert before.items() <= {body: article.id for body, article in after.items()}.items()
    assert after[FIRST].offset == len(dispatch(THIRD, title="Trois")) + 1
    check_offsets(archive)


def test_an_updated_article_keeps_its_id_when_another_is_put_in_front(
    archive: Path, folder: Path, encoder: Encoder
) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    write_files(folder, {"a.txt": dispatch(SECOND)})
    read_into(archive, encoder, folder)
    write_files(folder, {"a.txt": dispatch(THIRD, title="Devant") + "\n" + dispatch(SECOND)})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 1, 0)
    articles = stored(archive)
    assert articles[SECOND].id == id_
    assert articles[THIRD].id != id_
    check_offsets(archive)


def test_an_updated_article_moves_with_its_file(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST) + "\n" + dispatch(SECOND, title="Deux") + "\n"})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    write_files(folder, {"a.txt": dispatch(THIRD) + "\n" + dispatch(SECOND, title="Deux") + "\n"})
    read_into(archive, encoder, folder)
    write_files(folder, {"a.txt": dispatch(SECOND, title="Deux") + "\n" + dispatch(THIRD) + "\n"})
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 2, 0)
    assert stored(archive)[THIRD].id == id_
    check_offsets(archive)


def test_an_old_copy_does_not_overwrite_the_updated_article(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    write_files(folder, {"a.txt": dispatch(SECOND), "copy.txt": dispatch(FIRST)})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 1, 0, 0)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 2, 0)
    articles = stored(archive)
    assert articles[SECOND].id == id_
    assert articles[FIRST].id != id_
    assert articles[FIRST].source == str(folder / "copy.txt")


def test_a_title_corrected_in_its_file_is_an_update(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, title="Lavrof")})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    write_files(folder, {"a.txt": dispatch(FIRST, title="Lavrov")})
    assert outcomes(read_into(archive, encoder, folder)) == (0, 1, 0, 0)
    (article,) = stored(archive).values()
    assert (article.id, article.title_text) == (id_, "Lavrov")


def test_the_source_is_named_as_it_was_added_last(
    archive: Path, folder: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    monkeypatch.chdir(folder)
    assert outcomes(read_into(archive, encoder, Path("a.txt"))) == (0, 0, 1, 0)
    assert stored(archive)[FIRST].source == "a.txt"


@pytest.mark.parametrize("url", [URL, None])
def test_a_renamed_file_is_cited_by_its_new_name(
    archive: Path, folder: Path, encoder: Encoder, url: str | None
) -> None:
    write_files(folder, {"a.txt": dispatch(SECOND, title="Deux") + "\n" + dispatch(FIRST, url=url)})
    store = make_archive(archive, encoder, folder)
    before = stored(archive)[FIRST]
    quote = quote_span(before, before.blocks[0], 1.0)
    (folder / "a.txt").unlink()
    write_files(folder, {"b.txt": dispatch(THIRD, title="Trois") + "\n" + dispatch(FIRST, url=url)})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 1, 0)
    after = stored(archive)[FIRST]
    assert (after.id, after.source) == (before.id, str(folder / "b.txt"))
    source = (folder / "b.txt").read_bytes().decode()
    assert source[after.offset : after.offset + len(after.text)] == after.text
    verify_quote(store, quote_span(after, after.blocks[0], 1.0))
    with pytest.raises(QuoteDiffers):
        verify_quote(store, quote)
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 2, 0)


def test_a_renamed_file_stands_at_its_new_place(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    (folder / "a.txt").rename(folder / "b.txt")
    read_into(archive, encoder, folder)
    write_files(folder, {"b.txt": dispatch(SECOND)})
    assert outcomes(read_into(archive, encoder, folder)) == (0, 1, 0, 0)
    assert stored(archive)[SECOND].id == id_


def test_an_updated_article_is_known_in_a_renamed_file(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    write_files(folder, {"a.txt": dispatch(SECOND, title="Viene")})
    read_into(archive, encoder, folder)
    (folder / "a.txt").rename(folder / "b.txt")
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 1, 0)
    assert stored(archive)[SECOND].source == str(folder / "b.txt")
    (folder / "b.txt").unlink()
    write_files(folder, {"c.txt": dispatch(SECOND, title="Vienne")})
    assert outcomes(read_into(archive, encoder, folder)) == (0, 1, 0, 0)
    (article,) = stored(archive).values()
    assert (article.id, article.title_text, article.source) == (id_, "Vienne", str(folder / "c.txt"))


def test_a_copy_is_a_duplicate_until_the_file_it_copies_is_gone(
    archive: Path, folder: Path, encoder: Encoder
) -> None:
    write_files(folder, {name: dispatch(FIRST, url=URL) for name in ("a.txt", "b.txt", "c.txt")})
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 0, 2)
    (folder / "a.txt").unlink()
    for _ in range(2):
        assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 1, 1)
        assert stored(archive)[FIRST].source == str(folder / "b.txt")


def test_an_identical_body_of_another_url_stays_a_duplicate(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST, url=URL)})
    read_into(archive, encoder, folder)
    (folder / "a.txt").unlink()
    write_files(folder, {"b.txt": dispatch(FIRST, url=f"{URL}?2")})
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 0, 1)
    assert stored(archive)[FIRST].url == URL


def test_a_file_that_cannot_be_looked_for_counts_as_there(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    with closing(sqlite3.connect(archive / DATABASE)) as connection:
        connection.execute("UPDATE articles SET source_key = ?", (f"/{'x' * 300}",))  # a name takes 255 bytes
        connection.commit()
    assert outcomes(read_into(archive, encoder, folder)) == (0, 0, 0, 1)


# Removal and transactions


def test_removed_it_leaves_nothing_behind(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST), "b.txt": dispatch(SECOND)})
    store = make_archive(archive, encoder, folder)
    article = stored(archive)[FIRST]
    (passage,) = store.passages_of(article.id)
    remove_article(archive, article.id)
    assert store.article(article.id) is None
    assert store.sentences(article.id) == []
    assert store.passages_of(article.id) == []
    assert store.terms([passage.id]) == {}
    assert store.vectors([passage.id]) == {}
    assert store.counts().articles == store.counts().passages == 1
    with writing(archive) as writer, writer.transaction():
        assert not writer.remove(article.id)


def test_removed_and_added_again_it_has_its_id(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    remove_article(archive, id_)
    assert outcomes(read_into(archive, encoder, folder)) == (1, 0, 0, 0)
    assert stored(archive)[FIRST].id == id_


def test_a_transaction_that_fails_changes_nothing(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    store = make_archive(archive, encoder, folder)
    id_ = stored(archive)[FIRST].id
    before = store.counts()

    def remove_and_be_interrupted(writer: Writer) -> None:
        with writer.transaction():
            writer.remove(id_)
            raise KeyboardInterrupt

    with writing(archive) as writer:
        with pytest.raises(KeyboardInterrupt):
            remove_and_be_interrupted(writer)
        with writer.transaction():
            writer.record("after", "it can still write")
    assert store.counts() == before
    assert store.article(id_) is not None
    assert store.setting("after") == "it can still write"


# One writer


def test_a_second_writer_is_refused(archive: Path) -> None:
    locked = pytest.raises(ArchiveLocked, match="another rendezvous is writing")
    with writing(archive), locked, writing(archive):
        pass
    with writing(archive):  # and let in once the first has gone
        pass


def test_a_writer_in_another_process_is_refused(archive: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from corpus.errors import ArchiveLocked; "
        "from corpus.writer import writing\n"
        "try:\n    with writing(Path(sys.argv[1])): print('writes')\n"
        "except ArchiveLocked: print('locked')"
    )

    def write_elsewhere() -> str:
        command = [sys.executable, "-c", program, str(archive)]
        root = Path(__file__).parent.parent
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout  # noqa: S603

    with writing(archive):
        assert write_elsewhere() == "locked\n"
    assert write_elsewhere() == "writes\n"


def test_a_reader_reads_beside_the_writer(archive: Path, folder: Path, encoder: Encoder) -> None:
    write_files(folder, {"a.txt": dispatch(FIRST)})
    read_into(archive, encoder, folder)
    store = Store(archive)
    with writing(archive) as writer, writer.transaction():
        writer.remove(stored(archive)[FIRST].id)
        assert store.counts().articles == 1
    assert store.counts().articles == 0


def test_a_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    directory = tmp_path / "file" / "archive"
    with pytest.raises(ArchiveUnwritable, match="archive cannot be written to"), writing(directory):
        pass
