"""Rules for what is counted from the anchor (last year, two weeks ago) or from the date before it (that day)."""

from claimline.dates.grammar.guards import is_no_comparison, is_no_part, is_year_of_text
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import Rule
from claimline.dates.grammar.surroundings import is_month_pointed_at, is_no_quarter_of_a_game, is_unit_of_now

_ANCHOR = Meaning(base="anchor")
_LAST = Meaning(base="last")
LATER_OR_EARLIER = "units later or earlier"

RELATIVE: tuple[Rule, ...] = (
    # Counted from the anchor. The first rule wins where two match the same words.
    Rule(
        "the following unit",
        (
            (
                "[the] AFTER:count [fiscal] UNIT:step",
                "It fell on 7 May 2015; *the following year* it rose",
                "2016",
            ),
            ("the NEXT:count UNIT:step", "It fell on 7 May 2015; *the next day* it rose", "2015-05-08"),
        ),
        _LAST,
    ),
    Rule(
        "today",
        (("[{AROUND}] TODAY:count", "yesterday", "2016-03-30"),),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "two days away",
        (("[the] day before yesterday", "day before yesterday", "2016-03-29"),),
        Meaning(base="anchor", step="day", count=-2),
    ),
    Rule(
        "two days ahead",
        (("[the] day after tomorrow", "day after tomorrow", "2016-04-02"),),
        Meaning(base="anchor", step="day", count=2),
    ),
    Rule(
        "tonight",
        (("tonight", "tonight", "2016-03-31TNI"),),
        Meaning(base="anchor", step="day", part="NI"),
    ),
    # "On this day the mill burned" is of the day told; in a letter it may be that of the writing.
    Rule(
        "this day",
        (
            ("this day", "It fell on 7 May 2015; on *this day* it rained", "2015-05-07"),
            ("this (very|same) day", "It fell on 7 May 2015; on *this very day* it rained", "2015-05-07"),
        ),
        Meaning(base="spoken", step="day"),
    ),
    Rule(
        "part of today",
        (("[{AROUND}] this PART", "this morning", "2016-03-31TMO"),),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "last night",
        (("[{AROUND}] last PART", "last night", "2016-03-30TNI"),),
        Meaning(base="anchor", step="day", count=-1),
    ),
    Rule(
        "overnight",
        (("overnight", "overnight", "2016-03-30TNI"),),
        Meaning(base="anchor", step="day", count=-1, part="NI"),
    ),
    Rule(
        "last, this or next weekday",
        (("[this] [the] WHICH:direction WEEKDAY", "last Sunday", "2016-03-27"),),
    ),
    Rule(
        "last, this or next month name",
        (
            ("WHICH:direction MONTH", "last May", "2015-05"),
            ("this PAST:direction MONTH", "this past May", "2015-05"),
            ("WHICH:direction {M} DAY", "last March 3", "2016-03-03"),
            ("WHICH:direction DAYMONTH", "next 27/3", "2017-03-27"),
        ),
    ),
    Rule(
        "last, this or next season",
        (
            ("[the] WHICH:direction SEASON", "last summer", "2015-SU"),
            ("this PAST:direction SEASON", "this past summer", "2015-SU"),
        ),
    ),
    Rule(
        "the unit so far",
        (
            ("[the] ROUNDUNIT:step to date", "the year to date", "2016"),
            ("so far > this UNIT:step", "so far *this year*", "2016"),
            ("this UNIT:step < so far", "*this year* so far", "2016"),
        ),
        Meaning(base="anchor", mod="EARLIER"),
    ),
    Rule(
        "last, this or next unit",
        (
            ("[{AROUND}] [the] WHICH:count [fiscal] UNIT:step", "last year", "2015"),
            ("[the] WHICH:count calendar UNIT:step", "this calendar year", "2016"),
        ),
        _ANCHOR,
        guard=is_unit_of_now,
        counterexample="*the last month* of Operation Ember",
    ),
    Rule(
        "units ago",
        (
            ("[{ABOUT}] {N} (UNITS:step|UNIT:step) ago", "two years ago", "2014"),
            ("[{ABOUT}] A:length UNIT:step [or so] ago", "a month ago", "2016-02"),
            ("COUNT:or_count (or|to|-) COUNT:length UNITS:step ago", "two or three years ago", "2013"),
            (
                "{MORE} (COUNT:length|A:length) (UNITS:step|UNIT:step) ago",
                "two years and a month ago",
                "2014-02",
            ),
        ),
        Meaning(base="anchor", count=-1, moves=True),
    ),
    Rule(
        "units from now",
        (("({N}|A:length) (UNITS:step|UNIT:step) (from now|hence)", "two years from now", "2018"),),
        Meaning(base="anchor", count=1),
    ),
    Rule(
        "the weekend",
        (("the weekend", "the weekend", "2016-W12-WE"),),
        Meaning(base="anchor", step="weekend", count=-1),
        guard=is_no_part,
        counterexample="*the weekend* of the fair",
    ),
    # Quarters of business news: the one spoken of last, else the one before the anchor's.
    Rule(
        "the quarter",
        (
            ("(the|this|that) [latest] quarter", "the quarter", "2015-Q4"),
            ("the latest period", "the latest period", "2015-Q4"),
        ),
        Meaning(base="quarter", step="quarter"),
        guard=is_no_quarter_of_a_game,
        counterexample="they scored twice in *the quarter*",
    ),
    Rule(
        "the year-ago quarter",
        (
            (
                "[the] [comparable] year - (ago|earlier) [QTH:quarter] quarter",
                "the year-ago quarter",
                "2014-Q4",
            ),
            ("the quarter a year (ago|earlier)", "the quarter a year ago", "2014-Q4"),
            (
                "[the] (corresponding|comparable|same) quarter [of] last year",
                "the same quarter last year",
                "2014-Q4",
            ),
            ("last year 's quarter", "last year's quarter", "2014-Q4"),
        ),
        Meaning(base="quarter", step="year", count=-1),
    ),
    Rule(
        "a year before what is reported",
        (
            ("[(the|a)] year - (ago|earlier)", "in Q2 it beat *the year-ago* loss", "2014-Q2"),
            ("[the] [comparable] year - (ago|earlier) period", "the year-ago period", "2015"),
            ("the period a year (ago|earlier)", "the period a year earlier", "2015"),
            (
                "[the] (corresponding|comparable|same) period [of] last year",
                "the same period last year",
                "2015",
            ),
            ("last year 's period", "last year's period", "2015"),
        ),
        Meaning(base="quarter", step="year", count=-1, moves=True),
    ),
    Rule(
        "the quarter of a year",
        (("the YEAR quarter", "the 2014 quarter", "2014-Q4"),),
        Meaning(base="quarter", step="quarter"),
    ),
    Rule(
        "the period of a year",
        (("the YEAR period", "the 2014 period", "2014"),),
        Meaning(base="quarter", step="quarter", moves=True),
    ),
    # Counted from the date mentioned last.
    Rule(
        "the following weekday, month, season or feast",
        (
            ("the AFTER:direction (WEEKDAY|MONTH|SEASON)", "the following Friday", "2016-04-08"),
            ("AFTER:direction WEEKDAY", "previous Thursday", "2016-03-24"),
            ("the AFTER:direction (FEAST|MOVABLE:feast)", "the following Easter", "2017-04-16"),
        ),
        _LAST,
    ),
    Rule(
        "that season",
        (("that [same] SEASON", "that spring", "2016-SP"),),
        Meaning(base="last", direction=0),
    ),
    Rule(
        "that month",
        (("that [same] MONTH", "Opened in 2011, closed in *that November*", "2011-11"),),
        _LAST,
        guard=is_month_pointed_at,
        counterexample="she said *that November* was wet",
    ),
    Rule(
        "the year reported on",
        (
            ("the full year", "the full year", "2016"),
            ("the year", "for *the year*", "2016"),
        ),
        Meaning(base="style", step="year"),
        guard=is_year_of_text,
        counterexample="player of *the year*",
    ),
    Rule(
        "the end of the year",
        (
            ("[the] year - END:mod", "The bank, founded in 2012, will close at *year-end*", "2016"),
            ("year END:mod", "year end", "2016"),
        ),
        Meaning(base="style", step="year"),
    ),
    Rule(
        "that unit",
        (
            ("[{AROUND}] that [same] UNIT:step", "that year", "2016"),
            ("the same UNIT:step", "the same day", "2016-03-31"),
            ("{AROUND} in the same UNIT:step", "sometime in the same year", "2016"),
        ),
        _LAST,
    ),
    Rule(
        "part of that day",
        (
            ("that [same] PART", "that afternoon", "2016-03-31TAF"),
            ("the same PART", "the same afternoon", "2016-03-31TAF"),
        ),
        Meaning(base="last", step="day"),
    ),
    Rule(
        "part of the following day",
        (
            (
                "the (AFTER:count|NEXT:count) PART",
                "It fell on 7 May 2015; *the following morning* it rose",
                "2015-05-08TMO",
            ),
        ),
        Meaning(base="last", step="day"),
    ),
    Rule(
        "the day before or after",
        (("the UNIT:step BEFORE:count", "the day before", "2016-03-30"),),
        _LAST,
        closing=True,
        counterexample="*the day before* the vote",
    ),
    Rule(
        LATER_OR_EARLIER,
        (
            (
                "[{ABOUT}] {N} (UNITS:step|UNIT:step) LATER:sign",
                "It fell on 7 May 2015; *two days later* it rose",
                "2015-05-09",
            ),
            ("[{ABOUT}] A:length UNIT:step LATER:sign", "a year earlier", "2015"),
            (
                "COUNT:or_count (or|to|-) COUNT:length UNITS:step LATER:sign",
                "It fell on 7 May 2015; *two or three days later* it rose",
                "2015-05-10",
            ),
            (
                "{MORE} (COUNT:length|A:length) (UNITS:step|UNIT:step) LATER:sign",
                "It fell in May 2013; *a year and two months later* it rose",
                "2014-07",
            ),
            ("UNITS:step LATER:some_time", "years later", "FUTURE_REF"),
        ),
        Meaning(base="last", moves=True),
        guard=is_no_comparison,
        counterexample="*a month earlier* than usual",
    ),
    Rule(
        "part of the unit",
        (
            ("[the] PARTOF:mod of the UNIT:step", "the end of the month", "2016-03"),
            ("(the|a) LATTER:mod part of the UNIT:step", "the latter part of the month", "2016-03"),
            ("(EARLY:mod|LATE:mod) in the UNIT:step", "later in the month", "2016-03"),
            ("[the] UNIT:step ('s|-) END:mod", "month's end", "2016-03"),
            ("(by|until|till|at|before) > [the] PARTOF:mod of UNIT:step", "by *end of month*", "2016-03"),
        ),
        Meaning(base="spoken"),
    ),
)
