"""Rows as marks: the width, the style, the lanes and the hover of each.

`lanes` and `stacks` give a mark its place in the drawing.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from claimline.dates.english import in_words
from claimline.figures.layout.lettering import one_line, safe, shorten, wrapped
from claimline.figures.layout.scale import DAY, MINUTE, moments
from claimline.inline import apart, inline
from claimline.model import NOT_STATED
from claimline.table.columns import split_values
from claimline.table.facets import facet_named
from claimline.table.roles import affiliation, role_beside
from claimline.table.titles import titles_of_documents
from claimline.text.counts import number_of
from claimline.text.searching import around

Family = Literal["claim", "comment", "reply", "article"]
Look = Literal["given", "uncertain", "inferred", "inferred uncertain"]

FAMILIES: dict[str, Family] = {
    "article": "article",
    "claim": "claim",
    "comment": "comment",
    "reply": "reply",
}
# The families of the comment thread, which have one colour.
OF_THREAD: frozenset[Family] = frozenset(("comment", "reply"))
QUOTED = 300  # characters of the quote that a hover shows: a sentence; a comment can be a book
# Parts of hovers, and dates, that are kept; a date takes little memory.
_KEPT, _DATES = 5_000, 20_000


class Mark(NamedTuple):
    """One row that has at least one bound.

    Attributes:
        row: its place in the frame.
        start, end: first moment and the first moment after it; None where that bound is unknown.
        open_start, open_end: whether an arrow says that the time goes on there.
        instant: a day, a minute or a second, which is drawn as a point; a day is a bar where the scale has room for hours.
    """

    id: str
    row: int
    family: Family
    start: int | None
    end: int | None
    open_start: bool
    open_end: bool
    instant: bool
    look: Look

    @property
    def is_of_a_day(self) -> bool:
        """Whether it is one day, and no shorter time."""
        return (
            self.instant and self.start is not None and self.end is not None and self.end - self.start == DAY
        )


class Rows:
    """The columns of some events, and the texts for labels, hovers and lanes.

    `sought` are the folded words and phrases that are marked in those texts; `titles` those of the documents (`titled`), where
    the events are not all rows.
    """

    def __init__(
        self,
        columns: Mapping[str, list[str]],
        sought: Sequence[str] = (),
        titles: Mapping[str, str] | None = None,
    ) -> None:
        self.sought = (*sought,)
        self.columns = columns
        self._titles = titles
        self._split: dict[str, list[str]] = {}  # cells repeat, and a large table has many

    def marks(self) -> tuple[list[Mark], tuple[str, ...]]:
        """The rows with a bound as marks, and the ids of the rows without, both in the table's order."""
        wanted = ("id", "kind", "edtf", "earliest", "latest", "qualifier", "basis")
        marks, tray = [], []
        for row, cells in enumerate(zip(*(self.columns[name] for name in wanted), strict=True)):
            identifier, kind, edtf, earliest, latest, qualifier, basis = cells
            if not earliest and not latest:
                tray.append(identifier)
                continue
            time = _time(edtf, earliest, latest)
            marks.append(Mark(identifier, row, FAMILIES[kind], *time, _look(qualifier, basis)))
        return marks, tuple(tray)

    def values(self, column: str, row: int) -> list[str]:
        """The values of one cell."""
        cell = self.columns[column][row]
        if cell not in self._split:
            self._split[cell] = list(dict.fromkeys(split_values(cell)))
        return self._split[cell]

    def lanes_of(self, row: int, group: str) -> list[str]:
        """The lanes that a row stands in: one for each of its values."""
        facet = facet_named(group)
        cell = self.columns[facet.column][row]
        values = self.values(facet.column, row) if facet.several else [cell] * bool(cell)
        if group == "document":
            values = [self._title(value) for value in values]
        return [facet.shown.get(value, value) for value in values] or [NOT_STATED]

    def _title(self, document: str) -> str:
        """The title of a document's article; its name, where it has none."""
        if self._titles is None:
            self._titles = titles_of_documents(self.columns)
        return self._titles.get(document) or document

    def role(self, row: int) -> str:
        """The office or affiliation of a row's source; empty where a row has several sources, as the table does not say whose it is."""
        role = self.columns["role"][row]
        return role and _role(role, self.columns["source"][row])

    def label(self, row: int) -> str:
        """The words beside the mark: its title, or the beginning of its quote."""
        label = one_line(self.columns["title"][row]) or one_line(self.columns["quote"][row][: 4 * QUOTED])
        return f"Article: {inline(label)}" if self.columns["kind"][row] == "article" else label

    def hover(self, row: int) -> str:
        """Who says it, the date as written and as read, the words: in lines for Plotly, escaped."""
        source, via, role, title, quote, *date = self._hovers[row]
        who = _who(source, via, role and _role(role, source))
        words = _words(title, quote if self.sought else quote[: 4 * QUOTED], self.sought)
        return "<br>".join((who, _when(*date), *words))

    @cached_property
    def _hovers(self) -> list[tuple[str, ...]]:
        return [*zip(*(self.columns[name] for name in _HOVER), strict=True)]


