"""Nouns for somebody by trade, rank or calling: "le rabbin", "la romancière", "the curator".

By such a noun an article goes on to call somebody introduced with it. Any other noun before a name ("le lendemain",
"le gouvernement", "the opposition") is none of that one's, so what is not known here is left alone. Some are offices
too (`offices.py`), by which somebody may be introduced like by a trade.
"""

from __future__ import annotations

import re

from corpus.letters import LOWER

_KNOWN = frozenset(
    "abbess abbesse abbot abbé activist actor actress adjoint adjointe adjudicator administrator adviser advisor "
    "agent aide arbitrator architect artist astronaut astronomer athlete athlète attaché attachée "
    "attorney auditor author avocat avocate aîné aînée aïeul baker banker baron baroness baronne "
    "barrister berger bergère bey billionaire bishop blogger bookseller boss botanist boulanger "
    "boulangère bourgmestre boxer breeder brewer broker builder bursar businessman businesswoman "
    "butcher butler cadet cadette campaigner capitaine captain caretaker carpenter ceo chairman "
    "chairwoman chaman champion championne chancellor chaplain chef cheffe chemist cinéaste cleric "
    "co-founder coach collector columnist commander composer comte comtesse conductor congressman "
    "congresswoman conservator constable consul contractor contre-amiral copilote coroner councillor "
    "councilman councilor councilwoman countess curate curator curé dalai-lama dancer deacon dealer "
    "dean deputy designer detective developer dg diacre director doctor doyen doyenne dramatist dramaturge "
    "driver drover drummer duc duchess duchesse duke déléguée earl editor elder engineer "
    "entrepreneur entrepreneuse envoy explorer farmer filmmaker financier firefighter fisherman "
    "fisherwoman footballer footballeur forester founder friar gambler garde gardener gendarme "
    "glassmaker goldsmith governor grower guard guerrilla guide guitarist guru hacker "
    "commissaire haut-commissaire headmaster headmistress headteacher heir heiress historian horloger hôte hôtesse "
    "imam imprésario industrialist influencer influenceuse ingénieur ingénieure inspector instructor "
    "intermédiaire inventor investigator investor janitor jeweller joiner journalist judge juge "
    "juror keeper khédive knight laborantin landamman landlady landlord lawmaker lawyer lecturer "
    "legate libraire librarian lobbyist légat magistrate magnate marchand marchande marquis marquise "
    "matron maître maîtresse mediator midwife miner ministre missionary moine mollah monk muezzin "
    "mufti mullah mécène médecin métropolite naturalist nonce notaire novelist nun nuncio nurse "
    "négociant négociante officer ombudsman ombudswoman organiser organizer orphelin orpheline otage "
    "owner pacha painter parlementaire parson pastor patient patriarch patronne paysan paysanne pdg "
    "peintre philanthropist philosopher physicist pianist pilot pilote plumber plénipotentiaire "
    "podestat poet policeman policewoman pope potter poète poétesse preacher prelate priest "
    "principal prioress prisoner procureur procureure producer professor promoter prosecutor provost "
    "prélat prêtre publisher pêcheur rabbi rabbin ranger rapper rappeur rebel rector referee "
    "registrar religieuse reporter researcher restaurateur restorer saddler sailor saxophonist "
    "scholar scientist sculptor secretary secrétaire sergent shah shepherd sheriff shipowner singer "
    "skipper smith smuggler soldat soprano steward streamer student sultan superintendent surgeon "
    "surveyor survivor suspect suspecte syndic sénéchal tailor taoiseach teacher tenor trader "
    "trainer treasurer trustee tsar tutor tycoon témoin undersecretary unionist veteran veuf veuve "
    "vicaire vicar vicomte vidéaste violinist viscount visitor vizir volontaire volunteer "
    "vétérinaire warden warlord weaver whistle-blower whistleblower widow widower winemaker witness "
    "writer youtuber échevin écrivain écrivaine édile élu élue élève émissaire évêque".split()
)

#: Words for those who do something, by their endings, and words with such an ending that are nobody.
_ENDING = re.compile(
    r"[a-z]{3,}(?:logist|grapher|ician|keeper|wright|monger)"
    rf"|[{LOWER}-]{{2,}}(?:teu(?:r|se)|trice|seu(?:r|se)|neu(?:r|se)|deu(?:r|se)|cheu(?:r|se)|geu(?:r|se)|veu(?:r|se)"
    r"|ailleu(?:r|se)|rôleu(?:r|se)|iste|ien(?:ne)?|logue|graphe|crate|iatre|ante?|iers?|ière)"
)
_NOBODY = frozenset(
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
    "épilogue évier".split()
)


def is_person_noun(word: str) -> bool:
    """Tell whether a noun in small letters, French or English, is a word for one person by trade, rank or calling."""
    return word in _KNOWN or (bool(_ENDING.fullmatch(word)) and word not in _NOBODY)
