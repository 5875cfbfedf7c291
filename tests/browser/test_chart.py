"""The charts as the page keeps them: drawn once, changed in place, and missed in words."""

import gzip
import urllib.request

import pytest
from playwright.sync_api import Route, expect
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]  # Plotly ships no types
from starlette.routing import Match

from browser_reader import Read, Reader, Server, place_of
from claimline.ui.chart import PLOTLY

CHARTS = (".st-key-strip [role=figure]", ".st-key-timeline [role=figure]")
FITS = """css => {
  const chart = document.querySelector(css)
  return chart._fullLayout.width === chart.clientWidth
}"""


def signed(reader: Reader) -> list[bool]:
    return [reader.page.locator(chart).evaluate("chart => chart.signed === true") for chart in CHARTS]


def test_no_filter_makes_a_chart_anew(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    for chart in CHARTS:
        reader.page.locator(chart).evaluate("chart => { chart.signed = true }")
    reader.check("sources", "Harbour Board")
    reader.says("2 of 12: said by Harbour Board")
    assert signed(reader) == [True, True]
    reader.check("sources", "tidewatcher")
    reader.says("4 of 12: said by Harbour Board or tidewatcher")
    reader.button("Clear all")
    reader.says("12 of 12: everything")
    assert signed(reader) == [True, True]


@pytest.mark.parametrize("width", [700, 1280, 1440, 1900])
def test_a_chart_is_as_wide_as_its_column_whatever_the_page(server: Server, read: Read, width: int) -> None:
    reader = read(server, width=width)
    reader.open(server.url)
    for chart in CHARTS:
        assert reader.page.evaluate(FITS, chart)
    reader.page.set_viewport_size({"width": width - 60, "height": 900})
    for chart in CHARTS:
        reader.page.wait_for_function(FITS, arg=chart)


def test_a_mark_can_be_clicked_after_the_chart_has_changed(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.check("sources", "Marta Quill")
    reader.says("2 of 12: said by Marta Quill")
    reader.page.mouse.click(*place_of(reader, "ferry:p2.1"))
    expect(reader.page.locator(".st-key-card")).to_contain_text("of 2")


def test_a_chart_that_cannot_be_drawn_says_so_and_leaves_the_list(server: Server, read: Read) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    reader = read(server)
    reader.page.route("**/plotly-*", refuse)
    reader.page.goto(server.url)
    expect(reader.page.locator(CHARTS[1])).to_contain_text("could not be drawn; load this page again")
    expect(reader.page.locator(".st-key-lines button")).to_have_count(12)
    reader.wrong.clear()  # the browser says on its console what did not load


@pytest.mark.parametrize("base", ["", "/my/claims"])
def test_the_script_is_found_below_any_path_of_the_server(base: str) -> None:
    path = f"{base}/{PLOTLY.path.partition('}')[2]}"
    matched, _ = PLOTLY.matches({"type": "http", "method": "GET", "path": path})
    assert matched is Match.FULL


def test_the_script_is_that_of_the_package(server: Server) -> None:
    name = PLOTLY.path.partition("}")[2]
    with urllib.request.urlopen(f"{server.url}/{name}", timeout=20) as answer:  # noqa: S310 - our own server
        assert gzip.decompress(answer.read()).decode("utf-8") == get_plotlyjs()
        assert "immutable" in answer.headers["Cache-Control"]
