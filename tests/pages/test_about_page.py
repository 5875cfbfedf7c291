from pathlib import Path

from claimline.shipped import shipped
from claimline.table.as_frame import COLUMNS
from claimline.ui.explain import CASES, NO_ROW
from page_run import FERRY, Open


def test_each_rule_of_reading_is_shown_on_a_row_of_the_table(open_page: Open) -> None:
    page = open_page("about")
    assert (
        "<td data-name='As written'>“March 2018”</td><td data-name='As read'>March 2018</td>" in page.markup
    )
    assert "Read against 3 September 2019" in page.markup


def test_every_column_is_described(open_page: Open) -> None:
    page = open_page("about")
    assert all(f">{column}</td>" in page.markup for column in COLUMNS)


def test_each_rule_has_a_row_or_says_that_none_shows_it(open_page: Open) -> None:
    page = open_page("about")
    rules = [line for line in page.markup.split("<tr>") if "data-name='The rule'" in line]
    assert len(rules) == len(CASES)
    assert all((NO_ROW in rule) == ("data-name='As read'></td>" in rule) for rule in rules)
    assert any(NO_ROW in rule for rule in rules)


def test_only_the_shipped_table_is_said_to_be_a_retelling(open_page: Open) -> None:
    def words(events: Path) -> str:
        return " ".join(element.value for element in open_page("about", events=events).app.markdown)

    ours = words(shipped("data/events.csv"))
    assert "retelling" in ours
    assert "Nehad Ismail of 2016" in ours
    assert "retelling" not in words(FERRY)


def test_a_broken_table_leaves_the_rest_of_the_page(open_page: Open, tmp_path: Path) -> None:
    page = open_page("about", events=tmp_path / "none.csv")
    assert all(f">{column}</td>" in page.markup for column in COLUMNS)
