"""What a sentence makes of the plan before it: called off, held, or as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from meeting_texts import meetings_in

from corpus.meetings import Meeting
from corpus.span import Days, ReadLanguage

PLANS: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        "Luc Oberlin devait rencontrer Nadia Ferrand lundi à Metz.",
        "Une rencontre entre Luc Oberlin et Nadia Ferrand était prévue lundi à Metz.",
        "Luc Oberlin et Nadia Ferrand devaient se voir lundi à Metz.",
    ),
    "en": (
        "Luc Oberlin was due to meet Nadia Ferrand in Metz on Monday.",
        "A meeting between Luc Oberlin and Nadia Ferrand was planned in Metz on Monday.",
        "Luc Oberlin and Nadia Ferrand were to meet in Metz on Monday.",
    ),
}
CALLED_OFF: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        "La rencontre a été annulée.",
        "Il a annulé.",
        "Il a dû renoncer.",
        "La rencontre n'a pas eu lieu.",
        "L'entretien est tombé à l'eau.",
        "Tout a été annulé.",
        "Elle a fait faux bond.",
        "Finalement, ils ne se sont pas vus.",
        "Ils ne se sont finalement pas rencontrés.",
        "Il n'en a rien été.",
        "Cela ne s'est pas fait.",
        "Le tête-à-tête a été supprimé.",
        "Il a finalement décliné.",
        "La neige en a décidé autrement.",
        "Son avion n'a pas pu décoller et le rendez-vous a été annulé.",
    ),
    "en": (
        "The meeting was cancelled.",
        "He cancelled.",
        "He had to give up.",
        "The meeting did not take place.",
        "The talks fell through.",
        "Everything was cancelled.",
        "She failed to show up.",
        "In the end, they did not meet.",
        "They did not meet in the end.",
        "Nothing came of it.",
        "It was not to be.",
        "But he called it off.",
        "He eventually declined.",
        "Snow put paid to that.",
        "His plane could not take off and the meeting was cancelled.",
    ),
}
CAME_ABOUT: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        "La rencontre a eu lieu comme prévu.",
        "Le rendez-vous a bien eu lieu.",
        "La rencontre s'est tenue malgré la neige.",
        "L'entretien a duré deux heures.",
        "Tout s'est passé comme prévu.",
        "Ils se sont vus pendant deux heures.",
        "Ils ont déjeuné ensemble.",
    ),
    "en": (
        "The meeting went ahead as planned.",
        "The meeting did take place.",
        "The meeting went ahead despite the snow.",
        "The meeting lasted two hours.",
        "All went as planned.",
        "They met for two hours.",
        "They had lunch together.",
    ),
}
#: What speaks of something else, or leaves it open.
NEITHER: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        "La rencontre de mars a eu lieu à Oslo.",
        "La réunion du conseil a eu lieu.",
        "La rencontre a failli avoir lieu.",
        "La rencontre a eu lieu sans elle.",
        "La rencontre aura lieu mardi.",
        "Il a annulé une conférence de presse.",
        "Elle a décliné toute interview.",
        "Le vol de mardi a été annulé.",
    ),
    "en": (
        "The March meeting took place in Oslo.",
        "The council's meeting took place.",
        "The meeting almost took place.",
        "The meeting went ahead without her.",
        "He cancelled a press conference.",
        "She declined all interviews.",
        "He had to cancel a trip to Rome.",
        "He called it a triumph.",
    ),
}


def _stories(outcomes: Mapping[ReadLanguage, Sequence[str]]) -> list[tuple[ReadLanguage, str]]:
    return [
        (language, f"{plan} {outcome}")
        for language, plans in PLANS.items()
        for plan in plans
        for outcome in outcomes[language]
    ]


def _the_meeting(story: str, language: ReadLanguage) -> Meeting:
    (found,) = meetings_in(story, language)
    assert {one.name for one in found.participants} == {"Luc Oberlin", "Nadia Ferrand"}
    assert found.place is not None
    assert found.place.text == "Metz"
    assert found.days == Days.of_day(date(2024, 5, 13))
    return found


@pytest.mark.parametrize(("language", "story"), _stories(CALLED_OFF))
def test_a_plan_is_called_off_by_the_next_sentence(language: ReadLanguage, story: str) -> None:
    assert _the_meeting(story, language).status == "cancelled"


@pytest.mark.parametrize(("language", "story"), _stories(CAME_ABOUT))
def test_a_plan_is_told_as_held_where_the_next_sentence_says_so(language: ReadLanguage, story: str) -> None:
    assert _the_meeting(story, language).status == "held"


@pytest.mark.parametrize(("language", "story"), _stories(NEITHER))
def test_a_plan_stays_one_behind_what_speaks_of_something_else(language: ReadLanguage, story: str) -> None:
    found = meetings_in(story, language)
    on_the_day = [one for one in found if one.days == Days.of_day(date(2024, 5, 13))]
    assert [one.status for one in on_the_day] == ["planned"]


#: What contradicts nothing that the article has told in its own words.
GOES_ON: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        "Il ne l'avait jamais vue.",
        "Hugo Brun n'a pas participé à la réunion.",
        "Il a retiré son article sur le port.",
        "Elle est revenue sur ses propos de mars.",
    ),
    "en": (
        "He had never met her before.",
        "Hugh Brown did not attend the meeting.",
        "He retracted his statement on taxes.",
        "He called the report on tariffs nonsense.",
        "Critics said he did not.",
    ),
}


@pytest.mark.parametrize(
    ("language", "behind"), [(language, one) for language, some in GOES_ON.items() for one in some]
)
def test_what_the_article_tells_itself_stands(language: ReadLanguage, behind: str) -> None:
    met = {
        "fr": "Luc Oberlin a rencontré Nadia Ferrand lundi à Metz.",
        "en": "Luc Oberlin met Nadia Ferrand in Metz on Monday.",
    }
    assert _the_meeting(f"{met[language]} {behind}", language).status == "held"


@pytest.mark.parametrize(
    ("language", "story"),
    [
        ("fr", "Luc Oberlin doit recevoir Nadia Ferrand vendredi. Ils ne se sont jamais rencontrés."),
        (
            "fr",
            "Luc Oberlin doit recevoir Nadia Ferrand vendredi. Luc Oberlin n'a pas encore rencontré Nadia Ferrand.",
        ),
        ("en", "Luc Oberlin is to receive Nadia Ferrand on Friday. The two have never met."),
    ],
)
def test_that_they_have_not_met_yet_calls_no_plan_off(language: ReadLanguage, story: str) -> None:
    assert "cancelled" not in {one.status for one in meetings_in(story, language)}


def test_what_is_held_after_all_on_another_day_is_of_that_day() -> None:
    (found,) = meetings_in(f"{PLANS['fr'][0]} La rencontre a finalement eu lieu mardi.", "fr")
    assert (found.status, found.days) == ("held", Days.of_day(date(2024, 5, 14)))


def test_a_plan_that_is_moved_to_another_town_is_off_in_its_own() -> None:
    story = (
        "Luc Oberlin et Nadia Ferrand devaient se voir le 17 mai à Metz. Ils se verront plutôt le 24 mai à Brest."
    )
    told = [(one.status, one.place.text if one.place else "") for one in meetings_in(story, "fr")]
    assert told == [("cancelled", "Metz"), ("planned", "Brest")]


def test_the_proof_of_what_came_about_is_both_sentences() -> None:
    story = f"{PLANS['en'][0]} The meeting went ahead."
    assert _the_meeting(story, "en").evidence.of(story) == story
