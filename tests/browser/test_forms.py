"""The page on a phone, in the dark, on paper, and with text that would rather be more than text."""

import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Server, place_of, serving
from claimline.table.file import to_csv
from figure_rows import row, table

A4_WIDTH = 703  # pixels inside margins of 14 mm
LYING = 688  # its height inside them, if it lies on its side

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_on_a_phone_the_filters_are_one_tap_away(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(f"{server.url}/?source=Harbour+Board")
    expect(reader.page.get_by_role("button", name="said by Harbour Board ✕")).to_be_in_viewport()
    expect(reader.page.locator(".st-key-filters")).not_to_be_in_viewport()
    reader.page.get_by_test_id("stExpandSidebarButton").tap()
    expect(reader.page.locator("[data-facet=sources] label").first).to_be_in_viewport()
    assert reader.page.evaluate(OVERFLOW) <= 0
    reader.page.reload()
    reader.settled()
    expect(reader.page.get_by_test_id("stExpandSidebarButton")).to_be_in_viewport()
    expect(reader.page.locator(".st-key-filters")).not_to_be_in_viewport()


def test_on_a_phone_a_line_of_the_list_opens_the_card(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    line = reader.page.locator(".st-key-lines button").filter(has_text="The pier was sold")
    line.scroll_into_view_if_needed()
    line.tap()
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("sold the pier in June 2019")
    expect(reader.page.locator(".st-key-card blockquote")).to_be_in_viewport()
    # Scrolled, the pages still stand beside the button of the filters.
    button = reader.page.get_by_test_id("stExpandSidebarButton").bounding_box()
    link = reader.page.locator(".st-key-masthead a").first.bounding_box()
    assert button
    assert link
    assert abs(button["y"] + button["height"] / 2 - link["y"] - link["height"] / 2) < 2


def test_on_a_phone_a_finger_on_the_chart_scrolls_the_page(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    chart = reader.page.locator(".st-key-timeline .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    place = "document.querySelector('[data-testid=stMain]').scrollTop"
    before = reader.page.evaluate(place)
    finger = reader.page.context.new_cdp_session(reader.page)
    for step in range(11):
        at = {"x": box["x"] + 150, "y": 600 - 12 * step}
        touch = {"type": "touchMove" if step else "touchStart", "touchPoints": [at]}
        finger.send("Input.dispatchTouchEvent", touch)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    reader.page.wait_for_function(f"{place} > {before + 60}")
    expect(reader.page.locator(".st-key-card")).to_have_count(0)


def test_on_a_phone_a_lane_stands_under_its_name(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    chart = reader.page.locator(".st-key-timeline .js-plotly-plot")
    name = chart.locator("svg text").filter(has_text="Marta Quill").first.bounding_box()
    drawing = chart.locator(".nsewdrag").first.bounding_box()
    assert name
    assert drawing
    assert abs(name["x"] - drawing["x"]) < 20
    x, y = place_of(reader, "ferry:p2.1")
    assert name["y"] + name["height"] < y
    assert x > drawing["x"]


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


def test_our_own_colours_follow_a_theme_that_changes_while_a_page_is_open(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/table")
    masthead = reader.page.locator("[data-testid=stLayoutWrapper]:has(> .st-key-masthead)")
    sign, hint = reader.page.locator(".wordmark"), reader.page.locator("p.kicker b")
    for side, paper, ink in (
        ("light", "rgb(255, 255, 255)", "rgb(31, 31, 29)"),
        ("dark", "rgb(23, 24, 27)", "rgb(236, 234, 228)"),
    ):
        reader.page.emulate_media(color_scheme=side)  # type: ignore[arg-type]
        expect(reader.page.locator(".stApp")).to_have_css("background-color", paper)
        expect(masthead).to_have_css("background-color", paper)
        expect(sign).to_have_css("color", ink)
        expect(hint).to_have_css("color", ink)
    reader.page.get_by_test_id(
        "stMainMenuButton"
    ).click()  # a theme that is chosen there stands over the system's
    reader.page.get_by_test_id("stMainMenuItem-theme-Light").click()
    expect(reader.page.locator(".stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(masthead).to_have_css("background-color", "rgb(255, 255, 255)")


@pytest.mark.parametrize(
    ("path", "kept", "left"),
    [
        (
            "?source=Harbour+Board&claim=ferry:p2.1",
            ["h1.sentence", ".st-key-timeline .js-plotly-plot", ".st-key-card blockquote", ".st-key-lines"],
            [
                ".st-key-choices",
                ".st-key-downloads",
                ".st-key-badges",
                ".st-key-close",
                ".values button >> nth=0",
            ],
        ),
        (
            "table?source=Harbour+Board",
            ["h1.sentence", "table.paper"],
            ["[data-testid=stDataFrame]", ".st-key-downloads", "p.hint .screen"],
        ),
        ("about", ["h1.sentence", "table.words >> nth=0"], [".st-key-masthead a >> nth=0"]),
    ],
)
def test_paper_keeps_what_is_read_and_drops_what_is_pressed(
    server: Server, read: Read, path: str, kept: list[str], left: list[str]
) -> None:
    reader = read(server)
    reader.open(f"{server.url}/{path}")
    expect(reader.page.locator(kept[-1])).to_have_count(1)
    reader.page.emulate_media(media="print")
    for one in kept:
        expect(reader.page.locator(one)).to_be_visible()
    for one in ("[data-testid=stSidebar]", *left):
        expect(reader.page.locator(one)).to_be_hidden()


def test_the_printed_picture_fits_the_page_and_the_one_on_the_screen_stays(
    server: Server, read: Read
) -> None:
    reader = read(server)
    reader.open(server.url)
    chart = reader.page.locator(".st-key-timeline .main-svg").first
    before = chart.bounding_box()
    assert before
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    share = "figure => ['--portrait', '--landscape'].map(side => Number(figure.style.getPropertyValue(side)))"
    upright, across = reader.page.locator(".st-key-timeline [role=figure]").evaluate(share)
    assert before["width"] * upright <= A4_WIDTH
    assert across <= 1
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert chart.bounding_box() == before


# The heights of the printed picture's sheets in pixels of paper, its words, and for each of them the sheets that show it whole.
SHEETS = """() => {
  const sheets = [...document.querySelectorAll('.sheets.landscape > div')].map(one => [one, one.getBoundingClientRect()])
  const shown = {}
  for (const [place, [sheet]] of sheets.entries()) for (const part of sheet.children) {
    const box = part.getBoundingClientRect()
    for (const word of part.querySelectorAll('.textpoint')) {
      const { top, bottom, width } = word.getBoundingClientRect(), text = word.textContent
      if (width && top >= box.top - 1 && bottom <= box.bottom + 1) (shown[text] ||= []).push(place)
    }
  }
  const words = [...document.querySelectorAll('.st-key-timeline [role=figure] .textpoint')].map(word => word.textContent)
  return [sheets.map(([, box]) => box.height), words.filter(Boolean), shown]
}"""


def test_a_picture_that_is_higher_than_a_page_is_printed_in_sheets_that_cut_nothing(
    tmp_path: Path, read: Read
) -> None:
    rows = [
        row(n, f"{2012 + n % 8}-{n % 12 + 1:02}-04", precision="day", source=f"Pilot {n % 30:02}")
        for n in range(96)
    ]
    file = tmp_path / "pilots.csv"
    file.write_bytes(to_csv(table(*rows)))
    with serving(file) as server:
        reader = read(server)
        reader.open(server.url)
        reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        reader.page.emulate_media(media="print")
        heights, words, shown = reader.page.evaluate(SHEETS)
        assert len(heights) > 1
        first = reader.page.locator(".sheets.landscape > div").first.bounding_box()
        assert first
        assert first["y"] + heights[0] < LYING  # below the heading, on the same page
        assert max(heights) <= A4_WIDTH  # a wide window lies as a page on its side
        assert len(words) > 60
        years = {word for word in words if re.fullmatch(r"20\d\d", word)}
        assert len(years) > 5
        # Each sheet has the names of the times; every other word stands on one sheet, as often as in the picture.
        assert all(set(shown[year]) == set(range(len(heights))) for year in years)
        others = [word for word in words if word not in years]
        assert {word: len(shown.get(word, [])) for word in others} == Counter(others)
        expect(reader.page.locator(".st-key-timeline [role=figure]")).to_have_css("height", "0px")
        reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(reader.page.locator(".sheets")).to_have_count(0)


def test_a_dark_page_is_printed_dark_on_light(server: Server, read: Read) -> None:
    reader = read(server, dark=True)
    reader.open(server.url)
    name = reader.page.locator(".st-key-timeline .main-svg text").filter(has_text="Harbour Board").first
    on_the_screen = name.evaluate("text => getComputedStyle(text).fill")
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    reader.page.emulate_media(media="print")
    expect(name).to_have_css("fill", "rgb(31, 31, 29)")
    expect(reader.page.locator("h1.sentence")).to_have_css("color", "rgb(31, 31, 29)")
    expect(reader.page.locator(".stApp")).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(name).to_have_css("fill", on_the_screen)


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
    expect(reader.page.locator("[data-facet=actors]")).to_contain_text("$x^2$")
    assert "😄" not in main.inner_text()
