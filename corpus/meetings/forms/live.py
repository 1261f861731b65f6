"""Live reports: entries under the hour at which they were written, which tell in the present what has just happened."""

from __future__ import annotations

import re

_TITLE = re.compile(r"\b(?:en )?(?:direct|live)\b|\bminute par minute\b|\bas it happened\b", re.IGNORECASE)
_ENTRY = re.compile(r"^\W*\d{1,2}(?: ?h(?: ?\d{2})?| ?[ap]\.?m\b|[:.]\d{2})(?!\d)", re.MULTILINE)
#: How many entries under an hour make a live report of an article whose title says that it is one.
_ENTRIES = 3


def is_live(title: str, text: str) -> bool:
    """Tell whether an article is a live report: its title says so, and its entries open with an hour."""
    return bool(_TITLE.search(title)) and len(_ENTRY.findall(text)) >= _ENTRIES
