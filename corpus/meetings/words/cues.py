"""Cues: the words that tell whether a meeting was held, and how. Data and the readings of it."""

from __future__ import annotations

import re

from corpus.calendar_words import ENGLISH_MONTH, ENGLISH_WEEKDAY, FRENCH_WEEKDAY
from corpus.english_pasts import IRREGULAR_PASTS
from corpus.letters import LOWER, UPPER

#: A sentence that puts the place or the day first: "C'est à Vienne, le 14 mai, que X a reçu Y".
CLEFT = re.compile(r"^\W*(?:[^.;:]{0,80}, )?(?:[Cc]'(?:est|était)|[Ii]t (?:was|is))\b")

#: A sentence that opens with the current subject's pronoun: "Elle a reçu Y".
PRONOUN_FIRST = re.compile(
    r"^\W*(?:Il(?! (?:est|était) \w+ (?:h|heures?)\b)|Elle|He|She|Ce dernier|Cette dernière|Ils|Elles|They)\b"
)

#: A sentence that lists what is still to come: "Au programme de mercredi figurent".
AGENDA_FIRST = re.compile(
    r"^\W*(?:(?:Est|Sont) (?:prévue?s?|inscrite?s?)|Au programme|À l'agenda|Au menu)\b[^.;:]*?"
    r"\b(?:figur(?:e|ent)|prévue?s?|inscrite?s?|doi(?:t|vent))\b"
)

LATTER_FR = r"[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci"
#: Before the first name of a sentence: its subject is the person named last ("Ce dernier a reçu Y").
LATTER_FIRST = re.compile(rf"\b(?:{LATTER_FR})\b")

#: "Son avocat a vu Y": the current subject is still the owner.
POSSESSIVE_FIRST = re.compile(r"^\W*(?:Son|Sa|Ses|Leurs?|His|Her|Their)\b")

#: Somebody comes to a place or is there.
MOTION = re.compile(
    r"\b(?:[Aa]rriv\w+|atterri\w*|débarqu\w+|rendue?s?|(?<=se )rendr\w+|gagn(?:é|era|ait)|rejoint|envol\w+|escale"
    r"|étapes?"
    r"|visites?|voyages?|déplacements?|séjours?|passage|en route|(?:(?<!s')(?:était|étaient)|sera|est|se trouv\w+)"
    r"(?= (?:\w+ ){0,2}(?:à|au|en)\b)"
    r"|flew|fl(?:y|ies)|travell?(?:ed|s|ing)?|landed|touched down|went|goes|(?:was|were|is|are|be)(?= in\b)"
    r"|(?:expected|due)(?= (?:in|at)\b)|attendue?s?(?= (?:[\w'-]+ ){0,3}(?:à|au|en)\b)"
    r"|stop(?:ped|over)"
    r"|visit(?:s|ed|ing)?|trips?|heads?|headed|bound for)\b"
)

#: "retenu à | Oslo": where one was kept is not where the others are.
DETAINED = re.compile(
    r"\b(?:retenue?s?|restée?s?|bloquée?s?|held up|stuck|detained|kept|stranded) (?:à|au|en|in|at) $"
)

#: Verbs of speech; their subject is a source.
SPEECH = (
    r"(?:a|ont|avait|avaient) (?:\w+ )?(?:annoncé|déclaré|dit|affirmé|indiqué|précisé|assuré"
    r"|expliqué|rapporté|noté|souligné|estimé|ajouté|confirmé|répondu|fait savoir|démenti"
    r"|confié)"
    r"|(?:annonce|déclare|affirme|indique|précise|assure|rapporte|ajoute|confirme)(?:nt)?"
    r"|(?:dément|prétend)(?:ent)?|écri(?:t|vent)|croi(?:t|ent) savoir|révèle(?:nt)?"
    r"|(?:affirm|indiqu|assur|rapport|ajout|confirm|dément|écriv|prétend)ai(?:t|ent)"
    r"|said|says|say|told|announced|added|confirmed|confirms|announces|insists"
    r"|reported|reports(?! of\b)|wrote|writes|denied|denies|stated"
    r"|insisted|replied|claimed|claims|alleged|alleges|explained"
)
SAYS = re.compile(rf"\b(?:{SPEECH})\b")
#: Somebody says so, as a verb of speech or a preposition tells.
TELLS_SOURCE = re.compile(rf"\b(?:{SPEECH}|according to)\b")

