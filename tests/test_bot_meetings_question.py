"""Reading what a question asks of the meetings: that they took place, or something else that was said or done there."""

from __future__ import annotations

from datetime import date

import pytest

from bot.meetings import match, participant_offices
from bot.meetings.book import BookedMeeting, MeetingFilter
from bot.meetings.participant_offices import TellingArticles
from bot.meetings.question import MeetingQuestion, read_meeting_question
from bot.question import read_question
from bot.service import Service
from corpus.article import Article
from corpus.meeting_reports import merge_meetings
from corpus.meetings import Meeting, Participant, Status
from corpus.places import place_of
from corpus.span import Span
from corpus.stems import fold


def read(text: str, *known_names: str) -> MeetingQuestion | None:
    return read_meeting_question(read_question(text), text, (), frozenset(known_names), date(2022, 1, 1))


def book(text: str, *people: str, place: str | None = None, status: Status = "held") -> BookedMeeting:
    """A meeting that the first sentence of an article proves."""
    evidence = Span(0, text.index(".") + 1)
    article = Article("a.txt", 0, text, (Span(0, len(text)),), None, None, None, None, "fr")
    meeting = Meeting(
        participants=tuple(Participant(name, "person") for name in people),
        place=place_of(place, "fr") if place else None,
        days=None,
        expression=None,
        status=status,
        kind="in_person",
        attributed_to=None,
        evidence=evidence,
    )
    return BookedMeeting("id", merge_meetings([(article, meeting)])[0])


def admits(text: str, meeting: BookedMeeting) -> bool:
    asked = read(text, *meeting.participant_terms)
    assert asked is not None
    return match.admits(asked, meeting, strictly=True) or match.admits(asked, meeting, strictly=False)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Qui le Premier ministre japonais a-t-il rencontré ?", None),
        ("Who did the First Lady meet in Rome?", None),
        ("La Première ministre a-t-elle rencontré Scholz ?", None),
        ("Où Kohl et Mitterrand se sont-ils rencontrés pour la première fois ?", "first"),
        ("When did Brandt first meet Stoph?", "first"),
        ("Quand aura lieu la prochaine rencontre entre Poutine et Biden ?", "next"),
        ("Quand Trump et Kim se sont-ils rencontrés pour la dernière fois ?", "last"),
        ("Où s'est tenu le dernier grand sommet entre Kohl et Mitterrand ?", "last"),
        ("Qui Macron a-t-il d'abord rencontré à Moscou ?", "first"),
        ("Qui Macron a-t-il rencontré en dernier ?", "last"),
        ("Qui fut le premier président américain à rencontrer Kim ?", "first"),
        ("Where was the first ever face-to-face meeting between Xi and Biden?", "first"),
        ("When did Xi last meet Putin?", "last"),
        ("When did Trump and Kim meet last?", "last"),
        ("Who was the first to meet Kim?", "first"),
        ("Where were the latest U.S.-Soviet talks held?", "last"),
    ],
)
def test_an_office_is_no_place_in_a_row(text: str, position: str | None) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.position == position


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Did Trump reportedly meet Kim?", None),
        ("Where was Brezhnev reported to have met Ford?", None),
        ("When was the summit between Nasser and Tito postponed?", "cancelled"),
        ("La rencontre entre Poutine et Biden a-t-elle été reportée ?", "cancelled"),
        ("Qui a fait reporter la rencontre entre Poutine et Biden ?", "cancelled"),
        ("For what date were the postponed talks between Putin and Biden rescheduled?", "planned"),
        ("Qui Poutine n'a-t-il pas rencontré ?", "denied"),
        ("Où Poutine n'a-t-il jamais rencontré Biden ?", "denied"),
        ("Who did Vladimir Putin not meet?", "denied"),
        ("Poutine n'a-t-il pas rencontré Biden ?", None),
    ],
)
def test_what_is_reported_is_not_put_off(text: str, status: str | None) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Combien de fois Trump et Kim Jong-un se sont-ils rencontrés ces dernières années ?",
        "Où Trump a-t-il rencontré Kim Jong-un pendant son premier mandat ?",
        "Qui Macron a-t-il reçu lors des derniers mois de la guerre ?",
        "Poutine a-t-il rencontré Biden depuis les dernières élections ?",
        "Combien de fois Poutine et Biden se sont-ils vus depuis leur premier sommet ?",
        "How many times have Trump and Kim met in the last few years?",
        "Did Trump meet Kim during his first term?",
        "Where in the last few years did Trump meet Kim?",
        "Whom did Obama host in the first year of the war?",
        "How often have they met since their first meeting?",
    ],
)
def test_a_stretch_of_time_is_no_place_in_a_row_nor_is_a_count(text: str) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.position is None


