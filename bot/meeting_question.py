"""What a question asks of the meetings: people, place, days, how many, the first or the last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.asked_names import asked_places, first_name, given_names, known_start, titles_in
from bot.asked_offices import FULL_NAME, AskedOffice, AskedRole, find_asked_offices, find_asked_roles, terms_within
from bot.participant_terms import word_runs
from bot.question import MEETING_NOUNS, Question
from corpus.meetings import Kind, Status
from corpus.meetings.words.offices import HOLDER, OFFICE
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import PARTICLES
from corpus.places import is_known_place, is_known_town
from corpus.span import Days, ReadLanguage
from corpus.stems import fold
from corpus.terms import CAPITALISED_WORDS, QueryTerm, query_terms

Position = Literal["first", "last", "next"]

# A question that has none of these is not about a meeting.
ABOUT_MEETINGS = re.compile(
    r"\b(?:rencontr|entreten|entretien|entretenu|recue?s?\b|recoi|recev|accueil|reuni|retrouv|rendu|pourparler|sommet"
    r"|tete-a-tete|visit|consultation|negociation|concert|discut|telephon|appel|parle|entrevu|(?:re)?vue?s?\b"
    r"|(?:re)?verr(?:a|ont)\b|(?:dejeun|din)es?\b|dined\b|lunched\b"
    r"|(?:have|has|had|having|took?|shared?) (?:\w+ ){0,3}(?:lunch|dinner|breakfast|coffee|tea|drinks?|supper)\b"
    r"|(?:did|has|had|will|who|whom)\b(?:(?!\bwhen\b).)*\b(?:ring|rang|rung)\b(?! (?:the )?bell)"
    r"|rendez-vous|attabl|negoci\w*\b.*\bavec\b|\bavec\b.*\bnegoci"
    r"|reconcili|renou(?:e|er)\b|dialogu|face-a-face|face a face|confer(?:e|er)\b"
    r"|fait? (?:\w+ )?connaissance|rev(?:oir|oit|oient)\b|se voir\b|pris? un repas"
    r"|(?:doi\w+|devai\w+|devra\w*|va|vont|all\w+|venue?s?|pu|souhait\w+|esper\w+)(?:-\w+){0,2} (?:\w+ )?voir\b"
    r"|(?:lunch|dinner|breakfast|supper|dejeuner|diner|repas) (?:between|with|entre|avec)\b"
    r"|\ba (?:petit-)?(?:dejeuner|diner)\b|negotiat\w*\b.*\bwith\b|\bwith\b.*\bnegotiat|welcom|greet"
    r"|appointment|face to face|c[ao]me across|r[au]n into|bump(?:ed)? into|made? up with"
    r"|s[ai]t (?:across|opposite|with)\b|assise?s? (?:\w+ )?(?:avec|face|en face)\b"
    r"|\balle(?:e|s|es)? (?:[\w'-]+ ){1,3}voir\b"
    r"|pass(?:e|ee|er|es) (?:\w+ ){1,3}avec\b|sp[ea]n[dt] (?:\w+ ){1,4}with\b"
    r"|(?:pris|partage|bu) (?:\w+ ){0,3}(?:cafe|verre|repas|dejeuner|diner)\b"
    r"|me(?:e|t\b)|talk|summit|host|receiv|confer|spoke|speak(?!er)|call|phon|s[ai]t down|see\b|saw\b"
    r"|encounter)"
)
# "derniere rencontre", "last met": a position is one of meetings only beside a word for them, not "the last years".
_ORDINALS: dict[Position, str] = {
    "first": r"(?:premiere?s?(?![ -](?:ministre|dame|secretaire))|first(?![ -](?:minister|lady|secretary))|earliest)",
    "last": r"(?:derni(?:er|ere)s?|last|latest|most recent)",
    "next": r"(?:prochaine?s?|next|upcoming)",
}
_MEETING_NOUNS = rf"(?:fois|dialogues?|times?|rounds?|{MEETING_NOUNS['fr']}|{MEETING_NOUNS['en']})\b(?!-)"
_MEETING_VERBS = (
    r"(?:rencontr|recu|recoi|recev|accueill|entreten|vus?\b|vues?\b|parle"
    r"|me(?:et|t\b)|host|receiv|see\b|saw\b|seen\b|visit|h[eo]ld|talk|sp[eo]ke?|speak(?!er)"
    r"|call|phon|s[ai]t down|encounter)"
)
# A word between an ordinal and its noun ("last official visit"), none that ends the phrase ("last term had a visit").
_BETWEEN = (
    r"(?!(?:an|ans|annees?|mois|semaines?|jours?|mandats?|terms?|years?|months?|weeks?|days?|decades?"
    r"|the|an?|his|her|their|its|of|in|at|on|to|with|and|or|by|for|from|do|does|did|has|have|had|is|are|was|were"
    r"|les?|la|une?|son|sa|ses|leurs?|des?|du|en|au|aux|avec|et|ou|par|pour|ont|est|sont|ete|a)\b)[\w'’.-]+\s+"
)
_POSITIONS: dict[Position, re.Pattern[str]] = {
    position: re.compile(
        rf"\b{ordinal}\s+(?:(?:of (?:the|their|these)|des|de (?:leurs|ces))\s+)?(?:{_BETWEEN}){{0,3}}{_MEETING_NOUNS}"
        rf"|\b{ordinal}\s+(?:ever\s+)?{_MEETING_VERBS}"
        rf"|\b{ordinal}\s+(?:[\w-]+\s+){{0,2}}(?:a|to)\s+(?:avoir\s+|have\s+)?{_MEETING_VERBS}"
        rf"|\b{ordinal}(?:\s+lieu)?\W*$" + (rf"|\bd['’]abord\s+{_MEETING_VERBS}" if position == "first" else "")
    )
    for position, ordinal in _ORDINALS.items()
}
# Who is asked for by telephone was met in no other way; "spoke" may be in a room.
_ONLY_REMOTE = re.compile(
    r"\b(?:by|over|on|via) (?:the )?(?:tele)?phone\b|\b(?:tele)?phone calls?\b|\btelephon\w*|\bphoned\b"
    r"|\b(?:coups?|entretien\w*|conversation\w*|appels?) (?:de fil|telephon\w*)|\bvisio\w*|\bvideo\w*"
    r"|\br[au]ng\b|\bring\b|\ba distance\b|\bremotely\b"
)
_REMOTE = re.compile(
    r"\ba distance\b|\bremotely\b|\b(?:video\w*|visio\w*|telephon\w*|appel\w*|phon\w*|call\w*|r[au]ng|ring"
    r"|spoke|speak|parle\w*)\b"
)
# What a sentence says of those who were not in one room.
TOLD_REMOTELY = re.compile(
    rf"{_ONLY_REMOTE.pattern}|\bappel\w*|\bcall\w*|\bphon\w*|\bau bout du fil\b|\bon the line\b"
)
_MEANS: dict[Kind, re.Pattern[str]] = {
    "phone": re.compile(r"\b(?:tele)?phon\w*|\btelephon\w*|\bcoups? de fil|\bappels?\b"),
    "video": re.compile(r"\bvisio\w*|\bvideo\w*"),
}
# "Is it true that they never met?" is answered yes by a denial, and no by a meeting.
_TRUE_THAT = re.compile(r"\b(?:is it (?:true|correct|right)|est-(?:il|ce) (?:vrai|exact))\b")
# "Qui a rencontré qui ?" asks for all there is.
_WHO_WHOM = re.compile(r"^\W*qui (?:[\w'’]+ ){1,4}qui\b|^\W*who (?:\w+ ){1,4}(?:whom|who)\b")
# What is to come, in the verb of the question.
_AHEAD = re.compile(
    r"\b(?:doi(?:t|vent)|va|vont|will|going to|due to"
    r"|(?:rencontrer|recevr|accueiller|entretiendr|reunir|retrouver|rendr|verr|reverr|visiter|parler|discuter|negocier"
    r"|consulter|telephoner|appeller|participer|assister|tiendr|derouler|ser)(?:a|ont)|aur(?:a|ont) lieu)\b"
)
# "Biden is meeting Putin", "is the pope receiving Modi", "is the summit being held"; but not "is the meeting of".
_UNDER_WAY = re.compile(
    r"\b(?:is|are)\s+(?:(?!(?:that|who|was|were|been)\b)[\w'’.-]+\s+){0,7}?"
    r"(?:(?:host|receiv|see|visit|hold|talk|speak|welcom)ing\b|being held\b|taking place\b)"
    r"|\b(?:is|are)\s+(?:(?!(?:the|an?|any|there|this|that|his|her|its|their|next|last|first)\b)"
    r"[\w.-]+(?<!['’]s)\s+){0,7}?meeting\b(?!\s+(?:between|of)\b)"
    r"|\b(?:is|are)\s+the\s+(?:[\w.-]+\s+){1,6}?meeting\s+(?!(?:between|of|with|in|at|on|to|held|due)\b)\w"
)
# What was planned or called off, said of the meeting; "comme prevu" and "as planned" say how one was held.
_PLANNED = re.compile(r"\b(?<!comme )prevue?s?\b|\b(?<!\bas )planned\b")
# The outcome is asked for, whatever the meeting had been before: "Did the postponed summit take place?".
_OUTCOME = re.compile(
    r"\b(?:eu lieu|tenue?s?|deroulee?s?|(?<!\bto )take place|took place|taken place|(?<!\bbe )(?<!\bbeing )held"
    r"|(?<!\bto )happen(?:ed)?)\b"
)
_CANCELLED = {
    "fr": re.compile(r"\b(?:annul\w*|report(?:er?|ees?|es|ent|ait|aient)?)\b"),
    "en": re.compile(r"\b(?:cancel\w*|called off|put off|postpone\w*)\b"),
}
# The new day of what was put off: "For what date were the postponed talks rescheduled?".
_RESCHEDULED = re.compile(r"\b(?:reschedul\w*|reprogramm\w*|new date|nouvelle date)\b")
# Whom somebody did not meet is told by denials alone; "n'a-t-il pas rencontré X ?" asks whether he did.
_RELATIVE = re.compile(r", (?:who|whom|which|qui|que|dont)\b[^,?]*")
_NEGATED = re.compile(
    r"\bn['’ ](?:a|ont|avait|avaient|est|sont)(?:-(?:t-)?(?:ils?|elles?|on))? (?:\w+ )?(?:pas|jamais)\b"
    r"|\bne (?:s['’ ]est|se sont)(?:-(?:t-)?(?:ils?|elles?|on))? (?:\w+ )?(?:pas|jamais)\b"
    r"|\b(?:did|has|have|had) (?:\w+ ){0,4}?not\b|\b(?:didn|hasn|haven|hadn)['’ ]t\b|\bnever\b"
)
_DENIED = re.compile(r"\b(?:dement\w*|nie|niee?s?|den(?:y|ie[ds]))\b")
# "le pape François", "King Hussein": one name, which is no given name of somebody else.
_CROWNED = re.compile(
    r"\b(?i:pape|pope|roi|reine|king|queen|patriarche?|empereur|imp[eé]ratrice|emperor|empress|sultan)\s+"
    r"([^\W\d_]+)(?![\w-])(?!\s+[A-ZÀ-Þ][a-zà-ÿ])"
)
# The pope without his name: "le pape François" is known by it.
_POPE = re.compile(
    r"(?<!après )(?<!avant )(?<!after )(?<!before )"
    r"\b(?i:(?:le|du|au) (?:pape|souverain pontife)|the (?:pope|pontiff))\b(?! [A-ZÀ-Þ])"
)
# Who says so: the names in it are of nobody who met.
_ACCORDING = re.compile(
    r"^(?:selon|d['’]après|according to)\s+[^,?]{2,80},"
    r"|,?\s(?:selon|d['’]après|according to)\s+[^,?]{2,80}(?=\s*\?|\s*$)",
    re.IGNORECASE,
)
# What came before or after, behind which nothing else is asked: "two days before the Oslo talks", "avant de voir Kim".
_COUNTED_FROM = re.compile(
    r"(?<!\A)\b(?P<way>(?:(?:the|an?|one|two|three|four|five|six|\d+|some|a few)\s+(?:hour|day|night|week|month)s?\s+)?"
    r"(?:before|after)"
    r"|la veille d|le lendemain d|l['’]avant-veille d|au lendemain d|à la veille d"
    r"|(?:(?:une?|deux|trois|quatre|cinq|six|\d+|quelques)\s+(?:heure|jour|nuit|semaine|mois)s?\s+)?(?:avant|après))"
    r"(?!-)\b(?P<event>[^?]*)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"after|après|lendemain", re.IGNORECASE)
# Where somebody comes from, behind the whole name: "Piotr Wawrzyniak, de Helion,", "Anna Lind of the Bergen Opera".
_AFFILIATED = re.compile(
    rf"{FULL_NAME},\s(?:de la |du |des |de |d['’]|of (?:the )?|from (?:the )?)"
    rf"(?P<body>{FULL_NAME}|[A-ZÀ-Þ][\w-]+)(?:\s[a-zà-ÿ]+){{0,3}}(?=,|\s*\?)"
    rf"|(?P<somebody>{FULL_NAME})\s(?:de la |du |des |of (?:the )?|from (?:the )?)(?P<own>{FULL_NAME}|[A-ZÀ-Þ][\w-]+)"
)
# What they talked about: "about the Bergen tram", "parlé du tram de Bergen avec Y".
_TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|concernant"
    r"|(?:au sujet|à propos|(?<=parlé )|(?<=discuté )) ?d(?:e (?:la |l['’])?|u |es |['’]))"
    r"(?P<topic>[^,?]+?)(?=\s(?:with|avec)\b|[,?]|$)"
)
# What a question may say of a meeting beside who, where and when, and still ask for nothing else: that it takes place,
# how its people are called, which of several it is. Folded words, by their beginnings.
_SAYS_NOTHING_ELSE = re.compile(
    r"(?:tenu|tenir|tien(?:t|nent)|pap[ea]?$|pope?$|pontif|souverain|deroul|ensemble|personne|face|directe|participa|assist|present"
    r"|doi(?:t|vent)|devai|va$|vont$|all(?:e|er|es|ait)$|prevu|annul|report|dement|nie"
    r"|aura$|auront$|sera$|seront$|tiendr"
    r"|fois$|final|fini$|finir$|parven|premier|dernier|prochain|recent|list|enumer|cite|donne|montre|ville|pays|lieu|endroit|capitale"
    r"|date|jour|annee|mois|quell?e?s?$|autre|encore|deja|jamais|vrai$|exact|officiel|historique|bilateral"
    r"|president|minist|dirigeant|leader|chef|homologue|roi|reine|pape|patriarche|chanceli|secretaire|etat|gouvernement"
    r"|diplomat|affaires|etrang|general|prince|emper|marechal"
    r"|r[au]ng$|ring$|come$|came$|across$|into$|bump|ran$|connaiss|rendez|repas$|place$|accord"
    r"|h[eo]ld|together|person|direct|attend|take$|took$|taken$|part$|due$|plan|schedul|suppos|expect|cancel|postpon"
    r"|off$|den(?:y|ie)|eventual|manag(?:e|ed)$|time|first|last|latest|next|previous|earliest|many$|often|ever$|yet$|again$|give|show"
    r"|city|cities|countr|place|venue|town|capital|day|year|month|other|official|historic"
    r"|true$|correct$|never$|king|queen|pope|patriarch|chancellor|secretar|state|government|foreign|prime|head|counterpart|video|visio|phone)"
)
_ASKS_WHAT = {
    "fr": re.compile(r"\b(?:que|qu|quoi|comment|pourquoi|combien|(?:les?|la)?quel(?:le)?s?|auxquel(?:le)?s)\b"),
    "en": re.compile(r"\b(?:what|why|how|which)\b"),
}
_LONGEST_PARTICLE = 3


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """What a question counts from, by the names in it: "two days before the Oslo talks", "avant de voir Kim"."""

    names: tuple[QueryTerm, ...]
    way: Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class MeetingQuestion:
    """A question as it is asked of the meeting book.

    `names` are the people, bodies and places that it names; `places` the folded words that it names as places.
    """

    question: Question
    names: tuple[QueryTerm, ...]
    places: frozenset[str]
    days: tuple[Days, ...]
    position: Position | None
    status: Status | None
    remotely: bool
    only_remotely: bool
    today: date
    means: frozenset[Kind] = frozenset()
    """By which means, where it says so: "by telephone"."""
    negated: bool = False
    """Whether it asks if it is true that they did not meet."""
    towns: frozenset[str] = frozenset()
    """The terms of the towns among its places."""
    crowned: frozenset[str] = frozenset()
    """The folded names behind "pape", "king" or the like: "le pape François"."""
    pope: bool = False
    """Whether it asks about the pope without a name."""
    offices: tuple[AskedOffice, ...] = ()
    """The people it calls by an office and what that is of: "la maire de Strasbourg"."""
    roles: tuple[AskedRole, ...] = ()
    """The people it calls by an office or trade alone: "l'émir"."""
    counted_from: CountedFrom | None = None
    """The event that it counts from ("avant de voir Kim"); the article must have its names."""
    affiliations: tuple[QueryTerm, ...] = ()
    """The names of where somebody comes from ("X of the Bergen Opera"); the article must have them."""
    topics: tuple[QueryTerm, ...] = ()
    """The names in what they talked about ("about the Bergen tram"); the article must have them."""
    given: frozenset[str] = frozenset()
    """The terms of given names: an article may have them elsewhere than where it tells of a meeting."""
    word_runs: tuple[tuple[frozenset[str], ...], ...] = ()
    """Its words that stand side by side: a given and a family name are of one participant."""
    rest: tuple[QueryTerm, ...] = ()
    """What it says beside names, days and that people meet: "Who translated for Rouhani on the telephone?"."""

    def asks_about(self, terms: frozenset[str]) -> bool:
        """Tell whether the question names the one that the terms stand for."""
        return any(term.alternatives & terms for term in self.names)


def read_meeting_question(
    question: Question, words: str, days: tuple[Days, ...], known_names: frozenset[str], today: date
) -> MeetingQuestion | None:
    """Read what a question asks of the meetings; None where it is about something else.

    Args:
        question: The question.
        words: Its words, dates left out.
        days: The days that it names.
        known_names: The names of everybody who takes part in any meeting, to know them in a question without capitals.
        today: The day from which "next" counts.
    """
    words = _ACCORDING.sub(lambda found: " " * len(found[0]), words)
    words, counted_from = _read_counted_from(words, question.language)
    words, affiliations = _read_affiliations(words, question.language)
    words, topics = _read_topics(words, question.language)
    folded = fold(words)
    if not _asks_about_meetings(folded, question):
        return None
    terms = query_terms(words, question.language)
    offices = tuple(find_asked_offices(words, question.language))
    described = frozenset().union(*(one.words for one in offices))
    places = asked_places(words, known_names)
    names = _read_names(
        words, question, terms, described, known_names | _terms_of_known(places, question.language)
    )
    crowned = _read_crowned(words, known_names)
    pope = not crowned and _POPE.search(words) is not None
    if not (names or days or pope or _asks_for_all(folded, question)):
        return None
    return MeetingQuestion(
        question=question,
        names=names,
        places=frozenset(fold(word) for place in places for word in re.split(r"[\s-]+", place)),
        towns=_terms_of_towns(places, question.language),
        crowned=crowned,
        pope=pope,
        offices=offices,
        roles=tuple(find_asked_roles(words, question.language, offices)),
        counted_from=counted_from,
        affiliations=affiliations,
        topics=topics,
        given=given_names(words),
        days=days,
        position=_asked_position(folded, question),
        status=_asked_status(folded, question),
        today=today,
        remotely=bool(_REMOTE.search(folded)),
        only_remotely=bool(_ONLY_REMOTE.search(folded)),
        means=frozenset(means for means, sign in _MEANS.items() if sign.search(folded)),
        negated=bool(_TRUE_THAT.search(folded) and _NEGATED.search(folded)),
        word_runs=word_runs(words),
        rest=(*_read_rest(terms, known_names | described), *topics),
    )


def _asks_about_meetings(folded: str, question: Question) -> bool:
    """Tell whether a question has a word for meeting, and asks for no more than who, where, when or how many."""
    asks_what = question.type == "other" and _ASKS_WHAT[question.language].search(folded)
    return bool(ABOUT_MEETINGS.search(folded)) and not asks_what


def _asks_for_all(folded: str, question: Question) -> bool:
    """Tell whether a question may ask for any meetings, and so need name nobody: "Qui a rencontré qui ?"."""
    return question.type in ("list", "count") or bool(_WHO_WHOM.search(folded))


def _read_affiliations(words: str, language: ReadLanguage) -> tuple[str, tuple[QueryTerm, ...]]:
    """Return a question's words without where somebody comes from ("of the Bergen Opera"), and the names in that."""
    told = (one for one in _AFFILIATED.finditer(words) if one["body"] or not _ends_as_office(one["somebody"]))
    found = next(told, None)
    if found is None:
        return words, ()
    start, end = found.span("body" if found["body"] else "own")
    return words[:start] + words[end:], _names_in(words[start:end], language)


