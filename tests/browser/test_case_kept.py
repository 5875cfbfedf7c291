"""The whole way of an article in the browser, from the paste to the download; the server is killed between any two steps."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Reader, killed, link
from case_pages import ARTICLE
from case_reader import choose, field, name_for, open_card
from claimline.case.case import Case

CASE = "claimline-case"
AGAIN = "\nBo Ek\n6 March 2016, 08:00\nSomebody must know.\n"


def claimline(home: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "claimline", *arguments], cwd=home, check=True, capture_output=True)


def _pasted_and_added(reader: Reader, home: Path) -> None:
    link(reader, "Add an article of your own")
    reader.page.locator("textarea").fill(ARTICLE + AGAIN)
    reader.button("Read it")
    expect(reader.page.get_by_text("What was recognised")).to_be_visible()
    reader.settled()
    assert not (home / CASE).exists()
    reader.button("Add to the case")
    reader.says("“The last ferry” is in the case.")
    link(reader, "See the timeline")
    reader.says("7 of 7: everything")


def _its_date_corrected(reader: Reader) -> None:
    link(reader, "In the text")
    open_card(reader, "2014")
    reader.button("Correct")
    field(reader, "Date", "2013")
    expect(reader.page.get_by_text("Read as 2013: 1 January 2013 to 31 December 2013.")).to_be_visible()
    field(reader, "Why", "the staff wrote 2013")
    reader.button("Keep the correction")
    expect(reader.page.locator(".st-key-card")).to_contain_text(
        "corrected by hand: date 2013; it was read as 2014"
    )


def _its_commenter_joined(reader: Reader) -> None:
    link(reader, "Names")
    choose(reader, "Spellings in the table", "Bo Ek")
    reader.page.keyboard.press("Escape")  # its list lies over the page
    choose(reader, "The one name that they get", "Bo Ekdal")
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_text("Joining changes 2 rows.")).to_be_visible()
    field(reader, "Why", "his whole name")
    reader.button("Join")
    reader.says("The list of this case joins the spellings of 1 name.")
    link(reader, "Documents")
    expect(reader.page.get_by_text("joined as Bo Ekdal. Why: his whole name")).to_be_visible()


def _a_row_left_out(reader: Reader) -> None:
    link(reader, "In the text")
    expect(reader.page.locator(".reading li", has_text="harbour staff")).to_contain_text("corrected by hand")
    open_card(reader, "boats would stop in")
    reader.page.locator(".st-key-leave_out_box button").click()
    field(reader, "Why", "a forecast")
    reader.button("Leave it out")
    reader.says("6 of 6: everything")


def _a_row_added(reader: Reader) -> None:
    link(reader, "In the text")
    expect(reader.page.locator(".reading li", has_text="Bo Ekdal")).to_have_count(2)
    reader.page.locator(".reading .body span", has_text="the boats would stop").click(click_count=3)
    reader.button("Make a row of these words")
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("the boats would stop in May")
    name_for(reader, "Who it is about", "the harbour board")
    name_for(reader, "Who says it", "Lena Ort")
    field(reader, "Why", "it is no forecast after all")
    reader.button("Add the row")
    expect(reader.page.locator(".reading li", has_text="added by hand")).to_contain_text("Lena Ort")


def _filtered_by_source(reader: Reader) -> str:
    reader.check("sources", "Lena Ort")
    reader.says("2 of 7: said by Lena Ort")
    return reader.query


def _filtered_by_actor(reader: Reader, asked: str) -> str:
    reader.open(f"{reader.page.url.partition('?')[0]}?{asked}")
    reader.says("2 of 7: said by Lena Ort")
    reader.check("actors", "the harbour board")
    reader.says("1 of 7: said by Lena Ort; about the harbour board")
    return reader.query


def _downloaded(reader: Reader, asked: str, home: Path) -> None:
    reader.open(f"{reader.page.url.partition('?')[0]}?{asked}")
    reader.says("1 of 7: said by Lena Ort; about the harbour board")
    for name, suffix in (("Download 1 row (CSV)", "csv"), ("with its receipt (ZIP)", "zip")):
        (home / f"page.{suffix}").write_bytes(reader.file(name))


def _are_the_same_from_the_folder(home: Path, asked: str) -> None:
    table = home / CASE / "events.csv"
    kept = table.read_bytes()
    table.unlink()
    claimline(home, "build", CASE)
    assert table.read_bytes() == kept
    assert b"2013" in kept
    assert [row.cells["source"] for row in Case(home / CASE).rows()].count("Bo Ekdal") == 2
    with zipfile.ZipFile(home / "page.zip") as packed:
        packed.extractall(home)
        name = next(one for one in packed.namelist() if one.endswith(".csv.json")).removesuffix(".json")
        extract, receipt = packed.read(name), packed.read(f"{name}.json")
    assert (home / "page.csv").read_bytes() == extract
    claimline(home, "replay", f"{name}.json")
    claimline(home, "select", CASE, "--query", asked, "-o", name)
    assert (home / name).read_bytes() == extract
    assert (home / f"{name}.json").read_bytes() == receipt
    assert list(json.loads(receipt)["case"]) == ["documents", "corrections", "names"]


def test_an_article_is_pasted_corrected_filtered_and_downloaded_though_the_server_dies(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    context = contexts(False, False, 1280)
    with killed(tmp_path, context) as reader:
        _pasted_and_added(reader, tmp_path)
    with killed(tmp_path, context, CASE) as reader:
        _its_date_corrected(reader)
    with killed(tmp_path, context, CASE) as reader:
        _its_commenter_joined(reader)
    with killed(tmp_path, context, CASE) as reader:
        _a_row_left_out(reader)
    with killed(tmp_path, context, CASE) as reader:
        _a_row_added(reader)
    with killed(tmp_path, context, CASE) as reader:
        asked = _filtered_by_source(reader)
    with killed(tmp_path, context, CASE) as reader:
        asked = _filtered_by_actor(reader, asked)
    with killed(tmp_path, context, CASE) as reader:
        _downloaded(reader, asked, tmp_path)
    _are_the_same_from_the_folder(tmp_path, asked)


def test_a_paragraph_marked_by_a_triple_click_becomes_a_row_though_the_text_is_drawn_anew(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / CASE).add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), CASE) as reader:
        link(reader, "In the text")
        reader.page.locator(".reading .body span", has_text="the boats would stop").click(click_count=3)
        expect(reader.page.locator(".offer")).to_be_visible()
        reader.settled()
        reader.page.locator(".reading").evaluate(
            "text => text.remove()"
        )  # as Streamlit does on a slow machine
        reader.page.emulate_media(color_scheme="dark")
        reader.button("Make a row of these words")
        expect(reader.page.locator(".st-key-card blockquote")).to_have_text(
            "Lena Ort added that the boats would stop in May."
        )
