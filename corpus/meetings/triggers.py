"""Triggers: the words that a meeting is told with. Data: each carries its own examples, which are its tests.

Frames: `verb` has its subject before and its object after ("X a rencontré Y", "X et Y se sont rencontrés");
`gather` is a verb that one body alone may be the subject of; `noun` names the meeting ("un entretien avec Y").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from corpus.meetings.model import Kind
    from corpus.span import Language

Frame = Literal["verb", "gather", "noun"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to tell a meeting.

    `before` must match the text that ends where the pattern begins; `kind` is set where the word alone tells it;
    a `weak` word ends no other's clause; two subjects of a verb that is not `mutual` have not met each other.
    """

    name: str
    language: Literal["fr", "en"]
    frame: Frame
    pattern: str
    examples: tuple[str, ...]
    refused: tuple[str, ...] = ()
    before: str | None = None
    kind: Kind | None = None
    weak: bool = False
    mutual: bool = True


REFLEXIVE = r"(?:\b[SsMm]'|\b[Ss]e |\b[Nn]ous )(?:\w+ ){0,4}$"
NOT_NOUN = (
    r"(?<!\b[Ll]a )(?<!\b[Uu]ne )(?<!\b[Cc]ette )(?<!\bune )(?<!\bla )(?<!\bcette )(?<!\bleur "
    r")(?<!\bsa )(?<!\bson )(?<!\bde )(?<!\bdes )(?<!\bles )(?<!\bprochaine )(?<!\bpremière "
    r")(?<!\btoute )(?<!\bdernière )(?<!\bnouvelle )(?<!\bautre )(?<!\bseconde )(?<!\bdeuxième "
    r")(?<!\bune telle )(?<!\bpossible )(?<!\bleurs )(?<!\bà la )"
)

