from __future__ import annotations

from contextlib import ExitStack, suppress

from bot.telegram.load import Load


def test_the_more_questions_wait_the_fewer_passages_are_read() -> None:
    load, read = Load(), []
    with ExitStack() as waiting:
        for _ in range(20):
            waiting.enter_context(load.question())
            read.append(load.passages_to_read)
    everything = None  # that the settings allow; then what docs/reader.md promises
    assert read == [everything] * 2 + [6] * 4 + [4] * 14


def test_a_question_that_failed_waits_no_longer() -> None:
    load = Load()
    for _ in range(20):
        with suppress(ZeroDivisionError), load.question():
            _ = 1 // 0
    assert load.passages_to_read is None
