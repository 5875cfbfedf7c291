"""*In the text*: which dates have no row of their own, the way to one, and which words are in no row."""

from pathlib import Path

import pytest

from case_pages import keep, paste, to
from claimline.case.case import Case
from claimline.ui.components import focus
from claimline.ui.marking import Marked
from page_run import Open, Page

ARTICLE = """The mill

By Nora Quill
14 May 2018

Hanna Vogt said that the wheel stopped in 2007 and that the weir broke in June 2011. Nobody painted the doors.
"""
ROW = "the-mill:p1.1"


def opened(open_page: Open) -> Page:
    return to(keep(paste(open_page("add"), ARTICLE)), "text", claim=ROW)


def marked(page: Page, name: str) -> list[str]:
    """The words that are marked so."""
    pieces = [piece for part in page.reading["parts"] for piece in part["pieces"]]
    return [piece["text"] for piece in pieces if name in piece["marks"].split()]


def further(page: Page) -> list[str]:
    return marked(page, "further")


def test_a_second_date_of_a_sentence_becomes_a_row_from_the_card_of_the_first(
    open_page: Open, home: Path
) -> None:
    page, case = opened(open_page), Case(home / "claimline-case")
    assert further(page) == ["June 2011"]
    assert "a date without a row of its own" in page.markup
    assert page.widget("button", "further_0").label == "Make a row of “June 2011”"
    page.press("further_0")
    assert page.focused == focus.FORM
    assert page.widget("text_input", page.key("text_input", "mark_date_")).value == "June 2011"
    page.press("mark_add")
    row = next(row for row in case.rows() if row.id == "the-mill:h1")
    said = [row.cells[name] for name in ("source", "edtf", "date_text", "quote")]
    words = "Hanna Vogt said that the wheel stopped in 2007 and that the weir broke in June 2011."
    assert said == ["Hanna Vogt", "2011-06", "June 2011", words]
    assert further(page) == []
    assert not to(page, "text", claim=ROW).has("button", "further_0")
    assert "a date without a row of its own" not in page.markup


def test_what_is_typed_for_a_second_date_stays_its_own(open_page: Open, home: Path) -> None:
    page, case = opened(open_page), Case(home / "claimline-case")
    page.press("further_0")
    page.fill("text_input", page.key("text_input", "mark_date_"), "May 2011")
    page.press("mark_add")
    row = next(row for row in case.rows() if row.id == "the-mill:h1")
    assert (row.cells["edtf"], row.cells["basis"]) == ("2011-05", "by hand")
    assert further(page) == ["June 2011"]


@pytest.mark.usefixtures("home")
def test_the_words_in_no_row_are_told_where_they_can_be_shown(open_page: Open) -> None:
    page = opened(open_page)
    assert page.reading["bare"] == "5 of 29 words are in no row"
    assert marked(page, "bare") == ["By ", " Nobody painted the doors."]
    assert "in no row" not in page.markup  # once on the page


def test_the_words_of_a_range_are_its_date_from_one_end_to_the_other(open_page: Open, home: Path) -> None:
    words = ARTICLE.replace("stopped in 2007 and", "stood from March 2001 to 2004 and")
    page = to(keep(paste(open_page("add"), words)), "text", claim=ROW)
    assert "March 2001 to 2004" in marked(page, "when")
    assert '<mark class="when">March 2001 to 2004</mark>' in page.markup  # on the card
    assert further(page) == ["June 2011"]
    (row,) = (row for row in Case(home / "claimline-case").rows() if row.id == ROW)
    assert row.cells["date_text"] == "March 2001"  # the table names the end that it begins with


def test_a_row_that_is_added_says_the_same_as_one_that_is_split_off(open_page: Open, home: Path) -> None:
    said = (
        "Hanna Vogt, the miller, denied that the wheel stopped in 2007 and that the weir broke in June 2011."
    )
    text = ARTICLE.replace(ARTICLE[ARTICLE.index("Hanna") : ARTICLE.index(" Nobody")], said)
    page, case = to(keep(paste(open_page("add"), text)), "text", claim=ROW), Case(home / "claimline-case")
    start = text.index("the weir")
    place = Marked("the-mill.txt", start, text.index(". Nobody"))
    found = []
    for button in ("mark_add", "mark_split"):
        page.app.session_state[f"marked_words in {case.folder}"] = place
        page.run().press(button)
        row = next(row for row in case.rows() if row.cells["quote"].startswith("the weir"))
        names = ("source", "role", "stance", "edtf", "basis", "date_text")
        found.append([row.cells[name] for name in names])
        page.press("undo")
    assert found == [["Hanna Vogt", "the miller", "denied", "2011-06", "stated", "June 2011"]] * 2


def test_what_is_said_of_a_second_date_is_no_more_once_it_has_a_row(open_page: Open, home: Path) -> None:
    page, case = opened(open_page), Case(home / "claimline-case")
    notice = "1 further date has no row of its own and stands in notes."

    def noted() -> str:
        return next(row.cells["note"] for row in case.rows() if row.id == ROW)

    for name in ("text", "documents"):
        to(page, name).app.session_state["how_read" if name == "text" else "how_read_0"] = True
        assert notice in page.run().markup
    before = noted()
    to(page, "text", claim=ROW).press("further_0").press("mark_add")
    assert noted() == f"{before} “June 2011” has a row of its own."
    for name in ("text", "documents"):
        to(page, name).app.session_state["how_read" if name == "text" else "how_read_0"] = True
        assert "further date" not in page.run().markup
    page.press("undo")
    assert noted() == before
