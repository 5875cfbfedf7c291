"""Hypothesis strategies for events, tables of events and queries."""

import calendar
import string
from typing import Any, get_args

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

from claimline.model import ANONYMOUS, NOT_STATED, Event, Stance
from claimline.query.query import Query
from claimline.table.as_frame import to_frame

# A slow machine is no failure of the product. Other runs have other examples, and `make fuzz` has many more.
settings.register_profile("claimline", deadline=None, max_examples=60)
settings.load_profile("claimline")

NAMES = (
    "Harbour Board",
    "City Council",
    "Mayor Lindqvist",
    "Ünal & Sons, Ltd",
    "=Gazette",
    "'t Hooft",
    "local officials",
)
KINDS = ("article", "claim", "comment", "reply")
DOCUMENTS = ("bridge", "storm", "")
WORDS = ("The bridge was closed", "Straße gesperrt", "the  BRIDGE\nopened", "-12 degrees", "nothing", "")

# Any text that a file of text can hold: no control characters but tab and line breaks, no half characters.
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\t\n\r"), max_size=12)
risky_texts = st.builds(lambda head, tail: head + tail, st.text("='+-@\t\r\n,;\" a", max_size=4), texts)
names = st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple)


@st.composite
def days(draw: st.DrawFn) -> str:
    """An ISO day; mostly near each other, so that periods meet."""
    year = draw(st.sampled_from((-44, 0, 1, 2014, 2015, 2015, 2016)))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, 28))
    return f"{year:0{5 if year < 0 else 4}d}-{month:02d}-{day:02d}"


def ordered(first: str, last: str) -> tuple[str, str]:
    """Two ISO days with the earlier first; BCE years sort the wrong way as text."""
    one, two = sorted((first, last), key=as_numbers)
    return one, two


def as_numbers(day: str) -> tuple[int, ...]:
    """Year, month and day of an ISO day, a minute or a second."""
    sign = -1 if day.startswith("-") else 1
    year, month, number = day.lstrip("-").partition("T")[0].split("-")
    return sign * int(year), int(month), int(number)


@st.composite
def dates(draw: st.DrawFn) -> dict[str, str]:
    """The cells of a date that agree with each other: none, a day, a month, a year, a range, half known."""
    form = draw(st.sampled_from(("none", "day", "minute", "month", "year", "range", "until", "since")))
    if form == "none":
        return {
            "edtf": "",
            "earliest": "",
            "latest": "",
            "precision": "unknown",
            "qualifier": "",
            "basis": "none",
        }
    first, last = ordered(draw(days()), draw(days()))
    cells = {"edtf": first, "earliest": first, "latest": first, "precision": "day"}
    if form == "minute":
        cells = {"edtf": f"{first}T09:30:00", "earliest": f"{first}T09:30", "latest": f"{first}T09:30"}
        cells["precision"] = "minute"
    elif form == "month":
        year, month, _ = as_numbers(first)
        length = calendar.monthrange(year % 400 + 400, month)[1]  # the calendar repeats after 400 years
        cells = {"edtf": first[:-3], "earliest": f"{first[:-3]}-01", "latest": f"{first[:-3]}-{length}"}
        cells["precision"] = "month"
    elif form == "year":
        year_text = first[:-6]
        cells = {"edtf": year_text, "earliest": f"{year_text}-01-01", "latest": f"{year_text}-12-31"}
        cells["precision"] = "year"
    elif form == "range":
        cells = {"edtf": f"[{first}..{last}]", "earliest": first, "latest": last, "precision": "range"}
    elif form == "until":
        cells = {"edtf": f"../{last}", "earliest": "", "latest": last, "precision": "range"}
    elif form == "since":
        cells = {"edtf": f"{first}/..", "earliest": first, "latest": "", "precision": "range"}
    basis = draw(st.sampled_from(("stated", "relative", "inferred")))
    qualifier = draw(st.sampled_from(("", "uncertain", "approximate", "uncertain approximate")))
    return cells | {"basis": basis, "qualifier": qualifier}


@st.composite
def events(draw: st.DrawFn, number: int = 0, words: st.SearchStrategy[str] = texts) -> Event:
    """One event; `number` makes its id."""
    cells = draw(dates())
    return Event(
        id=f"bridge:p{number}",
        kind=draw(st.sampled_from(KINDS)),
        title=draw(words),
        date_text=draw(words),
        source=draw(names),
        via=draw(names),
        actors=draw(names),
        places=draw(names),
        quote=draw(words),
        document=draw(st.sampled_from(DOCUMENTS)),
        locator=f"paragraph {number}",
        reply_to="",
        note=draw(words),
        role=draw(words),
        stance=draw(st.sampled_from(("", *get_args(Stance)))),
        **cells,  # type: ignore[arg-type]  # the values of Precision, Qualifier and Basis
    )


@st.composite
def frames(draw: st.DrawFn, words: st.SearchStrategy[str] | None = None, most: int = 8) -> pd.DataFrame:
    """A table of up to `most` events that no rule faults."""
    chosen = words if words is not None else st.sampled_from(WORDS)
    return to_frame([draw(events(number, chosen)) for number in range(draw(st.integers(1, most)))])


_picked = st.lists(
    st.sampled_from((*NAMES, NOT_STATED, ANONYMOUS, "nobody")), min_size=1, max_size=3, unique=True
).map(tuple)
_ends = ("", "-0044", "0000", "2014", "2015", "2015-03", "2015-03-05", "2015-06", "2016-02")  # in order
_periods = st.sampled_from(
    [(start, end) for place, start in enumerate(_ends) for end in _ends[place:]]
    + [(start, "") for start in _ends]
)
_stances = st.lists(
    st.sampled_from(("denied", "asserted", NOT_STATED)), min_size=1, max_size=2, unique=True
).map(tuple)
_kinds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=3, unique=True).map(tuple)
_bases = st.lists(st.sampled_from(("stated", "inferred", "none")), min_size=1, unique=True).map(tuple)
_doubts = st.lists(
    st.sampled_from(("uncertain", "approximate", NOT_STATED)), min_size=1, max_size=2, unique=True
).map(tuple)
_documents = st.lists(st.sampled_from(("bridge", "storm", NOT_STATED)), min_size=1, unique=True).map(tuple)
_filters: dict[str, st.SearchStrategy[Any]] = {
    "sources": _picked,
    "not_sources": _picked,
    "actors": _picked,
    "not_actors": _picked,
    "via": _picked,
    "not_via": _picked,
    "places": _picked,
    "not_places": _picked,
    "kinds": _kinds,
    "not_kinds": _kinds,
    "basis": _bases,
    "not_basis": _bases,
    "qualifiers": _doubts,
    "not_qualifiers": _doubts,
    "stances": _stances,
    "not_stances": _stances,
    "documents": _documents,
    "not_documents": _documents,
    "text": st.sampled_from(("bridge", "STRASSE", "e b", "gazette", "%", string.punctuation)),
}


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Any query. Few filters at once, or hardly a row would ever be kept."""
    used = draw(st.lists(st.sampled_from(sorted(_filters)), max_size=2, unique=True))
    start, end = draw(_periods)
    return Query(
        **{name: draw(_filters[name]) for name in used},
        actors_match=draw(st.sampled_from(("any", "all"))),
        period_from=start,
        period_to=end,
        certainly=draw(st.booleans()),
        undated=draw(st.sampled_from(("include", "include", "only", "leave-out"))),
    )


def several_queries() -> st.SearchStrategy[list[Query]]:
    """Queries on one table: to open a store costs far more than to ask it."""
    return st.lists(queries(), min_size=4, max_size=4)