def _ends_as_office(name: str) -> bool:
    """Tell whether capitalised words call somebody by an office alone: "Prime Minister", "Secretary General"."""
    return any(office.end() == len(name) for office in HOLDER.finditer(name))


def _read_topics(words: str, language: ReadLanguage) -> tuple[str, tuple[QueryTerm, ...]]:
    """Return a question's words without the names in what they talked about ("the Bergen tram"), and these."""
    found = _TOPIC.search(words)
    named = _names_in(found["topic"], language) if found else ()
    if not (found and named):
        return words, ()
    kept = " ".join(word for word in found["topic"].split() if word[0].islower())
    return words[: found.start("topic")] + kept + words[found.end("topic") :], named


def _read_names(
    words: str,
    question: Question,
    terms: Sequence[QueryTerm],
    described: frozenset[str],
    known_names: frozenset[str],
) -> tuple[QueryTerm, ...]:
    """Return the people, bodies and places that a question names; without capitals, those among the known names."""
    lower = words[1:] == words[1:].lower()
    titles = titles_in(words) - known_names
    return first_name(words, question, known_names) + tuple(
        term
        for term in terms
        if (term.is_name or (lower and term.alternatives & known_names))
        and not term.alternatives & (CAPITALISED_WORDS | titles)
        and not term.alternatives <= PARTICLES  # "Van den Bossche" is known by its last word
        and not (term.alternatives & described and term.is_region)
    )


