"""Taking back: what a later clause or sentence says of the meeting told before it.

"X devait recevoir Y jeudi. Le rendez-vous a été annulé." and "X aurait rencontré Y, ce que l'Élysée dément": a plan is
called off, a meeting is denied, by words that name it only as "le rendez-vous", "it", or, in the next sentence, not at
all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.countries import country_codes, demonym_codes
from corpus.letters import LOWER, UPPER
from corpus.meetings.status.calling_off import PREVENTED
from corpus.meetings.words.cues import CANCELLED, SPEECH
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import OFFICE
from corpus.names import fold
from corpus.places import capital_codes

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.meetings.model import Status

TakenBack = Literal["cancelled", "denied"]


def _any(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_MEETING = _any(
    r"rencontres?|entretiens?|entrevues?|réunions?|sommets?|rendez-vous|tête-à-tête|face-à-face|dîners?|déjeuners?",
    r"audiences?|visites?|voyages?|déplacements?|venues?|tournées?|étapes?|escales?|discussions?|pourparlers",
    r"négociations?|consultations?|conversations?|échanges?|appels?|séances?|projets?|conférences?(?! de presse)",
    r"meetings?|talks|summits?|dinners?|lunch(?:es)?|breakfasts?|visits?|trips?|journeys?|tours?|stops?|stopovers?",
    r"encounters?|calls?|plans?|appointments?|engagements?|conferences?",
)
DETERMINER = _any(
    r"[Ll][ea]s? |[Ll]'|[Cc]e |[Cc]et |[Cc]ett?e |[Cc]es |[Ll]eurs? |[Ss]on |[Ss]a |[Ss]es ",
    r"[Tt]h(?:e|is|at|ese) |[Tt]heir |[Hh]is |[Hh]er ",
)
#: What may stand between the noun and its verb: whose it is, where and when; not what it is of ("la visite d'usine").
_COMPLEMENT = (
    rf"(?!(?: \w+){{0,2}} d(?:e |es |u |'|e la |e l')(?![{UPPER}]|président|ministre|chef|premier|deux|trois))"
    r"[^.;:]{0,90}?"
)
_THE_MEETING = _any(
    rf"{DETERMINER}(?:[\w-]+ ){{0,2}}?{_MEETING}\b{_COMPLEMENT}",
    r"[Ii]t(?: (?:has|had|was|is|been|being|now|\w+ly))*",
)
#: The pronoun of a meeting, where its verb is passive or negated: "Elle a été annulée", not "Elle a annulé".
_IT_WAS = (
    r"(?:[Ii]ls?|[Ee]lles?|[Cc]el(?:le|ui)-ci|[Cc]e(?:lles|ux)-ci|[Cc]e dernier|[Cc]ette dernière)"
    r"(?= (?:n'|ne |(?:\w+ )?(?:a|ont|avait|avaient) (?:\w+ )?(?:été|dû être)\b"
    r"|(?:est|sont|était|étaient|sera|seront|fut|furent)\b))"
    r"(?: (?:a|ont|avait|avaient|est|sont|était|étaient|sera|seront|fut|furent|dû|être|été|finalement|donc|\w+ment))*"
)
#: Another meeting than the one told before ("la précédente rencontre"); then places, and words that call nothing off.
_ANOTHER = re.compile(
    r"\b(?:précédente?s?|dernière?s?|première?s?|last|previous|earlier|first|ensuite|suivante?s?|after|then|later"
    r"|avai(?:t|ent) été|had been)\b"
    r"|\b(?:postponed|moved|put back|reportée?s?|repoussée?s?|décalée?s?) (?:from|d[eu])\b"
)
_WHERE = re.compile(
    rf"\b(?:en|à|au|aux|to|in|de|du|of) (?P<name>[{UPPER}][\w’-]+)|\bd'(?P<elided>[{UPPER}][\w’-]+)"
)
_NOT_OFF = re.compile(
    r"(?:\bn'|\bne |\bnot |n't |\bnever |\b(?:nearly|almost|presque|failli|could|might|may|pourrai(?:t|ent)|risqu\w+"
    r"|[Ss]i|[Ii]f|[Uu]nless)\b )"
    r"(?:[\w']+ ){0,3}?$"
)
#: An adverbial in front of the subject: "En raison de la tempête, ", "Two days before, ".
_FRONTED = r"^\W*(?:(?:Mais|Or|But|And|Et|Yet|However|Toutefois|Cependant) )?(?:[^,;:.]{1,90}, )?"
_ALL = r"[Tt]out(?: (?:a|avait|est|finalement|donc|été))+|(?:[Ee]verything|[Aa]ll)(?: (?:was|has|been|had))+"
#: A pronoun, or a few words that are no relative clause.
_SUBJECT = _any(
    r"[Ii]ls?|[Ee]lles?|[Cc]e dernier|[Cc]ette dernière|[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:former|latter)",
    r"[Ll]e premier|[Ll]a première|[Ll][ea] seconde?",
    r"(?!(?:que|qui|dont|où|which|who|that|and|et)\b|qu')"
    rf"(?:[Ll][ea] |[Ll]'|[Tt]he )?{TITLED}[\w'’-]+(?: [\w'’.-]+){{0,6}}?",
)
_WEEKDAY = rf"{FRENCH_WEEKDAY}|hier|\w+day"

#: Where a clause ends; a denial also before what closes a quotation.
_STOPS = r"(?= ?(?:[.,;]|$))"
ENDS = r"(?= ?(?:[.,;!»\"”]|$))"
#: The same, or the words of the denial: "Riyad dément : « Aucune rencontre n'a eu lieu »".
_ENDS_OR_SAYS = (
    r"(?= ?(?:[.,;!»\"”]|$)|\s?:\s?[«\"“]\s?(?:Aucune?|Il n'y a|C'est (?:faux|inexact)|Jamais|No |There (?:was|is) no"
    r"|It is (?:false|untrue)|Je n'ai (?:\w+ )?(?:pas|jamais) (?:\w+ )?(?:rencontré|vu|reçu) (?:cet homme|cette femme)"
    r"|I (?:have |had )?never (?:ever )?(?:met|seen) (?:him|her|this man|this woman)))"
)

#: What the words for one who gives up may be followed by: nothing, or when and why.
_AND_WHY = _any(
    r"(?= ?(?:[.,;]|$))",
    r"(?= (?:au dernier moment|in extremis|à la dernière minute|faute de|pour|at the last|because|citing))",
)
_FAILED = _any(
    r"(?:a|ont|avait|avaient) (?:\w+ )?été supprimée?s?",
    r"n'(?:a|ont|avait|aura|auront) (?:\w+ )?(?:pas |jamais )(?:pu avoir |eu )?lieu",
    r"ne (?:se )?(?:tiendra|tiendront|fera|feront) (?:\w+ )?pas|(?:a|ont) capoté",
    r"(?:will|would|did) (?:\w+ )?not (?:\w+ )?(?:take place|happen|go ahead)",
    rf"never (?:took place|happened|materiali[sz]ed)|fell through|(?:is|was|are|were) off{_STOPS}",
)
_WAS_CALLED_OFF = re.compile(
    rf"(?:{_FRONTED}|^[^;:.]{{1,90}}?,? (?:and|et|so|si bien que) (?=[tl]))"
    rf"(?P<thing>{_any(_THE_MEETING, _IT_WAS, _ALL)})(?:, [^,]{{1,60}},)? (?:\w+ )?"
    rf"(?P<off>{_any(CANCELLED.pattern, _FAILED)})(?P<behind>.{{0,6}})"
)

_THIS = _any(
    r"ce |cette |son |sa |ses |s'y |y |l'(?:invitation|entre)|l[ae] (?:rencontrer|recevoir|voir)\b",
    rf"l[ae] {_MEETING}\b(?! d(?:e |u |es |'|e l')(?![{UPPER}]))",
)
_NOT_OF_TALKS = r"(?! of (?:the (?!meeting|talks|visit|trip)|an? ))"
_HAS = r"(?:y )?(?:a|ont|avait|avaient) (?:\w+ )?"
_HAVING = r"(?:(?:has|have|had|later|then|since|finally|eventually|also|\w+ly) ){0,2}"
_GAVE_UP = re.compile(
    rf"{_FRONTED}(?:(?P<who>{_SUBJECT})(?:, [^,.;:]{{1,40}},)? )??"
    + _any(
        r"y (?:a|ont|avait|avaient) (?:\w+ )?renoncé\b",
        rf"{_HAS}renoncé(?:{_STOPS}|(?= à {_THIS}| (?:{_WEEKDAY}){_STOPS}))",
        rf"{_HAS}décliné l'(?:invitation|offre){_STOPS}",
        rf"{_HAS}fait (?:défection|faux bond)",
        rf"{_HAS}(?:annulé|décliné|dû (?:y )?(?:annuler|renoncer|décliner)){_AND_WHY}",
        rf"{_HAS}préféré (?:décliner|rester|s'abstenir|renoncer|ne pas|y renoncer)",
        rf"{_HAS}préféré (?:ajourner|annuler|reporter|repousser|décommander)(?! \w+ conférence de presse)",
        r"s'(?:est|était) (?:\w+ )?(?:désisté|décommandé|excusé|fait excuser|fait porter pâle)e?",
        rf"n'(?:est|était) (?:\w+ )?(?:pas|jamais) (?:venue?|arrivée?){_STOPS}|n'a (?:\w+ )?pas fait le déplacement",
        r"ne (?:s'y |s')?(?:viendra|ira|rendra|est rendue?) (?:\w+ )?pas",
        r"ne fer(?:a|ont) (?:\w+ )?pas le (?:voyage|déplacement)|ne s'est (?:\w+ )?pas présentée?",
        rf"{_HAS}renoncé (?:au|à son|à ce) (?:voyage|déplacement)",
        rf"(?:l'|les |lui )(?:a|ont) attendue?s? [^.;]{{0,30}}en vain{_STOPS}|en a (?:\w+ )?décidé autrement",
        r"n'y (?:est|était) (?:\w+ )?(?:pas|jamais) (?:arrivé|venu|parvenu)e?",
        rf"failed to (?:show up|turn up|appear|come|arrive)|waited [^.;]{{0,30}}in vain{_STOPS}",
        r"(?:flew|drove|went) (?:straight (?:back )?home|home (?:early|instead|without))",
        rf"{_HAVING}(?:pull(?:ed|s)|backed) out{_NOT_OF_TALKS}",
        rf"{_HAVING}withdr(?:ew|awn)(?:{_STOPS}|(?= (?:on|at|because|citing|from the {_MEETING}|\w+day)))",
        rf"{_HAVING}(?:cried off|dropped out|stayed away|sent (?:\w+ ){{1,3}}(?:instead|in (?:his|her|their) place))",
        rf"{_HAVING}(?:cancelled|canceled|declined){_AND_WHY}|{_HAVING}call(?:ed|s) (?:it|this|that|everything) off",
        rf"{_HAVING}(?:to|forced to|obliged to) (?:cancel|pull out|withdraw|give (?:it )?up|call it off){_AND_WHY}",
        r"sent (?:his|her|their) (?:deput(?:y|ies)|lawyers?|number two|assistant|aide|adviser|chief of staff|brother"
        r"|wife|husband)\b",
        r"changed (?:his|her|their) minds?\b|a (?:\w+ )?changé d'avis\b",
        rf"{_HAS}(?:envoyé|dépêché) (?:son|sa|leur) (?:adjointe?|avocate?|numéro deux|bras droit|directeur"
        r"|directrice)\b",
        rf"(?:did|does|will|would) not (?:come|show up|turn up|attend|appear|make the trip){_STOPS}",
        rf"never (?:came|arrived|showed up|turned up){_STOPS}",
    )
)
_CALLED_IT_OFF = re.compile(
    rf"{_FRONTED}(?:(?P<who>{_SUBJECT}) )??(?:l'|la |le )?(?:a|ont|avait|has|have|had)? ?(?:\w+ )?"
    rf"(?P<off>{CANCELLED.pattern}) "
    + _any(
        rf"(?P<thing>(?:\w+ ){{0,2}}?{DETERMINER}(?:[\w-]+ ){{0,2}}?{_MEETING}"
        rf"(?! de presse|(?: \w+)? d(?:e |u |es |')[a-z])(?: (?:en|à|au|aux|to|in) [{UPPER}][\w’-]+)?)",
        r"(?:it|them)\b",
    )
)
_WAS_PREVENTED = re.compile(rf"{_FRONTED}{PREVENTED}")
#: Nothing came of it, whatever came between: "Il n'en a rien été", "La neige en a décidé autrement".
_CAME_TO_NOTHING = re.compile(
    r"^\W*(?:(?:Mais|But) )?(?:il n'en (?:a|avait) (?:\w+ )?rien été|il n'en fut rien|cela ne s'est (?:\w+ )?(?:pas"
    r"|jamais)"
    r" (?:fait|produit)|cela n'a (?:\w+ )?(?:pas|jamais) (?:pu se faire|eu lieu)"
    r"|(?:l[ea] |l'|les |un |une )?(?:[\w'-]+ ){1,4}en (?:a|ont) (?:\w+ )?décidé autrement"
    r"|nothing came of it|it was not to be|it never came to that|that (?:never happened|did not happen)"
    r"|(?:the |a )?(?:[\w'-]+ ){1,4}put paid to (?:it|that|this|the|those|these|their)"
    r"|(?:the |an? )?(?:[\w'-]+ ){1,6}(?:ruled (?:it|that|them) out|(?:scotched|scuppered|wrecked)"
    r" (?:it|that|them)))\b",
    re.IGNORECASE,
)
_STOOD_IN = re.compile(
    rf"\b(?:came|went|attended|appeared) in (?:his|her|their) (?:place|stead){_STOPS}|\ba pris sa place{_STOPS}"
)

_HAPPENED_NOT = re.compile(
    rf"{_FRONTED}"
    + _any(
        rf"{_any(_THE_MEETING, _IT_WAS)} (?:n'(?:a|ont|avait) (?:\w+ )?(?:pas|jamais) eu lieu"
        r"|never (?:took place|happened|occurred)|did not (?:take place|happen))",
        r"[Nn]o such (?:meeting|talks|encounter|conversation) (?:ever )?(?:took place|happened|occurred|was held)",
    )
)

_CLAIM = _any(
    r"l'information|ces? informations?|ces (?:allégations|affirmations|propos)|l'entre(?:vue|tien)|la rencontre",
    r"cette (?:information|rencontre|entrevue|version|affirmation|visite)|ce (?:rendez-vous|récit|tête-à-tête)",
    r"cet entretien|tout (?:contact|entretien|rendez-vous|tête-à-tête)|toute (?:rencontre|entrevue|discussion)",
    r"(?:l'|les )?avoir (?:rencontré|vu|reçu)\w*|s'être (?:vu|rencontré|parlé)\w*",
    r"qu(?:e |')(?:[\w']+ ){1,3}ait (?:\w+ )?eu lieu",
    r"(?:that )?any (?:such )?(?:meeting|contact|talks|encounter)"
    r"(?: (?:had )?(?:ever )?(?:taken place|took place|happened))?",
    r"it|this|that",
    r"(?:the|those|these|such) (?:reports?|claims?|story|stories|accounts?|allegations?|meeting)",
    r"having (?:ever )?(?:met|seen|spoken|talked|received|held)",
)
_DENIES = _any(
    r"(?:a |ont |avait )?(?:\w+ )?(?<!\bni )"
    r"(?:dément(?:i|ent|ait)?|n(?:ie|ié|ient)|contest(?:e|é|ent)|réfut(?:e|é|ent))\b",
    r"(?:\w+ly )?(?<!\bnor )den(?:y|ies|ied)\b",
)
_REJECTS = _any(_DENIES, r"(?:\w+ly )?(?:reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?)\b")
_IN_WHAT_WAY = (
    r"(?: (?:\w+ment|\w+ly|en bloc|sans détour|aussitôt|dans (?:l'heure|la (?:foulée|journée|soirée|minute))"
    rf"|(?:le|dès le|the) (?:lendemain|(?:next|following) day)|within (?:the|an) hour|on \w+day|{_WEEKDAY})){{0,2}}"
)
_DENIED_NEXT = re.compile(
    _any(
        rf"{_FRONTED}(?:{_SUBJECT}(?:, [^,.]{{1,60}},)? )?{_DENIES}{_IN_WHAT_WAY}(?: {_CLAIM}{_IN_WHAT_WAY})?"
        rf"{_ENDS_OR_SAYS}",
        r"^\W*(?:[\w'’-]+ ){1,8}(?:a|ont) (?:opposé|apporté|publié) (?:\w+ )?un (?:\w+ )?démenti\b",
        r"^\W*(?:(?:C'(?:est|était)|(?:Tout )?[Cc]ela (?:est|était)"
        r"|(?:L'|Cette |La )(?:information|nouvelle|rumeur) (?:est|était)"
        r"|(?:It|That|This|(?:The|That|This) (?:report|story|claim|rumou?r|news)) (?:is|was)|It's) (?:\w+ ){0,2}"
        rf"(?:fau(?:x|sse)|inexacte?|mensong[eè]re?|false|untrue|wrong|a lie|(?:pure )?invention){ENDS})",
        rf"^\W*(?:Faux|False|Untrue){ENDS}",
        r"\b(?:[Ii]l n'y a (?:\w+ )?eu (?:aucune? |de |d')(?:telle? )?(?:rencontre|entretien|entrevue|rendez-vous"
        r"|réunion)|[Tt]here (?:was|has been|had been) no (?:such )?(?:meeting|talks|encounter))\b"
        r"(?! (?:entre|avec|between|with)\b)",
        rf"{_FRONTED}(?:{_SUBJECT} )?(?:parle(?:nt)?|évoque(?:nt)?|qualifie(?:nt)?|crie(?:nt)?|speaks?|spoke"
        r"|call(?:s|ed)? (?:it|this|that)"
        r"|dismiss(?:es|ed) (?:it|this|that))"
        r" (?:\w+ ){0,3}?(?:d'|à l')?(?:une? |la |a |an |as )?(?:simple |pure )?[«\"“]? ?"
        r"(?:fable|affabulation|invention|fiction|fabrication|mensonge|fairy tale|fantasy|lie|rumeur)s?\b",
        r"^\W*[«\"“]\s?(?i:(?:c'est |it is |it's |that is )?(?:une? )?"
        r"(?:(?:de la |tout est |pure?|totale?(?:ment)?|complète(?:ment)?|complete(?:ly)?|sheer|utter(?:ly)?|a) ?){0,2}"
        r"(?:faux|inexact|invention|affabulation|fable|fiction|mensonge|false|untrue|nonsense|fabrication|rubbish"
        r"|made up)"
        r"(?: (?:pure|totale?|complète|et simple|de bout en bout|de A à Z|d'un bout à l'autre))?)[.,!]?\s?[»\"”]"
        rf"(?=\s*(?:$|[.!]|,? (?:{SPEECH}|(?:a|ont) (?:\w+ )?(?:réagi|balayé|tranché|lâché|rétorqué|répliqué|réfuté)"
        r"|réagit|balaie|s'(?:étrangle|emporte|indigne|insurge|agace)|tonne|coupe|proteste|jure|tranche|lâche|rétorque"
        r"|réplique|répond|retorted|scoffed|snapped|(?:[\w'-]+ ){1,5}"
        rf"(?:{SPEECH}))\b))",
    )
)
#: "On prétend que X a rencontré Y, c'est faux", "Some say that X met Y: it is a lie".
_SAID_FALSE = re.compile(
    r" ?[,;:–—] (?:mais |or |but |and )?(?:c'est|cela est|tout cela est|ce n'est(?! pas)|it is|it's|that is|that's"
    r"|this is"
    r"|which is|ce qui est)"
    r" (?:[\w']+ ){0,2}(?:faux|inexact|mensonger|(?:un|qu'un) mensonge|(?:une|qu'une) (?:invention|rumeur|fable"
    r"|légende)"
    rf"|false|untrue|a lie|an invention|a rumou?r|nonsense|pure invention|de l'invention){ENDS}"
)
_DENIED_BEHIND = re.compile(
    _any(
        rf", (?:ce que |ce qu'|chose que |which |something )(?:[^,;.]{{1,60}}? )?(?:(?:has|have) )?{_REJECTS}",
        r", (?:une? )?(?:information|rencontre|affirmation|version|allégation)s? (?:[^,;.]{1,50} )?"
        r"(?:démenti|dément|contesté|nié|réfut)\w*",
        rf", an? (?:claim|report|account|meeting|story|assertion) (?:that )?[^,;.]{{1,50}} (?:has |had )?{_REJECTS}",
        rf"; [^;.]{{1,60}} {_DENIES}(?: {_CLAIM})?{ENDS}",
        r", an? (?:account|claim|report|version|story) (?:\w+ )?(?:disputed|denied|rejected|contested|contradicted"
        r"|dismissed)\b",
        r", (?:when|whereas) in (?:fact|reality|truth),? (?:s?he|they|neither|the two)\b|, alors qu'en (?:fait"
        r"|réalité),? (?:il|elle|ils)\b"
        r"|; [^;.]{1,60}qu'il n'en est rien\b",
        rf", (?:mais|but|though|although) [^,;.]{{1,60}} {_DENIES}(?: {_CLAIM})?{ENDS}",
        # What failed since one of them would not come in was none; that others stay away leaves it a meeting.
        r"\b(?:tourn(?:é|a) court|capot(?:é|a))\b[^;:]{0,40}[,:;][^;:]{0,60}\b(?:a|ont|avai(?:t|ent)) (?:\w+ )?refusé "
        r"(?:d'(?:y )?entrer|de s'(?:y )?asseoir)\b"
        r"|\b(?:collapsed|broke down|came to nothing)\b[^.;]{0,60}\brefused to (?:enter|go in|come in|sit down)\b",
    )
)
#: Words for any meeting, with those before them; then those for one already told ("cette rencontre").
_ANY_MEETING = re.compile(rf"(?:[\w'-]+ ){{0,2}}?(?:[\w-]+ )?\b{_MEETING}\b", re.IGNORECASE)
_SPEAKS_OF_IT = re.compile(
    rf"\b(?:l[ea] |l'|ce |cette |cet |toute? |the |this |that |(?:any|no) (?:such )?){_MEETING}\b", re.IGNORECASE
)
_ALSO = re.compile(r"\b(?:aussi|également|de même|too|also|as well|likewise)\b")
#: Who calls something off, where it is told in the active: "Le président polonais a annulé la visite".
_WHO_CALLED_OFF = re.compile(
    rf"{_FRONTED}(?P<who>{_SUBJECT}) (?:(?:a|ont|avait|avaient|has|have|had) )?(?:\w+ )?(?:{CANCELLED.pattern}) "
    rf"{DETERMINER}"
)
#: Something else that the clause tells, which the denial may be of: "a reçu Y et a accusé Moscou, ce que dément".
_TOPIC = re.compile(
    r"\b(?:pour|afin|sur|over|about|to (?!the |[A-Z])|et (?:a|ont)|and \w+ed|discuss\w*|accus\w*)\b"
)
_ANOTHER_CLAUSE = re.compile(rf"{_TOPIC.pattern}|\b(?:that|who|which|que|qui|dont)\b|\bqu'")
_CLAUSE = re.compile(r"\s*(?:[;:–—]|, (?:mais|but|puis|et|and|avant|before)\b|,|\b(?:mais|but)\b)\s*")
_NAME = re.compile(rf"\b[{UPPER}][\w’-]+")
_NOT_NAMES = frozenset("Le La Les Il Elle Ils Elles Ce Cette He She They The His Her Their Mme Mr Mrs Ms".split())


#: What puts right what the sentence before it told.
_IN_FACT = re.compile(r"\W*(?:In (?:actual )?fact|In reality|Actually|In truth|En fait|En réalité|En vérité)\b,?")


#: "20h05 — La rencontre est annulée": the hour of an entry of a live report.
_STAMP = re.compile(r"^\W*\d{1,2} ?[h:.] ?(?:\d{2})?\b\s*(?:[-–—:|]\s*)?")


def taken_back(text: str, status: Status, names: Sequence[str]) -> TakenBack | None:
    """Return what a sentence makes of the meeting that the one before it told; None where it lets it stand.

    Args:
        text: The sentence, or its part before it tells a meeting of its own.
        status: What the meeting was told as.
        names: The names of the participants and of the place.
    """
    if status not in ("held", "planned"):
        return None
    text = _STAMP.sub("", text)
    if status == "planned" and gives_up(text, names):
        return "cancelled"
    in_fact = _IN_FACT.match(text)
    if status == "held" and in_fact and _WAS_CALLED_OFF.search(text[in_fact.end() :]):
        return "cancelled"
    if _HAPPENED_NOT.search(text):
        return "cancelled" if status == "planned" else "denied"
    return "denied" if _DENIED_NEXT.search(text) else None


def taken_back_later(text: str, status: Status, names: Sequence[str], between: Sequence[str]) -> TakenBack | None:
    """Return what a sentence further down makes of the only meeting told so far; None where it lets it stand.

    It must speak of "la rencontre", "this meeting", and nothing between may speak of another one.

    Args:
        text: The sentence.
        status: What the meeting was told as.
        names: The names of the participants and of the place.
        between: The sentences between the one that told the meeting and this one.
    """
    known = {word for name in names for word in _NAME.findall(name)}
    if not _SPEAKS_OF_IT.search(text) or any(_speaks_of_another(one, known) for one in between):
        return None
    subject = _WHO_CALLED_OFF.match(text)
    if subject and not any(word in known for word in _NAME.findall(subject["who"])):
        return None
    return taken_back(text, status, names)


def _speaks_of_another(text: str, known: Collection[str]) -> bool:
    """Tell whether a sentence brings up a meeting or journey that is not that of the people and place known."""
    if _ALSO.search(text):
        return True
    return any(
        not _SPEAKS_OF_IT.search(noun.group())
        or _ANOTHER.search(text)
        or any((place["name"] or place["elided"]) not in known for place in _WHERE.finditer(text, noun.end()))
        for noun in _ANY_MEETING.finditer(text)
    )


_PRONOUN_FIRST = re.compile(r"^\W*(?:[^,;:.]{1,60}, )?(?:[Ii]ls?|[Ee]lles?|[Ii]t|[Tt]hey)\b")


_NEW_DATE = re.compile(r"\W*(?:Nouvelle date|Nouveau rendez-vous|New date)\b")


def goes_on_about_it(text: str) -> bool:
    """Tell whether a sentence goes on about the meeting told before it: "Il a été reprogrammé", "The talks were"."""
    return bool(_PRONOUN_FIRST.match(text) or _SPEAKS_OF_IT.search(text) or _NEW_DATE.match(text))


def gives_up(text: str, names: Sequence[str]) -> bool:
    """Tell whether a clause calls off the plan told before it: "elle a été annulée", "X a annulé" (one of its own)."""
    known = {word for name in names for word in _NAME.findall(name)}
    called_off = _WAS_CALLED_OFF.search(text)
    if called_off and _is_of_plan(called_off, known):
        return True
    if _STOOD_IN.search(text) or _WAS_PREVENTED.search(text) or _CAME_TO_NOTHING.match(text):
        return True
    called_it_off = _CALLED_IT_OFF.search(text)
    if called_it_off and _is_of_plan(called_it_off, known):
        meeting = _OF_ALL.match(called_it_off["thing"] or "")
        if meeting or _may_be(called_it_off["who"], known):
            return True
    gave_up = _GAVE_UP.search(text)
    return gave_up is not None and _may_be(gave_up["who"], known)


def _is_of_plan(called_off: re.Match[str], known: Collection[str]) -> bool:
    """Tell whether a plan is called off indeed, and is the one told before: not "his earlier visit was called off"."""
    if _NOT_OFF.search(called_off.string[: called_off.start("off")]):
        return False
    behind = called_off.groupdict().get("behind") or ""
    start = max(called_off.start("thing"), 0)
    if _ANOTHER.search(f"{called_off.string[start : called_off.end('off')]}{behind}"):
        return False
    thing = called_off["thing"] or ""
    return all((place["name"] or place["elided"]) in known for place in _WHERE.finditer(thing))


def _may_be(subject: str | None, known: Collection[str]) -> bool:
    """Tell whether a subject may be one of the participants: it names one, or is a pronoun, an office or a state."""
    if not subject or _SEAT_OF_POWER.fullmatch(subject) or _SIDE.fullmatch(subject):
        return True
    if _is_state(_ARTICLE.sub("", subject)):
        return True
    named = [word for word in _NAME.findall(subject) if word not in _NOT_NAMES and not _is_state(word)]
    if named:
        return any(word in known for word in named)
    return bool(_PRONOUN.fullmatch(subject) or (OFFICE.search(subject) and not _POSSESSIVE.match(subject)))


def _is_state(word: str) -> bool:
    """Tell whether a word names a state, by its people or its capital: "Dushanbe pulled out"."""
    folded = fold(word)
    return folded in demonym_codes() or folded in capital_codes() or folded in country_codes()


#: One of the two sides, whichever: "la partie française", "the Danish side".
_SIDE = re.compile(
    rf"(?:[Ll]a partie|[Ll]e camp|[Ll]e côté|[Ll]a délégation) [{LOWER}-]+"
    r"|[Tt]he [\w-]+ (?:side|camp|delegation|government)"
)
_ARTICLE = re.compile(r"(?:[Ll][ea] |[Ll]'|[Tt]he )")
#: "The summit", whoever calls it off: it is nobody's own, as "his visit" would be.
_OF_ALL = re.compile(
    r"(?:[Ll][ea] |[Ll]'|[Cc]e |[Cc]et |[Cc]ette |[Tt]h(?:e|is) )(?:[\w-]+ )?(?:rencontre|entretien|entrevue|réunion"
    r"|sommet|rendez-vous|tête-à-tête|dîner|déjeuner|meeting|talks|summit|dinner|lunch|encounter)\b"
)
#: Who speaks for a head of state or government.
_SEAT_OF_POWER = re.compile(
    r"(?:[Ll]a |[Ll]e |[Ll]'|[Tt]he )?(?:Maison Blanche|White House|Kremlin|[ÉE]lysée|Matignon|Downing Street"
    r"|Palais|Palace)"
)
_PRONOUN = re.compile(r"[Ii]ls?|[Ee]lles?|[Cc]e dernier|[Cc]ette dernière|[Hh]e|[Ss]he|[Tt]hey|[Ll]'intéressée?")
_POSSESSIVE = re.compile(r"(?:[Ss]on|[Ss]a|[Hh]is|[Hh]er|[Tt]heir|[Ll]eur) ")


#: "devait voir Y ; il a finalement vu Z", "was to meet Y, but she stayed in Berlin"; no other sentence.
_DID_OTHERWISE = re.compile(
    r"(?: ?;|, (?:mais|but)) (?:ils?|elles?|s?he|they) "
    r"(?:(?:a|ont) (?:finalement|plutôt) (?:vu|rencontré|reçu|retrouvé)\b"
    rf"|(?:est|sont) (?:\w+ )?restée?s? (?:à [{UPPER}]|chez)|(?:stayed|remained) (?:in [{UPPER}]|at home)"
    r"|(?:s'y )?(?:ira|viendra|partira|rendra) (?:finalement|plutôt)\b|will (?:now|instead) (?:go|travel|come)\b"
    r"|(?:ended up (?:meeting|seeing)|finally (?:met|saw))\b|(?:met|saw) [^,;.]{1,40} instead\b)"
)


def given_up_behind(after: str, names: Sequence[str]) -> bool:
    """Tell whether a later clause of the sentence that tells a plan calls it off.

    Args:
        after: What follows the words that tell the plan.
        names: The names of the participants.
    """
    return _DID_OTHERWISE.search(after) is not None or any(
        gives_up(after[clause.end() :], (*names, after[: clause.start()])) for clause in _CLAUSE.finditer(after)
    )


def denied_behind(after: str) -> bool:
    """Tell whether a later clause of the sentence denies what it tells: "…, ce que l'Élysée dément"."""
    false = _SAID_FALSE.search(after)
    if false and not _ANOTHER_CLAUSE.search(after[: false.start()]):
        return True
    denied = _DENIED_BEHIND.search(after)
    return denied is not None and not _TOPIC.search(after[: denied.start()])
