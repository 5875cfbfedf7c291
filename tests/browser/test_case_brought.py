"""What a reader brings in waits for its reader, and a case that is there is gone on with, on a fresh server."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import killed, link
from case_pages import ARTICLE
from claimline.case.case import Case

Contexts = Callable[[bool, bool, int], BrowserContext]


def test_a_paste_waits_while_its_reader_looks_at_other_pages(contexts: Contexts, tmp_path: Path) -> None:
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("textarea").fill(ARTICLE)
        link(reader, "Timeline")
        link(reader, "Add")
        expect(reader.page.locator("textarea")).to_have_value(ARTICLE)
        reader.button("Read it")
        expect(reader.page.get_by_text("What was recognised")).to_be_visible()
        reader.settled()
        reader.page.get_by_role("textbox", name="Copied on").fill("5 April 2016")
        link(reader, "Table")
        link(reader, "Add")
        expect(reader.page.get_by_role("textbox", name="Copied on")).to_have_value("5 April 2016")
        expect(reader.page.get_by_text("it waits here as long as this page is open")).to_be_visible()
        reader.button("Discard")
        expect(reader.page.get_by_text("What was recognised")).to_be_hidden()
        assert not list(tmp_path.glob("*case*"))


def test_the_case_of_yesterday_is_gone_on_with(contexts: Contexts, tmp_path: Path) -> None:
    case = Case.make(tmp_path / "claimline-case")
    case.add("pier.txt", ARTICLE.replace("ferry", "pier").encode())
    with killed(tmp_path, contexts(True, True, 390)) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("textarea").fill(ARTICLE)
        reader.button("Read it")
        reader.button("Go on with the case that is there")
        reader.says("Add an article to the case claimline-case: paste it, or drop its files.")
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
        reader.says("Add an article to the case taken: paste it, or drop its files.")
        link(reader, "Documents")
        reader.says("The case taken holds 1 document with 6 rows.")
