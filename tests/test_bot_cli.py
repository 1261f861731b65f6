"""The commands: their documents, their exit codes, and what they say of wrong input."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from archives import dispatch, make_archive, set_rules, write_files

from bot import __main__ as starting
from bot import cli, loading
from corpus.schema import DATABASE, RULES_VERSION
from corpus.writer import Writer, writing
from embeddings.encoder import Encoder

BODY = "Sergueï Lavrov rencontre Antony Blinken à Genève. Ils parlent de la Russie et de l'Otan."
ARTICLES: dict[str, str | bytes] = {
    "geneva.txt": dispatch(BODY, title="Lavrov et Blinken à Genève", url="https://d.example/20220121/x"),
    "vienna.txt": dispatch(
        "The OSCE met in Vienna on Thursday with all of its members.", title="OSCE", published="2022-01-13"
    ).encode("utf-16"),
    "vatican.txt": dispatch("Le pape François a reçu le président au Vatican.", published="2023-05").encode(
        "cp1252"
    ),
}
ENCODINGS = {"geneva.txt": "utf-8", "vienna.txt": "utf-16", "vatican.txt": "cp1252"}
QUESTION = "Qui Lavrov rencontre-t-il à Genève ?"
UNANSWERED = "Who discovered penicillin?"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document of standard output."""
        (line,) = self.out.splitlines()
        document: dict[str, Any] = json.loads(line)
        return document

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The JSON lines of standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    """Return a directory with `articles` and an `archive` of them."""
    directory = tmp_path_factory.mktemp("cli")
    write_files(directory / "articles", ARTICLES)
    make_archive(directory / "archive", encoder, directory / "articles").close()
    return directory


