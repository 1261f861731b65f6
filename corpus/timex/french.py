"""The French rules, each with its examples."""

from __future__ import annotations

from typing import cast

from corpus.timex.build import calendar_day, century, dated, full_year, part, shift, whole, years
from corpus.timex.expressions import (
    Absolute,
    DayOfMonth,
    Direction,
    Expression,
    HeldBy,
    InYear,
    NthWeek,
    OfYear,
    Range,
    SameDay,
    Shift,
    ShiftFromNext,
    Weekday,
    WeekdayOfWeek,
    Weekend,
    YearBefore,
)
from corpus.timex.french_words import FRENCH_WORDS
from corpus.timex.model import Grain
from corpus.timex.periods import Block, Holiday, Month, MonthDay, Season, Stretch
from corpus.timex.rules import Captured, Example, Grammar, Prefix, Rule
from corpus.timex.tense_french import FRENCH_TENSES

# "mardi soir", "hier en début d'après-midi", "le 9 octobre au matin"
_DAYPART = (
    r"(?:,? (?:(?:en |au |a |dans |tard )?(?:le |la |l'|ce |cette )?(?:(?:debut|milieu|fin|cours) (?:de |d'))?(?:la |l')?"
    r"(?:matinee|matin|midi|apres-midi|apres midi|soiree|soir|nuit|aube|journee|aurore)))?"
)
_THE = r"(?:(?:le|ce|cet|la|cette) )?"
_AND = r"(?: ?, | et | ou | puis |-| - | au | & )"
# What may follow "le 13": a number with a noun after it is no day ("le 13 de départ", "le 20 heures").
_AFTER_DAY = (
    r"(?= ?(?:[.,;:!?)»\"]|$)| (?:a|au|aux|en|dans|pour|et|puis|ou|par|avec|lors|devant|chez|sur|sous|il|elle|ils|elles|on"
    r"|qui|que|mais|son|sa|ses|leur|leurs|le|la|les|l'|un|une|des|selon|apres|avant|alors|sans|entre|vers|ont|est|sont|s'est"
    r"|se|dernier|prochain|au matin|a la|dont|ni|ne|n'|avait|pas)(?!\w))"
)
_APPROXIMATELY = r"(?:environ |pres de |a peu pres |exactement |a peine |tout juste |plus de |moins de )?"
# "deux jours après" hangs on the day last mentioned where no complement follows.
_ALONE = r"(?= ?(?:[.,;:!?)»\"]|$)| (?:a|au|aux|en|dans|pour|avec|par|sur|il|elle|ils|elles|on)(?!\w))"
_OF_THIS = r" (?:cette|ce|cet|ces) (?!\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"

_MONTH_BEFORE = (
    r"(?<!\w)(?:en|de|d'|fin|debut|mi-|mi|courant|depuis|d'ici|d'ici a|jusqu'en|jusqu'a|mois de|mois d'|et|ou|entre|des|avant"
    r"|apres|\(|des|pour|vers|a|ce|du mois de|dernier|nuit de) ?"
)
# A year stands after a preposition, a bracket or a noun ("le budget 2022"); a number with a plural after it is a count.
_YEAR_BEFORE = r"(?:[a-z]{2}|(?<!\w)[ad]|[(,\[;]|[a-z]\)|\d{4}(?:,| et| ou| a)) |[(\[-]|(?<!\w)d'"
_NOT_YEAR_AFTER = (
    r"(?! ?(?:%|€|\$|°|h\b|km|m2)|[.,]\d| ?[:/]\d|-\d\d?(?!\d)| (?:milli|fois|hommes)"
    r"| (?!(?:dans|sans|mais|puis|plus|les|des|ses|vers|apres|lors|des|aux|mars|depuis|alors|nous|vous|ils|elles|dont|jamais"
    r"|moins|tous|toutes|tres|sous|chez|pas|dans|ces|leurs|hors)(?!\w))[a-z]+[sx](?!\w))"
)


