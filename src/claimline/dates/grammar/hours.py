"""Rules for times of the day: of a clock, of two clocks that are the ends of a stretch, and parts of the day."""

from claimline.dates.grammar.guards import is_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import Rule
from claimline.dates.grammar.surroundings import is_placed_clock, is_time_of_day

HOURS: tuple[Rule, ...] = (
    Rule(
        "clock time",
        (
            ("CLOCK [AMPM] [{ZONE}]", "5:00 a.m.", "2016-03-31T05:00"),
            ("(DOTCLOCK:clock|HOUR:clock|COUNT:clock) AMPM [{ZONE}]", "5 p.m.", "2016-03-31T17:00"),
            (
                "{HANDS} (in the|at) PART:clock_part",
                "five o'clock in the afternoon",
                "2016-03-31T17:00",
            ),
            ("HOUR:clock (in the|at) PART:clock_part", "4 in the morning", "2016-03-31T04:00"),
        ),
        guard=is_time_of_day,
        counterexample="ran it in *12:45*",
    ),
    Rule(
        "clock time of a part of the day",
        (
            (
                "(CLOCK|HOUR:clock) < (last|this|that|WEEKDAY|TODAY) PART:clock_part",
                "at *9 last night*",
                "2016-03-30T21:00",
            ),
            (
                "{HANDS} < (last|this|that|WEEKDAY|TODAY) PART:clock_part",
                "at *half past nine last night*",
                "2016-03-30T21:30",
            ),
            (
                "{HANDS} < on (WEEKDAY|TODAY) PART:clock_part",
                "at *half past nine on Sunday night*",
                "2016-03-27T21:30",
            ),
            ("(CLOCK|HOUR:clock) < NIGHTWORD:clock_part", "at *9 tonight*", "2016-03-31T21:00"),
        ),
        guard=is_placed_clock,
        counterexample="they won 21-*7 last night*",
    ),
    Rule(
        "part of the day and its clock time",
        (
            (
                "(PART:clock_part|NIGHTWORD:clock_part) (at|around) > (CLOCK|HOUR:clock)",
                "*last night at 9*",
                "2016-03-30T21:00",
            ),
        ),
        guard=is_day,
        counterexample="*evening at 9* stations",
    ),
    # What only the other end of a stretch of hours makes a time: "from 3 to 5 p.m.".
    Rule(
        "beginning of a stretch of hours",
        (
            (
                "(CLOCK|HOUR:clock|COUNT:clock) < (-|to|and|until|till|through) (HOUR:closing|COUNT:closing|CLOCK:closing) AMPM",
                "from *3* to 5 p.m.",
                "2016-03-31T15:00",
            ),
            (
                "(CLOCK|HOUR:clock|COUNT:clock) < (-|to|and|until|till|through) FULLCLOCK:closing",
                "from *3* to 5pm",
                "2016-03-31T15:00",
            ),
            (
                "(between|from) > HOUR:clock < (-|to|and|until|till) CLOCK:other",
                "between *10* and 11:30",
                "2016-03-31T10:00",
            ),
        ),
    ),
    Rule(
        "end of a stretch of hours",
        (("CLOCK:opening (-|to|until|till) > HOUR:clock", "from 10:30 to *3*", "2016-03-31T15:00"),),
        guard=is_day,
        counterexample="from 9:30 to *11* towns",
    ),
    Rule("noon or midnight", (("[HOUR:other] TWELVE:hour", "noon", "2016-03-31T12:00"),), Meaning(minute=0)),
    Rule("middle of the day", (("mid [-] PART", "mid-afternoon", "2016-03-31TAF"),)),
    Rule(
        "part of the day",
        (
            ("[the] PART", "Sunday night", "2016-03-27TNI"),
            ("EARLY [-] PART", "early morning on Sunday", "2016-03-27TMO"),
            ("[the] (early|small|wee) SMALLHOURS:part", "the early hours of Sunday", "2016-03-27TMO"),
        ),
        alone=False,
    ),
)
