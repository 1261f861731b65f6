"""French verb forms, by the way they look."""

from __future__ import annotations

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import LOWER
from corpus.timex.moving import MOVED_FR, MOVED_STEMS_FR
from corpus.timex.tense import NounPhrase, Promise, Tense, TenseGrammar, Verb

_ADVERBS = (
    r"(?:(?:pas|plus|déjà|aussi|également|ensuite|encore|jamais|donc|alors|enfin|toutefois|ainsi|elle|lui|eux|tous"
    r"|notamment|à nouveau|de nouveau|[a-zé]+ment) ){0,2}"
)
_WEEKDAY = rf"(?:{FRENCH_WEEKDAY})"
_PARTICIPLE = (
    rf"(?!lieu\b|ici\b|midi\b|{_WEEKDAY}\b)"
    r"[a-zéèêîôûïç]{1,}(?:é|ée|és|ées|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ort|orte|orts|ortes"
    r"|ainte?s?|einte?s?|ointe?s?|os|ose)"
)
_INFINITIVE = r"[a-zéèêîôûïç]+(?:er|ir|re|oir)"
_CLITIC = r"(?:(?:se |s'|le |la |les |l'|y |en |lui |leur |ainsi |également |aussi |à nouveau |de nouveau |notamment )){0,2}"
# Stems of the future and conditional; what also ends a past form ("tira", "montra", "préparait") is left out.
_FUTURE_STEM = (
    r"(?:ir|[a-zéèêîôûïç]*(?:er|[^rtpmv\W]ir|ervir|(?:[és]cr|nourr|guér|pér|fleur|mûr)ir|vrir|frir|tir|mir"
    r"|ttr|îtr|dr|[eiu]vr|rr|aur|clur|mpr|ncr))"
)
_NOT_FUTURE = (
    r"(?!(?:tira|retira|attira|étira|vira|expira|inspira|aspira|admira|déchira|caméra|opéra|sierra|guerra|tirait|retirait"
    r"|attirait|admirait|inspirait|aspirait|expirait|terrait|errait|livra|livrait|ouvrait|couvrait|encadra)\b)"
)
_PLANNED = r"(?:prévu|attendu|programmé|planifié|fixé|convoqué|agendé|escompté|envisagé)e?s?"

# What a day ends: "fermée jusqu'au 30 juin" is so until then.
_UNTIL = r"(?:jusqu'|d'ici(?!\w))"
# Verbs that tell with "être" what somebody did, not how something is.
_WENT = r"(?:arrivé|parti|venu|revenu|allé|né|mort|entré|rentré|monté|descendu|retourné|tombé|resté|passé)"
_LASTING = (
    r"(?:prolongé|suspendu|fermé|ouvert|interdit|reconduit|maintenu|gelé|bloqué|étendu|placé|valable|visible|disponible"
    r"|accessible|reporté|réservé|exposé|coupé)e?s?"
)
_MONTH = r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)"
_PERIOD = (
    rf"(?:(?:la (?:mi|fin)[ -]|la fin de |mi-|fin |d[ée]but |mois d[e'] ?)?{_MONTH}|l'(?:été|automne|hiver|année)|(?:le )?printemps"
    r"|la (?:semaine|rentrée)|week-end|mois prochain)"
)
# What may stand between what is planned and its day.
_WHERE = rf"(?: (?!(?:qui|que|dont|et|mais|le|les|du|pour|{_WEEKDAY}|\d+)(?!\w))[^\s.,;:!?]+){{0,5}}?"
_EVENT = (
    r"(?:pourparlers|discussions|négociations|procès|(?:rencontre|réunion|entretien|sommet|visite|voyage|déplacement|dîner"
    r"|déjeuner|audience|match|concert|conférence|cérémonie|séance|débat|rassemblement|grève|vol|mariage|festival)s?)"
)
# "La rencontre prévue dimanche a eu lieu": its day is over. "A été reporté" would not say so.
_ITS_DAY = (
    r"(?: (?!(?:qui|que|dont|où|et|mais)(?!\w))[^\s.,;:!?«»\"]+){1,6}"
    r"(?:, (?!(?:qui|que|dont|où|et|mais)(?!\w))[^.,;:!?«»\"]{2,60}(?=, ))?,? (?:ne |n')?"
)
_NOT_YET = r"(?: (?:pas|jamais|finalement|bien|donc|enfin|toutefois|également|[a-zé]+ment)){0,2}"
_CAME = (
    rf"(?:(?:a|ont){_NOT_YET} (?:eu lieu|débuté|commencé|échoué|tourné court|dégénéré|rassemblé|réuni|duré|fui"
    rf"|disparu|attiré)|(?:s'est|se sont|est|sont){_NOT_YET} (?:tenu|déroulé|passé|ouvert|achevé|terminé|conclu|soldé|enfui"
    r"|évaporé|volatilisé|présenté|évadé|arrivé|venu|rendu|mort)e?s?)(?!\w)"
)

