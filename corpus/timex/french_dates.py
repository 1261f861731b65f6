"""French rules: dates, days of a month and weekdays."""

from __future__ import annotations

import re
from datetime import date

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import UPPER
from corpus.span import Days
from corpus.timex.build import calendar_day, dated, full_year
from corpus.timex.expressions import (
    Absolute,
    DayOfMonth,
    DayOfShiftedMonth,
    Expression,
    InYear,
    OfYear,
    Range,
    Weekday,
    WeekdayOfStory,
    WeekdayOfWeek,
)
from corpus.timex.french_patterns import (
    BY_ITSELF,
    DAYPART,
    SHORT_YEAR,
    STREET,
    direction,
    is_list,
    of_short_year,
    step,
)
from corpus.timex.periods import MonthDay, Stretch
from corpus.timex.rules import LOOK_BACK, Captured, Example, Rule

_THE = r"(?:(?:le|ce|cet|la|cette) )?"


_AND = r"(?: ?, | et | ou | puis | ?[-/] ?| au | & )"


# What may follow "le 13": a number with a noun after it is no day ("le 13 de départ", "le 20 heures").
_AFTER_DAY = (
    r"(?= ?(?:[.,;:!?)»\"]|$)| (?:a|au|aux|en|dans|pour|et|puis|ou|par|avec|lors|devant|chez|sur|sous|il|elle|ils|elles|on"
    r"|qui|que|mais|son|sa|ses|leur|leurs|le|la|les|l'|un|une|des|selon|apres|avant|alors|sans|entre|vers|ont|est|sont|s'est"
    r"|se|dernier|prochain|au matin|a la|dont|ni|ne|n'|avait|pas)(?!\w))"
)


def _full_date(c: Captured) -> Expression | None:
    day = c.number("dom" if c.has("dom") else "domword")
    month = c.number("month" if c.has("month") else "fullmonth")
    return calendar_day(day, month, c.maybe("year"), c.maybe("weekday"))


def _directed_date(c: Captured) -> Expression | None:
    return InYear(MonthDay(c.number("month"), c.number("dom")), direction=direction(c))


def _days_of_month(c: Captured) -> Expression | None:
    first = MonthDay(c.maybe("month1") or c.number("month2"), c.number("dom1"))
    last = MonthDay(c.number("month2"), c.number("dom2"))
    if first.in_year(2000) is None or last.in_year(2000) is None:
        return None
    if c.has("year1") and c.has("year2"):
        start, end = first.in_year(c.number("year1")), last.in_year(c.number("year2"))
        return Range(Absolute(start, "day"), Absolute(end, "day")) if start and end else None
    return dated(Stretch(first, last), c.maybe("year2"))


def _weekday(c: Captured) -> Expression | None:
    if _is_name(c):
        return None
    return Weekday(c.number("weekday"), direction(c) or ("this" if c.has("this") else None))


# "Sud Ouest Dimanche": a capital behind another one is a name's, but "La visite de PompeoDimanche, ..." is glued.
_WITHIN = re.compile(rf"[{UPPER}][\w'’-]* $")


def _is_name(c: Captured) -> bool:
    word = c.cased("weekday")
    start, cased = c.match.start("weekday"), c.folded.cased
    before = cased[max(0, start - LOOK_BACK) : start]
    return word.istitle() and not cased.startswith(",", c.match.end("weekday")) and bool(_WITHIN.search(before))


# What happened once: "il l'a vue", "elle se rendit"; not "il allait", "il va", which are of every week.
_HAPPENED = re.compile(
    r"(?<!\w)(?:a|ont|est|sont)(?: [\w'-]+){0,2} \w+(?:é|ée|és|ées|i|ie|is|ise|it|ite|u|ue|us|ues|ert|int|os)(?!\w)"
    r"|\w(?:èrent|irent|urent)(?!\w)|(?<!\w)(?:fut|vit|prit|reçut|rendit|dit)(?!\w)"
)


