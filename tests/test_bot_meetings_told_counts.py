"""How often people met by a text's own word."""

from __future__ import annotations

import pytest

from bot.meetings.told_counts import told_count


@pytest.mark.parametrize(
    ("text", "records", "count"),
    [
        ("Le général a rencontré à deux reprises le négociateur à Doha.", 1, 2),
        ("Les deux hommes se sont vus trois fois depuis janvier.", 1, 3),
        ("They have met four times since January.", 2, 4),
        ("They met twice in Oslo.", 1, 2),
        ("She has spoken with him on 12 occasions.", 1, 12),
        ("Trois fois déjà, le maire a reçu les syndicats.", 1, 3),
        ("They met in Oslo on Monday.", 1, 1),
        ("They met twice in Oslo.", 3, 3),
        ("Élu trois fois, le maire a reçu le préfet.", 1, 1),
        ("The minister, elected three times, met the envoy.", 1, 1),
        ("Ils se sont rencontrés à plusieurs reprises.", 1, None),
        ("Elle l'a vu à deux ou trois reprises.", 1, None),
        ("They have met several times.", 2, None),
    ],
)
def test_a_text_says_how_often_they_met(text: str, records: int, count: int | None) -> None:
    assert told_count([text], records) == count
