"""What a question asks for: its language and its type, read from its wording."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.answer import AnswerLanguage, QuestionType
from corpus.language import detect_question_language
from corpus.stems import fold


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its language and type."""

    text: str
    language: AnswerLanguage
    type: QuestionType


_FR_MEETINGS = r"(rencontres?|reunions?|entretiens?|sommets?|visites?|entrevues?|pourparlers|tete-a-tete)"
_FR_PEOPLE = r"(president|ministre|dirigeant|chef|roi|reine|personne|personnalite|auteur|homme|femme|diplomate)"
_EN_MEETINGS = r"(meetings?|summits?|visits?|talks|encounters?|conversations?)"
_EN_PEOPLE = r"(president|minister|leader|king|queen|person|people|politician|diplomat|author|man|woman)"

# What a question of each type contains, accents folded (but "où" is kept apart from "ou").
_PATTERNS: dict[AnswerLanguage, dict[QuestionType, re.Pattern[str]]] = {
    "fr": {
        "count": re.compile(rf"\bcombien de (fois(?! par )|{_FR_MEETINGS})\b"),
        "list": re.compile(
            rf"\b(liste[rz]?|enumere[rz]?)\b|\btou(te)?s les (\w+ )?{_FR_MEETINGS}\b"
            rf"|\bquel(le)?s ((ont ete|sont|etaient|furent|autres) )?(les )?{_FR_MEETINGS}\b"
        ),
        "where": re.compile(
            r"\boù\b|^ou\b|\bquel(le)?s? (est |etait )?(la |le |l')?(ville|pays|lieu|endroit|capitale)s?\b"
        ),
        "when": re.compile(
            r"\bquand\b|\bquel(le)?s? (est |etait |fut )?(la |le |l')?(jour|date|annee|mois|siecle|epoque)s?\b"
        ),
        "who": re.compile(
            r"^(a |avec |chez |de |par |pour |contre |et )?qui\b|[,;] (avec |par |chez |a )?qui\b"
            r"|\bqui ?\?|\bet qui\b"
            r"|\b(avec|par|chez|contre) qui\b"
            rf"|\bquel(le)?s? (est |etait |fut |sont )?(le |la |les |l')?(\w+ )?{_FR_PEOPLE}s?\b"
        ),
        "yes_no": re.compile(
            r"^est-ce qu|^(?!.*\b(que|quoi|comment|pourquoi|combien|quel(le)?s?|lesquel(le)?s|laquelle|lequel)\b)"
            r".*\w-(t-)?(ils?|elles?|on)\b"
        ),
    },
    "en": {
        "count": re.compile(
            rf"\bhow many (times|(\w+ )?{_EN_MEETINGS})\b|\bhow often (did|have|has|had|was|were)\b"
        ),
        "list": re.compile(
            rf"^list\b|\ball (of )?(the )?(\w+ )?{_EN_MEETINGS}\b"
            rf"|\b(which|what) ((were|are) )?(the )?(\w+ )?(meetings|summits|visits|talks)\b"
        ),
        "where": re.compile(r"\bwhere\b|\b(which|what) (city|country|place|town|capital|venue)\b"),
        "when": re.compile(r"\bwhen\b|\b(which|what) (day|date|year|month|century)\b"),
        "who": re.compile(
            r"^(\w+ )?who(m|se)?\b|\b(with|by|to|from|of|and|meet|met|saw|see|did) who(m|se)?\b|, who(m|se)?\b"
            rf"|\b(which|what) (\w+ )?{_EN_PEOPLE}s?\b"
        ),
        "yes_no": re.compile(r"^(did|do|does|has|have|had|is|are|was|were|will|would|can|could|should)\b"),
    },
}

# At the opening of a question: it asks for something else than who, where and when.
_WHAT: dict[AnswerLanguage, re.Pattern[str]] = {
    "fr": re.compile(r"^(?:\w+ )?(qu'|que |quoi\b|comment\b|pourquoi\b|combien\b|quel(?:le)?s? )"),
    "en": re.compile(r"^(?:\w+ )?(what|why|how|which)\b"),
}


def read_question(text: str) -> Question:
    """Read a question's language and type.

    How often and which meetings come first; of who, where and when, what is asked first counts.
    """
    language = detect_question_language(text)
    return Question(text, language, _question_type(text, language))


def _question_type(text: str, language: AnswerLanguage) -> QuestionType:
    patterns = _PATTERNS[language]
    folded = _fold_question(text)
    counted: tuple[QuestionType, ...] = ("count", "list")
    slots: tuple[QuestionType, ...] = ("who", "where", "when")
    for type_ in counted:
        if patterns[type_].search(folded):
            return type_
    asked = [(match.start(), type_) for type_ in slots if (match := patterns[type_].search(folded))]
    what = _WHAT[language].search(folded)
    if asked and not (what and what.start(1) < min(asked)[0]):  # "What did he say when they met?"
        return min(asked)[1]
    return "yes_no" if patterns["yes_no"].search(folded) else "other"


def _fold_question(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return "où".join(fold(part) for part in composed.split("où")).strip()
