"""Rules for dates as forms, logs and tables write them: digits, dashes, slashes and codes."""

from claimline.dates.grammar.guards import (
    is_day,
    is_in_brackets,
    is_no_code,
    is_placed,
)
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import NOT_READ, Rule
from claimline.dates.grammar.surroundings import is_day_of_no_share, is_no_share

NOTATIONS: tuple[Rule, ...] = (
    Rule("ISO date", (("ISO", "2016-03-27", "2016-03-27"),)),
    Rule("ISO week", (("ISOWEEK", "2016-W12", "2016-W12"),), Meaning(share="week")),
    Rule(
        "date in digits",
        (
            ("SLASHED", "31/03/2016", "2016-03-31"),
            ("DOTTED", "31.3.2016", "2016-03-31"),
            ("DASHED:slashed", "31-03-2016", "2016-03-31"),
        ),
    ),
    Rule(
        "date in few digits",
        (("SLASHEDSHORT:slashed", "31/03/15", "2015-03-31"),),
        guard=is_no_code,
        counterexample="odds *10/11/12*",
    ),
    Rule(
        "date in bare digits",
        (
            ("DOTTEDSHORT:dotted", "31.03.15", "2015-03-31"),
            ("EIGHTDIGITS:iso", "20150331", "2015-03-31"),
            ("YEARMONTH", "05/2015", "2015-05"),
        ),
        guard=is_placed,
        counterexample="Alder OS *10.11.12*",
    ),
    Rule(
        "year, month and day apart",
        (("YEAR DAY:month DAY", "2016 03 27", "2016-03-27"),),
        guard=is_day,
        counterexample="in *2016 10 12* ships",
    ),
    # Before "day and month in digits", which would take it for a day of the anchor's year.
    Rule(
        "11 September 2001",
        (("(on|since|before|after) > NINEELEVEN", "since *9/11*", "2001-09-11"),),
        Meaning(year=2001, month=9, day=11),
        guard=is_no_share,
        counterexample="on *9/11* of the land",
    ),
    Rule(
        "day and month in digits",
        (
            ("(on|until|till|since) > DAYMONTH", "on *27/03*", "2016-03-27"),
            ("(is|was|are|were|dated) from > DAYMONTH", "it is from *27/03*", "2016-03-27"),
            ("(WEEKDAY|SHORTDAY:weekday) [,] DAYMONTH", "Sunday 27/03", "2016-03-27"),
            ("from > DAYMONTH < (to|-|until|till) DAYMONTH:other", "from *13/03* to 27/03", "2016-03-13"),
            ("from > DAYMONTH < (to|-|until|till) SLASHED:other", "from *13/03* to 27/03/2015", "2015-03-13"),
            ("from DAYMONTH:other (to|-|until|till) > DAYMONTH", "from 13/03 to *27/03*", "2016-03-27"),
        ),
        guard=is_day_of_no_share,
        counterexample="on *27/03* odds",
    ),
    Rule(
        "day and month in brackets",
        (
            ("DAYMONTH", "Sunday (*27/03*)", "2016-03-27"),
            ("DOTTEDDAY", "Sunday (*27.3*.)", "2016-03-27"),
            ("{M} - DAY", "Sunday (*Mar-27*)", "2016-03-27"),
        ),
        alone=False,
        guard=is_in_brackets,
        counterexample="it rose on *Sunday, 7.6* to 120",
    ),
    Rule(
        "date with dashes or slashes",
        (
            ("DAY (-|/) {M} (-|/) YEAR", "31-March-2016", "2016-03-31"),
            ("DAY (-|/) {M} (-|/) (DAY:short_year|SHORT:short_year)", "31-Mar-15", "2015-03-31"),
            ("{M} (-|/) DAY (-|/) YEAR", "Mar-31-2016", "2016-03-31"),
            ("YEAR (-|/) {M} (-|/) DAY", "2016/Mar/31", "2016-03-31"),
            ("YEAR (-|/) DAY (-|/) {M}", "2016/31/Mar", "2016-03-31"),
            ("{M} (-|/) YEAR", "Mar-2016", "2016-03"),
            ("DAY (-|/) {M}", "27-Mar", "2016-03-27"),
            ("{M} / DAY", "Mar/27", "2016-03-27"),
        ),
    ),
    Rule(
        "military time",
        (
            ("HHMM:clock [(hours|hrs)] (ZONE|local time)", "1430 GMT", "2016-03-31T14:30"),
            ("(at|by|from|until|till|since) > HHMM:clock (hours|hrs)", "at *1430 hours*", "2016-03-31T14:30"),
            ("DAY MONTH > HHMM:clock (hours|hrs)", "4 April 1430 hours", "2016-04-04T14:30"),
        ),
    ),
    Rule(
        "date of another calendar",
        (
            ("(DAY|NTH|the NTH) [of] OTHERMONTH [[,] COUNT]", "3 Muharram 1402", NOT_READ),
            ("OTHERMONTH (DAY|NTH) [[,] COUNT]", "Muharram 3, 1402", NOT_READ),
            ("[OTHERMONTH] COUNT ah", "1402 AH", NOT_READ),
            ("ah COUNT", "AH 1402", NOT_READ),
        ),
        Meaning(unread="It is a date of another calendar, which claimline does not read."),
    ),
    Rule(
        "fiscal year",
        (
            ("(fy|cy) [-] YEAR", "FY2014", "2014"),
            ("(fy|cy) [-] (DAY:short_year|SHORT:short_year|APOSTROPHE:short_year)", "FY14", "2014"),
        ),
    ),
    Rule(
        "quarter or half in code",
        (
            ("YEAR (:|-|/) (QUARTERCODE:quarter|HALFCODE:half)", "2014:Q2", "2014-Q2"),
            ("(QUARTERCODE:quarter|HALFCODE:half) (-|/) YEAR", "Q2/2014", "2014-Q2"),
            ("(QUARTERCODE:quarter|HALFCODE:half) [-] APOSTROPHE:short_year", "Q2'14", "2014-Q2"),
            (
                "(QUARTERCODE:quarter|HALFCODE:half) fy [-] (YEAR|SHORT:short_year|DAY:short_year)",
                "Q2 FY14",
                "2014-Q2",
            ),
            ("(QUARTERYEAR|HALFYEAR)", "1Q14", "2014-Q1"),
        ),
    ),
)
