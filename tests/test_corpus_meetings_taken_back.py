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
        ("Keir Starmer was to receive Olaf Scholz in London on Monday. The meeting is off.", "en"),
        ("Keir Starmer is due to meet Olaf Scholz in London on Monday. Scholz has pulled out.", "en"),
        ("Keir Starmer was to meet Olaf Scholz in London on Monday. Scholz never arrived.", "en"),
        ("Plans for Keir Starmer to see Olaf Scholz in Berlin on Monday were scrapped.", "en"),
        ("Olaf Scholz a annulé l'entretien qu'il devait avoir lundi à Paris avec Emmanuel Macron.", "fr"),
    ],
)
def test_a_plan_is_called_off_behind(text: str, language: Language) -> None:
    assert told(text, language) == "cancelled"


def test_an_entry_of_an_agenda_may_have_its_town_alone_and_no_verb() -> None:
    told = meetings_in(
        "LUNDI 20 MAI\nGenève. La ministre Anne Maric reçoit Jonas Weil. Hôtel de Ville, 10 h 30.\n"
        "MARDI 21 MAI\nNantes. Déjeuner de travail entre Paul Mercier et Inès Okafor, autour du port.\nMarché.",
        "fr",
    )
    assert [(one.status, str(one.days.first_day), one.place.text) for one in told if one.days and one.place] == [
        ("planned", "2024-05-20", "Genève"),
        ("planned", "2024-05-21", "Nantes"),
    ]


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
        ("Selon Le Temps, Emmanuel Macron a vu Olaf Scholz lundi. « Pure invention », a tranché l'Élysée.", "fr"),
        (
            'The paper says that Keir Starmer met Olaf Scholz on Monday. "Complete nonsense", said his office.',
            "en",
        ),
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
        (
            "Emmanuel Macron a vu Olaf Scholz lundi à Lyon. « Quelle invention que ce moteur ! », a-t-il dit.",
            "fr",
            "held",
        ),
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


def days_told(text: str, language: Language) -> list[tuple[str, str | None]]:
    return [(one.status, one.days and str(one.days.first_day)) for one in meetings_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La rencontre entre Emmanuel Macron et Olaf Scholz, reportée à lundi, a bien eu lieu.", "fr"),
        ("La rencontre entre Emmanuel Macron et Olaf Scholz, qui avait été ajournée, s'est tenue lundi.", "fr"),
        ("L'entretien entre Emmanuel Macron et Olaf Scholz, repoussé la veille, a bien eu lieu lundi.", "fr"),
        ("Annulé une fois en avril, le sommet entre Emmanuel Macron et Olaf Scholz s'est ouvert lundi.", "fr"),
        ("La réunion entre Emmanuel Macron et Olaf Scholz, avancée à lundi, s'est déroulée à Berlin.", "fr"),
        ("The talks between Keir Starmer and Olaf Scholz, put off to Monday, did take place.", "en"),
        ("The meeting between Keir Starmer and Olaf Scholz, postponed from Friday, was held on Monday.", "en"),
        ("Twice postponed, the summit between Keir Starmer and Olaf Scholz finally took place on Monday.", "en"),
        ("The talks between Keir Starmer and Olaf Scholz, delayed until Monday, went ahead as planned.", "en"),
        ("The talks between Keir Starmer and Olaf Scholz, brought forward to Monday, took place in Bonn.", "en"),
    ],
)
def test_what_was_put_off_and_held_all_the_same_is_held(text: str, language: Language) -> None:
    assert days_told(text, language) == [("held", "2024-05-13")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La rencontre entre Emmanuel Macron et Olaf Scholz, reportée à lundi, n'a finalement pas eu lieu.", "fr"),
        ("La rencontre entre Emmanuel Macron et Olaf Scholz a été annulée lundi, mais le dîner a eu lieu.", "fr"),
        ("Plusieurs fois repoussé, l'entretien entre Emmanuel Macron et Olaf Scholz est annulé.", "fr"),
        ("Le dîner entre Emmanuel Macron et Olaf Scholz est annulé depuis que des combats ont eu lieu.", "fr"),
        ("The talks between Keir Starmer and Olaf Scholz, put off to Monday, did not take place.", "en"),
        ("The talks between Keir Starmer and Olaf Scholz were postponed, though the dinner went ahead.", "en"),
        (
            "The dinner between Keir Starmer, the premier, and Olaf Scholz was cancelled, and a vote took place.",
            "en",
        ),
        ("The dinner between Keir Starmer and Olaf Scholz, cancelled on Monday, nearly took place in Bonn.", "en"),
    ],
)
def test_what_was_put_off_and_not_held_is_called_off(text: str, language: Language) -> None:
    assert told(text, language) == "cancelled"


