"""The lane that many names share: a click, a key or a tap gives the next of them lanes of their own, and the address keeps it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server, place_of, serving
from figure_rows import row, table

PICTURE = ".st-key-marks [role=figure]"
# The middle of the lane of the others on the screen: at its name, and in the plot beside it.
OTHERS = """plot => {
  const [[name, top, foot]] = plot.layout.meta.others, axis = plot._fullLayout[name], frame = plot.getBoundingClientRect()
  const y = frame.top + axis._offset + (axis.d2p(top) + axis.d2p(foot)) / 2
  return [[frame.left + 20, y], [frame.left + plot._fullLayout.xaxis._offset + 30, y]]
}"""

# The same, once it stays where it is while several frames are drawn.
STILL = f"""async plot => {{
  let found, before, frames = 0
  while (frames < 10) {{
    await new Promise(requestAnimationFrame)
    found = ({OTHERS})(plot)
    frames = JSON.stringify(found) === before ? frames + 1 : 0
    before = JSON.stringify(found)
  }}
  return found
}}"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A table of 75 skippers, the first of whom say most."""
    rows = [
        row(100 * who + time, f"{2010 + time}-03-05", precision="day", source=f"Skipper {who:02}")
        for who in range(75)
        for time in range(3 if who < 40 else 1)
    ]
    path = tmp_path_factory.mktemp("others") / "harbour.csv"
    path.write_text(table(*rows).to_csv(index=False), encoding="utf-8")
    with serving(path) as server:
        yield server


def places(reader: Reader) -> list[list[float]]:
    """Where the lane of the others is, scrolled into view."""
    reader.page.locator(".st-key-others").scroll_into_view_if_needed()
    reader.settled()
    found: list[list[float]] = reader.page.locator(PICTURE).evaluate(STILL)
    return found


def says(reader: Reader, words: str) -> None:
    expect(reader.page.locator(".st-key-others .hint")).to_have_text(words)
    reader.settled()


@pytest.mark.parametrize("where", [0, 1])
def test_a_click_on_the_lane_of_the_others_or_its_name_gives_the_next_lanes_of_their_own(
    harbour: Server, read: Read, where: int
) -> None:
    reader = read(harbour)
    reader.open(harbour.url)
    says(reader, "45 others share the last lane.")
    expect(reader.page.locator(PICTURE)).not_to_contain_text("Skipper 39")
    reader.page.mouse.click(*places(reader)[where])
    says(reader, "15 others share the last lane.")
    expect(reader.page.locator(PICTURE)).to_contain_text("Skipper 39")
    assert reader.query == "more=30"


def test_the_keyboard_gives_all_of_them_lanes_and_takes_them_back(harbour: Server, read: Read) -> None:
    reader = read(harbour)
    reader.open(f"{harbour.url}?more=30")
    says(reader, "15 others share the last lane.")
    reader.page.get_by_role("button", name="Show all of them").focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".st-key-others .hint")).to_have_count(0)
    expect(reader.page.locator(PICTURE)).to_contain_text("Skipper 74")
    assert reader.query == "more=60"
    reader.page.get_by_role("button", name="Show fewer").focus()
    reader.page.keyboard.press("Enter")
    says(reader, "45 others share the last lane.")
    assert reader.query == ""


def test_another_kind_of_lanes_begins_with_the_usual_ones(harbour: Server, read: Read) -> None:
    reader = read(harbour)
    reader.open(f"{harbour.url}?more=60")
    reader.page.get_by_role("radio", name="kind").click()
    reader.settled()
    expect(reader.page.locator(".st-key-others")).to_have_count(0)
    assert reader.query == "group=kind"


def test_a_tap_opens_the_lane_of_the_others(harbour: Server, read: Read) -> None:
    reader = read(harbour, phone=True)
    reader.open(harbour.url)
    reader.page.touchscreen.tap(*places(reader)[0])
    says(reader, "15 others share the last lane.")


def test_a_click_on_the_mark_of_a_chosen_row_in_that_lane_opens_no_lanes(harbour: Server, read: Read) -> None:
    reader = read(harbour)
    reader.open(f"{harbour.url}?claim=storm:p7400")
    reader.page.mouse.click(*place_of(reader, "storm:p7400"))
    reader.settled()
    assert "more" not in reader.query
    assert "claim=storm" in reader.query
