"""Letters: a class of capitals, and one of small letters, for every language written in Latin script."""

from __future__ import annotations

import re

import pytest

from corpus.letters import LETTER, LOWER, UPPER
from corpus.meetings.words.honorifics import LEADING

CAPITALS = "A Z À Ý Þ Ø Š Ž Č Ć Đ Ł Ś Ż Ź İ Ğ Ş Ō Ū Ā Ī Ő Ě Ñ Ấ".split()
SMALL = "a z à ÿ þ ø š ž č ć đ ł ś ż ź ı ğ ş ō ū ā ī ő ě ñ ß œ ấ".split()


def test_a_capital_is_no_small_letter():
    assert all(re.fullmatch(f"[{UPPER}]", one) and not re.fullmatch(f"[{LOWER}]", one) for one in CAPITALS)
    assert all(re.fullmatch(f"[{LOWER}]", one) and not re.fullmatch(f"[{UPPER}]", one) for one in SMALL)
    assert all(re.fullmatch(f"[{LETTER}]", one) for one in (*CAPITALS, *SMALL))


@pytest.mark.parametrize("sign", "× ÷ - ' ’ . 1 _ [ ]".split())
def test_a_sign_is_no_letter(sign: str):
    assert not re.fullmatch(f"[{LETTER}]", sign)


@pytest.mark.parametrize(
    "titled", ["Mr Šefčovič", "Mme Čaputová", "M. Łukasz", "M. Živković", "Mme Ōe", "Mrs Ștefan"]
)
def test_an_honorific_is_taken_off_whatever_capital_the_name_begins_with(titled: str):
    honorific = LEADING.match(titled)
    assert honorific
    assert titled[honorific.end() :] == titled.split()[1]
