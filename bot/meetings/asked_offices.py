"""Offices in a question: people that it calls by what they do ("la maire de Strasbourg"), with or without a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.lexicon import across, translations
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import DESCRIPTION_WORDS, HOLDER, OFFICE, office_key
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import PARTICLES
from corpus.places import is_known_place
from corpus.span import ReadLanguage, Span
from corpus.stems import fold
from corpus.terms import CAPITALISED_WORDS, QueryTerm, all_terms, query_terms

#: Keys of offices of a state.
OF_STATE = frozenset({"president", "prime", "foreign", "defence", "chancellor", "king", "queen"})
# Offices whose key stands for many: these are told apart by their noun.
_OF_MANY = frozenset({"other", "trade", "minister"})
CAPITALISED = r"[A-ZÀ-Þ][\w'’&-]*"
# Words of a name, with its particles: "Wang Yi", "Barnabas arap Sang".
FULL_NAME = rf"{CAPITALISED}(?:\s(?:(?:{'|'.join(sorted(PARTICLES))})\s|d['’])?{CAPITALISED})+"
_LINK = re.compile(r"\s+(?:de la |de l['’]|du |des |de |d['’]|of the |of |at the |at |for the )")
_NAME = re.compile(rf"{CAPITALISED}(?:\s{CAPITALISED})*")
_SMALL = re.compile(r"[a-zà-ÿ][\w-]*")
# A word behind an office, or behind what it is of: "présidente brésilienne", "banque centrale", "Nordalum union".
_ADJECTIVE = re.compile(r"\s+(?:et\s+|and\s+)?([a-zà-ÿ]{4,})(?![\w-]|['’])")
# "the Kisumu governor", "Peru's consul general", "the Canadian and Indian trade ministers".
_AHEAD = re.compile(
    rf"(?P<names>{CAPITALISED}(?:\s(?:and\s)?{CAPITALISED})*)(?P<small>(?:\s[a-z][\w-]*){{0,3}})\s$"
)
_ASKING = re.compile(
    r"(?:Did|Does|Do|Has|Have|Had|Was|Were|Is|Are|Will|When|Where|Who|Whom|Whose|Which|What|With|How|Why|The|In|On|At)\s"
)
# "Quel président chinois Ina Lund a-t-elle rencontré ?": the name is of somebody else.
_WHICH = re.compile(r"\b(?:quel(?:le)?s?|which|what)\s(?:[\w'’-]+\s){0,3}$", re.IGNORECASE)
_GIVEN_AND_FAMILY = re.compile(rf",?\s+{TITLED}{FULL_NAME}")
# "le président nigérian | Bassey-Cole |": a double name alone is a family's.
_DOUBLE_FAMILY = re.compile(r"\s+[A-ZÀ-Þ][a-zà-ÿ'’]+-[A-ZÀ-Þ][\w'’-]+")
# What is no part of an office behind it, folded: verbs, prepositions, conjunctions.
_VERB = re.compile(
    r"(?:rencontr|recevr|accueil|retrouv|visit|discut|meet|receiv|agree|refus|accept|attend)"
    r"|(?:recue?s?|recoi(?:t|vent)|reunie?s?|rendue?s?|parle|voit|verra|dine|dejeune|etait|doit|doivent|avait|aura|avec"
    r"|dans|sont|pour|lors|chez|apres|avant|talk(?:ed|s)?|host(?:ed|s)?|spoke|speak|call(?:ed|s)?|phone[ds]?|held|have"
    r"|with|met|see|saw|did|does|during|before|after|join|from|that|when|where|last|first|ever)$"
)


# "l'émir", "the union leader": somebody of whom only what he is is told, beside no name and not to say whose it is.
_PHRASE = r"(?=(?P<phrase>[a-zà-ÿ][\w-]*(?:\s[a-zà-ÿ][\w-]*){0,2}|[A-ZÀ-Þ]))"
_ROLE = re.compile(rf"(?<![\w’'])(?:(?:[Ll][ea]|[Aa]u|[Tt]he)\s|[Ll]['’]){_PHRASE}")
# "un ministre", "any ministers": one of those.
_SOME: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(rf"(?<![\w’'])(?:[Uu]ne?|[Dd]es)\s{_PHRASE}"),
    "en": re.compile(rf"(?<![\w’'])(?:[Aa]n?|[Aa]ny|[Ss]ome)\s{_PHRASE}"),
}
# Behind the noun, a name makes it somebody's own; an adjective may stand between: "la déléguée syndicale Anne Roux".
_TO_NAME = re.compile(
    r"['’]|(?:\s(?!(?:\w*appelle|interpelle)\b)[a-zà-ÿ-]+(?:ale?|aire|ique|[aoi][iî]se?|i?enne|ien|aine?|i(?:er|ère)|ifs?|ive"
    rf"|eux|euse|elle?|able|ée?|ante?))?,?\s+{TITLED}[A-ZÀ-Þ]"
)
_NO_PARTY = re.compile(r"(?:\b(?:of|de|du|selon|pour|for|as|comme|d['’]après|to)|[A-ZÀ-Þ][\w'’-]+,)\s$")
# Whom the words before say already, and who, but for an office of state, is told apart by more than a noun.
_NOBODY_OWN = frozenset(
    "homologue counterpart pape pope pontife pontiff premier secretaire secretary chef head".split()
)


@dataclass(frozen=True, slots=True)
class AskedRole:
    """Somebody whom a question calls by an office or a trade alone: "l'émir", "the ambassador", "the imam".

    `key` is the office's, None where it has none or one that stands for many; `noun` the terms of its noun in either
    language.
    """

    key: str | None
    noun: frozenset[str]


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """Somebody whom a question calls by an office: "la maire de Strasbourg", "the founder of Tesla".

    `key` is the office's, None where its key stands for many, which `noun`, its terms in either language, tell apart.
    `keys` holds the key of an office of a state that the question names, `of` the terms that tell of what it is,
    `words` the folded words of the phrase, and the terms of a region ("un dirigeant asiatique"), which no article need
    tell. `is_apposed` says that a given and a family name stand beside it.
    """

    key: str | None
    noun: frozenset[str]
    keys: frozenset[str]
    of: frozenset[str]
    words: frozenset[str]
    is_apposed: bool


def find_asked_offices(words: str, language: ReadLanguage) -> Iterator[AskedOffice]:
    """Yield the offices that a question names with what they are of ("la maire de Strasbourg"), in order."""
    for holder in HOLDER.finditer(words):
        named, small, end = _behind(words, holder.end())
        named += _within(holder[0], language)
        first = holder[0].split()[0]
        verb = _is_verb(first) and first != holder[0]  # "Did Obama meet ministers": they are not his
        for name, others in () if verb else _ahead(words[: holder.start()], language):
            named.append(name)
            small += others
        terms = [term for name in named for term in terms_within(name, language)]
        if not terms:
            continue
        regions = [term for term in terms if term.is_region]
        held = [term for term in terms if term not in regions]
        keys = frozenset(office_key(office) for office in OFFICE.finditer(holder[0]))
        known = keys - _OF_MANY
        of_state = any(term.is_country for term in held)
        yield AskedOffice(
            key=next(iter(known), None),
            noun=_noun_terms(holder[0], language),
            keys=keys & OF_STATE if of_state else frozenset(),
            of=frozenset().union(*(term.alternatives for term in held)),
            words=frozenset(map(fold, (*small, *re.findall(r"\w+", holder[0])))).union(
                *(term.alternatives for term in regions)
            ),
            is_apposed=bool(_GIVEN_AND_FAMILY.match(words, end) or _DOUBLE_FAMILY.match(words, end))
            and not _WHICH.search(words[: holder.start()]),
        )


def find_asked_roles(
    words: str, language: ReadLanguage, offices: Iterable[AskedOffice], *, some: bool = False
) -> Iterator[AskedRole]:
    """Yield the people called by an office or a trade alone ("l'émir") that is not a part of one of `offices`.

    `some` says to yield those of whom it may be any, too: "un ministre", "any ministers".
    """
    of = frozenset().union(*(one.words for one in offices))
    for found in (*_ROLE.finditer(words), *(_SOME[language].finditer(words) if some else ())):
        if _NO_PARTY.search(words[: found.start()]):
            continue
        role = _role_within(words, *found.span("phrase"), several=found.re is not _ROLE)
        if role is None or _TO_NAME.match(words, role.end):
            continue
        noun = role.of(words)
        office = OFFICE.fullmatch(noun)
        key = office_key(office) if office else None
        last = fold(noun.split()[-1])
        if last in of or (last in _NOBODY_OWN and not (key in OF_STATE and " " in noun)):
            continue
        yield AskedRole(
            None if key in _OF_MANY else key, _noun_terms(noun, language) | all_terms(noun.split()[-1])
        )


def _role_within(words: str, start: int, end: int, *, several: bool) -> Span | None:
    """Return where the noun of one person, or of `several`, is that begins in a part of some words."""
    for word in re.compile(r"[\w-]+").finditer(words, start, end):
        noun = HOLDER.match(words, word.start())
        if noun is None and is_person_noun(word[0]):
            noun = word
        if noun and (several or not noun[0].endswith("s")):
            return Span(*noun.span())
    return None


def terms_within(words: str, language: ReadLanguage) -> list[QueryTerm]:
    """Return the terms of words that do not open a question: behind an article, a capital makes a name."""
    return query_terms(f"{'le' if language == 'fr' else 'the'} {words}", language)


def name_terms(name: str, language: ReadLanguage) -> tuple[QueryTerm, ...]:
    """Return the terms of a name; of one that is a common little word in the language ("Vos"), as in any other."""
    within = f"{'avec' if language == 'fr' else 'with'} {name}"  # behind an article, it would be no person's
    named = tuple(term for term in query_terms(within, language) if term.is_name)
    return named or tuple(replace(term, is_name=True) for term in query_terms(name, "other"))


def _noun_terms(office: str, language: ReadLanguage) -> frozenset[str]:
    """The terms of an office in either language, for a woman and for a man: founder, fondateur, fondatrice."""
    abroad = {other for word in office.split() for other in translations(word, language)}
    back = {word for other in abroad for word in translations(other, across(language))}
    nouns = (word for word in {*office.split(), *abroad, *back} if HOLDER.fullmatch(word) or is_person_noun(word))
    return frozenset().union(*map(all_terms, nouns))


def _within(office: str, language: ReadLanguage) -> list[str]:
    """The names within an office: "ministre belge des Affaires étrangères", "Labour Minister"."""
    return [
        word
        for word in office.split()
        if not OFFICE.fullmatch(word) and any(term.is_name for term in terms_within(word, language))
    ]


def _behind(words: str, end: int) -> tuple[list[str], list[str], int]:
    """The names and the small words behind an office that tell what it is of, and where they end: "de Strasbourg"."""
    named: list[str] = []
    small: list[str] = []
    while True:
        link = _LINK.match(words, end)
        if link and (name := _NAME.match(words, link.end())):
            own = _own_part(name[0])
            named.append(own)
            end = name.start() + len(own)
        elif link and (word := _SMALL.match(words, link.end())):
            small.append(word[0])
            end = word.end()
        elif (word := _ADJECTIVE.match(words, end)) and not _is_verb(word[1]):
            named.append(word[1])  # "présidente brésilienne": a state, where the tables know it
            small.append(word[1])
            end = word.end()
        else:
            return named, small, end


def _own_part(name: str) -> str:
    """The part of capitalised words that an office is of: "Lyon" of "maire de Lyon Anne Duval"."""
    first, _, rest = name.partition(" ")
    apart = (
        is_known_place(first)
        or fold(first) in CAPITALISED_WORDS
        or any(term.translations for term in terms_within(first, "fr"))
    )
    return first if apart and " " in rest else name


def _is_verb(word: str) -> bool:
    return bool(_VERB.match(fold(word)))


def _ahead(ahead: str, language: ReadLanguage) -> Iterator[tuple[str, list[str]]]:
    """Yield the names ahead of an English office that tell what it is of, with the small words between: "Labour's"."""
    if language != "en" or not (found := _AHEAD.search(ahead)):
        return
    names = _ASKING.sub("", found["names"])
    small = found["small"].split()
    owned = names.endswith(("'s", "’s", "s'", "s’"))
    if not owned and not all(word in DESCRIPTION_WORDS for word in small):
        return
    if names and not _ASKING.fullmatch(f"{names} "):
        yield re.sub(r"['’]s?$", "", names).replace(" and ", " "), small
