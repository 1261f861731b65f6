"""Letters: what the class of a pattern holds for a capital, or a small letter, of any language written in Latin script.

`re` has no class for them, and ranges do not do: "À-Ý" holds "×" and leaves out the "Š" of Šefčovič.
"""

from __future__ import annotations

#: Letters beyond ASCII: of Latin-1, Latin Extended-A and -B, and those of Vietnamese.
_BEYOND_ASCII = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]

#: To be put in the brackets of a class: `[{UPPER}]`, `[{LOWER}'-]`.
UPPER = "A-Z" + "".join(letter for letter in _BEYOND_ASCII if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _BEYOND_ASCII if letter.islower())
LETTER = UPPER + LOWER
