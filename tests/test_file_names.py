import pytest

from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.file import parse_table, to_csv
from claimline.ui.file_names import file_name, source_line
from claimline.ui.page import Opened
from figure_rows import row, table


def opened(*titles: str) -> Opened:
    articles = (
        row(number, "2016-03-30", kind="article", precision="day", title=title)
        for number, title in enumerate(titles)
    )
    read, problems = parse_table(
        to_csv(table(*articles, row(90, "2015-03-05", precision="day"))), "storms.csv"
    )
    assert not problems
    assert read
    return Opened(read, Store(read))


@pytest.mark.parametrize(
    ("titles", "query", "name"),
    [
        (["The Harbour and its Walls: a chronicle"], Query(), "the-harbour-and-its-walls_7-of-9"),
        (["A", "B"], Query(sources="Harbour Board"), "storms_said-by-Harbour-Board_7-of-9"),
        (["A/../b\\c:d"], Query(), "a-..-b-c_7-of-9"),
        (
            [],
            Query(sources=("Harbour Board of Port Ellery", "City Council of Oster", "Senn")),
            "storms_filtered_7-of-9",
        ),
        (["港" * 30], Query(), "港" * 13 + "_7-of-9"),
        (["-" * 9], Query(), "events_7-of-9"),
    ],
)
def test_the_name_of_a_file_says_what_it_holds(titles: list[str], query: Query, name: str) -> None:
    of = opened(*titles)
    assert file_name(of, query, 7) == name.replace("of-9", f"of-{of.store.total}")


def test_the_line_under_a_picture_names_document_date_table_and_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CLAIMLINE_EVENTS", "storms.csv")  # or it would be the shipped one, which says more
    of = opened("The Harbour: a chronicle")
    line = source_line(of)
    assert line.startswith("Source: The Harbour: a chronicle (30 March 2016); storms.csv, SHA-256 ")
    assert of.table.sha256[:12] in line
    assert "drawn by claimline " in line
    assert source_line(opened("A", "B")).startswith("Source: 2 articles; storms.csv, ")
