"""Corrections laid over the reading of a document: each finds its row, or is left over; none is lost."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimline.case import dated
from claimline.case.corrections import ADDED, AT, DATE_READ, OF_ADDED, READ, ROW, Correction, folded_words
from claimline.case.reading import Reading, Row
from claimline.case.values import PLACE_LOST, cells_of, cells_read, value_of
from claimline.case.wording import LABELS, value_in_words, was_read
from claimline.events.spans import FURTHER
from claimline.events.titles import title_of
from claimline.inline import inline
from claimline.model import UNKNOWN, Document, Span
from claimline.table.as_frame import COLUMNS
from claimline.table.columns import join_values, split_places, split_values
from claimline.text.counts import ended, listed


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction and the row that it lies over.

    Attributes:
        correction: as the file has it.
        row: the present id of its row; empty where it is left over.
        read: what the reading says in its place.
    """

    correction: Correction
    row: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """The rows of a document with the corrections over them.

    Attributes:
        rows: in the order of the text, without those that are left out.
        placed: each correction, with its row.
        left_out: the rows that a person left out, and why; none of whose words other rows were made.
    """

    rows: tuple[Row, ...] = ()
    placed: tuple[Placed, ...] = ()
    left_out: tuple[tuple[Row, str], ...] = ()


@dataclass(slots=True)
class _Found:
    """The corrections of one row."""

    of_row: dict[str, list[Correction]] = field(default_factory=lambda: defaultdict(list))
    added: dict[str, list[Correction]] = field(default_factory=lambda: defaultdict(list))
    lost: list[Correction] = field(default_factory=list)


