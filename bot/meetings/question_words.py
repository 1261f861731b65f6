"""The words that say what a question asks of the meetings, French and English; most are looked for in folded text."""

from __future__ import annotations

import re
from typing import Literal

from bot.meetings.asked_offices import FULL_NAME
from bot.question import MEETING_NOUNS
from corpus.meetings import Kind

Position = Literal["first", "last", "next"]

# A question that has none of these is not about a meeting.
ABOUT_MEETINGS = re.compile(
    r"\b(?:rencontr|entreten|entretien|entretenu|recue?s?\b|recoi|recev|accueil|reuni|retrouv|rendu|pourparler|sommet"
    r"|tete-a-tete|visit|consultation|negociation|concert|discut|telephon|appel|parle|entrevu|(?:re)?vue?s?\b"
    r"|(?:re)?verr(?:a|ont)\b|(?:dejeun|din)es?\b|dined\b|lunched\b"
    r"|(?:have|has|had|having|took?|shared?) (?:\w+ ){0,3}(?:lunch|dinner|breakfast|coffee|tea|drinks?|supper|meal)\b"
    r"|(?:did|has|had|will|who|whom)\b(?:(?!\bwhen\b).)*\b(?:ring|rang|rung)\b(?! (?:the )?bell)"
    r"|rendez-vous|attabl|negoci\w*\b.*\bavec\b|\bavec\b.*\bnegoci"
    r"|reconcili|renou(?:e|er)\b|dialogu|echang\w* (?:\w+ ){0,2}avec\b|interlocut"
    r"|face-a-face|face a face|confer(?:e|er)\b"
    r"|fait? (?:\w+ )?connaissance|rev(?:oir|oit|oient)\b|se voir\b|pris? un repas"
    r"|(?:doi\w+|devai\w+|devra\w*|va|vont|all\w+|venue?s?|pu|souhait\w+|esper\w+)(?:-\w+){0,2} (?:\w+ )?voir\b"
    r"|(?:lunch|dinner|breakfast|supper|dejeuner|diner|repas) (?:between|with|entre|avec)\b"
    r"|\ba (?:petit-)?(?:dejeuner|diner)\b|negotiat\w*\b.*\bwith\b|\bwith\b.*\bnegotiat|welcom|greet"
    r"|appointment|face to face|c[ao]me across|r[au]n into|bump(?:ed)? into|made? up with"
    r"|s[ai]t (?:across|opposite|with)\b|assise?s? (?:\w+ )?(?:avec|face|en face)\b"
    r"|\balle(?:e|s|es)? (?:[\w'-]+ ){1,3}voir\b"
    r"|pass(?:e|ee|er|es) (?:\w+ ){1,3}avec\b|sp[ea]n[dt] (?:\w+ ){1,4}with\b"
    r"|(?:pris|partage|bu) (?:\w+ ){0,3}(?:cafe|verre|repas|dejeuner|diner)\b"
    r"|me(?:e|t\b)|talk|summit|host|receiv|confer|spoke|speak(?!er)|call|phon|s[ai]t down|see\b|saw\b"
    r"|encounter)"
)
# "derniere rencontre", "last met": a position is one of meetings only beside a word for them, not "the last years".
_ORDINALS: dict[Position, str] = {
    "first": r"(?:premiere?s?(?![ -](?:ministre|dame|secretaire))|first(?![ -](?:minister|lady|secretary))|earliest)",
    "last": r"(?:derni(?:er|ere)s?|last|latest|most recent)",
    "next": r"(?:prochaine?s?|next|upcoming)",
}
_MEETING_NOUNS = rf"(?:fois|dialogues?|times?|rounds?|{MEETING_NOUNS['fr']}|{MEETING_NOUNS['en']})\b(?!-)"
_MEETING_VERBS = (
    r"(?:rencontr|recu|recoi|recev|accueill|entreten|vus?\b|vues?\b|parle"
    r"|me(?:et|t\b)|host|receiv|see\b|saw\b|seen\b|visit|h[eo]ld|talk|sp[eo]ke?|speak(?!er)"
    r"|call|phon|s[ai]t down|encounter)"
)
# A word between an ordinal and its noun ("last official visit"), none that ends the phrase ("last term had a visit").
_BETWEEN = (
    r"(?!(?:an|ans|annees?|mois|semaines?|jours?|mandats?|terms?|years?|months?|weeks?|days?|decades?"
    r"|the|an?|his|her|their|its|of|in|at|on|to|with|and|or|by|for|from|do|does|did|has|have|had|is|are|was|were"
    r"|les?|la|une?|son|sa|ses|leurs?|des?|du|en|au|aux|avec|et|ou|par|pour|ont|est|sont|ete|a)\b)[\w'’.-]+\s+"
)
POSITIONS: dict[Position, re.Pattern[str]] = {
    position: re.compile(
        rf"\b{ordinal}\s+(?:(?:of (?:the|their|these)|des|de (?:leurs|ces))\s+)?(?:{_BETWEEN}){{0,3}}{_MEETING_NOUNS}"
        rf"|\b{ordinal}\s+(?:ever\s+)?{_MEETING_VERBS}"
        rf"|\b{ordinal}\s+(?:[\w-]+\s+){{0,2}}(?:a|to)\s+(?:avoir\s+|have\s+)?{_MEETING_VERBS}"
        rf"|\b{ordinal}(?:\s+lieu)?\W*$" + (rf"|\bd['’]abord\s+{_MEETING_VERBS}" if position == "first" else "")
    )
    for position, ordinal in _ORDINALS.items()
}
# Who is asked for by telephone was met in no other way; "spoke" may be in a room.
ONLY_REMOTE = re.compile(
    r"\b(?:by|over|on|via) (?:the )?(?:tele)?phone\b|\b(?:tele)?phone calls?\b|\btelephon\w*|\bphoned\b"
    r"|\b(?:coups?|entretien\w*|conversation\w*|appels?) (?:de fil|telephon\w*)|\bvisio\w*|\bvideo\w*"
    r"|\br[au]ng\b|\bring\b|\ba distance\b|\bremotely\b"
)
REMOTE = re.compile(
    r"\ba distance\b|\bremotely\b|\b(?:video\w*|visio\w*|telephon\w*|appel\w*|phon\w*|call\w*|r[au]ng|ring"
    r"|spoke|speak|parle\w*)\b"
)
# Who talks may do so in a room or by telephone.
TALK = re.compile(r"\b(?:entreten\w*|entretien\w*|discut\w*|echang\w*|dialogu\w*|confer\w*|talk\w*)\b")
# What a sentence says of those who were not in one room.
TOLD_REMOTELY = re.compile(
    rf"{ONLY_REMOTE.pattern}|\bappel\w*|\bcall\w*|\bphon\w*|\bau bout du fil\b|\bon the line\b"
)
MEANS: dict[Kind, re.Pattern[str]] = {
    "phone": re.compile(r"\b(?:tele)?phon\w*|\btelephon\w*|\bcoups? de fil|\bappels?\b"),
    "video": re.compile(r"\bvisio\w*|\bvideo\w*"),
    "in_person": re.compile(
        r"\b(?:lunch\w*|din(?:ner|ners|ed|ing)|supper|breakfast|meal|dejeun\w*|din(?:er|e|es|ee|ent|a|ait)|repas"
        r"|tete[- ]a[- ]tete|en personne|in person|face to face|face a face)\b"
    ),
}
# "Is it true that they never met?" is answered yes by a denial, and no by a meeting.
TRUE_THAT = re.compile(r"\b(?:is it (?:true|correct|right)|est-(?:il|ce) (?:vrai|exact))\b")
# "Qui a rencontré qui ?" asks for all there is.
WHO_WHOM = re.compile(r"^\W*qui (?:[\w'’]+ ){1,4}qui\b|^\W*who (?:\w+ ){1,4}(?:whom|who)\b")
# What is to come, in the verb of the question.
AHEAD = re.compile(
    r"\b(?:doi(?:t|vent)|va|vont|will|going to|due to"
    r"|(?:rencontrer|recevr|accueiller|entretiendr|reunir|retrouver|rendr|verr|reverr|visiter|parler|discuter|negocier"
    r"|consulter|telephoner|appeller|participer|assister|tiendr|derouler|ser)(?:a|ont)|aur(?:a|ont) lieu)\b"
)
# "Biden is meeting Putin", "is the pope receiving Modi", "is the summit being held"; but not "is the meeting of".
UNDER_WAY = re.compile(
    r"\b(?:is|are)\s+(?:(?!(?:that|who|was|were|been)\b)[\w'’.-]+\s+){0,7}?"
    r"(?:(?:host|receiv|see|visit|hold|talk|speak|welcom)ing\b|being held\b|taking place\b)"
    r"|\b(?:is|are)\s+(?:(?!(?:the|an?|any|there|this|that|his|her|its|their|next|last|first)\b)"
    r"[\w.-]+(?<!['’]s)\s+){0,7}?meeting\b(?!\s+(?:between|of)\b)"
    r"|\b(?:is|are)\s+the\s+(?:[\w.-]+\s+){1,6}?meeting\s+(?!(?:between|of|with|in|at|on|to|held|due)\b)\w"
)
# What was planned or called off, said of the meeting; "comme prevu" and "as planned" say how one was held.
PLANNED = re.compile(r"\b(?<!comme )prevue?s?\b|\b(?<!\bas )planned\b")
# The outcome is asked for, whatever the meeting had been before: "Did the postponed summit take place?".
OUTCOME = re.compile(
    r"\b(?:eu lieu|tenue?s?|deroulee?s?|(?<!\bto )take place|took place|taken place|(?<!\bbe )(?<!\bbeing )held"
    r"|(?<!\bto )happen(?:ed)?)\b"
)
CANCELLED = {
    "fr": re.compile(r"\b(?:annul\w*|report(?:er?|ees?|es|ent|ait|aient)?)\b"),
    "en": re.compile(r"\b(?:cancel\w*|called off|put off|postpone\w*)\b"),
}
# The new day of what was put off: "For what date were the postponed talks rescheduled?".
RESCHEDULED = re.compile(r"\b(?:reschedul\w*|reprogramm\w*|new date|nouvelle date)\b")
# Whom somebody did not meet is told by denials alone; "n'a-t-il pas rencontré X ?" asks whether he did.
RELATIVE = re.compile(r", (?:who|whom|which|qui|que|dont)\b[^,?]*")
NEGATED = re.compile(
    r"\bn['’ ](?:a|ont|avait|avaient|est|sont)(?:-(?:t-)?(?:ils?|elles?|on))? (?:\w+ )?(?:pas|jamais)\b"
    r"|\bne (?:s['’ ]est|se sont)(?:-(?:t-)?(?:ils?|elles?|on))? (?:\w+ )?(?:pas|jamais)\b"
    r"|\b(?:did|has|have|had) (?:\w+ ){0,4}?not\b|(?<!, )\b(?:didn|hasn|haven|hadn)['’ ]t\b|\bnever\b"
)
DENIED = re.compile(r"\b(?:dement\w*|nie|niee?s?|den(?:y|ie[ds]))\b")
# "le pape François", "King Hussein": one name, which is no given name of somebody else.
CROWNED = re.compile(
    r"\b(?i:pape|pope|roi|reine|king|queen|patriarche?|empereur|imp[eé]ratrice|emperor|empress|sultan)\s+"
    r"([^\W\d_]+)(?![\w-])(?!\s+[A-ZÀ-Þ][a-zà-ÿ])"
)
# The pope without his name: "le pape François" is known by it.
POPE = re.compile(
    r"(?<!après )(?<!avant )(?<!after )(?<!before )"
    r"\b(?i:(?:le|du|au) (?:pape|souverain pontife)|the (?:pope|pontiff))\b(?! [A-ZÀ-Þ])"
)
# Who says so: the names in it are of nobody who met.
ACCORDING = re.compile(
    r"^(?:selon|d['’]après|according to)\s+[^,?]{2,80},"
    r"|,?\s(?:selon|d['’]après|according to)\s+[^,?]{2,80}(?=\s*\?|\s*$)",
    re.IGNORECASE,
)
# What came before or after, behind which nothing else is asked: "two days before the Oslo talks", "avant de voir Kim".
COUNTED_FROM = re.compile(
    r"(?<!\A)\b(?P<way>(?:(?:the|an?|one|two|three|four|five|six|\d+|some|a few)\s+(?:hour|day|night|week|month)s?\s+)?"
    r"(?:before|after)"
    r"|la veille d|le lendemain d|l['’]avant-veille d|au lendemain d|à la veille d"
    r"|(?:(?:une?|deux|trois|quatre|cinq|six|\d+|quelques)\s+(?:heure|jour|nuit|semaine|mois)s?\s+)?(?:avant|après))"
    r"(?!-)\b(?P<event>[^?]*)",
    re.IGNORECASE,
)
AFTER = re.compile(r"after|après|lendemain", re.IGNORECASE)
# Where somebody comes from, behind the whole name: "Piotr Wawrzyniak, de Helion,", "Anna Lind of the Bergen Opera".
AFFILIATED = re.compile(
    rf"{FULL_NAME},\s(?:de la |du |des |de |d['’]|of (?:the )?|from (?:the )?)"
    rf"(?P<body>{FULL_NAME}|[A-ZÀ-Þ][\w-]+)(?:\s[a-zà-ÿ]+){{0,3}}(?=,|\s*\?)"
    rf"|(?P<somebody>{FULL_NAME})\s(?:de la |du |des |of (?:the )?|from (?:the )?)(?P<own>{FULL_NAME}|[A-ZÀ-Þ][\w-]+)"
)
# What they talked about: "about the Bergen tram", "parlé du tram de Bergen avec Y".
TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|concernant"
    r"|(?:au sujet|à propos|(?<=parlé )|(?<=discuté )) ?d(?:e (?:la |l['’])?|u |es |['’]))"
    r"(?P<topic>[^,?]+?)(?=\s(?:with|avec)\b|[,?]|$)"
)
# What a question may say of a meeting beside who, where and when, and still ask for nothing else: that it takes place,
# how its people are called, which of several it is. Folded words, by their beginnings.
SAYS_NOTHING_ELSE = re.compile(
    r"(?:tenu|tenir|tien(?:t|nent)|pap[ea]?$|pope?$|pontif|souverain|deroul|ensemble|personne|face|directe|participa|assist|present"
    r"|doi(?:t|vent)|devai|va$|vont$|all(?:e|er|es|ait)$|prevu|annul|report|dement|nie"
    r"|aura$|auront$|sera$|seront$|tiendr"
    r"|fois$|final|fini$|finir$|parven|premier|dernier|prochain|recent|list|enumer|cite|donne|montre|ville|pays|lieu|endroit|capitale"
    r"|date|jour|annee|mois|quell?e?s?$|autre|encore|deja|jamais|vrai$|exact|officiel|historique|bilateral"
    r"|president|minist|dirigeant|leader|chef|homologue|roi|reine|pape|patriarche|chanceli|secretaire|etat|gouvernement"
    r"|diplomat|affaires|etrang|general|prince|emper|marechal"
    r"|r[au]ng$|ring$|come$|came$|across$|into$|bump|ran$|connaiss|rendez|place$|accord"
    r"|h[eo]ld|together|person|direct|attend|take$|took$|taken$|part$|due$|plan|schedul|suppos|expect|cancel|postpon"
    r"|off$|den(?:y|ie)|eventual|manag(?:e|ed)$|time|first|last|latest|next|previous|earliest|many$|often|ever$|yet$|again$|give|show"
    r"|joi(?:nt|ndre|gnait)$|grande?$|formal|formel|village$|localite$|commune?$|bourg|remont|depuis?$"
    r"|gens$|interlocut|echang|vraiment$|reellement$|precis|down$|each$|really$|actually$|(?:did|has|have|was|were|is)n$"
    r"|(?:any|some)(?:one|body)$|quelqu|ailleurs$|elsewhere$|else$"
    r"|city|cities|countr|place|venue|town|capital|day|year|month|other|official|historic"
    r"|voir$|chez$|tete$|ecran$|interpos|repas$|meal$|evening$|share[ds]?$|partag"
    r"|true$|correct$|never$|king|queen|pope|patriarch|chancellor|secretar|state|government|foreign|prime|head|counterpart|video|visio|phone)"
)
ASKS_WHAT = {
    "fr": re.compile(r"\b(?:que|qu|quoi|comment|pourquoi|combien|(?:les?|la)?quel(?:le)?s?|auxquel(?:le)?s)\b"),
    "en": re.compile(r"\b(?:what|why|how|which)\b"),
}