@pytest.fixture
def run(
    made: Path,
    encoder: Encoder,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> Run:
    """Run a command as the program does, on the archive of `made` unless it names one."""
    monkeypatch.setattr(loading, "load_encoder", lambda _settings: encoder)
    monkeypatch.setenv("RENDEZVOUS_ARCHIVE", str(made / "archive"))
    monkeypatch.chdir(tmp_path)

    def run_command(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["rendezvous", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        return Ran(int(ended.value.code or 0), captured.out, captured.err)

    return run_command


@pytest.fixture
def copy(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:  # noqa: ARG001 - set up first
    """Return a copy of the archive that the commands of the test may change."""
    archive = shutil.copytree(made / "archive", tmp_path / "copy")
    monkeypatch.setenv("RENDEZVOUS_ARCHIVE", str(archive))
    return archive


def decoded(source: str) -> str:
    return Path(source).read_bytes().decode(ENCODINGS[Path(source).name])


def check_quote(quote: dict[str, Any]) -> None:
    assert quote.keys() >= {
        *("text", "source", "start", "end", "article", "title", "url", "publisher", "published", "language"),
        *("score", "highlights"),
    }
    assert decoded(quote["source"])[quote["start"] : quote["end"]] == quote["text"]
    assert quote["published"] is None or quote["published"].keys() == {"first_day", "last_day"}
    for start, end in quote["highlights"]:
        assert 0 <= start < end <= len(quote["text"])


# ask


def test_ask_answers_in_the_documents_shape(run: Run) -> None:
    ran = run("ask", QUESTION, "--json")
    assert (ran.code, ran.err) == (0, "")
    answer = ran.document
    assert answer.keys() >= {
        *("question", "language", "type", "status", "answer", "verdict", "count", "meetings", "slots", "quotes"),
        *("nearest", "probability", "seconds"),
    }
    assert (answer["question"], answer["language"], answer["type"]) == (QUESTION, "fr", "who")
    assert (answer["status"], answer["nearest"]) == ("answered", [])
    assert answer["slots"].keys() == {"who", "where", "when"}
    assert answer["answer"]
    first = answer["quotes"][0]
    assert "Antony Blinken" in first["text"]
    assert first["published"] == {"first_day": "2022-01-21", "last_day": "2022-01-21"}
    assert (first["title"], first["url"]) == ("Lavrov et Blinken à Genève", "https://d.example/20220121/x")
    for quote in answer["quotes"]:
        check_quote(quote)


def test_ask_says_when_nothing_answers(run: Run) -> None:
    ran = run("ask", UNANSWERED, "--json")
    answer = ran.document
    assert (ran.code, answer["status"], answer["language"]) == (1, "not_found", "en")
    assert answer["quotes"] == []
    assert "nothing" in answer["answer"]
    assert answer["nearest"]
    for quote in answer["nearest"]:
        check_quote(quote)


def test_ask_prints_the_quote_with_its_date(run: Run) -> None:
    ran = run("ask", QUESTION)
    assert ran.code == 0
    assert "Sergueï Lavrov rencontre Antony Blinken à Genève." in ran.out
    assert "21 janvier 2022" in ran.out
    assert "\x1b" not in ran.out


def test_ask_answers_in_another_language(run: Run) -> None:
    answer = run("ask", QUESTION, "--lang", "en", "--json").document
    assert (answer["language"], answer["status"]) == ("en", "answered")
    assert "A meeting between Sergueï Lavrov and Antony Blinken in Geneva" in answer["answer"]
    assert "Antony Blinken" in answer["quotes"][0]["text"]


def test_ask_gives_at_most_the_quotes_asked_for(run: Run) -> None:
    assert len(run("ask", UNANSWERED, "--limit", "1", "--json").document["nearest"]) == 1


@pytest.mark.parametrize(
    ("bounds", "found"),
    [
        (["--since", "2022-01-21"], {"geneva.txt", "vatican.txt"}),
        (["--until", "2022-01-20"], {"vienna.txt"}),
        (["--since", "2022-01-21", "--until", "2022-01-21"], {"geneva.txt"}),
        (["--since", "2023-05-31"], {"vatican.txt"}),
        (["--since", "2024-01-01"], set()),
    ],
)
def test_bounds_are_publication_days(run: Run, bounds: list[str], found: set[str]) -> None:
    ran = run("search", "Lavrov, l'OSCE et le pape", *bounds, "--json")
    assert {Path(hit["source"]).name for hit in ran.document["hits"]} == found
    assert ran.code == (0 if found else 1)
    answer = run("ask", QUESTION, *bounds, "--json").document
    assert {Path(quote["source"]).name for quote in answer["quotes"] + answer["nearest"]} <= found


BATCH = "\n".join(
    [
        json.dumps({"id": "a", "question": QUESTION}),
        "",
        json.dumps({"id": 2, "question": UNANSWERED, "today": "2022-02-01"}),
        "not json",
        json.dumps({"id": "no question"}),
        json.dumps({"question": "no id"}),
        json.dumps({"id": "day", "question": "x", "today": "tomorrow"}),
        "[" * 100_000,
        '{"id": "half", "question": "\\ud800"}',
        '{"id": "\\udfff", "question": "x"}',
        "[]",
        "null",
        json.dumps({"id": "z", "question": ""}),
    ]
)


def test_a_batch_answers_each_line_and_names_the_bad_ones(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + BATCH.encode() + b'\n{"id": "latin", "question": "caf\xe9"}\n')
    ran = run("ask", "--batch", path)
    assert ran.code == 1
    answered = [line for line in ran.lines if "error" not in line]
    assert [(line["id"], line["status"]) for line in answered] == [
        ("a", "answered"),
        (2, "not_found"),
        ("z", "not_found"),
    ]
    bad = [line for line in ran.lines if "error" in line]
    assert all(line.keys() == {"id", "error"} for line in bad)
    assert [line["id"] for line in bad if line["id"]] == ["no question", "day"]
    assert len(bad) == 10
    assert len(ran.lines) == 13


@pytest.mark.parametrize(
    ("command", "line", "wrong", "meant"),
    [
        ("ask", {"question": QUESTION, "tody": "2022-02-01"}, "tody", "today"),
        ("ask", {"qestion": QUESTION}, "qestion", "question"),
        ("search", {"Query": "Vatican"}, "Query", "query"),
        ("dates", {"lang": "fr", "text": "hier", "publishd": "2022-02-01"}, "publishd", "published"),
    ],
)
def test_a_misspelt_field_of_a_batch_is_told(
    run: Run, command: str, line: dict[str, Any], wrong: str, meant: str
) -> None:
    ran = run(command, "--batch", "-", stdin=json.dumps({"id": "a", **line}).encode())
    error = f"line 1: {wrong}: there is no such field; is {meant!r} meant?"
    assert (ran.code, ran.lines) == (1, [{"id": "a", "error": error}])


@pytest.mark.parametrize(
    ("today", "wrong"),
    [("32", "'32' is no day; write it as YYYY-MM-DD"), ("2022-02-30", "there is no 2022-02-30 in the calendar")],
)
def test_a_day_of_a_batch_that_is_none_is_told(run: Run, today: str, wrong: str) -> None:
    line = {"id": "a", "question": QUESTION, "today": today}
    ran = run("ask", "--batch", "-", stdin=json.dumps(line).encode())
    assert (ran.code, ran.lines) == (1, [{"id": "a", "error": f"line 1: today: {wrong}"}])


def test_a_batch_in_another_encoding_is_told_once(run: Run) -> None:
    ran = run("ask", "--batch", "-", stdin='{"id": 1, "question": "Qui ?"}\n'.encode("utf-16"))
    assert (ran.code, ran.out) == (2, "")
    assert "the batch is UTF-16; save it as UTF-8" in ran.err


def test_a_batch_may_have_fields_of_its_own(run: Run) -> None:
    line = {"id": "a", "query": "Vatican", "topic": "popes", "limit": 3}
    ran = run("search", "--batch", "-", stdin=json.dumps(line).encode())
    assert (ran.code, ran.lines[0]["id"]) == (0, "a")


def test_a_good_batch_from_standard_input(run: Run) -> None:
    questions = "".join(json.dumps({"id": n, "question": QUESTION}) + "\r\n" for n in range(3))
    ran = run("ask", "--batch", "-", stdin=questions.encode())
    assert (ran.code, [line["id"] for line in ran.lines]) == (0, [0, 1, 2])
    one = run("ask", QUESTION, "--json").document
    for line in ran.lines:
        assert {**line, "seconds": 0} == {"id": line["id"], **one, "seconds": 0}


# search


def test_search_lists_passages_in_the_documents_shape(run: Run) -> None:
    ran = run("search", "Vatican", "--json", "--limit", "2")
    assert (ran.code, ran.document["query"], len(ran.document["hits"])) == (0, "Vatican", 2)
    for hit in ran.document["hits"]:
        assert hit.keys() >= {"article", "source", "start", "end", "text", "score", "published"}
        assert decoded(hit["source"])[hit["start"] : hit["end"]] == hit["text"]
    assert ran.document["hits"][0]["published"] == {"first_day": "2023-05-01", "last_day": "2023-05-31"}
    assert "Vatican" in run("search", "Vatican").out


def test_search_batch(run: Run) -> None:
    lines = b'{"id": "v", "query": "Vatican"}\n{"id": "x"}\n'
    ran = run("search", "--batch", "-", stdin=lines)
    assert ran.code == 1
    assert ran.lines[0].keys() == {"id", "hits"}
    assert ran.lines[1].keys() == {"id", "error"}


@pytest.mark.parametrize(
    "question",
    [
        *("", "   ", "🎉👩‍👩‍👧", "?!…;:", "x" * 10_000, "mot " * 2500, "' OR 1=1; DROP TABLE articles; --"),
        *('"Lavrov" NEAR(Blinken) AND NOT *', "\x1b[31m\u202e", "caf\udce9", "ﷺ", "-"),
    ],
)
def test_any_question_is_answered_or_not(run: Run, question: str) -> None:
    assert run("ask", "--json", "--", question).code in (0, 1)
    assert run("search", "--json", "--", question).code in (0, 1)


# dates


def test_dates_batch_takes_from_the_options_what_a_line_leaves_out(run: Run) -> None:
    lines = b'{"id": 1, "text": "hier"}\n{"id": 2, "text": "hier", "published": "2023-05-05"}\n'
    ran = run("dates", "--batch", "-", "--published", "2022-01-21", stdin=lines)
    assert ran.code == 0
    assert [line["timexes"][0]["first_day"] for line in ran.lines] == ["2022-01-20", "2023-05-04"]


def test_dates_batch(run: Run) -> None:
    lines = [
        {"id": "a", "lang": "fr", "text": "ce 21 janvier", "published": "2022-01-21"},
        {
            "id": 2,
            "lang": "en",
            "text": "Who met whom since Tuesday?",
            "published": "2022-01-21",
            "question": True,
        },
        {"id": "none", "lang": "en", "text": "Nothing."},
        {"id": "no text", "lang": "fr"},
        {"id": "day", "lang": "fr", "text": "hier", "published": "2022-02-30"},
    ]
    good = "".join(json.dumps(line) + "\r\n" for line in lines)
    ran = run("dates", "--batch", "-", stdin=b"\xef\xbb\xbf" + good.encode() + b'{"id": "latin", "text": "\xe9"}')
    assert (ran.code, ran.err) == (1, "")
    first, second, third, *bad = ran.lines
    assert first == {
        "id": "a",
        "timexes": [
            {
                "text": "ce 21 janvier",
                "start": 0,
                "end": 13,
                "first_day": "2022-01-21",
                "last_day": "2022-01-21",
                "grain": "day",
                "ambiguous": False,
                "anchor": None,
            }
        ],
    }
    (since,) = second["timexes"]
    assert (since["first_day"], since["last_day"]) == ("2022-01-18", None)  # the 21st is a Friday
    assert third == {"id": "none", "timexes": []}
    assert [line["id"] for line in bad] == ["no text", "day", None]
    assert all(line.keys() == {"id", "error"} for line in bad)


# add, articles, show, remove, status, rebuild, check


def test_add_reports_in_the_documents_shape(run: Run, tmp_path: Path) -> None:
    write_files(
        tmp_path / "in", {"a.txt": dispatch(BODY), "b.txt": dispatch(BODY, title="Autre"), "c.pdf": b"%PDF-"}
    )
    ran = run("add", tmp_path / "in", "--archive", tmp_path / "new", "--json")
    document = ran.document
    assert (ran.code, ran.err) == (1, "")
    assert document.pop("seconds") >= 0
    (rejected,) = document.pop("rejected")
    assert rejected["path"] == str(tmp_path / "in" / "c.pdf")
    assert ".pdf" in rejected["reason"]
    assert document == {"added": 1, "updated": 0, "unchanged": 0, "duplicates": 1, "articles": 1, "passages": 1}
    again = run("add", tmp_path / "in" / "a.txt", "--archive", tmp_path / "new", "--json")
    assert (again.code, again.document["unchanged"]) == (0, 1)


def test_add_notes_what_nothing_dates_and_what_takes_the_place_of_another(run: Run, tmp_path: Path) -> None:
    one, two = (dispatch(f"Le maire a parlé {n} fois.", title=n, url="http://x.org/a") for n in ("deux", "trois"))
    undatable = "Sans date\n\nLe pont est ouvert.\n"
    files = {"a.txt": one, "b.txt": two, "c.txt": undatable, "d.txt": f"date 2014-13-45\n\n{undatable} Oui.\n"}
    write_files(tmp_path / "in", files)
    ran = run("add", tmp_path / "in", "--archive", tmp_path / "new")
    assert ran.code == 0
    replaced, undated, unread = ran.err.splitlines()
    assert f"{tmp_path / 'in' / 'b.txt'}: “trois” replaces an article of {tmp_path / 'in' / 'a.txt'}" in replaced
    assert f"{tmp_path / 'in' / 'c.txt'}: nothing dates “Sans date”" in undated
    assert f"{tmp_path / 'in' / 'd.txt'}: the date “2014-13-45” of “Sans date” is not understood" in unread
    again = run("add", tmp_path / "in" / "c.txt", "--archive", tmp_path / "new")
    assert again.err == ""


def test_add_says_that_a_folder_is_empty(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "deeper").mkdir(parents=True)
    ran = run("add", tmp_path / "in", "--archive", tmp_path / "new")
    assert ran.code == 1
    assert f"{tmp_path / 'in'}: it is a folder without files" in ran.err


def test_add_names_a_rejected_file_with_visible_marks(run: Run, tmp_path: Path) -> None:
    write_files(tmp_path / "in", {"\x1b[31m.pdf": b"%PDF-"})
    ran = run("add", tmp_path / "in", "--archive", tmp_path / "new")
    assert ran.code == 1
    assert "⟨U+001B⟩[31m.pdf" in ran.err
    assert "\x1b" not in ran.err


def test_articles_are_listed(run: Run) -> None:
    ran = run("articles", "--json")
    listed = ran.document["articles"]
    assert ran.code == 0
    assert [Path(item["source"]).name for item in listed] == ["vienna.txt", "geneva.txt", "vatican.txt"]
    for item in listed:
        assert item.keys() >= {"id", "title", "source", "url", "publisher", "published", "language"}
    rows = run("articles").out.splitlines()
    assert [row.split()[:2] for row in rows] == [
        [item["id"], day] for item, day in zip(listed, ("2022-01-13", "2022-01-21", "2023-05"), strict=True)
    ]


def test_a_long_title_stays_on_its_line(run: Run, tmp_path: Path) -> None:
    title = "Un sommet " * 20 + "à Genève"
    write_files(tmp_path / "in", {"a.txt": dispatch(BODY, title=title)})
    run("add", tmp_path / "in", "--archive", tmp_path / "new")
    (row,) = run("articles", "--archive", tmp_path / "new").out.splitlines()
    assert row.rstrip().endswith(title)


def test_show_gives_the_exact_text(run: Run) -> None:
    (article,) = [item for item in run("articles", "--json").document["articles"] if "geneva" in item["source"]]
    assert run("show", article["id"], "--text").out == decoded(article["source"])
    shown = run("show", article["id"], "--json").document
    assert decoded(article["source"])[shown["start"] : shown["end"]] == shown["text"]
    assert [claim["origin"] for claim in shown["date_claims"]] == ["url", "header"]
    assert shown["disagreeing"] == []
    assert article["id"] in run("show", article["id"]).out


def test_show_names_dates_that_disagree(run: Run, tmp_path: Path) -> None:
    text = dispatch(BODY, url="https://d.example/20220121/x", published="2021-03-02")
    write_files(tmp_path / "in", {"a.txt": text})
    run("add", tmp_path / "in", "--archive", tmp_path / "new")
    (article,) = run("articles", "--archive", tmp_path / "new", "--json").document["articles"]
    shown = run("show", article["id"], "--archive", tmp_path / "new", "--json").document
    assert article["published"]["first_day"] == "2022-01-21"
    assert [(claim["origin"], claim["first_day"]) for claim in shown["disagreeing"]] == [("header", "2021-03-02")]


@pytest.mark.parametrize("id_", ["000000000000", "x", "' OR 1=1 --", "🎉"])
def test_an_unknown_id_is_said(run: Run, copy: Path, id_: str) -> None:
    shown, removed = run("show", id_), run("remove", id_, "--json")
    assert (shown.code, shown.out) == (1, "")
    told = "" if id_ == "000000000000" else ": an id is 12 hex digits"
    assert shown.err == removed.err == f"no article {id_}{told}; list them with: rendezvous articles\n"
    assert (removed.code, removed.document) == (1, {"removed": [], "missing": [id_]})
    assert run("status", "--json").document["articles"] == 3
    assert copy.is_dir()


def test_remove_takes_articles_out(run: Run, copy: Path) -> None:
    first, second, third = (item["id"] for item in run("articles", "--json").document["articles"])
    ran = run("remove", first, second, first, "--json")
    assert (ran.code, ran.document["missing"]) == (0, [])
    assert [item["id"] for item in run("articles", "--json").document["articles"]] == [third]
    assert run("check").code == 0
    assert copy.is_dir()


def test_status_says_what_is_there(run: Run, made: Path) -> None:
    status = run("status", "--json").document
    assert status["archive"] == str(made / "archive")
    assert (status["articles"], status["passages"], status["pending"]) == (3, 3, 0)
    assert status["languages"] == {"fr": 2, "en": 1}
    assert (status["first_published"], status["last_published"]) == ("2022-01-13", "2023-05-31")
    assert status["encoder"]["name"] == status["settings_encoder"] == "multilingual-e5-small"
    assert "fr: 2, en: 1" in run("status").out


@pytest.mark.parametrize(("version", "state"), [(None, "older"), (RULES_VERSION - 1, "older"), (99, "newer")])
def test_status_says_that_other_rules_derived_the_archive(
    run: Run, copy: Path, version: int | None, state: str
) -> None:
    assert run("status", "--json").document["rules"] == {"state": "current", "remedy": None}
    assert re.search(r"^rules +current *$", run("status").out, re.MULTILINE)
    set_rules(copy, version)
    ran = run("status", "--json")
    assert (ran.code, ran.document["rules"]) == (0, {"state": state, "remedy": "rendezvous rebuild"})
    assert f"{state} than this program's; derive everything anew: rendezvous rebuild" in run("status").out
    assert run("ask", QUESTION).code == run("check").code == 0
    assert run("rebuild").code == 0
    assert run("status", "--json").document["rules"]["state"] == "current"


def test_the_sample_archive_is_made_anew_for_other_rules(
    made: Path, encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "user_cache_path", lambda *_names, **_options: tmp_path)
    monkeypatch.setattr(loading, "SAMPLES", made / "articles")
    first = loading.make_samples(encoder)
    assert loading.make_samples(encoder) == first
    monkeypatch.setattr(loading, "RULES_VERSION", RULES_VERSION + 1)
    second = loading.make_samples(encoder)
    assert {first, second} == set(tmp_path.iterdir())


def test_rebuild_derives_everything_anew(run: Run, copy: Path) -> None:
    before = run("search", "Vatican", "--json").document
    rebuilt = run("rebuild", "--json").document
    assert (rebuilt["articles"], rebuilt["passages"], rebuilt["encoded"]) == (3, 3, 0)
    assert run("search", "Vatican", "--json").document == before
    assert copy.is_dir()


def test_check_says_that_the_archive_is_sound(run: Run) -> None:
    assert run("check", "--json").document == {"problems": []}
    ran = run("check")
    assert (ran.code, ran.out, ran.err) == (0, "the archive is sound\n", "")


def test_check_notes_what_an_interrupted_add_left_undone(run: Run, copy: Path) -> None:
    connection = sqlite3.connect(copy / DATABASE)
    connection.execute("DELETE FROM vectors WHERE sequence = 1")
    connection.commit()
    connection.close()
    note = "passages without vectors: 1; the next add or ask makes them\n"
    ran = run("check")
    assert (ran.code, ran.out, ran.err) == (0, "the archive is sound\n", note)
    ran = run("check", "--json")
    assert (ran.code, ran.document, ran.err) == (0, {"problems": []}, note)


def test_check_says_what_mends_a_damaged_archive(run: Run, copy: Path) -> None:
    connection = sqlite3.connect(copy / DATABASE)
    connection.execute("DELETE FROM passage_terms")
    connection.commit()
    connection.close()
    ran = run("check")
    assert ran.code == 3
    assert ran.out.endswith(
        "problems: 3; do what their lines say; for the others try: rendezvous rebuild; where that fails, restore the "
        "archive from a copy, or move its folder away and add the articles again\n"
    )


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["meetings", "--who", "Zidane"], "no meeting fits"),
        (["search", "x", "--since", "2030-01-01"], "no passage fits"),
        (["dates", "Rien du tout.", "--lang", "fr"], "no time expression found"),
        (["articles", "--archive", "empty"], "the archive is empty; add articles: rendezvous add FOLDER"),
        (["wrong-answers"], "no answer was called wrong"),
    ],
)
def test_nothing_found_is_said(run: Run, tmp_path: Path, command: list[str], message: str) -> None:
    with writing(tmp_path / "empty"):
        pass
    ran = run(*command)
    assert (ran.code, ran.out, ran.err) == (1, "", f"{message}\n")
    ran = run(*command, "--json")
    assert (ran.code, ran.err) == (1, "")
    assert all(value in ([], "x") for value in ran.document.values())


def test_meetings_as_csv_without_any_are_the_header_alone(run: Run) -> None:
    ran = run("meetings", "--who", "Zidane", "--csv")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "id,first_day,last_day,participants,place,status,kind,attributed_to,reports,quote,publisher,published,url"
    ]


