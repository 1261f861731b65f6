"""Withheld: a sentence that says that it does not tell what is asked for, in both languages and for each kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archives import dispatch, make_archive, write_files

from bot.answer_kind import AnswerKind
from bot.loading import open_service
from bot.withheld import withholds
from corpus.span import Language
from embeddings.encoder import Encoder
from embeddings.reader import Reader

WITHHELD: list[tuple[Language, AnswerKind, str]] = [
    ("fr", "reason", "Le préfet a quitté la salle sans donner la moindre explication."),
    ("fr", "reason", "La mairie a fermé le bassin mardi, sans en préciser le motif."),
    ("fr", "reason", "Le club n’a pas souhaité expliquer pourquoi le match est reporté."),
    ("fr", "day", "L'usine rouvrira, mais aucune date n'a été retenue."),
    ("fr", "day", "La date du procès n'a pas encore été fixée."),
    ("fr", "person", "Le nom du donateur reste inconnu."),
    ("fr", "person", "Le successeur de Mme Aubry n'a pas été annoncé."),
    ("fr", "person", "On ignore qui a payé la facture."),
    ("fr", "amount", "Le montant de la vente n'a pas été communiqué."),
    ("fr", "amount", "La ville a racheté le fort sans révéler le prix."),
    ("fr", "place", "Les otages sont détenus dans un lieu tenu secret, dit le ministère."),
    ("en", "reason", "She resigned on Friday without giving a reason."),
    ("en", "reason", "The bank declined to say why the branch was shut."),
    ("en", "day", "The tunnel will reopen, but no new date has been given."),
    ("en", "day", "A date for the vote has not been set."),
    ("en", "person", "The name of the buyer was not disclosed."),
    ("en", "person", "Nobody knows who wrote the letter."),
    ("en", "amount", "The company was sold for an undisclosed sum."),
    ("en", "place", "The talks are held at an undisclosed location."),
]
TOLD: list[tuple[Language, AnswerKind, str]] = [
    ("fr", "reason", "Le préfet est parti sans dire au revoir, en raison de la grève."),
    ("fr", "day", "Sans donner la raison de ce choix, le maire a retenu le 4 mai."),
    ("fr", "person", "Le nom du lauréat, Paul Roy, a été annoncé mardi."),
    ("fr", "amount", "On ignore combien ils sont, peut-être 200."),
    ("fr", "place", "Le préfet a reçu les syndicats à Brest, sans en donner la raison."),
    ("en", "reason", "He was not invited because he had been rude."),
    ("en", "day", "The vote was held on 4 May, for reasons that were not given."),
    ("en", "person", "Anna Lind, who did not say why, will succeed him."),
    ("en", "amount", "No one knows how many there are, perhaps 40."),
    ("en", "place", "They met in Bergen on a date that was not disclosed."),
]


@pytest.mark.parametrize(("language", "kind", "sentence"), WITHHELD)
def test_a_sentence_that_withholds_what_is_asked_is_no_answer(
    language: Language, kind: AnswerKind, sentence: str
) -> None:
    assert withholds(sentence, language, kind)


@pytest.mark.parametrize(("language", "kind", "sentence"), TOLD)
def test_a_sentence_that_withholds_something_else_may_answer(
    language: Language, kind: AnswerKind, sentence: str
) -> None:
    assert not withholds(sentence, language, kind)


def test_of_other_languages_nothing_is_known() -> None:
    assert not withholds("Der Grund ist unbekannt.", "other", "reason")


SHUT = "La patinoire de Tarvic a fermé mardi soir, a dit la mairie, sans en donner la raison."


def test_the_sentence_is_shown_as_the_nearest_instead(tmp_path: Path, encoder: Encoder, reader: Reader) -> None:
    write_files(tmp_path / "in", {"a.txt": dispatch(f"{SHUT} Le blé a monté.", published="2014-10-13")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "in").close()
    service = open_service(tmp_path / "archive", encoder, reader)
    why = service.ask("Pourquoi la patinoire de Tarvic a-t-elle fermé ?", today=date(2014, 10, 20), limit=3)
    whether = service.ask("La patinoire de Tarvic a-t-elle fermé ?", today=date(2014, 10, 20), limit=3)
    assert whether.status == "answered"
    when = service.ask("Quand la patinoire de Tarvic a-t-elle fermé ?", today=date(2014, 10, 20), limit=3)
    assert (why.status, why.quotes) == ("not_found", ())
    assert SHUT in [quote.text for quote in why.nearest]
    assert (when.status, when.quotes[0].text) == ("answered", SHUT)
