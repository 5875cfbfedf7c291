"""Density: the time in view cut into bins of the calendar; `profile` counts how many rows could have happened in each.

A row counts in every bin that its bounds touch, so heights say "could have", never "did". Each length of bin fits whole into
the next: a week does not, and one that lay in two years would count the rows of both, a peak at New Year that nobody stated.
"""

from functools import lru_cache

from claimline.dates.edtf import DAYS_OF_THIRDS, day_from_number, first_day_number, iso_day, iso_year
from claimline.dates.english import day_in_words, in_words
from claimline.figures.layout.scale import DAY, HOUR, MINUTE, View

_BIN = 5  # least width of a bin of a lane in pixels
# Lengths of bins, and the name of each.
_FIXED = {
    MINUTE: "minute", 5 * MINUTE: "stretch of 5 minutes", 15 * MINUTE: "quarter of an hour", HOUR: "hour",
    6 * HOUR: "stretch of 6 hours", DAY: "day",
}  # fmt: skip
_THIRD = 8 * DAY  # the last one of a February
_MONTHS = {
    1: "month", 3: "quarter", 12: "year", 60: "stretch of 5 years", 120: "decade", 600: "half-century",
    1200: "century", 6000: "stretch of 500 years", 12000: "millennium", 60000: "stretch of 5,000 years",
}  # fmt: skip


def bins(start: int, end: int, most: int, least: int = MINUTE) -> tuple[list[int], str]:
    """The edges of at most `most` bins, none shorter than `least`, that cover a stretch of time; and the name of a bin."""
    for step, name in _FIXED.items():
        first = start // step * step
        count = -(-(end - first) // step)
        if count <= most and step >= least:
            return [first + step * place for place in range(count + 1)], name
    first_third, last_third = _third(start), _third(end - 1)
    if last_third - first_third < most and least <= _THIRD:
        return [_start_of_third(third) for third in range(first_third, last_third + 2)], "third of a month"
    first_month, last_month = _month(start), _month(end - 1)
    months = next(months for months in _MONTHS if last_month // months - first_month // months < most)
    edges = range(first_month // months, last_month // months + 2)
    return [first_day_number(0, month * months + 1, 1) * DAY for month in edges], _MONTHS[months]


def bins_of(view: View, stretch: tuple[int, int], most: int, least: int) -> tuple[list[int], str]:
    """The bins of a stretch in a view, as fine as its folds allow; each fold is one bin, in which the same rows lie everywhere."""
    start, end = stretch
    room = max(view.drawn(end) - view.drawn(start), 1)
    edges, name = bins(start, end, most * (end - start) // room, least)
    kept = {edge for edge in edges if not view.folded(edge)}
    folds = {edge for fold in view.folds for edge in (fold.start, fold.end) if edges[0] < edge < edges[-1]}
    return sorted(kept | folds), name


def dense_edges(view: View, least: int) -> list[int]:
    """The edges of the bins by which a crowded lane is drawn."""
    return bins_of(view, (view.start, view.end), int(view.width // _BIN), least)[0]


def _third(moment: int) -> int:
    day = day_from_number(moment // DAY)[2]
    return _month(moment) * 3 + sum(day > last for _, last in DAYS_OF_THIRDS[:-1])


def _start_of_third(third: int) -> int:
    month, place = divmod(third, 3)
    return first_day_number(0, month + 1, DAYS_OF_THIRDS[place][0]) * DAY


def _month(moment: int) -> int:
    year, month, _ = day_from_number(moment // DAY)
    return year * 12 + month - 1


def stretch_edtf(start: int, end: int) -> str:
    """EDTF of a stretch of time at the coarsest precision that fits it; empty where it is no whole days."""
    if start % DAY or end % DAY:
        return ""
    first, last = day_from_number(start // DAY), day_from_number(end // DAY - 1)
    after = day_from_number(end // DAY)
    if first[1:] == (1, 1) and after[1:] == (1, 1):
        names = [iso_year(year) for year, _, _ in (first, last)]
    elif first[2] == after[2] == 1:
        names = [iso_day(*day)[:-3] for day in (first, last)]
    else:
        names = [iso_day(*day) for day in (first, last)]
    return names[0] if names[0] == names[1] else "/".join(names)


@lru_cache(maxsize=10_000)
def stretch_in_words(start: int, end: int) -> str:
    """A stretch of time: "March 2015", "from 31 March to 2 April 2016", "31 March 2016, 11:00 to 11:15"."""
    edtf = stretch_edtf(start, end)
    if edtf:
        return in_words(edtf, "", "", "range", "")
    first, last = (_minute(moment) for moment in (start, end))
    day, _, time = last.partition("T")
    return f"{day_in_words(first)} to {time if first.startswith(day) else day_in_words(last)}"


def _minute(moment: int) -> str:
    """The minute in which a moment lies, as ISO text."""
    days, rest = divmod(moment, DAY)
    return f"{iso_day(*day_from_number(days))}T{rest // HOUR:02d}:{rest % HOUR // MINUTE:02d}"
