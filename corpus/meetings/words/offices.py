"""Offices: the nouns that describe people, and which of them are one office in both languages."""

from __future__ import annotations

import re

from corpus.letters import LOWER
from corpus.meetings.words.person_nouns import is_person_noun

#: Offices by their key: what a description ("le chef de la diplomatie américaine") is looked up by.
OFFICES = {
    "foreign": (
        r"ministres? (?:\w+ )?des [Aa]ffaires étrangères|vice-ministres? des [Aa]ffaires étrangères"
        r"|chef(?:fe)?s? de la diplomatie|secrétaires? d'[ÉEé]tat(?! (?:à|aux?|chargée?|auprès)\b)"
        r"|foreign (?:ministers?|secretar(?:y|ies))"
        r"|secretary of state|chief diplomats?|top diplomats?"
    ),
    "prime": r"[Pp]remi(?:er|ère)s?[ -][Mm]inistres?|chef(?:fe)?s? du gouvernement|[Pp]rime [Mm]inisters?"
    # Not "au premier étage", which is no English premier.
    r"|(?<!\b[Dd]u )(?<!\b[Ll]e )(?<!\b[Aa]u )(?<!\b[Uu]n )(?<!\b[Ss]on )(?<!\b[Ll]es )[Pp]remiers?"
    r"|président du [Cc]onseil|[Tt]aoiseach",
    "crown": r"princes? héritiers?|[Cc]rown [Pp]rinces?",
    "president": r"(?:[Vv]ice-)?[Pp]résidente?s?|chefs? de l'[ÉEé]tat|(?:[Vv]ice )?[Pp]residents?"
    r"|heads? of state|chefs? d'[ÉEé]tat",
    "chancellor": r"[Cc]hanceli(?:er|ère)s?|[Cc]hancellors?",
    "pope": r"[Pp]ape|[Ss]ouverain pontife|[Pp]ope|pontiff",
    "patriarch": r"[Pp]atriarches?|[Pp]atriarchs?",
    "king": r"[Rr]ois?|[Kk]ings?(?!'s [A-Z])|monarques?|monarchs?|souverains?",
    "queen": r"[Rr]eines?|[Qq]ueens?(?!'s [A-Z])|souveraines?",
    "emperor": r"[Ee]mpereurs?|[Ee]mperors?",
    "secretary-general": r"secrétaires? généra(?:l|le|ux)|[Ss]ecretar(?:y|ies)[- ][Gg]enerals?",
    "defence": r"ministres? (?:\w+ )?(?:de la [Dd]éfense|des [Aa]rmées)|defen[cs]e (?:ministers?"
    r"|secretar(?:y|ies))",
    "leader": r"dirigeante?s?|leaders?|numéros? un|homme fort|strongm[ae]n",
    "minister": r"(?:[Vv]ice-)?[Mm]inistres?|(?:\w+ )?[Mm]inisters?(?: of [Ss]tate)?|[Ss]ecretar(?:y|ies)|secrétaires?",
    "other": (
        r"émissaires?|envoyée?s?|conseill(?:er|ère)s?|ambassad(?:eur|rice)s?|gouverneure?s?"
        r"|maires?|sénat(?:eur|rice)s?"
        r"|députée?s?|[Gg]énéra(?:l|ux)|maréchal|[Cc]ommissaires?|négociat(?:eur|rice)s?"
        r"|diplomates?|responsables?"
        r"|homologues?|opposite numbers?|opposante?s?|présidence|chef(?:fe)?s?|émirs?|[Ss]heikhs?|(?-i:cheikhs?)"
        r"|[Pp]rinc(?:e|esse)s?"
        r"|envoys?|advis[eo]rs?|ambassadors?|governors?|mayors?|senators?|[Gg]enerals?"
        r"|[Mm]arshals?|commissioners?"
        r"|negotiators?|diplomats?|officials?|counterparts?|[Ee]mirs?|[Pp]rincess|chiefs?|chair(?:man|woman)?"
        r"|interlocut(?:eur|rice)s?|délégations?|delegations?|délégués?|delegates?"
        r"|représentante?s?|representatives?"
        r"|spokes(?:man|woman|person)|porte-parole|economists?|économistes?|prédécesseure?s?|predecessors?"
        r"|success(?:eur|or)s?|directeurs?|directrices?|directors?|patrons?|executives?|collègues?|colleagues?"
        r"|alliée?s?|locataire|préf(?:et|ète)s?|sous-préf(?:et|ète)s?|prefects?|eurodéputée?s?|all(?:y|ies)"
        r"|[Cc]olonels?|[Cc]olonelles?|[Cc]ommandante?s?|[Cc]apitaines?|amira(?:l|ux)|[Aa]dmirals?|[Ll]ieutenants?"
        r"|emissar(?:y|ies)|sultans?|évêques?|archevêques?|(?:arch)?bishops?|cardina(?:l|ux|ls)"
    ),
}

