"""English rules: months, years, quarters, seasons, holidays, and what stands before them."""

from __future__ import annotations

import re
from typing import cast

from corpus.timex.build import century, dated, has_parts, is_month, part, whole, years
from corpus.timex.english_patterns import DAYPART, YEAR, is_list, step
from corpus.timex.expressions import (
    Direction,
    EdgeDay,
    Expression,
    HeldBy,
    InYear,
    NthWeek,
    NthWeekday,
    OfShortYear,
    OfYear,
    Shift,
    ShiftFromNext,
)
from corpus.timex.periods import Block, Holiday, Month, Season, Stretch
from corpus.timex.rules import Captured, Example, Prefix, Rule

_MONTH_BEFORE = (
    r"(?<!\w)(?:in|of|since|until|till|til|by|during|before|after|last|next|this|early|mid|mid-|late|through|from|to|between|and|or"
    r"|for|around|end|on|throughout|past|late in|\(|-|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november),) ?"
)


_YEAR_BEFORE = (
    r"(?:(?<!\w)(?:in|since|of|from|until|till|by|during|before|after|the|between|and|or|early|late|mid|to|through|for|around"
    r"|about|circa|its|their|his|her|our|year|season|than|into|a|back to|throughout|as|election|elections|olympics|summit"
    r"|budget|cup|games|championship|spring|summer|autumn|fall|winter) |[(,\[;] ?|-|(?<!\w)mid-)"
)


# What these are told by is a number: "resolution 1990", "flight 1990"; several of them by a list, with their own years
# in brackets: "resolutions 1559 (2004) and 1701 (2006)". Acts, laws and regulations may have a year.
_NUMBERED = r"(?:resolution|article|clause|paragraph|section|directive|circular|volume|flight|train|page|chapter)"
_NUMBERED_BEFORE = (
    rf"(?<!\w)(?:(?:{_NUMBERED}|vol\.|pp?\.|no\.)(?: no\.)? ?"
    rf"|(?:{_NUMBERED}s|vols\.|pp\.|nos\.)(?: nos\.)? ?(?:\d+(?: \(\d{{4}}\))?(?:, and|,| and| or| to|-) ?)*)"
)


_NOT_YEAR_AFTER = (
    r"(?! ?(?:%|€|\$|°|km|m2|percent|per cent|ad\b)|[.,]\d| ?[:/]\d|-\d\d?(?!\d)"
    r"|-(?!(?:style|era|type|like|vintage|model|level|born|built|present|only|specific)(?!\w))[a-z]"
    r"|(?<= to \d{4}) [a-z]+s(?!\w)"
    r"| (?:people|men|women|miles|meters|metres|kilometers|kilometres|feet|tons|tonnes|soldiers|troops|euros|dollars|pounds"
    r"|votes|delegates|workers|employees|jobs|points|pages|seats|members|residents|homes|deaths|cases|times|units|cars"
    r"|students|copies|aircraft|patients|passengers|visitors|protesters|civilians|children|families|and a half)(?!\w))"
)


def _beside(which: str) -> Direction:
    """Return the side of a landmark that "that", "the previous" or "the following" says."""
    if which == "that":
        return "told"
    return "previous" if "previous" in which else "following"


def _months(c: Captured) -> Expression | None:
    first, last = Month(c.number("month1")), Month(c.number("month2"))
    apart = is_list(c) and last.month != first.month % 12 + 1
    return None if apart or first == last else dated(Stretch(first, last), c.maybe("year2"))


def _is_name(c: Captured, slot: str) -> bool:
    """Tell whether "may" and "march" are a verb: the months have a capital."""
    return c.text(slot) in ("may", "march") and not c.cased(slot)[0].isupper()


# After these, "may" and "march" without a capital are months too.
_MONTH_PREPOSITIONS = frozenset(("in", "since", "until", "of", "early", "late", "mid"))


def _month(c: Captured) -> Expression | None:
    after = c.folded.plain[: c.match.start()].rsplit(" ", 2)[-2:-1]
    told = c.has("side") and c.text("side") in ("last", "next")
    if _is_name(c, "fullmonth") and not (told or (after and after[0] in _MONTH_PREPOSITIONS)):
        return None
    direction = cast(Direction, c.word("side")) if c.has("side") else None
    return InYear(Month(c.number("fullmonth")), direction=direction)