def _is_list(c: Captured, between: str) -> bool:
    """Tell whether the words only join two periods ("mars et juin"), which then are two expressions."""
    return c.text("joint").strip() in ("et", "ou", "and", "or") and not c.match[0].startswith(between)


def _full_date(c: Captured) -> Expression | None:
    return calendar_day(c.number("dom"), c.number("month"), c.maybe("year"), c.maybe("weekday"))


def _directed_date(c: Captured) -> Expression | None:
    return InYear(MonthDay(c.number("month"), c.number("dom")), direction=_direction(c))


def _direction(c: Captured) -> Direction | None:
    ways: tuple[tuple[str, Direction], ...] = (
        ("back", "last"),
        ("ahead", "next"),
        ("prior", "previous"),
        ("after", "following"),
    )
    return next((direction for slot, direction in ways if c.has(slot)), None)


def _step(c: Captured) -> int:
    return {"last": -1, "previous": -1, "next": 1, "following": 1}.get(str(_direction(c)), 0)


def _days_of_month(c: Captured) -> Expression | None:
    first = MonthDay(c.maybe("month1") or c.number("month2"), c.number("dom1"))
    last = MonthDay(c.number("month2"), c.number("dom2"))
    if first.in_year(2000) is None or last.in_year(2000) is None:
        return None
    if c.has("year1") and c.has("year2"):
        start, end = first.in_year(c.number("year1")), last.in_year(c.number("year2"))
        return Range(Absolute(start, "day"), Absolute(end, "day")) if start and end else None
    return dated(Stretch(first, last), c.maybe("year2"))


def _months(c: Captured) -> Expression | None:
    first, last = Month(c.number("month1")), Month(c.number("month2"))
    if first == last or (_is_list(c, "entre") and last.month != first.month % 12 + 1):
        return None
    return dated(Stretch(first, last), c.maybe("year2"))


def _month(c: Captured) -> Expression | None:
    # "Mars" with a capital is the planet, the god or a name, but after "en".
    named = c.cased("fullmonth") == "Mars" and not c.folded.plain[: c.match.start()].endswith("en ")
    return None if named else InYear(Month(c.number("fullmonth")), direction=_direction(c))


def _offset(c: Captured, sign: int, base: str) -> Expression | None:
    unit, count = c.word("unit"), c.number("count")
    made = shift(unit, sign * count, "anchor" if base == "anchor" else "publication")
    # "huit jours" and "quinze jours" are also said for one week and two.
    idiom = unit == "day" and count in (8, 15)
    return (
        Shift("day", sign * count, made.base, ambiguous=True) if idiom and isinstance(made, Shift) else made
    )


def _offset_from_next(c: Captured, sign: int) -> Expression | None:
    made = shift(c.word("unit"), sign * c.number("count"))
    return ShiftFromNext(made.grain, made.steps) if isinstance(made, Shift) else None


def _side_of(c: Captured, sign: int) -> int:
    return sign * (2 if c.has("two") else 1)


def _period(c: Captured, steps: int) -> Expression | None:
    return shift(c.word("unit"), steps)


def _block(c: Captured) -> Expression | None:
    grain, number = cast(Grain, c.word("block")), c.number("ordinal")
    most = 4 if grain == "quarter" else 2
    number = most if number == -1 else number
    if number > most:
        return None
    of_year = c.has("this") or _direction(c)
    return OfYear(Block(grain, number), _step(c)) if of_year else dated(Block(grain, number), c.maybe("year"))


def _years(c: Captured) -> Expression | None:
    first = c.number("year1")
    last = c.number("year2") if c.has("year2") else first // 100 * 100 + int(c.text("short"))
    return None if _is_list(c, "entre") else years(first, last)


def _decade(c: Captured) -> Expression | None:
    digits = c.text("digits")
    if len(digits) == 2:
        digits = "19" + digits if int(digits) >= 20 else "20" + digits
    return whole(int(digits), "decade")


