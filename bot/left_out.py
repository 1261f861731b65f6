"""What a question leaves out: "sauf Piet Claes", "apart from the mayor", "en dehors de 2022", "but not in Geneva".

It is no part of what is asked, and nothing of it answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.meetings.asked_offices import CAPITALISED, FULL_NAME
from corpus.meetings.words.offices import HOLDER
from corpus.meetings.words.person_nouns import is_person_noun
from corpus.span import ReadLanguage, Span
from corpus.terms import all_terms, query_terms

_MARKER = re.compile(
    r"(?:,\s*)?(?<![\w-])(?:(?<!\bet\s)sauf|hormis|except(?:[ée]e?s?)?(?:\sfor)?|excluding|mise?s?\sà\spart|à\spart|besides"
    r"|(?:apart|aside)\sfrom|with\sthe\sexception\sof|à\sl['’]exception\sd(?:e|u|es|['’])|save\sfor"
    r"|en\sdehors\sd(?:e|u|es|['’])|hors\sd(?:e|u|['’])|outside\sof|(?:mais|but|and)\s(?:pas|not)|et\snon(?:\spas)?"
    r"|(?:ailleurs|(?<!nul\s)(?<!nulle\s)(?:d['’])?autres?)\s(?P<noun>(?!que\b)[a-zà-ÿ-]+\s)?qu(?:e|['’])"
    r"|(?:elsewhere|else|(?<!no\s)(?<!none\s)(?<!nobody\s)other)\s(?P<thing>(?!than\b)[a-z-]+\s)?(?:than|but)"
    r"|(?:(?<=anyone\s)|(?<=anybody\s)|(?<=everyone\s)|(?<=everybody\s))but"
    r")(?:(?<=['’])|\s+)",
    re.IGNORECASE,
)
# "Piet Claes excepté, qui …", "Piet Claes apart, who …".
_BEHIND = re.compile(
    rf"^\W*(?P<name>{FULL_NAME}|[A-ZÀ-Þ][\w'’-]+)\s(?:(?:mise?s?\s)?à\spart|except[ée]e?s?|apart|aside|excepted)\s*,\s*"
)
_LEADING = re.compile(
    r"(?:(?:à|au|aux|en|dans|avec|chez|par|pour|de|du|des|in|at|on|with|by|to|from|for|of|pendant|during)\s+|d['’])*"
    r"(?:(?P<article>(?:les?|la|the)\s+|l['’])|(?P<own>(?:son|sa|ses|his|her|their)\s+))?"
)
_NAMED = re.compile(
    rf"(?P<name>{CAPITALISED}(?:\s(?:(?:d[eiu]|des|del|de\sla|van|von|der|den|bin|ben|al|of|of\sthe)\s|d['’])?{CAPITALISED})*)"
    r"(?:\s(?:summit|talks|meetings?|conference)\b)?"
)
_DESCRIBED = re.compile(rf"(?:[a-zà-ÿ-]+\s(?:d['’])?){{0,4}}?(?={CAPITALISED})")
_OF = re.compile(rf"\s(?:d[eu]\s|des\s|of\s(?:the\s)?|d['’](?:la\s)?){CAPITALISED}")
_AND = re.compile(r"(?:\s*,)?\s+(?:et|ou|ni|and|or|nor)\s+|\s*,\s*")
_SMALL = re.compile(r"\s[a-zà-ÿ]{4,}")
# Behind two names side by side, the second is who did what is asked: "qui d'autre que Piet Claes Barral a-t-il vu".
_INVERTED = re.compile(r"\s[\w’']+-(?:t-)?(?:ils?|elles?)\b|\s(?:s['’]est|se\ssont)-")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The names that a question leaves out, and the words in which it does so, roles and days among them.

    `span` is where these words stand in the question.
    """

    names: tuple[str, ...]
    words: str
    span: Span

    def has(self, words: str, language: ReadLanguage) -> bool:
        """Tell whether an answer's words name what is left out, by its last word at least."""
        terms = all_terms(words)
        lasts = (query_terms(f"le {name}", language)[-1:] for name in self.names)
        return any(term.alternatives & terms for last in lasts for term in last)


def split_left_out(text: str, times: Iterable[Span]) -> tuple[str, LeftOut | None]:
    """Return a question without what it leaves out, and that, if anything.

    Args:
        text: The question.
        times: Where its time expressions stand.
    """
    if behind := _BEHIND.match(text):
        return _capitalise(text[behind.end() :]), LeftOut(
            (behind["name"],), behind["name"], Span(*behind.span("name"))
        )
    spans = sorted(times)
    for marker in _MARKER.finditer(text):
        items = list(_items(text, marker.end(), spans))
        if items:
            where = Span(marker.end(), items[-1][1])
            names = tuple(name for name, _ in items if name)
            kept = (marker["noun"] or marker["thing"] or "").strip()
            before = " ".join(filter(None, (text[: marker.start()].rstrip(), kept)))
            opens = not before or marker[0].startswith(",")
            after = re.sub(r"^\s*,", "", text[where.end :]) if opens else text[where.end :]
            return _capitalise(before + after), LeftOut(names, where.of(text), where)
    return text, None


def _items(text: str, start: int, times: list[Span]) -> Iterator[tuple[str, int]]:
    """Yield what stands behind a marker, each with where it ends; its name, or nothing for a role or a day."""
    while item := _item(text, start, times):
        yield item
        link = _AND.match(text, item[1])
        if link is None:
            return
        if "," in link[0] and link[0].strip() == "," and not _goes_on(text, link.end(), times):
            return
        start = link.end()


def _goes_on(text: str, start: int, times: list[Span]) -> bool:
    """Tell whether a comma joins what is left out, up to an "and" or the end: "sauf Vos, Kohl et Huber ?"."""
    while item := _item(text, start, times):
        link = _AND.match(text, item[1])
        if link is None:
            return not text[item[1] :].strip(" ?!.\u00a0\u202f")
        if link[0].strip() != ",":
            return True
        start = link.end()
    return False


def _item(text: str, start: int, times: list[Span]) -> tuple[str, int] | None:
    leading = _LEADING.match(text, start)
    at = leading.end() if leading else start
    time = next((one for one in times if start <= one.start <= at), None)
    if time:
        return "", time.end
    if leading and leading["article"] and (end := _role_end(text, at)) and not _NAMED.match(text, end + 1):
        return "", end
    described = _DESCRIBED.match(text, at) if leading and (leading["article"] or leading["own"]) else None
    named = _NAMED.match(text, described.end() if described else at)
    if named is None:
        return None
    words = named["name"].split(" ")
    if len(words) > 1 and _INVERTED.match(text, named.end()):
        name = " ".join(words[: (len(words) + 1) // 2])
        return name, named.start() + len(name)
    return named["name"], named.end()


def _role_end(text: str, start: int) -> int | None:
    """Where an office or a trade ends, with what it is of: "maire de Lyon"."""
    holder = HOLDER.match(text, start)
    word = re.compile(r"[\w-]+").match(text, start)
    end = holder.end() if holder else word.end() if word and is_person_noun(word[0]) else None
    if end is None:
        return None
    people = _SMALL.match(text, end)
    if people and any(term.is_country for term in query_terms(people[0], "fr")):  # "la ministre allemande"
        return people.end()
    of = _OF.match(text, end)
    return of.end() if of else end


def _capitalise(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]