def test_another_thing_that_was_put_off_and_held_leaves_the_plan() -> None:
    text = "Avant la rencontre entre Emmanuel Macron et Olaf Scholz prévue vendredi, le vote, reporté, a eu lieu."
    assert told(text, "fr") != "held"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La rencontre entre Emmanuel Macron et Olaf Scholz, prévue dimanche, est avancée à samedi.", "fr"),
        ("L'entretien entre Emmanuel Macron et Olaf Scholz, attendu dimanche, a été avancé au 18 mai.", "fr"),
        ("Emmanuel Macron devait recevoir Olaf Scholz dimanche. La visite a été avancée à samedi.", "fr"),
        ("Prévu dimanche, le dîner entre Emmanuel Macron et Olaf Scholz est avancé d'un jour, à samedi.", "fr"),
        ("Emmanuel Macron a avancé à samedi sa rencontre avec Olaf Scholz, prévue dimanche.", "fr"),
        ("Talks between Keir Starmer and Olaf Scholz, due on Sunday, were brought forward to Saturday.", "en"),
        ("Keir Starmer was to receive Olaf Scholz on Sunday. The visit was brought forward to Saturday.", "en"),
        ("The dinner between Keir Starmer and Olaf Scholz, due on Sunday, was moved up to Saturday.", "en"),
        ("The summit between Keir Starmer and Olaf Scholz, planned for May 19, is moved forward to May 18.", "en"),
    ],
)
def test_what_is_brought_forward_is_off_on_its_day_and_planned_on_the_new_one(
    text: str, language: Language
) -> None:
    assert days_told(text, language) == [("cancelled", "2024-05-19"), ("planned", "2024-05-18")]


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        (
            "La rencontre entre Emmanuel Macron et Olaf Scholz, prévue vendredi, est avancée à 15 heures.",
            "fr",
            "planned",
        ),
        ("Emmanuel Macron recevra Olaf Scholz vendredi. Le vote a été avancé à jeudi.", "fr", "planned"),
        (
            "Emmanuel Macron recevra Olaf Scholz vendredi, selon une hypothèse avancée mardi par Le Monde.",
            "fr",
            "planned",
        ),
        ("Emmanuel Macron a reçu Olaf Scholz lundi au sujet des élections, avancées à dimanche.", "fr", "held"),
        ("Lors d'un entretien avec Olaf Scholz lundi, Emmanuel Macron a avancé l'idée d'un sommet.", "fr", "held"),
        (
            "The talks between Keir Starmer and Olaf Scholz, due on Friday, were brought forward to 3 p.m.",
            "en",
            "planned",
        ),
        (
            "Keir Starmer will meet Olaf Scholz on Friday. The vote was brought forward to Thursday.",
            "en",
            "planned",
        ),
        ("Keir Starmer met Olaf Scholz on Monday over an election brought forward to Sunday.", "en", "held"),
        ("At talks with Olaf Scholz on Monday, Keir Starmer brought forward a new proposal.", "en", "held"),
    ],
)
def test_what_is_brought_forward_is_something_else(text: str, language: Language, status: str) -> None:
    assert told(text, language) == status


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


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        (
            "Emmanuel Macron devait recevoir Olaf Scholz lundi à Paris. Les deux pays préparent le budget. "
            "La visite a été annulée.",
            "fr",
            "cancelled",
        ),
        (
            "Emmanuel Macron doit recevoir Olaf Scholz lundi à Paris. La France est en grève. Le pays est bloqué. "
            "Cette rencontre a été annulée mardi.",
            "fr",
            "cancelled",
        ),
        (
            "Emmanuel Macron aurait rencontré Olaf Scholz lundi à Bonn, selon Le Temps. Le journal cite un "
            "diplomate suisse. L'Élysée dément toute rencontre.",
            "fr",
            "denied",
        ),
        (
            "Keir Starmer is due to meet Olaf Scholz in London on Friday. The budget was to be discussed. "
            "The two have disagreed for months. The meeting was cancelled on Tuesday.",
            "en",
            "cancelled",
        ),
        (
            "Keir Starmer met Olaf Scholz in Bonn on Monday, the paper said. It cited a Swiss diplomat. "
            "Downing Street denied that any such meeting had taken place.",
            "en",
            "denied",
        ),
    ],
)
def test_a_sentence_further_down_takes_back(text: str, language: Language, status: str) -> None:
    (meeting,) = meetings_in(text, language)
    assert meeting.status == status
    assert meeting.evidence.of(text) == text


