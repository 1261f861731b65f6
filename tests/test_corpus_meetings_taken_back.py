"""What a later clause or the next sentence takes back of a meeting, and what it leaves."""

from __future__ import annotations

import pytest
from meeting_texts import meetings_in

from corpus.span import Language


def told(text: str, language: Language) -> str:
    return ",".join(meeting.status for meeting in meetings_in(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Emmanuel Macron devait voir Olaf Scholz lundi à Berlin ; l'entrevue a été annulée mardi.", "fr"),
        (
            "Emmanuel Macron devait recevoir Olaf Scholz lundi. À cause des grèves, cette visite est ajournée.",
            "fr",
        ),
        ("Emmanuel Macron devait rencontrer Olaf Scholz lundi à Berlin. Le chancelier s'est décommandé.", "fr"),
        ("Emmanuel Macron devait rencontrer Olaf Scholz lundi à Berlin. Il ne s'y rendra finalement pas.", "fr"),
        ("Emmanuel Macron, qui comptait voir Olaf Scholz lundi à Berlin, y a renoncé.", "fr"),
        ("Emmanuel Macron devait dîner lundi avec Olaf Scholz. Ce dîner n'a jamais eu lieu.", "fr"),
        ("Keir Starmer was to receive Olaf Scholz in London on Monday. He has cancelled the trip.", "en"),
        ("Keir Starmer was to receive Olaf Scholz in London on Monday. The visit was called off.", "en"),
        ("Keir Starmer is due to meet Olaf Scholz in London on Monday. Scholz has pulled out.", "en"),
        ("Plans for Keir Starmer to see Olaf Scholz in Berlin on Monday were scrapped.", "en"),
        ("Olaf Scholz a annulé l'entretien qu'il devait avoir lundi à Paris avec Emmanuel Macron.", "fr"),
    ],
)
def test_a_plan_is_called_off_behind(text: str, language: Language) -> None:
    assert told(text, language) == "cancelled"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        (
            "Emmanuel Macron devait recevoir Olaf Scholz lundi. Il a annulé sa conférence de presse.",
            "fr",
            "planned",
        ),
        ("Emmanuel Macron doit recevoir Olaf Scholz lundi. La visite d'usine a été annulée.", "fr", "planned"),
        (
            "Emmanuel Macron doit recevoir Olaf Scholz lundi. Robert Habeck a décliné l'invitation.",
            "fr",
            "planned",
        ),
        ("Emmanuel Macron a reçu Olaf Scholz lundi. Le dîner prévu ensuite a été annulé.", "fr", "held"),
        ("Keir Starmer will meet Olaf Scholz on Monday. The government has dropped the bill.", "en", "planned"),
        ("Keir Starmer met Olaf Scholz in London on Monday. He later pulled out of a charity run.", "en", "held"),
    ],
)
def test_something_else_is_called_off(text: str, language: Language, status: str) -> None:
    assert told(text, language) == status


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Selon Le Temps, Emmanuel Macron a reçu Olaf Scholz lundi à Paris. L'Élysée dément catégoriquement.",
            "fr",
        ),
        ("Selon Le Temps, Emmanuel Macron aurait vu Olaf Scholz à Paris, ce que conteste l'Élysée.", "fr"),
        ("Le Temps assure qu'Emmanuel Macron a vu Olaf Scholz lundi. « C'est faux », répond l'Élysée.", "fr"),
        ("Le Temps assure qu'Emmanuel Macron a vu Olaf Scholz lundi. Cette rencontre n'a jamais eu lieu.", "fr"),
        ("Keir Starmer met Olaf Scholz in secret on Monday, a report Downing Street denies.", "en"),
        (
            "Keir Starmer met Olaf Scholz in Bonn on Monday, the paper said. His spokesman denied any such meeting.",
            "en",
        ),
        ("Aucun entretien n'a eu lieu lundi entre Emmanuel Macron et Olaf Scholz.", "fr"),
        ("No talks were held in Berlin on Monday between Keir Starmer and Olaf Scholz.", "en"),
        ("Emmanuel Macron ne recevra pas Olaf Scholz lundi à Paris.", "fr"),
    ],
)
def test_a_meeting_is_denied(text: str, language: Language) -> None:
    assert told(text, language) == "denied"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Emmanuel Macron a reçu Olaf Scholz lundi à Paris. L'Élysée dément tout désaccord.", "fr", "held"),
        ("Emmanuel Macron a démenti tout désaccord avec Olaf Scholz, qu'il a vu lundi à Paris.", "fr", "held"),
        ("Keir Starmer met Olaf Scholz in London on Monday. He denied that the two had quarrelled.", "en", "held"),
        ("Interrogé sur le gaz, que Moscou conteste, Emmanuel Macron a reçu Olaf Scholz lundi.", "fr", "held"),
        ("Emmanuel Macron ne recevra pas Olaf Scholz avant lundi.", "fr", ""),
        ("Aucune rencontre entre Emmanuel Macron et Olaf Scholz n'est à l'ordre du jour.", "fr", ""),
    ],
)
def test_something_else_is_denied(text: str, language: Language, status: str) -> None:
    assert told(text, language) == status


def test_what_is_moved_is_called_off_for_its_day_and_planned_for_the_new_one() -> None:
    off, planned = meetings_in(
        "La réunion entre Emmanuel Macron et Olaf Scholz, prévue vendredi à Paris, est reportée au 3 juin.", "fr"
    )
    assert (off.status, str(off.days and off.days.first_day)) == ("cancelled", "2024-05-17")
    assert (planned.status, str(planned.days and planned.days.first_day)) == ("planned", "2024-06-03")


def test_the_proof_holds_both_sentences() -> None:
    text = "Emmanuel Macron devait recevoir Olaf Scholz lundi. Le rendez-vous a été annulé. Il pleuvait."
    (meeting,) = meetings_in(text, "fr")
    assert meeting.evidence.of(text) == text.removesuffix(" Il pleuvait.")


def test_a_chain_of_infinitives_stays_a_plan() -> None:
    assert (
        told("Emmanuel Macron pourrait se rendre samedi à Berlin et y être reçu par Olaf Scholz.", "fr")
        == "planned"
    )
    assert told("Emmanuel Macron devrait aller lundi à Berlin et y rencontrer Olaf Scholz.", "fr") == "planned"
