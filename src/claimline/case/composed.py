"""The table of a case: the readings of its documents, the corrections over them, the spellings joined by its list of names.

Each document's rows are made once and kept as long as nothing of theirs changes, so that a correction costs one document.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from itertools import accumulate
from pathlib import Path
from threading import Lock

import pandas as pd
import pyarrow as pa

from claimline.case.applied import Applied, Finder, applied
from claimline.case.corrections import Correction
from claimline.case.entries import Entry
from claimline.case.kept import Settings, forget, key_of, read_ahead, reading_of
from claimline.case.reading import Reading, Row, cells_of_rows
from claimline.case.state import State
from claimline.case.threads import in_threads
from claimline.case.values import OF_DOCUMENT
from claimline.model import NameLine
from claimline.names.joining import join_names
from claimline.table.as_frame import COLUMNS, Table
from claimline.table.file import lines_of, to_csv

_MOST = 4  # tables that are at hand
_made: dict[tuple[State, Path | None], "Composed"] = {}  # the one that was asked for last stands last
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Part:
    """One document's part of the table.

    Attributes:
        own: its document as it is read by itself.
        reading: as it is read; of the pages of one thread the first has that of the whole thread.
        applied: what the corrections make of it.
        rows: those of the table.
        columns: the same as texts of Arrow, of which those of two hundred documents are put together in no time.
        data: the same as lines of the file.
    """

    own: Reading
    reading: Reading
    applied: Applied
    rows: tuple[Row, ...]
    columns: pa.Table
    data: bytes


@dataclass(frozen=True, eq=False)
class Composed:
    """The table of a case, document by document."""

    state: State
    parts: tuple[Part, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the documents."""
        return tuple(row for part in self.parts for row in part.rows)

    def rows_of(self, ids: AbstractSet[str]) -> list[Row]:
        """The rows with these ids, found in their documents alone."""
        names = {one.partition(":")[0] for one in ids}
        parts = (part for part in self.parts if part.reading.name in names)
        return [row for part in parts for row in part.rows if row.id in ids]

    @cached_property
    def data(self) -> bytes:
        """The bytes of `events.csv`."""
        return b"".join([_header(), *(part.data for part in self.parts)])

    @cached_property
    def frame(self) -> pd.DataFrame:
        """All rows as a frame."""
        if not self.parts:
            return _framed(())
        own = self.columns
        return pd.DataFrame({name: pd.array(own[name], dtype="str") for name in COLUMNS}, copy=False)

    @cached_property
    def columns(self) -> pa.Table:
        """The same as texts of Arrow; there must be a document."""
        with _lock:
            others = [made for made in _made.values() if "columns" in vars(made)]
        return _together(self.parts, others[-1] if others else None)

    def part(self, name: str) -> Part | None:
        """The part of the document of that short name."""
        return next((part for part in self.parts if part.reading.name == name), None)


def settings_of(state: State, entry: Entry) -> Settings:
    """What a document is read with, before corrections."""
    return Settings(state.names, entry.given, entry.captured, entry.author)


def reading_in(
    state: State, entry: Entry, data: Callable[[], bytes], kept: Path | None, *, anew: bool = False
) -> Reading:
    """The reading of a document in a case: a day that a person corrected at its article's row stands over what was given.

    Raises:
        ClaimlineError: it cannot be read.
    """
    plain = settings_of(state, entry)
    reading = reading_of(entry, plain, data, kept)
    settings = _corrected(plain, state.of(entry.name), reading)
    if settings == plain:
        return reading
    if anew:
        forget([(entry, settings)], kept)
    return reading_of(entry, settings, data, kept)


def _corrected(plain: Settings, corrections: Iterable[Correction], reading: Reading) -> Settings:
    """Settings with the days that a person corrected; a correction whose row is gone says nothing."""
    made = [one for one in corrections if one.column in OF_DOCUMENT]
    if not made:
        return plain
    finder = Finder(row for row in reading.rows if row.cells["kind"] == "article")
    said = {one.column: one.becomes for one in made if finder.find(one.row, one.words)}
    return replace(
        plain,
        published=said.get("published", plain.published),
        captured=said.get("captured", plain.captured),
    )


