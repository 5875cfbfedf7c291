from pathlib import Path

from claimline.table import COLUMNS
from page_run import Open


def test_each_rule_of_reading_is_shown_on_a_row_of_the_table(open_page: Open) -> None:
    page = open_page("about")
    assert (
        "<td data-name='As written'>“March 2018”</td><td data-name='As read'>March 2018</td>" in page.markup
    )
    assert "Read against 3 September 2019" in page.markup


def test_every_column_is_described(open_page: Open) -> None:
    page = open_page("about")
    assert all(f">{column}</td>" in page.markup for column in COLUMNS)


def test_the_page_says_that_the_shipped_text_is_retold(open_page: Open) -> None:
    page = open_page("about")
    words = " ".join(element.value for element in page.app.markdown)
    assert "retelling" in words
    assert "Nehad Ismail" in words
    assert "2016" in words


def test_a_broken_table_leaves_the_rest_of_the_page(open_page: Open, tmp_path: Path) -> None:
    page = open_page("about", events=tmp_path / "none.csv")
    assert all(f">{column}</td>" in page.markup for column in COLUMNS)
