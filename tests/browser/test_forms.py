"""The page on a phone, in the dark, at twice its size (640 pixels), and with text that would rather be more than text."""

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Server

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_on_a_phone_the_filters_are_one_tap_away(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(f"{server.url}/?source=Harbour+Board")
    expect(reader.page.get_by_role("button", name="said by Harbour Board ✕")).to_be_in_viewport()
    expect(reader.page.locator(".st-key-filters")).not_to_be_in_viewport()
    reader.page.get_by_test_id("stExpandSidebarButton").tap()
    expect(reader.page.locator(".st-key-boxes_sources label").first).to_be_in_viewport()
    assert reader.page.evaluate(OVERFLOW) <= 0


def test_on_a_phone_a_line_of_the_list_opens_the_card(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    line = reader.page.locator(".st-key-lines button").filter(has_text="The pier was sold")
    line.scroll_into_view_if_needed()
    line.tap()
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("sold the pier in June 2019")
    expect(reader.page.locator(".st-key-card blockquote")).to_be_in_viewport()


def test_on_a_phone_the_chart_lets_a_finger_scroll(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    chart = reader.page.locator(".st-key-timeline .js-plotly-plot")
    expect(chart).to_be_visible()
    plain = "() => getComputedStyle(document.querySelector('.st-key-timeline .nsewdrag')).pointerEvents"
    assert reader.page.evaluate(plain) == "none"


@pytest.mark.parametrize("dark", [False, True])
def test_light_and_dark_have_their_own_colours(server: Server, read: Read, dark: bool) -> None:
    reader = read(server, dark=dark)
    reader.open(server.url)
    colour = reader.page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert colour == ("rgb(23, 24, 27)" if dark else "rgb(255, 255, 255)")
    ink = reader.page.evaluate(
        "document.querySelector('.st-key-timeline .js-plotly-plot')._fullLayout.font.color"
    )
    assert ink == reader.page.evaluate(
        "document.querySelector('.st-key-strip .js-plotly-plot')._fullLayout.font.color"
    )


@pytest.mark.parametrize(("path", "width"), [("", 640), ("table", 640), ("about", 640), ("", 1600)])
def test_nothing_runs_out_of_the_page(server: Server, read: Read, path: str, width: int) -> None:
    reader = read(server, width=width)
    reader.open(f"{server.url}/{path}")
    assert reader.page.evaluate(OVERFLOW) <= 0


def test_on_paper_the_sentence_the_chart_and_the_list_remain(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=Harbour+Board")
    reader.page.emulate_media(media="print")
    for kept in ("h1.sentence", ".st-key-timeline .js-plotly-plot", ".st-key-lines"):
        expect(reader.page.locator(kept)).to_be_visible()
    for left in (".st-key-filters", ".st-key-downloads", ".st-key-badges", ".st-key-choices"):
        expect(reader.page.locator(left)).to_be_hidden()


def test_hostile_text_stays_text(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?claim=ferry:c3")
    main = reader.page.locator("[data-testid=stApp]")
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text(
        "<script>alert(1)</script> **bold**"
    )
    expect(main.locator("img")).to_have_count(0)
    expect(
        main.locator("a[href*='127.0.0.1:9'], a[href*='example.org'], .katex, .st-key-lines b")
    ).to_have_count(0)
    expect(reader.page.locator(".st-key-lines")).to_contain_text("=1+1 <b>Nothing</b> moved")
    expect(reader.page.locator(".st-key-boxes_actors")).to_contain_text("$x^2$")
    assert "😄" not in main.inner_text()
