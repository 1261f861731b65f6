"""Follow-ups: "et où ?", "and in February?", "who else?" made whole with the question before them.

Each rule carries its own examples; the tests are made of them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from corpus.concepts import find_concepts, is_known_concept
from corpus.names import fold
from corpus.span import LANGUAGES, ReadLanguage
from corpus.terms import QUESTION_WORDS, STOP_WORDS
from corpus.timex import find_question_timexes
from corpus.timex.time_words import TIME_WORDS

# A longer text stands on its own, whatever it begins with.
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up made whole, and the language that it was asked in.

    `others` asks for quotes that were not shown yet ("who else?").
    """

    question: str
    language: ReadLanguage
    others: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """The question before, the follow-up, and what it is made into."""

    language: ReadLanguage
    before: str
    text: str
    whole: str


_INTERROGATIVES: dict[ReadLanguage, str] = {
    "fr": r"combien\ de\ (?:fois|temps)|avec\ qui|par\ qui|chez\ qui|de\ qui|qui(?:\ est-ce\ qui)?|quand|où|pourquoi"
    r"|comment|dans\ quel(?:le)?\ (?:ville|pays|lieu)|[àa]\ quelle\ date|quel\ jour|en\ quelle\ année",
    "en": r"how\ many\ times|how\ often|how\ long|with\ whom|who\ with|whom?|when|where|why|how"
    r"|(?:in\ )?(?:which|what)\ (?:city|country|place|year)|(?:on\ )?(?:which|what)\ (?:day|date)",
}
_TRANSLATIONS = {
    "qui": "who", "avec qui": "with whom", "où": "where", "quand": "when", "pourquoi": "why", "comment": "how",
    "combien de fois": "how often", "combien de temps": "how long",
}  # fmt: skip
_OPENINGS: dict[ReadLanguage, str] = {"fr": r"(?:et|mais|ok|d['’]accord|alors)", "en": r"(?:and|but|ok|so|then)"}
_TAILS: dict[ReadLanguage, str] = {
    "fr": r"(?:exactement|précisément|ça|cela|donc|était-ce|est-ce|c['’]était)",
    "en": r"(?:exactly|precisely|was\ (?:that|it)|is\ (?:that|it)|did\ (?:that|it|this)\ (?:happen|take\ place))",
}
_OTHERS: dict[ReadLanguage, str] = {
    "fr": r"(?P<asks>avec\ qui|qui|quand|où|quoi)\ (?:d['’]autres?|encore)|(?:encore\ )?d['’]autres?(?:\ \w+)?"
    r"|rien\ d['’]autre",
    "en": r"(?P<asks>with\ whom|whom?|when|where|what)\ else|any(?:one|thing|body)?\ (?:else|others?|more)",
}
_ABOUTS: dict[ReadLanguage, str] = {
    "fr": r"(?:qu['’]en\ est-il\ (?:de\ |d['’])?|pour\ ce\ qui\ est\ de\ |quid\ (?:de\ |d['’])?)",
    "en": r"(?:what\ about\ |how\ about\ )",
}
_PREPOSITIONS: dict[ReadLanguage, str] = {"fr": r"à|en|au|aux|avec|chez|dans", "en": r"in|at|with|to"}
_BEFORE_PLACES = r"\b(?:à|en|au|aux|dans|in|at)\ $"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:\ (?:(?:de|du|des|la|le|von|bin|ben|of|the)\ )?[A-ZÀ-ÖØ-Þ][\w’'.-]*)*"

# A follow-up that is asked as it is, with the names of the question before: "Pourquoi ? (Nixon, Mao)".
_LEANS = re.compile(r"\?\s\([^)]+\)$")
_WHO = frozenset({"qui", "who", "whom"})
_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on)\b|^qui\sest-ce\sque\b", re.IGNORECASE)
_YES_NO: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(r"^est-ce\sque?\b|^(?!combien|quel).*-(?:t-)?(?:ils?|elles?|on)\b", re.IGNORECASE),
    "en": re.compile(r"^(?:did|do|does|has|have|had|was|were|is|are|will|would|can|could)\b", re.IGNORECASE),
}
_FRENCH_AUXILIARY = re.compile(r"[Qq]ui\s(a|avait|aurait|aura|va|doit|devait|devrait)(?=\s)")
_WHO_DID = re.compile(
    r"[Ww]ho\s(?:(?P<auxiliary>has|had|have|will|would)\s)?(?!(?:did|do|does|has|had|have|will|would|the|an?|his|her|their)\b)"
    r"(?P<verb>[a-z]+)\b"
)
# Verbs of the past for meeting, and what they are behind "did".
_MEETING_VERBS = {
    "met": "meet", "saw": "see", "spoke": "speak", "talked": "talk", "received": "receive", "hosted": "host",
    "visited": "visit", "welcomed": "welcome", "called": "call", "phoned": "phone", "telephoned": "telephone",
    "joined": "join", "greeted": "greet", "dined": "dine", "lunched": "lunch",
}  # fmt: skip
# What is counted, in a follow-up and in the question before.
_COUNTED: dict[ReadLanguage, str] = {
    "fr": rf"(?:{_OPENINGS['fr']},?\ )?(?P<asks>combien\ )?(?P<of>d(?:e\ |['’]))(?P<noun>(?!fois|temps)[a-zà-ÿ-]+)",
    "en": rf"(?:{_OPENINGS['en']},?\ )?(?P<asks>how\ many\ )?(?P<of>)"
    r"(?P<noun>(?!times)[a-z-]+s|injured|wounded|hurt|killed|dead|missing)",
}
_COUNTS: dict[ReadLanguage, str] = {
    "fr": r"(?P<asks>combien )d(?:e |['’])(?!fois|temps)[a-zà-ÿ-]+(?=\s(?:à|en|au|aux|dans|lors|y)\b)",
    "en": r"(?P<asks>how many )(?!times)[a-z-]+(?=\s(?:in|at|on|of|during)\b)",
}
_COMMANDS = frozenset("list liste listez enumere give donne montre show name tell".split())

