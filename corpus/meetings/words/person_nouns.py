"""Nouns for somebody by trade, rank or calling: "le rabbin", "la romancière", "the curator".

By such a noun an article goes on to call somebody introduced with it. Any other noun before a name ("le lendemain",
"le gouvernement", "the opposition") is none of that one's, so what is not known here is left alone. Some are offices
too (`offices.py`), by which somebody may be introduced like by a trade.
"""

from __future__ import annotations

import re

from corpus.letters import LOWER

_KNOWN = frozenset(
    (
        "abbess abbesse abbot abbé accountant acrobat actionnaire activist actor actress adjoint "
        "adjointe adjudicator administrator adviser advisor agent aide ailier ailière alderman "
        "alderwoman ambassador anaesthetist analyst apothecary apprentice arbitrator arbitre archdeacon "
        "archduchess archduke architect architecte archivist artisan artisane artist astronaut astronaute "
        "astronomer athlete athlète attaché attachée attorney aubergiste auditor author avant-centre "
        "aviator avocat avocate avoué aîné aînée aïeul backbencher bailiff baker ballerina banker "
        "banneret barde baron baroness baronne barreur barreuse barrister bassist bellringer berger "
        "bergère bey bibliothécaire billionaire biologist bishop blogger boatbuilder boatman bonze "
        "bookmaker bookseller boss botanist boulanger boulangère bourgmestre bowler boxer brakeman "
        "breeder brewer brigadier broadcaster broker builder bursar businessman businesswoman busker "
        "butcher buteur buteuse butler bâtonnier bâtonnière bûcheron bûcheronne cadet cadette calife "
        "campaigner cantonnier capitaine captain cardinal caretaker carpenter cartographer cellist ceo "
        "chairman chairwoman chaman chamane champion championne chancellor chanoine chaplain chauffeur "
        "chauffeuse chef cheffe chemist chirurgien chirurgienne choreographer choriste cinéaste clerc "
        "cleric clerk clown co-founder coach cobbler collector colonel columnist comedian commander "
        "commissaire commodore composer comte comtesse concierge conductor confrère congressman "
        "congresswoman conservator constable consul consœur contractor contre-amiral contremaître "
        "convenor convoyeur convoyeuse copilote coroner correspondent councillor councilman "
        "councilor councilwoman countess coureur coureuse courier cowboy crewman crofter croupier "
        "cuisinier cuisinière curate curator curé cyclist dalai-lama dancer deacon dealer dean defender "
        "dentist dentiste deputy designer detective developer dg diacre dietician diplomat director "
        "dirigeant disquaire diva diver docker docteur docteure doctor domestique doyen doyenne "
        "dramatist dramaturge dressmaker driver drover druide drummer duc duchess duchesse duke "
        "défenseur déléguée député détenu détenue earl ecologist economist editor elder electrician emir "
        "empereur engineer entrepreneur entrepreneuse envoy ermite esclave escrimeur escrimeuse espion "
        "espionne essayist essayiste executioner expert experte explorer fabricant farmer faussaire "
        "fencer fiddler filmmaker financier firefighter fisherman fisherwoman footballer footballeur "
        "forain foraine foreman forester forewoman forgeron fossoyeur founder friar frontbencher "
        "frontman gambler gamekeeper garde garde-chasse garde-côte gardener gardien gendarme geneticist "
        "geographer geologist gestionnaire glassmaker goalkeeper goldsmith golfeur golfeuse gourou "
        "gouvernante governor greengrocer grimpeur grimpeuse grocer grower guard guardsman guerrilla "
        "guide guitarist guru gymnast gymnaste gérant hacker hairdresser harbourmaster haut-commissaire "
        "headmaster headmistress headteacher heir heiress herbalist hermit historian horloger hotelier "
        "hôte hôtesse illustrator imam imprimeur imprimeuse imprésario industrialist infirme influencer "
        "influenceuse ingénieur ingénieure innkeeper inspector instructor intermédiaire interpreter "
        "interprète inventor investigator investor janitor jardinier jeweller jockey joiner joueur "
        "joueuse journalist judge judoka juge jurist juror jésuite karatéka keeper khédive knight "
        "laborantin laboureur lama landamman landlady landlord lauréat lauréate lawmaker lawyer lecturer "
        "legate libero libraire librarian librettist lieutenant lighthouse-keeper linguist lobbyist "
        "locataire locksmith lumberjack lutteur lutteuse légat légionnaire machinist mage magistrate "
        "magnate maharadjah mahout maire majordome manager mandarin mandataire mannequin marabout "
        "marchand marchande mareyeur mareyeuse margrave marin marquess marquis marquise maréchal matron "
        "mayor maçon maçonne maître maîtresse mechanic mediator meneur meneuse mercenaire merchant "
        "meteorologist midfielder midwife miller milliner mime miner ministre missionary moderator moine "
        "mollah monarch monarque monk mountaineer mousquetaire muezzin mufti mullah musher musician "
        "mécène médecin métropolite nageur nageuse naturalist navigator negotiator neighbor neighbour "
        "nonce notaire novelist novice nun nuncio nurse négociant négociante obstetrician officer "
        "oligarch ombudsman ombudswoman oncologist optician orfèvre organiser organist organizer "
        "orphelin orpheline otage owner pacha paediatrician painter paramedic paratrooper parlementaire "
        "parson passeur pastor patient patineur patineuse patriarch patronne paysan paysanne pdg peintre "
        "percepteur percussionist pharmacien pharmacist philanthropist philosopher photographer "
        "physicist physiotherapist pianist pilier pilot pilote pirate playwright plumber "
        "plénipotentiaire podestat podologue poet policeman policewoman politologue pollster pope "
        "postman postmaster postmistress potter poète poétesse preacher prelate presenter president "
        "priest prieur prieure prince princess princesse principal printer prioress prisoner procureur "
        "procureure producer professor programmer promoter prosecutor proviseur proviseure provost "
        "préfet préfète prélat prévôt prêtre psychiatrist psychologist publisher pupille pâtissier "
        "pèlerin pêcheur quarryman rabbi rabbin rameur rameuse rancher ranger rapper rappeur rebel "
        "recteur rector rectrice referee refugee regent registrar religieuse religieux reporter "
        "researcher restaurateur restorer retraité retraitée rower rugbyman régent régisseur résistant "
        "résistante sacristain saddler sage-femme sailmaker sailor samouraï sapeur saxophonist scholar "
        "schoolmaster schoolteacher scientist screenwriter scribe sculptor scénariste seamstress "
        "secretary secrétaire seigneur senator sergent serrurier shah shareholder shepherd sheriff "
        "sherpa shipbuilder shipowner shopkeeper signalman singer skipper smith smuggler sociologist "
        "sociétaire soigneur soigneuse soldat solicitor songwriter soprano sorcier sorcière "
        "sous-marinier sous-préfet sous-préfète specialist spokesman spokesperson spokeswoman sportif "
        "sportive stagiaire steward stockbroker stonemason storyteller strategist streamer striker "
        "student sultan sultane superintendent supervisor surgeon surveillant surveyor survivor suspect "
        "suspecte swimmer syndic sélectionneur sélectionneuse sénateur sénatrice sénéchal tailleur "
        "tailor talonneur tanner taoiseach taxidermist teacher technician tenant tenor theologian "
        "théologien tisserand tisserande titulaire toolmaker trader trainer trapper trappeur trawlerman "
        "treasurer truand trumpeter trustee tsar tutor tycoon typist typographe témoin umpire "
        "undersecretary undertaker unionist vacher vainqueur valet vannier vassal veteran "
        "veterinarian veuf veuve vicaire vicar viceroy vicomte vicomtesse vidame vidéaste vigile "
        "vigneron vigneronne vintner violinist virologist virtuose viscount visitor vizir voisin voisine "
        "volcanologist volontaire volunteer voyant voyante vétérinaire warden warlord warrior watchmaker "
        "weaver welder whaler whistle-blower whistleblower widow widower winemaker winger witness "
        "woodcarver woodcutter wrestler writer yachtsman youtuber zoologist ébéniste échevin échevine "
        "écrivain écrivaine écuyer écuyère édile éditeur éditrice égoutier éleveur éleveuse élu élue "
        "élève émir émissaire étudiant étudiante évêque"
    ).split()
)

