"""Names of which a question means any: "à La Haye ou à Anvers", "Vos, Kohl or Huber"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.span import Span

_NAME = (
    r"[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:d[eiu]|des|del|de\sla|van|von|der|den|bin|ben|al|of)\s|d['’])?[A-ZÀ-Þ][\w'’-]*)*"
)
_ITEM = rf"(?:(?:à|au|aux|en|dans|avec|chez|par|in|at|with|by|to|from|near)\s+)?(?:(?:the|la|le)\s+|l['’])?{_NAME}"
_LIST = re.compile(rf"(?<![\w’'-])(?P<ahead>(?:{_ITEM},\s+)*){_ITEM},?\s+(?:ou(?:\sbien)?|or)\s+{_ITEM}")
_EACH = re.compile(
    rf"(?<![\w’'-])(?:(?P<before>à|au|aux|en|dans|avec|chez|par|in|at|with|by|to|from|near)\s+)?"
    rf"(?:(?:the|la|le)\s+|l['’])?(?P<name>{_NAME})"
)
_OF_PLACE = frozenset({"à", "au", "aux", "en", "dans", "in", "at", "near"})
# What opens a question, and is no part of a name.
_OPENING = re.compile(r"(?:Did|Does|Do|Has|Have|Had|Was|Were|Is|Are|Will|When|Where|Who|With)\s")


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several names, where it stands in the question, and whether it is named as a place."""

    name: str
    span: Span
    is_place: bool


def find_alternatives(words: str) -> tuple[Alternative, ...]:
    """Return the names of which a question means any; nothing where it gives no choice."""
    found = _LIST.search(words)
    if found is None:
        return ()
    opens = found.start() == 0 and found["ahead"]  # "À Anvers, Vos ou Claes …" is no list of three
    start = found.end("ahead") if opens else found.start()
    alternatives: list[Alternative] = []
    is_place = False
    for one in _EACH.finditer(words, start, found.end()):
        opening = _OPENING.match(one["name"])
        span = Span(one.start("name") + (opening.end() if opening else 0), one.end("name"))
        is_place = one["before"] in _OF_PLACE if one["before"] else is_place
        alternatives.append(Alternative(span.of(words), span, is_place))
    return tuple(alternatives)
