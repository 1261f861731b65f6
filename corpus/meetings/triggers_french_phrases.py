"""The French phrases that tell a meeting without a verb of meeting. Data: each carries its own examples."""

from __future__ import annotations

from corpus.meetings.trigger import Trigger

_BRIEFLY = r"(?:[\w'-]+ ){0,4}?"
_MEETING_BEFORE = (
    r"\b(?:réunion|rencontre|sommet|conférence|table ronde|dîner|déjeuner|entretien|entrevue|pourparlers)"
    r"[^.;:]{0,60}$"
)

FRENCH_PHRASES = (
    Trigger(
        "faire escale chez", "fr", "verb",
        r"\b(?:fait|faire|fera|faisait) " + _BRIEFLY + r"(?:escale|halte|étape|crochet|détour)\b"
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
        r"\b(?:eu|gardé|retenu|aura)\b(?= [^.;:]{2,60}? à (?:dîner|déjeuner|souper|sa table)\b)",
        ("Macron a eu Scholz à dîner.", "Macron a retenu Scholz à déjeuner."),
        ("Macron a eu du monde à dîner.",),
        before=r"\b(?:a|ont|avait|avaient)(?: [\w']+){0,2} $",
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
        "évoquer avec", "fr", "verb",
        r"\b(?:évoqué|abordé|examiné|fait le point|passé en revue)\b(?: [\w',-]+){0,8}? avec\b",
        ("Macron a évoqué la trêve avec Scholz à Berlin.", "Macron a fait le point avec Scholz à Berlin."),
        ("Emmanuel Macron a évoqué la question avec gravité.",),
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
)  # fmt: skip