PHONE = re.compile(
    r"(?<!sans )\btéléphon\w*|\bcoup de fil|\b(?:lors d'|au cours d'|durant |pendant )un appel|\bappels? (?:avec|entre"
    r"|d(?:e |')(?:\w+ ){1,3}(?:heures?|minutes?))"
    r"|\bappels? téléphonique|\bau bout du fil|\bon the line (?:together|with)\b|\b(?:by|on the"
    r"|over the|in a|a|via) (?:tele)?phone|\b(?:tele)?phone (?:call|conversation)|\btelephon\w*"
    r"|\bphoned\b|(?<!earnings )(?<!results )(?<!close )\bcall\b(?! (?:off|for|on))",
    re.IGNORECASE,
)
VIDEO = re.compile(
    r"\bvisio\w*|\bvidéo\w*|\bpar écran|\bvirtuel\w*|\bvideo\b|\bvideo(?:conference|link)\w*"
    r"|\bvirtual\w*|\b(?:via|on|over) (?:Zoom|Teams|Skype)\b|\bà distance\b|\binterposée?s?\b|\bremotely\b",
    re.IGNORECASE,
)

#: A day or days after the preposition of a verb of moving: "avancée à jeudi", not "à 15 heures".
_NEW_DAY_FR = (
    rf"(?=(?: \w+| d'une? \w+,?){{0,2}} (?:(?:à|au|du|de) |d')(?:{FRENCH_WEEKDAY}|demain"
    r"|aujourd'hui|ce soir|la semaine|\w+ (?:jours?|semaines?|mois)\b"
    r"|\d{1,2}(?:er)?(?: (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)|(?=[.,;]| au | à |$))))"
)
_NEW_DAY_EN = (
    r"(?=(?: \w+| by an? \w+,?){0,2} (?:to|by|from|until) (?:(?:late |early |next |this |\w+ )?(?:\w+day|week|month)\b"
    r"|today|tomorrow|\w+ (?:days?|weeks?|months?)\b|[A-Z][a-z]+\.? \d"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[A-Z]|(?=[.,;]|$))))"
)

