"""A reader with a finger: what is tapped opens, what is hit is large enough, and nothing lies over the text."""

from playwright.sync_api import expect

from browser_reader import Read, Reader, Server, place_of

# Every control that is seen and is lower than a finger needs, with its height.
LOW = """place => [...document.querySelector(place).querySelectorAll('a, button, .boxes label, input[type=search], input[type=text]')]
  .filter(one => one.getClientRects().length && getComputedStyle(one).visibility !== 'hidden' && !one.disabled)
  .map(one => [one.textContent || one.ariaLabel, Math.round(one.getBoundingClientRect().height)])
  .filter(([, height]) => height && height < 44)"""


def tap(reader: Reader, x: float, y: float) -> None:
    """A tap as a touch screen sends it."""
    session = reader.page.context.new_cdp_session(reader.page)
    point = {"x": x, "y": y}
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


def scroll_to_the_picture(reader: Reader) -> None:
    reader.page.locator(".st-key-timeline").scroll_into_view_if_needed()
    reader.settled()


def test_a_tap_on_a_mark_or_close_to_it_opens_its_card(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    scroll_to_the_picture(reader)
    taps = (
        ("ferry:p1.1", 0, "stopped running in 2017"),
        ("ferry:p2.1", 0, "a buyer was found"),
        ("ferry:p1.1", 9, "stopped running in 2017"),
    )
    for claim, beside, words in taps:
        x, y = place_of(reader, claim)
        reader.page.evaluate("by => document.querySelector('[data-testid=stMain]').scrollBy(0, by)", y - 250)
        x, y = place_of(reader, claim)
        tap(reader, x, y + beside)
        expect(reader.page.locator(".st-key-card blockquote")).to_contain_text(words)
        reader.page.locator(".st-key-close button").click()
        expect(reader.page.locator(".st-key-card")).to_have_count(0)


def test_a_tap_on_the_words_of_a_mark_opens_its_card(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    scroll_to_the_picture(reader)
    words = reader.page.locator(".st-key-timeline .textpoint text").filter(has_text="stopped").first
    words.evaluate("one => one.scrollIntoView({ block: 'center' })")
    at = words.bounding_box()
    assert at
    tap(reader, at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("stopped running in 2017")


def test_what_a_finger_hits_is_high_enough(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(f"{server.url}/?source=Marta+Quill&source=tidewatcher&claim=ferry:p2.1")
    assert reader.page.evaluate(LOW, "[data-testid=stMain]") == []
    excel = reader.page.locator(".st-key-downloads label")
    box, words = excel.locator("> div").first.bounding_box(), excel.locator("p").bounding_box()
    assert box
    assert words
    assert abs(box["y"] + box["height"] / 2 - words["y"] - words["height"] / 2) < 3  # on one line
    reader.page.get_by_test_id("stExpandSidebarButton").click()
    expect(reader.page.locator("[data-facet=sources] label").first).to_be_in_viewport()
    assert reader.page.evaluate(LOW, ".st-key-filters") == []


def test_no_text_shows_behind_the_button_of_the_filters(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    menu = reader.page.locator(".st-key-masthead").bounding_box()
    assert menu
    assert menu["height"] < 64  # one line
    top = reader.page.get_by_role("link", name="Table").bounding_box()
    reader.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 900)")
    assert reader.page.get_by_role("link", name="Table").bounding_box() == top  # it stays where it was
    button = reader.page.get_by_test_id("stExpandSidebarButton").bounding_box()
    assert button
    seen = "([x, y]) => document.elementsFromPoint(x, y).find(one => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')?.className"
    x, y = button["x"] + button["width"] / 2, button["y"] + button["height"] / 2
    assert "st-key-masthead" in reader.page.evaluate(seen, [x, y])


def test_a_menu_that_is_wider_than_the_window_says_so_and_its_last_link_is_reached(
    server: Server, read: Read
) -> None:
    reader = read(server, phone=True)
    reader.page.set_viewport_size({"width": 320, "height": 844})
    reader.open(server.url)
    menu, last = reader.page.locator(".st-key-masthead"), reader.page.get_by_role("link", name="About")
    arrow = "menu => getComputedStyle(menu, '::after').opacity"
    expect(last).not_to_be_in_viewport(ratio=0.98)
    assert menu.evaluate(arrow) == "1"
    for _ in range(30):
        if last.evaluate("one => one === document.activeElement"):
            break
        reader.page.keyboard.press("Tab")
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport(ratio=0.98)
    reader.page.wait_for_function(
        "getComputedStyle(document.querySelector('.st-key-masthead'), '::after').opacity === '0'"
    )  # nothing lies over it
    drawn_aside = reader.page.get_by_role("link", name="Timeline").bounding_box()
    button = reader.page.get_by_test_id("stExpandSidebarButton").bounding_box()
    assert drawn_aside
    assert button
    assert drawn_aside["x"] < button["x"] + button["width"]
    seen = "([x, y]) => document.elementFromPoint(x, y).closest('a')?.textContent ?? ''"
    x, y = button["x"] + button["width"] + 1, button["y"] + button["height"] / 2
    assert reader.page.evaluate(seen, [x, y]) == ""
    reader.page.set_viewport_size({"width": 390, "height": 844})
    assert menu.evaluate(arrow) == "0"  # all six are seen
    expect(last).to_be_in_viewport(ratio=0.98)
