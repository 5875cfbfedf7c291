"""A table of more rows than one page of the list holds, and of more names than a page is sent."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]  # Plotly ships no types

from browser_reader import Read, Reader, serving
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.file import to_csv
from claimline.ui.components.plotly_script import SCRIPT
from figure_rows import comment, row, table

LINES, ALONE = (
    ".st-key-lines li:visible",
    "The list on this paper has rows 1 to 60 of 1,000; the download has all of them.",
)
LEAVE = "document.documentElement.dispatchEvent(new Event('mouseleave'))"
PRINT = "dispatchEvent(new Event('beforeprint'))"
UNANSWERED = """() => {
    window.fetch = (_, { signal }) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
}"""
HELD = """() => {
    const send = XMLHttpRequest.prototype.send
    XMLHttpRequest.prototype.send = function () { window.held = true; send.call(this) }
}"""


def comes_ahead_of_the_menu(reader: Reader) -> None:
    """Where the pointer leaves for the browser's menu, the list is there before it prints, and nothing is waited for."""
    reader.page.evaluate(HELD)
    with reader.page.expect_response("**/files/*") as answered:
        reader.page.evaluate(LEAVE)
    answered.value.finished()
    reader.page.wait_for_timeout(200)
    reader.page.evaluate(PRINT)
    expect(reader.page.locator(LINES)).to_have_count(1000)
    assert not reader.page.evaluate("window.held ?? false")
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")


def is_not_waited_for_at_the_menu(reader: Reader) -> None:
    """Where no answer has come, what is there is printed, and says so."""
    reader.page.emulate_media(media="screen")
    reader.page.get_by_role("radio", name="Newest first").click()  # another list, which has not come yet
    reader.settled()
    reader.page.emulate_media(media="print")
    reader.page.evaluate(f"{LEAVE}; {PRINT}")
    expect(reader.page.locator(LINES)).to_have_count(60)
    expect(reader.page.get_by_text(ALONE)).to_be_visible()
    assert not reader.page.evaluate("window.held ?? false")


@pytest.mark.parametrize("phone", [False, True])
def test_every_page_of_the_list_can_be_reached(tmp_path: Path, read: Read, phone: bool) -> None:
    file = tmp_path / "harbour.csv"
    file.write_bytes(
        to_csv(table(*(row(n, f"{1800 + n % 200}-05-04", precision="day") for n in range(1000))))
    )
    with serving(file) as server:
        reader = read(server, phone=phone)
        reader.open(server.url)
        expect(reader.page.get_by_text("Too many rows to draw each")).to_be_visible()
        following = reader.page.get_by_role("button", name="Next page")
        following.scroll_into_view_if_needed()
        box, size = following.bounding_box(), reader.page.viewport_size
        assert box
        assert size
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        following.click()
        expect(reader.page.get_by_text("Rows 61 to 120 of 1,000", exact=True)).to_be_visible()
        reader.button("All on one page")
        expect(reader.page.locator(".st-key-lines li")).to_have_count(1000)
        reader.button("Page by page")
        expect(reader.page.locator(".st-key-lines li")).to_have_count(60)
        reader.page.emulate_media(media="print")
        expect(following).to_be_hidden()
        lines, alone = reader.page.locator(LINES), reader.page.get_by_text(ALONE)
        expect(lines).to_have_count(60)
        expect(alone).to_be_visible()
        reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(lines).to_have_count(1000)
        expect(alone).to_be_hidden()
        reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(reader.page.locator(".st-key-lines li")).to_have_count(60)
        comes_ahead_of_the_menu(reader)
        # By keys the list comes first, and a server that does not answer holds up nobody for long.
        reader.page.evaluate(
            """() => {
                window.print = () => {
                    window.printings += 1
                    window.printed = document.querySelectorAll('.st-key-lines .whole li').length
                }
            }"""
        )
        reader.page.keyboard.press("Control+p")
        reader.page.wait_for_function("() => window.printed === 1000")
        held = "[1, 2].map(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true })))"
        reader.page.evaluate(f"{{ window.printings = 0; {held} }}")
        reader.page.wait_for_function("() => window.printings")
        reader.page.wait_for_timeout(500)
        assert reader.page.evaluate("window.printings") == 1
        reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
        reader.page.evaluate(UNANSWERED)
        reader.page.keyboard.press("Control+p")
        reader.page.wait_for_function("() => window.printed === 0", timeout=15_000)
        is_not_waited_for_at_the_menu(reader)


