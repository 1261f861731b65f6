from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from meeting_texts import article_of

from corpus.analysis import meetings_of
from corpus.meetings.recogniser import may_tell
from corpus.span import ReadLanguage
from embeddings.encoder import Encoder
from embeddings.errors import WeightsUnavailable
from embeddings.meeting_network import MeetingNetwork
from embeddings.packaged_e5 import PackagedTransformer
from embeddings.reader_network import ReaderNetwork
from embeddings.reader_weights import load_network
from embeddings.recogniser import MeetingRecogniser, load_meeting_network, recogniser_of, save_meeting_network
from training.meeting_sentences import UNSEEN, load_sentences, vary

MEETINGS: tuple[tuple[ReadLanguage, str, set[str]], ...] = (
    (
        "fr",
        "Jean Roux et Émile Comte ont refait le monde mardi autour d'un café à Nevers.",
        {"Jean Roux", "Émile Comte"},
    ),
    (
        "en",
        "On Monday Ruth Abelson pulled up a chair beside Desmond Kerrigan in a Dublin pub and asked for a truce.",
        {"Ruth Abelson", "Desmond Kerrigan"},
    ),
    (
        "en",
        "Foreign minister Ivo Radek spent most of Tuesday evening across a kitchen table from Salma Haddadin in Amman.",
        {"Ivo Radek", "Salma Haddadin"},
    ),
)
NO_MEETINGS: tuple[tuple[ReadLanguage, str], ...] = (
    ("fr", "Gilles Wauthier a succédé lundi à Martine Lenaerts à la tête de la coopérative de Namur."),
    ("fr", "Dans une lettre ouverte, Firmin Delcourt reproche à Odile Sarrazin son silence sur la digue."),
    ("en", "Ruth Abelson's memoir sold twice as many copies as Desmond Kerrigan's in its first week."),
    ("en", "Ivo Radek was in Prague on Tuesday while Salma Haddadin toured the flooded districts of Amman."),
)


@pytest.fixture(scope="module")
def recogniser(encoder: Encoder) -> MeetingRecogniser:
    found = recogniser_of(encoder)
    assert found is not None
    return found


@pytest.mark.parametrize(("language", "text", "people"), MEETINGS)
def test_a_meeting_in_other_words_is_recorded(
    recogniser: MeetingRecogniser, language: ReadLanguage, text: str, people: set[str]
) -> None:
    assert meetings_of(article_of(text, language)) == ()
    (meeting,) = meetings_of(article_of(text, language), recogniser)
    assert {one.name for one in meeting.participants} == people
    assert meeting.status == "held"
    assert meeting.evidence.of(text) == text


@pytest.mark.parametrize(("language", "text"), NO_MEETINGS)
def test_people_who_did_not_meet_have_no_record(
    recogniser: MeetingRecogniser, language: ReadLanguage, text: str
) -> None:
    assert may_tell(text)
    assert meetings_of(article_of(text, language), recogniser) == ()


def test_what_may_not_have_been_has_no_record(recogniser: MeetingRecogniser) -> None:
    text = "On Monday Ruth Abelson pulled up a chair beside Desmond Kerrigan in a Dublin pub, and cancelled the talks."
    assert recogniser.read([text], "en") != [None]
    assert meetings_of(article_of(text, "en"), recogniser) == ()
    told = (
        "On Monday Ruth Abelson pulled up a chair beside Desmond Kerrigan in a Dublin pub and asked for a truce."
    )
    denied = f"{told} The weather was fine. Her office denies it all."
    assert meetings_of(article_of(denied, "en"), recogniser) == ()


def test_a_record_needs_no_day_and_no_place(recogniser: MeetingRecogniser) -> None:
    text = "Ruth Abelson pulled up a chair beside Desmond Kerrigan and asked for a truce."
    (meeting,) = meetings_of(article_of(text, "en"), recogniser)
    assert {one.name for one in meeting.participants} == {"Ruth Abelson", "Desmond Kerrigan"}
    assert (meeting.days, meeting.place, meeting.status) == (None, None, "held")


def test_the_only_day_of_the_sentence_is_that_of_its_meeting(recogniser: MeetingRecogniser) -> None:
    text = (
        "Ruth Abelson pulled up a chair beside Desmond Kerrigan, whom she had not seen for years, on 3 May 2021."
    )
    (meeting,) = meetings_of(article_of(text, "en"), recogniser)
    assert meeting.days is not None
    assert (str(meeting.days.first_day), str(meeting.days.last_day)) == ("2021-05-03", "2021-05-03")


