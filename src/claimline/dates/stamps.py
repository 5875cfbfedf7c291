"""The clean absolute time of a comment's header or a byline, in ten languages, read through dateparser.

Cutting the time out of its header is the reader's work. dateparser completes what a date leaves out from a base
date; whatever changes with that base was not said, so it is read twice against two bases that share nothing.
Nor may the computer's time zone have a say: a time without a zone is given UTC, and every zone that dateparser knows
counts as UTC, so that nothing is converted.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module

from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # it ships no types
from dateparser.timezones import timezone_info_list  # type: ignore[import-untyped]

from claimline.dates.bounds import bounds_of
from claimline.dates.words import MONTHS
from claimline.model import DateMention, Precision

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ar", "zh")

_BASES = (datetime(1987, 11, 28, 13, 14, 15), datetime(2002, 2, 3, 4, 5, 6))  # noqa: DTZ001  local times stay naive
_FRENCH_HOUR = re.compile(r"(?<=\d)\s?h\s?(?=\d\d\b)")
_EITHER_ORDER = re.compile(r"\b(\d{1,2})([/-])(\d{1,2})\2\d{4}")
_SECONDS = re.compile(r"\d:\d\d:\d\d")
_DIGITS_OF_A_DAY = re.compile(r"\d{1,4}\s?[./年-]\s?\d{1,2}\s?[./月-]\s?\d{1,4}")
_NO_OFFSET = {name: timedelta() for family in timezone_info_list for name, _ in family["timezones"]}


def may_name_a_day(words: str) -> bool:
    """False where `read_timestamp` finds no day, told without it: neither three numbers nor a month's name."""
    return _DIGITS_OF_A_DAY.search(words) is not None or _months().search(_plain(words)) is not None


@cache
def _months() -> re.Pattern[str]:
    """The names of the months in all languages, as dateparser knows them."""
    names: set[str] = set()
    for language in LANGUAGES:
        known = import_module(f"dateparser.data.date_translation_data.{language}").info
        names.update(_plain(name) for month in MONTHS for name in known[month.lower()])
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(names)))})")


def _plain(words: str) -> str:
    """In small letters and without accents, in which dateparser reads too."""
    parted = unicodedata.normalize("NFKD", words.casefold())
    return "".join(char for char in parted if not unicodedata.combining(char))


def day_order(times: Iterable[str]) -> bool | None:
    """True where the times of one page write the day before the month, False the other way, None if none tells."""
    pairs = [(int(match[1]), int(match[3])) for words in times if (match := _EITHER_ORDER.search(words))]
    day_first, month_first = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    return None if day_first == month_first else day_first


def read_timestamp(words: str, *, day_first: bool | None = None) -> DateMention | None:
    """The date, or date and time, that the words are; None where they are none or lack a part of a date.

    A month without a day stays a month. A day and month that could be each other's stay both. Local times stay
    as written, whatever zone stands beside them.

    Args:
        words: nothing but the time: "31st March 2016 at 11:30 am", "15. August 2020 um 9:35 Uhr".
        day_first: what `day_order` says of the page, for digits that could be read either way.
    """
    clean = _FRENCH_HOUR.sub(":", words.strip())
    if not clean or not any(map(str.isdigit, clean)):
        return None
    dotted = bool(re.search(r"\d{1,2}\.\d{1,2}\.\d{4}", clean))
    read = [parser.get_date_data(clean) for parser in _parsers(day_first=dotted)]
    first, second = (data.date_obj for data in read)
    if first is None or second is None or first.year != second.year:
        return None
    period = read[0].period
    if period == "year":
        return _mention(words, f"{first.year:04d}", "year")
    if period == "month" or first.day != second.day:
        return (
            _mention(words, f"{first.year:04d}-{first.month:02d}", "month")
            if first.month == second.month
            else None
        )
    note = "The time is as written; its time zone was not converted." if first.tzinfo else ""
    precision: Precision = "day" if period != "time" else "second" if _SECONDS.search(clean) else "minute"
    either = read[0].locale.startswith("en") and _EITHER_ORDER.search(clean)
    if either and first.day <= 12 and first.day != first.month and day_first is not False:
        other = first.replace(month=first.day, day=first.month)
        if day_first is None:
            return _either(words, sorted((_edtf(first, precision), _edtf(other, precision))))
        first, note = other, "Day and month stand as in the other times of the page."
    return _mention(words, _edtf(first, precision), precision, note)


def _edtf(moment: datetime, precision: Precision) -> str:
    written = moment.replace(tzinfo=None, microsecond=0).isoformat()  # strftime would give 987 three digits
    return {"day": written[:10], "minute": f"{written[:16]}:00"}.get(precision, written)


def _either(words: str, readings: Sequence[str]) -> DateMention:
    """Both readings of digits that could be day and month or month and day; EDTF sets hold no times."""
    first, last = readings
    note = "The digits can be read as day and month or as month and day; both are kept."
    days = f"[{first.partition('T')[0]},{last.partition('T')[0]}]"
    return replace(
        _mention(words, days, "range", note), earliest=bounds_of(first)[0], latest=bounds_of(last)[1]
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


@cache
def _parsers(*, day_first: bool) -> tuple[DateDataParser, ...]:
    settings = {
        "PARSERS": ["absolute-time"],
        "RETURN_TIME_AS_PERIOD": True,
        "PREFER_LOCALE_DATE_ORDER": not day_first,
        "DATE_ORDER": "DMY" if day_first else "MDY",
        "TIMEZONE": "UTC",
        "TIMEZONE_ABBREVIATIONS": _NO_OFFSET,
    }
    return tuple(
        DateDataParser(languages=list(LANGUAGES), settings=settings | {"RELATIVE_BASE": base})
        for base in _BASES
    )
