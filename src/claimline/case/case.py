"""A case: documents, and over their readings what a person corrected.

A `Case` holds its folder's path and nothing else; each call reads the small files anew, and a change is on the disk when
the call returns. Two writers lose no change: each change is made under the folder's lock, on what the files say then.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from claimline.arguments import path_of
from claimline.case import archive, documents, edits, parting, table
from claimline.case.changes import Change, named
from claimline.case.corrections import Correction
from claimline.case.documents import Added, Given
from claimline.case.edits import Cell, Cells
from claimline.case.folder import ABOUT
from claimline.case.reader import CaseReader
from claimline.errors import ClaimlineError
from claimline.inline import inline
from claimline.model import NameLine, Span


def is_case(path: str | Path) -> bool:
    """True for a folder that holds a case."""
    try:
        return (path_of(path) / ABOUT).is_file()
    except OSError:  # closed to us, or a name that no file can have
        return False


class Case(CaseReader):
    """A case in a folder, and the changes of it."""

    @classmethod
    def make(cls, folder: str | Path) -> Self:
        """A new case without documents, in a new folder or an empty one.

        Raises:
            ClaimlineError: there is something in the folder, or it cannot be made.
        """
        case = cls(folder)
        case._files.make()
        case.build()
        return case

    @classmethod
    def open(cls, folder: str | Path, jobs: int = 1) -> Self:
        """The case in a folder; its table is made anew where it is stale, unless another claimline has read it (`renewal`).

        Args:
            folder: where it is.
            jobs: how many processes read what has to be read; with several, threads that run in this one may be held up.

        Raises:
            ClaimlineError: it is no case, or a file of it is missing or malformed.
        """
        case = cls(folder)
        if not case.folder.is_dir():
            raise ClaimlineError(
                f"There is no folder {inline(case.folder.name)} in {inline(str(case.folder.parent))}; check its name."
            )
        if not is_case(case.folder):
            raise ClaimlineError(f"{inline(case.folder.name)} is no case, for it has no {ABOUT}; make one.")
        table.settle(case._files, jobs)
        return case

    @classmethod
    def from_zip(cls, data: bytes, folder: str | Path) -> Self:
        """The case of a ZIP, in a new folder; its table is made anew where it is stale.

        Raises:
            ClaimlineError: the ZIP holds no case, or something that is none of its files, or the folder is there.
        """
        archive.unpacked(data, path_of(folder).absolute())
        return cls.open(folder)

    # Changes of rows.

    def correct(self, row: str, column: str, value: str, why: str = "") -> Change:
        """Give a column of a row another value; the value that was read takes the correction back.

        Args:
            row: its present id.
            column: of `CORRECTABLE`; `published` and `captured` at the row of an article.
            value: as the column holds it, a date in EDTF; several names with semicolons between them.
            why: the reason.

        Raises:
            ClaimlineError: there is no such row, or the value does not fit the column.
        """
        return self.apply(edits.corrected(self._now(), row, column, value, why))

    def correct_cells(self, cells: Sequence[Cell], why: str = "") -> Change:
        """Give several cells other values, all of them or none.

        Raises:
            ClaimlineError: as `correct`, or a cell is not what its `seen` says.
        """
        return self.apply(edits.corrected_cells(self._now(), cells, why))

    def leave_out(self, row: str, why: str = "") -> Change:
        """Leave a row out of the table; it is counted, with the reason. A row that a person added is taken away."""
        return self.apply(edits.left_out(self._now(), row, why))

    def add_row(
        self,
        file: str,
        start: int,
        end: int,
        why: str = "",
        *,
        dated: Span | None = None,
        read: str = "",
        date_read: str = "",
        **columns: str,
    ) -> Change:
        """Add a row for the words of a document from `start` to `end`, code points into its text.

        `dated` is the place of those of them that give its date, if some do; `read` is a sentence for its note on how they do, and
        `date_read` what the reading says of that date beside its EDTF (`values.date_read`), where no person set it.
        `columns` are values of `CORRECTABLE`; without a source it is `unknown`, without a date there is none.

        Raises:
            ClaimlineError: there are no such words, or a value does not fit its column.
        """
        now = self._now()
        name = documents.entry_of(now.state, file).name
        return self.apply(edits.added(now, name, (start, end), why, Cells(columns, dated, read, date_read)))

    def split(
        self, row: str, parts: Sequence[Span], why: str = "", own: Mapping[Span, Cells] | None = None
    ) -> Change:
        """Make several rows of one, for stretches of the document's text; each keeps the other cells, but for its `own`."""
        return self.apply(parting.parted(self._now(), row, parts, why, own))

    def join(self, rows: Sequence[str], why: str = "") -> Change:
        """Make one row of several of a document, with the words from the first to the last."""
        return self.apply(parting.joined(self._now(), rows, why))

    def take_back(self, correction: Correction) -> Change:
        """Take a correction back; with that which added a row, all of that row; what was split or joined, whole."""
        return self.apply(parting.taken_back(self._files.load().corrections, correction))

    def set_names(
        self, lines: Sequence[NameLine], seen: Sequence[NameLine] | None = None, why: str = ""
    ) -> Change:
        """Give the case another list of names; `seen` is the list that was changed, so that lines of others stay.

        `why` is the reason for its new lines.
        """
        state = self._files.load()
        before = tuple(seen) if seen is not None else state.names
        return self.apply(named(before, lines, edits.one_line(why), state.whys))

    # Changes of documents.

    def add(
        self,
        name: str,
        data: bytes,
        *,
        published: str = "",
        published_from: str = "",
        captured: str = "",
        url: str = "",
        author: str = "",
    ) -> Added:
        """Add a document: a text, a saved page, or an events table. It is kept under a safe name.

        `published` and `captured` are dates that it does not state, as for `read_file`; `published_from` and `url` say in
        words where the date and the document were found; `author` whose words it has, several with semicolons between them.

        Raises:
            ClaimlineError: it cannot be read, or is there already.
        """
        given = Given(name, data, published, captured, author, url, published_from)
        (found,) = self.add_all([given])
        if isinstance(found, ClaimlineError):
            raise found
        return found

    def add_all(
        self, given: Sequence[Given], step: Callable[[int], object] = lambda _: None
    ) -> list[Added | ClaimlineError]:
        """Add several documents by one change; gives each as it was added, or why it is not.

        `step` is told the number of each file before it is read, from 0, and their number when all of them are written.

        Raises:
            ClaimlineError: nothing could be written.
        """
        now = self._now()
        found = documents.added(now, given, self._files.unlisted(now.state), step)
        step(len(given))
        if good := next((one for one in found if isinstance(one, Added)), None):
            self.apply(good.change)
        return found

    def describe(self, file: str, *, published_from: str = "", **given: str) -> Change:
        """State other things of a document than before: `published`, `captured`, `url`, `author`.

        What is not given stays, and "" takes it away; `published_from` says in words where the date was found.
        """
        return self.apply(self._stated(file, published_from, given))

    def remove(self, file: str) -> Change:
        """Take a document away; its corrections are left over, and find their rows when it comes back."""
        state = self._files.load()
        return self.apply(
            documents.removed(state, file, self._files.document(documents.entry_of(state, file)))
        )

    def move(self, file: str, place: int) -> Change:
        """Give a document another place in the order, from 0."""
        return self.apply(documents.moved(self._files.load(), file, place))

    def update(self, file: str, data: bytes) -> Change:
        """Put another version of a document in its place; corrections find their rows, or are left over."""
        state = self._files.load()
        old = self._files.document(documents.entry_of(state, file))
        return self.apply(documents.updated(state, file, old, data))

    # The whole.

    def apply(self, change: Change) -> Change:
        """Make a change; it is on the disk when this returns.

        Raises:
            ClaimlineError: somebody else has changed the same since, or the change cannot be made; nothing is changed.
        """
        if change:
            table.apply(self._files, change)
        return change

    def build(self, jobs: int = 1) -> bytes:
        """Make the table anew by this claimline, and write it where it differs; `jobs` processes read. Gives its bytes."""
        return table.build(self._files, jobs)

    def zip(self) -> bytes:
        """The case as a ZIP, without what can be made again but the table; the same bytes every time."""
        return b"".join(self.zip_in_parts())

    def zip_in_parts(self) -> Iterator[bytes]:
        """The bytes of `zip` in parts, which need not stand in memory together."""
        return archive.packed(self._files)
