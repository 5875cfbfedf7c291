"""The keyboard's focus after what corrects a row: it stays where the reader works."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

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
