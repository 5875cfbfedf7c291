"""Rules for parts of the calendar that name themselves, fully or not, and for what is a date only beside them."""

from claimline.dates.grammar.guards import is_bare_day, is_day, is_year, is_year_in_words
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.named import is_free_day, is_month, is_weekday
from claimline.dates.grammar.rule import NO_DATE, Rule
from claimline.dates.grammar.surroundings import (
    is_day_of_a_month_named,
    is_free_day_in_words,
    is_no_timetable,
)

# The rule that tells whether bare years below 1000 are dates at all, and of which era.
NAMES_AN_ERA = "year BC or AD"

CALENDAR: tuple[Rule, ...] = (
    # Days, months and years.
    Rule("year", (("YEAR", "2014", "2014"),), guard=is_year, counterexample="lot *1789*"),
    Rule(
        "year in words",
        (("(in|since|until|by|before|after) > SPELLED:year", "in *two thousand and fifteen*", "2015"),),
        guard=is_year_in_words,
        counterexample="in *two thousand* cases",
    ),
    Rule(
        "bare year in words", (("SPELLED:year", "October two thousand and fifteen", "2015-10"),), alone=False
    ),
    Rule(
        "named year",
        (
            ("year YEAR", "in *year 2014*", "2014"),
            ("the years YEAR", "*the years 1914* to 1918", "1914"),
            ("the year COUNT:year", "the year two thousand", "2000"),
            ("[the] fiscal [year] YEAR", "fiscal 2014", "2014"),
            ("calendar YEAR", "calendar 2014", "2014"),
        ),
    ),
    Rule(
        NAMES_AN_ERA,
        (
            ("COUNT:year (BC|AD)", "490 BC", "BC0490"),
            ("AD COUNT:year", "AD 79", "0079"),
            ("COUNT:year < (-|to|and|or) COUNT:end (BC|AD)", "*499* - 493 BC", "BC0499"),
        ),
    ),
    Rule(
        "bare year in ancient history",
        (("(in|since|until|by) > ANYYEAR:year", "in *480*, not in 490 BC", "BC0480"),),
        beside=NAMES_AN_ERA,
        counterexample="in *480*",
    ),
    Rule("a count, no year", (("YEAR [-] COUNTED", "*1500 km* of road", ""),), says=NO_DATE, alone=False),
    Rule("two-digit year", (("APOSTROPHE:short_year", "'15", "2015"),)),
    Rule(
        "month and year",
        (
            ("MONTH [,] YEAR", "In *June 2015* people danced", "2015-06"),
            ("MONTH of YEAR", "In *June of 2015* people danced", "2015-06"),
            ("PLACER > SMALLMONTH:month YEAR", "in *may 2015*", "2015-05"),
            ("LOWMONTH:month [,] YEAR", "jan 2015", "2015-01"),
            ("MONTH of SHORT:short_year", "May of 87", "1987-05"),
            ("MONTH APOSTROPHE:short_year", "May '15", "2015-05"),
            ("MONTH < (-|and|to|through|or) MONTH:other YEAR", "*May* and July 2015", "2015-05"),
            ("MONTH COUNT:year (BC|AD)", "April Eighty BC", "BC0080-04"),
        ),
    ),
    Rule(
        "day, month and year",
        (
            ("DAY [of] {M} [,] YEAR", "On *7 June 2015* people danced", "2015-06-07"),
            ("DAY [of] SMALLMONTH:month [,] YEAR", "7 may 2015", "2015-05-07"),
            ("DAY {M} APOSTROPHE:short_year", "7 May '15", "2015-05-07"),
            ("the NTH:day [of] {M} [,] YEAR", "On *the 3rd of June 2015* people danced", "2015-06-03"),
            ("{M} [the] DAY [,] APOSTROPHE:short_year", "May 7 '15", "2015-05-07"),
            ("{M} [the] DAY [,] YEAR", "On *June 3, 2015* people danced", "2015-06-03"),
        ),
    ),
    Rule(
        "day and month",
        (
            ("DAY [of] {M}", "31 March", "2016-03-31"),
            ("DAY {M} < HHMM (ZONE|local|hours|hrs)", "4 APRIL 1145 GMT", "2016-04-04T11:45"),
            ("the NTH:day [of] {M}", "the 3rd of March", "2016-03-03"),
            ("{M} [the] DAY", "March 3rd", "2016-03-03"),
            ("[the] NTHWORD:day [day] of {M}", "the third of March", "2016-03-03"),
            (
                "{M} [the] NTHWORD:day < [,] (YEAR|SPELLED|to|through|till|until)",
                "*March third* to ninth",
                "2016-03-03",
            ),
            (
                "[the] DAY < (-|to|through|till|until) [the] DAY:till [of] {M}",
                "*28* to 9 March",
                "2016-02-28",
            ),
            ("[the] DAY < (and|or) [the] DAY:other [of] {M}", "*9* and 3 March", "2016-03-09"),
            (
                "(between|from) > [the] NTHWORD:day < (and|to|through|till|until) [the] NTHWORD:till of {M}",
                "from *the third* to the ninth of March",
                "2016-03-03",
            ),
            ("DAY < , DAY:other and DAY:third {M}", "*3*, 9 and 12 March", "2016-03-03"),
        ),
        guard=is_free_day,
        counterexample="the *July 20* plot",
    ),
    Rule(
        "day in words after its month",
        (
            (
                "(on|by|from|since|until|till|to|before|after|of|,|WEEKDAY) > {M} the NTHWORD:day",
                "on *March the third*",
                "2016-03-03",
            ),
        ),
        guard=is_free_day_in_words,
        counterexample="since *March the third* boat has been late",
    ),
    Rule(
        "week of a day",
        (
            ("([the] week of|w / c) {M} DAY [[,] YEAR]", "the week of March 6", "2016-W09"),
            ("([the] week of|w / c) DAY [of] {M} [[,] YEAR]", "w/c 4 May 2015", "2015-W19"),
        ),
        Meaning(around="week"),
    ),
    Rule(
        "weekend of a day",
        (
            ("[the] weekend of {M} DAY [[,] YEAR]", "the weekend of March 6", "2016-W09-WE"),
            ("[the] weekend of DAY [of] {M} [[,] YEAR]", "the weekend of 9 May 2015", "2015-W19-WE"),
        ),
        Meaning(around="weekend"),
    ),
    Rule(
        "bare two-digit year",
        (
            ("SHORT:short_year", "1939-*45*", "1945"),
            ("YEAR:other (-|/) > DAY:short_year", "1914-*18*", "1918"),
        ),
        alone=False,
    ),
    Rule(
        "day of the month",
        (("(on|by|until|from) > the NTH:day", "by *the 13th*, all was lost", "2016-03-13"),),
        guard=is_day,
        counterexample="on *the 13th* floor",
    ),
    Rule(
        "day of a month named before",
        (("on > NTH:day", "March was cold; on *13th*, all was lost", "2016-03-13"),),
        guard=is_day_of_a_month_named,
        counterexample="she lives on *13th*",
    ),
    Rule(
        "day of a month counted from now",
        (
            (
                "[the] (NTH:day|NTHWORD:day) < of [the] (WHICH|AFTER|that|same) month",
                "the tenth of next month",
                "2016-04-10",
            ),
        ),
        alone=False,
    ),
    Rule(
        "bare day",
        (
            ("DAY", "March 3 to *9*", "2016-03-09"),
            (
                "(to|and|through|or|until|till|,|-|WEEKDAY|SHORTDAY) > [the] (NTH:day|NTHWORD:day)",
                "March 3 to *the ninth*",
                "2016-03-09",
            ),
        ),
        alone=False,
        guard=is_bare_day,
        counterexample="on *Mon 12* ships",
    ),
    Rule(
        "month",
        (
            ("SUREMONTH:month", "January", "2016-01"),
            ("PLACER > LOOSEMONTH:month", "in *May*", "2016-05"),
            ("BEFOREMONTH > (SHORTMONTH:month|LOWMONTH:month)", "in *Sept*", "2015-09"),
            ("LOOSEMONTH:month < (to|through|till|until) SUREMONTH:other", "*May* through July", "2016-05"),
            (
                "(between|from) > SMALLMONTH:month < (and|to|through|till|until) SUREMONTH:other",
                "between *august* and october",
                "2015-08",
            ),
            ("MONTH < (-|to|through|till|until) MONTH:other DAY:third", "*Nov*-Feb 5, 2016", "2015-11"),
        ),
        guard=is_month,
        counterexample="*April* Summers sang",
    ),
    Rule(
        "name that is also a month",
        (
            ("LOOSEMONTH:month", "May last year", "2015-05"),
            ("SHORTMONTH:month", "Sept last year", "2015-09"),
        ),
        alone=False,
    ),
    Rule(
        "weekday",
        (("WEEKDAY", "Sunday", "2016-03-27"),),
        guard=is_weekday,
        counterexample="the *Sunday* Telegraph",
    ),
    Rule(
        "short weekdays",
        (
            ("SHORTDAY:weekday < (-|to|through|or) SHORTDAY:other", "It rained *Mon* to Wed", "2016-03-28"),
            ("SHORTDAY:other (-|to|through|or) > SHORTDAY:weekday", "It rained Mon to *Wed*", "2016-03-30"),
        ),
        guard=is_no_timetable,
        counterexample="open *Mon* to Wed",
    ),
    Rule("short weekday", (("SHORTDAY:weekday", "Sun, 27 March 2016", "2016-03-27"),), alone=False),
    Rule(
        "early, mid or late",
        (
            ("[the] EARLY:mod [-]", "mid 2013", "2013"),
            ("[the] PARTOF:mod of", "the end of May 2015", "2015-05"),
            ("(the|a) LATTER:mod part of", "the latter part of 2013", "2013"),
            ("(EARLY:mod|LATE:mod) in", "early in 2013", "2013"),
        ),
        alone=False,
    ),
    Rule("about", (("ABOUT:approximate", "around 7 May 2015", "2015-05-07"),), alone=False),
)
