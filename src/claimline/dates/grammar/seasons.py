"""Rules for the parts of a year that have no month, and for many years: seasons, quarters, halves, decades, centuries."""

from claimline.dates.grammar.rule import NO_DATE, Rule
from claimline.dates.grammar.surroundings import is_decade, is_no_quarter_of_a_game, is_season

SEASONS: tuple[Rule, ...] = (
    Rule(
        "season",
        (
            ("the SEASON", "the winter", "2015-WI"),
            ("the SEASON < of [the] (WHICH|AFTER|that) UNIT", "the fall of last year", "2015-FA"),
            ("PLAINSEASON:season", "summer", "2015-SU"),
            ("(in|of|by|until|since|from|during|through) > SEASON", "in *spring*", "2016-SP"),
            ("[the] SEASON [of] YEAR", "the fall of 1944", "1944-FA"),
            ("[the] SEASON [of] COUNT:year (BC|AD)", "the fall of 480 BC", "BC0480-FA"),
            ("[the] SEASON of APOSTROPHE:short_year", "the summer of '68", "1968-SU"),
        ),
        guard=is_season,
        counterexample="in the first *winter* people froze",
    ),
    Rule(
        "no season",
        (
            ("the fall of", "*the fall of* the wall", ""),
            ("the spring of", "*the spring of* the lock", ""),
        ),
        says=NO_DATE,
        alone=False,
    ),
    Rule(
        "quarter",
        (
            ("[the] [fiscal] QTH:quarter quarter", "the fiscal first quarter", "2016-Q1"),
            ("[fiscal] [-] QTH:quarter - quarter", "third-quarter", "2015-Q3"),
            ("[the] YEAR [fiscal] QTH:quarter [-] quarter", "the 2014 second quarter", "2014-Q2"),
            ("[the] NTH:quarter [-] quarter", "the 3rd quarter", "2015-Q3"),
            (
                "[the] CLOSING:quarter quarter < of (YEAR|fiscal|last|this (year|fiscal)|next|the (YEAR|year|fiscal))",
                "the last quarter of 2014",
                "2014-Q4",
            ),
            ("QUARTERCODE:quarter", "Q3", "2015-Q3"),
        ),
        guard=is_no_quarter_of_a_game,
        counterexample="they scored in *the third quarter*",
    ),
    Rule(
        "half of a year",
        (
            ("[the] HALFTH:half half", "first half of 2014", "2014-H1"),
            ("HALFCODE:half", "H1 2014", "2014-H1"),
        ),
        alone=False,
    ),
    Rule(
        "decade",
        (
            ("[the] DECADE", "the 1990s", "199"),
            ("the SHORTDECADE:decade", "the 90s", "199"),
            ("the DECADEWORD:decade", "the nineties", "199"),
            ("the EARLY:mod [-] (DECADEWORD:decade|SHORTDECADE:decade)", "the early nineties", "199"),
            ("[the] DECADE (BC|AD)", "the 470s BC", "BC047"),
        ),
        guard=is_decade,
        counterexample="a temperature in *the 30s*",
    ),
    Rule(
        "century",
        (
            ("[the] ORDINAL:century [-] century", "the 20th century", "19"),
            ("[the] ORDINAL:century [-] century (BC|AD)", "the 4th century BC", "BC03"),
        ),
    ),
)
