"""French rules: what counts from publication or from a day mentioned before."""

from __future__ import annotations

from typing import cast

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.timex.build import day_ago, half_more, part, shift, to_the_day
from corpus.timex.expressions import (
    DayAgo,
    Expression,
    SameDay,
    Shift,
    ShiftFromNext,
    ThatDate,
    Weekend,
    YearBefore,
)
from corpus.timex.french_patterns import BY_ITSELF, DAYPART, step
from corpus.timex.model import Grain
from corpus.timex.rules import Captured, Example, Rule

_APPROXIMATELY = r"(?:environ |pres de |a peu pres |exactement |a peine |tout juste |plus de |moins de )?"


# "Leur deuxième rencontre en une semaine après celle du 6 juin": how long something lasted is no day.
_WITHIN = rf"(?<!\w)(?:en|pendant|durant) {_APPROXIMATELY}"


# "deux jours après" hangs on the day last mentioned where no complement follows.
_ALONE = r"(?= ?(?:[.,;:!?)»\"]|$)| (?:a|au|aux|en|dans|pour|avec|par|sur|il|elle|ils|elles|on)(?!\w))"


_OF_THIS = rf" (?:cette|ce|cet|ces) (?!\d|{FRENCH_WEEKDAY})"


def _offset(c: Captured, sign: int, base: str) -> Expression | None:
    unit, count = c.word("unit"), c.number("count")
    made = shift(unit, sign * count, "anchor" if base == "anchor" else "publication")
    # "huit jours" and "quinze jours" are also said for one week and two.
    idiom = unit == "day" and count in (8, 15)
    return Shift("day", sign * count, made.base, ambiguous=True) if idiom and isinstance(made, Shift) else made


def _offset_from_next(c: Captured, sign: int) -> Expression | None:
    made = shift(c.word("unit"), sign * c.number("count"))
    return ShiftFromNext(made.grain, made.steps) if isinstance(made, Shift) else None


def _side_of(c: Captured, sign: int) -> int:
    return sign * (2 if c.has("two") else 1)


def _period(c: Captured, steps: int) -> Expression | None:
    return shift(c.word("unit"), steps)


def _before_the_last(c: Captured) -> Expression | None:
    said = c.text("unit" if c.has("unit") else "unit1")
    grains = {"semaine": "week", "mois": "month", "annee": "year", "end": "weekend"}
    return Shift(cast(Grain, next(grain for word, grain in grains.items() if said.endswith(word))), -2)


_NEAR_DAYS = {"avant-hier": -2, "hier": -1, "demain": 1, "apres-demain": 2}


def _there(c: Captured) -> Expression | None:
    # "ce jour là" is "ce jour-là", "ce jour la France" is not.
    if c.folded.accented[c.match.start("la") : c.match.end("la")] != "là":
        return None
    unit = next((c.word(slot) for slot in ("unit1", "unit2") if c.has(slot)), "day")
    return shift(unit, 0, "anchor")