def composed(
    state: State, data: Callable[[Entry], bytes], kept: Path | None, *, anew: bool = False, jobs: int = 1
) -> Composed:
    """The table that a case's files make; what was made last is at hand, for each look at a case asks for it.

    Args:
        state: what the files say.
        data: gives the bytes of a document.
        kept: the folder of kept readings; None to look into none.
        anew: read each document now, whatever was kept.
        jobs: how many processes read; with more than one `data` is called in each of them.

    Raises:
        ClaimlineError: a document is missing, changed or cannot be read.
    """
    key = (state, kept)
    with _lock:
        made = _made.pop(key, None)
    if made is None or anew:
        made = _composed(state, data, kept, anew=anew, jobs=jobs)
    with _lock:
        _made[key] = made
        while len(_made) > _MOST:
            del _made[next(iter(_made))]
    return made


def _composed(
    state: State, data: Callable[[Entry], bytes], kept: Path | None, *, anew: bool, jobs: int
) -> Composed:
    wanted = [(entry, settings_of(state, entry)) for entry in state.entries]
    if anew:
        forget(wanted, kept)
    read_ahead(wanted, data, kept, jobs)
    own = [reading_in(state, entry, partial(data, entry), kept, anew=anew) for entry in state.entries]
    readings = in_threads(own, state.names)
    pages: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        pages[reading.of or reading.name].append(reading.name)
    parts = []
    for alone, reading in zip(own, readings, strict=True):
        corrections = (one for name in pages[reading.name] for one in state.of(name))
        parts.append(_part(alone, reading, tuple(corrections), state.names))
    return Composed(state, tuple(parts))


def keys_of(made: Composed) -> list[str]:
    """What the readings of a case are known by, with the days that a person corrected and without them."""
    keys = []
    for entry, part in zip(made.state.entries, made.parts, strict=True):
        plain = settings_of(made.state, entry)
        corrected = _corrected(plain, made.state.of(entry.name), part.own)
        keys += [key_of(entry, one) for one in (plain, corrected)]
    return keys


@lru_cache(maxsize=1000)
def _part(
    own: Reading, reading: Reading, corrections: tuple[Correction, ...], names: tuple[NameLine, ...]
) -> Part:
    found = applied(reading, corrections)
    rows = found.rows
    if names:
        frame = join_names(Table(reading.name, "", _framed(row.cells for row in rows)), names).frame
        rows = tuple(Row(cells, row.spans) for cells, row in zip(cells_of_rows(frame), rows, strict=True))
    # A frame of so few rows would take longer to make than all the rest.
    cells = {name: [row.cells[name] for row in rows] for name in COLUMNS}
    data = lines_of(cells)
    columns = pa.table({name: pa.array(cells[name], pa.large_string()) for name in COLUMNS})
    return Part(own, reading, found, rows, columns, data)


def _together(parts: Sequence[Part], other: Composed | None) -> pa.Table:
    """The rows of some parts in one piece, or each look at a row would be slow.

    What stands in a row in `other` is copied from there at once: of two hundred parts each alone takes three times as long.
    """
    pieces: list[pa.Table] = []
    firsts: dict[int, int] = {}
    if other:
        rows = accumulate((len(part.rows) for part in other.parts), initial=0)
        firsts = dict(zip(map(id, other.parts), rows, strict=False))
    begin = end = 0  # of the stretch of `other` that comes next

    def take() -> None:
        if other and begin < end:
            pieces.append(other.columns.slice(begin, end - begin))

    for part in parts:
        first = firsts.get(id(part))
        if first != end:
            take()
            begin = end = first or 0
        if first is None:
            pieces.append(part.columns)
        else:
            end += len(part.rows)
    take()
    return pa.concat_tables(pieces or [parts[0].columns]).combine_chunks()


def _framed(cells: Iterable[Mapping[str, str]]) -> pd.DataFrame:
    return pd.DataFrame(list(cells), columns=list(COLUMNS), dtype="str")


@lru_cache(maxsize=1)
def _header() -> bytes:
    return to_csv(_framed(()))
