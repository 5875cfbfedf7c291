"""Feasts whose day moves with the year: Thanksgiving as in the United States, Easter as in the western churches."""

from claimline.dates.edtf import first_day_number
from claimline.dates.periods import Period, period_of_day, weekday

# Days after Easter or after Thanksgiving, with the month that tells which year a feast without one belongs to.
_AFTER_EASTER = {
    "easter": (0, 4), "good friday": (-2, 4), "easter friday": (-2, 4), "maundy thursday": (-3, 4), "holy saturday": (-1, 4),
    "easter saturday": (-1, 4), "easter sunday": (0, 4), "easter monday": (1, 4), "palm sunday": (-7, 4),
    "ash wednesday": (-46, 2), "shrove tuesday": (-47, 2), "whit sunday": (49, 5), "whit monday": (50, 5),
}  # fmt: skip
_AFTER_THANKSGIVING = {"thanksgiving": (0, 11), "black friday": (1, 11), "cyber monday": (4, 11)}
MONTH_OF = {name: month for name, (_, month) in (_AFTER_EASTER | _AFTER_THANKSGIVING).items()}


def note_of(name: str) -> str:
    """Whose calendar a feast is read by; empty where it is no movable feast."""
    if name in _AFTER_THANKSGIVING:
        return "Thanksgiving is read as in the United States."
    return "Easter is read as in the western churches." if name in _AFTER_EASTER else ""


def feast_day(name: str, year: int) -> Period:
    """The day of a movable feast in a year."""
    if name in _AFTER_THANKSGIVING:
        return period_of_day(_thanksgiving(year).first_day() + _AFTER_THANKSGIVING[name][0], "day")
    return period_of_day(_easter(year).first_day() + _AFTER_EASTER[name][0], "day")


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