EXAMPLES = (
    Example("fr", "Qui a rencontré Gorbatchev en 1986 ?", "et où ?", "Où a-t-on rencontré Gorbatchev en 1986 ?"),
    Example("fr", "Où Reagan et Gorbatchev se sont-ils rencontrés ?", "Quand ?",
            "Quand Reagan et Gorbatchev se sont-ils rencontrés ?"),
    Example("fr", "Reagan a-t-il vu Gorbatchev ?", "où exactement ?", "Où : Reagan a-t-il vu Gorbatchev ?"),
    Example("fr", "Combien de fois Biden a-t-il vu Poutine ?", "et quand", "Quand Biden a-t-il vu Poutine ?"),
    Example("fr", "Qui Lavrov a-t-il rencontré en janvier 2022 ?", "et en février ?",
            "Qui Lavrov a-t-il rencontré en février 2022 ?"),
    Example("fr", "Qui Lavrov a-t-il rencontré le 13 janvier 2022 ?", "et le 14 ?",
            "Qui Lavrov a-t-il rencontré le 14 janvier 2022 ?"),
    Example("fr", "Qui Lavrov a-t-il rencontré en janvier 2022 ?", "et en fevrier ?",
            "Qui Lavrov a-t-il rencontré en fevrier 2022 ?"),
    Example("fr", "Qui Lavrov a-t-il rencontré en janvier 2022 ?", "et la semaine dernière ?",
            "Qui Lavrov a-t-il rencontré la semaine dernière ?"),
    Example("fr", "Qui Lavrov a-t-il rencontré en janvier 2022 ?", "et demain ?",
            "Qui Lavrov a-t-il rencontré demain ?"),
    Example("fr", "Qui Lavrov a-t-il rencontré ?", "et en 1987 ?", "Qui Lavrov a-t-il rencontré en 1987 ?"),
    Example("fr", "Qui a rencontré Gorbatchev à Genève ?", "et à Malte ?", "Qui a rencontré Gorbatchev à Malte ?"),
    Example("fr", "Qui a rencontré Gorbatchev ?", "et Reagan ?", "Qui a rencontré Reagan ?"),
    Example("fr", "Où Nixon a-t-il vu Mao ?", "et avec Brejnev ?", "Où Nixon a-t-il vu Brejnev ?"),
    Example("fr", "Quand Reagan et Gorbatchev se sont-ils vus à Genève ?", "et avec Thatcher ?",
            "Quand Reagan et Thatcher se sont-ils vus à Genève ?"),
    Example("fr", "Qui a rencontré Lavrov à Genève ?", "et avec Blinken ?",
            "Qui a rencontré Lavrov à Genève avec Blinken ?"),
    Example("fr", "Reagan a-t-il rencontré Gorbatchev ?", "et Thatcher ?", "Reagan a-t-il rencontré Thatcher ?"),
    Example("fr", "Qui a rencontré Gorbatchev à Genève ?", "et Malte ?", "Qui a rencontré Gorbatchev à Malte ?"),
    Example("fr", "Où Reagan a-t-il vu Gorbatchev ?", "Combien de temps ?",
            "Combien de temps Reagan a-t-il vu Gorbatchev ?"),
    Example("fr", "Qui est mort à Millau ?", "et quand ?", "Quand ? (Millau)"),
    Example("fr", "Qui doit recevoir Nixon ?", "où ?", "Où doit-on recevoir Nixon ?"),
    Example("fr", "Combien de morts à Millau ?", "et de blessés ?", "Combien de blessés à Millau ?"),
    Example("fr", "Combien de blessés à Millau ?", "et où ?", "Où ? (Millau)"),
    Example("fr", "Où Nixon a-t-il vu Mao ?", "combien de morts ?", "Combien de morts ? (Nixon, Mao)"),
    Example("fr", "Combien de morts à Millau ?", "et Harlan Pike ?", "Et Harlan Pike ? (Millau)"),
    Example("fr", "Quand ? (Nixon, Mao)", "pourquoi ?", "Pourquoi ? (Nixon, Mao)"),
    Example("fr", "Pourquoi ? (Nixon, Mao)", "et Brejnev ?", "Pourquoi ? (Nixon, Brejnev)"),
    Example("fr", "Où : Reagan a-t-il vu Gorbatchev ?", "quand ?", "Quand : Reagan a-t-il vu Gorbatchev ?"),
    Example("en", "Who met Gorbachev in 1986?", "and where?", "Where did anyone meet Gorbachev in 1986?"),
    Example("en", "When did Bush meet Gorbachev?", "where exactly?", "Where did Bush meet Gorbachev?"),
    Example("en", "Did Bush meet Gorbachev?", "And when was that?", "When: Did Bush meet Gorbachev?"),
    Example("en", "How often did Biden meet Putin?", "with whom?", "With whom did Biden meet Putin?"),
    Example("en", "Who did Lavrov meet in January 2022?", "and in February?",
            "Who did Lavrov meet in February 2022?"),
    Example("en", "Who met Gorbachev in 1986?", "what about 1987?", "Who met Gorbachev in 1987?"),
    Example("en", "Who met Gorbachev in Geneva?", "and in Malta?", "Who met Gorbachev in Malta?"),
    Example("en", "Who met Gorbachev?", "and Reagan?", "Who met Reagan?"),
    Example("en", "When did Reagan and Gorbachev meet?", "and with Bush?", "When did Reagan and Bush meet?"),
    Example("en", "Did Kennedy meet Khrushchev in Vienna?", "and Macmillan?",
            "Did Kennedy meet Macmillan in Vienna?"),
    Example("en", "Did Bush talk with Gorbachev?", "and with Kohl?", "Did Bush talk with Kohl?"),
    Example("en", "Who has met Gorbachev?", "and when?", "When has anyone met Gorbachev?"),
    Example("en", "Who will meet Lena Pike in May?", "where?", "Where will anyone meet Lena Pike in May?"),
    Example("en", "Who has Biden met?", "and where?", "Where has Biden met?"),
    Example("en", "Who died in Hull?", "and when?", "When? (Hull)"),
    Example("en", "How many deaths in Hull?", "and injuries?", "How many injuries in Hull?"),
    Example("en", "How many people died in Hull?", "how many injured?", "How many injured? (Hull)"),
    Example("en", "How many deaths in Hull?", "and Lena Pike?", "And Lena Pike? (Hull)"),
    Example("en", "List the meetings of Lena Pike", "how long?", "How long? (Lena Pike)"),
    Example("en", "When: Did Bush meet Gorbachev?", "and where?", "Where: Did Bush meet Gorbachev?"),
    Example("fr", "Qui a rencontré Gorbatchev ?", "and where?", "Où a-t-on rencontré Gorbatchev ?"),
    Example("fr", "Qui a rencontré Gorbatchev à Genève ?", "and in Malta?", "Qui a rencontré Gorbatchev à Malta ?"),
    Example("en", "Who met Gorbachev in Geneva?", "et à Malte ?", "Who met Gorbachev in Malte?"),
)  # fmt: skip