@pytest.mark.parametrize(
    "text",
    [
        "Où se tiendra le sommet entre Trump et Poutine ?",
        "Quand aura lieu la rencontre entre Biden et Poutine ?",
        "Quand Macron recevra-t-il Scholz ?",
        "Où Macron accueillera-t-il Modi ?",
        "Qui sera reçu à l'Élysée ?",
        "Quand Biden et Xi s'entretiendront-ils ?",
        "Quand Macron verra-t-il Scholz ?",
        "When is Biden meeting Putin?",
        "Where are Biden and Xi meeting?",
        "When is the pope receiving Modi?",
        "When is the French president meeting Putin?",
        "Where is the summit between Nasser and Tito being held?",
        "When will the planned summit between Nasser and Tito take place?",
        "Is the summit planned by Nasser due to take place in Cairo?",
        "La rencontre prévue entre Trump et Poutine doit-elle avoir lieu à Budapest ?",
        "La rencontre entre Trump et Poutine est-elle prévue ?",
    ],
)
def test_what_is_to_come_is_planned(text: str) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre prévue entre Trump et Poutine a-t-elle eu lieu ?",
        "Le sommet prévu entre Nasser et Tito s'est-il tenu ?",
        "La réunion reportée entre Nasser et Tito a-t-elle eu lieu ?",
        "Trump a-t-il rencontré Poutine comme prévu ?",
        "Did the planned meeting between Trump and Putin take place?",
        "Did the postponed summit between Trump and Putin take place?",
        "Was the planned summit between Nasser and Tito held?",
        "Did the cancelled meeting between Nasser and Tito happen after all?",
        "Did Trump meet Putin as planned?",
        "When is the meeting between Biden and Putin?",
        "Où Reagan rencontra-t-il Gorbatchev ?",
        "When were Biden and Putin meeting?",
        "Who is the president that met Putin?",
        "Is Biden's meeting with Putin over?",
        "Is it true that Biden was receiving Putin in Geneva?",
    ],
)
def test_whether_it_took_place_is_asked_of_what_was_held(text: str) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.status is None


NEOM = book(
    "Mike Pompeo a rencontré Mohammed ben Salmane à Neom. Yossi Cohen était de la délégation, venue de Rambouillet.",
    "Mike Pompeo",
    "Mohammed ben Salmane",
    place="Neom",
)


@pytest.mark.parametrize(
    "text",
    [
        "Qui a rencontré Yossi Cohen ?",
        "Qui a reçu Yossi Cohen ?",
        "Qui a vu Cohen ?",
        "Quand Mike Pompeo a rencontré Cohen ?",
        "Qui a parlé à Cohen ?",
        "Qui a rendu visite à Yossi Cohen ?",
        "Who met Yossi Cohen?",
        "Who attended the meeting of Cohen and Pompeo?",
        "When was the summit of Yossi Cohen and Mohammed bin Salman?",
    ],
)
def test_who_is_merely_mentioned_did_not_meet_anybody(text: str) -> None:
    assert not admits(text, NEOM)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Qui a rencontré Poutine a Genève ?", {"geneve"}),
        ("qui lavrov rencontre-t-il a genève", {"geneve"}),
        ("When was the conference of Yalta, where they met?", {"yalta"}),
        ("Qui a rencontré Poutine à la villa La Grange ?", {"villa", "la", "grange"}),
        ("Biden a-t-il parlé à Genève ?", {"geneve"}),
        ("Qui Rabin a-t-il vu à N'Djamena ?", {"n", "djamena"}),
        ("Who received Obama at the Palace of the Revolution?", {"palace", "of", "the", "revolution"}),
        ("Where did the talks of Clinton and Rabin take place?", set()),
    ],
)
def test_a_place_stands_behind_its_preposition(text: str, places: set[str]) -> None:
    asked = read(text, "clinton", "rabin")
    assert asked is not None
    assert asked.places == places


