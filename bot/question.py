"""What a question asks for: its language and its type, read from its wording."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from bot.answer import QuestionType
from corpus.language import detect_question_language
from corpus.meetings.words.offices import calls_somebody
from corpus.span import ReadLanguage
from corpus.stems import fold


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its language and type, and what it asks for of who, where and when.

    `asks_which` says that it asks for somebody by a noun: "Quel poète", "Which player"; `asks_about_somebody` that it
    asks who somebody named is ("Qui est Ada Roy ?"), which no other name answers.
    """

    text: str
    language: ReadLanguage
    type: QuestionType
    slots: frozenset[QuestionType]
    asks_which: bool = False
    asks_about_somebody: bool = False


#: What people have when they meet or call, accents folded.
MEETING_NOUNS: dict[ReadLanguage, str] = {
    "fr": (
        "(?:rencontres?|sommets?|entretiens?|reunions?|visites?|entrevues?|pourparlers|tete-a-tete|face-a-face"
        "|conversations?|discussions?|negociations?|consultations?|echanges?|appels?(?! d'offres)|coups? de fil)"
    ),
    "en": (
        r"(?:meetings?|summits?|talks?|visits?|encounters?|negotiations?|calls?(?! for\b)|sit-downs?|conversations?"
        "|discussions?|consultations?)"
    ),
}
_FR_PEOPLE = (
    "(president|ministre|dirigeant|chef|roi|reine|personne|personnalite|auteur|homme|femme|diplomate|gens"
    "|interlocut(?:eur|rice))"
)
_EN_PEOPLE = r"(president|minister|leader|king|queen|person|people|politician|diplomat|author|man|woman)"

# What a question of each type contains, accents folded (but "où" is kept apart from "ou").
_PATTERNS: dict[ReadLanguage, dict[QuestionType, re.Pattern[str]]] = {
    "fr": {
        "count": re.compile(rf"\bcombien d(?:e |')(fois(?! par )|{MEETING_NOUNS['fr']})\b"),
        "list": re.compile(
            rf"\b(liste[rz]?|enumere[rz]?)\b|\btou(te)?s les (\w+ )?{MEETING_NOUNS['fr']}\b"
            rf"|\bquel(le)?s ((ont ete|sont|etaient|furent|autres) )?(les )?{MEETING_NOUNS['fr']}\b"
            rf"|\bquel(le)? {MEETING_NOUNS['fr']} (a|est|sera|aura|etait|avait|s'est) (ete |eu )?"
            "(lieu|annul|report|prevu|tenu)"
        ),
        "where": re.compile(
            r"\boù\b|^ou\b|\bquel(le)?s? (est |etait )?(la |le |l')?(\w+ )?(ville|pays|lieu|endroit|capitale|localite"
            r"|commune|village|bourg|bourgade|station|quartier|region|etablissement|restaurant|hotel|cafe|salle|palais"
            r"|batiment|edifice|maison)s?\b"
        ),
        "when": re.compile(
            r"\bquand\b|\bquel(le)?s? (est |etait |fut )?(la |le |l')?(\w+ )?"
            r"(jour|date|annee|mois|siecle|epoque|soir|matin|nuit|semaine|week-end)s?\b"
        ),
        "who": re.compile(
            r"^(a |avec |chez |de |par |pour |contre |et )?qui\b|[,;] (avec |par |chez |a )?qui\b"
            r"|\bqui ?\?|\bet qui\b"
            r"|\b(avec|par|chez|contre) qui\b"
            rf"|\bquel(le)?s? (est |etait |fut |sont )?(le |la |les |l')?(\w+ )?{_FR_PEOPLE}s?\b"
        ),
        "yes_no": re.compile(
            r"^est-ce qu|^est-(?:il|ce) (?:vrai|exact)\b"
            r"|^(?!.*\b(que|quoi|comment|pourquoi|combien|quel(le)?s?|lesquel(le)?s|laquelle|lequel)\b)"
            r".*\w-(t-)?(ils?|elles?|on)\b"
        ),
    },
    "en": {
        "count": re.compile(
            rf"\bhow many (times|(\w+ )?{MEETING_NOUNS['en']})\b|\bhow often (did|have|has|had|was|were)\b"
        ),
        "list": re.compile(
            rf"^list\b|\ball (of )?(the )?(\w+ )?{MEETING_NOUNS['en']}\b"
            rf"|\b(which|what) ((were|are) )?(the )?(\w+ )?{MEETING_NOUNS['en']}(?<=s)\b"
            rf"|\b(which|what) {MEETING_NOUNS['en']} (was|is|has been|took|will be) "
            "(place|cancel|called off|postpon|plan|held|sched)"
        ),
        "where": re.compile(
            r"\bwhere\b|\b(which|what) ((is|was) (the )?)?(\w+ )?(city|country|place|town|capital|venue|village"
            r"|region|district|hotel|restaurant|cafe|pub|building|palace|room|house)\b"
        ),
        "when": re.compile(
            # the new date of what was moved is in the words, not in the record of what it was moved from
            r"\bwhen\b|\b(which|what) ((is|was) (the )?(?!new\b))?(\w+ )?"
            r"(day|date|year|month|century|evening|morning|night|afternoon|week|weekend)\b"
        ),
        "who": re.compile(
            r"^(\w+ )?who(m|se)?\b|\b(with|by|to|from|of|and|meet|met|saw|see|did) who(m|se)?\b|, who(m|se)?\b"
            rf"|\b(which|what) (\w+ )?{_EN_PEOPLE}s?\b"
        ),
        "yes_no": re.compile(
            r"^(?:[^,?]{1,60}, )?(did|do|does|has|have|had|is|are|was|were|will|would|can|could|should)\b"
        ),
    },
}

