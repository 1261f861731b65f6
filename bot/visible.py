"""What an article holds or somebody typed, made harmless to show: nothing in it can hide or rewrite other text."""

from __future__ import annotations

import unicodedata

# Line ends and tabs are text; any other control or format character could hide, reorder or rewrite text.
_HARMLESS = frozenset("\n\t\u00ad\u200b\u200c\u200d\ufeff")


def mark_bytes(text: str) -> str:
    """Return a typed text with a mark for each byte of it that is no character."""
    return text.encode("utf-8", "replace").decode("utf-8")


def make_visible(text: str) -> str:
    """Return the text with control, escape and bidirectional characters as visible marks, ⟨U+202E⟩."""
    return "".join(
        f"⟨U+{ord(character):04X}⟩"
        if character not in _HARMLESS and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        else character
        for character in text.replace("\r\n", "\n")
    )