_HOVER = (
    "source",
    "via",
    "role",
    "title",
    "quote",
    "basis",
    "date_text",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "qualifier",
)


# A picture is made of the same rows again and again, and of rows of the same people and days.
@lru_cache(maxsize=_DATES)
def _time(edtf: str, earliest: str, latest: str) -> tuple[int | None, int | None, bool, bool, bool]:
    """The bounds of a mark, where it goes on, and whether it is an instant; one of the bounds is known."""
    start = moments(earliest)[0] if earliest else None
    end = moments(latest)[1] if latest else None
    length = end - start if start is not None and end is not None else 0
    return (
        start,
        end,
        start is None or edtf.startswith(("../", "/", "[..")),
        end is None or edtf.endswith(("/..", "/", "..]")),
        0 < length <= MINUTE or (length == DAY and "T" not in earliest),
    )


@lru_cache(maxsize=_KEPT)
def _role(role: str, source: str) -> str:
    return affiliation(role_beside(role, [*dict.fromkeys(split_values(source))]))


@lru_cache(maxsize=_KEPT)
def _who(source: str, via: str, role: str) -> str:
    names, carriers = (apart([*dict.fromkeys(split_values(cell))]) for cell in (source, via))
    who = f"<b>{_short(names or NOT_STATED)}</b>" + (f", {_short(role)}" if role else "")
    return f"{who} via {_short(carriers)}" if carriers else who


@lru_cache(maxsize=_DATES)
def _when(basis: str, date_text: str, *date: str) -> str:
    """The date as written and, where that says more, as read; escaped."""
    read = in_words(*date)
    if basis in {"inferred", "by hand"}:
        read += f", {basis}"
    written = one_line(date_text)
    return safe(read) if not written or written == read else f"“{_short(written)}”: {safe(read)}"


@lru_cache(maxsize=_KEPT)
def _words(title: str, quote: str, sought: tuple[str, ...]) -> tuple[str, ...]:
    """Title and quote in lines."""
    title, quote = one_line(title), one_line(quote)
    shown = around(quote, QUOTED, sought)
    own = title if not shown or title.removesuffix("…").casefold() not in quote.casefold() else ""
    return tuple(safe(line, sought) for words in (own, shown) for line in wrapped(words))


def _look(qualifier: str, basis: str) -> Look:
    if basis in {"inferred", "by hand", "none"}:
        return "inferred uncertain" if qualifier else "inferred"
    return "uncertain" if qualifier else "given"


def _short(text: str) -> str:
    return safe(shorten(one_line(text), 300))


def counts_in_words(counts: Mapping[Family, int]) -> str:
    """`12 claims, 3 comments, 2 replies and 1 article`; `nothing` where there is none."""
    order: tuple[Family, ...] = ("claim", "comment", "reply", "article")
    parts = [number_of(counts[family], family) for family in order if counts.get(family)]
    return (
        "nothing"
        if not parts
        else " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    )