EXAMPLES_FOR_OTHERS = (
    Example("fr", "Qui a rencontré Gorbatchev en 1986 ?", "qui d’autre ?", "Qui a rencontré Gorbatchev en 1986 ?"),
    Example("fr", "Qui a rencontré Gorbatchev en 1986 ?", "d'autres ?", "Qui a rencontré Gorbatchev en 1986 ?"),
    Example("fr", "Où Reagan a-t-il vu Gorbatchev ?", "et qui d'autre ?", "Qui Reagan a-t-il vu Gorbatchev ?"),
    Example("en", "Who met Gorbachev in 1986?", "who else?", "Who met Gorbachev in 1986?"),
    Example("en", "Where did Bush meet Gorbachev?", "and when else?", "When did Bush meet Gorbachev?"),
)

ON_THEIR_OWN = (
    ("fr", "Où Reagan et Gorbatchev se sont-ils rencontrés ?"),
    ("fr", "Qui a rencontré Nixon ?"),
    ("fr", "Et qui a rencontré Nixon à Pékin en 1972 ?"),
    ("fr", "Camp David"),
    ("fr", "Quand Nixon est-il allé à Pékin ?"),
    ("en", "Where did they meet?"),
    ("en", "And who met Nixon in Beijing?"),
    ("en", "Camp David"),
    ("fr", "et alors ?"),
    ("en", "and then?"),
)