# What may stand between what somebody promised and what he will do: whom he told it to, when and where.
_SAID_WHEN = (
    r"(?: (?!(?:qui|que|qu'|dont|où|et|mais|ou|pour|avant|après|de|d'|à|une?|des|le|la|les|sa|son|ses|leurs?)(?!\w))[^\s.,;:!?«»\"]+"
    r"| (?:à|au|en|aux|le|la|dans) [^\s.,;:!?«»\"]+){0,5}?"
)
# Whom somebody called on to do it.
_WHOM = r"(?: (?!(?:qui|que|qu'|dont|où|et|mais|ou|pour|avant|après|à)(?!\w))[^\s.,;:!?«»\"]+| à (?=[^\s.,;:!?]+ à )[^\s.,;:!?]+){0,6}?"
_DOES = rf"{_CLITIC}(?!alger(?!\w)){_INFINITIVE}"
_PROMISES = (
    (
        r"(?:promis|accepté|convenue?s?|décidé|proposé)",
        Promise(rf"{_SAID_WHEN} ", rf"(?:de |d')(?:ne pas )?{_DOES}"),
    ),
    (r"(?:appelé|engagée?s?|invité|convié)e?s?", Promise(rf"{_WHOM} ", rf"à (?:la grève|(?:ne pas )?{_DOES})")),
)
# "A voté | vendredi pour vendre le site en août": behind the day of the vote; "a choisi de partir samedi" tells only that.
_CHOICES = (
    r"(?:voté|choisi|menacé|juré|consenti|résolu|dite?s? (?:prête?s?|disposée?s?))",
    Promise(
        rf"(?: (?!(?:qui|que|qu'|dont|où|et|mais|ou)(?!\w))[^\s.,;:!?«»\"]+){{0,4}}? (?:{_WEEKDAY}|hier)"
        r"(?: (?!(?:qui|que|qu'|dont|où|et|mais|ou)(?!\w))[^\s.,;:!?«»\"]+){0,3}? ",
        rf"(?:de |d'|à |pour )(?:ne pas )?{_DOES}",
    ),
)
_AUXILIARIES: tuple[tuple[Tense, str], ...] = (
    ("past", r"a|ont|s'est|se sont|est|sont"),
    ("pluperfect", r"avait|avaient|s'était|s'étaient|était|étaient"),
)

