"""Sport: whether the words of a meeting tell of a match, in which teams and players meet and receive each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.meetings.words.offices import OFFICE

if TYPE_CHECKING:
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

#: One of these words, or two of those that politics uses too, tell of sport.
_OF_SPORT = re.compile(
    r"\b(?:matche?s?|coupe du monde|world cup|championnats?|championships?|quarts? de finale|demi-finales?"
    r"|semi-?finals?"
    r"|tournois?|tournament|Ligue [12]|Premier League|(?:en|la) finale|in the final(?= (?:in|on|of)\b|[.,])"
    r"|(?:retour|remise?) de (?:sa |une )?(?:blessure|suspension)"
    r"|champion(?:ne)?s? (?:d(?:e |')(?-i:(?=[A-Z]))|du monde)|top seeds?|(?:first|second|third|fourth) round at"
    r" (?:the )?(?-i:(?=[A-Z]))[\w' ]{0,25}(?:Open|Masters|Cup|Games|Championships?)|quarter-?finals? at"
    r"|midfielder|Roland-Garros|Wimbledon|grand chelem|Grand Slam"
    r"|(?<!ex-)(?<!former )boxe\w*|boxing(?! day)|(?-i:derby)|play-?offs?)\b",
    re.IGNORECASE,
)
_OF_SPORT_TOO = re.compile(
    r"\b(?:équipes?|team|football|rugby|tennis|hockey|handball|cricket|basket\w*|entraîneurs?|coach|attaquants?|striker|buteurs?"
    r"|stades?|stadium|joueurs?|players?|marqué"
    r"|but[s]? à|score|médailles?|saison|season|pelouse|ballon|ligue|league|club|fans?|supporters?)\b",
    re.IGNORECASE,
)
#: "se retrouveront au second tour", "will meet in the run-off".
_RUN_OFF = re.compile(r"\b(?:au (?:premier|second|deuxième) tour|in (?:the|a) run-?off|at the polls)\b")
#: What calls a meeting and a match alike.
_MATCH_TOO = re.compile(
    r"rencontres?|rendez-vous|retrouvailles|face-à-face|confrontations?|meetings?|encounters?", re.IGNORECASE
)
#: What two people have off the field: a topic, an office, a table.
_OFF_THE_FIELD = re.compile(
    r"\bpour (?:parler|discuter|évoquer|négocier)\b|\bto (?:discuss|talk|negotiate)\b|\babout (?:his|her|their|the|a)\b"
    r"|\bau sujet\b|\b(?:contrats?|contracts?|transferts?|transfers?|avenir|future|bureau|office|siège|headquarters"
    r"|hôtel de ville|mairie|ministère|préfecture|Élysée|Matignon|palais|palace|town hall|restaurant|hôtel|hotel"
    r"|agents?|propriétaires?|owners?|dirigeants?|directeurs?|directrices?|directors?|chairm[ae]n|chairwoman|patronn?e?"
    r"|journalistes?|journalists?)\b"
)


def is_match(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a meeting is a match: by the words of its sentence, unless two people meet off the field.

    "Djokovic rencontrera Alcaraz en demi-finale" is one; "Le maire a reçu le président du club" and "s'est entretenu
    avec l'entraîneur au stade" are none.
    """
    word = text[match.start : match.end]
    ambiguous = match.trigger.sporting or (match.trigger.frame == "noun" and _MATCH_TOO.fullmatch(word))
    if not ambiguous:
        return False
    if _RUN_OFF.search(text, sides.start, max(sides.end, match.end)):
        return True
    if not _is_about_sport(text):
        return False
    people = [one for one in (*sides.subjects, *sides.objects) if one.kind == "person"]
    clause = text[sides.start : max(sides.end, match.end)]
    return len(people) < 2 or not (OFFICE.search(clause) or _OFF_THE_FIELD.search(clause))


def _is_about_sport(text: str) -> bool:
    return bool(_OF_SPORT.search(text)) or len({word.lower() for word in _OF_SPORT_TOO.findall(text)}) > 1