def test_an_archive_without_a_name_is_told(run: Run) -> None:
    ran = run("status", "--archive", "")
    assert (ran.code, ran.out) == (2, "")
    assert "--archive" in ran.err
    assert "name a directory" in ran.err


def test_two_meetings_of_one_sentence_have_two_ids(run: Run, tmp_path: Path) -> None:
    moved = "La rencontre entre Anne Vert et Luc Brun, prévue lundi à Lyon, a été reportée au 14 février."
    write_files(tmp_path / "in", {"a.txt": dispatch(moved)})
    run("add", tmp_path / "in", "--archive", tmp_path / "new")
    rows = list(csv.DictReader(io.StringIO(run("meetings", "--csv", "--archive", tmp_path / "new").out)))
    assert {row["status"] for row in rows} == {"cancelled", "planned"}
    assert len({row["id"] for row in rows}) == len(rows)


def test_a_month_of_publication_stays_a_month_in_csv(run: Run, tmp_path: Path) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch("Lavrov a rencontré Blinken à Genève.", published="2022-01")})
    write_files(
        tmp_path / "in", {"b.txt": dispatch("Merkel a rencontré Macron à Berlin.", published="2022-01-21")}
    )
    run("add", tmp_path / "in", "--archive", tmp_path / "new")
    rows = list(csv.DictReader(io.StringIO(run("meetings", "--csv", "--archive", tmp_path / "new").out)))
    assert {row["place"]: row["published"] for row in rows} == {"Genève": "2022-01", "Berlin": "2022-01-21"}