def meet_in(place: str | None) -> BookedMeeting:
    return book(
        "Joe Biden a rencontré Vladimir Poutine. À Moscou, en Suisse et à la villa La Grange, on s'en félicite.",
        "Joe Biden",
        "Vladimir Poutine",
        place=place,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Biden a-t-il rencontré Poutine à Moscou ?",
        "Did Biden meet Putin in Moscow?",
        "Quand Biden a-t-il vu Poutine à Moscou ?",
        "Qui Poutine a-t-il rencontré à Moscou ?",
        "When were Biden and Putin in Moscow for their summit?",
    ],
)
@pytest.mark.parametrize(
    ("place", "admitted"),
    [("Genève", False), ("Helsinki", False), ("Kremlin", True), ("Suisse", True), (None, True)],
)
def test_a_meeting_in_one_town_was_in_no_other(text: str, place: str | None, admitted: bool) -> None:
    assert admits(text, meet_in(place)) is admitted


@pytest.mark.parametrize(
    "text", ["Did Biden meet Putin in Switzerland?", "Biden a-t-il rencontré Poutine à la villa La Grange ?"]
)
def test_a_room_and_a_country_may_be_those_of_the_town(text: str) -> None:
    assert admits(text, meet_in("Genève"))


@pytest.mark.parametrize(
    ("text", "person", "admitted"),
    [
        ("Quand le pape François a-t-il rencontré Angela Merkel ?", "François Hollande", False),
        ("When did Pope Francis meet Angela Merkel?", "François Hollande", False),
        ("Où le roi Philippe a-t-il reçu Angela Merkel ?", "Philippe Pétain", False),
        ("Did Queen Elizabeth meet Angela Merkel?", "Elizabeth Warren", False),
        ("quand le pape françois a-t-il rencontré angela merkel ?", "François Hollande", False),
        ("Quand le pape François a-t-il rencontré Angela Merkel ?", "François", True),
        ("When did Pope Francis meet Angela Merkel?", "pape François", True),
        ("Did King Abdallah meet Angela Merkel?", "Abdallah II", True),
        ("Le roi Salmane a-t-il rencontré Angela Merkel ?", "Salmane ben Abdelaziz", True),
        ("Where did King Hussein meet Angela Merkel?", "Hussein de Jordanie", True),
        ("Quand François a-t-il rencontré Angela Merkel ?", "François Hollande", True),
        ("When did Emperor Bokassa meet Angela Merkel?", "Jean-Bedel Bokassa", True),
        ("When did Pope John Paul meet Angela Merkel?", "Jean-Paul II", True),
    ],
)
def test_a_crowned_name_is_no_given_name(text: str, person: str, admitted: bool) -> None:
    assert admits(text, book("Ils se sont rencontrés.", person, "Angela Merkel")) is admitted


