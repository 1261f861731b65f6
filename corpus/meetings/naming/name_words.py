"""The words that names are made of, and those that are none: of the calendar, of bodies and places, of grammar."""

from __future__ import annotations

import re

from corpus.calendar_words import (
    ENGLISH_MONTHS,
    ENGLISH_SHORT_MONTHS,
    ENGLISH_WEEKDAYS,
    FRENCH_MONTHS,
    FRENCH_WEEKDAYS,
)
from corpus.letters import UPPER
from corpus.meetings.words.cues import PAST_EN

_CAPITALISED = rf"(?:\w\.-?)?[{UPPER}][\w'-]*"
#: Capitalised words, with the small ones that names have between them: "Ursula von der Leyen".
NAME = re.compile(
    rf"{_CAPITALISED}(?: (?:(?:al|el|ag|ould|ibn|bint|ben|bin|arap|ole|von|van|zu|ter|ten|de|der|da|dos|du)[ -])?"
    rf"{_CAPITALISED})*"
)
#: Days and months, folded: capitalised in English, and no part of a name behind "on" or "in".
CALENDAR = frozenset(
    (
        *ENGLISH_WEEKDAYS,
        *ENGLISH_MONTHS,
        *ENGLISH_SHORT_MONTHS,
        *FRENCH_WEEKDAYS,
        *FRENCH_MONTHS,
        "hier",
        "yesterday",
    )
)
#: What nobody is called by alone: meetings, and what ministers and presidents are of.
NO_NAMES = frozenset(
    "lunch dinner breakfast talks summit meeting dejeuner diner sommet rencontre entretien affairs confederation"
    " republic republique energy defence defense finance interior justice trade health education labour treasury"
    " agriculture culture environment transport airways energie economie interieur sante had should christmas easter"
    " thanksgiving ramadan noel paques covid covid-19".split()
) | {"foreign affairs", "home affairs", "european affairs"}
#: First words of names that are places, whatever follows: "Camp David", "Fort Bragg".
PLACE_WORD = re.compile(
    r"(?:Camp|Fort|Mount|Lake|Villa|Castle|Hotel|Palais|Château|Lac|Cap|Cape|Place|Rue|Avenue|Boulevard|Porte|Pont"
    rf"|Quai|Hôtel|Mont|Île|Gare|Parc|Stade|Salle) (?=[{UPPER}])"
)
#: Words of bodies: a name with one of them is nobody's.
BODY = re.compile(
    r"\b(?:Bank|Banque|Council|Conseil|Group|Groupe|Inc|Corp|Party|Parti|Union|Ministry"
    r"|Ministère|House|University|Université"
    r"|Commission|Committee|Comité|Agency|Agence|Association|Federation|Fédération|Club|Air"
    r"|Airlines|Company|Front|Alliance"
    r"|Congress|Parliament|Parlement|Court|Cour|Church|Église|Army|Fund|Fonds|Institute|Institut"
    r"|National|International)\b"
)
#: What a sentence, and no name, begins with, folded.
FUNCTION_WORDS = frozenset(
    "le la les l un une des du de ce cette ces son sa ses leur selon dans en à au aux pour par "
    "sur après avant depuis mais "
    "et ou où the a an this that these his her their in on at for from after before since but "
    "and or as with when while "
    "near outside inside aboard around across within "
    "it he she they il elle ils elles nous y qui que lors if si no aucun aucune chaque".split()
)
#: A verb at the head of a sentence, which no given name of three words or more looks like.
_OPENING_VERB = re.compile(rf"(?:[A-Z][a-z]{{2,}}ing|Recevant|Accueillant|Rencontrant) (?={NAME.pattern})")
#: What follows it and its object: no verb, and one subject ("Visiting Leeds on Monday, | X").
_THEN_SUBJECT = re.compile(
    rf"{NAME.pattern}(?:(?! (?:(?:{PAST_EN.pattern})|is|are|has|have|will)\b)[^,;:.])*, (?!{NAME.pattern}(?:,| and\b))"
)


def behind_opening_verb(text: str, start: int = 0) -> int:
    """Return where the name begins behind a verb that opens a sentence: "Hosting | Olaf Scholz", "Visiting | Leeds".

    The sentence opens at `start`. That is 0 where none does: behind a verb of the sentence, two words are a name of
    their own ("Irving Berlin met X").
    """
    verb = _OPENING_VERB.match(text, start)
    name = NAME.match(text, verb.end()) if verb else None
    if verb is None or name is None:
        return 0
    return verb.end() if " " in name[0] or _THEN_SUBJECT.match(text, verb.end()) else 0


#: "State Treasurer X": who is in office for a state of a federation.
STATE_OFFICE = "Treasurer|Senator|Representative|Auditor|Comptroller|Superintendent"
#: The article of one person, at the end of what stands ahead of the name.
ARTICLE = re.compile(r"(?<!\w)(?:[Ll][ea] |[Ll]'|[Uu]ne? |[Tt]he |[Aa]n? )$")
#: What is no given name behind a possessive: "Britain's | Lord | Cameron".
CALLING = re.compile(
    r"(?:Lord|Lady|Dame|Sir|Rabbi|Imam|Father|Sister|Brother|Saint|Judge|Justice|Professor|Doctor|Sergeant|Detective"
    r"|Inspector|Bishop|Reverend|Opposition|Labour|Conservative|Democrat|Republican|Socialist|Green|Liberal|Communist"
    r"|Striker|Midfielder|Defender|Goalkeeper|Coach|Captain|Olympic|Acting|Deputy|Chief|Grand|Catholic|Orthodox"
    r"|Jewish|Muslim|Foreign|Central|Supreme|North|South|East|West|New|Old|Late|Former)$"
)