# Exit codes


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert all(f"  {name} " in ran.out for name in cli.rendezvous.commands)


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "Qui ?", "--batch", "-"],
        ["ask", "Qui ?", "--since", "2022-02-30"],
        ["ask", "Qui ?", "--since", "hier"],
        ["meetings", "--csv", "--json"],
        ["show", "x", "--text", "--json"],
        ["ask", "Qui ?", "--limit", "0"],
        ["ask", "Qui ?", "--lang", "de"],
        ["ask", "--batch", "missing.jsonl"],
        ["ask", "Qui ?", "--since", "2022-02-02", "--until", "2022-02-01"],
        ["search", "x", "--since", "2022-02-02", "--until", "2022-02-01"],
        ["search"],
        ["dates"],
        ["dates", "hier", "--batch", "-"],
        ["dates", "hier", "--published", "2022-02-30"],
        ["add"],
        ["show"],
        ["remove"],
        ["show", "caf\udce9"],
        ["no-such-command"],
    ],
)
def test_wrong_usage_ends_with_2(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Error" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2022-02-30", "there is no 2022-02-30 in the calendar"),
        ("2022-2-3", "'2022-2-3' is no day; write it as YYYY-MM-DD"),
        ("20220203", "'20220203' is no day; write it as YYYY-MM-DD"),
    ],
)
def test_a_day_that_is_none_is_said(run: Run, day: str, told: str) -> None:
    assert told in run("ask", QUESTION, "--until", day).err


