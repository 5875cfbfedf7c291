"""Times that count back from the day on which a page was copied: "3 hours ago", "vor 2 Tagen", "2 w", "yesterday".

Such a time is as exact as its unit: "3 years ago" was written between three and four years before the copy. The
counting is left to dateparser, which is given the day of the copy and never the clock.
"""

import re
from datetime import datetime, timedelta
from functools import cache

from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # it ships no types

from claimline.dates.edtf import parse_day
from claimline.dates.moments import UNITS
from claimline.dates.translated import LANGUAGES, plain

_COUNT = re.compile(r"(\d+)\s?([^\W\d_]+)\.?(?:\s+ago)?", re.IGNORECASE)
_ONE = re.compile(r"(?<!\w)(?:an?|one|ein(?:em|er)|une?|una|uma?|een)(?!\w)", re.IGNORECASE)
_FINE = re.compile(
    r"sec|min|hour|hr|sekund|stund|heure|hora|ore\b|ora\b|uur|секунд|минут|час|دقيقة|ساعة|秒|分|小时|\d\s?[smh]\b",
    re.IGNORECASE,
)


def read_ago(words: str, captured: str) -> tuple[str, str] | None:
    """The bounds of a time that counts back from the copy: days, or minutes where the copy's minute is known.

    Args:
        words: nothing but the time.
        captured: ISO day or minute of the copy.

    Returns None where the words do not count back, or the calendar has no such time.
    """
    first, last = _moments(captured)
    clean = re.sub(
        r"^(?:about|over|almost|around|more than)\s+", "", " ".join(words.split()), flags=re.IGNORECASE
    )
    if (count := _COUNT.fullmatch(clean)) and (unit := UNITS.get(plain(count[2]))):
        clean = f"{count[1]} {unit}s ago"
    clean = clean if re.search(r"\d", clean) else _ONE.sub("1", clean, count=1)
    one_more = re.sub(r"\d+", lambda number: str(int(number[0]) + 1), clean, count=1)
    latest, earliest = _count_back(clean, last), _count_back(one_more, first)
    if latest is None or earliest is None:
        return None
    if one_more != clean:
        earliest = min(earliest + timedelta(minutes=1), latest)  # the whole unit more is not over
    if "T" in captured and _FINE.search(clean):
        return earliest.isoformat(timespec="minutes"), latest.isoformat(timespec="minutes")
    return earliest.date().isoformat(), latest.date().isoformat()


def _moments(captured: str) -> tuple[datetime, datetime]:
    day = datetime(*parse_day(captured))  # noqa: DTZ001  local times stay naive
    clock = captured.partition("T")[2]
    if clock:
        moment = day + timedelta(hours=int(clock[:2]), minutes=int(clock[3:5]))
        return moment, moment
    return day, day + timedelta(hours=23, minutes=59)


def _count_back(words: str, base: datetime) -> datetime | None:
    try:
        moment = _parser(base).get_date_data(words).date_obj
    except (OverflowError, ValueError):  # before the first year of the calendar
        return None
    return moment.replace(tzinfo=None) if moment and moment <= base else None


@cache
def _parser(base: datetime) -> DateDataParser:
    settings = {"PARSERS": ["relative-time"], "RELATIVE_BASE": base, "TIMEZONE": "UTC"}
    return DateDataParser(languages=list(LANGUAGES), settings=settings)
