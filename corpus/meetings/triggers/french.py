"""The French words that a meeting is told with. Data: each carries its own examples, which are its tests."""

from __future__ import annotations

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import UPPER
from corpus.meetings.triggers.trigger import Trigger

REFLEXIVE = r"(?:\b[Ss]'|\b[Ss]e |\b[Mm]'(?=étais)|\b[Mm]e (?=suis)|\b[Nn]ous )(?:\w+ ){0,4}$"
#: Who is near another and says nothing has met nobody: "se sont croisés sans se parler".
_WITHOUT_A_WORD = (
    r"[^.;:]{0,60}\b(?:sans (?:(?:même |jamais )?(?:se |lui |leur |s')?(?:parler|adresser|échanger|saluer|regarder)"
    r"|un mot|un regard)"
    r"|mais (?:\w+ ){0,3}n[e'] ?[^.;:]{0,20}\b(?:pas|rien|aucun\w*)\b)"
)
NOT_NOUN = (
    r"(?<!\b[Ll]a )(?<!\b[Uu]ne )(?<!\b[Cc]ette )(?<!\b[Ll]eur )(?<!\b[Ss]a )(?<!\b[Ss]on )(?<!\b[Ss]es )"
    r"(?<!\b[Cc]es )(?<!\b[Dd]e )(?<!\b[Dd]es )(?<!\b[Ll]es )(?<!\b[Ll]eurs )(?<!prochaine )(?<!première )"
    r"(?<!\b[Tt]oute )(?<!dernière )(?<!nouvelle )(?<!autre )(?<!seconde )(?<!deuxième )(?<!une telle )"
    r"(?<!possible )(?<!\b[Aa]ucune )"
)
HAVING = r"\b(?:a|ont|avait|avaient|aura|auront|aurait|avoir|ait|eut|eurent)(?:,? [\w']+,?){0,3} $"
TALKS = (
    r"(?:sommets?|entretiens?|pourparlers|discussions?|négociations?|rencontres?|consultations|réunions?"
    r"|tête-à-tête|conversations?|entrevues?|face-à-face|apartés?|audiences?|échanges?|dialogue"
    r"|séances?|sessions?|visioconférences?|bilatérales?|trilatérales?|dîners?|déjeuners?|appels?|conciliabules?"
    r"|explications?(?= (?:[\w-]+ ){0,2}avec| (?:orageuse|franche|musclée|houleuse|vive|tendue)s?\b))"
)
MEAL = (
    r"(?:petits?[ -]déjeuners?|déjeuners?|dîners?|repas|thés?|cafés?|réceptions?|goûters?|soupers?|apéritifs?|verres?"
    r"|collations?)"
)

