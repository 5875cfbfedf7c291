"""The words beside a mark are as good to point at and to click as the mark."""

from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server, place_of, serving
from claimline.figures.layout.lanes import MANY_IN_LANE
from claimline.table.file import to_csv
from figure_rows import row, table


def middle_of_label(reader: Reader, words: str) -> tuple[float, float]:
    box = reader.page.locator(".st-key-timeline .textpoint", has_text=words).first.bounding_box()
    assert box
    return box["x"] + box["width"] * 0.7, box["y"] + box["height"] / 2


def card_top(reader: Reader) -> float:
    """Where the card begins on the screen, in pixels."""
    box = reader.page.locator(".st-key-card").bounding_box()
    assert box
    return box["y"]


def test_a_label_is_pointed_at_and_clicked_as_its_mark(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    x, y = middle_of_label(reader, "A buyer was found")
    reader.page.mouse.move(x - 3, y)
    reader.page.mouse.move(x, y)
    expect(reader.page.locator(".st-key-timeline .hoverlayer")).to_contain_text(
        "Marta Quill via Coast Courier"
    )
    reader.page.mouse.click(x, y)
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("a buyer was found in March 2018")


WORDS = """() => [...document.querySelectorAll('.st-key-timeline .textpoint text')].map(word => {
  const { left, right, top, bottom } = word.getBoundingClientRect()
  return [word.textContent, left, right, top + 2, bottom - 2]
})"""


# The room between the end of the first label and the edge, in pixels.
LEFT = """document.querySelector('.st-key-timeline .nsewdrag').getBoundingClientRect().right
  - [...document.querySelectorAll('.st-key-timeline .textpoint text')].find(word => word.textContent.endsWith('…'))
    .getBoundingClientRect().right"""


@pytest.mark.parametrize("form", [{"width": 1280}, {"width": 1440}, {"phone": True}])
def test_labels_take_the_room_there_is_and_meet_nothing(
    tmp_path: Path, read: Read, form: dict[str, int]
) -> None:
    told = "the men of the sea say that it was shut to all but two of us as it has to be on a day of fog " * 2
    rows = [row(n, f"{2010 + n}-03-05", source=f"Pier {n}", title=told) for n in range(6)]
    file = tmp_path / "harbour.csv"
    file.write_bytes(to_csv(table(*rows)))
    with serving(file) as server:
        reader = read(server, **form)
        reader.open(server.url)
        # The first label has all the room from its mark to the edge, where at the most a short word is missing: once the
        # page has told its width.
        reader.page.wait_for_function(f"() => {LEFT} < 64")
        reader.settled()
        plot = reader.page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
        words = reader.page.evaluate(WORDS)
    assert plot
    labels = [word for word in words if word[0].endswith("…")]
    assert len(labels) == 6
    for one, other in combinations(words, 2):
        assert one[2] < other[1] or other[2] < one[1] or one[4] < other[3] or other[4] < one[3]
    for _, left, right, *_ in labels:
        assert plot["x"] - 1 < left < right < plot["x"] + plot["width"] + 1


def test_a_click_beside_all_marks_and_words_opens_nothing(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    plot = reader.page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
    assert plot
    reader.page.mouse.click(plot["x"] + 3, plot["y"] + 2)
    reader.settled()
    assert reader.query == ""


def test_a_link_to_a_claim_brings_its_mark_into_view(server: Server, read: Read) -> None:
    reader = read(server)
    reader.page.set_viewport_size({"width": 1280, "height": 420})
    reader.open(f"{server.url}/?claim=ferry:c1")
    mark = reader.page.locator(".st-key-timeline .textpoint", has_text="It ran until the winter").first
    expect(mark).to_be_in_viewport()


@pytest.mark.parametrize("phone", [False, True])
def test_a_link_to_a_claim_of_a_crowded_lane_brings_its_mark_into_view(
    tmp_path: Path, read: Read, *, phone: bool
) -> None:
    others = (row(n, f"{1900 + n}-05-04", source=f"Skipper {n}") for n in range(25))
    crowd = (row(n, f"{2000 + n % 20}-{n % 12 + 1:02}-04") for n in range(100, 100 + 2 * MANY_IN_LANE))
    file = tmp_path / "harbour.csv"
    file.write_bytes(to_csv(table(*others, *crowd)))
    with serving(file) as server:
        reader = read(server, phone=phone)
        reader.open(f"{server.url}/?claim=storm:p150")
        expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("closed 150")
        assert reader.page.locator("[data-testid=stMain]").evaluate("main => main.scrollTop") > 0
        assert 0 < place_of(reader, "storm:p150")[1] < card_top(reader)
        # What is drawn late above the chart moves nothing of it under the card.
        reader.page.locator(".st-key-timeline").evaluate("chart => { chart.style.marginTop = '600px' }")
        assert 0 < place_of(reader, "storm:p150")[1] < card_top(reader)