@pytest.mark.parametrize(
    "text",
    [
        "Où se tiendra le sommet entre Trump et Poutine ?",
        "Quand aura lieu la rencontre entre Biden et Poutine ?",
        "Où Kohl et Mitterrand se sont-ils rencontrés pour la première fois ?",
        "Qui le roi Hussein a-t-il reçu à Amman ?",
        "Avec qui le ministre des Affaires étrangères turc s'est-il entretenu ?",
        "Le sommet entre Poutine et Biden a-t-il été annulé ?",
        "Dans quelle ville s'est tenu le sommet de l'Otan ?",
        "Where did Chancellor Brandt hold talks with Kim Jong-un?",
        "Who attended the summit between Nasser and Tito?",
        "When is the Prime Minister due to meet Modi by video?",
        "Did Mohammed bin Rashid ever meet King Hussein in person?",
    ],
)
def test_who_where_and_when_people_met_is_all_that_is_asked(text: str) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.rest == ()


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Qui servait d'interprète quand Nixon a rencontré Mao ?", "interprete"),
        ("Où dormait Churchill pendant le sommet ?", "dormait"),
        ("Quel ministre a démissionné après la visite de Chirac ?", "demissionne"),
        ("Who paid for the visit of Nasser to Delhi?", "paid"),
        ("Where was the treaty kept after Tito met Nehru?", "treaty"),
    ],
)
def test_what_else_is_asked_is_seen(text: str, more: str) -> None:
    asked = read(text)
    assert asked is not None
    assert any(more in term.alternatives for term in asked.rest)


@pytest.mark.parametrize(
    "text",
    [
        "Pourquoi Kennedy a-t-il rencontré Khrouchtchev ?",
        "Combien de journalistes ont suivi le sommet de Vienne ?",
        "De quoi Brejnev et Ford ont-ils parlé ?",
        "What did Brezhnev say when he met Ford?",
        "How long did the talks between Kissinger and Le Duc Tho last?",
        "Où Sadate s'est-il recueilli ?",
    ],
)
def test_why_how_and_what_are_not_asked_of_the_meetings(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Qui a photographié Obama et Rohani pendant leur entretien téléphonique ?",
        "Who cooked for Reagan and Gorbachev when they met in Reykjavik?",
    ],
)
def test_a_meeting_does_not_answer_what_its_evidence_does_not_tell(sample_service: Service, text: str) -> None:
    answer = sample_service.ask(text, today=date(2022, 1, 1), limit=3)
    assert not answer.meetings
    assert answer.slots.who == ()


def test_a_word_of_the_evidence_is_no_obstacle(sample_service: Service) -> None:
    answer = sample_service.ask("When did Kissinger secretly meet Zhou Enlai?", today=date(2022, 1, 1), limit=3)
    assert answer.slots.when
    assert "secretly" in fold(answer.quotes[0].text)


def test_a_source_in_the_other_language_is_quoted(sample_service: Service) -> None:
    answer = sample_service.ask("Qui s'est rencontré à Yalta ?", today=date(2022, 1, 1), limit=3)
    assert answer.answer.startswith("Selon «\u00a0a communiqué issued")


@pytest.mark.parametrize("text", ["Qui a rencontré Yossi Cohen ?", "Who met Yossi Cohen?"])
def test_who_is_named_in_an_article_only_has_no_meeting(sample_service: Service, text: str) -> None:
    assert sample_service.ask(text, today=date(2022, 1, 1), limit=3).meetings == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did Biden and Putin meet about disarmament?", True),
        ("When did Biden and Putin meet about fisheries?", False),
    ],
)
def test_the_evidence_may_say_it_in_the_other_language(question: str, told: bool) -> None:
    asked = read(question)
    assert asked
    evidence = "Joe Biden et Vladimir Poutine se sont vus au sujet du désarmement."
    assert match.is_told_by(asked, [book(evidence, "Joe Biden", "Vladimir Poutine")]) == told


@pytest.mark.parametrize(
    ("text", "read"), [("Poutine a-t-il rencontré Nom1 ?", 0), ("Le président russe a-t-il rencontré Nom1 ?", 1)]
)
def test_the_articles_of_somebody_are_read_once_and_only_where_an_office_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, text: str, read: int
) -> None:
    names = [f"Paul Nom{number}" for number in range(4)]
    told = [book(f"Le président russe Vladimir Poutine a vu {name}.", "Vladimir Poutine", name) for name in names]
    articles = TellingArticles([one.merged for one in told])
    searched: list[str] = []
    search = participant_offices._offices_beside
    monkeypatch.setattr(
        participant_offices, "_offices_beside", lambda name, own: (searched.append(name), search(name, own))[1]
    )
    for one in told:
        admits(text, BookedMeeting(one.id, one.merged, articles))
    assert searched.count("Vladimir Poutine") == read


