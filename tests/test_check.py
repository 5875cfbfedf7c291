import pandas as pd
import pytest
from hypothesis import given

from claimline.table.as_frame import COLUMNS
from claimline.table.check import check_events
from strategies import frames

SOUND = {
    "id": "storm:p1", "kind": "claim", "title": "Roofs lost", "date_text": "in 2015", "edtf": "2015",
    "earliest": "2015-01-01", "latest": "2015-12-31", "precision": "year", "basis": "stated", "document": "storm",
}  # fmt: skip
UNDATED = {"edtf": "", "earliest": "", "latest": "", "precision": "unknown", "basis": "none"}


def faults(*rows: dict[str, str]) -> list[str]:
    frame = pd.DataFrame([dict.fromkeys(COLUMNS, "") | SOUND | row for row in rows], dtype="str")
    return [str(problem) for problem in check_events(frame)]


@given(frames())
def test_sound_tables_have_no_faults(frame: pd.DataFrame) -> None:
    assert check_events(frame) == []


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"id": ""}, "row 2, column id: is empty; fill it in"),
        ({"id": "=p1"}, 'row 2, column id: "=p1" has the wrong form; write it like article:p3.1'),
        (
            {"kind": "tweet"},
            'row 2, column kind: "tweet" is not allowed; write article or claim or comment or reply',
        ),
        ({"qualifier": "maybe"}, 'row 2, column qualifier: "maybe" is not allowed; '),
        (
            {"earliest": "1.1.2015"},
            'row 2, column earliest: "1.1.2015" has the wrong form; write it like 2015-03-01',
        ),
        ({"earliest": "2015-02-30"}, 'row 2, column earliest: "2015-02-30" has no such day'),
        ({"latest": "2015-12-31T25:00"}, 'row 2, column latest: "2015-12-31T25:00" is no time of a day'),
        ({"edtf": "2015-00"}, 'row 2, column edtf: "2015-00" has no such month'),
        (
            {"edtf": "", "earliest": "2016-01-01"},
            "row 2, column latest: 2015-12-31 lies before earliest, 2016-01-01;",
        ),
        (
            {"earliest": "2015-02-01"},
            "row 2, column earliest: 2015-02-01 does not agree with edtf, which says 2015-01-01",
        ),
        (
            {"latest": ""},
            "row 2, column latest: an empty cell does not agree with edtf, which says 2015-12-31",
        ),
        (
            {"earliest": "", "latest": ""},
            "row 2, column earliest: and latest are empty although edtf is 2015",
        ),
        (
            {"edtf": ""},
            "row 2, column edtf: is empty although there are bounds; write the date that they bound",
        ),
        (
            {"edtf": "", "latest": "", "precision": "range"},
            "row 2, column edtf: is empty although there are bounds",
        ),
        ({"precision": "month"}, "row 2, column precision: is month, but the bounds are wider"),
        ({"precision": "minute"}, "row 2, column precision: is minute, but the bounds are wider"),
        ({"precision": "unknown"}, "row 2, column precision: is unknown although there are bounds"),
        ({"basis": "none"}, "row 2, column basis: is none although there are bounds"),
        (UNDATED | {"precision": "day"}, "row 2, column precision: is day although there are no bounds"),
        (UNDATED | {"basis": "stated"}, "row 2, column basis: is stated although there are no bounds"),
        ({"edtf": "2015/~"}, 'row 2, column edtf: "2015/~" has a mark beside no date'),
        ({"edtf": "2015~"}, "row 2, column qualifier: lacks approximate, which edtf says; add it"),
        (
            {"edtf": "2015%", "qualifier": "approximate"},
            "row 2, column qualifier: lacks uncertain, which edtf says",
        ),
        ({"reply_to": "storm:p1"}, "row 2, column reply_to: is the row's own id"),
    ],
)
def test_fault_names_row_column_and_fix(cells: dict[str, str], message: str) -> None:
    (fault,) = faults(cells)
    assert fault.startswith(message)
    assert "; " in fault


@pytest.mark.parametrize(
    "cells",
    [
        UNDATED,
        {"edtf": "[2015-03-05..2015-03-06]", "precision": "range", "earliest": "2015-03-05T21:00", "latest": "2015-03-06T04:30"},
        {"edtf": "2015-03-05T09:30:00", "precision": "minute", "earliest": "2015-03-05T09:30", "latest": "2015-03-05T09:30"},
        {"edtf": "2013-05~/..", "precision": "month", "earliest": "2013-05-01", "latest": "2016-03-31", "qualifier": "approximate"},
        {"edtf": "../2015-03", "precision": "range", "earliest": "", "latest": "2015-03-31"},
        {"edtf": "2015-21", "precision": "season", "earliest": "2015-03-01", "latest": "2015-05-31"},
        {"edtf": "-0044", "earliest": "-0044-01-01", "latest": "-0044-12-31"},
        {"edtf": "201X", "precision": "decade", "earliest": "2010-01-01", "latest": "2019-12-31"},
        {"qualifier": "uncertain"},
    ],
)  # fmt: skip
def test_dates_of_every_form_agree(cells: dict[str, str]) -> None:
    assert faults(cells) == []


def test_each_later_row_with_the_same_id_is_named() -> None:
    assert faults({}, {"id": "storm:p2"}, {}) == [
        'row 4, column id: "storm:p1" stands in row 2 too; give each row its own'
    ]


def test_missing_columns_are_faults_of_the_header() -> None:
    assert [str(problem) for problem in check_events(pd.DataFrame({"id": ["p1"]}))][:2] == [
        "row 1, column kind: is missing; add it to the header",
        "row 1, column title: is missing; add it to the header",
    ]


def test_frame_that_pandas_read_by_itself_is_judged_alike() -> None:
    frame = pd.DataFrame([dict.fromkeys(COLUMNS) | SOUND | {"note": 12}])
    assert check_events(frame) == []


def test_one_fault_of_a_date_is_enough() -> None:
    assert len(faults({"earliest": "spring", "precision": "second"})) == 1


def test_long_cells_are_cut_in_messages() -> None:
    (fault,) = faults({"kind": "word\n" * 1000})
    assert len(fault) < 150
    assert "\n" not in fault


@pytest.mark.parametrize("precision", ["", "weeks"])
@pytest.mark.parametrize("bound", ["[..2017]", "..", "/2015"])
def test_a_malformed_date_is_told_by_its_form_alone(precision: str, bound: str) -> None:
    assert {fault.partition(":")[0] for fault in faults({"precision": precision, "earliest": bound})} == {
        "row 2, column earliest",
        "row 2, column precision",
    }


def test_half_a_character_is_a_fault() -> None:
    frame = pd.DataFrame([dict.fromkeys(COLUMNS, "") | SOUND | {"quote": "It fell \ud83d."}], dtype="object")
    assert [str(problem) for problem in check_events(frame)] == [
        'row 2, column quote: "It fell ." holds half a character, which no file can; write it again'
    ]


@pytest.mark.parametrize("cell", ["0,9", "char=0", "char=-1,2", "char=0,1234567890", "char=0,2,char=4,6"])
def test_a_place_of_another_form_is_a_fault(cell: str) -> None:
    assert faults({"quote": "It fell.", "date_at": cell}) == [
        f'row 2, column date_at: "{cell}" has the wrong form; write it like char=0,8'
    ]


def test_places_in_a_quote_are_none() -> None:
    assert faults({"quote": "It fell.", "date_at": "char=3,7", "source_at": "char=0,2;char=3,7"}) == []
