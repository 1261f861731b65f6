"""Status and kind: whether a trigger tells of a meeting held, planned, cancelled or denied, and by what means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.letters import LOWER
from corpus.meetings.participants.contrasts import is_another
from corpus.meetings.participants.sources import source_of
from corpus.meetings.status.calling_off import (
    calls_off,
    is_called_off,
    is_given_up,
    on_after_all,
    stays_away,
)
from corpus.meetings.status.claims import as_claimed
from corpus.meetings.status.doubts import (
    doubt_of,
    doubt_of_report,
    is_lie_of_none,
    is_suspected,
    is_unreal,
    is_unsure,
)
from corpus.meetings.status.journeys import MANAGED, met_on_journey
from corpus.meetings.status.left_open import IF, IN_PLACE_OF, NOT_TOLD
from corpus.meetings.status.nouns import AGREED_EN, FUTURE_EVENT, OF_SOMEBODY, SINCE, noun_status
from corpus.meetings.status.refusals import is_refused
from corpus.meetings.status.sport import is_match
from corpus.meetings.status.taken_back import denied_behind, given_up_behind
from corpus.meetings.status.tense import english_tense, french_tense, is_negated_en, is_negated_fr
from corpus.meetings.status.verdict import Verdict
from corpus.meetings.words.cues import (
    AGREED_TO,
    AUXILIARY_FR,
    EVERY,
    FUTURE_FR,
    FUTURE_VERB_FR,
    HEARSAY_EN,
    INFINITIVE_FR,
    NEGATED,
    NOT_MET,
    PHONE,
    PLANNED,
    RUMOUR_FR,
    TELLS_SOURCE,
    VIDEO,
    WISH,
)
from corpus.meetings.words.openers import BEFORE, IN_ORDER_TO, WHERE

if TYPE_CHECKING:
    from corpus.meetings.model import Kind
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

_FUTURE_AUXILIARY = re.compile(r"\b(?:sera|seront|aura|auront|ira|iront|fera|feront)\b")
#: "a indiqué que X serait reçu vendredi": what was to come, as "se serait entretenu" is not.
_WOULD_BE_FR = re.compile(r"(?<!\bse )(?<!\bs'y )\bserai(?:t|ent) (?:\w+ )?$")
_AGREED_FR = re.compile(r"\b(?:conven|prév|décid|promis)\w* (?:\w+ )?(?:de |d')(?:se |s')?$")
#: "est allé voir", "est venu lundi rencontrer": no preposition between.
_WENT_TO_FR = re.compile(
    r"\b(?:est|était|sont|étaient) (?:\w+ )?(?:allée?s?|venue?s?|passée?s?)\b[^.;]{0,60}$"
    r"|\bs'(?:est|était|étaient) (?:\w+ )?(?:rendue?s?|déplacée?s?)\b[^.;]{0,60}$"
)
#: "viendra jeudi à Auch rencontrer Y".
_WILL_GO_TO_FR = re.compile(r"\b(?:(?:re)?viendr|ir)(?:a|ont)\b[^.;]{0,60}$")
_PERFECT = re.compile(r"\b(?:[Aa]près|[Ss]ans|avoir|s'être|être|having|[Aa]fter)\b[^,]*$")
_STILL = re.compile(r"\b(?:toujours pas|pas encore|jusqu'ici|yet|still)\b")
#: "Jamais un président n'avait reçu", which tells of the one who just did.
_NEVER_BEFORE = re.compile(r"(?:Jamais|Never)\b.*\b(?:avai(?:t|ent)|had)\b")
_NEVER = re.compile(r"\bjamais\b|\bnever\b")
_HAD_NEVER = re.compile(
    r"\bn(?:'|e s'|e l'|e les |e nous |e m')(?:avai(?:t|s|ent)|étai(?:t|ent|ons)) (?:\w+ )?(?:jamais|toujours pas"
    r"|pas encore)\b"
    r"|\bhad (?:\w+ )?(?:never|not yet|not ever)\b"
)
_EVER_SINCE = re.compile(r"[^,;:.]{0,60}\b(?:depuis|since)\b")
#: Who stayed away from a dinner or from talks met nobody there: "snubbed a dinner hosted by Y".
_SHUNNED = re.compile(
    r"\b(?:snub(?:s|bed)|skip(?:s|ped)|miss(?:es|ed)|boycott(?:s|ed)|shun(?:s|ned)|dodg(?:es|ed)|stay(?:s|ed) away from"
    r"|(?:ont?|a|avai(?:t|ent)) (?:\w+ )?(?:boudé|séché|manqué|boycotté|snobé|esquivé)"
    r"|(?:boude|sèche|manque|boycotte)(?:nt)?)"
    r" (?!de\b|à\b)(?:(?!(?:and|but|or|to|when|after|before|while|et|mais|ou|pour|après|avant|puis)\b)[\w'’-]+ ){0,7}$"
)
#: Who was seen on a screen or from afar was not met: "je ne l'ai vu qu'à la télévision", "has only seen her on TV".
_SEEN = re.compile(
    r"(?:re)?v(?:ue?s?|oir|oi[st]|oient|oyait|it|irent)|aperç\w+|see|sees|seen|saw|glimpsed|spotted"
)
_FROM_AFAR = re.compile(
    r"(?:(?!\b(?:avant|après|pour|et|puis|mais|qui|before|after|to|and|but|who)\b)[^.,;:])*?\b"
    r"(?:à la (?:télé\w*|radio)|en photo\w*|de loin|à l'écran|sur (?:un |les |son |des )?écrans?"
    r"|dans (?:les|des) journaux|on (?:television|TV|(?:a |the )?screen|film)|from afar|in (?:a )?photo\w*"
    r"|at a distance)\b"
)
#: Who only wrote to each other, too: "n'a échangé que des courriels".
_WROTE = re.compile(
    r" (?:\w+ )?qu(?:e |')(?:des?|quelques|une?|deux|trois) (?:\w+ )?"
    r"(?:courriels?|e-mails?|mails?|lettres?|messages?|textos?|SMS|mots écrits|billets?|missives?)\b"
)
#: "drove to Crewe to see her, only to find that she had left".
_IN_VAIN = re.compile(r"[^.;:]{0,60}\b(?:only to (?:find|learn|discover|be told)|in vain|en vain)\b")
#: "flew to Cali to meet Y, but Y did not show up"; of a plan that calls it off.
_NOBODY_CAME = re.compile(
    r"[^.;:]{0,60}\b(?:but [^.;:]{1,40}? (?:did not|didn't|never) (?:show up|turn up|come|appear)"
    r"|mais (?:a|s'est) (?:\w+ )?(?:trouvé|heurtée? à) porte close|mais n'a trouvé personne)\b"
)


def status_of(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    """Return what a sentence says of the meeting that `match` tells; None where it tells of none."""
    verdict = _told_by_clause(text, match, sides)
    after = text[match.end :]
    ahead = text[: match.start]
    if verdict and ((sides.opener in WHERE and stays_away(ahead)) or IN_PLACE_OF.search(ahead)):
        return Verdict("cancelled", verdict.source)
    if verdict is None or verdict.outcome in ("cancelled", "denied"):
        return verdict
    if denied_behind(after) or is_another(text, sides):
        return Verdict("denied", verdict.source, ahead=verdict.outcome == "planned")
    names = [one.name for one in (*sides.subjects, *sides.objects)]
    if verdict.outcome == "planned" and (given_up_behind(after, names) or _THEN_OFF.search(text, sides.start)):
        return Verdict("cancelled", verdict.source)
    if verdict.outcome == "planned" and (_IF_FIRST.match(text[: match.start]) or _IF_ASKED.search(after)):
        return None
    if match.trigger.frame == "noun" and _BACKED_OUT.search(after):
        return Verdict("cancelled", verdict.source)
    return verdict


#: "prévu dimanche à Tours puis annulé", "planned for Monday, then called off".
_THEN_OFF = re.compile(
    r"\b(?:prévu|programmé|fixé|annoncé)e?s? [^;:.]{0,60}?\b(?:puis|mais|avant d'être)(?: \w+ment)?"
    r" (?:annul|report|ajourn|repouss|décommand|déprogramm|supprim)ée?s?\b"
    r"|\b(?:planned|scheduled|set|due|fixed) [^;:.]{0,60}?\b(?:then|but|before being)(?: \w+ly)?"
    r" (?:cancell?ed|postponed|put off|called off|scrapped|shelved)\b"
)
#: A plan on a condition: "If the tariffs are lifted, X would meet Y", "X would meet Y tomorrow, if asked".
_IF_FIRST = re.compile(r"\W*(?:[Ii]f|[Ss]i|[Ss]'ils?|[Ss]'elles?|[Uu]nless|[Àà] moins qu)\b[^;.]*, ")
_IF_ASKED = re.compile(
    r",? (?:if|unless) (?:(?:s?he|they|it|the \w+) (?:is|are|does|do) )?(?:asked|invited|elected|needed|necessary"
    r"|required|called upon|agreed)\b"
    r"|,? (?:si besoin|si nécessaire|s'il le faut|(?:si|s'ils?|s'elles?) [^,;.]{1,30} (?:invite|demande|accepte)\b)"
)
#: "arranged a lunch between X and Y, but X had pulled out".
_BACKED_OUT = re.compile(
    r"\b(?:but|mais) [^.;]{1,60}? (?:(?:had |has )?(?:pulled out|backed out|cried off|dropped out)"
    r"|(?:s'est|s'était) (?:\w+ )?(?:désistée?|décommandée?|défilée?)|(?:a|avait) (?:\w+ )?fait faux bond)\b"
    # "La rencontre a tourné court : le premier n'est pas venu"
    r"|[:;] [^.;:]{1,50}? (?:n'(?:est|était) (?:\w+ )?(?:pas|jamais) venue?"
    r"|ne s'(?:est|était) (?:\w+ )?(?:pas|jamais) présentée?"
    r"|never (?:came|showed up|turned up)|did not (?:come|show up|turn up))\b"
    r"|\b(?:was|were) (?:an? )?no-shows?\b"
)


def _told_by_clause(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    if _tells_nothing(text, match, sides):
        return None
    claimed = as_claimed(text, match, sides)
    if claimed:
        return claimed
    doubt = doubt_of(text, sides.start, sides.opener)
    if not doubt and sides.opener not in OF_SOMEBODY:
        doubt = doubt_of_report(text, match.start, match.end)
    if doubt:
        return Verdict("denied", source_of(text, match.start)) if doubt == "denied" else None
    noun = match.trigger.frame == "noun"
    if is_refused(text[: match.start], text[match.end :], noun=noun):
        return Verdict("denied", source_of(text, match.start))
    if noun:
        on = on_after_all(text, match)
        return Verdict("held" if on.held else "planned") if on else noun_status(text, match, sides)
    return _told_by_verb(text, match, sides)


#: "a appelé les deux hommes à la retenue": what somebody calls on others to do.
_CALLS_ON = re.compile(
    r"appel(?!s\b)\w*[^.;:]{1,80}? (?:(?:à|au) (?:(?:la|une?|plus de) |l')?"
    r"(?:retenue|calme|dialogue|raison|vigilance|unité|apaisement|mobilisation|grève|démission|prudence|désescalade|mesure|responsabilité|boycott)\b"
    rf"|à (?:la |l'|le |les |se |s'|ne pas )?(?!l[ea]\b)[{LOWER}]+(?:er|ir|dre|ttre)\b)"
)


#: "« Qui vous dit que j'ai vu Y ? », s'agace X": the question ends with the quoted words.
_ASKED_WITHIN = re.compile(r"[^.!?;»\"]*\?")


def _asks(text: str, told: int) -> bool:
    """Tell whether a sentence, or its quoted words, are a question; the words that tell the meeting end at `told`."""
    return text.rstrip().endswith("?") or _ASKED_WITHIN.match(text, told) is not None


def _tells_nothing(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a sentence is of no one meeting, or leaves open whether it was: a habit, a condition, a fiction."""
    ahead = text[: match.start]
    if not match.trigger.has_thing and NOT_MET.match(text[match.end :]):
        return True
    if EVERY.search(text[sides.start : sides.end]) or is_match(text, match, sides):
        return True
    if _NEVER_BEFORE.match(text[sides.start : match.start].strip()) or _asks(text, match.end):
        return True
    open_ahead = (
        IF.search(ahead)
        or _SHUNNED.search(ahead)
        or NOT_TOLD.search(ahead)
        or is_suspected(ahead)
        or is_unsure(ahead)
        or is_lie_of_none(ahead)
    )
    if _CALLS_ON.match(text, match.start):
        return True
    if IN_PLACE_OF.search(ahead) and not _AS_PLANNED.search(text):
        return True
    never_near = (_SEEN.match(text, match.start) and _FROM_AFAR.match(text, match.end)) or _WROTE.match(
        text, match.end
    )
    in_vain = _IN_VAIN.match(text, match.end) or (
        _NOBODY_CAME.match(text, match.end) and not PLANNED.search(ahead)
    )
    return bool(open_ahead or never_near or in_vain) or is_unreal(text[: match.end])


