"""Two windows on one case, in one browser: each sees what the other has changed, and neither is overwritten."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Reader, killed, link, watched
from case_pages import ARTICLE
from case_reader import field, open_card
from claimline.case.case import Case

CASE = "claimline-case"


@contextmanager
def two(home: Path, context: BrowserContext) -> Iterator[tuple[Reader, Reader]]:
    """Two readers of one case, each with its text before them."""
    with killed(home, context, CASE) as first:
        second = watched(context, first.page.url.partition("?")[0])
        second.open(first.page.url)
        for reader in (first, second):
            link(at(reader), "In the text")
            expect(reader.page.locator(".reading li").first).to_be_visible()
        yield first, second
        second.settled()
        assert not second.wrong, second.wrong
        second.page.close()


def at(reader: Reader) -> Reader:
    """Bring a window to the front, as who clicks in it does: one behind another draws once a second."""
    reader.page.bring_to_front()
    return reader


def begin(reader: Reader, date: str) -> None:
    """Open the form of the row of 2014 and type another date."""
    open_card(at(reader), "2014")
    reader.button("Correct")
    field(reader, "Date", date)


def beside(reader: Reader) -> str:
    return reader.page.locator(".reading li", has_text="harbour staff").inner_text()


def test_what_one_window_has_changed_is_in_the_other_at_its_next_run_and_is_undone_there(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    case = Case.make(tmp_path / CASE)
    case.add("pier.txt", ARTICLE.encode())
    with two(tmp_path, contexts(False, False, 1280)) as (first, second):
        begin(first, "2013")
        at(first).button("Keep the correction")
        expect(first.page.locator(".reading li", has_text="harbour staff")).to_contain_text("2013")
        assert "2014" in beside(second)
        open_card(at(second), "boats would stop in")  # a run of the part round the text alone
        expect(second.page.locator(".reading li", has_text="harbour staff")).to_contain_text("2013")
        at(second).button("Undo")
        expect(second.page.locator(".reading li", has_text="harbour staff")).to_contain_text("2014")
        at(first).button("Undo")  # of what this window still shows
        expect(first.page.get_by_text("Another window has changed the case since")).to_be_visible()
        assert [row.cells["edtf"] for row in case.rows() if row.id == "pier:p1.2"] == ["2014"]
        assert len(case.documents()) == 1


def test_of_two_forms_of_one_row_the_second_is_refused_and_keeps_what_was_typed(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    case = Case.make(tmp_path / CASE)
    case.add("pier.txt", ARTICLE.encode())
    with two(tmp_path, contexts(False, False, 1280)) as (first, second):
        begin(first, "2013")
        begin(second, "2012")
        at(first).button("Keep the correction")
        expect(first.page.locator(".reading li", has_text="harbour staff")).to_contain_text("2013")
        at(second).button("Keep the correction")
        expect(second.page.get_by_text("was changed elsewhere since: the date is now 2013")).to_be_visible()
        expect(
            second.page.get_by_text("Changed elsewhere since you opened this form: the date is now 2013.")
        ).to_be_visible()
        expect(second.page.get_by_role("textbox", name="Date", exact=True)).to_have_value("2012")
        assert [row.cells["edtf"] for row in case.rows() if row.id == "pier:p1.2"] == ["2013"]
        at(second).button("Cancel")
        begin(second, "2012")
        at(second).button("Keep the correction")
        expect(second.page.locator(".reading li", has_text="harbour staff")).to_contain_text("2012")
        assert [row.cells["edtf"] for row in case.rows() if row.id == "pier:p1.2"] == ["2012"]


def test_what_is_typed_for_a_row_is_there_when_its_reader_comes_back(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / CASE).add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), CASE) as reader:
        link(reader, "In the text")
        begin(reader, "2012")
        reader.page.get_by_role("textbox", name="Why", exact=True).fill("the staff were asked")
        reader.page.get_by_role("button", name="Next").click()  # straight out of the field
        expect(reader.page.get_by_text("Not kept yet: your correction of")).to_be_visible()
        link(reader, "Timeline")
        link(reader, "In the text")
        expect(reader.page.get_by_text("Not kept yet: your correction of")).to_be_visible()
        reader.page.reload()
        reader.settled()
        reader.button("Go on with it")
        expect(reader.page.get_by_role("textbox", name="Date", exact=True)).to_have_value("2012")
        expect(reader.page.get_by_role("textbox", name="Why", exact=True)).to_have_value(
            "the staff were asked"
        )
