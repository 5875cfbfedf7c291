"""The time axes: years named in their middles, days in theirs, and years before 1000 in words of our own."""

from typing import Any

from claimline.dates.bounds import day_from_number, first_day_number
from claimline.figures.palette import Palette
from claimline.figures.scale import DAY, MINUTE, MONTH, YEAR, View, stamp

# What a tick says by the distance of two ticks. Where a second line is due Plotly says it once, at the change.
# `%e`, not `%-d`: only the former tells Plotly that the ticks are days.
_FORMATS = [
    {"dtickrange": [None, MINUTE - 1], "value": "%H:%M:%S\n%e %b %Y"},
    {"dtickrange": [MINUTE, DAY - 1], "value": "%H:%M\n%e %b %Y"},
    {"dtickrange": [DAY, 27 * DAY], "value": "%e %B\n%Y"},
    {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_TICK = 90  # pixels that a name with its day or its era takes
SIZE = 13


def time_axis(view: View, colours: Palette, *, side: str, lens: bool) -> dict[str, Any]:
    """A Plotly date axis over a view."""
    first_year = day_from_number(view.start // DAY)[0]
    ticks: dict[str, Any] = {
        "ticklabelmode": "period",
        "tickformatstops": _FORMATS,
        "nticks": _ticks(view),
    }
    if first_year < 1000 and view.length > 3 * YEAR:
        # Plotly would write 0476 and -0044.
        years = _round_years(view)
        ticks = {
            "tickmode": "array",
            "tickvals": [stamp(first_day_number(year, 1, 1) * DAY) for year in years],
            "ticktext": [_year(year) for year in years],
        }
    return {
        "type": "date",
        "range": view.stamps(),
        "minallowed": view.stamps()[0],
        "maxallowed": view.stamps()[1],
        "side": side,
        "anchor": "y2" if lens else "y",
        "automargin": False,
        "showgrid": True,
        "gridcolor": colours.grid,
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickangle": 0,
        "ticklabeloverflow": "hide past div",
        "tickfont": {"size": SIZE, "color": colours.grey},
        "hoverformat": "%e %B %Y",
        **ticks,
    }


def _ticks(view: View) -> int:
    """How many ticks at most: one a year, month or day where that fits, so that no half years or half days appear."""
    for unit, room in ((YEAR, 50), (MONTH, 45), (DAY, _TICK)):
        count = -(-view.length // unit)
        if 2 <= count <= view.width / room:
            return count + 1
    return max(int(view.width // _TICK), 2)


def _round_years(view: View) -> list[int]:
    """Years to name, as many as find room; BC years are round as they are counted, 500 BC is the year -499."""
    first, last = (day_from_number(moment // DAY)[0] for moment in (view.start, view.end - 1))
    step = next((step for step in _STEPS if (last - first) / step * _TICK <= view.width), _STEPS[-1])
    counts = range(first // step * step, last + step, step)
    years = [count + 1 if count < 0 else max(count, 1) for count in counts]
    return [year for year in dict.fromkeys(years) if first <= year <= last]


def _year(year: int) -> str:
    if year == 1:
        return "AD 1"
    return str(year) if year > 0 else f"{1 - year} BC"


def lane_axis(height: float, domain: list[float], *, lens: bool) -> dict[str, Any]:
    """The axis across the lanes: it counts pixels from the panel's top."""
    return {
        "type": "linear",
        "range": [height, 0],
        "domain": domain,
        "anchor": "x2" if lens else "x",
        "fixedrange": True,
        "visible": False,
    }
