import json
from pathlib import Path

from claimline.table.file import to_csv
from claimline.ui import grid
from figure_rows import row, table
from page_run import Open


def test_the_table_holds_the_rows_in_the_order_of_the_file(open_page: Open) -> None:
    page = open_page("table")
    assert page.sentence == "12 of 12: everything"
    shown = page.app.dataframe[0].value
    assert shown["Id"].tolist()[:3] == ["ferry:a", "ferry:p1.1", "ferry:p1.2"]
    assert shown["Date"].tolist()[1] == "2017"
    assert page.downloads == ["Download 12 rows (CSV)", "with its receipt (ZIP)"]


def test_the_table_takes_the_same_filters(open_page: Open) -> None:
    page = open_page("table", ("actor", "Harbour Board"), ("kind", "claim"))
    assert page.app.dataframe[0].value["Id"].tolist() == ["ferry:p2.1", "ferry:p3.1"]


def test_of_several_articles_the_table_and_its_print_say_in_which_a_row_stands(
    open_page: Open, tmp_path: Path
) -> None:
    rows = [
        row(number, "2016-05-03", kind=kind, document=name, title=title, locator="paragraph 1")
        for number, (kind, name, title) in enumerate(
            [("article", "a", "The mole"), ("claim", "a", "It fell"), ("article", "b", "The quay")]
        )
    ]
    file = tmp_path / "two.csv"
    file.write_bytes(to_csv(table(*rows)))
    page = open_page("table", events=file)
    assert page.app.dataframe[0].value["Document"].tolist() == ["The mole", "The mole", "The quay"]
    assert page.markup.count("<td data-name='Document'>The mole</td>") == 2
    assert [*page.app.dataframe[0].proto.column_order][:4] == ["Date", "Who says it", "Headline", "Document"]
    file.write_bytes(to_csv(table(*rows[:2])))
    alone = open_page("table", events=file)
    assert alone.app.dataframe[0].value["Document"].tolist() == ["a", "a"]
    assert "data-name='Document'" not in alone.markup
    assert [*alone.app.dataframe[0].proto.column_order].index("Document") > 3


def test_nine_rows_of_the_table_are_in_view_and_a_headline_of_four_lines_is_whole(open_page: Open) -> None:
    proto = open_page("table").app.dataframe[0].proto
    assert proto.row_height * 9 <= grid.HEIGHT - 38
    assert proto.row_height >= 4 * 18.4  # pixels of a line


def test_on_a_telephone_date_name_and_headline_stand_side_by_side(open_page: Open) -> None:
    page = open_page("table")
    page.app.session_state["browser"] = {"width": 340}
    columns = json.loads(page.run().app.dataframe[0].proto.columns)
    ticks = 36  # pixels: the column in which a row is picked
    assert ticks + sum(columns[name]["width"] for name in ("Date", "Who says it", "Headline")) <= 360


def test_no_rows_no_table(open_page: Open) -> None:
    page = open_page("table", ("text", "no such words"))
    assert not page.app.dataframe
    assert page.has("button", "loosen")


def test_a_claim_of_the_address_has_its_card(open_page: Open) -> None:
    page = open_page("table", ("claim", "ferry:p2.1"))
    assert '<mark class="who">Coast Courier</mark>' in page.markup


def test_an_order_that_is_none_of_the_table_is_that_of_the_file(open_page: Open) -> None:
    for order in ("-file", "-", "nobody"):
        shown = open_page("table", ("sorted", order)).app.dataframe[0].value
        assert shown["Id"].tolist()[:2] == ["ferry:a", "ferry:p1.1"]
