"""The grammar of dates, as data: each rule with its patterns, what they say, and an example that tests it.

A rule's patterns are written in the language of `patterns`; the words in its slots fill the fields of the same
name in its meaning. Examples are read against Thursday 31 March 2016 as news. Joins say which expressions that
stand side by side are one. To add a rule, add a line with an example; the tests do the rest.
"""

from dataclasses import dataclass, field

from claimline.dates.meaning import Meaning

EXAMPLE_ANCHOR = "2016-03-31"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression.

    Attributes:
        name: what it is called on the About page and in `DateMention.rule`.
        patterns: ways to write it; the longest match of all rules wins, then the first rule.
        examples: (words, TIMEX3 value when read against `EXAMPLE_ANCHOR`).
        says: what all its expressions mean; the slots fill in the rest.
        alone: False for what is a date only once it is joined to its neighbour ("early").
    """

    name: str
    patterns: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    says: Meaning = field(default_factory=Meaning)
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbours that are one expression: "February" and "last year".

    Attributes:
        finer, coarser: the grains of the two (see `Meaning.grain`).
        links: what may stand between them where the finer comes first; empty text for nothing at all.
        links_back: the same where the coarser comes first; empty where that order is none.
    """

    name: str
    finer: tuple[str, ...]
    coarser: tuple[str, ...]
    links: tuple[str, ...]
    links_back: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]


_DAYS = ("day", "monthday", "weekday")
_OF = ("", ",", "of", "of the", "in", "'s")

RULES: tuple[Rule, ...] = (
    # Parts of the calendar that name themselves.
    Rule("year", ("YEAR",), (("2014", "2014"),)),
    Rule(
        "month and year",
        ("MONTH [,] YEAR", "MONTH of YEAR"),
        (("May 2015", "2015-05"), ("Sept. 2015", "2015-09")),
    ),
    Rule(
        "day, month and year",
        ("[the] DAY [of] MONTH [,] YEAR", "MONTH [the] DAY [,] YEAR"),
        (
            ("31 March 2016", "2016-03-31"),
            ("March 31st, 2016", "2016-03-31"),
            ("the 3rd of May 2015", "2015-05-03"),
        ),
    ),
    Rule("ISO date", ("ISO",), (("2016-03-27", "2016-03-27"), ("2016-03-27T05:00", "2016-03-27T05:00"))),
    Rule("decade", ("[the] DECADE",), (("the 1990s", "199"),)),
    # Parts of the calendar whose year the text or the anchor gives.
    Rule(
        "day and month",
        ("[the] DAY [of] MONTH", "MONTH [the] DAY"),
        (("31 March", "2016-03-31"), ("March 3rd", "2016-03-03")),
    ),
    Rule("month", ("MONTH",), (("January", "2016-01"),)),
    Rule("weekday", ("WEEKDAY",), (("Sunday", "2016-03-27"), ("Thursday", "2016-03-31"))),
    Rule("season", ("the SEASON", "PLAINSEASON:season"), (("the winter", "2015-WI"), ("summer", "2016-SU"))),
    # Counted from the anchor.
    Rule(
        "today",
        ("[(earlier|later)] TODAY:count",),
        (("yesterday", "2016-03-30"), ("later today", "2016-03-31")),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "tonight",
        ("tonight",),
        (("tonight", "2016-03-31TNI"),),
        Meaning(base="anchor", step="day", part="NI"),
    ),
    Rule(
        "part of today",
        ("this PART",),
        (("this morning", "2016-03-31TMO"),),
        Meaning(base="anchor", step="day"),
    ),
    Rule(
        "last night",
        ("last PART",),
        (("last night", "2016-03-30TNI"),),
        Meaning(base="anchor", step="day", count=-1),
    ),
    Rule("last, this or next weekday", ("[the] WHICH:direction WEEKDAY",), (("last Sunday", "2016-03-27"),)),
    Rule("last, this or next month name", ("WHICH:direction MONTH",), (("last May", "2015-05"),)),
    Rule("last, this or next season", ("WHICH:direction SEASON",), (("last summer", "2015-SU"),)),
    Rule(
        "last, this or next unit",
        ("[(earlier|later)] [the] WHICH:count UNIT:step",),
        (("last year", "2015"), ("next month", "2016-04"), ("last week", "2016-W12")),
        Meaning(base="anchor"),
    ),
    Rule(
        "units ago",
        ("COUNT:back (UNITS:step) ago", "COUNT:back UNIT:step ago"),
        (("two years ago", "2014"), ("a month ago", "2016-02"), ("three days ago", "2016-03-28")),
        Meaning(base="anchor"),
    ),
    # Times of the day.
    Rule(
        "clock time",
        ("FULLCLOCK:clock", "CLOCK [AMPM]", "HOUR:clock AMPM"),
        (("5:00 a.m.", "2016-03-31T05:00"), ("5pm", "2016-03-31T17:00"), ("17:30", "2016-03-31T17:30")),
    ),
    # What is a date only beside another.
    Rule("early, mid or late", ("EARLY:mod [-]", "[the] PARTOF:mod of [the]"), (), alone=False),
    Rule("part of the day", ("[the] PART",), (), alone=False),
    Rule("about", ("ABOUT:approximate",), (), alone=False),
    # Vague references.
    Rule("now", ("now", "currently"), (("now", "PRESENT_REF"),), Meaning(value="PRESENT_REF")),
    # How long, never when.
    Rule(
        "duration",
        ("COUNT:length UNITS:per", "COUNT:length UNIT:per"),
        (("three days", "P3D"), ("a week", "P1W")),
    ),
)

# Words that only ever link two expressions, so no rule names them.
LINKS = ("at", "on", "in")

JOINS: tuple[Join, ...] = (
    Join(
        "early, mid or late",
        ("mod",),
        ("year", "month", "season", "decade", "century"),
        ("",),
        (),
        (("mid 2013", "2013"),),
    ),
    Join("month of a year", ("month",), ("year",), _OF, ("'s",), (("February last year", "2015-02"),)),
    Join("day of a year", ("monthday",), ("year",), _OF, (), (("7 February last year", "2015-02-07"),)),
    Join("season of a year", ("season",), ("year",), _OF, ("'s", ""), (("the summer of 2014", "2014-SU"),)),
    Join(
        "weekday with its date",
        ("weekday",),
        ("monthday",),
        ("", ","),
        (),
        (("Sunday, 27 March 2016", "2016-03-27"),),
    ),
    Join(
        "time of a day",
        ("clock",),
        (*_DAYS, "part"),
        ("", ",", "on", "on the"),
        ("", ",", "at"),
        (
            ("this morning at 5:00 a.m.", "2016-03-31T05:00"),
            ("31st March 2016 at 11:30 am", "2016-03-31T11:30"),
        ),
    ),
    Join(
        "part of a day",
        ("part",),
        _DAYS,
        ("", "of", "of the", "on"),
        ("",),
        (("Sunday night", "2016-03-27TNI"),),
    ),
)
