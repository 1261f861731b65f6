"""Descriptions: people named by their office, and the countries that only describe someone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.gazetteer import WORD
from corpus.meetings.naming.mention import Mention
from corpus.meetings.naming.person_names import LED
from corpus.meetings.naming.unnamed import holder_told
from corpus.meetings.words.honorifics import HONORIFIC
from corpus.meetings.words.offices import DESCRIPTION_WORDS, OFFICE, is_plural, office_key
from corpus.meetings.words.openers import PARTY

if TYPE_CHECKING:
    from collections.abc import Sequence


_INDEFINITE = re.compile(
    r"\b(?:an?|une?|any|aucune?|another|un autre|une autre|no|every|chaque)(?: (?!l[ea]s?\b|the\b)[\w-]+){0,2} $"
)


def with_descriptions(text: str, mentions: list[Mention]) -> list[Mention]:
    """Add descriptions by office; take away the countries and bodies that only describe someone."""
    result = list(mentions)
    for match in OFFICE.finditer(text):
        if any(
            mention.kind == "person" and mention.start < match.end() and match.start() < mention.end
            for mention in result
        ):
            continue
        result = _describe(text, match, result)
    result = [_as_national(one) if _is_national(text, one) else one for one in result]
    result = [mention for mention in result if mention.kind != "demonym" or _is_people(text, mention)]
    result = [replace(one, kind="people") if one.kind == "demonym" else one for one in result]
    return sorted(result, key=lambda mention: mention.start)


_THE = re.compile(r"(?:^|[\s(«])(?:[Ll]'|[Ll][ea] |[Tt]he |[Aa]u )$")
_ALONE = re.compile(
    r"^(?:[,.;)]| ?:|$| (?:a|avait|est|était|doit|devait|va|sera|s'est|s'|se|n'|ne|lui|l'|y|et|ou|qui|dont|had"
    r"|has|was|is"
    rf"|will|would|and|who|also|then|met|told|said|to|in|at|on|for|from|à|au|en|dans|pour|par|avec|with|[{LOWER}]+ra)\b)"
)


def _is_national(text: str, mention: Mention) -> bool:
    """Tell whether a demonym stands for one person of the article: "l'Ukrainien", "the Hungarian"."""
    return bool(
        mention.kind == "demonym"
        and mention.name[0].isupper()
        and _THE.search(text[: mention.start])
        and _ALONE.match(text[mention.end :])
    )


def _as_national(mention: Mention) -> Mention:
    return replace(mention, kind="description", office="national")


#: "le Suédois Carl Bildt": one Swede, not the Swedes.
_ONE_FR = re.compile(r"(?:^|\W)(?:[Ll]e |[Ll]a |[Ll]'|[Uu]ne? |[Aa]u |[Dd]u )$")


def _is_people(text: str, mention: Mention) -> bool:
    """Tell whether a demonym stands for its people or state: "Russes et Américains", "sommet russo-turc"."""
    following = text[mention.end : mention.end + 1]
    compound = following == "-" or text[max(mention.start - 1, 0)] == "-"
    noun = (
        not _ONE_FR.search(text[: mention.start])
        and mention.name[0].isupper()
        and mention.name.endswith(("s", "x"))
        and not mention.name.endswith(("ese", "ss"))
    )
    return compound or noun


def _describe(text: str, match: re.Match[str], mentions: list[Mention]) -> list[Mention]:
    start, end, before = _noun_phrase(text, match, mentions)
    inside = [
        one for one in mentions if start <= one.start and one.end <= end and one.kind not in ("person", "place")
    ]
    person = _described(text, start, end, mentions)
    if (
        _INDEFINITE.search(text[max(0, start - 40) : start])
        and person is None
        and not match[0].lower().startswith("d")
    ):
        return [one for one in mentions if one not in inside]
    rest = [one for one in mentions if one not in inside]
    if person is not None:
        return rest
    codes = tuple(dict.fromkeys(code for one in inside for code in one.codes))
    bodies = any(one.kind == "organisation" for one in inside)
    description = Mention(
        start,
        end,
        "description",
        text[before:end],
        codes,
        "body" if bodies and not _leads_body(match) else office_key(match),
        is_plural(match),
        holder=None if codes or is_plural(match) else holder_told(text, start, end),
    )
    return [*[one for one in rest if not one.overlaps(description)], description]


def _leads_body(match: re.Match[str]) -> bool:
    """Tell whether an office is that of the one who leads a body: "le secrétaire général de l'ONU"."""
    return office_key(match) == "secretary-general" and not is_plural(match)


#: "les dirigeants de la France, de l'Allemagne": one more state with a leader of its own.
_NEXT_STATE = re.compile(r", (?:(?:et |and )?(?:de la |de l'|du |des |de |d'|the |la |le |l'|les )?)")


#: "the envoy | for Sudan, | X", "l'envoyée de l'ONU | pour le Soudan, | la Norvégienne X": what the office is for.
_AREA = re.compile(
    rf"^ (?:pour|for|to|in|au|aux|en|à) (?:l'|la |le |les |the )?[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)?(?=, )"
)


def _noun_phrase(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> tuple[int, int, int]:
    """Return start, end and head of the noun phrase around an office, with its demonyms and its "de la Russie"."""
    start, end = match.span()
    moved = True
    while moved:
        moved = False
        for one in mentions:
            if one.kind in ("person", "place"):
                continue
            gap = _AREA.sub("", text[end : one.start]) if one.start >= end else None
            if (
                gap is not None
                and re.fullmatch(r",? (?:(?:et |and )?(?:[\w'-]+ ){0,4}(?:d'|de l'|l')?)?", gap)
                and (gap[0] != "," or one.kind == "demonym" or (is_plural(match) and _NEXT_STATE.fullmatch(gap)))
                and _descriptive(gap)
            ):
                if "avec" in gap or "with" in gap or re.search(r"\b(?:in|en|à|at) $", gap):
                    continue
                end, moved = _end_of_firm(text, one.end, mentions) if is_plural(match) else one.end, True
            left = text[one.end : start] if one.end <= start else None
            if (
                left is not None
                and re.fullmatch(r"(?:'s?)?(?:,? (?:(?:and|et) )?| (?:[\w-]+ ){0,2})", left)
                and _descriptive(left)
                and one.kind in ("demonym", "country", "organisation")
                and (one.kind == "demonym" or left.startswith("'") or left == " ")
            ):
                start, moved = one.start, True
    tail = re.match(
        r"(?: (?:des |du |de la |de l'|d'|of |for )?(?:[Aa]ffaires étrangères|foreign affairs"
        r"|gouvernement|[Dd]éfense|diplomatie))+",
        text[end:],
    )
    if tail:
        end += tail.end()
    return start, end, match.start()


#: "executives of the South Korean | battery maker | Hansol Cell".
_TO_FIRM = re.compile(r"(?: [a-z][\w-]*){1,3} (?=[A-Z])")


def _end_of_firm(text: str, end: int, mentions: Sequence[Mention]) -> int:
    """Return where the firm's name ends behind an adjective that ends at `end`; `end` itself where there is none.

    "Executives of the South Korean | battery maker Hansol Cell |".
    """
    named = _TO_FIRM.match(text, end)
    return next((one.end for one in mentions if named and one.start == named.end()), end)


def _descriptive(gap: str) -> bool:
    return all(word.lower() in DESCRIPTION_WORDS or word in "ls" for word in WORD.findall(gap))


_PARTY = re.compile(rf" {PARTY} ")
_TITLE = rf"(?:{HONORIFIC}|[Cc]heikha?|[Ss]heikha?)"
_TO_NAME = re.compile(rf",? ?(?:(?:[\w'-]+,? ){{0,6}}(?:d'|l')?)?{_TITLE}? ?")
_FROM_NAME = re.compile(
    r" ?[,(–—] ?(?:(?:le|la|l'|les|the|a|an|un|une|its|son|sa|former|ancien|ancienne) ?){0,2}(?:[\w-]+ ){0,3}"
)
#: A verb after a name: what follows is no apposition ("X, a rencontré mardi son homologue").
_ACTING = re.compile(
    r"\b(?:ont|avait|avaient|est|doit|devait|va|has|had|is|was|will|met)\b"
    rf"|, a [{LOWER}]+(?:é|i|u|is|it|ert)(?:e|s|es)?\b"
)
#: Who is joined by "and" is somebody else: "X, et son homologue russe".
_ANOTHER = re.compile(r"\b(?:et|and|avec|with)\b")
#: An adjective that no table holds, between an office and its name ("la ministre lettonne Y"); "received" is none.
_ADJECTIVE = re.compile(rf" (?![a-z]+(?:ed|ing) )[{LOWER}-]{{5,}} ")

#: Code points between "delegation" and the name of who leads it.
LED_REACH = 20


def _described(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the person whom a description at [start, end) names beside it."""
    for one in mentions:
        if one.kind == "person" and one.start >= end and _names(text[end : one.start]):
            return one
        gap = text[one.end : start]
        apposed = _FROM_NAME.fullmatch(gap) and not _ACTING.search(gap) and not _ANOTHER.search(gap)
        if one.kind == "person" and one.end <= start and apposed:
            return one
    return None


def _names(gap: str) -> bool:
    """Tell whether what stands between a description and a name keeps them together."""
    gap = _PARTY.sub(" ", _AREA.sub("", gap))
    if _TO_NAME.fullmatch(gap) and _descriptive(re.sub(_TITLE, "", gap)):
        return True
    return bool(_ADJECTIVE.fullmatch(gap) or (LED.match(gap) and len(gap) < LED_REACH))