TRIGGERS = (
    Trigger(
        "rencontrer", "fr", "verb",
        NOT_NOUN + r"\brencontr(?:er(?:a|ont|ait|aient)?|ée?s?|es?|ent|ait|aient|èrent|a|ant)\b",
        ("Macron a rencontré Scholz.", "Macron et Scholz se sont rencontrés.", "Macron rencontrera Scholz."),
        ("Macron a rencontré des difficultés.", "La rencontre a plu.", "Le film rencontre un vif succès."),
        mutual=False,
    ),
    Trigger(
        "s'entretenir", "fr", "verb",
        r"\b(?:entretenu(?:e|s|es)?|entretenir|entretien(?:t|nent)|entretiendr\w+|entretenai(?:t"
            r"|ent)|entretin(?:t|rent))\b",
        ("Macron s'est entretenu avec Scholz.", "Macron doit s'entretenir lundi avec Scholz."),
        ("Le jardin est entretenu par la ville.",),
        before=REFLEXIVE,
    ),
    Trigger(
        "recevoir", "fr", "verb",
        r"\b(?:reçu(?:e|s|es)?|reçoi(?:t|vent)|recev(?:oir|ait|aient|ra|ront|rait|raient|ant)"
            r"|reçut|reçurent)\b",
        ("Macron a reçu Scholz.", "Scholz a été reçu par Macron.", "Scholz sera reçu vendredi par Macron."),
        ("Macron a reçu le prix Nobel.", "Rouen reçoit Metz samedi."),
        mutual=False,
    ),
    Trigger(
        "accueillir", "fr", "verb",
        r"\baccueill(?:i|ie|is|ies|ir|e|ent|ait|aient|era|eront|erait|eraient|it|irent)\b",
        ("Macron a accueilli Scholz.",),
        ("La ville accueille un festival.",),
        mutual=False,
    ),
    Trigger(
        "réunir", "fr", "verb",
        r"\bréuni(?:e|s|es|t|r|ra|ront|rait|raient|ssent|ssait|ssaient|rent)?\b",
        ("Macron a réuni à Paris Scholz et Tusk.",),
        ("L'association réunit des fonds.",),
        mutual=False,
    ),
    Trigger(
        "se réunir", "fr", "gather",
        r"\bréuni(?:e|s|es|t|r|ra|ront|rait|raient|ssent|ssait|ssaient|rent)?\b",
        ("L'Otan s'est réunie à Bruxelles.", "La Russie et l'Ukraine se sont réunies à Minsk."),
        ("Le club se réunit tous les mardis.",),
        before=REFLEXIVE,
    ),
    Trigger(
        "se tenir", "fr", "gather",
        r"\b(?:tenue?s?|tient|tiennent|tiendra|tiendront|tenir)\b",
        ("Le G20 s'est tenu à Bali.",),
        ("Le marché s'est bien tenu.",),
        before=REFLEXIVE,
    ),
    Trigger(
        "retrouver", "fr", "verb",
        r"\bretrouv(?:é|ée|és|ées|er|e|ent|era|eront|eraient|aient|ait|èrent|a)\b",
        ("Macron et Scholz se sont retrouvés à Berlin.", "Macron a retrouvé Scholz à Berlin."),
        ("Macron a retrouvé le sourire.",),
        mutual=False,
    ),
    Trigger(
        "se voir", "fr", "verb",
        r"\b(?:vus|vues|revus|reverr(?:a|ont|aient|ait)|verront|revoir)\b",
        ("Macron et Scholz s'étaient vus à Berlin.",),
        before=REFLEXIVE,
    ),
    Trigger(
        "voir", "fr", "verb",
        r"(?:(?<=\bavait )|(?<=\bavaient )|(?<=\ba )|(?<=\bont ))vu\b(?! le jour)|\bverra(?= )",
        ("Macron avait vu Scholz à Berlin.",),
        ("Macron a vu sa cote baisser.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "se parler", "fr", "verb",
        r"\bparl(?:é|er|ent|eront|aient)\b",
        ("Macron et Scholz se sont parlé au téléphone.",),
        before=REFLEXIVE,
    ),
    Trigger(
        "se rendre chez", "fr", "verb",
        r"\brend(?:ue?s?|re|ra|ront|ait|aient|it)?\b(?= (?:\w+ ){0,4}(?:chez|auprès)\b)",
        ("Macron s'est rendu chez Scholz, à Berlin.",),
        ("Macron doit se rendre à l'évidence.",),
        before=REFLEXIVE,
        weak=True,
    ),
    Trigger(
        "négocier", "fr", "verb",
        r"\b(?:négocié|discuté|conféré|dialogué|échangé|débattu|dîné|déjeuné)\b(?! (?:des|un|une"
            r"|le|la|les|l'))",
        ("Macron a discuté avec Scholz.", "Russes et Américains avaient négocié à Genève."),
        weak=True,
    ),
    Trigger(
        "tenir un sommet", "fr", "verb",
        r"\b(?:tenu|tenir|tiennent|tiendront|tenaient|eu|eurent|auront|avoir|conclu|ouvert"
            r"|entamé|achevé|repris|poursuivi|mené|terminé|engagé|clos|organisée?)\b"
        r"(?=[^.;:]{0,60}\b(?:un|une|des|leur|leurs|de|les|d'intenses) (?:\w+ )?(?:sommets?"
            r"|entretiens?|pourparlers|discussions|négociations|rencontres?|consultations|réunions?"
            r"|tête-à-tête|conversations?)\b(?! entre))",
        ("Macron et Scholz ont tenu un sommet à Berlin.", "Macron a eu un entretien avec Scholz."),
        ("La société a ouvert un magasin.",),
    ),
    Trigger(
        "téléphoner", "fr", "verb",
        r"\btéléphon(?:é|er|e|era|ait)\b",
        ("Macron a téléphoné à Scholz.",),
        before=r"(?<!\bpar )(?<!\bau )(?<!\ble )(?<!\bde )$",
        kind="phone",
        mutual=False,
    ),
    Trigger(
        "rencontre", "fr", "noun",
        r"\b(?:rencontres?|entrevues?|entretiens?|tête-à-tête|sommets?|réunions?|pourparlers"
            r"|négociations|consultations|discussions|visites?|face-à-face|appels? téléphoniques?"
            r"|conversations? téléphoniques?|[Cc]onseil(?= Otan))\b",
        ("La rencontre entre Macron et Scholz a été annulée.", "Un sommet Otan-Russie s'est tenu à Rome."),
        ("Le sommet du mont Blanc est enneigé.", "L'entretien des routes coûte cher."),
    ),
    Trigger(
        "meet", "en", "verb",
        r"\b(?:meets?|met)\b|(?:(?<=\bare )|(?<=\bis )|(?<=\bwere )|(?<=\bbeen )|(?<=[Aa]fter )"
            r"|(?<=\bdenied ))meeting\b",
        ("Biden met Xi in Bali.", "Biden and Xi met in Bali.", "Biden will meet Xi."),
        ("The firm met its target.", "The bank must meet a deadline."),
    ),
    Trigger(
        "hold talks", "en", "verb",
        r"\b(?:h[eo]ld|holds|holding|ha[ds]|have|having|conduct(?:s|ed|ing)?|ended|concluded"
            r"|opened|began|begun|resumed?|started|completed|continued)\b(?= (?:(?:a|an|days|one"
            r"|four|five|hours|face|day|the|his|her|their|several|private|separate|bilateral|rounds"
            r"|nine|two|three|further|new|brief|secret|telephone|phone|video|joint|face-to-face"
            r"|first|long|working|more|rounds of|trilateral|short|formal|informal|virtual"
            r"|of) )*(?:talks?|meetings?|summits?|consultations|discussions?|negotiations"
            r"|conversations?|calls?|phone call|breakfast|lunch|dinner)\b)",
        ("Biden held talks with Xi.", "Biden and Xi will hold a summit."),
        ("She held office for a day.", "The mayor held a briefing."),
    ),
    Trigger(
        "gather", "en", "gather",
        r"\b(?:gather(?:s|ed|ing)?|conven(?:e[ds]?|ing))\b",
        ("NATO ministers will gather in Oslo.",),
        ("Rebels gathered weapons.",),
    ),
    Trigger(
        "receive", "en", "verb",
        r"\b(?:receiv(?:e[ds]?|ing)|host(?:s|ed|ing)?|welcom(?:e[ds]?|ing))\b",
        ("Biden received Xi.", "Xi was received by Biden.", "Biden hosted Xi."),
        ("Biden received a prize.", "Leeds host Derby on Saturday."),
        mutual=False,
    ),
    Trigger(
        "sit down", "en", "verb",
        r"\b(?:s[ai]t(?:s|ting)? down|confer(?:s|red|ring)?|dined|lunched|negotiat(?:ed?|es|ing))\b",
        ("Biden sat down with Xi.", "Biden conferred with Xi."),
    ),
    Trigger(
        "speak", "en", "verb",
        r"\b(?:sp[eo]ak?s?|spoke|spoken|talk(?:ed)?)\b(?=[^.;]{0,60}\b(?:by (?:tele)?phone"
            r"|by video|by telephone|video call|phone call|video link|on the phone)\b|(?: (?:on \w+ "
            r"|for [\w ]+ )?with\b))",
        ("Biden spoke by phone with Xi.", "Biden and Xi spoke for an hour in a video call."),
        ("Biden spoke to the nation.",),
        weak=True,
    ),
    Trigger(
        "telephone", "en", "verb",
        r"\b(?:telephon(?:e[ds]?|ing)|phon(?:e[ds]|ing)|called)\b(?! (?:on|for|off|it|the summit"
            r"|him|her|it)\b)(?= (?:\w+ ){0,3}[A-Z])",
        ("Gorbachev telephoned Bush.", "Thapa called Indian Foreign Minister Deshmukh."),
        ("They called for peace.",),
        before=r"(?<!by )(?<!be )(?<!was )(?<!so-)$",
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "visit", "en", "verb",
        r"\b(?:visit(?:s|ed|ing)?|saw|see)\b",
        ("Adenauer visited de Gaulle.",),
        ("Biden visited the museum.",),
        before=r"(?<!\ba )(?<!the )(?<!his )(?<!her )(?<!their )(?<!'s )(?<!state )(?<!official )(?<!first )$",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "meeting", "en", "noun",
        r"\b(?:meetings?|summits?|talks|encounters?|consultations|negotiations|visits?"
            r"|conversations?|(?:phone|video|telephone) calls?|discussions)\b",
        ("The meeting between Biden and Xi was cancelled.", "The NATO-Russia summit was held in Rome."),
        ("The climbers reached the summit.", "A visit to the website is free."),
    ),
)  # fmt: skip


@cache
def compiled(trigger: Trigger) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Return the compiled pattern of a trigger and what must stand before it."""
    flags = re.IGNORECASE if trigger.frame == "noun" else 0
    return re.compile(trigger.pattern, flags), re.compile(trigger.before) if trigger.before else None


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A trigger found in a sentence, at [start, end) of its reading."""

    trigger: Trigger
    start: int
    end: int


def find_triggers(text: str, language: Language) -> list[TriggerMatch]:
    """Return the triggers of a sentence in reading order; of two at one place, the first of the table."""
    found: list[TriggerMatch] = []
    for trigger in TRIGGERS:
        if trigger.language != language:
            continue
        pattern, before = compiled(trigger)
        for match in pattern.finditer(text):
            reflexive = before is None or before.search(text[: match.start()])
            if not reflexive:
                continue
            if any(
                one.start < match.end() and match.start() < one.end and one.trigger.name != "réunir"
                for one in found
            ):
                continue
            found = [one for one in found if one.end <= match.start() or match.end() <= one.start]
            found.append(TriggerMatch(trigger, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)
