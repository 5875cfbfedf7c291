"""The charts as the page keeps them: drawn once, changed in place, and missed in words."""

import gzip
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]  # Plotly ships no types

from browser_reader import Read, Reader, Server, answering, place_of, serving, streamlit
from claimline.shipped import shipped
from claimline.table.file import to_csv
from claimline.ui.components.plotly_marks import in_shapes
from claimline.ui.components.plotly_script import SCRIPT, shortened
from figure_rows import comment, row, table

CHARTS = (".st-key-strip [role=figure]", ".st-key-timeline [role=figure]")
FITS = """css => {
  const chart = document.querySelector(css)
  const column = document.querySelector('.st-key-choices')
  return chart._fullLayout.width === column.clientWidth
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


def test_a_page_that_is_wider_for_a_moment_asks_for_no_other_picture(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    waiting = reader.page.evaluate("""async () => {
      // The time in which a width must stay does not pass by itself.
      const { setTimeout: wait, clearTimeout: end } = window
      window.held = new Map()
      window.setTimeout = (act, time, ...rest) => time === 200 ? -window.held.set(window.held.size + 1, act).size : wait(act, time, ...rest)
      window.clearTimeout = timer => timer < 0 ? window.held.delete(-timer) : end(timer)
      const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      const column = document.querySelector('.stMainBlockContainer'), waiting = []
      for (const width of ['700px', '600px', '', '700px']) {
        column.style.maxWidth = width
        await drawn()
        waiting.push(window.held.size)
      }
      return waiting
    }""")
    assert waiting == [1, 1, 0, 1]
    assert reader.page.locator(".stMainBlockContainer").get_attribute("aria-busy") == "true"
    reader.page.evaluate("() => [...window.held.values()].forEach(act => act())")
    expect(reader.page.locator(".stMainBlockContainer")).to_have_attribute("aria-busy", "false")
    wide = "document.querySelector('.st-key-timeline .js-plotly-plot')._fullLayout.width"
    assert reader.page.evaluate(wide) < 700


@pytest.mark.parametrize("width", [700, 1280, 1440, 2560])
def test_a_chart_is_as_wide_as_its_column_whatever_the_page(server: Server, read: Read, width: int) -> None:
    reader = read(server, width=width)
    reader.open(server.url)
    for chart in CHARTS:
        assert reader.page.evaluate(FITS, chart)
        assert (
            reader.page.locator(chart).evaluate("chart => chart._fullLayout.width") > width - 450
        )  # the filters and air
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
    assert all("plotly-" in wrong for wrong in reader.wrong), reader.wrong
    reader.wrong.clear()  # the browser says on its console what did not load


def test_a_click_on_the_strip_asks_nothing(server: Server, read: Read) -> None:
    reader = read(server)
    sent: list[str | bytes] = []

    def keep(frame: str | bytes) -> None:
        sent.append(frame)

    reader.page.on("websocket", lambda socket: socket.on("framesent", keep))
    reader.open(server.url)
    strip = reader.page.locator(".st-key-strip .nsewdrag").bounding_box()
    assert strip
    before = len(sent)
    reader.page.mouse.click(strip["x"] + strip["width"] / 2, strip["y"] + strip["height"] - 4)
    reader.page.wait_for_timeout(500)
    assert len(sent) == before
    assert reader.sentence == "12 of 12: everything"


# What Plotly tells of a drag that a finger has made: there is a box while it lasts, and no mouse lets go at its end.
TOUCHED = """chart => {
  const box = document.createElement('i')
  box.className = 'zoombox'
  chart.append(box)
  const [from, to] = chart._fullLayout.xaxis.range
  chart.emit('plotly_relayouting', { 'xaxis.range[0]': from, 'xaxis.range[1]': to })
  box.remove()
}"""


def test_a_click_after_the_drag_of_a_finger_zooms_nothing(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.page.locator(CHARTS[1]).evaluate(TOUCHED)
    reader.page.locator(".wordmark").click()
    reader.settled()
    assert reader.page.locator(CHARTS[1]).evaluate("chart => Boolean(chart.stretched)") is False
    assert "zoom=" not in reader.page.url


def test_the_whole_page_follows_the_theme_of_the_system(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.page.emulate_media(color_scheme="dark")
    reader.page.wait_for_function(
        """() => document.querySelector('.st-key-timeline [role=figure]')._fullLayout.font.color === '#ECEAE4'
            && document.querySelector('.st-key-strip [role=figure]')._fullLayout.font.color === '#ECEAE4'"""
    )
    reader.page.emulate_media(color_scheme="light")
    reader.page.wait_for_function(
        "() => document.querySelector('.st-key-timeline [role=figure]')._fullLayout.font.color === '#1F1F1D'"
    )
    reader.settled()


def test_below_a_path_of_the_server_the_charts_are_drawn(tmp_path: Path, read: Read) -> None:
    command = (*streamlit(shipped("app.py")), "--server.baseUrlPath", "my/claims")
    folder = shipped("app.py").parent
    with answering(tmp_path / "log", *command, folder=folder, base="my/claims") as url:
        reader = read(Server(url, tmp_path))
        reader.open(f"{url}/?source=unknown")
        expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()


def test_the_script_is_that_of_the_package_with_the_traces_that_the_figures_have(
    server: Server, read: Read
) -> None:
    with urllib.request.urlopen(f"{server.url}/{SCRIPT}", timeout=20) as answer:  # noqa: S310 - our own server
        assert gzip.decompress(answer.read()).decode("utf-8") == shortened(get_plotlyjs())
        assert "immutable" in answer.headers["Cache-Control"]
    reader = read(server)
    reader.open(server.url)
    assert reader.page.evaluate("Object.keys(Plotly.PlotSchema.get().traces).sort()") == ["bar", "scatter"]


def test_the_script_looks_for_the_texts_of_bars_where_there_are_any() -> None:
    assert shortened(get_plotlyjs()).count('[0].trace.textposition==="none"||(') == 1


def test_the_script_draws_marks_of_one_look_as_one_shape() -> None:
    script = shortened(get_plotlyjs())
    for call, times in (("ofEachLook(", 2), ("pointsOf(", 1), ("barsOf(", 1)):
        assert script.count(call) == times
        assert call not in get_plotlyjs()


def test_the_script_styles_a_point_once_and_each_colour_is_worked_out_once() -> None:
    script = shortened(get_plotlyjs())
    styled = 'selectAll("g.trace.scatter");'
    after = script[script.index(styled) :][:400]
    assert 'selectAll("g.points")' in get_plotlyjs()[get_plotlyjs().index(styled) :][:400]
    assert 'selectAll("g.points")' not in after
    assert "path.js-line" in after  # what is left of it
    assert script.count("kept.has(one)") == 2


def test_a_script_of_another_form_stays_as_it_is() -> None:
    other = "Plotly.register([bar(), box(), pie()]); return Plotly;"
    assert shortened(other) == other
    texts = 'Q(a,b,c,d,e,f,g,h,i,j,k,l,m),t.layerClipId&&X.hideOutsideRangePoint(S,k.select("text"),o,s,d.xcalendar,d.ycalendar)});'
    assert shortened(texts) != texts
    fewer = texts.replace("l,m)", "l)")
    assert shortened(fewer) == fewer


def test_the_marks_stay_as_they_are_where_one_of_their_places_in_the_script_is_not_known() -> None:
    script = get_plotlyjs()
    assert in_shapes(script) != script
    for known in ('.selectAll("path.point"),', '"none":"non-scaling-stroke"', '"use strict";'):
        assert known in script
        other = script.replace(known, known.replace('"', "'"))
        assert in_shapes(other) == other


def test_the_script_is_asked_for_once_and_with_the_page_itself(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    asked = "name => performance.getEntriesByType('resource').filter(one => one.name.endsWith(name)).map(one => one.initiatorType)"
    assert reader.page.evaluate(asked, SCRIPT) == ["link"]
    reader.open(f"{server.url}/table")  # has no chart
    assert reader.page.evaluate(asked, SCRIPT) == []


def test_the_strip_after_a_filter_is_what_it_is_when_it_is_drawn_with_it(server: Server, read: Read) -> None:
    look = """() => {
      const plot = document.querySelector('.st-key-strip .js-plotly-plot')
      const layers = [...plot.querySelectorAll('.shapelayer')].filter(layer => layer.childElementCount)
      return layers.map(layer => [...layer.querySelectorAll('path')].map(
        path => [path.dataset.index, path.getAttribute('d'), path.style.fill, path.style.opacity]))
    }"""
    reader = read(server)
    reader.open(server.url)
    every = reader.page.evaluate(look)
    reader.check("sources", "Marta Quill")
    reader.says("2 of 12: said by Marta Quill")
    filtered = reader.page.evaluate(look)
    reader.page.locator(".st-key-strip .nsewdrag").hover(position={"x": 20, "y": 20})
    said = "() => document.querySelector('.st-key-strip .hovertext')?.textContent.includes('shown of them')"
    reader.page.wait_for_function(said)
    address = reader.page.url
    reader.check("sources", "Marta Quill")
    reader.says("12 of 12: everything")
    assert reader.page.evaluate(look) == every != filtered
    reader.open(address)
    assert reader.page.evaluate(look) == filtered


# The edges of all bars, or the middles of all points, with their look, line by line: each part of a path is measured alone.
MARKS = """(kind => [...document.querySelectorAll(`.st-key-timeline .overplot > .xy ${kind}`)].flatMap(path =>
  path.getAttribute('d').split(path.__data__.marks ? /(?=M)/ : ' of a single mark').filter(Boolean).map(part => {
    const one = path.cloneNode(true)
    one.setAttribute('d', part)
    path.after(one)
    const { left, width, top, height } = one.getBoundingClientRect(), { display, fill, stroke, strokeWidth } = getComputedStyle(one)
    one.remove()
    if (display === 'none') return
    const look = [fill.replace(/url.*/, 'hatched'), stroke, strokeWidth, Math.round(height)].join()
    return [Math.round(top + height / 2), kind.includes('bars') ? left : left + width / 2, width, look]
  })).filter(Boolean).sort((one, other) => one[0] - other[0] || one[1] - other[1]).map(([, ...mark]) => mark))"""
BARS = f"{MARKS}('.bars .point path')"
POINTS = f"{MARKS}('path.point')"
STRETCHED = ".st-key-timeline .bars > .points[transform]"


def drag(reader: Reader, first: float, last: float) -> tuple[float, float]:
    """A drag between two shares of the picture's width; its left edge, and its width."""
    plot = reader.page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
    assert plot
    reader.page.mouse.move(plot["x"] + plot["width"] * first, plot["y"] + 3)
    reader.page.mouse.down()
    reader.page.mouse.move(plot["x"] + plot["width"] * last, plot["y"] + 3, steps=5)
    reader.page.mouse.up()
    return plot["x"], plot["width"]


