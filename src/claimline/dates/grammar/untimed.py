"""Rules for what is temporal and yet no date: durations, recurring times and vague references.

They are recognised so that they never become dates, and so that what they hold ("two years") is read whole.
"""

from claimline.dates.grammar.guards import is_no_name
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.grammar.rule import NO_DATE, Rule

_DURATION = Meaning(kind="DURATION")
_REPORTED = Meaning(kind="DURATION", moves=True)
_SET = Meaning(kind="SET")
_PRESENT = Meaning(value="PRESENT_REF")
_PAST = Meaning(value="PAST_REF")
_FUTURE = Meaning(value="FUTURE_REF")

UNTIMED: tuple[Rule, ...] = (
    # Again and again.
    Rule(
        "every unit",
        ("(every|each) UNIT:per", "every COUNT:length UNITS:per", "every other UNIT:per"),
        (("every day", "P1D"), ("each month", "P1M")),
        _SET,
    ),
    Rule(
        "a number of times in a unit",
        ("TIMES > A SPANUNIT:per", "per > UNIT:per"),
        (("twice *a year*", "P1Y"),),
        _SET,
    ),
    Rule("daily", ("FREQUENCY:value",), (("daily", "P1D"),), _SET),
    Rule(
        "every weekday, month or season",
        (
            "(every|each) WEEKDAY:every",
            "WEEKDAYS:every",
            "WEEKDAY:every PARTS:part",
            "(every|each) MONTH:every_month",
            "(every|each) (SEASON:every_season|PART:part)",
        ),
        (
            ("each Thursday", "XXXX-WXX-4"),
            ("Mondays", "XXXX-WXX-1"),
            ("Tuesday nights", "XXXX-WXX-2TNI"),
            ("each July", "XXXX-07"),
        ),
        _SET,
    ),
    Rule(
        "at night",
        ("(at|by) > night", "night - time"),
        (("at *night*", "XXXX-XX-XXTNI"),),
        Meaning(kind="SET", value="XXXX-XX-XXTNI"),
    ),
    Rule(
        "by day",
        ("(in|by|during) > daytime", "(in|during) > the daytime"),
        (("in *daytime*", "XXXX-XX-XXTDT"),),
        Meaning(kind="SET", value="XXXX-XX-XXTDT"),
    ),
    # How long, never when; but "will one day" is some day.
    Rule(
        "one day",
        ("(will|would|may|might|could) > one day",),
        (("She will *one day* return", "FUTURE_REF"),),
        _FUTURE,
    ),
    Rule(
        "duration",
        (
            "[{ABOUT}] {N} [LONG] UNITS:per",
            "[{ABOUT}] (A:length|ONE:length) [LONG] SPANUNIT:per",
            "[{ABOUT}] HALFWORD:half [-] (a|an) [-] UNIT:per",
        ),
        (
            ("three days", "P3D"),
            ("a week", "P1W"),
            ("more than twenty-five years", "P25Y"),
            ("a few months", "PXM"),
            ("two to *three weeks*", "P3W"),
        ),
        _DURATION,
        guard=is_no_name,
    ),
    Rule(
        "duration and a half",
        (
            "{N} [and] HALF (UNITS:per|UNIT:per)",
            "(A:length|ONE:length) SPANUNIT:per and a HALFWORD:half",
            "COUNT:length and a HALFWORD:half UNITS:per",
        ),
        (("2 1/2 years", "P2Y6M"), ("a minute and a half", "PT1M30S"), ("a decade and a half", "P15Y")),
        _DURATION,
    ),
    Rule(
        "duration of a thing",
        (
            "COUNT:length - UNIT:per [- long]",
            "SOME:length - UNIT:per",
            "COUNT:length SPANUNIT:per",
            "COUNT:length UNIT:per (long|period|term)",
            "UNITS:per - long",
            "SPANUNIT:single - long",
        ),
        (("a *two-year* term", "P2Y"), ("a *two-hour-long* talk", "PT2H"), ("a *day-long* wait", "P1D")),
        _DURATION,
        guard=is_no_name,
    ),
    Rule(
        "the last or next units",
        (
            "[at least] [the] (WHICH|AFTER|ENDS) {N} [LONG] UNITS:per",
            "the {N} UNITS:per",
            "the [LONG] (WHICH|AFTER) {N} (-|to|or) COUNT:other UNITS:per",
            "the year - (ago|earlier) {N} UNITS:per",
            "[(the|this)] (past|coming) LONGUNIT:single",
        ),
        (
            ("the past two months", "P2M"),
            ("the next few days", "PXD"),
            ("the first nine months", "P9M"),
            ("the nine months", "P9M"),
            ("the past decade", "P10Y"),
        ),
        _REPORTED,
    ),
    Rule(
        "some units",
        (
            "[{ABOUT}] LONGUNITS:per",
            "LONGUNITS:per or LONGUNITS:other",
            "[the] (recent|coming) UNITS:per",
            "the past UNITS:per",
            "the UNITS:per ahead",
        ),
        (("weeks", "PXW"), ("recent months", "PXM"), ("the coming days", "PXD")),
        _DURATION,
    ),
    Rule(
        "the year that ends on a day",
        ("the year < (ended|ending|to)", "the fiscal year"),
        (("*the year* ended on 31 March", "P1Y"), ("the fiscal year", "P1Y")),
        Meaning(kind="DURATION", value="P1Y"),
    ),
    Rule(
        "how far or how often, no duration",
        (
            "[the] UNITS (before|after)",
            "matter of UNITS",
            "[the] EARLY hours of",
            "UNITS - old",
            "[the] UNIT - to - UNIT",
            "A < SPANUNIT - long",
        ),
        says=NO_DATE,
        alone=False,
    ),
    Rule("a while", ("a while", "some time"), (("a while", "PXX"),), Meaning(kind="DURATION", value="PXX")),
    Rule(
        "an age, no duration",
        ("COUNT (UNITS|UNIT) old", "COUNT - (UNITS|UNIT) [-] old", "(A|ONE) UNIT old"),
        says=NO_DATE,
        alone=False,
    ),
    # Now, once, some day.
    Rule(
        "now",
        (
            "now",
            "right now",
            "currently",
            "current",
            "at present",
            "present - day",
            "these days",
            "nowadays",
            "the (current|present) time",
        ),
        (("now", "PRESENT_REF"), ("these days", "PRESENT_REF")),
        _PRESENT,
    ),
    Rule(
        "the past",
        ("recently", "more recently", "recent", "the past", "the recent past", "the distant past"),
        (("recently", "PAST_REF"), ("the past", "PAST_REF")),
        _PAST,
    ),
    Rule(
        "the future",
        (
            "the future",
            "the near future",
            "the near term",
            "future UNITS",
            "the short term",
            "the long term",
        ),
        (("the near future", "FUTURE_REF"),),
        _FUTURE,
    ),
)
