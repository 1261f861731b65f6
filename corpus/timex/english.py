"""The English rules, each with its examples."""

from __future__ import annotations

from typing import cast

from corpus.timex.build import calendar_day, century, dated, full_year, part, shift, whole, years
from corpus.timex.english_words import ENGLISH_WORDS
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
    Slashed,
    Weekday,
    WeekdayOfWeek,
    Weekend,
    YearBefore,
)
from corpus.timex.periods import Block, Holiday, Month, MonthDay, Season, Stretch
from corpus.timex.rules import Captured, Example, Grammar, Prefix, Rule
from corpus.timex.tense_english import ENGLISH_TENSES

# "Monday morning", "late Tuesday"
_DAYPART = r"(?:(?: in the| at)? ?(?:morning|afternoon|evening|night|noon|midday|lunchtime|midnight))?"
_EARLY = r"(?:(?:early|late|later|mid) (?:on )?)?"
_YEAR = r"(?: ?, ?| of | )<year>(?![-/:]?\d| ?%)"
_DOM = r"(?:<nth>|<dom>)"
_TO = r"(?: ?- ?| to | through | thru | until | till | and | or | & | ?/ ?)"
# What may follow "the 13th": a number with a noun after it is no day ("the 13th floor").
_AFTER_DAY = (
    r"(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|for|with|to|and|or|by|from|until|but|when|where|as|before|after|he|she|it|they|we|i"
    r"|the|his|her|their|its|is|was|were|will|would|has|had|who|which|that|between|over|via|then|near|inside|about)(?!\w))"
)
_ABOUT = r"(?:about |around |some |roughly |nearly |almost |just |just over |exactly |only |barely |more than |over |less than )?"
_ALONE = r"(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|with|by|to|and|but|from|for|he|she|it|they|we|i|his|her|their)(?!\w))"
_MONTH_BEFORE = (
    r"(?<!\w)(?:in|of|since|until|till|til|by|during|before|after|last|next|this|early|mid|mid-|late|through|from|to|between|and|or"
    r"|for|around|end|on|throughout|past|every|late in|\(|-) ?"
)
_YEAR_BEFORE = (
    r"(?:(?<!\w)(?:in|since|of|from|until|till|by|during|before|after|the|between|and|or|early|late|mid|to|through|for|around"
    r"|about|circa|its|their|his|her|our|year|season|than|into|a|back to|throughout|as|election|elections|olympics|summit"
    r"|budget|cup|games|championship|spring|summer|autumn|fall|winter) |[(,\[;] ?|-|(?<!\w)mid-)"
)
_NOT_YEAR_AFTER = (
    r"(?! ?(?:%|€|\$|°|km|m2|percent|per cent|bc|ad\b)|[.,]\d| ?[:/]\d|-\d\d?(?!\d)|-(?:year|seat|member|strong|mile|page|pound|foot)"
    r"|(?<= to \d{4}) [a-z]+s(?!\w)"
    r"| (?:people|men|women|miles|meters|metres|kilometers|kilometres|feet|tons|tonnes|soldiers|troops|euros|dollars|pounds"
    r"|votes|delegates|workers|employees|jobs|points|pages|seats|members|residents|homes|deaths|cases|times|units|cars"
    r"|students|copies|aircraft|patients|passengers|visitors|protesters|civilians|children|families|and a half)(?!\w))"
)


def _dom(c: Captured, number: str = "") -> int:
    return c.number(f"nth{number}" if c.has(f"nth{number}") else f"dom{number}")


def _weekday_number(c: Captured) -> int | None:
    return c.maybe("weekday") if c.has("weekday") else c.maybe("shortday")


def _is_list(c: Captured) -> bool:
    """Tell whether the words only join two periods ("March and June"), which then are two expressions."""
    return c.text("joint").strip() in ("and", "or") and not c.match[0].startswith("between")


def _full_date(c: Captured) -> Expression | None:
    return calendar_day(_dom(c), c.number("month"), c.maybe("year"), _weekday_number(c))