#: "n'aura lieu que le 6 juin", "will not take place until June 6": put off to that day.
NOT_BEFORE = (
    r"(?:n'(?:aura|auront) (?:\w+ment )?lieu|ne se (?:tiendra|tiendront|fera|feront)(?: \w+ment)?)"
    r" qu(?:e|'à partir d[eu])"
    r"|will not (?:now )?(?:take place|be held|happen) (?:until|before)"
)
CANCELLED = re.compile(
    r"\bannul(?:é|ée|és|ées|e|er|ait|era|ation)\b|\bdéprogrammée?s?\b|\breport(?:é|ée|és|ées|e"
    r"|ait|aient)\b|\breporter(?= (?:le|la|les|son|sa|ses|leurs?|ce|cette|un|une|à|au|sine)\b| l')"
    r"|(?:(?<=\bde la )|(?<=\bde le )|(?<=\bà la )|(?<=\bà le ))reporter\b"
    r"|\bajourn(?:é|ée|és|ées|e|ait|er)\b|\brepouss(?:é|ée|és|ées|e)\b"
    rf"|\b(?:{NOT_BEFORE})\b"
    r"|\bremplacée?s? par (?=une? (?:\w+ )?(?:appel|coup de (?:fil|téléphone)|visio|(?:échange|entretien|conversation)"
    r" (?:télé|par )))|\breplaced (?:by|with) (?=an? (?:\w+ )?(?:phone|telephone|video|call\b|conference call))"
    r"|\bn'aura (?:finalement )?pas lieu|\bne se tiendra (?:finalement )?pas"
    r"|\b(?:will|would) (?:\w+ )?(?:not|no longer) (?:\w+ )?(?:take place|be held|happen|go ahead)\b"
    r"|\bwo(?:n't|uldn't) (?:now )?(?:take place|be held|happen|go ahead)\b"
    r"|\bcancel(?:led|ed|s|ling|lation)?\b"
    r"|\b(?:was|were|been) (?:\w+ )?(?:scrubbed|struck from the|put on (?:ice|hold))\b"
    r"|\bcall(?:ed|s|ing)?(?: \w+){0,4} off\b|\bpostpon(?:ed"
    r"|es|e|ing)\b|\bscrapp(?:ed|ing)\b|\bdécommandée?s?\b|\bdécommand(?:e|er|ait)\b|\bremise?s? (?:à plus tard"
    r"|à une date)"
    r"|\bn'(?:a|ont|avait) (?:\w+ )?(?:pas )?pu (?:avoir lieu|se tenir|être organisée?s?)(?! (?:\w+ )?qu[e'])"
    r"|\b(?:étapes?|haltes?|escales?|rencontres?|visites?|entretiens?|déplacements?)\b[^.;,]{0,50}"
    r"\b(?:a|ont|avait|avaient) (?:\w+ )?été supprimée?s?\b"
    r"|\b(?:a|ont|avait) eu raison d(?:u|e la|e l'|e leur|es) ?(?=(?:rencontre|entretien|entrevue|réunion|rendez-vous"
    r"|tête-à-tête"
    r"|dîner|déjeuner)\b)"
    r"|\bsine die\b|\btomb\w+ à l'eau|\bfaux bond|\bn'(?:a|ont|avait) (?:finalement |jamais )?(?:pas |jamais )?eu lieu"
    r"|\b(?:has|have|had) been dropped\b|\b(?:meeting|talks|visit|trip|lunch|dinner|summit|call|encounter)\b[^.;]{0,80}"
    r"\b(?:was|were) (?:\w+ )?dropped\b|\bf[ae]ll(?:en)? through\b|\b(?:a|ont|avait) (?:\w+ )?capoté\b"
    r"|\bnever (?:took place|happened)"
    r"|\bdid(?: not|n't) (?:\w+ )?(?:take place|happen|go ahead|get under way|get going)\b"
    # in Nigeria "The talks did not hold"
    r"|\bdid(?: not|n't) hold(?=[.,;]|$| (?:as|because|after|on|yesterday|\w+day)\b)"
    r"|\b(?:is|are|was|were|now) off(?= ?(?:[.,;:!)]|$)| (?:after|because|following|for now)\b)"
    r"|\bpull(?:s|ed|ing)? out of\b|\bcr(?:y|ies|ied) off\b|\bshunned\b"
    r"|\bput off\b|\bshelved\b|\babandoned\b|\bdécalée?s?\b|\b(?:was|were|been) moved (?:back )?(?:to|from) (?=\w+day\b"
    rf"|next\b|(?:the )?\d|(?i:{ENGLISH_MONTH})\b)|\brescheduled(?= (?:for|to|from)\b)|\breprogrammée?s?(?= (?:à|au"
    r"|pour|le)\b)"
    r"|\bpushed back(?! against)|\bput back\b|\bdeferred\b|\baxed\b|\bwithdr(?:ew"
    r"|awn)\b(?! (?:in)?to\b)"
    rf"|\b(?:a|ont|avai(?:t|ent)) (?:\w+ )?été déplacée?s? (?:à|au|en|d[eu]|d') ?(?![{UPPER}])"
    rf"|\bavancée?s?{_NEW_DAY_FR}|\b(?:brought forward|moved (?:up|forward)){_NEW_DAY_EN}"
)
DENIED = re.compile(
    r"\bdément(?:i|ie|ait|ent|ir)?\b|\bni(?:e|é|ent|ait|er) (?:\w+ment |en revanche |toutefois |pourtant |bien sûr )?"
    r"(?=(?:[«\"] ?)?(?:avoir|que|toute|tout|l'|s'être))"
    # "a nié mardi devant le tribunal avoir", "a nié, après le conseil, que"
    rf"|\bni(?:e|é|ent|ait|er)(?:,[^,;:.]{{1,60}},| (?:{FRENCH_WEEKDAY}|hier|encore|devant"
    r"|lors|au cours|à l'issue|après|pendant|dans|sur|en|à|au|auprès|face)\b[^,;:.]{0,60}?)"
    r" (?=avoir|qu(?:e\b|')|s'être)"
    r"|\b(?:dismiss|reject|rebuff)(?:ed|es|s|ing) (?:\w+ )?(?:reports?|rumou?rs?|speculation|claims?|suggestions?)\b"
    r"|\bréfut\w+|\bden(?:y|ied|ies|ying)\b|\b(?:contest|récus)(?:e|é|ent|ait|er) (?:\w+ment )?(?=(?:[«\"] ?)?avoir"
    r"|qu(?:e\b|')|s'être)"
    r"|\b(?:se|s'est|s'était|se sont) (?:\w+ )?défend\w*(?: \w+ment)? (?=d'avoir|de s'être|d'être)"
    r"|\bdisput(?:es?|ed|ing) (?=having|that|claims?|reports?)"
)
#: "Devant le tribunal de Nanterre, X a reconnu mardi avoir déjeuné": where and when that was said, not what it tells.
ADMITTED = re.compile(
    r"\b(?:a|ont|avait) (?:\w+ )?(?:reconnu|admis|avoué|nié|démenti|affirmé|assuré|raconté|confirmé|dit|juré)\b"
    r"(?:[^,;.]{0,60}|, [^,;.]{1,60},) (?:avoir|s'être|être) (?:\w+ )?$"
    r"|\b(?:admitted|denied|denies|conceded|confessed)\b(?:(?: on \w+day| \w+day)?(?: to)?"
    r"|(?:[^,;.]{0,60}|, [^,;.]{1,60},)(?: to)? (?:having|(?:that )?(?:s?he|they) had)(?: \w+)?) $"
)
NEGATED = re.compile(
    r"\bn(?:e |')(?:[\w' -]{0,40}?)\b(?:pas|jamais|plus|point|nullement|aucunement)\b|\b(?:not|never)\b|\w+n't\b"
    r"|\b(?:at no (?:time|point|stage|moment)|on no occasion|in no way|under no circumstances|not once)\b"
    r"|\bwithout\b|\bsans (?:(?:y|en|le|la|les|lui|leur|se) |l'|s')?(?=être\b|avoir\b|\w+(?:er|ir|dre)\b)|\bneither\b"
)
NEGATED_NOUN = re.compile(
    r"\bn(?:e |')(?:[\w' -]{0,30}?)\b(?:pas|plus|jamais)\b|\bnot? (?:\w+ ){0,2}(?:meeting|talks"
    r"|summit|plan|date|planned|scheduled)|\b[Nn]o (?:\w+ ){0,3}(?:meetings?|talks|summit"
    r"|visits?)\b"
    r"|\b[Aa]ucune? (?:\w+ )?(?:rencontre|entretien|réunion|visite|sommet|entrevue|date)\b"
    r"|\b(?:is|are|was|were) not\b|\bno plans?\b|\bn'(?:a|ont|avait) (?:\w+ )?pu\b"
)
#: A wish, a proposal, a refusal: nothing that a calendar would hold.
WISH = re.compile(
    r"\b(?:souhait|veu(?:t|lent)|voudr|voul|propos|invit(?!ée?s?,)|espèr|espér|demand|exig|refus|prêt"
    r"|disposé|accept|sollicit|imagin|rêv|éviter|envisag|réclam|appel)\w*\s*(?=.{0,60}$)"
    r"|\b(?:would like|would love|'d like|keen|eager|aimerai)\w*\s*(?=.{0,60}$)"
    r"|\bwould be [\"“]?(?:happy|glad|pleased|delighted|ready)\b(?=.{0,60}$)"
    r"|\bno (?:plans?|intention|desire|reason|need)\b"
    r"|\b(?:want|wish|propos|invit(?!ée?s?,)|hop|ask|request|refus|declin|ready|willing|open to|accept|offer|urg"
    r"|seek|sought|demand|tr(?:y|ied)|avoid|wait|fail|unable)\w*\s*(?=.{0,60}$)"
    r"|\b(?:would (?:rather|gladly|happily|willingly|welcome)|no (?:point|sense|use|interest) in)\b(?=.{0,60}$)"
    r"|\b(?:[Ss]i|[Ii]f) (?=.{0,80}$)|\bcould have\b|\bwould have\b|\bshould have\b|\baurai(?:t"
    r"|ent) (?:dû|pu|voulu)\b"
)
PLANNED = re.compile(
    r"\b(?:doi(?:t|s|vent)|dev(?:ons|ais|ions|ait|aient|rait|raient|ra|ront)|v(?:a|ont|ais)|allons|all(?:ai(?:t|s|ent)|ions)"
    r"|pou(?:rrait|rraient|rra|rront)|compt(?:e|ent|ait|aient)|prévoi(?:t|ent)|prévoyai(?:t|ent)|entend(?:ent|ait|aient)?|s'apprêt\w+"
    r"|(?<!\ba )(?<!\bont )(?<!\bavait )(?<!\bavaient )attendue?s?|"
    r"prévue?s?|programmée?s?|projet(?:te|tent|ait|aient)|avai(?:t|ent) prévu|censée?s?|envisagée?s?)\b"
    rf"|\b(?:fix|cal|arrêt)ée?s? (?:au|pour) (?:le )?(?:{FRENCH_WEEKDAY}|\d)"
    r"|\b(?:will|would|shall|could|may|might|should|must|can|(?:is|are|was|were|be|am) (?:also "
    r"|now |still )?(?:due |set |scheduled |expected |planning |going |slated |likely |about "
    r"|supposed |meant |hoping )?to"
    r"|plans? (?:\w+ )?to|plans for|(?:planned|agree[ds]?|intends?|expect(?:s|ed)?|scheduled|due|set"
    r"|slated|billed|booked|lined up|fixed) (?:\w+ )?(?:to|for|on|in)|planned|pencill?ed in|is due|are due"
    r"|(?:is|are|was|were|been) expected|'ll)\b"
)
#: A verb in the future; "la caméra" and "l'opéra" are none, nor is a name.
FUTURE_VERB_FR = re.compile(
    rf"\b(?!(?:caméra|opéra|choléra|extra|agora|mascara)\b)[{LOWER}]{{2,}}(?:era|ira|ra|ront)\b"
)
#: Who agreed to meet did so on a day and in a place of their own: "sont convenus lundi à Rome de se revoir".
AGREED_TO = re.compile(
    r"\b(?:conven\w+|accepté|promis|décidé|engagée?s?|agree[ds]?|decide[ds]?|promise[ds]?|pledge[ds]?|vow(?:s|ed)|undert(?:ook|akes?)"
    r"|accept(?:s|ed))\b[^;:.]{0,60}? (?:de |d'|à |to |that they would )(?:se |s'|again |\w+ment )?$"
)
#: A finite verb in the future or the conditional; a passé simple in "-ra" ("rencontra") is neither.
FUTURE_FR = re.compile(r"(?:e|i|ié|[ei]v|nd|r|^au|clu)r(?:a|ont|ait|aient|ai|ons)$")
#: A finite verb in the imperfect or the passé simple, once it is known not to be in the future.
PAST_FR = re.compile(r"(?:(?<!^f)ai(?:en)?t|[èiu]rent|in(?:ren)?t|^[ef]?ut|çut|llit|^rendit|\wa|ant)$")
PARTICIPLE_FR = re.compile(r"(?:(?:é|u|i)(?:e|s|es)?|(?:pr|m|ass)ise?s?|(?:offer|ouver|join|dui)te?s?|close?s?)$")
#: A verb without an auxiliary is in the present where its form is not an infinitive in one of these.
INFINITIVE_FR = re.compile(r"(?:er|ir|dre|ivre|ttre|aire)$")
AUXILIARY_FR = re.compile(
    r"\b(?:ai|avons|avais|avions|suis|sommes|étais|étions|avez|aviez|êtes)\b"
    r"|\b(?:a|ont|avai(?:t|ent)|est|sont|étai(?:t|ent)|ai(?:t|ent)|soi(?:t|ent)|fu(?:t|rent)"
    r"|eu(?:t|rent)|ayant|avoir|été|être|s'est|s'étai(?:t|ent)|aurai(?:t|ent)|serai(?:t|ent))\b"
)
#: "aurait rencontré", "se seraient vus", "serait venu voir"; "serait reçu" is yet to be.
RUMOUR_FR = re.compile(
    r"\b(?:aurai(?:t|ent) (?:\w+ )?(?:été )?|(?:se|s'y|s'en) serai(?:t|ent) (?:\w+ )?)\w+(?:é|u|i)(?:e|s|es)?\b"
    r"|\bserai(?:t|ent) (?:\w+ )?(?:allé|venu|revenu|passé|arrivé|parti|rentré|retourné|entré)e?s?\b"
)
HEARSAY_EN = re.compile(
    r"\b(?:reportedly|allegedly|apparently|(?:is|are|was|were) (?:said|understood|believed|thought|rumou?red)"
    r" to)\b"
)
#: A verb in the past: what is neither this nor after an auxiliary is in the present.
PAST_EN = re.compile(rf"(?:\w+ed|had|was|were|been|wound|{IRREGULAR_PASTS})")

