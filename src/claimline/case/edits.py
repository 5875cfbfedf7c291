"""The changes that a person makes in the rows of a case, each as a value; nothing is written here.

Rows are parted and joined by leaving rows out and adding others (`parting`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimline.case import dated
from claimline.case.applied import Placed
from claimline.case.changes import Change, together
from claimline.case.composed import Composed, Part
from claimline.case.corrections import ADDED, AT, DATE_READ, LEFT_OUT, READ, ROW, Correction, number_of_own
from claimline.case.reading import Row
from claimline.case.values import OF_DOCUMENT, fitted, value_of
from claimline.case.wording import became, is_now, named
from claimline.errors import ArgumentError, OvertakenError
from claimline.inline import inline, shown
from claimline.model import Document, Span
from claimline.table.columns import in_place, join_values


@dataclass(frozen=True, slots=True)
class Cell:
    """Another value for a cell.

    Attributes:
        row: the present id of its row.
        column: of `CORRECTABLE`.
        value: as the column holds it.
        seen: what the table showed in its place, that of the row's own date for `published`; None where nobody looked.
    """

    row: str
    column: str
    value: str
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Cells:
    """What the row of some words says.

    Attributes:
        columns: values of `CORRECTABLE`.
        dated: the place in the document's text of the words that give the date.
        how_read: a sentence for the note on how they give it.
        date_read: what the reading says of the date beside its EDTF (`values.date_read`); empty where a person set it.
    """

    columns: Mapping[str, str]
    dated: Span | None = None
    how_read: str = ""
    date_read: str = ""


def corrected_cells(now: Composed, cells: Sequence[Cell], why: str) -> Change:
    """Several cells with other values, as one change.

    Raises:
        ArgumentError: as `corrected`.
        OvertakenError: a cell is not what was seen; somebody else has changed it.
    """
    looked_at = {one.row for one in cells if one.seen is not None}
    looked = {row.id: row.cells for row in now.rows_of(looked_at)}
    for cell in (one for one in cells if one.seen is not None and one.row in looked):
        column = "date" if cell.column in OF_DOCUMENT else cell.column
        row = looked[cell.row]
        if (now_there := value_of(column, row)) != cell.seen:
            raise OvertakenError(
                f"The row {named(row['quote'])} was changed elsewhere since: {is_now(column, now_there)}; look at it again before you change it."
            )
    worded = {cell.row for cell in cells if cell.column == "date_text"}
    return together([corrected(now, c.row, c.column, c.value, why, worded=c.row in worded) for c in cells])


def corrected(now: Composed, row: str, column: str, value: str, why: str, *, worded: bool = False) -> Change:
    """A cell with another value; the value that was read takes the correction back.

    Another date takes the words back that a person has given to the date before, unless it comes with words of its own (`worded`).

    Raises:
        ArgumentError: there is no such row, or the value does not fit the column.
    """
    value = fitted(column, value)
    part, read, placed = row_in(now, row)
    if column == "kind" and (read.cells["kind"] == "article") != (value == "article"):
        raise ArgumentError(
            f"The column kind of {row} cannot become {value}; the article's row stays the only one of its kind."
        )
    if column == "date_text" and part.reading.document:
        dated.check_words(part.reading.document, value)
    old = tuple(one.correction for one in placed if one.correction.column == column)
    if column in OF_DOCUMENT:
        was = old[0].was if old else _of_document(part, read, column)
    elif _maker(placed):
        was = old[0].was if old else value_of(column, read.cells)
    else:
        was = value_of(column, read.cells)
    made = Correction(row, words_of(read, placed), column, was, value, one_line(why))
    # One that is left over, and changed the same when it was made, gives way.
    old += tuple(one for one in now.state.corrections if one.target == made.target and one not in old)
    # A corrected date has lost its words: who gives it the same ones says that they are those of this date too.
    new = () if value == was and (column != "date_text" or not value) else (made,)
    moved = [one.correction for one in placed if one.correction.column == AT] if column == "date" else []
    if column == "date":  # the reading gave the old one
        old += tuple(one.correction for one in placed if one.correction.column == DATE_READ)
    if column == "date" and not worded and value != value_of(column, standing(part, row).cells):
        old += tuple(one.correction for one in placed if one.correction.column == "date_text")
    without, corrections = (*old, *moved), (*new, *map(dated.without_words, moved))
    return Change(became(made.words, column, value, None if _maker(placed) else was), without, corrections)


def left_out(now: Composed, row: str, why: str) -> Change:
    """A row that is left out; one that a person added is gone.

    Raises:
        ArgumentError: there is no such row.
    """
    _, read, placed = row_in(now, row)
    words = words_of(read, placed)
    if _maker(placed):
        gone = tuple(one.correction for one in placed)
        return Change(f"the row {named(words)}, which was added by hand, is gone", gone)
    said = f"the row {named(words)} is left out"
    return Change(said, (), (Correction(row, words, ROW, READ, LEFT_OUT, one_line(why)),))


def added(
    now: Composed,
    document: str,
    span: Span,
    why: str,
    cells: Cells,
) -> Change:
    """A row for some words of a document, by its short name.

    Raises:
        ArgumentError: there are no such words, or a value does not fit its column.
    """
    part = now.part(document)
    if part is None:
        raise ArgumentError(
            f"The case has no document {shown(document)}; look at its list of documents again."
        )
    made = corrections_of(part, free_number(now, part), span, why, cells)
    return Change(f"the row {named(made[0].words)} is added", (), made)


def one_line(text: str) -> str:
    """A text that a person gives, on one line."""
    return " ".join(text.split())


def row_in(now: Composed, row: str) -> tuple[Part, Row, list[Placed]]:
    """A row's document, the row as it was read or as a person made it, and its corrections."""
    part = now.part(row.partition(":")[0])
    if part is None or not any(one.id == row for one in part.rows):
        raise ArgumentError(f"The case has no row {shown(row)}; look at the table again.")
    placed = [one for one in part.applied.placed if one.row == row]
    rows = part.applied.rows if _maker(placed) else part.reading.rows
    return part, next(one for one in rows if one.id == row), placed