def test_heights_are_one_shape_for_each_colour_and_say_how_many_rows_they_are(
    tmp_path: Path, read: Read
) -> None:
    file = tmp_path / "harbour.csv"
    kinds, year = (comment, row), "2001"
    rows = [
        kinds[n % 2](n, f"{year}-{1 + n % 12:02}-04", source=f"Board {n % 2}", precision="day")
        for n in range(998)
    ]
    rows.append(row(998, f"{year}-05-20", source="Board 0", precision="day"))
    file.write_bytes(to_csv(table(*rows, row(999, f"{year}-03-01", source="Skipper", precision="day"))))
    with serving(file) as server:
        reader = read(server)
        reader.open(server.url)
        shapes = reader.page.locator(".st-key-timeline .bars path")
        expect(shapes).to_have_count(2)
        drawn = {shapes.nth(place).evaluate("shape => shape.style.fill") for place in (0, 1)}
        assert len(drawn) == 2
        # Each part of a bin is a rectangle of its own in one of them, and all of a bin are one bar to Plotly.
        wide = """() => {
          const plot = document.querySelector('.st-key-timeline .js-plotly-plot'), trace = plot.data.find(one => one.type === 'bar')
          const drawn = [...plot.querySelectorAll('.bars path')].flatMap(shape => shape.getAttribute('d').split('M').slice(1))
          const parts = Object.values(trace.meta.stacked).flatMap(part => part.heights).filter(Boolean)
          return [parts.length, drawn.map(one => one.match(/,(.*)V(.*)H/).slice(1).map(Number))]
        }"""
        parts, rectangles = reader.page.evaluate(wide)
        assert parts == len(rectangles)
        # That of a single row is two whole pixels high: half of a pixel would be pale.
        lowest = min(rectangles, key=lambda ends: abs(ends[1] - ends[0]))
        assert abs(lowest[1] - lowest[0]) == pytest.approx(2, abs=0.02)
        assert lowest[0] == int(lowest[0])
        box = shapes.first.bounding_box()
        assert box
        reader.page.mouse.move(box["x"] + 3, box["y"] + box["height"] - 2)
        expect(reader.page.locator(".st-key-timeline .hoverlayer")).to_contain_text("possible")
        # A script of Plotly that draws no parts of bars has a bar for each.
        other = read(server)
        other.page.route(
            f"**/{SCRIPT}",
            lambda route: route.fulfill(body=get_plotlyjs(), content_type="text/javascript"),
        )
        other.open(server.url)
        single = other.page.locator(".st-key-timeline .bars path")
        expect(single).to_have_count(parts)
        assert {*single.evaluate_all("bars => bars.map(bar => bar.style.fill)")} == drawn
        reader.check("sources", "Skipper")
        reader.says("1 of 1,000: said by Skipper")
        expect(shapes).to_have_count(1)
        assert (
            shapes.evaluate("shape => shape.getAttribute('d').split('M').length") == 2
        )  # the day of the row


def test_a_name_among_hundreds_is_found_and_all_of_them_are_shown(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "harbour.csv"
    file.write_bytes(to_csv(table(*(row(n, "2001-05-04", source=f"Skipper {n:03}") for n in range(300)))))
    with serving(file) as server:
        reader = read(server)
        reader.open(server.url)
        facet = reader.page.locator("[data-facet=sources]")
        expect(facet.locator("li")).to_have_count(10)
        field = reader.page.get_by_label("Who says it: find a name")
        field.fill("skipper 29")  # of which none is among the first
        expect(facet.get_by_role("status")).to_have_text("10 names hold this.")
        field.fill("skipper 297")
        field.press("Enter")
        reader.says("1 of 300: said by Skipper 297")
        field.fill("")
        expect(facet.locator("li")).to_have_count(11)  # what is picked stays in sight
        facet.get_by_role("button", name="show all 300").click()
        expect(facet.locator("li")).to_have_count(201)
        facet.get_by_role("button", name="show 99 more of 300").click()
        expect(facet.locator("li")).to_have_count(300)
        facet.get_by_role("button", name="show fewer").click()
        expect(facet.locator("li")).to_have_count(11)


def test_of_thousands_of_names_those_are_sent_that_are_looked_for(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "harbour.csv"
    made = (comment, row)  # the odd ones are claims
    events = table(*(made[n % 2](n, "2001-05-04", source=f"Skipper {n % 1500:04}") for n in range(3100)))
    file.write_bytes(to_csv(events))
    store, claims = Store(events), Query(kinds=("claim",), period_from="2001")
    with serving(file) as server:
        reader = read(server)
        reader.open(f"{server.url}/?kind=claim&from=2001")
        reader.says(store.words(claims))
        facet = reader.page.locator("[data-facet=sources]")
        expect(facet.locator("li").first).to_contain_text("Skipper 0001")  # 1, 1501 and 3001
        expect(facet.locator("li").first.locator("label span")).to_have_text("3")
        field = reader.page.get_by_label("Who says it: find a name")
        field.fill("SKIPPER 14")
        expect(facet.get_by_role("status")).to_have_text("100 names hold this.")
        expect(facet.locator("li")).to_have_count(10)
        expect(facet.locator("li").first.locator("label span")).to_have_text("2")
        reader.says(store.words(claims))
        facet.get_by_role("button", name="show all 100").click()
        expect(facet.locator("li")).to_have_count(100)
        facet.get_by_role("button", name="by name").click()
        expect(facet.locator("li").first).to_contain_text("Skipper 1400")
        field.fill("skipper 1499")
        expect(facet.get_by_role("status")).to_have_text("1 name holds this.")
        field.press("Enter")
        reader.says(store.words(replace(claims, sources=("Skipper 1499",))))
        field.fill("")
        expect(facet.locator("li").filter(has_text="Skipper 1499").get_by_role("checkbox")).to_be_checked()


def test_a_field_that_is_drawn_late_has_its_filter_and_takes_none_away(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "harbour.csv"
    events = table(*(row(n, "2001-05-04", source=f"Skipper {n:03}") for n in range(300)))
    file.write_bytes(to_csv(events))
    asked = Query(sources=("Skipper 297",), text="harbour", period_from="2001")
    scripts: list[Route] = []

    def hold(script: Route) -> None:
        scripts.append(script)

    with serving(file) as server:
        reader = read(server)
        reader.page.route("**/TextInput.*.js", hold)  # as on a slow line
        reader.page.goto(f"{server.url}/?from=2001&text=harbour")
        status = reader.page.locator("[data-facet=sources]").get_by_role("status")
        field = reader.page.get_by_label("Who says it: find a name")
        field.fill("skipper 29")
        expect(status).to_have_text("10 names hold this.")
        assert scripts
        for script in scripts:
            script.continue_()
        expect(reader.page.get_by_label("From", exact=True)).to_have_value("2001")
        expect(reader.page.get_by_role("searchbox", name="With the words")).to_have_value("harbour")
        field.fill("skipper 297")
        expect(status).to_have_text("1 name holds this.")
        field.press("Enter")
        reader.says(Store(events).words(asked))