#: "X, not a patient man, | met Y", "X (qui n'aime pas l'avion) | a vu Y": what is set off negates nothing else.
_SET_OFF = re.compile(r"\([^()]*\)|[–—] ?[^–—;:]*[–—]|, [^,;:]*,(?= )")
#: The end of one that began ahead of the group: "– qui ne boit plus – | a vu Y".
_SET_OFF_AHEAD = re.compile(r"^[^–—]*[–—]")


def _told_by_verb(text: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    if match.trigger.ahead:
        if NEGATED.search(text[sides.start : sides.end]):
            return None
        off = calls_off(text, sides.start, sides.end) or is_called_off(text, match, sides)
        return Verdict("cancelled" if off else "planned")
    if _is_fronted(text, match):
        return _fronted_status(text, match)
    start = max([sides.start, *(one.end for one in sides.subjects)])
    word = text[match.start : match.end]
    group = _SET_OFF_AHEAD.sub("", _SET_OFF.sub(" ", text[start : match.start])) + word
    verdict = (
        _french_verb(text, group, word, match, sides)
        if match.trigger.language == "fr"
        else _english_verb(text, group, word, match, sides)
    )
    if verdict and verdict.outcome == "planned" and is_called_off(text, match, sides):
        return Verdict("cancelled", verdict.source)
    return verdict


#: What only tells of somebody or something in a main clause.
_WHICH = re.compile(r"\b(?:who|which|that|qui|que|dont)\b|\bqu'")
_FRONTED = re.compile(
    r"(?:Réunie?s|Reçue?s?|Accueillie?s?|Recevant|Accueillant|Rencontrant|Received|Hosted|Welcomed|Meeting|Hosting|Receiving"
    r"|Welcoming)$"
)


def _is_fronted(text: str, match: TriggerMatch) -> bool:
    """Tell whether a participle opens the sentence: "Reçu lundi par X, Y a dit", "Meeting in Bali, X and Y"."""
    return not text[: match.start].strip(' "«') and bool(_FRONTED.match(text[match.start : match.end]))


def _fronted_status(text: str, match: TriggerMatch) -> Verdict | None:
    """Return what an opening participle tells: its main clause says whether it lies ahead."""
    rest = text[match.end :]
    active = re.match(r"\w+(?:ing|ant)$|Réuni", text[match.start : match.end])
    if not active and not re.search(r"\b(?:par|by)\b", rest):
        return None
    main = AGREED_EN.sub("", _WHICH.split(rest.partition(", ")[2], maxsplit=1)[0])
    if not PLANNED.search(main) and not FUTURE_EVENT.search(main):
        return Verdict("held")
    # "Received on Monday by X, Y will see Z on Friday": its day tells whether it was.
    return Verdict("planned") if active else Verdict("present", dated=True)


#: A negated verb that leaves what it governs done, and one that leaves it open.
_NOT_STOPPED = re.compile(
    r"\b(?:a|ont|avai(?:t|ent)) (?:pas|jamais) (?:hésité à|manqué de|tardé à|oublié de|attendu (?:\w+ ){0,3}?pour"
    r"|caché (?:son|sa|leur) (?:plaisir|joie|bonheur|émotion|satisfaction|soulagement) de) (?:se |s'|y )?(?:\w+ )?$"
    r"|\bd(?:id|oes) ?(?:n't|not) (?:hesitate|fail|forget|neglect) to (?:\w+ )?$"
)
_LEFT_OPEN = re.compile(
    r"\b(?:pas|jamais|plus) (?:\w+ )?(?:exclu|écarté|renoncé|refusé|fermé la porte)\b[^,;.]{0,20}$"
    r"|\b(?:n't|not|never) (?:\w+ )?(?:rul(?:ed|e|ing) out|exclud(?:ed|e)"
    r"|refus(?:ed|e)|declin(?:ed|e)|reject(?:ed)?|given up)\b[^,;.]{0,20}$"
)


#: What opens words that somebody says.
_QUOTED = frozenset({"«", '"'})


#: "Il a fallu attendre mardi pour que X et Y se parlent": then they did.
_AT_LAST_FR = re.compile(r"\b[Ii]l (?:a|aura|avait) fallu attendre [^;:.]{1,60}? pour qu(?:e |')[^;:.]*$")


def _negation(text: str, group: str, match: TriggerMatch, sides: Sides, *, past: bool) -> Verdict | None:
    """Return what a negated verb tells: a denial, where it is of the past and of one meeting.

    "They had never met" is history; that somebody says so of a meeting, or that they never have, is a denial.
    """
    if _NOT_STOPPED.search(text[: match.start]):
        return Verdict("held")
    if not past:
        return _will_not(text, group, match, sides)
    if (
        _LEFT_OPEN.search(text[: match.start])
        or SINCE.search(text[match.end : sides.end])
        or _EVER_SINCE.match(text, match.end)
    ):
        return None
    told = TELLS_SOURCE.search(text[: match.start]) or sides.opener in _QUOTED
    history = _HAD_NEVER.search(group) or (_NEVER.search(group) and sides.opener in OF_SOMEBODY)
    if history and not (sides.objects and told):
        return None
    return Verdict("denied")


#: A plain "will not", and what behind it leaves it open: "ne rencontrera pas Y avant mardi", "sans condition".
_ONLY_LATER = re.compile(r"\bne (?:se |s'|l'|la |le |les )?\w+ qu(?:e|')$")
_WILL_NOT = re.compile(
    r"\bn(?:e |')(?:\w+ ){0,2}?\w+r(?:a|ont|ait|aient) (?:finalement )?pas\b|\bwill (?:\w+ )?not\b|\bwon't\b"
)
_AS_PLANNED = re.compile(
    r"\b(?:comme (?:(?:c'|cela |il )était )?(?:prévu|annoncé|convenu)"
    r"|as (?:had been )?(?:planned|scheduled|expected|announced))\b"
)
#: "Faute d'accord, X et Y ne se verront pas jeudi": they were to.
_FOR_WANT_OF = re.compile(r"\W*(?:[Ff]aute d(?:e |'))")
_ONLY_IF = re.compile(
    r"\b(?:avant|tant qu|sans|sauf|plus tôt qu|seule?s?|seulement|uniquement|mais|plutôt"
    r"|before|until|unless|without|only|just|but|alone|rather)\b"
)


def _will_not(text: str, group: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    """Return what a negated future tells: no meeting, unless it is only put off ("ne verra pas Y avant mardi")."""
    negated = _WILL_NOT.search(text[sides.start : match.end + len(" finalement pas")])
    met = sides.objects[-1].end if sides.objects else match.end
    if (
        not negated
        or not (sides.objects or len(sides.subjects) > 1)
        or _LEFT_OPEN.search(text[: match.start])
        or _STILL.search(group)
    ):
        return None
    if _ONLY_IF.search(text[met:]) or _ONLY_IF.match(text[match.end :].lstrip()):
        return None
    off = _AS_PLANNED.search(text[match.end :]) or _FOR_WANT_OF.match(text)
    return Verdict("cancelled" if off else "denied", source_of(text, match.start), ahead=True)


def _french_verb(text: str, group: str, word: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    ahead = group[: -len(word)]
    if NEGATED.search(group) or is_negated_fr(text, ahead, match, sides):
        past = (
            bool(AUXILIARY_FR.search(group)) and not PLANNED.search(group) and not _FUTURE_AUXILIARY.search(group)
        )
        return _negation(text, group, match, sides, past=past)
    if is_given_up(text[sides.start : match.start]):
        return Verdict("cancelled", source_of(text, match.start))
    if _AT_LAST_FR.search(text[: match.start]):
        return Verdict("held")
    if WISH.search(ahead):
        return None
    verb = word.split(" ")[0]
    if (
        PLANNED.search(group)
        or FUTURE_FR.search(verb)
        or _FUTURE_AUXILIARY.search(group)
        or _WOULD_BE_FR.search(ahead)
    ):
        # "Ils ne se reverront que sept ans plus tard": without a day of its own it is history.
        return Verdict("planned", firm=not _ONLY_LATER.search(text[sides.start : match.end + len(" que")]))
    if INFINITIVE_FR.search(verb) or _PASSIVE_INFINITIVE.match(ahead):
        return _french_infinitive(text, group, match, sides)
    if RUMOUR_FR.search(group):
        return Verdict("held", source_of(text, match.start) or "")
    tense = french_tense(text, ahead, verb, match, sides)
    return Verdict(tense) if tense else None


#: "et y être reçu", "et s'y être entretenu": what governs it stands before its clause.
_PASSIVE_INFINITIVE = re.compile(r" ?(?:d')?(?:s'y |y )?(?:être|avoir été) (?:\w+ )?$")

#: Another infinitive governs the trigger's: "pour convaincre Y de rencontrer Z", "pour tenter de rencontrer Y".
_FOR_ANOTHER_FR = re.compile(
    rf"(?:^|[\s'])(?!continuer|commencer)[{LOWER}]+(?:er|ir|oir|dre|cre|ttre|aire)\b[^;:.]*"
    rf"\b(?:de |d'|à )(?:se |s'|y |le |la |les |l')?(?:[{LOWER}]+ )?$"
)


def _french_infinitive(text: str, group: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    """Return what an infinitive tells: "a pu rencontrer", "est allé voir" are held, "viendra voir" is planned."""
    ahead = text[: sides.start]
    if _FOR_ANOTHER_FR.search(text[sides.start : match.start]):
        return None
    ahead_of_verb = group[: match.start - match.end]
    if MANAGED.search(ahead_of_verb) or _WENT_TO_FR.search(group):
        return Verdict("held")
    if _AGREED_FR.search(ahead_of_verb) or _WILL_GO_TO_FR.search(ahead_of_verb):
        return Verdict("planned")
    governed = sides.opener in IN_ORDER_TO | {"et"} and (PLANNED.search(ahead) or FUTURE_VERB_FR.search(ahead))
    if governed:
        return Verdict("planned")
    if sides.opener in BEFORE:
        prevented = re.search(r"\bp(?:u|ouvoir) ", text[sides.start : match.start])
        return None if prevented else _as_before(text[: sides.start])
    outcome = met_on_journey(ahead, sides.opener)
    return Verdict(outcome) if outcome else None


_PAST = re.compile(
    r"\b(?:a|ont|avait|avaient|s'est|se sont|est|sont) (?:\w+ )?\w+(?:é|i|u|is|ert)e?s?\b|\b\w+ed\b|\b(?:met"
    r"|held|had|saw|went)\b"
)


def _as_before(ahead: str) -> Verdict:
    """Return what "avant de rencontrer Y" tells: held where the main clause is in the past, else planned."""
    later = PLANNED.search(ahead) or FUTURE_VERB_FR.search(ahead) or _FUTURE_AUXILIARY.search(ahead)
    return Verdict("planned" if later or not _PAST.search(ahead) else "held")


def _english_verb(text: str, group: str, word: str, match: TriggerMatch, sides: Sides) -> Verdict | None:
    if NEGATED.search(group) or is_negated_en(text, match, sides):
        past = not PLANNED.search(group)
        return _negation(text, group, match, sides, past=past)
    if is_given_up(text[sides.start : match.start]):
        return Verdict("cancelled", source_of(text, match.start))
    if WISH.search(group[: -len(word)]) or re.search(r"\b(?:almost|nearly)\b", group):
        return None
    if sides.opener in BEFORE and re.search(r"\bcould\b", group):  # what came before made it impossible
        return None
    if HEARSAY_EN.search(group):
        return Verdict("held", source_of(text, match.start) or "")
    if re.search(r"\b(?:was|were) to have\b", group):  # what was to have been has not come about
        return Verdict("cancelled", source_of(text, match.start))
    if PLANNED.search(group):
        return Verdict("planned")
    if re.search(r"\bto (?:\w+ )?$", group[: len(group) - len(word)]):
        return _english_infinitive(text, group, word, sides)
    if word.endswith("ing"):
        return _english_gerund(text, group, word, sides)
    return Verdict(english_tense(text[sides.start : match.start], group[: -len(word)], word.split(" ")[0]))


def _english_gerund(text: str, group: str, word: str, sides: Sides) -> Verdict | None:
    """Return what "meeting Y" tells: present in "is meeting", held in "after meeting", either in "before meeting"."""
    if sides.opener in BEFORE:
        return _as_before(text[: sides.start])
    if re.search(r"\b(?:is|are) $", group[: -len(word)]):
        return Verdict("present")
    over = sides.opener == "after" or _PERFECT.search(group) or re.search(r"\bbeen\b", group)
    return Verdict("held") if over else None


#: Verbs whose object is to do something: "urged X to meet Y".
_URGING = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|(?:persuad|convinc|encourag|invit|forc|advis|challeng|implor|requir|induc|pressur)\w+"
    r"|(?:ask|press|push|want|order|instruct|allow|help|begg?|plead|lobby|lobbi|expect|need|permit|enabl|prompt"
    r"|warn|beseech|exhort|entreat|appeal|call|prevail|lean|nudg|cajol|coax|goad|dar)(?:e|s|es|ed|d|ing|ied)?"
    r"|no (?:plans?|need|reason|intention|date|arrangements?)(?: yet)? for"
    r"|tell(?:s|ing)?|told|got|gets?|getting|led|lead(?:s|ing)?|sen[dt]s?|sending|le(?:ave|aves|ft))\b"
)


def _english_infinitive(text: str, group: str, word: str, sides: Sides) -> Verdict | None:
    """Return what "X to meet Y" tells: a headline's plan; held in "managed to meet", "flew there to meet"."""
    # "told" opens a clause of speech, which starts after it.
    lead = max(0, sides.start - len("told"))
    if sides.subjects and _URGING.search(text[lead : sides.subjects[0].start]):
        return None
    if re.fullmatch(r" to (?:\w+ )?", group[: len(group) - len(word)]):
        return Verdict("planned")
    outcome = "held" if MANAGED.search(group) else met_on_journey(group, sides.opener)
    return Verdict(outcome) if outcome else None


#: "n'a pu échanger avec elle qu'au téléphone".
_ONLY_BY = re.compile(
    r"[^,;:.]{0,60} (?:qu'|que )"
    r"(?:au téléphone|par (?:téléphone|visio\w*|écran\w*)|en visio\w*|à distance|lors d'un appel)"
)
_INSTEAD = re.compile(
    r"\b(?:remplacée?s? par|au lieu d(?:e |')|plutôt qu(?:e |')|replaced (?:by|with)|instead of|rather than)"
)


def kind_of(text: str, match: TriggerMatch, sides: Sides) -> Kind:
    """Return by what means the meeting was held, or was to be: "a été remplacé par un échange téléphonique"."""
    instead = _INSTEAD.search(text, sides.start, sides.end)
    start, end = sides.start, sides.end
    if AGREED_TO.search(text[: match.start]):
        start = match.start  # "spoke by video and agreed to meet in Geneva"
    if instead:
        start, end = (start, instead.start()) if match.end <= instead.start() else (instead.end(), end)
    only = _ONLY_BY.match(text, match.end)
    clause = text[start : max(end, only.end() if only else 0)]
    if VIDEO.search(clause):
        return "video"
    call = re.fullmatch(r"appels?|calls?", text[match.start : match.end], re.IGNORECASE)
    if match.trigger.kind is not None or call or PHONE.search(clause):
        return match.trigger.kind or "phone"
    return "in_person"
