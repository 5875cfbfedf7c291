"""Rules for what is temporal and yet no date: durations, recurring times and vague references.

They are recognised so that they never become dates, and so that what they hold ("two years") is read whole.
"""

from claimline.dates.grammar.guards import is_no_name, is_no_part
from claimline.dates.grammar.meaning import NOW, Meaning
from claimline.dates.grammar.rule import NO_DATE, Rule

_DURATION = Meaning(kind="DURATION")
_REPORT_TIME = Meaning(kind="DURATION", moves=True)
_SET = Meaning(kind="SET")
_PRESENT = Meaning(value=NOW)
_PAST = Meaning(value="PAST_REF")
_FUTURE = Meaning(value="FUTURE_REF")

UNTIMED: tuple[Rule, ...] = (
    # Again and again.
    Rule(
        "every unit",
        (
            ("(every|each) UNIT:per", "every day", "P1D"),
            ("every COUNT:length UNITS:per", "every two weeks", "P2W"),
            ("every OTHER:length UNIT:per", "every other year", "P2Y"),
        ),
        _SET,
    ),
    Rule(
        "a number of times in a unit",
        (
            ("TIMES > A SPANUNIT:per", "twice *a year*", "P1Y"),
            ("per > UNIT:per", "per *day*", "P1D"),
        ),
        _SET,
    ),
    Rule("daily", (("FREQUENCY:value", "daily", "P1D"),), _SET),
    Rule(
        "every weekday, month or season",
        (
            ("(every|each) WEEKDAY:every", "each Thursday", "XXXX-WXX-4"),
            ("every (ORDINAL|OTHER) WEEKDAY:every", "every second Thursday", "XXXX-WXX-4"),
            ("WEEKDAYS:every", "Mondays", "XXXX-WXX-1"),
            ("WEEKDAY:every PARTS:part", "Tuesday nights", "XXXX-WXX-2TNI"),
            ("(every|each) MONTH:every_month", "each July", "XXXX-07"),
            ("(every|each) (SEASON:every_season|PART:part)", "each winter", "XXXX-WI"),
        ),
        _SET,
    ),
    Rule(
        "at night",
        (
            ("(at|by) > night", "at *night*", "XXXX-XX-XXTNI"),
            ("night - time", "night-time", "XXXX-XX-XXTNI"),
        ),
        Meaning(kind="SET", value="XXXX-XX-XXTNI"),
    ),
    Rule(
        "by day",
        (
            ("(in|by|during) > daytime", "in *daytime*", "XXXX-XX-XXTDT"),
            ("(in|during) > the daytime", "during *the daytime*", "XXXX-XX-XXTDT"),
        ),
        Meaning(kind="SET", value="XXXX-XX-XXTDT"),
    ),
    # How long, never when; but "will one day" is some day.
    Rule(
        "one day",
        (("(will|would|may|might|could) > one day", "She will *one day* return", "FUTURE_REF"),),
        _FUTURE,
    ),
    Rule(
        "duration",
        (
            ("[{ABOUT}] {N} [LONG] UNITS:per", "three days", "P3D"),
            ("[{ABOUT}] (A:length|ONE:length) [LONG] SPANUNIT:per", "a week", "P1W"),
            (
                "COUNT:or_count (or|to|-) COUNT:length UNITS:per < (before|after)",
                "two or three days after 5 March",
                "2016-03-08",
            ),
            ("[{ABOUT}] HALFWORD:half [-] (a|an) [-] UNIT:per", "half a year", "P6M"),
        ),
        _DURATION,
        guard=is_no_name,
        counterexample="on *Forty Minutes*",
    ),
    Rule(
        "the day beside a day",
        (
            (
                "the DAYWORD:single < (before|after) [the] ({M}|DAY|WEEKDAY|FEAST|FEASTWORD|MOVABLE|ISO)",
                "the day after Christmas",
                "2015-12-26",
            ),
        ),
        _DURATION,
        alone=False,
    ),
    Rule(
        "duration and a half",
        (
            ("{N} [and] HALF (UNITS:per|UNIT:per)", "2 1/2 years", "P2Y6M"),
            ("(A:length|ONE:length) SPANUNIT:per and a HALFWORD:half", "a minute and a half", "PT1M30S"),
            ("COUNT:length and a HALFWORD:half UNITS:per", "two and a half years", "P2Y6M"),
        ),
        _DURATION,
    ),
    Rule(
        "duration of a thing",
        (
            ("COUNT:length - UNIT:per [- long]", "a *two-year* term", "P2Y"),
            ("SOME:length - UNIT:per", "a *several-day* wait", "PXD"),
            ("COUNT:length SPANUNIT:per", "a *two year* plan", "P2Y"),
            ("COUNT:length UNIT:per (long|period|term)", "a *two year term*", "P2Y"),
            ("UNITS:per - long", "a *years-long* wait", "PXY"),
            ("SPANUNIT:single - long", "a *day-long* wait", "P1D"),
        ),
        _DURATION,
        guard=is_no_name,
        counterexample="in the *Two-Hour* Club",
    ),
    Rule(
        "the last or next units",
        (
            ("[at least] [the] SIDE:place {N} [LONG] UNITS:per", "the past two months", "P2M"),
            ("[the] SIDE:place {N} WORKING DAYSWORD:per", "the next four working days", "P4D"),
            ("[the] COUNT:length SIDE:place UNITS:per", "the two past months", "P2M"),
            ("the {N} UNITS:per", "the nine months", "P9M"),
            (
                "the [LONG] SIDE {N} (-|to|or) COUNT:other UNITS:per",
                "the next two or three days",
                "P2D",
            ),
            ("the year - (ago|earlier) {N} UNITS:per", "the year-ago nine months", "P9M"),
            ("[(the|this)] AROUNDNOW:place LONGUNIT:single", "the past decade", "P10Y"),
        ),
        _REPORT_TIME,
    ),
    # "Last year" is one of the calendar, and so is "next month"; "the past year" ends with the writing.
    Rule(
        "the unit around now",
        (
            ("the AROUNDNOW:place ROUNDUNIT:single", "the past year", "P1Y"),
            ("THROUGH > the ALONGSIDE:place ROUNDUNIT:single", "over *the last year*", "P1Y"),
            (
                "THROUGH > the AHEAD:place (LONGUNIT:single|ROUNDUNIT:single)",
                "over *the next decade*",
                "P10Y",
            ),
        ),
        _REPORT_TIME,
        guard=is_no_part,
        counterexample="in *the last week* of a siege",
    ),
    Rule(
        "some units",
        (
            ("[{ABOUT}] LONGUNITS:per", "weeks", "PXW"),
            ("LONGUNITS:per or LONGUNITS:other", "weeks or months", "PXW"),
            ("[the] (recent|coming) UNITS:per", "recent months", "PXM"),
            ("the past UNITS:per", "the past years", "PXY"),
            ("the UNITS:per ahead", "the days ahead", "PXD"),
        ),
        _DURATION,
    ),
    Rule(
        "the fiscal year",
        (("the fiscal year", "the fiscal year", "P1Y"),),
        Meaning(kind="DURATION", value="P1Y"),
    ),
    Rule(
        "the unit that begins or ends on a day",
        (
            ("the YEARWORD:single < (ended|ending|to)", "*the year* ended in March", "P1Y"),
            (
                "[the] ROUNDUNIT:single < (ended|ending|to|starting|beginning|commencing) [on] ({M}|DAY|WEEKDAY|ISO)",
                "*the week* starting 4 March",
                "P1W",
            ),
        ),
        _DURATION,
    ),
    Rule(
        "how far or how often, no duration",
        (
            ("[the] UNITS (before|after)", "*the years before* the war", ""),
            ("the last UNIT of (the|his|her|its|their)", "*the last week of the* war", ""),
            (
                "(to|will|would|may|might|could|can|should|must) last < (COUNT|A|SOME|ABOUT|LIMIT|at)",
                "it is *to last* three weeks",
                "",
            ),
            ("matter of UNITS", "a *matter of hours*", ""),
            ("UNITS - old", "a *years-old* row", ""),
            ("[the] UNIT - to - UNIT", "*the year-to-year* change", ""),
            ("A < SPANUNIT - long", "a *day-long* walk", "P1D"),
            ("at the end of the day", "it was late *at the end of the day*", ""),
        ),
        says=NO_DATE,
        alone=False,
    ),
    Rule(
        "a while",
        (
            ("a while", "a while", "PXX"),
            ("some time", "some time", "PXX"),
        ),
        Meaning(kind="DURATION", value="PXX"),
    ),
    Rule(
        "an age, no duration",
        (
            ("COUNT (UNITS|UNIT) old", "she is *nine years old*", ""),
            ("COUNT - (UNITS|UNIT) [-] old", "a *nine-year-old* boat", ""),
            ("A UNIT old", "It is *a year old*", ""),
        ),
        says=NO_DATE,
        alone=False,
    ),
    # Now, once, some day.
    Rule(
        "now",
        (
            ("now", "now", "PRESENT_REF"),
            ("right now", "right now", "PRESENT_REF"),
            ("currently", "currently", "PRESENT_REF"),
            ("current", "current", "PRESENT_REF"),
            ("at present", "at present", "PRESENT_REF"),
            ("present - day", "present-day", "PRESENT_REF"),
            ("(to|until|till) > this [very] day", "It stands to *this day*", "PRESENT_REF"),
            ("these days", "these days", "PRESENT_REF"),
            ("nowadays", "nowadays", "PRESENT_REF"),
            ("the (current|present) time", "the present time", "PRESENT_REF"),
        ),
        _PRESENT,
    ),
    Rule(
        "the present",
        (
            ("(to|until|till|through|and) > the present [day]", "from 2014 to *the present*", "PRESENT_REF"),
            ("- > present", "2014-*present*", "PRESENT_REF"),
        ),
        _PRESENT,
        closing=True,
        counterexample="from the old to *the present* lock",
    ),
    Rule(
        "the past",
        (
            ("recently", "recently", "PAST_REF"),
            ("more recently", "more recently", "PAST_REF"),
            ("recent", "recent", "PAST_REF"),
            ("the past", "the past", "PAST_REF"),
            ("the recent past", "the recent past", "PAST_REF"),
            ("the distant past", "the distant past", "PAST_REF"),
        ),
        _PAST,
    ),
    Rule(
        "the future",
        (
            ("the future", "the future", "FUTURE_REF"),
            ("the near future", "the near future", "FUTURE_REF"),
            ("the near term", "the near term", "FUTURE_REF"),
            ("future UNITS", "future years", "FUTURE_REF"),
            ("the short term", "the short term", "FUTURE_REF"),
            ("the long term", "the long term", "FUTURE_REF"),
        ),
        _FUTURE,
    ),
)