# "Reagan a vu Gorbatchev ?", "They met, didn't they?": a statement that its mark makes a question.
_STATEMENT: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"^(?!.*\b(qu[ei]?|quoi|comment|pourquoi|combien|quand|où|(les?|la)?quel(le)?s?)\b)"
        r".*\b(a|ont|est|sont|va|vont|doit|doivent|avait|avaient)\b.*\?$"
    ),
    "en": re.compile(
        r"^(?!.*\b(what|why|how|which|who(m|se)?|where|when)\b)"
        r".*\b(met|saw|seen|has|have|had|is|are|was|were|will|did)\b.*\?$"
    ),
}

# Before a noun, which may be one for somebody: "Avec quel poète", "Which player".
_WHICH: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(r"\bquel(?:le)?s? (?:(?:est|était|fut|sont) )?(?:(?:le|la|les) |l')?(?:\w+ )?[\w-]+"),
    "en": re.compile(r"\b(?:which|what) (?:\w+ )?[\w-]+"),
}
# Words for somebody that are neither a trade nor an office.
_PEOPLE = frozenset(
    "adversaire ami amie artiste cousin cousine frère joueur joueuse membre metteur rival rivale sœur voisin voisine "
    "brother colleague friend member neighbour neighbor opponent player sister".split()
)

# At the opening of a question: it asks for something else than who, where and when.
_WHAT: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(r"^(?:\w+ )?(qu'|que |quoi\b|comment\b|pourquoi\b|combien\b|quel(?:le)?s? )"),
    "en": re.compile(r"^(?:\w+ )?(what|why|how|which)\b"),
}


_WHO_IS = re.compile(
    r"\W*(?:[Qq]ui (?:est|était|fut)|[Ww]ho (?:is|was)) (?:donc )?[A-ZÀ-Þ][\w'’.-]*"
    r"(?: (?:(?:de|du|des|la|le|von|van|bin|ben|al|el|of)[ -]|d['’])?[A-ZÀ-Þ][\w'’.-]*)*\W*"
)


def has_words(text: str) -> bool:
    """Tell whether a text has a letter or a digit, and so may ask for anything."""
    return any(map(str.isalnum, text))


def read_question(text: str) -> Question:
    """Read a question's language and type.

    How often and which meetings come first; of who, where and when, what is asked first counts.
    """
    language = detect_question_language(text)
    if _WHO_IS.fullmatch(unicodedata.normalize("NFC", text)):
        return Question(text, language, "other", frozenset(), asks_about_somebody=True)
    composed = _composed(text)
    folded = _fold_question(composed)
    asked = {slot: found.start() for slot in _SLOTS if (found := _PATTERNS[language][slot].search(folded))}
    which = None if "who" in asked else _WHICH[language].search(composed)
    asks_which = which is not None and _is_somebody(which)
    if which and asks_which:
        asked["who"] = which.start()
    type_ = _question_type(folded, composed, language, asked)
    return Question(text, language, type_, frozenset(asked), asks_which)


_COUNTED: tuple[QuestionType, ...] = ("count", "list")
_SLOTS: tuple[QuestionType, ...] = ("who", "where", "when")


def _question_type(
    folded: str, composed: str, language: ReadLanguage, asked: Mapping[QuestionType, int]
) -> QuestionType:
    patterns = _PATTERNS[language]
    for type_ in _COUNTED:
        if patterns[type_].search(folded):
            return type_
    what = _WHAT[language].search(folded)
    if asked and not (what and what.start(1) < min(asked.values())):  # "What did he say when they met?"
        return min(asked, key=asked.__getitem__)
    asks_whether = patterns["yes_no"].search(folded) or _STATEMENT[language].search(composed)
    return "yes_no" if asks_whether else "other"


def _is_somebody(which: re.Match[str]) -> bool:
    """Tell whether a word behind "quel" or "which" is one for somebody: the noun, or the one before it."""
    words = re.findall(r"[\w-]+", which[0])[-2:]
    singulars = (word.removesuffix("s") for word in words)
    return any(word in _PEOPLE or calls_somebody(word) for word in singulars)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'").strip()


def _fold_question(composed: str) -> str:
    return "où".join(fold(part) for part in composed.split("où")).strip()