#: A sentence that only says what a meeting is, or that it comes back.
PREDICATE = re.compile(
    r"\b(?:[Cc]e (?:sera|serait|fut|furent)|[Cc]'(?:est|était|étaient)|[Ii]t (?:is|was|will be"
    r"|would be)|[Tt]h(?:is|at) (?:is|was|will be|would be)) (?:\w+ ){0,6}$"
)
#: A habit: "chaque lundi", "tous les deux mois", "every other week"; not "chaque maison".
EVERY = re.compile(
    rf"\b(?:[Cc]haque|[Tt]ou(?:s|tes) les (?:\w+ )?) ?(?:fois|{FRENCH_WEEKDAY}|jours?|soirs?|matins?|nuits?|après-midi"
    r"|week-ends?|semaines?|mois|ans|années?|trimestres?|semestres?|étés?|hivers?|printemps|automnes?|saisons?|heures?)\b"
    rf"|\b(?:[Ee]very|[Ee]ach) (?:(?:other|second|third|single|few|two|three|four|six) )?(?:time|{ENGLISH_WEEKDAY}"
    r"|days?|evenings?|mornings?|nights?|afternoons?|weekends?|weeks?|months?|years?|quarters?|summer|winter|spring|autumn|fall"
    r"|season|hours?)\b"
    r"|\b(?:annually|annuellement|(?:once|twice|une fois|deux fois) (?:a|par|l'))\b|\bregularly\b|\brégulièrement\b"
)
#: What is met, received or gathered without anybody being met.
NOT_MET = re.compile(
    r"^ (?:premi(?:er|ère)|au (?:concours|baccalauréat)|à l'(?:examen|agrégation|école))\b"
    r"|^ with (?:\w+ )?(?:silence|approval|refusals?|disbelief|derision|applause|jeers"
    r"|scepticism|skepticism|anger|indifference|boos)\b"
    r"|^ (?:un verre |verre )?à la (?:santé|mémoire) d"
    rf"|^(?: (?:{FRENCH_WEEKDAY}|hier|aujourd'hui|\w+ment|\w+ly"
    r"|\w+day|également|aussi|encore|déjà|already))? (?:(?:le |la |un |une |des |l'|d'|du |its "
    r"|the |a |an |their |his |her |all |new |any |strong |some )(?:\w+ ){0,2})?"
    r"(?:prix|médailles?|distinctions?|ovations?|ballons?|carton|Légion|soutien|aide|lettres?"
    r"|reporters|journalists|journalistes|presse|messages?|appels?|fonds|dons?|menaces?|plaintes?|difficultés?"
    r"|succès|obstacles?"
    r"|résistance|échec|problèmes?|réticences?|public|écho|accueil|coup|balle|objectifs?"
    r"|festival|exposition|jeux|championnat|réfugiés|sourire|calme|liberté|formation|visiteurs"
    r"|majorité"
    r"|targets?|deadlines?|demands?|resistance|expectations?|needs?|requirements?|criteria"
    r"|challenges?|goals?|obligations?|commitments?|costs?|awards?|prizes?|honou?rs?|degrees?"
    r"|medals?|standards?|conditions?|fines?|funds?|aid|support|money|criticism|reports?|word"
    r"|letters?|applause|treatment|training|votes?|fate|death|end)\b"
)
DURATION = re.compile(
    r"\b(?:(?P<fr>deux|trois|quatre|cinq|six|sept|huit) (?:jours|journées)|(?P<en>two|three|four"
    r"|five|six|seven|eight)[ -]days?)\b"
)
ENDING = re.compile(
    r"\b(?:achev\w+|pris fin|prend fin|termin\w+|conclu\w*|clos|séparé\w*|quitté\w*|ended|ends"
    r"|parted|concluded|wrapped up|closed|finished)\b"
)
SAME_DAY = re.compile(
    r"\b(?:(?:[Qq]uelques|[Dd]eux|[Tt]rois) heures (?:plus tard|auparavant|plus tôt|après)"
    r"|[Dd]ans (?:la soirée|la matinée|l'après-midi|la foulée)|[Ll]e (?:soir|matin)(?: même)?"
    r"|l'après-midi|(?:[Ll]ater|[Ee]arlier) (?:in the|that|the same) day|hours (?:later|earlier)"
    r"|[Pp]lus t(?:ôt|ard) dans la (?:journée|matinée|soirée)"
    r"|[Oo]n that (?:\w+ )?day|[Cc]e (?:premier )?jour-là"
    r"|[Ii]n the (?:evening|morning|afternoon)|[Tt]hat (?:evening|morning|afternoon)"
    r"|[Tt]he same (?:evening|afternoon|morning)|[Ll]e même jour|[Tt]he same day|[Pp]eu (?:après"
    r"|avant)|[Ss]hortly (?:after|before)|in the same day)\b"
)

