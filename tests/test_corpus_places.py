from importlib import resources

import pytest

from corpus.countries import country_codes, country_name, demonym_codes, french_forms, shared_demonyms
from corpus.names import fold
from corpus.organisations import organisation_keys, organisation_name
from corpus.places import capital_codes, countries_of_town, is_elsewhere, is_known_place, is_known_town, place_of


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Genève", "Geneva"),
        ("Pékin", "Beijing"),
        ("Le Caire", "Cairo"),
        ("La Havane", "Havana"),
        ("Vienne", "Vienna"),
        ("Moscou", "Moscow"),
        ("Londres", "London"),
        ("Mascate", "Muscat"),
        ("Sotchi", "Sochi"),
        ("Mexico", "Mexico City"),
        ("Bienne", "Biel"),
        ("Sion", "Sion"),
        ("Soleure", "Solothurn"),
        ("Saint-Sébastien", "San Sebastian"),
        ("Louxor", "Luxor"),
        ("Suisse", "Switzerland"),
        ("Turquie", "Turkey"),
        ("Malte", "Malta"),
    ],
)
def test_a_place_has_one_identity_and_two_names(french: str, english: str) -> None:
    here, there = place_of(french, "fr"), place_of(english, "en")
    assert here.key == there.key
    assert here.name_in("en") == there.name_in("en") == english
    assert here.name_in("fr") == there.name_in("fr") == french


def test_an_unknown_place_stands_for_itself() -> None:
    place = place_of("maison Höfði", "fr")
    assert place.name_in("fr") == place.name_in("en") == "maison Höfði"
    assert not is_known_place("maison Höfði")


@pytest.mark.parametrize(
    ("word", "code"),
    [("russe", "RU"), ("américaines", "US"), ("grecque", "GR"), ("Turkish", "TR"), ("sud-coréenne", "KR")],
)
def test_demonyms_are_read_in_all_their_forms(word: str, code: str) -> None:
    assert demonym_codes()[fold(word)] == code


def test_a_people_of_two_states_shares_their_demonyms() -> None:
    assert {"korean", "koreans", "coreen", "coreens"} <= shared_demonyms()
    assert not {"french", "francais"} & shared_demonyms()


def test_french_feminines() -> None:
    assert list(french_forms("iranien")) == ["iranien", "iraniens", "iranienne", "iraniennes"]


def test_capitals_speak_for_their_governments() -> None:
    assert capital_codes()[fold("Moscou")] == "RU"
    assert capital_codes()[fold("Washington")] == "US"
    assert fold("Bruxelles") not in capital_codes()


def test_countries_and_bodies_are_named_in_both_languages() -> None:
    assert country_codes()[fold("États-Unis")] == country_codes()[fold("United States")] == "US"
    assert country_name("RU", "fr") == "Russie"
    assert organisation_keys()[fold("Otan")] == organisation_keys()[fold("NATO")] == "NATO"
    assert organisation_name("NATO", "fr") == "Otan"


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Genève", True),
        ("Sochi", True),
        ("Camp David", True),
        ("Maison-Blanche", False),
        ("Kremlin", False),
        ("Crimée", False),
        ("Scotland", False),
        ("Suisse", False),
        ("maison Höfði", False),
    ],
)
def test_a_town_lies_in_no_other(name: str, town: bool) -> None:
    assert is_known_town(name) == town


def test_a_named_place_is_a_town_a_region_or_a_seat() -> None:
    table = resources.files("corpus").joinpath("data/exonyms.tsv").read_text(encoding="utf-8")
    assert {line.split("\t")[2] for line in table.splitlines()} == {"town", "region", "seat"}


def test_a_place_is_known_by_its_former_name() -> None:
    assert place_of("Peking", "en").key == place_of("Pékin", "fr").key
    assert place_of("Léningrad", "fr").name_in("en") == "Saint Petersburg"


@pytest.mark.parametrize(
    ("name", "english"), [("Salem", "Salem"), ("Valence", "Valence"), ("Victoria", "Victoria")]
)
def test_no_town_is_meant_by_the_other_name_of_a_larger_one(name: str, english: str) -> None:
    assert place_of(name, "fr").english == english


@pytest.mark.parametrize("name", ["Nemours", "Philippeville", "Edo", "Saint-Germain", "Villeneuve"])
def test_a_name_that_is_no_form_of_a_town_s_own_stands_for_itself(name: str) -> None:
    assert is_known_town(name)
    assert place_of(name, "fr").french == place_of(name, "en").english == name


def test_a_country_s_english_name_may_be_a_french_town_s() -> None:
    assert place_of("Mexico", "en").key == place_of("Mexique", "fr").key == "country:MX"
    assert place_of("Panama", "fr").key == place_of("Panama", "en").key == "country:PA"


@pytest.mark.parametrize(
    ("town", "first"),
    [("Reykjavik", "IS"), ("Bern", "CH"), ("Paris", "FR"), ("Beijing", "CN"), ("Nulleville", None)],
)
def test_the_country_of_a_town(town: str, first: str | None) -> None:
    assert next(iter(countries_of_town(town)), None) == first


@pytest.mark.parametrize(
    ("town", "french"),
    [("Sète", "Sète"), ("Thiès", "Thiès"), ("Malmö", "Malmö"), ("Zürich", "Zurich"), ("Medellín", "Medellin")],
)
def test_french_keeps_the_accents_of_a_town(town: str, french: str) -> None:
    assert place_of(town, "fr").french == french


def test_la_valette_is_the_capital_of_malta() -> None:
    assert place_of("La Valette", "fr").english == "Valletta"


@pytest.mark.parametrize(
    "name", ["Hôtel de Ville", "hôtel de ville", "Opéra", "Bourse", "Santé", "Alliance", "market"]
)
def test_a_building_or_a_common_word_is_no_town(name: str) -> None:
    assert not is_known_place(name)
    assert place_of(name, "fr").french == name


@pytest.mark.parametrize("name", ["Gap", "Sens", "Bath", "Reading", "Lens", "Orange", "Tours", "Liège", "Tyr"])
def test_a_town_may_be_called_by_a_common_word(name: str) -> None:
    assert is_known_town(name)


@pytest.mark.parametrize(
    ("town", "qualifier", "other"),
    [
        ("Athens", "Georgia", True),
        ("Moscow", "Idaho", True),
        ("Cambridge", "Massachusetts", True),
        ("Saint-Pétersbourg", "Floride", True),
        ("Valence", "Espagne", True),
        ("Geneva", "Switzerland", False),
        ("Austin", "Texas", False),
        ("Fribourg", "Suisse", False),
        ("Bali", "Indonesia", False),
        ("Tbilissi", "Géorgie", False),
        ("Nulleville", "Texas", False),
    ],
)
def test_a_qualifier_tells_a_town_from_its_namesake(town: str, qualifier: str, other: bool) -> None:
    assert is_elsewhere(town, qualifier) == other