def _days_of_month(c: Captured) -> Expression | None:
    months = c.maybe("month1") or c.number("month2"), c.maybe("month2") or c.number("month1")
    first, last = MonthDay(months[0], _dom(c, "1")), MonthDay(months[1], _dom(c, "2"))
    if c.has("joint") and _is_list(c):
        return None
    if first.in_year(2000) is None or last.in_year(2000) is None:
        return None
    if c.has("year1") and c.has("year2"):
        start, end = first.in_year(c.number("year1")), last.in_year(c.number("year2"))
        return Range(Absolute(start, "day"), Absolute(end, "day")) if start and end else None
    return dated(Stretch(first, last), c.maybe("year2"))


def _months(c: Captured) -> Expression | None:
    first, last = Month(c.number("month1")), Month(c.number("month2"))
    apart = _is_list(c) and last.month != first.month % 12 + 1
    return None if apart or first == last else dated(Stretch(first, last), c.maybe("year2"))


def _is_name(c: Captured, slot: str) -> bool:
    """Tell whether "may" and "march" are a verb: the months have a capital."""
    return c.text(slot) in ("may", "march") and not c.cased(slot)[0].isupper()


# After these, "may" and "march" without a capital are months too.
_MONTH_PREPOSITIONS = frozenset(("in", "since", "until", "of", "early", "late", "mid"))


def _month(c: Captured) -> Expression | None:
    after = c.folded.plain[: c.match.start()].rsplit(" ", 2)[-2:-1]
    if _is_name(c, "fullmonth") and not (c.has("side") or after and after[0] in _MONTH_PREPOSITIONS):
        return None
    direction = cast(Direction, c.word("side")) if c.has("side") else None
    return InYear(Month(c.number("fullmonth")), direction=direction)


def _bare_month(c: Captured) -> Expression | None:
    return (
        InYear(Month(c.number("fullmonth")))
        if c.text("fullmonth") not in ("may", "march", "august", "april", "june")
        else None
    )


def _weekday(c: Captured) -> Expression | None:
    return Weekday(c.number("weekday"), cast(Direction, c.word("side")) if c.has("side") else None)


def _weekdays(c: Captured) -> Expression | None:
    first, last = c.number("weekday1"), c.number("weekday2")
    # "Monday and Thursday" are two days, "Monday and Tuesday" two in a row.
    if _is_list(c) and (last - first) % 7 != 1:
        return None
    return Range(Weekday(c.number("weekday1")), Weekday(c.number("weekday2")))


def _step(c: Captured, slot: str = "side") -> int:
    return {"last": -1, "this": 0, "next": 1}[c.word(slot)]


def _offset_from_next(c: Captured, sign: int) -> Expression | None:
    made = shift(c.word("unit"), sign * (c.maybe("count") or 1))
    return ShiftFromNext(made.grain, made.steps) if isinstance(made, Shift) else None


def _anchored(c: Captured, sign: int) -> Expression | None:
    return shift(c.word("unit"), sign * (c.maybe("count") or 1), "anchor")


def _slashed(c: Captured) -> Expression | None:
    first, second = int(c.text("a")), int(c.text("b"))
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    return Slashed(first, second, full_year(int(c.text("y"))) if c.has("y") else None)


def _iso(c: Captured) -> Expression | None:
    return calendar_day(int(c.text("d")), int(c.text("m")), int(c.text("y")))


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
    block = Block("semester" if c.has("half") else "quarter", most if number == -1 else number)
    if number > most:
        return None
    return OfYear(block, _step(c)) if c.has("side") else dated(block, c.maybe("year"))


_NEAR_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def _named_year(c: Captured) -> Expression | None:
    # "Conference 2010": a name with a capital and the year, at the end of a phrase.
    start = c.match.start()
    word = c.folded.cased[max(0, start - 24) : start].split()[-1]
    return whole(int(c.match[0]), "year") if word[0].isupper() else None


def _years(c: Captured) -> Expression | None:
    first = c.number("year1")
    last = c.number("year2") if c.has("year2") else first // 100 * 100 + int(c.text("short"))
    return None if _is_list(c) else years(first, last)


