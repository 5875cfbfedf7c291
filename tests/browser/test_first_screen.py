"""What stands on the first screen: what this is, what is shown, what one can do, and the beginning of the picture; and what a link shows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from browser_reader import Read, Reader, Server, killed, link
from case_pages import ARTICLE
from claimline.case.case import Case

PICTURE = ".st-key-marks [role=figure]"
# The top of the lanes, and of the first mark, on the screen.
LANES = "plot => plot.getBoundingClientRect().top + plot._fullLayout.yaxis._offset + plot._fullLayout.yaxis.d2p(0)"
# All chosen words are below the masthead and above the card; it lies over the text.
IN_SIGHT = """() => {
  const card = document.querySelector('.st-key-card').getBoundingClientRect()
  const words = [...document.querySelectorAll('.reading span.chosen')].map(one => one.getBoundingClientRect())
  return words.length > 0 && words.every(one => one.top > 40 && one.bottom <= card.top)
}"""


def test_the_first_screen_of_a_phone_says_what_this_is_and_shows_the_beginning_of_the_picture(
    shipped_server: Server, read: Read
) -> None:
    reader = read(shipped_server, phone=True)
    reader.open(shipped_server.url)
    for words in (
        "Who said what happened, and when",
        "28 of 28",
        "17 claims, 9 comments and 1 reply, nothing filtered",
    ):
        expect(reader.page.get_by_text(words).first).to_be_in_viewport(ratio=1)
    assert reader.page.locator(PICTURE).evaluate(LANES) < 844 - 120


def test_on_a_phone_the_choice_of_lanes_is_a_tap_away(server: Server, read: Read) -> None:
    reader = read(server, phone=True)
    reader.open(server.url)
    expect(reader.page.get_by_role("radio", name="actor")).to_have_count(0)
    reader.page.get_by_role("button", name="Lanes").tap()
    reader.page.get_by_role("radio", name="actor").tap()
    reader.page.wait_for_url("**/?group=actor")
    reader.settled()
    reader.page.get_by_role("radio", name="number").tap()
    reader.page.wait_for_url("**/?group=actor&lanes=number")
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator(PICTURE)).to_contain_text("Ellery Ferries")


def hint(reader: Reader) -> str:
    return reader.page.locator(".st-key-badges .hint").inner_text()


def test_what_one_can_do_is_said_where_it_can_be_done(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    every = "1 article, 7 claims, 3 comments and 1 reply, nothing filtered."
    assert hint(reader) == f"{every} Tick names at the side, or drag over the strip to choose a time."
    link(reader, "Table")
    assert hint(reader) == f"{every} Tick names at the side."
    narrow = read(server, width=700)
    narrow.open(server.url)
    assert hint(narrow) == every  # the filters are closed


@pytest.mark.parametrize("phone", [False, True])
def test_a_link_to_a_claim_in_the_text_shows_all_its_words_above_the_card(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path, phone: bool
) -> None:
    case = Case.make(tmp_path / "pier-case")
    between = ("The tide came in and went out, and nobody wrote a word about it. " * 3 + "\n\n") * 9
    first, last = ARTICLE.split("Lena Ort added")
    case.add("pier.txt", f"{first}{between}Lena Ort added{last}".encode())
    with killed(tmp_path, contexts(phone, False, 1280), case.folder.name) as reader:
        for claim in ("pier:p1.1", "pier:p11.1"):
            reader.open(f"{reader.page.url.partition('?')[0].rpartition('/')[0]}/text?claim={claim}")
            expect(reader.page.locator(".st-key-card blockquote")).to_be_visible()
            expect(reader.page.locator(".reading span.chosen").last).to_be_in_viewport()
            reader.page.wait_for_function(IN_SIGHT)