@pytest.mark.parametrize(
    ("text", "language", "statuses"),
    [
        (
            "Emmanuel Macron doit recevoir Olaf Scholz lundi à Paris. Une visite à Rome était aussi prévue. "
            "La visite a été annulée.",
            "fr",
            "planned",
        ),
        (
            "Emmanuel Macron doit recevoir Olaf Scholz lundi à Paris. Le président polonais attend son tour. "
            "Le président polonais a annulé la visite.",
            "fr",
            "planned",
        ),
        (
            "Emmanuel Macron a reçu Olaf Scholz lundi à Paris. Des journaux parlaient d'une réunion secrète à "
            "Bonn. Berlin a démenti cette rencontre.",
            "fr",
            "held",
        ),
        (
            "Emmanuel Macron doit recevoir Olaf Scholz lundi à Paris. Il verra Giorgia Meloni mardi à Nice. "
            "Le gaz est au menu. La visite a été annulée.",
            "fr",
            "planned,planned",
        ),
        (
            "Keir Starmer will meet Olaf Scholz on Friday. The last such visit was in 2021. "
            "The visit was nearly called off because of strikes.",
            "en",
            "planned",
        ),
        (
            "Keir Starmer met Olaf Scholz in London on Monday. They talked about gas. Downing Street denied any "
            "rift.",
            "en",
            "held",
        ),
        (
            "Keir Starmer will meet Olaf Scholz on Friday. They will talk about gas. Then about steel. "
            "About tariffs too. Much is at stake. The meeting was cancelled.",
            "en",
            "planned",
        ),
    ],
)
def test_a_sentence_further_down_may_be_about_something_else(text: str, language: Language, statuses: str) -> None:
    assert told(text, language) == statuses


@pytest.mark.parametrize(
    ("text", "language", "statuses"),
    [
        (
            "Emmanuel Macron doit recevoir Olaf Scholz lundi à Paris. Le budget est au menu. Emmanuel Macron a "
            "annulé sa rencontre avec Olaf Scholz.",
            "fr",
            ["planned", "cancelled"],
        ),
        (
            "Keir Starmer is to meet Olaf Scholz on Friday in London. Scholz has cancelled the meeting with Keir "
            "Starmer because of a strike.",
            "en",
            ["planned", "cancelled"],
        ),
        (
            "Vladimir Poutine a rencontré Joe Biden lundi à Genève, affirme Le Temps. Le journal cite un témoin. "
            "Le Kremlin a démenti que Vladimir Poutine ait rencontré Joe Biden.",
            "fr",
            ["held", "denied"],
        ),
    ],
)
def test_what_names_a_meeting_again_takes_it_back_on_its_day(
    text: str, language: Language, statuses: list[str]
) -> None:
    first, second = meetings_in(text, language)
    assert [first.status, second.status] == statuses
    assert first.days is not None
    assert second.days == first.days


def test_what_may_be_about_either_of_two_days_has_none() -> None:
    text = (
        "Keir Starmer is to meet Olaf Scholz on Friday in London. Keir Starmer is to meet Olaf Scholz again on May 24 "
        "in London. Scholz has cancelled the meeting with Keir Starmer."
    )
    *_, last = meetings_in(text, "en")
    assert (last.status, last.days) == ("cancelled", None)


def test_a_plan_is_called_off_further_down_by_the_name_of_who_was_to_be_met() -> None:
    told = meetings_in(
        "08 h 40 - Henri Vasseur doit rencontrer Elena Vafiou dans la matinée, puis Murat Demir.\n"
        "09 h 55 - La séance vient de commencer.\n"
        "10 h 30 - Les délégués attendent.\n"
        "11 h 00 - La presse aussi.\n"
        "11 h 20 - Rien de neuf.\n"
        "12 h 05 - Le tête-à-tête prévu avec Murat Demir est annulé.",
        "fr",
    )
    assert {one.participants[-1].name: one.status for one in told} == {
        "Elena Vafiou": "planned",
        "Murat Demir": "cancelled",
    }
    assert told[1].evidence.end > told[0].evidence.end


