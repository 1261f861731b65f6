"""English rules: what counts from publication or from a day mentioned before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from corpus.calendar_words import ENGLISH_WEEKDAY
from corpus.timex.build import day_ago, half_more, part, shift, to_the_day
from corpus.timex.english_patterns import BEFORE_LAST, DAYPART, step
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
from corpus.timex.model import Grain
from corpus.timex.rules import LOOK_BACK, Captured, Example, Rule

# "She took over two years ago": the particle is the verb's.
_OVER = r"(?<!\btake )(?<!\btakes )(?<!\btook )(?<!\btaken )(?<!\btaking )over "
_ABOUT = (
    r"(?:about |around |some |roughly |nearly |almost |just |just over |exactly |only |barely |more than |less than "
    rf"|{_OVER})?"
)


_ALONE = r"(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|with|by|to|and|but|from|for)(?!\w))"


# "Their second meeting in a week after one in Rome": "in a week" belongs together; "sworn in a week after" does not.
_WITHIN = re.compile(
    r"(?<!\w)(?:(?:within|for|during|(?<!\bcame )(?<!\bcome )(?<!\bmoved )(?<!\bsworn )(?<!\bflew )(?<!\bbrought )"
    r"(?<!\bhanded )(?<!\bstepped )(?<!\bchecked )(?<!\bturned )(?<!\bbroke )(?<!\bset )(?<!\bsent )(?<!\bcalled )in) "
    rf"|{_OVER}){_ABOUT}$"
)


def _is_duration(c: Captured) -> bool:
    """Tell whether a count says how long something lasted ("in | a week"); "in the week after" says when."""
    before = c.folded.plain[max(0, c.match.start() - LOOK_BACK) : c.match.start()]
    return c.has("count") and _WITHIN.search(before) is not None


def _offset_from_next(c: Captured, sign: int) -> Expression | None:
    if _is_duration(c):
        return None
    made = shift(c.word("unit"), sign * (c.maybe("count") or 1))
    return ShiftFromNext(made.grain, made.steps) if isinstance(made, Shift) else None


def _anchored(c: Captured, sign: int) -> Expression | None:
    return shift(c.word("unit"), sign * (c.maybe("count") or 1), "anchor")


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


def _near_day(c: Captured) -> Expression | None:
    # "USA Today", "CBS This Morning": with a capital behind a word without a stop, it is part of a name.
    named = c.cased("which")[0].isupper() and re.search(
        r"(?:[A-Z]\w*|(?:[A-Z]\.)+) $", c.folded.cased[max(0, c.match.start() - LOOK_BACK) : c.match.start()]
    )
    return None if named else Shift("day", _NEAR_DAYS[c.text("which")])


def _in_so_long(c: Captured) -> Expression | None:
    # "its lowest level in five years": what has happened did not happen in so long.
    made = shift(c.word("unit"), c.number("count"))
    return replace(made, unless_past=True) if isinstance(made, Shift) else None


def _deictic_unit(c: Captured) -> Expression | None:
    # "this past year" and "the past week" are stretches of time up to now, "in the next hour" too.
    stretch = c.word("side") != "this" and (
        " past " in f" {c.match[0]}" or c.match[0].startswith(("the ", "in the "))
    )
    return None if stretch or c.word("unit") == "hour" else shift(c.word("unit"), step(c))


def _weekend(c: Captured) -> Expression | None:
    if not c.has("side"):
        return Weekend(None, "past")
    side = c.text("side").removeprefix("the ")
    return Weekend({"last": -1, "past": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1}.get(side))


RELATIVE_RULES = (
    Rule(
        "today and its like",
        rf"(?:(?:earlier|later|early|late) )?(?P<which>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow"
        rf"|this morning|this afternoon|this evening|last night|last evening){DAYPART}(?!'s? (?:world|society))",
        _near_day,
        (
            Example("The president pledged it yesterday.", "yesterday", "2022-01-20"),
            Example("He will travel tomorrow morning.", "tomorrow morning", "2022-01-22"),
            Example("The day before yesterday, they voted.", "The day before yesterday", "2022-01-19"),
            Example("The two spoke last night.", "last night", "2022-01-20"),
        ),
    ),
    Rule(
        "so long ago",
        rf"{_ABOUT}<count> <unit>s? ago",
        lambda c: shift(c.word("unit"), -c.number("count")),
        (
            Example("Three days ago, she was in Moscow.", "Three days ago", "2022-01-18"),
            Example("held a week ago", "a week ago", "2022-01-10..2022-01-16"),
            Example("A fortnight ago, they talked.", "A fortnight ago", "2022-01-03..2022-01-09"),
            Example("It shut over two years ago.", "over two years ago", "2020-01-01..2020-12-31"),
            Example("Her coach took over two years ago.", "two years ago", "2020-01-01..2020-12-31"),
        ),
    ),
    Rule(
        "so long and a half ago",
        rf"{_ABOUT}(?:<count> <unit> and a half|<count1>[ -]and[ -]a[ -]half <unit1>s) ago",
        lambda c: half_more(
            c.word("unit" if c.has("unit") else "unit1"), -c.number("count" if c.has("count") else "count1")
        ),
        (
            Example("A year and a half ago, he left.", "A year and a half ago", "2020-07-01..2020-07-31"),
            Example("It shut two and a half years ago.", "two and a half years ago", "2019-07-01..2019-07-31"),
        ),
    ),
    Rule(
        "so long ago to the day",
        r"(?:exactly )?<count> <unit>s? ago (?:today|to the day|this very day)",
        lambda c: day_ago(c.word("unit"), c.number("count")),
        (
            Example("They met ten years ago today.", "ten years ago today", "2012-01-21"),
            Example(
                "He left exactly two months ago to the day.", "exactly two months ago to the day", "2021-11-21"
            ),
            Example("A fortnight ago today, they talked.", "A fortnight ago today", "2022-01-07"),
        ),
    ),
    Rule(
        "so many years ago this week or month",
        r"<count> years? ago (?:this|that (?:same|very)) (?P<within>week|month)",
        lambda c: DayAgo("year", c.number("count"), within=cast(Grain, c.text("within"))),
        (
            Example("Ten years ago this month, they met.", "Ten years ago this month", "2012-01-01..2012-01-31"),
            Example("It fell thirty years ago this week.", "thirty years ago this week", "1992-01-20..1992-01-26"),
        ),
    ),
    Rule(
        "so long after to the day",
        r"(?:exactly )?<count> <unit>s? to the day"
        r" (?:(?P<after>after|following)|before|prior to|(?P<later>later|afterwards)|(?P<earlier>earlier))",
        to_the_day,
        (
            Example("A year to the day after the crash of May 3, 2019", "A year to the day after", "2020-05-03"),
            Example("Met on May 3, 2019. A year to the day later, war.", "A year to the day later", "2020-05-03"),
        ),
    ),
    Rule(
        "in so long",
        rf"in {_ABOUT}<count> <unit>s?(?:'(?:s)? time)?(?= ?(?:[.,;:!?)\"]|$)| (?:in|at|on|with|and|when|to|from|time)(?!\w))",
        _in_so_long,
        (
            Example("A reply is expected in two weeks.", "in two weeks", "2022-01-31..2022-02-06"),
            Example("The truce will expire in three days.", "in three days", "2022-01-24"),
        ),
        not_before=r"(?<!\w)(?:first time|once|twice|times|first|worst|best|highest|lowest|largest|biggest) ",
    ),
    Rule(
        "so long from now",
        rf"{_ABOUT}<count> <unit>s? (?:from now|hence)",
        lambda c: shift(c.word("unit"), c.number("count")),
        (Example("It ends three days from now.", "three days from now", "2022-01-24"),),
    ),
    Rule(
        "so long from today or tomorrow",
        r"(?:in )?(?:exactly )?<count> <unit>s? from (?P<which>today|tomorrow)",
        lambda c: day_ago(c.word("unit"), -c.number("count"), _NEAR_DAYS[c.text("which")]),
        (
            Example("They vote a week from today.", "a week from today", "2022-01-28"),
            Example("It ends two months from today.", "two months from today", "2022-03-21"),
            Example("The court rules a week from tomorrow.", "a week from tomorrow", "2022-01-29"),
        ),
    ),
    Rule(
        "the one before last",
        rf"the (?P<unit>night|week|weekend|month|year) before last{BEFORE_LAST}",
        lambda c: Shift("day" if c.text("unit") == "night" else cast(Grain, c.text("unit")), -2),
        (
            Example("They clashed the night before last.", "the night before last", "2022-01-19"),
            Example("Polls taken the week before last said so.", "the week before last", "2022-01-03..2022-01-09"),
            Example("The weekend before last, he left.", "The weekend before last", "2022-01-08..2022-01-09"),
            Example("He left the year before last.", "the year before last", "2020-01-01..2020-12-31"),
        ),
    ),
    Rule(
        "overnight",
        rf"overnight(?! on (?:{ENGLISH_WEEKDAY}))(?= ?(?:[.,;:!?)\"]|$)| (?:and|in|at|on|as|by|after|when|to|with|near|across|because|despite)(?!\w))",
        lambda _: Shift("day", 0),
        (Example("The border was opened overnight.", "overnight", "2022-01-21"),),
        not_before=r"(?<!\w)(?:become|becomes|became|an|the|change|changed|changes) ",
    ),
    Rule(
        "so long and a half later or earlier",
        rf"{_ABOUT}(?:<count> <unit> and a half|<count1>[ -]and[ -]a[ -]half <unit1>s) (?:(?P<ahead>later)|earlier)",
        lambda c: half_more(
            c.word("unit" if c.has("unit") else "unit1"),
            (1 if c.has("ahead") else -1) * c.number("count" if c.has("count") else "count1"),
            "anchor",
        ),
        (
            Example(
                "They met on May 3, 2019. Two and a half years later, war.",
                "Two and a half years later",
                "2021-11-01..2021-11-30",
            ),
        ),
    ),
    Rule(
        "so long later",
        rf"{_ABOUT}<count> <unit>s? (?:later(?! than)|afterwards?|thereafter|on(?= ?[,.]))",
        lambda c: _anchored(c, 1),
        (
            Example("They met on January 10. Two days later, they talked.", "Two days later", "2022-01-12"),
            Example("Formed in 2019. Three years later, over.", "Three years later", "2022-01-01..2022-12-31"),
        ),
    ),
    Rule(
        "so long earlier",
        rf"{_ABOUT}<count> <unit>s? (?:earlier(?! than)|previously|beforehand|prior(?! to))",
        lambda c: _anchored(c, -1),
        (Example("They met on January 10. Two days earlier, drills began.", "Two days earlier", "2022-01-08"),),
    ),
    Rule(
        "so long after or before",
        rf"{_ABOUT}(?:the |<count> )<unit>s? (?:(?P<ahead>after)|before)(?:{_ALONE}|(?= (?:that|this|these|those) ))",
        lambda c: None if _is_duration(c) else _anchored(c, 1 if c.has("ahead") else -1),
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
        rf"the (?:very )?(?:(?P<ahead>following|next|subsequent)|previous|preceding|prior) <unit>(?!s){DAYPART}|the <unit1> (?:previous|prior|before that)",
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
        "the next day, without its article",
        r"(?:next|the very next) (?:day|morning|afternoon|evening)",
        lambda _: Shift("day", 1, "anchor"),
        (Example("Held on June 16, 2021. Next day, nothing.", "Next day", "2021-06-17"),),
        before=r"(?:^|[.!?”\"»…] ?|\n)",
    ),
    Rule(
        "planned for the day after a landmark",
        r"the (?:very )?(?:following|next) day",
        lambda _: Shift("day", 1, "anchor"),
        (
            Example(
                "On Monday he cancelled talks planned for the following day.", "the following day", "2022-01-18"
            ),
        ),
        before=r"(?<!\w)(?:planned|scheduled|slated|due|set|billed|expected) for ",
    ),
    Rule(
        "part of the day beside a landmark",
        r"the (?:very )?(?:(?P<ahead>following|next|subsequent)|previous|preceding|prior)"
        r" (?:morning|afternoon|evening|night)(?!s)",
        lambda c: Shift("day", 1 if c.has("ahead") else -1, "anchor"),
        (
            Example(
                "Held on June 16, 2021. He left the following morning.", "the following morning", "2021-06-17"
            ),
            Example(
                "Held on June 16, 2021. He had come the previous evening.", "the previous evening", "2021-06-15"
            ),
        ),
    ),
    Rule(
        "part of the day after or before",
        rf"the (?:morning|afternoon|evening|night) (?:(?P<ahead>after)|before)(?:{_ALONE})(?! the(?!\w))",
        lambda c: Shift("day", 1 if c.has("ahead") else -1, "anchor"),
        (
            Example("Held on June 16, 2021. The evening before, they dined.", "The evening before", "2021-06-15"),
            Example("Held on June 16, 2021. The morning after, he left.", "The morning after", "2021-06-17"),
        ),
    ),
    Rule(
        "weekend beside a landmark",
        r"the (?:(?P<ahead>following|next)|previous|preceding) weekend",
        lambda c: Shift("weekend", 1 if c.has("ahead") else -1, "anchor"),
        (
            Example(
                "Held on January 10. The following weekend, nothing.",
                "The following weekend",
                "2022-01-15..2022-01-16",
            ),
        ),
    ),
    Rule(
        "that date",
        r"that (?:same )?date",
        lambda _: ThatDate(),
        (Example("Over by late 2021. By that date, nothing was ready.", "that date", "2021-01-01..2021-12-31"),),
    ),
    Rule(
        "the same period",
        r"(?:(?:the|that) (?:very )?same|that) (?:<unit>|morning|evening|afternoon|night)(?!s)(?! (?:the|of|that|when|as))",
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
        r"(?:(?:late|later|earlier|early) (?:in|on|that) )?the day(?= ?(?:[.,;)]|$)| (?:at|on|with|up|down|in|by|after|before)(?!\w))",
        lambda _: SameDay(),
        (Example("They met on Tuesday. Later in the day, he left.", "Later in the day", "2022-01-18"),),
        before=r"(?:^|[.,;] ?|(?<!\w)(?:in|on|of|for|end|ended|ending|ends|finish|finished|finishing|close|closed|closing|during|left|met"
        r"|spoke|held|began|start|started|declining|rose|fell) |ed )",
    ),
    Rule(
        "that weekend",
        r"that (?:same )?weekend",
        lambda _: Shift("weekend", 0, "anchor"),
        (Example("She landed on January 14. That weekend, it snowed.", "That weekend", "2022-01-15..2022-01-16"),),
    ),
    Rule(
        "last, this and next",
        r"(?:(?:earlier|later|early|late|sometime|some time) )?(?:the )?<side> <unit>(?!s|'s (?:day|eve))",
        _deictic_unit,
        (
            Example("He announced it last week.", "last week", "2022-01-10..2022-01-16"),
            Example("Another round is set for next week.", "next week", "2022-01-24..2022-01-30"),
            Example("Earlier this month, he toured the Gulf.", "Earlier this month", "2022-01-01..2022-01-31"),
            Example("Trade fell last year.", "last year", "2021-01-01..2021-12-31"),
        ),
    ),
    Rule(
        "part of this",
        r"<part> of (?:(?P<side>last|this|next) |the |(?=month|year|week))<unit>(?!s)",
        lambda c: (
            part(c.word("part"), made)
            if (made := shift(c.word("unit"), step(c) if c.has("side") else 0))
            else None
        ),
        (Example("It will be passed at the end of the month.", "the end of the month", "2022-01-21..2022-01-31"),),
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
)