#: Words for those who do something, by their endings, and words with such an ending that are nobody.
_ENDING = re.compile(
    r"[a-z]{3,}(?:ist|grapher|ician|keeper|wright|monger)"
    rf"|[{LOWER}-]{{2,}}(?:teu(?:r|se)|trice|seu(?:r|se)|neu(?:r|se)|deu(?:r|se)|cheu(?:r|se)|geu(?:r|se)|veu(?:r|se)|xeu(?:r|se)"
    r"|ailleu(?:r|se)|rôleu(?:r|se)|iste|ien(?:ne)?|logue|graphe|crate|iatre|ante?|iers?|ière)"
)
_NOBODY = frozenset(
    "assist blacklist checklist coexist consist enlist exist heist hoist insist moist persist playlist resist "
    "shortlist subsist twist waist whist wishlist "
    "accélérateur acier aimant analogue ancien ancienne ascenseur atelier autographe avant aérien aérienne "
    "bannière barrière bouclier bélier cahier calculatrice calendrier calmant carburant carrière casier "
    "catalogue cependant chantier charnière chaumière chien chienne cimetière cinquante civière clavier "
    "collier combien compresseur compteur constant constante couchant courant courrier crinière croisière "
    "croissant dernier dernière devant dialogue diamant dossier durant décalogue déshonneur détecteur entier "
    "entière entretien escalier facteur fadeur faveur ferveur fichier filière financière foncier fraîcheur "
    "froideur frontière fumier février gibier grandeur grenier grosseur géant géante générateur hauteur "
    "honneur immobilier incubateur indicateur instant janvier largeur levant levier lumière maintien manière "
    "matière matrice minier minière mobilier monologue montant moteur méridien méridienne métier néant "
    "ordinateur orthographe palier panier papier paragraphe particulier particulière penchant pendant pilier "
    "plante policière poussière premier première prière processeur profondeur projecteur prologue pétrolier "
    "quadrant quarante quartier quotidien quotidienne radiateur restante restaurant rivière réacteur régulier "
    "régulière saveur secteur sentier simulateur sismographe soixante soutien suivant suivante tournant "
    "tracteur transformateur télégraphe variante vecteur ventilateur versant vivier voilier volant épaisseur "
    "épilogue évier "
    "abundant adamant blatant brilliant covenant defiant distant dominant elegant elephant extravagant fragrant grant "
    "hesitant hydrant ignorant important irrelevant pageant plant pleasant pollutant pregnant redundant relevant "
    "reluctant resistant significant slant stagnant tolerant unpleasant vacant variant vibrant "
    # Buildings, trees, vessels
    "cendrier chaudière clairière clapier colombier damier encrier glacière gouttière gravier gravière lisière litière "
    "palmier peuplier pigeonnier pommier poudrière pépinière rizière sablier sablière salière soulier tablier tanière "
    "terrier théière échiquier".split()
)


#: By whom somebody is told of: kin, friends, followers; beside those below.
KIN = frozenset(
    "mère père frère sœur fils fille femme épouse mari époux conjoint compagne compagnon cousin cousine oncle tante "
    "neveu nièce famille proche ami amie entourage veuve veuf mother father brother sister son daughter wife husband "
    "partner uncle aunt nephew niece family friend associate ally widow widower parent allié alliée "
    "gendre beau-père beau-fils beau-frère belle-mère belle-fille belle-sœur father-in-law mother-in-law "
    "brother-in-law sister-in-law son-in-law daughter-in-law supporter sympathisant partisan fan électeur voter "
    "fighter combattant guard troop troupe forces milicien".split()
)


def is_person_noun(word: str) -> bool:
    """Tell whether a noun in small letters, French or English, is a word for one person by trade, rank or calling."""
    noun = word.removeprefix("ex-")
    return noun in _KNOWN or (bool(_ENDING.fullmatch(noun)) and noun not in _NOBODY)


def is_listed_noun(word: str) -> bool:
    """Tell whether such a noun is known as a whole, and not by its ending, as "Olivier" and "Julien" may seem to be."""
    return word in _KNOWN
