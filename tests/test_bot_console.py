"""The console: questions and commands through a pipe, and a session on a terminal."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, Literal

import pytest
from archives import dispatch, make_archive, remove_article, write_files

from bot.console import Console, interface_language
from bot.loading import open_service
from bot.service import Service
from bot.settings import Settings
from corpus.schema import DATABASE
from embeddings.encoder import Encoder

ROOT = Path(__file__).parent.parent
QUESTION = "Où Reagan et Gorbatchev se sont-ils rencontrés en novembre 1985 ?"
Language = Literal["fr", "en"]
Converse = Callable[..., str]


@pytest.fixture
def converse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Pipe lines into a console and return what it says."""

    def run(
        service: Service, *lines: str, language: Language = "fr", quotes: int = 3, samples: bool = False
    ) -> str:
        loaded: Future[Service] = Future()
        loaded.set_result(service)
        settings = Settings(archive=tmp_path / "archive", language=language, quotes=quotes)
        data = "".join(f"{line}\n" for line in lines).encode()
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), encoding="utf-8"))
        Console(settings, loaded, interactive=False).run(samples=samples)
        return capsys.readouterr().out

    return run


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Service:
    """Return a service whose archive answers with three quotes, each in a passage of two sentences."""
    directory = tmp_path_factory.mktemp("console")
    for city in ("Genève", "Vienne", "Berne"):
        body = f"Sergueï Lavrov rencontre Antony Blinken à {city}. Le blé monte à {city}."
        write_files(directory / "in", {f"{city}.txt": dispatch(body, title=city)})
    make_archive(directory / "archive", encoder, directory / "in").close()
    return open_service(directory / "archive", encoder)


# Through a pipe


def test_an_altered_article_is_withheld_and_the_console_goes_on(
    converse: Converse, tmp_path: Path, encoder: Encoder
) -> None:
    for name, met in (
        ("a", "Emmanuel Macron a rencontré Olaf Scholz à Berlin."),
        ("b", "Xi a reçu Biden à Pékin."),
    ):
        write_files(tmp_path / "in", {f"{name}.txt": dispatch(met, title=name)})
    make_archive(tmp_path / "altered", encoder, tmp_path / "in").close()
    with contextlib.closing(sqlite3.connect(tmp_path / "altered" / DATABASE)) as connection:
        connection.execute("UPDATE articles SET text = replace(text, 'Berlin', 'Dublin')")
        connection.commit()
    service = open_service(tmp_path / "altered", encoder)
    said = converse(service, "Où Macron a-t-il rencontré Scholz ?", "Où Xi a-t-il reçu Biden ?")
    assert "add it again" in said
    assert "Dublin" not in said
    assert "Xi a reçu Biden à Pékin." in said


def test_questions_are_answered_in_their_language(converse: Converse, sample_service: Service) -> None:
    said = converse(sample_service, QUESTION, "", "Who discovered penicillin?", language="en")
    assert "novembre 1985" in said
    assert "I found nothing in the archive that answers this question." in said
    assert "The closest passages, which are not an answer:" in said
    assert "\x1b" not in said
    assert "›" not in said


def test_the_sample_archive_says_so(converse: Converse, sample_service: Service) -> None:
    assert "rendezvous add DOSSIER" in converse(sample_service, samples=True)
    assert "rendezvous add FOLDER" in converse(sample_service, samples=True, language="en")
    assert converse(sample_service) == ""


@pytest.mark.parametrize("word", ["quit", "exit", "q", "/quit", "QUITTER", "quitter"])
def test_quit_leaves_before_the_next_line(converse: Converse, sample_service: Service, word: str) -> None:
    assert converse(sample_service, word, "aide") == ""


@pytest.mark.parametrize(
    ("word", "language", "said"), [("aide", "fr", "Ctrl-D"), ("/help", "en", "Type a question")]
)
def test_help(converse: Converse, sample_service: Service, word: str, language: Language, said: str) -> None:
    assert said in converse(sample_service, word, language=language)


def test_the_language_can_be_switched(converse: Converse, sample_service: Service) -> None:
    lines = converse(sample_service, "en", "plus", "fr", "plus").splitlines()
    assert lines == [
        "The interface is in English.",
        "Ask a question first.",
        "L’interface est en français.",
        "Posez d’abord une question.",
    ]


def test_more_shows_the_passage_then_the_next_quotes(converse: Converse, three: Service) -> None:
    question = "Qui Sergueï Lavrov rencontre-t-il ?"
    said = converse(three, question, "plus", "more", "suite", quotes=2)
    answer, first, rest, _ = said.split("Le passage autour de la citation :\n")
    shown = [line for line in answer.splitlines() if line.startswith("[")]
    assert [line[:3] for line in shown] == ["[1]", "[2]"]
    city = shown[0].removesuffix(".").split()[-1]
    assert f"Le blé monte à {city}." in first
    (third,) = [line for line in first.splitlines() if line.startswith("[3]")]
    assert f"Le blé monte à {third.removesuffix('.').split()[-1]}." in rest
    assert rest.count("Il n’y a pas d’autre citation.") == 1


def test_a_follow_up_is_made_whole_with_the_question_before_it(converse: Converse, three: Service) -> None:
    said = converse(
        three, "Qui Sergueï Lavrov rencontre-t-il à Genève ?", "et à Vienne ?", "and in Berne?", "qui d'autre ?"
    )
    first, vienna, berne = said.split("→ ")
    assert "à Genève." in first
    assert vienna.startswith("Qui Sergueï Lavrov rencontre-t-il à Vienne ?\n")
    assert "à Vienne." in vienna
    assert berne.startswith("Qui Sergueï Lavrov rencontre-t-il à Berne ?\n")
    assert "à Berne." in berne
    assert "There are no more quotes." in berne


