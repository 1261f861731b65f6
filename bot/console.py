"""The interactive console: one question after another, in French or English."""

from __future__ import annotations

import locale
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from rich.text import Text

from bot.answer import Answer, quotes_to_fetch
from bot.exit_codes import ExitCode
from bot.followup import complete
from bot.messages import say
from bot.render_console import print_text, render_answer, render_quote
from bot.settings import Settings
from bot.visible import mark_bytes
from corpus.errors import QuoteDiffers
from corpus.quote import Quote
from corpus.schema import archive_exists
from corpus.span import ReadLanguage

if TYPE_CHECKING:
    from bot.service import Service

Result = TypeVar("Result")
Command = Literal["more", "help", "quit", ReadLanguage]

# How soon Ctrl-C is heeded, in seconds.
_HEED_INTERRUPT = 0.1
_WORDS: dict[Command, tuple[str, ...]] = {
    "more": ("more", "plus", "suite", "encore"),
    "help": ("help", "aide", "?"),
    "quit": ("quit", "exit", "quitter", "q"),
    "fr": ("fr", "français", "francais"),
    "en": ("en", "english"),
}


class _QuestionAbandoned(Exception):
    """Ctrl-C was pressed while a question waited for its answer."""


class Console:
    """A conversation on a terminal or through a pipe. The encoder loads behind the first prompt.

    On a terminal, Ctrl-C abandons the question and the console goes on; a pipe ends with it, as any program.
    """

    def __init__(self, settings: Settings, service: Future[Service], *, interactive: bool) -> None:
        self._settings = settings
        self._service = service
        self._interactive = interactive
        self._language = interface_language(settings.language)
        self._answer: Answer | None = None
        self._before: Answer | None = None
        self._first_shown = self._shown = 0
        self._interrupted = False

    def run(self, *, samples: bool) -> None:
        """Answer until the end of input; `samples` says that it is the sample archive that answers."""
        if samples:
            self._tell("sample_archive")
        with _interrupts_to(self._interrupt) if self._interactive else nullcontext():
            for line in self._read_lines():
                self._interrupted = False
                try:
                    if not self._handle(line.strip()):
                        break
                except _QuestionAbandoned:
                    self._tell("cancelled")

    def _interrupt(self) -> None:
        self._interrupted = True

    def _read_lines(self) -> Iterator[str]:
        if not self._interactive:
            yield from sys.stdin or ()
            return
        self._tell("welcome")
        session: PromptSession[str] = PromptSession(history=_history(self._settings.archive.parent))
        while True:
            try:
                yield mark_bytes(session.prompt("› "))
            except KeyboardInterrupt:
                continue
            except EOFError:
                return

    def _handle(self, line: str) -> bool:
        """Act on one line; tell whether to go on."""
        command = _command(line)
        if command == "quit":
            return False
        if command == "help":
            self._tell("console_help")
        elif command == "more":
            self._show_more()
        elif command in ("fr", "en"):
            self._language = command
            self._tell("language_set")
        elif line:
            self._ask(line)
        return True

    def _ask(self, line: str) -> None:
        """Answer a question, made whole by the one before where it leans on it ("et où ?", "who else?")."""
        service = self._wait_for_service()
        today, limit = date.today(), quotes_to_fetch(self._settings.quotes)
        before = self._before
        follow_up = complete(line, before.question, before.language, today) if before else None
        if follow_up and follow_up.others and self._answer:
            self._show_rest(self._answer)
            return
        question, language = (follow_up.question, follow_up.language) if follow_up else (line, None)
        if follow_up:
            print_text(Text(f"→ {question}\n", style="dim"))
        self._answer = None
        try:
            self._answer = self._before = self._wait_for(
                _in_background(lambda: service.ask(question, today=today, limit=limit, language=language))
            )
        except QuoteDiffers as error:  # withheld; other questions may still be answered
            print_text(Text(f"error: {error}\n", style="red"))
            return
        self._first_shown = self._shown = 0
        self._show_next(self._answer)

    def _wait_for_service(self) -> Service:
        if not self._service.done() and self._interactive:
            self._tell("loading")
        return self._wait_for(self._service)

    def _wait_for(self, future: Future[Result]) -> Result:
        """Return what a thread computes, unless Ctrl-C comes first."""
        while not self._interrupted:
            if wait([future], timeout=_HEED_INTERRUPT).done:
                return future.result()
        raise _QuestionAbandoned

    def _show_next(self, answer: Answer) -> None:
        quotes = answer.shown
        shown = quotes[self._shown : self._shown + self._settings.quotes]
        print_text(render_answer(answer, shown, self._shown + 1))
        self._first_shown = self._shown
        self._shown += len(shown)
        if self._interactive and answer.quotes and self._shown < len(quotes):
            self._tell("more_to_come", remaining=str(len(quotes) - self._shown))

    def _show_more(self) -> None:
        """Show the passage around the first quote of those shown last, then the next quotes."""
        answer = self._answer
        if answer is None or not answer.shown:
            self._tell("nothing_more")
            return
        self._show_passage(answer.shown[self._first_shown], answer.language)
        self._show_rest(answer)

    def _show_rest(self, answer: Answer) -> None:
        if self._shown < len(answer.shown):
            self._show_next(answer)
        else:
            print_text(Text(say("no_more_quotes", answer.language) + "\n", style="dim"))

    def _show_passage(self, quote: Quote, language: ReadLanguage) -> None:
        try:
            passage = self._service.result().passage_around(quote)
        except QuoteDiffers:
            self._tell("withheld")
        else:
            print_text(
                Text.assemble((say("passage", language), "dim"), "\n", render_quote(passage, 0, language), "\n")
            )

    def _tell(self, key: str, **values: str) -> None:
        print_text(Text(say(key, self._language, **values) + "\n", style="dim"))


