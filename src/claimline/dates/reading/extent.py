"""From a period to the days it stands for: thirds of it ("mid 2013"), and what a preposition before it opens."""

from claimline.dates.edtf import (
    bounds_of,
    day_from_number,
    day_number,
    in_order,
    iso_day,
    iso_year,
    thirds_of,
)
from claimline.dates.grammar.meaning import THIRD_MODS, Mod, Signal
from claimline.dates.periods import Period


def extent_of(period: Period, mod: Mod, signal: Signal, writing: Period | None) -> tuple[str, bool]:
    """EDTF of the days that the words stand for, and whether they are a third, which is approximate.

    Args:
        period: what is named.
        mod: which part of it is meant.
        signal: the preposition before it.
        writing: the day that "earlier" and "later" are seen from; None where they are not.
    """
    whole = period.edtf()
    if beyond := _beyond_third(whole, mod, signal):
        return beyond, False
    third = _third_of(whole, mod)
    within = third or (_side_of(whole, mod, writing) if writing else "") or whole
    return _opened(within, signal) or within, bool(third)


def _third_of(whole: str, mod: Mod) -> str:
    """EDTF of the first, middle or last third of a year, a month, a decade or a century, given in EDTF.

    Empty where the period is not divided: "early Tuesday" is Tuesday.
    """
    thirds = thirds_of(whole) if mod in THIRD_MODS else ()
    return thirds[THIRD_MODS.index(mod)] if thirds else ""


def _side_of(whole: str, mod: Mod, writing: Period) -> str:
    """EDTF of the part of a date until the day of the writing ("earlier this week"), or from it on.

    Empty where no such part is meant, or where the day is not inside: "earlier last year".
    """
    if mod not in {"EARLIER", "LATER"}:
        return ""
    first, last = bounds_of(whole)
    day = writing.enclosing("day").edtf()
    if not (in_order(first, day) and in_order(day, last)):
        return ""
    first, last = (first, day) if mod == "EARLIER" else (day, last)
    return first if first == last else f"{first}/{last}"


def _beyond_third(whole: str, mod: Mod, signal: Signal) -> str:
    """EDTF of what the very end or start of a date bounds: "before the end of 2023" is no later than 2023.

    Empty for all else: other words bound a date by the third that they name.
    """
    first, _, last = whole.partition("/")
    match signal, mod:
        case "before", "END":
            return f"[..{last or first}]"
        case ("after" | "not before", "START"):
            return f"[{first}..]"
        case ("before", "START") | ("after", "END"):
            return _opened(whole, signal)
    return ""


def _opened(edtf: str, signal: Signal) -> str:
    """EDTF of what a preposition makes of a date or interval: "since 2013" is `2013/..`; empty where it opens none.

    Before and after are one moment out of an open set, since and until last.
    """
    first, _, last = edtf.partition("/")
    last = last or first
    opened = ""
    match signal:
        case "since":
            opened = f"{first}/.."
        case "onward":  # nothing says how long
            opened = f"{first}/"
        case "until":
            opened = f"../{last}"
        case "by":
            opened = f"[..{last}]"
        case "not before":
            opened = f"[{first}..]"
        case "before" if "T" not in (earliest := bounds_of(edtf)[0]):
            opened = f"[..{_neighbour(first, earliest, -1)}]"
        case "after" if "T" not in (latest := bounds_of(edtf)[1]):
            opened = f"[{_neighbour(last, latest, 1)}..]"
    return opened


def _neighbour(edtf: str, bound: str, step: int) -> str:
    """The date of the same precision just before or after; a day where the precision has no such neighbour."""
    year, month, day = day_from_number(day_number(bound) + step)
    if len(edtf.lstrip("-")) == 4 and "X" not in edtf:
        return iso_year(year)
    if len(edtf.lstrip("-")) == 7 and int(edtf[-2:]) <= 12:
        return f"{iso_year(year)}-{month:02d}"
    return iso_day(year, month, day)