def test_an_archive_that_is_a_file_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "article.txt"
    file.write_text("Un article.", encoding="utf-8")
    monkeypatch.setenv("RENDEZVOUS_ARCHIVE", str(file))
    ran = run("articles")
    assert (ran.code, ran.err) == (2, f"error: {file} is a file; an archive is a directory: name one\n")
    assert run("add", file).err.startswith(f"error: {file} is a file")


def test_a_wrong_setting_ends_with_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENDEZVOUS_QUOTES", "trois")
    ran = run("status")
    assert ran.code == 2
    (line,) = ran.err.splitlines()
    assert line.startswith("error: RENDEZVOUS_QUOTES: ")


@pytest.mark.parametrize(
    "command",
    [["ask", "Qui ?"], ["search", "x"], ["articles"], ["show", "x"], ["remove", "x"], ["status"], ["check"]],
)
def test_no_archive_is_said(run: Run, tmp_path: Path, command: list[str]) -> None:
    ran = run(*command, "--archive", tmp_path / "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: no archive in {tmp_path / 'nowhere'}; make one with: rendezvous add PATH\n"
    assert not (tmp_path / "nowhere").exists()


def test_an_empty_archive_answers_nothing(run: Run, tmp_path: Path) -> None:
    with writing(tmp_path / "empty"):
        pass
    ran = run("ask", QUESTION, "--archive", tmp_path / "empty", "--json")
    assert (ran.code, ran.document["status"], ran.document["nearest"]) == (1, "not_found", [])
    assert "vide" in ran.document["answer"]
    for command, code in (("articles", 1), ("status", 0), ("check", 0)):
        assert run(command, "--archive", tmp_path / "empty").code == code


@pytest.mark.parametrize("command", [["status"], ["check"], ["ask", QUESTION], ["add", "x.txt"], ["rebuild"]])
def test_a_damaged_archive_ends_with_3(run: Run, copy: Path, command: list[str]) -> None:
    (copy / DATABASE).write_bytes(b"no database" * 1000)
    ran = run(*command)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("error: ")
    assert DATABASE in ran.err


@pytest.mark.parametrize("recorded", ["{", "null", '{"name": "e5"}', '{"name": 1, "dim": "many"}'])
def test_a_damaged_encoder_is_told_and_rebuild_mends_it(run: Run, copy: Path, recorded: str) -> None:
    connection = sqlite3.connect(copy / DATABASE)
    connection.execute("UPDATE settings SET value = ? WHERE key = 'encoder'", (recorded,))
    connection.commit()
    connection.close()
    for command in (["status"], ["status", "--json"], ["ask", QUESTION]):
        ran = run(*command)
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.startswith("error: the encoder that the archive ")
        assert "rendezvous rebuild" in ran.err
    assert run("rebuild").code == 0
    assert run("status", "--json").document["encoder"]["name"] == "multilingual-e5-small"


def test_a_database_that_fails_on_the_way_ends_with_3(run: Run, copy: Path) -> None:
    path = copy / DATABASE
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    for command in (["articles"], ["ask", QUESTION], ["check"]):
        ran = run(*command)
        assert ran.code == 3
        assert "Traceback" not in ran.err


def test_a_failing_database_is_named(run: Run, copy: Path) -> None:
    (copy / "telegram.sqlite3").write_bytes(b"no database" * 1000)
    for command in ("status", "wrong-answers"):
        ran = run(command)
        assert (ran.code, ran.out) == (3, "")
        (line,) = ran.err.splitlines()
        assert line.startswith(
            "error: the Telegram bot's database, telegram.sqlite3, failed (file is not a database)"
        )
    (copy / "telegram.sqlite3").unlink()
    data = (copy / DATABASE).read_bytes()
    (copy / DATABASE).write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    (line,) = run("articles").err.splitlines()
    assert line.startswith("error: the archive's database, archive.sqlite3, failed (")


def test_what_the_system_refuses_is_said_in_one_line(run: Run, tmp_path: Path) -> None:
    name = tmp_path / ("x" * 300)  # a name takes 255 bytes
    ran = run("status", "--archive", name)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.startswith(f"error: {name}/{DATABASE}: File name too long; check ")


PICTURES = [("timeline", "--output"), ("evaluate", "--plot")]


@pytest.mark.parametrize(("command", "option"), PICTURES)
@pytest.mark.parametrize(
    ("picture", "problem"),
    [
        ("x.pdf", "x.pdf: give a name that ends in .png or .svg"),
        ("missing/x.png", "missing/x.png: there is no folder missing; make it, or name another"),
        ("questions.jsonl/x.svg", "there is no folder questions.jsonl; make it, or name another"),
    ],
)
def test_a_picture_that_cannot_be_written_is_refused_before_the_work(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    option: str,
    picture: str,
    problem: str,
) -> None:
    monkeypatch.setattr(loading, "load_encoder", lambda _settings: pytest.fail("the work has begun"))
    file = write_questions(tmp_path / "questions.jsonl", GOLD_QUESTION)
    ran = run(command, option, picture, *([file] if command == "evaluate" else []))
    assert (ran.code, ran.out) == (2, "")
    assert f"Error: Invalid value for '{option}': " in ran.err
    assert problem in ran.err


@pytest.mark.parametrize(("command", "option"), PICTURES)
def test_a_folder_that_cannot_be_written_to_is_refused_before_the_work(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, option: str
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: not (Path(path) == tmp_path and mode == os.W_OK))
    file = write_questions(tmp_path / "questions.jsonl", GOLD_QUESTION)
    ran = run(command, option, tmp_path / "x.png", *([file] if command == "evaluate" else []))
    assert (ran.code, ran.out) == (2, "")
    assert "x.png: you may not write to the folder" in ran.err


def test_a_timeline_is_drawn(run: Run, tmp_path: Path) -> None:
    ran = run("timeline", "--output", "x.SVG", "--where", "Vienna")
    assert (ran.code, ran.out, ran.err) == (0, "", "x.SVG: meetings drawn: 1\n")
    assert "<svg" in (tmp_path / "x.SVG").read_text(encoding="utf-8")


def test_a_timeline_says_how_many_meetings_have_no_day(run: Run, tmp_path: Path) -> None:
    text = "Anna Lund a rencontré Paul Roux à Lyon. Anna Lund a rencontré Karl Berg à Vienne le 3 mai 2021."
    write_files(tmp_path / "in", {"a.txt": dispatch(text)})
    archive = str(tmp_path / "own")
    assert run("add", str(tmp_path / "in"), "--archive", archive).code == 0
    ran = run("timeline", "--archive", archive, "--output", "x.svg")
    assert ran.err == "x.svg: meetings drawn: 1; left out for want of a day: 1\n"


def test_a_disk_that_is_full_is_said_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.svg").symlink_to("/dev/full")
    ran = run("timeline", "--output", "x.svg")
    assert (ran.code, ran.out, ran.err) == (2, "", "error: No space left on device\n")


def test_a_locked_archive_ends_with_3(run: Run, copy: Path, tmp_path: Path) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch(BODY)})
    with writing(copy):
        for command in (["add", str(tmp_path / "in")], ["remove", "x"], ["rebuild"]):
            ran = run(*command)
            assert ran.code == 3
            assert ran.err == f"error: another rendezvous is writing to {copy}; try again when it has finished\n"
        assert run("ask", QUESTION).code == 0


