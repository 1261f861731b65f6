"""French rules: months, years, quarters, seasons, holidays, and what stands before them."""

from __future__ import annotations

import re
from typing import cast

from corpus.letters import LOWER, UPPER
from corpus.timex.build import century, dated, has_parts, is_month, part, whole, years
from corpus.timex.expressions import (
    EdgeDay,
    Expression,
    HalfMonth,
    HeldBy,
    InYear,
    NthWeek,
    NthWeekday,
    OfYear,
)
from corpus.timex.french_patterns import SHORT_YEAR, STREET, direction, is_list, of_short_year, step
from corpus.timex.model import Grain
from corpus.timex.periods import Block, Holiday, Month, Season, Stretch
from corpus.timex.rules import Captured, Example, Prefix, Rule

_MONTH_BEFORE = (
    r"(?<!\w)(?:en|de|d'|fin|debut|mi-|mi|courant|depuis|d'ici|d'ici a|jusqu'en|jusqu'a|mois de|mois d'|et|ou|entre|des|avant"
    r"|apres|\(|pour|vers|a|ce|du mois de|dernier|nuit de|(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre),) ?"
)


# A year stands after a preposition, a bracket or a noun ("le budget 2022"); a number with a plural after it is a count.
_YEAR_BEFORE = r"(?:[a-z]{2}|(?<!\w)[ad]|[(,\[;]|[a-z]\)|\d{4}(?:,| et| ou| a)) |[(\[]|(?<!\w)d'|(?<!\w)mi-"


# What these are told by is a number: "la résolution 1701", "les articles 1990 et 2003"; "la loi de 1901" has a year.
_NUMBERED_BEFORE = (
    r"(?<!\w)(?:(?:resolution|article|alinea|paragraphe|loi|ordonnance|decret|arrete|directive|reglement|circulaire|decision"
    r"|vol|train|page|chapitre|numero|dossier|chambre|ligne|matricule)s?|pp?\.|n[o°]s?)"
    r"(?: n[o°]s?| numero)? ?(?:\d+(?:,| et| ou| a) ?)*"
)


_NOT_YEAR_AFTER = (
    r"(?! ?(?:%|€|\$|°|h\b|km|m2)|[.,]\d| ?[:/]\d|-\d\d?(?!\d)| (?:milli|fois|hommes)"
    r"| (?!(?:dans|sans|mais|puis|plus|les|des|ses|vers|apres|lors|aux|mars|depuis|alors|nous|vous|ils|elles|dont|jamais"
    r"|moins|tous|toutes|tres|sous|chez|pas|ces|leurs|hors|pres|deux|trois|six|dix|plusieurs|quelques|certains|certaines"
    r"|toujours|parfois|desormais|ailleurs|nos|vos|ceux|celles)(?!\w))[a-z]+[sx](?!\w))"
)


def _months(c: Captured) -> Expression | None:
    first, last = Month(c.number("month1")), Month(c.number("month2"))
    if first == last or (is_list(c, "entre") and last.month != first.month % 12 + 1):
        return None
    return dated(Stretch(first, last), c.maybe("year2"))


def _month(c: Captured) -> Expression | None:
    # "Mars" with a capital is the planet, the god or a name, but after "en".
    named = c.cased("fullmonth") == "Mars" and not c.folded.plain[: c.match.start()].endswith("en ")
    return None if named else InYear(Month(c.number("fullmonth")), direction=direction(c))


# "Octobre 22" may be a day written the English way; "en octobre 22" is not.
_LAST_DAY_OF_MONTH = 31
_IN_MONTH = ("en ", "fin ", "debut ", "mi-")


def _month_of_short_year(c: Captured) -> Expression | None:
    told = of_short_year(c, Month(c.number("fullmonth")))
    is_year = told.marked or told.short > _LAST_DAY_OF_MONTH
    return told if is_year or c.folded.plain[: c.match.start()].endswith(_IN_MONTH) else None


