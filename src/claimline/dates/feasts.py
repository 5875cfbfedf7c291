"""Feasts whose day moves with the year: Thanksgiving as in the United States, Easter as in the western churches."""

from claimline.dates.edtf import first_day_number
from claimline.dates.periods import Period, period_of_day, weekday

# The month that tells which year a feast without one belongs to.
MONTH_OF = {"thanksgiving": 11, "easter": 4}
NOTES = {
    "thanksgiving": "Thanksgiving is read as in the United States.",
    "easter": "Easter is read as in the western churches.",
}


def feast_day(name: str, year: int) -> Period:
    """The day of a movable feast in a year."""
    return _thanksgiving(year) if name == "thanksgiving" else _easter(year)


def _thanksgiving(year: int) -> Period:
    """The fourth Thursday of November."""
    first = first_day_number(year, 11, 1)
    return period_of_day(first + (3 - weekday(first)) % 7 + 21, "day")


def _easter(year: int) -> Period:
    """The Sunday after the first full moon of spring, by the algorithm of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moon + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return Period("day", year, month, day + 1)
