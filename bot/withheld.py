"""What a sentence says that it does not tell: "sans en donner la raison", "no new date has been given".

Such a sentence is about what is asked, and still no answer.
"""

from __future__ import annotations

import re
import unicodedata

from bot.answer_kind import AnswerKind
from corpus.span import Language

_THING: dict[AnswerKind, tuple[str, str]] = {
    "reason": (
        r"(?:raisons?|motifs?|explications?|causes?|pourquoi)",
        r"(?:reasons?|explanations?|causes?|motives?|why)",
    ),
    "day": (
        r"(?:dates?|jour|calendrier|échéance|quand)",
        r"(?:dates?|days?|timetable|when)",
    ),
    "place": (
        r"(?:lieux?|endroit|où)",
        r"(?:places?|venues?|locations?|where)",
    ),
    "person": (
        r"(?:noms?|identités?|successeure?|remplaçante?|qui)",
        r"(?:names?|identit(?:y|ies)|successors?|replacements?|who|whom)",
    ),
    "amount": (
        r"(?:montants?|prix|sommes?|chiffres?|coûts?|nombre|combien)",
        r"(?:amounts?|prices?|sums?|figures?|costs?|numbers?|how (?:much|many))",
    ),
    "other": (
        r"(?:contenu|teneur|détails?|précisions?)",
        r"(?:contents?|details?|substance)",
    ),
}
"""What a question of each kind asks for, in French and English."""

_TELL_FR = (
    r"(?:di(?:re|t|sant)|donn|préci|révél|indiqu|communiqu|dévoil|fourni|avanc|divulgu|expliqu|publi|fix|arrêt"
    r"|annonc)\w*"
)
_TELL_EN = r"(?:say|said|giv|disclos|reveal|specif|offer|explain|announc|releas|publish|provid|nam|set|fix)\w*"
_NOT_FR = r"n'(?:a|ont|avait|avaient|est|était|sont) (?:\w+ )?(?:pas|jamais)"
_NOT_EN = r"(?:did not|didn't|would not|wouldn't|ha[sd] not|have not|hasn't|hadn't|declined to|refused to)"
_ITS_FR = r"(?:(?:l[ae]s?|de|d'autres?|sa|son|ses|plus de) |l'|d')?(?:\w+ )?"
_ITS_EN = r"(?:(?:an?|any|the|further|his|her|its|their) )*"


def _withholding(thing_fr: str, thing_en: str) -> dict[Language, re.Pattern[str]]:
    """Return what withholds a thing in a sentence, by the sentence's language."""
    french = (
        rf"\bsans (?:(?:en|leur|lui|toutefois|pour autant|vouloir) )*{_TELL_FR} {_ITS_FR}{thing_fr}\b",
        rf"\b{_NOT_FR} (?:(?:souhaité|voulu|pu|encore) )*{_TELL_FR} {_ITS_FR}{thing_fr}\b",
        rf"\b(?:refus|s'abst|omi)\w+ (?:d'en |d'|de |à )?{_TELL_FR} {_ITS_FR}{thing_fr}\b",
        rf"\b(?:on|nul|personne) (?:n')?(?:ignore|ne sait|ne connaît) (?:\w+ )?{_ITS_FR}{thing_fr}\b",
        rf"\b{thing_fr} (?:[\w'-]+ ){{0,6}}?{_NOT_FR} (?:(?:\w+ )?été )?{_TELL_FR}",
        rf"\b{thing_fr} (?:[\w'-]+ ){{0,6}}?(?:est|était|reste|restent|demeure) (?:\w+ )?(?:inconnu|secr[eè]t|tenu)\w*",
        rf"\b{thing_fr} (?:tenue?s? )?(?:secr[eè]t|inconnu)\w*",
        rf"\b(?:aucune?|sans(?: autre)?) (?:nouvel(?:le)? |autre )?{thing_fr}\b",
    )
    english = (
        rf"\bwithout (?:\w+ly )?{_TELL_EN} {_ITS_EN}{thing_en}\b",
        rf"\b{_NOT_EN} (?:\w+ly )?{_TELL_EN} {_ITS_EN}{thing_en}\b",
        rf"\bno (?:new |further |other |official )?{thing_en}\b",
        rf"\b{thing_en} (?:[\w'-]+ ){{0,6}}?(?:ha[sd]|have|was|were|is|are) (?:not|yet to)(?: yet)? "
        rf"(?:been |be )?{_TELL_EN}",
        rf"\b{thing_en} (?:[\w'-]+ ){{0,6}}?(?:remains?|is|was|are) (?:still )?(?:unknown|secret|undisclosed)",
        rf"\b(?:undisclosed|unspecified|unknown) {thing_en}\b",
        rf"\b(?:nobody|no one) knows {thing_en}\b",
    )
    return {
        "fr": re.compile("|".join(french), re.IGNORECASE),
        "en": re.compile("|".join(english), re.IGNORECASE),
    }


_WITHHOLDS = {kind: _withholding(*things) for kind, things in _THING.items()}


def withholds(text: str, language: Language, kind: AnswerKind) -> bool:
    """Tell whether a text says that it does not tell what is asked for.

    Args:
        text: One or more sentences, in the source's typography.
        language: The language of the text; of another than French and English nothing is known.
        kind: The kind of words that the question asks for.
    """
    if language == "other":
        return False
    if kind == "amount" and any(map(str.isdigit, text)):  # "No one knows how many there are, perhaps 200"
        return False
    plain = unicodedata.normalize("NFC", text).replace("’", "'")
    return _WITHHOLDS[kind][language].search(plain) is not None