def _known_by_its_year(c: Captured) -> Expression | None:
    # "L'esprit de Mai 68": with a capital, or joined, it is a name; "en mai 45 personnes" counts them.
    named = c.cased("fullmonth").istitle() or "-" in c.match[0] or c.match[0] == "mai 68"
    return _month_of_short_year(c) if named else None


def _block(c: Captured) -> Expression | None:
    grain, number = cast(Grain, c.word("block")), c.number("ordinal")
    most = 4 if grain == "quarter" else 2
    number = most + 1 + number if number < 0 else number
    if number > most:
        return None
    of_year = c.has("this") or direction(c)
    return OfYear(Block(grain, number), step(c)) if of_year else dated(Block(grain, number), c.maybe("year"))


def _years(c: Captured) -> Expression | None:
    first = c.number("year1")
    last = c.number("year2") if c.has("year2") else first // 100 * 100 + int(c.text("short"))
    return None if is_list(c, "entre") else years(first, last, season=c.text("joint") == "/")


def _decade(c: Captured) -> Expression | None:
    if c.has("tens"):
        return whole(1900 + c.number("tens"), "decade")
    digits = c.text("digits")
    if len(digits) == 2:
        digits = "19" + digits if int(digits) >= 20 else "20" + digits
    return whole(int(digits), "decade")


# "ont déjà été": forms of avoir, and the adverb that may stand behind.
_AUXILIARY = re.compile(
    r"(?<!\w)(?:a|ai|as|ont|avons|avez|avai(?:s|t|ent)|avions|aviez|aur(?:a|ai|as|ont|ait|aient)|ayant|avoir|eu(?:t|rent)?)"
    r" (?:\w+ )?$"
)
_AUXILIARY_REACH = 30


# "Le printemps de Prague", "l'été est arrivé": a name, or a season that is told of itself.
_NOT_SEASON_AFTER = r"(?! (?:de|du|des|d'|arabe|est|sera))"
_SEPTEMBER = 9


def _school_start(c: Captured) -> Expression | None:
    if c.has("year"):
        return dated(Month(_SEPTEMBER), c.number("year"))
    return InYear(Month(_SEPTEMBER), direction=direction(c))


def _season(c: Captured) -> Expression | None:
    return None if _is_participle(c) else InYear(Season(c.word("season")))


def _told_season(c: Captured) -> Expression | None:
    if c.has("season1"):
        return InYear(Season(c.word("season1")), direction=direction(c))
    return None if _is_participle(c) else InYear(Season(c.word("season2")), direction=direction(c))


def _is_participle(c: Captured) -> bool:
    """Tell "a été passé" from "à l'été" and "l'été passé"."""
    start = c.match.start()
    before = c.folded.accented[max(0, start - _AUXILIARY_REACH) : start]
    return c.match[0].startswith("ete") and bool(_AUXILIARY.search(before))


#: Words of other things where they have no capital: "l'ascension du mont Blanc", "l'armistice fut signé".
_ALSO_WORDS = frozenset({"ascension", "assumption", "armistice", "all_saints"})


def _holiday(c: Captured) -> Expression | None:
    before, behind = c.folded.cased[: c.match.start()], c.folded.cased[c.match.end() :]
    alone = " " not in c.text("holiday") and not c.has("year")
    if alone and c.word("holiday") in _ALSO_WORDS and c.cased("holiday")[0].islower():
        return None
    # "Jean-Marc Toussaint": a family name.
    if alone and c.cased("holiday")[0].isupper() and re.search(rf"(?:^|[ -])[{UPPER}][{LOWER}]+ $", before):
        return None
    # "Noël Mamère", "Toussaint Louverture": a given name, but "à Noël Macron".
    if re.match(rf" [{UPPER}]", behind) and not re.search(r"(?:^|\W)[Àà] (?:la )?$", before):
        return None
    if c.has("year"):
        return dated(Holiday(c.word("holiday")), c.number("year"))
    return InYear(Holiday(c.word("holiday")), direction=direction(c))