def test_an_office_told_without_its_state_may_be_of_one_that_the_article_names() -> None:
    text = "Ina Lund doit rencontrer le président Tran Van Bao. Elle est au Vietnam jusqu'à samedi."
    plan = book(text, "Ina Lund", "Tran Van Bao", status="planned")
    assert admits("Quel président vietnamien Ina Lund doit-elle rencontrer ?", plan)
    assert not admits("Quel président chinois Ina Lund doit-elle rencontrer ?", plan)


def test_an_office_told_with_its_state_is_of_no_other_that_the_article_names() -> None:
    text = "Ina Lund a rencontré le président laotien Tran Van Bao. Elle est au Vietnam jusqu'à samedi."
    met = book(text, "Ina Lund", "Tran Van Bao")
    assert admits("Quel président laotien Ina Lund a-t-elle rencontré ?", met)
    assert not admits("Quel président vietnamien Ina Lund a-t-elle rencontré ?", met)


def test_the_leader_of_one_country_is_not_that_of_another_that_the_article_names() -> None:
    text = "Le dirigeant Ho Bin et Ina Lund se sont rencontrés à Hanoï. Ho Bin reste au Vietnam jusqu'à samedi."
    met = book(text, "Ho Bin", "Ina Lund", place="Hanoï")
    assert not admits("Which Vietnamese leader did Ina Lund meet?", met)
    assert not admits("Quel dirigeant vietnamien Ho Bin a-t-il rencontré ?", met)


@pytest.mark.parametrize(
    "text",
    [
        "Mme Ferrand a-t-elle rencontré M. Oberlin ?",
        "M. Oberlin et Mme Ferrand se sont-ils vus ?",
        "Ferrand a rencontré Oberlin ?",
        "Ms Ferrand met Mr Oberlin, didn't she?",
    ],
)
def test_a_title_that_opens_a_question_is_no_name(text: str) -> None:
    asked = read(text, "ferrand", "oberlin")
    assert asked is not None
    assert {min(name.alternatives) for name in asked.names} == {"ferrand", "oberlin"}
    assert asked.status is None


def test_an_elided_noun_that_opens_a_question_is_no_name() -> None:
    met = book("L'émissaire de l'ONU, Ole Berg, a rencontré Ina Lund.", "Ole Berg", "Ina Lund")
    assert admits("L'émissaire de l'ONU a-t-il rencontré Ina Lund ?", met)


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("Marie Fauvel a-t-elle rencontré Paul Grandjean ?", True),
        ("Fauvel et Grandjean se sont-ils rencontrés ?", True),
        ("Qui Marie a-t-elle rencontré ?", True),
        ("Did Paul Grandjean meet Fauvel?", True),
        ("Marie Grandjean a-t-elle rencontré quelqu'un ?", False),
        ("Qui a rencontré Paul Fauvel ?", False),
        ("Did Marie Grandjean meet Paul Fauvel?", False),
    ],
)
def test_a_given_and_a_family_name_are_of_one_participant(text: str, admitted: bool) -> None:
    met = book("Marie Fauvel a rencontré Paul Grandjean.", "Marie Fauvel", "Paul Grandjean")
    assert admits(text, met) == admitted


