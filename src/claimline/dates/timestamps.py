"""The clean absolute time of a comment's header or a byline, in ten languages, read through dateparser.

Cutting the time out of its header is the reader's work. dateparser completes what a date leaves out from a base
date; whatever changes with that base was not said, so it is read twice against two bases that share nothing.
The computer's time zone must change nothing: a time without a zone is given UTC, and every zone that dateparser knows
counts as UTC, so that nothing is converted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, lru_cache

from dateparser.date import DateData, DateDataParser  # type: ignore[import-untyped]  # it ships no types
from dateparser.timezones import timezone_info_list  # type: ignore[import-untyped]

from claimline.dates.edtf import bounds_of, first_day_number, iso_day
from claimline.dates.moments import Moment, find_moment
from claimline.dates.order import AS_OTHERS, BOTH_ORDERS, common_order, one_of_two, order_of
from claimline.dates.periods import weekday
from claimline.dates.translated import LANGUAGES
from claimline.model import DateMention, Precision

_BASES = (datetime(1987, 11, 28, 13, 14, 15), datetime(2002, 2, 3, 4, 5, 6))  # noqa: DTZ001  local times stay naive
_HALF_IN_WORDS = re.compile("午|晚上|早上|凌晨")  # dateparser knows which half of the day it is
_SECONDS = re.compile(r"\d:\d\d:\d\d")
_ZONE = "The time is as written; its time zone was not converted."
_NO_OFFSET = {name: timedelta() for family in timezone_info_list for name, _ in family["timezones"]}


def day_order(times: Iterable[str]) -> bool | None:
    """True where the times of one page write the day before the month, False the other way, None if none tells.

    A number above 12 tells, and so does a weekday that fits one order alone.
    """
    return common_order(_order_of(find_moment(words)) for words in times)


def _order_of(moment: Moment | None) -> bool | None:
    """Whether the day stands first in a date in digits; None where its digits do not tell."""
    if moment is None or not moment.digits:
        return None
    first, second = moment.month, moment.day
    order = order_of(first, second)
    if order is not None or moment.weekday is None or first == second or max(first, second) > 12:
        return order
    fits = [
        day_first
        for day_first, month, day in ((False, first, second), (True, second, first))
        if weekday(first_day_number(moment.year, month, day)) == moment.weekday
    ]
    return fits[0] if len(fits) == 1 else None


def read_timestamp(words: str, *, day_first: bool | None = None) -> DateMention | None:
    """The date, or date and time, that the words are; None where they are none or lack a part of a date.

    A month without a day stays a month. A day and month that could be each other's stay both. Local times stay
    as written, whatever zone stands beside them.

    Args:
        words: nothing but the time: "31st March 2016 at 11:30 am", "15. August 2020 um 9:35 Uhr".
        day_first: what `day_order` says of the page, for digits that could be read either way.
    """
    clean = " ".join(words.split())
    if not clean or not any(map(str.isdigit, clean)):
        return None
    moment = find_moment(clean)
    whole = (0, len(clean))
    if moment and (moment.start, moment.end) == whole and not _HALF_IN_WORDS.search(clean):
        if moment.kind == "date":
            return _of_moment(words, moment, day_first=day_first)
        if moment.kind == "month" and 1 <= moment.month <= 12:
            return _mention(words, f"{moment.year:04d}-{moment.month:02d}", "month")
        if moment.kind != "month":  # a clock, "3 May" or "56 h ago", which dateparser takes for a year
            return None
    return _by_dateparser(words, clean)


def _of_moment(words: str, moment: Moment, *, day_first: bool | None) -> DateMention | None:
    """The date of a time whose parts are known."""
    note = _ZONE if moment.zone else ""
    if not moment.digits:
        return _valid(words, moment, moment.month, moment.day, note)
    first, second = moment.month, moment.day
    own = _order_of(moment)
    order = own if own is not None else day_first
    if order is None and (moment.mark == "." or first == second):
        order = True  # a date with points has its day first, where the page does not show otherwise
    if order is None:
        readings = [_edtf_of_moment(moment, month, day) for month, day in ((first, second), (second, first))]
        return _either(words, sorted(readings)) if all(readings) else None
    if own is None and day_first is not None and first != second:
        note = AS_OTHERS
    month, day = (second, first) if order else (first, second)
    return _valid(words, moment, month, day, note)


def _valid(words: str, moment: Moment, month: int, day: int, note: str) -> DateMention | None:
    edtf = _edtf_of_moment(moment, month, day)
    return _mention(words, edtf, _precision(moment), note) if edtf else None


def _precision(moment: Moment) -> Precision:
    return "second" if len(moment.clock) == 3 else "minute" if moment.clock else "day"


def _edtf_of_moment(moment: Moment, month: int, day: int) -> str:
    """EDTF of a moment, empty where no calendar or clock has it."""
    clock = (*moment.clock, 0, 0)[:3] if moment.clock else None
    edtf = iso_day(moment.year, month, day) + ("T{:02d}:{:02d}:{:02d}".format(*clock) if clock else "")
    try:
        bounds_of(edtf)
    except ValueError:
        return ""
    return edtf


def _by_dateparser(words: str, clean: str) -> DateMention | None:
    """A time of another form."""
    parses = _parses(clean)
    first, second = (data.date_obj for data in parses)
    if first is None or second is None or first.year != second.year:
        return None
    period = parses[0].period
    if period == "year":
        return _mention(words, f"{first.year:04d}", "year")
    if first.month != second.month:  # it is the base's: "2014-15" is a season, no 15 November 2014
        return None
    if period == "month" or first.day != second.day:
        return _mention(words, f"{first.year:04d}-{first.month:02d}", "month")
    precision: Precision = "day" if period != "time" else "second" if _SECONDS.search(clean) else "minute"
    return _mention(words, _edtf_of_datetime(first, precision), precision, _ZONE if first.tzinfo else "")


def _edtf_of_datetime(moment: datetime, precision: Precision) -> str:
    iso = moment.replace(tzinfo=None, microsecond=0).isoformat()  # strftime would give 987 three digits
    return {"day": iso[:10], "minute": f"{iso[:16]}:00"}.get(precision, iso)


def _either(words: str, readings: Sequence[str]) -> DateMention:
    """Both readings of digits that could be day and month or month and day; EDTF sets hold no times."""
    first, last = readings
    days = one_of_two(reading.partition("T")[0] for reading in readings)
    return replace(
        _mention(words, days, "range", BOTH_ORDERS), earliest=bounds_of(first)[0], latest=bounds_of(last)[1]
    )


def _mention(words: str, edtf: str, precision: Precision, note: str = "") -> DateMention:
    earliest, latest = bounds_of(edtf)
    if precision == "second":
        earliest = latest = edtf
    uncertain = edtf.startswith("[")
    return DateMention(
        start=0,
        end=len(words),
        text=words,
        timex_type="TIME" if "T" in edtf else "DATE",
        timex_value="" if uncertain else earliest if "T" in edtf else edtf,
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        precision=precision,
        qualifier="uncertain" if uncertain else "",
        basis="stated",
        style="news",
        anchor="",
        rule="timestamp",
        note=note,
    )


@lru_cache(maxsize=2**12)  # a page repeats its times, and dateparser takes milliseconds for each
def _parses(clean: str) -> tuple[DateData, ...]:
    """What dateparser makes of a time, against each base."""
    return tuple(parser.get_date_data(clean) for parser in _parsers())


@cache
def _parsers() -> tuple[DateDataParser, ...]:
    settings = {
        "PARSERS": ["absolute-time"],
        "RETURN_TIME_AS_PERIOD": True,
        "TIMEZONE": "UTC",
        "TIMEZONE_ABBREVIATIONS": _NO_OFFSET,
    }
    return tuple(
        DateDataParser(languages=list(LANGUAGES), settings=settings | {"RELATIVE_BASE": base})
        for base in _BASES
    )
