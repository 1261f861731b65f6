import pytest

from corpus.tables import read_rows


def test_a_row_is_its_columns() -> None:
    assert ["MIDDLEEAST", "Moyen-Orient,Proche-Orient", "Middle East,Near East"] in read_rows(
        "regions.tsv", columns=3
    )


def test_a_row_of_another_width_is_told_by_file_and_line() -> None:
    with pytest.raises(ValueError, match=r"regions\.tsv, line 1: expected 2 columns, got 3$"):
        list(read_rows("regions.tsv", columns=2))
