"""What a question asks of the meetings: whom, where, when, how many, the first or the last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.asked_names import asked_places, first_name, given_names, known_start, titles_in
from bot.asked_offices import FULL_NAME, AskedOffice, find_asked_offices, terms_within
from bot.meeting_book import BookedMeeting, mixes_names, word_runs
from bot.question import MEETING_NOUNS, Question
from corpus.concepts import is_town_concept
from corpus.countries import shared_demonyms
from corpus.meetings import Kind, Status
from corpus.meetings.offices import OFFICE
from corpus.meetings.person_nouns import is_person_noun
from corpus.names import PARTICLES
from corpus.places import is_known_town
from corpus.quote import Quote
from corpus.span import Days, Language, ReadLanguage
from corpus.stems import fold
from corpus.terms import CAPITALISED_WORDS, QueryTerm, all_terms, query_terms

Position = Literal["first", "last", "next"]

# A question that has none of these is not about a meeting.
_ABOUT_MEETINGS = re.compile(
    r"\b(?:rencontr|entreten|entretien|entretenu|recue?s?\b|recoi|recev|accueil|reuni|retrouv|rendu|pourparler|sommet"
    r"|tete-a-tete|visit|consultation|negociation|concert|discut|telephon|appel|parle|entrevu|(?:re)?vue?s?\b"
    r"|(?:re)?verr(?:a|ont)\b|(?:dejeun|din)es?\b|dined\b|lunched\b"
    r"|(?:have|has|had|having|took?|shared?) (?:\w+ ){0,3}(?:lunch|dinner|breakfast|coffee|tea|drinks?|supper)\b"
    r"|(?:did|has|had|will|who|whom)\b(?:(?!\bwhen\b).)*\b(?:ring|rang|rung)\b(?! (?:the )?bell)"
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
_TOLD_REMOTELY = re.compile(
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
# Who did not meet somebody is told by denials alone; "n'a-t-il pas rencontré" asks whether he did.
_RELATIVE = re.compile(r", (?:who|whom|which|qui|que|dont)\b[^,?]*")
_NEGATED = re.compile(
    r"\bn['’ ](?:a|ont|avait|avaient|est|sont) (?:\w+ )?(?:pas|jamais)\b"
    r"|\bne (?:s['’ ]est|se sont) (?:\w+ )?(?:pas|jamais)\b"
    r"|\b(?:did|has|have|had) (?:\w+ )?not\b|\b(?:didn|hasn|haven|hadn)['’ ]t\b|\bnever\b"
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
# Where somebody comes from, behind the whole name: "Piotr Wawrzyniak, de Helion,".
_AFFILIATED = re.compile(
    rf"{FULL_NAME},\s(?:de la |du |de |d['’]|of (?:the )?|from (?:the )?)"
    rf"(?P<body>{FULL_NAME}|[A-ZÀ-Þ][\w-]+)(?=,|\s*\?)"
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
    """The folded names of those whom it calls pope, king or the like by one name."""
    pope: bool = False
    """Whether it asks of the pope without his name."""
    offices: tuple[AskedOffice, ...] = ()
    """Whom it asks for by an office: "la maire de Strasbourg"."""
    counted_from: CountedFrom | None = None
    """What came before or after, whose names the article has."""
    affiliations: tuple[QueryTerm, ...] = ()
    """The names of where somebody comes from, which the article has."""
    given: frozenset[str] = frozenset()
    """The terms of given names: an article may have them elsewhere than where it tells of a meeting."""
    word_runs: tuple[tuple[frozenset[str], ...], ...] = ()
    """Its words that stand side by side: a given and a family name are of one participant."""
    rest: tuple[QueryTerm, ...] = ()
    """What it says beside names, days and that people meet: "Who translated for Rouhani on the telephone?"."""

    def is_told_by(self, meetings: Iterable[BookedMeeting]) -> bool:
        """Tell whether meetings and their evidence have every word of the question, so that it asks for no more.

        The evidence may say it in the other language.
        """
        asked_in = self.question.language
        return all(any(meeting.tells(term, asked_in) for meeting in meetings) for term in self.rest)

    def may_be_told_in(self, text: str) -> bool:
        """Tell whether words may tell of a call, where the question asks for one alone: "a reçu Y" tells of none."""
        return not self.only_remotely or bool(_TOLD_REMOTELY.search(fold(text)))

    def is_placed_by(self, meeting: BookedMeeting) -> bool:
        """Tell whether a meeting was where the question says, as far as its record knows.

        A room is in the town that is named beside it, a seat of power in one that the article names; another town is
        not there, and no place is nowhere.
        """
        known = (meeting.own_place_terms or meeting.place_terms) | meeting.country_terms
        if meeting.is_in_a_room:
            known |= meeting.evidence_terms
        elif meeting.is_at_a_seat:
            known |= meeting.article_terms
        held = frozenset().union(*(one.of for one in self.offices))  # the mayor of Lyon is so everywhere
        elsewhere = meeting.named_terms | held
        places = (one for one in self.names if self._is_place(one) and not one.alternatives & elsewhere)
        return all(term.alternatives & known for term in places)

    def _is_place(self, term: QueryTerm) -> bool:
        return bool(term.alternatives & self.places) or any(map(is_town_concept, term.alternatives))

    def admits(self, meeting: BookedMeeting, *, strictly: bool) -> bool:
        """Tell whether a meeting is one that the question asks about.

        `strictly`: every name is one of a participant or of the place; else the evidence or the article may have it.
        """
        if self.days and not any(meeting.took_place_in(days) for days in self.days):
            return False
        if self.pope and not meeting.has_pope():
            return False
        named = (one for one in self.offices if strictly or not one.is_apposed)
        of_state = frozenset().union(*(one.keys for one in named))
        around = (*self.affiliations, *(self.counted_from.names if self.counted_from else ()))
        if not all(term.all_terms & meeting.article_terms for term in around):
            return False
        if of_state and not of_state <= meeting.office_keys:
            return False
        if not all(self._names(term, meeting, strictly=strictly) for term in self.names):
            return False
        if mixes_names(self.word_runs, meeting.merged.participants):  # last: few have all the names
            return False
        due = self.status == "planned" and meeting.merged.status == "cancelled"
        return not self.status or meeting.merged.status == self.status or due

    def names_only_people_of(self, meeting: BookedMeeting) -> bool:
        """Tell whether everybody whom the question names takes part in a meeting, wherever and whenever it was."""
        people = [term for term in self.names if not self._is_place(term) and not self._is_title(term)]
        return all(term.alternatives & meeting.participant_terms for term in people)

    def names_in(self, text: str, language: Language) -> list[QueryTerm]:
        """Return what the question names, but for peoples ("Korean families"), that a text in a language has."""
        terms, asked_in = all_terms(text), self.question.language
        return [
            name
            for name in self.names
            if name.terms_in(language, asked_in) & terms
            and not (name.is_country or name.is_region or name.alternatives & shared_demonyms())
            and not self._is_title(name)
        ]

    def is_of_what_is_told_in(self, quote: Quote, article: str, *, of_its_place: bool) -> bool:
        """Tell whether a quote has a word for meeting somebody and everything that the question names.

        A given name may stand elsewhere in the article, and a place, too, but where the quote must be `of_its_place`.
        Where both have dates, some of them are of the same days.
        """
        terms, asked_in = all_terms(quote.text), self.question.language
        if not self.names:
            return False
        lacking = [name for name in self.names if not name.terms_in(quote.language, asked_in) & terms]
        lacking = [name for name in lacking if not self._is_title(name)]
        elsewhere = all(
            name.alternatives & self.given or (self._is_place(name) and not of_its_place) for name in lacking
        )
        if not elsewhere or len(lacking) == len(self.names):
            return False
        if lacking:
            around = all_terms(article)
            if not all(name.terms_in(quote.language, asked_in) & around for name in lacking):
                return False
        told = [Days(date_.first_day, date_.last_day) for date_ in quote.dates]
        if self.days and told and not any(days.overlaps(one) for days in self.days for one in told):
            return False
        return bool(_ABOUT_MEETINGS.search(fold(quote.text)))

    @staticmethod
    def _may_hold(office: AskedOffice, term: QueryTerm, meeting: BookedMeeting) -> bool:
        """Tell whether a participant may hold an office of what the article names elsewhere than beside it."""
        if not term.all_terms & meeting.article_terms:
            return False
        if term.is_country and (office.keys or office.key == "leader"):  # one who heads it, whatever he is called
            untold = meeting.has_holder_of_untold_state(office.keys)
            return untold and not meeting.names_another_holder(term.alternatives, office.keys)
        return meeting.has_untold_holder(office.key, office.noun) or meeting.has_holder(
            office.of - term.alternatives, office.keys
        )

    def _is_title(self, term: QueryTerm) -> bool:
        """Tell whether a word only says what somebody is whom the question names in full: "the Belgian minister X"."""
        return any(one.is_apposed and one.of & term.alternatives for one in self.offices)

    def counts_from(self, meeting: BookedMeeting) -> bool:
        """Tell whether a meeting is what the question counts from: it has all whom and what either names."""
        if self.counted_from is None:
            return False
        named = (*self.names, *self.counted_from.names)
        return all(name.alternatives & (meeting.participant_terms | meeting.place_terms) for name in named)

    def asks_about(self, terms: frozenset[str]) -> bool:
        """Tell whether the question names the one that the terms stand for."""
        return any(term.alternatives & terms for term in self.names)

    def _names(self, term: QueryTerm, meeting: BookedMeeting, *, strictly: bool) -> bool:
        """Tell whether somebody or something of the meeting is what the question names.

        A person must take part: those who are merely mentioned in the evidence (a speaker) did not meet anybody. A
        place may be named anywhere in the article, whose evidence names the room only; a town or country not where the
        meeting has another, and nobody is anywhere together on the telephone.
        """
        if term.alternatives & meeting.place_terms:
            return True
        if self._is_place(term) and term.alternatives & meeting.country_terms:
            return True
        if term.alternatives & self.crowned:
            return meeting.has_crowned(term.alternatives)
        if term.alternatives & (meeting.named_terms if self._is_place(term) else meeting.participant_terms):
            return True
        office = next((one for one in self.offices if one.of & term.alternatives), None)
        if office and (
            meeting.has_holder(term.alternatives, office.keys)
            or meeting.has_unnamed_holder(term.alternatives, office.noun)
        ):
            return True
        if office and not strictly and (office.is_apposed or self._may_hold(office, term, meeting)):
            return True
        is_town = term.alternatives & self.towns or any(map(is_town_concept, term.alternatives))
        is_town_or_country = is_town or (self._is_place(term) and term.is_country)
        if strictly or (is_town_or_country and meeting.is_in_a_town):
            return False
        if self._is_place(term) and self.question.type != "list":
            return meeting.merged.kind == "in_person" and bool(term.alternatives & meeting.article_terms)
        return not term.is_person_like and bool(term.alternatives & meeting.evidence_terms)


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
    affiliations: tuple[QueryTerm, ...] = ()
    if affiliated := _AFFILIATED.search(words):
        affiliations = _names_in(affiliated["body"], question.language)
        words = words[: affiliated.start("body")] + words[affiliated.end("body") :]
    folded = fold(words)
    if not _ABOUT_MEETINGS.search(folded):
        return None
    if question.type == "other" and _ASKS_WHAT[question.language].search(folded):
        return None
    lower = words[1:] == words[1:].lower()
    terms = query_terms(words, question.language)
    titles = titles_in(words) - known_names
    offices = tuple(find_asked_offices(words, question.language))
    described = frozenset().union(*(one.words for one in offices))
    names = first_name(words, question, known_names) + tuple(
        term
        for term in terms
        if (term.is_name or (lower and term.alternatives & known_names))
        and not term.alternatives & (CAPITALISED_WORDS | titles)
        and not term.alternatives <= PARTICLES  # "Van den Bossche" is known by its last word
        and not (term.alternatives & described and term.is_region)
    )
    crowned = frozenset(
        fold(name) for name in _CROWNED.findall(words) if name[0].isupper() or fold(name) in known_names
    )
    pope = not crowned and _POPE.search(words) is not None
    if (
        not names
        and not days
        and not pope
        and question.type not in ("list", "count")
        and not _WHO_WHOM.search(folded)
    ):
        return None
    places = asked_places(words, known_names)
    return MeetingQuestion(
        question=question,
        names=names,
        places=frozenset(fold(word) for place in places for word in re.split(r"[\s-]+", place)),
        towns=frozenset(
            alternative
            for place in places
            for term in query_terms(known_start(place, is_known_town), question.language)
            for alternative in term.alternatives
        ),
        crowned=crowned,
        pope=pope,
        offices=offices,
        counted_from=counted_from,
        affiliations=affiliations,
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
        rest=tuple(
            term
            for term in terms
            if not (
                term.is_name
                or term.alternatives & (known_names | described)
                or _is_part_of_name(term)
                or _is_of_meetings(term)
            )
        ),
    )


def _read_counted_from(words: str, language: ReadLanguage) -> tuple[str, CountedFrom | None]:
    """Return the words of a question ahead of what it counts from, and that, where names tell of it."""
    found = _COUNTED_FROM.search(words)
    names = _names_in(found["event"], language) if found else ()
    if not (found and names and _ABOUT_MEETINGS.search(fold(words[: found.start()]))):
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
        _ABOUT_MEETINGS.match(word)
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
    if _CANCELLED[question.language].search(folded) and not outcome:
        return "cancelled"
    if _DENIED.search(folded) or (question.type in ("who", "list") and _NEGATED.search(_RELATIVE.sub("", folded))):
        return "denied"
    if _AHEAD.search(folded) or _UNDER_WAY.search(folded) or (_PLANNED.search(folded) and not outcome):
        return "planned"
    return None
