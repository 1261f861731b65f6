"""Context: whom pronouns and titles of an article stand for, and which day and place belong to a meeting."""

from __future__ import annotations

import pytest
from meeting_texts import Told, article_of, meetings_in, told_in

from corpus.analysis import meetings_of
from corpus.span import Language

INA, OLE, ANN, BEN = "Ina Lund", "Ole Berg", "Ann Wood", "Ben Hart"


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (  # given names tell women from men
            "Preston Reed is a painter. Femke Bos is his wife. On Monday he met Ole Berg in Oslo.",
            "en",
            [({"Preston Reed", OLE}, "Oslo", "2024-05-13", "held")],
        ),
        (  # a storm is nobody
            "Ann Wood, the aid minister, is away. Hurricane Ida has hit the coast. She met Ben Hart on Monday in Bath.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-13", "held")],
        ),
        (  # "la diplomate" is the woman who was introduced as a source
            "Ole Berg et Per Holm se verront jeudi à Oslo, a dit l'émissaire, Ina Lund. La diplomate a vu lundi"
            " Marc Roy.",
            "fr",
            [
                ({OLE, "Per Holm"}, "Oslo", "2024-05-16", "planned"),
                ({INA, "Marc Roy"}, None, "2024-05-13", "held"),
            ],
        ),
        (  # a counterpart holds the same office: he is not the prime minister
            "Le ministre de l'Intérieur, Ole Berg, a vu lundi à Oslo son homologue, Marc Roy. Le premier ministre était"
            " en Chine, où il a rencontré mardi Li Wei.",
            "fr",
            [({OLE, "Marc Roy"}, "Oslo", "2024-05-13", "held")],
        ),
        (  # an envoy is no prime minister
            "The envoy Ann Wood stayed at home. The Danish prime minister called Ben Hart on Monday.",
            "en",
            [({"prime minister", BEN}, None, "2024-05-13", "held")],
        ),
        (  # the speaker of quoted words is whom the next sentence is about
            '"I do not know Ole Berg," Ann Wood said. She met Ben Hart in Bath on Monday.',
            "en",
            [({ANN, BEN}, "Bath", "2024-05-13", "held")],
        ),
        (  # of two pairs, "les deux ministres" are the one of ministers
            "Le ministre Ole Berg verra jeudi à Oslo la ministre Ina Lund. Il sera reçu vendredi par le Premier"
            " ministre Marc Roy. Les deux ministres se sont parlé lundi au téléphone.",
            "fr",
            [
                ({OLE, INA}, "Oslo", "2024-05-16", "planned"),
                ({OLE, "Marc Roy"}, None, "2024-05-17", "planned"),
                ({OLE, INA}, None, "2024-05-13", "held"),
            ],
        ),
        (  # an apposition with an office makes a person of a name
            "Signe Aalund, the Danish prime minister, met Ole Berg on Monday.",
            "en",
            [({"Signe Aalund", OLE}, None, "2024-05-13", "held")],
        ),
        (  # a day before the name is none of it; who is summoned is met
            "On Monday Gudrun Altmann was summoned to Bonn by Ole Berg.",
            "en",
            [({"Gudrun Altmann", OLE}, None, "2024-05-13", "held")],
        ),
        (  # "who told" says nothing of who is a source
            "Ann Wood met on Monday the dean of a college in Bath, Ben Hart, who told her to wait.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-13", "held")],
        ),
    ],
)
def test_whom_an_article_means(text: str, language: Language, told: list[Told]) -> None:
    assert told_in(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Ole Berg a retrouvé cet après-midi Ina Lund à Oslo.",
            "fr",
            [({OLE, INA}, "Oslo", "2024-05-15", "held")],
        ),
        (
            "Le 6 mai, soit deux jours plus tôt, Ole Berg avait été reçu à Oslo par Ina Lund.",
            "fr",
            [({OLE, INA}, "Oslo", "2024-05-06", "held")],
        ),
        (
            "Prévu lundi, l'entretien entre Ole Berg et Ina Lund ne s'est finalement tenu que mardi.",
            "fr",
            [({OLE, INA}, None, "2024-05-14", "held")],
        ),
        (
            "Ann Wood and Ben Hart had not spoken since March 2023, when they met in Bath.",
            "en",
            [({ANN, BEN}, "Bath", "2023-03-01", "held")],
        ),
        (
            "On Monday Ann Wood met Ben Hart in Bath, and she is to see Ole Berg.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-13", "held"), ({ANN, OLE}, None, None, "planned")],
        ),
        (
            "Ole Berg a rencontré le 6 mai à Oslo Ina Lund, élue depuis 2022.",
            "fr",
            [({OLE, INA}, "Oslo", "2024-05-06", "held")],
        ),
        (
            "Ole Berg a vu Ina Lund lundi dans l'étable d'un éleveur de vaches d'Aquitaine.",
            "fr",
            [({OLE, INA}, None, "2024-05-13", "held")],
        ),
        (
            "Ann Wood discussed the peace plan in a video call with Ben Hart on Monday.",
            "en",
            [({ANN, BEN}, None, "2024-05-13", "held")],
        ),
    ],
)
def test_which_day_and_place_a_meeting_has(text: str, language: Language, told: list[Told]) -> None:
    assert told_in(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Ole Berg a quitté Oslo lundi sans avoir pu rencontrer Ina Lund.", "fr", "denied"),
        ("Ole Berg est reparti sans pouvoir voir Ina Lund.", "fr", "denied"),
        ("Ole Berg n'a jamais accepté de recevoir Ina Lund.", "fr", "denied"),
        ("Ole Berg n'a pas voulu rencontrer Ina Lund lundi.", "fr", "denied"),
        ("Ann Wood has never agreed to meet Ben Hart.", "en", "denied"),
        ("Ann Wood turned down a request from London for a meeting with Ben Hart.", "en", "denied"),
        ("Ann Wood did not get a meeting with Ben Hart.", "en", "denied"),
        ("Ann Wood left on Monday. Nor did Wood meet Ben Hart.", "en", "denied"),
        ("« Jamais je n'ai rencontré Ina Lund, ni à Oslo ni ailleurs », a dit Ole Berg.", "fr", "denied"),
        ("Ole Berg, qui devait rencontrer Ina Lund jeudi à Oslo, ne fera pas le voyage.", "fr", "cancelled"),
        ("L'entretien que devaient avoir jeudi Ole Berg et Ina Lund est annulé.", "fr", "cancelled"),
        ("Jeudi, Ole Berg viendra à Oslo rencontrer Ina Lund.", "fr", "planned"),
        ("Ole Berg s'entretiendra jeudi avec Marc Roy avant d'être reçu par Ina Lund.", "fr", "planned"),
        ("Ole Berg a mis à profit sa venue lundi pour recevoir Ina Lund.", "fr", "held"),
        ("Ole Berg a convoqué lundi à Oslo l'ambassadrice Ina Lund.", "fr", "held"),
    ],
)
def test_what_becomes_of_it(text: str, language: Language, status: str) -> None:
    assert {meeting.status for meeting in meetings_in(text, language)} == {status}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ole Berg a convoqué Ina Lund pour le 3 juin.", "fr"),
        ("Jamais un roi n'avait reçu Ina Lund.", "fr"),
        ('Ann Wood had seen Ben Hart and Ole Berg "deep in conversation" in Bath on Monday.', "en"),
    ],
)
def test_nothing_is_told(text: str, language: Language) -> None:
    assert meetings_in(text, language) == ()


