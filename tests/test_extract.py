import csv
import io
import json
import zipfile
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings

from claimline.errors import ArgumentError, ClaimlineError
from claimline.query.extract import bundle, extract, in_parts, receipt
from claimline.query.query import Query
from claimline.query.replay import replay
from claimline.query.store import Store
from claimline.shipped import shipped
from claimline.table.as_frame import Table
from claimline.table.columns import columns
from claimline.table.file import parse_table, read_table, to_csv
from claimline.text.searching import SEARCH, search_named
from strategies import frames, queries, several_queries

NEEDED = tuple(column.name for column in columns() if not column.optional)
ROWS = (
    "storm:p1,claim,Roofs lost,in 2015,2015,2015-01-01,2015-12-31,year,,stated,Gazette,,,,Roofs.,storm,,,",
    "storm:p2,claim,Walls lost,,,,,unknown,,none,Harbour Board,,,,Walls.,storm,,,",
    "storm:p3,claim,Boats lost,in 2016,2016,2016-01-01,2016-12-31,year,,stated,Gazette,,,,Boats.,storm,,,",
)
GAZETTE = Query(sources=("Gazette",), period_from="2016")


def table(*rows: str) -> Table:
    found, problems = parse_table("\r\n".join([",".join(NEEDED), *rows, ""]).encode(), "events.csv")
    assert problems == []
    return found


def proof(query: Query, name: str = "out.csv") -> dict[str, Any]:
    made = table(*ROWS)
    return dict(json.loads(receipt(Store(made), query, name)))


def handed_on(folder: Path, query: Query = GAZETTE) -> Path:
    """A folder with an input, an extract and its receipt; gives the receipt."""
    (folder / "events.csv").write_bytes(to_csv(table(*ROWS).frame))
    made = read_table(folder / "events.csv")
    store = Store(made)
    (folder / "out.csv").write_bytes(extract(store, query))
    (folder / "out.csv.json").write_bytes(receipt(store, query, "out.csv"))
    return folder / "out.csv.json"


def test_extract_of_everything_is_the_table_itself() -> None:
    made = table(*ROWS)
    assert extract(Store(made), Query()) == to_csv(made.frame)


def test_receipt_says_query_input_rows_and_reasons() -> None:
    assert proof(GAZETTE) == {
        "claimline": proof(Query())["claimline"],
        "query": {
            "words": "1 of 3: said by Gazette; possibly in 2016 or later",
            "data": {"sources": ["Gazette"], "period_from": "2016"},
        },
        "input": {"name": "events.csv", "sha256": table(*ROWS).sha256, "rows": 3},
        "extract": {"name": "out.csv", "sha256": proof(GAZETTE)["extract"]["sha256"], "rows": 1},
        "left_out": {
            "rows": 2,
            "reasons": {"outside the period": 1, "said by none of the picked sources": 1},
        },
    }


@pytest.mark.parametrize("bom", [False, True])
def test_parts_of_an_extract_and_of_its_receipt_are_their_bytes(bom: bool) -> None:
    store = Store(table(*ROWS))
    data, said = in_parts(store, GAZETTE, "out.csv", bom=bom)
    assert b"".join(data) == extract(store, GAZETTE, bom=bom)
    assert b"".join(said) == receipt(store, GAZETTE, "out.csv", bom=bom)


def test_receipt_is_the_same_whenever_and_wherever_it_is_written(tmp_path: Path) -> None:
    assert handed_on(tmp_path).read_bytes() == receipt(
        read_table(tmp_path / "events.csv"), GAZETTE, "out.csv"
    )


@given(frames(), several_queries())
@settings(max_examples=10)
def test_receipt_counts_every_row_once(frame: pd.DataFrame, asked: list[Query]) -> None:
    store = Store(Table("events.csv", "0", frame))
    for query in asked:
        said = json.loads(receipt(store, query))
        rows = list(csv.reader(io.StringIO(extract(store, query).decode("utf-8"), newline="")))
        assert said["extract"]["rows"] == len(rows) - 1
        assert said["input"]["rows"] == said["extract"]["rows"] + said["left_out"]["rows"]
        assert said["left_out"]["rows"] == sum(said["left_out"]["reasons"].values())


