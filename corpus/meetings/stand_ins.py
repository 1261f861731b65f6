"""Stand-ins: "son homologue russe", "l'Ukrainien", "le diplomate", led to the person whom the article names.

Only people of the article itself are chosen from, and only where one alone fits; else the words stay what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.meetings.cues import is_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.meetings.context import Sentence
    from corpus.meetings.mention import Mention
    from corpus.meetings.people import People

_COUNTERPART = re.compile(r"\bhomologue\b|\bcounterpart\b|\bopposite number\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:^|[\s(«])(?:[Ll]'|[Ll][ea] |[Tt]he )(?:[\w-]+ ){0,2}$")
#: A name that the words introduce: "la secrétaire au Trésor, Janet Yellen".
_INTRODUCED = re.compile(r"(?: [a-zà-ÿ][\w'-]*| [A-ZÀ-Ý][\w'-]+){0,4},? (?:M\. ?|Mme )?[A-ZÀ-Ý][\w'-]+")
#: Those who speak for others, and those of whom there are many: the words lead to nobody.
_ANYBODY = re.compile(
    r"porte-parole|spokes|délégation|delegation|présidence|responsable|official|économiste|economist"
)


def resolve_stand_ins(sentences: Iterable[Sentence], people: People) -> list[Sentence]:
    """Return the sentences with their stand-ins as mentions of the people that they stand for."""
    told = _Told(people, [], None)
    return [told.resolved(sentence) for sentence in sentences]


@dataclass(slots=True)
class _Told:
    """Whom the sentences so far named: all, the latest last, and whom the last one was about."""

    people: People
    recent: list[str]
    subject: str | None

    def resolved(self, sentence: Sentence) -> Sentence:
        mentions: list[Mention] = []
        here: list[str] = []
        named = [self.people.full_name(one.name) for one in sentence.mentions if one.kind == "person"]
        for mention in sentence.mentions:
            name = self._meant(mention, sentence.text, here, named)
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
        self.subject = here[0] if here else self.subject
        return replace(sentence, mentions=tuple(mentions))

    def _holder(self, mention: Mention) -> str | None:
        if mention.kind != "description" or mention.plural:
            return None
        return self.people.holder(mention.office or "other", mention.codes)

    def _meant(self, mention: Mention, text: str, here: list[str], named: list[str]) -> str | None:
        if mention.kind != "description" or mention.plural or len(mention.codes) > 1:
            return None
        code = mention.codes[0] if mention.codes else None
        if mention.office == "national":
            known = self.people.national(code, [*self.recent, *here]) if code else None
            return known or self._goes_on(mention, code, named)
        if _COUNTERPART.search(mention.name):
            owner = here[-1] if here else self.subject
            return self.people.counterpart(owner, code) if owner and code else None
        introduced = _INTRODUCED.match(text, mention.end)
        if (
            not here
            and not introduced
            and self._holder(mention) is None
            and _DEFINITE.search(text[: mention.start])
        ):
            return self._goes_on(mention, code, named)
        return None

    def _goes_on(self, mention: Mention, code: str | None, named: list[str]) -> str | None:
        """Return whom the last sentence was about, where "le ministre congolais" may be another word for that one."""
        known = self.subject
        if known is None or known in named or mention.office == "body" or _ANYBODY.search(mention.name):
            return None
        fits = self.people.may_be(known, mention.office or "other", code)
        if not fits:
            return None
        if code is not None:
            self.people.nations.setdefault(known, set()).add(code)
        return known