def complete(text: str, before: str, language: ReadLanguage, today: date) -> FollowUp | None:
    """Make a follow-up whole with the question before it; None where the text stands on its own.

    Args:
        text: What the user wrote.
        before: The question before, whole.
        language: The language of `before`.
        today: The day that dates are counted from.
    """
    words = unicodedata.normalize("NFC", text).strip().rstrip("?!. \u00a0\u202f").strip()
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    before = unicodedata.normalize("NFC", before)
    other: ReadLanguage = "en" if language == "fr" else "fr"
    for spoken in (language, other):
        found = (
            _ask_for_others(words, before, spoken, language)
            or _ask_for_number(words, before, spoken, language)
            or _ask_otherwise(words, before, spoken, language)
            or _ask_about(words, before, spoken, today)
        )
        if found:
            return found
    return None


def _ask_for_others(words: str, before: str, spoken: ReadLanguage, language: ReadLanguage) -> FollowUp | None:
    """Read "who else?": the same question, with the interrogative that was given."""
    match = _matches(rf"(?:{_OPENINGS[spoken]}\ )?(?:{_OTHERS[spoken]})", words)
    if not match:
        return None
    asks = match["asks"]
    keeps = asks is None or asks.casefold() in ("quoi", "what")
    question = before if keeps else _replace_interrogative(before, asks, language)
    return FollowUp(question or before, spoken, others=True)


def _ask_otherwise(words: str, before: str, spoken: ReadLanguage, language: ReadLanguage) -> FollowUp | None:
    """Read "and where?": the question before, asked with another interrogative."""
    match = _matches(
        rf"(?:{_OPENINGS[spoken]},?\ )?(?P<asks>{_INTERROGATIVES[spoken]})(?:\ {_TAILS[spoken]})?", words
    )
    question = _replace_interrogative(before, match["asks"], language) if match else None
    return FollowUp(question, spoken) if question else None


def _ask_for_number(words: str, before: str, spoken: ReadLanguage, language: ReadLanguage) -> FollowUp | None:
    """Read "et de blessés ?", "how many injuries?": the question before with another thing counted, or its names."""
    match = _matches(_COUNTED[spoken], words)
    if not match or not match["noun"][0].islower():
        return None
    counted = re.match(_COUNTS[language], before, re.IGNORECASE) if spoken == language else None
    if counted:
        return FollowUp(f"{counted['asks']}{match['of']}{match['noun']}{before[counted.end() :]}", spoken)
    question = _lean(match["asks"] + match["of"] + match["noun"], before, spoken) if match["asks"] else None
    return FollowUp(question, spoken) if question else None


