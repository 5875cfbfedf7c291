"""Rules for parts of the calendar that name themselves, fully or not, for times of the day, and the joins."""

from claimline.dates.grammar.guards import is_day, is_month, is_weekday, is_year
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import NO_DATE, Join, Rule

# The rule that tells whether bare years below 1000 are dates at all, and of which era.
NAMES_AN_ERA = "year BC or AD"

CALENDAR: tuple[Rule, ...] = (
    # Days, months and years.
    Rule("year", ("YEAR",), (("2014", "2014"), ("in *1704*", "1704")), guard=is_year),
    Rule(
        "named year",
        (
            "[the] year YEAR",
            "the years YEAR",
            "the year COUNT:year",
            "[the] fiscal [year] YEAR",
            "calendar YEAR",
        ),
        (("fiscal 2014", "2014"), ("the year two thousand", "2000")),
    ),
    Rule(
        NAMES_AN_ERA,
        ("COUNT:year (BC|AD)", "AD COUNT:year", "COUNT:year < - COUNT:end (BC|AD)"),
        (("490 BC", "BC0490"), ("AD 79", "0079"), ("*499* - 493 BC", "BC0499")),
    ),
    Rule(
        "bare year in ancient history",
        ("(in|since|until|by) > ANYYEAR:year",),
        (("in *480*, not in 490 BC", "BC0480"),),
        beside=NAMES_AN_ERA,
    ),
    Rule("a count, no year", ("YEAR [-] COUNTED",), says=NO_DATE, alone=False),
    Rule("two-digit year", ("APOSTROPHE:short_year",), (("'15", "2015"),)),
    Rule(
        "month and year",
        (
            "MONTH [,] YEAR",
            "MONTH of YEAR",
            "PLACER > SMALLMONTH:month YEAR",
            "MONTH APOSTROPHE:short_year",
            "MONTH < (-|and|to|through|or) MONTH:other YEAR",
            "MONTH YEAR (BC|AD)",
            "MONTH COUNT:year (BC|AD)",
        ),
        (
            ("May 2015", "2015-05"),
            ("Sept. 2015", "2015-09"),
            ("*May* to July 2015", "2015-05"),
            ("August 480 BC", "BC0480-08"),
        ),
    ),
    Rule(
        "day, month and year",
        (
            "DAY [of] MONTH [,] YEAR",
            "DAY [of] SMALLMONTH:month [,] YEAR",
            "DAY MONTH APOSTROPHE:short_year",
            "the NTH:day [of] MONTH [,] YEAR",
            "MONTH [the] DAY [,] YEAR",
            "DAY < (-|and|to|through|or) DAY:other MONTH [,] YEAR",
            "MONTH DAY < (-|and|to|through|or) DAY:other [,] YEAR",
            "DAY < , DAY:other and DAY:third MONTH [,] YEAR",
            "DAY - MONTH - YEAR",
        ),
        (
            ("31 March 2016", "2016-03-31"),
            ("March 31st, 2016", "2016-03-31"),
            ("the 3rd of May 2015", "2015-05-03"),
            ("*3* and 9 May 2015", "2015-05-03"),
            ("*May 3* - 9, 2015", "2015-05-03"),
        ),
    ),
    Rule(
        "ISO date",
        ("ISO",),
        (
            ("2016-03-27", "2016-03-27"),
            ("2016-03-27T05:00", "2016-03-27T05:00"),
            ("2016-03-27T05:00:30.5-08:00", "2016-03-27T05:00:30"),  # the time stays as written
        ),
    ),
    Rule(
        "date in digits",
        ("SLASHED", "DOTTED"),
        (("31/03/2016", "2016-03-31"), ("31.3.2016", "2016-03-31"), ("03/04/2016", "2016")),
    ),
    Rule(
        "day and month",
        (
            "DAY [of] MONTH",
            "the NTH:day [of] MONTH",
            "MONTH [the] DAY",
            "last MONTH DAY",
            "DAY < (-|and|to|through|or) DAY:other MONTH",
            "DAY < , DAY:other and DAY:third MONTH",
        ),
        (("31 March", "2016-03-31"), ("March 3rd", "2016-03-03"), ("*3* and 9 March", "2016-03-03")),
    ),
    Rule(
        "week of a day",
        ("[the] week of MONTH DAY [[,] YEAR]", "[the] week of DAY [of] MONTH [[,] YEAR]"),
        (("the week of March 6", "2016-W09"), ("the week of 7 May 2015", "2015-W19")),
        Meaning(around="week"),
    ),
    Rule("bare day", ("DAY",), alone=False),
    Rule("bare two-digit year", ("SHORT:short_year", "DAY:short_year"), alone=False),
    Rule(
        "day of the month",
        ("(on|by|until|from) > the NTH:day",),
        (("by *the 13th*, all was lost", "2016-03-13"),),
        guard=is_day,
    ),
    Rule(
        "month",
        ("SUREMONTH:month", "PLACER > LOOSEMONTH:month", "BEFOREMONTH > SHORTMONTH:month"),
        (("January", "2016-01"), ("in *May*", "2016-05")),
        guard=is_month,
    ),
    Rule("name that is also a month", ("LOOSEMONTH:month", "SHORTMONTH:month"), alone=False),
    Rule("weekday", ("WEEKDAY",), (("Sunday", "2016-03-27"), ("Thursday", "2016-03-31")), guard=is_weekday),
    Rule("short weekday", ("SHORTDAY:weekday",), alone=False),
    Rule(
        "feast",
        ("FEAST [EVE] [[,] YEAR]",),
        (("Christmas Day", "2015-12-25"), ("Christmas 1963", "1963-12-25"), ("Christmas Eve", "2015-12-24")),
    ),
    Rule(
        "New Year's Day",
        ("new year 's day [[,] YEAR]",),
        (("New Year's Day", "2016-01-01"),),
        Meaning(month=1, day=1),
    ),
    Rule(
        "New Year's Eve",
        ("new year 's eve [[,] YEAR]",),
        (("New Year's Eve 2014", "2014-12-31"),),
        Meaning(month=12, day=31),
    ),
    Rule(
        "movable feast",
        ("[last] MOVABLE:feast [(day|sunday)] [[,] YEAR]",),
        (("Thanksgiving Day", "2015-11-26"), ("Easter 2014", "2014-04-20")),
    ),
    # Parts of the year.
    Rule(
        "season",
        (
            "the SEASON",
            "the SEASON < of [the] (WHICH|AFTER|that) UNIT",
            "PLAINSEASON:season",
            "(in|of|by|until|since|from|during|through) > SEASON",
            "[the] SEASON [of] YEAR",
            "[the] SEASON [of] COUNT:year (BC|AD)",
        ),
        (("the winter", "2015-WI"), ("summer", "2015-SU"), ("the fall of 1944", "1944-FA")),
    ),
    Rule("no season", ("the fall of", "the spring of"), says=NO_DATE, alone=False),
    Rule(
        "quarter",
        (
            "[the] [fiscal] QTH:quarter quarter",
            "[fiscal] [-] QTH:quarter - quarter",
            "[the] YEAR [fiscal] QTH:quarter [-] quarter",
            "QUARTERCODE:quarter",
        ),
        (
            ("third-quarter", "2015-Q3"),
            ("the fiscal first quarter", "2016-Q1"),
            ("the 2014 second quarter", "2014-Q2"),
        ),
    ),
    Rule("half of a year", ("the HALFTH:half half", "HALFCODE:half"), alone=False),
    # Many years.
    Rule(
        "decade",
        ("[the] DECADE", "the SHORTDECADE:decade", "the DECADEWORD:decade", "[the] DECADE (BC|AD)"),
        (("the 1990s", "199"), ("the nineties", "199"), ("the 470s BC", "BC047")),
    ),
    Rule(
        "century",
        (
            "[the] ORDINAL:century [-] century",
            "[the] ORDINAL:century [-] century (BC|AD)",
            "the turn of the century",
        ),
        (("the 20th century", "19"), ("eighteenth-century", "17"), ("the 4th century BC", "BC03")),
    ),
    # Times of the day.
    Rule(
        "clock time",
        (
            "FULLCLOCK:clock [ZONE]",
            "CLOCK [AMPM] [ZONE]",
            "HOUR:clock AMPM [ZONE]",
            "HOUR:clock (in the|at) PART:clock_part",
        ),
        (("5:00 a.m.", "2016-03-31T05:00"), ("5pm", "2016-03-31T17:00"), ("17:30 GMT", "2016-03-31T17:30")),
    ),
    Rule(
        "noon or midnight", ("[HOUR:other] TWELVE:hour",), (("noon", "2016-03-31T12:00"),), Meaning(minute=0)
    ),
    Rule("middle of the day", ("mid [-] PART",), (("mid-afternoon", "2016-03-31TAF"),)),
    Rule("part of the day", ("[the] PART", "EARLY [-] PART"), alone=False),
    # What is a date only beside another.
    Rule(
        "early, mid or late",
        (
            "[the] EARLY:mod [-]",
            "[the] PARTOF:mod of",
            "(the|a) LATTER:mod part of",
            "(EARLY:mod|LATE:mod) in",
        ),
        alone=False,
    ),
    Rule("about", ("ABOUT:approximate",), alone=False),
)

