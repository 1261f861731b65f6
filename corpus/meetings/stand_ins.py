"""Stand-ins: "son homologue russe", "l'Ukrainien", "le diplomate", led to the person whom the article names.

Only people of the article itself are chosen from, and only where one alone fits; else the words stay what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from corpus.meetings.context import goes_on
from corpus.meetings.cues import is_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.meetings.context import Sentence
    from corpus.meetings.mention import Mention
    from corpus.meetings.people import People

_COUNTERPART = re.compile(r"\bhomologue\b|\bcounterpart\b|\bopposite number\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:^|[\s(«])(?:[Ll]'|[Ll][ea] |[Tt]he )(?:[\w-]+ ){0,2}$")
#: A name that the words introduce: "la secrétaire au Trésor, Janet Yellen".
_INTRODUCED = re.compile(
    r"(?:(?= (?:d[eu]|des|d'|à|aux?|en|of|for|to)\b| d')"
    r"(?: (?!(?:a|ont|avait|est|était|doit|y|se|has|had|was|is|will)\b)(?!\w+(?:ra|ront|ait|aient|it"
    r"|ed)\b)[\w'-]+){1,5})?"
    r",? (?:M\. ?|Mme )?"
)
#: Those who speak for others, and those of whom there are many: the words lead to nobody.
_ANYBODY = re.compile(
    r"porte-parole|spokes|délégation|delegation|présidence|responsable|official|économiste|economist"
)


def resolve_stand_ins(sentences: Iterable[Sentence], people: People) -> list[Sentence]:
    """Return the sentences with their stand-ins as mentions of the people that they stand for."""
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


@dataclass(slots=True)
class _Told:
    """Whom the sentences so far named: all, the latest last, and whom the last one was about."""

    people: People
    recent: list[str]
    last: list[str]
    """Those whom the sentence before named."""
    subject: str | None
    next_name: str | None
    """Who is named first in the next sentence."""

    def resolved(self, sentence: Sentence) -> Sentence:
        mentions: list[Mention] = []
        here: list[str] = []
        named = [self.people.full_name(one.name) for one in sentence.mentions if one.kind == "person"]
        for mention in sentence.mentions:
            name = self._meant(mention, sentence, here, named)
            mentions.append(mention if name is None else replace(mention, kind="person", name=name, codes=()))
            if is_source(sentence.text, mention.start, mention.end):
                continue
            known = (
                self.people.full_name(mentions[-1].name)
                if mentions[-1].kind == "person"
                else self._holder(mention)
            )
            if known is not None:
                here.append(known)
        self.recent += here
        self.last = here or self.last
        if here and not (self.subject and goes_on(sentence)):
            self.subject = here[0]
        return replace(sentence, mentions=tuple(mentions))

    def _holder(self, mention: Mention) -> str | None:
        if mention.kind != "description" or mention.plural:
            return None
        return self.people.holder(mention.office or "other", mention.codes)

    def _meant(self, mention: Mention, sentence: Sentence, here: list[str], named: list[str]) -> str | None:
        text, mentions = sentence.text, sentence.mentions
        if mention.kind != "description" or mention.plural or len(mention.codes) > 1:
            return None
        code = mention.codes[0] if mention.codes else None
        if mention.office == "national":
            known = self.people.national(code, [*self.recent, *here]) if code else None
            return known or self._goes_on(mention, code, named)
        if _COUNTERPART.search(mention.name):
            owner = here[-1] if here else self.subject
            if not owner or not code:
                return None
            return self.people.counterpart(owner, code) or self._named_next(owner, code, here, named)
        introduced = any(
            one.kind == "person" and _INTRODUCED.fullmatch(text, mention.end, one.start) for one in mentions
        )
        if (
            not here
            and not introduced
            and self._holder(mention) is None
            and _DEFINITE.search(text[: mention.start])
        ):
            return self._goes_on(mention, code, named)
        return None

    def _named_next(self, owner: str, code: str, here: list[str], named: list[str]) -> str | None:
        """Return whom the next sentence begins with, where no sentence before has named that one.

        "X et son homologue russe se sont vus lundi. Y a parlé d'un échange difficile."
        """
        name = self.next_name
        if name is None or name in (*self.recent, *here, *named, owner):
            return None
        return name if self.people.may_be(name, "other", code) else None

    def _titled(self, mention: Mention) -> str | None:
        """Return who was introduced with the very word that stands alone here: "the general", "le maire"."""
        word = mention.name.rpartition(" ")[2]
        if mention.office != "other" or not word:
            return None
        for name in reversed(self.recent):
            family = re.escape(name.rpartition(" ")[2])
            if re.search(rf"\b{re.escape(word)}\b[^.;:]{{0,40}}\b{family}\b", self.people.text, re.IGNORECASE):
                return name
        return None

    def _goes_on(self, mention: Mention, code: str | None, named: list[str]) -> str | None:
        """Return whom the last sentence was about, where "le ministre congolais" may be another word for that one."""
        if mention.office == "body" or _ANYBODY.search(mention.name):
            return None
        last = [name for name in self.last if name != self.subject]
        able = [name for name in (self._titled(mention), self.subject, *last[-1:]) if name and name not in named]
        known = next((name for name in able if self.people.may_be(name, mention.office or "other", code)), None)
        if known is None:
            return None
        if code is not None:
            self.people.nations.setdefault(known, set()).add(code)
        return known
