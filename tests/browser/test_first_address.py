"""A link opened on a server just started shows what it says: no page has run there before."""

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Server

ADDRESS = "source=City+Council&source=Harbour+Board&actor=Harbour+Board&actor=City+Council&from=2017"


@pytest.mark.parametrize("path", ["", "table"])
def test_a_first_link_with_filters_shows_its_rows(fresh_server: Server, read: Read, path: str) -> None:
    reader = read(fresh_server)
    reader.open(f"{fresh_server.url}/{path}?{ADDRESS}")
    assert reader.sentence.startswith("3 of 12: said by City Council or Harbour Board")
    for name in ("Timeline", "Table", "Names", "About"):
        expect(reader.page.locator(".st-key-masthead").get_by_role("link", name=name)).to_be_visible()
    expect(reader.page.locator("[data-facet=sources] input:checked")).to_have_count(2)
    expect(reader.page.get_by_role("link", name="Download 3 rows (CSV)")).to_be_visible()


def test_a_first_link_to_about_keeps_the_filters_for_the_other_pages(
    fresh_server: Server, read: Read
) -> None:
    reader = read(fresh_server)
    reader.open(f"{fresh_server.url}/about?{ADDRESS}")
    reader.page.locator(".st-key-masthead").get_by_role("link", name="Timeline").click()
    expect(reader.page.locator("h1.sentence")).to_contain_text("3 of 12")
    reader.page.reload()
    assert reader.sentence.startswith("3 of 12")


def test_a_first_link_to_a_claim_opens_its_card(fresh_server: Server, read: Read) -> None:
    reader = read(fresh_server)
    reader.open(f"{fresh_server.url}/?claim=ferry:p2.1")
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("a buyer was found in March 2018")
