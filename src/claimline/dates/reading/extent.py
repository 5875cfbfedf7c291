"""From a period to the days it stands for: thirds of it ("mid 2013"), and what a preposition before it opens."""

from claimline.dates.edtf import bounds_of, day_from_number, day_number, days_in_month, iso_day, iso_year
from claimline.dates.grammar.meaning import Mod, Signal
from claimline.dates.periods import Period
from claimline.model import Qualifier

_MARKS = {"": "", "uncertain": "?", "approximate": "~", "uncertain approximate": "%"}
_THIRD = {"START": 0, "MID": 1, "END": 2}


def third_of(period: Period, mod: Mod) -> str:
    """EDTF of the first, middle or last third of a year, a month (in tens of days), a decade or a century.

    Empty where the period is not divided: "early Tuesday" is Tuesday.
    """
    if mod not in _THIRD:
        return ""
    third = _THIRD[mod]
    match period.unit:
        case "year":
            year = iso_year(period.year)
            return f"{year}-{4 * third + 1:02d}/{year}-{4 * third + 4:02d}"
        case "month":
            until = 10 * third + 10 if third < 2 else days_in_month(period.year, period.number)
            since = iso_day(period.year, period.number, 10 * third + 1)
            return f"{since}/{iso_day(period.year, period.number, until)}"
        case "decade" | "century" if period.year > 0:
            first, last = ((0, 3), (4, 6), (7, 9))[third]
            scale = 1 if period.unit == "decade" else 10
            return f"{iso_year(period.year + first * scale)}/{iso_year(period.year + (last + 1) * scale - 1)}"
    return ""


def opened(edtf: str, signal: Signal) -> str:
    """EDTF of what a preposition makes of a date or interval: "since 2013" is `2013/..`; empty where it opens none.

    Before and after are one moment out of an open set, since and until last.
    """
    first, _, last = edtf.partition("/")
    last = last or first
    earliest, latest = bounds_of(edtf)
    match signal:
        case "since":
            return f"{first}/.."
        case "until":
            return f"../{last}"
        case "by":
            return f"[..{last}]"
        case "before" if "T" not in earliest:
            return f"[..{_neighbour(first, earliest, -1)}]"
        case "after" if "T" not in latest:
            return f"[{_neighbour(last, latest, 1)}..]"
    return ""


def _neighbour(edtf: str, bound: str, step: int) -> str:
    """The date of the same precision just before or after; a day where the precision has no such neighbour."""
    year, month, day = day_from_number(day_number(bound) + step)
    if len(edtf.lstrip("-")) == 4 and "X" not in edtf:
        return iso_year(year)
    if len(edtf.lstrip("-")) == 7 and int(edtf[-2:]) <= 12:
        return f"{iso_year(year)}-{month:02d}"
    return iso_day(year, month, day)


def qualified(edtf: str, qualifier: Qualifier) -> str:
    """EDTF with its qualifier on every date; date-times carry none in EDTF."""
    mark = _MARKS[qualifier]
    if not mark or not edtf or "T" in edtf:
        return edtf
    if edtf[0] == "[":
        return f"[{_marked(edtf[1:-1], mark)}]"
    return _marked(edtf, mark)


def _marked(edtf: str, mark: str) -> str:
    for separator in ("/", ",", ".."):
        if separator in edtf.replace("/..", "/").replace("../", "/") or (separator == "/" and "/" in edtf):
            return separator.join(
                part if part in {"", ".."} else part + mark for part in edtf.split(separator)
            )
    return edtf + mark


def combined(*, uncertain: bool, approximate: bool) -> Qualifier:
    """The qualifier that says both."""
    if uncertain:
        return "uncertain approximate" if approximate else "uncertain"
    return "approximate" if approximate else ""