def _bare_month(c: Captured) -> Expression | None:
    return (
        InYear(Month(c.number("fullmonth")))
        if c.text("fullmonth") not in ("may", "march", "august", "april", "june")
        else None
    )


# What makes a name or a kind of thing of a season ("the Winter Olympics", "the fall of the regime").
_NOT_SEASON_AFTER = (
    r"(?! (?:of|games?|olympi\w+|paralympi\w+|palace|house|festival|collections?|cup|league|offensives?|seasons?|sessions?|semesters?"
    r"|terms?|schools?|camps?|waters?|tyres?|tires?|solstice|equinox|guard|transfer|months|rates?|timetables?)(?!\w))"
)
# "Fall" is a verb and a noun: it is a season where nothing that falls can follow.
_AFTER_FALL = re.compile(
    r" ?(?:[.,;:!?)\"]|$)| (?:and|when|as|because|while|after|before|to|the|he|she|it|they|we)(?!\w)"
)


def _of_short_year(c: Captured) -> Expression | None:
    yearly = Season(c.word("season")) if c.has("season") else Month(c.number("fullmonth"))
    return OfShortYear(yearly, int(c.text("short")), marked=True)


def _plain_season(c: Captured) -> Expression | None:
    end = c.match.end()
    following = c.folded.cased[end : end + 2].strip()
    is_name = c.cased("season")[0].isupper() and following.isalpha() and following.isupper()
    is_verb = c.text("season") == "fall" and not _AFTER_FALL.match(c.folded.plain, end)
    return None if is_name or is_verb else InYear(Season(c.word("season")))


def _season(c: Captured) -> Expression | None:
    # "fall" and "spring" are verbs too: as seasons they stand after "this", "last", "next", or "in the".
    direction = cast(Direction, c.word("side")) if c.has("side") else None
    return InYear(Season(c.word("season")), direction=direction)


def _holiday(c: Captured) -> Expression | None:
    if c.has("year"):
        return dated(Holiday(c.word("holiday")), c.number("year"))
    direction = cast(Direction, c.word("side")) if c.has("side") else None
    return InYear(Holiday(c.word("holiday")), direction=direction)


def _block(c: Captured) -> Expression | None:
    number, most = c.number("ordinal"), 2 if c.has("half") else 4
    block = Block("semester" if c.has("half") else "quarter", most + 1 + number if number < 0 else number)
    if number > most:
        return None
    return OfYear(block, step(c)) if c.has("side") else dated(block, c.maybe("year"))


def _named_year(c: Captured) -> Expression | None:
    # "Conference 2010": a name with a capital and the year, at the end of a phrase.
    start = c.match.start()
    word = c.folded.cased[max(0, start - 24) : start].split()[-1]
    return whole(int(c.match[0]), "year") if word[0].isupper() else None


def _years(c: Captured) -> Expression | None:
    first = c.number("year1")
    last = c.number("year2") if c.has("year2") else first // 100 * 100 + int(c.text("short"))
    return None if is_list(c) else years(first, last, season=c.text("joint") == "/")


def _decade(c: Captured) -> Expression | None:
    if c.has("decade"):
        return whole(1900 + c.number("decade"), "decade")
    if c.has("digits"):
        return whole(int(c.text("digits")), "decade")
    short = int(c.text("digits1"))
    return whole((1900 if short >= 20 else 2000) + short, "decade")


# "20th Century Fox": a capital, and another one behind it.
_OF_A_FIRM = re.compile(r"Century [A-Z]")


def _names_a_firm(c: Captured) -> bool:
    return bool(_OF_A_FIRM.match(c.folded.cased, c.match.end() - len("century")))


def _short_block(c: Captured) -> Expression | None:
    if c.has("quarter"):
        return dated(Block("quarter", int(c.text("quarter"))), c.number("year"))
    return dated(Block("semester", int(c.text("half"))), c.number("year1"))


