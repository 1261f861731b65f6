"""The question pairs over the sample archive: they ask for what the articles say, in words of their own."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from benchmarks.crossed import (
    Pair,
    crossed_of_within,
    group_of,
    is_held_back,
    load_pairs,
    write_question_files,
)
from benchmarks.crossed_archive import WRITTEN
from bot.evaluation.figures import Figures
from bot.evaluation.question_file import check_gold
from bot.loading import SAMPLES
from corpus.language import detect_article_language, detect_question_language
from corpus.names import fold
from corpus.store import Store
from training import data as training_data

PAIRS = load_pairs()
ANSWERABLE = [pair for pair in PAIRS if not pair.get("unanswerable")]
# A question with as many words in a row as its source is taken from it.
COPIED = 5


def words_in_a_row(text: str) -> set[tuple[str, ...]]:
    words = fold(text).split()
    return {tuple(words[place : place + COPIED]) for place in range(len(words) - COPIED + 1)}


def test_there_are_enough_of_each_kind() -> None:
    proofs = Counter(pair["proof"] for pair in ANSWERABLE)
    types = Counter(pair["type"] for pair in ANSWERABLE)
    assert min(proofs["fr"], proofs["en"]) >= 50
    assert len(PAIRS) - len(ANSWERABLE) >= 30
    assert set(types) == {"who", "where", "when", "amount", "what", "why", "did"}
    assert len({pair["gold_files"][0] for pair in ANSWERABLE}) >= 35
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)
    assert len({pair[lang] for pair in PAIRS for lang in ("fr", "en")}) == 2 * len(PAIRS)


def test_a_part_is_held_back() -> None:
    held_back = sum(map(is_held_back, PAIRS))
    assert len(PAIRS) / 5 < held_back < len(PAIRS) / 3


@pytest.mark.parametrize("pair", ANSWERABLE, ids=lambda pair: pair["id"])
def test_every_gold_string_stands_in_the_file_and_the_proof_is_in_its_language(pair: Pair) -> None:
    (name,) = pair["gold_files"]
    text = (SAMPLES / name).read_text(encoding="utf-8")
    for string in (*pair["gold_answers"], *pair.get("gold_quotes", ())):
        assert string in text
    assert detect_article_language(text) == pair["proof"]


def test_the_written_pairs_are_answered_by_articles_that_train_nothing() -> None:
    pairs = load_pairs("written")
    training = (Path(training_data.__file__).parent / "passages.jsonl").read_text(encoding="utf-8")
    texts = {path.name: path.read_text(encoding="utf-8") for path in WRITTEN.iterdir()}
    assert len(pairs) == len({pair["id"] for pair in pairs}) == 760
    assert sum(pair.get("unanswerable", False) for pair in pairs) == 155
    for pair in pairs:
        for name, answer in zip(pair.get("gold_files", ()), pair.get("gold_answers", ()), strict=True):
            assert answer in texts[name]
    for text in texts.values():
        assert json.dumps(text.partition("\n\n")[2].rstrip("\n"), ensure_ascii=False) not in training


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["id"])
def test_the_questions_are_in_their_languages(pair: Pair) -> None:
    assert detect_question_language(pair["fr"]) == "fr"
    assert detect_question_language(pair["en"]) == "en"


@pytest.mark.parametrize("pair", ANSWERABLE, ids=lambda pair: pair["id"])
def test_no_question_copies_its_source_or_tells_the_answer(pair: Pair) -> None:
    source = words_in_a_row((SAMPLES / pair["gold_files"][0]).read_text(encoding="utf-8"))
    shortest = min(pair["gold_answers"], key=len)
    for lang in ("fr", "en"):
        assert not words_in_a_row(pair[lang]) & source
        assert fold(shortest) not in fold(pair[lang])


def test_the_groups_are_question_files(tmp_path: Path, sample_archive: Path) -> None:
    groups = write_question_files(PAIRS, tmp_path)
    assert len(groups["within"]) == len(groups["crossed"]) == len(ANSWERABLE)
    assert len(groups["unanswerable"]) == 2 * (len(PAIRS) - len(ANSWERABLE))
    check_gold(Store(sample_archive), [line for lines in groups.values() for line in lines])


def test_crossed_is_the_language_that_the_proof_has_not() -> None:
    pair = {"proof": "fr"}
    assert [group_of(pair, lang) for lang in ("fr", "en")] == ["within", "crossed"]
    assert group_of({"unanswerable": True}, "fr") == "unanswerable"


def test_what_is_left_across_languages() -> None:
    nothing: dict[str, Any] = dict.fromkeys(field.name for field in fields(Figures))
    within = Figures(**(nothing | {"recall_5": 0.8, "answer_in_first_quote": 0.0}))
    crossed = Figures(**(nothing | {"recall_5": 0.6, "answer_in_first_quote": 0.0}))
    assert crossed_of_within({"within": within, "crossed": crossed}) == {
        "recall_5": pytest.approx(0.75),
        "answer_in_first_quote": None,
    }
