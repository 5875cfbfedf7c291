"""Rules for what is counted from the anchor (last year, two weeks ago) or from the date before it (that day)."""

from claimline.dates.grammar.guards import is_no_name, is_year_spoken_of
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import Rule

_ANCHOR = Meaning(base="anchor")
_LAST = Meaning(base="last")

RELATIVE: tuple[Rule, ...] = (
    # Counted from the anchor. The first rule wins where two match the same words.
    Rule(
        "the following unit",
        ("[the] AFTER:count [fiscal] UNIT:step", "the NEXT:count UNIT:step"),
        (("the following year", "2017"), ("the previous month", "2016-02"), ("the next day", "2016-04-01")),
        _LAST,
    ),
    Rule(
        "today",
        ("[{AROUND}] TODAY:count",),
        (("yesterday", "2016-03-30"), ("later today", "2016-03-31")),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "two days away",
        ("the day before yesterday",),
        (("the day before yesterday", "2016-03-29"),),
        Meaning(base="anchor", step="day", count=-2),
    ),
    Rule(
        "tonight",
        ("tonight",),
        (("tonight", "2016-03-31TNI"),),
        Meaning(base="anchor", step="day", part="NI"),
    ),
    Rule(
        "part of today",
        ("[{AROUND}] this PART",),
        (("this morning", "2016-03-31TMO"),),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "last night",
        ("[{AROUND}] last PART",),
        (("last night", "2016-03-30TNI"),),
        Meaning(base="anchor", step="day", count=-1),
    ),
    Rule(
        "overnight",
        ("overnight",),
        (("overnight", "2016-03-30TNI"),),
        Meaning(base="anchor", step="day", count=-1, part="NI"),
    ),
    Rule(
        "last, this or next weekday",
        ("[this] [the] WHICH:direction WEEKDAY", "this PAST:direction WEEKDAY"),
        (("last Sunday", "2016-03-27"),),
    ),
    Rule(
        "last, this or next month name",
        ("WHICH:direction MONTH", "this PAST:direction MONTH"),
        (("last May", "2015-05"),),
    ),
    Rule(
        "last, this or next season",
        ("[the] WHICH:direction SEASON", "this PAST:direction SEASON"),
        (("last summer", "2015-SU"),),
    ),
    Rule(
        "last, this or next unit",
        ("[{AROUND}] [the] WHICH:count [fiscal] UNIT:step",),
        (
            ("last year", "2015"),
            ("next month", "2016-04"),
            ("last week", "2016-W12"),
            ("earlier this year", "2016"),
        ),
        _ANCHOR,
        guard=is_no_name,
    ),
    Rule(
        "units ago",
        ("[{ABOUT}] {N} (UNITS:step|UNIT:step) ago", "[{ABOUT}] A:length UNIT:step [or so] ago"),
        (
            ("two years ago", "2014"),
            ("a month ago", "2016-02"),
            ("three days ago", "2016-03-28"),
            ("several years ago", "PAST_REF"),
        ),
        Meaning(base="anchor", count=-1, moves=True),
    ),
    Rule(
        "units from now",
        ("({N}|A:length) (UNITS:step|UNIT:step) from now",),
        (("two years from now", "2018"),),
        Meaning(base="anchor", count=1),
    ),
    Rule(
        "the weekend",
        ("the weekend",),
        (("the weekend", "2016-W12-WE"),),
        Meaning(base="anchor", step="weekend", count=-1),
    ),
    # Quarters of business news: the one spoken of last, else the one before the anchor's.
    Rule(
        "the quarter",
        ("(the|this|that) [latest] quarter", "the latest (quarter|period)"),
        (("the latest quarter", "2015-Q4"),),
        Meaning(base="quarter", step="quarter"),
    ),
    Rule(
        "the year-ago quarter",
        (
            "[the] [comparable] year - (ago|earlier) [QTH:quarter] quarter",
            "the quarter a year (ago|earlier)",
            "[the] (corresponding|comparable|same) quarter [of] last year",
            "last year 's quarter",
        ),
        (("the year-ago quarter", "2014-Q4"), ("the same quarter last year", "2014-Q4")),
        Meaning(base="quarter", step="year", count=-1),
    ),
    Rule(
        "a year before what is reported",
        (
            "[(the|a)] year - (ago|earlier)",
            "[the] [comparable] year - (ago|earlier) period",
            "the period a year (ago|earlier)",
            "[the] (corresponding|comparable|same) period [of] last year",
            "last year 's period",
        ),
        (("the same period last year", "2015"), ("in Q2 it beat *the year-ago* loss", "2014-Q2")),
        Meaning(base="quarter", step="year", count=-1, moves=True),
    ),
    Rule(
        "the quarter of a year",
        ("the YEAR quarter",),
        (("the 2014 quarter", "2014-Q4"),),
        Meaning(base="quarter", step="quarter"),
    ),
    Rule(
        "the period of a year",
        ("the YEAR period",),
        (("the 2014 period", "2014"), ("Q2 beat *the 2014 period*", "2014-Q2")),
        Meaning(base="quarter", step="quarter", moves=True),
    ),
    # Counted from the date mentioned last.
    Rule(
        "the following weekday, month or season",
        ("the AFTER:direction (WEEKDAY|MONTH|SEASON)",),
        (("the following Friday", "2016-04-01"), ("the previous May", "2015-05")),
        _LAST,
    ),
    Rule(
        "that season",
        ("that [same] SEASON",),
        (("that spring", "2016-SP"),),
        Meaning(base="last", direction=0),
    ),
    Rule(
        "the year reported on",
        ("the full year", "the year"),
        (("for *the year*", "2016"), ("the full year", "2016")),
        Meaning(base="style", step="year"),
        guard=is_year_spoken_of,
    ),
    Rule(
        "the end of the year",
        ("[the] year - END:mod", "year END:mod"),
        (("year-end", "2016"),),
        Meaning(base="style", step="year"),
    ),
    Rule(
        "that unit",
        ("[{AROUND}] that [same] UNIT:step", "the same UNIT:step", "{AROUND} in the same UNIT:step"),
        (("that year", "2016"), ("later that month", "2016-03"), ("the same day", "2016-03-31")),
        _LAST,
    ),
    Rule(
        "part of that day",
        ("that [same] PART", "the same PART"),
        (("that afternoon", "2016-03-31TAF"),),
        Meaning(base="last", step="day"),
    ),
    Rule(
        "part of the following day",
        ("the (AFTER:count|NEXT:count) PART",),
        (("the following morning", "2016-04-01TMO"),),
        Meaning(base="last", step="day"),
    ),
    Rule(
        "the day before or after",
        ("the UNIT:step BEFORE:count",),
        (("the day before", "2016-03-30"),),
        _LAST,
        closing=True,
    ),
    Rule(
        "units later or earlier",
        (
            "[{ABOUT}] {N} (UNITS:step|UNIT:step) LATER:sign",
            "[{ABOUT}] A:length UNIT:step LATER:sign",
            "UNITS:step LATER:some",
        ),
        (("two days later", "2016-04-02"), ("a year earlier", "2015")),
        Meaning(base="last", moves=True),
    ),
    Rule(
        "part of that unit",
        (
            "[the] PARTOF:mod of that UNIT:step",
            "(the|a) LATTER:mod part of that UNIT:step",
            "(EARLY:mod|LATE:mod) in that UNIT:step",
        ),
        (("the end of that month", "2016-03"), ("later in that year", "2016")),
        _LAST,
    ),
    Rule(
        "part of the unit",
        (
            "[the] PARTOF:mod of the UNIT:step",
            "(the|a) LATTER:mod part of the UNIT:step",
            "(EARLY:mod|LATE:mod) in the UNIT:step",
            "[the] UNIT:step ('s|-) END:mod",
        ),
        (
            ("the end of the month", "2016-03"),
            ("month's end", "2016-03"),
            ("later in the year", "2016"),
            ("since *the start of the year* rents have risen", "2016"),
        ),
        Meaning(base="spoken"),
    ),
)
