"""Rules and joins for dates that are counted inside another ("the last week of August") or from it ("two weeks before 13 May")."""

from claimline.dates.grammar.guards import (
    ends_with_last,
    is_before_last,
    is_no_stretch,
    is_week_after,
    is_weeks_on,
)
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import DAYS, Join, Rule
from claimline.dates.grammar.surroundings import is_of_one_time

COMPOUNDS: tuple[Rule, ...] = (
    Rule(
        "one of several in a period",
        (
            ("[the] {NTH} SHAREUNIT:share < (of|in) {WHOLE}", "the last week of August", "2015-W35"),
            ("[the] {NTH} LONGSHARE:share < of {SPAN}", "the last month of 2014", "2014-12"),
            ("[the] {NTH} WEEKDAY < (of|in) {WHOLE}", "the second Sunday of October", "2015-10-11"),
        ),
        alone=False,
    ),
    Rule(
        "one of several in the period spoken of",
        (
            (
                "[the] {NTH} SHAREUNIT:share of the UNIT:step",
                "it broke on *the last day of the month*",
                "2016-03-31",
            ),
            (
                "[the] {NTH} WEEKDAY of the UNIT:step",
                "it broke on *the last Friday of the month*",
                "2016-03-25",
            ),
        ),
        Meaning(base="spoken"),
        guard=is_of_one_time,
        counterexample="they meet on *the last Friday of the month*",
    ),
    Rule(
        "one of several in every period",
        (
            ("[the] {NTH} SHAREUNIT of (every|each) UNIT:per", "the last day of every month", "P1M"),
            ("[the] {NTH} WEEKDAY (of|in) (every|each) UNIT:per", "the last Friday of each month", "P1M"),
            (
                "[the] {NTH} WEEKDAY (of|in) (every|each) MONTH:every_month",
                "the first Monday in each May",
                "XXXX-05",
            ),
        ),
        Meaning(kind="SET"),
    ),
    Rule(
        "numbered week",
        (("[the] week COUNT:nth [,] [(of|in)] [the] [year] YEAR", "week 3 of 2027", "2027-W03"),),
        Meaning(share="week"),
    ),
    Rule(
        "the unit after next",
        (("the UNIT:step after next", "the month after next", "2016-05"),),
        Meaning(base="anchor", count=2),
    ),
    Rule(
        "the unit before last",
        (("the UNIT:step before last", "the week before last", "2016-W11"),),
        Meaning(base="anchor", count=-2),
        guard=ends_with_last,
        counterexample="*the week before last* Christmas",
    ),
    Rule(
        "the one before last",
        (("the (SEASON|MONTH|FEAST|MOVABLE:feast) before last", "the summer before last", "2014-SU"),),
        Meaning(direction=-1, shift=(-1, "year")),
        guard=ends_with_last,
        counterexample="*the summer before last* Christmas",
    ),
    Rule(
        "the weekday before last",
        (
            ("the WEEKDAY before last", "the Sunday before last", "2016-03-20"),
            ("a week last WEEKDAY", "a week last Sunday", "2016-03-20"),
        ),
        Meaning(direction=-1, shift=(-1, "week")),
        guard=is_before_last,
        counterexample="she ran for *a week last Sunday*",
    ),
    Rule(
        "the part of the day before last",
        (("the PART before last", "the night before last", "2016-03-29TNI"),),
        Meaning(base="anchor", step="day", count=-2),
        guard=ends_with_last,
        counterexample="*the night before last* year",
    ),
    Rule(
        "the one after next",
        (("the (SEASON|MONTH|FEAST|MOVABLE:feast) after next", "the summer after next", "2017-SU"),),
        Meaning(direction=1, shift=(1, "year")),
    ),
    Rule(
        "the weekday after next",
        (("the WEEKDAY after next", "the Sunday after next", "2016-04-10"),),
        Meaning(direction=1, shift=(1, "week")),
    ),
    Rule(
        "units before today",
        (
            ("(A:back|ONE:back) UNIT:back_unit ago TODAY:count", "a week ago yesterday", "2016-03-23"),
            ("COUNT:back UNITS:back_unit ago TODAY:count", "two years ago today", "2014-03-31"),
            ("(A:back|ONE:back) UNIT:back_unit ago this UNIT:step", "a year ago this week", "2015-W13"),
            ("COUNT:back UNITS:back_unit ago this UNIT:step", "fifty years ago this month", "1966-03"),
        ),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "weekdays ago",
        (("COUNT:weekdays_ago WEEKDAYS:weekday ago", "two Sundays ago", "2016-03-20"),),
        Meaning(direction=-1),
    ),
    Rule(
        "a week after a weekday",
        (("WEEKDAY week", "Sunday week", "2016-04-10"),),
        Meaning(direction=1, shift=(1, "week")),
        guard=is_week_after,
        counterexample="on *Sunday week* two began",
    ),
    Rule(
        "weeks after today",
        (
            ("(A:weeks_on|ONE:weeks_on) week TODAY:count", "a week tomorrow", "2016-04-08"),
            ("COUNT:weeks_on weeks TODAY:count", "two weeks tomorrow", "2016-04-15"),
            ("TODAY:count week", "tomorrow week", "2016-04-08"),
        ),
        Meaning(base="anchor", step="day", shift=(1, "week")),
        guard=is_week_after,
        counterexample="it is *a week today* since it fell",
    ),
)