def write_questions(path: Path, *questions: dict[str, Any]) -> str:
    path.write_text("".join(json.dumps(one) + "\n" for one in questions), encoding="utf-8")
    return str(path)


GOLD_QUESTION = {"question": QUESTION, "gold_files": ["geneva.txt"], "gold_answers": ["Antony Blinken"]}


def test_evaluate_prints_a_table_and_json(run: Run, tmp_path: Path) -> None:
    file = write_questions(
        tmp_path / "q.jsonl", GOLD_QUESTION, {"question": UNANSWERED, "unanswerable": True, "lang": "en"}
    )
    table = run("evaluate", file)
    assert table.code == 0
    assert [row.split() for row in table.out.splitlines()[:2]] == [
        ["all", "en", "fr"],
        ["questions", "2", "1", "1"],
    ]
    assert "no curve" not in table.err
    document = run("evaluate", file, "--json").document
    assert document["curve"]
    assert document["figures"]["fr"]["recall_1"] == 1
    assert document["figures"]["en"]["wrong_answers"] == 0
    assert document["figures"]["all"]["exact_quotes"] == 1
    assert [one["line"] for one in document["questions"]] == [1, 2]


def test_evaluate_draws(run: Run, tmp_path: Path) -> None:
    file = write_questions(tmp_path / "q.jsonl", GOLD_QUESTION)
    drawn = run("evaluate", file, "--plot", str(tmp_path / "q.png"))
    assert drawn.code == 0
    assert "no curve" in drawn.err  # nothing unanswerable was asked
    assert (tmp_path / "q.png").read_bytes().startswith(b"\x89PNG")
    assert run("evaluate", file, "--plot", str(tmp_path / "q.pdf")).code == 2