def _decade(c: Captured) -> Expression | None:
    if c.has("decade"):
        return whole(1900 + c.number("decade"), "decade")
    if c.has("digits"):
        return whole(int(c.text("digits")), "decade")
    short = int(c.text("digits1"))
    return whole((1900 if short >= 20 else 2000) + short, "decade")


def _deictic_unit(c: Captured) -> Expression | None:
    # "this past year" and "the past week" are stretches of time up to now, "in the next hour" too.
    stretch = c.word("side") != "this" and (
        " past " in f" {c.match[0]}" or c.match[0].startswith(("the ", "in the "))
    )
    return None if stretch or c.word("unit") == "hour" else shift(c.word("unit"), _step(c))


def _weekend(c: Captured) -> Expression | None:
    if not c.has("side"):
        return Weekend(None, "past")
    side = c.text("side").removeprefix("the ")
    return Weekend(
        {"last": -1, "past": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1}.get(side)
    )


RULES = (
    Rule(
        "iso",
        r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:t\d\d:\d\d(?::\d\d)?z?)?",
        _iso,
        (Example("The memo dated 2022-01-18.", "2022-01-18", "2022-01-18"),),
    ),
    Rule(
        "numeric date",
        r"(?P<a>[0-3]?\d)(?P<sep>[./-])(?P<b>[0-3]?\d)(?P=sep)(?P<y>(?:1\d|20|21)\d\d|\d\d)(?![./-]\d)",
        _slashed,
        (
            Example("The note of 19/01/2022", "19/01/2022", "2022-01-19"),
            Example("The note of 01/19/2022", "01/19/2022", "2022-01-19"),
        ),
    ),
    Rule(
        "numeric day and month",
        r"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?![\d/])",
        _slashed,
        (Example("The talks on 1/19 in Rome", "1/19", "2022-01-19"),),
        before=r"(?<!\w)on ",
    ),
    Rule(
        "month and day",
        rf"{_EARLY}(?:(?:<weekday>|<shortday>)(?:{_DAYPART})? ?,? ?(?:the )?)?<month> (?:the )?{_DOM}(?:{_YEAR})?(?![/:-]?\d| ?%){_DAYPART}",
        _full_date,
        (
            Example("On December 17, Moscow published it.", "December 17", "2021-12-17"),
            Example("On Jan. 21, 2022, they met.", "Jan. 21, 2022", "2022-01-21"),
            Example("On Friday, December 3, he left.", "Friday, December 3", "2021-12-03"),
            Example("March 01 , 2008", "March 01 , 2008", "2008-03-01"),
            Example("The pact takes effect on March 3rd.", "March 3rd", "2022-03-03"),
        ),
    ),
    Rule(
        "day and month",
        rf"(?:the )?(?:(?:<weekday>|<shortday>) ?,? ?(?:the )?)?{_DOM}(?: of | day of | ?-? ?)<month>(?:{_YEAR})?{_DAYPART}",
        _full_date,
        (
            Example("on 21 January 2022", "21 January 2022", "2022-01-21"),
            Example("on the 21st of January", "the 21st of January", "2022-01-21"),
            Example("on Tuesday 18 January", "Tuesday 18 January", "2022-01-18"),
        ),
        not_before=r"\d[.,:]| \$ ?|\d",
    ),
    Rule(
        "days after their month",
        rf"(?:from |between )?(?:<weekday1>,? )?<month1> (?:<nth1>|<dom1>){_TO}(?:<weekday2>,? )?(?:<nth2>|<dom2>)(?:{_YEAR.replace('<year>', '<year2>')})?(?![/:]?\d| ?%|(?:st|nd|rd|th)\w)",
        _days_of_month,
        (
            Example("Jan. 10-13 in Geneva", "Jan. 10-13", "2022-01-10..2022-01-13"),
            Example("from January 24 to 28, 2019", "from January 24 to 28, 2019", "2019-01-24..2019-01-28"),
        ),
    ),
    Rule(
        "days before their month",
        rf"(?:from |between )?(?:the )?(?:<nth1>|<dom1>){_TO}(?:the )?(?:<nth2>|<dom2>)(?: of)? <month2>(?:{_YEAR.replace('<year>', '<year2>')})?",
        _days_of_month,
        (
            Example("on 12 and 14 October", "12 and 14 October", "2021-10-12..2021-10-14"),
            Example(
                "between 10 and 13 January 2022", "between 10 and 13 January 2022", "2022-01-10..2022-01-13"
            ),
        ),
    ),
    Rule(
        "from a day of a month to another",
        rf"(?:from |between )?<month1> (?:<nth1>|<dom1>)(?:, <year1>,?)?(?P<joint>{_TO})<month2> (?:<nth2>|<dom2>)(?:{_YEAR.replace('<year>', '<year2>')})?",
        _days_of_month,
        (
            Example(
                "From February 28 to March 2, 2021",
                "From February 28 to March 2, 2021",
                "2021-02-28..2021-03-02",
            ),
        ),
        before=r"(?<!\w)",
    ),
    Rule(
        "from a day of a month to another, day first",
        rf"(?:from |between )?(?:the )?(?:<nth1>|<dom1>)(?: of)? <month1>(?: <year1>)?(?P<joint>{_TO})(?:the )?(?:<nth2>|<dom2>)(?: of)? <month2>(?: <year2>)?",
        _days_of_month,
        (
            Example(
                "from 28 February to 2 March 2021",
                "from 28 February to 2 March 2021",
                "2021-02-28..2021-03-02",
            ),
        ),
    ),
    Rule(
        "day without its month",
        rf"the <nth>{_AFTER_DAY}",
        lambda c: DayOfMonth(c.number("nth")) if c.text("nth")[0].isdigit() else None,
        (
            Example("on January 10 in Geneva and on the 13th in Vienna", "the 13th", "2022-01-13"),
            Example("It will open on the 29th.", "the 29th", "2022-01-29"),
        ),
        before=r"(?<!\w)(?:on|until|by|from|since|and|to|of|before|after|for|till) ",
    ),
    Rule(
        "weekday and day without its month",
        rf"<weekday>,? the <nth>(?!-)",
        lambda c: DayOfMonth(c.number("nth"), c.number("weekday")) if c.text("nth")[0].isdigit() else None,
        (Example("in Amman on Friday the 14th", "Friday the 14th", "2022-01-14"),),
    ),
    Rule(
        "days without their month",
        rf"(?:from|between) the <nth1> (?:to|and|until) the <nth2>{_AFTER_DAY}",
        lambda c: Range(DayOfMonth(c.number("nth1")), DayOfMonth(c.number("nth2"))),
        (
            Example(
                "They met from the 10th to the 13th.", "from the 10th to the 13th", "2022-01-10..2022-01-13"
            ),
        ),
    ),
    Rule(
        "weekday",
        rf"{_EARLY}(?:<side> )?<weekday>(?!s){_DAYPART}",
        _weekday,
        (
            Example("He met his counterpart on Tuesday.", "Tuesday", "2022-01-18"),
            Example("They will meet on Saturday in Geneva.", "Saturday", "2022-01-22"),
            Example("Last Tuesday, she declined.", "Last Tuesday", "2022-01-18"),
            Example("The Council meets next Tuesday.", "next Tuesday", "2022-01-25"),
            Example("The deal was struck late Thursday.", "late Thursday", "2022-01-20"),
            Example("He met party leaders last Friday.", "last Friday", "2022-01-14"),
        ),
        not_before=r"(?<!\w)(?:every|each|most|a|all|any|one|black|bloody|super|ash|good|palm|easter|some|alternate|the) ",
    ),
    Rule(
        "weekday beside a landmark",
        rf"the (?P<which>following|next|previous|preceding) <weekday>{_DAYPART}",
        lambda c: Weekday(
            c.number("weekday"), "previous" if c.text("which") in ("previous", "preceding") else "following"
        ),
        (
            Example(
                "It ended on January 5. The previous Friday, nothing.", "The previous Friday", "2021-12-31"
            ),
        ),
    ),
    Rule(
        "weekday of a week",
        rf"<weekday>(?: of)? (?P<side>last|this|next) week|(?P<side1>last|next) week,? <weekday1>",
        lambda c: WeekdayOfWeek(
            c.number("weekday" if c.has("weekday") else "weekday1"),
            _step(c, "side" if c.has("side") else "side1"),
        ),
        (Example("He left on Tuesday of last week.", "Tuesday of last week", "2022-01-11"),),
    ),
    Rule(
        "weekdays",
        rf"(?:from |between )?{_EARLY}<weekday1>{_DAYPART}(?P<joint> to | through | thru | and | or | into | until |-| or early ){_EARLY}<weekday2>(?!s){_DAYPART}(?! \d)",
        _weekdays,
        (
            Example(
                "Experts worked Monday through Wednesday.",
                "Monday through Wednesday",
                "2022-01-17..2022-01-19",
            ),
            Example("They will meet on Monday and Tuesday.", "Monday and Tuesday", "2022-01-24..2022-01-25"),
        ),
        not_before=r"(?<!\w)(?:every|each) ",
    ),
    Rule(
        "part of the day of a weekday",
        r"(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|hours) of <weekday>",
        _weekday,
        (Example("He quit on the evening of Thursday.", "the evening of Thursday", "2022-01-20"),),
    ),
    Rule(
        "today and its like",
        rf"(?:(?:earlier|later|early|late) )?(?P<which>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow"
        rf"|this morning|this afternoon|this evening|last night|last evening){_DAYPART}(?!'s? (?:world|society))",
        lambda c: Shift("day", _NEAR_DAYS[c.text("which")]),
        (
            Example("The president pledged it yesterday.", "yesterday", "2022-01-20"),
            Example("He will travel tomorrow morning.", "tomorrow morning", "2022-01-22"),
            Example("The day before yesterday, they voted.", "The day before yesterday", "2022-01-19"),
            Example("The two spoke last night.", "last night", "2022-01-20"),
        ),
    ),
    Rule(
        "so long ago",
        rf"{_ABOUT}<count> <unit>s? ago(?: today)?",
        lambda c: shift(c.word("unit"), -c.number("count")),
        (
            Example("Three days ago, she was in Moscow.", "Three days ago", "2022-01-18"),
            Example("held a week ago", "a week ago", "2022-01-10..2022-01-16"),
            Example("A fortnight ago, they talked.", "A fortnight ago", "2022-01-03..2022-01-09"),
        ),
    ),
    Rule(
        "in so long",
        rf"in {_ABOUT}<count> <unit>s?(?:'(?:s)? time)?(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|with|and|when|to|from|time)(?!\w))|within (?:a|one) (?P<unit1>week|month|year)",
        lambda c: shift(c.word("unit"), c.number("count")) if c.has("unit") else None,
        (
            Example("A reply is expected in two weeks.", "in two weeks", "2022-01-31..2022-02-06"),
            Example("The truce will expire in three days.", "in three days", "2022-01-24"),
        ),
        not_before=r"(?<!\w)(?:first time|once|twice|times|first|worst|best|highest|lowest|largest|biggest) ",
    ),
    Rule(
        "so long from now",
        rf"{_ABOUT}<count> <unit>s? (?:from now|from today|hence)",
        lambda c: shift(c.word("unit"), c.number("count")),
        (Example("It ends three days from now.", "three days from now", "2022-01-24"),),
    ),
    Rule(
        "so long later",
        rf"{_ABOUT}<count> <unit>s? (?:later|afterwards?|thereafter|on(?= ?[,.]))",
        lambda c: _anchored(c, 1),
        (
            Example("They met on January 10. Two days later, they talked.", "Two days later", "2022-01-12"),
            Example(
                "Formed in 2019. Three years later, over.", "Three years later", "2022-01-01..2022-12-31"
            ),
        ),
    ),
    Rule(
        "so long earlier",
        rf"{_ABOUT}<count> <unit>s? (?:earlier|previously|beforehand|prior(?! to))",
        lambda c: _anchored(c, -1),
        (
            Example(
                "They met on January 10. Two days earlier, drills began.", "Two days earlier", "2022-01-08"
            ),
        ),
    ),
    Rule(
        "so long after or before",
        rf"{_ABOUT}(?:the |<count> )<unit>s? (?:(?P<ahead>after)|before)(?:{_ALONE}|(?= (?:that|this|these|those) ))",
        lambda c: _anchored(c, 1 if c.has("ahead") else -1),
        (
            Example(
                "It was adopted on 14 January. Three days before, it failed.",
                "Three days before",
                "2022-01-11",
            ),
            Example("They sat on 12 January. The day before, experts met.", "The day before", "2022-01-11"),
            Example("They sat on 12 January. The day after, experts met.", "The day after", "2022-01-13"),
        ),
    ),
    Rule(
        "so long after or before a date",
        rf"{_ABOUT}(?:the |<count> )<unit>s? (?:(?P<ahead>after|following)|before|prior to|ahead of)",
        lambda c: _offset_from_next(c, 1 if c.has("ahead") else -1),
        (
            Example("Two days before Christmas, he spoke.", "Two days before", "2021-12-23"),
            Example("A day after the January 10 meeting", "A day after", "2022-01-11"),
        ),
    ),
    Rule(
        "the eve of a date",
        r"the eve(?= of)",
        lambda _: ShiftFromNext("day", -1),
        (Example("on the eve of January 10", "the eve", "2022-01-09"),),
    ),
    Rule(
        "beside a landmark",
        rf"the (?:very )?(?:(?P<ahead>following|next|subsequent)|previous|preceding|prior) <unit>(?!s){_DAYPART}|the <unit1> (?:previous|prior|before that)",
        lambda c: shift(c.word("unit" if c.has("unit") else "unit1"), 1 if c.has("ahead") else -1, "anchor"),
        (
            Example(
                "Held on June 16, 2021. The following week, nothing.",
                "The following week",
                "2021-06-21..2021-06-27",
            ),
            Example("Held on June 16, 2021. The next day, nothing.", "The next day", "2021-06-17"),
            Example("Held on June 16, 2021. The previous day, nothing.", "The previous day", "2021-06-15"),
        ),
        not_before=r"(?<!\w)(?:for|during|over|in|within) ",
    ),
    Rule(
        "weekend beside a landmark",
        r"the (?:(?P<ahead>following|next)|previous|preceding) weekend",
        lambda c: Shift("weekend", 1 if c.has("ahead") else -1, "anchor"),
        (
            Example(
                "Held on January 10. The following weekend, nothing.",
                "The following weekend",
                "2022-01-22..2022-01-23",
            ),
        ),
    ),
    Rule(
        "the same period",
        rf"(?:(?:the|that) (?:very )?same|that) (?:<unit>|date|morning|evening|afternoon|night)(?!s)(?! (?:the|of|that|when|as))",
        lambda c: shift(c.word("unit") if c.has("unit") else "day", 0, "anchor"),
        (
            Example("She landed on January 17. The same day, she saw him.", "The same day", "2022-01-17"),
            Example("She landed on Monday. That day, it snowed.", "That day", "2022-01-17"),
            Example("Crowned on 6 May 2021. That year, nothing.", "That year", "2021-01-01..2021-12-31"),
        ),
        not_before=r"(?<!\w)(?:after|before|until|since|said|say|says) (?=that)",
    ),
    Rule(
        "same period a year earlier",
        r"the same (?:month|period|time|quarter|week)(?: of| in)? (?:(?:the )?(?:last|previous|prior|preceding) year|(?:a|one) year (?:ago|earlier|before))",
        lambda _: YearBefore(),
        (
            Example(
                "Sales fell in December compared to the same month a year ago.",
                "the same month a year ago",
                "2020-12-01..2020-12-31",
            ),
        ),
    ),
    Rule(
        "the day",
        r"(?:(?:late|later|earlier|early) (?:in|on|that) )?the day(?= ?(?:[.,;)]|$)| (?:at|on|with|up|down|in|by)(?!\w))",
        lambda _: SameDay(),
        (Example("They met on Tuesday. Later in the day, he left.", "Later in the day", "2022-01-18"),),
        before=r"(?:^|[.,;] ?|(?<!\w)(?:in|on|of|for|end|ended|ending|ends|finish|finished|finishing|close|closed|closing|during|left|met"
        r"|spoke|held|began|start|started|declining|rose|fell) |ed )",
    ),
    Rule(
        "last, this and next",
        r"(?:(?:earlier|later|early|late|sometime|some time) )?(?:in )?(?:the )?<side> <unit>(?!s|'s (?:day|eve))",
        _deictic_unit,
        (
            Example("He announced it last week.", "last week", "2022-01-10..2022-01-16"),
            Example("Another round is set for next week.", "next week", "2022-01-24..2022-01-30"),
            Example(
                "Earlier this month, he toured the Gulf.", "Earlier this month", "2022-01-01..2022-01-31"
            ),
            Example("Trade fell last year.", "last year", "2021-01-01..2021-12-31"),
        ),
    ),
    Rule(
        "part of this",
        r"<part> of (?:(?P<side>last|this|next) |the )<unit>(?!s)",
        lambda c: (
            part(c.word("part"), made)
            if (made := shift(c.word("unit"), _step(c) if c.has("side") else 0))
            else None
        ),
        (
            Example(
                "It will be passed at the end of the month.", "the end of the month", "2022-01-21..2022-01-31"
            ),
        ),
    ),
    Rule(
        "part of this in short",
        r"(?P<short>year|month|week)-end|(?P<long>year|month|week)'s end|end-of-(?P<longer>year|month|week)",
        lambda c: (
            part("end", made)
            if (made := shift(next(c.text(slot) for slot in ("short", "long", "longer") if c.has(slot)), 0))
            else None
        ),
        (Example("It is due by month's end.", "month's end", "2022-01-21..2022-01-31"),),
        before=r"(?<!\w)(?:by|at|before|until|the|of) ",
    ),
    Rule(
        "weekend",
        r"(?:(?P<side>last|this past|this coming|this|next|past|the past|the coming) |the )weekend(?!s)",
        _weekend,
        (
            Example("This weekend, ministers will gather.", "This weekend", "2022-01-22..2022-01-23"),
            Example("Over the weekend, protesters marched.", "the weekend", "2022-01-15..2022-01-16"),
            Example("Last weekend, ships were hit.", "Last weekend", "2022-01-15..2022-01-16"),
        ),
    ),
    Rule(
        "month",
        rf"(?:(?P<side>last|this past|past|this|next) )?<fullmonth>(?! ?\d)",
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
        rf"(?P<side>last|this past|past|this|next) <fullmonth>(?! ?\d)",
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
        rf"(?:the month of )?<month>(?: ?, ?| of | )<year>(?![-/:]?\d)",
        lambda c: dated(Month(c.number("month")), c.number("year")),
        (Example("in January 2022", "January 2022", "2022-01-01..2022-01-31"),),
    ),
    Rule(
        "month of this year or the last",
        r"<fullmonth>(?: of)? (?P<side>last|this|next) year",
        lambda c: None if _is_name(c, "fullmonth") else OfYear(Month(c.number("fullmonth")), _step(c)),
        (Example("in March last year", "March last year", "2021-03-01..2021-03-31"),),
    ),
    Rule(
        "months",
        rf"(?:from |between )?<month1>(?P<joint>-| to | through | and | or )<month2>(?:{_YEAR.replace('<year>', '<year2>')})?(?! ?\d)",
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
    ),
    Rule(
        "year of a named event",
        r"(?:199\d|20[0-3]\d)(?= ?(?:[.,;:!?)\"\n]|$))",
        _named_year,
        (Example("the Developers Conference 2010.", "2010", "2010-01-01..2010-12-31"),),
        before=r"[a-z]{3} ",
    ),
    Rule(
        "year in short",
        r"'(?P<short>[0-9]\d)",
        lambda c: whole(full_year(int(c.text("short"))), "year"),
        (Example("at its lowest level since '82", "'82", "1982-01-01..1982-12-31"),),
        before=r"(?<!\w)(?:in|since|of) ",
    ),
    Rule(
        "years",
        rf"(?:from |between )?<year1>(?P<joint> to | and | through | until | ?- ?)(?:<year2>|(?P<short>\d\d)(?!\d))(?!s){_NOT_YEAR_AFTER}",
        _years,
        (
            Example("from 2014 to 2016", "from 2014 to 2016", "2014-01-01..2016-12-31"),
            Example("the 2021-22 season", "2021-22", "2021-01-01..2022-12-31"),
        ),
        not_before=r"\d-|[a-z]-",
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
        lambda c: century(c.number("nth")),
        (Example("In the 19th century, it was Russian.", "the 19th century", "1801-01-01..1900-12-31"),),
    ),
    Rule(
        "quarter or half",
        r"(?:the )?<ordinal>[ -](?:quarter|(?P<half>half))(?:(?: of(?: the year)?)?(?: ?,)? <year>| of (?:the|(?P<side>this|last|next)) year|(?= (?:results|profit|profits|earnings|sales|loss|losses|revenue|net|figures)))",
        _block,
        (
            Example("in the third quarter of 2021", "the third quarter of 2021", "2021-07-01..2021-09-30"),
            Example(
                "The second half of 2021 was quiet.", "The second half of 2021", "2021-07-01..2021-12-31"
            ),
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
        r"q(?P<quarter>[1-4]) (?:of )?<year>",
        lambda c: dated(Block("quarter", int(c.text("quarter"))), c.number("year")),
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
        r"the <season>(?!s|'s)(?= ?(?:[.,;:!?)\"]|$)| (?:and|when|after|before|to|the)(?!\w))",
        _season,
        (Example("They will vote in the spring.", "the spring", "2022-03-01..2022-05-31"),),
        before=r"(?<!\w)(?:in|during|by|until|since|for|of) ",
    ),
    Rule(
        "holiday",
        rf"(?:(?P<side>last|this|next) )?<holiday>(?:,? <year>)?{_DAYPART}(?! (?:island|card|tree))",
        _holiday,
        (
            Example("At Christmas, they had observed a truce.", "Christmas", "2021-12-25"),
            Example("On New Year's Eve 2021, they spoke.", "New Year's Eve 2021", "2021-12-31"),
            Example("on Thanksgiving 2021", "Thanksgiving 2021", "2021-11-25"),
        ),
    ),
)