@pytest.mark.parametrize(
    ("who", "passes"),
    [("Marie Fauvel", True), ("Fauvel Grandjean", True), ("marie", True), ("Marie Grandjean", False)],
)
def test_a_filter_takes_no_two_people_for_one(who: str, passes: bool) -> None:
    met = book("Marie Fauvel a rencontré Paul Grandjean.", "Marie Fauvel", "Paul Grandjean")
    assert MeetingFilter(who=who).admits(met) == passes


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("Did Chief Grandjean meet Fauvel?", True),
        ("Did Councillor Marie Fauvel meet Paul Grandjean?", True),
        ("Did Chief Lambert meet Fauvel?", False),
        ("Did Baker meet Paul Grandjean?", False),
    ],
)
def test_a_title_is_no_name_of_its_own(text: str, admitted: bool) -> None:
    met = book("Marie Fauvel a rencontré Paul Grandjean.", "Marie Fauvel", "Paul Grandjean")
    assert admits(text, met) == admitted


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("Did the Belgian minister Marie Fauvel meet Paul Grandjean?", True),
        ("Did the Belgian minister Marie Lambert meet Paul Grandjean?", False),
        ("Who did the founder of Vayu Motors meet?", True),
        ("Qui le fondateur de Vayu Motors a-t-il rencontré ?", True),
        ("Who did the prosecutor of Vayu Motors meet?", False),
        ("Who did the founder of Tesla meet?", False),
        ("Whom did the mayor of Nantes meet?", True),
        ("Whom did the mayor of Brest meet?", False),
    ],
)
def test_an_office_may_be_told_without_what_it_is_of(text: str, admitted: bool) -> None:
    told = (
        "La fondatrice, Marie Fauvel, a rencontré le maire de Nantes, Paul Grandjean. "
        "Vayu Motors cherche un site près de Brest."
    )
    assert admits(text, book(told, "Marie Fauvel", "Paul Grandjean")) == admitted


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("Fauvel a-t-elle rencontré Grandjean, selon le ministère péruvien ?", True),
        ("According to Peru's ministry, did Fauvel meet Grandjean?", True),
        ("Where did Fauvel and Grandjean meet two days before the Nantes talks?", True),
        ("Where did Fauvel and Grandjean meet two days before the Oslo talks?", False),
        ("Where did Fauvel meet Grandjean after Nantes?", True),
        ("Where did Fauvel meet Grandjean after Oslo?", False),
        ("Où Fauvel a-t-elle rencontré Grandjean avant de gagner Nantes ?", True),
        ("Where did Fauvel meet Lund after Grandjean?", False),
    ],
)
def test_who_says_so_and_what_came_before_or_after_take_no_part(text: str, admitted: bool) -> None:
    met = book("Fauvel a rencontré Grandjean. À Nantes les discussions ont repris.", "Fauvel", "Grandjean")
    assert admits(text, met) == admitted


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("Avec qui Anne Fauvel, de Nordalum, a-t-elle parlé ?", True),
        ("Who did Anne Fauvel, of Nordalum, meet?", True),
        ("Avec qui Anne Fauvel, de Ventoril, a-t-elle parlé ?", False),
        ("Avec qui Paul Grandjean, de Nordalum, a-t-il parlé ?", False),
    ],
)
def test_where_somebody_comes_from_takes_no_part(text: str, admitted: bool) -> None:
    met = book("Anne Fauvel a rencontré Ida Lund. Nordalum se tait.", "Anne Fauvel", "Ida Lund")
    assert admits(text, met) == admitted


def test_a_region_of_an_office_is_nobodys_name() -> None:
    met = book("Anne Fauvel a déjeuné avec Ida Lund.", "Anne Fauvel", "Ida Lund")
    assert admits("Avec quel dirigeant asiatique Anne Fauvel a-t-elle déjeuné ?", met)
    assert not admits("Avec quel dirigeant danois Anne Fauvel a-t-elle déjeuné ?", met)


def test_who_rang_somebody_is_asked_of_calls_alone() -> None:
    asked = read("When did Anne Fauvel ring Ida Lund?")
    assert asked
    assert asked.only_remotely
    assert read("Where was Anne Fauvel when Ida Lund rang?") is None


