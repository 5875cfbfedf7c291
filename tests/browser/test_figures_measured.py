"""What Plotly really draws, measured: the planner's widths are estimates."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]  # Plotly ships no types

from claimline.figures import Drawing, overview, profile_of, timeline
from figure_rows import comment, drawn_ids, row, table

Show = Callable[[Drawing, int], Page]

NAMES = (
    "Harbour Board",
    "Vice-Admiral Ingeborg Lindqvist of the Coast",
    "WWW Wharf Workers",
    "a lighthouse keeper",
)
TITLES = (
    "The harbour was closed",
    "MMMM WWWW were seen at the mole, said the men who were there",
    "Ferries lay idle…",
)
STORY = table(
    row(0, "2013-05-01", "2016-01-02T09:00", edtf="2013-05~/..", qualifier="approximate"),
    *(
        row(
            number,
            f"201{3 + number % 3}-{number % 12 + 1:02d}-01",
            f"201{3 + number % 3}-{number % 12 + 1:02d}-28",
            source=NAMES[number % 4],
            via="Evening Post" if number % 4 else "",
            title=TITLES[number % 3],
            basis=("stated", "inferred")[number % 2],
            qualifier=("", "", "uncertain")[number % 3],
        )
        for number in range(1, 25)
    ),
    *(comment(number, f"2016-01-0{number % 3 + 1}T1{number % 9}:0{number % 7}") for number in range(30, 42)),
    comment(50, "2016-01-03T18:30", kind="reply", reply_to="storm:p30"),
)
AGES = table(
    row(1, "-0499-05-05"), row(2, "0476-09-04"), row(3, "0500-01-01", "0999-12-31"), row(4, "2015-03-05")
)
HOURS = table(
    *(row(number, f"2016-01-02T{8 + number // 10:02d}:{number % 10 * 6:02d}") for number in range(30))
)
DAY = table(*(row(number, "2016-01-02", source=NAMES[number % 4]) for number in range(8)))

# Boxes of all words in the figure, a little lower than the browser gives them: accents seldom reach so far.
BOXES = """() => [...document.querySelectorAll('.annotation-text, .textpoint text')].map(word => {
    const box = word.getBoundingClientRect()
    return [word.textContent, box.left, box.right, box.top + 2, box.bottom - 2]
})"""
FRAME = "() => { const box = document.querySelector('.main-svg').getBoundingClientRect(); return [box.left, box.right, box.top, box.bottom] }"
# The middle of a mark, from the axes that Plotly made.
PLACES = """() => figure.data.filter(trace => trace.hovertext && trace.meta !== 'fold').flatMap(trace => (trace.customdata || []).map((id, place) => {
    const full = figure._fullLayout, second = trace.xaxis === 'x2'
    const x = full[second ? 'xaxis2' : 'xaxis'], y = full[second ? 'yaxis2' : 'yaxis']
    const start = x.d2c(trace.type === 'bar' ? trace.base[place] : trace.x[place])
    const middle = trace.type === 'bar' ? start + trace.x[place] / 2 : start
    const frame = figure.getBoundingClientRect()
    return [id, frame.left + x._offset + x.c2p(middle), frame.top + y._offset + y.d2p(trace.y[place])]
}))"""


@pytest.fixture(scope="module")
def board(chromium: Browser) -> Iterator[Page]:
    """An empty page that has Plotly."""
    page = chromium.new_page()
    page.set_content('<body style="margin:0"><div id="figure"></div></body>')
    page.add_script_tag(content=get_plotlyjs())
    yield page
    page.close()


@pytest.fixture
def show(board: Page) -> Iterator[Show]:
    """Draws a figure on a page of a width; anything that the console says fails the test."""
    said: list[str] = []
    board.on("console", lambda message: said.append(message.text))
    board.on("pageerror", lambda error: said.append(str(error)))

    def draw(drawing: Drawing, width: int) -> Page:
        board.set_viewport_size({"width": width, "height": drawing.height + 20})
        board.evaluate(
            """([data, layout, family]) => {
                Plotly.purge(figure)
                return Plotly.newPlot(figure, data, {...layout, font: {...layout.font, family}}, {displayModeBar: false})
            }""",
            [drawing.figure["data"], drawing.figure["layout"], "Arial, Liberation Sans, sans-serif"],
        )
        return board

    yield draw
    assert said == []


def meeting(words: list[list[Any]]) -> list[tuple[str, str]]:
    """Pairs of words whose boxes overlap."""
    return [
        (one[0], other[0])
        for place, one in enumerate(words)
        for other in words[:place]
        if one[1] < other[2] and other[1] < one[2] and one[3] < other[4] and other[3] < one[4]
    ]


@pytest.mark.parametrize(
    ("told", "width"),
    [
        (280, 288),
        (320, 320),
        (320, 380),
        (390, 390),
        (480, 520),
        (639, 639),
        (640, 700),
        (860, 940),
        (1280, 1280),
        (1900, 1920),
    ],
)
@pytest.mark.parametrize("events", [STORY, AGES, HOURS, DAY], ids=["story", "ages", "hours", "day"])
def test_no_words_meet_or_leave_the_frame(show: Show, events: pd.DataFrame, told: int, width: int) -> None:
    for drawing in (timeline(events, width=told), overview(profile_of(events), width=told)):
        page = show(drawing, width)
        words = page.evaluate(BOXES)
        left, right, top, bottom = page.evaluate(FRAME)
        assert len(words) > 2
        assert meeting(words) == []
        assert [
            word[0]
            for word in words
            if word[1] < left - 1 or word[2] > right + 1 or word[3] < top - 1 or word[4] > bottom + 1
        ] == []


def test_every_mark_can_be_pointed_at_and_says_its_id(show: Show) -> None:
    drawing = timeline(STORY)
    page = show(drawing, 900)
    found = []
    for _, x, y in page.evaluate(PLACES):
        page.mouse.move(x - 2, y - 1)
        page.mouse.move(x, y)
        page.wait_for_function("() => figure._hoverdata && figure._hoverdata.length")
        found.append(page.evaluate("() => figure._hoverdata[0].customdata"))
        page.mouse.move(2, 2)
        page.wait_for_function("() => !figure._hoverdata || !figure._hoverdata.length")
    assert sorted(found) == sorted(drawn_ids(drawing))


def test_the_fan_follows_a_zoom(show: Show) -> None:
    page = show(timeline(STORY), 900)
    sliver = (
        "() => document.querySelector('.shapelayer path[data-index=\"%d\"]').getBoundingClientRect().left"
    )
    shapes = timeline(STORY).figure["layout"]["shapes"]
    fan = next(place for place, shape in enumerate(shapes) if isinstance(shape["xref"], list))
    line = page.evaluate(sliver % (fan - 1))
    path = page.evaluate(
        f"() => document.querySelector('.shapelayer path[data-index=\"{fan}\"]').getAttribute('d')"
    )
    page.evaluate("() => Plotly.relayout(figure, {'xaxis.range': ['2015-06-01', '2016-07-01']})")
    assert page.evaluate(sliver % (fan - 1)) < line
    assert (
        page.evaluate(
            f"() => document.querySelector('.shapelayer path[data-index=\"{fan}\"]').getAttribute('d')"
        )
        != path
    )


def test_the_words_of_others_make_no_link_no_markup_and_no_formula(show: Show) -> None:
    bad = '<a href="http://example.test/">Mayor</a> <b>$x^2$</b>'
    page = show(timeline(table(row(1, "2015-01-01", "2015-12-31", source=bad, via=bad, title=bad))), 900)
    assert page.evaluate("() => document.querySelectorAll('svg a').length") == 0
    assert bad in [word[0] for word in page.evaluate(BOXES)]
    assert json.dumps(bad)[1:-1] not in page.evaluate(
        "() => document.querySelector('.cartesianlayer').innerHTML"
    )