def test_the_title_of_an_interview_says_who_answers() -> None:
    title = "Ole Berg : « La mer monte »"
    body = """Il nous reçoit chez lui.

Vous avez vu la ministre ?
Je n'ai pas vu Ina Lund.

Et vous avez vu son rival ?
J'ai dîné avec Marc Roy à Oslo lundi. Je l'apprécie.
"""
    told = {
        (frozenset(one.name for one in m.participants), m.status)
        for m in meetings_of(article_of(body, "fr", title))
    }
    assert told == {(frozenset({OLE, INA}), "denied"), (frozenset({OLE, "Marc Roy"}), "held")}


@pytest.mark.parametrize(
    "title", ["Ten minutes with Ann Wood", "Five questions for Ann Wood", "Lunch with Ann Wood"]
)
def test_the_title_of_an_english_interview_says_who_answers(title: str) -> None:
    body = """Who helped you?
I met Marc Roy in Oslo in March. I liked him.

What is next?
Marc and I are meeting Ole Berg on Friday in Bath.
"""
    told = [({one.name for one in m.participants}, m.status) for m in meetings_of(article_of(body, "en", title))]
    assert told == [({ANN, "Marc Roy"}, "held"), ({ANN, "Marc Roy", OLE}, "planned")]


def test_an_interview_tells_of_her_whom_it_has_just_named() -> None:
    body = """Qui vous a aidée ?
Une seule personne : Ina Lund, ma traductrice. Je l'ai rencontrée en 2011 à Oslo. J'y étudiais.

Vous la voyez encore ?
Nous nous sommes revues en mars à Bergen, avec mon éditeur, Ole Berg.
"""
    told = [
        {one.name for one in m.participants} for m in meetings_of(article_of(body, "fr", "Anne Roy : « Moi »"))
    ]
    assert told == [{"Anne Roy", INA}, {"Anne Roy", INA, OLE}]


