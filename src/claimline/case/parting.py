"""A row as several, several as one, and the way back: what is made of rows is taken back whole, so that no words are lost."""

from collections.abc import Iterable, Mapping, Sequence

from claimline.case.applied import Placed
from claimline.case.changes import Change
from claimline.case.composed import Composed
from claimline.case.corrections import ADDED, AT, LEFT_OUT, ROW, Correction
from claimline.case.edits import (
    Cells,
    corrections_of,
    free_number,
    left_out,
    one_line,
    row_in,
    standing,
    words_of,
)
from claimline.case.reading import Row
from claimline.case.values import CORRECTABLE, OF_DOCUMENT, date_read, value_of
from claimline.case.wording import named
from claimline.errors import ArgumentError
from claimline.inline import inline
from claimline.model import Span
from claimline.text.counts import number_of

_INHERITED = tuple(name for name in CORRECTABLE if name not in {"date_text", "quote", "title", *OF_DOCUMENT})


def parted(
    now: Composed, row: str, spans: Sequence[Span], why: str, own: Mapping[Span, Cells] | None = None
) -> Change:
    """A row as several, one for each stretch of the document's text, with its other cells.

    Args:
        now: the case.
        row: the present id of the row.
        spans: the stretches.
        why: the reason.
        own: what some of them say otherwise than the row. With a date come its words, and how it was read.

    Raises:
        ArgumentError: there is no such row, fewer than two parts, or one of them has no words.
    """
    if len(spans) < 2:
        raise ArgumentError(f"Row {row} is parted into two rows or more; give the words of each.")
    part, read, placed = row_in(now, row)
    whole, origins = standing(part, row), _origins(row, placed)
    parted_row = named(words_of(read, placed))
    reason = one_line(why) or f"split from: {parted_row}"
    cells = {span: _over(_inherited(whole, placed, span), (own or {}).get(span)) for span in spans}
    made = [
        one
        for n, span in enumerate(spans, free_number(now, part))
        for one in corrections_of(part, n, span, reason, cells[span], made_of=origins)
    ]
    gone = left_out(now, row, f"parted into {len(spans)} rows" + (f": {why}" if why else ""))
    words = f"the row {parted_row} is split into {len(spans):,}"
    return Change(words, gone.without, (*gone.corrections, *made))


def joined(now: Composed, rows: Sequence[str], why: str) -> Change:
    """Several rows of a document as one, with the words from the first to the last and the cells of the first.

    Raises:
        ArgumentError: fewer than two, of several documents, or one without a place in the text.
    """
    if len(set(rows)) < 2:
        raise ArgumentError("One row alone cannot be joined; give two or more.")
    found = [row_in(now, row) for row in dict.fromkeys(rows)]
    part = found[0][0]
    if any(other is not part for other, _, _ in found):
        raise ArgumentError("Rows of several documents cannot be joined; give rows of one.")
    corrections = {read.id: placed for _, read, placed in found}
    spans = [(span, read.id) for _, read, _ in found if (span := read.spans.get("span")) is not None]
    if len(spans) < len(found):
        raise ArgumentError("A row without words in the text cannot be joined; give rows that have some.")
    whole = min(spans)[0][0], max(end for (_, end), _ in spans)
    ids = [row for _, row in sorted(spans)]
    cells = _inherited(standing(part, ids[0]), corrections[ids[0]], whole)
    origins = dict.fromkeys(one for row in ids for one in _origins(row, corrections[row]))
    reads = [next(read for _, read, _ in found if read.id == row) for row in ids]
    reason = (
        one_line(why)
        or f"joined from: {', '.join(named(words_of(read, corrections[read.id])) for read in reads)}"
    )
    made = corrections_of(part, free_number(now, part), whole, reason, cells, made_of=origins)
    gone = [left_out(now, row, f"joined with others into {named(made[0].words)}") for row in ids]
    return Change(
        f"{len(ids):,} rows are joined into {named(made[0].words)}",
        tuple(one for change in gone for one in change.without),
        (*(one for change in gone for one in change.corrections), *made),
    )


def taken_back(corrections: Sequence[Correction], correction: Correction) -> Change:
    """A correction that is taken back; with that which added a row, all of that row.

    What was parted or joined is taken back whole, from each of its rows: the rows of which they were made are there again,
    with what was corrected in them before.
    """
    rows, origins = _together(corrections, correction)
    gone = tuple(
        one
        for one in corrections
        if one == correction or one.row in rows or (one.row in origins and one.becomes == LEFT_OUT)
    )
    again = [one for one in gone if one.row in origins]
    if not rows or not again:
        return Change(f"taken back: {correction.in_words}", gone)
    said = f"the row {named(again[0].words)} is" if len(again) == 1 else f"{number_of(len(again), 'row')} are"
    made = f"what was made of {'it' if len(again) == 1 else 'them'} is gone"
    return Change(f"{said} there again as before; {made}", gone)


def _together(corrections: Sequence[Correction], correction: Correction) -> tuple[set[str], set[str]]:
    """The rows that a person made and that go with a correction, and the rows that they were made of."""
    made_of = {one.row: one.made_of for one in corrections if (one.column, one.becomes) == (ROW, ADDED)}
    rows: set[str] = set()
    origins: set[str] = set()
    if correction.column == ROW:
        rows, origins = {correction.row} & set(made_of), {correction.row} - set(made_of)
    more = True
    while more:
        before = len(rows), len(origins)
        origins |= {one for row in rows for one in made_of[row]}
        rows |= {row for row, of in made_of.items() if of & origins}
        more = before != (len(rows), len(origins))
    return rows, origins


def _origins(row: str, placed: Iterable[Placed]) -> list[str]:
    """The rows that were read and that a row stands for: those that it was made of, itself, or none of one that a person added."""
    made = [
        one.correction for one in placed if (one.correction.column, one.correction.becomes) == (ROW, ADDED)
    ]
    return sorted(made[0].made_of) if made else [row]


def _inherited(row: Row, placed: Iterable[Placed], span: Span) -> Cells:
    """What some words of a row say as that row does: its date is as it was read or set, and so its note says of it."""
    values = {name: value_of(name, row.cells) for name in _INHERITED}
    dated, words = row.spans.get("date_span"), row.cells["date_text"]
    how = [one.correction.why for one in placed if one.correction.column == AT and one.correction.why]
    if not how and not row.cells["corrected"] and row.cells["basis"] in {"relative", "inferred"}:
        how = [f"The reading said: {row.cells['note']}"] if row.cells["note"] else []
    if words and not (dated and span[0] <= dated[0] and dated[1] <= span[1]):
        how.append(f"The words “{inline(words)}”, which are not in this part, give this date.")
    columns = {name: value for name, value in values.items() if value}
    return Cells(columns, dated, " ".join(dict.fromkeys(how)), date_read(row.cells))


def _over(cells: Cells, own: Cells | None) -> Cells:
    """What words say, of themselves and else as their row does."""
    if own is None:
        return cells
    of_date = own if "date" in own.columns else cells
    return Cells({**cells.columns, **own.columns}, of_date.dated, of_date.how_read, of_date.date_read)
