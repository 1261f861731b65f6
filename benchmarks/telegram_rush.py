"""Twenty chats that ask the Telegram bot at once: how long each waits for its answer.

    python -m benchmarks.telegram_rush

The bot is the real command in a process of its own, on the sample archive; Telegram is the stand-in of the tests. The
time is that from the message to the arrival of the sent answer.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.telegram_evening import QUESTIONS, Evening, Plan, TelegramServer, fresh_archive, read_health

CHATS, RUSHES = 20, 5
MOST_MEDIAN, MOST_WORST = 2.0, 5.0
"""Seconds that the median and the slowest answer may take."""


def measure_rush(server: TelegramServer, first_chat: int) -> list[float]:
    """Let all chats ask at once; return how long each waited for its answer, in seconds."""
    chats = range(first_chat, first_chat + CHATS)
    begun = time.time()
    for chat in chats:
        server.say(QUESTIONS[chat % len(QUESTIONS)], chat=chat)
    server.wait(lambda: all(map(server.to_chat, chats)), 120)
    return sorted(server.to_chat(chat)[0]["at"] - begun for chat in chats)


def main() -> int:
    """Print the times of some rushes, and whether the targets are met."""
    with tempfile.TemporaryDirectory() as folder, TelegramServer().running() as server:
        log = Path(folder) / "log"
        evening = Evening(server, Plan(), fresh_archive(Path(folder)), log)
        evening.start()
        waits = [measure_rush(server, 1000 * number) for number in range(1, RUSHES + 1)]
        evening.stop()
        lag = max(line["lag_milliseconds"] for line in read_health(log))
    for times in waits:
        print(f"{CHATS} chats at once: median {statistics.median(times):.2f} s, worst {times[-1]:.2f} s")
    print(
        f"event loop held up at worst: {lag} ms; memory {evening.memory[0]} kB first, {evening.memory[-1]} kB last"
    )
    met = all(statistics.median(times) <= MOST_MEDIAN and times[-1] <= MOST_WORST for times in waits)
    print(f"median at most {MOST_MEDIAN} s and worst at most {MOST_WORST} s: {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
