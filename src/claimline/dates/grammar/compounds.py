"""Rules for dates that are counted inside another ("the last week of August") or from it ("two weeks before 13 May")."""

from claimline.dates.grammar.guards import ends_with_last
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import Rule

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
            ("[the] {NTH} SHAREUNIT:share of the UNIT:step", "the last day of the month", "2016-03-31"),
            ("[the] {NTH} WEEKDAY of the UNIT:step", "the last Friday of the month", "2016-03-25"),
        ),
        Meaning(base="spoken"),
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
        "weekdays ago",
        (("COUNT:weekdays_ago WEEKDAYS:weekday ago", "two Sundays ago", "2016-03-20"),),
        Meaning(direction=-1),
    ),
)