def test_what_is_drawn_stretches_with_a_drag_until_the_picture_of_it_has_come(
    server: Server, read: Read
) -> None:
    reader = read(server)
    reader.open(server.url)
    before = reader.page.evaluate(BARS)
    reader.page.evaluate(
        f"() => window.addEventListener('mouseup', () => {{ window.then = {BARS} }}, {{ once: true }})"
    )
    left, width = drag(reader, 0.25, 0.75)
    expected = [
        pytest.approx([left + 2 * (at - left - width / 4), 2 * wide], abs=3) for at, wide, _ in before
    ]
    assert [edges for *edges, _ in reader.page.evaluate("window.then")] == expected
    expect(reader.page.locator(".st-key-zoomed")).to_contain_text("Zoomed to")
    expect(reader.page.locator(STRETCHED)).to_have_count(0)
    reader.settled()
    assert reader.page.locator(".st-key-timeline .zoombox").count() == 0


def test_a_drag_over_part_of_a_day_shows_that_day_again(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?zoom=2019-08-26/2019-08-26")
    before = reader.page.evaluate(BARS)
    assert before
    drag(reader, 0.4, 0.6)
    expect(reader.page.locator(STRETCHED)).to_have_count(0)
    reader.settled()
    assert reader.page.evaluate(BARS) == before


def test_marks_in_shapes_stand_look_and_are_pointed_at_as_those_of_the_package_and_stretch_alike(
    tmp_path: Path, read: Read
) -> None:
    looks: tuple[dict[str, str], ...] = (
        {},
        {"basis": "inferred"},
        {"qualifier": "uncertain"},
        {"basis": "inferred", "qualifier": "uncertain"},
    )
    makers = (row, comment)
    rows = []
    for n in range(64):
        month = f"{2011 + n % 5}-{n % 12 + 1:02}"
        ends = (f"{month}-07",) if n % 3 else (f"{month}-01", f"{month}-28")
        look = looks[n // 2 % 4]
        edtf = "/".join(end + "?" * ("qualifier" in look) for end in ends)
        precision = "day" if n % 3 else "range"
        rows.append(makers[n % 2](n, *ends, edtf=edtf, precision=precision, source=f"Pilot {n % 5}", **look))
    rows += [row(64, "2012-03-01", "", edtf="2012-03-01/..", precision="range")]
    file = tmp_path / "pilots.csv"
    file.write_bytes(to_csv(table(*rows)))
    radii = (
        f"document.querySelector('{CHARTS[1]}').calcdata.map(marks => marks.map(mark => mark.mrc ?? null))"
    )
    seen = []
    with serving(file) as server:
        for script in (shortened(get_plotlyjs()), get_plotlyjs()):

            def own(route: Route, *, body: str = script) -> None:
                route.fulfill(body=body, content_type="text/javascript")

            reader = read(server)
            reader.page.route(f"**/{SCRIPT}", own)
            reader.open(server.url)
            expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
            reader.settled()
            drawn = reader.page.evaluate(f"[{BARS}, {POINTS}, {radii}]")
            both = f"window.then = [{BARS}, {POINTS}]"
            reader.page.evaluate(
                f"() => window.addEventListener('mouseup', () => {{ {both} }}, {{ once: true }})"
            )
            drag(reader, 0.25, 0.75)
            seen.append([*drawn, *reader.page.evaluate("window.then")])
            elements = reader.page.locator(".st-key-timeline .overplot > .xy path.point").count()
            seen[-1].append(elements)
    ours, theirs = seen
    assert ours[2] == theirs[2]
    for own_marks, marks in zip((*ours[:2], *ours[3:5]), (*theirs[:2], *theirs[3:5]), strict=True):
        assert [look for *_, look in own_marks] == [look for *_, look in marks]
        assert len({look for *_, look in marks}) > 4
        for places, others in zip(own_marks, marks, strict=True):
            assert places[:2] == pytest.approx(others[:2], abs=0.05)
    assert len(ours[4]) < len(ours[1])  # some are beyond the stretch
    assert ours[-1] < theirs[-1]
