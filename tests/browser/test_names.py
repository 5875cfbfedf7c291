"""Spellings joined on the page of names are joined everywhere, and the command line does the same with the list."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, FilePayload, expect

from browser_reader import Read, Reader, Server, killed, link
from case_pages import ARTICLE
from case_reader import choose, open_card
from claimline.case.case import Case


def is_open_and_leaves(reader: Reader, field: str) -> bool:
    """Whether the list of the spellings is open and lies over no part of a field."""
    expect(reader.page.get_by_role("listbox")).to_be_visible()
    reader.page.locator(f"[class*={field}] .stMultiSelect").scroll_into_view_if_needed()
    return bool(
        reader.page.evaluate(
            """field => {
              const box = document.querySelector(`[class*=${field}] .stMultiSelect`).getBoundingClientRect()
              return [0.1, 0.5, 0.9].every(part => document.elementFromPoint(
                box.left + part * box.width, box.bottom - 10)?.closest(`[class*=${field}]`))
            }""",
            field,
        )
    )


def test_names_joined_on_the_page_give_the_bytes_of_claimline_select(
    server: Server, read: Read, tmp_path: Path
) -> None:
    reader = read(server)
    reader.open(f"{server.url}/names?source=Harbour+Board")
    for spelling in ("Harbour", "City"):
        choose(reader, "Spellings in the table", spelling)
    assert is_open_and_leaves(reader, "names_chosen_")
    reader.page.keyboard.press("Escape")
    choose(reader, "The one name that they get", "Port of Ellery")
    expect(reader.page.get_by_role("listbox")).to_have_count(0)  # that of a single choice is closed by it
    choose(reader, "It is a", "body")
    reader.button("Join")
    reader.says("Your list of 1 name is in use: it changed names in 6 of 12 rows.")
    names = tmp_path / "actors.csv"
    names.write_bytes(reader.file("Download the list (CSV)"))
    reader.page.locator(".st-key-masthead").get_by_role("link", name="Timeline").click()
    reader.says("4 of 12: said by Port of Ellery")
    rows = reader.file("Download 4 rows (CSV)")
    command = [sys.executable, "-m", "claimline", "select", str(server.events), "--query", reader.query]
    out = tmp_path / "select.csv"
    subprocess.run([*command, "--actors", str(names), "-o", str(out)], check=True, capture_output=True)
    assert rows == out.read_bytes()
    assert b"is Port of Ellery in the list of names." in rows
    reader.button("Stop using the list")
    expect(reader.page.locator(".st-key-names_in_use")).to_have_count(0)
    reader.says("0 of 12: said by Port of Ellery")


def test_a_line_of_the_list_is_mended_in_its_place(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/names")
    lines = b"canonical,alias,kind\nElly,Ellery Ferries,body\n"
    file = FilePayload(name="my.csv", mimeType="text/csv", buffer=lines)
    reader.page.locator("input[type=file]").set_input_files(file)
    reader.says("Your list of 1 name is in use: it changed names in 5 of 12 rows.")
    grid = reader.page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    grid.dblclick(position={"x": 300, "y": 52})
    editor = reader.page.locator("#portal textarea, #portal input")
    editor.fill("Coast Courier")
    editor.press("Enter")
    reader.says("Your list of 1 name is in use: it changed names in 1 of 12 rows.")


def test_enter_takes_the_name_that_is_there_before_one_that_is_typed(server: Server, read: Read) -> None:
    reader = read(server, width=390)
    reader.open(f"{server.url}/names")
    choose(reader, "Spellings in the table", "City")
    assert is_open_and_leaves(reader, "names_chosen_")
    reader.page.keyboard.press("Escape")
    choose(reader, "The one name that they get", "Harbour")
    reader.page.keyboard.press("Escape")
    choose(reader, "It is a", "body")
    expect(reader.page.get_by_text("Joining changes names in 4 rows.")).to_be_visible()
    reader.button("Join")
    reader.says("Your list of 1 name is in use: it changed names in 4 of 12 rows.")
    expect(reader.page.locator("table.words")).to_contain_text("Harbour Board")
    reader.button("Stop using the list")


def test_who_speaks_in_one_row_is_offered_as_whom_another_one_is_about(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    case = Case.make(tmp_path / "claimline-case")
    case.add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.button("Correct")
        about = reader.page.get_by_role("combobox", name="Who it is about")
        about.click()
        about.press_sequentially("moss")
        about.press("ArrowDown")  # what is typed comes first
        about.press("Enter")
        reader.settled()
        expect(reader.page.get_by_role("button", name="Ida Moss ✕")).to_be_visible()
        reader.button("Keep the correction")
        expect(reader.page.locator(".st-key-card")).to_contain_text("corrected by hand")
        reader.settled()
    rows = {row.id: row.cells["actors"] for row in case.rows()}
    assert "Ida Moss" in rows["pier:p1.2"]
