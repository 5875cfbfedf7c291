"""What the forms and the card of a row say of names and dates, so that nothing is kept that was not meant."""

from pathlib import Path

import pytest

from case_pages import ARTICLE, DATED, keep, paste, to
from claimline.case.case import Case
from page_run import Open, Page


@pytest.fixture
def page(open_page: Open, home: Path) -> Page:
    """The pages, with our article in the case."""
    assert home
    return keep(paste(open_page("add")))


def test_a_name_that_no_row_has_is_said_to_be_new_with_those_that_may_be_meant(
    page: Page, home: Path
) -> None:
    to(page, "text", claim=DATED).press("correct_open")
    page.name("fix_source_", "Lena")
    assert "“Lena” is a new name. Did you mean" in page.captions
    (meant,) = [one for one in page.app.button if "_new_0_" in (one.key or "")]
    assert meant.label == "Lena Ort?"
    page.press(str(meant.key))
    assert page.names("fix_source_") == ["Lena Ort"]
    assert not any("is a new name" in one for one in page.captions)
    page.press("fix_keep")
    assert {row.id: row.cells["source"] for row in Case(home / "claimline-case").rows()}[DATED] == "Lena Ort"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Lena Orts", "“Lena Orts” is a new name. Did you mean"),
        ("Nora Quill", "“Nora Quill” is a new name."),
        ("Bo Ek", ""),  # of another column: no new one
    ],
)
def test_a_new_name_that_resembles_none_offers_none(page: Page, typed: str, says: str) -> None:
    to(page, "text", claim=DATED).press("correct_open")
    page.name("fix_source_", typed)
    assert [one for one in page.captions if "is a new name" in one] == [says] * bool(says)


def test_a_change_by_hand_stands_in_one_pair_of_quotation_marks(open_page: Open, home: Path) -> None:
    text = ARTICLE.replace("Comments", '"In 2009 we asked, and in 2011 we paid," Lena Ort said.\n\nComments')
    page, case = keep(paste(open_page("add"), text)), Case(home / "claimline-case")
    start = text.index('"In 2009')
    case.add_row("the-last-ferry.txt", start, start + len('"In 2009 we asked'))
    case.leave_out(DATED, "as she told it")
    markup = to(page, "documents").markup
    assert "“In 2009 we asked”: <b>added by hand</b>." in markup
    assert "Why: as she told it." in markup


def test_a_date_that_lasts_until_it_was_said_has_the_same_end_in_form_and_card(
    open_page: Open, home: Path
) -> None:
    text = ARTICLE.replace("In 2014, according", "Since 2014, according")
    page, case = keep(paste(open_page("add"), text)), Case(home / "claimline-case")
    to(page, "timeline", claim=DATED)
    assert "<dd>1 January 2014 to 4 March 2016</dd>" in page.markup
    page.press("correct_open")
    assert "Read as since 2014: 1 January 2014 to 4 March 2016." in page.captions
    page.fill("text_input", page.key("text_input", "fix_date_"), "since 2013")
    assert "Read as since 2013: 1 January 2013 to unknown." in page.captions
    assert case.check() == ""
