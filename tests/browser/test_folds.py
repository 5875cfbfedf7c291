"""Folded time, and a zoom by double click and by keys, as a reader has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server, serving
from figure_rows import row, table

PICTURE = ".st-key-timeline [role=figure]"


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A table with one old date."""
    old = {"edtf": "1968", "precision": "year", "source": "Harbour Board; Mia Roe"}
    rows = [row(1, "1968-01-01", "1968-12-31", **old)]
    rows += [row(number, f"{2010 + number}-03-05", precision="day") for number in range(9, 15)]
    path = tmp_path_factory.mktemp("folds") / "bridge.csv"
    path.write_text(table(*rows).to_csv(index=False), encoding="utf-8")
    with serving(path) as server:
        yield server


def folded(reader: Reader) -> list[str]:
    found: list[str] = reader.page.locator(PICTURE).evaluate(
        "plot => plot.data.filter(trace => trace.meta === 'fold').flatMap(trace => trace.customdata)"
    )
    return found


def test_a_fold_says_how_long_it_is_and_opens_by_a_click(bridge: Server, read: Read) -> None:
    reader = read(bridge)
    reader.open(bridge.url)
    expect(reader.page.locator(".st-key-axis")).to_contain_text("(49 years), in which nothing begins or ends")
    place = reader.page.locator(PICTURE).evaluate(
        """plot => {
          const { left, top } = plot.getBoundingClientRect(), trace = plot.data.find(one => one.meta === 'fold')
          const axis = plot._fullLayout.xaxis, start = axis.d2p(trace.base[0])
          const end = axis.c2p(axis.d2c(trace.base[0]) + trace.x[0])
          const lanes = plot._fullLayout.yaxis // at the foot of the lanes, where no label stands
          return [left + axis._offset + (start + end) / 2, top + lanes._offset + lanes._length - 8]
        }"""
    )
    reader.page.mouse.click(*place)
    expect(reader.page.locator(".st-key-axis")).not_to_contain_text("49 years")
    assert folded(reader) == []
    assert "axis=" in reader.query
    reader.button("Fold empty time")
    expect(reader.page.locator(".st-key-axis")).to_contain_text("49 years")


def test_a_strip_that_folds_otherwise_than_the_picture_is_said_to(bridge: Server, read: Read) -> None:
    reader = read(bridge)
    said = reader.page.get_by_text("The strip above is of all rows and leaves out other time.")
    reader.open(bridge.url)
    expect(said).to_have_count(0)
    reader.open(f"{bridge.url}?source=Mia+Roe")  # one row, in whose time nothing is folded
    expect(said).to_have_count(0)
    reader.open(f"{bridge.url}?text=harbour&to=2022-06-01")  # too few rows for a fold
    assert folded(reader) == []
    expect(said).to_be_visible()
    # Where there is no strip, nothing is said of it: in a file and on paper.
    with reader.page.expect_download() as waiting:
        reader.page.locator("[data-picture=svg][data-paper=light]").click()
    svg = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "with the text" in svg
    assert "strip above" not in svg
    reader.page.emulate_media(media="print")
    expect(said).to_be_hidden()
    reader.page.emulate_media(media="screen")


def test_the_picture_of_a_folded_axis_says_what_it_leaves_out(bridge: Server, read: Read) -> None:
    reader = read(bridge)
    reader.open(bridge.url)
    with reader.page.expect_download() as waiting:
        reader.page.locator("[data-picture=svg][data-paper=light]").click()
    svg = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "(49 years), in which nothing begins or ends" in svg


def test_the_plain_axis_is_one_click_away_and_stands_in_the_address(bridge: Server, read: Read) -> None:
    reader = read(bridge)
    reader.open(bridge.url)
    reader.button("Plain axis")
    expect(reader.page.get_by_role("button", name="Fold empty time")).to_be_visible()
    assert "axis=plain" in reader.query
    reader.open(f"{bridge.url}?axis=plain")
    assert folded(reader) == []


def test_keys_zoom_the_picture_and_a_double_click_shows_all_again(bridge: Server, read: Read) -> None:
    reader = read(bridge)
    reader.open(bridge.url)
    zoomed = reader.page.locator(".st-key-zoomed")
    reader.page.locator(PICTURE).focus()
    reader.page.keyboard.press("+")
    expect(zoomed).to_contain_text("Zoomed to")
    before = zoomed.inner_text()
    reader.page.keyboard.press("ArrowRight")
    expect(zoomed).not_to_have_text(before)
    reader.page.keyboard.press("0")
    expect(zoomed).to_have_count(0)
    reader.page.keyboard.press("+")
    expect(zoomed).to_be_visible()
    box = reader.page.locator(PICTURE).bounding_box()
    assert box
    reader.page.mouse.dblclick(box["x"] + box["width"] - 80, box["y"] + box["height"] - 4)
    expect(zoomed).to_have_count(0)