PREFIXES = (
    Prefix(
        "part of a period",
        r"(?:the )?<part>(?:-| of the | of | in )?(?: ?)(?=\w|')",
        lambda c, inner: part(c.word("part"), inner) if _has_parts(inner) else None,
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


def _has_parts(inner: Expression) -> bool:
    """Tell whether the start or end of an expression is a period ("late 2021", not "late Monday")."""
    if isinstance(inner, Absolute):
        return inner.grain not in ("day", "weekend")
    if isinstance(inner, InYear):
        return inner.period.grain != "day"
    return isinstance(inner, Shift) and inner.grain != "day"


_STARTERS = (
    rf"\d|the |in |from |between |today|tonight|yesterday|tomorrow|this |last |next |past |coming |that |earl|later? |mid|sometime |some "
    rf"|about |around |roughly |nearly |almost |just |exactly |only |barely |more than |over |less than |week|weekend|year|month|end"
    rf"|q[1-4] |'\d\d|{'|'.join(ENGLISH_WORDS.slots[slot] for slot in ('month', 'weekday', 'shortday', 'count', 'nth', 'ordinal', 'season', 'decade', 'holiday'))}"
    rf"|morning|afternoon|evening|night|eve|second|final"
)

# "Two days after the attack on 7 October", "a week after the October 7 attack"
_LINK = r" ?(?:the |that |this |its |their |his |her )?|[^.,;:!?\"()]* (?:of|on|in|from|the)(?: the)? "

ENGLISH = Grammar(ENGLISH_WORDS, _STARTERS, RULES, PREFIXES, ENGLISH_TENSES, _LINK)