def test_a_noun_among_its_words_that_leaves_the_meeting_open_does_not_refuse_it(
    recogniser: MeetingRecogniser,
) -> None:
    text = "Le colonel Nasser eut mercredi une longue conversation avec le maréchal Tito à Brioni."
    (meeting,) = meetings_of(article_of(text, "fr"), recogniser)
    assert {one.name for one in meeting.participants} == {"Nasser", "Tito"}


def test_a_sentence_is_read_the_same_alone_and_among_others(recogniser: MeetingRecogniser) -> None:
    texts = [text for language, text, _ in MEETINGS if language == "fr"]
    texts += [text for language, text in NO_MEETINGS if language == "fr"]
    together = recogniser.logits(texts, "fr")
    for text, (_, read) in zip(texts, together, strict=True):
        ((_, alone),) = recogniser.logits([text], "fr")
        assert torch.allclose(alone.told, read.told, atol=1e-3)
        assert torch.allclose(alone.people, read.people, atol=1e-2)


def test_what_it_marks_lies_in_the_sentence(recogniser: MeetingRecogniser) -> None:
    for language, text, people in MEETINGS:
        (seen,) = recogniser.read([text], language)
        assert seen is not None
        assert 0 <= seen.words.start < seen.words.end <= len(text)
        for name in people:
            assert seen.names(text.index(name), text.index(name) + len(name))


def test_a_sentence_too_long_to_be_read_to_its_end_tells_nothing(recogniser: MeetingRecogniser) -> None:
    language, text, _ = MEETINGS[1]
    assert recogniser.read([text], language) != [None]
    assert recogniser.read([f"{text[:-1]} while {'the rain went on and on and ' * 40}stopped."], language) == [
        None
    ]


def test_no_sentences_are_no_work(recogniser: MeetingRecogniser) -> None:
    assert recogniser.read([], "fr") == []


def test_a_sentence_that_names_nobody_is_not_worth_reading() -> None:
    assert not may_tell("La réunion a duré deux heures.")
    assert not may_tell("Paris s'éveille.")
    assert not may_tell("Il est rentré lundi de Berlin en France.")
    assert may_tell("Elle a revu hier Jean Ansah.")
    assert may_tell("Le ministre Jean Petit et Anne Roy ont déjeuné.")


def test_changed_weights_are_refused(encoder: Encoder, tmp_path: Path) -> None:
    reader = _reader(encoder)
    path = tmp_path / "recogniser.safetensors"
    with pytest.raises(WeightsUnavailable, match=r"meeting recogniser's weights .* cannot be read"):
        load_meeting_network(reader, path)
    path.write_bytes(b"something else")
    with pytest.raises(WeightsUnavailable, match="expected"):
        load_meeting_network(reader, path)


def test_weights_come_back_as_they_were_saved(encoder: Encoder, tmp_path: Path) -> None:
    reader, path = _reader(encoder), tmp_path / "recogniser.safetensors"
    torch.manual_seed(0)
    network = MeetingNetwork(reader)
    with torch.no_grad():
        for value in network.parameters():
            value.add_(0.01 * torch.randn_like(value))
    restored = load_meeting_network(reader, path, save_meeting_network(network, path))
    for name, value in network.state_dict().items():
        assert torch.allclose(restored.state_dict()[name], value, atol=2e-3), name


def _reader(encoder: Encoder) -> ReaderNetwork:
    assert isinstance(encoder.transformer, PackagedTransformer)
    return load_network(encoder.transformer.bert)


def test_the_training_sentences_hold_their_names_and_words() -> None:
    rows, unseen = load_sentences(), load_sentences(UNSEEN)
    assert not {row.text for row in rows} & {row.text for row in unseen}
    assert {row.lang for row in rows} == {"fr", "en"}
    for row in (*rows, *unseen):
        told = row.located()
        assert (told.words is None) == (row.words is None) == (told.people == ())
        assert len({span.of(row.text) for span in told.people}) in (0, len(set(row.who)))


def test_names_change_and_the_telling_stays() -> None:
    row = next(row for row in load_sentences() if row.words and row.lang == "fr")
    varied = [vary(row, ["Ariane Fauvel"], _chance(seed)) for seed in range(30)]
    assert len({one.text for one in varied}) > 1
    for one in varied:
        assert one.words is not None
        assert one.words.of(one.text) == row.words
        assert len(one.people) >= 2
    near_miss = vary(replace(row, words=None), ["Ariane Fauvel"], _chance(1))
    assert (near_miss.words, near_miss.people) == (None, ())
    assert near_miss.text == vary(row, ["Ariane Fauvel"], _chance(1)).text


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - reproducible on purpose