def test_what_nothing_came_before_is_a_question_of_its_own(converse: Converse, three: Service) -> None:
    assert "→" not in converse(three, "et où ?")


@pytest.mark.parametrize(("quotes", "shown"), [(3, [3, 12]), (14, [14, 14])])
def test_as_many_quotes_are_shown_at_first_as_the_settings_say_and_twelve_are_there_for_more(
    converse: Converse, tmp_path: Path, encoder: Encoder, quotes: int, shown: list[int]
) -> None:
    towns = [f"{letter}ville" for letter in "ABCDEFGHIJKLMNOP"]
    files = {f"{town}.txt": dispatch(f"Le prix du blé monte à {town}.", title=town) for town in towns}
    write_files(tmp_path / "in", files)
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    service = open_service(tmp_path / "archive", encoder)
    for lines, count in zip((0, 5), shown, strict=True):
        said = converse(service, "Où le prix du blé monte-t-il ?", *["plus"] * lines, quotes=quotes)
        assert re.findall(r"^\[([1-9]\d*)\]", said, re.MULTILINE) == [str(n) for n in range(1, count + 1)]


def test_more_withholds_a_quote_that_is_gone(converse: Converse, tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch("Lavrov rencontre Blinken à Genève.")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    service = open_service(tmp_path / "archive", encoder)
    ask = service.ask

    def ask_then_remove(*arguments: Any, **options: Any) -> object:
        answer = ask(*arguments, **options)
        remove_article(tmp_path / "archive", answer.quotes[0].article)
        return answer

    service.ask = ask_then_remove  # type: ignore[method-assign]
    said = converse(service, "Où Lavrov rencontre-t-il Blinken ?", "plus")
    assert "Une citation n’est plus telle que dans l’article : elle n’est pas montrée." in said


def test_many_questions_leave_no_file_open(converse: Converse, three: Service) -> None:
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0
    converse(three, *["blé"] * 12)
    after = len(list(Path("/proc/self/fd").iterdir())) if before else 0
    assert after <= before + 6


@pytest.mark.parametrize(
    ("setting", "locale", "language"),
    [
        ("fr", "C", "fr"),
        ("en", "C", "en"),
        ("auto", "C", "en"),
        ("auto", "fr_ZZ.none", "fr"),  # no machine has it
        ("auto", "zz_ZZ.none", "en"),
    ],
)
def test_the_interface_speaks_as_set_or_as_the_locale(
    setting: str, locale: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert interface_language(setting) == language


# On a terminal


def _heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


# What a prompt asks of the terminal once it reads its keys itself.
_TAKES_PASTE = "\x1b[?2004h"


class Terminal:
    """A console in a process of its own, on a pseudo-terminal."""

    def __init__(self, directory: Path) -> None:
        self._main, inner = pty.openpty()
        environment = {
            **os.environ,
            "TERM": "xterm",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            "RENDEZVOUS_LANGUAGE": "fr",
            "RENDEZVOUS_ARCHIVE": str(directory / "data" / "archive"),
            "XDG_CACHE_HOME": str(directory / "cache"),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "console"],
            cwd=ROOT,
            env=environment,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            # What starts the tests in the background may ignore Ctrl-C, and a child inherits that.
            preexec_fn=_heed_interrupts,
        )
        os.close(inner)
        self.said = ""

    def expect(self, text: str, seconds: float = 60) -> None:
        """Read until the console says `text` after what was expected before."""
        end = time.monotonic() + seconds
        while text not in self.said:
            assert time.monotonic() < end, f"{text!r} not in {self.said!r}"
            if select.select([self._main], [], [], 0.1)[0]:
                self.said += self._read()
        self.said = self.said.split(text, 1)[1]

    def expect_prompt(self) -> None:
        """Read until the console takes keys: one abandoned is drawn once more, and keys before the next are lost."""
        self.expect(_TAKES_PASTE)
        self.expect("›")

    def _read(self) -> str:
        try:
            return os.read(self._main, 65536).decode("utf-8", "replace")
        except OSError:  # how a pseudo-terminal says that nobody is at its other end
            raise AssertionError(f"ended with {self.process.wait(60)} after saying {self.said!r}") from None

    def send(self, text: str, encoding: str = "utf-8") -> None:
        os.write(self._main, text.encode(encoding))

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._main)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.close()


def test_a_session_on_a_terminal(terminal: Terminal, tmp_path: Path) -> None:
    terminal.expect("rendezvous add DOSSIER")
    terminal.expect_prompt()
    assert not (tmp_path / "cache" / "rendezvous").exists(), "the prompt must not wait for the archive"
    terminal.send("aide\r")
    terminal.expect("Ctrl-D ou")
    terminal.expect_prompt()
    terminal.send("Qui a rencontré Gorbatchev ?\r")
    terminal.expect("Le modèle se charge")
    terminal.process.send_signal(signal.SIGINT)
    terminal.expect("Question abandonnée.")
    terminal.expect_prompt()
    terminal.send("\x03")
    terminal.expect_prompt()
    terminal.send("\x04")
    assert terminal.process.wait(timeout=60) == 0
    assert "Qui a rencontré Gorbatchev ?" in (tmp_path / "data" / "console-history").read_text(encoding="utf-8")


def test_bytes_that_are_no_characters_end_nothing(terminal: Terminal) -> None:
    terminal.expect_prompt()
    terminal.send("Qui a rencontré Gorbatchev à Reykjavik ?\r", encoding="latin-1")
    terminal.expect("Reagan")
    terminal.expect_prompt()
    terminal.send("\x04")
    assert terminal.process.wait(timeout=60) == 0