def _replace_interrogative(before: str, asks: str, language: ReadLanguage) -> str | None:
    """Ask with another interrogative, put into the language of the question.

    Where that makes no sensible question, it is asked of the names of the one before; None where there are none.
    """
    asks = _translate(asks.casefold(), language)
    asks = asks[0].upper() + asks[1:]
    before = re.sub(rf"^(?:{_INTERROGATIVES[language]})\s?:\s", "", before, flags=re.IGNORECASE | re.VERBOSE)
    match = re.match(rf"(?:{_INTERROGATIVES[language]})(?=\s)", before, re.IGNORECASE | re.VERBOSE)
    if match and _asks_who_did(before, language) and asks.casefold() not in _WHO:
        return _ask_of_somebody(before, asks, language) or _lean(asks, before, language)
    if match and not _LEANS.search(before):
        return f"{asks}{before[match.end() :]}"
    if _YES_NO[language].search(before):
        return f"{asks} : {before}" if language == "fr" else f"{asks}: {before}"
    return _lean(asks, before, language)


def _asks_who_did(before: str, language: ReadLanguage) -> bool:
    """Tell whether a question asks who did something, and not to whom: "Qui a vu Mao ?", "Who met Mao?"."""
    if language == "fr":
        return bool(re.match(r"qui\b", before, re.IGNORECASE)) and not _INVERTED.search(before)
    return bool(_WHO_DID.match(before))


def _ask_of_somebody(before: str, asks: str, language: ReadLanguage) -> str | None:
    """Ask where, when or why anybody did what the question before asks who did; None where the verb is not known."""
    if language == "fr":
        found = _FRENCH_AUXILIARY.match(before)
        link = "-t-on" if found and found[1].endswith("a") else "-on"
        return f"{asks} {found[1]}{link}{before[found.end() :]}" if found else None
    found = _WHO_DID.match(before)
    verb = found["verb"] if found else ""
    if found and found["auxiliary"]:
        return f"{asks} {found['auxiliary']} anyone {verb}{before[found.end() :]}"
    return (
        f"{asks} did anyone {_MEETING_VERBS[verb]}{before[found.end() :]}"
        if found and verb in _MEETING_VERBS
        else None
    )


def _names_in(before: str) -> list[re.Match[str]]:
    """Return the names of a question behind its first word; a month or a weekday is none."""
    return [found for found in re.finditer(rf"(?<=[\s’'(])(?:{_NAME})", before) if not _is_date(found[0])]


def _lean(words: str, before: str, language: ReadLanguage) -> str | None:
    """Ask as it is, with the names of the question before behind it; None where that has none."""
    opening = re.match(_NAME, before)
    names = [opening[0]] if opening and not _opens_question(opening[0]) else []
    names += [found[0] for found in _names_in(before)]
    if not names:
        return None
    mark = " ?" if language == "fr" else "?"
    return f"{words[0].upper()}{words[1:]}{mark} ({', '.join(dict.fromkeys(names))})"


def _opens_question(word: str) -> bool:
    first = fold(re.split(r"[\s’'-]", word)[0])
    return any(first in STOP_WORDS[one] | QUESTION_WORDS[one] for one in LANGUAGES) or first in _COMMANDS


def _translate(asks: str, language: ReadLanguage) -> str:
    if language == "en":
        return _TRANSLATIONS.get(asks, asks)
    backwards = {english: french for french, english in _TRANSLATIONS.items()} | {"whom": "qui"}
    return backwards.get(asks, asks)


def _ask_about(words: str, before: str, language: ReadLanguage, today: date) -> FollowUp | None:
    """Read "and in February?", "and Reagan?": the question before with another time, place or name in it."""
    match = _matches(
        rf"(?:{_OPENINGS[language]},?\ (?:{_ABOUTS[language]})?|{_ABOUTS[language]})(?P<rest>.+)", words
    )
    if not match or _matches(rf"(?:{_INTERROGATIVES[language]})\b.*", match["rest"]):
        return None
    rest = match["rest"]
    question = _replace_time(rest, before, language, today) or _replace_name(rest, before, language)
    if question is None and re.fullmatch(_NAME, rest):
        question = _lean(words, before, language)
    return FollowUp(question, language) if question else None


