"""Stand-ins: "son homologue russe", "l'Ukrainien", "le diplomate", led to the person whom the article names.

Only people of the article itself are chosen from, and only where one alone fits; else the words stay what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from corpus.countries import demonym_codes
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.genders import gender_of_honorific, gender_of_noun, gender_of_pronoun, is_of_woman
from corpus.meetings.naming.mention import Mention
from corpus.meetings.participants.sources import is_source
from corpus.meetings.words.callings import callings_like
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import HEADS, calls_somebody
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.meetings.naming.genders import Gender
    from corpus.meetings.naming.people import People
    from corpus.meetings.participants.sentence import Sentence
    from corpus.span import Span

_COUNTERPART = re.compile(
    r"\bhomologue\b|\bcollègue\b|\bcounterpart\b|\bcolleague\b|\bopposite number\b", re.IGNORECASE
)
_DEFINITE = re.compile(r"(?:^|[\s(«\"“])(?:[Ll]'|[Ll][ea] |[Tt]he )(?:[\w-]+ ){0,2}$")
#: The article right before a word, and no adjective between.
_BARE = re.compile(r"(?<![\w'])(?:[Ll][ea] |[Ll]'|[Tt]he )$")
#: Ahead of the first word of a sentence but for its article.
_AT_HEAD = re.compile(r"\W*(?:L[ea] |L'|The )?$")
#: Nouns that end as verbs of the past or the future do.
_NO_VERBS = (
    "front affront opéra caméra agora lait trait portrait retrait extrait attrait souhait droit endroit toit crédit"
    " débit conflit profit produit circuit esprit audit transit habit bruit nuit unit credit"
).replace(" ", "|")
#: A word behind an office that is no verb.
_WORD = (
    r" (?!(?:(?<!\bof )(?<!\bin )(?<!\bfor )a|ont|avait|est|était|doit|y|se|has|had|was|is|will)\b)"
    rf"(?!(?!(?:{_NO_VERBS})\b)\w+(?:ra|ront|ait|aient|it|ed)\b)[\w'-]+"
)
#: What somebody is minister of.
_PORTFOLIO = re.compile(r" (?:de la |de l'|du |des |aux? |of (?:the )?|for )(?P<of>[\w-]{4,})")
#: The article that tells a woman from a man.
_ARTICLE = re.compile(r"(?<![\w'])(?:[Ll]e|[Ll]a) (?=(?:[\w-]+ ){0,2}$)")
#: A name that the words introduce: "la secrétaire au Trésor, Janet Yellen".
_INTRODUCED = re.compile(
    rf"(?:(?: [{LOWER}]+)?(?= (?:d[eu]|des|d'|à|aux?|en|pour|of|for|to)\b| d')(?:{_WORD}){{1,5}})?(?<! et)(?<! and),? "
    rf"(?:(?:[Ll]e |[Ll]a |[Ll]')[\w-]+ (?:(?:à|de|en) (?:la |l')?[{LOWER}-]+ )?)?{TITLED}"
    rf"|(?:{_WORD}){{1,6}}, {TITLED}"
    # "Le directeur de la création, au ministère, se nomme X"
    rf"|(?:{_WORD}){{0,6}}(?:, [^,;.:]{{1,40}},)?"
    rf" (?:se nomme|s'appelle|n'est autre que|is called|is named|is none other than) {TITLED}"
)
#: Those who speak for others, and those of whom there are many: the words lead to nobody.
_ANYBODY = re.compile(
    r"porte-parole|spokes|délégation|delegation|présidence|responsable|official|économiste|economist"
)


#: Offices that exclude any other: "l'ambassadeur turc" is not the head of Turkey's services.
_ONE_ALONE = re.compile(
    r"\b(?:ambassad(?:eur|rice)|ambassador|préf(?:et|ète)|prefect|maire|mayor|gouverneure?|governor|sénat(?:eur|rice)|senator"
    r"|archevêque|archbishop|cardinal)\b",
    re.IGNORECASE,
)


#: What makes another sentence part of the words between an office and a name.
_VERB = r"\b(?:a|ont|avait|avaient|est|était|sera|doit|has|had|was|is|will|met|et|and|avec|with)\b"
_ADJECTIVES = r"(?:(?:nouve(?:au|lle)|ancien(?:ne)?|jeune|vieux|vieille|new|former|young|old|late) )?"
#: "Le nonce apostolique à Madagascar, Mgr X,": a word for somebody, by which X may be called from then on.
_CALLED = re.compile(
    rf"(?:^\W*|, |\b(?:et|and|avec|with|par|by) )(?:[Ll][ea] |[Ll]'|[Tt]he ){_ADJECTIVES}(?P<noun>[{LOWER}-]{{4,}})"
    rf"(?:{_WORD}){{0,6}}, {TITLED}$"
)
#: "le rabbin X", "le négociant néerlandais X"; in English a verb may follow ("the speech Reagan gave").
_CALLED_CLOSELY = re.compile(
    rf"(?<![\w'])(?:[Ll][ea] |[Ll]'|[Dd]u |[Aa]u ){_ADJECTIVES}(?P<noun>[{LOWER}-]{{4,}})"
    rf"(?: [{LOWER}]+(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|and|ande|sse|rque|lge|nol|nole))? {TITLED}$"
)
#: "The health minister, X", "Defence Minister X": in English the noun stands last.
_CALLED_EN = re.compile(
    rf"(?:^\W*|, |\b(?:and|with|by) )[Tt]he (?:[\w-]+ ){{1,3}}(?P<noun>[a-z-]{{4,}}), {TITLED}$"
    r"|\b(?P<title>Minister|Ambassador|Mayor|Governor|Senator|Bishop|Cardinal|Commissioner|General|Admiral) $"
)
#: What is said of the one meant, and no other: nothing that tells one such from another follows.
_TELLS_APART = re.compile(
    rf" (?:d[eu]|des|of|for|à la|aux?|en(?! (?:tête|privé|personne|secret|aparté|direct)\b)) | d'|,? {TITLED}[{UPPER}]"
)


#: Somebody by his trade and country: "l'industriel néerlandais", "the Portuguese lawmaker".
_NATIONAL = re.compile(
    rf"(?<![\w'-])(?:(?P<article>[Ll]e|[Ll]a) |[Ll]')(?P<noun>[{LOWER}-]{{4,}}) "
    rf"(?P<adjective>[{LOWER}-]{{4,}})(?![\w-])"
    r"|(?<![\w'-])[Tt]he (?P<before>[A-Z][a-z]+) (?P<after>[a-z-]{4,})(?![\w-])"
)
#: Words for anybody who has a say.
_ANY_LEADER = frozenset({"responsable", "dirigeant", "dirigeante", "leader", "official", "politician", "lawmaker"})
#: A word for somebody that a clause begins with, and its verb.
_SOMEBODY = re.compile(
    rf"(?:^\W*|[,:;»\"”] |\bet )(?:(?P<article>[Ll]e|[Ll]a|[Tt]he) |[Ll]')(?P<noun>[{LOWER}-]{{3,}})"
    rf"(?= (?:d'[ÉE]tat |générale? |adjointe? )?(?:et (?=M\. |Mme |[{UPPER}])"
    r"|(?:a|avait|est|était|sera|doit|devait|devra|va|s'est|n'a|has|had|was|is|will|met|held|did|said|told)\b))"
)


#: "coupe | ce juriste | placide", "this lawyer": whoever the story is about.
_THIS_ONE = re.compile(rf"(?<![\w'-])(?:[Cc]et? |[Cc]ette |[Tt]his )(?P<noun>[{LOWER}-]{{4,}})(?![\w-])")


#: What an office is of: "le président | de l'association", "the head | of the union".
_OF_BODY = re.compile(rf"(?: [{LOWER}-]+)? (?:d[eu] |des |d'|of )(?:la |l'|the )?[{LOWER}-]{{3,}}")


#: What tells one body from another: "l'association | des maires", "l'association | Anticor".
_WHICH_BODY = re.compile(rf" (?:d[eu] |des |d'|of |for |[{UPPER}])")


def _office_of(mention: Mention, text: str) -> tuple[str | None, bool]:
    """Return an office with its body, "président de l'association", and whether more tells which body ("… des maires").

    The first is None for an office without a body.
    """
    of = _OF_BODY.match(text, mention.end)
    if of is None or mention.kind != "description":
        return None, False
    return fold(text[mention.start : of.end()]), _WHICH_BODY.match(text, of.end()) is not None


def _is_told_apart(text: str, end: int) -> bool:
    """Tell whether what follows a word for somebody says which one: "la ministre angolaise", "le maire de Brest"."""
    following = re.compile(rf" ([{LOWER}-]{{4,}})").match(text, end)
    return bool(_TELLS_APART.match(text, end)) or (following is not None and fold(following[1]) in demonym_codes())


def resolve_stand_ins(sentences: Iterable[Sentence], people: People) -> list[Sentence]:
    """Return the sentences with each stand-in ("le nonce") as a mention of the person that it stands for."""
    told = _Told(people, [], [], None, None)
    listed = list(sentences)
    resolved = []
    for sentence, after in zip_longest(listed, listed[1:]):
        told.next_name = _first_name(after, people)
        resolved.append(told.resolved(sentence))
    return resolved


def _first_name(sentence: Sentence | None, people: People) -> str | None:
    if sentence is None or not sentence.mentions or sentence.mentions[0].kind != "person":
        return None
    return people.full_name(sentence.mentions[0].name)


def _introduces(mention: Mention, sentence: Sentence) -> Mention | None:
    """Return the person that a description introduces: "la secrétaire au Trésor, Janet Yellen"; else None."""
    if mention.kind != "description" or mention.plural:
        return None
    named = (
        one
        for one in sentence.mentions
        if one.kind == "person" and _INTRODUCED.fullmatch(sentence.text, mention.end, one.start)
    )
    return next(named, None)


def _gender_ahead(mention: Mention, sentence: Sentence) -> Gender | None:
    """Return the gender that "le" or "la" ahead of a description tells, or its form: a woman's, of "l'envoyée"."""
    article = _ARTICLE.search(sentence.text[: mention.start])
    own: Gender | None = "f" if is_of_woman(mention.name) else None
    return gender_of_pronoun(article[0].strip()) if article else own


