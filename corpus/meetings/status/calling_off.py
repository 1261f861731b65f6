"""Calling off: whether what a sentence plans is called off in it, before the plan or after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import UPPER
from corpus.meetings.words.cues import CANCELLED
from corpus.meetings.words.openers import THAT, WHERE, WHO
from corpus.span import Span
from corpus.timex.moving import MOVED_EN

if TYPE_CHECKING:
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

#: Where the object of a word of calling off ends.
_OBJECT_END = re.compile(
    r"[.;:,()«»\"]|\b(?:after|before|with|following|amid|over|to|in|at|on|for|because|when|where|while|who|which"
    r"|that|as|and|but|until|between|après|avant|avec|lors|suite|où|qui|pour|during|since|pendant|durant|depuis|dans|en|à|au|aux|mais|et|par|sur"
    r"|faute|entre|dont|que)\b|\bqu'"
)
#: What follows a word of calling off that has no object: it is in the passive, or its object comes later.
_NO_OBJECT = re.compile(
    r"\s*(?:$|[.;:,()«»\"]|(?:to|until|till|by|after|before|at|in|on|because|due|amid|over|during|since|following|as"
    r"|and|but|when|while|for|last|this|hours|again|twice|already|altogether|pending|without|yesterday|today|late|early"
    r"|\w+ly|\w+day|à|au|aux|jusqu|par|en|dans|pour|sine|et|mais|après|avant|lors|faute|hier|\w+di|dimanche|\w+ment"
    r"|suite|sans|puis|quand|lorsqu\w*|qui|où|who|where|le (?:matin|jour|soir|lendemain)|la veille"
    r"|(?:the|that) (?:same )?(?:day|morning|evening|night))\b)"
)
#: Words of calling off that say nothing of an object: "remise à une date ultérieure", "a fait faux bond".
_INTRANSITIVE = re.compile(
    r"(?!annul|report|ajourn|repouss|avanc|décomm|cancel|call|postpon|scrap|pull|put|push|shel|aband"
    r"|defer|brought|moved (?:up|forward)|axed|withdr|shun|cr[yi]|.*dropped)|.*(?:ées?|és)$"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are|été|est|être|sera) (?:\w+ )?$")
#: What is called off with the meeting: the meeting itself, or the journey to it.
_THING = re.compile(
    r"\b(?:rencontres?|entretiens?|entrevues?|réunions?|sommets?|visites?|voyages?|déplacements?|venues?|tournées?"
    r"|rendez-vous|pourparlers|négociations|consultations|discussions|conférences?|dîners?|déjeuners?|audiences?"
    r"|séances?|sessions?|participation|présence|arrivées?|départs?|escales?|étapes?|séjours?|tête-à-tête"
    r"|face-à-face|appels?|échanges?|visioconférences?|agenda|programme|projets?(?! de loi)|plans|invitations?"
    r"|G\d+|COP\d*|trips?|visits?|meetings?|talks|summits?|(?<!second )(?<!premier )(?<!deuxième )tours?|journeys?"
    r"|stops?|stopovers?|flights?|travels?|encounters?|calls?|dinners?|lunch(?:es)?|breakfasts?|receptions?"
    r"|activités|obligations|apparitions|conversations?|conferences?|appearances?|attendance|arrivals?|departures?|engagements?|schedules?"
    r"|appointments?|events?|forum|gathering|get-together|it|them|everything|tout)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"call\w* (?P<object>.+) off")
#: A meeting that is the setting of something else: what is called off there is not the meeting.
_SETTING = re.compile(
    r"\b(?:after|following|during|lors d|au cours d|après|à l'issue d|à la suite d|depuis|since)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
#: A plan told in the past tense may hang on what is called off anywhere before.
_WAS_DUE = re.compile(r"\b(?:devait|devaient|was|were|had been)\b")

#: A plan that is the subject of what calls it off: "plans for X to see Y have been dropped".
_PLANS = re.compile(r"\b(?:[Pp]lans?|[Pp]roposals?|[Pp]rojets?|[Ii]dea|[Ii]dée)\b[^,;.]*$")

_WERE_DROPPED = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:\w+ )?(?:dropped|ditched|scuppered|derailed)\b"
)

#: "Ils devaient initialement se retrouver à Libreville": it has come otherwise.
_AT_FIRST = re.compile(
    r"\b(?:devai(?:t|ent)) (?:initialement|à l'origine|au départ|d'abord)\b"
    r"|\b(?:was|were|had been) (?:originally|initially) (?:due|scheduled|supposed|set|meant|planning|to)\b"
)
#: "X devait voir Y mardi ; il a annulé le matin même": whoever it was.
_HE_THEN = re.compile(
    r"[;:] (?:mais |but )?"
    rf"(?:(?:[{UPPER}][\w'-]+ ?){{1,3}}|ils?|elles?|ce(?:lui-ci| dernier)|cel?l?e-ci|s?he|they|the latter) [^.;]*"
    # "; la neige fit annuler le voyage"
    r"|[;:,] (?:mais |but )?(?:[\w'-]+ ){1,4}(?:fit|firent|(?:a|ont|avait) (?:\w+ )?fait)"
    r" (?:annul|report|capot|échou)er\b[^.;]*"
)
_BUT = re.compile(r"\b(?:but|mais|avant d'être|before being|however|until it was)\b[^.]*")
#: A relative clause with the plan, which the main clause calls off: "la visite, où il devait voir Y, a été annulée".
_CLOSED_BY = re.compile(r", (?:n')?(?:a|ont|est|sont|sera|avait|was|were|has|have|had|will|is)\b")
#: One without a comma: "a dinner that was to bring X and Y together was cancelled".
_WAS_OFF = re.compile(
    r"^[^,;:.]*\b(?:was|were|has been|have been|had been|is|are|a été|ont été|est|sont) "
    r"(?:(?!not\b|pas\b|never\b)\w+ )?"
    rf"(?:{CANCELLED.pattern})"
)
_BESIDE_THE_PLAN = WHERE | WHO | THAT | {"which", "("}
#: Who does not go there meets nobody there.
_STAYS_AWAY = re.compile(
    r"\bn(?:e |')(?:se )?(?:ira|iront|irait|viendra|viendrait|rendra|rendrait|participera|assistera)\w* (?:\w+ )?pas\b"
    r"|\b(?:will|would|does|did) not (?:\w+ )?(?:go|travel|attend|come|fly|make the trip)\b"
    r"|\b(?:won't|wouldn't) (?:\w+ )?(?:go|travel|attend|come|fly|make the trip)\b"
    r"|\bskip(?:s|ped)\b|\bséchera\b|\ba boudé\b"
    r"|\bn'(?:a|ont|avait) (?:\w+ )?pas (?:\w+ )?fait (?:étape|escale|halte|le (?:déplacement|voyage|crochet))\b"
    r"|\bn'(?:a|ont|avait) (?:\w+ )?(?:pas )?pu (?:se rendre|s'arrêter|aller|venir|faire (?:étape|escale|halte))\b"
    r"|\bne (?:s'est|se sont|s'était) (?:\w+ )?pas (?:\w+ )?(?:rendu|arrêté)e?s?\b"
    r"|\bn'(?:est|était|sont) (?:\w+ )?(?:pas|jamais) (?:allé|venu|passé|arrivé)e?s?\b"
    r"|\b(?:(?:a|ont|avait) (?:\w+ )?renoncé|renonce(?:nt|ra|ront|rait|raient)?) (?:(?:\w+ )?\w+ )?à"
    r" (?:se rendre|(?:son|leur) (?:voyage|étape|déplacement)|(?:sa|leur) (?:visite|tournée)|faire (?:étape|escale)"
    rf"|l'étape d|(?=[{UPPER}]))"
    r"|\b(?:g[ai]ves?|given|giving) up (?:on )?(?:(?:his|her|their)"
    r" (?:trip|visit|journey|tour|plans? to (?:go|travel))\b"
    rf"|(?=[{UPPER}]))"
    r"|\bn'a (?:\w+ )?pas quitté\b"
)
_ABSENT = re.compile(
    r"\b(?:stayed (?:at )?home|stayed away|walked out before|(?:had )?left before|est repartie? avant (?:son|sa|l')"
    r"|never (?:came|arrived|showed up)|did not (?:come|show up|turn up|appear)"
    r"|would not (?:be (?:coming|there|attending)|come|attend|make it)"
    r"|ne (?:viendrai|pourrai|serai)(?:t|ent) (?:pas|plus)|n'irai(?:t|ent) pas"
    r"|didn't (?:come|show up|turn up)|failed to (?:come|show up|turn up|appear|arrive)"
    r"|(?:flew|drove|went) (?:straight |back )?home|n'est (?:pas|jamais) venue?"
    r"|ne s'est pas présentée?|est restée? (?:chez|à))\b"
)
#: What kept somebody from going: "une grève l'en a empêché", "fog kept him in Paris".
PREVENTED = (
    r"(?:(?:[\w'’-]+ ){1,6}?(?:les |l['’])en (?:a|ont|avait|avaient) (?:\w+ )?empêchée?s?\b"
    r"|(?:[Ii]ls?|[Ee]lles?) en (?:a|ont|avait|avaient) (?:\w+ )?été empêchée?s?\b"
    r"|(?:[\w'’-]+ ){1,6}?(?:les |l['’])(?:a|ont|avait|avaient) (?:\w+ )?(?:clou|reten|bloqu|immobilis)(?:é|u)e?s? "
    r"(?:à|au|en|chez|sur)\b"
    r"|(?:[\w'’-]+ ){1,6}?(?:a|ont|avait) (?:\w+ )?cloué (?:son |leur |l['’])(?:avion|appareil) au sol\b"
    r"|(?:[Ss]on|[Ll]eur) (?:avion|train|vol) (?:n['’]a (?:\w+ )?pas (?:pu )?décoll\w+"
    r"|est restée? (?:\w+ )?(?:au sol|à quai|bloqué\w*)|a été (?:\w+ )?(?:cloué|annulé|bloqué)\w*)"
    r"|(?:[\w'’-]+ ){1,6}?(?:had |has )?(?:kept|held|left) (?:him|her|them) (?:in|at|away|back|home|from"
    r"|stranded|stuck)\b"
    r"|(?:[\w'’-]+ ){1,6}?(?:had |has )?(?:prevented|stopped) (?:him|her|them|it)\b"
    r"|(?:[Mm]ais|[Bb]ut) (?:[\w'’-]+ ){0,4}?"
    r"(?:(?:était|est tombée?|était tombée?) (?:\w+ )?(?:souffrante?|malade|alitée?)"
    r"|a(?:vait)? (?:\w+ )?été (?:\w+ )?(?:hospitalisé|retenu|bloqué|rappelé|empêché)e?"
    r"|a(?:vait)? (?:\w+ )?(?:raté|manqué) (?:son |sa )(?:train|avion|vol|correspondance)"
    r"|missed (?:his|her|their|the) (?:flight|train|plane|connection)|overslept"
    r"|(?:was|fell|had fallen|was taken) (?:\w+ )?(?:ill|sick|unwell)"
    r"|(?:was|were|had been) (?:\w+ )?(?:held up|called away|stuck|stranded|delayed|detained|recalled))\b"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:plane|train|flight|aircraft) (?:was|had been) (?:\w+ )?"
    r"(?:grounded|cancell?ed|stranded)\b)"
)
#: The day of what did not happen then is behind: "prévu lundi, n'a pas eu lieu".
_FELL_THROUGH = re.compile(
    r"\bn'(?:a|ont|avait) (?:finalement |jamais )?(?:pas |jamais )?eu lieu|\b(?:never|did not|didn't) (?:take"
    r"|took|happen)\w*"
    r"|\bfaux bond\b|\bà la dernière minute\b|\bat the last minute\b|\binitialement\b|\boriginally\b"
    r"|\bau dernier moment\b|\bat the last moment\b|\b(?:heures?|minutes?) avant (?:l'heure|son|leur|le début|qu)"
    r"|\b(?:hours?|minutes?) before (?:it|they|she|he|its|their|the)\b|\bf[ae]ll(?:en)? through\b|\bcapoté\b"
    r"|\b(?:was|were) to have \w+"
    r"|\bavai(?:t|ent) (?:\w+ )?été (?:annulé|déprogrammé|décommandé|supprimé)e?s?\b"
    r"|\bhad been (?:cancell?ed|called off|scrapped|axed)\b"
    rf"|{PREVENTED}"
)
#: Talks that ended before they had begun, or that will not be.
_NEVER_BEGAN = re.compile(
    r"\bbefore (?:they|it|the (?:talks|meeting|session)) (?:had )?(?:even |really |ever |properly )?"
    r"(?:began|begun|started|opened|got under way|got going|could (?:begin|start))\b"
    r"|\bavant (?:même )?(?:d'avoir (?:pu )?(?:commenc|début)\w*|d'(?:être ouvert|avoir été ouvert)e?s?"
    r"|de (?:commencer|débuter)"
    r"|qu(?:e (?:les discussions|la (?:séance|rencontre|réunion))|'ils?|'elles?) (?:ne )?(?:commenc|début|s'ouvr)\w*"
    r"|(?:son|leur) (?:début|ouverture))\b"
    r"|\bne se (?:fera|feront) (?:\w+ )?pas\b"
)
#: A plan that its own verb gives up: "a renoncé à rencontrer", "dropped plans to meet".
_GIVEN_UP = re.compile(
    r"\b(?:renonc\w+|ne (?:\w+ )?plus) à (?:se |s'|y |le |la )?(?:\w+ )?$"
    r"|\b(?:dropp(?:ed|ing)|drops|scrapp(?:ed|ing)|abandon(?:ed|s)|cancel(?:led|ed|s)|shelved|ditched) "
    r"(?:his |her |their |a |the |all )?(?:plans? |visit |trip )?to (?:\w+ )?$"
    r"|\bdécid\w+ (?:finalement )?de ne (?:pas|plus) (?:se |y )?$|\b(?:decided|chose|opted) not to $"
    r"|\b(?:ne|n') ?(?:\w+ )?finalement (?:pas|plus) $"
)

#: What was put off, brought forward or called off, and comes about all the same: its verb comes behind the aside.
_OFF = (
    rf"(?P<off>{CANCELLED.pattern}|\b(?:was|were) to have been\b|\b{MOVED_EN}\b"
    r"|\bremise?s? (?:à|au)\b|\bavancée?s? (?:à|au|d'|de)(?!\w))"
)
_CAME_ABOUT = (
    r"(?:(?:a|ont) (?:(?!pas\b|jamais\b|failli\b|dû\b)[\w-]+ ){0,4}?"
    r"(?:eu lieu|(?:(?<=enfin )|(?<=finalement ))(?:commencé|débuté|repris))"
    r"|(?:s'est|se sont) (?:(?!pas\b|jamais\b)[\w-]+ ){0,4}?(?:tenu|déroulé|ouvert|achevé|terminé|conclu)e?s?"
    r"(?! à (?:l'écart|distance))"
    r"|(?:(?:at last|then|now|still|also|indeed|did|has|have|nonetheless|nevertheless|(?!nearly\b)\w+ly) ){0,3}"
    r"(?:(?<=did )take place|took place|went ahead|(?<=s )taken place|(?<=have )taken place"
    r"|(?:finally|at last|eventually) (?:opened|began|started|resumed|got under way)|(?:was|were) (?:\w+ly )?held))\b"
)
_WILL_COME_ABOUT = (
    r"(?:se tiendr(?:a|ont)|aur(?:a|ont) (?:(?!pas\b|jamais\b)[\w-]+ ){0,3}?lieu|se dérouler(?:a|ont)"
    r"|s'ouvrir(?:a|ont)|(?:débuter|commencer|reprendr)(?:a|ont)|s'ouvren?t|se tien(?:t|nent)|(?:a|ont) lieu"
    r"|(?:will|(?:is|are) (?:now )?(?:set |due |expected |scheduled )?to) (?:(?!not\b|never\b)\w+ ){0,2}?"
    r"(?:open|take place|be held|go ahead|begin|start|resume))\b"
)
_ASIDE_OFF = re.compile(
    rf",[^,;:.]*?{_OFF}[^,;:.]*(?:, [^,;:.]*)?, (?P<verb>(?P<came>{_CAME_ABOUT})|{_WILL_COME_ABOUT})"
)
#: "n'a pas eu lieu mercredi à Bruxelles, mais jeudi à Namur": what is put right.
_CORRECTED = re.compile(
    r"\b(?:n'(?:a|avait|ont) pas (?:eu lieu|été tenue?s?)|ne s'(?:est|était) pas (?:tenu|déroulé)e?"
    r"|(?:did not|didn't) take place|(?:was|were) not held) [^;:.]*?,? (?:mais|but) "
    r"(?P<verb>(?:bien |plutôt |en fait |rather )?(?:le |la |l'|à |au |en |chez |dans |on |in |at |the "
    rf"|{FRENCH_WEEKDAY}|\w+day)[^;:.]*)"
)
_FRONTED_OFF = re.compile(rf"^\W*(?:[\w']+ ){{0,4}}?(?i:{_OFF})[^,;:.]*, ")
_COMES_ABOUT_LATER = re.compile(
    r"(?:, (?:qui|which) [^,;:.]*,"
    r"|(?!\b(?:qui|que|où|dont|si|avant|après|alors|tandis|quand|lorsque|car|mais|which|that|where|when|while|if|before"
    r"|after|because|as|but|though)\b|\bn'|\bne |\bnot\b|\bnever\b|\bqu')[^;:.])*?"
    rf"(?<![\w'])(?<!\bne )(?P<verb>(?P<came>{_CAME_ABOUT})|{_WILL_COME_ABOUT})"
)
#: "a été avancée à lundi ; elle s'est tenue à Caen".
_THEN_CAME = re.compile(rf"[;:,] (?:(?:mais|but|et|and) )?(?:ils?|elles?|it|they) (?P<verb>{_CAME_ABOUT})")
#: What was planned, told before its verb: "prévue lundi", "the planned meeting".
_DUE = re.compile(
    r"\b(?:prévue?s?|programmée?s?|fixée?s?|annoncée?s?|attendue?s?|planned|scheduled|slated|due|set|expected|billed)\b"
)
#: Code points before the noun in which its adjective stands.
ADJECTIVE_REACH = 20
#: The meeting is what a clause is about: "La rencontre", "The long talks", not "avant la rencontre".
_AS_SUBJECT = re.compile(
    r"(?:^\W*|, |; | [–—-] |: |\b(?:[Mm]ais|[Bb]ut|[Ee]t|[Aa]nd|que|that) |\bqu')"
    r"(?:(?:[Ll][ea]s? |[Ll]'|[Cc]e |[Cc]ett?e |[Ll]eur |[Ss]a |[Ss]on |[Uu]ne? |[Tt]he |[Tt]his |[Tt]heir "
    rf"|[Hh]is |[Hh]er |[Aa]n? |(?:[{UPPER}][\w-]+ ){{0,3}}[{UPPER}][\w-]+'s? )(?:[\w-]+ ){{0,2}}"
    r"|(?:(?!(?:[Aa]fter|[Bb]efore|[Dd]uring|[Aa]t|[Ii]n|[Oo]n|[Ff]ollowing|[Ww]ith|[Ff]or|[Dd]espite|[Ss]ince|[Uu]ntil|[Aa]vec"
    r"|[Ss]ans|[Aa]près)\b)[\w-]+ )?)$"
)


@dataclass(frozen=True, slots=True)
class AfterAll:
    """A meeting that was put off or called off at first, and was held, or is to be, all the same.

    `aside` is what says the first, `verb` where the second begins, in code points of the sentence. What was only `due`
    ("prévue lundi, a bien eu lieu") was so on the day that the aside tells, unless the verb has one.
    """

    aside: Span
    verb: int
    held: bool
    due: bool = False


def off_at_first(text: str, noun: TriggerMatch) -> bool:
    """Tell whether a sentence opens by calling the meeting off: "Annulée, la rencontre", "Cancelled, the talks"."""
    fronted = _FRONTED_OFF.match(text, 0, noun.start)
    return bool(fronted and _AS_SUBJECT.fullmatch(text, fronted.end() - len(", "), noun.start))


def on_after_all(text: str, noun: TriggerMatch) -> AfterAll | None:
    """Return what a sentence tells of a meeting that it first plans, puts off or calls off; None where it stays so.

    "La rencontre, reportée à lundi, a bien eu lieu", "Twice put off, the talks will open on Monday", "The talks,
    planned for Monday, took place on Tuesday", "The talks did not take place in Oslo but in Bergen".

    Args:
        text: The sentence.
        noun: The meeting at hand, told by a noun.
    """
    fronted = _FRONTED_OFF.match(text, 0, noun.start)
    if fronted:
        comes = _COMES_ABOUT_LATER.match(text, noun.end) if off_at_first(text, noun) else None
        return AfterAll(Span(0, fronted.end()), comes.start("verb"), bool(comes["came"])) if comes else None
    if not _AS_SUBJECT.search(text[: noun.start]):
        return None
    corrected = _CORRECTED.search(text, noun.end)
    if corrected:
        return AfterAll(Span(corrected.start(), corrected.start("verb")), corrected.start("verb"), held=True)
    aside = _ASIDE_OFF.search(text, noun.end)
    if aside:
        return AfterAll(Span(aside.start(), aside.start("verb")), aside.start("verb"), bool(aside["came"]))
    then = _THEN_CAME.search(text, noun.end)
    if then and calls_off(text, noun.end, then.start()):
        return AfterAll(Span(noun.end, then.start("verb")), then.start("verb"), held=True)
    comes = _COMES_ABOUT_LATER.match(text, noun.end)
    ahead = Span(max(0, noun.start - ADJECTIVE_REACH), comes.start("verb")) if comes else None
    if comes is None or ahead is None or not _DUE.search(ahead.of(text)) or calls_off(text, noun.end, ahead.end):
        return None
    return AfterAll(ahead, ahead.end, bool(comes["came"]), due=True)


def stays_away(ahead: str) -> bool:
    """Tell whether the words before a clause keep somebody away from its place: "n'ira pas à Oslo, où"."""
    return _STAYS_AWAY.search(ahead) is not None


#: What was to be there: "Il devait aussi y rencontrer Y", "She was due to meet Y there".
_WAS_TO = re.compile(
    r"\b(?:devai(?:t|ent)|avai(?:t|ent) (?:\w+ )?prévu)\b"
    r"|\b(?:was|were|had been) (?:\w+ )?(?:to|due|scheduled|expected|supposed|set|planning|hoping)\b"
)
_GOING_ON = re.compile(r"^\W*(?:[Ii]ls?|[Ee]lles?|[Hh]e|[Ss]he|[Tt]hey)\b|\by\b|\bthere\b|\bsur place\b")


def is_off_with_journey(text: str, before: str) -> bool:
    """Tell whether a plan hangs on a journey that the sentence before gives up.

    "X a renoncé à son voyage à Athènes. Il devait y rencontrer Y."

    Args:
        text: The sentence that tells the plan.
        before: The one before it.
    """
    if not (_WAS_TO.search(text) and _GOING_ON.search(text)):
        return False
    return stays_away(before) or (_JOURNEY.search(before) is not None and calls_off(before))


_JOURNEY = re.compile(
    r"\b(?:visites?|voyages?|déplacements?|venues?|tournées?|escales?|étapes?|séjours?|trips?|visits?|journeys?|tours?"
    r"|stops?|stopovers?)\b"
)


def calls_off(text: str, start: int = 0, stop: int | None = None, noun: TriggerMatch | None = None) -> bool:
    """Tell whether a word in text[start:stop] calls off a meeting or a journey, and not a law or a tariff.

    Args:
        text: The sentence.
        start: Where to look from.
        stop: Where to look to; the end where it is None.
        noun: The meeting at hand, where it is told by a noun.
    """
    words = CANCELLED.finditer(text, start, len(text) if stop is None else stop)
    return any(_is_of_meeting(text, word, noun) for word in words)


#: "n'est pas | annulé", "has not been | cancelled": the words before one of calling off that leave the meeting on.
_NEGATES = (
    r"(?:\bn(?:e |')(?:[\w']+ ){0,3}?(?:pas|jamais|plus|point|nullement|aucunement) (?:\w+ment )?(?:été )?"
    r"|\bni (?:été )?|(?:\b(?:not|never|nor|neither)|n't) (?:\w+ly )?(?:been |being )?)"
)
_NEGATED_OFF = re.compile(rf"{_NEGATES}$")
_STAYS_ON = re.compile(
    rf"{_NEGATES}(?:{CANCELLED.pattern})(?: (?:ni|nor|or|ou) (?:\w+ )?(?:{CANCELLED.pattern}))?"
    r"|\b(?:est|sont|reste|restent|a été|ont été) (?:\w+ ){0,2}?maintenue?s?\b"
    r"|\b(?:is|are|remains?) (?:very much |firmly )?still on\b"
)


def stays_on(text: str, start: int) -> Span | None:
    """Return the words from `start` on that say that a meeting was not called off: "n'est pas annulé"."""
    found = _STAYS_ON.search(text, start)
    return Span(*found.span()) if found else None


def _is_of_meeting(text: str, word: re.Match[str], noun: TriggerMatch | None) -> bool:
    if _NEGATED_OFF.search(text[: word.start()]):
        return False
    closed = _OBJECT_END.search(text, word.end())
    end = closed.start() if closed else len(text)
    if noun is not None:
        if word.start() < noun.start < end:
            return True
        setting = _SETTING.search(text[: noun.start])
        if setting and (word.end() <= setting.start() or "," in text[noun.end : word.start()]):
            return False
    split = _SPLIT.fullmatch(word[0])
    if _INTRANSITIVE.match(word[0]) or _PASSIVE.search(text[: word.start()]):
        return True
    if split is None and _NO_OBJECT.match(text[word.end() :]):
        return word[0] != "withdrew"
    return bool(_THING.search(split["object"] if split else text[word.start() : end]))


def never_began(text: str, told: int) -> bool:
    """Tell whether a sentence says behind the words for a meeting that it ended before it had begun, or will not be."""
    return _NEVER_BEGAN.search(text, told) is not None


def is_given_up(ahead: str) -> bool:
    """Tell whether the words before a verb give up what it plans."""
    return bool(_GIVEN_UP.search(ahead))


def fell_through(text: str) -> bool:
    """Tell whether a plan is told as one that came to nothing when its day had come."""
    return bool(_FELL_THROUGH.search(text) or _ABSENT.search(text))


def is_called_off(text: str, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a plan is in a sentence that calls it off: "a annulé son voyage, où il devait rencontrer Y"."""
    before, after = text[: match.start], text[match.end :]
    but = _BUT.search(after)
    own = sides.start if sides.opener == "" and not _WAS_DUE.search(text[sides.start : match.end]) else 0
    if _AT_FIRST.search(text[sides.start : match.start]) and not _COMES_ABOUT_LATER.match(text, match.end):
        return True
    if calls_off(text, own, match.start) or (but and (calls_off(but[0]) or _ABSENT.search(but[0]))):
        return True
    if _PLANS.search(before) and (calls_off(after) or _WERE_DROPPED.search(after)):
        return True
    if (gave_up := _HE_THEN.search(after)) and (calls_off(gave_up[0]) or _ABSENT.search(gave_up[0])):
        return True
    if _FELL_THROUGH.search(after) and not re.search(r"\b(?:initialement|originally)\b", after):
        return True
    if sides.opener not in _BESIDE_THE_PLAN:
        return False
    return bool(_WAS_OFF.search(after) or _STAYS_AWAY.search(before) or closes_by_calling_off(after))


def closes_by_calling_off(after: str) -> bool:
    """Tell whether the main clause behind a relative one calls off: "X, who was due, has cancelled his trip"."""
    closed = _CLOSED_BY.search(after)
    return closed is not None and calls_off(after[closed.start() :])
