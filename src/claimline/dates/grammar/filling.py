"""From a rule and the words in its slots to a meaning: years before Christ, clocks, counted units, durations, sets."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from claimline.dates.english import WEEKDAYS
from claimline.dates.feasts import MONTH_OF
from claimline.dates.grammar.lexicon import MULTIPLES
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.order import order_of
from claimline.dates.periods import SEASON_CODES

Slots = Mapping[str, Any]

_FIELDS = frozenset(field.name for field in fields(Meaning) if field.init)
_DURATION_CODES = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "weekend": "{}WE",
    "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}E", "century": "{}C", "millennium": "{}L",
}  # fmt: skip
_HALVES = {
    "year": "6M",
    "month": "2W",
    "day": "T12H",
    "hour": "T30M",
    "minute": "T30S",
    "decade": "5Y",
    "century": "50Y",
}
_SHORTER_THAN_A_DAY = {"hour", "minute", "second"}
_EXACT_STEPS = {"day", "weekend", "hour", "minute", "second"}


def fill(says: Meaning, slots: Slots) -> Meaning | None:
    """A rule's meaning with the values of its slots; None where they make no sense together."""
    plain = _in_plain_units(slots, is_set=says.kind == "SET")
    if plain is None:
        return None
    slots = plain
    values = {name: value for name, value in slots.items() if name in _FIELDS}
    inputs = {"side": says.count, "base": says.base, "kind": says.kind} | dict(slots)
    for name, filler in _FILLERS.items():
        if name in slots:
            more = filler(inputs)
            if more is None:
                return None
            values |= more
    if values.get("quarter", 1) not in {1, 2, 3, 4}:
        return None
    if "value" not in values and any(isinstance(value, float) for value in values.values()):
        return None  # numbers of the calendar are whole: "a grant of 1.5 CE credits" names no year
    return replace(says, **values)


def _in_plain_units(slots: Slots, *, is_set: bool) -> Slots | None:
    """The slots with two weeks for a fortnight; None where that says nothing ("last fortnight")."""
    name = next((name for name in ("step", "per", "single") if slots.get(name) in MULTIPLES), "")
    if not name:
        return slots
    number, unit = MULTIPLES[slots[name]]
    if name == "step" and "length" not in slots:
        return None
    length = slots.get("length", 1 if is_set or name == "single" else "X")
    rest = {slot: value for slot, value in slots.items() if slot != "single"}
    return rest | {
        "step" if name == "step" else "per": unit,
        "length": length if length == "X" else number * length,
    }


def _clock(slots: Slots) -> dict[str, Any] | None:
    clock = slots["clock"] if isinstance(slots["clock"], tuple) else (slots["clock"], 0)
    if not (isinstance(clock[0], int) and clock[0] <= 24):
        return None
    of_twelve = 1 <= clock[0] <= 12
    if "past" in slots or "before" in slots:  # "ten past five", "a quarter to six"
        minutes = slots.get("past", slots.get("before"))
        if not (of_twelve and isinstance(minutes, int) and minutes < 60):
            return None
        clock = (clock[0], minutes) if "past" in slots else ((clock[0] - 1) or 12, 60 - minutes)
    if "closing" in slots:
        return _opening(clock, slots)
    if "ampm" in slots:
        if not of_twelve:
            return None
        clock = (clock[0] % 12 + slots["ampm"], *clock[1:])
    if "clock_part" in slots and of_twelve:
        if clock[0] % 12 < {"NI": 6, "EV": 4}.get(slots["clock_part"], 0):
            return None  # "at 2 last night" is of the day after that evening; an evening has no 12
        clock = (clock[0] % 12 + 12 * (slots["clock_part"] != "MO"), *clock[1:])
    if "opening" in slots and clock < slots["opening"][:2]:  # "from 10:30 to 3"
        clock = (clock[0] + 12, *clock[1:])
    return _at_clock(clock)