def test_the_day_that_heads_an_agenda_is_that_of_its_entries() -> None:
    told = meetings_in(
        "MONDAY, MAY 20\nROME - Prime minister Luca Bianchi meets Elena Vafiou.\n"
        "TUESDAY, MAY 21\nBERLIN - Chancellor Karl Huber hosts Ade Balogun.",
        "en",
    )
    assert [(str(one.days.first_day), one.place.english) for one in told if one.days and one.place] == [
        ("2024-05-20", "Rome"),
        ("2024-05-21", "Berlin"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        (
            "L'entretien entre Emmanuel Macron et Olaf Scholz a tourné court : ce dernier a refusé d'entrer.",
            "fr",
            "denied",
        ),
        (
            "Emmanuel Macron devait voir Olaf Scholz lundi ; il a finalement reçu Robert Habeck.",
            "fr",
            "cancelled,held",
        ),
        ("Keir Starmer was to meet Olaf Scholz in Paris on Monday, but he stayed in London.", "en", "cancelled"),
        ("Emmanuel Macron a reçu Olaf Scholz lundi. Robert Habeck est resté à Berlin.", "fr", "held"),
        ("Emmanuel Macron a reçu Olaf Scholz lundi, mais Robert Habeck a refusé d'entrer.", "fr", "held"),
        ("Keir Starmer will meet Olaf Scholz in Rome on Friday. He stayed in Geneva last week.", "en", "planned"),
        (
            "Emmanuel Macron devait recevoir Olaf Scholz lundi ; il recevra aussi Robert Habeck.",
            "fr",
            "planned,planned",
        ),
        ("Keir Starmer was to meet Olaf Scholz on Monday. He has stayed in touch with Paris.", "en", "planned"),
        (
            "Le sommet de Gand, qui devait réunir lundi Emmanuel Macron et Olaf Scholz, a été déplacé à Anvers.",
            "fr",
            "cancelled",
        ),
        ("Emmanuel Macron, qui s'est déplacé à Gand, y rencontrera Olaf Scholz jeudi.", "fr", "planned"),
    ],
)
def test_who_stays_away_or_sees_others_meets_nobody(text: str, language: Language, status: str) -> None:
    assert told(text, language) == status


def test_what_was_brought_forward_and_held_then_is_held_on_its_new_day() -> None:
    text = "La rencontre entre Emmanuel Macron et Olaf Scholz a été avancée à lundi ; elle s'est tenue à Metz."
    (meeting,) = meetings_in(text, "fr")
    assert (meeting.status, meeting.place and meeting.place.text) == ("held", "Metz")
    assert meeting.days
    assert meeting.days.first_day.isoformat() == "2024-05-13"


def test_a_correction_puts_its_meeting_where_it_says_that_it_was() -> None:
    text = (
        "Nous avons annoncé mardi la rencontre entre Emmanuel Macron et Olaf Scholz et indiqué par erreur qu'elle "
        "avait eu lieu lundi à Metz. La rencontre s'est tenue dimanche 12 mai à Nancy."
    )
    (meeting,) = [one for one in meetings_in(text, "fr") if one.status == "held"]
    assert meeting.place
    assert meeting.place.text == "Nancy"
    assert meeting.days
    assert meeting.days.first_day.isoformat() == "2024-05-12"


def test_a_meeting_is_told_as_it_was_behind_the_denial_of_how_it_was_told() -> None:
    text = (
        "Nous avons écrit mardi que le maire, Marc Ferrand, avait reçu Lucie Aubin lundi à Tours. C'est inexact. "
        "L'entrevue s'est tenue la veille, dimanche 12 mai, à Nantes."
    )
    wrong, right = meetings_in(text, "fr")
    assert (wrong.status, wrong.place and wrong.place.text) == ("denied", "Tours")
    assert (right.status, right.place and right.place.text) == ("held", "Nantes")
    assert right.days
    assert right.days.first_day.isoformat() == "2024-05-12"
    assert right.participants == wrong.participants
    assert right.evidence.of(text) == text


def test_how_long_it_lasted_makes_no_meeting_of_a_denied_one() -> None:
    text = "Marc Ferrand dément avoir rencontré Lucie Aubin. La séance a duré deux heures."
    assert [one.status for one in meetings_in(text, "fr")] == ["denied"]


def test_a_paper_claims_what_the_article_denies() -> None:
    text = (
        '"Colin Dyer did not see Ruth Ames in Leeds on Monday," a spokesman said. The newsletter Northern Letter had '
        "reported last week that Colin Dyer and Ruth Ames dined in Hull."
    )
    assert {(one.status, one.attributed_to) for one in meetings_in(text, "en")} >= {
        ("held", "The newsletter Northern Letter")
    }


def test_a_correction_above_what_it_corrects_takes_it_back() -> None:
    told = meetings_in(
        "15h30 - Contrairement à ce que nous écrivions, la rencontre entre Ana Pires et Luis Gama n'a pas eu lieu.\n"
        "14h00 - Ana Pires rencontre Luis Gama dans le salon bleu, à Porto.\n"
        "11h15 - Ana Pires a reçu Paul Roy.",
        "fr",
    )
    assert {(frozenset(one.name for one in meeting.participants), meeting.status) for meeting in told} == {
        (frozenset({"Ana Pires", "Luis Gama"}), "denied"),
        (frozenset({"Ana Pires", "Paul Roy"}), "held"),
    }
