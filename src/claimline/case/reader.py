"""What a case holds: its documents as they are read, its rows, its corrections; and what a change would make of it.

Nothing is changed here. Each call reads the small files anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from claimline.arguments import path_of
from claimline.case import documents, renewal, table
from claimline.case.applied import Finder, Placed
from claimline.case.changes import Change, named
from claimline.case.composed import Composed, reading_in
from claimline.case.corrections import Correction
from claimline.case.difference import Difference, of_rows
from claimline.case.documents import Given, WouldAdd
from claimline.case.entries import GIVEN, Entry
from claimline.case.folder import EVENTS, Folder
from claimline.case.reading import Reading, Row
from claimline.case.renewal import Renewal
from claimline.errors import ClaimlineError
from claimline.model import NameLine
from claimline.query.extract import sha256
from claimline.table.as_frame import Table


class CaseReader:
    """A case in a folder, to be looked at.

    Attributes:
        folder: where it is.
    """

    def __init__(self, folder: str | Path) -> None:
        """Take the folder of a case; nothing is read yet."""
        self.folder = path_of(folder).absolute()
        self._files = Folder(self.folder)

    @property
    def table_path(self) -> Path:
        """The file of its table."""
        return self.folder / EVENTS

    def documents(self) -> tuple[Entry, ...]:
        """Its documents, in their order."""
        return self._files.load().entries

    def size(self) -> int:
        """The bytes of its documents' files."""
        return sum((self._files.documents / entry.file).stat().st_size for entry in self.documents())

    def names(self) -> tuple[NameLine, ...]:
        """Its list of names."""
        return self._files.load().names

    def whys(self) -> dict[str, str]:
        """Why a person has joined spellings of its list of names, by the spelling."""
        return dict(self._files.load().whys)

    def data(self, file: str) -> bytes:
        """The bytes of a document, as they were given."""
        return self._files.document(documents.entry_of(self._files.load(), file))

    def reading(self, file: str) -> Reading:
        """One document as it is read by itself, before corrections."""
        state = self._files.load()
        entry = documents.entry_of(state, file)
        return reading_in(state, entry, lambda: self._files.document(entry), table.kept(self._files))

    def readings(self) -> tuple[Reading, ...]:
        """Each document as it is read, before corrections, in their order."""
        return tuple(part.reading for part in self._now().parts)

    def rows(self) -> tuple[Row, ...]:
        """The rows of the table."""
        return renewal.rows(self._files, self._now())

    def table(self, *, anew: bool = False) -> Table:
        """The table, as `read_table` gives it, and what it is made of; `anew` reads each document whatever was kept."""
        found = table.anew(self._files) if anew else self._now()
        if (
            not anew
            and (waiting := renewal.renewal(self._files, found))
            and (stood := table.stood(self._files))
        ):
            return replace(stood, notices=(*stood.notices, f"{EVENTS} was {waiting.in_words}."))
        return Table(EVENTS, sha256(found.data), found.frame, case=table.made_of(found.state))

    def renewal(self) -> Renewal | None:
        """What this claimline reads otherwise than the one whose reading the table is; None where it has nothing to take.

        Until `build` takes it the table is as it was, and nothing can be changed.
        """
        return renewal.renewal(self._files, self._now())

    def sha256(self) -> str:
        """Of the bytes of the table's file."""
        return sha256(table.standing(self._files) or b"")

    def corrections(self) -> tuple[Placed, ...]:
        """Every correction, with the row that it lies over."""
        found = self._now()
        placed = {one.correction: one for part in found.parts for one in part.applied.placed}
        return tuple(placed.get(one, Placed(one)) for one in found.state.corrections)

    def left_over(self) -> tuple[Correction, ...]:
        """The corrections whose row is gone, or could be several."""
        return tuple(one.correction for one in self.corrections() if not one.row)

    def left_out(self) -> tuple[tuple[Row, str], ...]:
        """The rows that a person left out, and why."""
        return tuple(one for part in self._now().parts for one in part.applied.left_out)

    def resolve(self, row: str, words: str = "") -> str:
        """The present id of a row by an old id and the words of its quote; empty where there is no such row, or several."""
        part = self._now().part(row.partition(":")[0])
        if part is None:
            return ""
        if not words:
            return row if any(one.id == row for one in part.rows) else ""
        found = Finder(part.rows).find(row, words) or Finder(part.reading.rows).find(row, words)
        return found if any(one.id == found for one in part.rows) else ""

    def unlisted(self) -> tuple[str, ...]:
        """The files in `documents/` that the list of documents lacks."""
        return self._files.unlisted(self._files.load())

    def would_add(
        self, given: Sequence[Given], step: Callable[[int], object] = lambda _: None
    ) -> list[WouldAdd | ClaimlineError]:
        """What `add` would make of files, one after another, down to the rows of the table; nothing is changed.

        `step` is told the number of each file before it is read, from 0.
        """
        now = self._now()
        return documents.would_add(now, self._files.document, given, self._files.unlisted(now.state), step)

    def would_update(self, file: str, data: bytes) -> Difference:
        """What another version of a document would change; nothing is changed."""
        return documents.would_update(self._files, file, data)

    def would_describe(self, file: str, **given: str) -> Difference:
        """What stating other things of a document (`describe`) would change; nothing is changed."""
        return documents.would_change(self._files, self._files.load(), self._stated(file, "", given))

    def would_name(self, lines: Sequence[NameLine]) -> Difference:
        """What another list of names would change in the rows of the table; nothing is changed."""
        state = self._files.load()
        after = table.after(self._files, state, named(state.names, lines))
        return of_rows(table.current(self._files).rows, after.rows, ())

    def _stated(self, file: str, published_from: str, given: Mapping[str, str]) -> Change:
        state = self._files.load()
        entry = documents.entry_of(state, file)
        said = {"published": entry.given, **given}
        if "published" not in given:
            published_from = entry.published_from.removeprefix(GIVEN).strip(": ")
        line = documents.given_with(entry, published_from=published_from, **said)
        return documents.described(state, line, self._files.document(entry))

    def check(self, jobs: int = 1) -> str:
        """Why the file of the table is not what the case makes, in one sentence; empty where it is; `jobs` processes read."""
        return renewal.fault(self._files, jobs)

    def _now(self) -> Composed:
        return table.current(self._files)