def _terms_of_known(places: Iterable[str], language: ReadLanguage) -> frozenset[str]:
    """Return the terms of those places that are known ones, which need no capital: "in tirana"."""
    terms = (term for place in places if is_known_place(place) for term in query_terms(place, language))
    return frozenset().union(*(term.alternatives for term in terms))


def _read_crowned(words: str, known_names: frozenset[str]) -> frozenset[str]:
    """Return the folded names behind "pape", "king" or the like: "le pape François"."""
    return frozenset(
        fold(name) for name in _CROWNED.findall(words) if name[0].isupper() or fold(name) in known_names
    )


def _terms_of_towns(places: Iterable[str], language: ReadLanguage) -> frozenset[str]:
    """Return the terms of the towns among some places."""
    return frozenset(
        alternative
        for place in places
        for term in query_terms(known_start(place, is_known_town), language)
        for alternative in term.alternatives
    )


def _read_rest(terms: Iterable[QueryTerm], told: frozenset[str]) -> tuple[QueryTerm, ...]:
    """Return the words of no name that are not `told` and do not say that people meet: "translated"."""
    return tuple(
        term
        for term in terms
        if not (term.is_name or term.alternatives & told or _is_part_of_name(term) or _is_of_meetings(term))
    )


def _read_counted_from(words: str, language: ReadLanguage) -> tuple[str, CountedFrom | None]:
    """Return a question's words ahead of the event that it counts from, and that event, if it has names."""
    found = _COUNTED_FROM.search(words)
    names = _names_in(found["event"], language) if found else ()
    if not (found and names and ABOUT_MEETINGS.search(fold(words[: found.start()]))):
        return words, None
    return words[: found.start()], CountedFrom(names, "after" if _AFTER.search(found["way"]) else "before")