def _replace_time(rest: str, before: str, language: ReadLanguage, today: date) -> str | None:
    """Put a time in the place of the time that the question before gives, or at its end."""
    times = find_question_timexes(before, language, today)
    old = times[-1] if times else None
    rest = _with_year(rest, old.text if old else "", language)
    if re.fullmatch(r"\d{4}", rest):
        rest = f"{'en' if language == 'fr' else 'in'} {rest}"
    new = find_question_timexes(rest, language, today)
    if len(new) != 1 or len(rest) - len(new[0].text) > len("pendant "):
        return None
    if old is None:
        return _append(before, rest, language)
    start, end = old.span.start, old.span.end
    opened = re.search(r"(?:\b(?:en|le|au|in|on|during|pendant)\s+)$", before[:start], re.IGNORECASE)
    if opened and not _is_bare(rest, language):  # the new time brings its own preposition, or wants none
        start = opened.start()
    return before[:start] + rest + before[end:]


def _with_year(rest: str, old: str, language: ReadLanguage) -> str:
    """Complete "février" and "le 14" with the year and month of the time before."""
    year = re.search(r"\b\d{4}\b", old)
    month = _month_in(old, language)
    if year is None or re.search(r"\b\d{4}\b", rest):
        return rest
    if _month_in(rest, language):
        return f"{rest} {year[0]}"
    if month and re.fullmatch(r"(?:(?:le|on|the|on the)\ )?\d{1,2}(?:er|st|nd|rd|th)?", rest, re.IGNORECASE):
        return f"{rest} {month} {year[0]}"
    return rest


def _is_bare(time: str, language: ReadLanguage) -> bool:
    """Tell whether a time wants the preposition of the one whose place it takes: "février", "14 janvier"."""
    return time[:1].isdigit() or bool(re.match(rf"(?:{TIME_WORDS[language].slots['month']})\b", fold(time)))


def _month_in(text: str, language: ReadLanguage) -> str | None:
    """The first word of a text that names a month, in full or short, with its accent or without."""
    named = TIME_WORDS[language].slots["month"]
    return next((word for word in re.findall(r"[^\W\d_]+", text) if re.fullmatch(named, fold(word))), None)


def _replace_name(rest: str, before: str, language: ReadLanguage) -> str | None:
    """Put a name in the place of the one that the question before gives in the same role.

    That is the name after the same preposition; "with" also takes the place of whoever is met. A town takes the
    place of a town, anybody else that of the last person: a question about two people ends with the second.
    """
    match = re.fullmatch(rf"(?:(?P<preposition>{_PREPOSITIONS[language]})\ )?(?P<name>{_NAME})", rest)
    if not match:
        return None
    preposition, name = match["preposition"], match["name"]
    names = _names_in(before)
    places = [found for found in names if re.search(_BEFORE_PLACES, before[: found.start()], re.IGNORECASE)]
    people = [found for found in names if found not in places]
    if preposition:
        after = [found for found in names if re.search(rf"\b{preposition}\ $", before[: found.start()])]
        after = after or (places if re.search(_BEFORE_PLACES, f"{preposition} ", re.IGNORECASE) else [])
        met = people if preposition in ("avec", "with") and _names_two(people, before, language) else []
        replaced = after or met
    else:
        replaced = places if places and _is_place(name) else people
    if not replaced:
        return _append(before, rest, language) if preposition else None
    return before[: replaced[-1].start()] + name + before[replaced[-1].end() :]


def _names_two(people: list[re.Match[str]], before: str, language: ReadLanguage) -> bool:
    """Tell whether a question names who meets whom: its first word may be the one, and is no interrogative then."""
    asks = re.match(rf"(?:{_INTERROGATIVES[language]})\s", before, re.IGNORECASE | re.VERBOSE)
    opens = re.match(_NAME, before)
    return len(people) + bool(opens and not asks) > 1


def _is_place(name: str) -> bool:
    """Tell whether a name is that of a country, or of a town that two languages name differently.

    Others are not told by their names: there is a town for Mao and one for Lincoln.
    """
    return any(is_known_concept(concept) for _, _, concept in find_concepts(fold(name).split()))


def _is_date(name: str) -> bool:
    return any(re.fullmatch(words.slots["month"], fold(name)) for words in TIME_WORDS.values())


def _append(before: str, rest: str, language: ReadLanguage) -> str:
    return re.sub(r"\s*\?*\s*$", "", before) + (f" {rest} ?" if language == "fr" else f" {rest}?")


def _matches(pattern: str, words: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, words, re.IGNORECASE | re.VERBOSE)
