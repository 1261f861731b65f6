"""The people of one article: full names of short ones, holders of offices, and whether a pronoun may be theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.countries import country_codes, country_name, demonym_codes
from corpus.leaders import leaders, posts_of
from corpus.letters import LOWER, UPPER
from corpus.meetings.model import Participant, unique
from corpus.meetings.naming.gazetteer import find_known_names
from corpus.meetings.naming.genders import gender_of, gender_of_pronoun, is_of_woman, is_trade
from corpus.meetings.naming.mention import owns
from corpus.meetings.naming.name_words import CALENDAR, behind_opening_verb
from corpus.meetings.words.honorifics import HONORIFIC, TITLED
from corpus.meetings.words.offices import HEADS, MINISTERS, OFFICE, apposed_office, office_key
from corpus.names import PARTICLES, fold, name_tokens, same_person
from corpus.organisations import known_organisations, organisation_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.meetings.naming.genders import Gender
    from corpus.meetings.naming.mention import Mention

#: Code points before a name in which its description is looked for.
DESCRIPTION_REACH = 70

_UPPER = rf"[{UPPER}]"
_NOT_GIVEN = (
    frozenset(
        "le la les un une des du de the a an avec selon pour dans en et "
        "mais si when president président premier prime minister "
        "secretary chancellor chancelier king queen pope pape roi reine prince sir lord after "
        "before in on at as but and for president's".split()
    )
    | CALENDAR
)
#: Offices that one person of an article holds alone.
SINGULAR = frozenset(
    {
        "president",
        "prime",
        "chancellor",
        "foreign",
        "crown",
        "pope",
        "patriarch",
        "king",
        "queen",
        "emperor",
        "defence",
    }
)


#: Offices that nobody holds who is introduced as a governor or an envoy.
_OF_STATES = frozenset({"president", "prime", "chancellor", "king", "queen", "emperor", "pope"})
#: Between a given and a family name: "Saskia | ten | Brinke", "Ursula | von der | Leyen".
_LINK = "|".join(sorted(PARTICLES - {"la", "le"}, reverse=True))
#: "Assassinat de Jean" of "Assassinat de Jean Dupont": no part of the name.
_OF_SOMEBODY = re.compile(r"^.*(?: d(?:e |u |')|'s )(?=\S+ )")
#: "le ministre géorgien", "the Georgian minister": of what, is not said.
_ANY_MINISTER = re.compile(
    rf"(?:[Ll]e |[Ll]a |[Tt]he )?(?:[Mm]inistre (?P<behind>[{LOWER}-]+)|(?P<ahead>[A-Z][a-z-]+) [Mm]inister)"
)
#: Who presides over a state, and over nothing else.
_OF_STATE = re.compile(r"chef(?:fe)?s? (?:de l'|d')[ÉEé]tat|heads? of state", re.IGNORECASE)
#: What somebody presides over that is no state.
_OF_BODY = re.compile(r" (?:de la |de l'|du |des |d'|de |of the |of )(?!République\b|Republic\b|pays\b|country\b)")
#: "Saxony's state | premier", "the regional | president".
_OF_REGION = re.compile(r"\b[A-Z][\w-]+'s (?:[\w-]+ )?$|\b(?:state|regional|provincial) $")


def _is_of_body(window: str, office: re.Match[str]) -> bool:
    return bool(_OF_BODY.match(window, office.end()) or _OF_REGION.search(window[: office.start()]))


#: Those who are called by their first names: "King Salman", "le pape François", "l'émir du Qatar Tamim".
_REIGNING = re.compile(
    r"(?<![\w-])(?:[Kk]ing|[Qq]ueen|[Pp]ope|[Pp]atriarch|[Ee]mperor|[Ee]mpress|[Ss]ultan|[Ee]mir|[Rr]oi|[Rr]eine|[Pp]ape"
    r"|[Pp]atriarche|[Ee]mpereur|[Ii]mpératrice|[ÉéEe]mir)"
    r"(?: (?:de la |de l'|de |du |des |d'|of the |of )[A-Z]\w+(?:[ -](?:[A-Z]\w+|saoudite|uni))?)?,? $"
)


#: "son homologue polonais, | Y".
_COUNTERPART_OF = re.compile(
    r"\b(?:homologue|collègue|counterpart|opposite number|colleague)(?: [\w'-]+){0,3},? "
    rf"{TITLED}$"
)


def _is_no_given_name(word: str, *, alone: bool) -> bool:
    """Tell whether a word before a family name is no given name; "Dean" is one where it stands alone."""
    titled = re.fullmatch(HONORIFIC, word) or (not alone and is_trade(word))
    elided = re.match(rf"[A-Z][a-z]*'[{LOWER}]", word)  # "D'après Marée"
    return bool(titled or elided) or fold(word) in _NOT_GIVEN or _is_known(word)


#: Code points, more than stand between a sentence and the next.
_GAP = 40
#: The end of a sentence, or nothing: what follows opens one.
_OPENS = re.compile(r"(?:^|[.!?»\":\n])\s*$")


@dataclass(slots=True)
class People:
    """Who an article speaks of, filled while it is read from the top.

    `reigning` holds the names of one word that a king or a pope is called by: no part of another name.
    """

    text: str
    names: list[str] = field(default_factory=list)
    reigning: set[str] = field(default_factory=set)
    offices: dict[tuple[str, str | None], str] = field(default_factory=dict)
    nations: dict[str, set[str]] = field(default_factory=dict)
    genders: dict[str, Gender | None] = field(default_factory=dict)
    peers: dict[str, str] = field(default_factory=dict)
    """By name, the person whose counterpart somebody is ("X et son homologue, Y"): they hold the same offices."""

    def may_be_called(self, participant: Participant, pronoun: str) -> bool:
        """Tell whether a pronoun may stand for a participant: "elle" for no man, "he" for no woman, no body."""
        gender = gender_of_pronoun(pronoun)
        if gender is None or participant.type != "person":
            return participant.type != "organisation" or pronoun.lower() not in ("he", "she", "him", "her")
        return self.gender(participant.name) in (None, gender)

    def gender(self, name: str) -> Gender | None:
        """Return whether somebody is told to be a woman or a man; None where neither is."""
        if name not in self.genders:
            self.genders[name] = gender_of(name, self.text)
        return self.genders[name]

    def learn_gender(self, name: str, pronoun: str) -> None:
        """Keep the gender of a pronoun that stands for somebody, where nothing else tells it."""
        if self.gender(name) is None:
            self.genders[name] = gender_of_pronoun(pronoun)

    def learn(self, sentence: str, mentions: Sequence[Mention], countries: dict[tuple[int, int], str]) -> None:
        """Take in the names of a sentence, and the offices told beside them."""
        people = [mention for mention in mentions if mention.kind == "person"]
        # "Hollande" of "M. Hollande" says nothing of the Netherlands.
        countries = {
            (start, end): code
            for (start, end), code in countries.items()
            if not any(person.start <= start and end <= person.end for person in people)
        }
        for mention in people:
            if " " not in mention.name and _REIGNING.search(sentence[: mention.start]):
                self.reigning.add(fold(mention.name))
            name = self.full_name(mention.name, mention.gender)
            if name not in self.names:
                self.names.append(name)
            apposed = [code for (_, end), code in countries.items() if end == mention.start - 1]
            self.nations.setdefault(name, set()).update(apposed)
            before = sentence[max(0, mention.start - DESCRIPTION_REACH) : mention.start]
            after = sentence[mention.end : mention.end + DESCRIPTION_REACH]
            self._learn_office(name, before, max(0, mention.start - DESCRIPTION_REACH), countries, ahead=True)
            self._learn_office(name, after, mention.end, countries, ahead=False)
            owner = next((one for one in reversed(people) if one.end <= mention.start), None)
            counterpart = _COUNTERPART_OF.search(before)
            if owner and counterpart:
                self.peers.setdefault(name, self.full_name(owner.name, owner.gender))
                of = mention.start - len(counterpart[0])
                self.nations[name].update(
                    code for (start, end), code in countries.items() if of <= start and end <= mention.start
                )

    def _learn_office(
        self, name: str, window: str, offset: int, countries: dict[tuple[int, int], str], *, ahead: bool
    ) -> None:
        match = apposed_office(window, ahead=ahead)
        if match is None:
            return
        low, high = (match.start() - 25, len(window)) if ahead else (0, match.end() + 40)
        codes = [
            code for (start, end), code in countries.items() if low <= start - offset and end - offset <= high
        ]
        key = office_key(match)
        if key in ("president", "prime") and ahead and not codes and _is_of_body(window, match):
            key = "presiding"  # "le président de l'Assemblée" is no head of state
        self.offices.setdefault((key, codes[0] if codes else None), name)
        self.nations.setdefault(name, set()).update(codes[:1])

    def national(self, code: str, recent: Sequence[str]) -> str | None:
        """Return the person that "l'Ukrainien" stands for: the one of that country named last, else the only one."""
        last = next((name for name in reversed(recent) if code in self._nations_of(name)), None)
        known = [name for name in self.names if code in self._nations_of(name)]
        return last or (known[0] if len(known) == 1 else None)

    def may_be(self, name: str, office: str, code: str | None) -> bool:
        """Tell whether somebody may hold an office (of a country): no other office or country is told of them."""
        nations, offices = self._nations_of(name), self._offices_of(name)
        if code is not None and not nations and " " not in name:
            return False  # whoever has one name alone ("Lula") is known so, not introduced by a country
        if code is not None and nations and code not in nations:
            return False
        if office == "minister":
            return bool(offices & MINISTERS) or not offices - {"other", "leader"}
        against = offices if office in _OF_STATES else offices - {"other"}
        return office in (*offices, "other", "leader") or not against

    def may_hold(self, name: str, offices: frozenset[str]) -> bool:
        """Tell whether somebody holds one of some offices, or no office is told of them."""
        told = self._offices_of(name)
        return not told or bool(told & offices)

    def holds(self, name: str, offices: frozenset[str]) -> bool:
        """Tell whether somebody is told to hold one of some offices."""
        return bool(self._offices_of(name) & offices)

    def has_office(self, name: str) -> bool:
        """Tell whether the article or history gives somebody any office."""
        return bool(self._offices_of(name))

    def counterpart(self, owner: str, code: str) -> str | None:
        """Return the only person of a country with an office that `owner` holds too: "son homologue russe"."""
        offices = self._offices_of(owner) - {"other", "leader"}
        known = [
            name
            for name in self.names
            if name != owner and code in self._nations_of(name) and offices & self._offices_of(name)
        ]
        return known[0] if len(known) == 1 else None

    def _nations_of(self, name: str) -> set[str]:
        return self.nations.get(name, set()) | {code for code, _ in posts_of(name)}

    def _offices_of(self, name: str) -> set[str]:
        holders = (name, self.peers.get(name))
        told = {office for (office, _), holder in self.offices.items() if holder in holders}
        return told | {office for _, office in posts_of(name)}

    def full_name(self, name: str, gender: Gender | None = None) -> str:
        """Return the fullest form of a name in the article ("Scholz": "Olaf Scholz"); of `gender`, if given."""
        if fold(name) in self.reigning:
            return name
        longer = [
            known
            for known in self.names
            if len(name_tokens(known)) > len(name_tokens(name))
            and same_person(name, known)
            and (gender is None or gender_of(known, "") in (None, gender))
        ]
        exact = [known for known in longer if set(name_tokens(name)) <= set(name_tokens(known))]
        if exact or (longer and len(name_tokens(name)) == 1):
            return (exact or longer)[-1]
        if len(name_tokens(name)) > 1:
            same = [
                known
                for known in self.names
                if same_person(known, name) and len(name_tokens(known)) == len(name_tokens(name))
            ]
            return same[0] if same else name
        found = self._find_given(name)
        return found if gender is None or gender_of(found, "") in (None, gender) else name

    def _find_given(self, name: str) -> str:
        pattern = re.compile(
            rf"(?<![\w'-])((?:(?:{_UPPER}\.|{_UPPER}[\w'-]+) (?:(?:{_LINK})[ -])*)+){re.escape(name)}(?![\w-])"
        )
        for match in pattern.finditer(self.text):
            given = _OF_SOMEBODY.sub("", match[1]).split()
            near = max(0, match.start() - _GAP)
            if _OPENS.search(self.text, near, match.start()) and behind_opening_verb(self.text, match.start()):
                given = given[1:]  # "Hosting Scholz, Macron said": no given name
            offices = [place for place, word in enumerate(given) if OFFICE.fullmatch(word)]
            given = given[offices[-1] + 1 :] if offices else given
            while given and _is_no_given_name(given[0], alone=len(given) == 1):
                given = given[1:]
            if given:
                return " ".join([*given, name])
        return name

    def holder(self, office: str, codes: Sequence[str], words: str) -> str | None:
        """Return who holds an office (of a country), if the article says so or names a known holder.

        "Le président" alone may be somebody who presides over a body, "le chef de l'État" may not.
        """
        of_body = office == "president" and not codes and not _OF_STATE.search(words)
        presiding = self.offices.get(("presiding", None)) if of_body else None
        any_minister = _ANY_MINISTER.fullmatch(words)
        of_country = any_minister and fold(any_minister["behind"] or any_minister["ahead"]) in demonym_codes()
        minister = self._only_minister(codes) if of_country else None
        return self._told_holder(office, codes) or minister or presiding or self._known_holder(office, codes)

    def _only_minister(self, codes: Sequence[str]) -> str | None:
        """Return the only minister of a country that the article names, whatever his portfolio."""
        known = [
            name
            for name in self.names
            if self._nations_of(name) & set(codes) and self._offices_of(name) & MINISTERS
        ]
        return known[0] if len(known) == 1 else None

    def _known_holder(self, office: str, codes: Sequence[str]) -> str | None:
        """Return the only person of the article who is known to have held that office (`corpus/data/leaders.tsv`)."""
        if office not in SINGULAR and office not in ("leader", "secretary-general"):
            return None
        offices: tuple[str, ...] = (office, "leader") if codes else (office,)
        if office == "leader":
            offices = ("president", "prime", "chancellor", "leader")
        known = {
            name
            for name in self.names
            if any(held in offices and (not codes or country in codes) for country, held in posts_of(name))
        }
        if not known and codes:
            known = {
                name for one in offices for code in codes for name in self._written(leaders().get((code, one), ()))
            }
        return known.pop() if len(known) == 1 else None

    def _written(self, known: Iterable[str]) -> Iterable[str]:
        """Return those leaders whose family names stand in the text, where spaCy has not looked."""
        for leader in known:
            family = leader.rpartition(" ")[2]
            if re.search(rf"(?<![\w-]){re.escape(family)}(?![\w-])", self.text):
                yield self.full_name(family)

    def _told_holder(self, office: str, codes: Sequence[str]) -> str | None:
        if office == "other" or (office == "minister" and not codes):
            return None
        for code in codes or (None,):
            # Who leads is the president of a state, but of a party or a union only its leader.
            for key in (office, *(("leader",) if code and office in ("president", "prime") else ())):
                name = self.offices.get((key, code))
                if name is not None:
                    return name
            heads = {self.offices[key, code] for key in HEADS if (key, code) in self.offices}
            if office == "leader" and code and len(heads) == 1:
                return heads.pop()
        if office in SINGULAR and codes:
            return self.offices.get((office, None))
        if office in SINGULAR or office == "leader":
            holders = {name for (key, _), name in self.offices.items() if key == office}
            if len(holders) == 1:
                return holders.pop()
        return None


def _is_known(word: str) -> bool:
    return fold(word) in demonym_codes() or fold(word) in country_codes()


def participants_of(mention: Mention, people: People) -> tuple[Participant, ...]:
    """Return the participants that a mention stands for; none for a description that names nobody."""
    if mention.kind == "person":
        return (Participant(people.full_name(mention.name, mention.gender), "person"),)
    if mention.kind == "organisation":
        code = mention.codes[0] if mention.codes else organisation_keys().get(fold(mention.name))
        return (Participant(mention.name, "organisation", code),)
    if mention.kind == "description":
        return _described(mention, people)
    return tuple(Participant(mention.name, "country", code) for code in mention.codes)


def _described(mention: Mention, people: People) -> tuple[Participant, ...]:
    office = mention.office or "other"
    if office == "national":
        return ()
    if office == "body":
        return tuple(
            Participant(
                _own_name(mention, code), "organisation" if code in known_organisations() else "country", code
            )
            for code in mention.codes
        )
    found: list[Participant] = []
    holders = {code: people.holder(office, (code,), mention.name) for code in mention.codes}
    alone = mention.plural and not (len(holders) > 1 and all(holders.values()))
    for code in mention.codes or ((None,) if not mention.plural else ()):
        name = holders[code] if code else people.holder(office, (), mention.name)
        if name is not None and is_of_woman(mention.name) and people.gender(name) == "m":
            continue  # "la présidente" is no man
        if name is not None and not alone:
            found.append(Participant(name, "person"))
        elif code is not None:
            found.append(
                Participant(_own_name(mention, code), "organisation" if office in _OF_BODIES else "country", code)
            )
    if not found and not mention.plural and office in _OF_ONE_STATE:
        return (Participant(mention.name, "country", _OF_ONE_STATE[office]),)
    return tuple(found)


def _own_name(mention: Mention, code: str) -> str:
    """Return the name of one country in a description of several: "France" in "the leaders of France and Spain"."""
    if len(mention.codes) < 2:
        return mention.name
    named = (one.name for one in find_known_names(mention.name) if code in one.codes and one.kind != "demonym")
    return next(named, country_name(code, "en"))


#: Offices of one state alone, which need not be named: "le pape a reçu Y".
_OF_ONE_STATE = {"pope": "VA"}
#: Offices that bodies have, not countries.
_OF_BODIES = frozenset({"secretary-general"})


_VERB_BETWEEN = re.compile(
    r"\b(?:a|ont|est|s'est|has|had|was|met|held|se sont|avait|avaient|étaient|sont|où|qui|who|where|were)\b"
)
#: "X, l'avocat de Y, a rencontré Z": Y only tells who X is; in "l'appel de X et de Y", Y takes part.
_TELLS_WHO = re.compile(
    r", (?!aux côtés |en compagnie |accompagn)[^,]*\w(?<! et)(?<! and)"
    r" (?:de |d'|du |de la |de l'|of |of the |to |to the )$"
)
#: Code points between two names that are still one list.
LIST_GAP = 60


def coordinated(text: str, mentions: Sequence[Mention], people: People) -> tuple[Participant, ...]:
    """Return the participants of the first mention and of those joined to it: all of "X, Y et Z"."""
    mentions = [mentions[0], *(one for one in mentions[1:] if not owns(text, one))]
    chosen = list(participants_of(mentions[0], people))
    end = mentions[0].end
    for one in mentions[1:]:
        gap = text[end : one.start]
        if _TELLS_WHO.fullmatch(gap):
            continue
        if len(gap) > LIST_GAP or not re.search(r"(?:,| et| and)", gap) or _VERB_BETWEEN.search(gap):
            break
        chosen += participants_of(one, people)
        end = one.end
    return unique(chosen)
