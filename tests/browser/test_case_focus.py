"""The keyboard's focus after what corrects a row: it stays where the reader works."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from browser_reader import killed, link
from case_pages import ARTICLE
from case_reader import field, open_card
from claimline.case.case import Case


def test_the_focus_goes_to_the_first_field_back_to_the_card_and_to_the_way_back(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / "claimline-case").add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.button("Correct")
        expect(reader.page.get_by_role("textbox", name="Date", exact=True)).to_be_focused()
        field(reader, "Date", "not after 8 February 2013")
        reader.button("Keep the correction")
        expect(reader.page.locator(".st-key-correct_open button")).to_be_focused()
        reader.page.locator(".st-key-leave_out_box button").click()
        reader.button("Leave it out")
        expect(reader.page.locator(".st-key-just")).to_be_in_viewport()
        expect(reader.page.locator(".st-key-just_undo button")).to_be_focused()
        reader.page.keyboard.press("Enter")
        expect(reader.page.locator(".reading li", has_text="not after 8 February 2013")).to_be_visible()
        expect(reader.page.locator(".st-key-just")).to_have_count(0)


# Somebody who is in the field as soon as it is there, before all of the form is drawn.
QUICK = """() => {
  const seen = new MutationObserver(() => {
    const date = document.querySelector('.st-key-card input[aria-label=Date]')
    if (!date) return
    seen.disconnect()
    date.focus()
  })
  seen.observe(document.body, { childList: true, subtree: true })
}"""


def test_the_focus_stays_in_the_field_that_a_quick_reader_has_entered(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / "claimline-case").add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.page.evaluate(QUICK)
        reader.button("Correct")
        expect(reader.page.locator(".st-key-lead")).to_have_count(1)
        reader.settled()
        date = reader.page.get_by_role("textbox", name="Date", exact=True)
        expect(date).to_be_focused()
        reader.page.wait_for_timeout(500)  # what leads the focus may be drawn after the rest
        expect(date).to_be_focused()


@pytest.mark.parametrize("name", ["Who says it", "Stance"])
def test_escape_in_an_open_list_of_the_form_closes_the_list_and_then_the_card(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path, name: str
) -> None:
    Case.make(tmp_path / "claimline-case").add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.button("Correct")
        box = reader.page.locator(".st-key-card").get_by_role("combobox", name=name)
        box.click(delay=100)
        expect(reader.page.get_by_role("listbox")).to_be_visible()
        reader.page.keyboard.press("Escape")
        expect(reader.page.get_by_role("listbox")).to_have_count(0)
        reader.settled()
        expect(reader.page.get_by_role("button", name="Keep the correction")).to_be_visible()
        reader.page.keyboard.press("Escape")
        expect(reader.page.locator(".st-key-card")).to_have_count(0)


def test_a_name_that_was_typed_is_taken_when_its_field_is_left(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    case = Case.make(tmp_path / "claimline-case")
    case.add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.button("Correct")
        reader.settled()

        def box(name: str) -> Locator:
            return reader.page.get_by_role("combobox", name=name)

        # By the keyboard, twice in a row, and by a click on the button that keeps the form.
        box("Who says it").press_sequentially("Olga Brink")
        reader.page.keyboard.press("Tab")
        reader.page.wait_for_timeout(100)
        box("Who passed it on").press_sequentially("Oster Gazette")
        reader.page.keyboard.press("Tab")
        expect(reader.page.get_by_role("button", name="Olga Brink ✕")).to_be_visible()
        expect(reader.page.get_by_role("button", name="Oster Gazette ✕")).to_be_visible()
        # What was given up, or only looked for, is no name.
        box("Who it is about").press_sequentially("Ida")
        reader.page.keyboard.press("Escape")
        reader.page.keyboard.press("Tab")
        box("Who it is about").press_sequentially("Mo")
        reader.page.get_by_role("option", name="Ida Moss").click()
        reader.page.keyboard.press("Tab")
        expect(reader.page.get_by_role("button", name="Ida Moss ✕")).to_be_visible()
        box("Places").press_sequentially("Oster")
        reader.page.locator(".st-key-fix_keep button").click(delay=100)
        expect(reader.page.locator(".st-key-correct_open button")).to_be_focused()
    cells = next(
        row for row in Case(tmp_path / "claimline-case").rows() if "2014" in row.cells["date_text"]
    ).cells
    assert [cells[name] for name in ("source", "via", "actors", "places")] == [
        "harbour staff;Olga Brink", "Oster Gazette", "Ida Moss", "Oster",
    ]  # fmt: skip
