"""A table whose ids and file name are as odd as they may be: the link, the list, the marks and the card take them."""

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import expect

from browser_reader import Read, place_of, serving
from odd_rows import LONG, ODD_IDS, UNDATED, odd_file, said


def test_whatever_the_ids_are_link_list_tray_and_mark_open_their_cards(tmp_path: Path, read: Read) -> None:
    with serving(odd_file(tmp_path)) as server:
        reader = read(server)
        card = reader.page.locator(".st-key-card")
        lines = reader.page.locator(".st-key-lines button")

        def shows(identifier: str) -> None:
            expect(card.locator("blockquote")).to_have_text(said(identifier))
            expect(lines).to_have_count(len(ODD_IDS) + 1)
            reader.settled()
            assert reader.page.evaluate("new URLSearchParams(location.search).get('claim')") == identifier

        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        reader.open(f"{server.url}/?claim={quote(LONG, safe='')}")  # the first page of this server
        shows(LONG)
        reader.page.locator(".st-key-next button").click()
        shows(UNDATED)
        reader.button("Copy link")
        expect(reader.page.get_by_role("button", name="Copied")).to_be_visible()
        reader.page.locator(".st-key-next button").click()
        shows(ODD_IDS[0])
        expect(reader.page.get_by_role("button", name="Copy link")).to_be_visible()  # this one is not copied
        reader.open(reader.page.evaluate("navigator.clipboard.readText()"))
        shows(UNDATED)
        for place, identifier in enumerate(ODD_IDS):
            lines.nth(place).click()
            shows(identifier)
        reader.page.locator(".st-key-tray button").click()
        shows(UNDATED)
        for identifier in ODD_IDS[:2]:
            reader.page.keyboard.press("Escape")
            expect(card).to_have_count(0)
            reader.page.mouse.click(*place_of(reader, identifier))
            shows(identifier)