#: Offices of those who lead a state: "the Ethiopian leader" is its prime minister, where no other head is told of.
HEADS = ("president", "prime", "chancellor", "king", "emperor", "crown")

#: Offices of those whom "the minister" may mean.
MINISTERS = frozenset({"minister", "foreign", "defence"})

#: A description by office, the most telling first.
OFFICE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{key.replace('-', '_')}>{pattern})" for key, pattern in OFFICES.items())
    + r")(?![\w])",
    re.IGNORECASE,
)

#: What somebody may be called by of a firm, a club or a court, too: "the founder of Tesla". No office of a state.
HOLDER = re.compile(
    OFFICE.pattern
    + r"|(?<![\w-])(?P<trade>(?:co-?)?founders?|owners?|managers?|coach(?:es)?|captains?|editors?|rectors?|judges?"
    r"|prosecutors?|magistrates?|boss(?:es)?|PDG|CEO|heads?|(?:co-?)?fondat(?:eur|rice)s?|propriétaires?|gérante?s?"
    r"|entraîneure?s?|capitaines?|rédact(?:eur|rice)s? en chef|recteurs?|rectrices?|juges?|procureure?s?|magistrate?s?"
    r"|patronnes?)(?![\w])",
    re.IGNORECASE,
)

#: Titles in capitals, folded, which stand beside the name of somebody and are no body: "MP", "DRH".
ACRONYMS = frozenset(
    "mp mps mep meps mla mlas mpp mna msp td tds qc kc ceo cfo coo cto cllr pdg dg drh daf dga pm fm".split()
)

#: Words that may stand between an office and the name that it describes, or that end its description.
DESCRIPTION_WORDS = frozenset(
    "de du des d la le les l et of the for and affaires étrangères etrangères extérieur "
    "commerce défense armées mer "
    "intérieur finances économie énergie santé état gouvernement conseil confédération "
    "république général générale "
    "adjoint adjointe diplomatie foreign affairs prime deputy senior top chief former ancien ancienne "
    "nouveau nouvelle opposition européenne européen general états special spécial "
    "spéciale soviet party parti "
    "communiste communist state defense defence trade energy finance élu élue elect interim "
    "intérimaire federal fédéral "
    "fédérale premier première chef cheffe budget culture travail transports justice éducation "
    "agriculture industrie "
    "from au aux trésor treasury in oil political security national".split()
)


def calls_somebody(word: str) -> bool:
    """Tell whether a word, as it is written, calls somebody by an office, a trade or a rank."""
    return bool(OFFICE.fullmatch(word)) or is_person_noun(word)


def office_key(match: re.Match[str]) -> str:
    """Return the key of the office that `match` of OFFICE found."""
    return str(match.lastgroup).replace("_", "-")


def is_plural(match: re.Match[str]) -> bool:
    """Tell whether the office is named in the plural ("les présidents russe et turc")."""
    first = match[0].split()[0]
    return first.endswith(("s", "x")) or match[0].endswith(("ministers", "diplomats", "numbers", "ies", "men"))


#: What keeps an office and a name apart: a verb, a day, another sentence.
_NOT_APPOSED = re.compile(
    r"[;:.()]\s|\b(?:et|and|avec|with|a|ont|est|sont|has|had|is|was|will|met|meets?|hosts?|sees|saw|par|by|que"
    r"|that|qui|who|dont|parmi|including|among"
    r"|reçoi(?:t|vent)|rencontre(?:nt)?|accueille(?:nt)?|retrouve(?:nt)?|attend(?:ent)?|hier|dimanche|(?:lun"
    r"|mar|mercre|jeu"
    rf"|vendre|same)di|\w+day)\b|[{LOWER}]{{3,}}(?:era|ira|ra|ront|ait|aient|ed)\b"
)


def apposed_office(window: str, *, ahead: bool, offices: re.Pattern[str] = OFFICE) -> re.Match[str] | None:
    """Return the office beside a name: in the words ahead of it ("President | X") or behind it ("X |, the mayor").

    None where no office is there, or something parts it from the name.
    """
    matches = list(offices.finditer(window))
    if not matches or not (ahead or window.startswith((",", " (", " of "))):
        return None
    match = matches[-1] if ahead else matches[0]
    between = window[match.end() :] if ahead else window[: match.start()]
    return None if _NOT_APPOSED.search(between) else match
