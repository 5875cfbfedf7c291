"""Periods of the calendar, from a second to a century: what encloses them, what follows them, how they are written.

A period is what an expression means once its year is known. It is written as a TIMEX3 value (as annotated corpora
write it) and as EDTF; its days come from the EDTF alone (`edtf`).
"""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from claimline.dates.edtf import (
    FIRST_CODE,
    day_from_number,
    days_in_month,
    first_day_number,
    iso_day,
    iso_year,
)
from claimline.model import Precision

Unit = Literal[
    "second", "minute", "hour", "part", "day", "weekend", "week", "month", "season", "quarter", "half",
    "year", "decade", "century", "millennium",
]  # fmt: skip

# From fine to coarse; a unit encloses what stands before it.
UNITS: tuple[Unit, ...] = get_args(Unit)
RANK = {unit: rank for rank, unit in enumerate(UNITS)}

SEASON_CODES = ("SP", "SU", "FA", "WI")
MONTHS_IN = {"quarter": 3, "half": 6, "season": 3}
YEAR_HAS = {"month": 12, "quarter": 4, "half": 2, "season": 4}
YEARS_IN = {"decade": 10, "century": 100, "millennium": 1000}

_PRECISION: dict[Unit, Precision] = {
    "second": "second", "minute": "minute", "hour": "minute", "part": "day", "day": "day", "weekend": "range",
    "week": "week", "month": "month", "season": "season", "quarter": "quarter", "half": "range", "year": "year",
    "decade": "decade", "century": "century", "millennium": "range",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar of one unit.

    Attributes:
        unit: how long it is.
        year: astronomical year it begins in (0 is 1 BC); of a week its ISO year.
        number: which month, ISO week, season (1 spring to 4 winter), quarter or half of the year; 0 otherwise.
        day: day of the month, for a day and all that is shorter.
        part: TIMEX3 part of the day: MO, MI, AF, EV, NI, DT; set for the unit `part`.
        clock: (hour, minute, second), as far as they were said.
    """

    unit: Unit
    year: int
    number: int = 0
    day: int = 0
    part: str = ""
    clock: tuple[int, ...] = ()

    @property
    def precision(self) -> Precision:
        """The precision that the table of events gives it."""
        return _PRECISION[self.unit]

    def first_day(self) -> int:
        """Day number of its first day."""
        match self.unit:
            case "week":
                return _week_start(self.year, self.number)
            case "weekend":
                return _week_start(self.year, self.number) + 5
            case "season":
                return first_day_number(self.year, 3 * self.number, 1)
            case "quarter" | "half":
                return first_day_number(self.year, 1 + (self.number - 1) * MONTHS_IN[self.unit], 1)
        return first_day_number(self.year, self.number or 1, self.day or 1)

    def enclosing(self, unit: Unit) -> "Period":
        """The period of a coarser unit (or the same) that its first day lies in."""
        if unit == self.unit:
            return self
        if self.unit in YEARS_IN or (self.unit == "year" and RANK[unit] > RANK["year"]):
            return year_period(self.year, unit)
        return period_of_day(self.first_day(), unit)

    def shifted(self, count: int) -> "Period":
        """The period `count` of its own units later."""
        match self.unit:
            case "day" | "part" | "hour" | "minute" | "second":
                year, month, day = day_from_number(self.first_day() + count)
                return replace(self, year=year, number=month, day=day)
            case "week" | "weekend":
                return period_of_day(self.first_day() + 7 * count, self.unit)
            case "month" | "quarter" | "half" | "season":
                a_year = YEAR_HAS[self.unit]
                years, index = divmod(self.number - 1 + count, a_year)
                return replace(self, year=self.year + years, number=index + 1)
        return replace(self, year=self.year + count * YEARS_IN.get(self.unit, 1))

    def moved(self, count: int, unit: Unit) -> "Period":
        """The same period `count` of a coarser unit later: the month a year on, the day a month on."""
        if unit == self.unit:
            return self.shifted(count)
        if unit in {"day", "week", "weekend"}:
            days = count * (1 if unit == "day" else 7)
            return period_of_day(self.first_day() + days, self.unit if self.unit != "part" else "day")
        if self.unit in {"week", "weekend"}:  # a week a month later holds the day a month after its first
            return period_of_day(self.enclosing("day").moved(count, unit).first_day(), self.unit)
        if RANK[unit] < RANK["year"]:
            months = count * MONTHS_IN.get(unit, 1)
            year, month = divmod(self.year * 12 + (self.number or 1) - 1 + months, 12)
            return replace(self, year=year, number=month + 1, day=_last_possible(year, month + 1, self.day))
        year = self.year + count * YEARS_IN.get(unit, 1)
        return replace(self, year=year, day=_last_possible(year, self.number or 1, self.day))

    def timex(self) -> str:
        """Its TIMEX3 value, spelled as the annotated corpora spell it: 1989-W43, 1998-SU, 197, BC0490."""
        year = f"BC{1 - self.year:04d}" if self.year <= 0 else f"{self.year:04d}"
        match self.unit:
            case "millennium" | "century" | "decade":
                value = year[: len(year) - {"millennium": 3, "century": 2, "decade": 1}[self.unit]]
            case "year":
                value = year
            case "half" | "quarter":
                value = f"{year}-{self.unit[0].upper()}{self.number}"
            case "season":
                value = f"{year}-{SEASON_CODES[self.number - 1]}"
            case "week" | "weekend":
                value = f"{year}-W{self.number:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                value = f"{year}-{self.number:02d}"
            case _:
                value = f"{year}-{self.number:02d}-{self.day:02d}{self._time()}"
        return value

    def edtf(self) -> str:
        """Its EDTF text without qualifiers; an interval of days where EDTF has no word for the unit."""
        year = iso_year(self.year)
        match self.unit:
            case "millennium" | "century" | "decade":
                value = self._edtf_of_years()
            case "year":
                value = year
            case "half" | "quarter" | "season":
                value = f"{year}-{FIRST_CODE[self.unit] + self.number - 1}"
            case "month":
                value = f"{year}-{self.number:02d}"
            case "week" | "weekend":
                first = self.first_day()
                last = first + (6 if self.unit == "week" else 1)
                value = f"{iso_day(*day_from_number(first))}/{iso_day(*day_from_number(last))}"
            case _:
                value = iso_day(self.year, self.number, self.day)
                if self.clock:
                    hour, minute, second = (*self.clock, 0, 0)[:3]
                    value += f"T{hour:02d}:{minute:02d}:{second:02d}"
        return value

    def _time(self) -> str:
        """The time of a TIMEX3 value: a part of the day, a clock time to the minute at least, or nothing."""
        if self.unit == "part":
            return f"T{self.part}"
        if not self.clock:
            return ""
        return "T" + ":".join(f"{number:02d}" for number in (*self.clock, 0)[: max(2, len(self.clock))])

    def _edtf_of_years(self) -> str:
        if self.unit == "century":
            return f"{'-' if self.year <= 0 else ''}{abs(self.year) // 100:02d}XX"
        if self.unit == "decade" and self.year > 0:
            return f"{self.year // 10:03d}X"
        # The years of a decade BC (479 to 470) do not share their digits once 1 BC is year 0.
        length = YEARS_IN[self.unit]
        first = self.year if self.year > 0 else self.year - length + 1
        return f"{iso_year(first)}/{iso_year(first + length - 1)}"


def year_period(year: int, unit: Unit = "year") -> Period:
    """The year, or the decade, century or millennium that it lies in."""
    length = YEARS_IN.get(unit, 1)
    if year > 0:
        return Period(unit, year - year % length)
    if unit == "century":  # 400 to 301 BC, in astronomical years -399 to -300
        return Period(unit, year + -year % length)
    # A BC decade is named by the digits of its BC years: 479 to 470 BC are the 470s BC.
    return Period(unit, year + (1 - year) % length)


def period_of_day(number: int, unit: Unit) -> Period:
    """The period of a unit that the day with that number lies in."""
    year, month, day = day_from_number(number)
    match unit:
        case "week" | "weekend":
            thursday, _, _ = day_from_number(number - weekday(number) + 3)
            return Period(unit, thursday, (number - _week_start(thursday, 1)) // 7 + 1)
        case "month":
            return Period("month", year, month)
        case "quarter" | "half":
            return Period(unit, year, (month - 1) // MONTHS_IN[unit] + 1)
        case "season":
            # January and February belong to the winter that began in December.
            return Period("season", year - (month < 3), (month // 3 - 1) % 4 + 1)
        case "year" | "decade" | "century" | "millennium":
            return year_period(year, unit)
    return Period("day", year, month, day)


def weekday(number: int) -> int:
    """The weekday of a day number, Monday 0 to Sunday 6."""
    return (number + 3) % 7


def _week_start(year: int, week: int) -> int:
    """Day number of the Monday of an ISO week; week 1 holds the fourth of January."""
    fourth = first_day_number(year, 1, 4)
    return fourth - weekday(fourth) + 7 * (week - 1)


def _last_possible(year: int, month: int, day: int) -> int:
    """The day, or the month's last where it has no such day; 0 stays 0."""
    return min(day, days_in_month(year, month))
