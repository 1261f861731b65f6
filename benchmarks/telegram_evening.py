"""An evening of the Telegram bot: many chats, floods, a 429 storm, an outage, a SIGKILL in the middle.

    python -m benchmarks.telegram_evening          # 30 chats, 600 messages, two minutes of outage
    python -m benchmarks.telegram_rush             # only 20 chats that ask at once

The bot is the real command in a process of its own; Telegram is the stand-in of the tests. Every accepted message has
to be answered, in its own chat, once wherever Telegram's answer was known.
"""

from __future__ import annotations

import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from telegram_server import TOKEN, TelegramServer, too_many  # noqa: E402 - the stand-in lives with the tests

QUESTIONS = (
    "Où Reagan et Gorbatchev se sont-ils rencontrés ?",
    "Where did Nixon meet Mao?",
    "Qui a rencontré Kennedy à Vienne ?",
    "Who met Gorbachev in Geneva?",
    "Quand Nixon a-t-il rencontré Mao ?",
    "Where did Reagan and Gorbachev meet?",
)
FOLLOW_UPS = ("et où ?", "and when?", "et quand ?", "and where?")
FLOODER, OPERATOR, GROUP = 500, 600, -700
BEFORE_KILL = 0.5
"""Seconds: an answer that was given so shortly before the kill may not have been noted, and come again."""

LONGEST_START = 300.0
"""Seconds in which the bot has to be there; a busy machine loads its models slowly."""
LONGEST_CATCH_UP = 240.0
"""Seconds after the last message in which everything has to be answered, the backlog of the outage included."""


@dataclass(frozen=True)
class Plan:
    """How long the evening is."""

    chats: int = 30
    messages: int = 600
    pace: float = 0.5
    outage: float = 120.0
    flood: int = 60
    storm: int = 20
    user_rate: int = 20


@dataclass
class Evening:
    """What the users sent, and what therefore has to come."""

    server: TelegramServer
    plan: Plan
    archive: Path
    log: Path
    expected: Counter[int] = field(default_factory=Counter)
    toasts: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    sent: int = 0
    memory: list[int] = field(default_factory=list)
    asked: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    calm: list[float] = field(default_factory=list)
    caught_up: float = 0.0
    kill_allowance: int = 0
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the bot as its operator does."""
        environment = os.environ | {
            "RENDEZVOUS_TELEGRAM_TOKEN": TOKEN,
            "RENDEZVOUS_TELEGRAM_API_URL": self.server.url,
            "RENDEZVOUS_TELEGRAM_OPERATORS": str(OPERATOR),
            "RENDEZVOUS_TELEGRAM_USER_RATE": str(self.plan.user_rate),
            "RENDEZVOUS_TELEGRAM_CHAT_RATE": str(self.plan.user_rate),
        }
        command = [sys.executable, "-m", "bot", "telegram", "--archive", str(self.archive)]
        before = self.log.read_text(encoding="utf-8").count('"started"') if self.log.exists() else 0
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=log)  # noqa: S603
        ends = time.monotonic() + LONGEST_START
        while self.log.read_text(encoding="utf-8").count('"started"') == before:
            if self.process.poll() is not None or time.monotonic() > ends:
                raise RuntimeError(f"the bot does not start:\n{self.log.read_text(encoding='utf-8')[-2000:]}")
            time.sleep(0.1)
        self.measure()

    def measure(self) -> None:
        """Note the memory of the bot, in kilobytes."""
        assert self.process is not None  # noqa: S101
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        self.memory.append(int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]))

    def kill(self) -> None:
        """Kill the bot, as a power cut does."""
        assert self.process is not None  # noqa: S101
        self.measure()
        self.kill_allowance = sum(message["at"] > time.time() - BEFORE_KILL for message in self.server.sent)
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Stop the bot as a service manager does."""
        assert self.process is not None  # noqa: S101
        self.measure()
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(60) != 0:
            raise RuntimeError(f"the bot ended with {self.process.returncode}")

    def act(self, chance: random.Random) -> None:
        """Let one user do something. Chats with an even number only ever ask one and the same question."""
        chat = chance.randrange(1, self.plan.chats + 1)
        kind = "ask" if chat % 2 == 0 else chance.choice(["ask", "ask", "follow", "press", "inline", "group"])
        self.sent += 1
        if kind == "inline":
            self.inline.append(self.server.type_inline(QUESTIONS[chat % len(QUESTIONS)], user=chat))
            return
        if kind == "group":
            self._expect(GROUP - chat)
            self.server.mention(QUESTIONS[chat % len(QUESTIONS)], chat=GROUP - chat, user=1000 + self.sent)
            return
        pressable = [m for m in self.server.to_chat(chat) if "reply_markup" in m]
        if kind == "press" and pressable:
            self._press(chance.choice(pressable), chance)
            return
        self._expect(chat)
        text = chance.choice(FOLLOW_UPS) if kind == "follow" else QUESTIONS[chat % len(QUESTIONS)]
        self.server.say(text, chat=chat)

    def _expect(self, chat: int) -> None:
        self.expected[chat] += 1
        self.asked[chat].append(time.time())

    def measure_calm(self) -> None:
        """Note how long everybody waited for an answer up to now, before anything goes wrong."""
        self.server.wait(self.settled, LONGEST_CATCH_UP)
        for chat, asked in self.asked.items():
            given = [message["at"] for message in self.server.to_chat(chat)]
            if len(given) == len(asked):  # no button was pressed in between
                self.calm += [at - since for since, at in zip(asked, given, strict=True)]

    def _press(self, message: dict[str, Any], chance: random.Random) -> None:
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        data = chance.choice(buttons)["callback_data"]
        self.expected[message["chat"]["id"]] += data[0] != "w"
        self.toasts.append(self.server.press_data(message, data))

    def flood(self) -> None:
        """Let one user send far more than the limit allows: the first ones are answered, one notice follows."""
        for _ in range(self.plan.flood):
            self.server.say("/start", chat=FLOODER)
        self.sent += self.plan.flood
        self.expected[FLOODER] += self.plan.user_rate + 1

    def upload(self, number: int) -> None:
        """Let the operator send an article."""
        text = f"La ministre Odile Brancourt a reçu le ministre Jan Novotny mardi à Trieste.\n\nSéance {number}.\n"
        self.server.upload(f"article-{number}.txt", text.encode(), chat=OPERATOR)
        self.sent += 1
        self.expected[OPERATOR] += 1

    def settled(self) -> bool:
        """Whether everything that was sent has been answered."""
        counts = Counter(message["chat"]["id"] for message in self.server.sent)
        return (
            all(counts[chat] >= count for chat, count in self.expected.items())
            and self.unanswered_queries() <= self.count_too_late()
        )

    def unanswered_queries(self) -> int:
        """How many buttons and inline queries have no answer."""
        return len(set(self.toasts) - set(self.server.toasts)) + len(set(self.inline) - set(self.server.results))

    def count_too_late(self) -> int:
        """How many of them the bot gave up, for an outage outlasted the minute that Telegram waits for an answer."""
        return self.log.read_text(encoding="utf-8").count('"reason": "too late"')

    def problems(self) -> list[str]:
        """What went wrong: answers missing, too many or in the wrong chat, and what Telegram refused."""
        counts = Counter(message["chat"]["id"] for message in self.server.sent)
        missing = self.expected - counts
        extra = counts - self.expected
        allowed = self.server.lost + self.kill_allowance
        found = [f"chat {chat}: {count} answers are missing" for chat, count in missing.items()]
        if sum(extra.values()) > allowed:
            found.append(
                f"{sum(extra.values())} answers too many, {allowed} had an unknown outcome: {dict(extra)}"
            )
        for chat in range(2, self.plan.chats + 1, 2):
            texts = {message["text"] for message in self.server.to_chat(chat)}
            if len(texts) > 1:
                found.append(f"chat {chat} asks one question and got {len(texts)} answers: {sorted(texts)}")
        if self.unanswered_queries() > self.count_too_late():
            found.append(f"{self.unanswered_queries()} buttons and inline queries have no answer")
        notices = [m for m in self.server.to_chat(FLOODER) if m["text"].startswith("Doucement")]
        if len(notices) != 1:
            found.append(f"{len(notices)} notices for the flood")
        late = [v for v in self.server.violations if "query is too old" not in v]
        return found + [f"refused by Telegram: {violation}" for violation in late]