FRENCH = (
    Trigger(
        "rencontrer", "fr", "verb",
        r"\brencontrer\b|"
            + NOT_NOUN
            + r"\brencontr(?:er(?:a|ont|ait|aient|ai|ons)|ée?s?|es?|ent|ait|aient|èrent|a|ant)\b",
        ("Macron a rencontré Scholz.", "Macron et Scholz se sont rencontrés.", "Macron rencontrera Scholz."),
        ("Macron a rencontré des difficultés.", "La rencontre a plu.", "Le film rencontre un vif succès."),
        mutual=False,
        sporting=True,
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
        "offrir un repas", "fr", "verb",
        r"\b(?:offert|offrir|offre|offrait|offrira|offrit|donné|donner|donnait|donnera|donna|servi)\b"
            r" (?:[\w'-]+,? ){0,8}?(?:un|le) "
            + MEAL + r"\b(?= (?:[\w'-]+ ){0,3}(?:à |au |en l'honneur d[eu'])|)",
        ("Macron a offert un déjeuner à Scholz.", "Macron a donné mardi un dîner en l'honneur de Scholz.",
         "Macron avait donné lundi, au château de Versailles, un dîner en l'honneur de Scholz."),
        ("Macron a offert un livre à Scholz.",),
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "prendre un repas", "fr", "verb",
        r"\b(?:pris|prendre|prendra|prend|prennent|prenai(?:t|ent)|partag(?:é|er|era)|bu)\b"
            r" (?:[\w'-]+ ){0,2}?(?:un |le |leur |son |l')" + MEAL + r"\b"
            r"|\bpartag(?:é|er|era)\b (?:[\w'-]+ ){0,3}?la table\b(?= d)",
        ("Macron a pris le petit déjeuner avec Scholz.", "Macron et Scholz ont partagé un repas à Berlin.",
         "Macron a partagé lundi la table de Scholz.", "Macron prend lundi un café avec Scholz."),
        ("Macron a partagé la tribune de Scholz.",),
        weak=True,
        has_thing=True,
    ),
    Trigger(
        "passer un coup de fil", "fr", "verb",
        r"\b(?:passé|passer|passera|passe|passa|donné|donner|donnera|donne|donna|reçu|recevoir|reçoit)\b"
            r" (?:[\w'-]+ ){0,2}?un (?:\w+ )?"
            r"(?:coup de (?:fil|téléphone)|appel(?: téléphonique)?) (?:à|de|d')",
        ("Macron a passé un coup de fil à Scholz.", "Macron a reçu un appel de Scholz.",
         "Lundi 3 janvier 2022, Macron passe un coup de fil à Scholz."),
        kind="phone",
        weak=True,
        mutual=False,
        has_thing=True,
    ),
    Trigger(
        "recevoir", "fr", "verb",
        r"\b(?:[Rr]eçu(?:e|s|es)?|reçoi(?:t|vent|ve)|recev(?:oir|ait|aient|ra|ront|rait|raient|rai|rons)|[Rr]ecevant"
            r"|reçut|reçurent)\b",
        ("Macron a reçu Scholz.", "Scholz a été reçu par Macron.", "Reçu vendredi par Macron, Scholz a souri.",
         "Recevant Scholz à Paris, Macron a souri."),
        ("Macron a reçu le prix Nobel.", "Rouen reçoit Metz samedi."),
        mutual=False,
        receives=True,
        sporting=True,
    ),
    Trigger(
        "convoquer", "fr", "verb",
        r"\bconvoqu(?:é|ée|és|ées|er|e|ent|era|eront|ait|aient)\b"
            r"(?![^.;:]{0,80}\bpour (?:le \d|\w+di\b|demain|dimanche))",
        ("Macron a convoqué lundi Scholz.", "Scholz a été convoqué à Paris par Macron."),
        ("Macron a convoqué une réunion.", "Macron a convoqué Scholz pour le 3 juin."),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "accueillir", "fr", "verb",
        r"\b[Aa]ccueill(?:i|ie|is|ies|ir|e|ent|ait|aient|era|eront|erait|eraient|it|irent)\b",
        ("Macron a accueilli Scholz.",),
        ("La ville accueille un festival.",),
        mutual=False,
        receives=True,
        sporting=True,
    ),
    Trigger(
        "réunir", "fr", "verb",
        r"\bréuni(?:e|s|es|t|r|ra|ront|rait|raient|ssent|ssait|ssaient|rent)?\b",
        ("Macron a réuni à Paris Scholz et Tusk.",),
        ("L'association réunit des fonds.",),
        mutual=False,
        joins=True,
        yields=True,
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
        r"(?<!s'en )\b(?:tenue?s?|tient|tiennent|tiendra|tiendront|tenir)\b",
        ("Le G20 s'est tenu à Bali.",),
        ("Le marché s'est bien tenu.", "Berlin s'en tient à la parité."),
        before=REFLEXIVE,
        of_bodies=True,
    ),
    Trigger(
        "retrouver", "fr", "verb",
        r"\bretrouv(?:é|ée|és|ées|er|e|ent|era|eront|eraient|aient|ait|èrent|a)\b",
        ("Macron et Scholz se sont retrouvés à Berlin.", "Macron a retrouvé Scholz à Berlin."),
        ("Macron a retrouvé le sourire.",),
        mutual=False,
        sporting=True,
        gathers=True,
    ),
    Trigger(
        "se voir", "fr", "verb",
        r"\b(?:(?:re)?vue?s|reverr(?:a|ont|aient|ait)|verront|revoir|voir(?=[.,;]|$| (?:\w+di|dimanche|demain|à|au"
            r"|aux|en|dans|chez|le|la semaine|ce|cette|avant|après|plus|bientôt|prochainement|lors|ensuite|de nouveau"
            r"|seuls)\b))\b",
        ("Macron et Scholz s'étaient vus à Berlin.", "Macron et Scholz doivent se voir lundi à Berlin."),
        ("Macron et Scholz doivent se voir remettre un prix à Berlin.",),
        before=REFLEXIVE,
    ),
    Trigger(
        "voir", "fr", "verb",
        r"(?:(?<=\bavait )|(?<=\bavaient )|(?<=\ba )|(?<=\bont )|(?<=\bai )|(?<=\bavons )"
            r"|(?<=\bpas )|(?<=\bjamais )|(?<=\bd'abord )|(?<=\bensuite )|(?<=\baussi )"
            r"|(?<=\baurait )|(?<=\bauraient )|(?<=\bfinalement ))(?:vu défiler|revu(?! (?:à la|en) )"
            r"|vue?s?(?! sur\b))\b"
            r"(?! le jour)|(?<=\bavoir )revu\b(?! (?:à la|en) )|(?<=\bpour y )saluer\b"
            r"|\bverr(?:a|ont|ait|aient|ai|ons)(?= )"
            r"|(?:(?<=\bsans avoir )|(?<=\breconnu avoir )|(?<=\badmis avoir )|(?<=\bavoué avoir )"
            r"|(?<=\breconnaît avoir )|(?<=\badmet avoir )|(?<=\bnié avoir )|(?<=\bdémenti avoir )"
            r"|(?<=\bnie avoir )|(?<=\bdément avoir ))vu\b"
            r"|(?:(?<=\bsans )|(?<=\bsans pouvoir )|(?<=\bsans avoir pu ))voir\b"
            r"|(?:(?<=\brefusé de )|(?<=\brefuse de )|(?<=\bvoulu )"
            r"|(?<=\brefusait de ))voir\b|(?:(?<=\bdoit )|(?<=\bdevait )|(?<=\bdevrait )|(?<=\bcompte )"
            r"|(?<=\bcomptait )|(?<=\bira )|(?<=\bencore ))(?:re)?voir\b|(?:(?<=\bpour )|(?<=\bpour y ))voir\b",
        ("Macron avait vu Scholz à Berlin.", "Macron devait encore voir Scholz.", "Macron doit revoir Scholz lundi.",
         "Macron a revu Scholz à Berlin.", "Macron a vu défiler Scholz et Tusk.",
         "Macron est reparti sans voir Scholz.",
         "Macron a refusé de voir Scholz.", "Macron a reconnu avoir vu Scholz à Berlin."),
        ("Macron a vu sa cote baisser.", "Emmanuel Macron n'a pas vu Olaf Scholz arriver.",
         "Emmanuel Macron a revu à la baisse les crédits d'Olaf Scholz.",
         "Emmanuel Macron a vu Olaf Scholz quitter la salle.",
         "Emmanuel Macron a dit avoir vu Olaf Scholz dans la rue."),
        not_after=r"^ (?:se |s'|le |la |les |lui |l')?\w+(?:er|ir|re)\b|^ qui\b"
            r"|^ en (?!tête|secret|personne|privé|public|marge|présence|grande|catimini|toute|petit|coulisse|terrain"
            r"|visio)",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "se parler", "fr", "verb",
        r"\b(?:re)?parl(?:é|er|ent|eront|aient)\b",
        ("Macron et Scholz se sont parlé au téléphone.", "Macron et Scholz se sont reparlé."),
        before=REFLEXIVE,
    ),
    Trigger(
        "se rendre chez", "fr", "verb",
        r"\b(?:rend(?:ue?s?|re|ra|ront|ait|aient|it)?|(?:invité|arrêté|déplacé|précipité)e?s?)\b"
            r"(?= (?:[\w'-]+ ){0,4}(?:chez|auprès)\b)",
        ("Macron s'est rendu chez Scholz, à Berlin.", "Macron s'est invité lundi chez Scholz."),
        ("Macron doit se rendre à l'évidence.",),
        before=REFLEXIVE,
        weak=True,
    ),
    Trigger(
        "négocier", "fr", "verb",
        r"\b(?:négocié|discuté|conféré|dialogué|échangé|débattu|dîné|déjeuné)\b(?! entre (?!eux|elles|quat))"
            r"(?! (?:des|un|une"
            r"|le|la|les|l'|(?:quelques|plusieurs|de nombreux|de nombreuses|force|[\d.]+) (?:lettres?|courriers?"
            r"|courriels?|messages?|missives?|télégrammes?|coups|tirs|prisonniers)\b))"
            r"|(?<!\b[Uu]n )(?<!\b[Ll]e )(?<!\b[Dd]u )(?<!\b[Aa]u )(?<!\b[Ll]eur )(?<!\b[Ss]on )(?<!petit )(?<!petit-)"
            r"\b(?:négoci|discut|confér|dialogu|échang"
            r"|convers|bavard|dîn|déjeun)(?:é|er|ait|aient|e|ent|era|eront|a|èrent)\b"
            r"(?=[^.;:«»]{0,60}\bavec\b|(?<=nt) (?:[\w-]+ )?ensemble\b)",
        ("Macron a discuté avec Scholz.", "Russes et Américains avaient négocié à Genève.",
         "Macron dînera lundi avec Scholz.", "Macron a discuté des otages avec Scholz.",
         "Macron et Scholz dîneront ensemble vendredi."),
        ("Le dîner de gala coûtera cher.", "Macron et Scholz ont échangé 40 lettres.",
         "Le déjeuner avec Scholz a plu.", "Macron a cité l'accord négocié entre Scholz et Tusk."),
        weak=True,
    ),
    Trigger(
        "parler avec", "fr", "verb",
        r"\bparl(?:é|er|ait|aient|era|eront)\b(?=[^.;:«»]{0,60}\bavec\b)|\bplaidé\b(?=[^.;:«»]{0,60}\bauprès\b)"
            r"|\bmis d'accord\b(?=[^.;:«»]{0,60}\bavec\b)",
        ("Macron a parlé des otages avec Scholz, à Berlin.",),
        ("Le ministre a parlé avec franchise.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "s'entrevoir", "fr", "verb",
        r"\b(?:entrev(?:ue?s?|oir)|concert(?:és?|er|ent|eront|aient)|consult(?:és|er|ent|eront|aient)"
            r"|attabl(?:ée?s?|er)|réconciliée?s|enferm(?:ée?s|er)|isolée?s(?! d[eu]\b| des\b| d')"
            r"|(?:enfermé|isolé|concerté|expliqué|réconcilié)e?(?= (?:[\w'-]+,? ){0,8}avec)|expliqu(?:er|és)"
            r"(?= (?:[\w'-]+ ){0,5}avec)|retirée?s?(?= (?:[\w'-]+ ){0,3}(?:à l'écart|dans (?:le |la |un |une |son |l')"
            r"(?:[\w'-]+ ){0,2}?(?:bureau|salon|bibliothèque|pièce|salle|appartement|suite))\b))\b",
        ("Macron et Scholz se sont entrevus à Berlin.", "Macron et Scholz se sont longuement concertés lundi.",
         "Macron s'est enfermé deux heures avec Scholz.", "Mme Sandu s'est isolée mardi à Paris avec Scholz.",
         "Macron et Scholz se sont retirés lundi dans un salon."),
        ("Macron s'est enfermé dans le silence.", "Macron et Scholz se sont isolés de leurs alliés.",
         "Macron et Scholz se sont retirés de la course."),
        before=REFLEXIVE,
    ),
    Trigger(
        "s'asseoir avec", "fr", "verb",
        r"\b(?:assise?s?|asseoir|assied|asseyent|assiéra|assiéront|installée?s?|pris place|prendra place|prendre place)"
            r" (?:\w+ )?(?:à la table de |face à |en face de |avec (?=[A-Z]))"
            r"|\b(?:trouvé|retrouvé|tenu)s? face à face(?: avec)?",
        ("Macron s'est assis à la table de Scholz.", "Macron s'est assis face à Scholz."),
        ("Macron s'est assis face à la mer.",),
    ),
    Trigger(
        "croiser", "fr", "verb",
        rf"\bcroisée?s?\b(?!{_WITHOUT_A_WORD})",
        ("Macron a croisé Scholz à Berlin.", "Macron et Scholz se sont croisés à Berlin."),
        ("Macron a croisé le fer avec les syndicats.",),
        before=rf"{HAVING}|{REFLEXIVE}",
        weak=True,
        mutual=False,
        sporting=True,
    ),
    Trigger(
        "rendre visite", "fr", "verb",
        r"\brend(?:u|re|ra|ront|ait|aient|it|irent)? (?:\w+ )?visite\b(?= (?:[\w'-]+ ){0,4}(?:à|au|aux)\b)"
            r"|(?:(?<=\blui a )|(?<=\blui avait )|(?<=\bleur a ))rendu (?:\w+ )?visite\b",
        ("Macron a rendu visite à Scholz.", "Macron rendra lundi visite à Scholz."),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "être l'hôte", "fr", "verb",
        r"\b(?:été|est|sera|était|fut|sont|seront|étaient) (?:[\w']+ ){0,3}(?:l'hôte|les hôtes|l'invitée?"
            r"|les invitée?s|le convive|les convives) (?:de |d'|du )",
        ("Scholz a été l'hôte de Macron à Paris.", "Maïa Sandu a été l'invitée de Scholz."),
        ("Paris a été l'hôte de la conférence.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "être attendu", "fr", "verb",
        r"\battendue?s?\b(?= (?:[\w'-]+ ){0,6}(?:par|chez) )",
        ("Scholz est attendu mardi par Macron.",),
        ("Le texte est attendu par les syndicats.",),
        weak=True,
        mutual=False,
        ahead=True,
    ),
    Trigger(
        "avoir rendez-vous", "fr", "verb",
        r"\brendez-vous\b(?! aux? )",
        ("Macron a rendez-vous mardi avec Scholz.", "Macron et Scholz ont rendez-vous mardi à Berlin."),
        ("Macron a rendez-vous avec son destin.", "Macron a donné rendez-vous aux Français."),
        before=r"\b(?:a|ont|avait|avaient|aura|auront)(?: \w+)? $",
        ahead=True,
    ),
    Trigger(
        "être conduit auprès", "fr", "verb",
        r"\b(?:introduit|conduit|admis|mené|amené|escorté|guidé)e?s? (?:[\w'-]+ ){0,3}"
            r"(?:auprès d|(?:dans|jusqu'au?) (?:le |l')?(?:bureau|cabinet|salon|appartement)s?(?= d))",
        ("Wang a été introduit auprès de Macron.", "Wang a été conduit mardi dans le bureau de Macron."),
        ("L'or a été introduit dans le coffre.",),
        weak=True,
        mutual=False,
    ),
    Trigger(
        "signer", "fr", "verb",
        r"\bsign(?:é|er|ent|eront|aient|èrent)\b",
        ("Emmanuel Macron et Olaf Scholz ont signé mardi à Berlin un accord.",),
        ("Emmanuel Macron a signé mardi à Paris un décret.",),
        weak=True,
        vague=True,
    ),
    Trigger(
        "tenir un sommet", "fr", "verb",
        r"\b(?:tenu|tenir|tiennent|tiendra|tiendront|tenaient|eu(?! raison)|eurent|aura|auront|avoir|conclu|ouvert"
            r"|entamé|achevé|repris|poursuivi|poursuivre|mené|terminé|engagé|clos|organisée?|enchaîné|multiplié"
            r"|pris part|participé|assisté|prendra part|participera"
            r"|présid(?:é|er|era|eront|aient))\b"
        r"(?=[^.;:]{0,60}\b(?:un|une|des|leur|leurs|de|les|d'intenses|ses) (?:[\w-]+ )?" + TALKS + r"\b(?! entre))",
        ("Macron et Scholz ont tenu un sommet à Berlin.", "Macron a eu un entretien avec Scholz.",
         "Macron et Scholz ont eu une explication franche.",
         "Macron a eu mardi avec Scholz un face-à-face.", "Macron a eu une audience avec Scholz."),
        ("La société a ouvert un magasin.", "L'orage a eu raison de la confiance et de l'entretien."),
        has_thing=True,
        gathers=True,
    ),
    Trigger(
        "téléphoner", "fr", "verb",
        r"\btéléphon(?:é|er|era|ait)\b"
            r"|(?<!sans )(?<!\bau )(?<!\ble )(?<!\bun )(?<!\bpar )(?<!\bde )(?<!\bson )\btéléphone\b"
            r"|\bappellera\b(?! (?:à|au|aux|pour|sur|de|d')\b)",
        ("Macron a téléphoné à Scholz.", "Macron appellera Scholz."),
        before=r"(?<!\bpar )(?<!\bau )(?<!\ble )(?<!\bde )$",
        kind="phone",
        mutual=False,
    ),
    Trigger(
        "appeler", "fr", "verb",
        r"(?:(?<=\bl'a )|(?<=\bl'avait ))appelée\b(?! (?:à|au|aux|de|d'|«|\"|[A-ZÀ-Þ]))"
            r"|\bappel(?:é|er)\b(?! (?:la |le |les |un |une |l')?[«\"])"
            rf"(?! (?:(?:{FRENCH_WEEKDAY}|hier) )?(?:à|au|aux|pour|sur|de|d')\b)"
            r"|\bjoint\b(?! (?:à|au|aux|ses|leurs)\b)",
        ("Macron a appelé Scholz.", "Macron a joint lundi Scholz.", "Macron doit appeler Scholz."),
        ("Emmanuel Macron a appelé Olaf Scholz à la retenue.", "Macron a appelé les Français à voter.",
         "Macron a joint le geste à la parole."),
        not_after=rf"^(?! (?:{FRENCH_WEEKDAY}|hier|le \d|ce |cet|dans|pour|après|avant"
            r"|depuis|et|puis|afin|sur"
            r"|par (?:téléphone|visio\w*)|au (?:sujet|téléphone)|à propos|dès|peu|juste|plusieurs|deux)|[.,;:]|$)",
        before=HAVING + r"|\b(?:doit|devait|va|compte|devra|pourrait)(?: [\w']+){0,2} $",
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "avoir au téléphone", "fr", "verb",
        rf"\b(?:eu|avoir|aura|auront|(?:ont|a|avait)(?= (?:M\. |Mme )?[{UPPER}]))\b"
            r"(?= (?:[\w'.-]+ ){1,8}?(?:au téléphone|au bout du fil|en ligne)\b)"
            r"|\beu (?:\w+ )?(?:au téléphone|au bout du fil)\b",
        ("Macron a eu Scholz au téléphone.", "Macron compte avoir Scholz au téléphone.",
         "Macron a eu longuement au téléphone Scholz."),
        ("Emmanuel Macron a répondu à Olaf Scholz au téléphone.", "Macron a eu au téléphone une mauvaise nouvelle."),
        kind="phone",
        weak=True,
        mutual=False,
    ),
    Trigger(
        "rencontre", "fr", "noun",
        r"\b(?:rencontres?|entrevues?|entretiens?|tête-à-tête|(?:mini-)?sommets?|réunions?|pourparlers"
            r"|négociations|consultations|discussions|visites?|face-à-face|appels? téléphoniques?"
            r"|conversations?|[Cc]onseil(?= Otan| avec)|échange(?! d[e'])|appels?(?= avec| entre)"
            r"|(?:appels?|cafés?|verres?|échanges|discussion)(?= (?:que |qu'|à laquelle |auquel ))"
            r"|(?<=lors d'un )appel|(?<=au cours d'un )appel|apartés?|audiences?"
            r"|rendez-vous|visioconférences?|dîners?|déjeuners?|coups? de (?:fil|téléphone)"
            r"|séances?|sessions?|bilatérales?|trilatérales?|conciliabules?|retrouvailles|échanges(?= entre))\b",
        ("La rencontre entre Macron et Scholz a été annulée.", "Un sommet Otan-Russie s'est tenu à Rome.",
         "Un dîner entre Macron et Scholz a eu lieu mardi."),
        ("Le sommet du mont Blanc est enneigé.", "L'entretien des routes coûte cher."),
    ),
)  # fmt: skip