def _weekday(c: Captured) -> Expression | None:
    return Weekday(c.number("weekday"), _direction(c) or ("this" if c.has("this") else None))


def _weekdays(c: Captured) -> Expression | None:
    first, last = c.number("weekday1"), c.number("weekday2")
    # "lundi et jeudi" are two days, "lundi et mardi" two in a row.
    if _is_list(c, "entre") and (last - first) % 7 != 1:
        return None
    return Range(Weekday(c.number("weekday1")), Weekday(c.number("weekday2")))


def _numeric(c: Captured) -> Expression | None:
    return calendar_day(
        int(c.text("d")), int(c.text("m")), full_year(int(c.text("y"))) if c.has("y") else None
    )


_NEAR_DAYS = {"avant-hier": -2, "hier": -1, "demain": 1, "apres-demain": 2}


def _season(c: Captured) -> Expression | None:
    start = c.match.start()
    # "a été" is a participle, "à l'été" a season.
    participle = c.text("season") == "ete" and c.folded.accented[:start].endswith(" a ")
    return None if participle else InYear(Season(c.word("season")))


def _holiday(c: Captured) -> Expression | None:
    if c.has("year"):
        return dated(Holiday(c.word("holiday")), c.number("year"))
    return InYear(Holiday(c.word("holiday")), direction=_direction(c))