PERIOD_RULES = (
    Rule(
        "month and year in digits",
        r"(?P<m>0[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\d/])",
        lambda c: dated(Month(int(c.text("m"))), int(c.text("y"))),
        (Example("The report of 03/2021 says so.", "03/2021", "2021-03-01..2021-03-31"),),
        not_before=r"[\d/]",
    ),
    Rule(
        "month",
        r"(?:(?P<side>last|this past|past|this|next) )?<fullmonth>(?! ?\d)",
        _month,
        (
            Example("The pact was signed in December.", "December", "2021-12-01..2021-12-31"),
            Example("The vote will take place in April.", "April", "2022-04-01..2022-04-30"),
            Example("Last December, they used a veto.", "Last December", "2021-12-01..2021-12-31"),
        ),
        before=_MONTH_BEFORE,
    ),
    Rule(
        "month with its side",
        r"(?P<side>last|this past|past|this|next) <fullmonth>(?! ?\d)",
        _month,
        (Example("They used a veto last December.", "last December", "2021-12-01..2021-12-31"),),
    ),
    Rule(
        "month before a noun",
        r"<fullmonth>(?! ?\d|'s)",
        _bare_month,
        (Example("The July summit was a failure.", "July", "2021-07-01..2021-07-31"),),
        before=r"(?<!\w)(?:the|its|his|her|their|a|january|february|march|april|may|june|july|august|september|october|november) ",
    ),
    Rule(
        "month of a year",
        r"(?:the month of )?<month>(?: ?, ?| of | )<year>(?![-/:]?\d)",
        lambda c: dated(Month(c.number("month")), c.number("year")),
        (Example("in January 2022", "January 2022", "2022-01-01..2022-01-31"),),
    ),
    Rule(
        "month of this year or the last",
        r"<fullmonth>(?: of)? (?P<side>last|this|next) year",
        lambda c: None if _is_name(c, "fullmonth") else OfYear(Month(c.number("fullmonth")), step(c)),
        (Example("in March last year", "March last year", "2021-03-01..2021-03-31"),),
    ),
    Rule(
        "month of the same year",
        r"<fullmonth> of (?:that|the same) year",
        lambda c: None if _is_name(c, "fullmonth") else InYear(Month(c.number("fullmonth")), direction="same"),
        (
            Example(
                "Elected on 3 March 1998, he left in June of that year.",
                "June of that year",
                "1998-06-01..1998-06-30",
            ),
        ),
    ),
    Rule(
        "month beside a landmark",
        r"(?P<which>that|(?:the )?(?:following|previous)|the next) (?:<fullmonth>|<season>)(?!s|'s| ?\d)",
        lambda c: InYear(
            Month(c.number("fullmonth")) if c.has("fullmonth") else Season(c.word("season")),
            direction=_beside(c.text("which")),
        ),
        (
            Example("They met in July 2017 and again that November.", "that November", "2017-11-01..2017-11-30"),
            Example("They met in July 2017. It rained that summer.", "that summer", "2017-06-01..2017-08-31"),
            Example(
                "Shut on 3 May 2019, it opened the following autumn.",
                "the following autumn",
                "2019-09-01..2019-11-30",
            ),
            Example(
                "Born on 3 March 1998, he died the following June.", "the following June", "1998-06-01..1998-06-30"
            ),
        ),
        not_before=r"(?<!\w)(?:said|says|say|so|after|before|until|since) ",
    ),
    Rule(
        "months",
        rf"(?:from |between )?<month1>(?P<joint>-| to | through | and | or )<month2>(?:{YEAR.replace('<year>', '<year2>')})?(?! ?\d)",
        _months,
        (Example("from March to May 2021", "from March to May 2021", "2021-03-01..2021-05-31"),),
    ),
    Rule(
        "year",
        rf"(?:the year )?<year>(?!s|'s\b(?=$))(?!'?s){_NOT_YEAR_AFTER}",
        lambda c: whole(c.number("year"), "year"),
        (
            Example("She was elected in 2017.", "2017", "2017-01-01..2017-12-31"),
            Example("The 2021 accord", "2021", "2021-01-01..2021-12-31"),
        ),
        before=_YEAR_BEFORE,
        not_before=_NUMBERED_BEFORE,
    ),
    Rule(
        "year of a named event",
        r"(?:199\d|20[0-3]\d)(?= ?(?:[.,;:!?)\"\n]|$))",
        _named_year,
        (Example("the Developers Conference 2010.", "2010", "2010-01-01..2010-12-31"),),
        before=r"[a-z]{3} ",
        not_before=_NUMBERED_BEFORE,
    ),
    Rule(
        "year in short",
        r"'(?P<short>[0-9]\d)",
        lambda c: OfShortYear(None, int(c.text("short")), marked=True),
        (
            Example("at its lowest level since '82", "'82", "1982-01-01..1982-12-31"),
            Example("He had left in '36.", "'36", "1936-01-01..1936-12-31"),
        ),
        before=r"(?<!\w)(?:in|since|of) ",
    ),
    Rule(
        "period of a year in short",
        r"(?:the )?(?:<season>|<fullmonth>)(?: of)? '(?P<short>\d\d)(?!\w)",
        _of_short_year,
        (
            Example("In the summer of '36, he left.", "the summer of '36", "1936-06-01..1936-08-31"),
            Example("In May '68, students marched.", "May '68", "1968-05-01..1968-05-31"),
        ),
    ),
    Rule(
        "years",
        rf"(?:from |between )?<year1>(?P<joint> to | and | through | until | ?- ?|/)(?:<year2>|(?P<short>\d\d)(?!\d))(?!s){_NOT_YEAR_AFTER}",
        _years,
        (
            Example("from 2014 to 2016", "from 2014 to 2016", "2014-01-01..2016-12-31"),
            Example("the 2021-22 season", "2021-22", "2021-01-01..2022-12-31"),
            Example("the 2021/2022 season", "2021/2022", "2021-01-01..2022-12-31"),
        ),
        not_before=rf"\d-|[a-z]-|{_NUMBERED_BEFORE}",
    ),
    Rule(
        "decade",
        r"(?:the )?(?:(?P<digits>(?:1\d|20)\d0)'?s|'?(?P<digits1>[2-9]0)'?s|<decade>)",
        _decade,
        (
            Example("It moved east in the 1990s.", "the 1990s", "1990-01-01..1999-12-31"),
            Example("in the late '80s", "the late '80s", "1980-01-01..1989-12-31"),
            Example("in the sixties", "the sixties", "1960-01-01..1969-12-31"),
        ),
    ),
    Rule(
        "century",
        r"(?:the )?<nth>[ -]century",
        lambda c: None if _names_a_firm(c) else century(c.number("nth")),
        (Example("In the 19th century, it was Russian.", "the 19th century", "1801-01-01..1900-12-31"),),
    ),
    Rule(
        "quarter or half",
        r"(?:the )?<ordinal>[ -](?:quarter|(?P<half>half))(?:(?: of(?: the year)?)?(?: ?,)? <year>| of (?:the|(?P<side>this|last|next)) year|(?= (?:results|profit|profits|earnings|sales|loss|losses|revenue|net|figures)))",
        _block,
        (
            Example("in the third quarter of 2021", "the third quarter of 2021", "2021-07-01..2021-09-30"),
            Example("The second half of 2021 was quiet.", "The second half of 2021", "2021-07-01..2021-12-31"),
        ),
    ),
    Rule(
        "quarter alone",
        r"(?:the )?<ordinal> quarter",
        lambda c: InYear(Block("quarter", c.number("ordinal"))) if 0 < c.number("ordinal") <= 4 else None,
        (Example("Sales fell in the third quarter.", "the third quarter", "2021-07-01..2021-09-30"),),
        before=r"(?<!\w)(?:in|during|for|of|since) ",
    ),
    Rule(
        "quarter in short",
        r"q(?P<quarter>[1-4]) (?:of )?<year>|h(?P<half>[12]) (?:of )?<year1>",
        _short_block,
        (Example("in Q3 2021", "Q3 2021", "2021-07-01..2021-09-30"),),
    ),
    Rule(
        "season of a year",
        r"(?:the )?<season>(?: of|,)? <year>(?:[-/]\d{2,4})?",
        lambda c: dated(Season(c.word("season")), c.number("year")),
        (Example("In the spring of 2021", "the spring of 2021", "2021-03-01..2021-05-31"),),
    ),
    Rule(
        "season",
        r"(?P<side>last|this past|past|this|next|this coming|coming) <season>(?!s)",
        _season,
        (Example("Coups followed last summer.", "last summer", "2021-06-01..2021-08-31"),),
    ),
    Rule(
        "season by tense",
        rf"the <season>(?!s|'s|-){_NOT_SEASON_AFTER}",
        _plain_season,
        (
            Example("They will vote in the spring.", "the spring", "2022-03-01..2022-05-31"),
            Example(
                "It has been out of order since the summer because thieves took it.",
                "the summer",
                "2021-06-01..2021-08-31",
            ),
            Example("In the autumn a party won.", "the autumn", "2021-09-01..2021-11-30"),
        ),
        before=r"(?<!\w)(?:in|during|by|until|since|for|of|before|after) ",
    ),
    Rule(
        "part of a season",
        rf"(?:the )?(?:(?:start|beginning|middle|close|end) of (?:the )?|(?:early|late|mid)[ -])<season>(?!s|'s|-){_NOT_SEASON_AFTER}",
        _plain_season,
        (
            Example("It was over at the end of winter.", "the end of winter", "2021-12-01..2022-02-28"),
            Example("It was over at the end of the summer.", "the end of the summer", "2021-06-01..2021-08-31"),
            Example("It will open in late spring.", "late spring", "2022-03-01..2022-05-31"),
        ),
        before=r"(?<!\w)(?:in|at|by|until|till|since|before|after|from|during|through|to|around|towards?) ",
    ),
    Rule(
        "holiday",
        rf"(?:(?P<side>last|this|next) )?<holiday>(?:,? <year>)?{DAYPART}(?! (?:island|card|tree|agreement|accord|party|carol))",
        _holiday,
        (
            Example("At Christmas, they had observed a truce.", "Christmas", "2021-12-25"),
            Example("On New Year's Eve 2021, they spoke.", "New Year's Eve 2021", "2021-12-31"),
            Example("on Thanksgiving 2021", "Thanksgiving 2021", "2021-11-25"),
        ),
        not_before=r"(?<!\w)(?:every|each) ",
    ),
)


