"""English rules: dates, days of a month and weekdays."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from corpus.span import Days
from corpus.timex.build import calendar_day, dated, full_year
from corpus.timex.english_patterns import BEFORE_LAST, DAYPART, YEAR, is_list, step
from corpus.timex.expressions import (
    Absolute,
    DayOfMonth,
    DayOfShiftedMonth,
    Direction,
    Expression,
    InYear,
    OfYear,
    Range,
    Slashed,
    Weekday,
    WeekdayOfStory,
    WeekdayOfWeek,
)
from corpus.timex.periods import MonthDay, Stretch
from corpus.timex.rules import LOOK_BACK, Captured, Example, Rule

_EARLY = r"(?:(?:early|late|later|mid) (?:on )?)?"


_DOM = r"(?:<nth>|<dom>)"


_TO = r"(?: ?- ?| to | through | thru | until | till | and | or | & | ?/ ?)"


# What may follow "the 13th": a number with a noun after it is no day ("the 13th floor").
_AFTER_DAY = (
    r"(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|for|with|to|and|or|by|from|until|but|when|where|as|before|after|he|she|it|they|we|i"
    r"|the|his|her|their|its|is|was|were|will|would|has|had|who|which|that|between|over|via|then|near|inside|about)(?!\w))"
)


def _dom(c: Captured, number: str = "") -> int:
    return c.number(f"nth{number}" if c.has(f"nth{number}") else f"dom{number}")


def _weekday_number(c: Captured) -> int | None:
    return c.maybe("weekday") if c.has("weekday") else c.maybe("shortday")


def _full_date(c: Captured) -> Expression | None:
    return calendar_day(_dom(c), c.number("month"), c.maybe("year"), _weekday_number(c))


# "last year" behind a day, a comma or "of" between.
_OF_YEAR = r"(?:,? | of )(?P<side>last|this|next) year(?!s|'s|\w)"


def _date_of_year(c: Captured) -> Expression | None:
    day = MonthDay(c.number("month"), _dom(c))
    return OfYear(day, step(c)) if day.in_year(2000) else None


def _days_of_month(c: Captured) -> Expression | None:
    months = c.maybe("month1") or c.number("month2"), c.maybe("month2") or c.number("month1")
    first, last = MonthDay(months[0], _dom(c, "1")), MonthDay(months[1], _dom(c, "2"))
    if c.has("joint") and is_list(c):
        return None
    if first.in_year(2000) is None or last.in_year(2000) is None:
        return None
    if c.has("year1") and c.has("year2"):
        start, end = first.in_year(c.number("year1")), last.in_year(c.number("year2"))
        return Range(Absolute(start, "day"), Absolute(end, "day")) if start and end else None
    return dated(Stretch(first, last), c.maybe("year2"))


# "The Sunday Times": a newspaper.
_OF_A_PAPER = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Mail|Mercury|Independent|Herald|Post|Star|World|Tribune)\b"
)


# "Governor Monday Okpebholo", "Sunday Adelaja said": somebody's given name, where no title or event follows.
_NAMED_SO = re.compile(
    r" (?!(?:President|Prime|Minister|Secretary|Senator|Governor|Chancellor|King|Queen|Pope|Mr|Mrs|Ms|Dr|Sir|Night|Morning"
    r"|Afternoon|Evening|Mass|Prayers?|League|Service|School)\b)[A-Z][a-z]+(?: [A-Z]\w+| (?:said|told|met|has|had|was|is|will|and)\b|'s\b)"
)
_BEHIND_A_TITLE = re.compile(
    r"\b(?:Governor|Gov\.|Senator|Sen\.|Minister|President|Chief|Comrade|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|General|Gen\.|Sgt\.|Pastor|Bishop"
    r"|Justice|Professor|Prof\.|Hon\.|Captain|Colonel|Alhaji|Prince|Coach|striker|midfielder|defender|goalkeeper) $"
)


# Behind these, "that" is a conjunction: "told reporters that Friday in Geneva".
_SAYING = (
    r"(?:sa(?:id|ys?|ying)|announc(?:e[sd]?|ing)|confirm(?:s|ed)?|add(?:s|ed)|insist(?:s|ed)?|argu(?:e[sd]?)|believ(?:e[sd]?)|claim(?:s|ed)?"
    r"|declar(?:e[sd]?)|deni(?:es|ed)|expect(?:s|ed)?|fear(?:s|ed)?|hop(?:e[sd]?)|indicat(?:e[sd]?)|kn(?:e|o)ws?|maintain(?:s|ed)?|means?|meant"
    r"|not(?:e[sd])|promis(?:e[sd]?)|reveal(?:s|ed)?|report(?:s|ed)?|stat(?:e[sd])|stress(?:es|ed)?|suggest(?:s|ed)?|thinks?|thought|wr[io]te"
    r"|warn(?:s|ed)?|decid(?:e[sd]?)|agre(?:e[sd]?)|so|such|clear|sure|likely|possible|certain"
    r"|(?:t(?:ell|old)s?|assur(?:e[sd]?)|inform(?:s|ed)?|warn(?:s|ed)?|remind(?:s|ed)?|convinc(?:e[sd]?)) (?:[\w'’-]+ ){0,3}[\w'’-]+)"
)


def _weekday(c: Captured) -> Expression | None:
    if _OF_A_PAPER.match(c.folded.cased, c.match.end()) or _is_name(c):
        return None
    return Weekday(c.number("weekday"), cast(Direction, c.word("side")) if c.has("side") else None)


def _is_name(c: Captured) -> bool:
    if not c.cased("weekday").istitle() or c.match.start() != c.match.start("weekday"):
        return False
    start, cased = c.match.start("weekday"), c.folded.cased
    before = cased[max(0, start - LOOK_BACK) : start]
    if _BEHIND_A_TITLE.search(before) and re.match(r" [A-Z][a-z]", cased[c.match.end() :]):
        return True
    opens = not before.strip() or bool(re.search(r"[.!?\"] $", before))
    return opens and bool(_NAMED_SO.match(cased, c.match.end("weekday")))


def _weekdays(c: Captured) -> Expression | None:
    first, last = c.number("weekday1"), c.number("weekday2")
    # "Monday and Thursday" are two days, "Monday and Tuesday" two in a row.
    if is_list(c) and (last - first) % 7 != 1:
        return None
    return Range(Weekday(c.number("weekday1")), Weekday(c.number("weekday2")))


def _slashed(c: Captured) -> Expression | None:
    first, second = int(c.text("a")), int(c.text("b"))
    if c.has("sep") and c.text("sep") == "." and second <= 12:  # a day comes first where points part them
        return calendar_day(first, second, full_year(int(c.text("y"))))
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    return Slashed(first, second, full_year(int(c.text("y"))) if c.has("y") else None)


def _iso(c: Captured) -> Expression | None:
    return calendar_day(int(c.text("d")), int(c.text("m")), int(c.text("y")))


DATE_RULES = (
    Rule(
        "iso",
        r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)(?:t\d\d:\d\d(?::\d\d)?z?)?",
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
            Example("The note of 05.03.2021", "05.03.2021", "2021-03-05"),
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
        "attacks of 11 September",
        r"(?:september|sept\.?) 11(?:th)?(?:,? 2001,?)?(?= (?:terror|terrorist |attack|hijack))|9/11(?![/\d])",
        lambda _: Absolute(Days.of_day(date(2001, 9, 11)), "day"),
        (Example("after the September 11 attacks", "September 11", "2001-09-11"),),
    ),
    Rule(
        "month and day",
        rf"{_EARLY}(?:(?:<weekday>|<shortday>)(?:{DAYPART})? ?,? ?(?:the )?)?<month> (?:the )?{_DOM}(?:{YEAR})?(?![/:-]?\d| ?%){DAYPART}",
        _full_date,
        (
            Example("On December 17, Moscow published it.", "December 17", "2021-12-17"),
            Example("On Jan. 21, 2022, they met.", "Jan. 21, 2022", "2022-01-21"),
            Example("On Friday, December 3, he left.", "Friday, December 3", "2021-12-03"),
            Example("March 01 , 2008", "March 01 , 2008", "2008-03-01"),
            Example("The pact takes effect on March 3rd.", "March 3rd", "2022-03-03"),
        ),
        not_before=r"(?<!\w)(?:every|each) ",
    ),
    Rule(
        "day and month",
        rf"(?:the )?(?:(?:<weekday>|<shortday>) ?,? ?(?:the )?)?{_DOM}(?: of | day of | ?-? ?)<month>(?:{YEAR})?{DAYPART}",
        _full_date,
        (
            Example("on 21 January 2022", "21 January 2022", "2022-01-21"),
            Example("on the 21st of January", "the 21st of January", "2022-01-21"),
            Example("on Tuesday 18 January", "Tuesday 18 January", "2022-01-18"),
        ),
        not_before=r"\d[.,:]| \$ ?|\d|(?<!\w)(?:every|each) ",
    ),
    Rule(
        "month and day of this year or another",
        rf"(?:(?:<weekday>|<shortday>) ?,? ?(?:the )?)?<month> (?:the )?{_DOM}{_OF_YEAR}",
        _date_of_year,
        (
            Example("It sank on August 19 last year.", "August 19 last year", "2021-08-19"),
            Example("It opens on Tuesday, March 7, next year.", "Tuesday, March 7, next year", "2023-03-07"),
        ),
    ),
    Rule(
        "day and month of this year or another",
        rf"(?:the )?(?:(?:<weekday>|<shortday>) ?,? ?(?:the )?)?{_DOM}(?: of | day of | ?-? ?)<month>{_OF_YEAR}",
        _date_of_year,
        (
            Example("It sank on 19 August last year.", "19 August last year", "2021-08-19"),
            Example(
                "It sank on the 19th of August of last year.", "the 19th of August of last year", "2021-08-19"
            ),
            Example("It was told on 3 January this year.", "3 January this year", "2022-01-03"),
        ),
        not_before=r"\d[.,:]| \$ ?|\d|(?<!\w)(?:every|each) ",
    ),
    Rule(
        "days after their month",
        rf"(?:from |between )?(?:<weekday1>,? )?<month1> (?:<nth1>|<dom1>){_TO}(?:<weekday2>,? )?(?:<nth2>|<dom2>)(?:{YEAR.replace('<year>', '<year2>')})?(?![/:]?\d| ?%|(?:st|nd|rd|th)\w)",
        _days_of_month,
        (
            Example("Jan. 10-13 in Geneva", "Jan. 10-13", "2022-01-10..2022-01-13"),
            Example("from January 24 to 28, 2019", "from January 24 to 28, 2019", "2019-01-24..2019-01-28"),
        ),
    ),
    Rule(
        "list of three days after their month",
        rf"<month1> <dom1>(?:, \d\d?){{1,6}},? (?:and|or) <dom2>(?:{YEAR.replace('<year>', '<year2>')})?(?![/:]?\d| ?%)",
        _days_of_month,
        (Example("Talks held on Jan. 10, 12 and 13 failed.", "Jan. 10, 12 and 13", "2022-01-10..2022-01-13"),),
    ),
    Rule(
        "days before their month",
        rf"(?:from |between )?(?:the )?(?:<nth1>|<dom1>)(?:(?:, (?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?){{1,6}},? (?:and|or) |{_TO})(?:the )?(?:<nth2>|<dom2>)(?: of)? <month2>(?:{YEAR.replace('<year>', '<year2>')})?",
        _days_of_month,
        (
            Example("on 12 and 14 October", "12 and 14 October", "2021-10-12..2021-10-14"),
            Example("between 10 and 13 January 2022", "between 10 and 13 January 2022", "2022-01-10..2022-01-13"),
            Example(
                "They met on 10, 12 and 14 October 2021.", "10, 12 and 14 October 2021", "2021-10-10..2021-10-14"
            ),
        ),
    ),
    Rule(
        "from a day of a month to another",
        rf"(?:from |between )?(?:<weekday1>,? )?<month1> (?:<nth1>|<dom1>)(?:, <year1>,?|,)?(?P<joint>{_TO})(?:<weekday2>,? )?<month2> (?:<nth2>|<dom2>)(?:{YEAR.replace('<year>', '<year2>')})?",
        _days_of_month,
        (
            Example(
                "From February 28 to March 2, 2021",
                "From February 28 to March 2, 2021",
                "2021-02-28..2021-03-02",
            ),
            Example(
                "from Friday, May 28, to Tuesday, June 1, 2021",
                "from Friday, May 28, to Tuesday, June 1, 2021",
                "2021-05-28..2021-06-01",
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
        "day of a month of the same year",
        rf"(?:the )?{_DOM}(?: of | day of | ?-? ?)<month> of (?:that|the same) year",
        lambda c: InYear(MonthDay(c.number("month"), _dom(c)), direction="same"),
        (Example("Held in 1998, and again on 6 June of the same year.", "6 June of the same year", "1998-06-06"),),
    ),
    Rule(
        "month and day of the same year",
        rf"<month> (?:the )?{_DOM} of (?:that|the same) year",
        lambda c: InYear(MonthDay(c.number("month"), _dom(c)), direction="same"),
        (Example("Held in 1998, and again on June 6 of that year.", "June 6 of that year", "1998-06-06"),),
    ),
    Rule(
        "day of the same month",
        r"the <nth> of (?:the|that) same month",
        lambda c: DayOfMonth(c.number("nth"), same_month=True),
        (
            Example(
                "Elected on 27 May 2012, he left on the third of the same month.",
                "the third of the same month",
                "2012-05-03",
            ),
        ),
    ),
    Rule(
        "weekday in a week or two",
        r"(?:a|(?P<two>two)) weeks? (?:on|from) <weekday>|<weekday1> week(?=[.,;:!?)]|$| (?:in|at|to|with|they|he|she|the)(?!\w))",
        lambda c: Weekday(c.number("weekday" if c.has("weekday") else "weekday1"), None, 2 if c.has("two") else 1),
        (
            Example("The Council meets a week on Tuesday.", "a week on Tuesday", "2022-02-01"),
            Example("The talks open Tuesday week.", "Tuesday week", "2022-02-01"),
        ),
    ),
    Rule(
        "weekday and day without its month",
        r"<weekday>,? (?:the )?<nth>(?!-)",
        lambda c: DayOfMonth(c.number("nth"), c.number("weekday")) if c.text("nth")[0].isdigit() else None,
        (Example("in Amman on Friday the 14th", "Friday the 14th", "2022-01-14"),),
    ),
    Rule(
        "days without their month",
        rf"(?:from|between) the <nth1> (?:to|and|until) the <nth2>{_AFTER_DAY}",
        lambda c: Range(DayOfMonth(c.number("nth1")), DayOfMonth(c.number("nth2"))),
        (Example("They met from the 10th to the 13th.", "from the 10th to the 13th", "2022-01-10..2022-01-13"),),
    ),
    Rule(
        "weekday",
        rf"{_EARLY}(?:<side> )?<weekday>(?!s){DAYPART}",
        _weekday,
        (
            Example("He met his counterpart on Tuesday.", "Tuesday", "2022-01-18"),
            Example("They will meet on Saturday in Geneva.", "Saturday", "2022-01-22"),
            Example("Last Tuesday, she declined.", "Last Tuesday", "2022-01-18"),
            Example("The Council meets next Tuesday.", "next Tuesday", "2022-01-25"),
            Example("The deal was struck late Thursday.", "late Thursday", "2022-01-20"),
            Example("He met party leaders last Friday.", "last Friday", "2022-01-14"),
        ),
        # "That Thursday" is one told before; "said that Thursday would do" is none.
        not_before=r"(?<!\w)(?:every|each|most|a|all|any|one|black|bloody|super|ash|good|palm|easter|cyber|ruby|sheffield|mail on|some|alternate|the|penultimate|(?:second|next)-to-last) "
        r"|(?:second|next)-to-|(?:^|[.!?:;,] |\n|(?<!\w)on )that ",
    ),
    Rule(
        "weekday of the days told before",
        rf"(?:(?:that|the) (?:very )?same|that) <weekday>(?!s|'s){DAYPART}"
        r"(?= ?(?:[.,;:!?)\"”]|$)| (?:in|at|on|with|when|and|to|by|after|before|for|from|over|s?he|it|they|the|his|its|an?)(?!\w))",
        lambda c: Weekday(c.number("weekday"), "told"),
        (
            Example("He quit on January 5. He met her that Friday.", "that Friday", "2022-01-07"),
            Example("He quit on January 5. That same Friday, he met her.", "That same Friday", "2022-01-07"),
            Example("It began on January 5. By that Sunday it was over.", "that Sunday", "2022-01-09"),
        ),
        not_before=rf"(?<!\w){_SAYING} ",  # "said that Thursday would do"
    ),
    Rule(
        "weekday on which a story goes on",
        rf"the <weekday>(?!s|'s){DAYPART}(?= ?[.,;)]| (?:s?he|they|it|the|his|her|their|in|at|with|and)(?!\w))",
        lambda c: WeekdayOfStory(c.number("weekday")),
        (
            Example("He quit on January 5. On the Friday he met her.", "the Friday", "2022-01-07"),
            Example("He quit on January 5. She came on the Friday, alone.", "the Friday", "2022-01-07"),
        ),
        before=r"(?<!\w)on ",
    ),
    Rule(
        "weekday of some weeks ago",
        rf"<count> <weekday>s? ago|the <weekday1> before last{BEFORE_LAST}{DAYPART}"
        r"|<weekday2> before last(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|with|when|and|as)(?!\w))",
        lambda c: (
            Weekday(c.number("weekday"), weeks=-c.number("count"))
            if c.has("count")
            else Weekday(c.number("weekday1" if c.has("weekday1") else "weekday2"), weeks=-2)
        ),
        (
            Example("Two Sundays ago, they met.", "Two Sundays ago", "2022-01-09"),
            Example("They met the Tuesday before last.", "the Tuesday before last", "2022-01-11"),
        ),
    ),
    Rule(
        "weekday beside a landmark",
        rf"the (?P<which>following|next|previous|preceding) <weekday>{DAYPART}",
        lambda c: Weekday(
            c.number("weekday"), "previous" if c.text("which") in ("previous", "preceding") else "following"
        ),
        (Example("It ended on January 5. The previous Friday, nothing.", "The previous Friday", "2021-12-31"),),
    ),
    Rule(
        "weekday of a week",
        r"<weekday>(?: of)? (?P<side>last|this|next) week|(?P<side1>last|next) week,? <weekday1>",
        lambda c: WeekdayOfWeek(
            c.number("weekday" if c.has("weekday") else "weekday1"),
            step(c, "side" if c.has("side") else "side1"),
        ),
        (Example("He left on Tuesday of last week.", "Tuesday of last week", "2022-01-11"),),
    ),
    Rule(
        "weekdays",
        rf"(?:from |between )?{_EARLY}<weekday1>{DAYPART}(?P<joint> to | through | thru | and | or | into | until |-| or early ){_EARLY}<weekday2>(?!s){DAYPART}(?! \d)",
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
        "one of two days of this month or another",
        r"the <nth1> (?:or|and) (?:the )?<nth2> of (?:the )?(?P<side>this|last|next) month",
        lambda c: Range(
            DayOfShiftedMonth(c.number("nth1"), step(c)), DayOfShiftedMonth(c.number("nth2"), step(c))
        ),
        (
            Example(
                "It is on the 28th or 29th of this month.",
                "the 28th or 29th of this month",
                "2022-01-28..2022-01-29",
            ),
        ),
    ),
    Rule(
        "day of this month or another",
        r"the <nth> of (?:the )?(?P<side>this|last|next) month",
        lambda c: DayOfShiftedMonth(c.number("nth"), step(c)),
        (Example("It will be voted on the 5th of next month.", "the 5th of next month", "2022-02-05"),),
    ),
)
