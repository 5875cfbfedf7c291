import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimline.errors import ClaimlineError
from claimline.model import NameLine
from claimline.names.file import KINDS, LIMIT, checked, names_csv, parse_names
from claimline.names.known import NameList, merged

HEAD = b"canonical,alias,kind\n"


def lines(*rows: str) -> tuple[NameLine, ...]:
    return parse_names(HEAD + "\n".join(rows).encode(), "actors.csv")


def test_an_empty_alias_is_the_name_itself_and_empty_rows_are_passed_over() -> None:
    assert lines("", "Lena Ort,,person", ",,", "Lena  Ort, Ort ,person") == (
        NameLine("Lena Ort", "Lena Ort", "person"),
        NameLine("Lena Ort", "Ort", "person"),
    )


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["Lena Ort,Ort,person", "Ort & Sons,Ort,body"], r'row 3: "Ort" is a spelling of "Lena Ort" already \(row 2'),
        (["Lena Ort,Ort,person", "", "Ort,Mr Ort,person"], r'row 4: "Ort" is a spelling of "Lena Ort" already'),
        (["Lena Ort,?!,person"], r'row 2: "\?!" is no name; write one with letters'),
        (["Ort; Hale,Ort,person"], r'row 2: "Ort; Hale" is no name; .* without a semicolon'),
        (["Lena Ort,Unknown,person"], r'row 2: "Unknown" stands where nobody is named'),
        (["Lena Ort,Anonymous,person"], r'row 2: "Anonymous" stands where nobody is named; take the line out'),
        (["Not  stated,Ort,person"], r'row 2: "Not stated" stands where nobody is named'),
        (["Lena Ort,O\x00rt,person"], r'row 2: "O rt" holds a character that cannot be seen \(U\+0000\)'),
        (["Lena Ort,\u202etrO,person"], r'row 2: "trO" holds .* \(U\+202E\); write it without'),
        (["Lena\u200bOrt,Ort,person"], r'row 2: "Lena Ort" holds .* \(U\+200B\)'),
        (["Lena Ort,Ort,"], r"row 2: kind is empty; it must be one of person"),
        (["Lena Ort"], r"row 2: kind is empty"),
        ([], r"actors\.csv holds no name; give it at least one line"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_used_is_named_with_its_row(rows: list[str], message: str) -> None:
    with pytest.raises(ClaimlineError, match=message):
        lines(*rows)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the column canonical is missing"),
        (
            b"canonical;alias;kind\nA;B;person\n",
            "the column canonical is missing; .* with commas between them",
        ),
        (HEAD + "Åse,Ä,person".encode("latin-1"), r"is not in UTF-8; save it as CSV in UTF-8"),
        (HEAD + b"A,B,person\n" * (LIMIT.most // 11 + 1), "has more than 2 MB; give a list of fewer names"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ClaimlineError, match=message):
        parse_names(data, "actors.csv")


def test_names_that_differ_in_capitals_alone_may_be_two() -> None:
    names = NameList(lines("Norland,us,state", "Ulsund Sound,US,body"))
    assert (names.canonical("us"), names.canonical("US")) == ("Norland", "Ulsund Sound")


def test_what_a_later_list_calls_a_name_its_earlier_spellings_are_called_too() -> None:
    names = NameList(merged(lines("The Board,HB,body"), lines("Harbour Board,the Board,body")))
    assert names.canonical("HB") == names.canonical("The Board") == "Harbour Board"


def test_a_spelling_goes_to_the_later_list_and_stands_there_once() -> None:
    earlier = lines("Ort & Sons,Ort,body", "Ort & Sons,O & S,body")
    assert merged(earlier, lines("Lena Ort,Ort,person")) == lines(
        "Lena Ort,Ort,person", "Ort & Sons,O & S,body"
    )


names = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters=";"), min_size=1, max_size=6)
some_lines = st.lists(st.tuples(names, names, st.sampled_from(KINDS)), min_size=1, max_size=4)


@given(some_lines)
@example([("0", ",=0", "person")])
def test_a_list_is_the_same_when_its_file_is_read_again(rows: list[tuple[str, str, str]]) -> None:
    try:
        made = checked(rows, "Your list")
    except ClaimlineError:
        return
    data = names_csv(made)
    assert parse_names(data, "actors.csv") == made
    for mark in ",;\t":  # where a spreadsheet may part cells; a comma inside quotation marks parts none
        cells = [
            cell for row in csv.reader(io.StringIO(data.decode(), newline=""), delimiter=mark) for cell in row
        ]
        assert not any(cell.startswith(tuple("=+-@")) for cell in cells)


def test_the_shipped_list_is_its_own_file() -> None:
    shipped = Path(__file__).parent.parent / "data" / "actors.csv"
    made = parse_names(shipped.read_bytes(), "actors.csv")
    assert parse_names(names_csv(made), "actors.csv") == made