def test_a_speaker_speaks_to_nobody() -> None:
    assert read("When did Anne Fauvel become Speaker of the Danish Parliament?") is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("When did Fauvel have lunch with Grandjean?", True),
        ("Quand Fauvel a-t-elle pris un café avec Grandjean ?", True),
        ("Has Fauvel had her lunch delivered to Nantes?", True),
        ("When did Fauvel have her car repaired?", False),
        ("Quand Fauvel a-t-elle pris la décision de partir ?", False),
        ("When was the lunch between Fauvel and Grandjean?", True),
        ("Qui Fauvel a-t-elle invité à dîner à Nantes ?", True),
        ("Qui Fauvel a-t-elle invité à chanter à Nantes ?", False),
    ],
)
def test_a_meal_with_somebody_is_a_meeting(text: str, about: bool) -> None:
    assert (read(text) is not None) == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Où Fauvel a-t-elle négocié avec Grandjean ?", True),
        ("Avec qui Fauvel avait-elle rendez-vous à Nantes ?", True),
        ("Où Fauvel et Grandjean doivent-ils se revoir ?", True),
        ("Fauvel doit-elle voir Grandjean ?", True),
        ("Où Fauvel a-t-elle fait la connaissance de Grandjean ?", True),
        ("Fauvel et Grandjean se sont-ils réconciliés à Nantes ?", True),
        ("Where is Fauvel due to be welcomed by Grandjean?", True),
        ("Where did Fauvel come across Grandjean?", True),
        ("Has Fauvel ever come face to face with Grandjean?", True),
        ("Quel film Fauvel a-t-elle tourné à Nantes ?", False),
        ("Where did Fauvel come from?", False),
    ],
)
def test_a_meeting_is_asked_for_in_many_words(text: str, about: bool) -> None:
    assert (read(text) is not None) == about


@pytest.mark.parametrize(
    "text",
    [
        "Quand le député Fauvel a-t-il déjeuné avec la DRH Ida Grandjean ?",
        "When did MP Anne Fauvel have lunch with Ida Grandjean?",
        "Où la déléguée syndicale Fauvel a-t-elle rencontré Grandjean ?",
        "Où Anne Fauvel, des Amis debout, a-t-elle rencontré Ida Grandjean ?",
        "Where did Anne Fauvel of the Bergen Opera meet Ida Grandjean?",
        "Où Fauvel a-t-elle parlé du tram des Hautes-Roches avec Grandjean ?",
        "Where did Fauvel talk to Grandjean about the Hillside Bridge?",
    ],
)
def test_titles_bodies_and_subjects_are_nobody_who_met(text: str) -> None:
    asked = read(text)
    assert asked
    assert asked.roles == ()
    named = {name for term in asked.names for name in term.alternatives if not name.startswith("§")}
    assert named <= {"anne", "ann", "fauvel", "ida", "grandjean"}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Whom did the Prime Minister of Israel meet?", "israel"),
        ("Where did the Foreign Minister of Norway meet Anne Fauvel?", "norway"),
        ("Où le Premier Ministre du Japon a-t-il rencontré Anne Fauvel ?", "japon"),
    ],
)
def test_an_office_with_capitals_is_nobody_from_there(text: str, of: str) -> None:
    asked = read(text)
    assert asked
    assert asked.affiliations == ()
    assert [of in office.of for office in asked.offices] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Qui a joint Adjoa Mensah par téléphone ?",
        "Le grand chef Mowatt et Laurent Carle se sont-ils déjà vus ?",
        "Where did Ann Cole and Bo Dunn hold formal talks?",
    ],
)
def test_how_people_met_or_what_they_are_called_asks_for_nothing_else(text: str) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.rest == ()


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("With whom did Dag Ramstad have supper?", {"in_person"}),
        ("Avec qui Dag Ramstad a-t-il déjeuné ?", {"in_person"}),
        ("Qui Dag Ramstad a-t-il eu au téléphone ?", {"phone"}),
        ("Who met Dag Ramstad?", set()),
    ],
)
def test_a_meal_is_no_call(text: str, means: set[str]) -> None:
    asked = read(text)
    assert asked is not None
    assert asked.means == means
