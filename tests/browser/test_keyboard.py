"""The keyboard alone: from the top of the page to a filter, to a line of the list, through its card, and out again."""

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server

# Whether something round the focused element shows that it has the focus: its outline, or a shadow or border made for it.
SHOWN = """() => {
  let at = document.activeElement
  while (at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement
  const look = box => { const s = getComputedStyle(box); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor].join() }
  const near = [at, at.parentElement, at.parentElement?.parentElement, ...(at.parentElement?.children || [])].filter(Boolean)
  const with_focus = near.map(look)
  at.blur()
  const without = near.map(look)
  at.focus({ focusVisible: true })
  return with_focus.some((one, place) => one !== without[place])
}"""

STOPS = 80


def tab_to(reader: Reader, selector: str, *, shown: bool = True) -> None:
    """Press Tab until the focus is on what the selector names, and see that the page shows it there."""
    for _ in range(STOPS):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("css => document.activeElement.matches(css)", selector):
            assert not shown or reader.page.evaluate(SHOWN), f"nothing shows that {selector} has the focus"
            return
    raise AssertionError(f"{STOPS} times Tab do not reach {selector}")


def test_a_click_on_the_empty_part_of_the_picture_gives_it_the_keys(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    picture = reader.page.locator(".st-key-timeline [role=figure]").last
    picture.scroll_into_view_if_needed()
    box, before = picture.bounding_box(), reader.page.evaluate("document.querySelector('.stMain').scrollTop")
    assert box
    reader.page.mouse.click(box["x"] + 3, box["y"] + 3)
    expect(picture).to_be_focused()
    assert reader.page.evaluate("document.querySelector('.stMain').scrollTop") == before
    assert picture.evaluate("plot => getComputedStyle(plot).outlineStyle") == "none"
    assert "+ and − zoom" in picture.evaluate("plot => getComputedStyle(plot, '::before').content")
    reader.page.evaluate("document.querySelector('.stMain').scrollTop += 3000")  # below it
    reader.page.keyboard.press("+")
    expect(reader.page.get_by_text("Zoomed to ")).to_be_attached()
    reader.settled()
    expect(picture).to_be_in_viewport(ratio=0.9)


def test_the_keyboard_alone_filters_opens_turns_and_closes(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    tab_to(reader, "[data-facet=sources] li input")
    reader.page.keyboard.press("Space")
    expect(reader.page.locator("h1.sentence")).to_contain_text("2 of 12: said by")
    reader.settled()
    tab_to(reader, ".st-key-lines button")
    reader.page.keyboard.press("Enter")
    card = reader.page.locator(".st-key-card")
    expect(card).to_contain_text("1 of 2")
    reader.settled()
    reader.page.keyboard.press("ArrowRight")
    expect(card).to_contain_text("2 of 2")
    reader.settled()
    reader.page.keyboard.press("ArrowLeft")
    expect(card).to_contain_text("1 of 2")
    reader.page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert reader.page.evaluate("document.activeElement.matches('.st-key-lines button')")


def test_one_key_leads_past_all_filters_to_the_rows(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.unfold("kinds")
    skip = reader.page.get_by_role("button", name="Skip to the rows")
    tab_to(reader, ".skip")
    expect(skip).to_be_in_viewport()
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("document.activeElement.matches('.st-key-lines button')")
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".st-key-card blockquote")).to_be_visible()


def test_every_button_of_the_card_is_reached_by_tab(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?claim=ferry:p2.1")
    reader.page.locator(".st-key-timeline").click(position={"x": 2, "y": 2})
    for name in (
        ".st-key-previous button",
        ".st-key-next button",
        ".st-key-close button",
        ".values > :first-child button[data-filter^=sources]",
        ".values > :first-child button[data-filter^=not_sources]",
    ):
        tab_to(reader, name)
    reader.page.keyboard.press("Enter")
    reader.says("10 of 12: not said by Marta Quill")


@pytest.mark.parametrize("dark", [False, True])
def test_the_pages_and_the_choices_show_that_they_have_the_focus(
    server: Server, read: Read, *, dark: bool
) -> None:
    reader = read(server, dark=dark)
    reader.open(f"{server.url}/?claim=ferry:p2.1")
    reader.page.locator("h1.sentence").click()
    for control in (
        ".st-key-part button",
        ".st-key-group button",
        ".st-key-lanes button",
        ".st-key-card_top button",
        ".st-key-order button",
    ):
        tab_to(reader, control)
    reader.open(f"{server.url}/about")
    tab_to(reader, ".st-key-masthead a")


def test_the_keyboard_alone_picks_a_row_of_the_table(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/table")
    tab_to(
        reader, "[data-testid=stDataFrame] canvas", shown=False
    )  # its first cell is ringed once an arrow is pressed
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Shift+Space")
    expect(reader.page.locator(".st-key-card blockquote")).to_be_visible()


def test_the_tab_key_passes_a_closed_panel_of_filters(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    panel = reader.page.locator("[data-testid=stSidebar]")
    expect(panel).to_have_attribute("data-collapsed", "true")
    inside = "panel => [...panel.querySelectorAll('button, input, a')].filter(one => one.checkVisibility({ visibilityProperty: true })).length"
    assert panel.evaluate(inside) == 0
    reader.page.get_by_test_id("stExpandSidebarButton").click()
    expect(panel).to_have_attribute("data-collapsed", "false")
    assert panel.evaluate(inside) > 0
