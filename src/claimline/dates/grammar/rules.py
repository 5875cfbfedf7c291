"""The grammar of dates: what a rule is, what a join is, and all of them in one place.

A rule's patterns are written in the language of `patterns`; the words in its slots fill the fields of the same
name in its meaning. Examples are read against Thursday 31 March 2016 as news. Joins say which neighbours are one
expression. A new pattern is an entry, with its example, in one of the eight tables of rules; the tests do the rest.
"""

from claimline.dates.grammar.calendar import CALENDAR, NAMES_AN_ERA
from claimline.dates.grammar.compounds import COMPOUNDS
from claimline.dates.grammar.feast_days import FEAST_DAYS
from claimline.dates.grammar.hours import HOURS
from claimline.dates.grammar.joins import JOINS, SHORT_END
from claimline.dates.grammar.notations import NOTATIONS
from claimline.dates.grammar.relative import LATER_OR_EARLIER, RELATIVE
from claimline.dates.grammar.rule import EXAMPLE_ANCHOR, LIST_LINKS, RANGE_LINKS, Join, Rule
from claimline.dates.grammar.seasons import SEASONS
from claimline.dates.grammar.untimed import UNTIMED

RULES: tuple[Rule, ...] = (
    *NOTATIONS,
    *COMPOUNDS,
    *UNTIMED,
    *FEAST_DAYS,
    *HOURS,
    *CALENDAR,
    *SEASONS,
    *RELATIVE,
)

__all__ = [
    "EXAMPLE_ANCHOR",
    "JOINS",
    "LATER_OR_EARLIER",
    "LIST_LINKS",
    "NAMES_AN_ERA",
    "RANGE_LINKS",
    "RULES",
    "SHORT_END",
    "Join",
    "Rule",
]