RULES = (
    Rule(
        "iso",
        r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:t\d\d:\d\d(?::\d\d)?z?)?",
        _numeric,
        (Example("Le fichier du 2022-01-18.", "2022-01-18", "2022-01-18"),),
    ),
    Rule(
        "numeric date",
        r"(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
        r"(?P<d>[0-3]?\d)(?P<sep>[./-])(?P<m>[01]?\d)(?P=sep)(?P<y>(?:1\d|20|21)\d\d|\d\d)(?![./-]\d)",
        _numeric,
        (
            Example("Publié le 21.01.2022 à Paris", "le 21.01.2022", "2022-01-21"),
            Example("Réunion du 19/01/22", "19/01/22", "2022-01-19"),
            Example("le 03-02-2022", "le 03-02-2022", "2022-02-03"),
        ),
    ),
    Rule(
        "numeric day and month",
        r"le (?P<d>[0-3]?\d)/(?P<m>[01]?\d)(?![\d/])",
        _numeric,
        (Example("La réunion prévue le 25/01 à Paris", "le 25/01", "2022-01-25"),),
    ),
    Rule(
        "day of a month",
        rf"{_THE}(?:<weekday>(?:,| le|, le)? )?<dom>[ -]<month>(?:,? <year>)?{_DAYPART}",
        _full_date,
        (
            Example("se rencontrent ce 21 janvier à Genève", "ce 21 janvier", "2022-01-21"),
            Example("Le 17 décembre, Moscou a publié deux textes.", "Le 17 décembre", "2021-12-17"),
            Example("né le 1er février 1960", "le 1er février 1960", "1960-02-01"),
            Example("LE 3 FÉVRIER 2022", "LE 3 FÉVRIER 2022", "2022-02-03"),
            Example("Bruxelles.Le 13 janvier, il a plu", "Le 13 janvier", "2022-01-13"),
            Example("réunis mardi 18 janv. à Paris", "mardi 18 janv.", "2022-01-18"),
            Example("la réunion du 5 mars se tiendra", "5 mars", "2022-03-05"),
            Example("mercredi 12 janvier au soir", "mercredi 12 janvier au soir", "2022-01-12"),
            Example("le 14-Juillet 2021", "le 14-Juillet 2021", "2021-07-14"),
        ),
        not_before=r"\d[.,]",
    ),
    Rule(
        "day of a month, this year or another",
        rf"{_THE}<dom> <month> (?:<back>|<ahead>|<prior>|<after>)",
        _directed_date,
        (
            Example("Le 8 mars prochain, grève générale.", "Le 8 mars prochain", "2022-03-08"),
            Example("Le 8 décembre dernier, veto.", "Le 8 décembre dernier", "2021-12-08"),
        ),
    ),
    Rule(
        "day of a month of this year or the last",
        rf"{_THE}<dom> <month> de (?:l'an|l'annee|cette annee)(?: (?:<back>|<ahead>))?",
        lambda c: OfYear(MonthDay(c.number("month"), c.number("dom")), _step(c)),
        (Example("le 3 mars de l'année dernière", "le 3 mars de l'année dernière", "2021-03-03"),),
    ),
    Rule(
        "days of a month",
        rf"(?:les |du |entre le |de |des )?(?:<weekday1> )?<dom1>"
        rf"(?: et le |{_AND})(?:<weekday2> )?<dom2>[ -]<month2>(?: <year2>)?",
        _days_of_month,
        (
            Example("du 24 au 28 janvier 2019 à Berne", "du 24 au 28 janvier 2019", "2019-01-24..2019-01-28"),
            Example("les 26 et 27 janvier", "les 26 et 27 janvier", "2022-01-26..2022-01-27"),
            Example("entre le 10 et le 13 janvier", "entre le 10 et le 13 janvier", "2022-01-10..2022-01-13"),
            Example("du 28 décembre au 3 janvier", "du 28 décembre au 3 janvier", "2021-12-28..2022-01-03"),
            Example(
                "samedi 15 et dimanche 16 janvier",
                "samedi 15 et dimanche 16 janvier",
                "2022-01-15..2022-01-16",
            ),
            Example("10-13 janvier", "10-13 janvier", "2022-01-10..2022-01-13"),
        ),
    ),
    Rule(
        "list of three days of a month",
        r"(?:les |des )?<dom1>, \d\d?(?:, \d\d?)? et <dom2> <month2>(?: <year2>)?",
        _days_of_month,
        (Example("les 10, 12 et 13 janvier", "les 10, 12 et 13 janvier", "2022-01-10..2022-01-13"),),
    ),
    Rule(
        "from a day of a month to another",
        r"(?:du|entre le|de) (?:<weekday1> )?<dom1> <month1>(?: <year1>)? (?:au|et le|jusqu'au) (?:<weekday2> )?<dom2> <month2>(?: <year2>)?",
        _days_of_month,
        (Example("du 28 février au 2 mars 2021", "du 28 février au 2 mars 2021", "2021-02-28..2021-03-02"),),
    ),
    Rule(
        "days without their month",
        r"(?:du|entre le) <dom1> (?:au|et le) <dom2>" + _AFTER_DAY,
        lambda c: Range(DayOfMonth(c.number("dom1")), DayOfMonth(c.number("dom2"))),
        (Example("Le sommet a eu lieu du 10 au 13 à Genève", "du 10 au 13", "2022-01-10..2022-01-13"),),
    ),
    Rule(
        "night between two dates",
        r"(?:la |cette )?nuit du <dom1>(?: <month1>)? au <dom2> <month2>(?: <year2>)?",
        _days_of_month,
        (Example("dans la nuit du 5 au 6 janvier", "la nuit du 5 au 6 janvier", "2022-01-05..2022-01-06"),),
    ),
    Rule(
        "day without its month",
        r"(?:le|ce) <dom>" + _AFTER_DAY,
        lambda c: DayOfMonth(c.number("dom")) if c.text("dom") != "premier" else None,
        (
            Example("le 10 janvier à Genève, puis le 13 à Vienne", "le 13", "2022-01-13"),
            Example("Le sommet s'ouvrira le 29.", "le 29", "2022-01-29"),
        ),
    ),
    Rule(
        "weekday and day without its month",
        rf"{_THE}<weekday> <dom>(?![.,/]?\d| heures?| h\b| ?%| [a-z]*(?:ieme|points))" + _DAYPART,
        lambda c: DayOfMonth(c.number("dom"), c.number("weekday")),
        (Example("arrivé vendredi 14 à Doha", "vendredi 14", "2022-01-14"),),
    ),
    Rule(
        "weekday",
        rf"(?P<this>ce )?<weekday>{_DAYPART}",
        _weekday,
        (
            Example("Le ministre s'est entretenu mardi avec lui.", "mardi", "2022-01-18"),
            Example("Il doit recevoir samedi le chef.", "samedi", "2022-01-22"),
            Example("La rencontre a eu lieu jeudi soir.", "jeudi soir", "2022-01-20"),
            Example("Ils se parlent ce vendredi.", "ce vendredi", "2022-01-21"),
            Example("Le sommet s'ouvre lundi.", "lundi", "2022-01-24"),
        ),
        not_before=r"(?<!\w)(?:le|les|chaque|un|tous les|du|au|aux|quelques) ",
    ),
    Rule(
        "weekday with its side",
        rf"{_THE}<weekday> (?:<back>|<ahead>|<prior>|<after>){_DAYPART}",
        _weekday,
        (
            Example("Mardi dernier, elle a refusé.", "Mardi dernier", "2022-01-18"),
            Example("Il a parlé vendredi dernier.", "vendredi dernier", "2022-01-14"),
            Example("La réunion de mardi prochain.", "mardi prochain", "2022-01-25"),
            Example("Le 5 janvier, il a plu. Le mardi précédent aussi.", "Le mardi précédent", "2022-01-04"),
            Example(
                "Le 5 janvier, il a plu. Le vendredi suivant aussi.", "Le vendredi suivant", "2022-01-07"
            ),
        ),
    ),
    Rule(
        "weekday in a week or two",
        r"(?:(?:le|ce) )?<weekday> en (?P<weeks>huit|quinze)",
        lambda c: Weekday(c.number("weekday"), None, 1 if c.text("weeks") == "huit" else 2),
        (Example("Ils manifesteront mardi en huit.", "mardi en huit", "2022-02-01"),),
    ),
    Rule(
        "weekday of a week",
        r"(?:(?:le|ce) )?<weekday> de (?:cette semaine|la semaine (?:<back>|<ahead>))",
        lambda c: WeekdayOfWeek(c.number("weekday"), _step(c)),
        (Example("mardi de la semaine dernière", "mardi de la semaine dernière", "2022-01-11"),),
    ),
    Rule(
        "weekdays",
        rf"(?:de |du |entre |d'ici )?<weekday1>{_DAYPART}(?P<joint> a | et | ou | au |-)<weekday2>{_DAYPART}",
        _weekdays,
        (
            Example("De lundi à mercredi, ils ont négocié.", "De lundi à mercredi", "2022-01-17..2022-01-19"),
            Example("Ils se réuniront lundi et mardi.", "lundi et mardi", "2022-01-24..2022-01-25"),
        ),
        not_before=r"(?<!\w)(?:les|chaque|tous les|le) ",
    ),
    Rule(
        "night between two weekdays",
        r"(?:la |cette )?nuit (?:de |du )?<weekday1> (?P<joint>a|au) <weekday2>(?: dernier)?",
        _weekdays,
        (
            Example(
                "Dans la nuit de jeudi à vendredi, deux explosions ont retenti.",
                "la nuit de jeudi à vendredi",
                "2022-01-20..2022-01-21",
            ),
        ),
    ),
    Rule(
        "part of the day of a weekday",
        r"(?:la |l'|le )?(?:matinee|soiree|nuit|apres-midi|journee|plus tard|plus tot|un peu|tard|tot|aube|soir|matin) (?:de |du )<weekday>",
        _weekday,
        (Example("dans la soirée de jeudi, il a démissionné", "la soirée de jeudi", "2022-01-20"),),
    ),
    Rule(
        "today",
        rf"(?:aujourd'hui(?: meme)?(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?"
        rf"|ce (?:matin|soir|midi)(?: meme)?|cet(?:te)? (?:apres-midi|nuit|matinee|soiree)|ce jour(?! ?-? ?la\b)(?= ?[.,;]|$)){_DAYPART}",
        lambda c: Shift("day", 0),
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
        rf"(?:,? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?{_DAYPART}",
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
        rf"{_APPROXIMATELY}<count> <unit>s? plus tard",
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
        rf"{_APPROXIMATELY}<count> <unit>s? (?:plus tot|auparavant)",
        lambda c: _offset(c, -1, "anchor"),
        (
            Example(
                "Réunis le 10 janvier. Trois jours auparavant, rien.", "Trois jours auparavant", "2022-01-07"
            ),
        ),
    ),
    Rule(
        "so long after",
        rf"{_APPROXIMATELY}<count> <unit>s? apres(?:{_ALONE}|(?={_OF_THIS}))",
        lambda c: _offset(c, 1, "anchor"),
        (
            Example(
                "Réunis le 10 janvier. Deux jours après, ils se revoient.", "Deux jours après", "2022-01-12"
            ),
            Example(
                "Réunis le 10 janvier. Deux jours après cette réunion, rien.",
                "Deux jours après",
                "2022-01-12",
            ),
        ),
    ),
    Rule(
        "so long before",
        rf"{_APPROXIMATELY}<count> <unit>s? avant(?:{_ALONE}|(?={_OF_THIS}))",
        lambda c: _offset(c, -1, "anchor"),
        (
            Example(
                "Réunis le 10 janvier. Deux jours avant, ils hésitaient.", "Deux jours avant", "2022-01-08"
            ),
        ),
    ),
    Rule(
        "so long after a date",
        rf"{_APPROXIMATELY}<count> <unit>s? apres",
        lambda c: _offset_from_next(c, 1),
        (Example("Deux jours après le sommet du 10 janvier", "Deux jours après", "2022-01-12"),),
    ),
    Rule(
        "so long before a date",
        rf"{_APPROXIMATELY}<count> <unit>s? avant",
        lambda c: _offset_from_next(c, -1),
        (Example("Deux jours avant Noël, le pape a parlé.", "Deux jours avant", "2021-12-23"),),
    ),
    Rule(
        "the eve",
        rf"(?:la |l')(?P<two>avant-)?veille(?:(?! (?:de |du |des |d'))|(?= de (?:cette|ce|cet) [a-z]))(?: au soir| meme)?{_DAYPART}",
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
        rf"(?:le |des le )?(?P<two>sur)?lendemain(?:(?! (?:de |du |des |d'))|(?= de (?:cette|ce|cet) [a-z])){_DAYPART}",
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
        rf"(?:le meme jour|le jour meme|ce jour-? ?la|(?:a )?cette (?:meme )?date|ce meme jour|ce (?:soir|matin)-la|cette nuit-la|le (?:soir|matin) meme)"
        rf"(?! (?:ou|que)){_DAYPART}",
        lambda c: Shift("day", 0, "anchor"),
        (
            Example("Arrivée le 17 janvier. Le même jour, elle l'a vu.", "Le même jour", "2022-01-17"),
            Example("Arrivée lundi. Ce jour-là, il neigeait.", "Ce jour-là", "2022-01-17"),
        ),
    ),
    Rule(
        "the same period",
        r"(?:cette (?P<unit>semaine|annee)-la|ce (?:mois)-la|(?:la meme) (?:semaine|annee)|le meme mois)(?! que)",
        lambda c: shift(
            "month" if "mois" in c.match[0] else "week" if "semaine" in c.match[0] else "year", 0, "anchor"
        ),
        (Example("Sacré le 6 mai 2021. Cette année-là, rien.", "Cette année-là", "2021-01-01..2021-12-31"),),
    ),
    Rule(
        "the day after or before",
        rf"(?:le |la |l')<unit> (?:<after>|<prior>){_DAYPART}",
        lambda c: shift(c.word("unit"), _step(c), "anchor"),
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
        "the weekend after or before",
        r"(?:le )?week-?end (?:<after>|<prior>)",
        lambda c: Shift("weekend", _step(c), "anchor"),
        (
            Example(
                "Tenu le 10 janvier. Le week-end suivant, rien.",
                "Le week-end suivant",
                "2022-01-22..2022-01-23",
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
        "last and next",
        r"(?:(?:le|la|cette|l') ?)?<unit> (?:<back>|<ahead>)",
        lambda c: _period(c, _step(c)),
        (
            Example("annoncé la semaine dernière", "la semaine dernière", "2022-01-10..2022-01-16"),
            Example("L'an dernier, les échanges ont reculé.", "L'an dernier", "2021-01-01..2021-12-31"),
            Example("le mois prochain", "le mois prochain", "2022-02-01..2022-02-28"),
        ),
        not_before=r"(?<!\w)(?:une|un) ",
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
        lambda c: Weekend(_step(c)),
        (Example("le week-end dernier", "le week-end dernier", "2022-01-15..2022-01-16"),),
    ),
    Rule(
        "during the weekend",
        r"(?:le )?week-?end(?= ?[.,;)]|$| (?:a|au|en|dans|par|avec))",
        lambda c: Weekend(None, "past"),
        (Example("Ils ont défilé pendant le week-end.", "le week-end", "2022-01-15..2022-01-16"),),
        before=r"(?<!\w)(?:pendant|durant|au cours du|tout au long du|dans|de|du) ",
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
        r"(?:(?:le|du|ce) )?mois (?:de |d')<fullmonth>(?: (?:<back>|<ahead>))?",
        _month,
        (Example("au mois de mars dernier", "mois de mars dernier", "2021-03-01..2021-03-31"),),
    ),
    Rule(
        "month of a year",
        r"(?:(?:le |ce )?mois (?:de |d'))?<month>,? <year>",
        lambda c: dated(Month(c.number("month")), c.number("year")),
        (Example("en janvier 2022", "janvier 2022", "2022-01-01..2022-01-31"),),
    ),
    Rule(
        "month of this year or the last",
        rf"<fullmonth> de (?:l'an|l'annee|cette annee)(?: (?:<back>|<ahead>))?",
        lambda c: OfYear(Month(c.number("fullmonth")), _step(c)),
        (Example("en mars de l'an dernier", "mars de l'an dernier", "2021-03-01..2021-03-31"),),
    ),
    Rule(
        "months",
        r"(?:de |d'|entre )?<month1>(?P<joint>-| et | a | ou | au )(?:debut |fin |mi-)?<month2>(?: <year2>)?",
        _months,
        (
            Example("de mars à mai 2021", "de mars à mai 2021", "2021-03-01..2021-05-31"),
            Example("mars-avril 2021", "mars-avril 2021", "2021-03-01..2021-04-30"),
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
    ),
    Rule(
        "years",
        rf"(?:de |entre |d')?<year1>(?P<joint> a | et |-)(?:<year2>|(?P<short>\d\d)(?!\d)){_NOT_YEAR_AFTER}",
        _years,
        (
            Example("de 2014 à 2016", "de 2014 à 2016", "2014-01-01..2016-12-31"),
            Example("la saison 2021-2022", "2021-2022", "2021-01-01..2022-12-31"),
        ),
        not_before=r"\d-|[a-z]\.? ?-",
    ),
    Rule(
        "decade",
        r"(?:(?:les |des |la )?(?:annees|decennie) )(?P<digits>(?:1\d|20)?\d0)",
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
    ),
    Rule(
        "season",
        r"(?:(?P<this>cet |ce )<season1>|(?:le |l')?<season2> (?:<back>|<ahead>))",
        lambda c: InYear(
            Season(c.word("season1" if c.has("season1") else "season2")), direction=_direction(c)
        ),
        (
            Example("L'été dernier, ils ont fui.", "L'été dernier", "2021-06-01..2021-08-31"),
            Example("Ils voteront cet automne.", "cet automne", "2022-09-01..2022-11-30"),
        ),
    ),
    Rule(
        "season by tense",
        r"(?:l')?<season>(?! (?:de|du|des|d'|arabe|est|sera))",
        _season,
        (Example("Ils voteront au printemps.", "printemps", "2022-03-01..2022-05-31"),),
        before=r"(?<!\w)(?:au|a|des|d'ici|d'ici a|avant|depuis|pendant|durant) ",
    ),
    Rule(
        "holiday",
        r"(?:le |la |l'|les fetes de )?<holiday>(?: <year>)?(?: (?:<back>|<ahead>))?",
        lambda c: _holiday(c),
        (
            Example("À Noël, ils ont observé une trêve.", "Noël", "2021-12-25"),
            Example("À Pâques 2024, le pape bénira la foule.", "Pâques 2024", "2024-03-31"),
            Example("la Toussaint 2021", "la Toussaint 2021", "2021-11-01"),
        ),
    ),
)


PREFIXES = (
    Prefix(
        "part of a period",
        r"(?:(?:le|la|l'|ce|cette) ?)?<part>(?:-| (?:de |du |d'|des |de l'|de la |du mois de |du mois d')?)(?=\w)",
        lambda c, inner: part(c.word("part"), inner) if _has_parts(inner) else None,
        (
            Example("Début janvier, ils ont manifesté.", "Début janvier", "2022-01-01..2022-01-10"),
            Example("fin février 2021", "fin février 2021", "2021-02-21..2021-02-28"),
            Example("à la fin du mois de décembre", "la fin du mois de décembre", "2021-12-21..2021-12-31"),
        ),
    ),
    Prefix(
        "week that holds a day",
        r"(?:(?:la|cette) )?semaine (?:du |de |d')(?=\d|lundi)",
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
        r"(?:le )?week-?end (?:du |des |de )(?=\d)",
        lambda _, inner: HeldBy("weekend", inner),
        (Example("le week-end du 15 janvier", "le week-end du 15 janvier", "2022-01-15..2022-01-16"),),
    ),
    Prefix(
        "nth week of a month",
        r"(?:la )?<ordinal> semaine (?:de |d'|du )(?=\w)",
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


def _has_parts(inner: Expression) -> bool:
    """Tell whether the start or end of an expression is a period ("fin 2021", not "fin mardi")."""
    if isinstance(inner, Absolute):
        return inner.grain not in ("day", "weekend")
    if isinstance(inner, InYear):
        return inner.period.grain != "day"
    return isinstance(inner, Shift) and inner.grain != "day"


_STARTERS = (
    rf"\d|le |la |l'|les |ce |cet |cette |du |de |d'|des |entre |dans |il y a |voici |voila |cela fait |ca fait |aujourd'hui"
    rf"|avant-? ?hier|hier|demain|apres-? ?demain|lendemain|surlendemain|avant-veille|veille|nuit|matinee|soiree|week"
    rf"|semaine|mois|an |annee|tout |courant |debut|fin|mi-|milieu|environ|pres de|a peu pres|exactement|a peine|tout juste"
    rf"|plus de|moins de|t[1-4] |plus tard|plus tot|un peu|tard|tot|aube|soir|matin|apres-midi|journee|trimestre|semestre|decennie|siecle"
    rf"|{'|'.join(FRENCH_WORDS.slots[slot] for slot in ('month', 'weekday', 'count', 'ordinal', 'season', 'holiday'))}"
    r"|(?:[ivx]+|\d+) ?(?:e|er|eme) siecle"
)

# "Deux jours après le sommet du 10 janvier": a complement without punctuation that ends in a preposition, or nothing.
_LINK = (
    r" ?(?:le |la |l'|les |de |du |d'|des )?|[^.,;:!?«»\"()]* (?:du|de|d'|en|le|des|de l'|de la) ?(?:l'|la )?"
)

FRENCH = Grammar(FRENCH_WORDS, _STARTERS, RULES, PREFIXES, FRENCH_TENSES, _LINK)
