"""What a reader brings in waits for its reader, and a case that is there is gone on with, on a fresh server."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import BrowserContext, expect

from browser_reader import killed, link
from case_pages import ARTICLE
from case_reader import open_card
from claimline.case.case import Case
from claimline.ui.uploads import MOST_FILES
from other_claimline import read_by_another

Contexts = Callable[[bool, bool, int], BrowserContext]


def test_a_paste_waits_while_its_reader_looks_at_other_pages(contexts: Contexts, tmp_path: Path) -> None:
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("textarea").fill(ARTICLE)
        expect(reader.page.get_by_text("The words wait here as long as this page is open")).to_be_visible()
        reader.settled()
        link(reader, "Timeline")
        link(reader, "Add")
        expect(reader.page.locator("textarea")).to_have_value(ARTICLE)
        reader.button("Read it")
        expect(reader.page.get_by_text("What was recognised")).to_be_visible()
        reader.settled()
        reader.page.get_by_text("What the text does not say").click()
        day = reader.page.get_by_role("textbox", name="Copied on")
        day.fill("5 April 2016")
        day.press("Enter")
        expect(reader.page.get_by_text("They change no date and no speaker")).to_be_visible()
        link(reader, "Table")
        link(reader, "Add")
        expect(reader.page.get_by_role("textbox", name="Copied on")).to_have_value("5 April 2016")
        expect(reader.page.get_by_text("It waits here until you add or discard it")).to_be_visible()
        reader.button("Discard")
        expect(reader.page.get_by_text("What was recognised")).to_be_hidden()
        assert not list(tmp_path.glob("*case*"))


def test_a_page_without_filters_has_no_panel_and_stands_still(contexts: Contexts, tmp_path: Path) -> None:
    beside = "document.querySelector('.st-key-masthead').getBoundingClientRect().left"
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        for _ in range(4):  # Streamlit leaves its panel about every third time
            link(reader, "Add")
            expect(reader.page.get_by_test_id("stSidebar")).to_be_hidden()
            expect(reader.page.get_by_test_id("stExpandSidebarButton")).to_be_hidden()
            assert reader.page.evaluate(beside) < 100
            link(reader, "Timeline")
            expect(reader.page.locator(".st-key-filters")).to_be_visible()


def test_many_files_are_added_at_one_click_and_go_at_another(contexts: Contexts, tmp_path: Path) -> None:
    files = [tmp_path / f"pier-{number:02}.txt" for number in range(24)]
    for number, file in enumerate(files):
        file.write_text(f"The pier\n\nLena Ort said that pier {number} fell in {1950 + number}.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("input[type=file]").first.set_input_files([*files, tmp_path / "empty.txt"])
        reader.says("24 of 25 files could be read. Nothing of it is kept yet.")
        reader.button("Add 24 to the case")
        reader.says("24 documents are in the case.")
        expect(reader.page.get_by_text("empty.txt is empty")).to_be_visible()
        reader.page.get_by_text("Paste or drop something else").click()
        expect(reader.page.get_by_text(f"{MOST_FILES} files ({MOST_FILES - 25} more)")).to_be_visible()
        link(reader, "See the timeline")
        reader.says("48 of 48: everything")
        link(reader, "Documents")
        reader.button("Undo")
        reader.says("The case claimline-case holds 0 documents with 0 rows.")
        assert not list((tmp_path / "claimline-case" / "documents").iterdir())
        reader.button("Redo")
        reader.says("The case claimline-case holds 24 documents with 48 rows.")
    case = Case(tmp_path / "claimline-case")
    assert [entry.file for entry in case.documents()] == [file.name for file in files]
    assert case.check() == ""


def test_files_that_are_too_many_are_said_and_no_more_can_be_dropped(
    contexts: Contexts, tmp_path: Path
) -> None:
    files = [tmp_path / f"pier-{number}.txt" for number in range(MOST_FILES + 2)]
    for number, file in enumerate(files):
        file.write_text(f"Pier {number} fell in 1950.\n")
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("input[type=file]").first.set_input_files(files)
        reader.says(f"{MOST_FILES} of {MOST_FILES} files could be read. Nothing of it is kept yet.")
        expect(reader.page.get_by_text("2 files more were dropped and not taken")).to_be_visible()
        reader.page.get_by_text("Paste or drop something else").click()
        expect(reader.page.get_by_text(f"{MOST_FILES} files were dropped here")).to_be_visible()
        expect(reader.page.locator("input[type=file]").first).to_be_disabled()
        reader.wrong.clear()  # the browser says that two were refused


def test_the_case_of_yesterday_is_gone_on_with(contexts: Contexts, tmp_path: Path) -> None:
    case = Case.make(tmp_path / "claimline-case")
    case.add("pier.txt", ARTICLE.replace("ferry", "pier").encode())
    with killed(tmp_path, contexts(True, True, 390)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("textarea").fill(ARTICLE)
        reader.button("Read it")
        reader.button("Go on with the case that is there")
        reader.says(
            "“The last ferry” is read: 3 claims, 1 comment and 1 reply. It is not in the case claimline-case yet."
        )
        reader.button("Add to the case")
        reader.says("“The last ferry” is in the case.")
        expect(reader.page.get_by_text(f"claimline open {case.folder}")).to_be_visible()
        link(reader, "See the timeline")
        reader.says("12 of 12: everything")


def test_a_case_is_opened_from_its_zip(contexts: Contexts, tmp_path: Path) -> None:
    case = Case.make(tmp_path / "elsewhere")
    case.add("pier.txt", ARTICLE.encode())
    (tmp_path / "taken.zip").write_bytes(case.zip())
    (tmp_path / "here").mkdir()
    with killed(tmp_path / "here", contexts(False, False, 1280)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("input[type=file]").last.set_input_files(tmp_path / "taken.zip")
        reader.says("6 of 6: everything")
        link(reader, "Documents")
        reader.says("The case taken holds 1 document with 6 rows.")


def test_what_another_claimline_has_read_is_taken_at_a_click(contexts: Contexts, tmp_path: Path) -> None:
    case = Case.make(tmp_path / "pier-case")
    case.add("pier.txt", ARTICLE.encode())
    mine = case.table_path.read_bytes()
    theirs = read_by_another(case)
    with killed(tmp_path, contexts(False, False, 1280), "pier-case") as reader:
        link(reader, "See what would change")
        expect(reader.page.get_by_text("date 2013 → 2014")).to_be_visible()
        assert case.table_path.read_bytes() == theirs
        reader.button("Take this reading")
        expect(reader.page.get_by_role("button", name="Take this reading")).to_be_hidden()
        assert case.table_path.read_bytes() == mine
        link(reader, "Timeline")
        expect(reader.page.get_by_role("link", name="See what would change")).to_be_hidden()


def test_another_version_and_another_day_show_what_they_change(contexts: Contexts, tmp_path: Path) -> None:
    case = Case.make(tmp_path / "pier-case")
    case.add("pier.txt", ARTICLE.encode())
    (tmp_path / "later.txt").write_text(ARTICLE.replace("nobody wanted", "everybody wanted"))
    with killed(tmp_path, contexts(False, True, 1280), "pier-case") as reader:
        link(reader, "Documents")
        reader.button("Another version", exact=False)
        reader.page.locator("input[type=file]").first.set_input_files(tmp_path / "later.txt")
        expect(reader.page.get_by_text("gone: Nobody wanted it")).to_be_visible()
        reader.button("Use this version")
        expect(reader.page.get_by_text("Last: document pier.txt in another version.")).to_be_visible()
        reader.settled()
        reader.page.keyboard.press("Escape")
        reader.button("Dates and author", exact=False)
        day = reader.page.get_by_role("textbox", name="Published on")
        day.fill("4 March 2010")
        day.press("Tab")
        expect(reader.page.get_by_text("date 2015 → 2009")).to_be_visible()
        reader.button("Use this")
        expect(reader.page.get_by_text("4 March 2010 (given by hand)")).to_be_visible()
    assert {row.cells["edtf"] for row in case.rows()} >= {"2009", "2014"}


def test_many_documents_stand_on_pages(contexts: Contexts, tmp_path: Path) -> None:
    case = Case.make(tmp_path / "pier-case")
    for number in range(21):
        case.add(
            f"pier-{number}.txt", f"The pier\n\nLena Ort said that pier {number} fell in 2014.\n".encode()
        )
    with killed(tmp_path, contexts(False, False, 1280), "pier-case") as reader:
        link(reader, "Documents")
        expect(reader.page.get_by_text("pier-19.txt")).to_be_visible()
        expect(reader.page.get_by_text("pier-20.txt")).to_be_hidden()
        expect(reader.page.get_by_text("1 to 20 of 21")).to_be_visible()
        reader.page.emulate_media(media="print")
        expect(reader.page.get_by_test_id("stPagination")).to_be_hidden()
        reader.page.emulate_media(media="screen")
        reader.button("Page 2")
        expect(reader.page.get_by_text("pier-20.txt")).to_be_visible()
        reader.settled()
        reader.button("Remove")
        reader.says("The case pier-case holds 20 documents with 40 rows.")
        expect(reader.page.get_by_text("pier-19.txt")).to_be_visible()


def test_a_date_is_read_while_it_is_typed(contexts: Contexts, tmp_path: Path) -> None:
    Case.make(tmp_path / "pier-case").add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "pier-case") as reader:
        link(reader, "In the text")
        expect(reader.page.get_by_text("To change a row, click its mark or its words")).to_be_visible()
        open_card(reader, "2014")
        reader.button("Correct")
        date = reader.page.get_by_role("textbox", name="Date", exact=True)
        date.press("ControlOrMeta+a")
        date.press_sequentially("May 2013")
        expect(reader.page.get_by_text("Read as May 2013: 1 May 2013 to 31 May 2013.")).to_be_visible()
        expect(date).to_be_focused()
        reader.button("Keep the correction")
        expect(reader.page.locator(".st-key-card")).to_contain_text("date May 2013; it was read as 2014")
        expect(reader.page.get_by_text("To change a row, click its mark or its words")).to_be_hidden()


def test_a_paste_that_is_too_long_is_said_and_takes_nothing_away(contexts: Contexts, tmp_path: Path) -> None:
    context = contexts(False, False, 1280)
    with killed(tmp_path, context) as reader:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        link(reader, "Add an article of your own")
        box = reader.page.locator("textarea")
        box.fill("The mill burned in 2015.\n")
        reader.page.evaluate("words => navigator.clipboard.writeText(words)", "The pier broke. " * 25_001)
        box.press("End")
        box.press("Control+V")
        says = "This was not pasted: the field would have 400,041 characters, and 400,000 are the most."
        expect(reader.page.get_by_text(says)).to_be_visible()
        expect(box).to_have_value("The mill burned in 2015.\n")
        reader.page.evaluate("words => navigator.clipboard.writeText(words)", "The pier broke in 2016.\n")
        box.press("Control+V")
        expect(reader.page.get_by_text(says)).to_be_hidden()
        expect(box).to_have_value("The mill burned in 2015.\nThe pier broke in 2016.\n")


@pytest.mark.parametrize("seed", range(2))
def test_a_click_right_after_typing_keeps_what_was_typed(
    contexts: Contexts, tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)
    case = Case.make(tmp_path / "pier-case")
    case.add("pier.txt", ARTICLE.encode())
    (row,) = (row.id for row in case.rows() if row.cells["edtf"] == "2014")
    with killed(tmp_path, contexts(False, False, 1280), "pier-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        for year in range(1901, 1905):
            reader.button("Correct")
            date = reader.page.get_by_role("textbox", name="Date", exact=True)
            date.press("ControlOrMeta+a")
            date.press_sequentially(str(year), delay=20)
            # A date is read 400 ms after its last letter, and the field is left by the click: a run is under way.
            reader.page.wait_for_timeout(chance.choice((0, 60, 100, 380, 420, 500)))
            reader.page.get_by_role("button", name="Keep the correction").hover()
            reader.page.mouse.down()
            reader.page.wait_for_timeout(chance.choice((0, 40, 120)))
            reader.page.mouse.up()
            expect(reader.page.locator(".st-key-card")).to_contain_text(f"corrected by hand: date {year}")
            assert next(one.cells["edtf"] for one in case.rows() if one.id == row) == str(year)
            reader.settled()