PERIOD_RULES = (
    Rule(
        "month and year in digits",
        r"(?P<m>0[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\d/])",
        lambda c: dated(Month(int(c.text("m"))), int(c.text("y"))),
        (Example("Le rapport de 03/2021 le dit.", "03/2021", "2021-03-01..2021-03-31"),),
        not_before=r"[\d/]",
    ),
    Rule(
        "month",
        r"<fullmonth>(?: (?:<back>|<ahead>))?",
        _month,
        (
            Example("L'accord a été signé en décembre.", "décembre", "2021-12-01..2021-12-31"),
            Example("Le scrutin aura lieu en avril.", "avril", "2022-04-01..2022-04-30"),
        ),
        before=_MONTH_BEFORE,
    ),
    Rule(
        "month by its name",
        r"(?:(?:le|ce) )?mois (?:de |d')<fullmonth>(?: <year>| (?:<back>|<ahead>))?",
        lambda c: dated(Month(c.number("fullmonth")), c.number("year")) if c.has("year") else _month(c),
        (Example("au mois de mars dernier", "mois de mars dernier", "2021-03-01..2021-03-31"),),
        not_before=r"(?<!\w)(?:chaque|tous les) ",
    ),
    Rule(
        "month of a year",
        r"(?:(?:le |ce )?mois (?:de |d'))?<month>,? <year>",
        lambda c: dated(Month(c.number("month")), c.number("year")),
        (Example("en janvier 2022", "janvier 2022", "2022-01-01..2022-01-31"),),
        not_before=rf"{STREET}\d\d?(?:er)?[ -]",
    ),
    Rule(
        "month of a year in short",
        rf"<fullmonth>{SHORT_YEAR}",
        _month_of_short_year,
        (
            Example("En mai 68, les étudiants défilaient.", "mai 68", "1968-05-01..1968-05-31"),
            Example("Il est né fin mai 68 à Lyon.", "fin mai 68", "1968-05-21..1968-05-31"),
        ),
        before=_MONTH_BEFORE,
    ),
    Rule(
        "month of a year that it is known by",
        r"<fullmonth>[ -](?P<short>[3-9]\d)(?! ?\d|\w)",
        _known_by_its_year,
        (
            Example("L'esprit de Mai 68 plane sur la Sorbonne.", "Mai 68", "1968-05-01..1968-05-31"),
            Example("Juin 40, l'exode.", "Juin 40", "1940-06-01..1940-06-30"),
            Example("Les anciens de Mai-68 se souviennent.", "Mai-68", "1968-05-01..1968-05-31"),
        ),
        not_before=STREET + r"|(?<!\w)\d\d?(?:er)?[ -]",
    ),
    Rule(
        "month of this year or the last",
        r"<fullmonth>(?: de)? (?:l'an|l'annee|cette annee)(?: (?:<back>|<ahead>))?",
        lambda c: OfYear(Month(c.number("fullmonth")), step(c)),
        (Example("en mars de l'an dernier", "mars de l'an dernier", "2021-03-01..2021-03-31"),),
    ),
    Rule(
        "month of the same year",
        r"<fullmonth> (?:de la meme annee|de cette annee-la)",
        lambda c: InYear(Month(c.number("fullmonth")), direction="same"),
        (
            Example(
                "Élu le 3 mars 1998, il partit en juin de la même année.",
                "juin de la même année",
                "1998-06-01..1998-06-30",
            ),
        ),
    ),
    Rule(
        "month beside a landmark",
        r"<fullmonth> (?:<after>|<prior>)",
        lambda c: InYear(Month(c.number("fullmonth")), direction=direction(c)),
        (Example("Élu le 3 mars 1998, il partit en juin suivant.", "juin suivant", "1998-06-01..1998-06-30"),),
    ),
    Rule(
        "months",
        r"(?:de |d'|entre )?<month1>(?P<joint>-| et | a | ou | au )<month2>(?: <year2>)?",
        _months,
        (
            Example("de mars à mai 2021", "de mars à mai 2021", "2021-03-01..2021-05-31"),
            Example("mars-avril 2021", "mars-avril 2021", "2021-03-01..2021-04-30"),
            Example("De mi-juin à fin août 2021", "De mi-juin à fin août 2021", "2021-06-11..2021-08-31"),
        ),
    ),
    Rule(
        "year",
        rf"(?:l'annee |l'an |annee )?<year>(?!-la){_NOT_YEAR_AFTER}",
        lambda c: whole(c.number("year"), "year"),
        (
            Example("Elle a été élue en 2017.", "2017", "2017-01-01..2017-12-31"),
            Example("les positions de 1997", "1997", "1997-01-01..1997-12-31"),
        ),
        before=_YEAR_BEFORE,
        not_before=_NUMBERED_BEFORE,
    ),
    Rule(
        "years",
        rf"(?:de |entre |d')?<year1>(?P<joint> a | et |-|/)(?:<year2>|(?P<short>\d\d)(?!\d)){_NOT_YEAR_AFTER}",
        _years,
        (
            Example("de 2014 à 2016", "de 2014 à 2016", "2014-01-01..2016-12-31"),
            Example("la saison 2021-2022", "2021-2022", "2021-01-01..2022-12-31"),
            Example("l'exercice 2021/22 se solde", "2021/22", "2021-01-01..2022-12-31"),
        ),
        not_before=rf"\d-|[a-z]\.? ?-|{_NUMBERED_BEFORE}",
    ),
    Rule(
        "decade",
        r"(?:(?:les |la )?(?:annees|decennie) )(?:(?P<digits>(?:1\d|20)?\d0)|<tens>)",
        _decade,
        (
            Example(
                "Dans les années 1990, l'Alliance s'est élargie.", "les années 1990", "1990-01-01..1999-12-31"
            ),
            Example("début des années 60", "début des années 60", "1960-01-01..1969-12-31"),
        ),
    ),
    Rule(
        "century",
        r"(?:(?:le|ce) )?<century> ?(?:e|eme|er|ᵉ) siecle",
        lambda c: century(c.number("century")),
        (
            Example("Au XIXe siècle, la ville était russe.", "XIXe siècle", "1801-01-01..1900-12-31"),
            Example("au 21e siècle", "21e siècle", "2001-01-01..2100-12-31"),
        ),
    ),
    Rule(
        "quarter or semester",
        r"(?:(?:le|du|ce) )?<ordinal> <block>(?:(?: de)?(?: l'annee)? <year>| de (?P<this>cette annee|l'annee en cours)"
        r"| de (?:l'an|l'annee) (?:<back>|<ahead>))?",
        _block,
        (
            Example("au troisième trimestre 2021", "troisième trimestre 2021", "2021-07-01..2021-09-30"),
            Example("le premier semestre de 2021", "le premier semestre de 2021", "2021-01-01..2021-06-30"),
        ),
    ),
    Rule(
        "quarter in short",
        r"t(?P<quarter>[1-4]) <year>",
        lambda c: dated(Block("quarter", int(c.text("quarter"))), c.number("year")),
        (Example("au T3 2021", "T3 2021", "2021-07-01..2021-09-30"),),
    ),
    Rule(
        "season of a year",
        r"(?:le |l'|cet )?<season>(?: de)?(?: l'annee)? <year>(?:-\d{2,4})?",
        lambda c: dated(Season(c.word("season")), c.number("year")),
        (Example("au printemps 2021", "printemps 2021", "2021-03-01..2021-05-31"),),
        not_before=r"(?<!\w)(?:jeux|olympiques) d'",
    ),
    Rule(
        "season of a year in short",
        rf"(?:le |l'|cet )?<season>(?: de)?{SHORT_YEAR}",
        lambda c: None if _is_participle(c) else of_short_year(c, Season(c.word("season"))),
        (
            Example("Le roman commence à l'été 36 et s'achève en 1998.", "l'été 36", "1936-06-01..1936-08-31"),
            Example("Né au printemps 44, il a grandi ici.", "printemps 44", "1944-03-01..1944-05-31"),
            Example("Il a gagné à l'automne 06.", "l'automne 06", "2006-09-01..2006-11-30"),
        ),
    ),
    Rule(
        "month or season of the time told before",
        r"(?:cet?|le|l') ?(?:meme )?(?:<season>|<fullmonth>)-la(?!\w)",
        lambda c: InYear(
            Season(c.word("season")) if c.has("season") else Month(c.number("fullmonth")), direction="told"
        ),
        (
            Example("Élu en mars 2019, il l'a vue cet été-là.", "cet été-là", "2019-06-01..2019-08-31"),
            Example("Élu en mars 2019, il l'a vue ce juin-là.", "ce juin-là", "2019-06-01..2019-06-30"),
        ),
    ),
    Rule(
        "season",
        r"(?:(?P<this>cet |ce )<season1>|(?:le |l')?<season2> (?:<back>|<ahead>|<after>|<prior>))",
        _told_season,
        (
            Example("L'été dernier, ils ont fui.", "L'été dernier", "2021-06-01..2021-08-31"),
            Example("Ils voteront cet automne.", "cet automne", "2022-09-01..2022-11-30"),
            Example(
                "Fermé le 3 mai 2019, il rouvrit l'automne suivant.", "l'automne suivant", "2019-09-01..2019-11-30"
            ),
        ),
    ),
    Rule(
        "season by tense",
        rf"(?:l'|(?<=\bavant )le )?<season>{_NOT_SEASON_AFTER}",
        _season,
        (Example("Ils voteront au printemps.", "printemps", "2022-03-01..2022-05-31"),),
        before=r"(?<!\w)(?:au|a|des|d'ici|d'ici a|avant|depuis|pendant|durant) ",
    ),
    Rule(
        "part of a season",
        rf"(?:(?:la |le )?<part> (?:de l'|du |de cet |de ce |d'|de )|<part1> )<season>(?: (?:<back>|<ahead>))?{_NOT_SEASON_AFTER}",
        lambda c: InYear(Season(c.word("season")), direction=direction(c)),
        (
            Example("L'étape s'est achevée à la fin de l'hiver.", "la fin de l'hiver", "2021-12-01..2022-02-28"),
            Example("Il rouvrira à la fin du printemps.", "la fin du printemps", "2022-03-01..2022-05-31"),
            Example("Il a fermé en fin d'été.", "fin d'été", "2021-06-01..2021-08-31"),
            Example("Il a fermé au début de l'été dernier.", "début de l'été dernier", "2021-06-01..2021-08-31"),
        ),
        before=r"(?<!\w)(?:a|au|en|des|des le|depuis|depuis le|avant|avant le|apres|d'ici|d'ici a|jusqu'a|jusqu'au|vers|pour|pour le) ",
    ),
    Rule(
        "start of the school year",
        r"la rentree(?: scolaire| des classes| de septembre)?(?: (?:<back>|<ahead>)|(?: de)? <year>)?"
        r"(?= ?(?:[.,;:!?)»\"]|$)| (?:et|ou|mais|par|pour|avec|il|elle|ils|elles|on|que|qui|lorsque|apres|chez|sans)(?!\w))",
        _school_start,
        (
            Example("Une exposition ouvrira à la rentrée.", "la rentrée", "2022-09-01..2022-09-30"),
            Example("L'école a rouvert à la rentrée, sans cantine.", "la rentrée", "2021-09-01..2021-09-30"),
            Example("Il a changé à la rentrée 2019.", "la rentrée 2019", "2019-09-01..2019-09-30"),
        ),
        before=r"(?<!\w)(?:a|avant|apres|depuis|des|pour|d'ici a|d'ici|jusqu'a) ",
    ),
    Rule(
        "holiday",
        r"(?:le |la |l'|les fetes de )?<holiday>(?: <year>)?(?: (?:<back>|<ahead>))?",
        _holiday,
        (
            Example("À Noël, ils ont observé une trêve.", "Noël", "2021-12-25"),
            Example("À Pâques 2024, le pape bénira la foule.", "Pâques 2024", "2024-03-31"),
            Example("la Toussaint 2021", "la Toussaint 2021", "2021-11-01"),
            Example("le jeudi de l'Ascension, il pleuvait", "le jeudi de l'Ascension", "2021-05-13"),
        ),
        not_before=rf"(?<!\w)(?:accords? du|pere|marches? de|ile de|vacances de|conges de|chaque|tous les) |{STREET}",
    ),
)


