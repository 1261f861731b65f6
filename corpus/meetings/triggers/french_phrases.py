"""The French phrases that tell a meeting without a verb of meeting. Data: each carries its own examples."""

from __future__ import annotations

from corpus.letters import LOWER, UPPER
from corpus.meetings.triggers.trigger import Trigger

_BRIEFLY = r"(?:[\w'-]+ ){0,4}?"
#: Words between a verb and "avec" that open no other clause.
_GAP = r"(?: (?!(?:avant|après|et|puis|pour|où|qui)\b)[\w'’,-]+){0,8}?"
_WITH = r"(?:avec|chez|en compagnie (?=d)|auprès (?=d)|aux côtés (?=d))"
_MEETING_BEFORE = (
    r"\b(?:réunion|rencontre|sommet|conférence|table ronde|dîner|déjeuner|entretien|entrevue|pourparlers)"
    r"[^.;:]{0,60}$"
)
#: The auxiliaries of a past tense, with what may stand between them and the participle.
_HAS_BEFORE = r"\b(?:a|ont|avait|avaient)(?: [\w']+){0,2} $"
_IS_BEFORE = r"\b(?:est|était|sont|étaient)(?: \w+)? $"

FRENCH_PHRASES = (
    Trigger(
        "faire escale chez", "fr", "verb",
        r"\b(?:fait|faire|fera|faisait) " + _BRIEFLY + r"(?:escale|halte|étape|crochet|détour|saut|arrêt)\b"
            r"(?=[^.;:]{0,40}\bchez )",
        ("Macron a fait escale mardi chez Scholz.", "Macron fera une halte chez Scholz."),
        ("Emmanuel Macron a fait escale à Dakar.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "aller voir", "fr", "verb",
        r"\b(?:voir|saluer|consulter|trouver)\b",
        ("Macron est allé lundi voir Scholz à Berlin.", "Scholz est venu voir Macron.",
         "Macron est venu saluer le président Faye."),
        ("Emmanuel Macron est allé voir la mer.",),
        before=r"\b(?:allée?s?|venue?s?|passée?s?)\b(?: [\w'-]+){0,5} $",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "ouvrir les portes", "fr", "verb",
        r"\b(?:ouvert|ouvrir|ouvrira|ouvre|déroulé|dérouler|déroulera|déroule)\b " + _BRIEFLY
            + r"(?:(?:portes|grilles)|tapis rouge)\b(?=[^.;:]{0,60}(?:\bà|\bau|\baux|\bpour|\bdevant|\bd'|\bdu|[.]) ?)",
        ("Macron a ouvert les portes de l'Élysée à Scholz.", "Macron a déroulé le tapis rouge pour Scholz.",
         "Macron lui a ouvert les portes du palais."),
        ("Le musée a ouvert ses portes au public.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "recevoir la visite", "fr", "verb",
        r"\b(?:reçu|reçoit|recevra|recevoir|recevait|eu|aura|avoir)\b"
            r"(?=[^.;:]{0,50}\b(?:la|une) visite (?:\w+ )?(?:de |d'|du |des |(?:à|en|au) [A-Z]))",
        ("Macron a reçu la visite de Scholz.", "Macron a eu lundi la visite de Scholz."),
        ("Le musée a reçu la visite de touristes.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "donner audience", "fr", "verb",
        r"\b(?:donné|donner|donnera|donne|accordé|accorder|accordera|accorde)\b " + _BRIEFLY
            + r"(?:audience|entrevue)s?\b",
        ("Le pape a accordé une audience à Scholz.", "Le roi a donné audience à Scholz."),
        ("La juge a accordé une nouvelle audience aux parties.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "attendre", "fr", "verb",
        r"\battend(?:ent|ra|ront)?\b",
        ("Macron part pour Berlin, où Scholz l'attend mardi.",),
        ("Macron a perdu, le pire l'attend.",),
        before=r"\b(?:[Ll]'|[Ll]es )$",
        weak=True,
        mutual=False,
        ahead=True,
    ),
    Trigger(
        "attendre sur place", "fr", "verb",
        r"\battendai(?:t|ent)\b",
        ("Macron s'est rendu lundi à Berlin, où l'attendait Scholz.",),
        ("Macron savait que le pire l'attendait.",),
        before=r"\boù (?:[Ll]'|[Ll]es )$",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "attendre quelqu'un", "fr", "verb",
        r"\battend(?:ent)?\b",
        ("Scholz attend Macron vendredi à Berlin.",),
        ("Olaf Scholz attend une réponse d'Emmanuel Macron.",),
        weak=True,
        mutual=False,
        vague=True,
        ahead=True,
    ),
    Trigger(
        "avoir à dîner", "fr", "verb",
        r"\b(?:eu|gardé|retenu|aura)\b(?=(?: [^.;:]{2,60}?)? à (?:dîner|déjeuner|souper|sa table)\b)",
        ("Macron a eu Scholz à dîner.", "Macron a retenu Scholz à déjeuner."),
        ("Macron a eu du monde à dîner.",),
        before=_HAS_BEFORE,
        weak=True,
        mutual=False,
    ),
    Trigger(
        "rassembler", "fr", "verb",
        r"\brassembl(?:é|er|e|era|ait)\b",
        ("Une réunion a rassemblé lundi à Bamako Assimi Goïta et Ibrahim Traoré.",),
        ("La manifestation a rassemblé Jean Dupont et ses voisins.",),
        before=_MEETING_BEFORE,
        mutual=False,
        joins=True,
    ),
    Trigger(
        "être réunis", "fr", "verb",
        r"\b(?:réuni|rassemblé|retrouvé|attablé)e?s\b|\bRéunie?s\b",
        ("Emmanuel Macron et Olaf Scholz étaient réunis lundi à Berlin.",
         "Réunis lundi à Berlin, Emmanuel Macron et Olaf Scholz ont trinqué."),
        ("Les conditions étaient réunies.",),
        before=r"^$|(?<!\b[Ss]e )(?<!s')\b(?:étaient|sont|seront|ont été) (?:\w+ )?$",
    ),
    Trigger(
        "s'asseoir à une table", "fr", "verb",
        r"\b(?:assise?s?|asseoir|assied|asseyent|assiéra|assiéront|installée?s?|retrouvée?s?|réunie?s?"
            r"|pris place|prendra place)"
            r" (?:\w+ )?(?:autour d(?:e la|'une|e leur)(?: même)?|à (?:la|une) même) table\b(?: qu(?:e |'))?",
        ("Macron et Scholz se sont assis autour d'une même table.", "Macron s'est assis à la même table que Scholz.",
         "Macron a pris place autour de la table avec Scholz."),
        ("Les convives se sont assis autour de la table.",),
    ),
    Trigger(
        "faire la connaissance", "fr", "verb",
        r"\b(?:fait|font|faire|fera|feront|fit|firent) (?:[\w'-]+ ){0,3}?(?:la (?:connaissance|rencontre)"
            rf"(?= (?:de |d')(?:MM?\. |Mme |[{UPPER}])"
            rf"| (?:du |de la |de l')(?!œuvre)[{LOWER}-]+ (?:[{LOWER}-]+ )?[{UPPER}])"
            r"|(?<!\bla )connaissance\b)",
        ("Macron a fait à Berlin la connaissance de Scholz.", "Macron et Scholz ont fait connaissance à Berlin.",
         "Macron a fait connaissance avec Scholz à Berlin."),
        ("Macron a fait la connaissance du dossier.", "Macron a fait la connaissance de l'œuvre de Goethe."),
        weak=True,
    ),
    Trigger(
        "être en réunion", "fr", "verb",
        r"\b(?:en (?:réunion|entretien|discussion|conversation|conférence)) (?:\w+ ){0,3}?avec\b",
        ("Macron était en réunion lundi avec Scholz à Berlin.",),
        ("Macron est en conversation avec l'œuvre de Goethe.",),
        before=r"\b(?:était|étaient|sera|seront|est resté|sont restés|est|sont)(?: [\w'-]+){0,3} $",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "faire visiter", "fr", "verb",
        r"\b(?:fait|faire|fera|feront) (?:\w+ )?visiter\b(?=[^.;:]{2,70}? (?:à|au|aux) )",
        ("Macron a fait visiter l'usine à Scholz.", "Macron fera visiter lundi le château de Versailles à Scholz."),
        ("Macron a fait visiter l'usine à la presse.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "faire le point", "fr", "verb",
        r"\bfait (?:le point|un (?:tour d'horizon|point))\b",
        ("Macron et Scholz ont fait le point lundi à Berlin.",),
        ("Macron et Scholz ont fait le point.",),
        before=r"\b(?:ont|avaient)(?: [\w']+){0,2} $",
        weak=True,
        vague=True,
    ),
    Trigger(
        "évoquer avec", "fr", "verb",
        r"\b(?:(?:évoqué|abordé|examiné|fait le point|passé en revue)\b|(?:finalisé|peaufiné|parachevé|préparé|bouclé"
            r"|mis (?:[\w'-]+ ){0,4}?la dernière main)\b(?=[^.;:]{0,60}\b(?:textes?|accords?|protocoles?|déclarations?"
            r"|communiqués?|mémorandums?|feuille de route|préparatifs|plans?|visites?|sommets?|rencontres?"
            r"|traités?)\b))"
            r"(?: [\w',-]+){0,9}? (?:avec|en compagnie (?=d))",
        ("Macron a évoqué la trêve avec Scholz à Berlin.", "Macron a fait le point avec Scholz à Berlin.",
         "Macron a mis la dernière main à l'accord en compagnie de Scholz à Berlin."),
        ("Emmanuel Macron a évoqué la question avec gravité.", "Besson a finalisé à Paris son film avec Jean Reno."),
        weak=True,
        vague=True,
        mutual=False,
    ),
    Trigger(
        "reprendre langue", "fr", "verb",
        r"\b(?:repris|reprendre|reprendront|pris|prendre) langue\b|\brenoué le fil\b",
        ("Macron a repris langue avec Scholz lundi à Berlin.",),
        ("Macron apprend la langue de Scholz.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "passer du temps avec", "fr", "verb",
        r"\b(?:pass(?:é|er|era|eront|eraient|ait|aient|èrent)|restée?s?)\b (?:[\w'-]+,? ){0,3}?"
            r"(?:(?:la|une|cette) (?:longue )?(?:soirée|matinée|journée|nuit|demi-journée)|l'après-midi"
            r"|une (?:bonne |petite )?(?:demi-)?heure(?: et (?:demie|quart))?"
            r"|(?:un|le) (?:long )?(?:moment|quart d'heure|week-end)"
            r"|\w+ (?:heures|minutes))\b" + _GAP + " " + _WITH,
        ("Macron a passé la soirée avec Scholz.", "Macron a passé mardi deux heures à Berlin en compagnie de Scholz.",
         "Macron est resté une heure avec Scholz."),
        ("Benzema a passé quatre ans avec Zidane.", "Macron a passé la soirée avec sa famille."),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "passer du temps ensemble", "fr", "verb",
        r"\bpass(?:é|er|eront|aient|èrent)\b (?:[\w'-]+,? ){1,8}?ensemble\b",
        ("Macron et Scholz ont passé la soirée ensemble.",),
        ("Macron et Scholz ont passé l'éponge.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "coprésider", "fr", "verb",
        r"\bcoprésid(?:é|ée|er|era|eront|ent|ait|aient|èrent)\b(?=[^.;:]{0,110}\b(?:réunions?|sessions?|séances?"
            r"|sommets?|conférences?|conseils?|comités? (?:mixtes?|de pilotage)|commissions? (?:mixtes?|intergouv\w+)"
            r"|travaux|tables? rondes?|dialogues?|forums?|rencontres?|consultations)\b)",
        ("Macron et Scholz ont coprésidé la réunion.", "Macron a coprésidé lundi à Berlin avec Scholz le sommet."),
        ("Macron et Scholz coprésident le groupe parlementaire.",),
        weak=True,
        has_thing=True,
    ),
    Trigger(
        "présider avec", "fr", "verb",
        r"\bprésid(?:é|er|era|ait)\b(?=[^.;:]{0,110}\b(?:réunion|session|séance|sommet|conseil d[eu]|comité mixte"
            r"|commission (?:mixte|intergouv\w+)|travaux)\b)"
            + _GAP + rf" (?:avec|aux côtés (?=d))(?= (?:MM?\. |Mme |Me |[{UPPER}]|l[ea] |l'|son |sa ))",
        ("Macron a présidé lundi avec Scholz la session.", "Macron a présidé la réunion avec Scholz."),
        ("Macron a présidé avec gravité le Conseil.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "être coprésidé", "fr", "verb",
        r"\bcoprésidée?s?\b(?= (?:[\w'-]+,? ){0,5}par\b)",
        ("La réunion a été coprésidée lundi à Berlin par Macron et Scholz.",),
        ("Le groupe est coprésidé par Mathilde Panot.",),
        before=_MEETING_BEFORE + r"|\b(?:session|séance|conseil|comité|commission|forum)[^.;:]{0,60}$",
        weak=True,
    ),
    Trigger(
        "faire la conversation", "fr", "verb",
        r"\b(?:fait|faire|faisait|fera|tenu|tenait|tenir)\b (?:[\w'-]+ ){0,2}?"
            r"(?:la conversation|la causette|(?:un )?brin de causette|compagnie)\b",
        ("Macron a fait la conversation à Scholz.", "Macron a tenu compagnie à Scholz."),
        ("La radio lui tenait compagnie.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "deviser", "fr", "verb",
        r"\b(?:devisé|soupé|palabré|trinqué|petit-déjeuné)\b(?! (?:des|un|une|le|la|les|l'))"
            r"|(?<!\bun )(?<!\ble )\b(?:devis|soup|palabr|trinqu)(?:er|ait|aient|era|eront|èrent)\b"
            r"(?=[^.;:«»]{0,60}\bavec\b)",
        ("Macron a longuement devisé avec Scholz.", "Macron et Scholz ont trinqué à Berlin."),
        ("Le devis de Scholz a plu.", "La devise de Macron est connue."),
        weak=True,
    ),
    Trigger(
        "décrocher son téléphone", "fr", "verb",
        r"\b(?:décroch(?:é|er|era)|pris|prendra|saisi)\b (?:[\w'-]+,? ){0,3}?(?:son|leur|le) "
            r"(?:téléphone|combiné)(?: [\w'-]+){0,3} pour (?:appeler|joindre|rappeler|consulter|prévenir|rassurer"
            r"|féliciter|(?:téléphoner|parler) à|(?:parler|s'entretenir) avec)\b",
        ("Macron a décroché lundi son téléphone pour joindre Scholz.",
         "Macron a pris son téléphone pour parler à Scholz."),
        ("Macron a décroché son téléphone pour répondre.",),
        before=r"\b(?:a|ont|avait|avaient|aurait)(?:,? [\w']+,?){0,3} $|^[^.]*$",
        kind="phone",
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "contacter par téléphone", "fr", "verb",
        r"\b(?:contacté|consulté|sondé|félicité|remercié|rassuré|prévenu|averti|informé|alerté)e?s?\b"
            r"(?=[^.;:«»]{0,60}\b(?:(?:par|au) téléphone|(?:par|d')un coup de (?:fil|téléphone))\b)",
        ("Macron a contacté lundi Scholz par téléphone.", "Macron a félicité au téléphone Scholz.",
         "Scholz a été informé au téléphone par Macron.", "Macron a prévenu Scholz d'un coup de fil."),
        ("Macron a contacté Scholz par courriel.",),
        before=r"\b(?:a|ont|avait|avaient|aurait|est|sont|était|étaient|fut|furent)(?:,? [\w']+,?){0,3} $",
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "tomber sur", "fr", "verb",
        r"\btombée?s? (?:[\w'-]+ ){0,5}?(?:nez à nez (?:avec|sur)|face à face avec|sur)"
            rf"(?= (?:MM?\. |Mme |[{UPPER}]|l[ea] |l'|son |sa ))",
        ("Macron est tombé mardi à Berlin sur Scholz.", "Macron est tombé nez à nez avec Scholz à Berlin."),
        ("Le sort est tombé sur Macron.", "Le choix de Macron est tombé sur Attal."),
        before=r"^(?!.*\b(?:choix|sort|dévolu|foudre|soupçons?|regards?)\b)"
            r".*\b(?:est|était|sont|étaient|serait|être)(?: \w+)? $",
        weak=True,
        mutual=False,
        vague=True,
    ),
    Trigger(
        "sortir du bureau", "fr", "verb",
        r"\b(?:res)?sortie?s? (?:[\w'-]+ ){0,3}(?:du (?:bureau|cabinet|domicile)|de la résidence|de chez)\b"
            r"(?! de (?:vote|tabac|poste|change))",
        ("Macron est ressorti lundi du bureau de Scholz.", "Macron est sorti de chez Scholz."),
        ("Macron est sorti du bureau de vote.",),
        before=_IS_BEFORE,
        weak=True,
        mutual=False,
    ),
    Trigger(
        "prendre à part", "fr", "verb",
        r"\b(?:pris|tiré|attiré|entraîné)\b(?= [^.;:]{2,50}? (?:à part|à l'écart|en aparté)\b)",
        ("Macron a pris Scholz à part.", "Macron a attiré Scholz à l'écart."),
        ("Macron a pris à partie Scholz.",),
        before=r"\b(?:a|ont|avait|avaient|aurait)(?: [\w']+){0,2} $",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "être vu avec", "fr", "verb",
        r"\b(?:vu|aperçu|photographié|surpris|filmé)e?s? (?:[\w'-]+,? ){0,6}?(?:(?:en (?:grande|pleine|longue|vive) "
            r"(?:conversation|discussion)|attablée?s?|en tête-à-tête|en train de (?:dîner|déjeuner|discuter|deviser)) "
            r"avec|en compagnie (?=d))",
        ("Macron a été aperçu mardi à Berlin en grande conversation avec Scholz.",
         "Macron a été vu attablé avec Scholz à Berlin."),
        ("Macron a été vu à Berlin.",),
        before=r"\bété(?: \w+)? $",
        weak=True,
        mutual=False,
        vague=True,
    ),
    Trigger(
        "rejoindre pour", "fr", "verb",
        r"\brejoint\b(?=[^.;:]{0,80}\b(?:pour (?:un |une |des |le |y )?(?:dîner|déjeuner|petit[ -]déjeuner|entretien"
            r"|tête-à-tête|discuter|s'entretenir|négocier)|dans son bureau|à sa table)\b)",
        ("Macron a rejoint Scholz à Berlin pour un dîner.", "Macron a rejoint Scholz dans son bureau."),
        ("Macron a rejoint Scholz dans les sondages.", "Macron a rejoint Scholz pour la campagne."),
        before=_HAS_BEFORE,
        weak=True,
        mutual=False,
    ),
    Trigger(
        "se promener avec", "fr", "verb",
        r"\b(?:promen|balad)(?:ée?s?|er|era|eront|aient|ait)\b(?=[^.;:«»]{0,60}\bavec\b)"
            r"|\b(?:promen|balad)ée?s ensemble\b",
        ("Macron s'est promené mardi à Berlin avec Scholz.",),
        ("Macron s'est promené dans les rues de Berlin.",),
        before=r"(?:\b[Ss]'|\b[Ss]e )(?:\w+ ){0,4}$",
        weak=True,
        vague=True,
    ),
    Trigger(
        "remettre en mains propres", "fr", "verb",
        r"\bremis\b(?=[^.;:«»]{0,90}\b(?:en mains? propres?|lettres de créance)\b)",
        ("Keller a remis lundi à Macron ses lettres de créance.", "Keller a remis en mains propres un pli à Macron."),
        ("Keller a remis un pli à Macron.", "Keller a remis en mains propres sa démission."),
        before=_HAS_BEFORE,
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "prendre congé", "fr", "verb",
        r"\b(?:pris|prendre|prendra) (?:[\w'-]+ ){0,2}?congé\b(?= (?:[\w'-]+,? ){0,6}?(?:de |du |d'))"
            r"|\bprésent(?:é|er|era) (?:[\w'-]+ ){0,2}?ses (?:respects|civilités|hommages|devoirs)\b",
        ("Keller a pris congé lundi de Macron.", "Keller est venu présenter ses respects à Macron."),
        ("Macron a pris congé des Français.", "Macron a pris un congé."),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "aller au-devant", "fr", "verb",
        r"\b(?:allée?s?|venue?s?|accourue?s?) (?:[\w'-]+ ){0,4}?(?:à la rencontre|au-devant)\b(?= d)",
        ("Macron est allé lundi à la rencontre de Scholz.", "Macron est venu au-devant de Scholz."),
        ("Macron est allé à la rencontre des habitants.",),
        before=_IS_BEFORE,
        weak=True,
        mutual=False,
    ),
    Trigger(
        "visiter en compagnie", "fr", "verb",
        r"\b(?:visité|parcouru|arpenté|fait le tour)\b" + _GAP + r" (?:en compagnie (?=d)|avec)"
            rf"(?= (?:MM?\. |Mme |[{UPPER}]|l[ea] |l')|d)",
        ("Macron a visité mardi à Berlin le musée en compagnie de Scholz.",),
        ("Macron a visité le musée avec plaisir.",),
        before=_HAS_BEFORE,
        weak=True,
        mutual=False,
        vague=True,
    ),
    Trigger(
        "où l'avait convié", "fr", "verb",
        r"\b(?:convi|invit)ée?s?\b",
        ("Macron a dîné à Berlin, où l'avait convié Scholz.", "Macron a dîné à Berlin, où Scholz l'avait convié."),
        ("Macron devait aller à Berlin, où Scholz l'avait convié.", "Scholz l'avait convié à Berlin."),
        before=r"^(?!.*(?:\b(?:devai(?:t|ent)|doi(?:t|vent)|ne|\w+r(?:a|ont))\b|\bn')[^.]*\boù\b)"
            r".*\boù\b[^.;:]{0,80}\b(?:l'|les )avai(?:t|ent) $",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "se déplacer pour traiter avec", "fr", "verb",
        r"(?<=\bpour )(?:boucler|finaliser|régler|préparer|évoquer|peaufiner|conclure|parler|faire le point"
            r"|passer en revue|travailler|arrêter|fixer|caler|relancer|sceller|parapher|trancher)\b"
            rf"(?=[^.;:«»]{{0,60}}\bavec (?:MM?\. |Mme |[{UPPER}]|l[ea] |l'|son |sa ))",
        ("Macron s'est rendu mardi à Berlin pour préparer la réforme avec Scholz.",
         "Macron est attendu jeudi à Berlin pour boucler le dossier avec Scholz."),
        ("Macron est prêt, à Berlin, pour préparer la réforme avec Scholz.",),
        weak=True,
        vague=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "être présenté à", "fr", "verb",
        r"(?<=\bété )présentée?s?\b(?= (?:[\w'-]+ ){0,5}?(?:à|au) (?!juge|magistrat|parquet|procureur|tribunal))",
        ("Macron a été présenté lundi à Berlin à Scholz.",),
        ("Le projet a été présenté lundi à Scholz.",),
        weak=True,
        mutual=False,
    ),
)  # fmt: skip