PREFIXES = (
    Prefix(
        "part of a period",
        r"(?:the )?(?:<part1> (?:of the|of|in) |(?P<part2>early|earlier|later|late|mid)(?:-| ))(?=\w|')",
        lambda c, inner: part(c.word("part1" if c.has("part1") else "part2"), inner) if has_parts(inner) else None,
        (
            Example("In early January, they marched.", "early January", "2022-01-01..2022-01-10"),
            Example("They left in mid-January.", "mid-January", "2022-01-11..2022-01-20"),
            Example("at the end of February 2021", "the end of February 2021", "2021-02-21..2021-02-28"),
        ),
    ),
    Prefix(
        "week that holds a day",
        r"(?:the )?week (?:of|beginning|starting) (?=\w)",
        lambda _, inner: HeldBy("week", inner),
        (Example("the week of January 10, 2022", "the week of January 10, 2022", "2022-01-10..2022-01-16"),),
    ),
    Prefix(
        "weekend that holds a day",
        r"(?:the )?weekend of (?=\w)",
        lambda _, inner: HeldBy("weekend", inner),
        (Example("the weekend of January 15", "the weekend of January 15", "2022-01-15..2022-01-16"),),
    ),
    Prefix(
        "nth weekday of a month",
        r"(?:the )?<ordinal> <weekday> (?:of|in) (?=\w)",
        lambda c, inner: NthWeekday(c.number("ordinal"), c.number("weekday"), inner) if is_month(inner) else None,
        (
            Example("the first Sunday of May 2021", "the first Sunday of May 2021", "2021-05-02"),
            Example(
                "the second-to-last Friday of May 2021", "the second-to-last Friday of May 2021", "2021-05-21"
            ),
        ),
    ),
    Prefix(
        "first or last day of a period",
        r"(?:the )?<ordinal> day of (?=\w)",
        lambda c, inner: (
            EdgeDay(c.number("ordinal"), inner) if abs(c.number("ordinal")) == 1 and has_parts(inner) else None
        ),
        (Example("on the last day of 2021", "the last day of 2021", "2021-12-31"),),
    ),
    Prefix(
        "nth week of a month",
        r"(?:the )?<ordinal> week (?:of|in) (?=\w)",
        lambda c, inner: NthWeek(c.number("ordinal"), inner),
        (
            Example(
                "In the first week of December, talks failed.",
                "the first week of December",
                "2021-11-29..2021-12-05",
            ),
        ),
    ),
    Prefix(
        "part of the day of a date",
        r"(?:the )?(?:early |late )?(?:morning|afternoon|evening|night) of (?=\w)",
        lambda _, inner: inner if not isinstance(inner, (Shift, ShiftFromNext)) else None,
        (Example("on the evening of January 5", "the evening of January 5", "2022-01-05"),),
    ),
)
