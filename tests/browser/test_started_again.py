"""After another start of the server the reader's case is found again: by the tab's address, beside the example, and on Add."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Reader, killed, link
from case_pages import ARTICLE, DATED
from case_reader import open_card
from claimline.case.case import Case

Contexts = Callable[[bool, bool, int], BrowserContext]


def _far_away(folder: Path) -> tuple[Path, Path]:
    """A case, and the folder far from it in which the commands are started."""
    case, desk = Case.make(folder / "papers" / "ferry-case"), folder / "desk"
    case.add("the-last-ferry.txt", ARTICLE.encode())
    desk.mkdir()
    return case.folder, desk


def _typed(reader: Reader, words: str) -> None:
    box = reader.page.get_by_role("textbox", name="The folder of a case")
    box.fill(words)
    box.press("Enter")
    reader.settled()


def _address(reader: Reader) -> str:
    return "/" + reader.page.url.split("/", 3)[3]


def test_a_page_whose_server_has_stopped_says_so(contexts: Contexts, tmp_path: Path) -> None:
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        reader.settled()
        page, reader.page = reader.page, contexts(False, False, 1280).new_page()
        reader.open(page.url)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("claimline does not answer")
    expect(dialog).to_contain_text("Start it again in the terminal: what was kept is kept.")
    expect(dialog).not_to_contain_text("Streamlit")
    page.close()


def test_the_address_of_a_case_leads_back_to_it_when_the_server_was_killed(
    contexts: Contexts, tmp_path: Path
) -> None:
    (tmp_path / "papers").mkdir()
    folder, desk = _far_away(tmp_path)
    context = contexts(False, False, 1280)
    with killed(desk, context) as reader:
        link(reader, "Add an article of your own")
        _typed(reader, "ferry")
        expect(reader.page.get_by_text("There is no folder ferry in")).to_be_visible()
        _typed(reader, str(folder))
        reader.says("6 of 6: everything")
        link(reader, "In the text")
        open_card(reader, "2014")
        there = _address(reader)
        assert "case=ferry-case" in there
    with killed(desk, context) as reader:
        reader.says("28 of 28: everything")
        expect(reader.page.get_by_role("button", name="Go on with the case ferry-case")).to_be_visible()
        reader.open(reader.page.url.rstrip("/") + there)
        reader.says("6 of 6: everything")
        expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("In 2014")
        link(reader, "Documents")
        link(reader, "In the text")
        assert "case=ferry-case" in _address(reader)
    folder.rename(folder.parent / "moved")
    with killed(desk, context) as reader:
        reader.open(reader.page.url.rstrip("/") + there)
        says = reader.page.locator(".st-key-elsewhere")
        expect(says).to_contain_text("This address is of the case ferry-case, which is not open.")
        expect(says).to_contain_text(f"It was in {folder.parent} and is there no more.")
        link(reader, "Add")
        expect(
            reader.page.get_by_text(f"ferry-case was in {folder.parent} and is there no more.")
        ).to_be_visible()
        reader.button("Forget it")
        expect(reader.page.get_by_text(f"ferry-case was in {folder.parent}")).to_be_hidden()


def test_add_lists_the_cases_that_were_opened_last_and_the_way_back_leads_out(
    contexts: Contexts, tmp_path: Path
) -> None:
    (tmp_path / "papers").mkdir()
    folder, desk = _far_away(tmp_path)
    context = contexts(False, False, 1280)
    with killed(desk, context, str(folder)) as reader:
        assert "case=ferry-case" in _address(reader)
        reader.page.go_back()
        reader.page.go_back()
        expect(reader.page).to_have_url("about:blank")
        reader.page.go_forward()
    with killed(desk, context) as reader:
        link(reader, "Add")
        expect(reader.page.get_by_text(f"1 document, in {folder.parent}")).to_be_visible()
        reader.button("Go on with ferry-case")
        reader.says("6 of 6: everything")
        reader.open(reader.page.url.partition("?")[0] + f"?claim={DATED}&case=another")
        says = reader.page.locator(".st-key-elsewhere")
        expect(says).to_contain_text("of the case another, which is not open; the case ferry-case is.")
        reader.button("Stay with ferry-case")
        expect(says).to_be_hidden()
        assert reader.query == "case=ferry-case"
