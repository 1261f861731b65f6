import pytest

from corpus.meetings.naming.genders import Gender, gender_of, gender_of_pronoun


@pytest.mark.parametrize(
    ("name", "text", "gender"),
    [
        ("Angela Merkel", "Angela Merkel a quitté Berlin.", "f"),
        ("Élodie Nantier", "Élodie Nantier a parlé.", "f"),
        ("Aliou Sarr", "Aliou Sarr a parlé.", "m"),
        ("Tsai Ing-wen", "Tsai Ing-wen a parlé.", None),
        ("Tsai Ing-wen", "La présidente taïwanaise Tsai Ing-wen a parlé.", "f"),
        ("Olwa", "Mme Olwa a parlé.", "f"),
        ("Olwa", "M. Olwa a parlé.", "m"),
        ("Olwa", "Le ministre de la Culture, M. Olwa, a parlé.", "m"),
        ("Olwa", "Mme Olwa et M. Olwa ont parlé.", None),
        ("Bill Clinton", "Mme Clinton a accompagné Bill Clinton.", "m"),
        ("Camille Olwa", "La semaine dernière, Camille Olwa a parlé.", None),
    ],
)
def test_a_title_before_the_name_then_the_given_name_tell_the_gender(
    name: str, text: str, gender: Gender | None
) -> None:
    assert gender_of(name, text) == gender


@pytest.mark.parametrize(
    ("pronoun", "gender"), [("Elle", "f"), ("cette dernière", "f"), ("him", "m"), ("lui", None), ("l'", None)]
)
def test_some_pronouns_stand_for_either(pronoun: str, gender: Gender | None) -> None:
    assert gender_of_pronoun(pronoun) == gender