def _tells_what_happened(c: Captured) -> bool:
    behind = c.folded.accented[c.match.end() : c.match.end() + LOOK_BACK]
    return bool(_HAPPENED.search(re.split(r"[.;:!?]", behind, maxsplit=1)[0]))


def _weekdays(c: Captured) -> Expression | None:
    first, last = c.number("weekday1"), c.number("weekday2")
    # "lundi et jeudi" are two days, "lundi et mardi" two in a row.
    if is_list(c, "entre") and (last - first) % 7 != 1:
        return None
    return Range(Weekday(c.number("weekday1")), Weekday(c.number("weekday2")))


def _numeric(c: Captured) -> Expression | None:
    return calendar_day(int(c.text("d")), int(c.text("m")), full_year(int(c.text("y"))) if c.has("y") else None)


_DAY_OF_ATTACKS = {"11-septembre": date(2001, 9, 11), "13-novembre": date(2015, 11, 13)}

DATE_RULES = (
    Rule(
        "iso",
        r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)(?:t\d\d:\d\d(?::\d\d)?z?)?",
        _numeric,
        (Example("Le fichier du 2022-01-18.", "2022-01-18", "2022-01-18"),),
    ),
    Rule(
        "numeric date",
        rf"(?:le )?(?:(?:{FRENCH_WEEKDAY}) )?"
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
        "a day that its attacks are known by",
        r"(?:le )?(?P<attacks>11-septembre|13-novembre)(?!-| \d)",
        lambda c: Absolute(Days.of_day(_DAY_OF_ATTACKS[c.text("attacks")]), "day"),
        (
            Example("Depuis le 11-Septembre, tout a changé.", "le 11-Septembre", "2001-09-11"),
            Example("Le procès du 13-Novembre reprend.", "13-Novembre", "2015-11-13"),
        ),
    ),
    Rule(
        "attacks of 11 September",
        r"11 septembre(?! \d)",
        lambda _: Absolute(Days.of_day(_DAY_OF_ATTACKS["11-septembre"]), "day"),
        (Example("après les attentats du 11 septembre", "11 septembre", "2001-09-11"),),
        before=r"(?:attentats|attaques|attentats terroristes) du ",
    ),
    Rule(
        "day of a month",
        rf"{_THE}(?:<weekday>(?:,| le|, le)? )?(?:<dom>[ -]<month>|<domword> <fullmonth>)(?:(?:,? |-)<year>)?{DAYPART}",
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
        not_before=rf"\d[.,]|{STREET}|(?<!\w)(?:un|chaque|tous les) ",
    ),
    Rule(
        "day of a month of a year in short",
        rf"{_THE}<dom>[ -]<fullmonth>{SHORT_YEAR}",
        lambda c: of_short_year(c, MonthDay(c.number("fullmonth"), c.number("dom"))),
        (Example("Depuis le 10 mai 81, la gauche attend.", "le 10 mai 81", "1981-05-10"),),
        not_before=rf"\d[.,]|{STREET}|(?<!\w)(?:un|chaque|tous les) ",
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
        rf"{_THE}<dom> <month>(?: de)? (?:l'an|l'annee|cette annee)(?: (?:<back>|<ahead>))?",
        lambda c: OfYear(MonthDay(c.number("month"), c.number("dom")), step(c)),
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
            Example("les 12/13 mai 2021", "les 12/13 mai 2021", "2021-05-12..2021-05-13"),
        ),
    ),
    Rule(
        "list of three days of a month",
        r"(?:les |des )?<dom1>(?:, \d\d?){1,6} et <dom2> <month2>(?: <year2>)?",
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
        "two days joined by a stroke",
        r"(?:les? )?<dom1>(?: <month1>(?: <year1>)?)? ?[-/] ?<dom2> <month2>(?: <year2>)?",
        _days_of_month,
        (
            Example("les 31 mai-1er juin 2021", "les 31 mai-1er juin 2021", "2021-05-31..2021-06-01"),
            Example("Le 12/13 mai 2021, il était à Lyon.", "Le 12/13 mai 2021", "2021-05-12..2021-05-13"),
        ),
    ),
    Rule(
        "days without their month",
        r"(?:du|entre le) <dom1> (?:au|et le) <dom2>" + _AFTER_DAY,
        lambda c: Range(DayOfMonth(c.number("dom1")), DayOfMonth(c.number("dom2"))),
        (Example("Le sommet a eu lieu du 10 au 13 à Genève", "du 10 au 13", "2022-01-10..2022-01-13"),),
    ),
    Rule(
        "night between two dates",
        r"(?:la |cette )?nuit du (?:<weekday1> )?<dom1>(?: <month1>(?: <year1>)?)?(?: au | ?[-/] ?)(?:<weekday2> )?<dom2> <month2>(?: <year2>)?",
        _days_of_month,
        (
            Example("dans la nuit du 5 au 6 janvier", "la nuit du 5 au 6 janvier", "2022-01-05..2022-01-06"),
            Example(
                "la nuit du lundi 31 mai au mardi 1er juin 2021",
                "la nuit du lundi 31 mai au mardi 1er juin 2021",
                "2021-05-31..2021-06-01",
            ),
        ),
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
        "day of a month of the same year",
        rf"{_THE}<dom> <month> (?:de la meme annee|de cette annee-la)",
        lambda c: InYear(MonthDay(c.number("month"), c.number("dom")), direction="same"),
        (
            Example(
                "Élu le 3 mars 1998, il partit le 6 juin de la même année.",
                "le 6 juin de la même année",
                "1998-06-06",
            ),
        ),
    ),
    Rule(
        "day of the same month",
        r"(?:le|ce) <dom> du meme mois",
        lambda c: DayOfMonth(c.number("dom"), same_month=True),
        (Example("Élu le 27 mai 2012, il renonça le 3 du même mois.", "le 3 du même mois", "2012-05-03"),),
    ),
    Rule(
        "weekday and day without its month",
        rf"{_THE}<weekday> <dom>(?![.,/]?\d| heures?| h\b| ?%| [a-z]*(?:ieme|points))" + DAYPART,
        lambda c: DayOfMonth(c.number("dom"), c.number("weekday")),
        (Example("arrivé vendredi 14 à Doha", "vendredi 14", "2022-01-14"),),
    ),
    Rule(
        "weekday",
        rf"(?P<this>ce )?<weekday>(?! (?:noir|fou)s?(?!\w)|-la(?!\w)){DAYPART}",
        _weekday,
        (
            Example("Le ministre s'est entretenu mardi avec lui.", "mardi", "2022-01-18"),
            Example("Il doit recevoir samedi le chef.", "samedi", "2022-01-22"),
            Example("La rencontre a eu lieu jeudi soir.", "jeudi soir", "2022-01-20"),
            Example("Ils se parlent ce vendredi.", "ce vendredi", "2022-01-21"),
            Example("Le sommet s'ouvre lundi.", "lundi", "2022-01-24"),
        ),
        not_before=r"(?<!\w)(?:le|les|chaque|un|tous les|du|au|aux|quelques|avant-dernier|m\.|mme) ",
    ),
    Rule(
        "weekday of the days told before",
        rf"(?:ce (?:meme )?<weekday>{DAYPART}-la(?!\w)|(?:ce|le) meme <weekday1>{DAYPART})",
        lambda c: Weekday(c.number("weekday" if c.has("weekday") else "weekday1"), "told"),
        (
            Example("Élu le 5 janvier, il l'a vue ce vendredi-là.", "ce vendredi-là", "2022-01-07"),
            Example("Élu le 5 janvier, il l'a vue ce même vendredi.", "ce même vendredi", "2022-01-07"),
        ),
    ),
    Rule(
        "weekday on which a story goes on",
        rf"le <weekday>{DAYPART}(?=,? [a-z])(?! (?:\d|de |du |des |d'|ou |et |a ))",
        lambda c: WeekdayOfStory(c.number("weekday")) if _tells_what_happened(c) else None,
        (
            Example("Le 5 janvier, il a démissionné. Le vendredi, il l'a vue.", "Le vendredi", "2022-01-07"),
            Example("Le 5 janvier, il a vu Anne. Le vendredi, Anne est partie.", "Le vendredi", "2022-01-07"),
        ),
        before=r"(?:^|[.!?…”\"»]\s{0,3}|\n)",
    ),
    Rule(
        "weekday with its side",
        rf"{_THE}<weekday> (?:<back>|<ahead>|<prior>|<after>){DAYPART}",
        _weekday,
        (
            Example("Mardi dernier, elle a refusé.", "Mardi dernier", "2022-01-18"),
            Example("Il a parlé vendredi dernier.", "vendredi dernier", "2022-01-14"),
            Example("La réunion de mardi prochain.", "mardi prochain", "2022-01-25"),
            Example("Le 5 janvier, il a plu. Le mardi précédent aussi.", "Le mardi précédent", "2022-01-04"),
            Example("Le 5 janvier, il a plu. Le vendredi suivant aussi.", "Le vendredi suivant", "2022-01-07"),
        ),
    ),
    Rule(
        "weekday before the last",
        rf"l'avant-dernier <weekday>{DAYPART}{BY_ITSELF}|le <weekday1> (?:precedant|avant|d'avant) le dernier",
        lambda c: Weekday(c.number("weekday" if c.has("weekday") else "weekday1"), weeks=-2),
        (
            Example("L'avant-dernier dimanche, il était à Lyon.", "L'avant-dernier dimanche", "2022-01-09"),
            Example("Il l'a vue le mardi d'avant le dernier.", "le mardi d'avant le dernier", "2022-01-11"),
        ),
    ),
    Rule(
        "weekday in a week or two",
        r"(?:(?:le|ce) )?<weekday> en (?P<weeks>huit|8|quinze|15)",
        lambda c: Weekday(c.number("weekday"), None, 1 if c.text("weeks") in ("huit", "8") else 2),
        (Example("Ils manifesteront mardi en huit.", "mardi en huit", "2022-02-01"),),
    ),
    Rule(
        "weekday of a week",
        r"(?:(?:le|ce) )?<weekday>(?: de)? (?:cette semaine|la semaine (?:<back>|<ahead>))",
        lambda c: WeekdayOfWeek(c.number("weekday"), step(c)),
        (Example("mardi de la semaine dernière", "mardi de la semaine dernière", "2022-01-11"),),
    ),
    Rule(
        "weekdays",
        rf"(?:de |du |entre |d'ici )?<weekday1>{DAYPART}(?P<joint> a | et | ou | au |-)<weekday2>{DAYPART}",
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
        "day of the current month",
        r"(?:le |(?<=\bdu ))<dom> courant(?= ?(?:[.,;:!?)»\"]|$)| (?:a|au|aux|en|dans|par|pour|et|de|du|des)(?!\w))",
        lambda c: DayOfShiftedMonth(c.number("dom"), 0),
        (
            Example("Le conseil se réunira le 2 courant.", "le 2 courant", "2022-01-02"),
            Example("Il répond à la lettre du 2 courant.", "2 courant", "2022-01-02"),
        ),
    ),
    Rule(
        "day of this month or another",
        r"(?:le )?<dom> (?:du mois(?: (?:<back>|<ahead>)| en cours)?|de ce mois)",
        lambda c: DayOfShiftedMonth(c.number("dom"), step(c)),
        (Example("La loi sera votée le 5 du mois prochain.", "le 5 du mois prochain", "2022-02-05"),),
    ),
)