def test_evaluate_refuses_a_bad_file(run: Run, tmp_path: Path) -> None:
    file = write_questions(tmp_path / "q.jsonl", GOLD_QUESTION, GOLD_QUESTION | {"gold_files": ["vienne.txt"]})
    ran = run("evaluate", file)
    assert ran.code == 2
    assert f"{file}: line 2: gold_files: the archive has no article from 'vienne.txt'" in ran.err
    assert run("evaluate", str(tmp_path / "none.jsonl")).code == 2


def test_evaluate_ends_with_1_where_a_quote_is_not_its_source(run: Run, tmp_path: Path, made: Path) -> None:
    shutil.copytree(made, tmp_path / "made")
    changed = tmp_path / "made" / "articles" / "geneva.txt"
    archive = str(tmp_path / "archive")
    assert run("add", str(changed.parent), "--archive", archive).code == 0
    changed.write_text(changed.read_text(encoding="utf-8").replace("Blinken", "BLINKEN"), encoding="utf-8")
    ran = run("evaluate", write_questions(tmp_path / "q.jsonl", GOLD_QUESTION), "--archive", archive)
    assert ran.code == 1
    assert "line 1: a quote differs from its source" in ran.err


def test_an_interrupt_while_the_program_is_imported_ends_it_in_a_line(monkeypatch):
    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "bot.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "bot.cli")
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    with pytest.raises(SystemExit, match=r"^interrupted$"):
        starting.main()


def test_a_database_that_may_not_be_written_is_no_damage(
    run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Writer.remove

    def read_only(writer: Writer, article_id: str) -> bool:  # root may write any file
        writer._connection.execute("PRAGMA query_only = ON")
        return before(writer, article_id)

    monkeypatch.setattr(Writer, "remove", read_only)
    ran = run("remove", "0" * 12)
    assert ran.code == 2
    assert ran.err.startswith(f"error: {DATABASE} may not be opened or written to (")
    assert (copy / DATABASE).is_file()