def run_evening(plan: Plan, archive: Path, log: Path) -> Evening:
    """Run an evening; return what came of it."""
    chance = random.Random(7)  # noqa: S311 - the same evening every time
    with TelegramServer().running() as server:
        evening = Evening(server, plan, archive, log)
        evening.start()
        quarter = plan.messages // 4
        try:
            for number in range(plan.messages):
                evening.act(chance)
                time.sleep(chance.expovariate(1 / plan.pace) if plan.pace else 0)
                if number == quarter // 2:
                    evening.measure_calm()
                    evening.flood()
                    evening.upload(1)
                if number == quarter:
                    server.faults["sendMessage"].extend([too_many(1)] * plan.storm)
                if number == 2 * quarter:
                    evening.kill()
                if number == 2 * quarter + 5:
                    evening.start()
                    evening.upload(2)
                if number == 3 * quarter:
                    server.down = True
                    outage_ends = time.monotonic() + plan.outage
                if server.down and time.monotonic() > outage_ends:
                    server.down = False
            if server.down:
                time.sleep(max(0.0, outage_ends - time.monotonic()))
                server.down = False
            since = time.monotonic()
            with suppress(AssertionError):  # what is missing then is told by `problems`
                server.wait(evening.settled, LONGEST_CATCH_UP)
            evening.caught_up = time.monotonic() - since
            evening.stop()
        finally:
            if evening.process and evening.process.poll() is None:
                evening.process.kill()
                evening.process.wait()
    return evening


def read_health(log: Path) -> list[dict[str, Any]]:
    """Return the health lines of a log."""
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
    return [line for line in lines if line["event"] == "health"]


def fresh_archive(folder: Path) -> Path:
    """Read the samples into a new archive, as its operator does."""
    archive = folder / "archive"
    command = [sys.executable, "-m", "bot", "add", "corpus/samples", "--archive", str(archive)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    return archive


def main() -> int:
    """Run the whole evening, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        begun = time.monotonic()
        evening = run_evening(Plan(), fresh_archive(Path(folder)), log)
        lag = max(line["lag_milliseconds"] for line in read_health(log))
        problems = evening.problems()
        late = evening.count_too_late()
    print(f"{evening.sent} messages in {time.monotonic() - begun:.0f} s, {len(evening.server.sent)} answers")
    print(f"calm: {statistics.median(evening.calm):.2f} s to an answer, {max(evening.calm):.2f} s at worst")
    print(f"everything answered {evening.caught_up:.0f} s after the last message and the end of the outage")
    print(f"{late} buttons and inline queries were too late after the outage")
    first, killed, again, last = evening.memory
    print(f"memory: {first} kB at the start, {killed} before the kill, {again} after it, {last} at the end")
    print(f"event loop held up at worst: {lag} ms (100 at most)")
    for problem in problems:
        print(f"PROBLEM {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
