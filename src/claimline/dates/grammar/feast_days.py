"""Rules for feasts and the days that are called after something: Christmas, Good Friday, New Year, Boxing Day.

Only days that are the same wherever they are kept: Labor Day and Independence Day are another day in each country.
"""

from claimline.dates.grammar.guards import is_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.named import is_feast, is_no_title
from claimline.dates.grammar.rule import Rule

FEAST_DAYS: tuple[Rule, ...] = (
    Rule(
        "feast",
        (("[WHICH:direction] FEAST [EVE] [[,] YEAR]", "next Christmas", "2016-12-25"),),
        guard=is_no_title,
        counterexample="the song “Lonely *Christmas*”",
    ),
    Rule(
        "New Year's Day",
        (("new year 's day [[,] YEAR]", "New Year's Day", "2016-01-01"),),
        Meaning(month=1, day=1),
    ),
    Rule(
        "New Year",
        (("(before|after|until|till|by|since) > [the] new year", "since *New Year*", "2016-01-01"),),
        Meaning(month=1, day=1),
        guard=is_day,
        counterexample="before *the New Year* budget",
    ),
    Rule(
        "New Year's Eve",
        (("new year 's eve [[,] YEAR]", "New Year's Eve 2014", "2014-12-31"),),
        Meaning(month=12, day=31),
    ),
    Rule(
        "feast on a weekday",
        (("FEASTWORD:feast WEEKDAY:of_weekday [[,] YEAR]", "Good Friday", "2016-03-25"),),
        guard=is_feast,
        counterexample="the *Good Friday* Agreement",
    ),
    Rule(
        "movable feast",
        (("[WHICH:direction] MOVABLE:feast [(day|sunday)] [[,] YEAR]", "next Easter", "2017-04-16"),),
        guard=is_no_title,
        counterexample="the song “Lonely *Easter*”",
    ),
    Rule(
        "Valentine's Day",
        (("valentine 's day [[,] YEAR]", "Valentine's Day 2014", "2014-02-14"),),
        Meaning(month=2, day=14),
    ),
    Rule(
        "May Day",
        (
            ("may day [[,] YEAR]", "May Day 2014", "2014-05-01"),
            ("international workers 's day [[,] YEAR]", "International Workers' Day 2014", "2014-05-01"),
        ),
        Meaning(month=5, day=1),
    ),
    Rule(
        "Boxing Day",
        (("boxing day [[,] YEAR]", "Boxing Day 2014", "2014-12-26"),),
        Meaning(month=12, day=26),
    ),
)