def _opening(clock: tuple[int, ...], slots: Slots) -> dict[str, Any] | None:
    """When a stretch of hours begins that ends at "5 p.m.": in the same half of the day, or before noon ("11 to 2 p.m.")."""
    end = slots["closing"] if isinstance(slots["closing"], tuple) else (slots["closing"], 0)
    if "ampm" in slots:
        end = (end[0] % 12 + slots["ampm"], *end[1:])
    if not 1 <= clock[0] <= 12:
        return _at_clock(clock)
    late = (clock[0] % 12 + 12, *clock[1:])
    early = (clock[0] % 12, *clock[1:])
    begins = late if late <= end else early
    return _at_clock(begins) if begins <= end else None


def _at_clock(clock: tuple[int, ...]) -> dict[str, Any]:
    return dict(zip(("hour", "minute", "second"), clock, strict=False))


def _iso(slots: Slots) -> dict[str, Any]:
    return dict(zip(("year", "month", "day", "hour", "minute", "second"), slots["iso"], strict=False))


def _feast(slots: Slots) -> dict[str, Any] | None:
    if "of_weekday" in slots:  # "Good Friday"; "Bloody Sunday" is no feast, and no Sunday of the days around
        name = f"{slots['feast']} {WEEKDAYS[slots['of_weekday']].lower()}"
        return {"feast": name, "month": MONTH_OF[name]} if name in MONTH_OF else None
    if slots["feast"] in MONTH_OF:
        return {"month": MONTH_OF[slots["feast"]]}
    month, day = divmod(slots["feast"], 100)
    return {"feast": "", "month": month, "day": day + slots.get("eve", 0)}


def _slashed(slots: Slots) -> dict[str, Any]:
    """Day and month in digits: a number above 12 is the day; else both readings are kept, the month first."""
    first, second, *year = slots["slashed"]
    more = _year_in_digits(*year)
    if first == second or 0 in {first, second}:
        return {**more, "month": first, "day": second}
    day_first = order_of(first, second)
    if day_first is None and first <= 12:
        return {**more, "month": first, "day": second, "either": (second, first)}
    month, day = (first, second) if day_first is False else (second, first)
    return {**more, "month": month, "day": day, "day_first": day_first}


def _dotted(slots: Slots) -> dict[str, Any]:
    day, month, year = slots["dotted"]
    return {"month": month, "day": day, **_year_in_digits(year)}


def _year_in_digits(year: int | None = None) -> dict[str, Any]:
    """A year of four digits, or of two, which leave the century open; nothing where there is none."""
    if year is None:
        return {}
    return {"year": year} if year >= 100 else {"short_year": year}


def _yearmonth(slots: Slots) -> dict[str, Any]:
    year, month = slots["yearmonth"]
    return {"year": year, "month": month}