def test_zip_holds_extract_receipt_and_left_out_rows() -> None:
    made = table(*ROWS)
    store = Store(made)
    archive = zipfile.ZipFile(io.BytesIO(bundle(store, GAZETTE)))
    assert archive.namelist() == ["extract.csv", "extract.csv.json", "extract.left-out.csv"]
    assert archive.read("extract.csv") == extract(store, GAZETTE)
    assert archive.read("extract.csv.json") == receipt(store, GAZETTE)
    left = list(csv.DictReader(io.StringIO(archive.read("extract.left-out.csv").decode("utf-8"), newline="")))
    assert [(row["id"], row["reason"]) for row in left] == [
        ("storm:p1", "outside the period"),
        ("storm:p2", "said by none of the picked sources"),
    ]


def test_zip_has_the_same_bytes_every_time() -> None:
    made = table(*ROWS)
    assert bundle(Store(made), GAZETTE) == bundle(Store(made), GAZETTE)


def test_receipt_refuses_names_that_are_not_utf_8() -> None:
    made = table(*ROWS)
    for input_name, name in (("a\udcff.csv", "out.csv"), ("events.csv", "a\udcff.csv")):
        with pytest.raises(ClaimlineError, match="is not UTF-8, which a receipt needs; rename the file"):
            receipt(replace(made, name=input_name), GAZETTE, name)


def test_replay_gives_the_same_bytes(tmp_path: Path) -> None:
    again = replay(handed_on(tmp_path))
    assert again.differences == ()
    assert again.data == (tmp_path / "out.csv").read_bytes()
    assert again.words == "1 of 3: said by Gazette; possibly in 2016 or later"


