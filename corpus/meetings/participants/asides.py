"""Asides: who is named only to tell of another: who helped, who looked on, whom a relative clause names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.words.cues import CLEFT
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import OFFICE
from corpus.meetings.words.person_nouns import KIN, is_person_noun

if TYPE_CHECKING:
    from corpus.meetings.naming.mention import Mention


#: Behind the name of an onlooker: "with Ms Gunn | looking on".
_LOOKS_ON = re.compile(
    r" (?:looking on|watching|listening|in attendance|standing by|at (?:his|her|their) side|taking notes|translating"
    r"|interpreting|comme interprète|pour témoin|à ses côtés)\b"
)
#: Behind a name that begins a construction of its own: "l'informateur royal, X, | ayant obtenu", "Lt X | standing by".
_MEANWHILE = re.compile(
    r",? (?:ayant|étant|having (?:been |\w+ed\b)|being \w+ed\b"
    r"|(?:standing|sitting|waiting|taking notes|still|already|by then)\b)"
)
#: What opens that construction: a comma, and an office at most.
_OPENS_ANEW = re.compile(
    rf", (?:(?:l'|le |la |les |the |son |sa |his |her |their )(?:[{LOWER}'-]+ ){{1,4}})?(?:, )?"
    rf"(?:{OFFICE.pattern} )?{TITLED}$"
)


def looks_on(text: str, mention: Mention, told: int) -> bool:
    """Tell whether somebody only looks on: "with X looking on", and, behind the words at `told`, ", X ayant obtenu"."""
    if _LOOKS_ON.match(text, mention.end) or _STAYED_AWAY.match(text, mention.end):
        return True
    anew = mention.start > told and _MEANWHILE.match(text, mention.end)
    return bool(anew and _OPENS_ANEW.search(text[: mention.start]))


#: "la ministre, que | X avait critiquée, | a reçu Y", "le maire, dont | X fut l'adjoint,".
_IN_RELATIVE = re.compile(r", (?:que|qu'|dont|whom|whose) ?(?:[\w'-]+ ){0,2}$")
#: "L'homme qui a succédé à | X, | Y, a reçu Z", "the man who beat | X, | Y, met Z".
_IN_WHO = re.compile(
    r"(?:\b[Ll]'homme|\b[Ll]a femme|\b[Cc]elui|\b[Cc]elle|\b[Ll][ea] (?:[\w-]+)|\b[Tt]he (?:[\w-]+)) (?:qui"
    r"|who) [^,;.]{3,50}$"
)
#: "Y, a former pupil of the philosopher | X, | met Z".
_OF_TEACHER = re.compile(
    rf", (?:an? |the |un |une |l'|l[ea] )(?:[{LOWER}'-]+ ){{1,4}}?(?:of|to|under|de|du) (?:the "
    rf"|l[ea] )?(?:[{LOWER}-]+ ){{0,2}}$"
)


#: "X, the wife of the prime minister, | Y, | met Z": whose kin or aide X is, by one office.
_OF_WHOM = re.compile(
    rf"[{UPPER}][\w'-]+, (?:the |an? |his |her |its |l'|l[ea] |une? |s(?:on|a) )?(?P<who>(?:[{LOWER}'-]+ ){{1,5}}?)"
    r"(?:of|to|for|de|du|d') ?(?:the |l'|la |le )?"
    rf"(?:(?!(?:of|de|du|des)\b)[\w-]+ ){{0,3}}?(?P<office>{OFFICE.pattern})\b[^,;:.()«»\"]{{0,50}}, {TITLED}$"
)


_BESIDE_HIM = frozenset(
    "bras successeur successeure prédécesseur prédécesseure rival rivale successor predecessor".split()
)


def _is_of_whom(text: str, mention: Mention) -> bool:
    """Tell whether a name only says of whom the one ahead is kin or aide: Y of "X, the wife of the mayor, Y, met Z"."""
    of = _OF_WHOM.search(text[: mention.start])
    if of is None or not text.startswith(", ", mention.end):
        return False
    return any(
        word in KIN | _BESIDE_HIM or is_person_noun(word) or OFFICE.match(word) for word in of["who"].split()
    )


#: "X | sent her deputy, Y, to meet Z", "X | était représenté par Y": who had another go in his place.
_STAYED_AWAY = re.compile(
    r",? (?:has |had |a |avait )?"
    r"(?:(?:sent|dispatched|despatched|deputed)\b(?=[^;:.]{3,60} to (?:meet|see|talk|speak)\b)"
    r"|(?:envoyé|dépêché|délégué|mandaté)\b(?=[^;:.]{3,60} (?:rencontrer|voir|s'entretenir|recevoir)\b))"
    r"|(?:, [^,;:.]{2,40},|,)? (?:(?:a|avait) été|était|est|was|is|had been)"
    r" (?:représenté|remplacé|suppléé|represented|replaced)(?:e|d)? (?:par|by) "
    rf"(?=(?:(?:l'|l[ea] |the |s(?:on|a) |his |her )(?:[{LOWER}'-]+,? ){{1,4}})?[{UPPER}])"
)


def _is_within_commas(text: str, mention: Mention, behind: Mention | None, verb: int) -> bool:
    """Tell whether somebody is named before a verb only to tell of another: within commas that close before it."""
    before, after = text[: mention.start], text[mention.end : verb]
    closes = "," in after
    if closes and _is_of_whom(text, mention):
        return True
    if closes and (_IN_RELATIVE.search(before) or (_OF_TEACHER.search(before) and after.startswith(", "))):
        return True
    return bool(behind and behind.start == mention.end + len(", ") and closes and _IN_WHO.search(before))


#: What X did for those who met, or what they did about him: "grâce à la médiation de X", "at the urging of X".
_BY_WAY_OF = re.compile(
    r"\b(?:médiation|entremise|intercession|réticences?|regards?|œil|égide|houlette|patronage|parrainage|regret"
    r"|témoignage|[Ss]ur (?:le|les) conseils?|[Mm]algré (?:l'opposition|les (?:conseils?|objections?|mises en garde))"
    r"|recommandation|succession|insistance|suggestion|under the (?:eyes?|gaze|noses?)|auspices|mediation"
    r"|advice|urging|insistence|good offices|annoyance|displeasure|dismay|reluctance)"
    rf" (?:de |d'|du |of )(?:(?:l'|la |les |the |son |sa |his |her |their )?(?:[{LOWER}'-]+ ){{0,3}}"
    rf"{OFFICE.pattern} )?(?:[{LOWER}-]+,? )?{TITLED}$"
)
#: "Lord X | 's good offices".
_HIS_HELP = re.compile(
    r"['’]s (?:\w+ )?(?:good offices|mediation|advice|urging|insistence|eyes?|nose|gaze|objections?|reluctance)\b"
)
#: "unlike | X", "whose predecessor, | X", "what her rival | X".
_COMPARED = re.compile(
    r"(?:\b[Uu]nlike|, like|\b[Cc]ontrairement à|\b[Àà] la différence d[eu]|\b[Àà] l'instar d[eu])"
    rf" (?:(?:l'|le |la |the |son |sa |leur |his |her |their )?(?:[{LOWER}'-]+ ){{0,3}}[{LOWER}'-]+,? )?{TITLED}$"
    r"|\b(?:(?:whose|(?:that|what|as) (?:his|her|their)|dont l[ea]|que (?:son|sa|leur)) (?:[\w-]+ )?"
    rf"(?:predecessor|successor|rival|prédécesseure?|successeure?|rivale?),?) {TITLED}$"
)
#: At the head of a sentence, where a comma follows the name: "Comme son prédécesseur | X|,", "Like | X|,".
_LIKE = re.compile(
    rf"\W*(?:Comme|Like) (?:(?:son|sa|leur|his|her|their|the|le|la) (?:[{LOWER}'-]+ ){{0,3}})?{TITLED}$"
)
_LIKE_ENDS = re.compile(r",| avant (?:lui|elle|eux)\b| before (?:him|her|them)\b")
#: A clause beside that of the meeting, of which X is the subject: ", que | X avait laissé seul", "while | X kept shop".
_OF_ANOTHER = re.compile(
    r"(?:(?P<tells>, (?:(?:ce )?que |(?:ce )?qu'|(?:ce )?dont |whom |whose |as (?=his|her|their)))"
    r"|\b(?:tandis qu|pendant qu|alors qu|bien qu)(?:e |')|\b(?:[Ww]hile|whereas|although|though) )"
    rf"(?:(?:l'|le |la |les |the |son |sa |ses |his |her |their )?(?:[{LOWER}'-]+ ){{0,4}}(?:[{LOWER}]+, )?)?{TITLED}$",
    re.IGNORECASE,
)
#: Behind a name that only heads a list: "les maires, dont X | et Y".
_LISTED = re.compile(r"(?:,| et| and)? (?:et |and )?[A-ZÀ-Ý]|[.;]|$| et\b| and\b")
#: Who brought it about: "Recommandé par | X, | Y a vu Z", "Y met Z, persuaded by | X".
_BROUGHT_ABOUT = re.compile(
    r"(?:(?P<first>^\W*\w+ par)"
    r"|, (?:persuaded|convinced|urged|briefed|advised|recommended|prompted|encouraged|pressed|backed) by)"
    rf" (?:(?:l'|le |la |the |son |sa |his |her |their )?(?:[{LOWER}'-]+ ){{1,6}}(?:[\w'-]+, )?)?{TITLED}$"
)


def _is_beside_meeting(text: str, mention: Mention, told: int) -> bool:
    """Tell whether somebody is named for his help, in comparison, or as the subject of another clause beside it."""
    before = text[: mention.start]
    if _BY_WAY_OF.search(before) or _HIS_HELP.match(text, mention.end) or _COMPARED.search(before):
        return True
    if _LIKE.match(before) and _LIKE_ENDS.match(text, mention.end):
        return True
    closes = "," in text[mention.end : told]
    about = _BROUGHT_ABOUT.search(before)
    if about and (closes or (mention.start > told and not about["first"])):  # "Reçu par X, Y" is of X
        return True
    clause = _OF_ANOTHER.search(before)
    if clause is None or CLEFT.match(text):
        return False
    if clause["tells"]:
        return clause.start() > told and not _LISTED.match(text, mention.end)
    return clause.start() > told or closes


def is_aside(text: str, mention: Mention, behind: Mention | None, told: int) -> bool:
    """Tell whether somebody is named only to tell of another, as the words around the name say.

    Args:
        text: The sentence.
        mention: Who is named.
        behind: The name behind it, None where there is none.
        told: Where the words that tell the meeting begin.
    """
    return _is_within_commas(text, mention, behind, told) or _is_beside_meeting(text, mention, told)