_DAYS = ("day", "monthday", "weekday")
_TO = ("-", "–", "—", "‑", "to", "and", "through", "or", "until")
_OF = ("", ",", "of", "of the", "in", "'s")

# Words that only ever link two expressions, so no rule names them.
LINKS = ("at", "on", "in")

# What makes two dates the ends of one stretch of time.
RANGE_LINKS = frozenset({"-", "–", "—", "‑", "to", "until", "till", "through"})

JOINS: tuple[Join, ...] = (
    Join(
        "early, mid or late",
        ("mod",),
        ("year", "month", "week", "season", "quarter", "decade", "century", "monthday", "day", "weekday"),
        ("",),
        (),
        (("mid 2013", "2013"), ("the end of May 2015", "2015-05"), ("early next year", "2017")),
    ),
    Join(
        "about",
        ("about",),
        ("year", "month", "season", "quarter", "decade", "century", "monthday", "day", "weekday", "clock"),
        ("",),
        (),
        (("around 7 May 2015", "2015-05-07"), ("circa 466 BC", "BC0466")),
    ),
    Join("month of a year", ("month",), ("year",), _OF, ("'s",), (("February last year", "2015-02"),)),
    Join("day of a year", ("monthday",), ("year",), _OF, (), (("7 February last year", "2015-02-07"),)),
    Join(
        "season of a year", ("season",), ("year",), _OF, ("'s", ""), (("the summer of last year", "2015-SU"),)
    ),
    Join(
        "quarter of a year",
        ("quarter", "half"),
        ("year",),
        _OF,
        ("'s", ""),
        (("the third quarter of 2014", "2014-Q3"),),
    ),
    Join("weekday of a week", ("weekday",), ("week",), ("", "of"), (), (("Monday last week", "2016-03-21"),)),
    Join(
        "weekday with its date",
        ("weekday",),
        ("monthday",),
        ("", ","),
        (),
        (("Sunday, 27 March 2016", "2016-03-27"),),
    ),
    Join(
        "time of a day",
        ("clock",),
        (*_DAYS, "part"),
        ("", ",", "on", "on the", "of"),
        ("", ",", "at"),
        (
            ("this morning at 5:00 a.m.", "2016-03-31T05:00"),
            ("31st March 2016 at 11:30 am", "2016-03-31T11:30"),
        ),
    ),
    Join("second day of a range", ("dayonly",), ("monthday",), (), _TO, (), apart=True),
    Join("second year of a range", ("shortyear",), ("year",), (), ("-", "–", "—", "‑", "/"), (), apart=True),
    Join(
        "part of a day",
        ("part",),
        _DAYS,
        ("", "of", "of the", "on"),
        ("",),
        (("Sunday night", "2016-03-27TNI"),),
    ),
)