def run_console(settings: Settings) -> None:
    """Open the console at once and load the archive behind it; with no archive yet, the sample archive."""
    samples = not archive_exists(settings.archive)
    interactive = bool(sys.stdin and sys.stdin.isatty() and sys.stdout.isatty())
    service = _in_background(lambda: _load(settings, samples=samples))
    Console(settings, service, interactive=interactive).run(samples=samples)
    if interactive and not service.done():  # torch aborts a program that ends while it is being imported
        sys.stdout.flush()
        os._exit(ExitCode.DONE)


def _load(settings: Settings, *, samples: bool) -> Service:
    from bot.loading import load_encoder, make_samples, open_archive

    encoder = load_encoder(settings)
    service = open_archive(make_samples(encoder) if samples else settings.archive, settings, encoder)
    service.warm_up()  # while the first question is typed
    return service


@contextmanager
def _interrupts_to(act: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl-C act instead of raising: an exception out of the blue leaves a lock held that others wait for."""
    before = signal.signal(signal.SIGINT, lambda *_: act())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def interface_language(setting: str) -> ReadLanguage:
    """Return the interface's language: as set, else French for a French locale and English for any other."""
    if setting in ("fr", "en"):
        return "fr" if setting == "fr" else "en"
    try:
        name = locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:  # this machine does not have the locale that the environment asks for
        name = next((os.environ[one] for one in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(one)), "")
    return "fr" if name.casefold().startswith("fr") else "en"


def _history(directory: Path) -> History:
    """Return the questions asked before; where the directory cannot be written to, those of this session."""
    path = directory / "console-history"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def _command(line: str) -> Command | None:
    word = line.removeprefix("/").casefold()
    return next((command for command, words in _WORDS.items() if word in words), None)


def _in_background(function: Callable[[], Result]) -> Future[Result]:
    """Run a function in a thread that does not outlive the program, so that leaving never waits for it."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(function())
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future
