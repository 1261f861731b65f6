"""Nouns for somebody: what an article may go on to call those whom it has introduced."""

from __future__ import annotations

import pytest

from corpus.meetings.words.person_nouns import is_person_noun


@pytest.mark.parametrize(
    "noun",
    "rabbin nonce romancière négociant chirurgienne archiviste éleveur banquier géologue haut-commissaire curator"
    " chairman novelist nuncio widow".split(),
)
def test_words_for_a_person(noun: str) -> None:
    assert is_person_noun(noun)


@pytest.mark.parametrize(
    "noun",
    "lendemain semaine gouvernement administration équipe camp secteur entretien dossier dernier restaurant dialogue"
    " next day opposition government summer number river haut-".split(),
)
def test_words_for_a_time_a_body_or_a_thing(noun: str) -> None:
    assert not is_person_noun(noun)