def test_an_extract_with_a_byte_order_mark_is_made_again_with_it(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    store = Store(read_table(tmp_path / "events.csv"))
    data = extract(store, GAZETTE, bom=True)
    assert data == b"\xef\xbb\xbf" + extract(store, GAZETTE)
    path.write_bytes(receipt(store, GAZETTE, "out.csv", bom=True))
    (tmp_path / "out.csv").unlink()
    again = replay(path)
    assert (again.data, again.differences) == (data, ())
    with zipfile.ZipFile(io.BytesIO(bundle(store, GAZETTE, bom=True))) as archive:
        assert [archive.read(name)[:3] for name in archive.namelist() if name.endswith(".csv")] == [
            data[:3]
        ] * 2


def test_replay_names_an_input_that_has_changed(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    changed = (tmp_path / "events.csv").read_bytes().replace(b"Boats.", b"Ships.")
    (tmp_path / "events.csv").write_bytes(changed)
    first, second, third = replay(path).differences
    assert first.startswith("the input's SHA-256: ")
    assert second.startswith("the extract's SHA-256: ")
    assert third == "out.csv is not the file rebuilt now, first in line 2"


def test_replay_names_rows_that_have_gone(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    (tmp_path / "events.csv").write_bytes(to_csv(table(*ROWS[1:]).frame))
    said = replay(path).differences
    assert "the input's number of rows: 2 now, 3 in the receipt" in said
    assert (
        "the reasons for leaving rows out: said by none of the picked sources (1) now, "
        "outside the period (1), said by none of the picked sources (1) in the receipt"
    ) in said


def test_replay_names_an_extract_that_was_touched(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    with (tmp_path / "out.csv").open("ab") as out:
        out.write(b"one more")
    assert replay(path).differences == ("out.csv is not the file rebuilt now, first in line 3",)


def test_replay_names_both_versions_where_another_version_gave_other_rows(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    said = json.loads(path.read_bytes())
    said["claimline"] = "0.0.9"
    path.write_text(json.dumps(said))
    assert replay(path).differences == ()  # another version with the same rows is none
    said["extract"]["rows"] = 2
    path.write_text(json.dumps(said))
    assert replay(path).differences == (
        "the extract's number of rows: 1 now, 2 in the receipt",
        f"claimline's version: {version('claimline')} now, 0.0.9 in the receipt",
    )


def test_replay_needs_no_extract(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    (tmp_path / "out.csv").unlink()
    again = replay(path)
    assert (again.present, again.differences, again.path) == (False, (), tmp_path / "out.csv")


def test_replay_finds_the_input_by_its_name_or_beside_the_receipt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = handed_on(tmp_path)
    made = replace(read_table(tmp_path / "events.csv"), name="elsewhere/events.csv")
    path.write_bytes(receipt(Store(made), GAZETTE, "out.csv"))
    assert replay(path).differences == ()
    (tmp_path / "work" / "elsewhere").mkdir(parents=True)
    (tmp_path / "events.csv").rename(tmp_path / "work" / "elsewhere" / "events.csv")
    monkeypatch.chdir(tmp_path / "work")
    assert replay(path).differences == ()


def test_replay_without_input_says_where_to_put_it(tmp_path: Path) -> None:
    path = handed_on(tmp_path)
    (tmp_path / "events.csv").unlink()
    with pytest.raises(ClaimlineError, match=r'"events\.csv", is not there; put it beside the receipt'):
        replay(path)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"claimline": 1, "query": {}}', b"[" * 10_000]
)
def test_file_that_is_no_receipt_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "out.csv.json").write_bytes(content)
    with pytest.raises(ClaimlineError, match=r"out\.csv\.json is no receipt; give the JSON file"):
        replay(tmp_path / "out.csv.json")


@pytest.mark.parametrize(
    ("part", "name", "sentence"),
    [
        ("input", "a" * 300, '…", is not there; put it beside the receipt'),
        ("extract", "a" * 300, r'…", cannot be read \(File name too long\); check its name'),
        ("extract", "..", r'"\.\.", cannot be read \(Is a directory\); check its name'),
    ],
)
def test_names_of_a_receipt_that_no_file_can_have_are_refused(
    tmp_path: Path, part: str, name: str, sentence: str
) -> None:
    path = handed_on(tmp_path)
    said = json.loads(path.read_bytes())
    said[part]["name"] = name
    path.write_text(json.dumps(said))
    with pytest.raises(ClaimlineError, match=sentence):
        replay(path)


@pytest.mark.parametrize("name", [b"../out.csv", b"/etc/out.csv", b"out.csv\\u0000"])
def test_receipt_cannot_name_a_file_outside_its_folder(tmp_path: Path, name: bytes) -> None:
    path = handed_on(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"name": "out.csv"', b'"name": "' + name + b'"'))
    assert replay(path).path == tmp_path / "out.csv"


@settings(max_examples=25)
@given(frames(), queries())
def test_extract_is_a_table_without_faults_and_can_be_queried_again(
    frame: pd.DataFrame, query: Query
) -> None:
    again, problems = parse_table(extract(Store(frame), query), "extract.csv")
    assert problems == []
    assert extract(Store(again.frame), query) == to_csv(again.frame)


def test_extract_of_a_thread_says_which_rows_it_answers_outside() -> None:
    whole = read_table(shipped("data/events.csv"))
    thread = extract(Store(whole.frame), Query(kinds=("reply",)))
    again, problems = parse_table(thread, "extract.csv")
    assert problems == []
    assert again.notices == ('1 row answers a row that this table does not have: "article:c1" (1).',)


def test_a_receipt_of_a_text_names_its_rule_of_searching() -> None:
    assert proof(Query(text="roofs"))["query"]["search"] == SEARCH.name
    assert "search" not in proof(Query())["query"]


def test_a_receipt_that_names_no_rule_is_replayed_by_the_rule_of_its_time(tmp_path: Path) -> None:
    rows = [ROWS[0].replace("Roofs.", "Müller's roofs."), *ROWS[1:]]
    (tmp_path / "events.csv").write_bytes(to_csv(table(*rows).frame))
    store = Store(read_table(tmp_path / "events.csv"), search=search_named(""))
    asked = Query(text="muller")
    (tmp_path / "out.csv").write_bytes(extract(store, asked))
    old = json.loads(receipt(store, asked, "out.csv"))
    del old["query"]["search"]
    (tmp_path / "out.csv.json").write_text(json.dumps(old))
    again = replay(tmp_path / "out.csv.json")
    assert (again.differences, again.words) == ((), "0 of 3: with the text “muller”")
    assert Store(read_table(tmp_path / "events.csv")).count(asked) == 1  # by the rule of today


@pytest.mark.parametrize("name", ["folder/out.csv", "/out.csv", "..", "out/"])
def test_a_receipt_is_about_a_file_and_no_folder(name: str) -> None:
    with pytest.raises(ArgumentError, match="without its folder"):
        proof(Query(), name)