#: The meeting itself is said to have been held.
HELD_EVENT = re.compile(
    r"\bs'(?:est|étai(?:t|ent)|étaient) (?:\w+ )?(?:tenue?s?|achevée?s?|ouverte?s?|déroulée?s?"
    r"|terminée?s?|conclue?s?|poursuivie?s?|réunie?s?)|\bse sont (?:tenue?s?|ouverte?s?"
    r"|achevée?s?|déroulée?s?|poursuivie?s?)"
    r"|\b(?:a|ont|avai(?:t|ent)) (?:\w+ )?(?:eu lieu|duré|commencé|repris|tourné court|échoué|achoppé|capoté|pris fin"
    r"|clos|débuté|suivi"
    r"|conclu|tenu|achevé|ouvert)\b|\btenue?s?\b|\bsuivie? d|\bs'achev\w+"
    r"|\b(?:was|were) (?:held|opened|concluded|followed)|\btook place|\bended\b|\bopened\b"
    r"|\bbegan\b|\blasted\b|\bran from|\bconcluded\b|\bstarted\b|\bresumed\b|\b(?:held|had)\b"
    r"|\bcollapsed\b|\bbroke (?:down|up|off)\b|\bwrapped up\b|\bdragged on\b|\bcontinued\b"
    r"|\b(?:res)?sort(?:ait|aient|ent|ant|ie?s?)? (?:[\w-]+ )?d(?:'une? |e (?:sa |son |leur |l'))"
    r"|\bparted\b|\bconvened\b|\bremont(?:e|ait) (?:à|au)\b|\bdat(?:e|ait) d[eu]\b|\bdates? (?:back to|from)\b"
)
#: Somebody's own meeting, which is not still to come.
_OF_HIS = (
    r"(?=(?:sa|son|leur|cette|cet|ce|his|her|their) "
    r"(?!prochaine?|futur|éventuel|upcoming|next|forthcoming|planned|coming)(?![^,;.]*\bà venir\b))"
)
#: The meeting is the setting of something that happened.
HELD_NOUN = re.compile(
    HELD_EVENT.pattern
    + r"|\bfollow(?:s|ed) (?=an? |the |talks)|\b(?:fait|faisait|font) suite à (?=une? |l'|la |des )"
    r"|\bsui(?:t|vait) (?=une? |l'|la |des )"
    r"|\b(?:a|ont|avai(?:t|ent)) (?:\w+ )?(?:porté|permis|participé|assisté|pris part)\b|\b(?:s'est séparé\w*"
    r"|se sont séparé\w*)\b|\b(?:lors|à l'issue|au cours|au terme|au sortir) d|\baprès (?:un|une|l'|le|la"
    r"|leur|leurs|des|deux|son|sa|ses)\b|\b(?:after|following) (?:[\w-]+ ){1,6}(?:hours?|days?|rounds?) of\b"
    r"|\baprès (?:[\w-]+ ){1,6}(?:heures?|minutes?|jours?|nuits?) d|\bà l'occasion d|\bautour d'un"
    r"|\b(?:went|walked|headed|goes) (?:\w+ )?into (?=(?:an? |the )?(?:[\w-]+ ){0,2}(?:meetings?|talks|discussions))"
    r"|\b(?:since|depuis) (?:their|leurs?)\b|\b(?:attended|hosted|chaired|took part)\b|\b(?:during|in|at|after"
    r"|following) (?=talks"
    r"|meetings?"
    r"|a meeting|discussions)"
    r"|\b(?:reconna(?:ît|issent|issait)|admet(?:tent|tait)?|acknowledge[sd]?|admit(?:s|ted)?|conced(?:e[sd]?))"
    r" (?:\w+ment |only )?(?=une? |an? |the |l'|la )"
    r"|\b(?:s'est|s'était|se sont) (?:\w+ ){0,3}?contentée?s? (?:\w+ ){0,2}?d(?:e |')"
    r"|\b(?:made do|settled) (?:with|for)\b"
    r"|\bs'(?:est|était|étaient) (?:\w+ )?(?:dite?s?|déclarée?s?|montrée?s?|réjouie?s?|félicitée?s?)\b[^.;]{0,40}"
    rf" (?:de|par) {_OF_HIS}|\b(?:a|ont) (?:\w+ )?(?:qualifié|jugé|salué|décrit|raconté|loué|vanté) (?:de |d')?"
    rf"(?:[«\"“] ?[^»\"”]{{1,40}}[»\"”],? ?)?{_OF_HIS}|\b(?:described|hailed|praised) {_OF_HIS}"
    r"|\b(?:emerg(?:e[ds]|ing)|(?:came|coming|walked|walking) out) (?:of|from) "
    r"(?:a |an |the |his |her |their )?(?:\w+ )?(?=talks|meetings?|summit|dinner|lunch|session)"
    r"|\bin an? (?=(?:phone|telephone|video) )|\b(?:during|after|at|following) (?:a|an|the|their"
    r"|his|her|their first|two days of)\b",
    re.IGNORECASE,
)