def _names_in(words: str, language: ReadLanguage) -> tuple[QueryTerm, ...]:
    return tuple(term for term in terms_within(words, language) if term.is_name)


def _is_part_of_name(term: QueryTerm) -> bool:
    """Tell whether a word in small letters may be one of a name: "ben", "un" of Kim Jong-un."""
    return max(map(len, term.alternatives)) <= _LONGEST_PARTICLE


def _is_of_meetings(term: QueryTerm) -> bool:
    """Tell whether a word says that people meet, or by what office one of them is called, and nothing else."""
    return any(
        ABOUT_MEETINGS.match(word)
        or _SAYS_NOTHING_ELSE.match(word)
        or OFFICE.fullmatch(word)
        or is_person_noun(word)
        for word in term.alternatives
    )


def _asked_position(folded: str, question: Question) -> Position | None:
    """The first, last or next of the meetings; a count is of all."""
    if question.type == "count":
        return None
    return next((position for position, sign in _POSITIONS.items() if sign.search(folded)), None)


def _asked_status(folded: str, question: Question) -> Status | None:
    outcome = bool(_OUTCOME.search(folded))
    if _RESCHEDULED.search(folded):
        return "planned"
    if _CANCELLED[question.language].search(folded) and not outcome:
        return "cancelled"
    if _DENIED.search(folded) or (
        question.type not in ("yes_no", "count") and _NEGATED.search(_RELATIVE.sub("", folded))
    ):
        return "denied"
    if _AHEAD.search(folded) or _UNDER_WAY.search(folded) or (_PLANNED.search(folded) and not outcome):
        return "planned"
    return None