FRENCH_TENSES = TenseGrammar(
    verbs=(
        Verb("past", rf"(?:avait été|avaient été) {_ADVERBS}{_PLANNED}"),
        Verb("planned", rf"(?:était|étaient) {_ADVERBS}{_PLANNED}"),
        # "A été fixé dimanche" tells what was done on a day, "a été fixé à dimanche" on which it will be.
        Verb(
            "planned",
            rf"(?:a|ont|ai) été {_ADVERBS}(?:fixé|convoqué|attendu|escompté|envisagé)e?s?(?! (?:au|aux|à|pour|dès|d'ici)(?!\w))",
        ),
        # "A été repoussé à vendredi": the new day is to come.
        Verb(
            "future",
            rf"(?:(?:a|ont|est|sont|avait|avaient|était|étaient|avoir|être) )?{_ADVERBS}(?:été )?{MOVED_FR}"
            rf" (?:(?:à|au)(?= (?:\d|{_WEEKDAY}|{_PERIOD}))|en(?= {_MONTH}))",
        ),
        # "A reporté sa visite au 15 mai", "a fixé le procès au 4 juin": so is the day that somebody set.
        Verb(
            "future",
            rf"(?:a|ont|avait|avaient|vient de|viennent de) {_ADVERBS}(?:{MOVED_FR}|{MOVED_STEMS_FR}er|fix(?:é|er|ée|és|ées))"
            rf"(?: (?!(?:{_WEEKDAY}|hier|qui|que|et|mais|dont|à|au)(?!\w))[^\s.,;:!?]+){{1,7}}? (?:à|au)(?= (?:\d|{_WEEKDAY}|{_PERIOD}))",
        ),
        # "Fixe les élections au 3 mars", "appelle à la grève le 3 juillet": what a text or somebody lays down.
        Verb(
            "future",
            r"(?:fixe|fixent|reporte|reportent|repousse|repoussent|avance|avancent)"
            rf"(?: (?!(?:qui|que|et|mais|dont|à|au)(?!\w))[^\s.,;:!?]+){{1,6}}? (?:à|au)(?= (?:\d|{_WEEKDAY}|{_PERIOD}))",
        ),
        Verb(
            "future",
            r"(?:prévoit|prévoient|appelle|appellent|stipule|stipulent)(?: (?!(?:qui|dont)(?!\w))[^\s.,;:!?]+){1,9}?"
            rf"(?= (?:(?:en|au|à|vers|autour du|à partir du|pour|dès|d'ici) (?:le )?(?:\d|{_PERIOD})|(?:le|du) \d|{_WEEKDAY}))",
        ),
        # "Ne rencontrera pas le roi avant l'été": "avant" opens no clause here.
        Verb(
            "future",
            rf"(?:ne |n'){_CLITIC}{_FUTURE_STEM}(?:a|ont|ai|as|ez|ons) (?:pas|plus|jamais|rien)"
            r"(?: [^\s.,;:!?]+){0,9}? avant(?= (?:l|d|la|le|les|une?|\d)(?!\w))",
        ),
        Verb("past", rf"{_PLANNED}(?={_ITS_DAY}{_CAME})"),
        # Called off since: before its day or behind it.
        Verb("planned", rf"{_PLANNED}(?={_ITS_DAY}(?:avait|avaient) été (?:annulé|supprimé)e?s?(?!\w))"),
        Verb("planned", rf"(?:(?:est|sont|a été|ont été) )?{_ADVERBS}{MOVED_FR} d[ue](?= (?:\d|{_WEEKDAY}))"),
        Verb("future", r"(?:est|sont)(?= les? \d)"),
        # "Prévue le 16 décembre, a été reportée": the old day is over as often as not.
        Verb(
            "planned",
            rf"(?:(?:était|étaient|est|sont) )?{_ADVERBS}{_PLANNED}{_WHERE}(?= (?:pour )?(?:le|les|du) \d{{1,2}}(?:er)?(?: au \d{{1,2}})? [a-zéû]+,? (?:(?:a|ont|est|sont|sera"
            rf"|seront)(?: été)? (?:{MOVED_FR}|annulée?s?)|(?:aura|auront) (?:finalement )?lieu))",
        ),
        # "A annulé le dîner prévu à l'ambassade le 3 mai".
        Verb(
            "planned",
            rf"(?:a|ont|avait|avaient) {_ADVERBS}(?:été )?(?:{MOVED_FR}|(?:annul|supprim)ée?s?)"
            rf"(?: (?!(?:qui|que|et|mais|dont|hier|{_WEEKDAY}|\d+)(?!\w))[^\s.,;:!?]+){{1,6}}? {_PLANNED}{_WHERE}(?= (?:pour )?le \d{{1,2}}(?:er)? {_MONTH})",
        ),
        # "Les pourparlers du 18 mars ont été reportés", "la réunion de mardi a été annulée".
        Verb(
            "planned",
            rf"{_EVENT}{_WHERE} d[ue](?= (?:{_WEEKDAY}|\d{{1,2}}(?:er)? {_MONTH}) (?:a|ont|est|sont|avait|avaient) {_ADVERBS}(?:été )?(?:{MOVED_FR}|(?:annul|supprim)ée?s?))",
        ),
        Verb(
            "future",
            rf"(?:serait|seraient) {_ADVERBS}(?:été )?{_PARTICIPLE}(?=(?: [^\s.,;:!?]+){{0,4}} (?:d'ici|avant|jusqu'))",
        ),
        # "Initialement fixée à décembre": what was moved since.
        Verb("planned", rf"(?:initialement|d'abord|primitivement|au départ|un temps) {_PLANNED}"),
        # "Lui a donné jusqu'à lundi": a term that was set.
        Verb(
            "future",
            rf"(?:a|ont|avait|avaient) (?:été )?(?:donné|laissé|accordé|octroyé|imparti|concédé|consenti|garanti)e?s?(?=(?: [^\s.,;:!?]+){{0,10}} {_UNTIL})",
        ),
        # "Est annoncée samedi".
        Verb("future", rf"(?:est|sont) {_ADVERBS}annoncée?s?(?= (?:{_WEEKDAY}|le \d))"),
        # "Mardi, la Fed a décidé de relever ses taux en mai", "a appelé à manifester samedi".
        *(
            Verb(tense, rf"(?:{auxiliaries}) {_ADVERBS}{participle}", promises=promise)
            for tense, auxiliaries in _AUXILIARIES
            for participle, promise in (*_PROMISES, _CHOICES)
        ),
        # What lasts until a day: "sont ouvertes jusqu'à", "a été prolongé jusqu'au", "a jusqu'à".
        Verb(
            "future",
            rf"(?:est|sont|reste|restent) {_ADVERBS}(?!{_WENT}){_PARTICIPLE}(?=(?: [^\s.,;:!?]+){{0,6}} {_UNTIL})",
        ),
        Verb(
            "future",
            rf"(?:(?:(?:a|ont|avait|avaient)(?: été)?|vient d'être|viennent d'être) {_ADVERBS})?{_LASTING}(?=(?: [^\s.,;:!?]+){{0,6}} {_UNTIL})",
        ),
        Verb("future", rf"(?:a|ont|aura|auront)(?: (?:désormais|encore|donc|maintenant|toutefois))?(?= {_UNTIL})"),
        # "A proposé une table ronde le 19 octobre": the day of what is proposed.
        Verb(
            "future",
            rf"(?:a|ont) {_ADVERBS}(?:été )?(?:proposé|suggéré|programmé)e?s? (?:une?|des|deux|trois|son|sa|leur)"
            r"(?: (?!qui(?!\w)|que(?!\w))[^\s.,;:!?]+){1,6}?(?= les? \d)",
        ),
        # "N'a pas exclu une visite en novembre", "a promis un vote pour Noël": what may come, or will.
        Verb(
            "future",
            rf"(?:n'(?:a|ont) {_ADVERBS}(?:pas|jamais) exclu |n'exclu(?:t|ent) pas |(?:a|ont) {_ADVERBS}promis )(?:une?|des|le|la|les)"
            r"(?: (?!qui(?!\w)|que(?!\w))[^\s.,;:!?]+){1,6}?(?= (?:en|au|à|le|pour|avant|d'ici) )",
        ),
        # "Se sont mis d'accord pour se revoir en mai", "se sont engagés à voter en mai": what was agreed is to come.
        Verb(
            "future",
            rf"(?:d'accord (?:pour|afin de)|engag(?:ée?s?|e|ent) à|(?:de|pour|à)(?= se (?:revoir|retrouver) )) {_CLITIC}{_INFINITIVE}",
        ),
        # "Ont prévu une rencontre en mai", "sont convenus d'une nouvelle réunion le 3 mai".
        Verb(
            "future",
            rf"(?:(?:a|ont) {_ADVERBS}(?:prévu|planifié) |(?:a|ont|est|sont) {_ADVERBS}convenue?s? d[e'] ?)"
            r"(?:une?|deux|trois|plusieurs|leur|sa|son|la|le)(?: (?!qui(?!\w)|que(?!\w))[^\s.,;:!?]+){1,6}?"
            r"(?= (?:en|au|à|le|pour) )",
        ),
        # "A convié les syndicats samedi" tells when they will come, "a convié samedi les syndicats" when that was.
        Verb("past", rf"(?:a|ont) (?:été )?(?:invité|convié|convoqué)e?s?(?= (?:{_WEEKDAY}|hier|ce matin))"),
        Verb("future", r"(?:a|ont) (?:été )?(?:invité|convié|convoqué)e?s?"),
        Verb(
            "future",
            rf"(?:(?:est|sont|a été|ont été|était|étaient) )?(?:annoncé|convoqué|fixé|demandé|promis|attendu|espéré|souhaité|réservé|loué|retenu)e?s? pour(?= (?:le \d|{_WEEKDAY}))",
        ),
        Verb("future", r"en délibéré au(?= \d)"),
        Verb("future", rf"(?:(?:est|sont|a été|ont été|reste|restent) )?{_ADVERBS}{_PLANNED}"),
        # "A indiqué que X serait reçu vendredi"; "serait arrivé lundi" and "se serait tenu lundi" look back.
        Verb(
            "future",
            rf"(?<!se )(?<!s'y )(?:serait|seraient) {_ADVERBS}(?!{_WENT}|prévu|attendu|été(?!\w)){_PARTICIPLE}",
        ),
        Verb(
            "past",
            rf"(?:aurait|auraient|serait|seraient) {_ADVERBS}(?:été )?(?!prévu|attendu){_PARTICIPLE}",
        ),
        # "Le temps qu'aura duré, lundi, leur entretien" looks back; "dès qu'il aura voté" and "aura fini d'ici lundi" ahead.
        Verb(
            "future",
            rf"(?:quand|lorsqu[e']|dès qu[e']|aussitôt qu[e']|une fois qu[e']|après qu[e'])(?: ?[^\s.,;:!?]+){{1,8}}?"
            rf" (?:aura|auront) {_ADVERBS}(?:été )?{_PARTICIPLE}",
        ),
        Verb(
            "future",
            rf"(?:aura|auront) {_ADVERBS}(?:été )?{_PARTICIPLE}(?=(?: [^\s.,;:!?]+){{0,6}} (?:d'ici|avant|jusqu'))",
        ),
        Verb("past", rf"(?:aura|auront) {_ADVERBS}(?:été )?{_PARTICIPLE}"),
        Verb(
            "future",
            rf"(?:doit|doivent|devra|devront|devrait|devraient|va|vont|peut|peuvent|pourra|pourront|pourrait|pourraient"
            rf"|compte|comptent|entend|entendent|espère|espèrent|prévoit de|prévoient de|souhaite|souhaitent|veut"
            rf"|veulent|s'apprête à|s'apprêtent à|envisage de|envisagent de|est censé|sont censés)"
            rf"(?:(?:-t)?-(?:il|elle|ils|elles|on))? {_ADVERBS}{_CLITIC}(?:être |avoir )?(?:{_INFINITIVE}|{_PARTICIPLE}|lieu)",
        ),
        Verb(
            "future",
            rf"(?:(?:a|ont|avait|avaient|est|sont) {_ADVERBS})?(?:promis|accepté|convenu|décidé|prévu|proposé|projette|promet|promettent|menace|menacent)(?:e?s)? (?:de |d'){_CLITIC}{_INFINITIVE}",
        ),
        Verb(
            "future",
            rf"{_NOT_FUTURE}{_FUTURE_STEM}(?:a|ont|ai|as|ez|ons)(?:-t)?(?:-(?:il|elle|ils|elles|on))?(?: {_ADVERBS}{_PARTICIPLE})?",
        ),
        Verb("future", rf"{_NOT_FUTURE}{_FUTURE_STEM}(?:ait|aient)(?:-(?:il|elle|ils|elles|on))?"),
        Verb(
            "planned",
            rf"(?:devait|devaient|allait|allaient|(?:était|étaient) (?:censé|supposé)e?s?)(?:-(?:il|elle|ils|elles|on))?"
            rf" {_ADVERBS}{_CLITIC}(?:être |avoir )?(?:{_INFINITIVE}|{_PARTICIPLE}|lieu)",
        ),
        Verb("planned", rf"(?:avait|avaient) {_ADVERBS}rendez-vous"),
        Verb(
            "future",
            r"d'ici|(?<!avait )(?<!avaient )(?<!avais )rendez-vous(?! d(?:e |u |')[^.,;:]{1,40}? (?:n')?(?:a|ont|avait|s'est)(?!\w))|s'annonce|s'annoncent",
            cost=10,
        ),
        Verb("future", r"à venir|prochaine?s?|aura lieu|auront lieu", cost=20),
        Verb(
            "pluperfect",
            rf"(?:avait|avaient|s'était|s'étaient|avions)(?:-(?:il|elle|ils|elles|on))? {_ADVERBS}(?:été )?{_PARTICIPLE}",
        ),
        Verb(
            "pluperfect",
            r"(?:était|étaient) (?:déjà )?(?:arrivé|parti|venu|revenu|devenu|entré|rentré|mort|né|allé|retourné|resté|tombé)e?s?",
        ),
        Verb(
            "past",
            rf"(?:a|ont|ai|as|avons|avez|est|sont|suis|sommes|fut|furent|ayant|étant)(?:-t)?(?:-(?:il|elle|ils|elles|on))? "
            rf"{_ADVERBS}(?:été )?{_PARTICIPLE}",
        ),
        Verb(
            "past",
            rf"(?:a|ont|avait|avaient){_NOT_YET} (?:eu lieu|fait|mis|pris|promis|permis|admis|eu|dû|pu|vu|su|lu|dit|écrit)",
        ),
        Verb(
            "past",
            r"(?!(?:fait|parfait|portrait|extrait|retrait|attrait|trait|lait|souhait|plaît|naît|connaît|paraît|bienfait"
            r"|portait-robot)\b)[a-zéèêîôûïç]{2,}(?:ait|aient)(?:-(?:il|elle|ils|elles|on))?",
        ),
        Verb("present", r"prévoit|prévoient|tablent?|espère|espèrent|redoute|redoutent", cost=10),
        Verb(
            "past",
            r"[a-zéèêîôûïç]{2,}(?:èrent|irent|urent)|fut|eut|vint|mit|prit|fit|rendit|reçut|tint|obtint|mourut",
        ),
        Verb(
            "past",
            r"(?:rencontr|déclar|sign|arriv|entr|quitt|remport|gagn|attaqu|proclam|adopt|rejet|nomm|cré|fond|tu|tomb|donn"
            r"|trouv|présent|visit|accept|refus|appel|accus|demand|début|termin|dur|lanç|annonç|commenç|prononç)a",
        ),
        Verb(
            "present",
            r"(?<!la )(?<!une )(?<!cette )(?<!leur )(?<!sa )(?<!de )(?<!elle )(?<!ère )(?<!aine )rencontre|(?<!le )(?<!un )(?<!du )(?<!de )(?<!au )(?<!ce )(?:vote|votent)|(?:se )?(?:rencontrent|reçoit|reçoivent|se rend|se rendent|s'ouvre|s'ouvrent|se réunit|se réunissent"
            r"|se retrouve|se retrouvent|se tient|se tiennent|débute|débutent|commence|commencent|arrive|arrivent|entame"
            r"|entament|examine|examinent|accueille|accueillent|organise|organisent|démarre|démarrent|se déroule"
            r"|se déroulent|a lieu|ont lieu|se poursuit|se poursuivent|reprend|reprennent|entre en vigueur"
            r"|part|partent|repart|repartent|revient|reviennent|s'envole|s'envolent|regagne|regagnent|rentre|rentrent"
            r"|dispute|disputent|inaugure|inaugurent|appelle|appellent|invitent|ouvre|ouvrent|ferme|ferment|célèbre|célèbrent|affronte|affrontent|s'achève|s'achèvent"
            r"|se joue|se jouent|se déplace|se déplacent|rend son|rendent leur|voi(?:t|ent) (?:rouge|orange|noir))",
            cost=10,
        ),
        # "La chanteuse est en concert jeudi", "c'est samedi".
        Verb(
            "present",
            rf"(?:c'est|(?:est|sont) en (?:concert|visite|déplacement|tournée|finale)|(?:est|sont) (?:à|au) (?!{_WEEKDAY})[^\s.,;:!?]+)(?= {_WEEKDAY})",
            cost=10,
        ),
        Verb("future", rf"pour(?= {_WEEKDAY})", cost=2),
        # A bare participle ("signé le 10 janvier") says less than a verb with its auxiliary.
        Verb(
            "past",
            r"(?<!\bun )(?<!\bune )(?<!\bdu )(?<!\bdes )(?<!\bau )(?<!\baux )(?<!\bce )(?<!\bcet )(?<!\bcette )(?<!\bces )"
            r"(?<!\bson )(?<!\bsa )(?<!\bleur )(?:[a-zéèêîôûïç]{3,}(?:é|ée|és|ées)|(?:tu|cré|li)ée?s?|née?s?|morte?s?|vainqueurs?|victorieu(?:x|ses?)"
            r"|(?:ten|conten|deten|déten|reten|obten|mainten|surven|interven|parven|reç|l|él|par|dispar|conn|concl|romp"
            r"|interromp|suspend|batt|vainc|vend|perd|rend|défend|descend)ue?s?"
            r"|(?:interd|détru|constru|produ|condu|réd|écr|inscr|tradu)it(?:es?|s)?|(?:pr|repr|surpr|rem|soum|comm|acqu|conqu)ise?s?"
            r"|(?:ouv|découv|off|couv|recouv)erte?s?|(?:sort|sais|réun|établ|rétabl|démol|accueill|enseve?l|englout)ie?s?)",
            cost=12,
            bare=True,
        ),
    ),
    conjunction=r"qui|que|qu'|dont|où|et|mais|ou|alors|lorsque|quand|avant|après|tandis|puis|car|si",
    reporting=(
        r"(?:a|ont|avait|avaient)(?: également| aussi| encore)? (?:indiqué|déclaré|annoncé|affirmé|précisé|dit|assuré|estimé"
        r"|souligné|rapporté|confirmé|expliqué|fait savoir|noté|rappelé|réagi|lancé|averti|prévenu|ajouté|jugé|promis|nié|démenti|contesté|reconnu|admis|avoué|raconté|témoigné|révélé|concédé|relaté|confié)"
        r"|(?:déclar|affirm|assur|expliqu|confi|ajout|répét|racont|indiqu|précis|confirm|soulign|estim|rappel)ait"
        r"|disait|annonçait|écrivait|promettait"
    ),
    limit=r"jusqu'(?:à|au|aux|en)|d'ici(?: à| au)?",
    since=r"depuis",
    deadline=r"avant",
    compared=(
        r"(?:plus|moins|autant|mieux|meilleure?s?|pires?)(?: [a-zéèêû]+)? qu(?:e |')|(?:supérieur|inférieur)e?s? (?:à|au) "
        r"|par rapport (?:à|au|aux) |comparée?s? (?:à|au|aux) "
    ),
    subjects=r"il|elle|ils|elles|on|se|s'|l'|le|la|les|y|en|n'|ne|lui|leur",
    nouns=rf"(?:(?:le|la|les|leurs?|son|sa|ses|ces?|cette|tous|toutes) |l')[{LOWER}-]+(?: [{LOWER}-]+){{0,2}}",
    noun=NounPhrase(
        words=(
            r"(?:un|une|le|la|du|au|ce|cette|son|sa|leur|notre|votre|chaque) (?:[^\s.,;:!?]+ ){0,2}?(?:rencontre|vote)"
        ),
        sayings=r"dit|déclaré|annoncé|affirmé|précisé|assuré|estimé",
        relative=r"qui",
    ),
    cleft=(
        r"(?:ce n'(?:est|était) (?:pas |que )?|c'(?:est|était) |ce fut |ce sera )(?:\w+ )?(?:(?:le|la|à|au|en|dès|vers|pour)|l')?",
        r"que|qu'",
    ),
)
