import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.names import fold, same_person, sound

SAME = [
    ("Vladimir Poutine", "Putin"),
    ("Mikhaïl Gorbatchev", "Mikhail Gorbachev"),
    ("Nikita Khrouchtchev", "Nikita Khrushchev"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Sergueï Lavrov", "Sergey Lavrov"),
    ("Sergueï Lavrov", "Sergei Lavrov"),
    ("Boris Eltsine", "Boris Yeltsin"),
    ("Hassan Rohani", "Hassan Rouhani"),
    ("Benyamin Nétanyahou", "Benjamin Netanyahu"),
    ("Mohammed ben Salmane", "Mohammed bin Salman"),
    ("Édouard Chevardnadze", "Eduard Shevardnadze"),
    ("Jean-Paul II", "John Paul II"),
    ("Kim Jong Un", "Kim Jong-un"),
    ("Xi Jinping", "Xi"),
    ("Dmytro Kouleba", "Dmytro Kuleba"),
]
OTHERS = [
    ("Kim Jong-un", "Kim Jong-il"),
    ("George Bush", "Jeb Bush"),
    ("Hafez el-Assad", "Bachar el-Assad"),
    ("Fidel Castro", "Raúl Castro"),
    ("Emmanuel Macron", "Brigitte Macron"),
    ("Angela Merkel", "Emmanuel Macron"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_person_under_two_spellings(left: str, right: str) -> None:
    assert same_person(left, right)
    assert same_person(right, left)


@pytest.mark.parametrize(("left", "right"), OTHERS)
def test_two_people_stay_two(left: str, right: str) -> None:
    assert not same_person(left, right)


def test_fold_forgets_accents_case_and_punctuation() -> None:
    assert fold("L’Élysée") == fold("l'elyse\u0301e") == "l elysee"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_sound_key_is_never_empty(token: str) -> None:
    assert sound(token)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), min_size=1, max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
