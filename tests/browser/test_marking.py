"""Words of a text that are marked become a row: by mouse and by keyboard, with the date that they give, undone after a reload."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Reader, killed, link
from case_pages import ARTICLE
from claimline.case.case import Case

CASE = "claimline-case"


def marked(reader: Reader) -> str:
    return str(reader.page.evaluate("document.getSelection().toString()"))


def by_keyboard(reader: Reader, *keys: str) -> None:
    """Begin at the first word of the text and press keys."""
    way = reader.page.get_by_role("button", name="mark them by keyboard")
    way.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("application")).to_be_focused()
    for key in keys:
        reader.page.keyboard.press(key)


def test_words_are_marked_by_keyboard_and_become_a_row_with_their_date(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    case = Case.make(tmp_path / CASE)
    case.add("pier.txt", ARTICLE.encode())
    context = contexts(False, False, 1280)
    with killed(tmp_path, context, CASE) as reader:
        link(reader, "In the text")
        how = reader.page.get_by_role("button", name="How it was read")
        expect(how).to_be_visible()
        reader.page.emulate_media(media="print")
        expect(how).to_be_hidden()  # it opens nothing on paper
        reader.page.emulate_media(media="screen")
        by_keyboard(reader, "ArrowDown", "ArrowDown", "ArrowDown", *["ArrowRight"] * 5)
        assert marked(reader) == "council"
        for _ in range(6):
            reader.page.keyboard.press("Shift+ArrowRight")
        assert marked(reader) == "council had sold the pier last year."
        reader.page.keyboard.press("Shift+ArrowLeft")
        assert (
            reader.page.locator(".aloud").inner_text() == marked(reader) == "council had sold the pier last"
        )
        reader.page.keyboard.press("Shift+End")
        assert marked(reader).endswith("nobody wanted it.")
        reader.page.keyboard.press("Escape")
        expect(reader.page.get_by_role("button", name="mark them by keyboard")).to_be_focused()
        assert marked(reader) == ""

        by_keyboard(reader, *["ArrowDown"] * 3, *["ArrowRight"] * 5, *["Shift+ArrowRight"] * 6, "Enter")
        expect(reader.page.get_by_role("combobox", name="Who says it")).to_be_focused()
        expect(reader.page.get_by_role("textbox", name="Date", exact=True)).to_have_value("2015")
        reader.button("Add the row")
        expect(reader.page.locator(".reading li", has_text="added by hand")).to_contain_text("2015")
        expect(reader.page.locator(".reading span.added").first).to_have_css(
            "text-decoration-style", "double"
        )

    assert [row.cells["edtf"] for row in case.rows() if row.id == "pier:h1"] == ["2015"]
    with killed(tmp_path, context, CASE) as reader:
        link(reader, "In the text")
        reader.page.reload()
        reader.says("7 of 7: everything")
        expect(reader.page.locator(".st-key-case")).to_contain_text("is added.")
        reader.button("Undo")
        reader.says("6 of 6: everything")
    with killed(tmp_path, context, CASE) as reader:
        reader.button("Redo")
        reader.says("7 of 7: everything")


def test_the_buttons_of_a_form_are_in_sight_in_a_low_window(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    case = Case.make(tmp_path / CASE)
    case.add("pier.txt", ARTICLE.encode())
    context = contexts(False, False, 1280)
    with killed(tmp_path, context, CASE) as reader:
        reader.page.set_viewport_size({"width": 1280, "height": 760})
        link(reader, "In the text")
        reader.page.locator(".reading li button").nth(1).click()
        reader.button("Correct")
        keep = reader.page.get_by_role("button", name="Keep the correction")
        expect(keep).to_be_visible()
        box, card = keep.bounding_box(), reader.page.locator(".st-key-card").bounding_box()
        assert box
        assert card
        assert box["y"] + box["height"] <= min(card["y"] + card["height"], 760)
        date = reader.page.get_by_role("textbox", name="Date", exact=True)
        date.fill("2012")
        date.press("Enter")
        expect(reader.page.get_by_text("Not kept yet.", exact=True)).to_be_visible()


def test_the_two_ways_in_are_of_one_height(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / CASE).add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(False, False, 1280)) as reader:
        ways = reader.page.locator(".st-key-way_in")
        boxes = [ways.locator(one).bounding_box() for one in ("a", "button")]
        assert len({box and box["height"] for box in boxes}) == 1


# As the handles of a phone leave it: words are marked, and no mouse has moved.
HANDLES = """() => {
  const body = [...document.querySelectorAll('.reading .body')].find(one => one.textContent.includes('boats'))
  const [first, last] = [body.firstChild.firstChild, body.lastChild.firstChild]
  document.getSelection().setBaseAndExtent(first, 0, last, last.data.length)
}"""


def test_words_are_marked_by_a_finger(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / CASE).add("pier.txt", ARTICLE.encode())
    with killed(tmp_path, contexts(True, True, 390), CASE) as reader:
        link(reader, "In the text")
        reader.page.locator(".reading .body", has_text="boats").scroll_into_view_if_needed()
        reader.page.evaluate(HANDLES)
        reader.page.get_by_role("button", name="Make a row of these words").tap()
        expect(reader.page.locator(".st-key-card blockquote")).to_have_text(
            "Lena Ort added that the boats would stop in May."
        )
        reader.page.get_by_role("button", name="Add the row").tap()
        expect(reader.page.locator(".reading li", has_text="added by hand")).to_have_count(1)