@dataclass(slots=True)
class _Told:
    """The names of people that the sentences so far tell, in full."""

    people: People
    recent: list[str]
    """Everybody named so far, sources too, the latest last."""
    last: list[str]
    """Those named in the last sentence that names any but sources."""
    subject: str | None
    """The current subject: who the last sentence is about."""
    next_name: str | None
    """The person that the next sentence opens with."""
    called: dict[str, set[str]] = field(default_factory=dict)
    """By a noun, those introduced with it: X by "nonce" of "le nonce, Mgr X,"."""
    offices: dict[str, str] = field(default_factory=dict)
    """By an office with its body ("président de l'association"), its holder."""
    meant: dict[str, str] = field(default_factory=dict)
    """By the word that a sentence went on about somebody with ("Le président a ..."), whom it meant last."""
    unnamed: dict[str, Span] = field(default_factory=dict)
    """By the word of an office, the last sentence that tells of its holder without a name."""
    introduced: dict[tuple[str, str], bool] = field(default_factory=dict)
    """By a word and a family name, the answers of `_was_introduced` so far."""

    def resolved(self, sentence: Sentence) -> Sentence:
        mentions: list[Mention] = []
        told: list[str] = []
        here: list[str] = []
        """Those that this sentence names, without mere sources."""
        named = [self.people.full_name(one.name) for one in sentence.mentions if one.kind == "person"]
        sentence = self._with_called(sentence)
        for mention in sentence.mentions:
            office, told_apart = _office_of(mention, sentence.text)
            if introduced := _introduces(mention, sentence):
                if office:
                    self.offices[office] = self.people.full_name(introduced.name)
                continue  # "le président de la région, Alban Roussille" is one, whoever else presides over something
            before = None if told_apart else self.offices.get(office or "")
            name = before if before and before not in named else self._meant(mention, sentence, here, named)
            name = name or self._of_family(mention, sentence, here)
            if office and name:
                self.offices[office] = name
            if name is None and mention.holder:
                self.unnamed[fold(mention.name)] = sentence.span
            mentions.append(mention if name is None else replace(mention, kind="person", name=name, codes=()))
            known = (
                self.people.full_name(mentions[-1].name)
                if mentions[-1].kind == "person"
                else self._holder(mention)
            )
            if known is None:
                continue
            told.append(known)
            if not is_source(sentence.text, mention.start, mention.end):
                here.append(known)
        self.recent += told
        self.last = here or self.last
        if here and not (self.subject and sentence.goes_on):
            self.subject = here[0]
        return replace(sentence, mentions=tuple(mentions))

    def _with_called(self, sentence: Sentence) -> Sentence:
        """Add a mention for each noun that introduced one person alone ("le nonce"), and learn the nouns told here."""
        text = sentence.text
        added = []
        for noun, names in self.called.items():
            for match in re.finditer(rf"(?<![\w'-])(?:[Ll][ea] |[Ll]'|[Tt]he ){re.escape(noun)}(?![\w-])", text):
                one = Mention(match.end() - len(noun), match.end(), "person", next(iter(names)))
                free = not any(one.overlaps(other) for other in sentence.mentions)
                if len(names) == 1 and free and not _is_told_apart(text, match.end()):
                    added.append(one)
        for one in sentence.mentions:
            if one.kind != "person":
                continue
            before = text[: one.start]
            closed = re.match(r"[,.;]", text[one.end :])
            called = (closed and _CALLED.search(before)) or _CALLED_CLOSELY.search(before)
            if called and is_person_noun(called["noun"]):
                self.called.setdefault(called["noun"], set()).add(self.people.full_name(one.name))
            in_english = _CALLED_EN.search(before)
            noun = (in_english["noun"] or in_english["title"].lower()) if in_english else ""
            if calls_somebody(noun):
                self.called.setdefault(noun, set()).add(self.people.full_name(one.name))
        added += self._nationals(sentence, added)
        added += self._as_subject(sentence, added)
        kept = (
            one for one in sentence.mentions if one.kind == "person" or not any(one.overlaps(new) for new in added)
        )
        mentions = sorted((*kept, *added), key=lambda one: one.start)
        return replace(sentence, mentions=tuple(mentions)) if added else sentence

    def _nationals(self, sentence: Sentence, added: Sequence[Mention]) -> list[Mention]:
        """Return mentions for "l'industriel néerlandais", "the Portuguese lawmaker": each the last of that country."""
        found = []
        named = {self.people.full_name(one.name) for one in sentence.mentions if one.kind == "person"}
        for match in _NATIONAL.finditer(sentence.text):
            words = (match["noun"], match["adjective"]) if match["noun"] else (match["after"], match["before"])
            code = demonym_codes().get(fold(words[1]))
            if code is None or not (is_person_noun(words[0]) or words[0] in _ANY_LEADER):
                continue
            name = self.people.national(code, self.recent)
            if name and not self._may_hold_alone(words[0], name):
                continue
            gender = gender_of_pronoun(match["article"] or "")
            if name is None or name in named or not self._may_be_called(name, gender):
                continue
            one = Mention(*match.span(), "person", name)
            people = (other for other in (*sentence.mentions, *added) if other.kind == "person")
            if not (any(map(one.overlaps, people)) or _TELLS_APART.match(sentence.text, one.end)):
                found.append(one)
        return found

    def _as_subject(self, sentence: Sentence, added: Sequence[Mention]) -> list[Mention]:
        """Return a mention of the current subject by a word that introduced nobody: "le syndicaliste a reçu Y"."""
        told = sentence.triggers and self.subject
        found = (_SOMEBODY.search(sentence.text) or _THIS_ONE.search(sentence.text)) if told else None
        if found is None or self.subject is None or not is_person_noun(found["noun"]):
            return []
        gender = gender_of_pronoun(found.groupdict().get("article") or "") or gender_of_noun(found["noun"])
        meant: str | None = self.subject
        alike = self._introduced_alike(found["noun"])
        if alike and self.subject not in alike:  # "le prélat" is the cardinal, whoever he received
            meant = alike[0] if len(alike) == 1 and self._may_be_called(alike[0], gender) else None
        elif not self._may_be_called(
            self.subject, gender
        ):  # "l'informatrice" is the last woman, whoever she received
            meant = next((name for name in reversed(self.recent) if self.people.gender(name) == gender), None)
        named = any(self.people.full_name(other.name) == meant for other in sentence.mentions)
        if meant is None or named:
            return []
        one = Mention(found.start("noun"), found.end("noun"), "person", meant)
        return [] if any(one.overlaps(other) for other in (*sentence.mentions, *added)) else [one]

    def _holder(self, mention: Mention) -> str | None:
        if mention.kind != "description" or mention.plural:
            return None
        return self.people.holder(mention.office or "other", mention.codes, mention.name)

    def _presides_elsewhere(self, mention: Mention, sentence: Sentence) -> bool:
        """Tell whether "le président" has no holder but one of a body, and is more likely somebody else.

        That is where only a later sentence names the holder, or the story has gone on about another by that word.
        """
        presiding = self.people.offices.get(("presiding", None))
        if presiding is None or self._holder(mention) != presiding:
            return False
        later = self.people.text.find(presiding.rpartition(" ")[2]) >= sentence.span.end
        return later or self.meant.get(fold(mention.name), presiding) != presiding

    def _meant(self, mention: Mention, sentence: Sentence, here: list[str], named: list[str]) -> str | None:
        text = sentence.text
        if mention.kind != "description" or mention.plural or len(mention.codes) > 1:
            return None
        code = mention.codes[0] if mention.codes else None
        if mention.office == "national":
            known = self.people.national(code, [*self.recent, *here]) if code else None
            return known or self._only_before(mention, here) or self._goes_on(mention, sentence, code, named)
        if _COUNTERPART.search(mention.name):
            owner = here[-1] if here else self.subject
            if not owner or not code:
                return None
            return self.people.counterpart(owner, code) or self._named_next(owner, code, here, named)
        definite = _DEFINITE.search(text[: mention.start]) or mention.name.startswith(("The ", "the "))
        if (
            not here
            and definite
            and (self._holder(mention) is None or self._presides_elsewhere(mention, sentence))
        ):
            return self._goes_on(mention, sentence, code, named)
        if here and definite and code is None and not _is_told_apart(text, mention.end):
            meant = self._one_titled(mention, sentence, named)
            before = self.meant.get(fold(mention.name)) if self._presides_elsewhere(mention, sentence) else None
            return meant or (before if before not in named else None)
        return None

    def _of_family(self, mention: Mention, sentence: Sentence, here: Sequence[str]) -> str | None:
        """Return the person of a bare family name that several have: the one of them named last."""
        if mention.kind != "person" or " " in mention.name:
            return None
        family = [name for name in self.people.names if name.rpartition(" ")[2] == mention.name and " " in name]
        if len(set(family)) < 2:
            return None
        gender = gender_of_honorific(sentence.text[: mention.start])
        last = (name for name in reversed([*self.recent, *here]) if name in family)
        return next((name for name in last if self._may_be_called(name, gender)), None)

    def _only_before(self, mention: Mention, here: list[str]) -> str | None:
        """Return the only person named before "the Swede" in its sentence, if no other country is told of them."""
        alone = len(set(here)) == 1 and self.people.may_be(here[0], "other", mention.codes[0])
        return here[0] if alone else None

    def _named_next(self, owner: str, code: str, here: list[str], named: list[str]) -> str | None:
        """Return the person that the next sentence opens with, if nobody named so far: the Y of "son homologue russe".

        "X et son homologue russe se sont vus lundi. Y a parlé d'un échange difficile."
        """
        name = self.next_name
        if name is None or name in (*self.recent, *here, *named, owner):
            return None
        return name if self.people.may_be(name, "other", code) else None

    def _may_be_called(self, name: str, gender: Gender | None) -> bool:
        return gender is None or self.people.gender(name) in (None, gender)

    def _titled(self, mention: Mention) -> str | None:
        """Return the last person introduced with the very word that stands alone here: "the general", "le maire"."""
        word = mention.name.rpartition(" ")[2]
        if mention.office not in ("other", "minister") or not word:
            return None
        return next(self._introduced_with(word), None)

    def _introduced_with(self, word: str) -> Iterator[str]:
        """Yield the people introduced with a word so far ("general X"), the latest first."""
        return (name for name in dict.fromkeys(reversed(self.recent)) if self._was_introduced(word, name))

    def _introduced_alike(self, noun: str) -> list[str]:
        """Return the people introduced with a noun or with a word that may stand for it: "cardinal" for "prélat"."""
        words = {noun, *callings_like(noun)}
        return [
            name for name in dict.fromkeys(self.recent) if any(self._was_introduced(one, name) for one in words)
        ]

    def _one_titled(self, mention: Mention, sentence: Sentence, named: list[str]) -> str | None:
        """Return the only person introduced with the word so far: the one minister of "Le maire a reçu le ministre"."""
        word = re.sub(r"^[Tt]he ", "", mention.name)
        article_there = word != mention.name or _BARE.search(sentence.text[: mention.start])
        bare = article_there and " " not in word  # not "the health minister"
        if not bare or mention.office not in ("other", "minister") or _ANYBODY.search(word):
            return None
        introduced = list(self._introduced_with(word))
        gender = _gender_ahead(mention, sentence)
        alone = len(introduced) == 1 and introduced[0] not in named
        return introduced[0] if alone and self._may_be_called(introduced[0], gender) else None

    def _was_introduced(self, word: str, name: str) -> bool:
        """Tell whether the article has a word shortly before somebody's family name, or beside it: "X, curator"."""
        family = name.rpartition(" ")[2]
        if any(other != name and other.endswith(f" {family}") for other in self.people.names):
            family = name  # of two of a family, the office is that of one
        if (word, family) not in self.introduced:
            office = rf"(?<!premier )(?<!première )(?<!prime )\b{re.escape(word)}\b"
            pattern = (
                rf"{office}(?:(?!{_VERB})[^.;:]){{0,40}}\b{re.escape(family)}\b"
                rf"|\b{re.escape(family)}, (?:l[ea] |l'|the |an? )?(?:[\w-]+ ){{0,2}}{office}"
            )
            self.introduced[word, family] = bool(re.search(pattern, self.people.text, re.IGNORECASE))
        return self.introduced[word, family]

    def _may_hold_alone(self, words: str, name: str) -> bool:
        """Tell whether `words` may mean somebody.

        An office of `_ONE_ALONE` only means one introduced by it, or one of no office; other words mean anybody.
        """
        office = _ONE_ALONE.search(words)
        return office is None or self._was_introduced(office[0], name) or not self.people.has_office(name)

    def _goes_on(self, mention: Mention, sentence: Sentence, code: str | None, named: list[str]) -> str | None:
        """Return the person that a sentence goes on about with another word: "le ministre congolais", "la dirigeante".

        That is one introduced by the word, else the only one introduced by a word like it ("le diplomate", of an
        ambassador), the current subject, the one named last, or the last of the gender.
        """
        if mention.office == "body" or _ANYBODY.search(mention.name):
            return None
        last = [name for name in self.last if name != self.subject]
        if mention.office == "national" and len(set(self.last)) > 1:
            return None  # "l'Italien" is one of those whom the last sentence names, and nothing says which
        gender = _gender_ahead(mention, sentence)
        word = fold(mention.name.removeprefix("The ").removeprefix("the "))
        if code is None and word in self.unnamed and sentence.follows(self.unnamed[word]):
            return None  # "Reçu par la ministre de la Culture. La ministre a dit": whoever that is
        alike = self._introduced_alike(word) if " " not in word else []
        told_so = alike if len(alike) == 1 and self.subject not in alike else []
        meant = [self._titled(mention), self.meant.get(word), *told_so, self.subject, *last[-1:]]
        if gender and not _TELLS_APART.match(sentence.text, mention.end):
            meant += [name for name in reversed(self.recent) if self.people.gender(name) == gender][:1]
        able = [name for name in meant if name and name not in named and self._may_be_called(name, gender)]
        of = (
            _PORTFOLIO.match(sentence.text, mention.end) if mention.office == "minister" and code is None else None
        )
        if of:  # "la ministre de l'Éducation" is whoever was introduced with education
            able = [name for name in able if self._was_introduced(of["of"], name)]
        able = [name for name in able if self._may_hold_alone(mention.name, name)]
        known = next((name for name in able if self.people.may_be(name, mention.office or "other", code)), None)
        if known is None:
            return None
        if _AT_HEAD.match(sentence.text, 0, mention.start):
            self.meant[word] = known
        if code is not None:
            self.people.nations.setdefault(known, set()).add(code)
            if mention.office in HEADS:
                self.people.offices.setdefault((mention.office, code), known)
        return known