class Finder:
    """Finds the row of a reading by an id and the words of its quote."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._words: dict[str, str] = {}
        self._ids: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            words = folded_words(row.cells["quote"])
            self._words[row.id] = words
            self._ids[words].append(row.id)

    def find(self, row: str, words: str) -> str:
        """The id of the row: that id if its words agree, else of the only row with these words; else empty."""
        sought = folded_words(words)
        if self._words.get(row) == sought:
            return row
        ids = self._ids.get(sought, ()) if sought else ()
        return ids[0] if len(ids) == 1 else ""

    def stand_once(self, words: str) -> bool:
        """Whether one row alone has these words."""
        return len(self._ids.get(folded_words(words), ())) == 1


def applied(reading: Reading, corrections: Sequence[Correction]) -> Applied:
    """The rows of a reading with the corrections of its document over them."""
    found = _found(reading, corrections)
    rows: list[Row] = []
    placed = [Placed(one) for one in found.lost]
    left_out: list[tuple[Row, Correction]] = []
    made_of: set[str] = set()
    for row in reading.rows:
        own = found.of_row.get(row.id)
        if not own:
            rows.append(row)
            continue
        placed += [Placed(one, row.id, _was(row, one)) for one in own]
        out = [one for one in own if one.column == ROW]
        if out:
            left_out.append((row, out[0]))
        else:
            rows.append(_corrected(row, own, reading.document))
    for row_id, own in found.added.items():
        made = _added(reading, row_id, own)
        placed += [Placed(one, row_id if made else "") for one in own]
        if made:
            rows.insert(_place(rows, made), made)
            made_of.update(*(one.made_of for one in own))
    gone = tuple((row, out.why) for row, out in left_out if out.row not in made_of)
    if found.added and reading.document:
        rows = list(_with_own_rows(rows, found.added, reading.document))
    return Applied(tuple(rows), tuple(placed), gone)


def _with_own_rows(rows: Sequence[Row], added: Container[str], document: Document) -> Iterator[Row]:
    """Rows, the notes of which say which further dates of their sentences a person has given rows of their own."""
    dates = {row.spans.get("date_span") for row in rows if row.id in added}
    for row in rows:
        own = sorted(span for name, span in row.spans.items() if name.startswith(FURTHER) and span in dates)
        yield _noted(row, own, document) if own else row


def _noted(row: Row, own: Sequence[Span], document: Document) -> Row:
    words = listed([f"“{inline(document.text[slice(*span)])}”" for span in own])
    has = "has a row of its own" if len(own) == 1 else "have rows of their own"
    return Row({**row.cells, "note": f"{row.cells['note']} {words} {has}."}, row.spans)


def _found(reading: Reading, corrections: Sequence[Correction]) -> _Found:
    found = _Found()
    own = {one.row for one in corrections if one.column == ROW and one.becomes == ADDED}
    finder = Finder(reading.rows)
    by_id = {row.id: row for row in reading.rows}
    taken: dict[tuple[str, str], Correction] = {}
    for one in corrections:
        if one.row in own:
            found.added[one.row].append(one)
            continue
        row = finder.find(one.row, one.words) if one.column not in OF_ADDED else ""
        # Of several rows with the same words, the one that had this id may be another one now.
        if row and not finder.stand_once(one.words) and one.was != _was(by_id[row], one):
            row = ""
        # Two corrections of one cell, one of which was of another row before: the one that names the row stays.
        if row and (rival := taken.get((row, one.column))):
            loser = one if rival.row == row else rival
            found.lost.append(loser)
            if loser is one:
                continue
            found.of_row[row].remove(rival)
        if not row:
            found.lost.append(one)
            continue
        taken[row, one.column] = one
        found.of_row[row].append(one)
    return found


def _was(row: Row, one: Correction) -> str:
    """What the reading has where a correction lies."""
    return (
        READ
        if one.column == ROW
        else value_of(one.column, row.cells)
        if one.column in row.cells or one.column == "date"
        else one.was
    )


def _corrected(row: Row, corrections: Sequence[Correction], document: Document | None) -> Row:
    """A row with corrections over it; the note says what was read, and from which words a date."""
    cells, spans = dict(row.cells), dict(row.spans)
    # By their reason, which is said once, behind what has none.
    notes: dict[str, list[str]] = defaultdict(list)
    columns = [*split_values(cells["corrected"])]
    for one in corrections:
        was = _was(row, one)
        cells |= cells_of(one.column, one.becomes)
        if one.column == "source" and _is_of_its_speaker(row, document):
            # A quote or a title that a person gives comes after it, and stays.
            cells["title"] = title_of(row.cells["quote"])
        columns.append(one.column)
        spans.pop(PLACE_LOST.get(one.column, ""), None)
        if one.column == "date_text":
            spans |= dated.inside(document, spans, one.becomes)
        now = f"Corrected by hand: {LABELS[one.column]} {value_in_words(one.column, one.becomes)}; {was_read(one.column, was)}"
        if one.column == "date" and was and row.cells["date_text"] not in {"", value_in_words("date", was)}:
            now += f" from the words “{inline(row.cells['date_text'])}”"
        notes[one.why].append(ended(now))
    hand = [
        said
        for why, sentences in sorted(notes.items(), key=lambda one: bool(one[0]))
        for said in (*sentences, why and ended(f"Why: {inline(why)}"))
    ]
    # What the reading says of itself comes after what holds now, as its own words: "no date of its own" is true no more.
    said = [cells["note"] and f"The reading said: {cells['note']}"]
    cells["note"] = " ".join(filter(None, hand + said))
    cells["corrected"] = join_values(dict.fromkeys(columns))
    return Row(cells, spans)


def _is_of_its_speaker(row: Row, document: Document | None) -> bool:
    """Whether the headline of a claim goes on from the name of who was read as its speaker: "Refused a loan"."""
    if document is None or "cue_span" not in row.spans:
        return False
    reported = document.text[slice(*row.spans.get("content_span", (0, 0)))]
    return row.cells["title"].casefold() not in " ".join(reported.split()).casefold()


def _added(reading: Reading, row: str, corrections: Sequence[Correction]) -> Row | None:
    """A row that a person made; None where the text does not have its words any more."""
    by_column: Mapping[str, Correction] = {one.column: one for one in corrections}
    if reading.document is None or AT not in by_column:
        return None
    at = by_column[AT]
    span = place_of(reading.document, at.words, at.becomes)
    if span is None:
        return None
    spans = {"span": span} | dated.date_in(at, span)
    why = by_column[ROW].why
    cells = dict.fromkeys(COLUMNS, "") | {
        "id": row,
        "kind": "claim",
        "title": title_of(by_column[ROW].words),
        "precision": "unknown",
        "basis": "none",
        "source": UNKNOWN,
        "quote": by_column[ROW].words,
        "document": reading.name,
        "locator": locator_at(reading.document, span),
        "note": f"Added by hand{f': {inline(why)}' if why else ''}.{dated.how_read(by_column)}",
        "corrected": ADDED,
    }
    for one in corrections:
        if one.column == DATE_READ:
            cells |= cells_read(cells["edtf"], one.becomes)
        elif one.column not in {ROW, AT}:
            cells |= cells_of(one.column, one.becomes)
        if one.column == "date":
            cells |= dated.date_cells(reading.document, spans)
        if one.column == "date_text":
            spans |= dated.inside(reading.document, spans, one.becomes)
    cells["role"] = _role(reading, span, cells["source"])
    return Row(cells, spans)


def _role(reading: Reading, span: Span, source: str) -> str:
    """The role of who says some words, in the shortest claim in which they stand and which is said by the same."""
    around = [
        (end - start, row.cells["role"])
        for row in reading.rows
        if row.cells["kind"] == "claim" and row.cells["source"] == source
        for start, end in [row.spans.get("span", (0, 0))]
        if start <= span[0] and span[1] <= end
    ]
    return min(around, default=(0, ""))[1]


def place_of(document: Document, words: str, at: str) -> Span | None:
    """Where the words of an added row stand: at their old place, else at the only one; None where there is no such."""
    span = split_places(at)[0]
    if words and document.text[slice(*span)] == words:
        return span
    if not words or document.text.count(words) != 1:
        return None
    start = document.text.index(words)
    return start, start + len(words)


def locator_at(document: Document, span: Span) -> str:
    """The place of some words in a document, in words; empty where they stand in no passage."""
    return next((one.locator for one in document.passages if one.start <= span[0] < one.end), "")


def _place(rows: Sequence[Row], made: Row) -> int:
    """Behind the last row that begins before a new one."""
    start = made.spans["span"][0]
    before = [
        place for place, row in enumerate(rows, 1) if (span := row.spans.get("span")) and span[0] <= start
    ]
    return max(before, default=min(len(rows), 1))
