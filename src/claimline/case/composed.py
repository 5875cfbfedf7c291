"""The table of a case: the readings of its documents, the corrections over them, the spellings joined by its list of names.

Each document's rows are made once and kept as long as nothing of theirs changes, so that a correction costs one document.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import pandas as pd

from claimline.case.applied import Applied, applied
from claimline.case.corrections import Correction
from claimline.case.entries import Entry
from claimline.case.kept import Settings, key_of, reading_of
from claimline.case.reading import Reading, Row, cells_of_rows
from claimline.case.state import State
from claimline.case.values import OF_DOCUMENT
from claimline.model import NameLine
from claimline.names.joining import join_names
from claimline.table.as_frame import COLUMNS, Table
from claimline.table.file import to_csv


@dataclass(frozen=True, slots=True)
class Part:
    """One document's part of the table.

    Attributes:
        reading: as it is read.
        applied: what the corrections make of it.
        rows: those of the table.
        frame: the same as a frame.
        data: the same as lines of the file.
    """

    reading: Reading
    applied: Applied
    rows: tuple[Row, ...]
    frame: pd.DataFrame
    data: bytes


@dataclass(frozen=True, slots=True)
class Composed:
    """The table of a case, document by document."""

    state: State
    parts: tuple[Part, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the documents."""
        return tuple(row for part in self.parts for row in part.rows)

    @property
    def data(self) -> bytes:
        """The bytes of `events.csv`."""
        return _header() + b"".join(part.data for part in self.parts)

    @property
    def frame(self) -> pd.DataFrame:
        """All rows as a frame."""
        frames = [part.frame for part in self.parts if len(part.frame)]
        return pd.concat(frames, ignore_index=True) if frames else _framed(())

    def part(self, name: str) -> Part | None:
        """The part of the document of that short name."""
        return next((part for part in self.parts if part.reading.name == name), None)


def settings_of(state: State, entry: Entry) -> Settings:
    """What a document is read with; what a person corrected of its dates stands over what was given with it."""
    said = {one.column: one.becomes for one in state.of(entry.name) if one.column in OF_DOCUMENT}
    return Settings(state.names, said.get("published", entry.given), said.get("captured", entry.captured))


def composed(state: State, data: Callable[[Entry], bytes], kept: Path | None) -> Composed:
    """The table that a case's files make.

    Args:
        state: what the files say.
        data: gives the bytes of a document.
        kept: the folder of kept readings; None to look into none.

    Raises:
        ClaimlineError: a document is missing, changed or cannot be read.
    """
    parts = []
    for entry in state.entries:
        reading = reading_of(entry, settings_of(state, entry), partial(data, entry), kept)
        parts.append(_part(reading, state.of(entry.name), state.names))
    return Composed(state, tuple(parts))


def keys_of(state: State) -> list[str]:
    """What the readings of a case are known by."""
    return [key_of(entry, settings_of(state, entry)) for entry in state.entries]


@lru_cache(maxsize=1000)
def _part(reading: Reading, corrections: tuple[Correction, ...], names: tuple[NameLine, ...]) -> Part:
    found = applied(reading, corrections)
    frame = _framed(row.cells for row in found.rows)
    rows = found.rows
    if names:
        frame = join_names(Table(reading.name, "", frame), names).frame
        rows = tuple(Row(cells, row.spans) for cells, row in zip(cells_of_rows(frame), rows, strict=True))
    return Part(reading, found, rows, frame, to_csv(frame).removeprefix(_header()))


def _framed(cells: Iterable[Mapping[str, str]]) -> pd.DataFrame:
    return pd.DataFrame(list(cells), columns=list(COLUMNS), dtype="str")


@lru_cache(maxsize=1)
def _header() -> bytes:
    return to_csv(_framed(()))
