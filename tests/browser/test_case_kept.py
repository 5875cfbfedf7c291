"""The whole way of an article in the browser, from the paste to the download; the server is killed between any two steps."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Reader, killed, link
from case_pages import ARTICLE
from claimline.case.case import Case

CASE = "claimline-case"


def claimline(home: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "claimline", *arguments], cwd=home, check=True, capture_output=True)


def field(reader: Reader, label: str, words: str) -> None:
    box = reader.page.get_by_role("textbox", name=label, exact=True)
    box.fill(words)
    box.press("Tab")
    reader.settled()


def open_card(reader: Reader, words: str) -> None:
    """Click words of the text, which opens the card of their row."""
    reader.page.locator(".reading .claim", has_text=words).first.click()
    expect(reader.page.locator(".st-key-card")).to_be_visible()
    reader.settled()


def test_an_article_is_pasted_corrected_filtered_and_downloaded_though_the_server_dies(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    context = contexts(False, False, 1280)
    with killed(tmp_path, context) as reader:
        link(reader, "Add an article of your own")
        reader.page.locator("textarea").fill(ARTICLE)
        reader.button("Read it")
        expect(reader.page.get_by_text("What was recognised")).to_be_visible()
        reader.settled()
        assert not (tmp_path / CASE).exists()
        reader.button("Add to the case")
        reader.says("“The last ferry” is in the case.")
        link(reader, "See the timeline")
        reader.says("6 of 6: everything")

    with killed(tmp_path, context, CASE) as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.button("Correct")
        field(reader, "Date", "2013")
        expect(reader.page.get_by_text("Read as 2013: 1 January 2013 to 31 December 2013.")).to_be_visible()
        field(reader, "Why", "the staff wrote 2013")
        reader.button("Keep the correction")
        expect(reader.page.locator(".st-key-card")).to_contain_text(
            "corrected by hand: date 2013, read as 2014"
        )

    with killed(tmp_path, context, CASE) as reader:
        link(reader, "In the text")
        expect(reader.page.locator(".reading li", has_text="harbour staff")).to_contain_text(
            "corrected by hand"
        )
        open_card(reader, "boats would stop in")
        reader.page.locator(".st-key-leave_out_box button").click()
        field(reader, "Why", "a forecast")
        reader.button("Leave it out")
        reader.says("5 of 5: everything")

    with killed(tmp_path, context, CASE) as reader:
        reader.check("sources", "Lena Ort")
        reader.says("1 of 5: said by Lena Ort")
        reader.check("sources", "harbour staff")
        reader.says("2 of 5: said by Lena Ort or harbour staff")
        with reader.page.expect_download() as waiting:
            reader.button("Download 2 rows (CSV)")
        waiting.value.save_as(tmp_path / "page.csv")

    table = tmp_path / CASE / "events.csv"
    kept = table.read_bytes()
    table.unlink()
    claimline(tmp_path, "build", CASE)
    assert table.read_bytes() == kept
    names = ("--source", "Lena Ort", "--source", "harbour staff")
    claimline(tmp_path, "select", str(table), *names, "-o", "select.csv")
    assert (tmp_path / "page.csv").read_bytes() == (tmp_path / "select.csv").read_bytes()
    assert b"2013" in (tmp_path / "page.csv").read_bytes()


def test_a_paragraph_marked_by_a_triple_click_becomes_a_row(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / CASE).add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), CASE) as reader:
        link(reader, "In the text")
        reader.page.locator(".reading .body span", has_text="the boats would stop").click(click_count=3)
        reader.button("Make a row of these words")
        expect(reader.page.locator(".st-key-card blockquote")).to_have_text(
            "Lena Ort added that the boats would stop in May."
        )
