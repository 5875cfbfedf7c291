import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.errors import ClaimlineError
from claimline.model import NameLine
from claimline.names.file import KINDS, checked
from claimline.names.joining import NAMED, join_names
from claimline.names.known import NameList, merged
from claimline.query.extract import bundle, extract, receipt
from claimline.query.query import Query
from claimline.query.replay import replay
from claimline.query.store import Store
from claimline.table.as_frame import COLUMNS, READ, Table
from claimline.table.columns import split_values
from claimline.table.file import read_table, to_csv
from strategies import NAMES, frames, queries

LINES = checked(
    [
        ("Harbour Board", "the Board", "body"),
        ("Lena Ort", "Ort", "person"),
        ("Lena Ort", "Mrs Ort", "person"),
    ],
    "actors.csv",
)


def table(**cells: str) -> Table:
    row = dict.fromkeys(COLUMNS, "") | {"id": "storm:p1", "kind": "claim", "basis": "none"} | cells
    return Table("events.csv", "0", pd.DataFrame([row], dtype="str"))


def joined(**cells: str) -> dict[str, Any]:
    return dict(join_names(table(**cells), LINES).frame.iloc[0])


def test_a_spelling_of_the_list_becomes_its_name_and_the_note_says_so() -> None:
    row = joined(source="Ort", via="Gazette", note="Read against 3 May 2015.")
    assert (row["source"], row["via"]) == ("Lena Ort", "Gazette")
    assert row["note"] == "Read against 3 May 2015. “Ort” is Lena Ort in the list of names."


def test_equal_names_of_one_cell_become_one() -> None:
    row = joined(actors="Mrs Ort; City Council; Ort;The Board")
    assert row["actors"] == "Lena Ort;City Council;Harbour Board"
    assert row["note"] == (
        "“Mrs Ort” is Lena Ort, “Ort” is Lena Ort and “The Board” is Harbour Board in the list of names."
    )


def test_a_row_that_the_list_does_not_touch_is_left_as_it_is() -> None:
    cells = {"source": "Lena Ort; Lena Ort", "actors": "Ortega; City Council", "note": "As told."}
    assert dict(joined(**cells)) == dict(table(**cells).frame.iloc[0])


def test_the_words_the_headline_and_the_places_are_never_touched() -> None:
    cells = {"quote": "Ort", "title": "Ort", "places": "Ort", "document": "Ort", "date_text": "Ort"}
    row = joined(source="Ort", **cells)
    assert {name: row[name] for name in cells} == cells


def test_nobody_named_stays_nobody_named() -> None:
    lines = [NameLine("The unknown", "the unknown", "group")]
    assert join_names(table(source="unknown"), lines).renamed == 0


def test_quotation_marks_of_a_name_do_not_end_the_quotation_of_the_note() -> None:
    made = join_names(table(source="Ort “the Fox”"), [NameLine("Lena Ort", "Ort the Fox", "person")])
    assert made.frame["note"].tolist() == ["“Ort ‘the Fox’” is Lena Ort in the list of names."]


def test_the_table_says_which_list_was_applied_and_how_many_rows_it_changed() -> None:
    made = join_names(table(source="Ort", actors="Ort"), LINES)
    assert (made.names, made.renamed) == (LINES, 1)


words = st.sampled_from((*NAMES, "Lindqvist", "Board", "the Board", "Ünal"))
some_lines = st.lists(st.tuples(words, words, st.sampled_from(KINDS)), min_size=1, max_size=5)


@st.composite
def lists(draw: st.DrawFn) -> tuple[NameLine, ...]:
    """A list of names that holds no contradiction."""
    made: list[tuple[str, str, str]] = []
    for row in draw(some_lines):
        try:
            checked([*made, row], "actors.csv")
        except ClaimlineError:
            continue
        made.append(row)
    return checked(made or [("Gazette", "=Gazette", "outlet")], "actors.csv")


@given(frames(), lists())
def test_joining_twice_is_joining_once(frame: pd.DataFrame, lines: tuple[NameLine, ...]) -> None:
    once = join_names(Table("events.csv", "0", frame), lines)
    again = join_names(once, lines)
    assert again.renamed == 0
    assert to_csv(again.frame) == to_csv(once.frame)


