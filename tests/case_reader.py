"""What a reader of a case does in the browser: opens a card, fills a field."""

from playwright.sync_api import expect

from browser_reader import Reader
from claimline.ui.fields import NAMES

_COLUMNS = {label: column for column, label in NAMES.items()}


def field(reader: Reader, label: str, words: str) -> None:
    box = reader.page.get_by_role("textbox", name=label, exact=True)
    box.wait_for()
    reader.settled()  # or what is typed meets the form while it is drawn
    box.fill(words)
    box.press("Tab")
    reader.settled()


def open_card(reader: Reader, words: str) -> None:
    """Click words of the text, which opens the card of their row; nobody reads a text while its page is still being made."""
    reader.settled()
    reader.page.locator(".reading .claim", has_text=words).first.click()
    expect(reader.page.locator(".st-key-card")).to_be_visible()
    reader.settled()


def name_for(reader: Reader, label: str, words: str) -> None:
    """Put a name in the place of the first one of a field for names, if it has one."""
    box = reader.page.get_by_role("combobox", name=label)
    chips = reader.page.locator(f".st-key-{_COLUMNS[label]}_chips button")
    if chips.count():
        chips.first.click(delay=100)
        expect(box).to_be_focused()
        reader.settled()
    box.click()
    box.press_sequentially(words)
    box.press("Enter")
    box.press("Tab")  # its list goes
    reader.settled()


def choose(reader: Reader, label: str, word: str) -> None:
    """Pick the first of what a field offers for some words."""
    box = reader.page.get_by_role("combobox", name=label)
    box.click()
    box.press_sequentially(word)
    box.press("Enter")
    reader.settled()
