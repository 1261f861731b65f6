"""The service: every quote of every answer is a slice of its file, in any state of the archive."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, read_into, remove_article, write_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answer import Answer
from bot.loading import open_service
from bot.service import Service
from corpus.check import check_archive
from corpus.errors import QuoteDiffers
from corpus.readers.source import decode
from embeddings.encoder import Encoder
from embeddings.reader import Reader

TODAY = date(2022, 2, 1)


def ask(service: Service, text: str, limit: int = 5) -> Answer:
    return service.ask(text, today=TODAY, limit=limit)


def check_quotes(answer: Answer) -> None:
    for quote in (*answer.quotes, *answer.nearest):
        source = decode(Path(quote.source).read_bytes())
        assert source[quote.start : quote.end] == quote.text
        assert quote.text == quote.text.strip()


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        ("Où Reagan et Gorbatchev se sont-ils rencontrés en novembre 1985 ?", "fr", ("Genève", "Geneva")),
        ("Who shook hands with Arafat on the White House lawn?", "en", ("Rabin",)),
        ("Qui s'est retrouvé à Camp David en 1978 ?", "fr", ("Camp David",)),
        ("When did Kennedy meet Khrushchev in Vienna?", "en", ("Vienn",)),
    ],
)
def test_the_samples_answer(sample_service: Service, question: str, language: str, words: tuple[str, ...]) -> None:
    answer = ask(sample_service, question)
    assert (answer.status, answer.language) == ("answered", language)
    assert any(word in quote.text for quote in answer.quotes for word in words)
    check_quotes(answer)


@pytest.mark.parametrize("question", ["Qui a gagné la Coupe du monde 2018 ?", "Who discovered penicillin?"])
def test_the_samples_do_not_answer_everything(sample_service: Service, question: str) -> None:
    answer = ask(sample_service, question)
    assert (answer.status, answer.quotes) == ("not_found", ())
    assert 0 < len(answer.nearest) <= 3
    check_quotes(answer)


words = st.sampled_from(
    ["Reagan", "Genève", "sommet", "qui", "where", "1986", "Camp David", "?", "le pape", "OTAN"]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, max_size=5).map(" ".join) | st.text(max_size=40))
def test_every_quote_of_every_answer_is_a_slice_of_its_file(sample_service: Service, question: str) -> None:
    answer = ask(sample_service, question, limit=20)
    check_quotes(answer)
    assert bool(answer.quotes) == (answer.status == "answered")
    assert not (answer.quotes and answer.nearest)
    for number, quote in enumerate(answer.quotes):
        for other in answer.quotes[:number]:
            assert quote.article != other.article or quote.end <= other.start or other.end <= quote.start
    for quote in answer.quotes[:1]:
        around = sample_service.passage_around(quote)
        ((start, end),) = around.highlights
        assert around.text[start:end] == quote.text


@pytest.mark.parametrize(
    "question",
    ["Où Reagan et Gorbatchev se sont-ils rencontrés en 1985 ?", "Qui s’est retrouvé à Camp David ?"],
)
def test_the_spelling_of_accents_does_not_matter(sample_service: Service, question: str) -> None:
    composed = ask(sample_service, question)
    decomposed = ask(sample_service, unicodedata.normalize("NFD", question))
    assert [quote.text for quote in decomposed.quotes] == [quote.text for quote in composed.quotes]


def test_the_number_of_quotes_is_limited(sample_service: Service) -> None:
    assert len(ask(sample_service, "Reagan et Gorbatchev", limit=1).quotes) == 1


def test_the_proofs_of_an_answer_are_shown_beyond_the_limit(sample_service: Service) -> None:
    answer = ask(sample_service, "Combien de fois Reagan et Gorbatchev se sont-ils rencontrés ?", limit=1)
    assert answer.count
    assert answer.count > 1
    assert len(answer.quotes) >= answer.count
    slots = (*answer.slots.who, *answer.slots.where, *answer.slots.when)
    assert {slot.quote for slot in slots} <= set(range(len(answer.quotes)))


def test_a_changed_article_is_quoted_as_it_is_now_and_the_old_quote_no_longer(
    tmp_path: Path, encoder: Encoder
) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch("Lavrov rencontre Blinken à Genève.")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    service = open_service(tmp_path / "archive", encoder)
    (old,) = ask(service, "Où Lavrov rencontre-t-il Blinken ?").quotes
    write_files(tmp_path / "in", {"a.txt": dispatch("Lavrov rencontre Blinken à Vienne.")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    (new,) = ask(service, "Où Lavrov rencontre-t-il Blinken ?").quotes
    assert (old.text, new.text) == ("Lavrov rencontre Blinken à Genève.", "Lavrov rencontre Blinken à Vienne.")
    with pytest.raises(QuoteDiffers):
        service.passage_around(old)
    remove_article(tmp_path / "archive", new.article)
    assert ask(service, "Où Lavrov rencontre-t-il Blinken ?").status == "not_found"


@pytest.mark.parametrize("name", ["a.txt", "renamed.txt"])
def test_a_meeting_is_quoted_where_its_article_stands_now(tmp_path: Path, encoder: Encoder, name: str) -> None:
    told = dispatch("Lavrov a rencontré Blinken à Genève mercredi.")
    write_files(tmp_path / "in", {"a.txt": told})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    service = open_service(tmp_path / "archive", encoder)
    assert ask(service, "Qui a rencontré Lavrov à Genève ?").meetings
    (tmp_path / "in" / "a.txt").unlink()
    write_files(tmp_path / "in", {name: dispatch("Le pape est à Rome.", title="Devant") + "\n" + told})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    answer = ask(service, "Qui a rencontré Lavrov à Genève ?")
    assert answer.meetings
    assert answer.quotes[0].source == str(tmp_path / "in" / name)
    check_quotes(answer)
    assert check_archive(service.store) == []


def test_what_an_interrupted_add_left_is_encoded_at_the_next_start(tmp_path: Path, encoder: Encoder) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch("Lavrov rencontre Blinken à Genève.")})
    read_into(tmp_path / "archive", encoder, tmp_path / "in")
    service = open_service(tmp_path / "archive", encoder)
    assert service.store.counts().pending == 0
    assert ask(service, "Où Lavrov rencontre-t-il Blinken ?").status == "answered"


def test_an_undated_article_is_quoted_as_such(tmp_path: Path, encoder: Encoder) -> None:
    write_files(
        tmp_path / "in", {"a.txt": "Un titre\n\nLe phare de Cordouan a été achevé à Royan.\nLe blé monte.\n"}
    )
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    answer = ask(open_service(tmp_path / "archive", encoder), "Où le phare de Cordouan a-t-il été achevé ?")
    assert answer.quotes[0].published is None
    assert "date de publication inconnue" in answer.answer


FAIR = "Le pâtissier Lucien Amblard a remporté samedi le concours de brioches de Tarvic."
WORKS = "Le pont de Tarvic a été élargi deux fois, en 1999 puis en 2006."


def fair_service(tmp_path: Path, encoder: Encoder, reader: Reader) -> Service:
    body = f"{FAIR} {WORKS} Le blé a monté."
    write_files(tmp_path / "in", {"a.txt": dispatch(body, title="Concours", published="2014-10-13")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    return open_service(tmp_path / "archive", encoder, reader)


def test_what_happened_on_another_day_does_not_answer(tmp_path: Path, encoder: Encoder, reader: Reader) -> None:
    service = fair_service(tmp_path, encoder, reader)
    question = "Qui a remporté le concours de brioches de Tarvic {} ?"
    right, wrong = (ask(service, question.format(time)) for time in ("en 2014", "en 2006"))
    assert (right.status, right.quotes[0].text) == ("answered", FAIR)
    assert wrong.status == "not_found"
    assert wrong.probability is not None
    assert wrong.probability < 0.5
    assert FAIR in [quote.text for quote in wrong.nearest]


@pytest.mark.parametrize(
    ("time", "status"),
    [("en octobre", "answered"), ("le 11 octobre", "answered"), ("en mars", "not_found"), ("hier", "not_found")],
)
def test_a_day_without_its_year_is_that_of_any_year(
    tmp_path: Path, encoder: Encoder, reader: Reader, time: str, status: str
) -> None:
    answer = ask(
        fair_service(tmp_path, encoder, reader), f"Qui a remporté le concours de brioches de Tarvic {time} ?"
    )
    assert answer.status == status


@pytest.mark.parametrize("told", ["n'a pas remporté", "doit remporter"])
def test_who_has_not_done_it_is_not_told_to_have(
    tmp_path: Path, encoder: Encoder, reader: Reader, told: str
) -> None:
    body = f"{FAIR.replace('a remporté', told)} {WORKS}"
    write_files(tmp_path / "in", {"a.txt": dispatch(body, title="Concours", published="2014-10-13")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    question = "Qui a remporté le concours de brioches de Tarvic ?"
    answer = ask(open_service(tmp_path / "archive", encoder, reader), question)
    assert "Amblard" not in answer.answer
    assert "Amblard" in ask(fair_service(tmp_path / "held", encoder, reader), question).answer


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Quand Luc Oberlin a-t-il rencontré Nils Aas ?", "5 juin"),
        ("When did Luc Oberlin meet Nils Aas?", "5 juin"),
        ("Où Anne Wall a-t-elle déjeuné avec Marc Thill ?", "Arlon"),
    ],
)
def test_what_stands_beside_a_meeting_is_not_its_day_or_place(
    tmp_path: Path, encoder: Encoder, reader: Reader, question: str, wrong: str
) -> None:
    told = (
        "Le président Luc Oberlin a rencontré à Oslo le ministre norvégien, Nils Aas. Le sommet des deux pays aura "
        "lieu le 5 juin à Bergen.\n\nAnne Wall a déjeuné avec Marc Thill mardi. Marc Thill vit à Arlon depuis dix ans."
    )
    write_files(tmp_path / "in", {"a.txt": dispatch(told)})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    answer = ask(open_service(tmp_path / "archive", encoder, reader), question)
    assert answer.meetings
    assert wrong not in answer.answer


def test_a_meeting_may_be_proved_beside_the_words_that_lead_to_it(
    tmp_path: Path, encoder: Encoder, reader: Reader
) -> None:
    told = (
        "It was said that Ms Byrne had slipped across the border to see the leader of the opposition, Rory Desmond, in "
        'a hotel in Newry. Both deny it. "There was no meeting with Deputy Desmond, in Newry or on the moon," her '
        "spokeswoman said. The cabinet met in Dublin.\n\nGráinne Byrne, the minister for roads, was born in Kerry."
    )
    write_files(tmp_path / "in", {"a.txt": dispatch(told, title="The border")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    question = "Gráinne Byrne a-t-elle vu le chef de l'opposition Rory Desmond dans un hôtel de Newry ?"
    answer = ask(open_service(tmp_path / "archive", encoder, reader), question)
    assert answer.verdict == "no"


def test_a_meal_is_a_meeting(tmp_path: Path, encoder: Encoder, reader: Reader) -> None:
    question = "Did Ann Wood and Ben Hart share an evening meal in Leeds?"
    told = "Ann Wood dined with Ben Hart in Leeds on Monday. The paper was signed a week later."
    write_files(tmp_path / "in", {"a.txt": dispatch(told)})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    answer = ask(open_service(tmp_path / "archive", encoder, reader), question)
    assert answer.meetings
    assert answer.quotes[0].text.startswith("Ann Wood dined with Ben Hart in Leeds on Monday.")


def test_the_proof_of_another_meeting_is_no_answer(tmp_path: Path, encoder: Encoder) -> None:
    told = "Lavrov a rencontré Blinken à Genève mercredi. Wang Yi a quitté la Suisse le même jour."
    write_files(tmp_path / "in", {"a.txt": dispatch(told)})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    service = open_service(tmp_path / "archive", encoder)
    for question in ("Qui a rencontré Wang Yi à Genève ?", "Where did Wang Yi meet Lavrov?"):
        answer = ask(service, question)
        assert answer.status == "not_found"
        assert answer.nearest
    assert ask(service, "Qui a rencontré Lavrov à Genève ?").status == "answered"


def test_a_day_that_no_calendar_has_is_said_to_be_none(sample_service: Service) -> None:
    answer = ask(sample_service, "Qui Reagan a-t-il rencontré le 31 novembre 1985 ?")
    assert (answer.status, answer.quotes, answer.nearest) == ("not_found", (), ())
    assert "« 31 novembre 1985 » n’est pas un jour du calendrier" in answer.answer


@pytest.mark.parametrize("question", ["", "   ", "???!!!", "😀🎉", "« … »"])
def test_a_question_without_words_is_said_to_have_none(sample_service: Service, question: str) -> None:
    answer = ask(sample_service, question)
    assert (answer.status, answer.quotes, answer.nearest) == ("not_found", (), ())
    assert {"mots", "words"} & set(answer.answer.split())
    assert sample_service.search(question, limit=3) == ()


def test_a_question_in_capitals_is_answered_like_the_same_in_small_letters(sample_service: Service) -> None:
    question = "Où Reagan et Gorbatchev se sont-ils rencontrés en 1985 ?"
    assert ask(sample_service, question.upper()).answer == ask(sample_service, question).answer
