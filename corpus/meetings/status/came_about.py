"""Coming about: a later sentence says that the meeting which was due was held.

"X devait recevoir Y lundi. La rencontre a bien eu lieu.", "X was to see Y on Monday. The talks went ahead."
"""

from __future__ import annotations

import re

from corpus.meetings.status.taken_back import DETERMINER

_NOUN = (
    r"(?:rencontre|entretien|entrevue|réunion|rendez-vous|tête-à-tête|face-à-face|dîner|déjeuner|échange"
    r"|discussions?|pourparlers|négociations?|conversation"
    r"|meeting|talks|dinner|lunch|breakfast|encounter|appointment|negotiations?)"
)
#: Nothing that tells it from another: whose it is, when and where are left to the sentence before.
_COMPLEMENT = (
    r"(?: (?:prévue?|attendue?|annoncée?|tant attendue?|finalement|entre les deux (?:hommes|femmes|dirigeants|parties)"
    r"|itself|between the two(?: men| women| leaders| sides)?|, [^,;:.]{1,40},))?"
)
_FRONTED = r"^\W*(?:(?:Mais|Or|But|And|Et|Yet) )?(?:[^,;:.]{1,60}, )?"
_INDEED = (
    r"(?:(?:bien|finalement|toutefois|pourtant|quand même|tout de même|did|finally|duly|eventually|indeed|still"
    r"|nevertheless) )*"
)
_HAPPENED = (
    rf"(?:(?:a|ont|avait|avaient) {_INDEED}(?:eu lieu|duré)|s'(?:est|était) {_INDEED}(?:tenue?|déroulée?)"
    rf"|se sont {_INDEED}(?:tenu|déroulé)e?s|{_INDEED}t(?:ake|ook) place|{_INDEED}(?:go|went) ahead"
    rf"|(?:was|were) {_INDEED}held|{_INDEED}lasted)\b"
)
_CAME_ABOUT = re.compile(
    rf"{_FRONTED}(?:{DETERMINER}(?P<noun>{_NOUN}){_COMPLEMENT}|[Ii]l|[Ee]lle|[Ii]t|[Cc]el(?:ui|le)-ci) {_HAPPENED}"
    r"|^\W*(?:Tout s'est (?:bien )?passé comme prévu|(?:All|Everything) went (?:ahead )?as planned)\b"
)
#: It was held, but not with everybody, or not as it was meant.
_OTHERWISE = re.compile(
    r"\b(?:sans|without|absence|place|instead|au lieu|plutôt|par (?:téléphone|visio\w*)|en visio\w*|à distance"
    r"|by (?:tele)?phone|remotely|by video\w*|mais|but|avec|with)\b"
)


#: What the meeting was only to stand beside: "en marge | de la réunion", "before | the dinner".
_BESIDE = (
    r"\b(?:en marge|lors|pendant|avant|après|au cours|à l'issue|sidelines|margins|during|before|after|at|ahead)\b"
    r"(?: (?:de|du|of|the|a|an|la|le|une?)| d'une?| de l'| l')* (?:\w+ )?"
)


def came_about(text: str, plan: str) -> bool:
    """Tell whether a sentence says that the meeting which the one before it told as due was held.

    It names it by "la rencontre", "it", and nothing sets it apart from another one.

    Args:
        text: The sentence.
        plan: The words that tell the plan.
    """
    happened = _CAME_ABOUT.match(text)
    if happened is None or _OTHERWISE.search(text, happened.end()):
        return False
    noun = happened["noun"]
    return noun is None or re.search(rf"{_BESIDE}{noun}", plan) is None