PREFIXES = (
    Prefix(
        "part of a period",
        r"(?:(?:le|la|l'|ce|cette) ?)?<part>(?:-| (?:de |du |d'|des |de l'|de la |du mois de |du mois d')?)(?=\w)",
        lambda c, inner: part(c.word("part"), inner) if has_parts(inner) else None,
        (
            Example("Début janvier, ils ont manifesté.", "Début janvier", "2022-01-01..2022-01-10"),
            Example("fin février 2021", "fin février 2021", "2021-02-21..2021-02-28"),
            Example("depuis la mi-2021", "la mi-2021", "2021-01-01..2021-12-31"),
            Example("à la fin du mois de décembre", "la fin du mois de décembre", "2021-12-21..2021-12-31"),
        ),
    ),
    Prefix(
        "week that holds a day",
        r"(?:(?:la|cette) )?semaine (?:du |de |d')(?=\d|lundi|noel|paques)",
        lambda _, inner: HeldBy("week", inner),
        (
            Example(
                "dans la semaine du 10 janvier 2022",
                "la semaine du 10 janvier 2022",
                "2022-01-10..2022-01-16",
            ),
        ),
    ),
    Prefix(
        "weekend that holds a day",
        r"(?:le )?week-?end (?:du |des |de (?:la |l')?)(?=\d|paques|pentecote|toussaint)",
        lambda _, inner: HeldBy("weekend", inner),
        (
            Example("le week-end du 15 janvier", "le week-end du 15 janvier", "2022-01-15..2022-01-16"),
            Example("le week-end de Pâques 2021", "le week-end de Pâques 2021", "2021-04-03..2021-04-04"),
        ),
    ),
    Prefix(
        "nth weekday of a month",
        r"(?:le |l')?<ordinal> <weekday> (?:de |d'|du )(?=\w)",
        lambda c, inner: NthWeekday(c.number("ordinal"), c.number("weekday"), inner) if is_month(inner) else None,
        (
            Example("le premier dimanche de mai 2021", "le premier dimanche de mai 2021", "2021-05-02"),
            Example("l'avant-dernier jeudi de mai 2021", "l'avant-dernier jeudi de mai 2021", "2021-05-20"),
        ),
    ),
    Prefix(
        "first or last day of a period",
        r"(?:le )?<ordinal> jour (?:de l'|de la |de |d'|du )(?=\w)",
        lambda c, inner: (
            EdgeDay(c.number("ordinal"), inner) if abs(c.number("ordinal")) == 1 and has_parts(inner) else None
        ),
        (Example("le dernier jour de 2021", "le dernier jour de 2021", "2021-12-31"),),
    ),
    Prefix(
        "fortnight of a month",
        r"(?:la )?<ordinal> quinzaine (?:de |d'|du )(?=\w)",
        lambda c, inner: (
            HalfMonth(c.number("ordinal"), inner) if c.number("ordinal") in (1, 2) and is_month(inner) else None
        ),
        (
            Example(
                "la première quinzaine de janvier",
                "la première quinzaine de janvier",
                "2022-01-01..2022-01-15",
            ),
        ),
    ),
    Prefix(
        "nth week of a month",
        r"(?:la |l')?<ordinal> semaine (?:de |d'|du )(?=\w)",
        lambda c, inner: NthWeek(c.number("ordinal"), inner),
        (
            Example(
                "La première semaine de décembre a été tendue.",
                "La première semaine de décembre",
                "2021-11-29..2021-12-05",
            ),
        ),
    ),
)
