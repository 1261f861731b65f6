"""Honorifics: "Mme", "Sir", "Dr": what stands before a name and is no part of it, and whether it is a woman's."""

from __future__ import annotations

import re

from corpus.letters import UPPER

WOMEN = r"Mmes?|Mlles?|Mesdames|Madame|Mademoiselle|Mrs|Ms|Miss|Lady|Dame"
MEN = r"MM?|Messieurs|Monsieur|Mr|Messrs|Mgr|Monseigneur|Sir|Lord"

#: An honorific with its full stop, without the space that follows.
HONORIFIC = (
    rf"(?:{WOMEN}|{MEN}|Dr|Pr|Prof|Professor|Doctor|Me|Engr?|Ing|Adv|Cllr"
    r"|(?:(?:Very|Right|Most) )?Rev(?:erend)?|(?:Rt )?Hon)\b\.?"
)
#: What may stand ahead of a name: "Mme ", "M." of a glued "M.Blinken", or nothing.
TITLED = rf"(?:{HONORIFIC} ?)?"

#: At the head of a name, to be taken off it.
LEADING = re.compile(rf"{HONORIFIC}\s*(?=[{UPPER}]|(?:de|du|des|von|van|ten|ter|al|el|ben|bin)[ -]|d')")

#: Ahead of a name that it tells to be a person's; "M" and "Eng" have their full stop, and "Miss France" is won.
OF_PERSON = re.compile(rf"(?<![\w.])(?:MM?\.|(?!MM?\b|Miss\b|(?:Engr?|Ing|Adv)\b(?!\.)){HONORIFIC})\s*(?=\w)")