def standing(part: Part, row: str) -> Row:
    """A row with the corrections over it, before names are joined."""
    return next(one for one in part.applied.rows if one.id == row)


def _maker(placed: Iterable[Placed]) -> Correction | None:
    """The correction that made a row; None of a row that was read."""
    return next(
        (
            one.correction
            for one in placed
            if one.correction.becomes == ADDED and one.correction.column == ROW
        ),
        None,
    )


def words_of(read: Row, placed: Iterable[Placed]) -> str:
    """The words of a row, by which its corrections find it."""
    maker = _maker(placed)
    return maker.words if maker else read.cells["quote"]


def _of_document(part: Part, read: Row, column: str) -> str:
    document = part.reading.document
    if document is None or read.cells["kind"] != "article":
        raise ArgumentError(f"The column {column} belongs to an article; correct it at the article's row.")
    return document.published if column == "published" else document.captured


def free_number(now: Composed, part: Part) -> int:
    """The first number that no row of a document has that a person made."""
    return 1 + max((number_of_own(one.row) for one in now.state.of(part.reading.name)), default=0)


def corrections_of(
    part: Part, number: int, span: Span, why: str, cells: Cells, *, made_of: Iterable[str] = ()
) -> tuple[Correction, ...]:
    """The corrections that make a row of some words of a document, with that number; `made_of` are the rows that it is made of."""
    document = part.reading.document
    name = part.reading.name
    if document is None:
        raise ArgumentError(f"{inline(name)} is a table and has no text; rows are added to articles.")
    if wrong := next((name for name in cells.columns if name in OF_DOCUMENT), ""):
        raise ArgumentError(f"The column {wrong} belongs to an article; correct it at the article's row.")
    (start, end), words = _trimmed(document, span)
    row = f"{name}:h{number}"
    values = {column: fitted(column, value) for column, value in cells.columns.items()}
    places = [in_place((start, end))]
    dated = cells.dated if values.get("date") else None
    if dated and start <= dated[0] < dated[1] <= end:
        places.append(in_place(dated))
    how = one_line(cells.how_read) if values.get("date") else ""
    if values.get("date") and cells.date_read:
        values[DATE_READ] = cells.date_read
    return (
        Correction(row, words, ROW, join_values(made_of), ADDED, one_line(why)),
        Correction(row, words, AT, "", join_values(places), how),
        *(Correction(row, words, column, "", value) for column, value in values.items() if value),
    )


def _trimmed(document: Document, span: Span) -> tuple[Span, str]:
    """A stretch of a text without the space around its words, and the words."""
    start, end = span
    written = document.text[start:end] if 0 <= start < end <= len(document.text) else ""
    words = written.strip()
    if not words:
        raise ArgumentError(
            f"{inline(document.name)} has no words from {start} to {end}; mark some of its words."
        )
    start += len(written) - len(written.lstrip())
    return (start, start + len(words)), words
