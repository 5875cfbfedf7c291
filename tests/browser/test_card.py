import re

from playwright.sync_api import expect

from browser_reader import Read, Reader, Server

# Where a row's mark stands on the screen, from Plotly's own reckoning.
PLACE = """id => {
  const plot = document.querySelector('.st-key-timeline .js-plotly-plot')
  const frame = plot.getBoundingClientRect()
  for (const marks of plot.calcdata) {
    const trace = marks[0].trace
    const at = (trace.customdata || []).indexOf(id)
    if (at < 0) continue
    const x = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')]
    const y = plot._fullLayout[trace.yaxis.replace('y', 'yaxis')]
    const middle = trace.type === 'bar' ? (marks[at].s0 + marks[at].s1) / 2 : marks[at].x
    const across = trace.type === 'bar' ? marks[at].p : marks[at].y
    return [frame.left + x._offset + x.c2p(middle), frame.top + y._offset + y.c2p(across)]
  }
}"""


def click_mark(reader: Reader, claim: str) -> None:
    x, y = reader.page.evaluate(PLACE, claim)
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
    reader.button("Close")
    expect(quote).to_have_count(0)
    reader.settled()
    click_mark(reader, "ferry:p1.1")
    expect(quote).to_contain_text("the ferry stopped running in 2017")


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


def test_the_keyboard_opens_the_card_from_the_list(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=City+Council")
    line = reader.page.locator(".st-key-lines button").first
    line.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("sold the pier in June 2019")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("It spoke of a meeting")


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


def test_the_link_of_the_card_is_the_address(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=Marta+Quill&claim=ferry:p2.1")
    reader.button("Link")
    link = reader.page.locator("[data-testid=stPopoverBody] code").inner_text()
    other = read(server)
    other.open(link)
    assert other.sentence == "2 of 12: said by Marta Quill"
    expect(other.page.locator(".st-key-card blockquote")).to_contain_text("a buyer was found in March 2018")
