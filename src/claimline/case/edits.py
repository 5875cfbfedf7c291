"""The changes that a person makes in the rows of a case, each as a value; nothing is written here.

Rows are parted and joined by leaving rows out and adding others (`corrections`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimline.case import dated
from claimline.case.applied import Placed
from claimline.case.changes import Change, together
from claimline.case.composed import Composed, Part
from claimline.case.corrections import ADDED, AT, LEFT_OUT, READ, ROW, Correction, number_of_own
from claimline.case.reading import Row
from claimline.case.values import CORRECTABLE, OF_DOCUMENT, fitted, value_of
from claimline.case.wording import became, is_now, named
from claimline.errors import ArgumentError, OvertakenError
from claimline.inline import inline, shown
from claimline.model import Document, Span
from claimline.table.columns import in_place, join_values

_INHERITED = tuple(name for name in CORRECTABLE if name not in {"date_text", "quote", "title", *OF_DOCUMENT})


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


def corrected_cells(now: Composed, cells: Sequence[Cell], why: str) -> Change:
    """Several cells with other values, as one change.

    Raises:
        ArgumentError: as `corrected`.
        OvertakenError: a cell is not what was seen; somebody else has changed it.
    """
    looked_at = {one.row for one in cells if one.seen is not None}
    standing = {row.id: row.cells for row in now.rows_of(looked_at)}
    for cell in (one for one in cells if one.seen is not None and one.row in standing):
        column = "date" if cell.column in OF_DOCUMENT else cell.column
        row = standing[cell.row]
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
    part, read, placed = _row(now, row)
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
    made = Correction(row, _words(read, placed), column, was, value, one_line(why))
    # One that is left over, and changed the same when it was made, gives way.
    old += tuple(one for one in now.state.corrections if one.target == made.target and one not in old)
    # A corrected date has lost its words: who gives it the same ones says that they are those of this date too.
    new = () if value == was and (column != "date_text" or not value) else (made,)
    moved = [one.correction for one in placed if one.correction.column == AT] if column == "date" else []
    if column == "date" and not worded and value != value_of(column, _standing(part, row).cells):
        old += tuple(one.correction for one in placed if one.correction.column == "date_text")
    without, corrections = (*old, *moved), (*new, *map(dated.without_words, moved))
    return Change(became(made.words, column, value, None if _maker(placed) else was), without, corrections)


def left_out(now: Composed, row: str, why: str) -> Change:
    """A row that is left out; one that a person added is gone.

    Raises:
        ArgumentError: there is no such row.
    """
    _, read, placed = _row(now, row)
    words = _words(read, placed)
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
    columns: Mapping[str, str],
    *,
    dated: Span | None = None,
    read: str = "",
) -> Change:
    """A row for some words of a document, by its short name; `dated` is the place of those of them that give its date.

    `read` is a sentence for its note on how they give it.

    Raises:
        ArgumentError: there are no such words, or a value does not fit its column.
    """
    part = now.part(document)
    if part is None:
        raise ArgumentError(
            f"The case has no document {shown(document)}; look at its list of documents again."
        )
    made = _made(part, _free(now, part), span, why, columns, dated=dated, read=read)
    return Change(f"the row {named(made[0].words)} is added", (), made)


def parted(now: Composed, row: str, spans: Sequence[Span], why: str) -> Change:
    """A row as several, one for each stretch of the document's text, with its other cells.

    Raises:
        ArgumentError: there is no such row, fewer than two parts, or one of them has no words.
    """
    if len(spans) < 2:
        raise ArgumentError(f"Row {row} is parted into two rows or more; give the words of each.")
    part, read, placed = _row(now, row)
    standing = _standing(part, row)
    cells, dated = _inherited(standing), standing.spans.get("date_span")
    reason = one_line(why) or f"part of {row}"
    made = [
        one
        for n, span in enumerate(spans, _free(now, part))
        for one in _made(part, n, span, reason, cells, dated=dated)
    ]
    gone = left_out(now, row, f"parted into {len(spans)} rows" + (f": {why}" if why else ""))
    words = f"the row {named(_words(read, placed))} is split into {len(spans):,}"
    return Change(words, gone.without, (*gone.corrections, *made))


def joined(now: Composed, rows: Sequence[str], why: str) -> Change:
    """Several rows of a document as one, with the words from the first to the last and the cells of the first.

    Raises:
        ArgumentError: fewer than two, of several documents, or one without a place in the text.
    """
    if len(set(rows)) < 2:
        raise ArgumentError("One row alone cannot be joined; give two or more.")
    found = [_row(now, row) for row in dict.fromkeys(rows)]
    part = found[0][0]
    if any(other is not part for other, _, _ in found):
        raise ArgumentError("Rows of several documents cannot be joined; give rows of one.")
    spans = [
        (read.spans.get("span"), row) for (_, read, _), row in zip(found, dict.fromkeys(rows), strict=True)
    ]
    placed = sorted((span, row) for span, row in spans if span is not None)
    if len(placed) < len(spans):
        raise ArgumentError("A row without words in the text cannot be joined; give rows that have some.")
    listed = ", ".join(row for _, row in placed)
    first = _standing(part, placed[0][1])
    cells = _inherited(first)
    whole = placed[0][0][0], max(span[1] for span, _ in placed)
    reason = one_line(why) or f"joined from {listed}"
    made = _made(part, _free(now, part), whole, reason, cells, dated=first.spans.get("date_span"))
    gone = [left_out(now, row, f"joined with others into {made[0].row}") for _, row in placed]
    return Change(
        f"{len(placed):,} rows are joined into {named(made[0].words)}",
        tuple(one for change in gone for one in change.without),
        (*(one for change in gone for one in change.corrections), *made),
    )


def taken_back(corrections: Iterable[Correction], correction: Correction) -> Change:
    """A correction that is taken back; with that which added a row, all of that row."""
    gone: tuple[Correction, ...] = (correction,)
    if correction.column == ROW and correction.becomes == ADDED:
        gone = tuple(one for one in corrections if one.row == correction.row)
    return Change(f"taken back: {correction.in_words}", gone)


def one_line(text: str) -> str:
    """A text that a person gives, on one line."""
    return " ".join(text.split())


def _row(now: Composed, row: str) -> tuple[Part, Row, list[Placed]]:
    """A row's document, the row as it was read or as a person made it, and its corrections."""
    part = now.part(row.partition(":")[0])
    if part is None or not any(one.id == row for one in part.rows):
        raise ArgumentError(f"The case has no row {shown(row)}; look at the table again.")
    placed = [one for one in part.applied.placed if one.row == row]
    rows = part.applied.rows if _maker(placed) else part.reading.rows
    return part, next(one for one in rows if one.id == row), placed