@given(frames(), lists())
def test_joining_adds_no_name_but_those_of_the_list_and_loses_none(
    frame: pd.DataFrame, lines: tuple[NameLine, ...]
) -> None:
    made = join_names(Table("events.csv", "0", frame), lines).frame
    for column in NAMED:
        for before, after in zip(frame[column], made[column], strict=True):
            names = set(split_values(after))
            assert names <= {*split_values(before), *(line.canonical for line in lines)}
            assert bool(names) == bool(split_values(before))
    rest = [column for column in READ if column not in (*NAMED, "note")]
    assert made[rest].equals(frame[rest])


@given(lists(), lists())
def test_what_a_user_joins_later_goes_before_what_was_joined_and_makes_a_list_again(
    earlier: tuple[NameLine, ...], later: tuple[NameLine, ...]
) -> None:
    both = checked(merged(earlier, later), "Your list")
    names = NameList(both)
    assert all(names.canonical(line.alias) == line.canonical for line in later)


def handed_on(folder: Path, frame: pd.DataFrame, lines: tuple[NameLine, ...], query: Query) -> Path:
    (folder / "events.csv").write_bytes(to_csv(frame))
    made = join_names(read_table(folder / "events.csv"), lines)
    store = Store(made)
    (folder / "out.csv").write_bytes(extract(store, query))
    (folder / "out.csv.json").write_bytes(receipt(store, query, "out.csv"))
    return folder / "out.csv.json"


@given(frames(), lists(), queries())
@settings(max_examples=30)  # each reads the table twice and opens two stores
def test_a_receipt_with_a_list_gives_the_same_bytes_again(
    tmp_path_factory: pytest.TempPathFactory, frame: pd.DataFrame, lines: tuple[NameLine, ...], query: Query
) -> None:
    folder = tmp_path_factory.mktemp("handed-on")
    again = replay(handed_on(folder, frame, lines, query))
    assert again.differences == ()
    assert again.data == (folder / "out.csv").read_bytes()


FRAME = table(source="Ort", title="Roofs lost", precision="unknown", quote="Ort left.").frame


def test_a_receipt_holds_the_lines_of_the_list(tmp_path: Path) -> None:
    said = json.loads(handed_on(tmp_path, FRAME, LINES[1:2], Query(sources=("Lena Ort",))).read_bytes())
    assert said["names"] == {
        "lines": [{"canonical": "Lena Ort", "alias": "Ort", "kind": "person"}],
        "rows": 1,
    }
    assert said["extract"]["rows"] == 1


def test_a_receipt_whose_list_was_changed_names_the_difference(tmp_path: Path) -> None:
    path = handed_on(tmp_path, FRAME, LINES, Query())
    path.write_bytes(path.read_bytes().replace(b'"Ort"', b'"Hale"'))
    first, *_ = replay(path).differences
    assert first.startswith("the extract's SHA-256: ")
    assert "the number of rows with a joined name: 0 now, 1 in the receipt" in replay(path).differences


@pytest.mark.parametrize("names", [[], {}, {"lines": [1]}, {"lines": [{"alias": "A"}], "rows": 1}, None, 1])
def test_a_receipt_with_a_broken_list_is_no_receipt(tmp_path: Path, names: object) -> None:
    path = handed_on(tmp_path, FRAME, LINES, Query())
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {"names": names}))
    with pytest.raises(ClaimlineError, match=r"out\.csv\.json is no receipt; give the JSON file"):
        replay(path)


def test_a_receipt_whose_list_cannot_be_used_says_where(tmp_path: Path) -> None:
    path = handed_on(tmp_path, FRAME, LINES, Query())
    path.write_bytes(path.read_bytes().replace(b'"person"', b'"ship"'))
    with pytest.raises(ClaimlineError, match=r"out\.csv\.json, the list of names, row 2: kind is 'ship'"):
        replay(path)


def test_left_out_rows_have_their_names_joined_too() -> None:
    made = join_names(Table("events.csv", "0", FRAME), LINES)
    archive = zipfile.ZipFile(io.BytesIO(bundle(Store(made), Query(not_sources=("Lena Ort",)))))
    assert b",Lena Ort," in archive.read("extract.left-out.csv")