@pytest.mark.parametrize(
    ("title", "status"), [("DIRECT. La grève à Laval", "held"), ("La grève à Laval, heure par heure", "planned")]
)
def test_a_live_report_tells_in_the_present_what_has_just_happened(title: str, status: str) -> None:
    body = "7 h 10. La route est barrée.\n\n9 h 30. Ole Berg s'entretient avec Ina Lund.\n\n11 h. C'est fini."
    (meeting,) = meetings_of(article_of(body, "fr", title))
    assert meeting.status == status


def test_an_agenda_leaves_no_place_to_its_next_day() -> None:
    text = "MARDI 21 MAI\nOle Berg déjeune à l'Élysée.\n\nMERCREDI 22 MAI\nIna Lund doit s'y entretenir avec Marc Roy."
    (meeting,) = (
        one for one in meetings_in(text, "fr") if {p.name for p in one.participants} == {INA, "Marc Roy"}
    )
    assert meeting.place is None


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (  # a trade at the head of a name is none of it
            "Founder Ann Wood met Ben Hart in Bath on Monday.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-13", "held")],
        ),
        (  # a particle of names from Kenya
            "Ann Wood received the chairman, Joseph arap Kiplagat, in Bath on Monday.",
            "en",
            [({ANN, "Joseph arap Kiplagat"}, "Bath", "2024-05-13", "held")],
        ),
        (  # "Eng." ends no sentence
            "Ann Wood met the secretary for roads, Eng. Ben Hart, in Bath on Monday.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-13", "held")],
        ),
        (  # a given name, and no pope
            "Ina Lund a reçu lundi Pape Alioune Diop à Oslo.",
            "fr",
            [({INA, "Pape Alioune Diop"}, "Oslo", "2024-05-13", "held")],
        ),
        (  # what somebody sees to takes no part
            "Ann Wood is to meet Water Cabinet Secretary Ben Hart in Bath on Thursday.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-16", "planned")],
        ),
        (  # where a counterpart comes from takes no part
            "Ann Wood raised the matter with her Kericho counterpart, Ben Hart, by telephone on Monday.",
            "en",
            [({ANN, BEN}, None, "2024-05-13", "held")],
        ),
        (  # "Last Friday" is nobody
            "Ann Wood is the mayor of Bath. Last Friday she took a phone call from Ben Hart.",
            "en",
            [({ANN, BEN}, None, "2024-05-10", "held")],
        ),
        (  # a work is nobody
            "Ina Lund aime le théâtre. Elle a vu lundi son premier Molière à Oslo.",
            "fr",
            [],
        ),
        (  # a consortium takes no part in what its head does
            "Ina Lund a réuni lundi à Oslo Marc Roy, maire de Dol, et Ole Berg, patron du consortium Vents Marins.",
            "fr",
            [({INA, "Marc Roy", OLE}, "Oslo", "2024-05-13", "held")],
        ),
        (  # what stands in brackets is none of the clause
            "Mardi, Claire Petit, Marc Roy et Ole Berg (4 sièges) se sont retrouvés à Oslo.",
            "fr",
            [({"Claire Petit", "Marc Roy", OLE}, "Oslo", "2024-05-14", "held")],
        ),
        (  # he called it off, whatever comes between
            "Ole Berg devait voir Ina Lund lundi à Oslo ; il a annulé le matin même.",
            "fr",
            [({OLE, INA}, "Oslo", "2024-05-13", "cancelled")],
        ),
        (  # a correction: it was held on another day, elsewhere
            "L'entretien entre Ole Berg et Ina Lund n'a pas eu lieu le mercredi 8 mai à Oslo, mais le jeudi 9 mai à"
            " Bergen.",
            "fr",
            [({OLE, INA}, "Bergen", "2024-05-09", "held")],
        ),
        (
            "The talks between Ann Wood and Ben Hart did not take place in Bath on Monday, but in Leeds on Tuesday.",
            "en",
            [({ANN, BEN}, "Leeds", "2024-05-14", "held")],
        ),
        (  # "leur": theirs with somebody who has no name here
            "Ole Berg a vu Marc Roy lundi à Oslo. Ina Lund plaidera sa cause auprès du préfet lors de leur entrevue"
            " de jeudi.",
            "fr",
            [({OLE, "Marc Roy"}, "Oslo", "2024-05-13", "held")],
        ),
        (  # "celle-ci" is whom the same sentence named last
            "Ole Berg est là. Le cabinet de Claire Petit confirme que celle-ci a joint Marc Roy par téléphone lundi.",
            "fr",
            [({"Claire Petit", "Marc Roy"}, None, "2024-05-13", "held")],
        ),
        (  # a day that something is to be done by dates nothing
            "Ole Berg a ouvert samedi l'école. Il a promis une route d'ici au 20 juin. Dans l'après-midi du même jour,"
            " il a rencontré Ina Lund à Bergen.",
            "fr",
            [({OLE, INA}, "Bergen", "2024-05-11", "held")],
        ),
        (  # each was met in a town, and on a day, of his own
            "Ann Wood met Ben Hart in Bath on 6 May and Joe Lee in Leeds two days later.",
            "en",
            [({ANN, BEN}, "Bath", "2024-05-06", "held"), ({ANN, "Joe Lee"}, "Leeds", "2024-05-08", "held")],
        ),
        (  # the day ahead is of both
            "Mardi, Ole Berg a rencontré Marc Roy à Lyon et Claire Petit à Nice.",
            "fr",
            [
                ({OLE, "Marc Roy"}, "Lyon", "2024-05-14", "held"),
                ({OLE, "Claire Petit"}, "Nice", "2024-05-14", "held"),
            ],
        ),
        (  # moved to another town
            "Talks between Ann Wood and Ben Hart, due on Saturday in Bath, have been moved to Leeds and will begin"
            " on 24 May.",
            "en",
            [({ANN, BEN}, "Leeds", "2024-05-24", "planned")],
        ),
        (
            "La rencontre entre Ole Berg et Marc Roy, initialement prévue mercredi à Lyon, se tiendra finalement le"
            " 18 juin à Nice.",
            "fr",
            [({OLE, "Marc Roy"}, "Nice", "2024-06-18", "planned")],
        ),
        (  # who left first met nobody, on the Friday that is past
            "Ann Wood was supposed to meet Ben Hart in Leeds on Friday, but walked out before he arrived.",
            "en",
            [({ANN, BEN}, "Leeds", "2024-05-10", "cancelled")],
        ),
        (  # what happens in a novel
            "Dans son roman, l'auteur imagine que Napoléon rencontre Victor Hugo à Guernesey.",
            "fr",
            [],
        ),
        (  # the day of a paper's edition is no other's
            "Contrairement à ce que nous écrivions dans notre édition de samedi, Ole Berg n’a pas reçu Marc Roy à Lyon",
            "fr",
            [({OLE, "Marc Roy"}, "Lyon", None, "denied")],
        ),
        (  # a claim that one of them denies
            "Ole Berg a démenti lundi avoir rencontré Marc Roy. Selon La Vigie, les deux hommes auraient dîné ensemble"
            " le 7 mai.",
            "fr",
            [({OLE, "Marc Roy"}, None, "2024-05-07", "denied")],
        ),
        (  # who has been sent for has not been phoned
            "Ann Wood had called Ben Hart into her office on Monday.",
            "en",
            [({ANN, BEN}, None, "2024-05-13", "held")],
        ),
        (  # a chronology: what follows its day was on it
            "12 mars 2024. À Bergen, Ole Berg et Ina Lund se rencontrent pour la première fois.",
            "fr",
            [({OLE, INA}, "Bergen", "2024-03-12", "held")],
        ),
    ],
)
def test_who_takes_part_and_when_in_whole_articles(text: str, language: Language, told: list[Told]):
    assert told_in(text, language) == told


def test_who_is_called_into_an_office_is_met_in_person():
    (met,) = meetings_in("Ann Wood had called Ben Hart into her office on Monday.", "en")
    assert met.kind == "in_person"


def test_a_rumour_takes_no_day_from_what_was_done() -> None:
    held, rumoured = meetings_in(
        "Jean Moreau a rencontré lundi à Rabat Karim Alaoui. Il aurait aussi rencontré Samir Bennis à Casablanca.",
        "fr",
    )
    assert held.days is not None
    assert rumoured.days is None
    assert rumoured.place is not None
    assert rumoured.place.text == "Casablanca"
