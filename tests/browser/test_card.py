import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Read, Reader, Server, killed, link, place_of
from case_pages import ARTICLE
from case_reader import field, open_card
from claimline.case.case import Case


def click_mark(reader: Reader, claim: str) -> None:
    x, y = place_of(reader, claim)
    reader.page.mouse.move(x, y)
    reader.page.mouse.click(x, y)


def test_clicking_a_mark_opens_its_card_and_another_click_the_next(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    quote = reader.page.locator(".st-key-card blockquote")
    click_mark(reader, "ferry:p2.1")
    expect(quote).to_contain_text("a buyer was found in March 2018")
    reader.settled()
    assert reader.query == "claim=ferry%3Ap2.1"
    click_mark(reader, "ferry:p1.1")
    expect(quote).to_contain_text("the ferry stopped running in 2017")
    reader.page.locator(".st-key-close button").click()
    expect(quote).to_have_count(0)
    reader.settled()
    click_mark(reader, "ferry:p1.1")
    expect(quote).to_contain_text("the ferry stopped running in 2017")


# Opens a card by what the selector names; in the frame in which its words appear, counts its buttons and what still waits for a script.
FIRST_SIGHT = """opener => new Promise(seen => {
  const card = css => document.querySelectorAll('.st-key-card ' + css).length
  const look = () => card('blockquote')
    ? seen([card('.st-key-previous button'), card('.st-key-next button'), card('.st-key-close button'), card('[data-testid=stSkeleton]')])
    : requestAnimationFrame(look)
  document.querySelector(opener).click()
  look()
})"""


def test_the_words_of_a_first_card_never_stand_there_without_its_buttons(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    assert reader.page.evaluate(FIRST_SIGHT, ".st-key-lines button") == [1, 1, 1, 0]
    reader.settled()  # React hears keys a moment after it has drawn
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator(".st-key-card")).to_have_count(0)


def test_a_zoom_goes_into_the_address_and_a_card_keeps_it(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    plot = reader.page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
    assert plot
    reader.page.mouse.move(plot["x"] + plot["width"] * 0.1, plot["y"] + 3)
    reader.page.mouse.down()
    reader.page.mouse.move(plot["x"] + plot["width"] * 0.6, plot["y"] + 3, steps=5)
    reader.page.mouse.up()
    expect(reader.page.get_by_role("button", name="Zoom out")).to_be_visible()
    reader.settled()
    zoom = re.search(r"zoom=201\d-\d\d-\d\d%2F201\d-\d\d-\d\d", reader.query)
    assert zoom
    reader.page.locator(".st-key-lines button").first.click()
    expect(reader.page.locator(".st-key-card blockquote")).to_be_visible()
    reader.settled()
    assert zoom.group() in reader.query
    assert reader.sentence == "12 of 12: everything"
    reader.button("Zoom out")
    expect(reader.page.get_by_role("button", name="Zoom out")).to_have_count(0)
    assert "zoom" not in reader.query


def test_the_card_is_in_sight_wherever_it_was_opened_from(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    line = reader.page.locator(".st-key-lines button").last
    line.scroll_into_view_if_needed()
    line.click()
    expect(reader.page.locator(".st-key-card blockquote")).to_be_in_viewport()
    reader.page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 0)")
    expect(reader.page.locator(".st-key-card blockquote")).to_be_in_viewport()


def test_minus_on_the_card_leaves_the_name_out_of_the_whole_page(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?claim=ferry:p2.1")
    reader.button("− leave out rows said by Marta Quill")
    reader.says("10 of 12: not said by Marta Quill")
    expect(reader.page.locator(".st-key-badges")).to_contain_text("not said by Marta Quill")
    expect(reader.page.locator(".st-key-card")).to_contain_text("left out by the filters")
    reader.page.locator(".values [data-filter^=sources]").click()
    expect(reader.page.locator("h1.sentence")).to_contain_text(" of 12: said by Marta Quill")


def test_plus_at_the_period_of_a_card_keeps_the_rows_that_could_fall_in_it(
    server: Server, read: Read
) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?claim=ferry:p2.1")
    reader.button("+ only rows that could fall in this period")
    expect(reader.page.locator("h1.sentence")).to_contain_text(
        "3 of 12: possibly between 1 March and 31 March 2018; 1 undated kept"
    )


def test_a_place_is_filtered_by_from_its_card(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?claim=ferry:p1.1")
    reader.button("− leave out rows naming Port Ellery")
    expect(reader.page.locator("h1.sentence")).to_contain_text("not naming Port Ellery")
    reader.page.locator(".st-key-card").get_by_role(
        "button", name="+ only rows naming Port Ellery", exact=True
    ).click()
    expect(reader.page.locator("h1.sentence")).to_contain_text(": naming Port Ellery")


def test_one_click_copies_the_link_of_the_card(server: Server, read: Read) -> None:
    reader = read(server)
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open(f"{server.url}/?source=Marta+Quill&claim=ferry:p2.1")
    reader.button("Copy link")
    expect(reader.page.get_by_role("button", name="Copied")).to_be_visible()
    link = reader.page.evaluate("navigator.clipboard.readText()")
    other = read(server)
    other.open(link)
    assert other.sentence == "2 of 12: said by Marta Quill"
    expect(other.page.locator(".st-key-card blockquote")).to_contain_text("a buyer was found in March 2018")


def test_the_ticked_row_of_the_table_is_the_one_of_the_card(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/table?claim=ferry:p1.1")
    reader.page.locator(".st-key-next button").click()
    expect(reader.page).to_have_url(f"{server.url}/table?claim=ferry%3Ap1.2")
    reader.settled()
    ticked = reader.page.locator("[data-testid=stDataFrame] [role=row][aria-selected=true]")
    expect(ticked).to_have_attribute("aria-rowindex", "4")


def test_a_card_that_was_closed_after_a_correction_stays_closed_on_the_next_page(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / "claimline-case").add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        open_card(reader, "2014")
        reader.button("Correct")
        field(reader, "Why", "the year of the sale")
        field(reader, "Date", "2013")
        reader.button("Keep the correction")
        expect(reader.page.locator(".st-key-card")).to_contain_text("corrected by hand")
        reader.settled()
        reader.page.keyboard.press("Escape")
        expect(reader.page.locator(".st-key-card blockquote")).to_have_count(0)
        reader.settled()
        link(reader, "Timeline")
        expect(reader.page.locator(".st-key-marks .main-svg").first).to_be_visible()
        reader.settled()
        expect(reader.page.locator(".st-key-card blockquote")).to_have_count(0)
        assert "claim=" not in reader.query
