"""Rules for feasts and the days that are called after something: Christmas, Good Friday, New Year, Boxing Day.

Only days that are the same wherever they are kept: Labor Day and Independence Day are another day in each country.
"""

from claimline.dates.grammar.guards import is_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.named import is_feast
from claimline.dates.grammar.rule import Rule

# What a day of the year is called, its month and its day, and each way to write it with an example.
_NAMED_DAYS: tuple[tuple[str, int, int, tuple[tuple[str, str], ...]], ...] = (
    ("New Year's Day", 1, 1, (("new year 's day", "New Year's Day"),)),
    ("New Year's Eve", 12, 31, (("new year 's eve", "New Year's Eve"),)),
    ("Valentine's Day", 2, 14, (("valentine 's day", "Valentine's Day"),)),
    (
        "May Day",
        5,
        1,
        (("may day", "May Day"), ("international workers 's day", "International Workers' Day")),
    ),
    ("Boxing Day", 12, 26, (("boxing day", "Boxing Day"),)),
)

FEAST_DAYS: tuple[Rule, ...] = (
    Rule(
        "feast",
        (("[WHICH:direction] FEAST [EVE] [[,] YEAR]", "next Christmas", "2016-12-25"),),
        guard=is_feast,
        counterexample="the song “Lonely *Christmas*”",
    ),
    Rule(
        "New Year",
        (("(before|after|until|till|by|since) > [the] new year", "since *New Year*", "2016-01-01"),),
        Meaning(month=1, day=1),
        guard=is_day,
        counterexample="before *the New Year* budget",
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
        guard=is_feast,
        counterexample="the song “Lonely *Easter*”",
    ),
    # "Easter weekend" is the Saturday and Sunday that the day lies in or beside; it may have a third day.
    Rule(
        "weekend of a feast",
        (
            (
                "[WHICH:direction] FEAST [[,] YEAR] weekend [[,] YEAR]",
                "Halloween weekend 2016",
                "2016-W43-WE",
            ),
            (
                "[WHICH:direction] MOVABLE:feast [[,] YEAR] weekend [[,] YEAR]",
                "Easter weekend 2014",
                "2014-W16-WE",
            ),
            ("[the] weekend of FEAST [[,] YEAR]", "the weekend of Halloween", "2015-W44-WE"),
            ("[the] weekend of MOVABLE:feast [[,] YEAR]", "the weekend of Easter 2014", "2014-W16-WE"),
        ),
        Meaning(around="weekend", approximate=True),
        guard=is_feast,
        counterexample="the *Easter weekend* flood",
    ),
    *(
        Rule(
            name,
            tuple(
                (f"{words} [[,] YEAR]", f"{text} 2014", f"2014-{month:02d}-{day:02d}") for words, text in ways
            ),
            Meaning(month=month, day=day),
            guard=is_feast,
            counterexample=f"the *{name}* flood",
        )
        for name, month, day, ways in _NAMED_DAYS
    ),
)