RELATIVE_RULES = (
    Rule(
        "today",
        rf"(?:aujourd'hui(?: meme)?(?: (?:{FRENCH_WEEKDAY}))?"
        rf"|ce (?:matin|soir|midi)(?: meme)?|cet(?:te)? (?:apres-midi|nuit|matinee|soiree)|ce jour(?! ?-? ?la\b)(?= ?[.,;]|$)){DAYPART}",
        lambda _: Shift("day", 0),
        (
            Example("Il est reçu aujourd'hui à Paris.", "aujourd'hui", "2022-01-21"),
            Example("Il sera reçu ce soir.", "ce soir", "2022-01-21"),
            Example("Des tirs ont été entendus cette nuit.", "cette nuit", "2022-01-21"),
            Example("aujourd’hui même", "aujourd’hui même", "2022-01-21"),
        ),
    ),
    Rule(
        "yesterday and its like",
        rf"(?P<which>avant-hier|avant hier|hier|apres-demain|apres demain|demain)"
        rf"(?:,? (?:{FRENCH_WEEKDAY}))?{DAYPART}",
        lambda c: Shift("day", _NEAR_DAYS[c.text("which").replace(" ", "-")]),
        (
            Example("Il a promis hier une réponse.", "hier", "2022-01-20"),
            Example("Avant-hier, le Sénat a dit non.", "Avant-hier", "2022-01-19"),
            Example("Il part demain matin.", "demain matin", "2022-01-22"),
            Example("Il part après-demain.", "après-demain", "2022-01-23"),
            Example("hier en début d'après-midi", "hier en début d'après-midi", "2022-01-20"),
        ),
    ),
    Rule(
        "last night",
        r"la nuit (?:<back>|prochaine)",
        lambda c: Shift("day", -1 if c.has("back") else 0),
        (Example("La nuit dernière, des tirs ont retenti.", "La nuit dernière", "2022-01-20"),),
    ),
    Rule(
        "so long ago",
        rf"(?:il y a|voici|voila|cela fait|ca fait) (?:deja )?{_APPROXIMATELY}<count> <unit>s?(?! que)",
        lambda c: _offset(c, -1, "publication"),
        (
            Example("Il y a trois jours, elle était à Moscou.", "Il y a trois jours", "2022-01-18"),
            Example("tenus il y a une semaine", "il y a une semaine", "2022-01-10..2022-01-16"),
            Example("il y a deux mois", "il y a deux mois", "2021-11-01..2021-11-30"),
            Example("il y a environ dix ans", "il y a environ dix ans", "2012-01-01..2012-12-31"),
            Example("il y a quarante-huit heures", "il y a quarante-huit heures", "2022-01-19"),
            Example("il y a huit jours", "il y a huit jours", "2022-01-13"),
        ),
    ),
    Rule(
        "so long and a half ago",
        rf"(?:il y a|voici|voila|cela fait|ca fait) (?:deja )?{_APPROXIMATELY}<count> <unit>s? et demie?(?! que)",
        lambda c: half_more(c.word("unit"), -c.number("count")),
        (Example("Il y a un an et demi, il partait.", "Il y a un an et demi", "2020-07-01..2020-07-31"),),
    ),
    Rule(
        "so long and a half later or earlier",
        rf"{_APPROXIMATELY}<count> <unit>s? et demie? (?:(?P<ahead>plus tard)|plus tot|auparavant)(?! qu[e'])",
        lambda c: half_more(c.word("unit"), (1 if c.has("ahead") else -1) * c.number("count"), "anchor"),
        (
            Example(
                "Battu le 3 mai 2019. Deux ans et demi plus tard, élu.",
                "Deux ans et demi plus tard",
                "2021-11-01..2021-11-30",
            ),
        ),
    ),
    Rule(
        "so long ago to the day",
        r"(?:il y a|voici|voila|cela fait|ca fait) (?:exactement |tout juste )?<count> <unit>s?,? (?:jour pour jour|aujourd'hui)",
        lambda c: day_ago(c.word("unit"), c.number("count")),
        (
            Example(
                "Il y a dix ans jour pour jour, ils signaient.", "Il y a dix ans jour pour jour", "2012-01-21"
            ),
            Example("né il y a deux mois, jour pour jour", "il y a deux mois, jour pour jour", "2021-11-21"),
        ),
    ),
    Rule(
        "so many years ago this week or month",
        r"(?:il y a|voici|voila|cela fait|ca fait) (?:exactement |tout juste )?<count> ans?,? (?P<within>cette semaine|ce mois-ci)",
        lambda c: DayAgo("year", c.number("count"), within="week" if "semaine" in c.text("within") else "month"),
        (
            Example(
                "Il y a dix ans cette semaine, ils signaient.",
                "Il y a dix ans cette semaine",
                "2012-01-16..2012-01-22",
            ),
            Example(
                "Il y a un an, ce mois-ci, elle partait.", "Il y a un an, ce mois-ci", "2021-01-01..2021-01-31"
            ),
        ),
    ),
    Rule(
        "so long after to the day",
        r"<count> <unit>s?,? jour pour jour,?"
        r" (?:(?P<after>apres)|avant|(?P<later>plus tard)|(?P<earlier>plus tot|auparavant))",
        to_the_day,
        (
            Example(
                "Un an jour pour jour après le séisme du 3 mai 2019", "Un an jour pour jour après", "2020-05-03"
            ),
            Example(
                "Élu le 3 mai 2019. Un an, jour pour jour, plus tard, battu.",
                "Un an, jour pour jour, plus tard",
                "2020-05-03",
            ),
        ),
    ),
    Rule(
        "in so long",
        rf"(?:dans|d'ici(?: a)?) {_APPROXIMATELY}<count> <unit>s?",
        lambda c: _offset(c, 1, "publication"),
        (
            Example("attendue dans deux semaines", "dans deux semaines", "2022-01-31..2022-02-06"),
            Example("Dans trois jours, la trêve expirera.", "Dans trois jours", "2022-01-24"),
            Example("d'ici un an", "d'ici un an", "2023-01-01..2023-12-31"),
        ),
    ),
    Rule(
        "so long later",
        rf"{_APPROXIMATELY}<count> <unit>s? plus tard(?! qu[e'])",
        lambda c: _offset(c, 1, "anchor"),
        (
            Example(
                "Réunis le 10 janvier. Deux jours plus tard, ils se revoient.",
                "Deux jours plus tard",
                "2022-01-12",
            ),
            Example(
                "Formée en 2019. Trois ans plus tard, finie.", "Trois ans plus tard", "2022-01-01..2022-12-31"
            ),
        ),
    ),
    Rule(
        "so long earlier",
        rf"{_APPROXIMATELY}<count> <unit>s? (?:plus tot(?! qu[e'])|auparavant)",
        lambda c: _offset(c, -1, "anchor"),
        (Example("Réunis le 10 janvier. Trois jours auparavant, rien.", "Trois jours auparavant", "2022-01-07"),),
    ),
    Rule(
        "so long after",
        rf"{_APPROXIMATELY}<count> <unit>s? apres(?:{_ALONE}|(?={_OF_THIS}))",
        lambda c: _offset(c, 1, "anchor"),
        (
            Example("Réunis le 10 janvier. Deux jours après, ils se revoient.", "Deux jours après", "2022-01-12"),
            Example(
                "Réunis le 10 janvier. Deux jours après cette réunion, rien.",
                "Deux jours après",
                "2022-01-12",
            ),
        ),
        not_before=_WITHIN,
    ),
    Rule(
        "so long before",
        rf"{_APPROXIMATELY}<count> <unit>s? avant(?:{_ALONE}|(?={_OF_THIS}))",
        lambda c: _offset(c, -1, "anchor"),
        (Example("Réunis le 10 janvier. Deux jours avant, ils hésitaient.", "Deux jours avant", "2022-01-08"),),
        not_before=_WITHIN,
    ),
    Rule(
        "so long after a date",
        rf"{_APPROXIMATELY}<count> <unit>s? apres",
        lambda c: _offset_from_next(c, 1),
        (Example("Deux jours après le sommet du 10 janvier", "Deux jours après", "2022-01-12"),),
        not_before=_WITHIN,
    ),
    Rule(
        "so long before a date",
        rf"{_APPROXIMATELY}<count> <unit>s? avant",
        lambda c: _offset_from_next(c, -1),
        (Example("Deux jours avant Noël, le pape a parlé.", "Deux jours avant", "2021-12-23"),),
        not_before=_WITHIN,
    ),
    Rule(
        "the eve",
        rf"(?:la |l')(?P<two>avant-)?veille(?:(?! (?:de |du |des |d'))|(?= de (?:cette|ce|cet) [a-z]))(?: au soir| meme)?{DAYPART}",
        lambda c: Shift("day", _side_of(c, -1), "anchor"),
        (
            Example("Le 12 janvier, il a plu. La veille, il avait neigé.", "La veille", "2022-01-11"),
            Example("Le 12 janvier, il a plu. L'avant-veille aussi.", "L'avant-veille", "2022-01-10"),
        ),
    ),
    Rule(
        "the eve of a date",
        r"(?:la |l')?(?P<two>avant-)?veille(?= (?:de|du|des|d'))",
        lambda c: ShiftFromNext("day", _side_of(c, -1)),
        (Example("à la veille du 10 janvier", "la veille", "2022-01-09"),),
    ),
    Rule(
        "the morrow",
        rf"(?:le |des le )?(?P<two>sur)?lendemain(?:(?! (?:de |du |des |d'))|(?= de (?:cette|ce|cet) [a-z])){DAYPART}",
        lambda c: Shift("day", _side_of(c, 1), "anchor"),
        (
            Example("Arrivé lundi, il est reparti le lendemain.", "le lendemain", "2022-01-18"),
            Example("Arrivé lundi, il est reparti le surlendemain.", "le surlendemain", "2022-01-19"),
        ),
        not_before=r"(?<!\w)(?:sans|un|du|les|des) ",
    ),
    Rule(
        "the morrow of a date",
        r"(?:le )?(?P<two>sur)?lendemain(?= (?:de|du|des|d'))",
        lambda c: ShiftFromNext("day", _side_of(c, 1)),
        (Example("au lendemain du 10 janvier", "lendemain", "2022-01-11"),),
    ),
    Rule(
        "the same day",
        rf"(?:le meme jour|le jour meme|ce jour-? ?la|ce meme jour|ce (?:soir|matin)-la|cette nuit-la|le (?:soir|matin) meme)"
        rf"(?! (?:ou|que)){DAYPART}",
        lambda _: Shift("day", 0, "anchor"),
        (
            Example("Arrivée le 17 janvier. Le même jour, elle l'a vu.", "Le même jour", "2022-01-17"),
            Example("Arrivée lundi. Ce jour-là, il neigeait.", "Ce jour-là", "2022-01-17"),
        ),
    ),
    Rule(
        "that date",
        r"cette (?:meme )?date",
        lambda _: ThatDate(),
        (Example("Fini fin 2021. À cette date, rien n'était prêt.", "cette date", "2021-01-01..2021-12-31"),),
    ),
    Rule(
        "that day, without a hyphen",
        r"(?:ce (?P<day>jour|soir|matin)|ce (?P<unit1>mois)|cette (?P<unit2>semaine|annee)) (?P<la>la)",
        _there,
        (Example("Arrivée le 17 janvier. Ce jour là, il neigeait.", "Ce jour là", "2022-01-17"),),
    ),
    Rule(
        "the same period",
        r"(?:cette (?P<unit>semaine|annee)-la|ce mois-la|(?:la meme) (?:semaine|annee)|le meme mois)(?! que)",
        lambda c: shift(
            "month" if "mois" in c.match[0] else "week" if "semaine" in c.match[0] else "year", 0, "anchor"
        ),
        (Example("Sacré le 6 mai 2021. Cette année-là, rien.", "Cette année-là", "2021-01-01..2021-12-31"),),
    ),
    Rule(
        "the day after or before",
        rf"(?:le |la |l'|(?<=\bau )|(?<=\bdu ))<unit> (?:<after>|<prior>){DAYPART}",
        lambda c: shift(c.word("unit"), step(c), "anchor"),
        (
            Example(
                "Tenu le 16 juin 2021. La semaine suivante, rien.",
                "La semaine suivante",
                "2021-06-21..2021-06-27",
            ),
            Example("Tenu le 16 juin 2021. Le jour suivant, rien.", "Le jour suivant", "2021-06-17"),
            Example(
                "Tenu le 16 juin 2021. L'année précédente, rien.",
                "L'année précédente",
                "2020-01-01..2020-12-31",
            ),
        ),
    ),
    Rule(
        "the part of the day after or before",
        r"(?:le |la |l')(?:matin|soir|nuit|soiree|matinee|apres-midi) (?:<after>|<prior>)",
        lambda c: Shift("day", step(c), "anchor"),
        (
            Example("Tenu le 16 juin 2021. Le matin suivant, rien.", "Le matin suivant", "2021-06-17"),
            Example("Tenu le 16 juin 2021. Le soir précédent, rien.", "Le soir précédent", "2021-06-15"),
        ),
    ),
    Rule(
        "the weekend after or before",
        r"(?:le )?week-?end (?:<after>|<prior>)",
        lambda c: Shift("weekend", step(c), "anchor"),
        (
            Example(
                "Tenu le 10 janvier. Le week-end suivant, rien.",
                "Le week-end suivant",
                "2022-01-15..2022-01-16",
            ),
        ),
    ),
    Rule(
        "later in the day",
        r"(?:(?:un peu )?(?:plus (?:tard|tot)|tard|tot) )?dans la (?:matinee|journee|soiree|nuit)(?! (?:du|de|d'))",
        lambda _: SameDay(),
        (
            Example(
                "Ils se sont vus mardi. Plus tard dans la journée, il est parti.",
                "Plus tard dans la journée",
                "2022-01-18",
            ),
        ),
    ),
    Rule(
        "same period a year earlier",
        r"(?:la meme periode|le meme mois|la meme epoque|le meme trimestre)(?: de)? (?:l'an|l'annee) (?:<back>|<prior>)",
        lambda _: YearBefore(),
        (
            Example(
                "En décembre, +3 %, contre -1 % le même mois de l'an dernier.",
                "le même mois de l'an dernier",
                "2020-12-01..2020-12-31",
            ),
        ),
    ),
    Rule(
        "that weekend",
        r"ce week-?end-la",
        lambda _: Shift("weekend", 0, "anchor"),
        (
            Example(
                "Arrivée le 14 janvier. Ce week-end-là, il neigeait.",
                "Ce week-end-là",
                "2022-01-15..2022-01-16",
            ),
        ),
    ),
    Rule(
        "last and next",
        r"(?:(?:le|la|cette|l') ?)?<unit> (?:<back>|<ahead>)",
        lambda c: _period(c, step(c)),
        (
            Example("annoncé la semaine dernière", "la semaine dernière", "2022-01-10..2022-01-16"),
            Example("L'an dernier, les échanges ont reculé.", "L'an dernier", "2021-01-01..2021-12-31"),
            Example("le mois prochain", "le mois prochain", "2022-02-01..2022-02-28"),
        ),
        not_before=r"(?<!\w)(?:une|un) ",
    ),
    Rule(
        "the one before the last",
        rf"l'avant-derniere? (?P<unit>semaine|mois|week-?end){BY_ITSELF}"
        r"|(?P<unit1>la semaine|le mois|l'annee|le week-?end) (?:precedant|avant|d'avant) (?:la derniere|le dernier)",
        _before_the_last,
        (
            Example("Il l'a vue l'avant-dernier week-end.", "l'avant-dernier week-end", "2022-01-08..2022-01-09"),
            Example(
                "La semaine précédant la dernière, il pleuvait.",
                "La semaine précédant la dernière",
                "2022-01-03..2022-01-09",
            ),
        ),
        not_before=r"(?<!\w)(?:c'est|c'etait|est|etait|sera|pour) ",
    ),
    Rule(
        "this",
        r"(?:cette (?P<unit>semaine|annee|decennie)|ce (?P<unit2>mois|trimestre|semestre|siecle)(?:-? ?ci)?|l'(?P<unit3>annee) en cours|le (?P<unit4>mois) en cours)(?!-la)(?:-ci)?",
        lambda c: shift(next(c.word(slot) for slot in ("unit", "unit2", "unit3", "unit4") if c.has(slot)), 0),
        (
            Example("Ce mois-ci, trois ministres partent.", "Ce mois-ci", "2022-01-01..2022-01-31"),
            Example("Le texte est examiné cette semaine.", "cette semaine", "2022-01-17..2022-01-23"),
        ),
    ),
    Rule(
        "part of this",
        r"(?:l'|le |la |les |ce |cette |tout )?<part> (?:de la |du |de l'|de cette |de ce |de |d')<unit>(?: en cours|-ci)?(?! (?:suivant|precedent|prochain))",
        lambda c: part(c.word("part"), made) if (made := shift(c.word("unit"), 0)) else None,
        (
            Example("À la fin du mois, la loi sera votée.", "la fin du mois", "2022-01-21..2022-01-31"),
            Example("avant la fin de l'année", "la fin de l'année", "2022-01-01..2022-12-31"),
            Example("en début de semaine", "début de semaine", "2022-01-17..2022-01-23"),
        ),
        not_before=r"(?<!\w)(?:une|un|chaque|fetes? de|repas de) ",
    ),
    Rule(
        "weekend",
        r"(?:ce week-?end|cette fin de semaine)(?:-ci)?",
        lambda _: Weekend(None),
        (
            Example("Ce week-end, les ministres se retrouveront.", "Ce week-end", "2022-01-22..2022-01-23"),
            Example("Ce week-end, ils ont défilé.", "Ce week-end", "2022-01-15..2022-01-16"),
        ),
    ),
    Rule(
        "weekend with its side",
        r"(?:(?:le|ce) )?week-?end (?:<back>|<ahead>)",
        lambda c: Weekend(step(c)),
        (Example("le week-end dernier", "le week-end dernier", "2022-01-15..2022-01-16"),),
    ),
    Rule(
        "during the weekend",
        r"(?:le )?week-?end(?= ?[.,;)]|$| (?:a|au|en|dans|par|avec))",
        lambda _: Weekend(None, "past"),
        (Example("Ils ont défilé pendant le week-end.", "le week-end", "2022-01-15..2022-01-16"),),
        before=r"(?<!\w)(?:pendant|durant|au cours du|tout au long du|dans|de|du|tout|pour) ",
    ),
    Rule(
        "weekend that is told of",
        r"le week-?end(?= (?:a|s'est|sera|aura|s'annonce|promet) )",
        lambda _: Weekend(None, "past"),
        (
            Example("Le week-end a été calme.", "Le week-end", "2022-01-15..2022-01-16"),
            Example("Le week-end sera pluvieux.", "Le week-end", "2022-01-22..2022-01-23"),
        ),
    ),
)