def _decade(slots: Slots) -> dict[str, Any]:
    """Two digits are of the 20th century; the 1800s are a century, the 2000s a decade."""
    decade = slots["decade"]
    if decade < 100 and "bc" not in slots:
        return {"decade": decade + 1900, "short_decade": True}
    if "bc" in slots or decade % 100 or decade >= 2000:
        return {"decade": decade}
    return {"decade": None, "century": decade // 100 + 1}


def _before_christ(slots: Slots) -> dict[str, Any]:
    """Astronomical years: 1 BC is 0; the 4th century BC holds the years -399 to -300."""
    if "century" in slots:
        return {"century": -slots["century"]}
    name = "decade" if "decade" in slots else "year"
    return {name: 1 - slots[name]}


def _steps(slots: Slots) -> dict[str, Any] | None:
    """How many units, and to which side; the rule gives the side where no word does."""
    if "step" not in slots:
        return None
    side = slots.get("sign", slots["side"])
    if slots["length"] == "X":
        return {"value": "PAST_REF" if side < 0 else "FUTURE_REF"}
    if slots["length"] != int(slots["length"]):
        return None
    approximate = slots["base"] == "anchor" and slots["step"] not in _EXACT_STEPS
    return {"count": side * int(slots["length"]), "approximate": approximate}


def _further(slots: Slots) -> dict[str, Any] | None:
    """The longer units of a count: "two years and three months ago" are two years before three months ago."""
    count, unit = slots["more"], slots["more_unit"]
    if "most" in slots:  # "two years, a month and three days ago"
        if (slots["most_unit"], unit) != ("year", "month"):
            return None
        count += 12 * slots["most"]
    return _shift(slots.get("sign", slots["side"]) * int(count), unit)


def _shift(count: int, unit: str) -> dict[str, Any]:
    number, unit = MULTIPLES.get(unit, (1, unit))
    return {"shift": (number * count, unit)}


def _duration(slots: Slots) -> dict[str, Any] | None:
    plain = _value_of_duration(slots)
    length, unit = slots.get("length"), slots["per"]
    if (
        plain is None
        or not isinstance(length, int)
        or not slots.keys().isdisjoint(("half", "other", "long"))
        or (unit in _SHORTER_THAN_A_DAY and not (unit == "hour" and slots.get("place")))
    ):
        return plain
    return plain | {"span": (length, unit)}


def _value_of_duration(slots: Slots) -> dict[str, Any] | None:
    length, unit = slots.get("length", "X" if slots["kind"] == "DURATION" else 1), slots["per"]
    if unit == "decade" and isinstance(length, int):  # ISO 8601, which the values follow, knows no decade
        return {"value": f"P{10 * length + 5 * ('half' in slots)}Y"}
    if "half" in slots:
        if unit not in _HALVES:
            return None
        if "length" not in slots:
            return {"value": f"P{_HALVES[unit]}"}
        return {"value": f"P{_DURATION_CODES[unit].format(length)}{_HALVES[unit].removeprefix('T')}"}
    return {"value": f"P{_DURATION_CODES[unit].format(length)}"}


def _every(slots: Slots) -> dict[str, Any]:
    part = f"T{slots['part']}" if "part" in slots else ""
    return {"value": f"XXXX-WXX-{slots['every'] + 1}{part}", "part": ""}


_FILLERS: dict[str, Callable[[Slots], dict[str, Any] | None]] = {
    "clock": _clock,
    "iso": _iso,
    "feast": _feast,
    "slashed": _slashed,
    "dotted": _dotted,
    "dottedday": lambda slots: dict(zip(("day", "month"), slots["dottedday"], strict=True)),
    "daymonth": lambda slots: _slashed({"slashed": slots["daymonth"]}),
    "yearmonth": _yearmonth,
    "isoweek": lambda slots: {"year": slots["isoweek"][0], "nth": slots["isoweek"][1]},
    "quarteryear": lambda slots: {
        "quarter": slots["quarteryear"][0],
        **_year_in_digits(*slots["quarteryear"][1:]),
    },
    "halfyear": lambda slots: {"half": slots["halfyear"][0], **_year_in_digits(*slots["halfyear"][1:])},
    "decade": _decade,
    "bc": _before_christ,
    "per": _duration,
    "single": lambda slots: _duration({**slots, "length": 1, "per": slots["single"]}),
    "step": lambda slots: _steps(slots) if "length" in slots else {},
    "weekdays_ago": lambda slots: (
        {"shift": (1 - slots["weekdays_ago"], "week")} if slots["weekdays_ago"] > 0 else None
    ),
    "weeks_on": lambda slots: {"shift": (slots["weeks_on"], "week")} if slots.get("count", 0) >= 0 else None,
    "back": lambda slots: _shift(-slots["back"], slots["back_unit"]),
    "more": _further,
    "till": lambda slots: {"month": (slots["month"] - 2) % 12 + 1} if slots["till"] < slots["day"] else {},
    "share": lambda slots: {
        "approximate": slots["share"] == "week"
    },  # nobody says on which day a week of May begins
    "some": lambda slots: {"value": "PAST_REF" if slots["some"] < 0 else "FUTURE_REF"},
    "every": _every,
    "every_month": lambda slots: {"value": f"XXXX-{slots['every_month']:02d}"},
    "every_season": lambda slots: {"value": f"XXXX-{SEASON_CODES[slots['every_season'] - 1]}"},
    # "not more than two years ago" is two years ago or less
    "turned": lambda slots: {"limit": {"over": "under", "under": "over"}[slots["limit"]]},
    "approximate": lambda _: {"approximate": True},
}
