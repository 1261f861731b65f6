"""The French grammar."""

from __future__ import annotations

from corpus.timex.french_dates import DATE_RULES
from corpus.timex.french_periods import PERIOD_RULES, PREFIXES
from corpus.timex.french_relative import RELATIVE_RULES
from corpus.timex.french_words import FRENCH_WORDS
from corpus.timex.moving import MOVED_FR, PUT_OFF_FR
from corpus.timex.rules import Grammar, Joints
from corpus.timex.tense_french import FRENCH_TENSES

_STARTERS = (
    rf"\d|le |la |l'|les |ce |cet |cette |du |de |d'|des |entre |dans |il y a |voici |voila |cela fait |ca fait |aujourd'hui"
    rf"|avant-? ?hier|hier|demain|apres-? ?demain|lendemain|surlendemain|avant-veille|veille|nuit|matinee|soiree|week"
    rf"|semaine|mois|an |annee|tout |courant |debut|fin|mi-|milieu|environ|pres de|a peu pres|exactement|a peine|tout juste"
    rf"|plus de|moins de|t[1-4] |plus tard|plus tot|un peu|tard|tot|aube|soir|matin|apres-midi|journee|trimestre|semestre|decennie|siecle"
    rf"|{'|'.join(FRENCH_WORDS.slots[slot] for slot in ('month', 'weekday', 'count', 'ordinal', 'season', 'holiday'))}"
    r"|(?:[ivx]+|\d+) ?(?:e|er|eme) siecle"
)


_RANGES = (
    (
        r"(?:de|d'|du|depuis)(?: |(?<='))(?:le |la |l')?",
        r" (?:a|au|jusqu'(?:a|au|en))(?: (?:la |l')?| ?(?=l'))",
    ),
    (r"entre (?=le |la |l'|\w)", r" et "),
)


# "Deux jours après le sommet du 10 janvier": a complement without punctuation that ends in a preposition, or nothing; what
# somebody says, as in "deux jours après avoir dit qu'il partirait le 3", has a day of its own.
_SAYING = r"(?:(?:dit|declare|affirme|averti|prevenu) (?:que |qu')|(?:promis|accepte|decide|menace) (?:de |d'))"
_LINK = (
    r" ?(?:le |la |l'|les |de |du |d'|des )?"
    rf"|(?:(?!(?<!\w){_SAYING})[^.,;:!?«»\"()])* (?:du|de|d'|en|le|des|de l'|de la) ?(?:l'|la )?"
)


# "1250 avant J.-C.", "avant notre ère"
_ERA = r" ?(?:avant|av\.?) ?(?:jesus|j\.? ?-? ?c\b|l'ere (?:chretienne|commune)|notre ere|n\. ?e\.)"
# "Comme chaque année" tells of this one.
_RECURRING = r"(?<!comme )(?:chaque (?:annee|ete|hiver|printemps|automne|mois)|tous les (?:ans|etes|hivers|mois)|toutes les annees)"
_JOINS = r"en|a|au|aux|le|la|les|l'|de|du|dans|des|pendant|vers|fin|debut|mois|jusqu'en|et"


FRENCH = Grammar(
    FRENCH_WORDS,
    (*DATE_RULES, *RELATIVE_RULES, *PERIOD_RULES),
    PREFIXES,
    FRENCH_TENSES,
    Joints(
        starters=_STARTERS,
        ranges=_RANGES,
        link=_LINK,
        era=_ERA,
        recurring=_RECURRING,
        joins=_JOINS,
        when=r"en|au|a|des",
        moved=MOVED_FR,
        move=r"du|de|des|d'",
        to=r"au|a|aux",
        put_off=rf"{PUT_OFF_FR} (?:[\w-]+ ){{0,3}}(?:à|au|pour|jusqu'à|jusqu'au)",
        set_for=r"(?:prévu|programmé|fixé|annoncé)e?s?(?: (?:initialement|d'abord|au départ|pour|à|au|le))*",
    ),
)