COUNTED: tuple[Join, ...] = (
    Join(
        "one of several in a period",
        finer=("share",),
        coarser=("month", "year", "season", "decade", "week", "quarter"),
        links=("of", "in", "", ","),
        examples=(
            ("the last day of May", "2016-05-31"),
            ("the last day of the summer", "2015-08-31"),
            ("the last day in May", "2016-05-31"),
            ("the last day of 2014", "2014-12-31"),
            ("the last day of last week", "2016-03-27"),
            ("the last day of last quarter", "2015-12-31"),
            ("the last year of the 1990s", "1999"),
            ("the last day of May last year", "2015-05-31"),
            ("the last day of May, last year", "2015-05-31"),
        ),
    ),
    Join(
        "so many units before a date",
        finer=("span",),
        coarser=(*DAYS, "month", "year", "week", "weekend"),
        links=("before",),
        examples=(
            ("two weeks before 13 May 1999", "1999-04-29"),
            ("two days before Sunday", "2016-03-25"),
            ("two days before yesterday", "2016-03-28"),
            ("two months before May 2015", "2015-03"),
            ("two years before 2014", "2012"),
            ("two weeks before last week", "2016-W10"),
            ("two weeks before last weekend", "2016-W10-WE"),
        ),
        side=-1,
        guard=is_no_stretch,
    ),
    Join(
        "so many units after a date",
        finer=("span",),
        coarser=(*DAYS, "month", "year", "week", "weekend"),
        links=("after",),
        examples=(
            ("two weeks after 13 May 1999", "1999-05-27"),
            ("two days after Sunday", "2016-03-29"),
            ("two days after tomorrow", "2016-04-03"),
            ("two months after May 2015", "2015-07"),
            ("two years after 2014", "2016"),
            ("two weeks after last week", "2016-W14"),
            ("two weeks after last weekend", "2016-W14-WE"),
        ),
        side=1,
        guard=is_no_stretch,
    ),
    Join(
        "so many units from a day",
        finer=("span",),
        coarser=("day", "weekday"),
        links=("from",),
        examples=(("two weeks from tomorrow", "2016-04-15"), ("two weeks from Sunday", "2016-04-10")),
        side=1,
        guard=is_no_stretch,
    ),
    Join(
        "weeks after the next weekday",
        finer=("span",),
        coarser=("weekday",),
        links=("on",),
        examples=(("a week on Sunday", "2016-04-10"),),
        side=1,
        ahead=True,
        guard=is_weeks_on,
    ),
)
