"""A table of more rows than one page of the list holds."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_reader import Read, serving
from claimline.table.file import to_csv
from figure_rows import row, table


@pytest.mark.parametrize("phone", [False, True])
def test_every_page_of_the_list_can_be_reached(tmp_path: Path, read: Read, phone: bool) -> None:
    file = tmp_path / "harbour.csv"
    file.write_bytes(
        to_csv(table(*(row(n, f"{1800 + n % 200}-05-04", precision="day") for n in range(1000))))
    )
    with serving(file) as server:
        reader = read(server, phone=phone)
        reader.open(server.url)
        following = reader.page.get_by_role("button", name="Next page")
        following.scroll_into_view_if_needed()
        box, size = following.bounding_box(), reader.page.viewport_size
        assert box
        assert size
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        following.click()
        expect(reader.page.get_by_text("Rows 61 to 120 of 1,000")).to_be_visible()
