"""Refusals: who would not, or could not, meet somebody has not met him, whatever he was asked."""

from __future__ import annotations

import re

#: An attempt that its sentence says was turned down: "had requested a meeting with Y and been refused".
_ASKED = re.compile(
    r"\b(?:request(?:ed)?|asked for|sought|demandé|sollicité|réclamé|demandait|sollicitait)(?: \w+di)? "
    r"(?:an? |un |une )(?:\w+ )?$"
)
_TURNED_DOWN = re.compile(
    r"[^;:.]{0,80}\b(?:(?:been|was|were) (?:refused|rebuffed|turned down|denied)|in vain|without success|sans succès"
    r"|en vain|(?:a|ont|s'est vu\w*) (?:\w+ )?(?:refusé|éconduit|opposer un refus|essuyé un refus))"
)
#: What a refusal holds to: "tant que", "unless"; then it is none, but a condition.
_UNLESS = re.compile(r"\btant qu(?:e\b|')|\b(?:sauf|à moins|until|unless)\b")
#: The same, in the clause of the refusal.
_UNTIL = re.compile(
    r"(?:\bavant (?:qu|d)(?:e\b|')|\b(?:sans (?:conditions?|garanties?)|seule?s?|before|without|alone)\b)"
)
_REQUEST_FR = r"(?:demandes?|requêtes?|propositions?|offres?|invitations?|sollicitations?)"
_REQUEST_EN = r"(?:requests?|invitations?|offers?|appeals?|pleas?|bids?|demands?|proposals?|overtures?)"
_HAS = r"(?:a|ont|avait|avaient)"
_HAS_FR = rf"{_HAS} (?:[\w']+ ){{0,2}}?"
_ADVERB_FR = r"(?: (?!de\b|d'|à\b)[^,;:.]{1,30})?"
#: Before a verb of meeting, of which the infinitive or the gerund follows.
_WOULD_NOT_MEET = re.compile(
    rf"(?:\b{_HAS_FR}(?:refusé|décliné l'(?:invitation|offre))|\brefus(?:e|ent|ait|aient|a|èrent)){_ADVERB_FR}"
    r" (?:de |d'|à )"
    r"(?:se |s'|y |le |la |les |l'|être )?(?:\w+ment )?$"
    rf"|\b(?:{_HAS_FR}(?:vainement |en vain )(?:\w+é|voulu)|{_HAS_FR}(?:tenté|cherché|essayé|demandé|voulu) "
    rf"(?:vainement|en vain)|{_HAS_FR}échoué){_ADVERB_FR} (?:de |d'|à )?(?:se |s'|y |le |la |les |l'|être )?$"
    rf"|\battend(?:ent|ait|aient)? (?:toujours|encore|en vain|vainement){_ADVERB_FR} (?:de |d')(?:pouvoir )?"
    r"(?:se |s'|y |le |la |les |l'|être )?$"
    r"|\btrop [\w-]+ pour (?:se |s'|y |le |la |les |l')?$"
    r"|\bsans (?:(?:avoir )?(?:pu|su)|pouvoir|(?:avoir )?réussi(?:r)? à|parvenir à|être parvenue?s? à|obtenir de)"
    r"(?: \w+ment)? (?:se |s'|y |le |la |les |l'|être )?$"
    rf"|\bn'(?:ai|{_HAS}) (?:\w+ )?(?:jamais|pas|plus|toujours pas|pas encore) (?:accepté|daigné|consenti|voulu"
    rf"|souhaité|obtenu){_ADVERB_FR} (?:de |d'|à )?(?:se |s'|y |le |la |les |l'|être )?$"
    r"|\bwithout (?:being able|having been able|managing|ever agreeing) to $"
    r"|\b(?:ha(?:s|ve|d) (?:never|not)|never|did not|didn't) agreed? to $"
    r"|\b(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)|fail(?:ed|s)|(?:was|were) (?:\w+ly )?unable|tried in vain"
    r"|too (?:\w+ly )?\w+|not \w+ enough|(?:has|have|had|is|are) yet|waiting in vain) to (?:even |also |\w+ly )?$"
    rf"|\b(?:turn(?:ed|s) down|reject(?:ed|s)|rebuff(?:ed|s)|spurn(?:ed|s)|refus(?:ed|es)|declin(?:ed|es)) "
    rf"(?:[\w'-]+ ){{1,4}}?{_REQUEST_EN}(?: from [^,;:.]{{1,40}})? to (?:\w+ly )?$"
    r"|\brul(?:ed|es) out $"
)
#: Before a noun for a meeting.
_WOULD_NOT_HAVE = re.compile(
    rf"\b(?:{_HAS_FR}(?:refusé|décliné|exclu)|refus(?:e|ent|ait|aient|a|èrent)|exclu(?:t|ent|ait|aient))(?: \w+di)? "
    rf"(?:(?:sa |la |une |toute |leur |cette |l')?{_REQUEST_FR} d(?:e |'))?"
    r"(?:une? |toute? |l'|la |le |cette |cet |ce )?(?:\w+ )?$"
    rf"|\bn'(?:ai|{_HAS}) (?:\w+ )?(?:jamais|pas|toujours pas|pas encore) (?:obtenu|décroché)"
    r" (?:de |d'|l'|le |la |son |sa |une? )(?:\w+ )?$"
    r"|\b(?:did not|didn't|has not|hasn't|never) (?:get|got|gotten|obtain(?:ed)?|secured?|w[io]n|granted?) "
    r"(?:an? |the |his |her |their |any )(?:[\w-]+ )?$"
    r"|\bs'(?:est|était) vue? (?:opposer un refus|refuser)[^,;:.]{0,30}(?:une? |l'|la |le )$"
    r"|\b(?:turn(?:ed|s) down|refus(?:ed|es)|declin(?:ed|es)|rul(?:ed|es) out|reject(?:ed|s)|rebuff(?:ed|s)"
    r"|fail(?:ed|s) to (?:get|secure|obtain|win|land)) "
    rf"(?:(?:[\w'-]+ ){{1,4}}?{_REQUEST_EN}(?: from [^,;:.]{{1,40}}?)? for )?(?:any |an? |the |his |her |their )?"
    r"(?:(?:face-to-face|private|bilateral|formal|direct|personal|further|such) )?$"
)
#: Who was not at a meeting: "n'a pas assisté à la réunion", "was absent from the talks".
_WAS_ABSENT = re.compile(
    r"\bn(?:e |')(?:a|ont|avait|avaient|est|sont|était|étaient) (?:\w+ )?(?:pas|jamais) (?:\w+ )?"
    r"(?:assisté|participé|pris part|venue?s?|présente?s?|rendue?s?) (?:à|au|aux) (?:la |l'|cette |cet |ce |un |une )?"
    r"(?:\w+ )?$"
    r"|\b(?:a|ont|avait) (?:\w+ )?(?:boudé|séché|manqué|boycotté) (?:la |l'|le |cette |cet |ce )?$"
    r"|\b(?:did not|didn't|does not|has not) (?:attend|join|take part in|participate in) (?:the |an? )?(?:\w+ )?$"
    r"|\b(?:was|were) (?:\w+ )?absent from (?:the |an? )?(?:\w+ )?$"
    r"|\b(?:was|were) (?:an? )?no-shows?\b[^;:.,]{0,20} (?:at|for) (?:the |an? )?(?:\w+ )?$"
    r"|\b(?:skipped|missed|boycotted|shunned) (?:the |an? )(?:\w+ )?$"
)
#: Behind the noun: "the meeting with X that they had missed", "la rencontre manquée entre X et Y".
_WAS_MISSED = re.compile(
    r"^ (?:manqué|raté|avorté|jamais tenu)e?s?\b"
    r"|^[^;:.]{0,60}?\b(?:that|which) [^,;:.]{1,40}?\b(?:missed|skipped|boycotted|shunned"
    r"|never (?:attended|took place|happened))\b"
    r"|^[^;:.]{0,60}?\bqu(?:e |')[^,;:.]{1,40}?\b(?:a|ont|avai(?:t|ent)) (?:\w+ )?"
    r"(?:manqué|raté|boudé|séché|boycotté)e?s?\b"
)
#: "did not attend the talks | between X and Y": they met without him.
_OF_OTHERS = re.compile(r"(?: (?!avec\b|with\b)[\w'-]+){0,3} (?:between|entre) ")
_CLAUSE_END = re.compile(r"[,;:.»\"]")
#: A refusal that is itself denied: "n'a pas refusé de rencontrer", "has never refused to meet".
_NOT_REFUSED = re.compile(
    r"\bn(?:e |')[^,;:.]{0,20}\b(?:pas|jamais)\b[^,;:.]{0,10}\brefus"
    r"|\b(?:not|never|n't) (?:\w+ )?(?:refus|declin|fail|turn)"
)


def is_refused(ahead: str, behind: str, *, noun: bool) -> bool:
    """Tell whether the words before a verb or noun of meeting say that somebody would not, or could not, meet.

    Args:
        ahead: The sentence up to the verb or noun.
        behind: What follows it, in which the refusal may be given a condition.
        noun: Whether a noun tells the meeting.
    """
    refused = (_WOULD_NOT_HAVE if noun else _WOULD_NOT_MEET).search(ahead)
    if refused is None:
        asked_in_vain = _ASKED.search(ahead) and _TURNED_DOWN.match(behind)
        absent = _WAS_ABSENT.search(ahead) and not _OF_OTHERS.match(behind)
        return noun and bool(absent or _WAS_MISSED.match(behind) or asked_in_vain)
    conditional = _UNLESS.search(behind) or _UNTIL.search(_CLAUSE_END.split(behind, maxsplit=1)[0])
    return not (conditional or _NOT_REFUSED.search(ahead))