def _standing(part: Part, row: str) -> Row:
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


def _words(read: Row, placed: Iterable[Placed]) -> str:
    maker = _maker(placed)
    return maker.words if maker else read.cells["quote"]


def _of_document(part: Part, read: Row, column: str) -> str:
    document = part.reading.document
    if document is None or read.cells["kind"] != "article":
        raise ArgumentError(f"The column {column} belongs to an article; correct it at the article's row.")
    return document.published if column == "published" else document.captured


def _inherited(row: Row) -> dict[str, str]:
    values = {name: value_of(name, row.cells) for name in _INHERITED}
    return {name: value for name, value in values.items() if value}


def _free(now: Composed, part: Part) -> int:
    """The first number that no row of a document has that a person made."""
    return 1 + max((number_of_own(one.row) for one in now.state.of(part.reading.name)), default=0)


def _made(
    part: Part,
    number: int,
    span: Span,
    why: str,
    columns: Mapping[str, str],
    *,
    dated: Span | None,
    read: str = "",
) -> tuple[Correction, ...]:
    """The corrections that make a row of some words of a document; `number` of the row, `dated` where its date stands."""
    document = part.reading.document
    name = part.reading.name
    if document is None:
        raise ArgumentError(f"{inline(name)} is a table and has no text; rows are added to articles.")
    if wrong := next((name for name in columns if name in OF_DOCUMENT), ""):
        raise ArgumentError(f"The column {wrong} belongs to an article; correct it at the article's row.")
    (start, end), words = _trimmed(document, span)
    row = f"{name}:h{number}"
    cells = {column: fitted(column, value) for column, value in columns.items()}
    places = [in_place((start, end))]
    if dated and cells.get("date") and start <= dated[0] < dated[1] <= end:
        places.append(in_place(dated))
    return (
        Correction(row, words, ROW, "", ADDED, one_line(why)),
        Correction(row, words, AT, "", join_values(places), one_line(read) if len(places) > 1 else ""),
        *(Correction(row, words, column, "", value) for column, value in cells.items() if value),
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
