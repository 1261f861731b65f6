"""The check finds each kind of damage, and none in a sound archive."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from archives import dispatch, make_archive, read_into, write_files

from corpus.check import check_archive
from corpus.errors import ArchiveDamaged
from corpus.schema import DATABASE
from corpus.store import Store
from embeddings.encoder import Encoder

BODY = "Lavrov est à Genève. Il y rencontre Blinken.\nLe sommet finit demain."
# Two sentences, [25, 68) and [69, 115), of a meeting each; the day of the second is counted from that of the first.
MEETINGS = "Lavrov a vu Blinken à Genève le 10 janvier. Deux jours plus tard, il a rencontré Baerbock."


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    directory = tmp_path_factory.mktemp("check")
    write_files(directory / "articles", {"a.txt": dispatch(BODY)})
    make_archive(directory / "archive", encoder, directory / "articles").close()
    return directory / "archive"


@pytest.fixture(scope="module")
def sound_meetings(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    """An archive of `MEETINGS`, of which an interrupted `add` has made no vectors."""
    directory = tmp_path_factory.mktemp("check")
    write_files(directory / "articles", {"a.txt": dispatch(MEETINGS)})
    read_into(directory / "archive", encoder, directory / "articles")
    return directory / "archive"


@pytest.fixture
def archive(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "archive")


@pytest.fixture
def meetings(sound_meetings: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound_meetings, tmp_path / "meetings")


def problems_after(archive: Path, *statements: str) -> list[str]:
    connection = sqlite3.connect(archive / DATABASE)
    connection.create_function("flip", 1, lambda blob: bytes([*blob[:-1], blob[-1] ^ 0x40]))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    store = Store(archive)
    problems = check_archive(store)
    store.close()
    return problems


def test_a_sound_archive_has_no_problem(archive: Path, sample_archive: Path) -> None:
    assert problems_after(archive) == []
    assert check_archive(Store(sample_archive)) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE articles SET text = replace(text, 'Genève', 'Vienne')", "its text has another checksum"),
        ("UPDATE articles SET text_sha256 = 'x'", "its text has another checksum"),
        ("UPDATE articles SET body_sha256 = 'x'", "its paragraphs have another checksum"),
        ("UPDATE articles SET text = substr(text, 1, 40)", "cannot be read"),
        ("UPDATE articles SET blocks = '[[0, 9999]]'", "cannot be read"),
        ("UPDATE articles SET blocks = 'nonsense'", "cannot be read"),
        ("UPDATE articles SET blocks = '[[40, 41]]'", "another checksum"),
        ("UPDATE articles SET first_day = '2022-13-45'", "cannot be read"),
        ("UPDATE articles SET last_day = '1999-01-01'", "cannot be read"),
        ("UPDATE articles SET title_end = 9999", "cannot be read"),
        ("UPDATE sentences SET end = end + 3 WHERE place = 0", "out of order"),
        ("UPDATE sentences SET end = end - 1 WHERE place = 0", "not covered by its sentences"),
        ("UPDATE sentences SET start = 0, end = 3 WHERE place = 0", "lies in no paragraph"),
        ("UPDATE sentences SET end = start WHERE place = 1", "cannot be read"),
        ("DELETE FROM sentences WHERE place = 1", "not covered by its sentences"),
        ("DELETE FROM sentences", "not covered by its sentences"),
        ("UPDATE passages SET end = end - 1", "does not end where its sentences do"),
        ("UPDATE passages SET last_sentence = 0", "do not hold each of its sentences"),
        ("DELETE FROM passages", "do not hold each of its sentences"),
        ("DELETE FROM passage_terms", "not in the keyword index"),
        ("UPDATE passage_terms SET body = 'lavrov | blinken'", "keyword index of its passages cannot be read"),
        (
            "INSERT INTO passage_terms (rowid, title, body) VALUES (999, 'x', 'y')",
            "passage 999, which is not there",
        ),
        ("UPDATE vectors SET passage = flip(passage)", "not of length 1"),
        ("UPDATE vectors SET passage = zeroblob(768)", "not of length 1"),
        ("UPDATE vectors SET passage = substr(passage, 3)", "another dimension than 384"),
        ("UPDATE vectors SET sentences = substr(sentences, 1, 768)", "another dimension than 384"),
        ("DELETE FROM settings WHERE key = 'encoder'", "no encoder is recorded"),
        ("UPDATE settings SET value = 'nonsense' WHERE key = 'encoder'", "no encoder is recorded"),
        ("DELETE FROM articles", "refers to nothing"),
    ],
)
def test_damage_is_found(archive: Path, statement: str, problem: str) -> None:
    problems = problems_after(archive, statement)
    assert any(problem in line for line in problems), problems


def test_vectors_that_are_still_to_be_made_are_no_problem(meetings: Path) -> None:
    assert problems_after(meetings) == []
    assert Store(meetings).counts().pending == 1


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ("end = 9999", "its timexes cannot be read: span [54, 9999) leaves a text"),
        ("end = start", "its timexes cannot be read"),
        ("start = -1", "its timexes cannot be read"),
        ("start = 5, end = 15", "the timex [5, 15) lies in no sentence"),  # the header's day
        ("end = 72", "the timex [54, 72) lies in no sentence"),
        ("first_day = '2022-13-45'", "its timexes cannot be read"),
        ("last_day = '1999-01-01'", "its timexes cannot be read"),
        ("anchor_start = 5, anchor_end = 15", "the anchor [5, 15) of a timex lies in no sentence"),
        ("anchor_start = 54, anchor_end = 9999", "its timexes cannot be read: span [54, 9999) leaves a text"),
        ("anchor_start = 54", "its timexes cannot be read"),
    ],
)
def test_a_timex_that_does_not_slice_back_is_found(meetings: Path, values: str, problem: str) -> None:
    found = problems_after(meetings, f"UPDATE timexes SET {values} WHERE start = 54")  # noqa: S608 - ours
    assert any(problem in line for line in found), found


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("$.evidence.end", "9999", "the evidence [69, 9999) of a meeting does not begin and end"),
        ("$.evidence", '{"start": 0, "end": 24}', "the evidence [0, 24) of a meeting does not begin and end"),
        ("$.evidence.start", "115", "its meetings cannot be read: evidence: Value error, a span needs"),
        ("$.evidence", "null", "its meetings cannot be read: evidence: "),
        ("$.status", '"likely"', "its meetings cannot be read: status: "),
        ("$.participants", "[]", "its meetings cannot be read: "),
        ("$.place_evidence", '{"start": 100, "end": 9999}', "the place evidence [100, 9999) of a meeting leaves"),
        ("$.expression.text", '"Trois jours plus tard"', "a meeting's 'Trois jours plus tard' is not at [69, 89)"),
        ("$.expression.span.end", "9999", "a meeting's 'Deux jours plus tard' is not at [69, 9999)"),
        ("$.expression.anchor.span.start", "55", "a meeting's 'le 10 janvier' is not at [55, 67)"),
    ],
)
def test_a_meeting_that_does_not_slice_back_is_found(meetings: Path, path: str, value: str, problem: str) -> None:
    changed = f"UPDATE meetings SET record = json_set(record, '{path}', json('{value}')) WHERE place = 1"  # noqa: S608 - ours
    found = problems_after(meetings, changed)
    assert any(problem in line for line in found), found
    assert all("\n" not in line for line in found)


def test_a_meeting_that_is_no_json_is_found(meetings: Path) -> None:
    found = problems_after(meetings, "UPDATE meetings SET record = 'nonsense'")
    assert any("its meetings cannot be read: the record: Invalid JSON" in line for line in found), found


def test_whoever_reads_a_damaged_meeting_is_told_what_to_do(meetings: Path) -> None:
    problems_after(meetings, "UPDATE meetings SET record = 'nonsense'")
    with pytest.raises(ArchiveDamaged, match="rendezvous rebuild"):
        list(Store(meetings).meetings())


def test_a_place_may_be_proved_by_the_dateline(meetings: Path) -> None:
    dateline = (
        """UPDATE meetings SET record = json_set(record, '$.place_evidence', json('{"start": 0, "end": 24}'))"""
    )
    assert problems_after(meetings, dateline) == []


def test_a_meeting_may_be_proved_by_two_sentences(tmp_path: Path, encoder: Encoder) -> None:
    told = "Emmanuel Macron devait recevoir Olaf Scholz à Paris lundi. Le rendez-vous a été annulé. Il pleut."
    write_files(tmp_path / "in", {"a.txt": dispatch(told)})
    store = make_archive(tmp_path / "archive", encoder, tmp_path / "in")
    ((_, meeting),) = store.meetings()
    assert meeting.status == "cancelled"
    assert check_archive(store) == []


def test_a_problem_names_its_article(archive: Path) -> None:
    store = Store(archive)
    (article_id,) = store.article_ids()
    store.close()
    assert any(article_id in line for line in problems_after(archive, "DELETE FROM passages"))


def test_an_overwritten_page_is_found(archive: Path) -> None:
    path = archive / DATABASE
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(data)
    assert problems_after(archive)


def test_a_meeting_called_off_a_few_sentences_further_is_no_damage(tmp_path: Path, encoder: Encoder) -> None:
    told = "Biden devait rencontrer Poutine jeudi à Genève. Le lac est calme. La rencontre a été annulée mercredi."
    write_files(tmp_path / "articles", {"a.txt": dispatch(told)})
    read_into(tmp_path / "archive", encoder, tmp_path / "articles")
    store = Store(tmp_path / "archive")
    (article,) = store.articles()
    (meeting,) = store.meetings_of(article.id)
    assert meeting.evidence.of(article.text) == told
    assert check_archive(store) == []
    store.close()
